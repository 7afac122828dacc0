"""The table of formulas, one row each, with their source. By language: the first has the limit, the others are reported.

A limit is the hardest figure that a summary for everyone should have: about the sixth to eighth year of school where the
scale is one of years, and the band that its authors call normal, or standard, where it is one of 100.
"""

from pipeline.readability import quantities as q
from pipeline.readability.formula import Formula, Scale

HARDER, EASIER = 1, -1
EASE = Scale("0–100", EASIER)
GRADE = Scale("US school grade", HARDER)
YEARS = Scale("years of school", HARDER)
VIENNA = Scale("school grade, 4–15", HARDER)
BAMBERGER = "Bamberger and Vanecek 1984"

# --- English -----------------------------------------------------------------------------------------------------------
FLESCH_KINCAID = Formula(
    "Flesch–Kincaid grade",
    ("en",),
    -15.59,
    ((0.39, q.SENTENCE), (11.8, q.WORD)),
    GRADE,
    "Kincaid and others 1975",
    limit=8.0,
)
FLESCH = Formula("Flesch reading ease", ("en",), 206.835, ((-1.015, q.SENTENCE), (-84.6, q.WORD)), EASE, "Flesch 1948")
SMOG = Formula("SMOG", ("en",), 3.1291, ((1.043, q.ROOT_OF_THREE),), GRADE, "McLaughlin 1969")
FOG = Formula("Gunning fog", ("en",), 0.0, ((0.4, q.SENTENCE), (0.4, q.THREE)), GRADE, "Gunning 1952")
DALE_CHALL = Formula(
    "Dale–Chall",
    ("en",),
    0.0,
    ((0.1579, q.UNFAMILIAR), (0.0496, q.SENTENCE), (3.6365, q.MANY_UNFAMILIAR)),
    Scale("4.9 and less: grade 4; 9 and more: college", HARDER),
    "Dale and Chall 1948",
    note="Names count as unfamiliar: they are not known to be names. The list is that of textstat, 2,940 of 3,000 words.",
)

# --- German ------------------------------------------------------------------------------------------------------------
WIENER_1 = Formula(
    "Wiener Sachtextformel 1",
    ("de",),
    -0.875,
    ((0.1935, q.THREE), (0.1672, q.SENTENCE), (0.1297, q.LONG), (-0.0327, q.ONE)),
    VIENNA,
    BAMBERGER,
    limit=9.0,
)
WIENER_2 = Formula(
    "Wiener Sachtextformel 2",
    ("de",),
    -2.779,
    ((0.2007, q.THREE), (0.1682, q.SENTENCE), (0.1373, q.LONG)),
    VIENNA,
    BAMBERGER,
)
WIENER_3 = Formula(
    "Wiener Sachtextformel 3", ("de",), -1.1144, ((0.2963, q.THREE), (0.1905, q.SENTENCE)), VIENNA, BAMBERGER
)
WIENER_4 = Formula("Wiener Sachtextformel 4", ("de",), -1.693, ((0.2744, q.THREE), (0.2656, q.SENTENCE)), VIENNA, BAMBERGER)
AMSTAD = Formula("Amstad", ("de",), 180.0, ((-1.0, q.SENTENCE), (-58.5, q.WORD)), EASE, "Amstad 1978")

# --- Spanish -----------------------------------------------------------------------------------------------------------
SZIGRISZT = Formula(
    "Szigriszt-Pazos",
    ("es",),
    206.835,
    ((-62.3, q.WORD), (-1.0, q.SENTENCE)),
    Scale("0–100; INFLESZ calls 55 and up normal", EASIER),
    "Szigriszt-Pazos 1993; INFLESZ, Barrio-Cantalejo 2008",
    limit=55.0,
)
FERNANDEZ_HUERTA = Formula(
    "Fernández-Huerta", ("es",), 206.84, ((-60.0, q.WORD), (-1.02, q.SENTENCE)), EASE, "Fernández Huerta 1959"
)
GUTIERREZ = Formula(
    "Gutiérrez de Polini", ("es",), 95.2, ((-9.7, q.LETTERS), (-0.35, q.SENTENCE)), EASE, "Gutiérrez de Polini 1972"
)
CRAWFORD = Formula(
    "Crawford",
    ("es",),
    -3.407,
    ((-20.5, q.SENTENCES_OF_WORDS), (4.9, q.WORD)),  # the paper counts both in 100 words: −0.205 and 0.049
    Scale("years of primary school", HARDER),
    "Crawford 1985",
)

