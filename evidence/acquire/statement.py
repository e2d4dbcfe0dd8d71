"""The manifest of an acquisition: what was read, how, what could not be, and the hashes of the copy; signed.

Reference: docs/ledger-format.md section 8; C2SP signed-note (https://c2sp.org/signed-note).
"""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any

import msgspec
import orjson

from evidence.acquire.events import Segment
from evidence.custody.encoding import decode_base64
from evidence.custody.errors import KeyFileError, ManifestError
from evidence.custody.files import size_and_sha256
from evidence.custody.keys import SigningKey, VerifyKey

FORMAT = "indicia-acquisition-1"
SUFFIX = ".acquisition.json"
SIGNATURE = ".sig"
_LARGEST = 1 << 30
_PART = re.compile(r"(.+)\.(E[0-9]{2}|[E-Z][A-Z]{2}|[0-9]{3,})\Z", re.DOTALL | re.ASCII)
_LETTERS_FROM = 99
"""Of so many parts an E01 has segments whose suffix is three letters."""
_NOTE = re.compile(rf"{FORMAT}\n([0-9a-f]{{64}})\n\n\u2014 ([^ +\n]+) ([A-Za-z0-9+/]+={{0,2}})\n\Z", re.ASCII)


class Unread(msgspec.Struct, frozen=True):
    """Bytes of the source that could not be read."""

    offset: int
    length: int
    reason: str = ""


class Statement(msgspec.Struct, frozen=True):
    """What of a manifest can be checked without the source. It has more than this."""

    format: str
    vkey: str
    files: list[Segment]
    unreadable_bytes: int
    digests: dict[str, str] = {}
    unreadable: list[Unread] = []
    acquired: dict[str, Any] = {}
    verified: str = ""
    mismatch: str = ""


def manifest_path(name: str) -> Path:
    """Where the manifest of a copy lies: ``NAME.acquisition.json``."""
    return Path(name + SUFFIX)


def signature_path(manifest: Path) -> Path:
    """Where its signature lies, if no case vouches for it."""
    return manifest.with_name(manifest.name + SIGNATURE)


def encoded(document: dict[str, Any], key: SigningKey) -> bytes:
    """The manifest as it is written: JSON, keys sorted, with the public key of who signs."""
    stated = {**document, "format": FORMAT, "vkey": key.public.text}
    return orjson.dumps(stated, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def signature(manifest: Path, key: SigningKey) -> bytes:
    """A signed note over the manifest's SHA-256."""
    text = f"{FORMAT}\n{size_and_sha256(manifest)[1]}\n"
    blob = base64.b64encode(key.public.id + key.sign(text.encode())).decode()
    return f"{text}\n\u2014 {key.name} {blob}\n".encode()


def read_statement(manifest: Path) -> Statement:
    """The manifest of an acquisition. Raises ManifestError."""
    try:
        with manifest.open("rb") as file:
            stated = msgspec.json.decode(file.read(_LARGEST), type=Statement)
    except OSError as error:
        raise ManifestError(f"{manifest} cannot be read: {error.strerror}.") from error
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ManifestError(f"{manifest} is no manifest of an acquisition: {error}.") from error
    if stated.format != FORMAT:
        raise ManifestError(f"{manifest} is of another version than this program reads.")
    for each in stated.files:
        if each.name != Path(each.name).name or each.name in ("", ".", "..") or "\0" in each.name:
            raise ManifestError(f"{manifest} names a file that does not lie beside it.")
    if not stated.files or len({each.name for each in stated.files}) < len(stated.files):
        raise ManifestError(f"{manifest} lists no file, or one twice.")
    if any(each.size < 0 for each in stated.files):
        raise ManifestError(f"{manifest} states a size that cannot be.")
    return stated


def added_beside(folder: Path, stated: Statement) -> list[str]:
    """Names of files in a folder that a program would take for further parts of the copy. Raises OSError."""
    listed = {each.name for each in stated.files}
    first = _PART.match(stated.files[0].name)
    return sorted(
        each.name
        for each in folder.iterdir()
        if first and each.name not in listed and _further(first, each.name, len(listed))
    )


def _further(first: re.Match[str], name: str, count: int) -> bool:
    found = _PART.match(name)
    if found is None or found[1] != first[1] or found[2].isdigit() != first[2].isdigit():
        return False
    return count >= _LETTERS_FROM or not found[2].isalpha()


def signer_of(manifest: Path, stated: Statement) -> VerifyKey:
    """Whose signature lies beside the manifest and holds. Raises ManifestError."""
    path = signature_path(manifest)
    if path.exists() and not path.is_file():  # a pipe would be waited for
        raise ManifestError(f"{path} is no regular file.")
    try:
        with path.open("rb") as file:
            note = file.read(4096).decode("utf-8", "replace")
        key = VerifyKey.exact(stated.vkey)
        found = _NOTE.match(note)
        blob = decode_base64(found[3]) if found else b""
        digest = size_and_sha256(manifest)[1]
    except OSError as error:
        raise ManifestError(f"{path} cannot be read: {error.strerror}.") from error
    except (KeyFileError, ValueError) as error:
        raise ManifestError(f"{path} does not hold: {error}.") from error
    if found is None:
        raise ManifestError(f"{path} is no signature of an acquisition's manifest.")
    if found[1] != digest:
        raise ManifestError(f"{manifest.name} was changed: it is not what was signed.")
    signed = note.partition("\n\n")[0] + "\n"
    if (found[2], blob[:4]) != (key.name, key.id) or not key.verifies(blob[4:], signed.encode()):
        raise ManifestError(f"The signature in {path.name} is not that of the key {key.name}.")
    return key
