"""Which voice speaks a locale: what the user's settings ask for, or else the best one that is installed."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from pipeline import plugins
from pipeline.errors import VoiceError
from pipeline.narrate.engine import ComesUp, Quality, TTSEngine, Voice
from pipeline.narrate.prepare import preparation
from pipeline.project import Project

# Of voices that are equally good, the one of the engine that stands first; other engines follow by name.
FIRST = ("pyttsx3", "piper", "kokoro")
ONLY_WHEN_ASKED = frozenset({"silent"})
BEST_FIRST = (Quality.NATURAL, Quality.ROBOTIC, Quality.POOR)


@dataclass(frozen=True, slots=True)
class Speaker:
    """An engine and its voice for one locale. ``prepared``: its texts get what the language leaves unwritten."""

    engine: TTSEngine
    voice: Voice
    prepared: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """What one engine has for a locale: a voice, or the reason why there is none and what to do."""

    engine: str
    voice: Voice | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """The user's settings: one engine for everything, or an engine (and its voice, after a colon) for a locale."""

    engine: str = ""
    locales: tuple[tuple[str, str], ...] = ()  # (locale, engine or engine:voice)

    def of(self, locale: str) -> tuple[str, str]:
        """The engine and the voice asked for, each empty where there is no wish; a language's wish holds for its locales.

        >>> Wishes("silent", (("de", "piper:/voices/de.onnx"),)).of("de-AT")
        ('piper', '/voices/de.onnx')
        """
        by_locale = dict(self.locales)
        wish = by_locale.get(locale) or by_locale.get(locale.split("-")[0]) or self.engine
        engine, _, name = wish.partition(":")
        return engine, name


class Voices:
    """The voices of all installed engines. An engine is made once, when it is first needed."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._engines: dict[str, TTSEngine] = {}
        self._speakers: dict[str, Speaker] = {}

    def speaker(self, locale: str) -> Speaker:
        """Who speaks ``locale``. Raises VoiceError where no voice is fit, ProjectError where there is no such engine."""
        if locale not in self._speakers:
            self._speakers[locale] = self._chosen(locale)
        return self._speakers[locale]

    def come_up(self, locales: Iterable[str]) -> None:
        """Let what speaks these come up, where that takes a while; who asks it something later has less to wait."""
        for locale in locales:
            with suppress(VoiceError):  # told where the edition is assembled
                engine = self.speaker(locale).engine
                if isinstance(engine, ComesUp):
                    engine.come_up()

    def _chosen(self, locale: str) -> Speaker:
        name, voice = self._wishes.of(locale)
        if name:
            return self._speaker(name, locale, voice)
        offers = self.offers(locale)
        best = min(
            (offer for offer in offers if offer.voice),
            key=lambda offer: BEST_FIRST.index(offer.voice.quality),  # type: ignore[union-attr]
            default=None,
        )
        if best is None:
            raise VoiceError(f"No voice that is installed is fit to read {locale!r} aloud. {offers[0].reason}")
        return self._speaker(best.engine, locale, "")

    def offers(self, locale: str) -> tuple[Offer, ...]:
        """What each engine has for ``locale``, in order of preference among equals."""
        return tuple(self._offer(name, locale) for name in self._names if name not in ONLY_WHEN_ASKED)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        names = plugins.names("engines")
        return (*(name for name in FIRST if name in names), *(name for name in names if name not in FIRST))

    def _offer(self, name: str, locale: str) -> Offer:
        try:
            return Offer(name, self._speaker(name, locale, "").voice)
        except VoiceError as problem:
            return Offer(name, None, str(problem))

    def _speaker(self, name: str, locale: str, voice: str) -> Speaker:
        if name not in self._engines:
            self._engines[name] = plugins.load("engines", name)()
        engine = self._engines[name]
        prepared = preparation(locale) is not None
        return Speaker(engine, engine.voice(locale, voice, prepared), prepared)

    def installed(self) -> Iterator[str]:
        """The engines whose parts are all there, with their versions: what the choice depends on."""
        for name in self._names:
            try:
                self._engines.setdefault(name, plugins.load("engines", name)())
            except VoiceError:
                continue
            yield f"{name} {self._engines[name].version}"


def wishes_of(project: Project) -> Wishes:
    """Which voices the settings ask for."""
    return Wishes(project.settings.engine, tuple(sorted(project.settings.voices.items())))


def voices_of(project: Project) -> Voices:
    """The voices of a project. Raises ProjectError when its settings name an engine that is not there."""
    wishes = wishes_of(project)
    for locale in (*dict(wishes.locales), ""):
        if wishes.of(locale)[0]:
            plugins.load("engines", wishes.of(locale)[0])
    return Voices(wishes)
