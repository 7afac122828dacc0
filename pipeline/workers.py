"""Worker processes: each makes one edition after the other."""

import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context
from typing import TypeAlias

from pipeline.errors import SpeechError
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

    def __exit__(self, kind: type[BaseException] | None, *_problem: object) -> None:
        if self._pool:
            if kind:  # nobody waits for what else is being made
                for worker in active_children():
                    worker.terminate()
            self._pool.shutdown(cancel_futures=True)

    def start(self) -> None:
        """Let them come up, while the caller still has other things to do."""
        if self._jobs and not self._pool:
            deaf = (signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for this process, which ends them
            self._pool = ProcessPoolExecutor(self._jobs, get_context("spawn"), signal.signal, deaf)
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
                try:
                    made[running[done].id] = done.result()
                except BrokenProcessPool:
                    message = "A worker process died, perhaps for want of memory. Nothing was published; try `--jobs 1`."
                    raise SpeechError(message) from None
                progress(running[done].name, len(made), len(tasks))
        return tuple(made[task.handout.edition.id] for task in tasks)


def _size(task: Task) -> int:
    """A guess at the work: in bytes of UTF-8, since Arabic writes half of the letters that it speaks, in two bytes each."""
    return sum(len(segment.read.encode()) for segment in task.handout.segments)
