"""Arabic for the voice: vowels restored, letters kept, endings left out; and espeak-ng says each word as it should be."""

import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.assemble import assemble, open_study
from pipeline.narrate.arabic import LONGEST, ArabicPreparation
from pipeline.narrate.arabic_words import SIGNS, letters, number, units, written
from pipeline.narrate.lexicon import Lexicon, apply, with_readings
from pipeline.narrate.pls import read
from pipeline.narrate.prepare import prepared
from pipeline.narrate.voices import voices_of
from pipeline.project import Project
from tests.conftest import ROOT
from tests.narrate.phonemes import phonemes

# Vowel signs out, and the ending that is said as "h" as it is written.
BARE = re.compile(f"[{SIGNS}]")


def in_order(text: str) -> str:
    """With the signs of each letter in Unicode's order, as an editor leaves them; what espeak-ng wants is tested by ear."""
    return unicodedata.normalize("NFC", text)


def bare(text: str) -> str:
    return BARE.sub("", text)


def folded(text: str) -> str:
    return bare(text).replace("ة", "ه")


# Sentences of the example study, with its lexicon: passive and active verbs, medical words, numbers, owners and adjectives.
SENTENCES = [
    ("شارك أشخاص مختلفون في كل جزء.", "شَارَك أَشْخَاص مُخْتَلِفُون فِي كُلّ جُزْءْ."),
    ("لا يذكر الملخص المنشور مقدار هذا الخفض.", "لَا يَذْكُر المُلَخَّص الْمَنْشُور مِقْدار هٰذا الْخَفْض."),
    ("لماذا أُجريت هذه الدراسة؟", "لِمَاذَا أُجْرِْيَتْ هٰذِهِ الدِرَاسَه؟"),
    ("كم شخصًا توفي؟", "كَمْ شَخْصًا تُْوُفِّْيَ؟"),
    ("القسم التالي عن أشخاص توفوا.", "الْقِسْم التَالِي عَنْ أَشْخَاص تُْوُفّْوا."),
    ("أُصيب ستة أشخاص من أصل اثنين وأربعين.", "أُصيب سِتَّة أَشْخَاص مِنْ أَصْل اِثْنَيْن وَأَرْبَعِين."),
    ("كان عمرهم من ثمانية عشر إلى خمسة وسبعين عامًا.", "كَانَ عُمْرُهُم مِنْ ثَمَانِْيَةَ عَشَر إِلَى خَمْسَه وَسَبْعِين عَامًا."),
    ("في مجموعة الجرعة الأقل، الجزء الأول", "فِي مَجْمُوعَة الْجُرْعَه الأَقَلّ، الْجُزْء الْأَْوَّل"),
    ("من شارك في الدراسة؟", "مَن شارَك فِي الدِرَاسَه؟"),
    ("تنسد أوعية دموية في الكبد.", "تَنْسَدّ أَوعِْيَه دَمَْوِيَّه فِي الكَبِد."),
    ("كانت النتيجة لدى بعض الأشخاص «MRD إيجابي».", "كَانَت النَتِيجَه لَدَى بَعْض الْأَشْخَاص «إِمْ آرْ دِي إِيجَابِي»."),
    ("مائة واثنان من الأشخاص", "مِئَه وَْاِثْنَان مِنَ الْأَشْخَاص"),
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    found = read(ROOT / "locales/ar/lexicon.pls", "lexicon.pls", "ar", [])
    assert found
    return found


@pytest.fixture(scope="module")
def handout(lexicon: Lexicon) -> list[str]:
    """What the voice would get without vowels."""
    project = Project.at(ROOT)
    opened, _ = open_study(project, "b1931030")
    assert opened
    made, _ = assemble(project, opened, "ar", voices_of(project))
    said = with_readings(lexicon, made.handout.readings)
    return list(dict.fromkeys(apply(segment.read, said) for segment in made.handout.segments))


@pytest.mark.parametrize(("text", "spoken"), SENTENCES)
def test_a_sentence_gets_its_vowels(text: str, spoken: str, lexicon: Lexicon) -> None:
    assert in_order(prepared(apply(text, lexicon), "ar")) == in_order(spoken)


def test_every_word_of_the_example_study_has_its_letters_and_some_vowel(handout: list[str]) -> None:
    for text in handout:
        spoken = prepared(text, "ar")
        assert folded(spoken) == folded(text)
        for word in re.findall(rf"[\u0621-\u064a{SIGNS}]{{3,}}", spoken):
            assert bare(word) != word or re.fullmatch("(?:آ|.[اويى])+.?", word), (word, spoken)  # "fiha" needs none


def test_espeak_says_the_example_study_in_arabic_only_and_with_vowels(handout: list[str]) -> None:
    vowels = re.compile("[aiu]")
    for text in handout:
        said = phonemes(prepared(text, "ar"), "ar")
        assert "(" not in said, (text, said)  # "(en)": another voice spells a sign
        for word in said.split():
            assert vowels.search(word), (text, word)
            assert not re.search(r"(?:[^\Waiuˤː̪]ˤ?){5}", word), (text, word)


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from(list("ابتةثجحخدرسشصطعفقكلمنهويىءأإآؤئ َُِّْٰـABC12.،؟!:()[]\n«»٪😀\ufffc\u200f")), max_size=60
    )
)
def test_no_letter_is_added_or_lost(text: str) -> None:
    assert folded(prepared(text, "ar")) == folded(text)


