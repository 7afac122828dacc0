"""From the source model and a catalog to a handout in one locale: for the eye and for the ear."""
