"""Write docs/rules.md anew from the rules as the checks list them (`python docs/make_rules.py`)."""

from pathlib import Path

from pipeline.checks.subject import rules

HEAD = """# Rules

What `plainspeech check` asks of a text. This page is made from the code by `docs/make_rules.py`; a test fails when it
is old. Rules marked * cannot be silenced (see [ci.md](ci.md)): without them a wrong number could be published, or what may
not be missing be left out. [audit.md](audit.md) has the rules of `plainspeech audit`.

| rule | asks | remedy | source |
|---|---|---|---|
"""


def text() -> str:
    """The page."""
    rows = (
        f"| `{rule.code}`{'' if rule.silent else ' *'} | {rule.asks} | {rule.remedy} | {rule.source} |"
        for rule in sorted(rules(), key=lambda rule: rule.code)
    )
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    (Path(__file__).parent / "rules.md").write_text(text(), encoding="utf-8")
