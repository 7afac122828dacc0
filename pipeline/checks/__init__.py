"""One module per question that is asked of a handout before it may be published."""
