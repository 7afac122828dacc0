"""Lexicons: whole words only, in any script; broken or hostile files are findings."""

from pathlib import Path

import pytest

from pipeline.findings import Finding
from pipeline.narrate.lexicon import apply, read
from tests.conftest import ROOT
from tests.helpers import codes, write

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
PLS = '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">'


def lexicon(tmp_path: Path, inside: str, head: str = HEAD) -> tuple[dict[str, str], list[Finding]]:
    findings: list[Finding] = []
    path = write(tmp_path / "lexicon.pls", f"{head}{PLS}{inside}</lexicon>")
    return read(path, "lexicon.pls", findings), findings


@pytest.mark.parametrize(
    ("text", "said", "result"),
    [
        ("VOD was seen.", {"VOD": "V O D"}, "V O D was seen."),
        ("VODs and AVOD", {"VOD": "V O D"}, "VODs and AVOD"),
        ("B-cell ALL, all", {"ALL": "A L L"}, "B-cell A L L, all"),
        ("MRD positive", {"MRD": "M R D", "MRD positive": "M R D plus"}, "M R D plus"),
        ("CRi and CR", {"CR": "C R", "CRi": "C R i"}, "C R i and C R"),
        ("عددًا من عدد", {"عدد": "عَدَد"}, "عددًا من عَدَد"),
        ("Über über", {"über": "ueber"}, "Über ueber"),
        ("(a.b) a+b", {"a.b": "x", "a+b": "y"}, "(x) y"),
        ("VOD", {}, "VOD"),
    ],
)
def test_whole_words_are_replaced_longest_first(text: str, said: dict[str, str], result: str) -> None:
    assert apply(text, said) == result


def test_a_replacement_is_not_replaced_again() -> None:
    assert apply("A B", {"A": "B", "B": "A"}) == "B A"


def test_graphemes_share_an_alias(tmp_path: Path) -> None:
    entry = "<lexeme><grapheme>VOD</grapheme><grapheme>SOS</grapheme><alias>V O D</alias></lexeme>"
    assert lexicon(tmp_path, entry) == ({"VOD": "V O D", "SOS": "V O D"}, [])


def test_a_missing_lexicon_is_none(tmp_path: Path) -> None:
    assert read(tmp_path / "none.pls", "none.pls", []) == {}


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
    assert said == {}
    assert codes(findings) == [code]


def test_a_good_entry_beside_a_bad_one_is_kept(tmp_path: Path) -> None:
    good = "<lexeme><grapheme>VOD</grapheme><alias>V O D</alias></lexeme>"
    said, findings = lexicon(tmp_path, good + "<lexeme/>")
    assert said == {"VOD": "V O D"}
    assert codes(findings) == ["lexicon-entry"]


@pytest.mark.parametrize("path", sorted((ROOT / "locales").glob("*/lexicon.pls")), ids=lambda path: path.parent.name)
def test_the_lexicons_that_come_with_the_package_are_good(path: Path) -> None:
    findings: list[Finding] = []
    assert read(path, path.name, findings)
    assert findings == []
