"""Help for a name that is not there."""

import difflib
from collections.abc import Iterable


def suggestion(name: str, known: Iterable[str]) -> str:
    """What to write instead of ``name``: the nearest known names, or all of them when they are few.

    >>> suggestion("vod.hihg", ["vod.high", "vod.low", "deaths.all"])
    "Did you mean 'vod.high' or 'vod.low'?"
    """
    names = sorted(set(known) - {name})
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    if near:
        return f"Did you mean {' or '.join(map(repr, near))}?"
    if 0 < len(names) <= 12:
        return f"Known here: {', '.join(names)}."
    return "Look up how it is spelled where it is declared."
