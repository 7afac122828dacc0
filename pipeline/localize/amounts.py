"""Numbers with their units in words: what a phrase makes of them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pipeline.localize import signs
from pipeline.localize.numerals import forms
from pipeline.localize.spoken import say_number, say_spelled
from pipeline.localize.translations import Layer
from pipeline.source.markup import parse

MOST_DIGITS = 15  # beyond it ICU's words are wrong, and nobody could follow them


@dataclass(frozen=True, slots=True)
class Operand:
    """A number that stands in a text: its words in a form, and its value where it is whole and known."""

    words: Callable[[str], str]
    n: int | None = None
    whole: bool = False  # whether it has no decimals

    def as_number(self, form: str) -> str:
        """Its words in a form."""
        return self.words(form)


@dataclass(frozen=True, slots=True)
class Amounts:
    """The phrases of one language that numbers are said with."""

    layer: Layer

    @property
    def language(self) -> str:
        """The language without its country."""
        return self.layer.language.split("-")[0]

    def phrase(self, name: str, count: int | None = None, /, **values: Callable[[str], str]) -> str:
        """The words of a phrase, its placeholders filled in; where this language has no such phrase, its values alone.

        (That a phrase is not translated is a finding of its own.)
        """
        if not self.layer.has((name,)):
            return " ".join(value("") for value in values.values())
        text = self.layer.say(name, count) or self.layer.text(name, count)
        return "".join(
            values[piece.name](piece.form) if piece.name in values else piece.text
            for piece in parse(text)
            if piece.text or piece.name in values
        )

    def number(self, typed: Decimal, form: str) -> str:
        """A number in words, in a form if the language has it."""
        known = form if form in forms(self.language) else ""
        return say_number(int(typed) if "." not in str(typed) else typed, self.layer.language, known)

    def operand(self, typed: str, value: Decimal) -> Operand:
        """A number as it was typed; one that is no amount (0042, or very long) is said digit by digit."""
        spelled = len(re.sub(r"[^0-9]", "", typed)) > MOST_DIGITS or re.match("0[0-9]", typed)
        if spelled:
            return Operand(lambda _: say_spelled(typed, self.layer.language))
        whole = int(value) if value.as_tuple().exponent == 0 else None
        return Operand(lambda form: self.number(value, form), whole, whole is not None)

    def amount(self, operand: Operand, unit: str, case: str) -> str:
        """A number with a unit as it is typed (mg/m², IU, mmol/l, %); ``case`` is what the words before it ask for."""
        own = {**signs.UNITS, **signs.LOCAL.get(self.language, {})}
        if unit == "%":
            return self.phrase("percent_said", n=lambda form: operand.words(form or case))
        if unit == "‰" or unit == "°":
            word = self.phrase(signs.SIGNS[unit])
            return f"{operand.words(case)} {word}"
        if unit in own and not self.layer.has((own[unit],)):
            return f"{operand.words(case)} {unit}"
        if unit in own:
            return self._unit(own[unit], operand, case)
        head, _, tail = unit.rpartition("/")
        said = self.amount(operand, head, case) if head else operand.words(case)
        per = {**signs.PER, **signs.LOCAL_PER.get(self.language, {})}.get(tail, "")
        return self.phrase(per, amount=lambda _: said) or f"{said} {tail}"

    def _unit(self, name: str, operand: Operand, case: str) -> str:
        decimal = f"{name}_decimal"
        if operand.n is None and not operand.whole:
            counted = case if self.language != "pl" else ""
            return self.phrase(decimal, n=lambda form: operand.words(_joined(form, counted)))
        n = operand.n or 0
        if self.language == "pl" and case:
            # Behind "od" or "do" the noun is genitive too: that of the plural is the form for 5, of the singular for 1.5.
            name, n = (decimal, 0) if n == 1 else (name, 5)
        said = self.phrase(name, n, n=lambda form: operand.words(_joined(form, case)))
        if self.language == "ar" and case and n == 2:
            said = re.sub(r"^(\w+)ان\b", r"\1ين", said)
        return said

    def unit_name(self, unit: str) -> str:
        """The words of a unit by itself ("in mg")."""
        name = {**signs.UNITS, **signs.LOCAL.get(self.language, {})}.get(unit, "")
        several = 100 if self.language == "ar" else 2
        return self.phrase(f"{name}_name") or self.phrase(name, several, n=lambda _: "").strip() or unit


def _joined(form: str, case: str) -> str:
    """The form of a phrase in the case of its surroundings: feminine and genitive make ``fgen``."""
    if not case or form == case:
        return form or case
    return f"{form}{case}" if form in ("", "f") else form


def ranged(amounts: Amounts, low: Operand, high: Operand, form: str) -> Operand:
    """From one number to another as one operand; ``form`` is the gender that the noun behind it asks for."""

    def words(asked: str) -> str:
        gender = form or asked
        return amounts.phrase(
            "range",
            low=lambda case: low.words(_both(case, gender, amounts.language)),
            high=lambda case: high.words(_both(case, gender, amounts.language)),
        )

    n = 5 if amounts.language == "pl" and high.n is not None else high.n
    return Operand(words, n, high.n is not None)


def _both(case: str, gender: str, language: str) -> str:
    if language in ("ar", "pl"):
        return "fgen" if "f" in gender and case == "gen" else case
    return gender  # "treinta y uno", but "treinta y un días"


Forms = Mapping[str, Callable[[str], str]]
