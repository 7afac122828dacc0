"""Does the short edition hold what nobody may miss, and is it short?"""

from collections.abc import Iterator, Sequence

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, error, warning
from pipeline.rules import Rule
from pipeline.source.load import Study

LISTENER = "What a listener needs (docs/decisions/15)"

RULES = (
    Rule("short-missing", "There is a short edition.", "Mark sentences with `short: true`.", LISTENER),
    Rule(
        "short-without-result",
        "The short edition tells of a result.",
        "Choose a sentence that counts it.",
        LISTENER,
        silent=False,
    ),
    Rule(
        "short-without-harm",
        "The short edition tells of harm.",
        "Choose a sentence that counts it.",
        LISTENER,
        silent=False,
    ),
    Rule(
        "short-without-deaths",
        "The short edition tells of deaths.",
        "Choose a sentence that counts them.",
        LISTENER,
        silent=False,
    ),
    Rule(
        "short-one-sided",
        "The short edition tells of all groups of a comparison.",
        "Choose each group or none.",
        LISTENER,
        silent=False,
    ),
    Rule("short-long", "The short edition takes at most 90 seconds.", "Choose fewer sentences.", LISTENER),
)

LONGEST = 90  # seconds
WORDS_A_MINUTE = 130  # as a calm voice reads, pauses included; the sound itself is measured when it is made

Counts = Sequence[tuple[str, str]]  # measures, each with its group


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for a short edition that is not there, leaves out results, harms or deaths, takes one side, or is long."""
    if not subject.is_source:
        return
    handout = subject.handout
    study = subject.study
    chosen = [segment for block in handout.short for segment in block]
    if not chosen:
        place = study.places.key(("sections",))
        remedy = "Write a first section for it, with `short: true`, or mark sentences with `short: true`."
        yield warning("short-missing", place, "There is no short edition for those who cannot listen for long.", remedy)
        return
    place, named = handout.places[chosen[0].id], study.counts_named
    told = [count for segment in chosen for count in named.get(segment.message, ())]
    for code, message, remedy in (*_left_out(study, told), *_one_sided(study, told)):
        yield error(code, place, message, remedy)
    words = sum(len(segment.read.split()) for block in handout.short_chapters()[0].blocks for segment in block)
    seconds = words * 60 / WORDS_A_MINUTE
    if seconds > LONGEST:
        message = f"The short edition has {words} words, about {seconds:.0f} seconds; it should have at most {LONGEST}."
        yield warning("short-long", place, message, "Choose fewer sentences, or shorter ones.")


Told = Iterator[tuple[str, str, str]]  # a code, a message and a remedy


def _left_out(study: Study, told: Counts) -> Told:
    """Results, harms and deaths are told where the study has them. What chance decided makes a result."""
    measures = study.summary.measures
    compared = {group for comparison in study.summary.comparisons for group in comparison.groups}
    results = [name for name, group in told if not measures[name].safety and (group in compared or not compared)]
    marks = {measures[name].safety for name, _ in told}
    known = {measure.safety for measure in measures.values()}
    remedy = "Choose a sentence that counts it, with `short: true`."
    if not results:
        yield "short-without-result", "The short edition tells of no result of the groups that are compared.", remedy
    for code, wanted, what in (
        ("harm", {"serious", "related"}, "serious medical problems or serious side effects"),
        ("deaths", {"death"}, "deaths"),
    ):
        if known & wanted and not marks & wanted:
            yield f"short-without-{code}", f"The short edition does not tell of {what}.", remedy


def _one_sided(study: Study, told: Counts) -> Told:
    """A measure is told for every group of a comparison, or for none of them."""
    by_measure: dict[str, set[str]] = {}
    for name, group in told:
        by_measure.setdefault(name, set()).add(group)
    for name, groups in by_measure.items():
        for comparison in study.summary.comparisons:
            missing = [group for group in comparison.groups if group not in groups]
            if missing and groups & set(comparison.groups):
                message = f"The short edition tells of {name!r}, and leaves out {', '.join(map(repr, missing))}."
                yield "short-one-sided", message, "Choose the sentence for each group of a comparison, or for none."
