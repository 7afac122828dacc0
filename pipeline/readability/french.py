"""French syllables as they are spoken: vowel groups, without the mute e, and apart where two vowels meet."""

import re

_V = "aeiouyàâæéèêëîïôöœùûü"
_GROUP = re.compile(f"[{_V}]+")
# Mute at the end of a word that has another vowel: "étude", "langues", "pratique". A lone "le" or "que" is heard.
_END = re.compile(r"(?:(?<=[gq])u)?es?$")
# The ending of a verb: "prennent", "montrent", "étaient". It is heard in "-ment", and in these nouns and adjectives.
_NOT_A_VERB = (
    "abs|accid|adolesc|ag|antécéd|appar|arg|b|c|cli|compét|consci|consist|cont|contin|d|différ|efficac|évid|excell|fréqu|g|imprud"
    "|incid|indiffér|indulg|influ|ingrédi|innoc|insolv|intellig|l|occid|ori|par|pati|perman|précéd|prés|présid|prud|récipi|réc"
    "|s|souv|suffis|tal|torr|transpar|tr|urg|v|viol|équival"
)
_VERB = re.compile(r"(?<!m)ent$")
_HEARD = re.compile(rf"^(?:in|im|dé|sur|re)?(?:{_NOT_A_VERB})ent$")
# And inside: "maintenant", "également", "samedi", where one consonant stands before it and one after.
_INSIDE = re.compile(
    rf"(?<=[{_V}][^{_V}])e(?=ment|nant|n[iu]|di|l[éae]|v[eo]|t[eéo])|(?:(?<=[gq]u)|(?<=ss)|(?<=ch))e(?=ment)"
)
# Two vowels that are two syllables: "création", "étudier", "pays", "réunion", "oublier", "client".
_APART = re.compile(
    r"é(?=[aeiouâéèê])|[ïü]|o(?=ë)|(?<=[bcdfgpt][rl])i(?=[aeoéèê])|a(?=o(?!û))|a(?=é)|o(?=[aeé](?!u))(?<!o)|[aou]y(?=[aeoéè])"
    r"|(?<=p)ay(?=s)"
)


def french(word: str) -> int:
    """The syllables of a French word in small letters."""
    heard = word
    for mute in (_END,) if _HEARD.search(word) else (_VERB, _END):
        shorter = mute.sub("", heard)
        if _GROUP.search(shorter.removesuffix("qu")):
            heard = shorter
    heard = _INSIDE.sub("", heard)
    return max(1, len(_GROUP.findall(heard)) + len(_APART.findall(heard)))
