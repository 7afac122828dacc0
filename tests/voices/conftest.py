"""What the tests of both voices share."""

import pytest

from pipeline.assemble import assemble, open_study
from pipeline.handout import Handout
from pipeline.narrate.voices import Voices, Wishes
from pipeline.project import Project
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def handouts() -> dict[str, Handout]:
    """The example study in the languages of its catalogs, by locale."""
    project = Project(ROOT)
    opened, _ = open_study(project, "b1931030")
    assert opened
    voices = Voices(Wishes("silent"))
    return {locale: assemble(project, opened, locale, voices)[0].handout for locale in project.locales("b1931030", "en")}
