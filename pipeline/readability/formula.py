"""A formula is data: a constant, and coefficients of what is counted."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.readability import japanese
from pipeline.readability.counts import Counts

SYLLABLES, MORPHEMES, WORD_LIST = "syllables", "morphemes", "word list"


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a coefficient stands before. ``needs``: what a language must have so that it can be counted, if anything."""

    name: str
    of: Callable[[Counts], float]
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """What the figures of a formula are. ``harder``: 1 when a higher one is harder, -1 when it is easier."""

    name: str
    harder: int

    def __str__(self) -> str:
        return f"{self.name}; higher is {'harder' if self.harder > 0 else 'easier'}"


@dataclass(frozen=True, slots=True)
class Formula:
    """A measure of how hard a text is: ``constant`` plus each coefficient times its quantity.

    ``languages``: those it was made for or tested on; none for a formula that is asked where nothing better is known.
    ``limit`` is the figure that a handout should keep to, if this is the formula of its language that has one.
    ``validated`` is False where nobody has shown that it fits the language, with the reason in ``note``.
    """

    name: str
    languages: tuple[str, ...]
    constant: float
    terms: tuple[tuple[float, Quantity], ...]
    scale: Scale
    source: str
    limit: float | None = None
    validated: bool = True
    note: str = ""

    def of(self, counts: Counts) -> float:
        """The figure for some counts; the constant alone when there are none."""
        return self.constant + sum(coefficient * quantity.of(counts) for coefficient, quantity in self.terms)

    def passes(self, figure: float, limit: float | None = None) -> bool:
        """Whether a figure keeps to the limit (the formula's own, if none is given). Without any limit it does."""
        allowed = self.limit if limit is None else limit
        return allowed is None or self.harder * figure <= self.harder * allowed

    @property
    def written(self) -> str:
        """The formula as it is written down.

        >>> from pipeline.readability.formulas import LIX
        >>> LIX.written
        'words a sentence + % words of more than 6 letters'
        """
        terms = [(coefficient, _times(abs(coefficient), quantity.name)) for coefficient, quantity in self.terms]
        parts = [(self.constant, f"{abs(self.constant):g}"), *terms] if self.constant else terms
        # What is added comes first where the constant is below zero, as in the papers.
        (first, text), *rest = sorted(parts, key=lambda part: part[0] < 0)
        return ("−" if first < 0 else "") + text + "".join(f" {'−' if sign < 0 else '+'} {part}" for sign, part in rest)

    @property
    def harder(self) -> int:
        """1 when a higher figure is harder, -1 when it is easier."""
        return self.scale.harder

    def missing(self) -> str:
        """What must be installed before this formula can be asked, as a sentence; empty where all is there."""
        lacks = any(quantity.needs == MORPHEMES for _, quantity in self.terms) and not japanese.is_installed()
        return f"{self.name} counts morphemes, and fugashi or unidic-lite is not installed." if lacks else ""


def _times(coefficient: float, name: str) -> str:
    return name if coefficient == 1 else f"{coefficient:g} × {name}"
