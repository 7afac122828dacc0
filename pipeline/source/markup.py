"""The text of a message: words, placeholders in braces, and three marks. Nothing else is markup; all is escaped later.

    {vod.all}              the value of a fact; {vod.all:f} in a form that the locale knows
    [transplant](term:hsct)  words that the glossary explains
    [et al.](lang:la)        words of another language
    **not**                  stress

Placeholders are replaced by looking a name up, never by ``str.format``: nothing is evaluated.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

PLACEHOLDER = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*(?::[a-z0-9]+)?")
MARK = re.compile(r"(term|lang):([A-Za-z0-9_-]+)")
HALF_MARK = re.compile(r"\((?:term|lang):")
TOKEN = re.compile(
    r"(?P<strong>\*\*)"
    r"|(?P<opening>\[(?=[^\[\]]*\]\([^()\s]*\)))"
    r"|\]\((?P<mark>[^()\s]*)\)"
    r"|(?P<placeholder>\{)"
    r"|(?P<stray>\})"
    r"|(?P<words>[^*\[\]{}]+|[*\[\]])"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or a placeholder (then ``name`` is set), and the marks around it."""

    text: str = ""
    name: str = ""
    form: str = ""
    strong: bool = False
    term: str = ""
    lang: str = ""


class MarkupError(ValueError):
    """A message whose braces or marks do not pair; ``column`` counts from 0 in the message."""

    def __init__(self, column: int, message: str, remedy: str) -> None:
        super().__init__(message)
        self.column = column
        self.remedy = remedy


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Piece, ...]:
    """The pieces of a message. Raises MarkupError at the first brace or mark that does not pair."""
    return tuple(_Parser(text).pieces())


@dataclass(slots=True)
class _Parser:
    text: str
    strong: int = -1  # where ** opened, or -1
    opened: int = -1  # where [ opened, or -1

    def pieces(self) -> Iterator[Piece]:
        run: list[Piece] = []
        position = 0
        while position < len(self.text):
            token = TOKEN.match(self.text, position)
            assert token  # noqa: S101 - the alternatives match any sign
            position = token.end()
            match token.lastgroup:
                case "placeholder":
                    piece, position = self._placeholder(token.start())
                    run.append(piece)
                case "stray":
                    raise MarkupError(
                        token.start(), "a } stands here without its {", "Add the {, or write the sign in words."
                    )
                case "strong":
                    if self.strong == token.start() - 2 >= 0:
                        raise MarkupError(self.strong, "there are no words between ** and **", "Write **words**.")
                    self.strong = token.start() if self.strong < 0 else -1
                case "opening":
                    yield from run
                    run = []
                    self.opened = token.start()
                case "mark" if self.opened >= 0:
                    yield from self._marked(run, token)
                    run = []
                    self.opened = -1
                case "mark" if MARK.fullmatch(token["mark"]):
                    raise MarkupError(token.start(), "no [ opens this mark", "Write [words](term:name).")
                case "words" if HALF_MARK.search(token.group()):
                    place = token.start() + token.group().index("(")
                    raise MarkupError(place, "a mark is not complete", "Write [words](term:name), with all four brackets.")
                case _:
                    run.append(Piece(token.group(), strong=self.strong >= 0))
        if self.strong >= 0:
            raise MarkupError(
                self.strong, "the mark ** that opens here is not closed", "Write ** again where the stress ends."
            )
        yield from run

    def _placeholder(self, start: int) -> tuple[Piece, int]:
        end = self.text.find("}", start)
        if end < 0 or "{" in self.text[start + 1 : end]:
            raise MarkupError(start, "the brace that opens here is not closed", "Write the name of a fact as {name}.")
        inner = self.text[start + 1 : end]
        if not PLACEHOLDER.fullmatch(inner):
            raise MarkupError(start, f"{{{inner}}} is no placeholder", "Write the name of a fact, such as {trial.sites}.")
        name, _, form = inner.partition(":")
        return Piece(name=name, form=form, strong=self.strong >= 0), end + 1

    def _marked(self, run: list[Piece], token: re.Match[str]) -> Iterator[Piece]:
        mark = MARK.fullmatch(token["mark"])
        if not mark:
            remedy = "Write [words](term:name) or [words](lang:la); web addresses stand under `links`."
            raise MarkupError(token.start() + 1, f"({token['mark']}) is no mark", remedy)
        if not run:
            raise MarkupError(self.opened, "there are no words between [ and ]", "Write [words](term:name).")
        kind, value = mark.groups()
        for piece in run:
            yield replace(piece, term=value) if kind == "term" else replace(piece, lang=value)


def placeholders(text: str) -> tuple[str, ...]:
    """The names in a message, forms left off, in order."""
    return tuple(piece.name for piece in parse(text) if piece.name)


def terms(text: str) -> tuple[str, ...]:
    """The explained terms that a message marks, each once, in order."""
    return tuple(dict.fromkeys(piece.term for piece in parse(text) if piece.term))


def words(text: str) -> str:
    """The message without its placeholders and marks: what a person typed as words."""
    return "".join(piece.text for piece in parse(text))
