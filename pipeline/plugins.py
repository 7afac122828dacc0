"""What others may add: objects by entry point. The built-in ones register in the same way."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from pipeline.errors import ProjectError


def find(group: str, name: str) -> Any:
    """The object registered as ``name`` in the entry-point group ``plainspeech.<group>``, or None."""
    entry = _entries(group).get(name)
    return entry.load() if entry else None


def load(group: str, name: str) -> Any:
    """The same; raises ProjectError when no installed package registers that name, naming those that are there."""
    found = find(group, name)
    if found is None:
        known = ", ".join(names(group)) or "none"
        raise ProjectError(f"There is no {name!r} among the installed {group}. Installed: {known}.")
    return found


def names(group: str) -> tuple[str, ...]:
    """What is registered in a group, in alphabetical order."""
    return tuple(sorted(_entries(group)))


@cache
def _entries(group: str) -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in _installed().select(group=f"plainspeech.{group}")}


@cache
def _installed() -> Any:  # its type is another from Python 3.12 on
    """All that there are: to look through the installed packages takes as long for one group."""
    return entry_points()
