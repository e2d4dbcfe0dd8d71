"""Checking a whole ledger.

Reference: docs/ledger-format.md; the stand-alone verifier does the same with other code.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

import msgspec

from evidence.custody import store
from evidence.custody.acts_check import ActChecks
from evidence.custody.announced import Announced
from evidence.custody.checkpoint import MAX_NOTE, Checkpoint
from evidence.custody.checkpoint_rows import Copy, RowChecks, Stamped
from evidence.custody.discrepancy import Discrepancies, Discrepancy
from evidence.custody.entry_check import BodyError, RecordShape, check_time, parse_body
from evidence.custody.errors import LedgerError, NoteError, ProofError
from evidence.custody.exhibit import Exhibit, is_exhibit
from evidence.custody.key_history import KeyHistory, KnownKey
from evidence.custody.keys import VerifyKey
from evidence.custody.known import KnownEntries, KnownEntry
from evidence.custody.merkle import Frontier
from evidence.custody.proof import MAX_PROOF, Proof
from evidence.custody.schema import STATEMENTS
from evidence.custody.writing import NO_PREVIOUS
from evidence.model.names import shown

_PROGRESS_STEP = 16_384


class LedgerReport(msgspec.Struct, frozen=True):
    """What the check of a ledger found.

    ``size`` entries; ``root`` of the Merkle tree over them; ``checkpoints``: how many hold; ``signed``,
    ``anchored``: how many entries the largest checkpoint, or anchor, that holds covers; ``signers``: vkeys of
    who signed those that hold; ``discrepancies``: the first thousand; ``total``: how many there are; ``keys``: what
    the ledger says of keys; ``unlisted``: vkeys of signers where it says nothing of any key; ``stamps``: time
    stamps that are intact; ``copies``: with whom copies of checkpoints were left; ``newest``: vkeys of who signed
    the largest checkpoint that holds.
    """

    case_id: str
    size: int
    root: bytes
    checkpoints: int
    signed: int
    anchored: int
    signers: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]
    total: int
    keys: tuple[KnownKey, ...] = ()
    unlisted: tuple[str, ...] = ()
    stamps: tuple[Stamped, ...] = ()
    copies: tuple[Copy, ...] = ()
    newest: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return self.total == 0


def read_anchor(path: Path) -> str:
    """The note of a checkpoint kept elsewhere, from its own file or from a proof. Raises NoteError."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_PROOF + 1)
        if data.startswith(b"{"):
            note = (Exhibit if is_exhibit(path) else Proof).read(path).checkpoint
        else:
            note = data[: MAX_NOTE + 1].decode()
    except OSError as error:
        raise NoteError(f"The anchor {path} cannot be read: {error.strerror}.") from error
    except (ProofError, UnicodeDecodeError) as error:
        raise NoteError(f"The anchor {path} is neither a checkpoint nor a proof: {error}") from error
    Checkpoint.parse(note)
    return note


def verify_ledger(
    path: Path,
    *,
    vkeys: Sequence[VerifyKey],
    anchors: Sequence[str] = (),
    known: Sequence[KnownEntry] = (),
    progress: Callable[[int], None] | None = None,
) -> LedgerReport:
    """Checks schema, every entry, the chain, every checkpoint and its root, and the anchors.

    ``vkeys``: keys that may sign; ``anchors``: notes kept elsewhere; ``known``: entries kept elsewhere, which name
    the changed one where an anchor says only that there is one; ``progress`` is told the entries done.
    Never raises for what is wrong with the ledger: that stands in the report.
    """
    found = Discrepancies()
    check = _Check(found, vkeys, known)
    try:
        connection = store.open_for_reading(path)
    except LedgerError as error:
        found.add("file", None, str(error))
        return check.report()
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        with store.explained(path):
            connection.execute("BEGIN")  # one state of the file, even while someone appends
            _check_schema(connection, found)
            check.heads(connection, anchors)
            check.entries(connection, progress)
    except LedgerError as error:
        found.add("file", None, f"{error} Entries after {check.last} could not be read.")
    finally:
        connection.close()
    check.finish()
    return check.report()


