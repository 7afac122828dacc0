"""Arabic with its vowels, which print leaves out, restored by the model in the package `dengjen-tashkeel-py`.

The model reads a sentence with the vowels that it has; what it adds is taken over letter by letter, so that no letter is
added or lost. A vowel that a translator or a lexicon wrote always wins, and a word that needs no more stays as it is. Where
only one vowel is written, as print does to tell a passive verb, the model adds the others. How the words are then said:
`pipeline.narrate.arabic_speech`.
"""

import os
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from itertools import pairwise

from pipeline.errors import SpeechError
from pipeline.narrate.arabic_speech import Word, said
from pipeline.narrate.arabic_words import SHADDA, UNIT, WORD, Units, is_complete, known, letters, units, written
from pipeline.narrate.prepare import PHONEMES

PACKAGE = "dengjen-tashkeel-py"
RULES = 1  # counts the changes of what these modules do
# A sentence, as the model parts them, or so much of a long one as it reads fast.
LONGEST = 400  # characters
PIECE = re.compile(rf"(?:{PHONEMES.pattern}|(?!\[\[)[^.؟?!:\n]){{1,{LONGEST}}}(?:(?=\s)|[.؟?!:\n]+|$)|.", re.DOTALL)
HIDDEN = "\ufffc"
# After these no word of the same phrase follows.
PAUSE = re.compile(rf"[^\s\w'’\"“«{HIDDEN}]")


class ArabicPreparation:
    """Restores the vowels of Arabic."""

    name = "vowels"
    requires = "plainspeech[ar]"

    def __init__(self) -> None:
        if not (find_spec("dengjen_tashkeel_py") and find_spec("onnxruntime")):
            raise ImportError(f"{PACKAGE} is not installed")
        self.version = f"{PACKAGE} {version(PACKAGE)}, onnxruntime {version('onnxruntime')}, rules {RULES}"

    def prepare(self, text: str) -> str:
        """``text`` with vowels; see `pipeline.narrate.prepare.Preparation`."""
        return "".join(map(_piece, PIECE.findall(text)))


@lru_cache(maxsize=4096)
def _piece(text: str) -> str:
    """A sentence with its vowels. Kept: a table says the same words again and again."""
    shown = PHONEMES.sub(lambda match: HIDDEN * len(match.group()), text)
    places = list(WORD.finditer(shown))
    if not places:
        return text
    gaps = [shown[here.end() : there.start()] for here, there in pairwise(places)] + [shown[places[-1].end() :]]
    given = known([units(place.group()) for place in places], gaps)
    parts = iter(given)
    restored = _restored(WORD.sub(lambda _: written(next(parts), joined=False), shown), "".join(map(letters, given)))
    words: list[Word] = []
    for own, gap in zip(given, gaps, strict=True):
        model = [next(restored) for _ in own]
        merged = [(letter, _merged(mine, its)) for (letter, mine), its in zip(own, model, strict=True)]
        complete = is_complete(own)
        pause = bool(PAUSE.search(gap)) or (len(words) + 1 == len(places) and HIDDEN not in gap)
        words.append(Word(own if complete else merged, model[-1], complete or bool(own[-1][1]), pause))
    spoken = [text[: places[0].start()]]
    ends = [place.start() for place in places[1:]] + [len(text)]
    for place, end, word, after in zip(places, ends, words, [*words[1:], None], strict=True):
        spoken += [said(word, after), text[place.end() : end]]
    return "".join(spoken)


def _merged(own: str, model: str) -> str:
    """The signs of one letter. Who writes a vowel has not said that the letter is not doubled."""
    return model if not own or own == model.replace(SHADDA, "") else own


def _restored(text: str, expected: str) -> Iterator[str]:
    """The signs that the model gives each Arabic letter of ``text``. Raises SpeechError when it changes a letter."""
    try:
        found: Units = UNIT.findall(_model()(text))
    except (RuntimeError, ValueError) as problem:
        raise SpeechError(f"The vowels of {text[:60]!r} could not be restored: {problem}.") from None
    if "".join(letter for letter, _ in found) != expected:
        raise SpeechError(f"{PACKAGE} changed the letters of {text[:60]!r}.")
    return iter([signs for _, signs in found])


@cache
def _model() -> Callable[[str], str]:
    """The model, loaded so that its runtime starts no threads: it sizes its pool by the processors it may use."""
    processors = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    try:
        if processors:
            os.sched_setaffinity(0, {min(processors)})
        from dengjen_tashkeel_py import init, tashkeel  # 0.3 s, 60 MB

        init()
    except (ImportError, RuntimeError) as problem:
        raise SpeechError(f"The model that restores Arabic vowels does not load: {problem}.") from None
    finally:
        if processors:
            os.sched_setaffinity(0, processors)
    restore: Callable[[str], str] = tashkeel
    return restore
