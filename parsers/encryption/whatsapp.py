"""WhatsApp's backups on Android: crypt12, crypt14 and crypt15.

Reference: the format as wa-crypt-tools describes it (README, proto/backup_prefix.proto).
"""

from __future__ import annotations

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys, LockedError, Method
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.encryption.whatsapp_backup import GcmContent, body
from parsers.encryption.whatsapp_header import BackupHeader, read_header
from parsers.encryption.whatsapp_key import keys_of
from parsers.support.inflated import Inflated

_METHODS: dict[str, Method] = {"text": "recovery key", "file": "key file", "raw": "raw key"}
_PACKED = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_ARCHIVE = b"PK"


class WhatsApp(Encryption):
    """AES-256-GCM by the telephone's key file, or the 64 digits of end-to-end encryption; unpacked where it is packed.

    Nothing is given out before all was authenticated.
    """

    name = "whatsapp"
    of_file = True
    types = ("application/*",)
    names = ("*.crypt12", "*.crypt14", "*.crypt15")

    def probe(self, source: ByteSource) -> str | None:
        header = read_header(source)
        return header.name if header else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        header = read_header(source)
        if header is None:
            raise NotReadableError("There is no header of a WhatsApp backup.")
        begun = False
        for secret in keys:
            for content in filter(None, (_begun(source, header, key) for key in keys_of(secret))):
                begun = True
                size, tag = body(source, header)
                content.size = size
                if content.is_authentic(tag):
                    keys.opened(_METHODS[secret.kind])
                    return content if content.read_at(0, 2) == _ARCHIVE else Inflated(content)
            keys.refused(_METHODS[secret.kind])
        if begun:
            raise NotReadableError(
                f"The {header.name} is damaged: a key fits its start, its tag does not hold."
            )
        raise LockedError(header.name, keys)


def _begun(source: ByteSource, header: BackupHeader, key: bytes) -> GcmContent | None:
    """The content, where its first two bytes are what such backups begin with: all others cost a whole read."""
    content = GcmContent(source, header.start, source.size - header.start, key, header.iv)
    return content if content.read_at(0, 2) in (*_PACKED, _ARCHIVE) else None
