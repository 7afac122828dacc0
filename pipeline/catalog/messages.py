"""Messages: what translators translate. One sentence is one message; its id is its context."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.catalog.phrases import Phrases
from pipeline.findings import Place
from pipeline.handout import Role
from pipeline.source.blocks import Sentence
from pipeline.source.load import Study
from pipeline.source.markup import placeholders
from pipeline.source.model import Summary
from pipeline.source.sentences import driving_number
from pipeline.source.values import Absent, Count, Day, Name, Percent, Quantity, Range, Unit, Value

PHRASES = "phrases"  # the domain of what every summary shares
SAY, ZERO = "|say", "|zero"  # behind an id: other words for the ear; the wording for none

WHAT = {
    Role.TITLE: "Title",
    Role.HEADING: "Heading",
    Role.SENTENCE: "Sentence",
    Role.ITEM: "List item",
    Role.CAPTION: "Caption",
    Role.LABEL: "Label: stands alone, before a colon or in quotation marks",
}


@dataclass(frozen=True, slots=True)
class Message:
    """A text to translate. With ``plural``, ``text`` is the wording for one, and ``number`` the placeholder it follows."""

    id: str
    text: str
    place: Place
    plural: str = ""
    number: str = ""
    comments: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """The source's wordings: for one and other, or the only one."""
        return (self.text, self.plural) if self.plural else (self.text,)


@dataclass(frozen=True, slots=True)
class Domain:
    """A catalog's worth of messages, in reading order, and the language they are written in."""

    name: str
    language: str
    messages: Mapping[str, Message]


def study_domain(study: Study) -> Domain:
    """The messages of one study."""
    messages: dict[str, Message] = {}
    for text in study.texts:
        number = driving_number(text.sentence, study.facts.values)
        comments = (WHAT[text.role], *_facts_named(text.sentence, study))
        messages.update({m.id: m for m in _messages(text.id, text.sentence, number, text.place, comments)})
    return Domain(study.summary.id, study.summary.language, messages)


def phrases_domain(phrases: Phrases) -> Domain:
    """The messages of the phrases."""
    messages: dict[str, Message] = {}
    for name, sentence in phrases.sentences.items():
        number = sentence.number or ("n" if sentence.one else "")
        for message in _messages(name, sentence, number, phrases.places[name], ()):
            messages[message.id] = message
    return Domain(PHRASES, phrases.language, messages)


def _messages(id_: str, sentence: Sentence, number: str, place: Place, comments: tuple[str, ...]) -> Iterator[Message]:
    if number:
        forms = f"The forms follow {{{number}}}."
        yield Message(id_, sentence.one or sentence.other, place, sentence.other, number, (*comments, forms))
    else:
        yield Message(id_, sentence.other, place, comments=comments)
    if sentence.zero:
        yield Message(id_ + ZERO, sentence.zero, place, comments=(*comments, f"For {{{number}}} = none."))
    if sentence.say:
        yield Message(id_ + SAY, sentence.say, place, comments=(*comments, "For the ear: what the voice says instead."))


def _facts_named(sentence: Sentence, study: Study) -> Iterator[str]:
    """For each placeholder what it stands for, in words; never its value, which may change without a new translation."""
    for name in dict.fromkeys(_named(filter(None, (sentence.other, sentence.one, sentence.zero, sentence.say)))):
        yield f"{{{name}}}: {describe(name, study.facts.values[name], study.summary)}"


def _named(wordings: Iterable[str]) -> Iterator[str]:
    for wording in wordings:
        yield from placeholders(wording)


def describe(name: str, value: Value, summary: Summary) -> str:
    """What a placeholder stands for."""
    head, *rest = name.split(".")
    of_measure = head in summary.measures or head in summary.populations
    if of_measure and rest:
        item = summary.measures.get(head) or summary.populations[head]
        about = f"{item.label}; {summary.groups[rest[0]].label}"
        kind = {
            "": "number",
            "of": "of how many",
            "percent": "percentage",
            "without": "number of the others, who did not have it",
            "explained": "sum of the parts",
            "rest": "rest",
        }
        return f"{about}: {kind.get('.'.join(rest[1:]), ' '.join(rest[1:]))}"
    if rest == ["people"]:
        return f"{summary.groups[head].label}: number of people"
    kinds = {
        Count: "whole number",
        Percent: "percentage",
        Quantity: "amount",
        Unit: "sign of a unit",
        Range: "from … to …",
    }
    kinds |= {Day: "date", Name: "name, the same in every language", Absent: "not known"}
    return f"{name.replace('_', ' ').replace('.', ', ')}: {kinds.get(type(value), 'value')}"
