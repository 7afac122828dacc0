"""The printed editions: what is on the pages, in which order, and what a reader's software is told of it.

``pdfua`` is a smoke test: it looks at a small part of ISO 14289-1, and nothing here says that a file conforms.
"""

import io
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from pipeline.brand import Brand
from pipeline.build import Request, build
from pipeline.check import check
from pipeline.errors import OutputError, ProjectError
from pipeline.handout import Handout, Site, Table
from pipeline.project import PACKAGE, Project, Settings
from pipeline.render import paper
from pipeline.render.drawings import drawing_styles, with_styles
from pipeline.render.formats import Product
from pipeline.render.paper import PRINTS, laid_out, numbering, page_numbers
from pipeline.render.pdf import PdfFormat, identifier, written
from tests.conftest import ROOT, missing

NORMAL, LARGE = PRINTS
TEMPLATES = (PACKAGE / "templates",)
LEAST_LARGE = 18  # pt


@pytest.fixture(scope="module", autouse=True)
def _libraries() -> None:
    try:
        paper.weasyprint()
    except ProjectError as problem:
        missing(f"what the PDFs are made with ({problem})")


def product(handout: Handout) -> Product:
    return Product(handout, Site(()), {}, TEMPLATES, ())


def handout_of(project: Project, locale: str) -> Handout:
    subjects, _ = check(project, (), (locale,))
    return subjects[0].handout


@pytest.fixture(scope="module")
def handouts() -> dict[str, Handout]:
    subjects, _ = check(Project(ROOT, Settings()), ("b1931030",), ("en", "de", "pl", "ar"))
    return {subject.handout.edition.id: subject.handout for subject in subjects}


@pytest.fixture(scope="module")
def documents(handouts: dict[str, Handout]) -> dict[tuple[str, bool], Any]:
    wanted = (("en", NORMAL), ("ar", NORMAL), ("pl", NORMAL), ("en", LARGE), ("ar", LARGE))
    return {(locale, chosen.large): laid_out(product(handouts[locale]), chosen) for locale, chosen in wanted}


@pytest.fixture(scope="module")
def files(handouts: dict[str, Handout], documents: dict[tuple[str, bool], Any]) -> dict[tuple[str, bool], bytes]:
    return {
        key: written(document, identifier(handouts[key[0]], LARGE if key[1] else NORMAL))
        for key, document in documents.items()
    }


KEYS = [("en", False), ("ar", False), ("en", True)]


@lru_cache  # a document that nobody holds takes its objects with it
def opened(data: bytes) -> Any:
    import pikepdf

    return pikepdf.open(io.BytesIO(data))


def text_of(data: bytes) -> list[str]:
    """The text of each page, in the order of the file."""
    import pypdfium2

    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def letters(text: str) -> str:
    """Text without what a line break changes."""
    return re.sub(r"[\s\u00ad\u200b\ufffe-]+", "", text)


def structure(data: bytes) -> list[tuple[int, Any]]:
    """Every tag in the order of reading, with its depth."""
    import pikepdf

    def walk(tag: Any, depth: int) -> Iterator[tuple[int, Any]]:
        yield depth, tag
        for kid in tag.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from walk(kid, depth + 1)

    return list(walk(opened(data).Root.StructTreeRoot.K[0], 0))


def kinds(data: bytes, *names: str) -> list[Any]:
    return [tag for _, tag in structure(data) if str(tag.S).lstrip("/") in names]


# What a reader's software is told.


