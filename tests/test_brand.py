"""The publisher's own look: what can be set, what is refused, and where it appears."""

import re
from pathlib import Path

import pytest

from pipeline.brand import ACCENT, ACCENT_DARK, Brand, contrast
from pipeline.brand_settings import PAPERS, read_brand
from pipeline.build import Request, build
from pipeline.errors import ProjectError
from pipeline.project import PACKAGE, Project

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
COVER = PACKAGE / "templates" / "cover.png"
SETTINGS = """
engine = "silent"
[brand]
logo = "logo.svg"
logo_text = {default = "University Hospital", de = "Universitätsklinikum"}
accent = "#702963"
address = "https://example.org/results/"
footer = "Printed & sent by the study office."
[brand.contact]
default = "Telephone: see your letter."
de = "Telefon: siehe Brief."
"""


@pytest.fixture
def built(project: Project) -> Path:
    (project.root / "logo.svg").write_text(LOGO)
    (project.root / "plainspeech.toml").write_text(SETTINGS)
    branded = Project.at(project.root)
    assert build(branded, Request(formats=("html",), jobs=0)).index
    return branded.out


@pytest.mark.parametrize(
    ("page", "alternative", "contact"),
    [
        ("tiny/en/index.html", ' alt="University Hospital" dir="auto"', ' dir="auto">Telephone: see your letter.'),
        ("tiny/de/index.html", ' alt="Universitätsklinikum"', ">Telefon: siehe Brief."),
        ("index.html", ' alt="University Hospital" dir="auto"', ' dir="auto">Telephone: see your letter.'),
    ],
)
def test_every_page_has_logo_contact_footer_and_colours(built: Path, page: str, alternative: str, contact: str) -> None:
    html = (built / page).read_text(encoding="utf-8")
    assert f'<img class="logo" src="logo.svg"{alternative}>' in html
    assert f'<p class="contact"{contact}</p>' in html
    assert '<p class="footer" dir="auto">Printed &amp; sent by the study office.</p>' in html
    folder = (built / page).parent
    assert (folder / "logo.svg").read_text() == LOGO
    assert "--accent: light-dark(#702963, #7fd0da)" in (folder / "handout.css").read_text(encoding="utf-8")


