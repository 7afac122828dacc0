"""What a book says of itself: its number, and how it can be read (https://www.w3.org/TR/epub-a11y-11/)."""

import uuid
from collections.abc import Mapping

from pipeline.handout import Figure, Handout

CONFORMS = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
CERTIFIER = "Plainspeech, by automatic checks"  # who says so; no person did
SOUND_FEATURE, PAGE_FEATURE = "synchronizedAudioText", "pageNavigation"
FEATURES = ("tableOfContents", "structuralNavigation", "readingOrder", "alternativeText", "displayTransformability")


def identifier(handout: Handout) -> str:
    """The number of a book: the same for the same study, edition and version."""
    name = "/".join(("plainspeech", handout.maker, handout.study, handout.edition.id, handout.version))
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, name)}"


def accessibility(handout: Handout, sound: bool, pages: bool) -> Mapping[str, tuple[str, ...]]:
    """Its accessibility metadata: values by property."""
    pictures = any(isinstance(block, Figure) for section in handout.sections for block in section.blocks)
    modes = ("textual", *(["auditory"] if sound else []), *(["visual"] if pictures else []))
    more = (*([SOUND_FEATURE] if sound else []), *([PAGE_FEATURE] if pages else []))
    said = ("book_access", *(["book_access_sound"] if sound else []))
    return {
        "schema:accessMode": modes,
        # What pictures show is also said in words, so the text is enough.
        "schema:accessModeSufficient": ("textual", *(["textual,auditory"] if sound else [])),
        "schema:accessibilityFeature": (*FEATURES, *more),
        "schema:accessibilityHazard": ("none",),
        "schema:accessibilitySummary": (" ".join(handout.words[name].text for name in said),),
        "dcterms:conformsTo": (CONFORMS,),
        "a11y:certifiedBy": (CERTIFIER,),
    }
