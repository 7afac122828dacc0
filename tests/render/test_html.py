"""Pages: each segment is one element, terms lead to the glossary, what comes from outside is text."""

import re
from pathlib import Path

import pytest

from pipeline.catalogs import update
from pipeline.check import check
from pipeline.handout import Edition, Handout, Listing, Run, Site, StudyListing
from pipeline.project import PACKAGE, Project
from pipeline.render.formats import Product, SoundFile
from pipeline.render.html import handout_page, index_page, show
from tests.helpers import Golden, edit, without_marks
from tests.narrate.hearing import narrations

GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = (PACKAGE / "templates",)
EN = Edition("en", "en", "English", "ltr")
DE = Edition("de", "de", "Deutsch", "ltr")
AR = Edition("ar", "ar", "العربية", "rtl")
LISTINGS = (Listing(EN, "Results", "en"), Listing(DE, "Ergebnisse", "de"), Listing(AR, "Results", "en"))
SITE = Site((StudyListing("tiny", LISTINGS),))


@pytest.fixture
def handout(project: Project) -> Handout:
    subjects, _ = check(project, (), ("en",))
    return subjects[0].handout


def test_the_page_as_written(handout: Handout, tmp_path: Path, golden: Golden) -> None:
    made = narrations(handout, tmp_path)
    sounds = tuple(SoundFile(f"audio/{program}.mp3", program, narration.seconds) for program, narration in made.items())
    golden(handout_page(Product(handout, SITE, made, TEMPLATES, sounds)), GOLDEN / "tiny-en.html")


def test_the_index_as_written(golden: Golden) -> None:
    golden(index_page(SITE, TEMPLATES), GOLDEN / "index.html")


def test_every_segment_is_one_element(handout: Handout) -> None:
    html = handout_page(Product(handout, SITE, {}, TEMPLATES, ()))
    for segment in handout.segments:
        assert html.count(f'id="{segment.id}"') == 1


def test_without_sound_there_is_no_player(handout: Handout) -> None:
    assert "<audio" not in handout_page(Product(handout, SITE, {}, TEMPLATES, ()))


def test_a_single_edition_has_no_language_menu(handout: Handout) -> None:
    only = Site((StudyListing("tiny", (Listing(EN, "Results", "en"),)),))
    assert 'class="languages"' not in handout_page(Product(handout, only, {}, TEMPLATES, ()))


def test_the_menu_names_each_language_in_itself_and_marks_the_current_one(handout: Handout) -> None:
    html = handout_page(Product(handout, SITE, {}, TEMPLATES, ()))
    assert '<span aria-current="page" lang="en">English</span>' in html
    assert '<a href="../ar/index.html" lang="ar" hreflang="ar" dir="rtl">العربية</a>' in html


def test_the_users_template_wins(handout: Handout, tmp_path: Path) -> None:
    part = (PACKAGE / "templates" / "parts" / "text.html.j2").read_text(encoding="utf-8")
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "text.html.j2").write_text(part.replace("<dl>", '<dl class="mine">'), encoding="utf-8")
    assert '<dl class="mine">' in handout_page(Product(handout, SITE, {}, (tmp_path, *TEMPLATES), ()))


@pytest.mark.parametrize(
    ("run", "direction", "html"),
    [
        (Run("a < b & \"c\" 'd'"), "ltr", "a &lt; b &amp; &#34;c&#34; &#39;d&#39;"),
        (Run("{{ 7 * 7 }}{% raw %}"), "ltr", "{{ 7 * 7 }}{% raw %}"),
        (Run("102", isolate=True), "ltr", "102"),
        (Run("102", isolate=True), "rtl", "<bdi>102</bdi>"),
        (Run("no", strong=True), "ltr", "<strong>no</strong>"),
        (Run("et al.", lang="la"), "ltr", '<span lang="la">et al.</span>'),
        (Run("x", lang='"><script>'), "ltr", '<span lang="&#34;&gt;&lt;script&gt;">x</span>'),
        (Run("transplant", term="stem_cells"), "ltr", '<a class="term" href="#term-stem-cells">transplant</a>'),
        (Run("transplant", term="unknown"), "ltr", "transplant"),
        (Run("B-Zell-ALL, follow-up"), "ltr", '<span class="joined">B-Zell</span>-ALL, follow-up'),
        (Run("https://example.org/a/b-c/"), "ltr", "https://example.org/<wbr>a/<wbr>b-c/"),
        (Run("1.2 mg/m² and/or"), "ltr", '1.2 <span class="joined">mg/m²</span> <span class="joined">and/or</span>'),
        (Run("X-chromosomenonderzoek"), "ltr", "X-chromosomenonderzoek"),
    ],
)
def test_runs_become_escaped_marks(run: Run, direction: str, html: str) -> None:
    assert show((run,), direction, {"term-stem-cells"}) == html