@pytest.mark.parametrize("key", KEYS)
def test_the_smoke_test_finds_no_error(files: dict[tuple[str, bool], bytes], key: tuple[str, bool], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(files[key])
    done = subprocess.run(
        [sys.executable, "-m", "pdfua", "check", str(tmp_path / "a.pdf")], capture_output=True, text=True, check=False
    )
    assert "errors=0 warnings=0" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("key", KEYS)
def test_it_has_a_title_a_language_and_the_statement(
    handouts: dict[str, Handout], files: dict[tuple[str, bool], bytes], key: tuple[str, bool]
) -> None:
    pdf, handout = opened(files[key]), handouts[key[0]]
    assert str(pdf.Root.Lang) == key[0]
    assert str(pdf.docinfo["/Title"]) == handout.title.text
    assert str(pdf.docinfo["/Subject"]) == " ".join(segment.text for segment in handout.statement)
    assert str(pdf.docinfo["/CreationDate"]).startswith(f"D:{handout.date:%Y%m%d}")
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()


def test_every_head_of_a_table_has_its_scope(files: dict[tuple[str, bool], bytes]) -> None:
    scopes = [str(tag.A.Scope) for tag in kinds(files["en", False], "TH")]
    assert scopes == ["/Column"] * 6 + ["/Row"] * 21


def test_a_table_over_pages_is_one_table_with_one_head(files: dict[tuple[str, bool], bytes]) -> None:
    data = files["en", False]
    assert len(kinds(data, "Table")) == len(kinds(data, "THead")) == len(kinds(data, "TBody")) == 1
    pages = {tag.Pg.objgen for tag in kinds(data, "TR")}
    assert len(pages) > 1
    names = {bytes(tag.ID) for tag in kinds(data, "TH")}
    for cell in kinds(data, "TD"):
        assert len(cell.A.Headers) == 2
        assert {bytes(name) for name in cell.A.Headers} <= names


def test_what_a_page_breaks_is_one_tag(handouts: dict[str, Handout], files: dict[tuple[str, bool], bytes]) -> None:
    for key in KEYS:
        assert len(kinds(files[key], "Part")) == 1
    assert len(kinds(files["en", False], "Sect")) == len(handouts["en"].sections)


@pytest.mark.parametrize("key", KEYS)
def test_drawings_are_decoration_beside_their_sentences(
    files: dict[tuple[str, bool], bytes], key: tuple[str, bool]
) -> None:
    assert [tag for tag in kinds(files[key], "Figure") if "/Alt" not in tag] == []


@pytest.mark.parametrize("key", KEYS)
def test_headings_step_down_one_level_at_a_time(files: dict[tuple[str, bool], bytes], key: tuple[str, bool]) -> None:
    levels = [int(str(tag.S)[2:]) for tag in kinds(files[key], "H1", "H2", "H3", "H4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("key", KEYS)
def test_lists_hold_items_and_links_say_where_they_lead(
    files: dict[tuple[str, bool], bytes], key: tuple[str, bool]
) -> None:
    for tag in kinds(files[key], "L"):
        assert {str(item.S) for item in tag.K} <= {"/LI", "/L"}
    for tag in kinds(files[key], "LI"):
        assert {str(part.S) for part in tag.K} <= {"/Lbl", "/LBody", "/L"}
    pdf = opened(files[key])
    links = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
    assert links
    assert all(str(link.Contents) for link in links)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[spot]): numbers[spot + 1] for spot in range(0, len(numbers), 2)}
    assert all(str(owners[int(link.StructParent)].S) == "/Link" for link in links)


@pytest.mark.parametrize("key", KEYS)
def test_every_mark_on_a_page_has_a_tag_that_is_in_the_tree(
    files: dict[tuple[str, bool], bytes], key: tuple[str, bool]
) -> None:
    import pikepdf

    pdf = opened(files[key])
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[spot]): numbers[spot + 1] for spot in range(0, len(numbers), 2)}
    alive = {tag.objgen for _, tag in structure(files[key])}
    for page in pdf.pages:
        tags = owners[int(page.StructParents)]
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and "/MCID" in operands[1]:
                assert str(operands[0]) != "/Artifact"
                owner = tags[int(operands[1].MCID)]
                while str(owner.S) != "/Document":
                    assert owner.objgen in alive
                    owner = owner.P


@pytest.mark.parametrize("key", KEYS)
def test_every_font_is_in_the_file(files: dict[tuple[str, bool], bytes], key: tuple[str, bool]) -> None:
    fonts = [font for page in opened(files[key]).pages for font in page.Resources.get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        descriptor = font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else font.FontDescriptor
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())


# What is on the pages.


def test_the_text_of_the_file_is_in_the_order_of_reading(project: Project) -> None:
    handout = handout_of(project, "en")
    found = letters("".join(text_of(written(laid_out(product(handout), NORMAL), b"x"))))
    at = found.index(letters(handout.sections[0].title.text), found.index(letters(handout.sections[-1].title.text)))
    for section in handout.sections:
        for segment in (section.title, *(s for block in section.blocks if block.kind != "entries" for s in _plain(block))):
            assert letters(segment.text) in found[at:], segment.text
            at = found.index(letters(segment.text), at) + 1


def test_letters_that_come_from_several_slices_of_a_face_are_the_letters_of_the_text(
    handouts: dict[str, Handout], files: dict[tuple[str, bool], bytes]
) -> None:
    found = letters("".join(text_of(files["pl", False])))
    blocks = (block for section in handouts["pl"].sections for block in section.blocks if block.kind != "entries")
    lacking = [one.text for block in blocks for one in _plain(block) if letters(one.text) not in found]
    assert lacking == []


