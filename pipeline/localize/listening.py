"""What is heard of a table, a ranking or a figure: here, where it stands, and later, in the long list that is heard last.

A listener cannot look a row up. So of many rows the most common are heard here, by a rule that is said in words, and those
that are said in any case; the rest comes last, where it can be skipped. Every row is heard once.
"""

from collections.abc import Sequence

from pipeline.handout import Drawing, Role, Segment, Spoken, Table
from pipeline.localize.realize import Part, Realizer
from pipeline.source import blocks, figures
from pipeline.source.load import Study
from pipeline.source.selection import first_with_ties
from pipeline.source.values import Count, Label, Value

MOST_COMMON = 5  # rows of a long table that are heard where it stands, and those that are as frequent as the last of them
ONLY_FOR_THE_EYE = "table_overlap"  # tells of columns that are not read aloud


def table(made: Table, names: Sequence[str], spec: blocks.Table, study: Study, realizer: Realizer) -> Spoken | None:
    """A table as it is heard; nothing where it is heard as it stands. ``names`` are the measures of its rows."""
    if spec.spoken == "full":
        return None
    notes = (note for note in (*made.notes, *made.example) if note.message != ONLY_FOR_THE_EYE)
    rows = {name: row.segment for name, row in zip(names, made.rows, strict=True)}
    caption = Label(f"{spec.id}-caption")
    if spec.spoken == "appendix":
        return _all_later(spec.id, (made.caption,), (*notes, *rows.values()), "list_from", {"name": caption}, realizer)
    here, later = _most_common(spec.id, rows, _sorted_by(spec, study), study, realizer)
    return Spoken((made.caption, *notes, *here), _listed(spec.id, later, "list_from", {"name": caption}, realizer))


def ranking(
    items: Sequence[Segment], names: Sequence[str], spec: blocks.Ranking, study: Study, realizer: Realizer
) -> Spoken | None:
    """A ranking as it is heard; nothing where it is heard as it stands. ``names`` are the measures of its items."""
    group: dict[str, Value] = {"group": Label(f"group.{spec.group}")}
    match spec.spoken:
        case "full":
            return None
        case "appendix":
            return _all_later(spec.id, (), tuple(items), "list_of_group", group, realizer)
        case "short":
            rows = dict(zip(names, items, strict=True))
            here, later = _most_common(spec.id, rows, spec.group, study, realizer)
            return Spoken(here, _listed(spec.id, later, "list_of_group", group, realizer))


def figure(spec: figures.AnyFigure, caption: Segment, drawing: Drawing, realizer: Realizer) -> Spoken | None:
    """A figure as it is heard; nothing where it is heard as it stands."""
    if spec.spoken == "full":
        return None
    name: dict[str, Value] = {"name": Label(f"{spec.id}-caption")}
    return _all_later(spec.id, (caption,), drawing.segments, "list_from", name, realizer)


def _sorted_by(spec: blocks.Table, study: Study) -> str:
    """The group whose numbers say what is common: the one that the table is sorted by, or else its largest."""
    members = study.facts.members
    return spec.sort or max(spec.groups, key=lambda group: len(members[group]))


def _most_common(
    id_: str, rows: dict[str, Segment], group: str, study: Study, realizer: Realizer
) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """What is heard here and what later. All is heard here where nothing would be left for later, or nothing is common."""
    counts = {name: study.facts.count(name, group) or 0 for name in rows}
    common = first_with_ties(sorted(rows, key=lambda name: -counts[name]), MOST_COMMON, study.facts, group)
    rest = [name for name in rows if name not in common]
    always = [name for name in rest if study.summary.measures[name].in_any_case]
    later = [name for name in rest if name not in always]
    if not later or not common:
        return tuple(rows.values()), ()
    label = Label(f"group.{group}")
    here = [_sentence(id_, "most-common", Part("most_common", {"n": Count(len(common)), "group": label}), realizer)]
    here += [rows[name] for name in common]
    if always:
        here.append(_sentence(id_, "always-said", Part("always_said", {"n": Count(len(always))}), realizer))
        here += [rows[name] for name in always]
    here.append(_sentence(id_, "rest-at-end", Part("rest_at_end", {"n": Count(len(later))}), realizer))
    return tuple(here), tuple(rows[name] for name in later)


def _all_later(
    id_: str,
    here: tuple[Segment, ...],
    later: tuple[Segment, ...],
    named: str,
    values: dict[str, Value],
    realizer: Realizer,
) -> Spoken:
    said = _sentence(id_, "all-at-end", Part("all_at_end"), realizer)
    return Spoken((*here, said), _listed(id_, later, named, values, realizer))


def _listed(
    id_: str, later: tuple[Segment, ...], named: str, values: dict[str, Value], realizer: Realizer
) -> tuple[Segment, ...]:
    """A part of the long list, under the name of what it belongs to."""
    return (_sentence(id_, "in-list", Part(named, values), realizer), *later) if later else ()


def _sentence(id_: str, key: str, part: Part, realizer: Realizer) -> Segment:
    return realizer.segment(f"{id_}-{key}", Role.SENTENCE, part)
