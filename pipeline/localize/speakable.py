"""Text that someone typed, for the ear: every number, unit, sign, date, address and identifier in words of the language.

What a writer or translator typed, and names, reach a voice only through here. The result holds letters and their marks,
apostrophes, hyphens, spaces and the sentence signs of the script, and nothing else (`signs.unsayable` is empty for it).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from pipeline.localize import agreement, dates, signs
from pipeline.localize.amounts import Amounts, Forms, Operand, ranged
from pipeline.localize.compounds import compound, counted
from pipeline.localize.ordinals import power_words
from pipeline.localize.patterns import BEFORE_ADDRESS, SPACE, TOKEN, VERSION, is_identifier, patterns
from pipeline.localize.spoken import say_spelled
from pipeline.localize.translations import Layer
from pipeline.localize.written import in_plain_signs, written
from pipeline.source.addresses import ADDRESS

FIRST_MARK = 0xF0000  # private characters that stand for the values of a message while its words are made
MOST_MARKS = 0xFFFD
MARK = re.compile(f"[{chr(FIRST_MARK)}-{chr(FIRST_MARK + MOST_MARKS - 1)}]")
ASCII_SIGNS = (("+/-", "±"), ("+-", "±"), (">=", "≥"), ("<=", "≤"), ("=>", "→"), ("->", "→"), ("!=", "≠"))
ASCII_TIMES = re.compile(r"(?<=[0-9])(\s?)x(\s?)(?=[0-9])")
ASCII_POWER = re.compile(r"(?<=[0-9])\^(-?[0-9]{1,4})(?![0-9])")
ACCENTS_ON_NO_LETTER = re.compile(r"(?<=[\W\d_])[\u0300-\u036f]+")
MINUS = re.compile(r"(?<![\w)])[-−](?=[0-9])")
OR_MORE = re.compile(r"(?<![\w.,-])(?P<n>[0-9]{1,3})\+(?!\w)")
SIGN = re.compile(r"[≥⩾≧≤⩽≦<>±×=≠≈~&→⇒№#§]|\+(?!\w*@)|(?<=\s)−(?=\s)")
SIGN_LEFT = re.compile(r"[%‰µ°²³½¼¾]")
SLASH = re.compile(r"(?<=\w) ?/ ?(?=\w)")
SENTENCE_BEFORE = re.compile(r"[.!?…]\s+$")
POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
Step: TypeAlias = Callable[[re.Match[str]], str]
SPOKEN_FRACTIONS = {"1/2": "symbol_half", "1/4": "symbol_quarter", "3/4": "symbol_three_quarters"}


@dataclass(frozen=True, slots=True)
class Speakable:
    """What people typed in one language, in words for a voice. ``addresses``: the words for declared web addresses."""

    layer: Layer
    addresses: Mapping[str, str] = field(default_factory=dict)

    def words(self, text: str) -> str:
        """The words of a text that has no placeholders."""
        return self.filled((text,), ())

    def filled(self, texts: tuple[str | None, ...], values: tuple[Callable[[str], str], ...]) -> str:
        """The words of a message; each None among its ``texts`` is the next of ``values``.

        A value is asked for its words in a form; with "" it is the one that the message names.
        """
        marks = {chr(FIRST_MARK + index % MOST_MARKS): value for index, value in enumerate(values)}
        names = iter(marks)
        typed = "".join(next(names, "") if text is None else _without_private(text) for text in texts)
        words = _Text(self.layer.language, Amounts(self.layer), self.addresses, marks).said(typed)
        return _smooth(MARK.sub(lambda mark: marks[mark.group()](""), words), self.layer.language.split("-")[0])


def _without_private(text: str) -> str:
    """``text`` with plain digits, and without characters that mean something only to the one who typed them."""
    for typed, sign in ASCII_SIGNS:
        text = text.replace(typed, sign)
    text = ASCII_TIMES.sub(r"\1×\2", text)
    text = ASCII_POWER.sub(lambda match: match[1].translate(RAISED), text)
    text = ACCENTS_ON_NO_LETTER.sub("", in_plain_signs(text))
    if text.isprintable():  # as most text is, without looking at each sign
        return text
    return "".join(sign for sign in text if unicodedata.category(sign) not in ("Co", "Cn", "Cs"))


@dataclass(frozen=True, slots=True)
class _Text:
    """One text on its way into words: each step turns one kind of written thing into words, the most special first."""

    tag: str
    amounts: Amounts
    addresses: Mapping[str, str]
    marks: Forms

    @property
    def language(self) -> str:
        return self.amounts.language

    def said(self, text: str) -> str:
        """The words of ``text``; the marks of values stay."""
        find = patterns(self.tag)
        steps: tuple[tuple[re.Pattern[str], Step], ...] = (
            (ADDRESS, self._address),
            (TOKEN, self._token),
            *dates.steps(self.tag),
            (VERSION, self._version),
            *counted(self.language),
            (MINUS, lambda _: self._sign("−")),
            (OR_MORE, lambda match: f"{match['n']} {self.amounts.phrase('symbol_or_more')}"),
            (SIGN, lambda match: self._sign(match.group())),
            (find.power, self._power),
            (find.range, partial(self._begun, self._range)),
            (find.fraction, partial(self._begun, self._fraction)),
            (find.amount, partial(self._begun, self._amount)),
            *compound(self.language),
            (find.number, partial(self._begun, self._number)),
            (find.per, lambda match: " " + self.amounts.amount(Operand(partial(_constant, "")), match.group(), "").strip()),
            (find.alone, lambda match: self.amounts.unit_name(match.group())),
            (SIGN_LEFT, self._left),
            (SLASH, self._slash),
        )
        for pattern, step in steps:
            text = pattern.sub(step, text)
        return signs.cleaned(text, self.tag, frozenset(self.marks))

    def _begun(self, step: Step, match: re.Match[str]) -> str:
        """What ``step`` makes of a match, with a capital where a sentence begins with it inside the text."""
        said = step(match)
        before = match.string[max(0, match.start() - 4) : match.start()]
        return said[:1].upper() + said[1:] if SENTENCE_BEFORE.search(before) else said

    def _operand(self, typed: str) -> Operand:
        if typed in self.marks:
            return Operand(self.marks[typed])
        return self.amounts.operand(typed, written(self.tag).value(typed))

    def _sign(self, sign: str) -> str:
        return f" {self.amounts.phrase(signs.SIGNS[sign])} "

    def _address(self, match: re.Match[str]) -> str:
        typed = match.group()
        address = typed.rstrip(".,;:!?’'")
        end = typed[len(address) :]
        if address in self.addresses:
            return self.addresses[address] + end
        kind = "email" if match["email"] else "address"
        before = match.string[max(0, match.start() - agreement.WINDOW) : match.start()].split()
        after = bool(before) and before[-1].lower() in BEFORE_ADDRESS.get((self.language, kind), ())
        return self.amounts.phrase(f"{kind}_said{'_after' if after else ''}") + end

    def _token(self, match: re.Match[str]) -> str:
        """An identifier is said letter by letter and digit by digit; any other token is left to the steps behind."""
        return say_spelled(match.group(), self.tag) if is_identifier(match.group()) else match.group()

    def _version(self, match: re.Match[str]) -> str:
        how = written(self.tag)
        if re.fullmatch(how.number, match.group()):
            return match.group()
        point = f" {self.amounts.phrase('symbol_point')} "
        parts = match.group().split(".")
        return point.join(self._operand(part).words("") for part in parts)

    def _case(self, match: re.Match[str], number: int | None, end: int) -> str:
        before = match.string[max(0, match.start() - agreement.WINDOW) : match.start()]
        return agreement.form(self.language, number, before, match.string[end : end + agreement.WINDOW])

    def _governed(self, match: re.Match[str]) -> str:
        """The case alone that the words before a number with a unit ask for."""
        form = self._case(match, 5, len(match.string))
        return "gen" if form.endswith("gen") else ""

    def _power(self, match: re.Match[str]) -> str:
        operand = self._operand(match["n"])
        power = match["power"].translate(POWERS)
        name = {"2": "symbol_squared", "3": "symbol_cubed"}.get(power)
        if name:
            said = f"{operand.words('')} {self.amounts.phrase(name)}"
        else:
            minus = self.amounts.phrase("symbol_minus") + " " if power.startswith("-") else ""
            exponent = power_words(int(power.removeprefix("-")), self.language) or self._operand(
                power.removeprefix("-")
            ).words("")
            said = self.amounts.phrase("number_power", n=operand.words, power=lambda _: minus + exponent)
        return self.amounts.amount(Operand(lambda _: said), match["per"], "") if match["per"] else said

    def _range(self, match: re.Match[str]) -> str:
        low, high = self._operand(match["low"]), self._operand(match["high"])
        years = [dates.year(typed, self.tag) for typed in (match["low"], match["high"])]
        if all(years) and not match["unit"]:
            low, high = (Operand(partial(_constant, words)) for words in years)
        if match["first"]:
            first, second = match["first"], match["unit"] or match["first"]
            low = Operand(partial(_constant, self.amounts.amount(low, first, _range_case(self.language))))
            high = Operand(partial(_constant, self.amounts.amount(high, second, _range_case(self.language))))
            said = ranged(self.amounts, low, high, "").words("")
        elif match["unit"]:
            said = self.amounts.amount(ranged(self.amounts, low, high, ""), match["unit"], "")
        else:
            # A form whose number is only known by its noun: five stands for any number above one.
            said = ranged(self.amounts, low, high, self._case(match, 5, match.end())).words("")
        word = match.string[max(0, match.start() - agreement.WINDOW) : match.start()].split()[-1:]
        first_word, _, rest = said.partition(" ")
        return rest if word and word[0].lower() == first_word else said

    def _fraction(self, match: re.Match[str]) -> str:
        n, total = self._operand(match["n"]), self._operand(match["total"])
        if match["unit"]:
            over = self.amounts.phrase("symbol_over")
            return f"{n.words('')} {over} " + self.amounts.amount(total, "mmHg", "gen" if self.language == "ar" else "")
        if ":" in match["sign"]:
            if re.fullmatch("[0-5][0-9]", match["total"]):
                return f"{n.words('')} {total.words('') if match['total'] != '00' else ''}"
            return self.amounts.phrase("number_ratio", low=n.words, high=total.words)
        if match.group() in SPOKEN_FRACTIONS:
            return self.amounts.phrase(SPOKEN_FRACTIONS[match.group()])
        form = self._case(match, n.n, match.end())
        gender = "f" if form.startswith("f") else form
        return self.amounts.phrase(
            "number_of", n=lambda _: n.words(form), total=lambda case: total.words(_of(gender, case))
        )

    def _amount(self, match: re.Match[str]) -> str:
        unit = re.sub(SPACE, "", match["unit"]).replace("mmHg", "mmHg")
        return self.amounts.amount(self._operand(match["n"]), unit, self._governed(match))

    def _number(self, match: re.Match[str]) -> str:
        operand = self._operand(match["n"])
        return operand.words(self._case(match, operand.n, match.end()))

    def _left(self, match: re.Match[str]) -> str:
        """A sign that no number stands before. A raised figure behind a word is the mark of a note."""
        return self._sign(match.group())

    def _slash(self, match: re.Match[str]) -> str:
        either = {self.amounts.phrase("symbol_or"), self.amounts.phrase("symbol_and")}
        around = (
            re.split(r"\W", match.string[max(0, match.start() - 20) : match.start()])[-1],
            re.split(r"\W", match.string[match.end() : match.end() + 20])[0],
        )
        return " " if either & set(around) else self._sign_of_slash()

    def _sign_of_slash(self) -> str:
        return f" {self.amounts.phrase('symbol_or')} "


def _constant(words: str, _: str) -> str:
    return words


def _range_case(language: str) -> str:
    return "gen" if language in ("ar", "pl") else ""


def _of(gender: str, case: str) -> str:
    return "fgen" if gender == "f" and case == "gen" else case or gender


def _smooth(text: str, language: str) -> str:
    """What a number in words does to the word before it: pl ze stu, es siete u ocho."""
    if language == "pl":
        return re.sub(r"\b([Zz]) (?=st[ou]\b)", r"\1e ", text)
    if language == "es":
        return re.sub(r"\bo (?=och[oe]|once\b)", "u ", text)
    return text
