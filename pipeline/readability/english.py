"""English syllables: vowel groups are counted, then what spelling hides is put right by small rules."""

import re

_RULES: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(pattern), delta)
    for pattern, delta in (
        # A final e is silent, but not the one of "ta-ble" or "the"; so is that of most plurals and past forms.
        (r"[^aeiouy](?<!l)e$|[aeiouyrlw]le$", -1),
        (r"[^aeiouyschxzgl]es$|[aeiouyrlw]les$|(?<=t)hes$", -1),
        (r"[^aeiouytdl]ed$|[aeiouyrlw]led$", -1),
        # A silent e inside: "safe-ly", "treat-ment" has none, "state-ment" has.
        (r"[^aeiouyl]e(?=(?:ly|ment|ments|ful|fully|less|ness|some|thing|where|time|times|man|men|ty)$)(?!ty$)", -1),
        (r"[aeiouyrl]le(?=(?:ly|ment|ments|ness|some)$)", -1),
        # Two vowels that are two syllables.
        (
            r"(?<![tcsg])ia|(?<![tcsg])io(?!u?s?$)|(?<=[bdlmnprv])iou|eo(?!us?$)(?<!pe)|(?<![gq])ua(?!r[dy])|(?<![gq])uo",
            1,
        ),
        (r"(?<=[dfrtlcn])ue(?=[ln]|t$)|(?<=[^aeiouyq])ie(?=t[ysn]?)|(?<=qu)ie|(?<=cr)eat|(?<=[^t]r)eact|(?<=th)eat", 1),
        (r"[aeiouy](?=ing(?:s|ly)?$)|[aeiou]y(?=[aeo])|iu|ii|uu|(?<=[tdnl])ier|(?<=[^aeiou])ye(?=[rt])|oe(?=t)|ao", 1),
        (r"(?<=[^aeiouy])(?:sm|thm)s?$", 1),
    )
)
# What no rule above gets right, by the number of syllables.
_EXCEPTIONS = {
    word: number
    for number, listed in {
        1: "be does eye eyes he hour me once our played real said she the we",
        2: (
            "ancient being business evening every hundred marriage maybe million nineteen ninety nosebleed nosebleeds "
            "patient patients people platelet platelets poem safety science senior social somehow someone sometimes "
            "somewhere special therefore timeline tired union unique wednesday"
        ),
        3: (
            "anyone area areas audience element elements everyday everyone everything everywhere idea ideas museum nausea "
            "nuclear opinion pneumonia radio reaction reactions recipe somebody theater"
        ),
        4: "anemia diarrhea european everybody experience february january leukemia reality vegetable",
    }.items()
    for word in listed.split()
}


_ENDING = re.compile(r"['’](?:s|ll|re|ve|d|m)$")
_APOSTROPHE = re.compile(r"['’]")
_GROUP = re.compile(r"(?!^y[aeiou])[aeiouy]+|(?<=^y)[aeiouy]+")


def english(word: str) -> int:
    """The syllables of an English word in small letters."""
    if not word.isalpha():
        word = _APOSTROPHE.sub("", _ENDING.sub("", word))
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    found = len(_GROUP.findall(word))
    for pattern, delta in _RULES:
        if pattern.search(word):
            found += delta * len(pattern.findall(word))
    return max(1, found)
