"""Worker processes: each makes one edition after the other."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import TypeAlias

from pipeline.produce import Made, Task, prepare, produce

Progress: TypeAlias = Callable[[str, int, int], None]  # what was done last, how much is done, how much there is


class Workers:
    """Up to ``jobs`` processes, started when the first is needed; with 0 jobs this process does the work itself."""

    def __init__(self, jobs: int, engine: str) -> None:
        self._jobs = jobs
        self._engine = engine
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_problem: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def start(self) -> None:
        """Let them come up, while the caller still has other things to do."""
        if self._jobs and not self._pool:
            self._pool = ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"))
            for _ in range(self._jobs):
                self._pool.submit(prepare, self._engine)

    def make(self, tasks: Sequence[Task], progress: Progress) -> tuple[Made, ...]:
        """Do all of the tasks; what came of them, in their order."""
        self.start()
        progress("", 0, len(tasks))
        made: dict[str, Made] = {}
        if self._pool is None:
            for task in tasks:
                made[task.handout.edition.id] = produce(task)
                progress(task.handout.edition.name, len(made), len(tasks))
        else:
            # The longest first, so that no worker is left alone with it at the end.
            running = {self._pool.submit(produce, task): task.handout.edition for task in sorted(tasks, key=_size)[::-1]}
            for done in as_completed(running):
                made[running[done].id] = done.result()
                progress(running[done].name, len(made), len(tasks))
        return tuple(made[task.handout.edition.id] for task in tasks)


def _size(task: Task) -> int:
    """A guess at the work: in bytes of UTF-8, since Arabic writes half of the letters that it speaks, in two bytes each."""
    return sum(len(segment.read.encode()) for segment in task.handout.segments)
