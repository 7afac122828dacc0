"""What is published, as it is listed: the manifest of a study, and the index of all studies."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline import __version__
from pipeline.handout import Site, StudyListing
from pipeline.project import Project
from pipeline.publish import listing, read_manifest
from pipeline.render.assets import write_assets
from pipeline.render.fonts import FOLDER, faces, needed
from pipeline.render.html import index_page

if TYPE_CHECKING:
    from pipeline.source.model import Summary
    from pipeline.task import Made


def manifest(summary: "Summary", listed: StudyListing, made: "Sequence[Made]", inputs: str) -> dict[str, Any]:
    """What a published set is: its study, its editions with their voices, and the hash of what it was made from."""
    by_edition = {item.edition: item for item in made}
    return {
        "schema": 1,
        "program": f"plainspeech {__version__}",
        "study": summary.id,
        "version": summary.version.number,
        "date": summary.version.date.isoformat(),
        "inputs": inputs,
        "editions": [
            {
                "id": item.edition.id,
                "locale": item.edition.locale,
                "name": item.edition.name,
                "direction": item.edition.direction,
                "title": item.title,
                "title_language": item.lang,
                **(by_edition[item.edition.id].facts() if item.edition.id in by_edition else {}),
            }
            for item in listed.editions
        ],
    }


def stage_index(project: Project, staged: Path, site: Site) -> tuple[str, ...]:
    """Write the index of some studies, and what lies beside it, into the folder ``staged``; the names of the files.

    Raises ProjectError where a template of it is wrong: so it is made before anything is published, too.
    """
    brand = project.settings.brand
    page = index_page(site, project.templates, brand)
    (staged / "index.html").write_text(page, encoding="utf-8")
    chosen = needed(page, faces(project.templates))
    return ("index.html", *write_assets(project.templates, staged, chosen, brand))


def publish_index(project: Project, out: Path, staged: Path, only: frozenset[str] | None = None) -> Path | None:
    """Write ``index.html``: every study that is there, or ``only`` some; None where there is none."""
    manifests = (
        read_manifest(folder) for folder in sorted(out.iterdir()) if folder.is_dir() and not folder.name.startswith(".")
    )
    listings = [listing(found) for found in manifests if found and (only is None or found["study"] in only)]
    if not listings:
        (out / "index.html").unlink(missing_ok=True)
        return None
    names = stage_index(project, staged, Site(tuple(listings)))
    (out / FOLDER).mkdir(exist_ok=True)
    for name in names:
        (staged / name).replace(out / name)
    return out / "index.html"
