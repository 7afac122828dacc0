"""What CI servers and commit hooks run."""