# --- French: sources disagree on the coefficients of one paper -----------------------------------------------------------
KANDEL_MOLES = Formula(
    "Kandel–Moles",
    ("fr",),
    209.0,
    ((-1.15, q.SENTENCE), (-68.0, q.WORD)),
    EASE,
    "Kandel and Moles 1958",
    limit=60.0,
    note="These are the coefficients that are given as the paper's own; others print those of the next row under its name.",
)
FLESCH_FRENCH = Formula(
    "Flesch for French",
    ("fr",),
    207.0,
    ((-1.015, q.SENTENCE), (-73.6, q.WORD)),
    EASE,
    "as textstat, Cordial and Wordless print Kandel and Moles 1958",
    note="Its weight of a sentence is the English one to the last digit. It is reported and has no limit.",
)

# --- Italian -----------------------------------------------------------------------------------------------------------
GULPEASE = Formula(
    "Gulpease",
    ("it",),
    89.0,
    ((300.0, q.SENTENCES_OF_WORDS), (-10.0, q.LETTERS)),
    Scale("0–100; below 60 hard for who left school after eight years", EASIER),
    "Lucisano and Piemontese 1988",
    limit=60.0,
)
FRANCHINA_VACCA = Formula(
    "Franchina–Vacca", ("it",), 217.0, ((-1.3, q.SENTENCE), (-60.0, q.WORD)), EASE, "Franchina and Vacca 1986"
)

# --- Dutch -------------------------------------------------------------------------------------------------------------
DOUMA = Formula("Flesch–Douma", ("nl",), 206.8, ((-0.93, q.SENTENCE), (-77.0, q.WORD)), EASE, "Douma 1960", limit=60.0)
BROUWER = Formula(
    "Leesindex A",
    ("nl",),
    195.0,
    ((-2.0, q.SENTENCE), (-67.0, q.WORD)),
    EASE,
    "Brouwer 1963",
    note="Read in later descriptions, not in the paper; one has 66.67 for 67.",
)

# --- Polish ------------------------------------------------------------------------------------------------------------
PISAREK = Formula(
    "Pisarek",
    ("pl",),
    0.0,
    ((0.5, q.HYPOTENUSE),),
    YEARS,
    "Pisarek 1969, the non-linear formula; tested by Charzyńska and Dębowski 2015",
    limit=12.0,
    note="Read in later descriptions that agree, not in the paper.",
)
PISAREK_LINEAR = Formula(
    "Pisarek, linear", ("pl",), 1.0, ((1 / 3, q.SENTENCE), (1 / 3, q.FOUR)), YEARS, "Pisarek 1969, the linear formula"
)
FOG_PL = Formula(
    "FOG-PL",
    ("pl",),
    0.0,
    ((0.4, q.SENTENCE), (0.4, q.FOUR)),
    YEARS,
    "Gunning 1952 with words of four syllables; Seretny 2006",
)

