"""A translation belongs to the id of its message, and outlives whatever happens to other sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalog import reading, store
from pipeline.catalog.messages import Domain, study_domain
from pipeline.catalog.reading import Catalog, Entry
from pipeline.catalog.store import FORMER
from pipeline.findings import Place
from pipeline.handout import Role
from pipeline.source.blocks import Sentence
from pipeline.source.load import Study
from pipeline.source.segments import Ids, assign
from pipeline.source.texts import SourceText
from tests.catalog.making import FILE, HEAD, carried, catalog, domain, message, pseudo, read
from tests.conftest import BASE
from tests.helpers import codes, one

GERMAN = BASE / "locales" / "de" / "LC_MESSAGES" / "tiny.po"


# Reading


def test_an_entry_keeps_its_wordings_its_source_its_notes_and_its_place(tmp_path: Path) -> None:
    text = HEAD + '# Ask Ana.\nmsgctxt "a"\nmsgid "{n} cat"\nmsgid_plural "{n} cats"\nmsgstr[0] "{n} Katze"\n'
    found, findings = read(tmp_path / "t.po", text + 'msgstr[1] "{n} Katzen"\n')
    assert not findings
    assert found.entries["a"] == Entry(
        "a", ("{n} cat", "{n} cats"), ("{n} Katze", "{n} Katzen"), False, found.entries["a"].place, ("Ask Ana.",)
    )
    assert found.entries["a"].place.file == FILE
    assert 7 <= found.entries["a"].place.line <= 10


def test_no_catalog_is_an_empty_one_with_the_locale_s_forms(tmp_path: Path) -> None:
    findings: list[object] = []
    found = reading.read_catalog(tmp_path / "none.po", "none.po", "ar", findings)  # type: ignore[arg-type]
    assert not findings
    assert not found.entries
    assert (found.forms, [found.form(n) for n in (0, 1, 2, 3, 11, 100)]) == (6, [0, 1, 2, 3, 4, 5])


def test_the_rule_of_a_catalog_is_the_one_that_the_file_declares(tmp_path: Path) -> None:
    text = HEAD.replace("nplurals=2; plural=(n != 1);", "nplurals=2; plural=(n > 1);")
    found, findings = read(tmp_path / "t.po", text)
    assert not findings
    assert (found.form(0), found.form(1), found.form(2)) == (0, 0, 1)


def test_a_plural_form_that_is_lacking_in_the_file_is_an_empty_wording(tmp_path: Path) -> None:
    text = HEAD + 'msgctxt "a"\nmsgid "{n} cat"\nmsgid_plural "{n} cats"\nmsgstr[0] "{n} Katze"\n'
    found, _ = read(tmp_path / "t.po", text)
    assert found.entries["a"].texts == ("{n} Katze", "")
    assert found.entries["a"].missing


def test_messages_without_a_context_and_obsolete_ones_are_no_entries(tmp_path: Path) -> None:
    text = HEAD + 'msgid "x"\nmsgstr "y"\n\n#~ msgctxt "a"\n#~ msgid "b"\n#~ msgstr "c"\n'
    found, findings = read(tmp_path / "t.po", text)
    assert not findings
    assert not found.entries


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    found, findings = read(tmp_path / "t.po", b"\xef\xbb\xbf" + (HEAD + 'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n').encode())
    assert not findings
    assert found.entries["a"].texts == ("c",)


@pytest.mark.parametrize("ending", ["\r\n", "\n\n\n", "\n"])
def test_line_endings_and_blank_lines_do_no_harm(tmp_path: Path, ending: str) -> None:
    text = (HEAD + 'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n').replace("\n", ending)
    text = text.replace('"\n\n\nmsgstr', '"\nmsgstr')
    found, findings = read(tmp_path / "t.po", text)
    assert not findings
    assert found.entries["a"].texts == ("c",)


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ((HEAD + 'msgctxt "a"\nmsgid "b"\nmsgstr "ü"\n').encode("latin-1"), "catalog-encoding", 9),
        ((HEAD + '<<<<<<< HEAD\nmsgctxt "a"\n').encode(), "catalog-broken", None),
        ((HEAD + 'msgctxt "a"\nmsgid "b\nmsgstr "c"\n').encode(), "catalog-broken", 8),
        (b"\x00\x01\xff\xfe", "catalog-encoding", 1),
    ],
)
def test_a_file_that_cannot_be_read_is_one_finding_with_its_line(
    tmp_path: Path, data: bytes, code: str, line: int | None
) -> None:
    found, findings = read(tmp_path / "t.po", data)
    assert not found.entries
    assert found.broken
    finding = one(findings, code)
    assert line is None or finding.place == Place(FILE, line, finding.place.column)
    assert finding.locale == "de"


@pytest.mark.parametrize(
    "rule", ["nplurals=2; plural=n%0;", "nplurals=2; plural=(n;", "nplurals=1; plural=n != 1;", "nplurals=99; plural=0;"]
)
def test_a_plural_rule_that_cannot_be_used_is_told_and_what_to_write(tmp_path: Path, rule: str) -> None:
    found, findings = read(tmp_path / "t.po", HEAD.replace("nplurals=2; plural=(n != 1);", rule))
    assert found.broken
    assert "nplurals=2; plural=(n != 1);" in one(findings, "catalog-plural-rule").remedy


def test_a_line_separator_inside_a_text_is_no_quotation_mark_that_is_not_closed(tmp_path: Path) -> None:
    _, findings = read(tmp_path / "t.po", HEAD + 'msgctxt "a"\nmsgid "b"\nmsgstr "c\u2028d"\n')
    assert codes(findings) == []


@pytest.mark.parametrize(
    ("locale", "chosen"),
    [
        ("de", {0: 1, 1: 0, 2: 1}),
        ("fr", {0: 0, 1: 0, 2: 1}),
        ("pl", {1: 0, 2: 1, 5: 2, 12: 2, 22: 1, 102: 1, 112: 2}),
        ("ar", {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 101: 5, 102: 5, 103: 3, 111: 4}),
        ("pt-BR", {0: 0, 1: 0, 2: 1}),
        ("ja", {0: 0, 1: 0, 2: 0}),
    ],
)
def test_the_plural_forms_are_gettext_s(tmp_path: Path, locale: str, chosen: dict[int, int]) -> None:
    found = reading.read_catalog(tmp_path / "none.po", "none.po", locale, [])
    assert {n: found.form(n) for n in chosen} == chosen


# Templates


def test_a_template_has_every_message_and_no_date(tiny: Study, tmp_path: Path) -> None:
    of = study_domain(tiny)
    data = store.template(of, "tiny", "1.0")
    assert b"Date" not in data
    assert data == store.template(of, "tiny", "1.0")
    found, findings = read(tmp_path / "t.pot", data)
    assert not findings
    assert {id_: entry.source for id_, entry in found.entries.items()} == {m.id: m.wordings for m in of.messages.values()}
    assert not any(any(entry.texts) for entry in found.entries.values())


def test_no_message_is_marked_as_a_python_format_since_a_form_may_be_named_in_it(tiny: Study) -> None:
    of = study_domain(tiny)
    assert b"format" not in store.template(of, "tiny", "1.0")
    assert b"format" not in store.update(of, pseudo(of, "de"), "tiny", "1.0")


def test_a_catalog_says_that_no_person_has_reviewed_it_and_a_template_does_not() -> None:
    of = domain(message("a", "b"))
    assert b"# Not reviewed by a person." in store.update(of, catalog(of, "de", {}), "t", "1")
    assert b"reviewed" not in store.template(of, "t", "1")


# Bringing up to date


def test_an_untouched_catalog_stays_as_it_is_byte_by_byte(tiny: Study) -> None:
    findings: list[object] = []
    old = reading.read_catalog(GERMAN, "tiny.po", "de", findings)  # type: ignore[arg-type]
    assert not findings
    assert store.update(study_domain(tiny), old, "tiny", "1.0") == GERMAN.read_bytes()


def test_an_untouched_message_keeps_its_translation_and_its_notes(tmp_path: Path) -> None:
    of = domain(message("a", "b"))
    old = catalog(of, "de", {"a": "c"})
    old = replace(old, entries={"a": replace(old.entries["a"], notes=("Ask Ana.",))})
    kept = carried(tmp_path / "t.po", of, old).entries["a"]
    assert (kept.texts, kept.fuzzy, kept.notes) == (("c",), False, ("Ask Ana.",))


def test_an_edited_message_keeps_its_translation_as_fuzzy_beside_the_former_source_text(tmp_path: Path) -> None:
    old = catalog(domain(message("a", "It was good.")), "de", {"a": "Es war gut."})
    edited = carried(tmp_path / "t.po", domain(message("a", "It was fine.")), old).entries["a"]
    assert edited.texts == ("Es war gut.",)
    assert edited.fuzzy
    assert edited.notes == (FORMER + "It was good.",)
    assert edited.source == ("It was fine.",)


def test_of_two_edits_the_former_text_is_the_one_that_was_translated(tmp_path: Path) -> None:
    old = catalog(domain(message("a", "One.")), "de", {"a": "Eins."})
    again = carried(tmp_path / "t.po", domain(message("a", "Two.")), old)
    again = carried(tmp_path / "t.po", domain(message("a", "Three.")), again)
    assert again.entries["a"].notes == (FORMER + "One.",)


def test_the_former_text_goes_when_the_translator_has_mended_it(tmp_path: Path) -> None:
    old = catalog(domain(message("a", "One.")), "de", {"a": "Eins."})
    two = domain(message("a", "Two."))
    changed = carried(tmp_path / "t.po", two, old)
    mended = replace(changed, entries={"a": replace(changed.entries["a"], texts=("Zwei.",), fuzzy=False)})
    assert carried(tmp_path / "t.po", two, mended).entries["a"].notes == ()


def test_a_mended_translation_that_is_edited_again_shows_the_text_it_was_mended_for(tmp_path: Path) -> None:
    old = catalog(domain(message("a", "One.")), "de", {"a": "Eins."})
    changed = carried(tmp_path / "t.po", domain(message("a", "Two.")), old)
    mended = replace(changed, entries={"a": replace(changed.entries["a"], texts=("Zwei.",), fuzzy=False)})
    assert carried(tmp_path / "t.po", domain(message("a", "Three.")), mended).entries["a"].notes == (FORMER + "Two.",)


def test_a_message_that_is_fuzzy_stays_fuzzy(tmp_path: Path) -> None:
    of = domain(message("a", "b"))
    assert carried(tmp_path / "t.po", of, catalog(of, "de", {"a": "c"}, fuzzy=("a",))).entries["a"].fuzzy


def test_what_is_gone_is_dropped_and_what_is_new_is_empty_and_not_fuzzy(tmp_path: Path) -> None:
    old = catalog(domain(message("a", "b")), "de", {"a": "c"})
    found = carried(tmp_path / "t.po", domain(message("d", "b")), old)
    assert set(found.entries) == {"d"}
    assert found.entries["d"].texts == ("",)
    assert not found.entries["d"].fuzzy


def test_a_message_that_was_not_translated_is_not_fuzzy_when_its_source_changes(tmp_path: Path) -> None:
    old = catalog(domain(message("a", "b")), "de", {"a": ""})
    assert not carried(tmp_path / "t.po", domain(message("a", "c")), old).entries["a"].fuzzy


def test_a_sentence_that_gets_forms_keeps_its_translation_in_each_of_them_as_fuzzy(tmp_path: Path) -> None:
    old = catalog(domain(message("a", "{n} people died.")), "pl", {"a": "Zmarło {n} osób."})
    now = carried(tmp_path / "t.po", domain(message("a", "{n} person died.", "{n} people died.")), old).entries["a"]
    assert now.texts == ("Zmarło {n} osób.",) * 3
    assert now.fuzzy


def test_a_sentence_that_loses_its_forms_keeps_the_first_as_fuzzy(tmp_path: Path) -> None:
    of = domain(message("a", "{n} person", "{n} people"))
    old = catalog(of, "de", {"a": ("{n} Mensch", "{n} Menschen")})
    now = carried(tmp_path / "t.po", domain(message("a", "{n} people")), old).entries["a"]
    assert (now.texts, now.fuzzy) == (("{n} Mensch",), True)
    assert now.notes == (FORMER + "{n} person / {n} people",)


def test_other_words_for_the_ear_that_only_the_translator_has_stay_with_their_sentence(tmp_path: Path) -> None:
    of = domain(message("a", "b"), message("c", "d"))
    old = catalog(of, "de", {"a": "B", "a|say": "Be", "c": "D"})
    found = carried(tmp_path / "t.po", of, old)
    assert found.entries["a|say"].texts == ("Be",)
    assert not found.entries["a|say"].fuzzy
    assert [*found.entries] == ["a", "a|say", "c"]


def test_they_are_fuzzy_when_the_sentence_changes_and_go_when_it_goes(tmp_path: Path) -> None:
    old = catalog(domain(message("a", "b")), "de", {"a": "B", "a|say": "Be"})
    assert carried(tmp_path / "t.po", domain(message("a", "bb")), old).entries["a|say"].fuzzy
    assert not carried(tmp_path / "t.po", domain(message("c", "d")), old).entries.keys() & {"a", "a|say"}


def test_a_catalog_with_a_plural_rule_of_its_own_keeps_rule_and_forms(tmp_path: Path) -> None:
    """Poedit, Weblate and CLDR give es, fr, it and pt a third form, for millions; gettext has two."""
    text = HEAD.replace("nplurals=2; plural=(n != 1);", "nplurals=3; plural=(n == 1 ? 0 : n % 1000000 == 0 ? 1 : 2);")
    text += 'msgctxt "a"\nmsgid "{n} day"\nmsgid_plural "{n} days"\n'
    text += 'msgstr[0] "{n} día"\nmsgstr[1] "{n} de días"\nmsgstr[2] "{n} días"\n'
    old, findings = read(tmp_path / "t.po", text, "es")
    assert not findings
    now = carried(tmp_path / "t.po", domain(message("a", "{n} day", "{n} days")), old)
    assert [now.entries["a"].texts[now.form(n)] for n in (1, 5)] == ["{n} día", "{n} días"]


def test_the_translator_s_name_in_the_header_stays(tmp_path: Path) -> None:
    text = HEAD.replace('"Language: de', '"Last-Translator: T17\\n"\n"Language: de')
    old, _ = read(tmp_path / "t.po", text)
    assert b"T17" in store.update(domain(message("a", "b")), old, "t", "1")


signs = st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp"]) | st.sampled_from(list('\\"#%{}n\n'))


@given(text=st.text(signs).filter(str.strip), note=st.from_regex(r"[A-Za-z .,:'\"\\]{1,20}", fullmatch=True))
@settings(max_examples=100, deadline=None, database=None)
def test_whatever_a_translator_writes_comes_back_as_it_was(text: str, note: str) -> None:
    of = domain(message("a", "b"))
    old = catalog(of, "de", {"a": text})
    old = replace(old, entries={"a": replace(old.entries["a"], notes=(note.strip() or "x",))})
    with TemporaryDirectory() as folder:
        found = carried(Path(folder) / "t.po", of, old).entries["a"]
    assert (found.texts, found.fuzzy, found.notes) == ((text,), False, (note.strip() or "x",))


# Whatever is done to other sentences


@dataclass(frozen=True)
class Line:
    """A sentence as its writer sees it: ``key`` stays with it whatever happens; ``touched`` when its words change."""

    key: int
    section: str
    other: str
    one: str | None = None
    touched: bool = False


SECTIONS = ("about", "results")
FRESH = 1000  # keys from here on are those of new sentences
NUMBERED = " {deaths.all} died"
ENDS = ("", NUMBERED, " {kx7}", " {dose}", " {trial.start}", " {better.low} of {better.low.of}")
WORDS = st.lists(st.sampled_from("people had the study medicine in each group after doctors asked".split()), max_size=4)


def words_of(key: int, common: Sequence[str]) -> str:
    """Words that are this sentence's own, and some that others have too."""
    own = "".join(chr(ord("a") + int(digit)) for digit in str(key))
    return " ".join([*common, *(f"word{own}{letter}" for letter in "wxyz")])


