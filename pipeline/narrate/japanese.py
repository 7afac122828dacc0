"""Japanese in kana, for a voice that cannot read kanji. Words and readings are those of `fugashi` with `unidic-lite`.

The field `pron` has the kana as spoken: the particle は is ワ, 研究 is ケンキュー. Endings stand with their word, as they
are said. Numbers have rules of their own (`pipeline.narrate.japanese_numbers`); Latin letters are read by name.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from pipeline.errors import SpeechError
from pipeline.narrate.japanese_numbers import DIGITS, NUMBER, spoken, whole_number
from pipeline.narrate.prepare import PHONEMES

RULES = 1  # counts the changes of what these modules do
_NAMES = """
エー ビー シー ディー イー エフ ジー エイチ アイ ジェー ケー エル エム
エヌ オー ピー キュー アール エス ティー ユー ブイ ダブリュー エックス ワイ ゼット
"""
_LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _NAMES.split(), strict=True))
# Where the dictionary's first reading is not the one of a handout.
_READINGS = {"日本": "ニホン", "私": "ワタシ", "言う": "ユー", "明日": "アシタ", "他": "ホカ"}
# Words of the trade that it takes apart, or reads in another sense.
_WORDS = {
    "血小板": "ケッショーバン", "好中球": "コーチューキュー", "白血球": "ハッケッキュー", "赤血球": "セッケッキュー",
    "腹痛": "フクツー",
    "造血幹細胞": "ゾーケツカンサイボー", "すべての方": "スベテノ カタ", "多くの方": "オークノ カタ",
    "ほかの方": "ホカノ カタ",
}  # fmt: skip
_WIDE = re.compile("[\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f]+")  # letters and digits in another width
_RANGE = re.compile(r"(?<=[\d一二三四五六七八九十百千])\s*[〜～–]\s*(?=[\d一二三四五六七八九十百千])")
_FOUND = re.compile(
    rf"(?P<word>{'|'.join(_WORDS)})|(?P<letters>[A-Za-z]+)(?:-?(?P<digits>\d+))?|{NUMBER.pattern}",
)
_STOPS = frozenset("、。？！「」『』（）()：；,.?!:;\n")
_STAND_IN = "X"  # for what is in kana already; the dictionary takes it for a noun
_ENDINGS = frozenset(("助詞", "助動詞", "接尾辞"))


class JapanesePreparation:
    """Writes Japanese in kana."""

    name = "kana"
    requires = "plainspeech[ja]"

    def __init__(self) -> None:
        if not (find_spec("fugashi") and find_spec("unidic_lite")):
            raise ImportError("fugashi or unidic-lite is not installed")
        self.version = f"fugashi {version('fugashi')}, unidic-lite {version('unidic-lite')}, rules {RULES}"

    def prepare(self, text: str) -> str:
        """``text`` in kana; see `pipeline.narrate.prepare.Preparation`."""
        phonemes = [*PHONEMES.findall(text), ""]
        parts = zip(PHONEMES.split(text), phonemes, strict=True)
        return " ".join(piece for part, phoneme in parts for piece in (_in_kana(part), phoneme) if piece)


@lru_cache(maxsize=4096)
def _in_kana(text: str) -> str:
    text = _RANGE.sub("から", _WIDE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text))
    known: list[str] = []

    def stand_in(match: re.Match[str]) -> str:
        if match["letters"]:
            kana = _spelled(match["letters"], match["digits"] or "")
        else:
            kana = _WORDS[match["word"]] if match["word"] else spoken(match)
        if not kana:
            return match.group()
        known.append(kana)
        return f" {_STAND_IN} "

    words = _words(_FOUND.sub(stand_in, text).replace("・", " "), iter(known))
    return re.sub(r"\s+", " ", "".join(words)).strip()


def _words(text: str, known: Iterator[str]) -> Iterator[str]:
    """Each word in kana with the space before it; an ending has none."""
    joined = follows_te = False
    for word in _tagger()(text):
        if word.surface in _STOPS:
            yield word.surface
            joined = word.surface in "「『（("
            continue
        kana = next(known) if word.surface == _STAND_IN else _reading(word)
        kind, finer = word.feature.pos1, word.feature.pos2
        ending = kind in _ENDINGS or (kind == "動詞" and finer == "非自立可能" and follows_te)
        follows_te = kind == "助詞" and finer == "接続助詞"
        if kana:
            yield kana if joined or ending else f" {kana}"
            joined = kind == "接頭辞" and word.surface != "約"


def _reading(word: Any) -> str:
    """A word in kana: from the dictionary, or letter by letter; nothing for a sign that is no word."""
    if word.surface in _READINGS:
        return _READINGS[word.surface]
    if word.feature.pron not in (None, "", "*") and word.feature.pos1 != "補助記号":
        return str(word.feature.pron)
    return "".join(_sign(sign) for sign in word.surface)


def _sign(sign: str) -> str:
    if "\u3041" <= sign <= "\u3096":  # hiragana
        return chr(ord(sign) + 0x60)
    if "\u30a1" <= sign <= "\u30fa" or sign == "ー":
        return sign
    readings = [word.feature.kana for word in _tagger()(sign) if word.feature.kana]
    if unicodedata.category(sign)[0] != "L":
        return ""
    return str(readings[0]) if readings else sign  # a sign that is heard as unknown is better than one that is left out


def _spelled(letters: str, digits: str) -> str:
    """Latin letters by name, and the number behind them: a long one digit by digit, as identifiers are read."""
    names = "".join(_LETTERS[letter] for letter in letters.upper())
    if len(digits) > 3 or digits.startswith("0"):
        return names + "".join(DIGITS[int(digit)] for digit in digits)
    return names + (whole_number(int(digits)) if digits else "")


@cache
def _tagger() -> Callable[[str], Sequence[Any]]:
    try:
        import fugashi  # with its dictionary 250 MB on disk; mapped, not read
        import unidic_lite

        tagger: Callable[[str], Sequence[Any]] = fugashi.Tagger(f"-d {unidic_lite.DICDIR}")
    except (ImportError, RuntimeError) as problem:
        raise SpeechError(f"The dictionary that reads Japanese does not load: {problem}.") from None
    return tagger
