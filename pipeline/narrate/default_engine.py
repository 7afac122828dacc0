"""The engine registered as ``pyttsx3``: espeak-ng through our own driver, or the system's voices where it has some."""

import sys

from pipeline.narrate.engine import TTSEngine

# By `sys.platform`: pyttsx3's own driver for the system's voices.
SYSTEM_DRIVERS = {"darwin": "nsss", "win32": "sapi5"}


def default_engine() -> TTSEngine:
    """The engine for this system. On macOS and Windows nothing of espeak-ng is imported."""
    driver = SYSTEM_DRIVERS.get(sys.platform)
    if driver:
        from pipeline.narrate.system_engine import SystemEngine

        return SystemEngine(driver)
    from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine

    return Pyttsx3Engine()
