"""A rule: what a check of the text asks for, where that comes from, and how to meet it. A check's module lists its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``code`` names it in findings; ``asks`` and ``remedy`` are a sentence or two, ``source`` says who asks.

    ``silent``: whether a person may silence it for a line of the source, with a reason (see `pipeline.silences`). What
    would publish a wrong number, or leave out what may not be missing, may not be silenced.
    """

    code: str
    asks: str
    remedy: str
    source: str
    silent: bool = True
