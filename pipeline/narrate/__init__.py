"""From a handout to sound: lexicon, engines, cache, one timeline."""
