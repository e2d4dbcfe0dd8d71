"""The case folder: create, open, lock."""

from __future__ import annotations

import os
import socket
import time
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Self
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from filelock import FileLock, Timeout

from evidence.case_file import NAME as CASE_FILE
from evidence.case_file import case_file
from evidence.catalog.catalog import Catalog
from evidence.contract.keys import Secret
from evidence.custody import key_store
from evidence.custody.actor import Actor
from evidence.custody.acts import log
from evidence.custody.acts_work import RowsDiscarded
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import CustodyError, KeyFileError
from evidence.custody.files import whole
from evidence.custody.keys import SigningKey, VerifyKey, read_vkeys
from evidence.custody.ledger import Ledger
from evidence.custody.software_log import state_software

FORMAT = 1
_HOLDER_SECONDS = 1.0
_MOST_UNSTATED = 200_000
"""Rows without entries that a program which died can have left: it writes in batches far smaller than this."""


class CaseError(Exception):
    """Something about a case folder that a person must be told. The text is for that person."""


class CaseLockedError(CaseError):
    """Another process writes the case."""


class CaseInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What ``case.json`` holds. ``time_zone`` is an IANA name; ``created`` is RFC 3339 in UTC."""

    id: str
    number: str
    title: str
    examiner: str
    agency: str = ""
    authority: str = ""
    time_zone: str = "UTC"
    created: str
    format: int = FORMAT


def home() -> Path:
    """The examiner's own folder, outside every case: private keys live below it. ``INDICIA_HOME`` moves it."""
    chosen = os.environ.get("INDICIA_HOME")
    if chosen:
        return Path(chosen)
    import platformdirs

    return platformdirs.user_data_path("indicia", appauthor=False)


