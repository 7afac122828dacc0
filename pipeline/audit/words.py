"""Words of a text reduced to what they are about, so that two sentences can be held against each other."""

import re
from functools import lru_cache

PEOPLE = frozenset(
    (
        "participant patient people person subject volunteer men women man woman adult child children boy girl male female"
    ).split()
)
PEOPLE_NOUNS = r"(?:participants?|patients?|people|persons?|subjects?|volunteers?|adults|children|adolescents|men|women)"
# Words that say nothing about what was counted. What tells one count from another (first, last, no, serious) is not here.
EMPTY = frozenset(
    """a an the of in on at to for from by with and or who that which were was are is be been being had have has having
    did do does this these those it its their they them there as also in total overall altogether about during study
    trial researcher result reported report report got get getting given gave taking took take received receive
    receiving treated assigned group arm cohort see seen show showed shown example such case number many each every
    one all any other than then when while so into out if you can using instruction said summary treatment medicine
    drug s""".split()
)
SAME = {
    "died": "death",
    "die": "death",
    "dead": "death",
    "passed": "death",
    "discontinued": "left",
    "stopped": "left",
    "left": "left",
    "responded": "response",
    "women": "woman",
    "men": "man",
    "people": "person",
    "children": "child",
    "experienced": "",
    "completed": "finished",
    "complete": "finished",
    "finish": "finished",
    "not": "not",
    "no": "not",
    "events": "problem",
    "event": "problem",
    "adverse": "medical",
    "decreased": "low",
    "decrease": "low",
    "lower": "low",
    "drop": "low",
    "reduced": "low",
    "levels": "",
    "level": "",
    "diarrhoea": "diarrhea",
    "anaemia": "anemia",
}
NO_LETTERS = re.compile(r"[\W_]+")
TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its plural.

    >>> stem("Headaches"), stem("Dizziness"), stem("studies")
    ('headache', 'dizziness', 'study')
    """
    word = word.lower()
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os")):
        return word[:-1]
    return word


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order."""
    return tuple(stem(token) for token in TOKEN.findall(text))


def about(text: str) -> frozenset[str]:
    """What a text is about: stems without the empty words, with one word for what means the same."""
    found = set()
    for token in TOKEN.findall(text.lower()):
        word = SAME.get(token, token)
        word = SAME.get(stem(word), stem(word)) if word else ""
        if word and word not in EMPTY and stem(word) not in EMPTY and word not in PEOPLE:
            found.add(word)
    return frozenset(found)


def compact(text: str) -> str:
    """Letters only, in lower case: finds a word that was broken at the end of a line."""
    return NO_LETTERS.sub("", text.lower())
