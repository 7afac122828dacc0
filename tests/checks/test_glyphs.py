"""A character that no face has is found where it stands."""

from pipeline.check import check
from pipeline.project import Project
from tests.helpers import codes, edit, one


def test_a_character_without_a_glyph_is_named_with_its_place(project: Project) -> None:
    edit(project, "studies/tiny/summary.yaml", ("It began on", "It 薬 began on"))
    _, findings = check(project, (), ("en",))
    found = one(findings, "glyph-missing")
    assert "薬 (U+85AC)" in found.message
    assert found.place.file == "studies/tiny/summary.yaml"
    assert found.place.line > 1
    assert "templates/fonts" in found.remedy


def test_what_the_faces_have_is_no_finding(project: Project) -> None:
    edit(project, "studies/tiny/summary.yaml", ("It began on", "It (≥ ≤ µ → Ω ж) began on"))
    _, findings = check(project, (), ("en", "de"))
    assert "glyph-missing" not in codes(findings)
