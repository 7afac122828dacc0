"""Lighthouse's marks for speed of the pages in a folder, served on this machine: median and all, of 100 (aim: 99).

python -m benchmarks.lighthouse [--tries 5] [--out out] [--why]

It is served as any real server would: connections stay open, and text is compressed. What it measures depends on the
machine: run it while nothing else does.
"""

import argparse
import gzip
import http.server
import io
import statistics
import tempfile
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from tests.browser.conftest import serving
from tests.browser.test_lighthouse import command, judged
from tests.browser.test_pages import PAGES
from tests.conftest import ROOT

METRICS = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "speed-index",
    "total-blocking-time",
    "cumulative-layout-shift",
)
COMPRESSED = frozenset({".html", ".css", ".js", ".svg"})


class Usual(http.server.SimpleHTTPRequestHandler):
    """What every server does for a page: one connection for many files, and text in gzip."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in COMPRESSED or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        data = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=5)
    parser.add_argument("--out", type=Path, default=ROOT / "out")
    parser.add_argument("--why", action="store_true", help="show what each mark is made of")
    parser.add_argument("pages", nargs="*", default=PAGES)
    given = parser.parse_args()
    with serving(given.out, Usual) as address, tempfile.TemporaryDirectory() as folder:
        for page in given.pages:
            reports = [
                judged(command(), f"{address}/{page}", Path(folder) / "report.json", ("performance",))
                for _ in range(given.tries)
            ]
            marks = sorted(round(100 * report["categories"]["performance"]["score"]) for report in reports)
            print(f"{page:28} median {statistics.median(marks):.0f}, all {', '.join(map(str, marks))}", flush=True)
            for name in METRICS if given.why else ():
                print(f"    {name:26} {', '.join(report['audits'][name]['displayValue'] for report in reports)}")


if __name__ == "__main__":
    main()