@st.composite
def lines(draw: st.DrawFn) -> list[Line]:
    """Some sentences in two sections, keys in reading order."""
    made = []
    for key, section in enumerate(sorted(draw(st.lists(st.sampled_from(SECTIONS), min_size=2, max_size=8)))):
        text = words_of(key, draw(WORDS))
        end = draw(st.sampled_from(ENDS))
        made.append(Line(key, section, f"{text}{end}.", f"{text} one{end}." if end == NUMBERED else None))
    return made


def edit(draw: st.DrawFn, line: Line) -> Line:
    """The sentence with one word more, or with another word."""
    words = line.other.split(" ")
    spot = draw(st.integers(0, len(words) - 1))
    kept = words[spot:] if "{" in words[spot] or draw(st.booleans()) else words[spot + 1 :]
    return replace(line, other=" ".join([*words[:spot], f"new{words[spot].strip('{}.')}", *kept]), touched=True)


def insert(draw: st.DrawFn, made: list[Line], key: int, common: Sequence[str]) -> None:
    at = draw(st.integers(0, len(made)))
    section = made[min(at, len(made) - 1)].section if made else SECTIONS[0]
    made.insert(at, Line(key, section, words_of(key, common) + ".", touched=True))


def split(line: Line, key: int) -> list[Line]:
    words = line.other.split(" ")
    half = len(words) // 2
    first = replace(line, other=" ".join(words[:half]) + ".", one=None, touched=True)
    return [first, Line(key, line.section, " ".join(words[half:]), touched=True)]


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Line], list[Line]]:
    """Some sentences, and what is left of them after a writer's work."""
    before = draw(lines())
    now = list(before)
    for step in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(["insert", "edit", "delete", "move", "split"])) if now else "insert"
        at = draw(st.integers(0, len(now) - 1)) if now else 0
        match kind:
            case "insert":
                insert(draw, now, FRESH + step, draw(WORDS))
            case "edit":
                now[at] = edit(draw, now[at])
            case "delete":
                del now[at]
            case "move":
                line = now.pop(at)
                to = draw(st.integers(0, len(now)))
                section = now[min(to, len(now) - 1)].section if now else line.section
                now.insert(to, replace(line, section=section))
            case "split":
                now[at : at + 1] = split(now[at], FRESH + step)
    return before, sorted(now, key=lambda line: line.section)


