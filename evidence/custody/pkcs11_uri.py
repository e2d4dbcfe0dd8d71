"""Addresses of keys inside PKCS #11 tokens (smart cards, security modules). Reference: RFC 7512."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self
from urllib.parse import unquote_to_bytes

import msgspec

from evidence.custody.errors import KeyFileError
from evidence.custody.passphrase import passphrase_for

MODULE_VARIABLE = "INDICIA_PKCS11_MODULE"
_PATH = frozenset({"token", "object", "id", "serial", "type", "manufacturer", "model"})
_QUERY = frozenset({"module-path", "pin-source"})


class Pkcs11Uri(msgspec.Struct, frozen=True):
    """A key in a token: the token's label or serial number, the object's label or id (bytes), the module.

    ``module`` is the path of the library that talks to the token; ``pin_source`` a file that holds the PIN.
    """

    token: str
    serial: str
    object: str
    id: bytes
    module: str
    pin_source: str
    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads an address. Raises KeyFileError that says what it lacks."""
        scheme, _, rest = text.strip().partition(":")
        if scheme != "pkcs11":
            raise KeyFileError(f"{text} is not the address of a key in a token (pkcs11:token=…;object=…).")
        path, _, query = rest.partition("?")
        found = {name: value for part in (path.split(";"), query.split("&")) for name, value in _pairs(part)}
        if "pin-value" in found:
            raise KeyFileError(
                "The address holds a PIN, which everyone on this machine could read. Leave it out: it is asked for, "
                "or taken from the file that pin-source=file:PATH names."
            )
        if unknown := found.keys() - _PATH - _QUERY:
            raise KeyFileError(f"The address says {', '.join(sorted(unknown))}, which is not known here.")
        module = _text(found, "module-path") or os.environ.get(MODULE_VARIABLE, "")
        if not module:
            raise KeyFileError(
                "The address does not name the token's library. Add ?module-path=/path/to/module.so, or name it in "
                f"{MODULE_VARIABLE}."
            )
        if not found.get("object") and not found.get("id"):
            raise KeyFileError("The address does not name a key. Add object=LABEL or id=%01.")
        names = {name: _text(found, name) for name in ("token", "serial", "object")}
        clean = ";".join(part for part in path.split(";") if part)
        shown_query = "&".join(part for part in query.split("&") if part)
        return cls(
            **names,
            id=found.get("id", b""),
            module=module,
            pin_source=_text(found, "pin-source"),
            text=f"pkcs11:{clean}" + (f"?{shown_query}" if shown_query else ""),
        )

    @property
    def label(self) -> str:
        """The key as a person knows it."""
        return f"{self.object or self.id.hex()} in the token {self.token or self.serial or 'at hand'}"

    def pin(self) -> str:
        """The PIN, from its file or by asking. Raises KeyFileError."""
        if not self.pin_source:
            return passphrase_for(self.label, f"PIN of the key {self.label}")
        path = Path(self.pin_source.removeprefix("file://").removeprefix("file:"))
        try:
            return path.read_text("utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise KeyFileError(f"The PIN file {path} cannot be read.") from error


def _pairs(parts: list[str]) -> list[tuple[str, bytes]]:
    return [
        (name, unquote_to_bytes(value)) for name, _, value in (part.partition("=") for part in parts) if name
    ]


def _text(found: dict[str, bytes], name: str) -> str:
    try:
        return found.get(name, b"").decode("utf-8")
    except UnicodeDecodeError as error:
        raise KeyFileError(f"The address has a {name} that is not text.") from error