def test_no_sign_is_drawn_as_an_empty_box(handouts: dict[str, Handout], caplog: pytest.LogCaptureFixture) -> None:
    """Polish has words that end in a letter of a slice without a space, before a space."""
    written(laid_out(product(handouts["pl"]), NORMAL), b"name")
    assert ".notdef" not in caplog.text


@pytest.mark.parametrize("key", [("ar", False), ("ar", True)])
def test_from_right_to_left_scales_panels_and_days_begin_on_the_right(
    documents: dict[tuple[str, bool], Any], key: tuple[str, bool]
) -> None:
    boxes = [box for page in documents[key].pages for box in page._page_box.descendants() if box.element is not None]
    for holder, tag, count in (("scale", "span", 3), ("panels", "li", 2), ("days", "span", 7)):
        within = (box for box in boxes if box.element_tag == tag and _parent(box.element, boxes) == holder)
        begins = [box.position_x for box in {id(box.element): box for box in within}.values()][:count]
        assert len(begins) == count
        assert begins == sorted(begins, reverse=True), holder


def _parent(element: Any, boxes: list[Any]) -> str:
    """The class of the element that holds another."""
    return next((box.element.get("class", "") for box in boxes if element in list(box.element)), "")


def test_each_arabic_word_is_told_by_the_glyphs_that_draw_it(
    handouts: dict[str, Handout], files: dict[tuple[str, bool], bytes]
) -> None:
    word = re.compile(r"[\u0621-\u0652]{3,}")
    wanted = {found for segment in handouts["ar"].sections[1].segments for found in word.findall(segment.text)}
    told = {found for line in spelled_lines(files["ar", False]) for found in word.findall(line)}
    assert len(wanted) > 50
    assert wanted - told == set()


def spelled_lines(data: bytes) -> Iterator[str]:
    """What the clusters of glyphs say, a run of right-to-left text each; they are drawn from the left."""
    import pikepdf

    for page in opened(data).pages:
        said: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and "/ActualText" in operands[1]:
                said.insert(0, str(operands[1].ActualText))
            elif str(operator) == "BT":
                yield "".join(said)
                said = []
        yield "".join(said)


def _plain(block: Any) -> tuple[Any, ...]:
    """What of a block stands on paper in the words of its segments."""
    return (*block.notes, block.caption) if isinstance(block, Table) else block.segments


def test_the_first_page_has_the_notice_the_status_and_the_statement(
    handouts: dict[str, Handout], files: dict[tuple[str, bool], bytes]
) -> None:
    first = letters(text_of(files["en", False])[0])
    for segment in (*handouts["en"].front[0].segments, *handouts["en"].front[1].segments, *handouts["en"].statement):
        assert letters(segment.text) in first


def test_every_page_has_its_number_and_all_but_the_first_the_title(
    handouts: dict[str, Handout], files: dict[tuple[str, bool], bytes]
) -> None:
    pages = text_of(files["en", False])
    assert 8 <= len(pages) <= 20
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert letters(handouts["en"].title.text) in letters(page)


def test_the_contents_name_the_page_of_each_section(
    handouts: dict[str, Handout], documents: dict[tuple[str, bool], Any], files: dict[tuple[str, bool], bytes]
) -> None:
    numbers = page_numbers(documents["en", False])
    first, pages = text_of(files["en", False])[0], text_of(files["en", False])
    for section in handouts["en"].sections:
        assert re.search(rf"{re.escape(section.title.text)}\s*\.*\s*{numbers[section.id]}\s", first)
        assert section.title.text in pages[numbers[section.id] - 1].replace("\r\n", " ")


@pytest.mark.parametrize("key", KEYS)
def test_each_segment_has_its_page_and_they_go_forward(
    handouts: dict[str, Handout], documents: dict[tuple[str, bool], Any], key: tuple[str, bool]
) -> None:
    numbers = page_numbers(documents[key])
    spoken = {segment.id for block in handouts[key[0]].front if block.tone == "voice" for segment in block.segments}
    found = [numbers[segment.id] for segment in handouts[key[0]].segments if segment.id not in spoken]
    assert found == sorted(found)
    assert max(found) == len(documents[key].pages)


@pytest.mark.parametrize("key", KEYS)
def test_no_heading_is_the_last_on_its_page(documents: dict[tuple[str, bool], Any], key: tuple[str, bool]) -> None:
    for page in documents[key].pages[:-1]:
        assert not {"h1", "h2", "h3", "caption", "figcaption", "dt"} & set(_around_last_text(page._page_box))


def _around_last_text(page_box: Any) -> list[str]:
    """The elements around the last line of what stands on a page, page numbers left out."""
    around: list[str] = []
    box = next(child for child in page_box.children if child.element_tag == "html")
    while children := [child for child in getattr(box, "children", ()) if child.is_in_normal_flow()]:
        box = children[-1]
        around.append(box.element_tag)
    return around