@st.composite
def edits(draw: st.DrawFn) -> tuple[list[Line], list[Line], Line]:
    """Some sentences, and then again with one edited, others deleted, and new ones that are unlike any; the edited one."""
    before = draw(lines())
    target = edit(draw, draw(st.sampled_from(before)))
    gone = draw(st.sets(st.sampled_from([line.key for line in before]))) - {target.key}
    now = [target if line.key == target.key else line for line in before if line.key not in gone]
    for step in range(draw(st.integers(0, 4))):
        insert(draw, now, FRESH + step, ())
    return before, now, target


def source(made: Sequence[Line]) -> tuple[SourceText, ...]:
    return tuple(
        SourceText("", line.section, (index,), Place("s"), Role.SENTENCE, Sentence(other=line.other, one=line.one))
        for index, line in enumerate(made)
    )


def minted(made: Sequence[Line], kept: Ids, study: Study) -> tuple[dict[int, str], Ids, Domain]:
    """The id of each line, the ids as they are kept, and the messages."""
    found, ids = assign(source(made), kept)
    return (
        {line.key: text.id for line, text in zip(made, found, strict=True)},
        ids,
        study_domain(replace(study, texts=found, ids=ids)),
    )


def translation_of(key: int, forms: int) -> tuple[str, ...]:
    return tuple(f"Übersetzung {key} „{form}“" for form in range(forms))


