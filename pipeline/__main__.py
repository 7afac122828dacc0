"""`python -m pipeline` is the command `plainspeech`. A worker process imports this module too, and needs none of it."""

import atexit
import os
import sys
from contextlib import suppress


def main() -> None:
    """Run the command. At its end Python is not taken apart: that takes a third of a second, and leaves nothing else."""
    ended = {"code": 1}
    atexit.register(_leave, ended)  # what is registered first runs last
    from pipeline.cli import main as run

    try:
        run()
    except SystemExit as end:
        ended["code"] = end.code if isinstance(end.code, int) else int(bool(end.code))
        raise


def _leave(ended: dict[str, int]) -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(ended["code"])


if __name__ == "__main__":
    main()
