"""How many syllables a word has, by rules made for its language. A language without rules raises.

The rules are data: patterns for what is a nucleus, what is silent, what spelling hides. They are held against independent
counts in the tests: CMUdict for English, the vowels of espeak's phonemes for the others (docs/decisions/22-syllables.md).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.errors import ProjectError
from pipeline.readability.english import english
from pipeline.readability.french import french
from pipeline.readability.splitting import HYPHEN


@dataclass(frozen=True, slots=True)
class Rule:
    """Each ``nucleus`` is a syllable once what is ``silent`` is out; ``apart`` adds one, ``joined`` takes one away.

    ``apart`` and ``joined`` look at the whole word, silent letters included; both count where they match.
    """

    nucleus: re.Pattern[str]
    silent: re.Pattern[str] | None = None
    apart: re.Pattern[str] | None = None
    joined: re.Pattern[str] | None = None

    def __call__(self, word: str) -> int:
        """The syllables of a word in small letters, at least one."""
        heard = self.silent.sub("", word) if self.silent else word
        found = len(self.nucleus.findall(heard))
        found += len(self.apart.findall(word)) if self.apart else 0
        found -= len(self.joined.findall(word)) if self.joined else 0
        return max(1, found)


def _rule(nucleus: str, silent: str = "", apart: str = "", joined: str = "") -> Rule:
    return Rule(re.compile(nucleus), *(re.compile(pattern) if pattern else None for pattern in (silent, apart, joined)))


# German: pairs of vowel letters are one sound, but not in "Studie", "Patient", "beenden", "real".
GERMAN = _rule(
    r"aa|ee|oo|ie|eih?|aih?|äu|au|eu|ou|[aeiouyäöüàéè]",
    # "Quelle", "Qualität": a u after q is a consonant. "-tion": one syllable of its own, not two, as it is spoken.
    silent=r"(?<=q)u|(?<=[ts])i(?=on)",
    apart=r"(?:stud|famil|lin|ser|akt|material|med|ital|span|kalif|belg|brasil)ie(?=n?$)|(?<=pat)ie(?=nt)"
    r"|(?<=[aou])ie(?=r)|(?<=b)ee(?=n[dt])|(?<=id)ee(?=n)|(?<=[bg])ei(?=nhalt)|(?<=ge)i(?=[dmr])|(?<=r)eal|(?<=mus)eu",
)
# Spanish: a weak vowel (i, u) joins a neighbour unless it bears an accent.
SPANISH = _rule(
    r"[iuüy]?[aeoáéó][iuy]?(?![aeoáéóíú])|[iuü]?[aeoáéó]|[íú]|[iuü]+y?|y(?![aeiouáéíóú])",
    silent=r"(?<=q)u|(?<=g)u(?=[eiéí])",
)
# Italian: the same, but only a final vowel shows its accent; a short word has it on its i or u: "mio", "due", "via".
ITALIAN = _rule(
    r"[iu]?[aeoàèéòó](?:[iu](?![aeoàèéòóìù]))?|i?[ìù]|[iu]+",
    silent=r"(?<=[cg])i(?=[aeouàèéòóù])",
    apart=r"^(?![qg]u)[^aeiouàèéìòù]*[iu][aeo]$|(?:log|graf|sof|craz|nom|erg|poliz|gor|teor|mar|avv|tav|agn|att|eut|patt|sind)i(?=a$)"
    r"|(?<=per)i(?=od)|(?<=p)a(?=ur)",
)
# Portuguese: ai, ei, oi, ui, au, eu, ou and the nasal ones are one sound; a weak ending after an accent too: "série".
PORTUGUESE = _rule(
    r"ã[eo]|õe|a[oi](?=s?$)|iu(?=s?$)|[aeoáâãéêóôõu][iu](?![lrmnz]$|nh|nd)|[aeiouáàâãéêíóôõú]",
    silent=r"(?<=q)u(?=[aeioéêíáó])|(?<=g)u(?=[aeiáéêí])",
    joined=r"[áéíóúâêô][^aeiouáàâãéêíóôõú]+(?<!g)[iu](?=[aoe]s?$)",
)
# Dutch: the long vowels and diphthongs of its spelling; a diaeresis parts them.
DUTCH = _rule(
    r"aai|ooi|oei|eeu|ieu|eau|ij|aa|ee|éé|oo|óó|uu|ie|oe|eu|ui|ei|au|ou|ai|[aeiouyàáèéêëïíöóüúâîôûä]",
    # "-tie", "-ties" and what is made of it: "nationaal", "sociale", "officiële", "patiënt" (which has its i).
    silent=r"(?<=[tc])i(?=[ao])|(?<=c)i(?=ë)",
    apart=r"(?<=mus)eu|(?<=ser)ieu",
)
# Polish: one vowel, one syllable; an i before a vowel only softens; au and eu are one, but not in "nauka" and "muzeum".
POLISH = _rule(
    r"(?<=[ae])u|i(?![aeouyąęó])|[aeoyąęó]|(?<![ae])u",
    joined=r"(?<=a)u(?!k[aiou]|cz)|(?<=e)u(?!m|sz)|(?<=[^aeiouyąęó])i(?=i$)",
)
# Russian, Hungarian, Turkish: one vowel letter, one syllable. Hungarian au and eu are one in "autó", "európai".
RUSSIAN = _rule(r"[аеёиоуыэюя]")
HUNGARIAN = _rule(r"[aáeéiíoóöőuúüű]|y$", joined=r"(?<=^a)u(?=t)|(?<=^e)u(?=r)", silent=r"(?<=[gltn])y$")
TURKISH = _rule(r"[aeıioöuüâîû]")

RULES: Mapping[str, Callable[[str], int]] = {
    "de": GERMAN,
    "en": english,
    "es": SPANISH,
    "fr": french,
    "hu": HUNGARIAN,
    "it": ITALIAN,
    "nl": DUTCH,
    "pl": POLISH,
    "pt": PORTUGUESE,
    "ru": RUSSIAN,
    "tr": TURKISH,
}


@lru_cache(maxsize=65536)
def syllables(word: str, language: str) -> int:
    """The syllables of one word. A name in capitals or mixed case (VOD, InO, CD22) is spelled: one for each sign.

    Raises ProjectError when there are no rules for ``language``: no language is counted by another's rules.

    >>> syllables("medicine", "en"), syllables("Übelkeit", "de"), syllables("idea", "es"), syllables("étude", "fr")
    (3, 3, 3, 2)
    """
    count = RULES.get(language)
    if count is None:
        raise ProjectError(
            f"There are no rules for the syllables of {language!r}. There are for: {', '.join(sorted(RULES))}."
        )
    if not word.islower() and sum(sign.isupper() or sign.isdigit() for sign in word) > 1:
        return sum(sign.isalnum() for sign in word)
    # Turkish has an i of its own in capitals; a combining dot is what is left of it elsewhere.
    low = word.replace("İ", "i").replace("I", "ı") if language == "tr" else word
    low = unicodedata.normalize("NFC", low.lower())
    if low.isalpha():
        return count(low)
    return max(1, sum(count(part) for part in HYPHEN.split(low) if part))
