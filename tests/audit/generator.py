"""Lay summaries with one known fault each, written the way real ones are: in prose, in lists, in tables, of many studies.

It knows nothing of the checker. Every place that could be wrong is *marked* while the text is written: with the facts it
states, and with how it would read if it were wrong. `make` chooses one mark, writes the wrong words there, takes the marks
off and says on which lines the fault can be seen: its own, and those of every other place that states the same fact.
"""

import html
import math
import random
import re
import textwrap
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

DRUGS = ("Zelvotinib", "Moradexin", "Tolvacept", "Brinzumab", "Calretide", "Orvastatin", "Feludipine", "Nerosamide")
ILLNESSES = ("high blood pressure", "severe asthma", "lung cancer", "eczema", "type 2 diabetes", "rheumatoid arthritis")
PEOPLE = ("participants", "people", "patients", "volunteers")
OUTCOMES = (
    ("had a response to treatment", "a response to treatment"),
    ("had fewer attacks than before", "fewer attacks than before"),
    ("had clear or almost clear skin", "clear or almost clear skin"),
    ("reached the blood sugar goal", "the blood sugar goal"),
    ("had no signs of cancer after a year", "no signs of cancer after a year"),
)
EVENTS = (
    ("Headache", ""), ("Feeling sick", "Nausea"), ("Vomiting", ""), ("Joint pain", "Arthralgia"), ("Tiredness", "Fatigue"),
    ("Loose stools", "Diarrhea"), ("Hard stools", "Constipation"), ("Nosebleed", "Epistaxis"), ("Dizziness", ""),
    ("Common cold", "Nasopharyngitis"), ("Itching", "Pruritus"), ("Back pain", ""), ("Cough", ""), ("Rash", ""),
    ("Low red blood cell count", "Anemia"), ("Trouble sleeping", "Insomnia"), ("Lung infection", "Pneumonia"),
    ("Redness where the needle went in", "Injection site reaction"), ("Hair loss", "Alopecia"), ("Muscle cramps", ""),
    ("High blood sugar", "Hyperglycemia"), ("Dry mouth", ""), ("Swollen ankles", "Peripheral edema"), ("Chills", ""),
)  # fmt: skip
TWINS = {
    "Nausea": "Feeling sick", "Fatigue": "Tiredness", "Anemia": "Decreased red blood cell count",
    "Pneumonia": "Lung infection", "Epistaxis": "Nosebleed", "Diarrhea": "Loose stools",
}  # fmt: skip
COUNTRIES = ("Germany", "France", "Spain", "Poland", "Japan", "Canada", "Brazil", "the United Kingdom")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
KINDS = (
    "percent", "count", "denominator", "sum", "threshold", "contradiction", "swapped", "unit", "name", "age", "duration",
    "up to", "row twice", "typo", "tone", "bare percent", "abbreviation", "list",
)  # fmt: skip
SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
OPEN, SHUT = "\x01", "\x02"
TAG = 0xF0000  # each word of mark i is followed by the private character TAG + i until lines are counted


@dataclass(frozen=True)
class Fault:
    """What was made wrong, and on which lines (from 1) it can be seen."""

    kind: str
    was: str
    became: str
    lines: frozenset[int]


@dataclass(frozen=True)
class Case:
    """A text and its fault; none in a clean one. ``shape`` and ``form`` say what kind of text it is."""

    seed: int
    text: str
    fault: Fault | None
    shape: str
    form: str


@dataclass
class Mark:
    text: str
    facts: frozenset[str]
    faults: dict[str, str] = field(default_factory=dict)


@dataclass
class Group:
    name: str
    size: int
    parts: tuple[int, ...] = ()  # the groups it pools


