"""Acts of the program on a case: creation, versions, evidence, ingest, exports, keys, clock.

Reference: docs/ledger-format.md section 2, "Actions".
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType

from evidence.custody.acts_base import (
    Act,
    Hash,
    Object,
    OptHash,
    OptObject,
    OptText,
    OptTexts,
    OptWords,
    Token,
    Words,
)  # fmt: skip

Count = Annotated[int, Meta(ge=0)]


class CaseCreated(Act, frozen=True, kw_only=True):
    """The case was made."""

    action: ClassVar[str] = "case.create"
    number: OptText = UNSET
    title: OptText = UNSET
    examiner: OptText = UNSET
    agency: OptText = UNSET
    authority: OptText = UNSET
    time_zone: OptText = UNSET
    created: OptText = UNSET
    format: Count | UnsetType = UNSET


class SoftwareVersion(Act, frozen=True, kw_only=True):
    """Which program writes from here on, where it is another than before."""

    action: ClassVar[str] = "software.version"
    version: Words
    build: OptHash = UNSET
    previous: str | UnsetType | None = UNSET
    previous_build: Hash | UnsetType | None = UNSET


class EvidenceReceived(Act, frozen=True, kw_only=True):
    """An evidence item is to be ingested; its bytes lie there."""

    action: ClassVar[str] = "evidence.receive"
    path: OptText = UNSET
    path_raw: OptText = UNSET
    only_parsers: list[str] | UnsetType | None = UNSET
    verify_source: bool | UnsetType = UNSET
    profile: OptObject = UNSET


class EvidenceOpened(Act, frozen=True, kw_only=True):
    """An evidence item was opened for reading."""

    action: ClassVar[str] = "evidence.open"
    path: str
    segments: OptTexts = UNSET
    container: str | UnsetType | None = UNSET
    size: int | str | UnsetType | None = UNSET
    stored_hashes: OptObject = UNSET


class EvidenceVerified(Act, frozen=True, kw_only=True):
    """A whole item was hashed, and compared with what is stored of it."""

    action: ClassVar[str] = "evidence.verify"
    evidence: Count
    algorithm: Words
    expected: str | None
    found: str | None
    result: Words


class EvidenceUnlocked(Act, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An encryption layer was opened, or was not, with a key that is named by its fingerprint alone."""

    action: ClassVar[str] = "evidence.unlock"
    layer: Words
    method: Words
    salt: Token
    fingerprint: Hash
    result: Words


class EvidenceRefused(Act, frozen=True, kw_only=True):
    """An item cannot be ingested."""

    action: ClassVar[str] = "evidence.refuse"
    reason: str
    tools: OptObject = UNSET


class IngestStarted(Act, frozen=True, kw_only=True):
    """The ingest of an item began: with what program, plug-ins and parameters."""

    action: ClassVar[str] = "ingest.start"
    indicia: str
    build: OptHash = UNSET
    parsers: list[Object]
    broken_plugins: list[Object] | UnsetType = UNSET
    sandbox: OptText = UNSET
    parameters: OptObject = UNSET


class IngestEnded(Act, frozen=True, kw_only=True):
    """The ingest of an item came to its end."""

    action: ClassVar[str] = "ingest.end"
    counts: Object
    verification_deferred: bool | UnsetType = UNSET
    tools: OptObject = UNSET
    build: OptHash = UNSET


class IngestCancelled(Act, frozen=True, kw_only=True):
    """The ingest of an item was stopped."""

    action: ClassVar[str] = "ingest.cancel"
    counts: Object
    tools: OptObject = UNSET
    build: OptHash = UNSET


class IngestResumed(Act, frozen=True, kw_only=True):
    """Items whose ingest was interrupted are taken up again."""

    action: ClassVar[str] = "ingest.resume"
    evidence: list[int]
    rows_discarded: Count


class IngestRetried(Act, frozen=True, kw_only=True):
    """A file entry was read once more, within other limits: ``recorded`` and what it read as, and what was added."""

    action: ClassVar[str] = "ingest.retry"
    recorded: Hash | None
    sha256: Hash | None
    artifacts: Count
    parsers: list[str]
    problems: list[str]
    limits: Object
    build: OptHash = UNSET


class Failure(Act, frozen=True, kw_only=True):
    """Something failed on a file entry, which was quarantined."""

    action: ClassVar[str] = "failure"
    reason: str


