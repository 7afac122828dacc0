/* The reader's own settings, kept on this machine only. */
