"""The wordings of one edition: its own where they are good, and the source's where they are not."""

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.catalog.messages import SAY, ZERO, Domain, Message
from pipeline.catalog.reading import Catalog, Entry
from pipeline.catalog.validity import Problem, problems, state
from pipeline.findings import Place
from pipeline.handout import State, digest
from pipeline.localize.numerals import forms


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings of one message in one language; ``form(n)`` is the index of the one for the number n."""

    texts: tuple[str, ...]
    number: str
    form: Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Layer:
    """Every message that can be used in one language, by id."""

    language: str
    wordings: Mapping[str, Wordings] = field(default_factory=dict)

    def has(self, ids: Iterable[str]) -> bool:
        """Whether all of these messages can be used."""
        return all(id_ in self.wordings for id_ in ids)

    def text(self, id_: str, number: int | None) -> str:
        """The wording for ``number``, where the message has forms; the wording for none has a message of its own."""
        if number == 0 and id_ + ZERO in self.wordings:
            return self.wordings[id_ + ZERO].texts[0]
        wordings = self.wordings[id_]
        return wordings.texts[wordings.form(number) if len(wordings.texts) > 1 and number is not None else 0]

    def say(self, id_: str, number: int | None) -> str | None:
        """Other words for the ear, if there are any."""
        return self.text(id_ + SAY, number) if id_ + SAY in self.wordings else None

    def number(self, id_: str) -> str:
        """The placeholder that the forms of a message follow, or nothing."""
        return self.wordings[id_].number if id_ in self.wordings else ""


@dataclass(frozen=True, slots=True)
class Status:
    """How far one message is translated, and what is wrong with it. ``stale``: its source has changed since."""

    message: Message
    state: State
    problems: tuple[Problem, ...]
    place: Place
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Translations:
    """What `localize` chooses from: the edition's own layer first, then the source's.

    ``statuses`` tells of every message of every domain how far it is, for checks. ``broken``: a catalog of the edition is
    there and cannot be read, so nothing is said of its messages, and the edition is not made.
    """

    locale: str
    layers: tuple[Layer, ...]
    statuses: Mapping[str, Status]
    digests: Mapping[str, str]
    broken: bool = False

    def layer(self, ids: Iterable[str]) -> Layer:
        """The first layer that has all of ``ids``, so that one segment is in one language.

        Where no language has them all (the sentences are in one, the phrases in another, and nothing is translated), it is
        that of the first message, and the others say what it lacks.
        """
        wanted = tuple(ids)
        for layer in self.layers:
            if layer.has(wanted):
                return layer
        first = next(index for index, layer in enumerate(self.layers) if layer.has(wanted[:1]))
        in_turn = (*self.layers[first:], *self.layers[:first])
        return Layer(in_turn[0].language, ChainMap(*(dict(layer.wordings) for layer in in_turn)))

    def state(self, ids: Iterable[str]) -> State:
        """The worst state among some messages."""
        states = {self.statuses[id_].state for id_ in ids if id_ in self.statuses}
        return next((worst for worst in (State.MISSING, State.FUZZY) if worst in states), State.TRANSLATED)


def translations(locale: str, domains: Sequence[Domain], catalogs: Callable[[str, str], Catalog]) -> Translations:
    """What an edition in ``locale`` can say. ``domains``: the study's first; ``catalogs(domain, locale)`` reads one.

    A domain written in ``locale`` needs no catalog. What is missing comes from the study's own language, and phrases that
    are missing there too from the language they are written in.
    """
    layers: list[Layer] = []
    statuses: dict[str, Status] = {}
    broken = False
    for language in dict.fromkeys((locale, *(domain.language for domain in domains))):
        written = [domain for domain in domains if domain.language == language]
        translated = [(domain, catalogs(domain.name, language)) for domain in domains if domain.language != language]
        own, found = translated_layer(translated, language)
        layers.append(Layer(language, {**_wordings(written), **own.wordings}))
        if language == locale:
            statuses = _written_statuses(written) | found
            broken = any(catalog.broken for _, catalog in translated)
    digests = {message.id: digest(*message.wordings) for domain in domains for message in domain.messages.values()}
    return Translations(locale, tuple(layers), statuses, digests, broken)


def _wordings(domains: Iterable[Domain]) -> dict[str, Wordings]:
    """The source texts themselves. English and its like: one form for 1, another for the rest."""
    return {
        message.id: Wordings(message.wordings, message.number, lambda n: 0 if n == 1 else 1)
        for domain in domains
        for message in domain.messages.values()
    }


def _written_statuses(domains: Iterable[Domain]) -> dict[str, Status]:
    return {
        message.id: Status(message, State.TRANSLATED, (), message.place)
        for domain in domains
        for message in domain.messages.values()
    }


def translated_layer(pairs: Iterable[tuple[Domain, Catalog]], locale: str) -> tuple[Layer, dict[str, Status]]:
    """What can be used of some catalogs, and the status of every message."""
    wordings: dict[str, Wordings] = {}
    statuses: dict[str, Status] = {}
    known = forms(locale.split("-")[0])
    for domain, catalog in pairs:
        for message in with_own_say(domain, catalog):
            entry = catalog.entries.get(message.id)
            found = problems(message, entry, catalog, known) if entry else ()
            how = state(message, entry, found)
            statuses[message.id] = Status(message, how, found, *_stands(entry, message, catalog))
            if entry and how is State.TRANSLATED:
                wordings[message.id] = Wordings(entry.texts, message.number, catalog.form)
    return Layer(locale, wordings), statuses


def _stands(entry: Entry | None, message: Message, catalog: Catalog) -> tuple[Place, bool]:
    """Where a translation stands, and whether it was made for another source text."""
    return (entry.place, entry.source != message.wordings) if entry else (Place(catalog.file), False)


def with_own_say(domain: Domain, catalog: Catalog) -> Iterable[Message]:
    """The messages of a domain, and those for the ear that the translator has added."""
    yield from domain.messages.values()
    for id_ in catalog.entries:
        base = domain.messages.get(id_.removesuffix(SAY))
        if id_.endswith(SAY) and base and id_ not in domain.messages:
            yield Message(id_, base.text, base.place, base.plural, base.number)
