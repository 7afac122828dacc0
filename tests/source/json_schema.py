"""As much of JSON Schema (2020-12) as the schema of the source model needs, to check that editors get on with it."""

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
Problem: TypeAlias = tuple[Path, str]  # where, and the keyword that refuses it

# Keywords that say nothing about what is allowed. An editor reads `format`; here the loader's own tests do.
SILENT = {"$schema", "$defs", "title", "description", "default", "format", "examples"}
# Keywords about what is inside a value.
STRUCTURE = {"properties", "patternProperties", "additionalProperties", "prefixItems", "items"}
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "null": (type(None),),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
}


def is_a(kind: str, value: Any) -> bool:
    """Whether a value has a type of JSON, where true is no number."""
    return isinstance(value, TYPES[kind]) and isinstance(value, bool) == (kind == "boolean")


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal in JSON, where 1 is not true."""
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


# The type that a keyword is about, and whether a value of that type passes.
SIMPLE: dict[str, tuple[str, Callable[[Any, Any], bool]]] = {
    "pattern": ("string", lambda value, wanted: bool(re.search(wanted, value))),
    "minLength": ("string", lambda value, wanted: len(value) >= wanted),
    "maxLength": ("string", lambda value, wanted: len(value) <= wanted),
    "minimum": ("number", lambda value, wanted: value >= wanted),
    "maximum": ("number", lambda value, wanted: value <= wanted),
    "minItems": ("array", lambda value, wanted: len(value) >= wanted),
    "maxItems": ("array", lambda value, wanted: len(value) <= wanted),
    "minProperties": ("object", lambda value, wanted: len(value) >= wanted),
    "maxProperties": ("object", lambda value, wanted: len(value) <= wanted),
}


def problems(schema: dict[str, Any], value: Any) -> list[Problem]:
    """What ``schema`` refuses in ``value``. Raises KeyError for a keyword that is not known here."""
    return list(_check(schema, value, (), schema["$defs"]))


def _check(schema: Any, value: Any, path: Path, definitions: dict[str, Any]) -> Iterator[Problem]:
    if isinstance(schema, bool):
        yield from () if schema else [(path, "false")]
        return
    fitting = {
        keyword: sum(not list(_check(part, value, path, definitions)) for part in schema[keyword])
        for keyword in ("anyOf", "oneOf")
        if keyword in schema
    }
    for keyword, wanted in schema.items():
        match keyword:
            case "$ref":
                yield from _check(definitions[wanted.removeprefix("#/$defs/")], value, path, definitions)
            case "type" if not any(is_a(kind, value) for kind in ([wanted] if isinstance(wanted, str) else wanted)):
                yield path, keyword
            case "const" if not same(value, wanted):
                yield path, keyword
            case "enum" if not any(same(value, one) for one in wanted):
                yield path, keyword
            case "anyOf" if not fitting[keyword]:
                yield path, keyword
            case "oneOf" if fitting[keyword] != 1:
                yield path, keyword
            case "required" if isinstance(value, dict):
                yield from ((path, f"required {key}") for key in wanted if key not in value)
            case "propertyNames" if isinstance(value, dict):
                yield from (((*path, key), keyword) for key in value if list(_check(wanted, key, path, definitions)))
            case "type" | "const" | "enum" | "anyOf" | "oneOf" | "required" | "propertyNames":
                continue
            case _ if keyword not in SILENT | STRUCTURE:
                kind, passes = SIMPLE[keyword]
                if is_a(kind, value) and not passes(value, wanted):
                    yield path, keyword
    for key, part in _parts(schema, value):
        yield from _check(part, value[key], (*path, key), definitions)


def _parts(schema: dict[str, Any], value: Any) -> Iterator[tuple[str | int, Any]]:
    """The keys or indexes of a value, each with the schema for what stands there."""
    if isinstance(value, dict):
        patterns = schema.get("patternProperties", {})
        for key in value:
            named = [schema["properties"][key]] if key in schema.get("properties", {}) else []
            named += [part for pattern, part in patterns.items() if re.search(pattern, key)]
            yield from ((key, part) for part in named or [schema.get("additionalProperties", True)])
    elif isinstance(value, list):
        first = schema.get("prefixItems", [])
        for index in range(len(value)):
            yield index, first[index] if index < len(first) else schema.get("items", True)
