"""Where sentences and words end: by the Unicode rules, in every script, with the traps of abbreviations and decimals."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icu4py.breakers import WordBreaker

from pipeline.catalog.messages import study_domain
from pipeline.readability.splitting import WITHOUT_SPACES, WORD, sentences, words
from pipeline.source.load import Study
from tests.readability.texts import catalog_texts

SENTENCES = [
    ("en", ["It was 1.2 mg, said Dr. Smith.", "Then he left."]),
    ("en", ["J. R. R. Tolkien wrote it.", "He liked it."]),
    ("en", ["See e.g. this, i.e. that.", "No. 5 is approx. 3 mg.", "He came at 5 p.m.", "Then he left."]),
    ("en", ["W.H.O. met.", "Did it end?", "Yes!"]),
    ("de", ["Das ist z. B. so.", "Und das, d. h. alles, auch.", "Am 3. Mai kam Dr. med. Meier."]),
    ("de", ["Das sind ca. 3,5 mg bzw. 4 mg.", "Es ging gut."]),
    ("es", ["¿Qué es esto?", "El Sr. Pérez tomó 1.200 mg al día.", "Fue bien."]),
    ("fr", ["M. Dupont est là.", "Il a pris 1,5 mg.", "Est-ce tout ?", "Oui."]),
    ("it", ["Il dott. Rossi ha dato 1,5 milligrammi.", "È andata bene."]),
    ("nl", ["Dhr. Jansen nam bijv. 1,5 mg.", "Klaar."]),
    ("pl", ["Dn. 3 maja br. prof. Nowak wziął 1,5 mg.", "Koniec."]),
    ("pt", ["O Dr. Silva deu 1,5 mg.", "Fim."]),
    ("ru", ["Проф. И. И. Иванов и т. д. пришли.", "Это хорошо."]),
    ("hu", ["A Dr. Kovács pl. 1,5 mg-ot adott.", "Vége."]),
    ("tr", ["Dr. Yılmaz 1,5 mg verdi.", "Bitti."]),
    ("sv", ["Dr. Berg gav t.ex. 1,5 mg.", "Slut."]),
    ("da", ["Dr. Berg gav f.eks. 1,5 mg.", "Slut."]),
    ("nb", ["Dr. Berg ga f.eks. 1,5 mg.", "Slutt."]),
    ("el", ["Ο κ. Παπάς πήρε 1,5 mg.", "Τέλος."]),
    ("ar", ["أعطى د. أحمد 1.5 ملغ.", "هل هذا صحيح؟", "نعم، هذا صحيح."]),
    ("fa", ["این است؟", "نه."]),
    ("ur", ["یہ ایک ہے۔", "یہ دو ہے۔"]),
    ("he", ['ד"ר כהן נתן 1.5 מ"ג.', "סוף."]),
    ("hi", ["यह एक है।", "यह दो है।"]),
    ("hy", ["Սա առաջինն է։", "Սա երկրորդն է։"]),
    ("am", ["ይህ ነው።", "ያ ነው።"]),
    ("my", ["ဒါကောင်းတယ်။", "ဟိုကောင်းတယ်။"]),
    ("km", ["នេះជារឿងមួយ។", "នោះជារឿងពីរ។"]),
]


@pytest.mark.parametrize(("language", "made"), SENTENCES, ids=lambda value: value if isinstance(value, str) else None)
def test_sentences_end_where_they_end(language: str, made: list[str]) -> None:
    assert sentences(" ".join(made), language) == made


@pytest.mark.parametrize(
    ("language", "made"),
    [
        ("zh", ["这是第一句。", "这是第二句！", "好吗？"]),
        ("ja", ["これはペンです。", "「はい。」と言った。", "それは本です。"]),
    ],
)
def test_sentences_end_where_no_space_is_written(language: str, made: list[str]) -> None:
    assert sentences("".join(made), language) == made


def test_what_has_no_word_is_no_sentence() -> None:
    assert sentences("One. – … ! Two.", "en") == ["One.", "Two."]
    assert sentences("", "en") == []


WORDS = [
    ("en", "Forty-two people (9.8 %) had the sponsor’s 1,200.5 mg.", "Forty-two people 9.8 had the sponsor’s 1,200.5 mg"),
    ("en", "a – b … “c” e.g. 'd' 10:30", "a b c e.g d 10 30"),
    ("en", "VOD, CD22 and InO", "VOD CD22 and InO"),
    ("de", "Übelkeit, z. B. 9,8 % der Frauen", "Übelkeit z B 9,8 der Frauen"),
    ("fr", "l’étude d'aujourd’hui : qu’est-ce que c’est ?", "l’étude d'aujourd’hui qu’est-ce que c’est"),
    ("es", "¿Qué días? 1.200", "Qué días 1.200"),
    ("pl", "żółć i 10–20 osób", "żółć i 10 20 osób"),
    ("ar", "شَارَكَ ٤٫٥ شخص، و١٬٢٠٠", "شَارَكَ ٤٫٥ شخص و١٬٢٠٠"),
    ("hi", "हिन्दी की किताब है।", "हिन्दी की किताब है"),
    ("fa", "می‌روم", "می‌روم"),
    ("hy", "Սա առաջինն է։", "Սա առաջինն է"),
    ("ru", "по-русски и т. д.", "по-русски и т д"),
    ("zh", "这是临床研究。", "这 是 临床 研究"),
    ("ja", "これは研究です。", "これ は 研究 です"),
    ("th", "นี่คือการศึกษา", "นี่ คือ การ ศึกษา"),
]


@pytest.mark.parametrize(("language", "text", "made"), WORDS)
def test_words_are_those_of_the_unicode_rules(language: str, text: str, made: str) -> None:
    assert " ".join(words(text, language)) == made


def by_icu(text: str) -> list[str]:
    """The words of ICU's own implementation of the rules; a space that it keeps with its word is not compared."""
    return [part.strip() for part in WordBreaker(text, "en") if any(sign.isalnum() for sign in part)]


