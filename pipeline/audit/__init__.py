"""The judgement of a text that was not made here: what does not add up, contradicts itself, or could be misread."""
