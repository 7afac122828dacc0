"""Plainspeech: the results of a clinical study, in words that people understand, to read and to hear."""

__version__ = "0.1.0"
