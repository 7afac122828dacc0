"""The rules: each is named once, each code of a check is one, and the page that lists them is as they are."""

import re
import runpy

from pipeline.checks.subject import rules
from tests.conftest import ROOT

CODE = re.compile(r'\b(?:error|warning|note|finding|_finding|_told|Remark)\(\s*"([a-z]+(?:-[a-z0-9]+)+)"')


def test_every_rule_has_one_code_and_says_what_it_asks_its_remedy_and_its_source() -> None:
    codes = [rule.code for rule in rules()]
    assert len(codes) == len(set(codes))
    assert all(rule.asks.endswith(".") and rule.remedy.endswith(".") and rule.source for rule in rules())


def test_every_code_that_a_check_uses_is_a_rule() -> None:
    used = {
        code
        for folder in ("checks", "wording")
        for path in (ROOT / "pipeline" / folder).glob("*.py")
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert used <= {rule.code for rule in rules()}


def test_the_page_of_rules_is_as_the_code_is() -> None:
    text = runpy.run_path(str(ROOT / "docs" / "make_rules.py"))["text"]()
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == text, "python docs/make_rules.py writes it anew"
