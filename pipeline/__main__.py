"""`python -m pipeline` is the command `plainspeech`. A worker process imports this module too, and needs none of it."""


def main() -> None:
    """Run the command."""
    from pipeline.cli import main as run

    run()


if __name__ == "__main__":
    main()
