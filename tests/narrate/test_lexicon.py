"""Lexicons: whole words only, in any script; phonemes for engines that take them; broken files are findings."""

import re
from pathlib import Path

import pytest

from pipeline.findings import Finding, Place, Severity
from pipeline.narrate.lexicon import ESPEAK, Entry, apply, pieces, with_readings
from pipeline.narrate.pls import read
from pipeline.narrate.pls import write as as_text
from tests.conftest import ROOT
from tests.helpers import codes, one, write

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
PLS = '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">'
VOD = "<lexeme><grapheme>VOD</grapheme><alias>V O D</alias></lexeme>"


def lexicon(
    tmp_path: Path, inside: str, head: str = HEAD, root: str = PLS
) -> tuple[dict[str, Entry] | None, list[Finding]]:
    findings: list[Finding] = []
    path = write(tmp_path / "lexicon.pls", f"{head}{root}{inside}</lexicon>")
    return read(path, "lexicon.pls", "en", findings), findings


def aliases(**words: str) -> dict[str, Entry]:
    return {written: Entry(alias) for written, alias in words.items()}


@pytest.mark.parametrize(
    ("text", "words", "result"),
    [
        ("VOD was seen.", {"VOD": "V O D"}, "V O D was seen."),
        ("VODs and AVOD", {"VOD": "V O D"}, "VODs and AVOD"),
        ("B-cell ALL, all", {"ALL": "A L L"}, "B-cell A L L, all"),
        ("MRD positive", {"MRD": "M R D", "MRD positive": "M R D plus"}, "M R D plus"),
        ("CRi and CR", {"CR": "C R", "CRi": "C R i"}, "C R i and C R"),
        ("عددًا من عدد", {"عدد": "عَدَد"}, "عددًا من عَدَد"),
        ("Über über", {"über": "ueber"}, "ueber ueber"),
        ("über", {"Über": "Ueber"}, "über"),
        ("MRNA mRNA", {"mRNA": "m R N A"}, "MRNA m R N A"),
        ("(a.b) a+b", {"a.b": "x", "a+b": "y"}, "(x) y"),
        ("Über, über", {"über": "über"}, "Über, über"),
        ("VOD", {}, "VOD"),
    ],
)
def test_whole_words_are_replaced_longest_first(text: str, words: dict[str, str], result: str) -> None:
    assert apply(text, aliases(**words)) == result


def test_a_replacement_is_not_replaced_again() -> None:
    assert apply("A B", aliases(A="B", B="A")) == "B A"


PFIZER = {"Pfizer": Entry("Fizer", {ESPEAK: "f'aIz3", "ipa": "ˈfaɪzɚ"})}


@pytest.mark.parametrize(
    ("text", "alphabet", "result"),
    [
        ("by Pfizer.", ESPEAK, "by [[f'aIz3]]."),
        ("by Pfizer.", "ipa", "by [[ˈfaɪzɚ]]."),
        ("by Pfizer.", "x-other", "by Fizer."),
        ("by Pfizer.", "", "by Fizer."),
        ("by (Pfizer)", ESPEAK, "by ( [[f'aIz3]])"),
        ("Pfizer’s", ESPEAK, "Fizer’s"),
    ],
)
def test_phonemes_go_to_the_engine_that_takes_their_alphabet(text: str, alphabet: str, result: str) -> None:
    assert apply(text, PFIZER, alphabet) == result


def test_without_an_alias_another_engine_gets_the_word_itself() -> None:
    assert apply("Leukämie", {"Leukämie": Entry("", {ESPEAK: "l,OYkE:m'i:"})}, "ipa") == "Leukämie"


@pytest.mark.parametrize("text", ["a [[b]] c", "a [[[b", "[[[[", "[Pfizer]"])
def test_double_brackets_that_somebody_wrote_are_no_phonemes(text: str) -> None:
    assert "[[" not in re.sub(r" \[\[f'aIz3\]\]", "", apply(text, PFIZER, ESPEAK))


def test_an_engine_without_phonemes_gets_brackets_as_they_stand() -> None:
    assert apply("a [[b]]", PFIZER, "") == "a [[b]]"


def test_the_studys_readings_win_and_each_piece_tells_its_word() -> None:
    assert apply("Pfizer, VOD", with_readings(PFIZER, {"VOD": "V-O-D", "Pfizer": "F"}), ESPEAK) == "F, V-O-D"
    assert [(piece.text, piece.written) for piece in pieces("by Pfizer", PFIZER)] == [("by ", ""), ("Fizer", "Pfizer")]


def test_graphemes_share_a_saying(tmp_path: Path) -> None:
    entry = "<lexeme><grapheme>VOD</grapheme><grapheme>SOS</grapheme><alias> V\n O  D </alias></lexeme>"
    assert lexicon(tmp_path, entry) == (aliases(VOD="V O D", SOS="V O D"), [])


def test_an_entry_has_an_alias_and_phonemes_by_alphabet(tmp_path: Path) -> None:
    sayings = "<alias>b</alias><phoneme>c</phoneme><phoneme alphabet='x-espeak'>d</phoneme>"
    entry = f"<lexeme><grapheme>a</grapheme>{sayings}</lexeme>"
    assert lexicon(tmp_path, entry) == ({"a": Entry("b", {"ipa": "c", ESPEAK: "d"})}, [])


def test_the_preferred_saying_is_taken_or_else_the_first(tmp_path: Path) -> None:
    entry = (
        "<lexeme><grapheme>a</grapheme><alias>b</alias><alias prefer='true'>c</alias><alias prefer='true'>d</alias>"
        "<phoneme>e</phoneme><phoneme>f</phoneme><example>g</example></lexeme>"
    )
    assert lexicon(tmp_path, entry) == ({"a": Entry("c", {"ipa": "e"})}, [])


