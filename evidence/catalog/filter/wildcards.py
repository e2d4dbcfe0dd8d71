"""Wildcards compared in time that grows with the text alone: evidence may be made to hinder whoever searches it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from evidence.catalog.filter.nodes import ANY, FOLDERS, ONE, Piece

Test = Callable[[str], bool]


@dataclass(frozen=True)
class _Run:
    """Characters that stand together: where they may begin (``gap``: None right here), and how they compare."""

    gap: int | None
    expression: re.Pattern[str]
    length: int


def like_test(pieces: tuple[Piece, ...], *, folders: bool = False) -> Test:
    """A test for the whole of a text, letter case ignored. ``folders``: ``**/`` also stands for no folder at all."""
    folded = [piece.casefold() if isinstance(piece, str) else piece for piece in pieces]
    if all(isinstance(piece, str) for piece in folded):
        only = "".join(str(piece) for piece in folded)
        return lambda text: text.casefold() == only
    runs = _runs([ANY if piece == FOLDERS and not folders else piece for piece in folded])
    return lambda text: _fits(runs, text.casefold())


def _runs(pieces: list[Piece]) -> list[_Run]:
    runs: list[_Run] = []
    gap: int | None = None
    literal: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is None or piece in (ANY, FOLDERS):
            if literal or gap is None or piece is None:
                runs.append(_run(gap, literal))
                gap, literal = piece if isinstance(piece, int) else None, []
            else:
                gap = max(gap, ANY) if piece == gap else ANY  # ``*`` beside ``**/``
        else:
            literal.append(piece)
    return runs


def _run(gap: int | None, literal: list[Piece]) -> _Run:
    length = sum(len(piece) if isinstance(piece, str) else 1 for piece in literal)
    expression = "".join("." if piece == ONE else re.escape(str(piece)) for piece in literal)
    begin = r"(?:(?<=/)|\A)" if gap == FOLDERS else ""
    return _Run(gap, re.compile(begin + expression, re.DOTALL), length)


def _fits(runs: list[_Run], text: str) -> bool:
    """Each run at the first place where it fits: the rest then has the most room."""
    at = 0
    for run in runs[:-1]:
        fitting = run.expression.match if run.gap is None else run.expression.search
        found = fitting(text, at)
        if found is None:
            return False
        at = found.end()
    last = runs[-1]
    begin = len(text) - last.length
    if begin < at or (last.gap is None and begin != at):
        return False
    return last.expression.match(text, begin) is not None
