"""Japanese numbers in kana, with what they count: the sounds of both change where they meet (six people, six times)."""

import re

DIGITS = "ゼロ イチ ニ サン ヨン ゴ ロク ナナ ハチ キュー".split()
_KANJI = "〇一二三四五六七八九"
_TENS = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "億": 10**8, "兆": 10**12}
_HUNDRED = {1: "ヒャク", 3: "サンビャク", 6: "ロッピャク", 8: "ハッピャク"}
_THOUSAND = {1: "セン", 3: "サンゼン", 8: "ハッセン"}
_POINT = {"ゼロ": "レー", "イチ": "イッ", "ニ": "ニー", "ゴ": "ゴー", "ハチ": "ハッ", "ジュー": "ジュッ"}

# What is counted: how it is said, and after which endings of the number in another way.
_HARD = {"イチ": "イッ", "ロク": "ロッ", "ハチ": "ハッ", "ジュー": "ジュッ", "ヒャク": "ヒャッ"}  # before k
_SOFT = {"イチ": "イッ", "ハチ": "ハッ", "ジュー": "ジュッ"}  # before s, t, p
_COUNTED: dict[str, tuple[str, dict[str, str]]] = {
    "人": ("ニン", {"ヨン": "ヨ"}),
    "名": ("メー", {}),
    "年": ("ネン", {"ヨン": "ヨ"}),
    "年間": ("ネンカン", {"ヨン": "ヨ"}),
    "月": ("ガツ", {"ヨン": "シ", "ナナ": "シチ", "キュー": "ク"}),
    "時": ("ジ", {"ヨン": "ヨ", "ナナ": "シチ", "キュー": "ク"}),
    "時間": ("ジカン", {"ヨン": "ヨ", "ナナ": "シチ", "キュー": "ク"}),
    "分": ("フン", _HARD),
    "日": ("ニチ", {}),
    "日間": ("ニチカン", {}),
    "週": ("シュー", _SOFT),
    "週間": ("シューカン", _SOFT),
    "か月": ("カゲツ", _HARD),
    "か国": ("カコク", _HARD),
    "回": ("カイ", _HARD),
    "個": ("コ", _HARD),
    "件": ("ケン", _HARD),
    "歳": ("サイ", _SOFT),
    "施設": ("シセツ", _SOFT),
    "例": ("レー", {}),
    "倍": ("バイ", {}),
    "群": ("グン", {}),
    "部": ("ブ", {}),
    "相": ("ソー", _SOFT),
    "割": ("ワリ", {}),
    "位": ("イ", {}),
    "パーセント": ("パーセント", _SOFT),
    "サイクル": ("サイクル", _SOFT),
    "コース": ("コース", _HARD),
    "ミリグラム": ("ミリグラム", {}),
    "グラム": ("グラム", {}),
    "つ": ("ツ", {}),  # beyond nine, which have words of their own
}
_SPELLED_OTHERWISE = {"ヶ月": "か月", "カ月": "か月", "ヵ月": "か月", "ケ月": "か月", "カ国": "か国", "ヵ国": "か国",
                      "才": "歳", "%": "パーセント", "mg": "ミリグラム"}  # fmt: skip
_THINGS = "ヒトツ フタツ ミッツ ヨッツ イツツ ムッツ ナナツ ヤッツ ココノツ".split()
_DAYS = "ツイタチ フツカ ミッカ ヨッカ イツカ ムイカ ナノカ ヨーカ ココノカ トーカ".split()
_DAYS_AT = {14: "ジューヨッカ", 20: "ハツカ", 24: "ニジューヨッカ"}

_KINDS = "|".join(sorted(map(re.escape, [*_COUNTED, *_SPELLED_OTHERWISE]), key=len, reverse=True))
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# A number in kanji is one where it counts something or has two signs or more; "十分" is also the word for "enough".
_IN_KANJI = rf"(?!十分(?![間前後]))[{_KANJI}十百千万億]+(?:・[{_KANJI}]+)?"
NUMBER = re.compile(rf"(?:(?<=月)(?P<dated>))?(?:(?P<arabic>{_ARABIC})|(?P<kanji>{_IN_KANJI}))\s?(?P<kind>{_KINDS})?")


