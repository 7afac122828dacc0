"""Every value that a sentence can name: what the model gives, and what follows from it (sums, shares, percentages)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.findings import Finding, error
from pipeline.source.data import Measure
from pipeline.source.given import fact_values, trial_values
from pipeline.source.groups import participants, resolve, unknown_group
from pipeline.source.model import Summary
from pipeline.source.names import suggestion
from pipeline.source.values import Absent, Count, Name, Quantity, Value, percent, share
from pipeline.source.yaml_text import Places

# What placeholders name besides the facts of the model.
RESERVED = frozenset({"trial", "version"})


@dataclass(frozen=True, slots=True)
class Facts:
    """The values by placeholder name, and who is in which group.

    ``values["vod.all"]`` is how many people of the group ``all`` had ``vod``; behind it stand ``.of`` (of how many),
    ``.percent``, ``.share`` (about how many in every 100), ``.without`` (how many did not have it), ``.explained`` (the sum
    of its parts) and ``.rest``.
    """

    values: Mapping[str, Value]
    members: Mapping[str, frozenset[str]]

    def count(self, measure: str, group: str) -> int | None:
        """How many people of ``group`` had ``measure``; None when that is not known."""
        value = self.values.get(f"{measure}.{group}")
        return value.n if isinstance(value, Count) else None

    def base(self, measure: str, group: str) -> int | None:
        """The denominator of ``measure`` in ``group``; None when that is not known."""
        value = self.values.get(f"{measure}.{group}.of")
        return value.n if isinstance(value, Count) else None


def derive(summary: Summary, places: Places, findings: list[Finding]) -> Facts:
    """All values of ``summary``; what cannot be true of people is a finding."""
    members = resolve(summary, places, findings)
    deriver = _Deriver(summary, places, findings, members, participants(summary, members))
    return Facts(dict(deriver.values()), members)


@dataclass(frozen=True, slots=True)
class _Deriver:
    summary: Summary
    places: Places
    findings: list[Finding]
    members: Mapping[str, frozenset[str]]
    people: Mapping[str, int]

    def values(self) -> Iterator[tuple[str, Value]]:
        self._check_names()
        yield from trial_values(self.summary)
        for name, fact in self.summary.facts.items():
            yield from fact_values(name, fact)
        for name, term in self.summary.terms.items():
            if not term.translate:
                yield name, Name(term.text)
        for name, n in self.people.items():
            yield f"{name}.people", Count(n)
        bases = {name: self._population(name) for name in self.summary.populations}
        for name, counts in bases.items():
            for group, value in counts.items():
                yield f"{name}.{group}", value
                if isinstance(value, Count):
                    yield from self._ratios(f"{name}.{group}", value.n, self.people[group])
        found: dict[str, Value] = {}
        for name, measure in self.summary.measures.items():
            found |= dict(self._measure(name, measure, bases))
        yield from found.items()
        for name, measure in self.summary.measures.items():
            if measure.parts:
                yield from self._parts(name, measure, found)

    def _check_names(self) -> None:
        """Whatever a placeholder can name shares one space of names."""
        names = {name for name, term in self.summary.terms.items() if not term.translate}
        seen = dict.fromkeys(RESERVED, "the program's own")
        for kind in ("facts", "terms", "groups", "populations", "measures"):
            for name in getattr(self.summary, kind):
                if kind == "terms" and name not in names:
                    continue
                if name in seen:
                    message = f"The name {name!r} is used twice: under {kind}, and under {seen[name]}."
                    place = self.places.key((kind, name))
                    self.findings.append(error("name-twice", place, message, "Give one of the two another name."))
                seen[name] = kind

    def _population(self, name: str) -> dict[str, Value]:
        counts = self._by_group(("populations", name, "n"), self.summary.populations[name].n)
        for group, value in list(counts.items()):
            if isinstance(value, Count) and value.n > self.people[group]:
                place = self.places.value(("populations", name, "n", group))
                message = f"{value.n} people are more than the {self.people[group]} in the group {group!r}."
                self.findings.append(error("count-above-base", place, message, "Correct one of the two numbers."))
                del counts[group]
        return counts

    def _measure(
        self, name: str, measure: Measure, bases: Mapping[str, Mapping[str, Value]]
    ) -> Iterator[tuple[str, Value]]:
        path = ("measures", name)
        if measure.kind != "people":
            for group, number in measure.values.items():
                if group not in self.summary.groups:
                    self.findings.append(
                        unknown_group(group, self.summary.groups, self.places.key((*path, "values", group)))
                    )
                else:
                    yield f"{name}.{group}", Absent(number) if isinstance(number, str) else Quantity(number)
            return
        if measure.of and measure.of not in bases:
            place = self.places.value((*path, "of"))
            message = f"There is no population {measure.of!r}."
            self.findings.append(error("population-unknown", place, message, suggestion(measure.of, bases)))
            return
        for group, value in self._by_group((*path, "n"), measure.n).items():
            base = bases[measure.of].get(group, Absent("not_reported")) if measure.of else Count(self.people[group])
            yield f"{name}.{group}", value
            yield f"{name}.{group}.of", base
            if isinstance(value, Count) and isinstance(base, Count):
                if value.n > base.n:
                    place = self.places.value((*path, "n", group))
                    message = f"{value.n} people with {name!r} are more than the {base.n} in the group {group!r}."
                    self.findings.append(error("count-above-base", place, message, "Correct one of the two numbers."))
                else:
                    yield from self._ratios(f"{name}.{group}", value.n, base.n)
                    if measure.without:
                        yield f"{name}.{group}.without", Count(base.n - value.n)

    def _by_group(self, path: tuple[str, ...], given: Mapping[str, int | str]) -> dict[str, Value]:
        """A count for each group: as given, or the sum of the base groups where all of them are given."""
        for group in given:
            if group not in self.summary.groups:
                self.findings.append(unknown_group(group, self.summary.groups, self.places.key((*path, group))))
        named = {group: value for group, value in given.items() if group in self.members}
        base_groups = sorted(set().union(*self.members.values())) if self.members else []
        by_base = [group for group in base_groups if group in named]
        missing = [group for group in base_groups if group not in named]
        if by_base and missing:
            message = f"There is a number for {', '.join(by_base)} and none for {', '.join(missing)}."
            remedy = "Give every base group a number, or say why there is none (not_reported, not_applicable …)."
            self.findings.append(error("group-missing", self.places.key(path), message, remedy))
        values: dict[str, Value] = {}
        for group, bases in self.members.items():
            total = _sum([named[base] for base in sorted(bases)]) if all(base in named for base in bases) else None
            if group in named:
                value: Value = _count(named[group])
                if total is not None and total != value:
                    place = self.places.value((*path, group))
                    message = f"{_typed(value)} is given for {group!r}; its groups add up to {_typed(total)}."
                    self.findings.append(error("sum-mismatch", place, message, "Leave the sum out: it is derived."))
                values[group] = value
            elif total is not None:
                values[group] = total
        return values

    def _ratios(self, name: str, n: int, base: int) -> Iterator[tuple[str, Value]]:
        yield f"{name}.of", Count(base)
        yield f"{name}.percent", percent(n, base)
        yield f"{name}.share", share(n, base)
        yield f"{name}.share.of", Count(100)

    def _parts(self, name: str, measure: Measure, found: Mapping[str, Value]) -> Iterator[tuple[str, Value]]:
        """The parts of a measure: separate people, whose sum is the whole or leaves a rest that is explained."""
        path = ("measures", name)
        unknown = [index for index, part in enumerate(measure.parts) if part not in self.summary.measures]
        for index in unknown:
            place = self.places.value((*path, "parts", index))
            part = measure.parts[index]
            self.findings.append(
                error("measure-unknown", place, f"There is no measure {part!r}.", suggestion(part, self.summary.measures))
            )
        for group in self.members if not unknown else ():
            whole = found.get(f"{name}.{group}")
            parts = [found.get(f"{part}.{group}") for part in measure.parts]
            numbers = [part.n for part in parts if isinstance(part, Count)]
            if not isinstance(whole, Count) or len(numbers) < len(parts):
                continue
            yield f"{name}.{group}.explained", Count(sum(numbers))
            yield f"{name}.{group}.rest", Count(max(whole.n - sum(numbers), 0))
            self._check_rest(path, measure, group, whole.n, sum(numbers))

    def _check_rest(self, path: tuple[str, ...], measure: Measure, group: str, whole: int, sum_: int) -> None:
        place = self.places.key((*path, "parts"))
        if sum_ > whole:
            message = f"The parts add up to {sum_} in {group!r}, more than the whole, {whole}."
            self.findings.append(
                error("parts-above-whole", place, message, "Correct a number, or drop a part that overlaps.")
            )
        elif sum_ < whole and not measure.rest:
            message = f"The parts add up to {sum_} in {group!r}; the whole is {whole}, so {whole - sum_} are not explained."
            self.findings.append(
                error("parts-rest", place, message, "Say why with `rest:` (not_reported …), or add the part.")
            )
        elif sum_ == whole and measure.rest:
            message = f"The parts add up to the whole, {whole}, in {group!r}; there is no rest to explain."
            self.findings.append(error("parts-rest", self.places.key((*path, "rest")), message, "Remove `rest:`."))


def _count(given: int | str) -> Count | Absent:
    return Count(given) if isinstance(given, int) else Absent(given)


def _sum(given: list[int | str]) -> Count | Absent:
    """The sum, or the first reason why there is none: what is not known makes the sum not known."""
    reasons = [value for value in given if isinstance(value, str)]
    return Absent(reasons[0]) if reasons else Count(sum(value for value in given if isinstance(value, int)))


def _typed(value: Value) -> str:
    return str(value.n) if isinstance(value, Count) else str(getattr(value, "reason", value))