def test_the_head_of_a_table_stands_on_each_of_its_pages(files: dict[tuple[str, bool], bytes]) -> None:
    with_rows = [page for page in text_of(files["en", False]) if "Thrombocytopenia" in page or "Epistaxis" in page]
    assert len(with_rows) == 2
    assert all("Medical problem" in page and "102" in page for page in with_rows)


@pytest.mark.parametrize("key", KEYS)
def test_no_number_is_broken_at_the_end_of_a_line(
    handouts: dict[str, Handout], files: dict[tuple[str, bool], bytes], key: tuple[str, bool]
) -> None:
    number = re.compile(r"\d+(?:[.,]\d+)?")
    spoken = {segment.id for block in handouts[key[0]].front if block.tone == "voice" for segment in block.segments}
    rows = {segment.id for section in handouts[key[0]].sections for block in section.blocks for segment in _rows(block)}
    said = [segment.text for segment in handouts[key[0]].segments if segment.id not in spoken | rows]
    wanted = Counter(number.findall(" ".join(said)))
    assert wanted - Counter(number.findall(" ".join(text_of(files[key])))) == Counter()


def _rows(block: Any) -> tuple[Any, ...]:
    """Segments that are shown in other words than they are read."""
    return block.segments if block.kind in ("entries", "timeline", "table") else ()


def test_no_figure_and_no_row_is_broken(documents: dict[tuple[str, bool], Any]) -> None:
    for document in documents.values():
        seen: dict[int, tuple[Any, int]] = {}
        for number, page in enumerate(document.pages):
            for box in page._page_box.descendants():
                # A head of a table has no id: it is there again.
                if box.element_tag in ("figure", "tr") and box.element.get("id"):
                    assert seen.setdefault(id(box.element), (box.element, number))[1] == number
        assert seen


def test_nothing_in_large_print_is_smaller_than_it_says(files: dict[tuple[str, bool], bytes]) -> None:
    assert min(sizes(files["en", True])) >= LEAST_LARGE
    assert min(sizes(files["en", False])) < LEAST_LARGE


def sizes(data: bytes) -> set[float]:
    """The sizes of all text, in points, as it stands on the page."""
    import pypdfium2
    from pypdfium2 import raw

    found: set[float] = set()
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            if not chr(raw.FPDFText_GetUnicode(text, index)).isspace():
                matrix = raw.FS_MATRIX()
                raw.FPDFText_GetMatrix(text, index, matrix)
                found.add(round(raw.FPDFText_GetFontSize(text, index) * abs(matrix.d or matrix.b), 1))
    return found


def test_a_table_too_wide_for_large_print_is_cards_with_all_its_values(
    handouts: dict[str, Handout], files: dict[tuple[str, bool], bytes]
) -> None:
    assert kinds(files["en", True], "Table") == []
    found = letters("".join(text_of(files["en", True])))
    table = next(block for section in handouts["en"].sections for block in section.blocks if isinstance(block, Table))
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            shown = "".join(run.text for run in (*column.label,)) + ":" + "".join(run.text for run in cell)
            assert letters(shown) in found


def test_in_right_to_left_text_a_page_begins_on_the_right(files: dict[tuple[str, bool], bytes]) -> None:
    import pypdfium2

    page = pypdfium2.PdfDocument(files["ar", False])[2]
    picture = page.render(grayscale=True).to_numpy()  # a pixel is a point
    inked = [[at for at, grey in enumerate(row) if grey < 128] for row in picture.squeeze().tolist()]
    begins = [row[-1] for row in inked if row]
    right = max(begins)
    # All but the page's number and what is indented begins at the right edge.
    assert sum(right - begun < 40 for begun in begins) > len(begins) * 2 / 3
    assert right > page.get_width() * 0.85


def test_people_who_are_not_counted_are_outlines() -> None:
    """The styles of the page reach the drawings: without them every sign would be filled."""
    styles = drawing_styles(".person { fill: none; stroke: var(--a) } :root { --a: var(--b); --b: #123 } p { color: red }")
    assert styles == ".person { fill: none; stroke: #123 }"
    print_only = drawing_styles(
        ":root { --a: #111 } .x { fill: var(--a) } @media print { :root { --a: #222 } } @media screen { .x { fill: red } }"
    )
    assert print_only == ".x { fill: #222 }"
    html = "<p>a</p><svg viewBox='0 0 1 1'><circle/></svg>"
    assert with_styles(html, ".x > circle { fill: none }").count("<style>.x > circle { fill: none }</style>") == 1


# How it is made.


