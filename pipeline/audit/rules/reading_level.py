"""Is the text plain enough, by the measure of its language; and which sentences are the longest?"""

from collections.abc import Iterator
from math import isnan

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Sentence
from pipeline.errors import ProjectError
from pipeline.findings import Finding, Place, note, warning
from pipeline.readability.choice import formula_for
from pipeline.readability.counts import Counts, count
from pipeline.readability.limits import REMEDY, SHORTER, limits, too_hard, too_long_on_average

LEVEL, AVERAGE, LONG = "audit-reading-level", "audit-sentence-average", "audit-sentence-long"
LEAST = 100  # words; of fewer a formula says nothing that can be relied on
MOST = 10  # sentences that a text is told of
ENDS = tuple(".!?…؟。！？۔।")
CLOSED = "\"'”’»)]"


def check(facts: Facts) -> Iterator[Finding]:
    """The whole text as it is printed: headings, tables and what ends without a sentence sign do not count."""
    tag = facts.document.locale
    own = {sentence: count(sentence.text, tag) for sentence in facts.sentences if _counts(sentence)}
    counts = sum(own.values(), Counts())
    try:
        formula = formula_for(tag)
    except ProjectError:  # it is no language that anybody can score
        return
    allowed = limits(tag, formula, {})
    if counts.words >= LEAST:
        place = _place(facts, next(iter(own)))
        figure = formula.of(counts)
        if allowed.document is not None and not isnan(figure) and not formula.passes(figure, allowed.document):
            message = too_hard("The text", formula, figure, allowed.document)
            yield warning(LEVEL, place, f"{message} {len(own)} sentences count.", REMEDY)
        average = counts.words / max(counts.sentences, 1)
        if average > allowed.average_sentence:
            yield warning(AVERAGE, place, too_long_on_average(average, allowed), REMEDY)
    words = {sentence: counted.words for sentence, counted in own.items() if counted.words > allowed.longest_sentence}
    long = sorted(words, key=lambda sentence: -words[sentence])
    for sentence in long[:MOST]:
        more = f" {len(long) - MOST} more are too long." if len(long) > MOST and sentence is long[0] else ""
        message = f"This sentence has {words[sentence]} words; the limit is {allowed.longest_sentence:g}.{more}"
        yield note(LONG, _place(facts, sentence), message, SHORTER)


def _place(facts: Facts, sentence: Sentence) -> Place:
    return facts.place(sentence.passage.at(sentence.start))


def _counts(sentence: Sentence) -> bool:
    return not sentence.passage.heading and sentence.text.rstrip().rstrip(CLOSED).endswith(ENDS)
