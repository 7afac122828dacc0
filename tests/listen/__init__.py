"""`make listen`: a machine listens to the English handout, and what it hears is held against what was to be said."""
