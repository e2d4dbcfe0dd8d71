"""One fact that a store states of a device."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Device(Artifact, frozen=True, kw_only=True):
    """A name and its value. ``name`` is the store's own (``ro.product.model``), ``value`` as stored.

    ``property`` is the same in a common word, where the parser's reference says what the name holds: ``imei``,
    ``meid``, ``serial``, ``model``, ``manufacturer``, ``system``, ``version``, ``build``, ``device name``, ``zone``,
    ``phone number``, ``android id``, ``advertising id``, ``udid``, ``mac``, ``adb key``. ``device`` names which one
    it is, where it is not the one the file is from: a paired watch, a computer that trusts it, a device of the same
    account.
    """

    kind: ClassVar[str] = "device"
    name: str
    value: str | None = None
    property: str | None = None
    device: str | None = None
    recorded: Timestamp | None = None
    details: tuple[Detail, ...] = ()
