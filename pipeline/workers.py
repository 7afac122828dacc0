"""Worker processes: each makes one edition after the other. One that dies costs no more than the edition that killed it."""

import atexit
import ctypes
import gc
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from importlib import import_module
from multiprocessing import active_children, get_context
from typing import Any, TypeAlias

from pipeline.errors import OutputError
from pipeline.findings import Finding, Place, error
from pipeline.handout import Site
from pipeline.narrate.voices import Wishes
from pipeline.task import Made, Task

PATIENCE = 2.0  # seconds that a process has to end
SELDOM = 20_000  # new objects before a search for garbage: there is little in so short a life
# Of mallopt(3): how much free memory goes back to the system, and from what size on a piece has memory of its own. A worker
# asks for the same megabytes of sound again and again, and each page that comes from the system is cleared first.
TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3
FREE, PIECE = 64 << 20, 32 << 20  # bytes

Progress: TypeAlias = Callable[[str, int, int], None]  # what was done last, how much is done, how much there is


class Workers:
    """Up to ``jobs`` processes, started when the first is needed; with 0 jobs this process does the work itself."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._begun: dict[Future[Made], Task] = {}
        self._waiting: list[Task] = []
        self._made: list[Made] = []
        self._total = 0  # how much was begun
        self._last: Task | None = None  # what was begun last

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_problem: object) -> None:
        if self._pool:
            if kind or not self._last:  # nobody waits for what else is being made, or there was nothing to make
                _terminate()
            self._pool.shutdown(cancel_futures=True)

    def start(self, wishes: Wishes, locales: Sequence[str]) -> None:
        """Let them come up, while the caller still has other things to do."""
        if self._jobs and not self._pool:
            self._jobs = min(self._jobs, len(locales))
            pool = self._started(self._jobs)
            for _ in range(self._jobs):
                pool.submit(_do, "prepare", wishes, locales)

    def begin(self, task: Task) -> None:
        """Make the sound of an edition, as soon as a worker is free; `finish` gives what came of it."""
        self._total += 1
        try:
            if self._jobs:
                self._begun[(self._pool or self._started(self._jobs)).submit(_do, "produce", task)] = self._last = task
                return
        except BrokenProcessPool:
            pass  # told by the tasks that were running
        self._waiting.append(task)

    def leave_a_core(self, progress: Progress) -> None:
        """Wait until fewer tasks are running than there are cores: what the caller does next then holds none of them up."""
        self._collect(progress, (os.cpu_count() or 1) - 1)

    def finish(self, progress: Progress) -> tuple[tuple[Made, ...], tuple[Finding, ...]]:
        """What came of all that was begun, and what was found on the way.

        A task that was running when a worker died is tried again, alone; what dies again is left out, with a finding.
        """
        self._collect(progress, 0)
        died: list[Finding] = []
        left, self._waiting = self._waiting, []
        for task in left:
            if not self._jobs:
                self._take(_do("produce", task), task, progress)
                continue
            self._begun = {self._started(1).submit(_do, "produce", task): task}
            self._collect(progress, 0)
            died += map(_died, self._waiting)
            self._waiting = []
        if left and self._jobs:
            self._ended()  # the next study gets all of its processes again
        made, self._made, self._total = tuple(self._made), [], 0
        return made, (*(finding for one in made for finding in one.findings), *died)

    def _collect(self, progress: Progress, running: int) -> None:
        """Take in what comes of the tasks, until no more than so many are running; what a dead worker left undone waits."""
        self._help()
        if self._total:
            progress("", len(self._made), self._total)
        while len(self._begun) > running:
            for future in wait(self._begun, return_when=FIRST_COMPLETED).done:
                task = self._begun.pop(future)
                try:
                    self._take(future.result(), task, progress)
                except BrokenProcessPool:
                    self._waiting.append(task)

    def _help(self) -> None:
        """Whoever is free first helps with what was begun last, where that is not what it made itself."""
        if self._pool and self._jobs > 1 and self._last:
            with suppress(BrokenProcessPool):
                self._pool.submit(_do, "ahead", self._last)
        self._last = None

    def _take(self, made: Made, task: Task, progress: Progress) -> None:
        self._made.append(made)
        progress(task.handout.edition.name, len(self._made), self._total)

    def write(self, pairs: Sequence[tuple[Task, Made]], site: Site) -> None:
        """Write the documents of the editions. Raises OutputError."""
        if self._pool is None or len(pairs) == 1:
            for task, made in pairs:
                _do("write", task, made, site)
            return
        try:
            for written in [self._pool.submit(_do, "write", task, made, site) for task, made in pairs]:
                written.result()
        except BrokenProcessPool:
            message = "The process that wrote the pages died, perhaps for want of memory. Build again, with `--jobs 1`."
            raise OutputError(message) from None

    def _started(self, jobs: int) -> ProcessPoolExecutor:
        """New processes, in the place of those that there were."""
        self._ended()
        self._pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin)
        return self._pool

    def _ended(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _terminate() -> None:
    """End the processes; those that do not listen, at once."""
    workers = active_children()
    for worker in workers:
        worker.terminate()
    for worker in workers:
        worker.join(PATIENCE)
        worker.kill()


def _begin() -> None:
    """What a worker does first: Ctrl-C is for the process that ends it, the cores and the memory are for sound."""
    atexit.register(os._exit, 0)  # last of all: to take Python apart takes a quarter of a second, and leaves nothing else
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy would start threads that ask for work all the time
    gc.set_threshold(SELDOM)
    with suppress(AttributeError, TypeError):  # only the GNU library has it
        libc = ctypes.CDLL(None)
        libc.mallopt(TRIM_THRESHOLD, FREE)
        libc.mallopt(MMAP_THRESHOLD, PIECE)


def _do(what: str, *given: Any) -> Any:
    """A function of `pipeline.produce`, which takes a while to come up: only who does the work imports it."""
    return getattr(import_module("pipeline.produce"), what)(*given)


def _died(task: Task) -> Finding:
    message = "The process that made this edition died twice, perhaps for want of memory; the edition is left out."
    remedy = "Build it by itself, with `--jobs 1`."
    return error(
        "edition-died", Place(f"studies/{task.handout.study}/summary.yaml"), message, remedy, task.handout.edition.id
    )
