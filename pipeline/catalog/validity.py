"""Whether a translation may stand for its source: the same facts, the same terms, every form, no number typed by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.catalog.messages import SAY, Message
from pipeline.catalog.reading import TRIED, Catalog, Entry
from pipeline.handout import State
from pipeline.source.markup import MarkupError, parse
from pipeline.source.sentences import digits
from pipeline.source.types import hidden_sign


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a translation, and how to mend it."""

    code: str
    message: str
    remedy: str


def state(message: Message, entry: Entry | None, problems: tuple[Problem, ...]) -> State:
    """How far the translation can be used: a broken one stands back like a fuzzy one, so that no reader gets it."""
    if entry is None or not any(text.strip() for text in entry.texts):
        return State.MISSING
    if entry.fuzzy or entry.source != message.wordings or problems:
        return State.FUZZY
    return State.TRANSLATED


def problems(message: Message, entry: Entry, catalog: Catalog, forms: frozenset[str]) -> tuple[Problem, ...]:
    """Everything that is wrong with one translation; ``forms`` are those that a placeholder may name in its language."""
    if not any(text.strip() for text in entry.texts):
        return ()
    return tuple(_problems(message, entry, catalog, forms))


def _problems(message: Message, entry: Entry, catalog: Catalog, forms: frozenset[str]) -> Iterator[Problem]:
    if entry.missing:
        empty = ", ".join(f"msgstr[{index}]" for index, text in enumerate(entry.texts) if not text.strip())
        yield Problem("plural-form-missing", f"A plural form is empty: {empty}.", "Translate every form of this message.")
    single = _single_number_forms(catalog) if message.plural else {}
    for index, text in enumerate(entry.texts):
        if text.strip():
            yield from _wording(message, text, message.number if index in single else "", forms)


def _single_number_forms(catalog: Catalog) -> Mapping[int, int]:
    """The plural forms that mean exactly one number, such as the Arabic dual; these may leave the number out."""
    used: dict[int, list[int]] = {}
    for number in range(TRIED):
        used.setdefault(catalog.form(number), []).append(number)
    return {index: numbers[0] for index, numbers in used.items() if len(numbers) == 1}


def _wording(message: Message, text: str, omissible: str, forms: frozenset[str]) -> Iterator[Problem]:
    try:
        pieces = parse(text)
    except MarkupError as problem:
        yield Problem("translation-markup", f"In the translation {problem}.", problem.remedy)
        return
    wanted, given = _names(message.wordings), _names((text,))
    lost = wanted - given - {omissible}
    if message.id.endswith(SAY):  # a percentage is for the eye
        lost = frozenset(name for name in lost if name.rpartition(".")[2] != "percent")
    invented = given - wanted
    if lost:
        listed = ", ".join(f"{{{name}}}" for name in sorted(lost))
        yield Problem("placeholder-lost", f"The translation drops {listed}.", "Put it where the number or name belongs.")
    if invented:
        listed = ", ".join(f"{{{name}}}" for name in sorted(invented))
        yield Problem(
            "placeholder-invented", f"The source has no {listed}.", "Use the placeholders of the source as they are."
        )
    for piece in pieces:
        if piece.form and piece.form not in forms:
            known = ", ".join(sorted(forms)) or "none"
            message_ = f"This language has no form {piece.form!r} (it has: {known})."
            yield Problem("form-unknown", message_, f"Write {{{piece.name}}}, or one of its forms.")
    if _terms(message.wordings) != _terms((text,)):
        terms = ", ".join(sorted(_terms(message.wordings) ^ _terms((text,))))
        yield Problem(
            "term-mark",
            f"The marks of terms differ: {terms}.",
            "Mark the same terms as the source: [words](term:name).",
        )
    digit = digits(text)
    if digit:
        yield Problem(
            "translation-number",
            f"The digit {digit!r} is typed into the translation.",
            "Numbers come in by placeholder only.",
        )
    if _stressed(message.wordings) != _stressed((text,)):
        yield Problem(
            "stress-mark", "The marks ** of stress are lost or new.", "Stress the same words as the source: **words**."
        )
    hidden = hidden_sign(text)
    if hidden:
        message_ = f"A sign that cannot be seen (U+{ord(hidden):04X}) stands in the translation."
        remedy = "Delete it. A message is one line; numbers and names keep their direction by themselves."
        yield Problem("translation-hidden", message_, remedy)


def _stressed(wordings: tuple[str, ...]) -> bool:
    return any(piece.strong for wording in wordings for piece in parse(wording))


def _names(wordings: tuple[str, ...]) -> frozenset[str]:
    """The placeholders of some wordings; the two ends of a range count as the range."""
    names = {piece.name for wording in wordings for piece in parse(wording) if piece.name}
    ranges = {name.removesuffix(".low") for name in names if name.endswith(".low") and f"{name[:-4]}.high" in names}
    return frozenset(names - {f"{name}.{end}" for name in ranges for end in ("low", "high")} | ranges)


def _terms(wordings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(piece.term for wording in wordings for piece in parse(wording) if piece.term)
