"""Every text of a summary that a reader meets, in reading order: sentences, headings, captions, then labels."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.findings import Place
from pipeline.handout import Role
from pipeline.source.blocks import (
    BarsBlock,
    FlowBlock,
    HeadingBlock,
    IconArrayBlock,
    ListBlock,
    PartsBlock,
    RankingBlock,
    Sentence,
    TableBlock,
    TextBlock,
    TimelineBlock,
    block_kind,
)
from pipeline.source.model import Section, Summary
from pipeline.source.yaml_text import Places, ValuePath


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text, where it stands, and its id: given by its name, or (``id`` empty) to be minted within its section."""

    id: str
    section: str
    path: ValuePath
    place: Place
    role: Role
    sentence: Sentence


def texts(summary: Summary, places: Places) -> Iterator[SourceText]:
    """All texts of ``summary``, each once."""
    yield _named("title", ("title",), summary.title, Role.TITLE, places)
    for index, section in enumerate(summary.sections):
        yield from _section(section, ("sections", index), places)
    yield from _labels(summary, places)


def _section(section: Section, path: ValuePath, places: Places) -> Iterator[SourceText]:
    yield _named(f"{section.id}-title", (*path, "title"), section.title, Role.HEADING, places)
    for index, block in enumerate(section.blocks):
        here = (*path, "blocks", index)
        match block:
            case TextBlock(text=sentences):
                yield from _sentences(sentences, section.id, (*here, "text"), Role.SENTENCE, places)
            case ListBlock(items=sentences):
                yield from _sentences(sentences, section.id, (*here, "list"), Role.ITEM, places)
            case HeadingBlock(heading=text):
                spot = (*here, "heading")
                yield SourceText("", section.id, spot, places.value(spot), Role.HEADING, Sentence(other=text))
            case (
                TableBlock(table=part)
                | IconArrayBlock(icon_array=part)
                | BarsBlock(bars=part)
                | PartsBlock(parts=part)
                | TimelineBlock(timeline=part)
                | FlowBlock(flow=part)
            ):
                kind = str(block_kind(block))
                yield _named(f"{part.id}-caption", (*here, kind, "caption"), part.caption, Role.CAPTION, places)


def _sentences(
    sentences: tuple[Sentence, ...], section: str, path: ValuePath, role: Role, places: Places
) -> Iterator[SourceText]:
    for index, sentence in enumerate(sentences):
        place = places.row(path, index) if path in places.rows else places.value((*path, index))
        yield SourceText("", section, (*path, index), place, role, sentence)


def _labels(summary: Summary, places: Places) -> Iterator[SourceText]:
    def label(id_: str, path: ValuePath, text: str | None) -> Iterator[SourceText]:
        if text is not None:
            yield _named(id_, path, text, Role.LABEL, places)

    for name, group in summary.groups.items():
        yield from label(f"group.{name}", ("groups", name, "label"), group.label)
    shown = _measures_shown(summary)
    for name, measure in summary.measures.items():
        if name in shown:
            yield from label(f"measure.{name}", ("measures", name, "label"), measure.label)
            yield from label(f"measure.{name}.medical", ("measures", name, "medical"), measure.medical)
            yield from label(f"measure.{name}.without", ("measures", name, "without"), measure.without)
    for name, term in summary.terms.items():
        if term.translate:
            yield from label(f"term.{name}", ("terms", name, "text"), term.text)
        yield from label(f"term.{name}.means", ("terms", name, "means"), term.means)
        yield from label(f"term.{name}.read", ("terms", name, "read"), term.read)
    for name, link in summary.trial.links.items():
        yield from label(f"link.{name}", ("trial", "links", name, "label"), link.label)
    yield from label("trial.reason", ("trial", "reason"), summary.trial.reason)


def _measures_shown(summary: Summary) -> frozenset[str]:
    """The measures whose label a reader meets: in tables, rankings and figures. No one translates the others."""
    names: set[str] = set()
    for section in summary.sections:
        for block in section.blocks:
            match block:
                case TableBlock(table=part) | RankingBlock(ranking=part):
                    names |= {name for name, measure in summary.measures.items() if measure.safety == part.measures.safety}
                case BarsBlock(bars=part):
                    names.add(part.measure)
                case PartsBlock(parts=part) if part.measure in summary.measures:
                    names |= set(summary.measures[part.measure].parts)
                case FlowBlock(flow=part):
                    names |= set(part.ends)
    return frozenset(names)


def _named(id_: str, path: ValuePath, text: str, role: Role, places: Places) -> SourceText:
    return SourceText(id_, "", path, places.value(path), role, Sentence(other=text))