def translated(before: Sequence[Line], ids: dict[int, str], of: Domain, locale: str) -> Catalog:
    forms, _ = reading.plural_rule(locale)
    texts: dict[str, str | tuple[str, ...]] = {}
    for line in before:
        plural = bool(of.messages[ids[line.key]].plural)
        texts[ids[line.key]] = translation_of(line.key, forms) if plural else translation_of(line.key, 1)[0]
    return catalog(of, locale, texts)


def blocks(data: bytes) -> dict[str, bytes]:
    """The lines of each message in a written catalog, by context: comments, source and translation."""
    found = (block for block in data.split(b"\n\n") if b"msgctxt" in block)
    return {block.split(b'msgctxt "')[1].split(b'"')[0].decode(): block.strip() for block in found}


@pytest.fixture(scope="module")
def small(tiny: Study) -> Study:
    return tiny


@given(story=stories(), locale=st.sampled_from(["de", "pl", "ar"]))
@settings(max_examples=100, deadline=None)
def test_every_untouched_translation_survives_whatever_is_inserted_edited_deleted_moved_and_split(
    small: Study, story: tuple[list[Line], list[Line]], locale: str
) -> None:
    before, now = story
    ids, kept, of = minted(before, Ids(), small)
    ids_now, kept_now, of_now = minted(now, kept, small)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.po"
        old = carried(path, of, translated(before, ids, of, locale))
        bytes_before = blocks(path.read_bytes())
        after = carried(path, of_now, old)
        bytes_after = blocks(path.read_bytes())
    sources = {entry.id: entry.text for entry in kept.segments}
    assert len(set(ids_now.values())) == len(now)
    for line in now:
        id_ = ids_now[line.key]
        entry = after.entries[id_]
        if not line.touched:
            assert id_ == ids[line.key]
            assert entry.texts == translation_of(line.key, len(entry.texts))
            assert bytes_after[id_] == bytes_before[id_]
        elif id_ in sources and entry.source != old.entries[id_].source:  # never passed off as translated
            assert entry.fuzzy
            assert entry.texts[0] == old.entries[id_].texts[0]
            assert entry.notes == (FORMER + " / ".join(old.entries[id_].source),)
        elif id_ not in sources:  # a new id is one that no sentence ever had
            assert not any(entry.texts)
            assert int(id_.rpartition("-")[2]) >= kept.next.get(line.section, 1)
    assert all(kept_now.next[section] >= number for section, number in kept.next.items())


