"""Words to count, of our catalogs and the most usual ones of a language, and an independent count of their syllables."""

import ctypes
import re
import unicodedata
from functools import cache

from babel.messages.pofile import read_po

from pipeline.readability.splitting import words
from tests.conftest import ROOT, missing
from tests.narrate.phonemes import UTF8, _library

IPA_IN_PARTS = 2 | ord("_") << 8  # with a stroke between phonemes
VOICES = {"pt": "pt-br"}  # whose formula was made on Brazilian textbooks
VOWELS = frozenset("aeiouyæøœɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻᵿ")
# In these an i, u or y without stress beside another vowel is no syllable of its own, by the languages' grammars; espeak
# writes some of these as vowels and some as consonants.
GLIDES, CLOSE = frozenset({"es", "fr", "it"}), frozenset("iɪuʊyw")
NOT_HEARD = {"pt": "ə"}  # what espeak's Portuguese puts after an r, and what no Brazilian says


@cache
def catalog_texts(locale: str) -> tuple[str, ...]:
    """The translations of both catalogs, each plural form by itself, without what stands for facts."""
    made = []
    for path in sorted((ROOT / "locales" / locale / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file):
                several = message.string if isinstance(message.string, tuple) else (message.string,)
                made += [re.sub(r"\{[^}]*\}|\(\w+:\w+\)", "9,5", text) for text in several if message.id]
    return tuple(made)


def usual_words(language: str, number: int = 2000) -> tuple[str, ...]:
    """The most usual words of a language with two letters and more, by the package `wordfreq`."""
    try:
        from wordfreq import top_n_list
    except ModuleNotFoundError:
        missing("wordfreq")
    return tuple([word for word in top_n_list(language, 2 * number) if word.isalpha() and len(word) > 1][:number])


def our_words(locale: str) -> tuple[str, ...]:
    """The words of our catalogs, in small letters; without names in capitals, which are spelled."""
    found = (word for text in catalog_texts(locale) for word in words(text))
    return tuple(sorted({w.lower() for w in found if w.isalpha() and len(w) > 1 and w[1:].islower()}))


def phonemes(word: str, language: str) -> tuple[str, ...]:
    """How espeak says a word, phoneme by phoneme (IPA)."""
    library = _library()
    assert library.espeak_SetVoiceByName(VOICES.get(language, language).encode()) == 0
    rest, said = ctypes.c_char_p(word.encode()), ""
    while rest.value:
        said += "_" + library.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA_IN_PARTS).decode()
    return tuple(part for part in re.split(r"[_ ]+", re.sub(r"\([a-z-]+\)", "_", said)) if part.strip("ˈˌ"))


def nuclei(word: str, language: str) -> int:
    """The syllables of a word by what is heard: vowels, and consonants that stand for one."""
    found, before = 0, None
    for part in phonemes(word, language):
        heard = unicodedata.normalize("NFD", part.lstrip("ˈˌ"))
        if heard == NOT_HEARD.get(language):
            continue
        if heard[0] in "jw" and heard[1:2] in VOWELS and len(heard) > 1:
            heard = heard[1:]
        is_vowel = heard[0] in VOWELS and "\u032f" not in heard[:2]
        is_weak = is_vowel and heard in CLOSE and not part.startswith("ˈ")
        if is_vowel or "\u0329" in heard or "\u030d" in heard:
            found += 0 if language in GLIDES and before is not None and (is_weak or before) else 1
        before = is_weak if is_vowel else None
    return found
