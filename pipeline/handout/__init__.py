"""A handout: one summary in one edition, all facts filled in. What every stage after `localize` reads.

The order of `Handout.segments` is the reading order: of the page, the sound and the transcript.
"""

from pipeline.handout.blocks import (
    Block,
    Column,
    Drawing,
    Entries,
    Entry,
    Figure,
    Flow,
    IconArray,
    ItemList,
    Mark,
    Node,
    Panel,
    Paragraph,
    Row,
    Subheading,
    Table,
    Timeline,
)
from pipeline.handout.editions import Chapter, Edition, Handout, Listing, Section, Site, StudyListing
from pipeline.handout.segments import Role, Run, Runs, Segment, State, digest

__all__ = [
    "Block",
    "Chapter",
    "Column",
    "Drawing",
    "Edition",
    "Entries",
    "Entry",
    "Figure",
    "Flow",
    "Handout",
    "IconArray",
    "ItemList",
    "Listing",
    "Mark",
    "Node",
    "Panel",
    "Paragraph",
    "Role",
    "Row",
    "Run",
    "Runs",
    "Section",
    "Segment",
    "Site",
    "State",
    "StudyListing",
    "Subheading",
    "Table",
    "Timeline",
    "digest",
]
