"""What a report needs from a case: the only place in reports that asks catalog and ledger."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import orjson

from evidence.catalog.queries import Completeness, completeness, source_states
from evidence.custody.chain import Holding, Step, chain, holding
from evidence.custody.chain import items as custody_items
from evidence.ingest.runs import runs
from reports.act_scope import acts_kept_back
from reports.view import CaseView, Shown

if TYPE_CHECKING:
    from evidence.case import Case, CaseInfo

# A resumed run computes again; what was found last stands.
_NEWEST_VERIFICATIONS = (
    "SELECT body FROM verifications WHERE seq IN (SELECT max(seq) FROM verifications "
    "GROUP BY evidence, json_extract(body, '$.algorithm')) ORDER BY evidence, seq"
)
UNREADABLE_READ = 100
_RECORD_ACT = b'{"action":"record"'


class CustodyAct(msgspec.Struct, frozen=True):
    """One entry of the ledger that is not a record: its body as it may leave, and parsed.

    ``whole``: nothing was redacted, so that ``body`` is what the ledger holds.
    """

    body: bytes
    document: dict[str, Any]
    whole: bool = True


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


class Tie(NamedTuple):
    """What ties a printed artifact to the ledger: the entry that states it.

    ``whole``: nothing of it was redacted; ``proven``: its proof may leave. In a redacted version none may: a proof
    names the leaf of the record beside, whose guessed content it would confirm.
    """

    entry: int
    whole: bool
    proven: bool


class Handled(msgspec.Struct, frozen=True):
    """An item or thing that the ledger knows: ``subject`` and ``now``, how it stands, as they may leave.

    ``entries``: numbers of the acts on it, and on what it was acquired from. Two whose names were redacted alike are
    still two.
    """

    subject: str
    entries: tuple[int, ...]
    now: Holding


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a report states, as the case holds it at one moment.

    ``unreadable``: the problem records of places that could not be read, ``UNREADABLE_READ`` of them at most;
    ``transfers``: number of the entry of each transfer -> how it stands; ``handled``: each item and thing;
    ``printed``: the artifacts that are printed, by kind; ``ties``: id of
    each of these -> its ledger entry.
    """

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
    ties: dict[str, Tie] = msgspec.field(default_factory=dict)
    all_artifacts: int
    out_of_scope: int = 0
    unreadable: list[dict[str, Any]] = msgspec.field(default_factory=list)
    transfers: dict[int, str] = msgspec.field(default_factory=dict)
    handled: list[Handled] = msgspec.field(default_factory=list)
    all_items: int = 0
    acts_out_of_scope: int = 0


def read_facts(view: CaseView) -> Facts:
    """Reads what may be shown. The ledger must have a checkpoint; Indicia writes one before each report."""
    case, connection = view.case, view.connection
    acts, acts_back, records = _acts(view)
    chains = _chains(case, {act.document["seq"] for act in acts})
    items = [{**shown.body, "source": state} for shown, state in _items(view)]
    numbers = [item["id"] for item in items]
    selected = view.counts()
    groups = _problem_groups(view)
    printed = {
        kind: list(view.artifacts(("kind = ?", kind), limit=view.selection.per_kind)) for kind in selected
    }
    return Facts(
        info=view.info,
        items=items,
        verifications=[
            view.body(row) for row in _bodies(connection, _NEWEST_VERIFICATIONS) if row["evidence"] in numbers
        ],
        completeness={number: completeness(connection, number) for number in numbers},
        problem_groups=[
            msgspec.structs.replace(group, message=view.text(group.message), path=view.text(group.path))
            for group in groups
        ],
        problem_total=sum(group.number for group in groups),
        unconfirmed=_of_items(connection, "unconfirmed", numbers),
        deleted=_of_items(connection, "state <> 'live'", numbers),
        runs=[view.body(run) for run in runs(case.ledger) if run.get("evidence") in numbers],
        acts=acts,
        record_entries=records,
        head=_head(case),
        selected=selected,
        printed={kind: [shown.body for shown in found] for kind, found in printed.items()},
        ties={
            str(shown.body["id"]): Tie(shown.entry, shown.whole, view.redactor is None)
            for found in printed.values()
            for shown in found
            if shown.entry is not None
        },
        all_artifacts=_number(connection, "SELECT count(*) FROM artifacts"),
        out_of_scope=view.out_of_scope() if view.scope.limits else 0,
        unreadable=list(islice(_unreadable(view), UNREADABLE_READ)),
        transfers={
            step.act["seq"]: step.transfer for steps in chains.values() for step in steps if step.transfer
        },
        handled=[
            Handled(
                view.text(subject),
                tuple(step.act["seq"] for step in steps),
                view.values(holding(subject, steps)),
            )
            for subject, steps in chains.items()
        ],
        all_items=_number(connection, "SELECT count(*) FROM items"),
        acts_out_of_scope=acts_back,
    )


