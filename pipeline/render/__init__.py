"""From a handout and its narration to files."""
