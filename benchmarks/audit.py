"""How well the audit finds faults that a generator put into summaries, by kind; and how fast it is, by kind of long text.

python -m benchmarks.audit [--texts 200] [--from 1000] [--wrong] [--speed] [--sizes 250000,500000,1000000]
"""

import argparse
import time

from pipeline.audit.audit import audit_bytes
from tests.audit.generator import make
from tests.audit.long_texts import SHAPES
from tests.audit.scoring import judge_many, misses, table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--from", dest="first", type=int, default=1000, help="the first seed")
    parser.add_argument("--wrong", action="store_true", help="show what was missed and what was a false alarm")
    parser.add_argument("--speed", action="store_true", help="measure time only")
    parser.add_argument("--sizes", default="250000,500000,1000000", help="characters of the long texts")
    arguments = parser.parse_args()
    if not arguments.speed:
        recall(arguments.first, arguments.texts, arguments.wrong)
    speed([int(size) for size in arguments.sizes.split(",")])


def recall(first: int, texts: int, wrong: bool) -> None:
    started = time.perf_counter()
    judged = judge_many(range(first, first + texts))
    seconds = time.perf_counter() - started
    print(table(judged))
    print(f"\n{texts} texts with a fault and as many without in {seconds:.1f} s\n")
    if wrong:
        print(misses(judged))


def speed(sizes: list[int]) -> None:
    """Processor seconds for a megabyte of each kind of text; where they stay the same, time grows as the text does."""
    audit_bytes(make(1).text.encode(), "text")  # patterns and word lists are read once
    print(f"{'s per MB, at':16}" + "".join(f"{size / 1000:>9.0f} kB" for size in sizes) + "   findings")
    for name, shape in SHAPES.items():
        line, findings = f"{name:16}", 0
        for size in sizes:
            data = shape(size).encode()
            started = time.process_time()
            findings = len(audit_bytes(data, "text"))
            line += f"{(time.process_time() - started) / len(data) * 1e6:>12.2f}"
        print(f"{line}{findings:>11}", flush=True)


if __name__ == "__main__":
    main()
