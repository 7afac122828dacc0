"""Is the text plain enough, by the measure of its language; and which sentences are the longest?"""

from collections.abc import Iterator
from math import isnan

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Sentence
from pipeline.errors import ProjectError
from pipeline.findings import Finding, Place, note, warning
from pipeline.readability.choice import formula_for
from pipeline.readability.counts import Counts, count
from pipeline.readability.limits import limits

LEVEL, AVERAGE, LONG = "audit-reading-level", "audit-sentence-average", "audit-sentence-long"
REMEDY = "Split long sentences, and use shorter words; explain a long word that must stay."
SHORTER = "Make it into two sentences."
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
            about = f"{formula.name} {figure:.1f}; the limit is {allowed.document:g}; {formula.scale}; {formula.source}"
            message = f"The text is harder to read than it should be ({about}). {len(own)} sentences count."
            yield warning(LEVEL, place, message, REMEDY)
        average = counts.words / max(counts.sentences, 1)
        if average > allowed.average_sentence:
            message = f"Sentences have {average:.1f} words on average; the limit is {allowed.average_sentence:g}."
            yield warning(AVERAGE, place, message, REMEDY)
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