def spoken(match: re.Match[str]) -> str:
    """What `NUMBER` found, in kana; nothing for a word that only looks like a number."""
    kanji, kind = match["kanji"], match["kind"] or ""
    if kanji and not kind and len(kanji) == 1:
        return ""
    typed = _typed(kanji) if kanji else match["arabic"].replace(",", "")
    return said(typed, _SPELLED_OTHERWISE.get(kind, kind), dated=match["dated"] is not None)


def said(typed: str, kind: str = "", dated: bool = False) -> str:
    """A number as it is typed (digits and a point) with what it counts. ``dated``: it is the day of a month.

    >>> said("102", "人"), said("2", "人"), said("9.8", "パーセント"), said("3", "つ"), said("007")
    ('ヒャクニニン', 'フタリ', 'キューテンハッパーセント', 'ミッツ', 'ゼロゼロナナ')
    """
    whole, point, decimals = typed.partition(".")
    if len(whole) > 1 and whole.startswith("0"):
        return "".join(DIGITS[int(digit)] for digit in whole) + _COUNTED.get(kind, (kind, {}))[0]
    number = int(whole)
    if not point and kind == "人" and number in (1, 2):
        return ("ヒトリ", "フタリ")[number - 1]
    if not point and kind == "つ" and 1 <= number <= len(_THINGS):
        return _THINGS[number - 1]
    if not point and kind in ("日", "日間") and (dated or number > 1) and (day := _day(number)):
        return day + ("カン" if kind == "日間" else "")
    kana = whole_number(number)
    if point:
        kana = _ending(kana, _POINT) + "テン" + "".join(DIGITS[int(digit)] for digit in decimals)
    name, changes = _COUNTED.get(kind, (kind, {}))
    if kind == "分" and kana.endswith(("サン", "ヨン", *_HARD)):
        name = "プン"
    return _ending(kana, changes) + name


def whole_number(number: int) -> str:
    """A whole number in kana.

    >>> whole_number(0), whole_number(83), whole_number(3600), whole_number(12345)
    ('ゼロ', 'ハチジューサン', 'サンゼンロッピャク', 'イチマンニセンサンビャクヨンジューゴ')
    """
    if number == 0:
        return DIGITS[0]
    for sign, size in (("チョー", 10**12), ("オク", 10**8), ("マン", 10**4)):
        if number >= size:
            rest = number % size
            front = whole_number(number // size)
            front = _ending(front, _SOFT) if sign == "チョー" else front
            return front + sign + (whole_number(rest) if rest else "")
    thousands, hundreds, tens, ones = number // 1000, number // 100 % 10, number // 10 % 10, number % 10
    parts = [
        _THOUSAND.get(thousands, DIGITS[thousands] + "セン") if thousands else "",
        _HUNDRED.get(hundreds, DIGITS[hundreds] + "ヒャク") if hundreds else "",
        ("" if tens == 1 else DIGITS[tens]) + "ジュー" if tens else "",
        DIGITS[ones] if ones else "",
    ]
    return "".join(parts)


def _day(number: int) -> str:
    return _DAYS[number - 1] if 1 <= number <= len(_DAYS) else _DAYS_AT.get(number, "")


def _ending(kana: str, changes: dict[str, str]) -> str:
    for ending, change in changes.items():
        if kana.endswith(ending):
            return kana.removesuffix(ending) + change
    return kana


def _typed(kanji: str) -> str:
    """A number in kanji as digits: 百二 and 一〇二 are 102, 九・八 is 9.8."""
    whole, point, decimals = kanji.partition("・")
    return _value(whole) + ("." if point else "") + "".join(str(_KANJI.index(sign)) for sign in decimals)


def _value(kanji: str) -> str:
    if not set(kanji) & {*_TENS, *_BIG}:
        return "".join(str(_KANJI.index(sign)) for sign in kanji)
    total = group = digit = 0
    for sign in kanji:
        if sign in _BIG:
            total += ((group + digit) or 1) * _BIG[sign]
            group = digit = 0
        elif sign in _TENS:
            group += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _KANJI.index(sign)
    return str(total + group + digit)