def _check_schema(connection: sqlite3.Connection, found: Discrepancies) -> None:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    present = {name: " ".join((sql or "").split()) for name, sql in rows}
    for name, sql in STATEMENTS.items():
        kind = "table" if sql.startswith("CREATE TABLE") else "trigger"
        if name not in present:
            found.add("schema", None, f"The {kind} {name} is missing: someone removed it from the ledger.")
        elif present[name] != sql:
            found.add("schema", None, f"The {kind} {name} was changed: it no longer is the ledger's own.")
    for name in present.keys() - STATEMENTS.keys():
        found.add("schema", None, f"Someone added {shown(name)} to the ledger's file.")
    for (line,) in connection.execute("PRAGMA quick_check(10)"):
        if line != "ok":
            found.add("file", None, f"The ledger's file is damaged: {shown(line)}.")


class _Head(msgspec.Struct, frozen=True):
    """A checkpoint or an anchor whose signature holds, and whose root is still to be compared."""

    part: Literal["checkpoint", "anchor"]
    number: int
    checkpoint: Checkpoint
    signers: tuple[VerifyKey, ...]

    @property
    def label(self) -> str:
        return f"{self.part.capitalize()} {self.number} (the first {self.checkpoint.size} entries)"


class _Suspect(msgspec.Struct, frozen=True):
    """An entry whose body does not give its leaf; the next entry's link says which of the two is genuine."""

    seq: int
    stored: bytes
    computed: bytes


