"""What the model refuses, told in the words of the file: the key, the place, and what to write."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from pipeline.findings import Finding, error
from pipeline.source.model import Summary
from pipeline.source.names import suggestion
from pipeline.source.types import NAME
from pipeline.source.yaml_text import Places, ValuePath

# Lists whose entries are told apart by a tag, which pydantic puts into the path of an error.
TAGGED = ("blocks", "reported")
HELP = "docs/source-model.md shows what belongs here."
# What a pattern asks for, in words.
SPELLINGS = {
    rf"^{NAME}$": "A name is small letters, digits and _, beginning with a letter.",
    r"^[a-z0-9][a-z0-9-]{0,59}$": "The id of a study is small letters, digits and hyphens.",
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "An id is small letters and digits, with single hyphens between them.",
    r"^https?://[^\s\"'<>]+$": "An address begins with https:// and has no spaces.",
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "A language is a tag such as en, de or pt-BR.",
    r"^[0-9]+(\.[0-9]+)*$": "A version is numbers with points between them: 1.0.",
    r"^[a-z][a-z0-9_.]*$": "Write the name of a fact, as in a placeholder, without braces.",
    r"^[0-9]+( \([0-9]+(\.[0-9]+)?\))?$": 'A cell is a count and its percentage as they are printed: "5 (22.7)", or "0".',
}


def explained(problem: ValidationError, places: Places) -> Iterator[Finding]:
    """Findings for what the model refuses. A list that is too short only because its entries failed is not told."""
    errors = problem.errors(include_url=False)
    paths = [_path(item["loc"]) for item in errors]
    known = _known()
    # A text that YAML took for a mapping lacks `other`, and has keys that nobody meant.
    unknown = {path[:-1] for item, path in zip(errors, paths, strict=True) if item["type"] == "extra_forbidden"}
    cut = {path[:-1] for path in paths if path[-1:] == ("other",)} & unknown
    for item, path in zip(errors, paths, strict=True):
        caused = item["type"] == "too_short" and any(other[: len(path)] == path and other != path for other in paths)
        if caused or (path[-1:] == ("other",) and path[:-1] in cut):
            continue
        if item["type"] == "extra_forbidden":
            yield _unknown_key(path, item["input"], places, known, path[:-1] in cut)
        else:
            yield _finding(item["type"], item["msg"], item.get("ctx", {}), path, places)


def _path(loc: tuple[int | str, ...]) -> ValuePath:
    """The path of an error without the tags of unions, which are no keys of the file."""
    parts = []
    for spot, part in enumerate(loc):
        after_entry = spot > 1 and loc[spot - 2] in TAGGED and isinstance(loc[spot - 1], int)
        if not (after_entry and isinstance(part, str)):
            parts.append(part)
    return tuple(parts)


def _unknown_key(path: ValuePath, value: Any, places: Places, known: frozenset[str], cut: bool) -> Finding:
    """A key that does not belong here. Often it is the rest of a text that YAML has ``cut`` in two."""
    key, place = str(path[-1]), places.key(path)
    if value == "" and cut:
        message = f"The brace before {key!r} makes YAML read this text as a mapping."
        return error("text-cut", place, message, 'Put the whole text in quotation marks: "{…}".')
    if value == "":
        message = f"The comma before {key!r} ends the value: between braces YAML takes what follows for a key."
        return error("text-cut", place, message, "Put the whole text in quotation marks; write a decimal with a point.")
    if " " in key or cut:
        message = f"The colon behind {key!r} makes YAML read it as a key."
        return error("text-cut", place, message, "Put the whole text in quotation marks, or write it below a |.")
    if key in known:
        message = f"The key {key!r} does not belong here."
        return error("key-misplaced", place, message, f"Start a new entry with a dash, or move it. {HELP}")
    return error("key-unknown", place, f"There is no key {key!r}.", suggestion(key, known))


def _finding(kind: str, message: str, context: Mapping[str, Any], path: ValuePath, places: Places) -> Finding:
    """One finding. ``kind``, ``message`` and ``context`` are pydantic's; a kind of our own becomes the code as it is."""
    if path and path[-1] == "[key]":  # the key itself is not spelled as it must be
        named = path[:-1]
        if named[0] == "annex_v":
            message = f"Annex V has no element {named[-1]!r}."
            return error("annex-v-element", places.key(named), message, "Its elements are 1 to 10.")
        message = f"{named[-1]!r} cannot be a name."
        return error("name", places.key(named), message, "Names are small letters, digits and _, beginning with a letter.")
    where = spelled(path) or "The summary"
    place = places.value(path)
    if len(path) > 2 and isinstance(path[-2], int):  # a sentence of a text of several lines
        place = places.row(path[:-2], path[-2]) if path[:-2] in places.rows else place
    match kind:
        case "missing" if isinstance(path[-1], int):
            return error("length", places.value(path[:-1]), f"{spelled(path[:-1])} has too few entries.", HELP)
        case "missing":
            parent = spelled(path[:-1]) or "the summary"
            message = f"The key {str(path[-1])!r} is missing in {parent}."
            return error("key-missing", places.key(path[:-1]), message, f"Add it. {HELP}")
        case "literal_error":
            message = f"{where} must be {context.get('expected', 'another word')}."
            return error("word-unknown", place, message, "Write one of these words.")
        case "string_pattern_mismatch":
            pattern = str(context.get("pattern"))
            message = f"{where} is not spelled as it must be here."
            return error("spelling", place, message, SPELLINGS.get(pattern, f"It must match {pattern}."))
        case "date_parsing":
            message = f"{where} is no day of the calendar."
            return error("date", place, message, "Write it as year-month-day: 2022-09-21.")
        case "too_short" | "too_long":
            size = "few" if kind == "too_short" else "many"
            return error("length", place, f"{where} has too {size} entries.", HELP)
        case "bool_parsing":
            return error("word-unknown", place, f"{where} must be true or false.", "Write one of these words.")
        case "greater_than_equal":
            return error("number-small", place, f"{where} must be at least {context.get('ge')}.", HELP)
        case "model_type" | "model_attributes_type" | "dict_type":
            return error("type", place, f"{where} must be a mapping.", f"Write `key: value` lines below it. {HELP}")
        case "tuple_type" | "list_type":
            return error(
                "type", place, f"{where} must be a list.", f"Write its entries below it, each after a dash. {HELP}"
            )
        case "string_type" | "string_too_long":
            return error("type", place, f"{where} must be a text of one short line.", HELP)
    return error(kind.replace("_", "-"), place, f"{where}: {message}.", HELP)


def spelled(path: ValuePath) -> str:
    """A path as a person would write it.

    >>> spelled(("sections", 2, "blocks", 0, "text"))
    'sections[2].blocks[0].text'
    """
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


@cache
def _known() -> frozenset[str]:
    return frozenset(_keys(Summary.model_json_schema(by_alias=True)))


def _keys(schema: Any) -> Iterator[str]:
    """Every key that the schema knows."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        yield from properties if isinstance(properties, dict) else ()
        for value in schema.values():
            yield from _keys(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _keys(value)
