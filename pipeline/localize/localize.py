"""From the source model and a catalog to a handout: the reading order, every fact filled in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace

from pipeline.catalog.phrases import Phrases
from pipeline.findings import Place
from pipeline.handout import (
    Block,
    Edition,
    Entries,
    Entry,
    Handout,
    ItemList,
    Paragraph,
    Role,
    Run,
    Section,
    Segment,
    Subheading,
    heard_here,
    heard_later,
)
from pipeline.localize import figures, formats, tables
from pipeline.localize.realize import Part, Realizer
from pipeline.localize.recording import around, for_short, is_telephone, part_numbers
from pipeline.localize.statement import PAGE_NUMBERS, stated
from pipeline.localize.translations import Translations
from pipeline.localize.words import WORDS
from pipeline.source import blocks
from pipeline.source.load import Study
from pipeline.source.values import Label, Name, Value
from pipeline.source.yaml_text import ValuePath

# Ids of the parts that every summary ends with.
GLOSSARY, DOCUMENT = "glossary", "document"


def edition(locale: str) -> Edition:
    """The edition for the readers of a locale. Raises ProjectError when CLDR does not know it."""
    return Edition(locale, locale, formats.own_name(locale), formats.direction(locale), formats.iso639_2(locale))


def localize(
    study: Study,
    phrases: Phrases,
    chosen: Edition,
    spoken: Translations,
    remarks: Sequence[str],
    approved: Callable[[Sequence[Segment]], bool],
) -> Handout:
    """The handout of ``study`` in one edition.

    ``spoken`` are its wordings (see `pipeline.localize.translations`); ``remarks`` the phrases about its voice;
    ``approved`` tells whether people have approved all of these segments as they are.
    """
    links = {link.url: f"link.{name}" for name, link in study.summary.trial.links.items()}
    builder = _Builder(study, phrases, chosen, Realizer(spoken, study.facts.values, links))
    title = builder.segment("title", Role.TITLE, Part("title"), ("title",))
    sections = (*builder.sections(), *builder.closing())
    said = around(sections, study.summary.trial.sponsor.contact, builder.heard, builder.realizer)
    sections = part_numbers(sections, len(sections) + bool(said.long_list), builder.realizer)
    body = [segment for section in sections for segment in section.segments]
    reviewed = approved([title, *body])
    is_source = chosen.locale == study.summary.language
    status = f"{'reviewed' if reviewed else 'unreviewed'}_{'source' if is_source else 'translation'}"
    return Handout(
        study=study.summary.id,
        edition=chosen,
        version=study.summary.version.number,
        date=study.summary.version.date,
        title=title,
        front=tuple(builder.front((status,), tuple(remarks))),
        sections=sections,
        words={name: builder.segment(f"word-{name}", Role.LABEL, Part(name, PAGE_NUMBERS), ()) for name in WORDS},
        readings=dict(builder.readings()),
        places=builder.places,
        reviewed=reviewed,
        maker=study.summary.maker,
        short=tuple(builder.short),
        statement=tuple(builder.statement),
        **{part.name: getattr(said, part.name) for part in fields(said)},
    )


@dataclass(frozen=True, slots=True)
class _Builder:
    study: Study
    phrases: Phrases
    edition: Edition
    realizer: Realizer
    places: dict[str, Place] = field(default_factory=dict)
    short: list[tuple[Segment, ...]] = field(default_factory=list)
    statement: list[Segment] = field(default_factory=list)

    def heard(self, id_: str, role: Role, part: Part) -> Segment:
        """A segment that is not on the page. It is mended where phrases are translated; the study's title stands for it."""
        return self.segment(id_, role, part, ("title",))

    def segment(self, id_: str, role: Role, part: Part, path: ValuePath, place: Place | None = None) -> Segment:
        """A segment, its id made unique on the page, and where its source stands."""
        unique, number = id_, 1
        while unique in self.places:
            number += 1
            unique = f"{id_}-{number}"
        self.places[unique] = place or self.study.places.value(path)
        return self.realizer.segment(unique, role, part)

    def front(self, status: tuple[str, ...], remarks: tuple[str, ...]) -> Iterator[Paragraph]:
        """What is shown and said before anything else."""
        notice = self.study.summary.notice
        if notice:
            yield replace(self._phrases("notice", (notice,), ("notice",)), tone="notice")
        for tone, names in (("status", status), ("voice", remarks)):
            if names:
                yield replace(self._phrases(tone, names, ("notice",)), tone=tone)

    def sections(self) -> Iterator[Section]:
        """The sections of the source, in order."""
        for index, section in enumerate(self.study.summary.sections):
            path: ValuePath = ("sections", index)
            title_id = f"{section.id}-title"
            title = self.segment(title_id, Role.HEADING, Part(title_id), (*path, "title"))
            parts = []
            for number, spec in enumerate(section.blocks):
                parts.append(self._block(spec, section.id, (*path, "blocks", number)))
                self.short.extend(for_short(spec, parts[-1], section.short))
            yield Section(section.id, title, tuple(parts))

    def _block(self, spec: blocks.Block, section: str, path: ValuePath) -> Block:
        block = self._made(spec, section, path)
        for segment in (*block.segments, *heard_here(block), *heard_later(block)):
            self.places.setdefault(segment.id, self.study.places.value(path))
        return block

    def _made(self, spec: blocks.Block, section: str, path: ValuePath) -> Block:
        study, realizer = self.study, self.realizer
        match spec:
            case blocks.TextBlock():
                return Paragraph(self._sentences(len(spec.text), Role.SENTENCE, (*path, "text")))
            case blocks.ListBlock():
                return ItemList(self._sentences(len(spec.items), Role.ITEM, (*path, "list")))
            case blocks.HeadingBlock():
                return Subheading(self._minted((*path, "heading"), Role.HEADING))
            case blocks.PhraseBlock():
                return self._phrases(section, spec.phrase, path)
            case blocks.TableBlock():
                return tables.table(spec.table, study, realizer)
            case blocks.RankingBlock():
                return tables.ranking(spec.ranking, study, realizer)
            case blocks.IconArrayBlock():
                return figures.icon_array(spec.icon_array, study, realizer)
            case blocks.BarsBlock():
                return figures.bars(spec.bars, study, realizer)
            case blocks.PartsBlock():
                return figures.parts(spec.parts, study, realizer)
            case blocks.TimelineBlock():
                return figures.timeline(spec.timeline, study, realizer)
            case blocks.FlowBlock():
                return figures.flow(spec.flow, study, realizer)
            case blocks.LinksBlock():
                return Entries(tuple(self._link(name, section, path) for name in spec.links))

    def _sentences(self, count: int, role: Role, path: ValuePath) -> tuple[Segment, ...]:
        return tuple(self._minted((*path, index), role) for index in range(count))

    def _minted(self, path: ValuePath, role: Role) -> Segment:
        text = self.study.by_path[path]
        return self.segment(text.id, role, Part(text.id), path, text.place)

    def _phrases(self, prefix: str, names: Sequence[str], path: ValuePath) -> Paragraph:
        """A paragraph of phrases. They may name the sponsor."""
        values: dict[str, Value] = {"sponsor": Name(self.study.summary.trial.sponsor.name)}
        single = [phrase for name in names for phrase in self.phrases.named(name)]
        return Paragraph(tuple(self.segment(_id(prefix, name), Role.SENTENCE, Part(name, values), path) for name in single))

    def _link(self, name: str, section: str, path: ValuePath) -> Entry:
        """The words for a web address; a listener hears that it is on the page."""
        label = Label(f"link.{name}")
        url = self.study.summary.trial.links[name].url
        segment = self.segment(_id(section, name), Role.ROW, Part("address_on_page", {"name": label}), path)
        return Entry(segment, self.realizer.runs(Part(label.message)), (Run(url, isolate=True),), url)

    def _identifier(self, name: str, value: str) -> Entry:
        """A number that the study is registered by; said letter by letter."""
        number = Name(value, spelled=True)
        return self._entry(name, f"identifier_{name}", number, ("trial", "identifiers", name))

    def _contacts(self) -> Iterator[Entry]:
        """How to reach the sponsor, if the source says it: a telephone number is said digit by digit."""
        contact = self.study.summary.trial.sponsor.contact
        if contact:
            value = Name(contact, spelled=is_telephone(contact))
            yield self._entry("contact", "sponsor_contact", value, ("trial", "sponsor", "contact"))

    def _entry(self, id_: str, label: str, value: Name, path: ValuePath) -> Entry:
        part = Part("entry", {"name": Label(label), "value": value})
        segment = self.segment(_id(DOCUMENT, id_), Role.ROW, part, path)
        return Entry(segment, self.realizer.runs(Part(label)), self.realizer.value(value))

    def closing(self) -> Iterator[Section]:
        """The parts that every summary ends with: the glossary, and what this document is.

        There the study's numbers stand, and how to reach its sponsor.
        """
        entries = tuple(self._explained())
        if entries:
            yield Section(
                GLOSSARY,
                self.segment(f"{GLOSSARY}-title", Role.HEADING, Part("glossary_title"), ("terms",)),
                (Entries(entries),),
            )
        summary = self.study.summary
        self.statement.extend(self._document(part) for part in stated(summary, self.edition))
        maker = self._document(Part("document_maker", {"maker": Name(summary.maker)}))
        made = Paragraph((*self.statement, maker))
        identifiers = (self._identifier(name, value) for name, value in summary.trial.identifiers.items())
        numbers = Entries((*identifiers, *self._contacts()))
        title = self.segment(f"{DOCUMENT}-title", Role.HEADING, Part("document_title"), ("version",))
        yield Section(DOCUMENT, title, (made, numbers))

    def _document(self, part: Part) -> Segment:
        return self.segment(_id(DOCUMENT, part.message), Role.ROW, part, ("version",))

    def _explained(self) -> Iterator[Entry]:
        for name, term in self.study.summary.terms.items():
            if term.means is not None:
                word: Value = Label(f"term.{name}") if term.translate else Name(term.text)
                meaning = Label(f"term.{name}.means")
                part = Part("entry", {"name": word, "value": meaning})
                segment = self.segment(_id(GLOSSARY, name), Role.ROW, part, ("terms", name))
                shown = self.realizer.value(word), self.realizer.value(meaning)
                yield Entry(segment, *shown, anchor=_id("term", name))

    def readings(self) -> Iterator[tuple[str, str]]:
        """How the study's terms are said in this edition, by how they are written in it and by their words for the ear.

        The two differ where a name has a number: CD22 is "CD twenty-two" in what is read.
        """
        for name, term in self.study.summary.terms.items():
            if term.read is not None:
                written = self.realizer.value(Label(f"term.{name}") if term.translate else Name(term.text))
                layer = self.realizer.translations.layer((f"term.{name}.read",))
                text = " ".join("".join(run.text for run in written).split())
                said = self.realizer.read(Part(f"term.{name}.read"), layer)
                yield from dict.fromkeys((text, self.realizer.typed(text, layer)), said).items()


def _id(prefix: str, name: str) -> str:
    return f"{prefix}-{name}".replace("_", "-").replace(".", "-")
