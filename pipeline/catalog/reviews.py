"""What people have approved: ``reviews/<study>/<edition>.yaml``, appended to and never edited.

A record binds an approval to the hashes of a segment's source, of its filled text for the eye and of its words for the
ear. When any of them changes, the approval is void; a later record of the same segment counts before an earlier one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.findings import Finding, Place, error
from pipeline.handout import Segment, digest
from pipeline.source.yaml_text import read

HEAD = """\
# Reviews by people. Appended to by `plainspeech review`; never edited: a changed text needs a new record.
schema: 1
reviews:
"""
FIELDS = ("segment", "source", "shown", "read", "role", "reviewer", "decision", "date")
DECISIONS = ("approved", "rejected")


@dataclass(frozen=True, slots=True)
class Review:
    """One decision about one segment. ``reviewer`` is a code, never a name."""

    segment: str
    source: str
    shown: str
    read: str
    role: str
    reviewer: str
    decision: str
    date: str


def load(path: Path, name: str, findings: list[Finding]) -> tuple[Review, ...]:
    """The reviews kept in ``path`` (called ``name`` in findings); none when there is no such file."""
    if not path.is_file():
        return ()
    document = read(path, name, findings)
    try:
        entries = document.data.get("reviews") or [] if document else []
        reviews = tuple(Review(**{field: str(entry[field]) for field in FIELDS}) for entry in entries)
    except (AttributeError, KeyError, TypeError):
        remedy = "Take its last good version back from your version control."
        findings.append(
            error("reviews-broken", Place(name), "This file does not hold reviews as they are recorded.", remedy)
        )
        return ()
    for index, review in enumerate(reviews):
        if review.decision not in DECISIONS and document:
            place = document.places.value(("reviews", index, "decision"))
            message = f"{review.decision!r} is no decision."
            findings.append(error("review-decision", place, message, f"Write one of {', '.join(DECISIONS)}."))
    return reviews


def approved(reviews: Iterable[Review], segments: Sequence[Segment]) -> frozenset[str]:
    """The ids of the segments whose last review approves them exactly as they are now."""
    last = {review.segment: review for review in reviews}
    return frozenset(
        segment.id
        for segment in segments
        if (review := last.get(segment.id)) and review.decision == "approved" and _hashes(segment) == _approved(review)
    )


def recorded(path: Path, segments: Sequence[Segment], role: str, reviewer: str, decision: str, day: date) -> str:
    """The text of ``path`` with one more review of each of ``segments``."""
    lines = []
    for segment in segments:
        source, shown, read_ = _hashes(segment)
        lines.append(
            f"  - {{segment: {segment.id}, source: {source}, shown: {shown}, read: {read_}, "
            f'role: "{role}", reviewer: "{reviewer}", decision: {decision}, date: {day.isoformat()}}}\n'
        )
    before = path.read_text(encoding="utf-8") if path.is_file() else HEAD
    return before + "".join(lines)


def _hashes(segment: Segment) -> tuple[str, str, str]:
    return segment.source, digest(segment.text), digest(segment.read)


def _approved(review: Review) -> tuple[str, str, str]:
    return review.source, review.shown, review.read