class Case:
    """An open case. Open for writing in one process at a time, for reading in any number."""

    def __init__(
        self, folder: Path, info: CaseInfo, catalog: Catalog, ledger: Ledger, lock: FileLock | None
    ) -> None:
        self.folder = folder
        self.info = info
        self.catalog = catalog
        self.ledger = ledger
        self.sign_at_close = True
        self.secrets: tuple[Secret, ...] = ()
        """The keys that were given for locked layers of its evidence while it is open; in memory only."""
        self._lock = lock
        self._key: SigningKey | None = None

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        number: str,
        title: str,
        examiner: str,
        agency: str = "",
        authority: str = "",
        time_zone: str = "UTC",
    ) -> Self:
        """Makes a case folder and opens it for writing. Raises CaseError where the folder is not new or empty."""
        for name, value in {"number": number, "title": title, "examiner": examiner}.items():
            if not value.strip():
                raise CaseError(f"A case needs a {name}.")
        _check_zone(time_zone)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise CaseError(f"{folder} is not an empty folder. Choose another place for the case.")
        info = CaseInfo(
            id=uuid4().hex,
            number=number,
            title=title,
            examiner=examiner,
            agency=agency,
            authority=authority,
            time_zone=time_zone,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        try:
            for part in ("exports", "keys", "logs"):
                (folder / part).mkdir(parents=True)
            lock = _take_lock(folder)
            document = msgspec.json.format(msgspec.json.encode(info), indent=2) + b"\n"
            (folder / "case.json").write_bytes(document)
            (folder / CASE_FILE).write_bytes(case_file(info.id))
        except OSError as error:
            raise CaseError(f"The case cannot be made in {folder}: {error.strerror}.") from error
        details = {name: value for name, value in msgspec.to_builtins(info).items() if name != "id"}
        ledger = Ledger.create(folder / "ledger.sqlite", _actor(info), info.id, details)
        state_software(ledger)
        case = cls(folder, info, Catalog.create(folder / "catalog.sqlite"), ledger, lock)
        case.key()
        return case

    @classmethod
    def open(cls, folder: Path, *, write: bool = False) -> Self:
        """Opens a case. Raises CaseError where it is none, CaseLockedError naming who holds it."""
        info = _read_info(folder)
        lock = _take_lock(folder) if write else None
        try:
            catalog = Catalog.open(folder / "catalog.sqlite", write=write)
            ledger = Ledger.open(folder / "ledger.sqlite", actor=_actor(info) if write else None)
            if write:
                _tidy(folder, catalog, ledger)
                state_software(ledger)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return cls(folder, info, catalog, ledger, lock)

    @property
    def exports(self) -> Path:
        """Where files for others are written unless another place is named."""
        return self.folder / "exports"

    @property
    def keys(self) -> Path:
        """Public keys of those who sign in this case."""
        return self.folder / "keys"

    @property
    def scratch(self) -> Path:
        """Copies that parsers need while they run; emptied afterwards."""
        return self.folder / "scratch"

    def key(self) -> SigningKey:
        """The examiner's signing key, made at first use. Its public part is kept in the case."""
        if self._key is None:
            name = key_store.key_name(self.info.examiner)
            self._key = key_store.load_or_create(home() / "keys", name, self._revoked())
        key = self._key
        if self._lock is not None and key.public not in read_vkeys(self.keys):
            details = {"key": key.public.text, "use": "ledger checkpoints"}
            self.ledger.append("key.create", key.public.text, details)
            self.keep_public(key.public)
        return key

    def keep_public(self, key: VerifyKey) -> Path:
        """Writes a public key into the case: ``NAME.vkey``, or ``NAME-ID.vkey`` where that is another's."""
        path = self.keys / f"{key.name}.vkey"
        if path.exists():
            path = self.keys / f"{key.name}-{key.id.hex()}.vkey"
        _keep(path, key)
        return path

    def enrol_key(self, key: VerifyKey, person: str, role: str, purpose: str) -> None:
        """Lets a person's key count in this case from here on. The examiner's key signs that it does."""
        self.ledger.append("key.enrol", key.text, {"name": person, "role": role, "purpose": purpose})
        if key not in read_vkeys(self.keys):
            self.keep_public(key)
        self.checkpoint()

    def revoke_key(self, key: VerifyKey, reason: str) -> None:
        """Lets a key count no more from here on: what it signs afterwards fails verification."""
        # A reminder, so that the whole ledger need not be read for each signature. What counts is the act; the mark
        # comes first, so that nothing is signed with a key that was revoked without one.
        _keep(self.keys / f"{key.name}-{key.id.hex()}.revoked", key)
        self._key = None
        self.ledger.append("key.revoke", key.text, {"reason": reason})
        self.checkpoint()

    def _revoked(self) -> list[VerifyKey]:
        return [VerifyKey.parse(mark.read_text("ascii")) for mark in sorted(self.keys.glob("*.revoked"))]

    def checkpoint(self) -> Checkpoint:
        """Signs the present head of the ledger and keeps the checkpoint in it.

        What fails says that the entries are there all the same, lest they be made twice. Raises CustodyError.
        """
        said = f"All {self.ledger.size} entries are in the ledger: do not do again what they state. "
        try:
            return self.ledger.add_checkpoint(self.key())
        except CustodyError as error:
            error.args = (f"{said}Only the signature under them is missing: {error} {self._sign_later()}",)
            raise
        except BaseException as error:  # Ctrl+C, too
            error.add_note(f"{said}Only the signature under them may be missing. {self._sign_later()}")
            raise

    def _sign_later(self) -> str:
        return f"`indicia ledger checkpoint {self.folder}` signs them."

    def close(self) -> None:
        """Signs what was written since it was opened, closes the databases and gives the lock back.

        Raises CustodyError where it could not be signed; all is closed then, too.
        """
        try:
            self._sign_at_close()
        finally:
            self._close()

    def _sign_at_close(self) -> None:
        """The end of a working period: what was written in it gets under a checkpoint."""
        if self._lock is None or not self.sign_at_close:
            return
        if self.ledger.size > self.ledger.signed_size:
            self.checkpoint()

    def _close(self) -> None:
        # Each copies its log into its file and waits for the disk.
        beside = Thread(target=self.catalog.close)
        beside.start()
        self.ledger.close()
        beside.join()
        if self._lock is not None:
            (self.folder / "case.lock.json").unlink(missing_ok=True)
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        try:
            self.close()
        except CustodyError:
            if error is None:  # what went wrong first is what a person must be told
                raise


def _keep(path: Path, key: VerifyKey) -> None:
    try:
        with whole(path) as file:
            file.write(f"{key.text}\n".encode("ascii"))
    except OSError as error:
        raise KeyFileError(f"The public key could not be written to {path}: {error.strerror}.") from error


def _tidy(folder: Path, catalog: Catalog, ledger: Ledger) -> None:
    """Removes rows whose entries were never written, before another act takes the number that they claim, and says so.

    Those of a program that died claim the next entries, without a gap; others were altered, and stay for verification
    to find. Raises CaseError where they are too many: then the ledger may have been cut.
    """
    rows, last = catalog.unstated(ledger.size)
    if last - ledger.size + 1 != rows:
        return
    if rows > _MOST_UNSTATED:
        raise CaseError(
            f"The catalog of {folder} holds {rows:,} records that its ledger does not state. No interrupted run leaves "
            "so many: the ledger may have been cut or exchanged. Run `indicia verify` on the case; nothing was changed."
        )
    if rows:
        catalog.discard_from(ledger.size)
        log(ledger, "case", RowsDiscarded(rows=rows))


def _read_info(folder: Path) -> CaseInfo:
    path = folder / "case.json"
    try:
        info = msgspec.json.decode(path.read_bytes(), type=CaseInfo)
    except FileNotFoundError as error:
        raise CaseError(f"{folder} is not a case: it has no case.json.") from error
    except OSError as error:
        raise CaseError(f"{path} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CaseError(f"{path} is damaged: {error}.") from error
    if info.format > FORMAT:
        raise CaseError(
            f"{folder} was written by a newer Indicia (format {info.format}). Open it with that one."
        )
    return info


def _take_lock(folder: Path) -> FileLock:
    lock = FileLock(folder / "case.lock", timeout=0)
    holder = folder / "case.lock.json"
    try:
        lock.acquire()
    except Timeout as error:
        raise CaseLockedError(
            f"{folder} is being written by {_holder(holder)}. Wait for it or close it."
        ) from error
    except OSError as error:
        raise CaseError(f"{folder} cannot be written: {error.strerror}.") from error
    now = datetime.now(UTC).isoformat(timespec="seconds")
    holder.write_bytes(
        msgspec.json.encode({"host": socket.gethostname(), "process": os.getpid(), "since": now})
    )
    return lock


def _holder(path: Path) -> str:
    """Who holds the lock. Who has just taken it writes that down a moment later, so that is waited for."""
    deadline = time.monotonic() + _HOLDER_SECONDS
    while (found := _living_holder(path)) is None and time.monotonic() < deadline:
        time.sleep(0.01)
    return found or "another process"


def _living_holder(path: Path) -> str | None:
    """What the holder wrote; None where there is nothing yet, or only what one that was killed left behind."""
    try:
        found = msgspec.json.decode(path.read_bytes())
        process, host, since = int(found["process"]), str(found["host"]), str(found["since"])
    except (OSError, msgspec.DecodeError, KeyError, TypeError, ValueError):
        return None
    if host == socket.gethostname() and not _runs(process):
        return None
    return f"process {process} on {host} since {since}"


def _runs(process: int) -> bool:
    """Whether there is such a process on this machine."""
    if os.name != "posix":
        return True  # a signal would end it there
    try:
        os.kill(process, 0)
    except PermissionError:
        return True  # another user's
    except (ProcessLookupError, OverflowError):
        return False
    return True


def _check_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise CaseError(f"{name!r} is not a time zone. Use a name such as Europe/London.") from error


def _actor(info: CaseInfo) -> Actor:
    return Actor(name=info.examiner, role="examiner", host=socket.gethostname())