@pytest.mark.parametrize("word", ["مُلَخَّصٌ", "كَتَبَتْ", "المُلَخَّصِ", "فايزَر", "قَلْبِي"])
def test_a_word_that_has_its_vowels_stays(word: str) -> None:
    spoken = prepared(f"هذا {word} من الدراسة", "ar")
    assert in_order(spoken.split()[1]) == in_order(word)
    assert spoken.split()[0].startswith("هٰذ")


def test_the_vowels_somebody_wrote_help_the_words_beside_them() -> None:
    assert prepared("نُشر", "ar").startswith("نُ")
    assert prepared("علم الطبيب", "ar") != prepared("عُلِمَ الطبيب", "ar")


def test_what_is_not_arabic_stays() -> None:
    assert prepared("VOD 12,5 % (mg/m²) – B1931030!", "ar") == "VOD 12,5 % (mg/m²) – B1931030!"
    assert prepared("", "ar") == ""


def test_letters_that_are_spelled_stay_letters() -> None:
    # As terms are read: without vowels "إن" would be "inna", "دي" would be anything.
    assert prepared("آي إن أُو", "ar") == "آي إِنْ أُو"
    assert prepared("أَيْ إل إل", "ar") == "أَيْ إِلْ إِلْ"
    assert phonemes(prepared("في-أُو-دي", "ar"), "ar") == "fiːʔuːdiː"
    assert prepared("في أي وقت", "ar").startswith("فِي أَي")


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ("مُحَمَّد", "muħammad"),  # doubling and vowel in Unicode's order: the vowel would be lost
        ("كَانُوا", "kaːnuː"),
        ("تُوُفِّيَ", "tuwuffija"),
        ("دَوَاء", "dawaːʔ"),
        ("هَذَا", "haːðaː"),
        ("لَكِنَّ", "laːkinna"),
        ("اسْمُهُ", "ʔismuhu"),
        ("وَاثْنَان", "waʔiθnaːn"),
        ("بِالْكَامِل", "bilkaːmil"),
        ("الِاتِّحَاد", "alʔitːiħaːd"),
        ("السَّرَطَان", "ʔassarat̪a.ːn"),
        ("لِلدِّرَاسَات", "lidːiraːsaːt"),
        ("يَوْماً", "jauman"),
        ("كِتَاباً", "kitaːban"),
    ],
)
def test_espeak_reads_the_signs_as_meant(given_: str, said: str) -> None:
    assert phonemes(prepared(given_, "ar"), "ar") == said


@pytest.mark.parametrize("tatweel", ["شـارك", "ثلاثـة أشخاص", "عـشر", "ـهـ"])
def test_what_stretches_a_word_stays(tatweel: str) -> None:
    assert folded(prepared(tatweel, "ar")) == folded(tatweel)


def test_numbers_have_their_vowels_whatever_stands_before_them() -> None:
    assert [in_order(written(number(word) or [])) for word in ("ثلاثون", "وثلاثين", "للثلاثين", "بخمسة", "والعشرين")] == [
        "ثَلَاثُون", "وَثَلَاثِين", "", "بِخَمْسَة", "وَالْعِشْرِين",
    ]  # fmt: skip
    assert number("لست") is None  # "I am not"
    assert number("كتاب") is None


def test_digits_one_by_one_do_not_own_each_other() -> None:
    assert bare(prepared("صفر ثلاثة ستة", "ar")) == "صفر ثلاثه سته"
    assert bare(prepared("ثلاثة أيام", "ar")) == "ثلاثة أيام"
    assert bare(prepared("ثلاثة آلاف شخص", "ar")) == "ثلاثة آلاف شخص"


def test_a_long_text_is_read_in_pieces() -> None:
    text = "شارك أشخاص مختلفون في كل جزء " * (4 * LONGEST // 28)
    assert folded(prepared(text, "ar")) == folded(text)
    assert folded(prepared("ش" * 3000, "ar")) == "ش" * 3000


def test_units_take_a_word_apart_and_put_it_together() -> None:
    for word in ("الدِّرَاسَة", "شـَارك", "أٔ"):
        assert bare(written(units(word))) == bare(word)
    assert letters(units("شـَارك")) == "شارك"


def test_the_same_text_gives_the_same_vowels_in_another_process_and_order() -> None:
    texts = [text for text, _ in SENTENCES]
    code = (
        "import sys, threading\nfrom pipeline.narrate.prepare import prepared\n"
        "texts = sys.argv[1:]\nfor text in reversed(texts): prepared(text, 'ar')\n"
        "print(*[prepared(text, 'ar') for text in texts], sep='\\n')\n"
    )
    run = [sys.executable, "-c", code, *texts]
    other = subprocess.run(run, capture_output=True, text=True, check=True, encoding="utf-8").stdout.splitlines()
    assert other == [prepared(text, "ar") for text in texts]


def test_it_is_made_without_loading_the_model() -> None:
    code = (
        "import sys\nfrom pipeline.narrate.prepare import missing, preparation, versions\n"
        "preparation('ar'); versions(); missing('ja')\n"
        "print({'onnxruntime', 'dengjen_tashkeel_py', 'numpy', 'fugashi'} & set(sys.modules))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
    assert ArabicPreparation().requires == "plainspeech[ar]"
