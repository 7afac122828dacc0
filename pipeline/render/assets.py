"""What lies beside a page: the style sheet and the script, each one file that is joined from the parts in ``templates``."""

from collections.abc import Sequence
from pathlib import Path

STYLE, SCRIPT = "handout.css", "handout.js"

# The parts in their order. A project overrides one by a file of the same name in its own ``templates``.
STYLES = tuple(
    f"css/{name}.css" for name in ("fonts", "base", "page", "settings", "player", "text", "table", "figures", "print")
)
SCRIPTS = tuple(f"js/{name}.js" for name in ("settings", "player"))


def write_assets(folders: Sequence[Path], folder: Path) -> None:
    """Write the style sheet and the script into ``folder``, from the ``folders`` of templates."""
    for name, parts in ((STYLE, STYLES), (SCRIPT, SCRIPTS)):
        (folder / name).write_text(joined(folders, parts), encoding="utf-8")


def joined(folders: Sequence[Path], parts: Sequence[str]) -> str:
    """Some parts as one text, with an empty line between them."""
    return "\n".join(file_of(folders, part).read_text(encoding="utf-8") for part in parts)


def file_of(folders: Sequence[Path], name: str) -> Path:
    """The file ``name`` of the first of ``folders`` that has one."""
    return next(place / name for place in folders if (place / name).is_file())
