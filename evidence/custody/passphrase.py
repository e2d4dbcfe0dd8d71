"""Where the passphrase of a private key, or the PIN of a token, comes from.

In this order: the file that ``INDICIA_PASSPHRASE_FILE`` names, the system's keyring, the person.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from evidence.custody.errors import KeyFileError, PassphraseNeededError

VARIABLE = "INDICIA_PASSPHRASE_FILE"
_SERVICE = "indicia"
_ask: list[Callable[[str], str | None]] = []


def ask_with(ask: Callable[[str], str | None] | None) -> None:
    """Names what asks the person: it is given a question, and answers None where nobody can be asked."""
    _ask[:] = [ask] if ask else []


def passphrase_for(name: str, question: str) -> str:
    """The passphrase of the key of this name. Raises PassphraseNeededError, KeyFileError."""
    found = _from_file() or _from_keyring(name)
    if found is None and _ask:
        found = _ask[0](question)
    if found is None:
        raise PassphraseNeededError(
            f"The key {name} is protected. Name a file that holds its passphrase in {VARIABLE}, keep it in the "
            "system's keyring, or work at a terminal, where it is asked for."
        )
    return found


def keep_in_keyring(name: str, passphrase: str) -> None:
    """Keeps a passphrase in the system's keyring. Raises KeyFileError where this machine has none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, name, passphrase)
    except (KeyringError, RuntimeError) as error:
        raise KeyFileError(
            "This machine has no keyring in which a passphrase could be kept (no desktop session with a secret "
            f"service is running). Keep it in a file that only you can read and name that file in {VARIABLE}."
        ) from error


def new_passphrase(name: str, ask: Callable[[str], str | None]) -> str:
    """A passphrase for a new key: from the file, or asked for twice. Raises KeyFileError."""
    found = _from_file()
    if found is None:
        found = ask(f"New passphrase of the key {name}")
        if found is not None and ask("The same once more") != found:
            raise KeyFileError("The two passphrases differ. No key was made.")
    if not found:
        raise PassphraseNeededError(
            f"No passphrase was given, so no key was made. Work at a terminal, or name a file in {VARIABLE}."
        )
    return found


def _from_file() -> str | None:
    chosen = os.environ.get(VARIABLE)
    if not chosen:
        return None
    path = Path(chosen)
    try:
        return path.read_bytes().decode("utf-8").rstrip("\r\n")
    except OSError as error:
        raise KeyFileError(f"The passphrase file {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise KeyFileError(f"The passphrase file {path} does not hold text in UTF-8.") from error


def _from_keyring(name: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, name)
    except (KeyringError, RuntimeError):
        return None  # no keyring, or one that is locked: the person is asked
