"""What a report needs from a case: the only place in reports that asks catalog and ledger."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

import msgspec
import orjson

from evidence.catalog.queries import Completeness, completeness, evidence_items
from evidence.ingest.runs import runs
from reports.selection import ArtifactSelection

if TYPE_CHECKING:
    from evidence.case import Case, CaseInfo

# A resumed run computes again; what was found last stands.
_NEWEST_VERIFICATIONS = (
    "SELECT body FROM verifications WHERE seq IN (SELECT max(seq) FROM verifications "
    "GROUP BY evidence, json_extract(body, '$.algorithm')) ORDER BY evidence, seq"
)
_RECORD_ACT = b'{"action":"record"'


class CustodyAct(msgspec.Struct, frozen=True):
    """One entry of the ledger that is not a record: its body as stored, and parsed."""

    body: bytes
    document: dict[str, Any]


class ProblemGroup(msgspec.Struct, frozen=True):
    """Problems of one kind with one message: how many, and where the first of them stands."""

    kind: str
    message: str
    parser: str | None
    number: int
    path: str
    evidence: int


class LedgerHead(msgspec.Struct, frozen=True):
    """The newest signed checkpoint: ``root`` in Base64, ``note`` the signed text, ``key`` the vkey."""

    size: int
    root: str
    note: str
    key: str


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a report states, as the case holds it at one moment."""

    info: CaseInfo
    items: list[dict[str, Any]]
    verifications: list[dict[str, Any]]
    completeness: dict[int, Completeness]
    problem_groups: list[ProblemGroup]
    problem_total: int
    unconfirmed: int
    deleted: int
    runs: list[dict[str, Any]]
    acts: list[CustodyAct]
    record_entries: int
    head: LedgerHead
    selected: dict[str, int]
    printed: dict[str, list[dict[str, Any]]]
    all_artifacts: int


def read_facts(case: Case, selection: ArtifactSelection) -> Facts:
    """Reads the case. The ledger must have a checkpoint; Indicia writes one before each report."""
    acts, records = _acts(case)
    with closing(case.catalog.reader()) as connection:
        items = evidence_items(connection)
        selected = _selected_counts(connection, selection)
        return Facts(
            info=case.info,
            items=items,
            verifications=_bodies(connection, _NEWEST_VERIFICATIONS),
            completeness={item["id"]: completeness(connection, item["id"]) for item in items},
            problem_groups=_problem_groups(connection),
            problem_total=_number(connection, "SELECT count(*) FROM problems"),
            unconfirmed=_number(connection, "SELECT count(*) FROM entries WHERE unconfirmed"),
            deleted=_number(connection, "SELECT count(*) FROM entries WHERE state <> 'live'"),
            runs=runs(case.ledger),
            acts=acts,
            record_entries=records,
            head=_head(case),
            selected=selected,
            printed={kind: _printed(connection, selection, kind) for kind in selected},
            all_artifacts=_number(connection, "SELECT count(*) FROM artifacts"),
        )


def artifact_bodies(case: Case, selection: ArtifactSelection) -> Iterator[str]:
    """The canonical JSON of each selected artifact, in the order of their sources."""
    with closing(case.catalog.reader()) as connection:
        where, values = _where(selection)
        query = f"SELECT body FROM artifacts {where} ORDER BY entry_key, number"  # noqa: S608
        for row in connection.execute(query, values):
            yield row[0]


def problem_bodies(case: Case) -> Iterator[str]:
    """The canonical JSON of each problem, in the order in which they were met."""
    with closing(case.catalog.reader()) as connection:
        for row in connection.execute("SELECT body FROM problems ORDER BY seq"):
            yield row[0]


def _acts(case: Case) -> tuple[list[CustodyAct], int]:
    acts: list[CustodyAct] = []
    records = 0
    for entry in case.ledger.entries():
        # Keys are sorted in canonical JSON, so the action comes first and records need not be parsed.
        if entry.body.startswith(_RECORD_ACT):
            records += 1
        else:
            acts.append(CustodyAct(entry.body, orjson.loads(entry.body)))
    return acts, records


def _head(case: Case) -> LedgerHead:
    newest = case.ledger.checkpoints()[-1]
    return LedgerHead(
        newest.size, base64.b64encode(newest.root).decode(), newest.note, case.key().public.text
    )


def _problem_groups(connection: sqlite3.Connection) -> list[ProblemGroup]:
    rows = connection.execute(
        "SELECT kind, message, parser, count(*), path, evidence, min(seq) FROM problems "
        "GROUP BY kind, message, parser ORDER BY kind, 4 DESC, 7"
    )
    return [ProblemGroup(row[0], row[1], row[2], row[3], row[4] or "", row[5]) for row in rows]


def _selected_counts(connection: sqlite3.Connection, selection: ArtifactSelection) -> dict[str, int]:
    where, values = _where(selection)
    query = f"SELECT kind, count(*) FROM artifacts {where} GROUP BY kind ORDER BY kind"  # noqa: S608
    rows = connection.execute(query, values)
    return {row[0]: row[1] for row in rows}


def _printed(connection: sqlite3.Connection, selection: ArtifactSelection, kind: str) -> list[dict[str, Any]]:
    where, values = _where(selection)
    joined = f"{where} AND" if where else "WHERE"
    return _bodies(
        connection,
        f"SELECT body FROM artifacts {joined} kind = ? "  # noqa: S608
        "ORDER BY entry_key, number LIMIT ?",
        (*values, kind, selection.per_kind),
    )


def _where(selection: ArtifactSelection) -> tuple[str, tuple[Any, ...]]:
    conditions: list[str] = []
    values: list[Any] = []
    if selection.kinds:
        conditions.append(f"kind IN ({','.join('?' * len(selection.kinds))})")
        values += selection.kinds
    if selection.ids:
        # One parameter, whatever their number: a statement may have only so many.
        conditions.append("id IN (SELECT value FROM json_each(?))")
        values.append(orjson.dumps(list(selection.ids)).decode())
    for column, operator, value in (
        ("parser", "=", selection.parser),
        ("evidence", "=", selection.evidence),
        ("time", ">=", selection.since),
        ("time", "<", selection.until),
    ):
        if value is not None:
            conditions.append(f"{column} {operator} ?")
            values.append(value)
    return (f"WHERE {' AND '.join(conditions)}" if conditions else "", tuple(values))


def _bodies(connection: sqlite3.Connection, sql: str, values: tuple[Any, ...] = ()) -> list[dict[str, Any]]:
    return [orjson.loads(row[0]) for row in connection.execute(sql, values)]


def _number(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
