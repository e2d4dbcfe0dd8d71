"""What an analyzer of the catalog is, and the decorator that makes one of a function."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from evidence.model.finding import Finding


@dataclass(frozen=True)
class Progress:
    """How far an analyzer is: ``done`` of ``total`` steps of its own."""

    done: int
    total: int


AnalyzeFunction = Callable[[sqlite3.Connection], Iterator[Finding | Progress]]


@dataclass(frozen=True)
class Analyzer:
    """A named, versioned function that reads the catalog and states findings.

    It is given a connection that can only read, and nothing else: no ledger, no evidence, no disk, no network. The
    same records give the same findings, in any order of rows, on any host. It is stopped by an error of that
    connection, so it holds nothing that must be given back.
    """

    name: str
    version: str
    analyze: AnalyzeFunction
    about: str


def analyzer(*, name: str, version: str) -> Callable[[AnalyzeFunction], Analyzer]:
    """Makes an analyzer of a generator function. The first line of its docstring says what it states."""

    def decorate(function: AnalyzeFunction) -> Analyzer:
        return Analyzer(name=name, version=version, analyze=function, about=(function.__doc__ or "").strip())

    return decorate