class _Check:
    """One pass over the entries, in order."""

    def __init__(
        self, found: Discrepancies, vkeys: Sequence[VerifyKey], known: Sequence[KnownEntry] = ()
    ) -> None:
        self.last = -1
        self._found = found
        self._vkeys = vkeys
        self._case_id = ""
        self._time = ""
        self._leaf = NO_PREVIOUS
        self._frontier = Frontier()
        self._acts = ActChecks()
        self._announced = Announced()
        self._known = KnownEntries(known, found)
        self._suspect: _Suspect | None = None
        self._shape: RecordShape | None = None
        self._rows = RowChecks(found)
        self._keys = KeyHistory()
        self._signed: list[_Head] = []
        self._heads: dict[int, list[_Head]] = defaultdict(list)
        self._held: list[_Head] = []
        self._unfit: list[_Head] = []

    def heads(self, connection: sqlite3.Connection, anchors: Sequence[str]) -> None:
        """Reads checkpoints and anchors and checks their signatures; their roots are compared in the pass."""
        size_before = 0
        seen: set[str] = set()
        rows = connection.execute(
            "SELECT number, size, note, timestamp_token, anchored FROM checkpoint ORDER BY number"
        )
        for expected, (number, size, note, token, anchored) in enumerate(rows):
            self._announced.stored(size)
            if number != expected:
                self._found.add("checkpoint", expected, f"Checkpoint {expected} is missing: it was removed.")
                break
            if type(size) is not int or type(note) is not str:
                self._found.add(
                    "checkpoint", number, f"Checkpoint {number} is no checkpoint: it was replaced."
                )
                continue
            self._rows.row(number, size, note, token, anchored)
            head = self._head("checkpoint", number, note, seen)
            if (head and head.checkpoint.size != size) or size < size_before:
                self._found.add("checkpoint", number, f"Checkpoint {number} is not of the size its row says.")
            size_before = size
        for number, note in enumerate(anchors, 1):
            self._head("anchor", number, note, set())

    def _head(
        self, part: Literal["checkpoint", "anchor"], number: int, note: str, seen: set[str]
    ) -> _Head | None:
        try:
            checkpoint, signers = Checkpoint.verify_all(note, self._vkeys)
        except NoteError as error:
            self._found.add(part, number, f"{part.capitalize()} {number}: {error}")
            return None
        head = _Head(part, number, checkpoint, signers)
        if note not in seen:  # a row that only adds a time stamp or an anchor to the same note is no new head
            seen.add(note)
            self._heads[checkpoint.size].append(head)
            self._signed.append(head)
        return head

    def entries(self, connection: sqlite3.Connection, progress: Callable[[int], None] | None) -> None:
        """The pass itself."""
        for seq, body, leaf in connection.execute("SELECT seq, body, leaf FROM entry ORDER BY seq"):
            if type(seq) is not int:
                self._found.add("file", None, "The ledger's entries have no numbers: its table was replaced.")
                return
            if seq != self.last + 1:
                self._gap(seq)
            if type(body) is not bytes or type(leaf) is not bytes:
                self._found.add("entry", seq, f"Entry {seq}: its body or leaf is not bytes: it was replaced.")
                body, leaf = b"", b""  # noqa: PLW2901 - the pass goes on without it
            self._known.check(seq, body)
            self._entry(seq, body, leaf)
            self.last = seq
            if progress and not seq % _PROGRESS_STEP:
                progress(seq)

    def _gap(self, seq: int) -> None:
        first, last = self.last + 1, seq - 1
        if seq < first:
            self._found.add("entry", seq, f"Entry {seq} stands before entry 0: it was inserted.")
            return
        which = f"Entry {first} is" if first == last else f"Entries {first} to {last} are"
        self._found.add("entry", first, f"{which} missing: deleted from the ledger.")

    def _entry(self, seq: int, body: bytes, leaf: bytes) -> None:
        computed = sha256(b"\x00" + body).digest()
        if computed == leaf and self._is_next_of_batch(seq, body):
            self._leaf = leaf
            self._add(leaf)
            return
        try:
            document = parse_body(body)
            link, time, action = document["prev"], document["time"], document["action"]
            if time != self._time:
                check_time(time)
                if time < self._time and action != "clock.jump":
                    self._found.add(
                        "entry", seq, f"Entry {seq}: its time {time} lies before that of the entry before."
                    )
                self._time = time
            if document["seq"] != seq:
                self._found.add(
                    "entry", seq, f"Entry {seq}: its body says that it is entry {document['seq']}."
                )
            self._meaning(seq, document)
        except BodyError as error:
            link = ""
            self._found.add("entry", seq, f"Entry {seq}: its body {error}.")
        self._settle(link)
        if link and link != self._leaf.hex() and seq == self.last + 1:
            before = f"entry {seq - 1}" if seq else "nothing"
            self._found.add(
                "entry", seq, f"Entry {seq}: it does not follow {before}: one of the two was replaced."
            )
        self._leaf = leaf
        if computed == leaf:
            self._add(leaf)
        else:
            self._suspect = _Suspect(seq, leaf, computed)

    def _meaning(self, seq: int, document: dict[str, Any]) -> None:
        """What an entry says, held against what stands before it."""
        if (document["action"] == "case.create") != (seq == 0):
            self._found.add("entry", seq, f"Entry {seq}: a ledger begins with case.create, and has it once.")
        if seq == 0:
            self._case_id = document["subject"]
        if document["action"] == "record":
            self._shape = RecordShape(document)
            return
        self._announced.entry(seq, document)
        self._keys.tell(document)
        self._rows.act(document)
        for words in self._acts.check(document, self._case_id):
            self._found.add("entry", seq, f"Entry {seq}: {words}.")

    def _is_next_of_batch(self, seq: int, body: bytes) -> bool:
        """Whether a body differs from a checked record's only in what the bodies of one batch differ in."""
        return (
            self._shape is not None
            and self._suspect is None
            and seq == self.last + 1
            and self._shape.time == self._time
            and self._shape.fits(body, seq, self._leaf.hex().encode())
        )

    def _settle(self, link: str) -> None:
        """Says of the entry before, if its body does not give its leaf, which of the two was changed."""
        suspect, self._suspect = self._suspect, None
        if suspect is None:
            return
        seq, genuine = suspect.seq, suspect.stored
        if link == suspect.computed.hex():
            words, genuine = (
                f"its leaf was changed; its body is the one that entry {seq + 1} follows",
                suspect.computed,
            )
            self._leaf = genuine
        elif link == suspect.stored.hex():
            words = f"its body was changed: it no longer matches its leaf, which entry {seq + 1} still names"
        else:
            words = "its body no longer matches its leaf: one of them was changed"
        self._found.add("entry", seq, f"Entry {seq}: {words}.")
        self._add(genuine)

    def _add(self, leaf: bytes) -> None:
        self._frontier.add(leaf)
        for head in self._heads.pop(self._frontier.size, ()):
            self._compare(head, self._frontier.root())

    def _compare(self, head: _Head, root: bytes) -> None:
        if self._is_foreign(head):
            return
        if head.checkpoint.root == root:
            self._held.append(head)
        else:
            self._unfit.append(head)

    def _is_foreign(self, head: _Head) -> bool:
        """Whether a head is of another case; then it says so."""
        if self._case_id in ("", head.checkpoint.case_id):  # without entry 0 nobody knows whose ledger it is
            return False
        words = f"{head.part.capitalize()} {head.number} is of another case: {head.checkpoint.case_id}."
        self._found.add(head.part, head.number, words)
        return True

    def finish(self) -> None:
        """What can only be said after the last entry."""
        self._settle("")
        self._announced.finish(self._found)
        self._rows.finish()
        for head in self._signed:
            for words in self._keys.faults(head.signers, head.checkpoint.size):
                self._found.add(head.part, head.number, f"{head.label}: {words}.")
        if self.last < 0:
            self._found.add(
                "entry", 0, "The ledger is empty: its entries were removed, or it was never finished."
            )
        if self._unfit:
            self._report_unfit()
        for head in (head for size in sorted(self._heads) for head in self._heads[size]):
            if self._is_foreign(head):
                continue
            first, last = self._frontier.size, head.checkpoint.size - 1
            gone = f"entry {first} is" if first == last else f"entries {first} to {last} are"
            words = f"{head.label}: the ledger has {first} entries: it was cut off, {gone} gone."
            self._found.add(head.part, head.number, words)

    def _report_unfit(self) -> None:
        """Names the range of the change: from the last head that holds to the first that does not."""
        first = self._unfit[0]
        good = max(
            (head.checkpoint.size for head in self._held if head.checkpoint.size < first.checkpoint.size),
            default=0,
        )
        span = (
            f"entry {good}"
            if good == first.checkpoint.size - 1
            else f"entries {good} to {first.checkpoint.size - 1}"
        )
        words = f"{first.label}: what was signed is not what the ledger holds now; the change lies in {span}."
        self._found.add(first.part, first.number, words)
        for head in self._unfit[1:]:
            self._found.add(head.part, head.number, f"{head.label}: does not hold either.")

    def _counting(self, head: _Head) -> list[VerifyKey]:
        """Who signed a head with a key that counted then."""
        size = head.checkpoint.size
        return [key for key in head.signers if not any(self._keys.faults([key], size))]

    def report(self) -> LedgerReport:
        """The outcome."""
        self._held = [head for head in self._held if self._counting(head)]
        sizes = {
            part: max((head.checkpoint.size for head in self._held if head.part == part), default=0)
            for part in ("checkpoint", "anchor")
        }
        signers = tuple(dict.fromkeys(signer.text for head in self._held for signer in self._counting(head)))
        return LedgerReport(
            case_id=self._case_id,
            size=self._frontier.size,
            root=self._frontier.root(),
            checkpoints=len({head.checkpoint.text for head in self._held if head.part == "checkpoint"}),
            signed=sizes["checkpoint"],
            anchored=sizes["anchor"],
            signers=signers,
            discrepancies=tuple(self._found.kept),
            total=self._found.total,
            keys=tuple(self._keys.keys.values()),
            unlisted=() if self._keys.states_keys else signers,
            stamps=tuple(self._rows.stamps),
            copies=tuple(self._rows.copies),
            newest=tuple(
                dict.fromkeys(
                    key.text
                    for head in self._held
                    if head.part == "checkpoint" and head.checkpoint.size == sizes["checkpoint"]
                    for key in self._counting(head)
                )
            ),
        )