def _unreadable(view: CaseView) -> Iterator[dict[str, Any]]:
    (any_,) = view.connection.execute(
        "SELECT EXISTS (SELECT 1 FROM problems WHERE kind = 'unreadable')"
    ).fetchone()
    if any_:
        yield from (shown.body for shown in view.problems() if shown.body["kind"] == "unreadable")


def _chains(case: Case, shown: set[int]) -> dict[str, list[Step]]:
    """By item, from the acts that may be shown as they stand: a redacted statement no longer fits its signatures."""
    acts = [act for entry in case.ledger.acts() if (act := entry.document())["seq"] in shown]
    return {subject: chain(acts, subject) for subject in custody_items(acts)}


def _items(view: CaseView) -> list[tuple[Shown, str]]:
    states = source_states(view.connection)
    return [(shown, states.get(shown.body["id"], "unverified")) for shown in view.items()]


def _of_items(connection: sqlite3.Connection, condition: str, numbers: list[int]) -> int:
    wanted = orjson.dumps(numbers).decode()
    query = f"SELECT count(*) FROM entries WHERE {condition} AND evidence IN (SELECT value FROM json_each(?))"  # noqa: S608
    return int(connection.execute(query, (wanted,)).fetchone()[0])


def _acts(view: CaseView) -> tuple[list[CustodyAct], int, int]:
    """The acts that may be shown, how many scope or redaction keep back, and how many entries state a record."""
    bodies: list[bytes] = []
    records = 0
    for entry in view.case.ledger.entries():
        # Keys are sorted in canonical JSON, so the action comes first and records need not be parsed.
        if entry.body.startswith(_RECORD_ACT):
            records += 1
        else:
            bodies.append(entry.body)
    back = acts_kept_back(view, map(orjson.loads, bodies))
    # What stays behind is not redacted first: the list of redactions would name it.
    kept = [body.decode() for body in bodies if orjson.loads(body)["seq"] not in back]
    acts = [CustodyAct(each.text.encode(), each.body, each.whole) for each in map(view.shown, kept)]
    return acts, len(back), records


def _head(case: Case) -> LedgerHead:
    newest = case.ledger.checkpoints()[-1]
    return LedgerHead(
        newest.size, base64.b64encode(newest.root).decode(), newest.note, case.key().public.text
    )


def _problem_groups(view: CaseView) -> list[ProblemGroup]:
    where, values = view.of_items("evidence", "entry")
    rows = view.connection.execute(
        "SELECT kind, message, parser, count(*), path, evidence, min(seq) "  # noqa: S608 - our own words
        f"FROM problems {where} GROUP BY kind, message, parser ORDER BY kind, 4 DESC, 7",
        values,
    )
    return [ProblemGroup(row[0], row[1], row[2], row[3], row[4] or "", row[5]) for row in rows]


def _bodies(connection: sqlite3.Connection, sql: str, values: tuple[Any, ...] = ()) -> list[dict[str, Any]]:
    return [orjson.loads(row[0]) for row in connection.execute(sql, values)]


def _number(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