def without_hyphens(text: str) -> list[str]:
    return [part for word in words(text) for part in re.split("[-‐‑]", word)]


@pytest.mark.parametrize("locale", ["de", "es", "fr", "pl", "ar"])
def test_every_message_of_our_catalogs_has_the_words_that_icu_finds(locale: str) -> None:
    texts = catalog_texts(locale)
    assert len(texts) > 100
    assert [text for text in texts if without_hyphens(text) != by_icu(text)] == []


def test_the_english_too(example: Study) -> None:
    texts = [re.sub(r"\{[^}]*\}", "9.5", message.text) for message in study_domain(example).messages.values()]
    assert [text for text in texts if without_hyphens(text) != by_icu(text)] == []


@example("1\u0301:é")
@example("1\u0301,1")
@given(st.text("aé1 .,'’:;-–()%ñ\u0301٣شد", max_size=30))
def test_any_text_has_as_many_words_as_icu_finds(text: str) -> None:
    if re.search(r"(?<!\w)[\u0301]|[\u0301]\W*$", text):  # a mark without its letter is a text of its own to ICU
        return
    assert len(without_hyphens(text)) == len(by_icu(text))


@given(st.lists(st.sampled_from(["One two three four.", "A longer sentence of many words.", "Is it?", "Yes!"]), min_size=1))
def test_sentences_one_after_the_other_stay_apart(parts: list[str]) -> None:
    assert sentences(" ".join(parts), "en") == parts


@given(st.text(st.characters(max_codepoint=0x2220), max_size=40))
def test_the_fast_way_finds_the_same_words(text: str) -> None:
    assert words(text) == tuple(WORD.findall(text))


@given(st.text("aé1_ .,'’:;-–()%ñЖω²·€", max_size=30))
def test_the_fast_way_finds_the_same_words_where_signs_are_dense(text: str) -> None:
    assert words(text) == tuple(WORD.findall(text))


@example("1\u064e٫1")
@example("1\u064e'ب")
@given(st.text("ابةىء1_ .,'’:;-–()%٫٬٣٪؟\u064e\u0651\u0670\u0640\u06dd\u061ca·", max_size=30))
def test_the_fast_way_finds_the_same_words_in_arabic(text: str) -> None:
    assert words(text, "ar") == tuple(WORD.findall(text))


def test_the_languages_that_icu_breaks_are_those_without_spaces() -> None:
    assert {"ja", "zh", "th"} <= WITHOUT_SPACES