def test_a_page_with_an_address_names_itself_and_its_other_languages(built: Path) -> None:
    html = (built / "tiny/en/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/results/tiny/en/index.html">' in html
    assert '<link rel="alternate" hreflang="de" href="https://example.org/results/tiny/de/index.html">' in html


def test_without_a_brand_nothing_is_added() -> None:
    assert Brand().style == ""
    assert Brand().said("footer", "en") == ""
    assert Brand().logo_name == ""


def test_a_new_logo_makes_the_pages_anew(built: Path, project: Project) -> None:
    (project.root / "logo.svg").write_text(LOGO.replace("0 0 1 1", "0 0 2 2"))
    result = build(Project.at(project.root), Request(formats=("html",), jobs=0))
    assert result.published == ("tiny",)
    assert "0 0 2 2" in (built / "tiny/en/logo.svg").read_text()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("red", "must be a table"),
        ({"color": "#000000"}, "'color' is no setting of `brand`"),
        ({"logo": "gone.svg", "logo_text": "x"}, r"names gone\.svg, and there is no such file"),
        ({"logo": "logo.jpg", "logo_text": "x"}, "path of an SVG or a PNG"),
        ({"logo": "logo.svg"}, "needs `logo_text`"),
        ({"logo": "logo.svg", "logo_text": {"de": "x"}}, "needs `logo_text`"),
        ({"logo": "logo.svg", "logo_text": " "}, "`brand.logo_text` is blank"),
        ({"logo": "logo.svg", "logo_text": {"default": "x", "de": "\t"}}, r"`brand\.logo_text\.de` is blank"),
        ({"contact": {"klingon": "x"}}, "'klingon' is no locale. Write a tag such as de"),
        ({"contact": {"de_DE": "x"}}, "'de_DE' is no locale. Write it as de-DE"),
        ({"footer": {"DE": "x"}}, "'DE' is no locale. Write it as de"),
        ({"footer": "\x01"}, "`brand.footer` has a control character in it"),
        ({"accent": "red"}, "six hexadecimal digits"),
        ({"accent": 5}, "six hexadecimal digits"),
        ({"accent": "#ff8800"}, r"contrast of 2\.\d\d to 1 on #fdfcf8; words need 4\.5 to 1\. Choose a darker"),
        ({"accent_dark": "#333333"}, r"contrast of 1\.\d\d to 1 on #13191c.*Choose a lighter"),
        ({"address": "example.org"}, "Write a whole address"),
        ({"footer": 5}, "is a text, or a table of texts by locale"),
        ({"footer": {"de": 5}}, "is a text, or a table of texts by locale"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_remedy(tmp_path: Path, table: object, said: str) -> None:
    (tmp_path / "logo.svg").write_text(LOGO)
    with pytest.raises(ProjectError, match=said):
        read_brand(table, tmp_path, "plainspeech.toml")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("logo.png", b"hello", "no PNG, or a broken one"),
        ("logo.png", b"", "no PNG, or a broken one"),
        ("logo.png", COVER.read_bytes()[:-20], "no PNG, or a broken one"),
        ("logo.png", COVER.read_bytes().replace(b"IDAT", b"IDAU", 1), "no PNG, or a broken one"),
        ("logo.png", b"\xff\xd8\xff\xe0", "a JPEG by what is in it"),
        ("logo.png", b"GIF89a", "a GIF by what is in it"),
        ("logo.png", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a WebP by what is in it"),
        ("logo.svg", COVER.read_bytes(), "a PNG by what is in it"),
        ("logo.svg", b"", "no SVG that a browser can read"),
        ("logo.svg", b"<svg><rect", "no SVG that a browser can read"),
        ("logo.svg", b"<svg/>", "no SVG: it does not begin with <svg xmlns="),
        ("logo.svg", b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "no SVG: it does not begin with <svg xmlns="),
        ("logo.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "entities"),
        ("logo.svg", b'<?xml version="1.0" encoding="klingon"?><svg/>', "which is "),
    ],
)
def test_a_logo_that_no_browser_shows_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(
        ProjectError, match=f"names {re.escape(name)}, which is .*{re.escape(said.removeprefix('which is '))}"
    ):
        read_brand({"logo": name, "logo_text": "x"}, tmp_path, "plainspeech.toml")


def test_a_png_and_an_svg_with_the_type_of_its_document_are_taken(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(COVER.read_bytes())
    kind = '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">\n'
    (tmp_path / "logo.svg").write_text(kind + LOGO)
    for name in ("logo.png", "logo.svg"):
        assert read_brand({"logo": name, "logo_text": "x"}, tmp_path, "plainspeech.toml").logo == tmp_path / name


def test_a_language_also_speaks_for_its_regions(tmp_path: Path) -> None:
    texts = {"default": "any", "pt": "português", "zh-hant": "中文", "de": ""}
    brand = read_brand({"contact": texts}, tmp_path, "plainspeech.toml")
    wanted = {
        "pt-BR": "português",
        "pt": "português",
        "zh-Hant-TW": "中文",
        "zh": "any",
        "de": "",
        "de-AT": "",
        "fr": "any",
    }
    assert {locale: brand.said("contact", locale) for locale in wanted} == wanted
    assert brand.language("contact", "pt-BR") == "pt"
    assert brand.language("contact", "fr") == ""


def test_settings_that_begin_with_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    (tmp_path / "plainspeech.toml").write_text('engine = "silent"\n', encoding="utf-8-sig")
    assert Project.at(tmp_path).settings.engine == "silent"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == 1
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)  # the grey that WCAG's own pages warn of


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    css = (PACKAGE / "templates" / "css" / "base.css").read_text(encoding="utf-8")
    grounds = dict(zip(("paper", "soft", "accent-soft"), zip(*PAPERS.values(), strict=True), strict=True))
    for name, (light, dark) in {**grounds, "accent": (ACCENT, ACCENT_DARK)}.items():
        assert f"--{name}: light-dark({light}, {dark});" in css
