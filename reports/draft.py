"""A report that is being made: what was chosen so far, kept in the case folder until the report is written.

No secret is in it: neither passphrase nor PIN. The examiner's texts in it are those not in the ledger yet.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec

from evidence.custody.files import whole
from reports.errors import ReportError
from reports.profile import DEFAULT
from reports.selection import PER_KIND
from reports.texts import PARTS

FILE = "report-draft.json"
_LARGEST = 16 << 20


class Signing(msgspec.Struct, kw_only=True):
    """Who signs, and how. ``signer`` is ``lab``, ``file``, ``token`` or ``none``."""

    signer: str = "lab"
    certificate: str = ""
    token: str = ""
    timestamp: str = ""
    level: str = "B-B"
    trust_roots: str = ""
    reviewer: bool = False


class Draft(Signing, kw_only=True):
    """What a person chose, as typed. ``kinds`` is None for all of them.

    ``since`` and ``until`` are as typed; ``texts``: part -> words that are not in the ledger yet. ``redact``: by a
    profile, ``redaction``, which may not be named yet.
    """

    page: str = ""
    profile: str = DEFAULT
    kinds: list[str] | None = None
    tags: list[str] = []
    since: str = ""
    until: str = ""
    per_kind: Annotated[int, msgspec.Meta(ge=1, le=999_999)] = PER_KIND
    texts: dict[str, str] = {}
    redact: bool = False
    redaction: str = ""
    pictures: str = "none"
    picture_reason: str = ""
    output: str = ""
    recipient: str = ""
    bundle: bool = False
    full: bool = False


def load(folder: Path) -> Draft | None:
    """The draft kept in a case folder, or None where there is none. Raises ReportError where it cannot be read."""
    path = folder / FILE
    try:
        if path.stat().st_size > _LARGEST:
            raise ReportError(f"The draft {path.name} is too large to be one of a report.")
        draft = msgspec.json.decode(path.read_bytes(), type=Draft)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ReportError(f"The draft {path.name} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReportError(f"The draft {path.name} cannot be used: {error}.") from error
    if any("\0" in each for each in (draft.profile, draft.redaction, draft.output)):
        raise ReportError(f"The draft {path.name} cannot be used: it names a path that holds a NUL.")
    draft.texts = {part: words for part, words in draft.texts.items() if part in PARTS}
    return draft


def save(folder: Path, draft: Draft) -> None:
    """Keeps a draft in place of the one before, whole or not at all. Raises ReportError."""
    data = msgspec.json.format(msgspec.json.encode(draft), indent=2) + b"\n"
    try:
        with whole(folder / FILE) as target:
            target.write(data)
    except OSError as error:
        raise ReportError(f"The draft could not be kept in {folder}: {error.strerror}.") from error


def discard(folder: Path) -> None:
    """Takes the draft away, if there is one. Raises ReportError."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError as error:
        raise ReportError(f"The draft could not be taken away: {error.strerror}.") from error
