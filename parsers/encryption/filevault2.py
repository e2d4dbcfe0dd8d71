"""FileVault 2 and other encrypted volumes of Core Storage."""

from __future__ import annotations

import re
from typing import Any

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys, LockedError, Method, Secret
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.support.corestorage.family import MAGIC, Family, read_family
from parsers.support.corestorage.keys import tweak_key, volume_key, wiped_context
from parsers.support.corestorage.volumes import context
from parsers.support.decrypted import Decrypted
from parsers.support.sector_ciphers import AesXts

_SECTOR, _KEY = 512, 16
_RECOVERY = re.compile(rb"(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}")
_SETTLED = ("Complete", "NoConversion")


class FileVault2(Encryption):
    """AES-XTS of Core Storage; opened by password or recovery key, on system volumes with EncryptedRoot.plist.wipekey.

    Reference: O. Choudary and J. Metz, "FileVault Drive Encryption (FVDE)", libyal/libfvde documentation.
    """

    name = "filevault2"

    def probe(self, source: ByteSource) -> str | None:
        return "FileVault 2" if source.read_at(0, len(MAGIC)) == MAGIC else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        """The volume in clear. Raises NotReadableError where it was being encrypted or decrypted."""
        family = read_family(source)
        own, _ = context(family.listing)
        contexts = (
            [own] if own else [one for file in keys.files if (one := wiped_context(file, family.physical))]
        )
        if not all(map(_settled, contexts)):
            raise NotReadableError(
                "This FileVault 2 volume was being encrypted or decrypted, which is not read."
            )
        for secret in keys:
            if secret.kind == "file":
                continue
            key = _key(secret, contexts, source, family)
            if key is None:
                keys.refused(_method(secret))
                continue
            keys.opened(_method(secret))
            return _clear(source, family, key)
        raise LockedError("FileVault 2", keys)


def _key(secret: Secret, contexts: list[dict[str, Any]], source: ByteSource, family: Family) -> bytes | None:
    if secret.kind == "raw":
        right = len(secret.value) == _KEY and _holds_hfs(_clear(source, family, secret.value))
        return secret.value if right else None
    return next((key for one in contexts if (key := volume_key(one, secret.value)) is not None), None)


def _clear(source: ByteSource, family: Family, key: bytes) -> ByteSource:
    cipher = AesXts(key + tweak_key(key, family.family), _SECTOR)
    return Decrypted(source, family.start, source.size - family.start, cipher)


def _holds_hfs(clear: ByteSource) -> bool:
    """Whether what Core Storage always holds begins here: nothing else tells a volume key from another."""
    return clear.read_at(1024, 2) in (b"H+", b"HX")


def _method(secret: Secret) -> Method:
    if secret.kind == "raw":
        return "raw key"
    return "recovery key" if _RECOVERY.fullmatch(secret.value) else "password"


def _settled(own: dict[str, Any]) -> bool:
    """Whether all of the volume is encrypted under the same key."""
    said = own.get("ConversionInfo")
    status = said.get("ConversionStatus") if isinstance(said, dict) else None
    return status is None or status in _SETTLED
