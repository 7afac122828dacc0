"""The text of a PDF where its glyphs do not tell it: letters that are drawn in pieces, or joined into one.

An Arabic letter is a shape and its dots, which several letters share. WeasyPrint 70 notes one text for each glyph, so that
whoever copies, searches or listens gets other letters. Here each cluster of glyphs says its text itself (``ActualText``,
ISO 32000-1, section 14.9.4), as PDFs from browsers do.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

# Hebrew, Arabic, the scripts of India and of Southeast Asia. Elsewhere a glyph is a letter, or a ligature of its own.
INTRICATE = re.compile("[\u0590-\u1cff]")
TOKEN = re.compile(r"<([0-9a-f]*)>|([^<>]+)")
GLYPH = 4  # hexadecimal digits of one, as they stand in a stream

# The glyphs of a line in the order of drawing: which cluster each belongs to, and the cluster's text.
Clusters = Iterator[tuple[int, str]]


@contextmanager
def spelled() -> Iterator[None]:
    """Let what WeasyPrint draws meanwhile say its text."""
    from weasyprint.draw import text as module

    draw: Callable[..., Any] = module.draw_first_line

    def drawn(stream: Any, textbox: Any, *rest: Any) -> Any:
        if not INTRICATE.search(textbox.text):
            return draw(stream, textbox, *rest)
        writer = _Writer(stream, _clusters(stream, textbox))
        stream.show_text = writer.show
        try:
            return draw(stream, textbox, *rest)
        finally:
            del stream.show_text
            writer.end()

    module.draw_first_line = drawn
    try:
        yield
    finally:
        module.draw_first_line = draw


class _Writer:
    """Writes glyphs, and around those of each cluster what they say."""

    def __init__(self, stream: Any, clusters: Clusters) -> None:
        self._stream = stream
        self._show = stream.show_text
        self._clusters = clusters
        self._open: int | None = None

    def show(self, string: str) -> None:
        """Write glyphs with the spaces between them, in the form of the operator TJ."""
        waiting = ""
        for glyphs, space in TOKEN.findall(string):
            waiting += f" {space}" if space else ""  # two numbers are not one
            for start in range(0, len(glyphs), GLYPH):
                cluster, text = next(self._clusters)
                if cluster != self._open:
                    self._flush(waiting)
                    waiting = ""
                    self.end()
                    self._begin(cluster, text)
                waiting += f"<{glyphs[start : start + GLYPH]}>"
        self._flush(waiting)

    def _flush(self, waiting: str) -> None:
        if waiting:
            self._show(waiting)

    def _begin(self, cluster: int, text: str) -> None:
        import pydyf

        self._stream.begin_marked_content("Span", pydyf.Dictionary({"ActualText": pydyf.String(text)}))
        self._open = cluster

    def end(self) -> None:
        """End the last cluster."""
        if self._open is not None:
            self._stream.end_marked_content()
        self._open = None


def _clusters(stream: Any, textbox: Any) -> Clusters:
    """What the glyphs of a line say, which no glyph is left without: each is given the text of its first cluster."""
    from weasyprint.text.ffi import ffi, pango

    text = textbox.pango_layout.text.encode()
    run = textbox.pango_layout.get_first_line()[0].runs[0]
    found = []
    while run != ffi.NULL:
        item, glyphs = run.data.item, run.data.glyphs
        starts = [glyphs.log_clusters[number] for number in range(glyphs.num_glyphs)]
        ends = dict(zip(sorted(set(starts)), [*sorted(set(starts))[1:], item.length], strict=True))
        font, _ = stream.add_font(item.analysis.font)
        for number, start in enumerate(starts):
            glyph = glyphs.glyphs[number].glyph
            if glyph == pango.PANGO_GLYPH_EMPTY:
                continue
            said = text[item.offset + start : item.offset + ends[start]].decode()
            if not glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG:
                font.to_unicode.setdefault(glyph, said)
            found.append((item.offset + start, said))
        run = run.next
    return iter(found)
