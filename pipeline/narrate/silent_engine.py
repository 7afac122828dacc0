"""An engine that is silent for exactly as long as a text is long: so that tests of time are arithmetic."""

from pipeline.narrate.engine import Quality, Voice


class SilentEngine:
    """A hundredth of a second of silence for each character, whatever the rate."""

    name = "silent"
    version = "1"
    alphabet = ""
    samples_per_character = 220

    def voice(self, locale: str, name: str = "", prepared: bool = False) -> Voice:  # noqa: ARG002 - the Protocol's
        """The one voice, for every locale."""
        return Voice(self.name, "silence", locale, Quality.ROBOTIC, "Apache-2.0")

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:  # noqa: ARG002 - the Protocol's
        """Silence."""
        return bytes(2 * self.samples_per_character * len(text))
