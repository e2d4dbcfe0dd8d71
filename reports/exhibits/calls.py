"""Calls as a table in the order of their times, with totals by number."""

from __future__ import annotations

from typing import Any

from reports.document import Block, Column, Paragraph, Table
from reports.exhibits.gathered import CallTotal, Gathered, duration
from reports.exhibits.provenance import Provenance, Sources, all_of
from reports.exhibits.values import by_time, first_time, label, other_times, stated, value
from reports.text import are, counted, line

_MOST_NUMBERS = 50
_OWN_COLUMN = frozenset({"direction", "number", "name", "duration_s"})
_COLUMNS = (
    *(Column("Exhibit", 6), Column("Started, and as stored", 13), Column("Call", 12)),
    *(Column("Seconds", 4, "number"), Column("Stands in", 11)),
)
_TOTALS = (
    Column("Number", 8),
    Column("Calls", 3, "number"),
    Column("Of these", 12),
    Column("Stated duration", 5, "number"),
)


def calls(bodies: list[dict[str, Any]], provenance: Provenance, gathered: Gathered) -> tuple[Block, ...]:
    """Totals over all selected calls, then each printed call."""
    sources = Sources(provenance)
    rows = tuple(_row(body, provenance, sources) for body in by_time(bodies))
    said = tuple(Paragraph(words, "note") for words in all_of(bodies, provenance))
    return (*_totals(gathered), Table(_COLUMNS, rows, "Calls"), *said, sources.table())


def _totals(gathered: Gathered) -> tuple[Block, ...]:
    most, rest = gathered.calls[:_MOST_NUMBERS], gathered.calls[_MOST_NUMBERS:]
    rows = tuple(
        (
            line(each.number) or "no number is stated",
            f"{sum(each.directions.values()):,}",
            ", ".join(f"{number:,} {line(name)}" for name, number in sorted(each.directions.items())),
            _stated(each),
        )
        for each in most
    )
    found: tuple[Block, ...] = (
        (Table(_TOTALS, rows, "Totals by number, of all selected calls"),) if rows else ()
    )
    if rest:
        number = sum(sum(each.directions.values()) for each in rest)
        found += (
            Paragraph(
                f"{counted(len(rest), 'more number')}, with {counted(number, 'call')}, {are(len(rest))} not listed "
                "here.",
                "warning",
            ),
        )
    return found


def _stated(total: CallTotal) -> str:
    """The sum of the durations; none is not a sum of 0."""
    number = sum(total.directions.values())
    rest = {"not stated": total.unstated, "stated, but not usable": total.unusable}
    if alone := next((words for words, calls in rest.items() if calls == number), None):
        return alone
    said = [f"of {counted(calls, 'call')} {words}" for words, calls in rest.items() if calls]
    usable = number > total.unstated + total.unusable
    return "\n".join(([duration(total.seconds)] if usable else []) + said)


def _row(body: dict[str, Any], provenance: Provenance, sources: Sources) -> tuple[str, ...]:
    fields = stated(body)
    when, stored = first_time(body, provenance.zone)
    who = [line(str(fields[name])) for name in ("number", "name") if name in fields]
    rest = [
        f"{label(name)}: {value(name, found)}" for name, found in fields.items() if name not in _OWN_COLUMN
    ]
    state = str(body.get("state", "live"))
    call = [
        line(str(fields.get("direction", "unknown"))),
        *who,
        *rest,
        *other_times(body, provenance.zone),
        *([line(state)] if state != "live" else []),
    ]
    return (
        line(str(body["id"])),
        "\n".join(filter(None, (when, stored and f"stored: {stored}"))),
        "\n".join(call),
        line(str(fields.get("duration_s", ""))),
        sources.place(body),
    )
