"""How well the audit finds faults that a generator put into summaries: recall and precision by kind, false alarms, speed.

python -m benchmarks.audit [--texts 200] [--from 1000] [--wrong]
"""

import argparse
import time

from tests.audit.scoring import judge_many, misses, table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--from", dest="first", type=int, default=1000, help="the first seed")
    parser.add_argument("--wrong", action="store_true", help="show what was missed and what was a false alarm")
    arguments = parser.parse_args()
    started = time.perf_counter()
    judged = judge_many(range(arguments.first, arguments.first + arguments.texts))
    seconds = time.perf_counter() - started
    print(table(judged))
    print(f"\n{arguments.texts} texts with a fault and as many without in {seconds:.1f} s")
    if arguments.wrong:
        print(misses(judged))


if __name__ == "__main__":
    main()
