"""Runs as they are put together: with their marks, in their direction, no more of them than are told apart."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.handout import Run
from pipeline.localize import formats
from pipeline.source.addresses import ADDRESS, whole
from pipeline.source.markup import Piece

# Latin words in a row, with the signs inside them, and without the full stop behind them; an address or a telephone number
# as a whole.
LATIN_WORDS = re.compile(
    rf"{ADDRESS.pattern}|\+[0-9][0-9 ()-]{{4,}}[0-9]|[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ0-9.’'/\s-]*[A-Za-zÀ-ɏ0-9])?"
)


def marked(run: Run, piece: Piece) -> Run:
    """A run with the marks of the piece of a message that it comes from, beside its own."""
    return replace(run, strong=piece.strong or run.strong, term=piece.term or run.term, lang=piece.lang or run.lang)


def directed(run: Run, tag: str) -> Iterator[Run]:
    """In right-to-left text Latin words keep their own direction."""
    if formats.direction(tag) == "ltr":
        yield run
        return
    end = 0
    for match in LATIN_WORDS.finditer(run.text):
        if match.start() > end:
            yield replace(run, text=run.text[end : match.start()])
        text = whole(match)
        yield replace(run, text=text, isolate=True)
        end = match.start() + len(text)
    if end < len(run.text):
        yield replace(run, text=run.text[end:])


def merged(runs: Iterator[Run]) -> Iterator[Run]:
    """Neighbours that share their marks as one run; isolated ones stay apart."""
    waiting: Run | None = None
    for run in runs:
        if waiting and not run.isolate and not waiting.isolate and replace(run, text="") == replace(waiting, text=""):
            waiting = replace(waiting, text=waiting.text + run.text)
            continue
        if waiting:
            yield waiting
        waiting = run
    if waiting:
        yield waiting
