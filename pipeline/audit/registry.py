"""All rules of the audit, in the order in which their findings are explained."""

from pipeline.audit.rules import (
    Rule,
    abbreviations,
    ages,
    contradictions,
    denominators,
    durations,
    group_totals,
    other_languages,
    percentages,
    plain,
    prose_sums,
    ranges,
    reading_level,
    row_names,
    spellings,
    table_sums,
    thresholds,
    wording,
)
from pipeline.readability.limits import GUIDANCE
from pipeline.wording.long_words import SOURCE

ENGLISH = ("en",)
PIF = "PIF (UK), on numbers: counts first, with their base"
GLSP = "Good Lay Summary Practice (2021)"
HRA = "HRA (UK): neutral language"
CDC = "CDC Clear Communication Index"

RULES: tuple[Rule, ...] = (
    Rule(
        ("audit-percent", "audit-column-size", "audit-impossible"),
        "Does every percentage follow from its count and its base?",
        "numbers",
        "arithmetic, rounded half up",
        percentages.check,
    ),
    Rule(
        ("audit-sum",),
        "Do columns hold the sums of those they pool, and rows that part a group add up to it?",
        "numbers",
        "arithmetic",
        table_sums.check,
    ),
    Rule(
        ("audit-sum", "audit-deaths-unexplained", "audit-overlap", "audit-not-the-same-end"),
        "Do the parts that sentences name add up: men and women, groups, finished and not, causes of death?",
        "numbers",
        "arithmetic",
        prose_sums.check,
        ENGLISH,
    ),
    Rule(
        ("audit-sum",),
        "Do the counts of groups make up the count of all, where sentences give both?",
        "numbers",
        "arithmetic",
        group_totals.check,
        ENGLISH,
    ),
    Rule(
        ("audit-threshold",),
        "Do the rows of a table keep the rule that stands above it?",
        "numbers",
        "the text's own rule",
        thresholds.check,
    ),
    Rule(
        ("audit-contradiction", "audit-group-size", "audit-group-swapped"),
        "Does the text say the same of the same people in every place?",
        "numbers",
        "the text itself",
        contradictions.check,
    ),
    Rule(
        ("audit-base",),
        "Is every base a number of people that the text names?",
        "numbers",
        PIF,
        denominators.check,
        ENGLISH,
    ),
    Rule(
        ("audit-up-to",),
        "Does “up to” stand before a number that is exact elsewhere?",
        "numbers",
        "the text itself",
        ranges.check,
        ENGLISH,
    ),
    Rule(
        ("audit-duration",),
        "Does the time that the study took fit its dates?",
        "numbers",
        "the calendar",
        durations.check,
        ENGLISH,
    ),
    Rule(
        ("audit-age",),
        "Do the ages of those who took part fit the ages that were asked for?",
        "numbers",
        "the text itself",
        ages.check,
        ENGLISH,
    ),
    Rule(("audit-row-twice",), "Do two rows have the same everyday name?", "words", GLSP, row_names.check),
    Rule(
        ("audit-percent-alone",), "Does a percentage stand without its counts?", "words", PIF, wording.check_bare, ENGLISH
    ),
    Rule(
        ("audit-and-or",),
        "Is a list of conditions joined by both “and” and “or”?",
        "words",
        GLSP,
        wording.check_lists,
        ENGLISH,
    ),
    Rule(("audit-unit",), "Is a unit written in one way?", "words", GLSP, spellings.check_units),
    Rule(("audit-two-words",), "Has one thing one name?", "words", GLSP, spellings.check_people, ENGLISH),
    Rule(("audit-name",), "Is a name spelled in one way?", "words", GLSP, spellings.check_names, ENGLISH),
    Rule(
        ("audit-abbreviation",),
        "Is every abbreviation explained before it is used?",
        "words",
        GLSP,
        abbreviations.check,
        ENGLISH,
    ),
    Rule(
        ("audit-percent-alone", "audit-abbreviation", "audit-two-words"),
        "Do percentages have their counts, is every abbreviation explained, and has one thing one name?",
        "words",
        f"{PIF}; {GLSP}",
        other_languages.check,
        other_languages.LANGUAGES,
    ),
    Rule(
        ("audit-reading-level", "audit-sentence-average", "audit-sentence-long"),
        "Is the text plain enough, by the formula of its language, and is no sentence very long?",
        "words",
        GUIDANCE,
        reading_level.check,
    ),
    Rule(
        ("audit-passive-voice", "audit-nominal-style"),
        "Do sentences say who does what, with verbs?",
        "words",
        CDC,
        plain.check_style,
        ENGLISH,
    ),
    Rule(
        ("audit-plain-word", "audit-negations", "audit-shares-differ"),
        "Are words, negations and shares such as most readers follow?",
        "words",
        GLSP,
        plain.check,
    ),
    Rule(
        ("audit-long-word",),
        "Is a word of very many syllables explained beside it?",
        "words",
        SOURCE,
        plain.check_long,
    ),
    Rule(("audit-tone",), "Does a word judge or promise?", "words", HRA, wording.check_tone),
    Rule(
        ("audit-typo", "audit-trademark"),
        "Are numbers and the words at them written without slips?",
        "words",
        GLSP,
        wording.check_slips,
        ENGLISH,
    ),
)
