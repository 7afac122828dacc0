"""Does the voice say every segment in its own language, as words? Its own phonemes tell, before a sound is made."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from pipeline.checks.subject import Subject
from pipeline.errors import SpeechError, VoiceError
from pipeline.findings import Finding, Place, error
from pipeline.handout import Segment
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.engine import KnowsPhonemes, Voice
from pipeline.narrate.lexicon import ESPEAK, PHONEMES, WORD, Lexicon, forms
from pipeline.narrate.phonemes import QUIET, ends, is_spelled, letters, script, scripts, switches
from pipeline.narrate.speech import engine_text
from pipeline.narrate.voices import Speaker
from pipeline.rules import Rule

VOICE = "Plainspeech: a voice’s own phonemes are read before anything is spoken"

RULES = (
    Rule("phonemes-language", "A voice speaks its own language.", "Add an entry to the lexicon.", VOICE),
    Rule("phonemes-spelled", "A voice spells only what the lexicon asks for.", "Add an entry to the lexicon.", VOICE),
    Rule("phonemes-none", "A voice says something for every word.", "Add an entry to the lexicon.", VOICE),
    Rule("phonemes-character", "A voice has a name for every sign.", "Write it in words.", VOICE),
    Rule("lexicon-phonemes", "A lexicon has phonemes that the voice knows.", "Mend the entry.", VOICE, silent=False),
)

NOWHERE = Path(os.devnull)  # a cache that keeps nothing
SENTINEL = "|p"  # a phoneme of every voice, kept apart from the one before


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for other languages, letters by name, and phonemes that nobody knows; of voices that tell their phonemes.

    Each segment is judged with the voice of its own language. What the lexicon declares plain is not judged.
    """
    for language in sorted(subject.lexicons) if subject.voices else ():  # without those that cannot be read, which is told
        try:
            speaker = subject.voices.speaker(language)  # type: ignore[union-attr]
        except VoiceError:
            continue  # told where the edition is assembled
        if not isinstance(speaker.engine, KnowsPhonemes) or speaker.engine.alphabet != ESPEAK:
            continue
        listener = _Listener(subject, speaker.engine, speaker, language)
        yield from listener.unknown_phonemes()
        yield from listener.findings()


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the voice would say. ``texts`` are the words and signs of each text; ``phonemes`` are of all of these.

    ``wrong``: a code for each word that is said in an unfit way, and how.
    """

    texts: Mapping[str, tuple[str, ...]]
    ours: frozenset[str]  # the scripts of the language
    phonemes: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, tuple[str, str]] = field(default_factory=dict)

    def knows(self, word: str) -> bool:
        """Whether the voice could be asked about a word."""
        return word in self.phonemes and all(letter in self.phonemes for letter in letters(word))


@dataclass(frozen=True, slots=True)
class _Listener:
    """One language of an edition, as its voice would say it."""

    subject: Subject
    engine: KnowsPhonemes
    speaker: Speaker
    language: str

    @property
    def voice(self) -> Voice:
        """Its voice."""
        return self.speaker.voice

    def findings(self) -> Iterator[Finding]:
        """What is wrong, each word told once, at the first segment that has it."""
        lexicon = self.subject.lexicon(self.language)
        segments = [segment for segment in self.subject.handout.said if segment.lang == self.language]
        texts = {self._text(segment, lexicon): segment for segment in reversed(segments)}
        heard = self._listen(texts)
        asked = (form for word, entry in lexicon.items() if entry.is_plain(word) for form in forms(word))
        plain = {_key(part) for form in asked for part in _parts(form)}
        told: set[str] = set()
        for text, segment in reversed(texts.items()):
            for word, (code, how) in self._problems(text, heard, plain):
                if word not in told:
                    told.add(word)
                    message = f"The voice {self.voice.id!r} says {_short(word)!r} {how}."
                    yield self._finding(code, segment, word, message)

    def _text(self, segment: Segment, lexicon: Lexicon) -> str:
        try:
            return engine_text(segment.read, self.language, lexicon, self.speaker, self.subject.clips or ClipCache(NOWHERE))
        except SpeechError:
            return segment.read  # told when it is spoken

    def _listen(self, texts: Mapping[str, Segment]) -> _Heard:
        parts = {text: _parts(text) for text in texts}
        heard = _Heard(parts, scripts(parts))
        words = dict.fromkeys(part for several in parts.values() for part in several)
        alone = {letter for word in words for letter in letters(word)} - set(words)
        heard.phonemes.update(self._phonemes([*parts, *words, *alone]))
        tails = [end for word in words if heard.knows(word) for end in ends(word, heard.phonemes)]
        heard.phonemes.update(self._phonemes(tails))
        found = ((word, self._problem(word, heard)) for word in words if heard.knows(word))
        heard.wrong.update((word, problem) for word, problem in found if problem)
        return heard

    def _problems(self, text: str, heard: _Heard, plain: set[str]) -> Iterator[tuple[str, tuple[str, str]]]:
        """What the voice says in an unfit way, with the code for it and how."""
        if text not in heard.phonemes:
            yield text, ("phonemes-none", "not at all: it fails on this text")
            return
        wrong = [word for word in heard.texts[text] if word in heard.wrong]
        yield from ((word, heard.wrong[word]) for word in wrong if _key(word) not in plain)
        found = self._switches(heard.phonemes[text])
        if found and not wrong:
            yield text, ("phonemes-language", f"partly in another language ({', '.join(found)})")

    def _problem(self, word: str, heard: _Heard) -> tuple[str, str] | None:
        if not word[0].isalpha():
            return ("phonemes-character", "by its name") if heard.phonemes[word] else None
        foreign = sorted({script(letter) for letter in letters(word)} - heard.ours)
        found = self._switches(heard.phonemes[word])
        if foreign:
            return (
                "phonemes-character",
                f"letter by letter or in another voice: it is in another script ({foreign[0].title()})",
            )
        if found:
            return "phonemes-language", f"in another language ({', '.join(found)})"
        return (
            ("phonemes-spelled", "letter by letter, wholly or at its beginning")
            if is_spelled(word, heard.phonemes)
            else None
        )

    def _switches(self, phonemes: str) -> tuple[str, ...]:
        return switches(phonemes, self.voice.id.rpartition("/")[2].split("-")[0].lower())

    def _phonemes(self, texts: Sequence[str]) -> dict[str, str]:
        """The phonemes of each text; those are left out that the voice fails on, which are found by halving."""
        if not texts:
            return {}
        try:
            return dict(zip(texts, self.engine.phonemes(texts, self.voice), strict=True))
        except SpeechError:
            middle = len(texts) // 2
            return {**self._phonemes(texts[:middle]), **self._phonemes(texts[middle:])} if middle else {}

    def _finding(self, code: str, segment: Segment, word: str, message: str) -> Finding:
        place = self.subject.place_of(word, segment)
        entry = f"<lexeme><grapheme>{escape(_short(word), quote=False)}</grapheme><alias>…</alias></lexeme>"
        remedy = (
            f"Write it otherwise, or add to locales/{self.language}/lexicon.pls: {entry}; the word itself if it is right."
        )
        return error(code, place, message, remedy, self.subject.locale)

    def unknown_phonemes(self) -> Iterator[Finding]:
        """Findings for phonemes in the lexicon that the voice does not have: it leaves out the rest of the word."""
        lexicon = self.subject.lexicon(self.language)
        given = {part: entry.place for entry in lexicon.values() for part in entry.phonemes.get(ESPEAK, "").split()}
        known = self._known(list(given))
        for part, place in given.items():
            if part not in known:
                starts = [part[:length] for length in range(1, len(part))]
                start = max(self._known(starts), key=len, default="")
                message = f"The voice {self.voice.id!r} does not know the phonemes {part[len(start) :]!r} in {part!r}."
                remedy = "Write espeak-ng’s own mnemonics: `espeak-ng -q -x -v LANGUAGE WORD` prints them."
                yield error("lexicon-phonemes", place or Place("-"), message, remedy, self.subject.locale)

    def _known(self, parts: Sequence[str]) -> set[str]:
        """Those that are read to their end: another phoneme behind them is heard."""
        heard = self._phonemes([f"[[{part}{end}]]" for part in parts for end in ("", SENTINEL)])
        return {
            part for part in parts if "]]" not in part and heard.get(f"[[{part}]]") != heard.get(f"[[{part}{SENTINEL}]]")
        }


def _parts(text: str) -> tuple[str, ...]:
    """The words of a text and the signs that may be said by name; without phonemes, digits and spaces."""
    words = PHONEMES.sub(" ", text)
    signs = (sign for sign in WORD.sub(" ", words) if not (sign.isspace() or sign.isalnum() or sign in QUIET))
    return tuple(dict.fromkeys((*WORD.findall(words), *signs)))


def _key(part: str) -> str:
    """A word without the vowel signs that its language's preparation may have added; a sign as it is."""
    return letters(part) or part


def _short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
