"""What a typed filter means for the result set."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.gui.models.wanted import Condition
from evidence.catalog.filter import (
    VIEWS,
    Everything,
    FilterError,
    condition,
    looks_inside,
    parse,
    readings,
    uses_marks,
)


@dataclass(frozen=True)
class Rule:
    """A filter over one view. ``error`` is set where it cannot be read or the view has no such field."""

    view: str
    conditions: tuple[Condition, ...] = ()
    error: FilterError | None = None
    notes: tuple[str, ...] = ()
    """How it is read where more than one reading is possible."""
    marks: bool = False
    """Whether it asks for tags, notes or categories."""
    inside: bool = False
    """Whether it asks what records say, not only what and where they are."""
    is_empty: bool = False


def rule(text: str, view: str, zone: ZoneInfo) -> Rule:
    """A typed filter over a view; times without an offset are meant in ``zone``. Raises nothing."""
    try:
        node = parse(text)
        if isinstance(node, Everything):
            return Rule(view, is_empty=True)
        asked = (condition(node, view, zone),)
        return Rule(view, asked, None, readings(node, zone), uses_marks(node), looks_inside(node))
    except FilterError as error:
        return Rule(view, error=error)


def fitting(text: str, view: str, zone: ZoneInfo) -> Rule:
    """The same over ``view`` or, where only another view has its fields, over that one."""
    first = rule(text, view, zone)
    if first.error is None:
        return first
    others = (rule(text, other, zone) for other in VIEWS if other != view)
    return next((each for each in others if each.error is None), first)
