"""The skeleton of a study that `plainspeech new` writes: with comments, and every statement that may not be missing."""

import json
from datetime import date
from pathlib import Path

from pipeline.errors import ProjectError
from pipeline.project import RESERVED_STUDIES, STUDY_ID, Project
from pipeline.publish import write_whole
from pipeline.render.templates import text_of
from pipeline.source.load import SUMMARY_FILE
from pipeline.source.model import json_schema

SKELETON = "new-study.yaml"  # in the folder of templates
SCHEMA = "summary.schema.json"  # beside the studies; their first line names it for editors


def write_skeleton(project: Project, study: str, day: date) -> Path:
    """Write ``studies/<study>/summary.yaml``, dated ``day``; its path.

    Raises ProjectError when the id cannot be one, the study is there already, or its template is not UTF-8.
    """
    if not STUDY_ID.fullmatch(study) or study in RESERVED_STUDIES:
        raise ProjectError(f"{study!r} cannot be the id of a study: small letters, digits and hyphens only.")
    folder, name = project.study_folder(study)
    path = folder / SUMMARY_FILE
    if path.exists():
        raise ProjectError(f"There is a {name}/{SUMMARY_FILE} already; it stays as it is.")
    text = text_of(project.templates, SKELETON).replace("STUDY-ID", study).replace("TODAY", day.isoformat())
    write_whole(path, text.encode())
    write_whole(project.studies / SCHEMA, schema_text().encode())
    return path


def schema_text() -> str:
    """The JSON Schema of the source model, as it is kept beside the studies."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
