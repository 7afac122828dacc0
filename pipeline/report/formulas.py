"""What `formulas` says: every formula of reading level, what it counts and where it comes from."""

from collections.abc import Iterator, Sequence

from pipeline import plugins
from pipeline.readability.choice import formulas_for
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import ANY


def formulas_as_text(languages: Sequence[str]) -> Iterator[str]:
    """The formulas of each language, the one with the limit first; without languages all, and those for any other."""
    known = sorted({name.partition(".")[0] for name in plugins.names("formulas")})
    for language in languages or known:
        for formula in formulas_for(language):
            yield from _formula(language, formula)
    if not languages:
        for formula in ANY:
            yield from _formula("other", formula)


def _formula(language: str, formula: Formula) -> Iterator[str]:
    limit = f"limit {formula.limit:g}" if formula.limit is not None else "reported, no limit"
    validated = "validated" if formula.validated else "not validated"
    yield f"{language:7}{formula.name} ({formula.scale}; {limit}; {validated})"
    yield f"{'':7}{formula.written}"
    yield f"{'':7}{formula.source}.{' ' if formula.note else ''}{formula.note}"
