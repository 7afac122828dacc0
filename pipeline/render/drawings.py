"""Styles of the drawings for a printer that gives an inline SVG none of the page's: they are written into each SVG."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

# Properties of SVG 2 that drawings have (https://www.w3.org/TR/SVG2/propidx.html).
PROPERTIES = frozenset(
    "fill fill-opacity fill-rule opacity stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity "
    "stroke-width vector-effect".split()
)
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)")
SVG = re.compile(r"<svg\b[^>]*>")


def with_styles(html: str, css: str) -> str:
    """``html`` with the rules of ``css`` that a drawing needs inside each of its drawings, as they hold on paper.

    A rule is found by what is in the drawing: a selector that names what lies around it matches nothing there.
    """
    style = drawing_styles(css).replace("&", "&amp;").replace("<", "&lt;")
    return SVG.sub(lambda match: f"{match[0]}<style>{style}</style>", html) if style else html


def drawing_styles(css: str) -> str:
    """The rules for drawings, the custom properties in them replaced by their values on paper."""
    import tinycss2

    rules = [*_on_paper(tinycss2, tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))]
    values: dict[str, str] = {}
    found: list[str] = []
    for selector, declared in rules:
        if any(part.strip().startswith(":root") for part in selector.split(",")):
            values |= {name: text for name, text in declared.items() if name.startswith("--")}
    for selector, declared in rules:
        drawn = "; ".join(f"{name}: {_filled(text, values)}" for name, text in declared.items() if name in PROPERTIES)
        if drawn:
            found.append(f"{selector} {{ {drawn} }}")
    return "\n".join(found)


def _on_paper(tinycss2: Any, rules: Any) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Selectors and declarations that hold on paper whatever the reader's settings are."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selector = tinycss2.serialize(rule.prelude).strip()
            content = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            yield (
                selector,
                {item.name: tinycss2.serialize(item.value).strip() for item in content if item.type == "declaration"},
            )
        elif rule.type == "at-rule" and f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}".strip() == "@media print":
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            yield from _on_paper(tinycss2, inner)


def _filled(text: str, values: Mapping[str, str]) -> str:
    """A value with its custom properties filled in, those of custom properties too."""
    for _ in range(8):
        replaced = VARIABLE.sub(lambda match: values.get(match[1], match[2] or "currentColor"), text)
        if replaced == text:
            break
        text = replaced
    return text
