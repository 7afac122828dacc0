"""The book: everything that is heard is in it and lit in the order of the text, and it says of itself what is so."""

import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from defusedxml.ElementTree import fromstring

from pipeline.brand import Brand
from pipeline.build import Request, build
from pipeline.check import check, clips_of
from pipeline.errors import OutputError, ProjectError
from pipeline.handout import Chapter, Handout, Site, Table
from pipeline.narrate import pls
from pipeline.narrate.narration import Narration
from pipeline.narrate.silent_engine import SilentEngine
from pipeline.narrate.voices import wishes_of
from pipeline.produce import produce
from pipeline.project import PACKAGE, Project
from pipeline.render import smil
from pipeline.render.epub import EpubFormat
from pipeline.render.formats import DELAY_SAMPLES, Product, with_needed
from pipeline.render.verify_book import verify_book
from pipeline.task import Made, Task
from tests.helpers import edit, write
from tests.localize.test_listening import HEADACHE, MANY

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"


@dataclass(frozen=True)
class Opened:
    """A book as its files, its package, and its overlays in the order of the spine."""

    path: Path
    files: Mapping[str, bytes]

    @property
    def package(self) -> Element:
        root: Element = fromstring(self.files["EPUB/package.opf"])
        return root

    @property
    def items(self) -> dict[str, Element]:
        return {item.attrib["id"]: item for item in self.package.iter(f"{OPF}item")}

    @property
    def spine(self) -> list[str]:
        return [self.items[ref.attrib["idref"]].attrib["href"] for ref in self.package.iter(f"{OPF}itemref")]

    def meta(self, name: str) -> list[str]:
        metas = [meta.text or "" for meta in self.package.iter(f"{OPF}meta") if meta.get("property") == name]
        return metas or [element.text or "" for element in self.package.iter(f"{DC}{name}")]

    def overlays(self) -> dict[str, smil.Seq]:
        found = {item.attrib["href"]: item.get("media-overlay") for item in self.items.values()}
        return {
            document: smil.read(self.files[f"EPUB/{self.items[found[document] or ''].attrib['href']}"].decode())
            for document in self.spine
            if found[document]
        }

    def text(self, document: str) -> str:
        return self.files[f"EPUB/{document}"].decode()


def opened(path: Path) -> Opened:
    with ZipFile(path) as archive:
        return Opened(path, {name: archive.read(name) for name in archive.namelist()})


def handout_of(project: Project, locale: str = "en") -> Handout:
    return check(project, (), (locale,))[0][0].handout


@pytest.fixture
def book(project: Project) -> Opened:
    # With a table that is long enough for a list at the end.
    edit(project, "studies/tiny/summary.yaml", (HEADACHE, MANY + HEADACHE))
    assert build(project, Request(formats=("epub",), locales=("en",), jobs=0)).published
    return opened(project.out / "tiny" / "en" / "handout.epub")


def test_the_media_type_comes_first_and_as_it_is(book: Opened) -> None:
    with ZipFile(book.path) as archive:
        first, *others = archive.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
        assert {entry.date_time for entry in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}
    assert book.path.read_bytes()[38:58] == b"application/epub+zip"


def test_a_book_alone_has_sound(project: Project, book: Opened) -> None:
    assert with_needed(("epub", "html")) == ("epub", "html", "mp3")
    assert book.files["EPUB/audio/handout.mp3"] == (book.path.parent / "audio" / "handout.mp3").read_bytes()


def test_each_section_is_a_part_of_the_book(project: Project, book: Opened) -> None:
    sections = [section.id for section in handout_of(project).sections]
    assert [re.sub(r"^\d\d-|\.xhtml$", "", name) for name in book.spine] == ["front", *sections, "list", "nav"]
    assert all(f'<a href="{name}">' in book.text("nav.xhtml") for name in book.spine[:-1])


def test_every_segment_stands_in_the_book(project: Project, book: Opened) -> None:
    text = "".join(book.text(name) for name in book.spine if name != "list.xhtml")
    for segment in handout_of(project).segments:
        assert text.count(f'id="{segment.id}"') == 1, segment.id


def test_what_is_heard_and_not_on_the_page_is_in_the_book(project: Project, book: Opened) -> None:
    handout = handout_of(project)
    front, last = book.text("front.xhtml"), book.text("list.xhtml")
    assert all(f'id="{segment.id}">{segment.text}<' in front for segment in handout.opening)
    assert "It takes about" in front
    assert all(f'id="{segment.id}">{segment.text}<' in last for segment in (*handout.long_list, *handout.closing))


