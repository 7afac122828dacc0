"""Figures: what is drawn, and the sentences that say it."""

from pipeline.handout import Drawing, Figure, Flow, IconArray, Mark, Node, Panel, Role, Run, Segment, Timeline
from pipeline.localize import listening
from pipeline.localize.realize import Part, Realizer
from pipeline.source import blocks
from pipeline.source.load import Study
from pipeline.source.values import Count, Label, Range, Value


def icon_array(spec: blocks.IconArray, study: Study, realizer: Realizer) -> Figure:
    """People as signs: each group out of its own size."""
    panels = []
    for group in spec.groups:
        n, of = study.facts.count(spec.measure, group) or 0, study.facts.base(spec.measure, group) or 0
        values: dict[str, Value] = {"group": Label(f"group.{group}"), "n": Count(n), "total": Count(of)}
        panels.append(Panel(_sentence(spec.id, group, Part("people_panel", values), realizer), n, of))
    key = (*realizer.runs(Part("people_key")), Run(" "), *realizer.runs(Part("people_key_filled")))
    return _figure(spec, IconArray(tuple(panels), key), realizer)


def timeline(spec: blocks.Timeline, study: Study, realizer: Realizer) -> Figure:
    """The days of one period, those that may be left out, and the marked ones. No amounts are drawn."""
    days = study.facts.values[spec.length]
    assert isinstance(days, Range)  # noqa: S101 - checked when the study was loaded
    low, high = (Count(int(end)) for end in (days.low, days.high))
    drawing = Timeline(
        length=_sentence(spec.id, "length", Part("days_length", {"days": days}), realizer),
        low=low.n,
        high=high.n,
        low_label=realizer.runs(Part("day", {"day": low})),
        high_label=realizer.runs(Part("day", {"day": high})),
        marks=tuple(_mark(spec.id, name, study.facts.values[name], realizer) for name in spec.marks),
    )
    return _figure(spec, drawing, realizer)


def _mark(id_: str, name: str, day: Value, realizer: Realizer) -> Mark:
    at = day.n if isinstance(day, Count) else 0
    said = _sentence(id_, name, Part("days_mark", {"day": day}), realizer)
    return Mark(said, at, realizer.runs(Part("day", {"day": day})))


def flow(spec: blocks.Flow, study: Study, realizer: Realizer) -> Figure:
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


def _figure(spec: blocks.IconArray | blocks.Timeline | blocks.Flow, drawing: Drawing, realizer: Realizer) -> Figure:
    caption = realizer.segment(f"{spec.id}-caption", Role.CAPTION, Part(f"{spec.id}-caption"))
    return Figure(spec.id, caption, drawing, listening.figure(spec, caption, drawing, realizer))


def _sentence(id_: str, key: str, part: Part, realizer: Realizer) -> Segment:
    return realizer.segment(f"{id_}-{key}".replace("_", "-"), Role.FIGURE, part)
