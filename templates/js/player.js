/* Reading along: the sentence that is spoken is lit. */
