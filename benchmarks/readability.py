"""How fast words are counted and scored, as a ratio to textstat within one run: `python benchmarks/readability.py`.

ours      words, sentences, syllables and letters of the example study's text, and every formula of the language
textstat  the same formulas on the same sentences, as far as it has them; for English by CMUdict, as we set it up

Each runs 15 times on the whole text, by turns, in seconds of work. The first time nothing is known of any word, and
textstat reads its dictionaries; then texts are forgotten each time, and words are not. The first and the best time are
told. How many words have the syllables that an independent count finds is printed by
`pytest -s tests/readability/test_syllables.py`.
"""

import gc
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from functools import _lru_cache_wrapper
from pathlib import Path

import nltk
from textstat.textstat import textstatistics

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from pipeline.assemble import assemble, open_study  # noqa: E402
from pipeline.narrate.voices import voices_of  # noqa: E402
from pipeline.project import Project  # noqa: E402
from pipeline.readability import counts, splitting  # noqa: E402
from pipeline.readability.choice import formulas_for  # noqa: E402
from pipeline.readability.second_opinion import WITHOUT_WORDS, _cmudict, prepared  # noqa: E402

LOCALES = ("en", "de", "es", "fr", "pl", "ar")
RUNS = 15
# The functions of textstat that answer to our formulas.
METRICS: dict[str, tuple[tuple[str, tuple[int, ...]], ...]] = {
    "en": (
        ("flesch_kincaid_grade", ()),
        ("flesch_reading_ease", ()),
        ("smog_index", ()),
        ("gunning_fog", ()),
        ("dale_chall_readability_score", ()),
    ),
    "de": (*(("wiener_sachtextformel", (variant,)) for variant in (1, 2, 3, 4)), ("flesch_reading_ease", ())),
    "es": (("szigriszt_pazos", ()), ("fernandez_huerta", ()), ("gutierrez_polini", ()), ("crawford", ())),
    "fr": (("flesch_reading_ease", ()),),
    "pl": (("gunning_fog", ()),),
    "ar": (("osman", ()),),
}


def main() -> int:
    """Measure, print."""
    project = Project.at(ROOT)
    opened, _ = open_study(project, "b1931030")
    if opened is None:
        raise SystemExit("The example study cannot be read.")
    with tempfile.TemporaryDirectory() as folder:
        print("words a second: ours the first time and at best, textstat's, and how many times faster ours is")
        for locale in LOCALES:
            edition, _ = assemble(project, opened, locale, voices_of(project))
            texts = [segment.read for segment in counts.counted(edition.handout.segments)]
            number = sum(len(splitting.words(text, locale)) for text in texts)
            nltk.data.path.insert(0, str((_cmudict(Path(folder)) if locale == "en" else None) or WITHOUT_WORDS))
            text = prepared(edition.handout)
            ours, theirs = [], []
            for _ in range(RUNS):  # by turns, so that a busy machine slows both
                ours.append(timed(lambda: by_us(texts, locale), forget))  # noqa: B023
                theirs.append(timed(lambda: by_textstat(text, locale), forget_textstat))  # noqa: B023
            rates = [number / took for took in (ours[0], min(ours), theirs[0], min(theirs))]
            first, best, first_theirs, best_theirs = rates
            print(
                f"{locale:4}{number:7}{first:14,.0f}{best:10,.0f}{first_theirs:18,.0f}{best_theirs:10,.0f}"
                f"{first / first_theirs:14.1f}{best / best_theirs:7.1f}"
            )
    return 0


def timed(what: Callable[[], object], before: Callable[[], None]) -> float:
    """Seconds of work that ``what`` takes once ``before`` has run."""
    before()
    started = time.process_time()
    what()
    return time.process_time() - started


def by_us(texts: list[str], locale: str) -> list[float]:
    """Every formula of the language on the counts of all texts."""
    whole = counts.count_all(texts, locale)
    return [formula.of(whole) for formula in formulas_for(locale)]


def by_textstat(text: str, locale: str) -> list[float]:
    """The same of textstat."""
    warnings.simplefilter("ignore")  # it has no Polish word list, and says so
    judge = textstatistics()
    judge.set_lang(locale)
    return [float(getattr(judge, metric)(text, *arguments)) for metric, arguments in METRICS[locale]]


def forget() -> None:
    """Empty what texts were remembered by. What a word is known to have stays, as it does with textstat and Pyphen."""
    counts._count.cache_clear()
    splitting.words.cache_clear()


def forget_textstat() -> None:
    """Empty textstat's memory of texts; what it has read from files, and Pyphen's memory of words, stay."""
    for found in gc.get_objects():
        module = getattr(found, "__module__", "") or ""
        if isinstance(found, _lru_cache_wrapper) and "textstat" in module and not found.__name__.startswith("get_"):
            found.cache_clear()


if __name__ == "__main__":
    sys.exit(main())