def test_what_pls_allows_beside_entries_is_no_finding(tmp_path: Path) -> None:
    inside = "<meta name='a' content='b'/><metadata><x:y xmlns:x='urn:x'><x:z>1</x:z></x:y></metadata>" + VOD
    assert lexicon(tmp_path, inside) == (aliases(VOD="V O D"), [])


def test_a_missing_lexicon_is_none(tmp_path: Path) -> None:
    assert read(tmp_path / "none.pls", "none.pls", "en", []) == {}


@pytest.mark.parametrize(
    ("inside", "head", "code"),
    [
        ("<lexeme><grapheme>A</grapheme></lexeme>", HEAD, "lexicon-entry"),
        ("<lexeme><alias>A</alias></lexeme>", HEAD, "lexicon-entry"),
        ("<lexeme><grapheme> </grapheme><alias>A</alias></lexeme>", HEAD, "lexicon-entry"),
        ("<lexeme>", HEAD, "lexicon-broken"),
        ("", HEAD + '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', "lexicon-entities"),
        (
            "",
            HEAD + '<!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
            "lexicon-entities",
        ),
    ],
)
def test_a_broken_or_hostile_lexicon_is_a_finding(tmp_path: Path, inside: str, head: str, code: str) -> None:
    said, findings = lexicon(tmp_path, inside, head)
    assert not said
    assert (said is None) == (code != "lexicon-entry")
    assert codes(findings) == [code]
    assert findings[0].place.file == "lexicon.pls"


def test_a_good_entry_beside_a_bad_one_is_kept(tmp_path: Path) -> None:
    said, findings = lexicon(tmp_path, VOD + "\n  <lexeme/>")
    assert said == aliases(VOD="V O D")
    assert one(findings, "lexicon-entry").place == Place("lexicon.pls", 3, 3)


@pytest.mark.parametrize(
    ("inside", "code", "place"),
    [
        ("\n<lexeme><grapheme>A</grapheme><alias/></lexeme>", "lexicon-entry", (3, 1)),
        (f"{VOD}\n<lexeme><grapheme>VOD</grapheme><alias>vod</alias></lexeme>", "lexicon-twice", (3, 9)),
        ("\n<lexeme><grapheme>A</grapheme><phoneme alphabet='sampa'>A</phoneme></lexeme>", "lexicon-alphabet", (3, 31)),
        ("\n<lexeme><alias>b</alias><grapheme>A</grapheme></lexeme>", "lexicon-structure", (3, 25)),
        ("\n<lexeme><word>b</word><grapheme>A</grapheme><alias>b</alias></lexeme>", "lexicon-structure", (3, 9)),
        ("\n<grapheme>A</grapheme>", "lexicon-structure", (3, 1)),
        ("\n<lexeme><grapheme>A</grapheme><alias>b<i>c</i></alias></lexeme>", "lexicon-structure", (3, 39)),
    ],
)
def test_what_is_wrong_is_told_at_its_line_and_column(
    tmp_path: Path, inside: str, code: str, place: tuple[int, int]
) -> None:
    finding = one(lexicon(tmp_path, inside)[1], code)
    assert finding.place == Place("lexicon.pls", *place)
    assert finding.severity is Severity.ERROR


def test_the_same_saying_twice_does_no_harm(tmp_path: Path) -> None:
    assert lexicon(tmp_path, VOD + VOD) == (aliases(VOD="V O D"), [])


def test_a_vendors_alphabet_is_a_warning(tmp_path: Path) -> None:
    found = lexicon(tmp_path, VOD, root=PLS.replace("ipa", "x-sampa"))[1]
    assert one(found, "lexicon-alphabet").severity is Severity.WARNING


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("http://www.w3.org/2005/01", "http://www.w3.org/2006/01", "lexicon-namespace"),
        ('xml:lang="en"', 'xml:lang="de"', "lexicon-language"),
        (' xml:lang="en"', "", "lexicon-language"),
        (' alphabet="ipa"', "", "lexicon-structure"),
        (' version="1.0"', "", "lexicon-structure"),
    ],
)
def test_the_root_says_what_it_is(tmp_path: Path, old: str, new: str, code: str) -> None:
    finding = one(lexicon(tmp_path, VOD, root=PLS.replace(old, new))[1], code)
    assert finding.place.line == 2
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize("path", sorted((ROOT / "locales").glob("*/lexicon.pls")), ids=lambda path: path.parent.name)
def test_the_lexicons_that_come_with_the_package_are_good(path: Path) -> None:
    findings: list[Finding] = []
    assert read(path, path.name, path.parent.name, findings)
    assert findings == []


@pytest.mark.parametrize("locale", ["en", "ar", "de"])
def test_what_is_written_of_a_lexicon_is_read_again(tmp_path: Path, locale: str) -> None:
    (tmp_path / locale).mkdir()
    source, copy = ROOT / "locales" / locale / "lexicon.pls", tmp_path / locale / "lexicon.pls"
    entries = read(source, source.name, locale, [])
    assert entries
    copy.write_text(
        as_text({**entries, "a < b & c": Entry("A & B", {"ipa": "ə", "x-espeak": "@"})}, locale), encoding="utf-8"
    )
    findings: list[Finding] = []
    assert read(copy, copy.name, locale, findings) == {
        **entries,
        "a < b & c": Entry("A & B", {"ipa": "ə", "x-espeak": "@"}),
    }
    assert findings == []
