"""One application that is or was installed."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class InstalledApp(Artifact, frozen=True, kw_only=True):
    """An application as the system's list holds it. ``identifier`` is its package or bundle, ``path`` where its files
    lie.

    ``installer`` is what installed it (a shop's package) as stored. ``permissions`` are those it asks for or was
    granted, as the list has them; a grant with its own state or time is an artifact of kind permission. ``data_path``
    is where its data lie. ``uninstalled`` is when it was removed, ``installed_bytes`` its size.
    """

    kind: ClassVar[str] = "installed_app"
    identifier: str
    name: str | None = None
    version: str | None = None
    version_code: str | None = None
    installer: str | None = None
    path: str | None = None
    data_path: str | None = None
    account: str | None = None
    status: str | None = None
    signer: str | None = None
    system: bool | None = None
    enabled: bool | None = None
    hidden: bool | None = None
    uid: int | None = None
    installed_bytes: int | None = None
    permissions: tuple[str, ...] = ()
    installed: Timestamp | None = None
    updated: Timestamp | None = None
    uninstalled: Timestamp | None = None
    used: Timestamp | None = None
    details: tuple[Detail, ...] = ()
