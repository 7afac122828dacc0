"""Lighthouse's marks for speed of the pages in out/, served on this machine: the best of three, of 100 (aim: 99).

python -m benchmarks.lighthouse [--tries 3]
"""

import argparse
import tempfile
from pathlib import Path

from tests.browser.conftest import serving
from tests.browser.test_lighthouse import PAGES, command, judged
from tests.conftest import ROOT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=3)
    tries = parser.parse_args().tries
    with serving(ROOT / "out") as address, tempfile.TemporaryDirectory() as folder:
        for page in PAGES:
            reports = [
                judged(command(), f"{address}/{page}", Path(folder) / "report.json", ("performance",)) for _ in range(tries)
            ]
            marks = sorted(round(100 * report["categories"]["performance"]["score"]) for report in reports)
            print(f"{page:28} best {marks[-1]}, all {', '.join(map(str, marks))}")


if __name__ == "__main__":
    main()
