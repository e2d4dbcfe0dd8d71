"""One value that was typed into a form and kept."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class FormEntry(Artifact, frozen=True, kw_only=True):
    """What a browser or application keeps to fill in forms: a field and its value, an address or card of autofill.

    ``field`` is the form's name for it as stored; None where a profile of autofill states no form. ``profile`` is the
    record or page that it belongs to. ``value`` is None where it is encrypted.
    """

    kind: ClassVar[str] = "form_entry"
    app: str
    field: str | None = None
    value: str | None = None
    profile: str | None = None
    url: str | None = None
    count: int | None = None
    encrypted: bool | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    used: Timestamp | None = None
    details: tuple[Detail, ...] = ()
