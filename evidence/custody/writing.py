"""Bodies and leaves of new ledger entries.

Reference: docs/ledger-format.md section 2.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from evidence.custody.actor import Actor
from evidence.custody.acts import ActError, check_details
from evidence.custody.canonical import canonical
from evidence.custody.clock import DRIFT_NS, Clock, timestamp
from evidence.custody.errors import LedgerError
from evidence.custody.merkle import leaf_hash

RECORD_KINDS = frozenset({"evidence", "entry", "artifact", "problem", "verification", "finding"})
MAX_BODY = 1 << 20
NO_PREVIOUS = bytes(32)

_HEXADECIMAL = "0123456789abcdef"
_PLAIN = re.compile(r"[ !#-\[\]-~]*").fullmatch  # what JSON writes as it is
_ACTION = re.compile(r"[a-z]+(\.[a-z]+)*", re.ASCII)
Row = tuple[int, bytes, bytes]
"""An entry to be stored: seq, body, leaf."""
Act = tuple[str, str, dict[str, Any]]
"""Action, subject and details of a custody act."""


class _Moment(NamedTuple):
    wall: int
    mono: int


class Tail(NamedTuple):
    """The ledger's last entry: number, leaf and time. Number −1 and 32 zero bytes where there is none."""

    seq: int
    leaf: bytes
    time: str


def random_nonce() -> str:
    """16 random bytes, hexadecimal: what nobody can guess of an act whose words can be guessed."""
    return secrets.token_hex(16)


class EntryWriter:
    """Makes the rows of new entries in the name of one actor, and notices when the clock jumped."""

    def __init__(self, actor: Actor, clock: Clock, nonce: Callable[[], str] = random_nonce) -> None:
        self._actor = actor
        self._clock = clock
        self._nonce = nonce
        self._last: tuple[int, _Moment] | None = None  # number and clocks of the last entry made here

    def acts(self, tail: Tail, acts: Sequence[Act], actor: Actor | None = None) -> list[Row]:
        """Rows for custody acts ``(action, subject, details)`` after ``tail``, in the name of ``actor`` or of ours."""
        now = _Moment(self._clock.wall(), self._clock.mono())
        rows = self._jump(tail, now)
        for act in acts:
            if not _ACTION.fullmatch(act[0]) or act[0] == "record":
                raise LedgerError(
                    f"{act[0]!r} is not a name of a custody act: lower-case words joined by dots."
                )
            rows.append(self._row(_end(tail, rows), now, act, actor or self._actor))
            _check(act)
        self._last = (rows[-1][0], now)
        return rows

    def records(self, tail: Tail, records: Sequence[tuple[str, str, str]]) -> list[Row]:
        """Rows for records ``(kind, id, digest)`` after ``tail``.

        The body is put together from escaped parts instead of being encoded each time, for speed; the tests
        hold it against the encoder.
        """
        now = _Moment(self._clock.wall(), self._clock.mono())
        rows = self._jump(tail, now)
        end = _end(tail, rows)
        seq, link = end.seq, end.leaf.hex()
        actor, host, role = (
            canonical(text).decode() for text in (self._actor.name, self._actor.host, self._actor.role)
        )
        start = f'{{"action":"record","actor":{actor},"details":{{"digest":"'
        kinds = {
            kind: f'","kind":"{kind}"}},"host":{host},"mono":{now.mono},"prev":"' for kind in RECORD_KINDS
        }
        stop = f',"time":"{timestamp(now.wall)}"}}'
        for kind, identifier, digest in records:
            middle = kinds.get(kind)
            if middle is None or len(digest) != 64 or digest.strip(_HEXADECIMAL):
                raise LedgerError(
                    f"Record {identifier!r} cannot be logged: kind {kind!r}, digest {digest!r}."
                )
            seq += 1
            shown = f'"{identifier}"' if _PLAIN(identifier) else canonical(identifier).decode()
            body = (
                f'{start}{digest}{middle}{link}","role":{role},"seq":{seq},"subject":{shown}{stop}'.encode()
            )
            leaf = sha256(b"\x00" + body)
            link = leaf.hexdigest()
            rows.append((seq, body, leaf.digest()))
        self._last = (seq, now)
        return rows

    def _row(self, end: Tail, now: _Moment, act: Act, actor: Actor) -> Row:
        action, subject, details = act
        body = canonical(
            {
                "action": action,
                "actor": actor.name,
                "details": details,
                "host": actor.host,
                "mono": now.mono,
                "nonce": self._nonce(),
                "prev": end.leaf.hex(),
                "role": actor.role,
                "seq": end.seq + 1,
                "subject": subject,
                "time": timestamp(now.wall),
            }
        )
        if len(body) > MAX_BODY:
            raise LedgerError(
                f"The act {action} on {subject[:80]!r} says more than a ledger entry holds (1 MiB)."
            )
        return end.seq + 1, body, leaf_hash(body)

    def _jump(self, tail: Tail, now: _Moment) -> list[Row]:
        """The act ``clock.jump`` where the clock went backwards, or moved apart from the monotonic one."""
        time = timestamp(now.wall)
        last = self._last[1] if self._last and self._last[0] == tail.seq else None
        moved = _Moment(now.wall - last.wall, now.mono - last.mono) if last else None
        if time < tail.time:
            reason = "backwards"
        elif moved and abs(moved.wall - moved.mono) > DRIFT_NS:
            reason = "drift"
        else:
            return []
        details = {
            "reason": reason,
            "previous": tail.time,
            "now": time,
            "wall": moved.wall if moved else _nanoseconds_between(tail.time, time),
            "mono": moved.mono if moved else None,
        }
        return [self._row(tail, now, ("clock.jump", "clock", details), self._actor)]


def _check(act: Act) -> None:
    """Raises LedgerError where an act's details are not what the specification asks of it."""
    try:
        check_details(act[0], act[2])
    except ActError as error:
        raise LedgerError(f"The act {act[0]} cannot be logged: it {error}.") from error


def _end(tail: Tail, rows: list[Row]) -> Tail:
    return Tail(rows[-1][0], rows[-1][2], "") if rows else tail


def _nanoseconds_between(earlier: str, later: str) -> int:
    """Nanoseconds from one ledger time to another; negative where the second lies before the first."""
    delta = datetime.fromisoformat(later) - datetime.fromisoformat(earlier)
    return (delta.days * 86_400 + delta.seconds) * 1_000_000_000 + delta.microseconds * 1_000
