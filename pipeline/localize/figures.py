"""Figures: what is drawn, and the sentences that say it."""

from collections.abc import Mapping
from typing import TypeAlias

from pipeline.handout import (
    Bar,
    Bars,
    Drawing,
    Figure,
    Flow,
    IconArray,
    Node,
    Panel,
    Parts,
    PeriodDay,
    Role,
    Runs,
    Segment,
    Share,
    Side,
    Timeline,
    Whole,
)
from pipeline.localize import listening
from pipeline.localize.realize import Part, Realizer
from pipeline.source import figures
from pipeline.source.load import Study
from pipeline.source.values import Count, Label, Range, Value

HUNDRED = Count(100)
Numbers: TypeAlias = tuple[int, int, int]  # how many, of how many, and about how many in every 100


def icon_array(spec: figures.IconArray, study: Study, realizer: Realizer) -> Figure:
    """People as signs: each group out of its own size, or about how many in every 100."""
    panels = []
    for group in spec.groups:
        n, of, share = _numbers(spec.measure, group, study)
        said = _people(spec, group, group, (n, of, share), realizer)
        panels.append(Panel(said, share, HUNDRED.n) if spec.out_of == "100" else Panel(said, n, of))
    key = Part("people_key_share", {"base": HUNDRED}) if spec.out_of == "100" else Part("people_key")
    drawing = IconArray(tuple(panels), realizer.runs(key), realizer.runs(Part("people_key_filled")))
    return _figure(spec, drawing, realizer)