@given(story=edits(), locale=st.sampled_from(["de", "pl", "ar"]))
@settings(max_examples=100, deadline=None)
def test_an_edited_sentence_keeps_its_translation_as_fuzzy_also_among_new_and_deleted_ones(
    small: Study, story: tuple[list[Line], list[Line], Line], locale: str
) -> None:
    before, now, target = story
    ids, kept, of = minted(before, Ids(), small)
    ids_now, _, of_now = minted(now, kept, small)
    with TemporaryDirectory() as folder:
        after = carried(Path(folder) / "t.po", of_now, translated(before, ids, of, locale))
    assert ids_now[target.key] == ids[target.key]
    entry = after.entries[ids_now[target.key]]
    assert entry.fuzzy
    assert entry.texts[0] == translation_of(target.key, 1)[0]
    assert entry.notes == (FORMER + " / ".join(of.messages[ids[target.key]].wordings),)


def test_an_edited_sentence_keeps_its_translation_also_behind_a_new_one_that_is_half_alike(small: Study) -> None:
    before = [Line(0, "about", "The doctors gave people the medicine in each group.")]
    ids, kept, of = minted(before, Ids(), small)
    now = [
        Line(1, "about", "The doctors asked people in each group how they felt."),
        Line(0, "about", "The doctors gave all people the medicine in each group."),
    ]
    ids_now, _, of_now = minted(now, kept, small)
    with TemporaryDirectory() as folder:
        after = carried(Path(folder) / "t.po", of_now, translated(before, ids, of, "de"))
    assert after.entries[ids_now[0]].texts == translation_of(0, 1)


def test_the_parts_of_a_split_sentence_are_one_fuzzy_and_one_new(small: Study) -> None:
    whole = [Line(0, "about", "The doctors gave the medicine, and then they asked people how they felt about it.")]
    ids, kept, of = minted(whole, Ids(), small)
    parts = [
        Line(1, "about", "The doctors gave the medicine, and then they asked."),
        Line(2, "about", "How did people feel about it?"),
    ]
    ids_now, _, of_now = minted(parts, kept, small)
    with TemporaryDirectory() as folder:
        after = carried(Path(folder) / "t.po", of_now, translated(whole, ids, of, "de"))
    assert ids_now == {1: "about-1", 2: "about-2"}
    assert after.entries["about-1"].fuzzy
    assert after.entries["about-2"].texts == ("",)


def test_babel_reads_what_is_written(tiny: Study, tmp_path: Path) -> None:
    of = study_domain(tiny)
    path = tmp_path / "t.po"
    path.write_bytes(store.update(of, pseudo(of, "ar"), "tiny", "1.0"))
    with path.open("rb") as file:
        found = read_po(file, locale="ar", abort_invalid=True)
    assert len([m for m in found if m.id]) == len(of.messages)
    assert {len(m.string) for m in found if m.pluralizable} == {6}
