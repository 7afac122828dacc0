"""Which elements of Annex V (Regulation (EU) 536/2014) does the summary hold, and where?"""

from collections.abc import Iterator

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, error, note, warning
from pipeline.rules import Rule
from pipeline.source.model import AnnexVElement

ANNEX_V = "Annex V, Regulation (EU) 536/2014"

RULES = (
    Rule("annex-v", "Each element of Annex V is in the summary.", "Add it, if the source has it.", ANNEX_V),
    Rule("annex-v-unmapped", "Each element of Annex V is mapped.", "Add it under `annex_v`.", ANNEX_V, silent=False),
    Rule("annex-v-nowhere", "A section names each element that is met.", "Name it at its section.", ANNEX_V, silent=False),
)

ELEMENTS: dict[AnnexVElement, str] = {
    "1": "identification of the trial",
    "2": "sponsor and contact",
    "3": "where, when, objectives and reasons",
    "4": "who took part, by country, age and sex; who could and could not",
    "5": "medicines studied",
    "6": "adverse reactions and how often",
    "7": "overall results",
    "8": "comments on the outcome",
    "9": "whether follow-up trials are foreseen",
    "10": "where to find more",
}


def check(subject: Subject) -> Iterator[Finding]:
    """One note for each element that is not fully met; findings where the mapping does not hold together."""
    if not subject.is_source:
        return
    summary, places = subject.study.summary, subject.study.places
    named = {element for section in summary.sections for element in section.annex_v}
    for element, title in ELEMENTS.items():
        mapped = summary.annex_v.get(element)
        place = places.key(("annex_v", element))
        if mapped is None:
            message = f"Annex V, element {element} ({title}) is not mapped."
            remedy = f'Add "{element}": {{status: met | partly | not_available, note: …}} under `annex_v`.'
            yield warning("annex-v-unmapped", places.key(("annex_v",)), message, remedy)
        elif mapped.status != "not_available" and element not in named:
            message = f"Annex V, element {element} ({title}) is {mapped.status}, but no section names it."
            yield error("annex-v-nowhere", place, message, f"Write `annex_v: [{element}]` at the section that holds it.")
        elif mapped.status != "met":
            status = "met in part" if mapped.status == "partly" else "not available"
            message = f"Annex V, element {element} ({title}): {status}. {mapped.note or ''}".strip()
            yield note("annex-v", place, message, "For reviewers; nothing to do if the source gives no more.")
