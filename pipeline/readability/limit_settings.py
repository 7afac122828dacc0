"""The settings of reading level, ``[reading_level]``: what may stand there."""

from collections.abc import Mapping
from typing import Any

KEYS = ("document", "section", "paragraph", "average_sentence", "longest_sentence", "word_syllables")


def problem(settings: Mapping[str, Any]) -> str:
    """What is wrong with a table of limits, as a sentence; nothing where all is well."""
    for key, value in settings.items():
        if key in KEYS:
            if not _is_number(value):
                return f"`{key}` is {value!r}, and should be a number."
        elif key == "sections":
            if not isinstance(value, dict) or not all(map(_is_number, value.values())):
                return "`sections` is a table of numbers by the id of a section."
        elif not isinstance(value, dict):
            return f"{key!r} is none of {', '.join(KEYS)}, sections, and no table of a language."
        elif found := problem(value):
            return f"under {key!r}, {found}"
    return ""


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
