"""What each name on the command line is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .acquired import SUFFIX, looks_like_acquisition
from .acquisition import SIGNATURE
from .case import LEDGER
from .database import is_sqlite
from .exhibit import is_exhibit, proof_of
from .manifest import format_of
from .manifest_bag import DECLARATION
from .note import looks_like_note
from .outcome import BadUse
from .proof import PROOF, exported_as, proof_beside, read_proof
from .schema import has_mark

CASE_FOLDER = "case folder"
LEDGER_FILE = "ledger"
REPORT = "signed report"
FILE = "exported file"
NOTE = "checkpoint"
EXHIBIT = "exhibit"
BAG = "bag"
ACQUISITION = "manifest of an acquisition"


class Target(NamedTuple):
    """What is to be checked. Of an exhibit ``proof`` is its proof, ``file`` the file that it is about, if known."""

    path: Path
    kind: str
    proof: Path | None = None
    file: Path | None = None


def find_targets(paths: list[Path]) -> list[Target]:
    """A target for each path; raises ``BadUse`` for what is nothing that can be checked.

    A file named right after an exhibit proof is the one that the proof is about, unless it is one itself.
    """
    targets: list[Target] = []
    for path in paths:
        before = targets[-1] if targets else None
        try:
            if (
                before
                and before.kind == EXHIBIT
                and not before.file
                and path.is_file()
                and not is_exhibit(path)
            ):
                targets[-1] = before._replace(file=path)
            else:
                targets.append(_identify(path))
        except OSError as error:
            raise BadUse(f"{path} cannot be read: {error.strerror}.") from None
    return targets


def _identify(path: Path) -> Target:
    if path.is_dir():
        return _identify_folder(path)
    proof = proof_of(path) if path.is_file() else None
    if proof is None and path.name.endswith(PROOF) and path.name != PROOF:
        path = path.with_name(path.name[: -len(PROOF)])
    elif path.name.endswith(SUFFIX + SIGNATURE):
        path = path.with_name(path.name[: -len(SIGNATURE)])
    with path.open("rb") as stream:
        beginning = stream.read(1 << 16)
    # A ledger is checked as one, whatever somebody laid beside it.
    if proof is not None and path.name != LEDGER and not has_mark(beginning):
        return Target(path, EXHIBIT, proof, path if proof != path else None)
    kind = _kind(path, beginning)
    if kind is None:
        raise BadUse(
            f"{path} is nothing that can be checked: there is no {path.name}{PROOF} beside it, and it is no report, "
            "ledger or manifest."
        )
    return Target(path, kind)


def _kind(path: Path, beginning: bytes) -> str | None:
    if is_sqlite(beginning) or path.name == LEDGER:
        return LEDGER_FILE
    if b"%PDF-" in beginning[:1024] or path.suffix.lower() == ".pdf":
        return FILE if _is_other_export(path, "report") else REPORT
    if looks_like_acquisition(path.name, beginning):
        return FILE if _is_other_export(path, "acquisition") else ACQUISITION
    if proof_beside(path).is_file() or format_of(beginning):
        return FILE
    return NOTE if looks_like_note(beginning) else None


def _is_other_export(path: Path, kind: str) -> bool:
    """Whether the proof beside a file says that it was exported as something else than it looks: as evidence."""
    beside = proof_beside(path)
    return beside.is_file() and exported_as(read_proof(beside)) not in (None, kind)


def _identify_folder(path: Path) -> Target:
    # A case whose ledger was taken away must fail, not pass as bad use.
    if any((path / name).exists() for name in (LEDGER, "case.json", "catalog.sqlite")):
        return Target(path, CASE_FOLDER)
    if (path / DECLARATION).is_file():
        return Target(path, BAG)
    raise BadUse(f"{path} is neither a case folder nor a bag: it holds no {LEDGER}.")
