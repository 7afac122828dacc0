"""Every rule finds what it is for, and leaves alone what only looks like it."""

import pytest

from docs.make_audit import PAGE, page
from pipeline.audit.audit import audit
from pipeline.audit.reading import read
from pipeline.audit.registry import RULES
from tests.audit.examples import BAD, GOOD

CODES = sorted({code for rule in RULES for code in rule.codes} | {"audit-no-numbers"})


def codes_in(text: str) -> set[str]:
    return {finding.code for finding in audit(read(text, "text"))}


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_two_good_and_two_bad_examples(code: str) -> None:
    assert len(BAD[code]) >= 2
    assert len(GOOD[code]) >= 2


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in BAD for text in BAD[code]])
def test_a_bad_example_is_found(code: str, text: str) -> None:
    assert code in codes_in(text)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in GOOD for text in GOOD[code]])
def test_a_good_example_is_left_alone(code: str, text: str) -> None:
    assert code not in codes_in(text)


def test_no_rule_gives_a_code_that_it_does_not_declare() -> None:
    found = {code for texts in (*BAD.values(), *GOOD.values()) for text in texts for code in codes_in(text)}
    assert found <= set(CODES)


def test_the_documentation_lists_every_rule() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert page(text) == text
