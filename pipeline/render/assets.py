"""What lies beside a page: style sheet, scripts, icon, faces. Style and script are joined from parts in ``templates``."""

import re
from collections.abc import Sequence
from pathlib import Path

from pipeline.brand import Brand
from pipeline.render.fonts import Face, write_faces
from pipeline.render.templates import text_of

COMMENT = re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*\n|^[ \t]*\n", re.MULTILINE | re.DOTALL)
STYLE, SCRIPT, SETTINGS, ICON = "handout.css", "handout.js", "settings.js", "icon.svg"

# The parts in their order. A project overrides one by a file of the same name in its own ``templates``.
STYLES = tuple(
    f"css/{name}.css"
    for name in ("until", "fonts", "base", "page", "settings", "player", "text", "table", "figures", "print")
)
SCRIPTS = tuple(f"js/{name}.js" for name in ("contents", "player"))
# By itself, because it runs before anything is painted: nobody sees colours first that are not those that they chose.
EARLY = ("js/settings.js",)


def write_assets(
    folders: Sequence[Path], folder: Path, faces: Sequence[Face] = (), brand: Brand | None = None
) -> tuple[str, ...]:
    """Write what a page needs into ``folder``, from the ``folders`` of templates; the names of the files."""
    brand = brand or Brand()
    rules = "\n".join(face.rule for face in faces)
    texts = {
        STYLE: "\n".join(filter(None, (rules, joined(folders, STYLES), brand.style))),
        SCRIPT: joined(folders, SCRIPTS),
        SETTINGS: joined(folders, EARLY),
        ICON: joined(folders, (ICON,)),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return (*texts, *write_faces(faces, folder), *brand.write(folder))


def joined(folders: Sequence[Path], parts: Sequence[str]) -> str:
    """Some parts as one text, without the comments that begin a line. Raises ProjectError for one that is not UTF-8."""
    return "".join(COMMENT.sub("", text_of(folders, part)) for part in parts)
