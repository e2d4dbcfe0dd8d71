"""What the exhibits show beside the printed artifacts themselves: numbers over all selected ones, marks, pictures."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec

from reports.document import Picture
from reports.text import line
from reports.view import CaseView

_MONTHS = "SELECT kind, substr(time, 1, 7), count(*) FROM artifacts {} GROUP BY 1, 2 ORDER BY 1, 2"
_STATED = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,40})?")
_MAY_BE_CALLS = ("kind = ?", "call")


class CallTotal(NamedTuple):
    """Calls with one number: as stored; ``directions``: how many of each.

    ``seconds``: sum of the usable durations; ``unstated``: of how many calls none is stated; ``unusable``: of how many
    one is stated that is no number of seconds, or more than 30 years.
    """

    number: str
    directions: dict[str, int]
    seconds: Decimal
    unstated: int = 0
    unusable: int = 0


class Pictures(msgspec.Struct, frozen=True):
    """Pictures of printed media by the artifact's id, and in ``missing`` why there is none.

    ``treatment``: ``none``, ``blurred`` or ``full``; ``unlimited``: in what the process that
    decoded them was not limited.
    """

    treatment: str = "none"
    shown: dict[str, Picture] = msgspec.field(default_factory=dict)
    missing: dict[str, str] = msgspec.field(default_factory=dict)
    unlimited: tuple[str, ...] = ()


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """``months``: kind, month (``2026-03``, None for no time) and number of all selected artifacts.

    ``calls``: totals of all selected calls; ``pictures``: of the printed media.
    """

    months: tuple[tuple[str, str | None, int], ...] = ()
    calls: tuple[CallTotal, ...] = ()
    pictures: Pictures = Pictures()


def gather_exhibits(view: CaseView, pictures: Pictures | None = None) -> Gathered:
    """Reads what is told of all selected artifacts, printed or not."""
    where, values = view.where()
    months = view.connection.execute(_MONTHS.format(where), values).fetchall()
    return Gathered(months=tuple(months), calls=_call_totals(view), pictures=pictures or Pictures())


def _call_totals(view: CaseView) -> tuple[CallTotal, ...]:
    """By number, most calls first, then by the number's text."""
    found: dict[str, CallTotal] = {}
    for shown in view.artifacts(_MAY_BE_CALLS):
        fields = shown.body.get("fields") or {}
        number = str(fields.get("number") or "")
        total = found.get(number, CallTotal(number, {}, Decimal(0)))
        direction = str(fields.get("direction", "unknown"))
        total.directions[direction] = total.directions.get(direction, 0) + 1
        stated = fields.get("duration_s")
        seconds = stated_seconds(stated)
        none = stated is None or stated == ""
        found[number] = total._replace(
            seconds=total.seconds + (seconds or 0),
            unstated=total.unstated + none,
            unusable=total.unusable + (seconds is None and not none),
        )
    return tuple(sorted(found.values(), key=lambda each: (-sum(each.directions.values()), each.number)))


def stated_seconds(value: Any) -> Decimal | None:
    """Seconds; None where what is stored is no number of them, or more than 30 years."""
    text = str(value)
    return Decimal(text) if _STATED.fullmatch(text) else None


def duration(seconds: Decimal) -> str:
    """``1:02:03`` hours, minutes, whole seconds."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return line(f"{hours}:{minutes:02d}:{rest:02d}")