def test_a_sentence_that_is_not_translated_has_its_own_language_and_direction(project: Project) -> None:
    update(project, (), ("ar",))
    subjects, _ = check(project, (), ("ar",))
    page = handout_page(Product(subjects[0].handout, SITE, {}, TEMPLATES, ()))
    assert '<html lang="ar" dir="rtl">' in page
    left = re.findall(r'<\w+ id="[^"]+"( lang="en" dir="ltr")? class="untranslated">', page)
    assert len(left) > 5
    assert all(left)
    assert ' class="mark" lang="ar" dir="rtl">' in page


def test_a_table_shows_what_the_facts_are(handout: Handout) -> None:
    text = without_marks(handout_page(Product(handout, SITE, {}, TEMPLATES, ())))
    for cell in ("5 (12.5%)", "1 (2.6%)", "6 (6.8%)", "3 (7.5%)", "6 (15.8%)", "11 (12.5%)"):
        assert cell in text


def test_a_figure_has_no_text_in_its_drawing_and_its_sentences_beside_it(handout: Handout) -> None:
    html = handout_page(Product(handout, SITE, {}, TEMPLATES, ()))
    assert "<text" not in html
    figures = re.findall(r"<figure.*?</figure>", html, re.DOTALL)
    assert len(figures) == 3
    for drawing in re.findall(r"<svg.*?</svg>", html, re.DOTALL):
        assert not without_marks(drawing).strip()
        assert 'aria-hidden="true"' in drawing


def test_a_cell_names_its_column_for_the_eye_alone(handout: Handout) -> None:
    html = handout_page(Product(handout, SITE, {}, TEMPLATES, ()))
    cell = next(line for line in html.splitlines() if "5 (12.5%)" in line)
    assert cell.startswith('<td><span class="of" aria-hidden="true">Lower dose</span> ')


def test_what_is_compared_and_what_counts_people_again_is_said_in_the_head(handout: Handout) -> None:
    html = handout_page(Product(handout, SITE, {}, TEMPLATES, ()))
    heads = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', html)
    assert [without_marks(head) for head in heads[1:]] == [
        "Lower dose 40 people",
        "Higher dose 38 people",
        "Everyone 88 people counts people again not for comparing",
    ]


def test_a_sign_that_opens_a_term_stays_with_its_button(project: Project) -> None:
    old = "          It began on {trial.start}.\n"
    said = "          People took “[juice](term:syrup)” (a [syrup](term:syrup)) at home.\n"
    edit(project, "studies/tiny/summary.yaml", ("[syrup](term:syrup)", "syrup"), (old, f"{old}{said}"))
    subjects, _ = check(project, (), ("en",))
    html = handout_page(Product(subjects[0].handout, SITE, {}, TEMPLATES, ()))
    button = '<button type="button" class="term" popovertarget="means-term-syrup">juice</button>'
    assert f'People took <span class="joined">“{button}</span>” (a <a class="term"' in html


def test_a_term_is_a_button_where_it_first_stands_and_a_link_later(project: Project) -> None:
    old = "          It began on {trial.start}.\n"
    edit(project, "studies/tiny/summary.yaml", (old, f"{old}          People took the [syrup](term:syrup) at home.\n"))
    subjects, _ = check(project, (), ("en",))
    html = handout_page(Product(subjects[0].handout, SITE, {}, TEMPLATES, ()))
    assert html.count('<button type="button" class="term" popovertarget="means-term-syrup">syrup</button>') == 1
    assert html.count('id="means-term-syrup" popover') == 1
    assert html.count('<a class="term" href="#term-syrup">syrup</a>') == 1
    assert html.index("<button type=") < html.index('<a class="term"')
    sentence = re.search(r'<span id="about-1">(.*?)</span><span class="meaning"', html)
    assert sentence
    assert without_marks(sentence[1]) == "This study tested the syrup KX7 against coughs."
    assert "<strong>Syrup</strong> A sweet liquid.</span>" in html
