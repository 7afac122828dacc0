"""One message and its values become one segment: runs for the eye, words for the ear."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial

from pipeline.handout import Role, Run, Runs, Segment, digest
from pipeline.localize import formats, spoken
from pipeline.localize.numerals import forms
from pipeline.localize.runs import directed, marked, merged
from pipeline.localize.signs import cleaned
from pipeline.localize.speakable import Speakable
from pipeline.localize.translations import Layer, Translations
from pipeline.localize.written import in_plain_signs
from pipeline.source.markup import Piece, parse, placeholders
from pipeline.source.values import Absent, Count, Day, Label, Listed, Name, Percent, Quantity, Range, Unit, Value

# The phrases of a unit are named after its sign.
UNIT_PHRASES = {
    "mg/m²": "unit_mg_m2",
    "mg/kg": "unit_mg_kg",
    "mg": "unit_mg",
    "µg": "unit_ug",
    "g": "unit_g",
    "ml": "unit_ml",
}
# "Fourteen of" is heard as "forty of"; "out of", which the voice begins anew, keeps the two numbers apart.
EN_OF = re.compile(r"(\{([a-z0-9_.]+)(?::\w+)?\}) of (?=\{(?:\2\.of|total)\})")
IN_PARENTHESES = re.compile(r"\s*[(（]\{([a-z0-9_.]+)(?::\w+)?\}[)）]")
NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Part:
    """A message, and values of its own beside the facts (those of a phrase)."""

    message: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Realizer:
    """Fills in messages for one edition. ``values`` are the facts of the study.

    ``links``: the messages that name a declared web address, by the address.
    """

    translations: Translations
    values: Mapping[str, Value]
    links: Mapping[str, str] = field(default_factory=dict)

    def segment(self, id_: str, role: Role, *parts: Part) -> Segment:
        """One segment of one or more messages, all in one language: the edition's, or else the source's."""
        messages = self._messages(parts)
        layer = self.translations.layer(messages)
        shown: list[Run] = []
        read: list[str] = []
        for part in parts:
            shown.extend([Run(" ")] if shown else [])
            shown.extend(self.shown(part, layer))
            read.append(self._begun(self.read(part, layer), part, layer))
        source = digest(*(self.translations.digests.get(message, "") for message in messages))
        state = self.translations.state(messages)
        return Segment(id_, role, layer.language, tuple(shown), " ".join(read), state, source, parts[0].message)

    def preceded(self, segment: Segment, part: Part) -> Segment:
        """A segment with words before it for the ear alone. In a draft whose language lacks them it stays as it is."""
        messages = self._messages((part,))
        own = (layer for layer in self.translations.layers if layer.language == segment.lang and layer.has(messages))
        layer = next(own, None)
        return replace(segment, read=f"{self.read(part, layer)} {segment.read}") if layer else segment

    def _begun(self, words: str, part: Part, layer: Layer) -> str:
        """A sentence that begins with a number or a sign, in words, begins with a capital."""
        first = parse(layer.text(part.message, self._number(part, layer)))[0]
        return words[:1].upper() + words[1:] if first.name or not first.text[:1].isalpha() else words

    def runs(self, part: Part) -> Runs:
        """A message for the eye alone."""
        return self.shown(part, self.translations.layer(self._messages((part,))))

    def value(self, value: Value) -> Runs:
        """A value for the eye alone."""
        return self._shown_value(value, self.translations.layer(self._messages_of(value)))

    def _messages(self, parts: tuple[Part, ...]) -> tuple[str, ...]:
        """The messages that some parts need, those that their values are said with included."""
        found: list[str] = []
        for part in parts:
            found.append(part.message)
            wordings = self.translations.statuses[part.message].message.wordings
            for name in dict.fromkeys(name for wording in wordings for name in placeholders(wording)):
                found.extend(self._messages_of(self._value(name, part)))
        return tuple(found)

    def _messages_of(self, value: Value) -> tuple[str, ...]:
        match value:
            case Label(message=message):
                return self._messages((Part(message),))
            case Listed():
                return self._messages((_row(value),))
        return _phrases_of(value)

    def shown(self, part: Part, layer: Layer) -> Runs:
        """The runs of a message in one layer."""
        text = layer.text(part.message, self._number(part, layer))
        return tuple(merged(self._runs(text, part, layer)))

    def read(self, part: Part, layer: Layer) -> str:
        """The words of a message for the ear. A parenthesis that holds only a percentage is for the eye: it is left out."""
        number = self._number(part, layer)
        text = layer.say(part.message, number) or layer.text(part.message, number)
        text = IN_PARENTHESES.sub(lambda match: "" if self._is_percent(match[1], part) else match[0], text)
        if layer.language.split("-")[0] == "en":
            text = EN_OF.sub(r"\1 out of ", text)
        pieces = parse(text)
        values = [partial(self._said, piece, part, layer) for piece in pieces if piece.name]
        return self._speakable(layer).filled(tuple(None if piece.name else piece.text for piece in pieces), tuple(values))

    def typed(self, text: str, layer: Layer) -> str:
        """The words of what someone typed that is no message, such as a name."""
        return self._speakable(layer).words(text)

    def _speakable(self, layer: Layer) -> Speakable:
        names = {url: layer.text(message, None) for url, message in self.links.items() if layer.has((message,))}
        return Speakable(layer, names)

    def _is_percent(self, name: str, part: Part) -> bool:
        return isinstance(self._value(name, part), Percent)

    def _value(self, name: str, part: Part) -> Value:
        return part.values[name] if name in part.values else self.values[name]

    def _number(self, part: Part, layer: Layer) -> int | None:
        name = layer.number(part.message)
        value = self._value(name, part) if name else None
        return value.n if isinstance(value, Count) else None

    def _runs(self, text: str, part: Part, layer: Layer) -> Iterator[Run]:
        for piece in parse(text):
            if piece.name:
                for run in self._shown_value(self._value(piece.name, part), layer):
                    yield marked(run, piece)
            else:
                yield from directed(marked(Run(piece.text), piece), layer.language)

    def _shown_value(self, value: Value, layer: Layer) -> Runs:
        tag = layer.language
        match value:
            case Count(n=n):
                text = formats.show_number(n, tag)
            case Percent(value=number):
                text = formats.show_percent(number, tag)
            case Quantity(number=number, unit=unit):
                text = formats.show_number(number, tag) + (NO_BREAK_SPACE + unit if unit else "")
            case Unit(sign=text) | Name(text=text):
                pass
            case Day(date=day):
                text = formats.show_day(day, tag)
            case Range():
                return self.shown(_range(value), layer)
            case Label(message=message):
                return self.shown(Part(message), layer)
            case Listed():
                return self.shown(_row(value), layer)
            case Absent(reason=reason):
                return self.shown(Part(reason), layer)
        return (Run(text, isolate=True),)

    def _said(self, piece: Piece, part: Part, layer: Layer, form: str = "") -> str:
        """A value in words, in the form that its placeholder names, or else in ``form``, which its surroundings ask for."""
        tag = layer.language
        form = piece.form or (form if form in forms(tag.split("-")[0]) else "")
        value = self._value(piece.name, part)
        match value:
            case Count(n=n):
                return spoken.say_number(n, tag, form)
            case Percent(value=number):
                return self.read(Part("percent_said", {"n": Quantity(number)}), layer)
            case Quantity(number=number, unit=""):
                return spoken.say_number(number, tag, form)
            case Quantity(number=number, unit=unit):
                return self.read(_amount(number, unit), layer)
            case Unit(sign=sign):
                return self.read(Part(UNIT_PHRASES[sign] + "_name"), layer)
            case Name(text=text, spelled=True):
                return cleaned(spoken.say_spelled(in_plain_signs(text), tag), tag)
            case Name(text=text):
                return self.typed(text, layer)
            case Day(date=day):
                return spoken.say_day(day, tag)
            case Range():
                return self.read(_range(value), layer)
            case Label(message=message):
                return self.read(Part(message), layer)
            case Listed():
                return self.read(_row(value), layer)
            case Absent(reason=reason):
                return self.read(Part(reason), layer)


def _phrases_of(value: Value) -> tuple[str, ...]:
    """The phrases that a value is shown or said with."""
    match value:
        case Percent():
            return ("percent_said",)
        case Quantity(number=number, unit=unit) if unit:
            return (_amount(number, unit).message,)
        case Unit(sign=sign):
            return (UNIT_PHRASES[sign] + "_name",)
        case Range():
            return ("range",)
        case Absent(reason=reason):
            return (reason,)
    return ()


def _range(value: Range) -> Part:
    return Part("range", {"low": _exact(value.low), "high": _exact(value.high)})


def _row(value: Listed) -> Part:
    """The first label, and the row of the others: each language joins them by phrases of its own."""
    first, *others = value.labels
    if len(others) == 1:
        return Part("names_two", {"one": first, "other": others[0]})
    return Part("names_more", {"one": first, "others": Listed(tuple(others))})


def _amount(number: Decimal, unit: str) -> Part:
    """The words of an amount: a number with decimals has a wording of its own, since languages treat it apart."""
    whole = number == number.to_integral_value()
    return Part(UNIT_PHRASES[unit] + ("" if whole else "_decimal"), {"n": _exact(number)})


def _exact(number: Decimal) -> Value:
    return Count(int(number)) if number == number.to_integral_value() and number >= 0 else Quantity(number)
