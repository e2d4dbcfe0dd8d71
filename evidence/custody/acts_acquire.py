"""Acts of an acquisition: what was read into a copy, what could not be, and the hashes.

Reference: docs/ledger-format.md section 2, "Actions"; ISO/IEC 27037:2012 clause 7.1.3.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType

from evidence.custody.acts_base import Act, Hash, Object, OptHash, OptObject, OptTexts, OptWords, Words

Count = Annotated[int, Meta(ge=0)]


class AcquisitionStarted(Act, frozen=True, kw_only=True):
    """A source is read into a copy: which, in what form and how."""

    action: ClassVar[str] = "acquire.start"
    source: Words
    kind: Words
    size: Count
    form: Words
    copies: list[str]
    indicia: Words
    build: OptHash = UNSET
    parameters: OptObject = UNSET
    device: OptObject = UNSET
    read_only: bool | UnsetType = UNSET
    mounted: OptTexts = UNSET
    mounted_anyway: OptWords = UNSET
    resumed_at: Count | UnsetType = UNSET


class SectorsUnreadable(Act, frozen=True, kw_only=True):
    """Bytes of the source that could not be read, and are zeros in the copy: ``offset+length`` each."""

    action: ClassVar[str] = "acquire.unreadable"
    ranges: list[str]
    reason: Words


class AcquisitionEnded(Act, frozen=True, kw_only=True):
    """All of the source that can be read is in the copy; hashes of what the copy holds.

    ``files_left``: how many files more the manifest names, where they are too many for an entry.
    """

    action: ClassVar[str] = "acquire.end"
    size: Count
    unreadable: Count
    verified: Words
    files: list[Object]
    files_left: Count | UnsetType = UNSET
    md5: OptWords = UNSET
    sha1: OptWords = UNSET
    sha256: Hash | UnsetType = UNSET
    source_changed: bool | UnsetType = UNSET
    failed: OptObject = UNSET


class AcquisitionStopped(Act, frozen=True, kw_only=True):
    """An acquisition was stopped; so many bytes are in the copy."""

    action: ClassVar[str] = "acquire.cancel"
    done: Count
    reason: OptWords = UNSET


ACQUIRING: tuple[type[Act], ...] = (
    AcquisitionStarted, SectorsUnreadable, AcquisitionEnded, AcquisitionStopped,
)  # fmt: skip