def test_everything_that_is_heard_is_lit_once(project: Project, book: Opened) -> None:
    handout = handout_of(project)
    heard = {f"say-{segment.id}" for segment in (*handout.heard(), *handout.lengths.values())}
    lit = [par.id for overlay in book.overlays().values() for par in overlay.pars]
    assert sorted(lit) == sorted(heard)


def test_what_is_lit_follows_the_text(book: Opened) -> None:
    for document, overlay in book.overlays().items():
        ids = re.findall(r' id="([^"]+)"', book.text(document))
        lit = [par.text.split("#") for par in overlay.pars]
        assert {file for file, _ in lit} == {document}
        places = [ids.index(id_) for _, id_ in lit]
        assert places == sorted(places)


def test_words_for_listeners_light_what_they_announce(project: Project, book: Opened) -> None:
    table = next(block for section in handout_of(project).sections for block in section.blocks if isinstance(block, Table))
    assert table.spoken
    own = {segment.id for segment in table.segments}
    announced = [segment.id for segment in table.spoken.here if segment.id not in own]
    assert announced
    lit = {par.id: par.text.split("#")[1] for overlay in book.overlays().values() for par in overlay.pars}
    assert {lit[f"say-{id_}"] for id_ in announced} <= own


def test_tables_lists_and_figures_are_nested_with_their_elements(book: Opened) -> None:
    kinds: list[str] = []

    def look(seq: smil.Seq, document: str) -> None:
        for child in seq.children:
            if isinstance(child, smil.Seq):
                kinds.append(child.type)
                assert f'id="{child.text.split("#")[1]}"' in book.text(document)
                look(child, document)

    for document, overlay in book.overlays().items():
        assert overlay.text == document
        look(overlay, document)
    assert {"table", "list", "figure"} <= set(kinds)


def test_lengths_add_up_to_the_sound(project: Project, book: Opened) -> None:
    durations = [smil.from_clock(text) for text in book.meta("media:duration")]
    *parts, whole = durations
    assert whole == sum(parts)
    assert parts == [overlay.milliseconds for overlay in book.overlays().values()]
    pars = sorted((par for overlay in book.overlays().values() for par in overlay.pars), key=lambda par: par.begin)
    assert all(par.end == after.begin for par, after in pairwise(pars))  # pauses are heard too
    assert pars[0].begin == round(DELAY_SAMPLES * 1000 / 22050)


def test_the_package_says_what_the_book_is(project: Project, book: Opened) -> None:
    handout = handout_of(project)
    assert book.meta("title") == [handout.title.text]
    assert book.meta("language") == ["en"]
    assert book.meta("publisher") == book.meta("creator") == ["Test authors"]
    assert book.meta("dcterms:modified") == ["2026-03-01T00:00:00Z"]
    assert book.meta("media:narrator") == [SilentEngine().voice("en").title]
    assert book.meta("schema:accessMode") == ["textual", "auditory", "visual"]
    assert {"synchronizedAudioText", "tableOfContents", "alternativeText"} <= set(book.meta("schema:accessibilityFeature"))
    assert "pageNavigation" not in book.meta("schema:accessibilityFeature")
    assert book.meta("dcterms:conformsTo") == ["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"]
    assert "computer voice" in book.meta("schema:accessibilitySummary")[0]


def test_the_number_of_a_book_is_that_of_its_version(project: Project, book: Opened) -> None:
    (number,) = book.meta("identifier")
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", number)
    build(project, Request(formats=("epub",), jobs=0))
    assert opened(book.path).meta("identifier") == [number]
    assert opened(project.out / "tiny" / "de" / "handout.epub").meta("identifier") != [number]


def test_a_link_to_a_word_leads_to_the_glossary(book: Opened) -> None:
    (glossary,) = (name for name in book.spine if "glossary" in name)
    (about,) = (name for name in book.spine if "about" in name)
    assert f'href="{glossary}#term-syrup"' in book.text(about)
    assert 'href="#' not in book.text(about)


def test_lexicons_are_shipped_and_linked(project: Project, book: Opened, tmp_path: Path) -> None:
    for name in ("study", "en"):
        assert f'hreflang="en" href="lexicons/{name}.pls"' in book.text("front.xhtml")
        path = tmp_path / f"{name}.pls"
        path.write_bytes(book.files[f"EPUB/lexicons/{name}.pls"])
        findings: list[object] = []
        entries = pls.read(path, path.name, "en", findings)  # type: ignore[arg-type]
        assert entries
        assert findings == []
        if name == "study":
            assert {written: entry.alias for written, entry in entries.items()} == handout_of(project).readings


