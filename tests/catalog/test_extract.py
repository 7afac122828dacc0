"""Plain `pybabel extract` finds the same messages as our own command."""

import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS
from babel.messages.frontend import UpdateCatalog
from babel.messages.pofile import read_po

from pipeline import catalogs
from pipeline.catalog.extract import extract
from pipeline.project import Project
from pipeline.source.load import Study
from tests.conftest import BASE, ROOT
from tests.helpers import edit, write

MAPPING = "[plainspeech: studies/*/summary.yaml]\n\n[plainspeech: locales/phrases.yaml]\n"
SOURCE = "studies/tiny/summary.yaml"
Messages = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


def pybabel_extract(root: Path, mapping: str, out: Path) -> Path:
    """`pybabel extract -F mapping -w 1000000 -o out .` in ``root``: the real command, with no comment wrapped."""
    command = [
        sys.executable,
        "-m",
        "babel.messages.frontend",
        "extract",
        "-F",
        str(write(out.with_suffix(".cfg"), mapping)),
    ]
    subprocess.run([*command, "-w", "1000000", "-o", str(out), "."], cwd=root, check=True, capture_output=True)
    return out


def messages(path: Path) -> Messages:
    """The wordings and the comments in a template, by context."""
    with path.open("rb") as file:
        return {
            str(message.context): (
                tuple(message.id) if message.pluralizable else (str(message.id),),
                tuple(message.auto_comments),
            )
            for message in read_po(file)
            if message.id
        }


def test_pybabel_finds_what_extract_finds_in_a_study(project: Project, tmp_path: Path) -> None:
    catalogs.extract(project, ())
    ours = messages(project.root / "locales" / "tiny.pot")
    theirs = messages(pybabel_extract(project.root, MAPPING, tmp_path / "theirs.pot"))
    assert theirs == ours
    assert any(len(wordings) == 2 for wordings, _ in ours.values())


def test_pybabel_finds_what_extract_finds_in_new_and_edited_sentences(project: Project, tmp_path: Path) -> None:
    new = "      - heading: The cough\n      - text: A new sentence.\n"
    edit(
        project,
        SOURCE,
        ("      - heading: The cough\n", new),
        ("Treatment is over.", "Treatment is over now."),
    )
    theirs = messages(pybabel_extract(project.root, MAPPING, tmp_path / "before.pot"))
    catalogs.extract(project, ())
    assert theirs == messages(project.root / "locales" / "tiny.pot")
    assert theirs == messages(pybabel_extract(project.root, MAPPING, tmp_path / "after.pot"))
    assert theirs["results-10"] == (("A new sentence.",), ("Sentence",))


def test_pybabel_finds_what_extract_finds_in_the_example_and_the_phrases(tmp_path: Path) -> None:
    for name, file in (("b1931030", "studies/b1931030/summary.yaml"), ("phrases", "locales/phrases.yaml")):
        theirs = messages(pybabel_extract(ROOT, f"[plainspeech: {file}]\n", tmp_path / f"{name}.pot"))
        assert theirs == messages(ROOT / "locales" / f"{name}.pot")


def test_pybabel_update_keeps_translations_by_context(project: Project, tmp_path: Path) -> None:
    """A project that uses pybabel alone loses nothing: the same text under another id is another message."""
    template = pybabel_extract(project.root, MAPPING, tmp_path / "t.pot")
    german = project.root / "locales" / "de" / "LC_MESSAGES" / "tiny.po"
    with german.open("rb") as file:
        before = {str(m.context): m.string for m in read_po(file) if m.id}
    command = UpdateCatalog()  # type: ignore[no-untyped-call]
    command.initialize_options()
    command.input_file, command.output_file, command.locale = str(template), str(german), "de"
    command.no_fuzzy_matching = True
    command.finalize_options()
    command.run()
    with german.open("rb") as file:
        after = {str(m.context): m.string for m in read_po(file) if m.id and not m.fuzzy}
    assert after == before


def extracted(path: Path) -> list[tuple[int, str, tuple[str, ...], list[str]]]:
    with path.open("rb") as file:
        return list(extract(file, DEFAULT_KEYWORDS, (), {}))


def test_each_message_comes_with_its_line_and_its_comments(tiny: Study) -> None:
    source = (BASE / "studies" / "tiny" / "summary.yaml").read_text(encoding="utf-8").splitlines()
    found = {message[0]: (line, comments) for line, _, message, comments in extracted(BASE / SOURCE)}
    line, comments = found["about-3"]
    assert source[line - 1].strip() == "It began on {trial.start}."
    assert comments == ["Sentence", "{trial.start}: trial, start: date"]


def test_functions_are_those_whose_arguments_babel_knows() -> None:
    kinds = {function: len(message) for _, function, message, _ in extracted(BASE / SOURCE)}
    assert kinds == {"pgettext": 2, "npgettext": 3}
    assert {"pgettext", "npgettext"} <= set(DEFAULT_KEYWORDS)


def test_a_source_with_errors_is_refused_with_its_findings_and_never_half_extracted(project: Project) -> None:
    edit(project, SOURCE, ("{trial.start}", "{trial.strat}"))
    with pytest.raises(ValueError, match=r"summary\.yaml:81:\d+: error: There is no fact 'trial\.strat'"):
        extracted(project.root / SOURCE)


def test_phrases_with_errors_are_refused_with_their_findings(tmp_path: Path) -> None:
    path = write(tmp_path / "phrases.yaml", "schema: 1\nlanguage: en\nphrases:\n  hello: Hello {nobody\n")
    with pytest.raises(ValueError, match=r"phrases\.yaml:4:\d+: error: "):
        extracted(path)


def test_a_warning_does_not_keep_a_source_from_being_extracted(project: Project) -> None:
    edit(project, SOURCE, ("Treatment is over.", "Treatment is over now."))  # its ids are not minted yet
    assert extracted(project.root / SOURCE)