def half_up(n: int, of: int, decimals: int) -> str:
    share = Decimal(100) * n / of
    return str(share.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


class Writer:
    """One study, and the sentences about it."""

    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)  # noqa: S311 - texts, not secrets
        r = self.r
        self.marks: list[Mark] = []
        self.drug, self.illness = r.choice(DRUGS), r.choice(ILLNESSES)
        self.noun = r.choice(PEOPLE)
        self.decimals = r.choice((0, 1, 1, 1, 2))
        self.phrasing = r.randrange(7)
        self.in_words = r.random() < 0.15
        self.spaced_sign = r.random() < 0.1
        self.shape = r.choice(("two arms", "three doses", "one arm", "two parts"))
        self.groups = self._groups()
        self.separate = [j for j, group in enumerate(self.groups) if not group.parts]
        self.total = sum(self.groups[j].size for j in self.separate)
        self.outcome = r.choice(OUTCOMES)
        self.table_percent = r.choice(("n (p%)", "n (p)", "n (p%)", "n of N (p%)"))

    # -- the study

    def _groups(self) -> list[Group]:
        r = self.r
        scale = r.choice((30, 60, 120, 400, 1500))
        near = lambda: max(12, int(scale * r.uniform(0.8, 1.2)))  # noqa: E731
        if self.shape == "one arm":
            return [Group(self.drug, near())]
        if self.shape == "two arms":
            first = near()
            groups = [Group(self.drug, first), Group("placebo", r.choice((first, near())))]
        elif self.shape == "three doses":
            groups = [Group(f"{dose} mg of {self.drug}", near()) for dose in r.choice(((5, 10, 20), (50, 100, 200)))]
        else:
            groups = [Group("the lower dose in part 1", near()), Group("the lower dose in part 2", near())]
            groups.append(Group("the lower dose in parts 1 and 2", groups[0].size + groups[1].size, (0, 1)))
            groups.append(Group("the higher dose in part 2", near()))
        separate = tuple(j for j, group in enumerate(groups) if not group.parts)
        if self.shape == "two parts" or r.random() < 0.7:
            groups.append(Group("Total", sum(groups[j].size for j in separate), separate))
        return groups

    def counts(self, low: float, high: float) -> list[int]:
        """A count for each group, the pooled ones summed; each share is between the two."""
        found = [0] * len(self.groups)
        for j in self.separate:
            size = self.groups[j].size
            found[j] = min(size, max(math.ceil(size * low), round(size * self.r.uniform(low, high))))
        for j, group in enumerate(self.groups):
            if group.parts:
                found[j] = sum(found[k] for k in group.parts)
        return found

    def everyone(self, counts: list[int]) -> int:
        return sum(counts[j] for j in self.separate)

    # -- marks

    def mark(self, text: str, facts: tuple[str, ...], **faults: str) -> str:
        kept = {kind.replace("_", " "): wrong for kind, wrong in faults.items() if wrong and wrong != text}
        self.marks.append(Mark(text, frozenset(facts), kept))
        return f"{OPEN}{len(self.marks) - 1}{SHUT}"

    def figure(self, n: int) -> str:
        return f"{n:,}"

    def share(self, n: int, of: int) -> str:
        return half_up(n, of, self.decimals)

    def another(self, n: int, most: int) -> int:
        """Another count, as a slip of the pen makes it."""
        candidates = [n + 1, n - 1, n + 2, n + 10, n - 10, int(str(n)[::-1])]
        good = [c for c in candidates if 0 < c <= most and c != n]
        return self.r.choice(good) if good else n

    def slip(self, n: int, of: int) -> str:
        """Another percentage."""
        right = Decimal(self.share(n, of))
        step = Decimal(1).scaleb(-self.decimals)
        digits = str(right).replace(".", "")
        swapped = digits[:-2] + digits[-1] + digits[-2] if len(digits) > 1 else digits
        wrong = [right + 10, right + 3 * step, right - 2 * step, right + 1, Decimal(swapped).scaleb(-self.decimals)]
        good = [str(w) for w in wrong if 0 < w <= 100 and abs(w - right) > step]
        return self.r.choice(good) if good else ""

    def n_of_n(self, n: int, of: int, facts: tuple[str, ...], noun: str = "", again: bool = False) -> str:
        """A count of a group, in this author's phrasing. ``again``: another place says the same."""
        noun = noun or self.noun
        say = lambda a, b, p: self._said(a, b, p, noun)  # noqa: E731
        p = self.share(n, of)
        other = self.another(n, of)
        wrong_of = of + self.r.choice((1, -1, 2, 10))
        wrong_of = wrong_of if wrong_of >= n and self.share(n, wrong_of) != p else 0
        faults = {
            "percent": say(n, of, self.slip(n, of)) if self.slip(n, of) else "",
            "count": say(other, of, p) if self.share(other, of) != p else "",
            "denominator": say(n, wrong_of, p) if wrong_of else "",
        }
        if again:
            faults["contradiction"] = say(other, of, self.share(other, of))
        if " out of " in say(n, of, p):
            faults["typo"] = say(n, of, p).replace(" out of ", " out ", 1)
        if noun in ("participants", "patients") and noun in say(n, of, p):
            mixed = "patients" if noun == "participants" else "participants"
            faults["name"] = say(n, of, p).replace(noun, mixed)
        return self.mark(say(n, of, p), facts, **{k.replace(" ", "_"): v for k, v in faults.items()})

    def _said(self, n: int, of: int, p: str, noun: str) -> str:
        a, b = self.figure(n), self.figure(of)
        if self.in_words and n < len(SMALL):
            a = SMALL[n]
        p = f"{p}\xa0%" if self.spaced_sign else f"{p}%"
        return (
            f"{a} of {b} {noun} ({p})",
            f"{a} out of {b} {noun} ({p})",
            f"{a} out of {b} ({p}) {noun}",
            f"{p} of {noun} ({a} of {b})",
            f"{a} ({p}) of {b} {noun}",
            f"{p} ({a} out of {b} {noun})",
            f"{self.figure(n)}/{b} {noun} [{p}]",
        )[self.phrasing]

    # -- paragraphs: lists of sentences, or ("list", items), or ("table", …)

    def people(self) -> list[str]:
        r, noun, total = self.r, self.noun, self.total
        men = round(total * r.uniform(0.3, 0.7))
        women = total - men
        low, high = r.randint(18, 35), r.randint(60, 84)
        said = r.choice(("{n} {noun} took part in this study.", "A total of {n} {noun} took part in this study."))
        facts = ("sex", "total")
        lines: list[str] = [said.format(n=self.mark(self.figure(total), ("total", "sex", "size")), noun=noun)]
        wrong = self.another(men, total)
        if r.random() < 0.5:
            both = f"{self.figure(men)} men and {self.figure(women)} women took part."
            lines.append(self.mark(both, facts, sum=both.replace(self.figure(men), self.figure(wrong), 1)))
        else:
            split = f"{self.figure(women)} were women and {self.figure(men)} were men."
            lines.append(self.mark(split, facts, sum=split.replace(f"and {self.figure(men)}", f"and {self.figure(wrong)}")))
        age = f"They were between {low} and {high} years old."
        lines.append(self.mark(age, ("age",), age=f"They were between {r.choice((12, 14, 16))} and {high} years old."))
        lines.append(self.mark(f"To join, {noun} had to be at least 18 years old and have {self.illness}.", ("age",),
                               age=(f"To join, {noun} had to be at least "
                                   f"{low + 12} years old and have {self.illness}.")))  # fmt: skip
        if r.random() < 0.4:
            risk = "They also had to have a heart problem, to have had a stroke, or to smoke."
            bad = "They also had to have a heart problem, and to have had a stroke, or to smoke."
            lines.append(self.mark(risk, ("risk",), list=bad))
        return lines

    def design(self) -> list[str]:
        r, noun = self.r, self.noun
        lines: list[str] = [f"This study compared how well {self.drug} works for people with {self.illness}."]
        long = r.choice(("hemoglobin A1c (HbA1c)", "forced expiratory volume (FEV)", "body mass index (BMI)"))
        short = long.rstrip(")").split(" (")[1]
        lines.append(self.mark(f"The researchers measured {long} in everyone.", ("short",),
                               abbreviation=f"The researchers measured {short} in everyone."))  # fmt: skip
        lines.append(f"They did so at the start, and looked at {short} again at the end.")
        per = r.choice(("mg/m²", "mL", "µg", "mg/kg"))
        other = {"mg/m²": "mg/m2", "mL": "ml", "µg": "mcg", "mg/kg": "mg/Kg"}[per]
        amount = r.choice(("2", "5", "12", "40"))
        lines.append(f"Each dose of {self.drug} was {amount} {per}.")
        again = f"After four weeks the doctors could raise the dose by {amount} {per}."
        lines.append(self.mark(again, ("unit",), unit=again.replace(per, other)))
        if len(self.separate) > 1:
            parts = [f"{self.figure(self.groups[j].size)} {noun} got {self.groups[j].name}" for j in self.separate]
            right = f"{', '.join(parts[:-1])} and {parts[-1]}."
            j = r.choice(self.separate)
            size = self.groups[j].size
            wrong = right.replace(f"{self.figure(size)} {noun} got {self.groups[j].name}",
                                  (f"{self.figure(self.another(size, size * 2))} "
                                      f"{noun} got {self.groups[j].name}"), 1)  # fmt: skip
            upto = right.replace(f"{self.figure(size)} {noun} got", f"up to {self.figure(size)} {noun} got", 1)
            lines.append(self.mark(right[0].upper() + right[1:], ("size",), sum=wrong, up_to=upto[0].upper() + upto[1:]))
        mixed = self.drug[:3] + ("e" if self.drug[3] != "e" else "a") + self.drug[4:]
        told = f"Everyone knew who got {self.drug}." if len(self.separate) < 2 else f"Nobody knew who got {self.drug}."
        lines.append(self.mark(told, ("drug",), name=told.replace(self.drug, mixed)))
        return lines

    def when(self) -> list[str]:
        r = self.r
        start, months = r.randrange(12), r.randint(14, 50)
        year = r.randint(2012, 2020)
        end = start + months
        began, ended = f"{MONTHS[start]} {year}", f"{MONTHS[end % 12]} {year + end // 12}"
        years, rest = divmod(months, 12)
        said = f"It took {months} months."
        wrong = f"It took {years + 1 if rest < 9 else years} years."
        if rest <= 1:
            said, wrong = f"It took about {years} years.", f"It took about {years + 1} years."
        elif r.random() < 0.4:
            said = f"It took {years} year{'s' * (years > 1)} and {rest} months."
        dates = r.choice((f"The study began in {began} and ended in {ended}.", f"The study ran from {began} to {ended}."))
        sites = f"It took place at {r.randint(3, 90)} sites in {r.randint(2, 15)} countries."
        return [self.mark(dates, ("time",)), self.mark(said, ("time",), duration=wrong), sites]

    def finished(self) -> list[str]:
        r, total = self.r, self.total
        done = round(total * r.uniform(0.5, 0.95))
        left = total - done
        p, q = self.share(done, total), self.share(left, total)
        say = lambda a, b, x, y: (  # noqa: E731
            f"Of the {self.figure(total)} {self.noun}, {self.figure(a)} ({x}%) finished the study and "
            f"{self.figure(b)} ({y}%) did not finish it."
        )
        other = self.another(left, total)
        right = say(done, left, p, q)
        return [
            self.mark(right, ("finished",), sum=say(done, other, p, self.share(other, total)),
                      percent=say(done, left, p, self.slip(left, total)) if self.slip(left, total) else "",
                      count=say(self.another(done, total), left, p, q))
        ]  # fmt: skip

    def result(self, again: bool) -> tuple[list[str], list[int]]:
        """The main outcome, group by group; the counts, for those who say it again."""
        counts = self.counts(0.2, 0.8)
        doing = self.outcome[0]
        lines: list[str] = []
        shown = [j for j in range(len(self.groups)) if self.groups[j].name != "Total"]
        for j in shown:
            group = self.groups[j]
            said = self.n_of_n(counts[j], group.size, (f"outcome {j}",), again=again)
            lines.append(f"In the group that got {group.name}, {said} {doing}." if len(shown) > 1 else f"{said} {doing}.")
        if again and len(self.separate) > 1:
            counts_all = self.everyone(counts)
            said = self.n_of_n(counts_all, self.total, ("outcome all",))
            lines.append(f"In total, {said} {doing}.")
        tone = self.r.choice(("These are promising results.", "The treatment was well tolerated.",
                              "This breakthrough gives hope.", "The treatment was safe and effective."))  # fmt: skip
        plain = "Other studies may have other results."
        lines.append(self.mark(plain, ("tone",), tone=tone))
        return lines, counts

    def box(self, counts: list[int]) -> list[str]:
        """The results in short, before all else."""
        j = self.separate[0]
        group = self.groups[j]
        n, of = counts[j], group.size
        a, b = self.figure(n), self.figure(of)
        where = f"on {group.name}" if len(self.separate) > 1 else "in this study"
        other = self.another(n, of)
        right = f"{a} of {b} {self.noun} {where} {self.outcome[0]}."
        wrong = right.replace(f"{a} of", f"{self.figure(other)} of", 1)
        return [self.mark(right, (f"outcome {j}",), contradiction=wrong)]

    def deaths(self) -> list[str]:
        r, total, noun = self.r, self.total, self.noun
        died = max(9, round(total * r.uniform(0.05, 0.5)))
        first = max(2, died // r.randint(2, 4))
        second = max(2, (died - first) // 2)
        third = died - first - second
        say = lambda n: self.n_of_n(n, total, ("deaths",))  # noqa: E731
        lines: list[str] = [f"During the study, {say(died)} died."]
        p = lambda n: f"{self.figure(n)} {noun} ({self.share(n, total)}%)"  # noqa: E731
        right = (
            f"{p(first)} died because their illness got worse, {p(second)} died of an infection, "
            f"and {p(third)} died of other causes."
        )
        wrong = third + r.choice((2, 5)) if third < 3 else third - r.choice((1, 2))
        lines.append(self.mark(right, ("deaths",), sum=right.replace(p(third), p(wrong)),
                               percent=right.replace(p(second), (f"{self.figure(second)} {noun} "
                                   f"({self.slip(second, total)}%)"))
                               if self.slip(second, total) else ""))  # fmt: skip
        return lines

    def problems(self) -> list[str]:
        r, total = self.r, self.total
        any_n, serious = round(total * r.uniform(0.6, 0.95)), round(total * r.uniform(0.08, 0.4))
        gone = max(2, round(total * r.uniform(0.03, 0.15)))
        lines: list[str] = [
            f"{self.n_of_n(any_n, total, ('any',))} had at least one medical problem.",
            f"{self.n_of_n(serious, total, ('serious',))} had a serious medical problem.",
        ]
        leave = f"{self.n_of_n(gone, total, ('left',))} left the study because of medical problems."
        lines.append(leave)
        lines.append(
            self.mark(
                "Some problems were mild.",
                ("bare",),
                bare_percent=f"About {self.share(serious + 1, total)}% of them went to a hospital.",
            )
        )
        return lines

    # -- the table

    def table(self) -> tuple[list[str], list[list[str]], str, list[str]]:
        """Heads, rows (the label first), caption, and prose about them. Two faults add a row to it."""
        r = self.r
        limit = r.choice((5, 10))
        in_any = r.random() < 0.5
        events = r.sample(EVENTS, r.randint(5, 14))
        words = r.choice((f"more than {limit}%", f"at least {limit}%", f"{limit}% or more"))
        which = " in at least one group" if in_any and len(self.separate) > 1 else ""
        caption = self.mark(f"Medical problems that {words} of {self.noun} had{which}", ("threshold",))
        heads = ["Medical problem"]
        for j, group in enumerate(self.groups):
            name = group.name[0].upper() + group.name[1:]
            size = self.r.choice((f"(N={group.size})",)) if self.noun != "people" else f"({self.figure(group.size)} people)"
            wrong = size.replace(
                self.figure(group.size) if self.noun == "people" else str(group.size), str(group.size + r.choice((1, 2, 9)))
            )
            heads.append(f"{name} " + self.mark(size, ("head", f"col {j}"), denominator=wrong))
        rows: list[list[str]] = []
        twin: list[list[str]] = []
        self.event_counts: list[tuple[int, list[int]]] = []
        labels = [f"{everyday} ({medical})" if medical else everyday for everyday, medical in events]
        order = []
        for k in range(len(events)):
            counts = self.counts(limit / 100 + 0.02, 0.45)
            order.append((-self.everyone(counts), k, counts))
        order.sort()
        for _, k, counts in order:
            rows.append([self.mark(labels[k], (f"row {k}",)), *self._cells(k, counts)])
            self.event_counts.append((k, counts))
            medical = events[k][1]
            if medical in TWINS and not twin:
                shown = len(self.marks)
                twin = [
                    [self.mark(TWINS[medical], (f"row {k}", "twin")), *self._cells(k, self.counts(limit / 100 + 0.02, 0.3))]
                ]
                self.twin_row = k
                for hidden in self.marks[shown:]:
                    hidden.faults.clear()
        # The row that breaks the rule of the table: below the limit in every column.
        small = [
            max(0, int(self.groups[j].size * limit / 100) - 1) if not self.groups[j].parts else 0
            for j in range(len(self.groups))
        ]
        for j, group in enumerate(self.groups):
            if group.parts:
                small[j] = sum(small[m] for m in group.parts)
        cells = "".join(f"\x04{self._cell(small[j], self.groups[j].size)}" for j in range(len(self.groups)))
        spare = next((name for name, _ in EVENTS if name not in {everyday for everyday, _ in events}), "Hiccups")
        last_label = rows[-1][0]
        index = int(last_label[1:-1])
        if small[self.separate[0]] > 0:
            self.marks[index].faults["threshold"] = f"{self.marks[index].text}\x05{spare}{cells}"
            self.marks[index] = Mark(
                self.marks[index].text, self.marks[index].facts | {"threshold"}, self.marks[index].faults
            )
        if twin:
            self.marks[index].faults["row twice"] = f"{self.marks[index].text}\x05{self._plain(twin[0])}"
            self.marks[index] = Mark(
                self.marks[index].text, self.marks[index].facts | {f"row {self.twin_row}"}, self.marks[index].faults
            )
        # Prose about a row of the table.
        k, counts = self.event_counts[0]
        everyday = events[k][0][0].lower() + events[k][0][1:]
        prose: list[str] = []
        j = r.choice(self.separate)
        said = self.n_of_n(counts[j], self.groups[j].size, (f"row {k}",), again=True)
        where = f"in the group that got {self.groups[j].name} " if len(self.separate) > 1 else ""
        prose.append(
            f"The most common problem was {everyday}: {said} {where}had it."
            if r.random() < 0.5
            else f"For example, {said} {where}had {everyday}."
        )
        if len(self.separate) > 1:
            k, counts = self.event_counts[min(1, len(self.event_counts) - 1)]
            a, b = self.separate[:2]
            ga, gb = self.groups[a], self.groups[b]
            everyday = events[k][0][0].lower() + events[k][0][1:]
            say = lambda x, y: (  # noqa: E731
                f"{self.figure(counts[a])} of {self.figure(ga.size)} {self.noun} who got {x} and "
                f"{self.figure(counts[b])} of {self.figure(gb.size)} {self.noun} who got {y} had {everyday}."
            )
            swapped = say(gb.name, ga.name) if counts[a] != counts[b] or ga.size != gb.size else ""
            prose.append(self.mark(say(ga.name, gb.name), (f"row {k}",), swapped=swapped))
        return heads, rows, caption, prose

    def _plain(self, cells: list[str]) -> str:
        return "\x04".join(self._resolve(cell) for cell in cells)

    def _resolve(self, text: str) -> str:
        return re.sub(f"{OPEN}(\\d+){SHUT}", lambda m: self.marks[int(m[1])].text, text)

    def _cell(self, n: int, of: int, p: str = "") -> str:
        if not n:
            return "0"
        return (
            self.table_percent.replace("n", self.figure(n), 1)
            .replace("N", self.figure(of))
            .replace("p", p or self.share(n, of))
        )

    def _cells(self, k: int, counts: list[int]) -> list[str]:
        cells = []
        for j, group in enumerate(self.groups):
            n, of = counts[j], group.size
            other = self.another(n, of)
            faults = {"percent": self._cell(n, of, self.slip(n, of)) if self.slip(n, of) and n else ""}
            if self.share(other, of) != self.share(n, of):
                faults["count"] = self._cell(other, of, self.share(n, of))
            if group.parts:
                faults["sum"] = self._cell(other, of)
            cells.append(self.mark(self._cell(n, of), (f"row {k}",), **faults))
        return cells


def make(seed: int, kind: str | None = None) -> Case:
    """The text of ``seed``; with the fault ``kind`` (any, if it is "any"), or clean."""
    w = Writer(seed)
    r = w.r
    again = r.random() < 0.6
    result, counts = w.result(again)
    heads, rows, caption, prose = w.table()
    parts: list[tuple[str, list[str]]] = []
    if again:
        parts.append(("What were the main results?", w.box(counts)))
    parts.append(("Why was this study done?", w.design()))
    parts.append((r.choice(("Who took part?", "Who was in the study?")), w.people()))
    parts.append(("When and where was the study?", w.when()))
    if r.random() < 0.7:
        parts.append(("How many finished?", w.finished()))
    parts.append(("What were the results of the study?", result))
    parts.append(("What medical problems did people have?", [*w.problems(), *prose]))
    table_at = len(parts)
    if r.random() < 0.5:
        parts.append(("How many people died?", w.deaths()))
    chosen = None
    if kind:
        offers = [(i, k) for i, mark in enumerate(w.marks) for k in mark.faults if kind in ("any", k)]
        if kind == "any" and offers:
            wanted = r.choice(sorted({k for _, k in offers}))
            offers = [offer for offer in offers if offer[1] == wanted]
        if not offers:
            return make(seed + 100_003, kind)
        chosen = r.choice(offers)
    return Page(w, chosen).case(seed, parts, table_at, heads, rows, caption)


class Page:
    """The text laid out: wrapped, spaced out as from a PDF, in bullets, as HTML; its table in one of five forms."""

    def __init__(self, writer: Writer, chosen: tuple[int, str] | None) -> None:
        self.w, self.chosen = writer, chosen
        self.form = writer.r.choice(("wrapped", "spaced out", "long lines", "bullets", "html"))
        self.table_form = "html" if self.form == "html" else writer.r.choice(("aligned", "stacked", "pipes", "tabs"))
        self.adds_row = chosen is not None and chosen[1] in ("threshold", "row twice")

    def show(self, text: str) -> str:
        """Marks replaced by their words, or by the wrong ones; each word tagged with its mark."""

        def words(match: re.Match[str]) -> str:
            index = int(match[1])
            mark = self.w.marks[index]
            wrong = self.chosen and self.chosen[0] == index and not self.adds_row
            said = mark.faults[self.chosen[1]] if self.chosen and wrong else mark.text
            said = re.sub(f"{OPEN}(\\d+){SHUT}", words, said)
            if self.form == "html":
                said = html.escape(said, quote=False)
            return " ".join(word + chr(TAG + index) for word in said.split(" "))

        return re.sub(f"{OPEN}(\\d+){SHUT}", words, text)

    def case(
        self,
        seed: int,
        parts: list[tuple[str, list[str]]],
        table_at: int,
        heads: list[str],
        rows: list[list[str]],
        caption: str,
    ) -> Case:
        if self.chosen and self.adds_row:
            added = self.w.marks[self.chosen[0]].faults[self.chosen[1]].split("\x05")[1].split("\x04")
            rows = [*rows, [self.w.mark(added[0], ("added",)), *added[1:]]]
        blocks = [self.section(title, lines) for title, lines in parts]
        blocks.insert(
            table_at, self.table([[self.show(cell) for cell in row] for row in (heads, *rows)], self.show(caption))
        )
        title = f"Results of a study of {self.w.drug}"
        if self.form == "html":
            top = f'<!doctype html>\n<html lang="en">\n<head>\n<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n'
            tagged = top + "\n".join(blocks) + "\n</body>\n</html>\n"
        else:
            tagged = f"{title}\n\n" + "\n\n".join(blocks) + "\n"
        clean = "".join(sign for sign in tagged if ord(sign) < TAG)
        return Case(seed, clean, self.fault(tagged), self.w.shape, f"{self.form}, {self.table_form}")

    def fault(self, tagged: str) -> Fault | None:
        if not self.chosen:
            return None
        mark = self.w.marks[self.chosen[0]]
        lines = {
            number
            for number, line in enumerate(tagged.split("\n"), 1)
            for sign in line
            if ord(sign) >= TAG
            and (ord(sign) - TAG == self.chosen[0] or self.w.marks[ord(sign) - TAG].facts & (mark.facts | {"added"}))
        }
        became = mark.faults[self.chosen[1]].replace("\x04", "  ").replace("\x05", " / ")
        return Fault(self.chosen[1], mark.text, became, frozenset(lines))

    def section(self, title: str, lines: list[str]) -> str:
        sentences = [self.show(line) for line in lines]
        if self.form == "html":
            body = " ".join(sentences) if self.w.r.random() < 0.6 else "</p>\n<p>".join(sentences)
            return f"<h2>{title}</h2>\n<p>{body}</p>"
        if self.form == "long lines":
            return f"{title}\n\n" + " ".join(sentences)
        if self.form == "bullets":
            sign = self.w.r.choice(("•", "-", "*", "\uf0b7"))
            return f"{title}\n\n" + "\n".join("\n  ".join(_wrap(f"{sign} {s}")) for s in sentences)
        if self.form == "spaced out":
            return f"{title}\n\n" + "\n\n".join(_wrap(" ".join(sentences), 70))
        return f"{title}\n\n" + "\n".join(_wrap(" ".join(sentences)))

    def table(self, rows: list[list[str]], caption: str) -> str:
        if self.table_form == "html":
            lines = [_html_row(row, "th" if k == 0 else "td") for k, row in enumerate(rows)]
            body = "\n".join(lines[1:])
            return f"<table>\n<caption>{caption}</caption>\n<thead>{lines[0]}</thead>\n<tbody>\n{body}\n</tbody>\n</table>"
        if self.table_form == "pipes":
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            return f"{caption}\n\n" + "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])
        if self.table_form == "tabs":
            return f"Table 1. {caption}\n\n" + "\n".join("\t".join(row) for row in rows)
        if self.table_form == "stacked":
            return f"Table 1. {caption}\n\n" + self._stacked(rows)
        widths = [max(_seen(row[j]) for row in rows) + 2 for j in range(len(rows[0]))]
        pad = lambda row: "".join(cell + " " * (widths[j] - _seen(cell)) for j, cell in enumerate(row)).rstrip()  # noqa: E731
        return f"Table 1. {caption}\n\n" + "\n".join(pad(row) for row in rows)

    def _stacked(self, rows: list[list[str]]) -> str:
        """As a table comes out of a PDF: heads word by word, long names of rows over several lines."""
        lines = [rows[0][0]]
        for head in rows[0][1:]:
            lines += head.split(" ")
        broken = self.w.r.random() < 0.6
        for label, *cells in rows[1:]:
            pieces = _wrap(label, 18) if broken else [label]
            if len(pieces) > 1 or self.w.r.random() < 0.3:
                lines += [*pieces, " ".join(cells)]
            else:
                lines.append(f"{label} {' '.join(cells)}")
        return ("\n\n" if self.form == "spaced out" else "\n").join(lines)


def _wrap(text: str, width: int = 78) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _seen(text: str) -> int:
    return sum(ord(sign) < TAG for sign in text)


def _html_row(row: list[str], tag: str) -> str:
    return "<tr><th>" + row[0] + "</th>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row[1:]) + "</tr>"