def bars(spec: figures.Bars, study: Study, realizer: Realizer) -> Figure:
    """Who had it, and below, where the measure has words for them, who did not; each group on the same scale."""
    label = f"measure.{spec.measure}"
    had = {group: _numbers(spec.measure, group, study) for group in spec.groups}
    sides = [_side(spec, label, had, realizer)]
    if study.summary.measures[spec.measure].without:
        # The two sides of a group add up, as the people do: 100 is shared out, not rounded twice.
        others = {group: (of - n, of, HUNDRED.n - share) for group, (n, of, share) in had.items()}
        sides.append(_side(spec, f"{label}.without", others, realizer))
    scale = (Part("bars_none"), Part("bars_half"), Part("bars_whole"))
    start, middle, end = map(realizer.runs, scale)
    unit: Runs = ()
    if spec.out_of == "100":
        start, middle, end = (realizer.value(Count(n)) for n in (0, HUNDRED.n // 2, HUNDRED.n))
        unit = realizer.runs(Part("bars_unit", {"base": HUNDRED}))
    return _figure(spec, Bars(tuple(sides), (start, middle, end), unit, realizer.runs(Part("bars_key"))), realizer)


def _side(spec: figures.Bars, label: str, numbers: Mapping[str, Numbers], realizer: Realizer) -> Side:
    had = not label.endswith(".without")
    key = "had" if had else "without"
    bars = (
        Bar(_people(spec, f"{group}-{key}", group, counted, realizer), counted[0], counted[1])
        for group, counted in numbers.items()
    )
    return Side(_sentence(spec.id, key, Part(label), realizer), tuple(bars), had)


def _people(spec: figures.IconArray | figures.Bars, key: str, group: str, numbers: Numbers, realizer: Realizer) -> Segment:
    """How many people of a group, and about how many that would be in every 100 where the figure is drawn so."""
    n, of, share = map(Count, numbers)
    values: dict[str, Value] = {"group": Label(f"group.{group}"), "n": n, "total": of}
    if spec.out_of == "own":
        return _sentence(spec.id, key, Part("people_panel", values), realizer)
    return _sentence(spec.id, key, Part("people_panel_share", {**values, "share": share, "base": HUNDRED}), realizer)


def parts(spec: figures.Parts, study: Study, realizer: Realizer) -> Figure:
    """All people of each group, by the parts of a measure. The group is named where there are several."""
    message = "part_of_group" if len(spec.groups) > 1 else "part_of_all"
    wholes = []
    for group in spec.groups:
        shares = []
        for name in study.summary.measures[spec.measure].parts:
            n, of, _ = _numbers(name, group, study)
            values: dict[str, Value] = {"measure": Label(f"measure.{name}"), "n": Count(n), "total": Count(of)}
            values |= {"group": Label(f"group.{group}"), "percent": study.facts.values[f"{name}.{group}.percent"]}
            shares.append(Share(_sentence(spec.id, f"{group}-{name}", Part(message, values), realizer), n))
        wholes.append(Whole(tuple(shares)))
    return _figure(spec, Parts(tuple(wholes), realizer.runs(Part("people_key"))), realizer)


def _numbers(measure: str, group: str, study: Study) -> Numbers:
    """What is drawn of a group; only what is known is drawn (`pipeline.source.figure_rules`)."""
    n, of = study.facts.count(measure, group), study.facts.base(measure, group)
    share = study.facts.values[f"{measure}.{group}.share"]
    assert n is not None and of and isinstance(share, Count)  # noqa: S101 - checked when the study was loaded
    return n, of, share.n


def timeline(spec: figures.Timeline, study: Study, realizer: Realizer) -> Figure:
    """The days of one period, those that may be left out, and the marked ones. No amounts are drawn."""
    values = study.facts.values
    days = values[spec.length]
    assert isinstance(days, Range)  # noqa: S101 - checked when the study was loaded
    marked = [value for name in spec.marks if isinstance(value := values[name], Count)]
    drawing = Timeline(
        length=_sentence(spec.id, "length", Part("days_length", {"days": days}), realizer),
        marks=tuple(_sentence(spec.id, name, Part("days_mark", {"day": values[name]}), realizer) for name in spec.marks),
        days=tuple(
            PeriodDay(realizer.value(day), day in marked, day.n > days.low)
            for day in map(Count, range(1, int(days.high) + 1))
        ),
        key_marked=realizer.runs(Part("days_key_marked")),
        key_maybe=realizer.runs(Part("days_key_maybe")),
    )
    return _figure(spec, drawing, realizer)


def flow(spec: figures.Flow, study: Study, realizer: Realizer) -> Figure:
    """How people came into their groups. Groups are joined only to the group they are part of."""
    root = _group(spec.id, spec.whole, spec.tracks, study, realizer)
    ends = tuple(
        Node(_count(spec.id, end, f"measure.{end}", study.facts.values[f"{end}.{spec.whole}"], realizer))
        for end in spec.ends
    )
    return _figure(spec, Flow(root, ends), realizer)


def _group(id_: str, group: str, parts: tuple[str, ...], study: Study, realizer: Realizer) -> Node:
    """A group, and below it the groups it is made of."""
    groups = study.summary.groups
    said = _count(id_, group, f"group.{group}", study.facts.values[f"{group}.people"], realizer)
    by_chance = bool(parts) and all(groups[part].assigned == "chance" for part in parts)
    between = _sentence(id_, f"{group}-chance", Part("flow_chance"), realizer) if by_chance else None
    return Node(said, between, tuple(_group(id_, part, groups[part].sum or (), study, realizer) for part in parts))


def _count(id_: str, key: str, label: str, n: Value, realizer: Realizer) -> Segment:
    return _sentence(id_, key, Part("flow_count", {"group": Label(label), "n": n}), realizer)


def _figure(spec: figures.AnyFigure, drawing: Drawing, realizer: Realizer) -> Figure:
    caption = realizer.segment(f"{spec.id}-caption", Role.CAPTION, Part(f"{spec.id}-caption"))
    return Figure(spec.id, caption, drawing, listening.figure(spec, caption, drawing, realizer))


def _sentence(id_: str, key: str, part: Part, realizer: Realizer) -> Segment:
    return realizer.segment(f"{id_}-{key}".replace("_", "-"), Role.FIGURE, part)
