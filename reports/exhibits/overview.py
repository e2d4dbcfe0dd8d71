"""All selected artifacts by kind and over time, as drawings with their numbers."""

from __future__ import annotations

from collections.abc import Iterable

from reports.document import Bar, Block, Chart, Mark, TimeLine
from reports.exhibits.gathered import Gathered
from reports.kind_names import kind_name
from reports.text import are, counted

_MOST_BARS = 36
_MOST_MARKS = 400


def overview(gathered: Gathered) -> tuple[Block, ...]:
    """Nothing where nothing was selected."""
    months = gathered.months
    if not months:
        return ()
    kinds = _totals((kind_name(kind), number) for kind, _, number in months)
    undated = sum(number for _, month, number in months if month is None)
    note = f"{counted(undated, 'artifact')} without a time {are(undated)} not on it." if undated else ""
    found: list[Block] = [Chart("Selected artifacts by kind", _bars(kinds))]
    dated = [(kind, month, number) for kind, month, number in months if month is not None]
    if dated:
        found.append(_over_time(dated, note))
    if len({month for _, month, _ in dated}) > 1:
        found.append(_time_line(dated, note))
    return tuple(found)


def _over_time(dated: list[tuple[str, str, int]], note: str) -> Chart:
    """By month; by year where the bars would be too many; the earliest years together where those are, too."""
    by_month = _totals((month, number) for _, month, number in dated)
    if len(by_month) <= _MOST_BARS:
        return Chart("Selected artifacts by month (UTC)", _bars(dict(sorted(by_month.items()))), note)
    by_year = dict(sorted(_totals((month[:4], number) for month, number in by_month.items()).items()))
    if len(by_year) > _MOST_BARS:
        early = list(by_year)[: len(by_year) - _MOST_BARS + 1]
        together = {f"{early[0]} to {early[-1]}": sum(by_year.pop(year) for year in early)}
        by_year = {**together, **by_year}
    return Chart("Selected artifacts by year (UTC)", _bars(by_year), note)


def _time_line(dated: list[tuple[str, str, int]], note: str) -> TimeLine:
    """A mark for each kind and month in which there is any; for each year where the marks would be too many."""
    cut, unit, rest = (
        (7, "month", "-01T00:00:00+00:00")
        if len(dated) <= _MOST_MARKS
        else (4, "year", "-01-01T00:00:00+00:00")
    )
    counts: dict[tuple[str, str], int] = {}
    for kind, month, number in dated:
        counts[kind, month[:cut]] = counts.get((kind, month[:cut]), 0) + number
    marks = tuple(
        Mark(f"{when}{rest}", kind_name(kind), f"{number:,} in {when}")
        for (kind, when), number in sorted(counts.items())
    )
    words = (
        f"A mark stands for a whole {unit} (UTC) of one kind, at its beginning, however many artifacts are of it. "
        f"Of several times that an artifact states, the first counts here. {note}"
    )
    return TimeLine("Times that the selected artifacts state", marks, words.strip())


def _totals(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, number in pairs:
        found[name] = found.get(name, 0) + number
    return found


def _bars(totals: dict[str, int]) -> tuple[Bar, ...]:
    return tuple(Bar(name, number) for name, number in totals.items())
