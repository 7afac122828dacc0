"""What cannot go on. Anything wrong in the user's content is a `Finding` instead.

PlainspeechError
├── ProjectError     no such folder, study or locale; settings that cannot be read
├── VoiceError       no voice speaks this locale, or the engine gave another one than asked for
├── SpeechError      the engine failed on a text
└── OutputError      a file or folder cannot be written
"""


class PlainspeechError(Exception):
    """The root: its text says what happened and what to do, naming the file or locale."""


class ProjectError(PlainspeechError):
    """The folder, the study or the settings are not what the command needs."""


class VoiceError(PlainspeechError):
    """A voice is missing, or is another than the one asked for."""


class SpeechError(PlainspeechError):
    """An engine could not speak a text."""


class OutputError(PlainspeechError):
    """A result cannot be written; the last good one is still in place."""
