"""Worker processes: each makes one edition after the other. One that dies costs no more than the edition that killed it."""

import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context
from typing import TypeAlias

from pipeline.findings import Finding, Place, error
from pipeline.narrate.voices import Wishes
from pipeline.produce import Made, Task, prepare, produce

Progress: TypeAlias = Callable[[str, int, int], None]  # what was done last, how much is done, how much there is


class Workers:
    """Up to ``jobs`` processes, started when the first is needed; with 0 jobs this process does the work itself."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_problem: object) -> None:
        if self._pool:
            if kind:  # nobody waits for what else is being made
                for worker in active_children():
                    worker.terminate()
            self._pool.shutdown(cancel_futures=True)

    def start(self, wishes: Wishes, locales: Sequence[str]) -> None:
        """Let them come up, while the caller still has other things to do."""
        if self._jobs and not self._pool:
            pool = self._started(self._jobs)
            for _ in range(self._jobs):
                pool.submit(prepare, wishes, locales)

    def make(self, tasks: Sequence[Task], progress: Progress) -> tuple[tuple[Made, ...], tuple[Finding, ...]]:
        """Do all of the tasks: what came of them, in their order, and what was found on the way.

        A task that was running when a worker died is tried again, alone; what dies again is left out, with a finding.
        """
        progress("", 0, len(tasks))
        made: dict[str, Made] = {}
        findings: list[Finding] = []

        def done(task: Task, result: Made) -> None:
            made[task.handout.edition.id] = result
            findings.extend(result.findings)
            progress(task.handout.edition.name, len(made), len(tasks))

        if not self._jobs:
            for task in tasks:
                done(task, produce(task))
        else:
            # The longest first, so that no worker is left alone with it at the end.
            for task in self._together(sorted(tasks, key=_size)[::-1], done):
                if not self._alone(task, done):
                    findings.append(_died(task))
        return tuple(made[id_] for id_ in (task.handout.edition.id for task in tasks) if id_ in made), tuple(findings)

    def _together(self, tasks: Sequence[Task], done: Callable[[Task, Made], None]) -> list[Task]:
        """Do the tasks side by side; those come back that a dead worker left undone."""
        pool = self._pool or self._started(self._jobs)
        running: dict[Future[Made], Task] = {}
        left: list[Task] = []
        for task in tasks:
            try:
                running[pool.submit(produce, task)] = task
            except BrokenProcessPool:
                left.append(task)
        for future in as_completed(running):
            try:
                done(running[future], future.result())
            except BrokenProcessPool:
                left.append(running[future])
        return left

    def _alone(self, task: Task, done: Callable[[Task, Made], None]) -> bool:
        """Do one task in a new process of its own; False where that died too."""
        for path in (*task.folder.rglob("*"),):
            if path.is_file():
                path.unlink()
        return not self._replaced()._together([task], done)

    def _replaced(self) -> "Workers":
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._started(1)
        return self

    def _started(self, jobs: int) -> ProcessPoolExecutor:
        deaf = (signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for this process, which ends them
        self._pool = ProcessPoolExecutor(jobs, get_context("spawn"), signal.signal, deaf)
        return self._pool


def _died(task: Task) -> Finding:
    message = "The process that made this edition died twice, perhaps for want of memory; the edition is left out."
    remedy = "Build it by itself, with `--jobs 1`."
    return error(
        "edition-died", Place(f"studies/{task.handout.study}/summary.yaml"), message, remedy, task.handout.edition.id
    )


def _size(task: Task) -> int:
    """A guess at the work: in bytes of UTF-8, since Arabic writes half of the letters that it speaks, in two bytes each."""
    return sum(len(segment.read.encode()) for segment in task.handout.segments)
