"""The phrases that every summary shares, kept in ``locales/phrases.yaml`` of the project and of the package."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationError

from pipeline.findings import Finding, Place, error
from pipeline.source.blocks import Sentence
from pipeline.source.explain import explained
from pipeline.source.markup import MarkupError, parse, placeholders
from pipeline.source.sentences import digits
from pipeline.source.types import Model, Name
from pipeline.source.yaml_text import Places, read

COMMON = frozenset({"sponsor"})  # what every phrase in a block of phrases may name
PhraseName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
PhraseText = Annotated[
    Sentence,
    BeforeValidator(
        lambda given: {"other": given} if isinstance(given, str) else given, json_schema_input_type=str | Sentence
    ),
]


class PhrasesFile(Model):
    """What ``phrases.yaml`` holds."""

    schema_: Annotated[Literal["1"], Field(alias="schema")]
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    phrases: dict[PhraseName, PhraseText]
    sets: dict[Name, tuple[PhraseName, ...]] = {}


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases by name, with their places, and the names that stand for several."""

    language: str
    language_place: Place
    sentences: Mapping[str, Sentence]
    places: Mapping[str, Place]
    sets: Mapping[str, tuple[str, ...]]

    def stands_alone(self, name: str) -> bool:
        """Whether a phrase needs no values but those that every phrase in a block gets."""
        return name not in self.sentences or _named(self.sentences[name]) <= COMMON

    def named(self, name: str) -> tuple[str, ...]:
        """The phrases that ``name`` stands for: those of a set, or the phrase itself; nothing if unknown."""
        return self.sets.get(name) or ((name,) if name in self.sentences else ())


def load(files: tuple[tuple[Path, str], ...], findings: list[Finding]) -> Phrases:
    """Read each (path, name in findings); a phrase of a later file gives way to the same one of an earlier file."""
    language, language_place = "en", Place("locales/phrases.yaml")
    sentences: dict[str, Sentence] = {}
    places: dict[str, Place] = {}
    sets: dict[str, tuple[str, ...]] = {}
    for path, name in reversed(files):
        document = read(path, name, findings)
        if not document:
            continue
        try:
            file = PhrasesFile.model_validate(document.data)
        except ValidationError as problem:
            findings.extend(explained(problem, document.places))
            continue
        findings.extend(_other_values(file, document.places, sentences))
        language, language_place = file.language, document.places.value(("language",))
        sentences.update(file.phrases)
        places.update({key: document.places.value(("phrases", key)) for key in file.phrases})
        sets.update(file.sets)
        _check(file, document.places, sentences, findings)
    return Phrases(language, language_place, sentences, places, sets)


def _other_values(file: PhrasesFile, places: Places, before: Mapping[str, Sentence]) -> Iterator[Finding]:
    """A phrase that takes the place of another gets the same values, and no others; a new one may name the sponsor."""
    for name, sentence in file.phrases.items():
        allowed = _named(before[name]) if name in before else COMMON if before else _named(sentence)
        for value in sorted(_named(sentence) - allowed):
            message = f"The phrase {name!r} gets no value {value!r}."
            known = ", ".join(sorted(allowed)) or "none"
            yield error("phrase-value", places.value(("phrases", name)), message, f"Values that it gets: {known}.")


def _named(sentence: Sentence) -> frozenset[str]:
    names: set[str] = set()
    for wording in filter(None, (sentence.other, sentence.one, sentence.zero, sentence.say)):
        with suppress(MarkupError):
            names |= set(placeholders(wording))
    return frozenset(names)


def _check(file: PhrasesFile, places: Places, known: Mapping[str, Sentence], findings: list[Finding]) -> None:
    for name, sentence in file.phrases.items():
        place = places.value(("phrases", name))
        for wording in filter(None, (sentence.other, sentence.one, sentence.zero, sentence.say)):
            try:
                parse(wording)
            except MarkupError as problem:
                findings.append(error("markup", place, f"In this phrase {problem}.", problem.remedy))
                continue
            if digits(wording):
                message = f"The digit {digits(wording)!r} is typed into a phrase."
                findings.append(error("typed-number", place, message, "Numbers come in by placeholder only."))
    for name, members in file.sets.items():
        for index, member in enumerate(members):
            if member not in known:
                place = places.value(("sets", name, index))
                findings.append(
                    error("phrase-unknown", place, f"There is no phrase {member!r}.", "Add it under `phrases:`.")
                )
