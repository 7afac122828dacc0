"""Do the parts that sentences name add up: men and women, groups, finished and not, the causes of deaths?"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pipeline.audit.document import Passage
from pipeline.audit.facts import Facts, Size
from pipeline.audit.quantities import Quantity, Sentence
from pipeline.audit.rules.percentages import base_of
from pipeline.audit.words import PEOPLE_NOUNS
from pipeline.findings import Finding, error, warning

CODE, CAUSES, OVERLAP, COMPLEMENT = "audit-sum", "audit-deaths-unexplained", "audit-overlap", "audit-not-the-same-end"
REMEDY = "Look up all of these counts in the source, and correct the one that is wrong."
SEX = re.compile(r"(?P<sex>men|women|males?|females?|boys|girls)\b", re.IGNORECASE)
DEATH = re.compile(r"\b(?:died|deaths?|passed away|lost their lives)\b", re.IGNORECASE)
CAUSE = re.compile(
    (
        r"\b(?:because|due to|caused by|as (?:a result|their|the)|cause "
        r"of death|of (?:an?|other|their|the)\b(?! study)|from|related to)"
    ),
    re.IGNORECASE,
)
NOT_THE_WHOLE = re.compile(r"\b(?:within|of which|before|after|during treatment|one cause|each)\b", re.IGNORECASE)
NOT = re.compile(r"\b(?:did not|didn[’']t|not|could not)\b", re.IGNORECASE)
FINISHED = re.compile(r"\b(?:finish\w*|complet\w*)\b", re.IGNORECASE)
NEAR = 12  # sentences after the deaths in which causes are looked for


def check(facts: Facts) -> Iterator[Finding]:
    """English sentences."""
    yield from _sexes(facts)
    yield from _groups(facts)
    yield from _finished(facts)
    yield from _deaths(facts)


def _total_near(facts: Facts, at: int) -> Size | None:
    """All people of the study, as the nearest place before says it."""
    before = facts.stated_before(at - 1)
    return before if before and facts.total and before.number == facts.total.number else facts.total


def _counts_of_sex(facts: Facts, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    if not SEX.search(sentence.passage.text, sentence.start, sentence.end):
        return
    number = facts.numerals.count
    aside = r"(?:\s?[(\[][^)\]]{1,12}[)\]])?"
    words = r"(?:\s(?:of\s(?:them|these|the|all)|(?!men|women)%s|were|was|adult))*" % PEOPLE_NOUNS  # noqa: UP031
    pattern = re.compile(rf"(?P<n>{number}){aside}{words}{aside}\s{SEX.pattern}", re.IGNORECASE)
    for match in pattern.finditer(sentence.passage.text, sentence.start, sentence.end):
        kind = match["sex"].lower()
        female = kind in ("women", "female", "females", "girls")
        yield "female" if female else "male", facts.numerals.whole(match["n"]), sentence.passage.at(match.start())


def _sexes(facts: Facts) -> Iterator[Finding]:
    last: dict[str, tuple[int, int, int]] = {}
    for k, sentence in enumerate(facts.sentences):
        for sex, n, at in _counts_of_sex(facts, sentence):
            last[sex] = (n, at, k)
            other = last.get("male" if sex == "female" else "female")
            if not other or k - other[2] > 2:
                continue
            total = n + other[0]
            last.clear()
            base = _total_near(facts, at)
            if base and total not in facts.stated and total != base.number:
                message = f"{other[0]} and {n} people make {total}, but {base.number} took part ({facts.line(base.at)})."
                yield error(CODE, facts.place(other[1]), message, REMEDY)


def _groups(facts: Facts) -> Iterator[Finding]:
    """The groups of one sentence make up all people, or a number that the text names."""
    allocations = sorted(facts.allocations, key=lambda group: group.at)
    stated: dict[int, dict[int, int]] = {}
    base = facts.total
    for sentence in facts.sentences:
        passage = sentence.passage
        start, end = passage.at(sentence.start), passage.at(max(sentence.start, sentence.end - 1))
        first = bisect_left(allocations, start, key=lambda group: group.at)
        ours = allocations[first : bisect_right(allocations, end, key=lambda group: group.at)]
        if len(ours) < 2 or not base:
            continue
        total = sum(g.of for g in ours)
        if total in facts.stated or base.number == total or {g.of for g in ours} == {base.number}:
            continue
        if id(passage) not in stated:
            stated[id(passage)] = _stated(facts, passage)
        if stated[id(passage)].get(total, sentence.end) > sentence.start:
            added = " + ".join(str(g.of) for g in ours)
            message = f"The groups add up to {added} = {total}, but {base.number} people took part ({facts.line(base.at)})."
            yield error(CODE, facts.place(ours[0].at), message, REMEDY)


def _stated(facts: Facts, passage: Passage) -> dict[int, int]:
    """The numbers of people that a paragraph states, each with the offset at which it first has been said."""
    pattern = rf"({facts.numerals.count})\s{PEOPLE_NOUNS}\b"
    found: dict[int, int] = {}
    for match in re.finditer(pattern, passage.text, re.IGNORECASE):
        found.setdefault(facts.numerals.whole(match[1]), match.end())
    return found


def _finished(facts: Facts) -> Iterator[Finding]:
    """Those who finished and those who did not are everyone."""
    for sentence in facts.sentences:
        counts = [q for q in facts.in_sentence[sentence] if q.n is not None]
        if len(counts) != 2 or not FINISHED.search(sentence.text) or not NOT.search(sentence.text):
            continue
        first, second = counts
        base = base_of(facts, first) or base_of(facts, second)
        assert first.n is not None and second.n is not None  # noqa: S101
        total = first.n + second.n
        if base and total != base:
            message = f"{first.n} finished and {second.n} did not: that is {total} people, not {base}."
            yield error(CODE, facts.place(first.at), message, REMEDY)
        ends = re.search(r"finish\w*\s(?:the\s)?(\w+(?:\s\w+)?).{0,200}?not\sfinish\s(?:the\s)?(\w+)", sentence.text)
        if ends and ends[2].lower() not in ends[1].lower().split() and ends[2].lower() not in ("it", "this"):
            message = (
                f"{first.n} finished the {ends[1]}, and {second.n} did "
                f"not finish the {ends[2]}: these are not the same end."
            )
            yield warning(COMPLEMENT, facts.place(second.at), message, "Say for both what was finished or not.")


def _deaths(facts: Facts) -> Iterator[Finding]:
    for k, sentence in enumerate(facts.sentences):
        if not DEATH.search(sentence.text):
            continue
        counts = [q for q in facts.in_sentence[sentence] if q.n is not None]
        if not counts or not _is_whole(sentence, counts[0]):
            continue
        deaths = counts[0]
        following = facts.sentences[k + 1 : k + 1 + NEAR]
        yield from _windows(facts, sentence, following)
        causes = [cause for later in following for cause in _causes(facts, later)]
        total = sum(n for n, _ in causes)
        if len(causes) < 2 or deaths.n is None or total == deaths.n:
            continue
        around = " ".join(later.text for later in (sentence, *following))
        rest = deaths.n - total
        if rest > 0 and _says_so(facts, around, total, rest):
            continue
        added = " + ".join(str(n) for n, _ in causes)
        lines = ", ".join(dict.fromkeys(facts.line(at) for _, at in causes))
        ends = f"{rest} deaths have no cause" if rest > 0 else f"that is {-rest} more than died"
        message = f"{deaths.n} people died, but the causes given add up to {added} = {total} ({lines}): {ends}."
        yield error(
            CAUSES,
            facts.place(deaths.at),
            message,
            "Give the missing causes, or say that they are not known, or correct a count.",
        )
        return


def _says_so(facts: Facts, around: str, total: int, rest: int) -> bool:
    """Whether the text itself says that the causes do not explain all deaths."""
    pattern = rf"\b(?:adds? up to|other|remaining) (?P<n>{facts.numerals.count})\b"
    said = {facts.numerals.whole(match["n"]) for match in re.finditer(pattern, around, re.IGNORECASE)}
    return bool(said & {total, rest})


def _is_whole(sentence: Sentence, q: Quantity) -> bool:
    """Whether this is the count of all deaths, not of those with a cause or in a time."""
    after = sentence.passage.text[q.start : sentence.end]
    clause = re.split(r",|;|\bof which\b|\bof whom\b", after[len(q.text) :])[0]
    return bool(DEATH.search(clause)) and not CAUSE.search(clause) and not NOT_THE_WHOLE.search(clause)


def _causes(facts: Facts, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The counts of a sentence that names causes of death."""
    if not DEATH.search(sentence.text) or not CAUSE.search(sentence.text) or re.search(r"\bwithin\b", sentence.text):
        return
    for q in facts.in_sentence[sentence]:
        if q.n is not None and q.form != "share":
            yield q.n, q.at


def _windows(facts: Facts, sentence: Sentence, following: tuple[Sentence, ...]) -> Iterator[Finding]:
    """Two counts of deaths in two times may hold the same people."""
    found = re.findall(
        r"(\d+) (?:people |participants |patients )?died within (\d+ \w+ of [\w ]*?(?:first|last) \w+)", sentence.text
    )
    around = " ".join(later.text for later in following[:4])
    if len(found) > 1 and not re.search(r"\b(?:same person|both (?:counts|of these)|more than once|overlap)", around):
        message = (
            f"{found[0][0]} deaths within {found[0][1].strip()} and "
            f"{found[1][0]} within {found[1][1].strip()} may be the same people."
        )
        place = facts.place(sentence.passage.at(sentence.start))
        yield warning(OVERLAP, place, message, "Say if one person can be in both counts.")