def test_there_is_neither_player_nor_script_in_the_book(book: Opened) -> None:
    text = "".join(book.text(name) for name in book.spine)
    assert "<audio" not in text
    assert "<script" not in text
    assert "-epub-media-overlay-active" in book.files["EPUB/book.css"].decode()
    assert book.meta("media:active-class") == ["-epub-media-overlay-active"]


Making = Callable[..., Opened]


@pytest.fixture
def making(project: Project, tmp_path: Path) -> Making:
    """Make the book of the small study, with or without sound, from other templates, or with pages."""

    def make(sound: bool = True, templates: tuple[Path, ...] = (), **more: object) -> Opened:
        folder = tmp_path / "made"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        handout = handout_of(project)
        made = Made("en")
        if sound:
            task = Task(handout, ("mp3",), project.templates, folder, wishes_of(project), clips_of(project), {})
            made = produce(task)
        narrations: Mapping[str, Narration] = made.narrations
        chapters: Mapping[str, tuple[Chapter, ...]] = made.chapters
        product = Product(handout, Site(()), narrations, (*templates, PACKAGE / "templates"), made.sounds, chapters)
        EpubFormat().write(replace(product, **more), folder)  # type: ignore[arg-type]
        verify_book(folder / "handout.epub", handout)
        return opened(folder / "handout.epub")

    return make


def test_its_first_page_says_which_version_it_is(book: Opened, project: Project) -> None:
    front = re.sub(r"<[^>]+>", "", book.text("front.xhtml"))
    statement = handout_of(project).statement
    assert statement
    assert all(segment.text in front for segment in statement)


def test_its_last_section_ends_with_what_the_publisher_says(making: Making) -> None:
    brand = Brand(contact={"": "Call <us>: +1 800", "ar": "اتصل بنا"}, footer={"en": "Printed by us. Ω"})
    book = making(sound=False, brand=brand)
    contact = '<p class="contact" dir="auto">Call &lt;us&gt;: +1 800</p>'
    end = f'{contact}\n<p class="footer">Printed by us. Ω</p>\n</section>'
    (last,) = (name for name in book.spine if 'class="contact"' in book.text(name))
    assert last == book.spine[-2]  # the contents come after it
    assert end in book.text(last)
    assert any("greek" in name for name in book.files)


def test_without_a_voice_the_book_is_there_to_be_read(making: Making) -> None:
    book = making(sound=False)
    assert not any(name.endswith((".smil", ".mp3")) for name in book.files)
    assert book.meta("media:duration") == []
    assert book.meta("media:narrator") == []
    assert "auditory" not in book.meta("schema:accessMode")
    assert "synchronizedAudioText" not in book.meta("schema:accessibilityFeature")
    assert "list.xhtml" not in book.spine
    assert "recording" not in book.text("front.xhtml")


def test_pages_of_the_printed_edition_can_be_gone_to(making: Making, project: Project) -> None:
    book = making(pages={"title": 1, "about-1": 1, "about-3": 2, "results-title": 2})
    listed = re.findall(r'<li><a href="([^"]+)">(\d+)</a></li>', book.text("nav.xhtml"))
    assert listed == [("front.xhtml#title", "1"), ("01-about.xhtml#about-3", "2")]
    assert "pageNavigation" in book.meta("schema:accessibilityFeature")
    assert book.meta("source") == [handout_of(project).title.text]
    assert book.meta("source-of") == ["pagination"]


def test_fonts_that_the_style_names_are_in_the_book(making: Making, tmp_path: Path) -> None:
    write(tmp_path / "t" / "css" / "fonts.css", '@font-face { font-family: A; src: url("fonts/a.woff2") format("woff2"); }')
    write(tmp_path / "t" / "fonts" / "a.woff2", "a font")
    book = making(templates=(tmp_path / "t",))
    assert book.files["EPUB/fonts/a.woff2"] == b"a font"
    assert [item.get("media-type") for item in book.items.values() if item.get("href") == "fonts/a.woff2"] == ["font/woff2"]


@pytest.mark.parametrize("name", ["fonts/none.woff2", "../../secret.woff2", "fonts/a.exe"])
def test_a_file_that_the_style_names_and_a_book_cannot_have_is_told(making: Making, tmp_path: Path, name: str) -> None:
    write(tmp_path / "t" / "css" / "fonts.css", f"@font-face {{ font-family: A; src: url({name}); }}")
    write(tmp_path / "t" / "fonts" / "a.exe", "no font")
    with pytest.raises(ProjectError, match=re.escape(name)):
        making(templates=(tmp_path / "t",))


