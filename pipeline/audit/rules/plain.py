"""Words that few readers know, negations upon each other, shares of different bases: the rules that `check` has too."""

from collections.abc import Iterator

from pipeline.audit.facts import Facts
from pipeline.findings import Finding, note
from pipeline.project import PACKAGE
from pipeline.wording import rules
from pipeline.wording.lists import Lists, read

PLAIN, NEGATIONS, SHARES = "audit-plain-word", "audit-negations", "audit-shares-differ"
CODES = {"plain-word": PLAIN, "negations": NEGATIONS, "shares-differ": SHARES}


def check(facts: Facts) -> Iterator[Finding]:
    """Notes, each word once: of a text that was made elsewhere nobody has said which words are explained."""
    lists = lists_of(facts.document.language)
    told: set[str] = set()
    for passage in facts.document.passages:
        text = passage.text
        for remark in (*rules.plain(text, lists), *rules.shares(text, lists)):
            if remark.message not in told:
                told.add(remark.message)
                yield _finding(facts, passage.at(remark.start), remark)
    for sentence in facts.sentences:
        for remark in rules.negations(sentence.text, lists):
            yield _finding(facts, sentence.passage.at(sentence.start + remark.start), remark)


def _finding(facts: Facts, at: int, remark: rules.Remark) -> Finding:
    return note(CODES[remark.code], facts.place(at), remark.message, remark.remedy)


def lists_of(language: str) -> Lists:
    """The word lists that the package has for a language."""
    path = PACKAGE / "locales" / language / "wording.yaml"
    return read((path,)) if path.is_file() else Lists()
