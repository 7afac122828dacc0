"""Japanese: the formula of Lee and Hasebe on our own counts, with the package `jreadability` as its judge."""

import pytest

from pipeline.errors import ProjectError
from pipeline.readability import japanese
from pipeline.readability.counts import _count, count
from pipeline.readability.formulas import JREADABILITY
from pipeline.readability.score import score
from tests.conftest import missing
from tests.readability.test_second_opinion import handout

TEXTS = [
    "おはようございます！今日は天気がいいですね。",
    "この研究には二つの部分がありました。二つ目の部分では、どの量の薬を使うかを偶然が決めました。",
    "白血病の患者さん百二人が参加しました。肝臓の血管が詰まる人もいました。",
    "薬は、がん細胞に付きます。細胞の中に物質を運び、細胞は死にます。",
]


@pytest.fixture(autouse=True)
def installed() -> None:
    if not japanese.is_installed():
        missing("fugashi")


def test_the_example_of_jreadability_comes_out() -> None:
    assert JREADABILITY.of(count(TEXTS[0], "ja")) == pytest.approx(6.438)


@pytest.mark.parametrize("text", TEXTS)
def test_ours_and_jreadability_say_the_same(text: str) -> None:
    jreadability = pytest.importorskip("jreadability")
    assert JREADABILITY.of(count(text, "ja")) == pytest.approx(jreadability.compute_readability(text, japanese.tagger()))


def test_words_are_those_of_icu_and_morphemes_those_of_the_dictionary() -> None:
    made = count("薬は、がん細胞に運びます。", "ja")
    assert made.words == 7  # 薬 は がん 細胞 に 運び ます
    assert made.morphemes == 9  # and two signs
    assert (made.kango, made.verbs, made.particles) == (2, 1, 2)  # がん, 細胞; 運び; は, に


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(japanese, "find_spec", lambda _: None)
    japanese.tagger.cache_clear()
    _count.cache_clear()


@pytest.mark.usefixtures("not_installed")
def test_without_the_extra_there_is_no_figure_and_it_says_what_to_install() -> None:
    scores = score(handout(*TEXTS, locale="ja"))
    assert "fugashi or unidic-lite is not installed" in scores.missing
    assert scores.document.figure != scores.document.figure  # nan: not a number at all
    assert (scores.sections, scores.paragraphs, scores.also) == ((), (), ())
    assert [words for _, words in scores.sentences]  # their lengths are known
    with pytest.raises(ProjectError, match=r"plainspeech\[ja\]"):
        count(TEXTS[0], "ja")


def test_with_it_there_is_one() -> None:
    scores = score(handout(*TEXTS, locale="ja"))
    assert scores.missing == ""
    assert 2 < scores.document.figure < 7
