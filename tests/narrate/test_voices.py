"""Who speaks a locale: what the settings ask for, or the best that is installed; never a wrong language, never silence."""

from collections.abc import Iterator

import pytest

from pipeline import plugins
from pipeline.errors import ProjectError, VoiceError
from pipeline.narrate.engine import Quality, Voice
from pipeline.narrate.silent_engine import SilentEngine
from pipeline.narrate.voices import Voices, Wishes
from pipeline.report.voices import voices_as_text


class Natural(SilentEngine):
    """A natural voice that knows English only."""

    name = "natural"
    version = "7"

    def voice(self, locale: str, name: str = "", prepared: bool = False) -> Voice:  # noqa: ARG002 - the Protocol's
        if locale.split("-")[0] != "en":
            raise VoiceError(f"There is no natural voice for {locale!r}: install one.")
        return Voice("natural", name or "ann", locale, Quality.NATURAL, "MIT", 24000)


class Absent(SilentEngine):
    """An engine whose parts are not installed."""

    def __init__(self) -> None:
        raise VoiceError("Install it: pip install 'plainspeech[absent]'.")


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Beside the real engines: one that is better in English, and one that is not installed."""
    real = plugins.load
    others = {"natural": Natural, "absent": Absent}
    names = plugins.names("engines")
    monkeypatch.setattr(plugins, "names", lambda group: (*names, *others) if group == "engines" else ())
    monkeypatch.setattr(plugins, "load", lambda group, name: others.get(name) or real(group, name))
    yield


def test_the_best_voice_that_is_installed_speaks() -> None:
    voices = Voices(Wishes())
    assert voices.speaker("en-GB").voice.engine == "natural"
    assert voices.speaker("de").voice.engine == "pyttsx3"


def test_a_wish_goes_before_quality_and_names_the_voice() -> None:
    voices = Voices(Wishes("", (("en", "pyttsx3:en-gb"), ("de", "silent"))))
    assert voices.speaker("en").voice.id.lower().endswith("en")
    assert voices.speaker("de").voice.engine == "silent"
    assert Voices(Wishes("natural")).speaker("en").voice.id == "ann"
    assert Voices(Wishes("", (("en", "natural:eve"),))).speaker("en").voice.id == "eve"


def test_a_wish_that_does_not_fit_the_language_is_no_voice_rather_than_another() -> None:
    with pytest.raises(VoiceError, match="install one"):
        Voices(Wishes("", (("de", "natural"),))).speaker("de")


def test_an_engine_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(ProjectError, match="pyttsx3"):
        Voices(Wishes("parrot")).speaker("de")


def test_silence_is_never_chosen_by_itself() -> None:
    with pytest.raises(VoiceError, match="he"):
        Voices(Wishes()).speaker("he")


def test_every_offer_is_a_voice_or_says_what_to_do() -> None:
    offers = {offer.engine: offer for offer in Voices(Wishes()).offers("de")}
    assert "silent" not in offers
    assert offers["pyttsx3"].voice
    assert "plainspeech[absent]" in offers["absent"].reason
    assert "install one" in offers["natural"].reason


def test_the_choice_depends_on_what_is_installed_and_on_its_version() -> None:
    known = list(Voices(Wishes()).installed())
    assert "natural 7" in known
    assert not any(name.startswith("absent") for name in known)


def test_the_list_shows_what_would_speak_then_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(voices_as_text(Voices(Wishes()), ("en", "he")))
    first, *_ = text.splitlines()
    assert first.split()[:2] == ["en", "natural"]
    assert "pyttsx3: robotic" in text
    assert "he      no sound" in text
