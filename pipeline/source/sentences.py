"""What may stand in a sentence of the source: known placeholders, paired marks, and no number typed by hand."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress

from pipeline.findings import Finding, Place, error, warning
from pipeline.handout import Role
from pipeline.source.blocks import Sentence
from pipeline.source.markup import MarkupError, parse, placeholders, terms, words
from pipeline.source.names import suggestion
from pipeline.source.texts import SourceText
from pipeline.source.values import Absent, Count, Value
from pipeline.source.yaml_text import Places

FORMS = ("other", "one", "zero", "say")  # the wordings of a sentence
# Words for numbers, by language. Allowed are those that are more often no number at all: "one" (someone, the one that),
# "first" and "second" (of parts, times), "once", "both", "half".
NUMBER_WORDS = {
    "en": re.compile(
        r"\b(zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
        r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?|twice|thrice"
        r"|thirds?|fourth|fifth|sixth|seventh|eighth|ninth|tenth|quarters?|percent|percentage)\b",
        re.IGNORECASE,
    )
}


def check(
    text: SourceText,
    places: Places,
    language: str,
    values: Mapping[str, Value],
    terms_known: Mapping[str, object],
    broken: frozenset[str] = frozenset(),
) -> Iterator[Finding]:
    """Findings for one text of the source.

    ``broken``: what is declared, where the data have findings already; that its numbers are missing is told there.
    """
    sentence = text.sentence
    if any(name.split(".")[0] in broken and name not in values for name in named(sentence)):
        return
    for form in FORMS:
        wording = getattr(sentence, form)
        if not wording:
            continue
        path = (*text.path, form)
        place = places.value(path) if path in places.values else text.place
        try:
            parse(wording)
        except MarkupError as problem:
            start = places.rows.get(path if path in places.values else text.path, (place,))[0]
            at = Place(start.file, start.line, start.column + problem.column)
            yield error("markup", at, f"In this text {problem}.", problem.remedy)
            return
        yield from _typed_numbers(wording, place, text.role, language)
        yield from _placeholders(wording, place, text.role, values)
        for name in terms(wording):
            if name not in terms_known:
                yield error("term-unknown", place, f"There is no term {name!r}.", suggestion(name, terms_known))
    yield from _forms(sentence, text.place, values)
    if language.startswith("en"):
        yield from _forms_wanted(sentence, text.place, values)


def named(sentence: Sentence) -> Iterator[str]:
    """The names in all wordings of a sentence; none of a wording that cannot be read."""
    for wording in filter(None, (getattr(sentence, form) for form in FORMS)):
        with suppress(MarkupError):
            yield from placeholders(wording)


def digits(wording: str) -> str:
    """The first digit typed in the words of a message, or nothing. Signs such as ² count.

    >>> digits("up to {cycles} cycles"), digits("up to 6 cycles"), digits("per m²")
    ('', '6', '²')
    """
    return next((sign for sign in words(wording) if sign.isnumeric() and unicodedata.category(sign)[0] == "N"), "")


def driving_number(sentence: Sentence, values: Mapping[str, Value]) -> str:
    """The placeholder whose number the forms of a sentence follow; empty when it has no forms.

    It is the one that ``number`` names, or else the first whole number of a sentence that the writer gave forms. A sentence
    that names n of N has forms in any case, since in most languages the verb follows n (docs/decisions/04).
    """
    if sentence.number:
        return sentence.number
    counts = [name for name in placeholders(sentence.other) if isinstance(values.get(name), Count)]
    if sentence.one is None and sentence.zero is None:
        counts = [name for name in counts if f"{name}.of" in values and not name.endswith(".share")]
    return counts[0] if counts else ""


def _typed_numbers(wording: str, place: Place, role: Role, language: str) -> Iterator[Finding]:
    digit = digits(wording)
    if digit:
        message = f"The digit {digit!r} is typed into a text."
        remedy = "Declare it as a fact and write {its_name}; a name such as CD22 is a term with `translate: false`."
        yield error("typed-number", place, message, remedy)
    pattern = NUMBER_WORDS.get(language.split("-")[0])
    found = pattern.search(words(wording)) if pattern and role is not Role.LABEL else None
    if found:
        message = f"The number word {found.group()!r} is typed into a text."
        yield error("typed-number-word", place, message, "Declare it as a fact and write {its_name}.")


def _placeholders(wording: str, place: Place, role: Role, values: Mapping[str, Value]) -> Iterator[Finding]:
    for piece in parse(wording):
        if piece.name and piece.name not in values:
            message = f"There is no fact {piece.name!r}."
            yield error("fact-unknown", place, message, suggestion(piece.name, values))
        elif piece.name and isinstance(values[piece.name], Absent) and role in (Role.SENTENCE, Role.ITEM):
            reason = getattr(values[piece.name], "reason", "")
            message = f"{piece.name!r} is not known ({reason}), so this sentence has a hole in it."
            yield error("fact-absent", place, message, "Say in words that it is not known, and why.")


def _forms(sentence: Sentence, place: Place, values: Mapping[str, Value]) -> Iterator[Finding]:
    if sentence.one is None and sentence.zero is None and sentence.number is None:
        return
    name = driving_number(sentence, values)
    if not isinstance(values.get(name), Count):
        message = (
            f"The forms follow {name!r}, which is no whole number."
            if name
            else "There is no whole number that the forms follow."
        )
        yield error("forms-number", place, message, "Name a fact that is a count with `number:`.")
    extra = set(placeholders(sentence.one or "")) - set(placeholders(sentence.other))
    if extra:
        message = f"The form `one` names {', '.join(sorted(extra))}, which `other` does not."
        yield error("forms-placeholders", place, message, "Use the same facts in each form.")


# Behind a number these words do not follow it: "10 of 102", "21 to 28".
_UNBOUND = frozenset("of to and or in on at was were is are did had have".split())


def _forms_wanted(sentence: Sentence, place: Place, values: Mapping[str, Value]) -> Iterator[Finding]:
    """A number before a noun: the sentence would be wrong for 1, and other languages have more forms than English.

    Denominators and sizes of groups do not count: they are never 1.
    """
    if sentence.one is not None:
        return
    for name, word in re.findall(r"\{([a-z0-9_.]+)\} (\w+)", sentence.other):
        if isinstance(values.get(name), Count) and word not in _UNBOUND and not name.endswith((".of", ".people")):
            message = f"The word {word!r} follows the number {{{name}}}, and has no form for one."
            yield warning("forms-wanted", place, message, "Write the sentence as `one:` and `other:`.")
            return
