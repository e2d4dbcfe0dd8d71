"""The keys of an encrypted backup.

Reference: Apple Platform Security, "Keybags for Data Protection"; J. Bédrune and J. Sigwald, "iPhone data protection
in depth" (2011), "Backup keybag"; RFC 3394 (AES key wrap), RFC 8018 (PBKDF2).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from evidence.contract.errors import NotReadableError

_PASSCODE = 2
"""The bit of WRAP that says that a class key is wrapped by the key of the password."""
_MOST_ROUNDS = 20_000_000
"""Twice what devices write; more would keep a worker busy for minutes with each password."""
_CLASS = ("CLAS", "WRAP", "KTYP", "WPKY", "PBKY")
_MOST_ITEMS = 10_000


class Keybag:
    """``opened`` tries a password. Raises NotReadableError where the keybag is none."""

    def __init__(self, data: bytes) -> None:
        self._header: dict[str, bytes] = {}
        self._wrapped: dict[int, bytes] = {}
        self._keys: dict[int, bytes] = {}
        current: dict[str, bytes] | None = None
        for tag, value in _items(data):
            if tag == "UUID" and "UUID" in self._header:
                self._add(current)
                current = {}
            elif current is not None and tag in _CLASS:
                current[tag] = value
            else:
                self._header.setdefault(tag, value)
        self._add(current)
        if not self._wrapped:
            raise NotReadableError("the backup's keybag holds no class key that a password opens")

    def _add(self, item: dict[str, bytes] | None) -> None:
        if item and _number(item.get("WRAP")) & _PASSCODE and "WPKY" in item:
            self._wrapped[_number(item.get("CLAS"))] = item["WPKY"]

    def opened(self, password: bytes) -> bool:
        """Whether the password is the backup's. Takes seconds, as the format wants it."""
        secret = password
        if "DPSL" in self._header:
            secret = hashlib.pbkdf2_hmac("sha256", secret, self._header["DPSL"], self._rounds("DPIC"), 32)
        key = hashlib.pbkdf2_hmac("sha1", secret, self._header.get("SALT", b""), self._rounds("ITER"), 32)
        for number, wrapped in self._wrapped.items():
            unwrapped = _unwrapped(key, wrapped)
            if unwrapped is not None:
                self._keys[number] = unwrapped
        return bool(self._keys)

    def key(self, wrapped: bytes) -> bytes:
        """A file's key: the number of its class (4 bytes, little-endian) and the key that is wrapped by the class's."""
        return self.key_of(int.from_bytes(wrapped[:4], "little"), wrapped[4:])

    def key_of(self, number: int, wrapped: bytes) -> bytes:
        """A file's key, by the number of its class. Raises NotReadableError where it cannot be had."""
        if number not in self._keys:
            raise NotReadableError(f"the backup's keybag has no key of protection class {number}")
        found = _unwrapped(self._keys[number], wrapped)
        if found is None or len(found) != 32:
            raise NotReadableError("its key is damaged: the check that the format has for it fails")
        return found

    def _rounds(self, tag: str) -> int:
        rounds = _number(self._header.get(tag))
        if not 1 <= rounds <= _MOST_ROUNDS:
            raise NotReadableError(
                f"the backup's keybag wants {rounds} rounds for a password; 1 to {_MOST_ROUNDS} are done"
            )
        return rounds


def _items(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Each item: four letters, the length (4 bytes, big-endian), the value. The signature behind them has none."""
    at = 0
    for _ in range(_MOST_ITEMS):
        head = data[at : at + 8]
        if len(head) < 8:
            return
        end = at + 8 + int.from_bytes(head[4:], "big")
        if end > len(data):
            return
        yield head[:4].decode("latin-1"), data[at + 8 : end]
        at = end


def _number(value: bytes | None) -> int:
    return int.from_bytes(value[:8], "big") if value else 0


def _unwrapped(key: bytes, wrapped: bytes) -> bytes | None:
    try:
        return aes_key_unwrap(key, wrapped)
    except (InvalidUnwrap, ValueError):
        return None
