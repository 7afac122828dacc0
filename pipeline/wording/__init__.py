"""What the words of a text are like: known or not, neutral or not. Lists by language; rules on plain sentences."""
