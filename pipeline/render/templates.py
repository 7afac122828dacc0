"""The folders of templates: which file wins, how it is read, and what is said where one of the user's own is at fault."""

import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateNotFound, TemplateSyntaxError

from pipeline.errors import ProjectError
from pipeline.project import PACKAGE

NAME = "templates"  # the folder, in a project as in the package
ENCODING = "utf-8-sig"  # some editors begin a file with a mark that is no part of the text
# What a template can raise. Anything else is none of its doing.
FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, NameError, RecursionError, TypeError, ValueError)


class Loader(FileSystemLoader):
    """Finds the templates of some folders. Raises ProjectError for one that is not UTF-8."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__([str(folder) for folder in folders], encoding=ENCODING)

    def get_source(self, environment: Environment, template: str) -> Any:
        """As Jinja wants it."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as problem:
            raise _not_utf8(template, problem) from None


def file_of(folders: Sequence[Path], name: str) -> Path:
    """The file ``name`` of the first of ``folders`` that has one."""
    return next(place / name for place in folders if (place / name).is_file())


def text_of(folders: Sequence[Path], name: str) -> str:
    """The text of this file. Raises ProjectError where it is not UTF-8."""
    try:
        return file_of(folders, name).read_text(encoding=ENCODING)
    except UnicodeDecodeError as problem:
        raise _not_utf8(name, problem) from None


def hint(folders: Sequence[Path]) -> str:
    """Which templates of the user's own are in use, and what to do about it; empty where there are none."""
    own = [f"{NAME}/{path.relative_to(folder).as_posix()}" for folder in _own(folders) for path in _pages(folder)]
    if not own:
        return ""
    what = "Your own template is in use" if len(own) == 1 else "Templates of your own are in use"
    remedy = f"Compare with the file of the same name in {PACKAGE / NAME}, and put back what is missing."
    return f" {what}: {', '.join(own)}. {remedy}"


def fault(problem: Exception, name: str, folders: Sequence[Path]) -> ProjectError:
    """What went wrong while the template ``name`` was filled in, with the file that is at fault and its line.

    Raises ``problem`` itself where all templates are the package's: that is a fault of the program.
    """
    hinted = hint(folders)
    if not hinted:
        raise problem
    path, line = _place(problem, folders)
    where = f"{NAME}/{name}"
    for folder in folders:
        if path and path.is_relative_to(folder):
            of_package = "" if folder in _own(folders) else "(package) "
            where = f"{of_package}{NAME}/{path.relative_to(folder).as_posix()}, line {line}"
            hinted = hinted if of_package else ""
            break
    return ProjectError(f"{where}: {_reason(problem)}{'.' if hinted else ''}{hinted}")


def _own(folders: Sequence[Path]) -> list[Path]:
    return [folder for folder in folders if folder != PACKAGE / NAME]


def _pages(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.j2") if path.is_file())


def _place(problem: Exception, folders: Sequence[Path]) -> tuple[Path | None, int]:
    """The file and the line of a template that is at fault: the innermost one that was being filled in."""
    if isinstance(problem, TemplateSyntaxError) and problem.filename:
        return Path(problem.filename), problem.lineno
    frames = [(Path(frame.f_code.co_filename), line) for frame, line in traceback.walk_tb(problem.__traceback__)]
    within = [(path, line) for path, line in frames if any(path.is_relative_to(folder) for folder in folders)]
    return within[-1] if within else (None, 0)


def _reason(problem: Exception) -> str:
    if isinstance(problem, TemplateNotFound):
        return f"there is no template {problem.name!r}"
    if isinstance(problem, TemplateSyntaxError):
        return problem.message or type(problem).__name__
    if isinstance(problem, RecursionError):
        return "this includes or calls itself, directly or by others, and never ends"
    return str(problem) or type(problem).__name__


def _not_utf8(name: str, problem: UnicodeDecodeError) -> ProjectError:
    return ProjectError(f"{NAME}/{name} is not UTF-8 (byte {problem.start}). Save it as UTF-8.")
