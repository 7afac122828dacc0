"""Tags of languages (BCP 47), such as ``de``, ``pt-BR`` or ``zh-Hant``."""

import re
from collections.abc import Iterator

LOCALE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
EXAMPLES = "Write a tag such as de, pt-BR or zh-Hant."


def spelled(text: str) -> str:
    """A tag as it is usually spelled; empty for what can be none.

    >>> spelled("pt_br"), spelled("ZH-HANT"), spelled("klingon")
    ('pt-BR', 'zh-Hant', '')
    """
    language, *others = re.split("[-_]", text)
    parts = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in others]
    tag = "-".join((language.lower(), *parts))
    return tag if LOCALE.fullmatch(tag) else ""


def wider(tag: str) -> Iterator[str]:
    """A tag, then what it is a kind of.

    >>> list(wider("zh-Hant-TW"))
    ['zh-Hant-TW', 'zh-Hant', 'zh']
    """
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]
