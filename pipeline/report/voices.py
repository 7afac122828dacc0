"""What `voices` says: who would speak each language, and what to install for better."""

from collections.abc import Iterator, Sequence

from pipeline.errors import VoiceError
from pipeline.narrate.voices import Offer, Voices


def voices_as_text(voices: Voices, locales: Sequence[str]) -> Iterator[str]:
    """For each locale what would speak and how good it is, then what else there is or what to do for a better voice."""
    for locale in locales:
        try:
            chosen = voices.speaker(locale).voice
            yield f"{locale:8}{chosen.quality.value:10}{chosen.engine}, {chosen.id} ({chosen.licence})"
        except VoiceError as problem:
            chosen = None
            yield f"{locale:8}{'no sound':10}{problem}"
        for offer in voices.offers(locale):
            if offer.voice is None or chosen is None or offer.engine != chosen.engine:
                yield f"{'':8}{_offered(offer)}"


def _offered(offer: Offer) -> str:
    if offer.voice is None:
        return f"{offer.engine}: {offer.reason}"
    return f"{offer.engine}: {offer.voice.quality.value}, {offer.voice.id} ({offer.voice.licence})"