def test_the_same_handout_gives_the_same_bytes(project: Project) -> None:
    handout = handout_of(project, "en")
    made = [written(laid_out(product(handout), chosen), identifier(handout, chosen)) for chosen in (*PRINTS, *PRINTS)]
    assert made[0] == made[2]
    assert made[1] == made[3]
    assert opened(made[0]).trailer.ID[0] != opened(made[1]).trailer.ID[0]


def test_a_build_writes_both_and_the_page_offers_them(project: Project) -> None:
    result = build(project, Request(formats=("html", "pdf"), jobs=0, locales=("en",)))
    folder = project.out / "tiny" / "en"
    assert result.published, result.findings
    assert {path.name for path in folder.glob("*.pdf")} == {"handout.pdf", "handout-large.pdf"}
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert '<a href="handout.pdf" download>Download to print <bdi>(PDF)</bdi></a>' in page
    assert '<a href="handout-large.pdf" download>Download in large print <bdi>(PDF)</bdi></a>' in page


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(name: str, *rest: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file")
        return real(name, *rest)

    real = __import__
    monkeypatch.setattr("builtins.__import__", fails)
    with pytest.raises(ProjectError, match=r"needs the system library libpango-1\.0-0.*apt install libpango-1\.0-0"):
        paper.weasyprint()


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(ProjectError, match=r"pip install 'plainspeech\[pdf\]'"):
        paper.weasyprint()


def test_the_users_own_template_wins_and_a_file_that_is_not_there_is_told(project: Project, tmp_path: Path) -> None:
    shutil.copytree(PACKAGE / "templates" / "print", tmp_path / "print")
    css = tmp_path / "print" / "paper.css"
    css.write_text(css.read_text(encoding="utf-8") + "main { background: url(logo.png) }", encoding="utf-8")
    handout = handout_of(project, "en")
    mine = Product(handout, Site(()), {}, (tmp_path, *TEMPLATES), ())
    with pytest.raises(ProjectError, match=r"logo\.png"):
        laid_out(mine, NORMAL)


def test_a_template_of_ones_own_that_leaves_sentences_out_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "handout.html.j2").write_text("<html lang=en><title>x</title><p>Nothing", encoding="utf-8")
    mine = Product(handout_of(project, "en"), Site(()), {}, (tmp_path, *TEMPLATES), ())
    with pytest.raises(OutputError, match=r"handout\.pdf: the segment 'title' and \d+ more stands on no page\."):
        PdfFormat().write(mine, tmp_path)


def test_its_last_page_has_what_the_publisher_says(handouts: dict[str, Handout]) -> None:
    brand = Brand(contact={"": "Call & ask: +1 800", "ar": "اتصل بنا"}, footer={"": "Printed by us."})
    last = text_of(written(laid_out(replace(product(handouts["en"]), brand=brand), NORMAL), b"name"))[-1]
    assert "Call & ask: +1 800" in last
    assert "Printed by us." in last


def test_from_right_to_left_no_telephone_number_of_the_publisher_is_turned_round(handouts: dict[str, Handout]) -> None:
    brand = Brand(contact={"ar": "اتصل بنا: +1 800 555 0100"})
    page = laid_out(replace(product(handouts["ar"]), brand=brand), NORMAL).pages[-1]
    (number,) = (box for box in page._page_box.descendants() if getattr(box, "text", "") == "+1 800 555 0100")
    assert number.style["direction"] == "ltr"


@pytest.mark.parametrize("address", ["https://example.org/a.png", "file:///etc/passwd", "../../../etc/passwd"])
def test_nothing_is_loaded_but_templates(project: Project, tmp_path: Path, address: str) -> None:
    (tmp_path / "print").mkdir()
    css = (PACKAGE / "templates" / "print" / "paper.css").read_text(encoding="utf-8")
    (tmp_path / "print" / "paper.css").write_text(f"{css} main {{ background: url({address}) }}", encoding="utf-8")
    with pytest.raises(ProjectError, match="templates"):
        laid_out(Product(handout_of(project, "en"), Site(()), {}, (tmp_path, *TEMPLATES), ()), NORMAL)


@pytest.mark.parametrize(
    ("phrase", "css"),
    [
        ("Page {page} of {pages}", '"Page " counter(page) " of " counter(pages)'),
        ("{pages} / {page}", 'counter(pages) " / " counter(page)'),
        ('a"b\\c</style>{page}', '"a\\22 b\\5c c\\3c /style\\3e " counter(page)'),
    ],
)
def test_a_page_is_numbered_in_the_order_of_the_phrase(phrase: str, css: str) -> None:
    assert numbering(phrase) == css
