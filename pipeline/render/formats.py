"""Output formats: each writes its files of one edition, and registers in the group ``plainspeech.formats``."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pipeline.handout import Handout, Site
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.narration import Narration


@dataclass(frozen=True, slots=True)
class Product:
    """What formats are made from: a handout, what its menus name, its narrations by pace, and the templates' folders.

    ``sounds`` are the sound files that the other formats of this build write, so that a page can play them; ``cache``
    keeps what a format would otherwise encode again.
    """

    handout: Handout
    site: Site
    narrations: Mapping[str, Narration]
    templates: tuple[Path, ...]
    sounds: tuple[str, ...]
    cache: ClipCache


class OutputFormat(Protocol):
    """Writes one kind of file. ``needs_sound``: it cannot be made without a narration.

    ``sounds`` names the sound files it writes that a page can play.
    """

    needs_sound: bool
    sounds: tuple[str, ...]

    def write(self, product: Product, folder: Path) -> None:
        """Write the files into ``folder``, the edition's own."""
