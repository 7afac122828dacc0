"""The source model: one study's facts and sentences, read from YAML, with the place of everything."""