# --- Portuguese, Russian, Turkish, Hungarian ------------------------------------------------------------------------------
MARTINS = Formula(
    "Flesch–Martins",
    ("pt",),
    248.835,
    ((-1.015, q.SENTENCE), (-84.6, q.WORD)),
    Scale("0–100; 50 and up easy, for eight years of school", EASIER),
    "Martins and others 1996, on Brazilian textbooks",
    limit=50.0,
)
OBORNEVA = Formula("Oborneva", ("ru",), 206.835, ((-1.3, q.SENTENCE), (-60.1, q.WORD)), EASE, "Oborneva 2006", limit=60.0)
ATESMAN = Formula(
    "Ateşman",
    ("tr",),
    198.825,
    ((-40.175, q.WORD), (-2.61, q.SENTENCE)),
    Scale("0–100; 70 and up easy", EASIER),
    "Ateşman 1997",
    limit=70.0,
)
_HUNGARIAN = "Who added it to textstat reported a fault of method in the study behind it."
FLESCH_HUNGARIAN = Formula(
    "Flesch, Dóra", ("hu",), 206.835, ((-1.015, q.SENTENCE), (-58.5, q.WORD)), EASE, "Dóra 2019", 60.0, False, _HUNGARIAN
)
FOG_HUNGARIAN = Formula(
    "Fog, Dóra", ("hu",), 0.0, ((0.4, q.SENTENCE), (0.4, q.FIVE)), YEARS, "Dóra 2019", validated=False, note=_HUNGARIAN
)

# --- Arabic, Japanese ----------------------------------------------------------------------------------------------------
OSMAN = Formula(
    "OSMAN",
    ("ar",),
    200.791,
    ((-1.015, q.SENTENCE), (-24.181, q.ARABIC)),
    Scale("0–100 and above", EASIER),
    "El-Haj and Rayson 2016",
    limit=60.0,
    note="On a text without vowel signs each letter but a bare alif counts as a syllable, and no word as complex.",
)
JREADABILITY = Formula(
    "jReadability",
    ("ja",),
    11.724,
    ((-0.056, q.MORPHEMES_A_SENTENCE), (-0.126, q.KANGO), (-0.042, q.WAGO), (-0.145, q.VERBS), (-0.044, q.PARTICLES)),
    Scale("0.5–6.5; 2.5 and up intermediate", EASIER),
    "Hasebe and Lee 2015; Lee and Hasebe 2016",
    limit=2.5,
    note="Made for people who learn Japanese. Needs the extra `ja`.",
)

# --- Where the length of words is counted in letters: made in Sweden, used in Scandinavia --------------------------------
SCANDINAVIAN = ("sv", "da", "nb", "nn", "no")
LIX = Formula(
    "LIX",
    SCANDINAVIAN,
    0.0,
    ((1.0, q.SENTENCE), (1.0, q.LONG)),
    Scale("20–60; 30–40 easy, 40–50 of middling difficulty", HARDER),
    "Björnsson 1968",
    limit=45.0,
)
RIX = Formula("RIX", SCANDINAVIAN, 0.0, ((1.0, q.LONG_A_SENTENCE),), Scale("0–10", HARDER), "Anderson 1983")
_UNKNOWN = "Not validated for this language; no formula made for it could be verified."
LIX_ANYWHERE = Formula(
    "LIX", (), 0.0, LIX.terms, Scale("20–60", HARDER), "Björnsson 1968", limit=45.0, validated=False, note=_UNKNOWN
)
RIX_ANYWHERE = Formula("RIX", (), 0.0, RIX.terms, Scale("0–10", HARDER), "Anderson 1983", validated=False, note=_UNKNOWN)

AR = (OSMAN,)
DE = (WIENER_1, WIENER_2, WIENER_3, WIENER_4, AMSTAD)
EN = (FLESCH_KINCAID, FLESCH, SMOG, FOG, DALE_CHALL)
ES = (SZIGRISZT, FERNANDEZ_HUERTA, GUTIERREZ, CRAWFORD)
FR = (KANDEL_MOLES, FLESCH_FRENCH)
HU = (FLESCH_HUNGARIAN, FOG_HUNGARIAN)
IT = (GULPEASE, FRANCHINA_VACCA)
JA = (JREADABILITY,)
NL = (DOUMA, BROUWER)
PL = (PISAREK, PISAREK_LINEAR, FOG_PL)
PT = (MARTINS,)
RU = (OBORNEVA,)
SCANDINAVIA = (LIX, RIX)
TR = (ATESMAN,)
ANY = (LIX_ANYWHERE, RIX_ANYWHERE)
