"""Are the statements there that no summary may leave out?"""

from collections.abc import Iterator

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, error
from pipeline.rules import Rule

RULES = (
    Rule(
        "statement-missing",
        "The statements that no summary may leave out are there.",
        "Add the phrase.",
        "Good Lay Summary Practice (2021)",
        silent=False,
    ),
)

REQUIRED = {
    "one_study_only": "that these are the results of one study",
    "other_results": "that other studies may have other results",
    "keep_treatment": "not to change a treatment because of the summary",
    "ask_doctor": "to talk to one's doctor",
    "thanks": "thanks to everyone who took part",
    "research_replaces_nothing": "that research does not replace regular care",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for phrases that must be said and are not."""
    if not subject.is_source:
        return
    for phrase, what in REQUIRED.items():
        if phrase not in subject.phrases_used:
            message = f"The summary does not say {what}."
            place = subject.study.places.key(("sections",))
            yield error("statement-missing", place, message, f"Add a block `- phrase: {phrase}`.")