class ToolStarted(Act, frozen=True, kw_only=True):
    """A program of somebody else's is run on an item: which (``sha256`` of the list of its files), how far it is shut
    in, what of the item it was ``given``, and the folder that it writes to."""

    action: ClassVar[str] = "tool.start"
    tool: Words
    version: Words | None
    sha256: Hash
    files: Count
    command: list[str]
    output: str
    given: Object
    sandbox: Words
    indicia: Words
    build: OptHash = UNSET


class ToolEnded(Act, frozen=True, kw_only=True):
    """It ended, with a code of its own (of a signal, negative), or was ended for a reason."""

    action: ClassVar[str] = "tool.end"
    code: int | None
    reason: OptWords = UNSET
    seconds: Count


class RowsDiscarded(Act, frozen=True, kw_only=True):
    """Rows of the catalog that no entry states were removed when the case was opened: their writer had died."""

    action: ClassVar[str] = "catalog.discard"
    rows: Count


class AnalysisStarted(Act, frozen=True, kw_only=True):
    """An analyzer begins: which, and over what that is not whole yet. Its name is the subject."""

    action: ClassVar[str] = "analyze.start"
    indicia: Words
    build: OptHash = UNSET
    version: Words
    source: OptHash = UNSET
    unfinished: list[int] | UnsetType = UNSET
    rows_discarded: Count | UnsetType = UNSET


class AnalysisEnded(Act, frozen=True, kw_only=True):
    """An analyzer came to its end: findings that follow, and what had to be written for them."""

    action: ClassVar[str] = "analyze.end"
    found: Count
    written: Count
    unchanged: Count
    no_longer: Count


class AnalysisCancelled(Act, frozen=True, kw_only=True):
    """An analyzer was stopped; what it wrote stays."""

    action: ClassVar[str] = "analyze.cancel"
    written: Count


class AnalysisFailed(Act, frozen=True, kw_only=True):
    """An analyzer failed; what it wrote stays."""

    action: ClassVar[str] = "analyze.fail"
    reason: str
    written: Count


class Exported(Act, frozen=True, kw_only=True):
    """A file was written for others."""

    action: ClassVar[str] = "export"
    file: str
    kind: Words
    sha256: Hash
    size: Count
    recipient: OptText = UNSET


class KeyCreated(Act, frozen=True, kw_only=True):
    """A signing key was made."""

    action: ClassVar[str] = "key.create"
    key: OptText = UNSET
    use: OptText = UNSET


class KeyUsed(Act, frozen=True, kw_only=True):
    """A key signs something."""

    action: ClassVar[str] = "key.use"
    purpose: Words


class KeyEnrolled(Act, frozen=True, kw_only=True):
    """A person's key counts in this case from here on."""

    action: ClassVar[str] = "key.enrol"
    name: Words
    role: str
    purpose: str


class KeyRevoked(Act, frozen=True, kw_only=True):
    """A key does not count any more."""

    action: ClassVar[str] = "key.revoke"
    reason: Words


class AnchorGiven(Act, frozen=True, kw_only=True):
    """A copy of the checkpoint that follows is given to somebody."""

    action: ClassVar[str] = "anchor.give"
    recipient: Words


class StampAsked(Act, frozen=True, kw_only=True):
    """An authority is asked to time-stamp the checkpoint that follows."""

    action: ClassVar[str] = "anchor.timestamp"
    url: Words


class ClockJump(Act, frozen=True, kw_only=True):
    """The machine's clock jumped."""

    action: ClassVar[str] = "clock.jump"
    reason: Words
    previous: str
    now: str
    wall: int
    mono: int | None


OF_THE_PROGRAM: tuple[type[Act], ...] = (
    CaseCreated, SoftwareVersion, EvidenceReceived, EvidenceOpened, EvidenceVerified, EvidenceUnlocked,
    EvidenceRefused, IngestStarted, IngestEnded, IngestCancelled, IngestResumed, IngestRetried, Failure,
    ToolStarted, ToolEnded, RowsDiscarded,
    AnalysisStarted, AnalysisEnded, AnalysisCancelled, AnalysisFailed, Exported,
    KeyCreated, KeyUsed, KeyEnrolled, KeyRevoked, AnchorGiven, StampAsked, ClockJump,
)  # fmt: skip
