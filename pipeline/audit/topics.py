"""What a count is about and of whom it is, so that two sentences on the same fact are known as such."""

import re
from dataclasses import dataclass

from pipeline.audit.facts import TOTAL, Facts
from pipeline.audit.groups import Group
from pipeline.audit.quantities import Quantity, Sentence
from pipeline.audit.words import PEOPLE_NOUNS, about

NEGATION = re.compile(r"\b(?:not|no|never|without|none|did not|nobody)\b", re.IGNORECASE)
NOUN = re.compile(rf"\b{PEOPLE_NOUNS}\b", re.IGNORECASE)
VERB = re.compile(
    r"\b(?:had|have|has|were|was|died|did|got|went|reported|left|finished|reached|seen|occurred|happened)\b", re.IGNORECASE
)
MOST = 12  # counts of a sentence; a longer list is no sentence
SHARE = re.compile(r"[(\[]\s?[<%٪]?\s?\d[^)\]]*[)\]]|\d[\d.,]*\s?[%٪]")
WITHIN = re.compile(
    r"\s(?:with|whose|after|before)\b|\s(?:who|that)\s(?!(?:got|received|took|were|was|had|have)\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What was counted: its words and numbers, whether it is denied; in whom: the group's words (none: all), its size."""

    words: frozenset[str]
    digits: frozenset[str]
    negated: bool
    group: tuple[str, ...]
    of: int | None

    @property
    def what(self) -> tuple[object, ...]:
        """What was counted, in whomever."""
        return self.words, self.digits, self.negated


def group_of(facts: Facts, sentence: Sentence, q: Quantity) -> Group | None:
    """The group that a count is about: named before it if the sentence begins so, else after it."""
    text = sentence.passage.text
    counts = facts.in_sentence[sentence]
    k = counts.index(q)
    first = facts.groups.named_in(text[sentence.start : counts[0].start])
    if first:
        start = counts[k - 1].end if k else sentence.start
        return facts.groups.named_in(text[start : q.start]) or (first if k == 0 else None)
    end = counts[k + 1].start if k + 1 < len(counts) else sentence.end
    said = re.sub(r"^\S+", "", text[q.of_at : end])
    return facts.groups.named_in(SHARE.sub(" ", said))


def after(q: Quantity) -> str:
    """The rest of a count's sentence."""
    return q.sentence.passage.text[q.end : q.sentence.end]


def topic_of(facts: Facts, q: Quantity) -> Topic | None:
    """What a count is about, so that two counts with the same topic are the same fact; None if it cannot be told."""
    if q not in facts.topics:
        facts.topics[q] = _topic(facts, q.sentence, q)
    return facts.topics[q]


def _topic(facts: Facts, sentence: Sentence, q: Quantity) -> Topic | None:
    if len(facts.in_sentence[sentence]) > MOST:
        return None
    counts = [c for c in facts.in_sentence[sentence] if c.form != "share"]
    negated = bool(NEGATION.search(sentence.text))
    if len(counts) > 1 and (negated or _rows_named(facts, sentence) > 1):
        return None
    text = sentence.text
    if not re.search(r"\w", NOUN.sub("", after(q))) and not VERB.search(sentence.passage.text[sentence.start : q.start]):
        return None  # a label and a figure: what the label is of stands elsewhere
    for count in reversed(facts.in_sentence[sentence]):
        text = text[: count.start - sentence.start] + " " + text[count.end - sentence.start :]
    if len(counts) > 1:
        if q.of is None or len({c.of for c in counts}) < len(counts):
            return None
        begin = max(c.end for c in counts)
        text = sentence.passage.text[begin : sentence.end]
        if WITHIN.match(text) or len(text.split()) < 2:
            return None
    group = group_of(facts, sentence, q)
    if WITHIN.match(after(q)):
        return None
    words = frozenset(word for word in about(text) if not (group and word in group.words) and not word.isdigit())
    subject = group.words if group and not TOTAL.search(group.name) else ()
    if not words:
        return None
    return Topic(words, frozenset(_digits(text, group)), negated, subject, q.of)


def _digits(text: str, group: Group | None) -> set[str]:
    return {token for token in re.findall(r"\d+(?:[.,]\d+)?", text) if not (group and token in group.words)}


def _rows_named(facts: Facts, sentence: Sentence) -> int:
    return sum(len(facts.rows.rows(mention.name)) for mention in facts.rows.mentions(sentence))


def ambiguous(facts: Facts, of: int | None) -> bool:
    """Whether several groups have this size, so that it does not tell which one is meant."""
    return len(facts.groups.of_size(of)) > 1
