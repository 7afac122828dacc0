"""Writes the table of rules in docs/audit.md from the code: `python -m docs.make_audit`."""

from pathlib import Path

from pipeline.audit.registry import RULES

PAGE = Path(__file__).with_name("audit.md")
BEGIN, END = "<!-- rules -->\n", "<!-- end of rules -->\n"


def table() -> str:
    """The rules as a table in Markdown."""
    lines = ["| question | findings | about | languages | source |", "|---|---|---|---|---|"]
    for rule in RULES:
        codes = ", ".join(f"`{code}`" for code in rule.codes)
        lines.append(f"| {rule.asks} | {codes} | {rule.about} | {', '.join(rule.languages) or 'all'} | {rule.source} |")
    return "\n".join(lines) + "\n"


def page(text: str) -> str:
    """The page with its table made anew."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}{table()}{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
