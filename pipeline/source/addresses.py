"""Addresses of the web and of e-mail, as they stand in a text."""

import re

ADDRESS = re.compile(
    r"(?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
    r"|(?P<web>(?:https?://|ftp://|\bwww\.)[^\s<>\"«»“”„()\[\]]++"
    r"|(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,6}(?:com|org|net|eu|gov|edu|int|info|io|health|de|fr|es|pl|uk)\b(?:/[^\s<>\"«»“”()]*+)?)"
)
BEHIND = ".,;:!?،؛؟…"  # signs that end a sentence, and no address


def whole(match: re.Match[str]) -> str:
    """What was found, without the signs of the sentence behind it."""
    return match.group().rstrip(BEHIND)
