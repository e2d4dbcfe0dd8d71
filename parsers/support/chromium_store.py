"""Profiles and secrets of the browsers built on Chromium.

Reference: Chromium docs/user_data_dir.md; components/os_crypt (OSCrypt on Linux and macOS begins with v10 or v11, on
Windows with v10, v20 or as CryptProtectData does; on Android it does not encrypt); components/password_manager/core/
browser/login_database_ios.cc (numbers of the keychain).
"""

from __future__ import annotations

import re
from typing import Any

_PROFILE = re.compile(r"Default|Profile \d+|Guest Profile|System Profile")
_KEYCHAIN = re.compile("[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}")
_ENCRYPTED = (b"v10", b"v11", b"v20", bytes.fromhex("01000000d08c9ddf"))


def profile(path: str) -> str | None:
    """The folder of the profile that the path leads through; None where none of the usual names stands in it."""
    return next((part for part in reversed(path.split("/")) if _PROFILE.fullmatch(part)), None)


def keychain_item(stored: Any) -> str | None:
    """The number of an item of the keychain, which Chrome on iOS stores in the place of a password."""
    text = stored.decode("latin-1") if isinstance(stored, bytes) else stored
    return text if isinstance(text, str) and _KEYCHAIN.fullmatch(text) else None


def secret(stored: Any) -> tuple[str | None, bool | None]:
    """A stored secret as text, where it is stored as such, and whether it is encrypted; None for none or unknown.

    The number of an item of the keychain is no secret: what it leads to is encrypted.
    """
    if isinstance(stored, str):
        stored = stored.encode("utf-8", "surrogateescape")
    if not isinstance(stored, bytes) or not stored:
        return None, None
    if stored.startswith(_ENCRYPTED):
        return None, True
    try:
        text = stored.decode()
    except UnicodeDecodeError:
        return None, None
    if keychain_item(stored):
        return None, True
    return (text, False) if text.isprintable() else (None, None)
