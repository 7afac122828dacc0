"""Words that judge or promise, slips of the pen, percentages that stand alone, lists joined both ways."""

import re
from collections.abc import Iterator, Sequence
from math import ceil

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Sentence
from pipeline.audit.rules.plain import lists_of
from pipeline.audit.words import about
from pipeline.findings import Finding, note, warning

TONE, TYPO, BARE, LIST, TRADEMARK = "audit-tone", "audit-typo", "audit-percent-alone", "audit-and-or", "audit-trademark"
SLIPS = (
    (re.compile(r"(?<![\w.,])\d[\d.,]* out \d[\d.,]*(?= )"), "“of” is missing"),
    (re.compile(r"\b(?:than|of|to|by|about|least|and|or|in)\d+(?:\.\d+)?%?"), "a space is missing before the number"),
    (re.compile(r"\b\d+%(?=[A-Za-z])"), "a space is missing after the percentage"),
    (re.compile(r"\b(?:[2-9]|\d{2,}) (?:doses|groups|parts|studies|"
        r"visits|weeks|cycles) (?:levels?|groups?|phases?|arms?)\b"), "one plural too many"),
    (re.compile((r"\b(participants|patients|people|"
        r"volunteers) [(\[][^)\]]{1,20}[)\]] (?:\1)\b"), re.IGNORECASE), "the word stands twice"),
    (re.compile(r"\b(the|of|in|and|to|a|is|was|were|for|with|had) \1\b", re.IGNORECASE), "the word stands twice"),
    (re.compile(r"\b1 (?:people|participants|patients|volunteers|women|men|children)\b"), "a plural after 1"),
    (re.compile(r"[a-z\])],(?=[a-z])"), "a space is missing after the comma"),
)  # fmt: skip
BRAND = re.compile(r"\b[A-Z][a-z]{3,}TM\b")
AND_OR = re.compile(r"^(?=.*,\s?and\s(?:who\s|to\s)?(?:had?|have|having|were|are|be)\b)(?=.*,\s?or\s)")
OR = re.compile(r",\s?or\s")
LIKE = 0.4  # of a list's words; another that has so many of them is the same list
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.]{1,64}@\S+")


def check_tone(facts: Facts) -> Iterator[Finding]:
    """Judgements and promises, by the lists of the language."""
    lists = lists_of(facts.document.language)
    for passage in facts.document.passages:
        for hit in lists.loaded.hits(passage.text):
            message = f"“{hit.words}” judges or promises; a summary says what was seen."
            yield warning(TONE, facts.place(passage.at(hit.start)), message, hit.entry.advice)


def check_slips(facts: Facts) -> Iterator[Finding]:
    """Slips of the pen, mostly around numbers."""
    for passage in facts.document.passages:
        text = ADDRESS.sub(lambda match: " " * len(match[0]), passage.text)
        for pattern, what in SLIPS:
            for match in pattern.finditer(text):
                yield warning(TYPO, facts.place(passage.at(match.start())), f"“{match[0]}”: {what}.", "Correct it.")
        for match in BRAND.finditer(text):
            yield note(
                TRADEMARK,
                facts.place(passage.at(match.start())),
                f"“{match[0]}” has a sign glued to it.",
                "Leave “TM” out.",
            )


def check_bare(facts: Facts) -> Iterator[Finding]:
    """A percentage without the counts that it comes from."""
    for sentence in facts.sentences:
        counts = facts.in_sentence[sentence]
        if any(q.n is not None for q in counts):
            continue
        for q in counts:
            before = sentence.passage.text[max(sentence.start, q.start - 22) : q.start]
            if q.form != "share":
                continue
            if re.search(
                r"(?:more than|over|at least|less than|fewer than|up to|above|below|under|[<>≥≤])\s?$",
                before,
                re.IGNORECASE,
            ):
                continue
            rest = sentence.passage.text[q.end : q.end + 24]
            if re.match(r"\s?(?:or (?:more|higher|less)|confidence|CI\b|chance|sure)", rest, re.IGNORECASE):
                continue
            message = f"“{q.text}” stands without its counts."
            yield warning(BARE, facts.place(q.at), message, "Write first how many of how many people, then the percentage.")


def check_lists(facts: Facts) -> Iterator[Finding]:
    """A list of conditions that is joined by "and" and by "or"."""
    lists = [sentence for sentence in facts.sentences if sentence.text.count(",") >= 2]
    both = [sentence for sentence in lists if AND_OR.search(sentence.text)]
    by_or = _Lists([s for s in lists if OR.search(s.text) and not AND_OR.search(s.text)] if both else [])
    for sentence in both:
        if not re.search(r"\b(?:had|have|were|are)\b", sentence.text):
            continue
        at = re.search(r",\s?and\s", sentence.text)
        other = by_or.like(about(sentence.text))
        also = f" The same list at {facts.line(other.passage.at(other.start))} is joined by “or”." if other else ""
        message = f"This list is joined by “and” and by “or”, so it is not clear which conditions had to be met.{also}"
        place = facts.place(sentence.passage.at(sentence.start + (at.start() if at else 0)))
        yield warning(LIST, place, message, "Write “one or more of these:” or “all of these:”, and one condition a line.")


class _Lists:
    """Sentences with lists, by their words."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.words = [about(sentence.text) for sentence in sentences]
        self.having: dict[str, list[int]] = {}
        for number, words in enumerate(self.words):
            for word in words:
                self.having.setdefault(word, []).append(number)

    def like(self, words: frozenset[str]) -> Sentence | None:
        """The first that has enough of the words; it has one of the rarest, for the others alone are not enough."""
        rarest = sorted(words, key=lambda word: len(self.having.get(word, ())))
        few = rarest[: len(words) - ceil(LIKE * len(words)) + 1]
        near = sorted({number for word in few for number in self.having.get(word, ())})
        found = next((number for number in near if len(words & self.words[number]) >= LIKE * len(words)), None)
        return None if found is None else self.sentences[found]
