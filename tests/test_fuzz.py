"""A few hundred random inputs, the same ones each time; `tests.fuzz` tries as many as one likes."""

from pathlib import Path

from tests import fuzz


def test_no_random_text_source_or_catalog_raises(tmp_path: Path) -> None:
    assert sum(fuzz.run(300, 0, tmp_path).values()) == 300