def test_a_template_that_is_no_xml_is_told_with_its_place(making: Making, tmp_path: Path) -> None:
    text = (PACKAGE / "templates" / "parts" / "text.html.j2").read_text(encoding="utf-8")
    write(tmp_path / "t" / "parts" / "text.html.j2", text.replace("<ul>", "<br><ul>"))
    with pytest.raises(ProjectError, match=r"templates/epub/section\.xhtml\.j2: .*results\.xhtml .*line \d+, column \d+: "):
        making(templates=(tmp_path / "t",))


def test_a_template_of_the_users_own_is_used(making: Making, tmp_path: Path) -> None:
    write(tmp_path / "t" / "epub" / "book.css", "/* mine */ p { color: teal; }")
    assert "teal" in making(templates=(tmp_path / "t",)).files["EPUB/book.css"].decode()


def changed(path: Path, name: str, change: Callable[[bytes], bytes | None]) -> None:
    """The book with one file changed, or left out."""
    with ZipFile(path) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    made = change(files[name])
    files = {key: made if key == name else data for key, data in files.items() if key != name or made is not None}
    with ZipFile(path, "w") as archive:
        for key, data in files.items():
            archive.writestr(key, data, ZIP_STORED if key == "mimetype" else ZIP_DEFLATED)  # type: ignore[arg-type]


def text_changed(old: str, new: str, count: int = 1) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        assert old in data.decode()
        return data.decode().replace(old, new, count).encode()

    return change


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        ("mimetype", lambda _: None, "begins with its media type"),
        ("mimetype", lambda _: b"application/zip", "its media type is not"),
        ("EPUB/package.opf", lambda _: None, "no EPUB/package.opf"),
        ("EPUB/audio/handout.mp3", lambda _: None, "audio/handout.mp3 is listed and not there"),
        ("EPUB/book.css", lambda _: None, "book.css is listed and not there"),
        ("EPUB/package.opf", text_changed('href="book.css"', 'href="other.css"'), "not listed|not there"),
        ("EPUB/front.xhtml", text_changed("</main>", ""), "front.xhtml is no well-formed XML"),
        ("EPUB/01-about.xhtml", text_changed('id="about-1"', 'id="about-one"'), "'about-1' stands in the book 0 times"),
        ("EPUB/01-about.xhtml", text_changed('id="about-2"', 'id="about-1"'), "'about-1' is used twice"),
        ("EPUB/01-about.xhtml", text_changed("#term-syrup", "#term-none"), "leads nowhere"),
        ("EPUB/nav.xhtml", text_changed('href="list.xhtml"', 'href="lost.xhtml"', 9), "leads nowhere"),
        ("EPUB/01-about.smil", text_changed("#about-1", "#nothing"), "no '01-about.xhtml#nothing' to be lit"),
        ("EPUB/01-about.smil", text_changed("#about-2", "#about-title"), "lit after what follows it"),
        ("EPUB/01-about.smil", text_changed("audio/handout.mp3", "audio/other.mp3"), "has no sound"),
        ("EPUB/01-about.smil", text_changed('id="say-about-2"', 'id="say-about-9"'), "look at 'about-2'"),
        (
            "EPUB/package.opf",
            text_changed('refines="#part-1-overlay">0:00:', 'refines="#part-1-overlay">0:09:'),
            "the book says",
        ),
        (
            "EPUB/package.opf",
            text_changed('<meta property="media:duration">0:', '<meta property="media:duration">9:'),
            "its parts",
        ),
    ],
)
def test_a_book_that_does_not_hold_together_is_not_published(
    project: Project, book: Opened, name: str, change: Callable[[bytes], bytes | None], message: str
) -> None:
    verify_book(book.path, handout_of(project))
    changed(book.path, name, change)
    with pytest.raises(OutputError, match=message):
        verify_book(book.path, handout_of(project))


def test_a_book_whose_end_is_lost_is_not_published(project: Project, book: Opened) -> None:
    book.path.write_bytes(book.path.read_bytes()[:1000])
    with pytest.raises(OutputError, match="no book that can be opened"):
        verify_book(book.path, handout_of(project))


def test_right_to_left_books_turn_their_pages_that_way(project: Project, making: Making) -> None:
    handout = handout_of(project)
    arabic = replace(handout, edition=replace(handout.edition, direction="rtl"))
    book = making(handout=arabic)
    (spine,) = book.package.iter(f"{OPF}spine")
    assert spine.get("page-progression-direction") == "rtl"
    assert 'dir="rtl"' in book.text("front.xhtml")
