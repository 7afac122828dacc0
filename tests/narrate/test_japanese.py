"""Japanese for the voice: kana as spoken, numbers with what they count, letters by name, nothing that the voice spells."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.narrate.japanese_numbers import said, whole_number
from pipeline.narrate.prepare import prepared
from tests.narrate.phonemes import phonemes

# Such sentences as a summary has, read by someone who thinks in Japanese.
SENTENCES = [
    ("これは練習用の例です。", "コレワ レンシューヨーノ レーデス。"),
    ("医師はまだ確認していません。", "イシワ マダ カクニン シテイマセン。"),
    ("この声はコンピューターの声です。", "コノ コエワ コンピューターノ コエデス。"),
    (
        "この要約は、InOという薬の研究についてのものです。",
        "コノ ヨーヤクワ、 アイエヌオート ユー クスリノ ケンキューニ ツイテノ モノデス。",
    ),
    ("研究には102人が参加しました。", "ケンキューニワ ヒャクニニンガ サンカ シマシタ。"),
    ("百二人のうち十人です。", "ヒャクニニンノ ウチ ジューニンデス。"),
    ("男性は56人、女性は46人でした。", "ダンセーワ ゴジューロクニン、 ジョセーワ ヨンジューロクニンデシタ。"),
    ("第2部では、偶然によって薬の量が決まりました。", "ダイニブデワ、 グーゼンニ ヨッテ クスリノ リョーガ キマリマシタ。"),
    ("38人のうち2人がVODになりました。", "サンジューハチニンノ ウチ フタリガ ブイオーディーニ ナリマシタ。"),
    ("VODは、肝臓の血管がつまる重い病気です。", "ブイオーディーワ、 カンゾーノ ケッカンガ ツマル オモイ ビョーキデス。"),
    (
        "薬は、CD22という目印を持つ細胞にくっつきます。",
        "クスリワ、 シーディーニジューニト ユー メジルシオ モツ サイボーニ クッツキマス。",
    ),
    ("白血病の細胞は、血液と骨髄の中にあります。", "ハッケツビョーノ サイボーワ、 ケツエキト コツズイノ ナカニ アリマス。"),
    ("寛解は、治ったという意味ではありません。", "カンカイワ、 ナオッタト ユー イミデワ アリマセン。"),
    ("2019年7月1日に始まりました。", "ニセンジューキューネン シチガツ ツイタチニ ハジマリマシタ。"),
    ("2022年9月21日に終わりました。", "ニセンニジューニネン クガツ ニジューイチニチニ オワリマシタ。"),
    ("1サイクルは21〜28日間でした。", "イッサイクルワ ニジューイチカラ ニジューハチニチカンデシタ。"),
    ("合計は、1.2ミリグラムでした。", "ゴーケーワ、 イッテンニミリグラムデシタ。"),
    ("約9.8％の人に起こりました。", "ヤク キューテンハッパーセントノ ヒトニ オコリマシタ。"),
    ("次の部分は、亡くなった人についてです。", "ツギノ ブブンワ、 ナクナッタ ヒトニ ツイテデス。"),
    ("64人が研究の間に亡くなりました。", "ロクジューヨニンガ ケンキューノ アイダニ ナクナリマシタ。"),
    ("治療を変えないでください。", "チリョーオ カエナイデクダサイ。"),
    ("変える前に、主治医に相談してください。", "カエル マエニ、 シュジイニ ソーダン シテクダサイ。"),
    ("すべての方に感謝します。", "スベテノ カタニ カンシャ シマス。"),
    ("登録番号は NCT03677596 です。", "トーロク バンゴーワ エヌシーティーゼロサンロクナナナナゴキューロクデス。"),
    ("血小板の減少でした。", "ケッショーバンノ ゲンショーデシタ。"),
    ("好中球（白血球の一種）が少なくなりました。", "コーチューキュー（ハッケッキューノ イッシュ）ガ スクナク ナリマシタ。"),
    ("三週間に一回、六か月続けました。", "サンシューカンニ イッカイ、 ロッカゲツ ツズケマシタ。"),
    ("吐き気、頭痛、便秘、腹痛、鼻血", "ハキケ、 ズツー、 ベンピ、 フクツー、 ハナジ"),
    ("３３の施設、８か国で行われました。", "サンジューサンノ シセツ、 ハッカコクデ オコナワレマシタ。"),
    ("イノツズマブ・オゾガマイシン（InO）は点滴です。", "イノツズマブ オゾガマイシン（アイエヌオー）ワ テンテキデス。"),
    ("一般の人や一部の患者、十分な説明", "イッパンノ ヒトヤ イチブノ カンジャ、 ジューブンナ セツメー"),
    ("今日は日本へ行く。", "キョーワ ニホンエ イク。"),
]


@pytest.mark.parametrize(("text", "kana"), SENTENCES)
def test_a_sentence_is_read_in_kana(text: str, kana: str) -> None:
    assert prepared(text, "ja") == kana


@pytest.mark.parametrize(("text", "kana"), SENTENCES)
def test_espeak_reads_the_kana_in_japanese(text: str, kana: str) -> None:
    heard = phonemes(kana, "ja")
    assert "(" not in heard  # "(en)": "Chinese letter" and the like
    if re.search("[一-龯]", text):
        assert "(en)" in phonemes(text, "ja")  # so the test would hear it


COUNTED = """
1 人 ヒトリ, 2 人 フタリ, 4 人 ヨニン, 14 人 ジューヨニン, 7 人 ナナニン, 100 人 ヒャクニン,
1234 人 センニヒャクサンジューヨニン, 10 回 ジュッカイ, 6 回 ロッカイ, 1 歳 イッサイ, 3 分 サンプン, 10 分 ジュップン,
5 分 ゴフン, 4 月 シガツ, 9 時 クジ, 20 日 ハツカ, 1 日 イチニチ, 14 日間 ジューヨッカカン, 21 日 ニジューイチニチ,
3 つ ミッツ, 8 か国 ハッカコク, 1 週間 イッシューカン, 0.5 パーセント レーテンゴパーセント, 2.5 グラム ニーテンゴグラム
"""
WHOLE = """
0 ゼロ, 300 サンビャク, 600 ロッピャク, 800 ハッピャク, 1000 セン, 3000 サンゼン, 8000 ハッセン, 10000 イチマン,
20011 ニマンジューイチ, 100000000 イチオク, 1000000000000 イッチョー
"""


@pytest.mark.parametrize("counted", COUNTED.strip().split(","))
def test_a_number_is_said_with_what_it_counts(counted: str) -> None:
    number, kind, kana = counted.split()
    assert said(number, kind) == kana


@pytest.mark.parametrize("whole", WHOLE.strip().split(","))
def test_sounds_change_where_signs_of_a_number_meet(whole: str) -> None:
    number, kana = whole.split()
    assert whole_number(int(number)) == kana


def test_a_number_alone_is_said_as_it_is_typed() -> None:
    assert [said(typed) for typed in ("83.3", "2.0", "007")] == ["ハチジューサンテンサン", "ニーテンゼロ", "ゼロゼロナナ"]


@pytest.mark.parametrize(
    ("kanji", "digits"),
    [
        ("百二人", "102人"),
        ("一〇二人", "102人"),
        ("二十二人", "22人"),
        ("三千六百人", "3600人"),
        ("九・八", "9.8"),
        ("一万二千", "12,000"),
    ],
)
def test_kanji_and_digits_are_said_alike(kanji: str, digits: str) -> None:
    assert prepared(kanji, "ja") == prepared(digits, "ja")


@pytest.mark.parametrize(
    ("text", "kana"), [("Ｂ細胞", "ビー サイボー"), ("ﾃｽﾄ", "テスト"), ("ｶﾞﾝ", "ガン"), ("１２％", "ジューニパーセント")]
)
def test_other_widths_are_read(text: str, kana: str) -> None:
    assert prepared(text, "ja") == kana


def test_signs_that_are_no_words_are_left_out_and_stops_stay() -> None:
    assert prepared("薬😀は、±？", "ja") == "クスリワ、？"
    assert prepared("", "ja") == ""
    assert prepared("。", "ja") == "。"


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from(list("薬は血の人102一二十百日月年回つ・ーっんABzX（）、。「」 \n％〜あアがｶﾞ①😀.,")),
        max_size=40,
    )
)
def test_no_kanji_letter_or_digit_reaches_the_voice(text: str) -> None:
    assert not re.search("[一-龯a-zA-Z0-9ぁ-ゖ]", prepared(text, "ja"))
