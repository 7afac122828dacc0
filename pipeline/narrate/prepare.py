"""What a language leaves unwritten and a voice needs: Arabic its vowels, Japanese its kana.

A preparation registers under the entry-point group ``plainspeech.preparations`` by the language's tag; the built-in ones do
so too. It comes after the lexicon, and nothing of it is shown or scored.
"""

import re
from functools import cache
from typing import Protocol

from pipeline import plugins

# Phonemes for the engine, which no preparation may touch.
PHONEMES = re.compile(r"\[\[.*?\]\]", re.DOTALL)


class Preparation(Protocol):
    """Writes out what a language leaves unwritten.

    ``version`` names all that can change the result beside the text; ``requires`` is what to install for it, as pip takes
    it. It is made without arguments, and cheaply (what is heavy loads with the first text); its constructor raises
    ImportError where its parts are not installed.
    """

    name: str
    version: str
    requires: str

    def prepare(self, text: str) -> str:
        """``text`` as a voice reads it best. What stands in double brackets is phonemes and stays.

        Raises SpeechError when its parts are installed and do not work.
        """


def preparation(locale: str) -> Preparation | None:
    """How a text of ``locale`` (BCP 47) is prepared; None where its language needs nothing, or its parts are missing."""
    return _made(_language(locale))


def missing(locale: str) -> str:
    """What to install so that texts of ``locale`` can be prepared, such as ``plainspeech[ar]``; empty if nothing."""
    registered = plugins.find("preparations", _language(locale))
    return str(registered.requires) if registered and preparation(locale) is None else ""


def prepared(text: str, locale: str) -> str:
    """``text`` as a voice of ``locale`` reads it best: itself where the language needs nothing. Raises SpeechError."""
    found = preparation(locale)
    return found.prepare(text) if found else text


def versions() -> tuple[str, ...]:
    """What prepares texts here, by language: a build that had another has something to do."""
    return tuple(f"{name}: {made.version}" for name in plugins.names("preparations") if (made := preparation(name)))


def _language(locale: str) -> str:
    return locale.split("-")[0].lower()


@cache
def _made(language: str) -> Preparation | None:
    registered = plugins.find("preparations", language)
    if registered is None:
        return None
    try:
        made: Preparation = registered()
    except ImportError:
        return None
    return made
