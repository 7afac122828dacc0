"""Tables and rankings: what they show, and the notes that their rule and their columns call for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice

from pipeline.handout import Column, ItemList, Role, Row, Run, Runs, Segment, Table
from pipeline.localize import listening
from pipeline.localize.realize import Part, Realizer
from pipeline.source import blocks
from pipeline.source.fairness import Fairness
from pipeline.source.load import Study
from pipeline.source.selection import first_with_ties, select, smallest_count
from pipeline.source.values import Absent, Count, Label, Listed, Value


def table(spec: blocks.Table, study: Study, realizer: Realizer) -> Table:
    """A table of measures by groups."""
    names = select(study.summary, study.facts, spec.measures, spec.groups, spec.sort)
    made = Table(
        id=spec.id,
        caption=realizer.segment(f"{spec.id}-caption", Role.CAPTION, Part(f"{spec.id}-caption")),
        notes=tuple(_notes(spec, study, realizer)),
        example=tuple(_example(spec, names, study, realizer)),
        corner=realizer.runs(Part("table_corner")),
        columns=tuple(_column(group, spec, study, realizer) for group in spec.groups),
        rows=tuple(_row(name, spec, study, realizer) for name in names),
    )
    return replace(made, spoken=listening.table(made, names, spec, study, realizer))


def ranking(spec: blocks.Ranking, study: Study, realizer: Realizer) -> ItemList:
    """The most frequent measures of one group, one item each."""
    names = select(study.summary, study.facts, spec.measures, (spec.group,), spec.group)
    shown = first_with_ties(names, spec.first, study.facts, spec.group)
    items = tuple(
        realizer.segment(
            f"{spec.id}-{name}".replace("_", "-"),
            Role.FIGURE,
            Part("ranking_item", {"measure": Label(f"measure.{name}"), **_of(name, spec.group, study)}),
        )
        for name in shown
    )
    return ItemList(items, listening.ranking(items, shown, spec, study, realizer))


def _of(name: str, group: str, study: Study) -> dict[str, Value]:
    values = study.facts.values
    wanted = {"n": "", "total": ".of", "percent": ".percent"}
    return {key: values.get(f"{name}.{group}{suffix}", Absent("not_reported")) for key, suffix in wanted.items()}


def _notes(spec: blocks.Table, study: Study, realizer: Realizer) -> Iterator[Segment]:
    people = {group: study.facts.values[f"{group}.people"] for group in spec.groups}

    def note(key: str, phrase: str, **values: Value) -> Segment:
        return _note(spec, key, phrase, values, realizer)

    def row(key: str, labels: tuple[Label, ...]) -> Segment:
        return _note(spec, key, "row_name", {"name": Listed(labels)}, realizer, Role.ROW)

    over = spec.measures.over
    if over is not None and spec.measures.in_ == "any_group":
        smallest = min(value.n for value in people.values() if isinstance(value, Count))
        yield note("rule", "table_rule", over=Count(int(over)), base=Count(100))
        yield note("rule-small", "table_rule_small", people=Count(smallest), n=Count(smallest_count(over, smallest)))
    for group_name in spec.groups:
        if _overlaps(group_name, spec, study):
            yield note(f"overlap-{group_name}", "table_overlap", group=Label(f"group.{group_name}"))
    yield from _fairness_notes(spec, study, note, row)


def _note(
    spec: blocks.Table,
    key: str,
    phrase: str,
    values: Mapping[str, Value],
    realizer: Realizer,
    role: Role = Role.SENTENCE,
) -> Segment:
    return realizer.segment(f"{spec.id}-{key}".replace("_", "-"), role, Part(phrase, values))


def _example(spec: blocks.Table, names: Sequence[str], study: Study, realizer: Realizer) -> Iterator[Segment]:
    """How to read the table: its first number, which is that of its first row and column where it is known."""
    known = ((name, group) for name in names for group in spec.groups if study.facts.count(name, group) is not None)
    for name, group in islice(known, 1):
        values: dict[str, Value] = {"group": Label(f"group.{group}"), "measure": Label(f"measure.{name}")}
        yield _note(spec, "example-intro", "table_example_intro", {}, realizer)
        yield _note(spec, "example", "table_example", {**values, **_of(name, group, study)}, realizer)


def _fairness_notes(
    spec: blocks.Table, study: Study, note: Callable[..., Segment], row: Callable[..., Segment]
) -> Iterator[Segment]:
    """Which columns may be compared, said in words: two in a sentence, more in a row that no sentence could hold."""
    fair = _fair_pairs(spec, study)
    by_chance = Fairness(study.summary, study.facts.members).by_chance(spec.groups)
    for groups in by_chance:
        key, labels = f"fair-{'-'.join(groups)}", tuple(Label(f"group.{group}") for group in groups)
        if len(labels) == 2:
            yield note(key, "table_fair", one=labels[0], other=labels[1])
        else:
            yield note(key, "table_fair_set")
            yield row(f"{key}-row", labels)
    named = {group for pair in fair for group in pair}
    if not fair and len(spec.groups) > 1:
        yield note("unfair", "table_unfair_all")
    elif by_chance and len(named) < len(spec.groups):
        yield note("unfair", "table_unfair")


def _fair_pairs(spec: blocks.Table, study: Study) -> tuple[tuple[str, str], ...]:
    """The columns that a declared comparison sets side by side, two by two."""
    fairness = Fairness(study.summary, study.facts.members)
    return tuple(pair for pair in combinations(spec.groups, 2) if fairness.declared(*pair))


def _overlaps(group: str, spec: blocks.Table, study: Study) -> bool:
    members = study.facts.members
    return any(
        other != group and members[other] & members[group] and members[other] <= members[group] for other in spec.groups
    )


def _column(group: str, spec: blocks.Table, study: Study, realizer: Realizer) -> Column:
    people = realizer.runs(Part("table_people", {"n": study.facts.values[f"{group}.people"]}))
    overlaps = _overlaps(group, spec, study)
    fair = len(spec.groups) == 1 or any(group in pair for pair in _fair_pairs(spec, study))
    remarks = [*(["column_overlaps"] if overlaps else []), *([] if fair else ["column_unfair"])]
    said = tuple(realizer.runs(Part(remark)) for remark in remarks)
    return Column(realizer.runs(Part(f"group.{group}")), people, overlaps, fair, said)


def _row(name: str, spec: blocks.Table, study: Study, realizer: Realizer) -> Row:
    """A measure in every group for the eye. For the ear the groups that count people again are left out."""
    parts = [Part("row_name", {"name": Label(f"measure.{name}")})]
    cells = []
    for group in spec.groups:
        of = _of(name, group, study)
        cells.append(_cell(of, realizer))
        if not _overlaps(group, spec, study):
            parts.append(_said(of, Label(f"group.{group}")))
    medical = f"measure.{name}.medical"
    return Row(
        segment=realizer.segment(f"{spec.id}-{name}".replace("_", "-"), Role.ROW, *parts),
        label=realizer.runs(Part(f"measure.{name}")),
        detail=realizer.runs(Part(medical)) if medical in realizer.translations.statuses else (),
        cells=tuple(cells),
    )


def _said(of: dict[str, Value], group: Label) -> Part:
    if isinstance(of["n"], Count):
        return Part("row_value", {"group": group, "n": of["n"], "total": of["total"]})
    return Part("row_value_absent", {"group": group, "reason": of["n"]})


def _cell(of: dict[str, Value], realizer: Realizer) -> Runs:
    """``5 (22.7 %)``; nobody is just 0; what is not known says why."""
    n = realizer.value(of["n"])
    if of["n"] == Count(0) or not isinstance(of["n"], Count):
        return n
    return (*n, Run(" ("), *realizer.value(of["percent"]), Run(")"))
