"""Reads the keys that an examiner gives in a file, one a line."""

from __future__ import annotations

import binascii
from pathlib import Path

from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Secret

MAX_BYTES = 1 << 20
MAX_KEY_FILE = 8 << 20
"""Bytes of a key file: cryptsetup takes no more, VeraCrypt looks at the first mebibyte."""
MAX_TOGETHER = 32 << 20
MAX_SECRETS = 10_000
_FILE, _HEX = "file:", "hex:"


def read_secrets(path: Path) -> tuple[Secret, ...]:
    """The keys in a text file (UTF-8), in its order, each once. Empty lines are passed over, spaces are kept.

    ``file:PATH`` is the content of a key file (a path relative to the text file's folder), ``hex:…`` a key as it is.
    Such a line is also tried as a password, so none is lost that begins so. Raises EvidenceError in words, which
    name the line and never what stands in it.
    """
    found: dict[Secret, None] = {}
    together = 0
    for number, line in enumerate(_lines(path), 1):
        if not line:
            continue
        for secret in _readings(line, path, number):
            together += 0 if secret in found else len(secret.value)
            found[secret] = None
        if len(found) > MAX_SECRETS or together > MAX_TOGETHER:
            most = f"{MAX_SECRETS:,} keys, or of over {MAX_TOGETHER:,} bytes together"
            raise EvidenceError(f"{path} holds more than {most}: give fewer at once.")
    return tuple(found)


def typed_secrets(text: str) -> tuple[Secret, ...]:
    """What a person typed or pasted, one key a line: as in a file, except that ``file:…`` is a password alone.

    Raises EvidenceError in words where a line begins with ``hex:`` and goes on otherwise.
    """
    found: dict[Secret, None] = {}
    for each in filter(None, text.replace("\r\n", "\n").split("\n")):
        for secret in _typed(each, "The key"):
            found[secret] = None
    return tuple(found)


def key_file(path: Path) -> Secret:
    """The content of a key file. Raises EvidenceError in words."""
    return Secret(_read(path, f"The key file {path}", MAX_KEY_FILE), "file")


def _lines(path: Path) -> list[str]:
    data = _read(path, f"The file of keys, {path},")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        raise EvidenceError(f"The file of keys, {path}, is not text in UTF-8.") from error


def _readings(line: str, path: Path, number: int) -> list[Secret]:
    if line.startswith(_FILE):
        name = f"The key file that line {number} of {path} names"
        content = _read(path.parent / line.removeprefix(_FILE), name, MAX_KEY_FILE)
        return [Secret(content, "file"), Secret(line.encode())]
    return _typed(line, f"Line {number} of {path}")


def _typed(line: str, name: str) -> list[Secret]:
    as_text = Secret(line.encode())
    if not line.startswith(_HEX):
        return [as_text]
    try:
        return [Secret(binascii.unhexlify(line.removeprefix(_HEX).replace(" ", "")), "raw"), as_text]
    except ValueError as error:
        raise EvidenceError(f"{name} begins with {_HEX} and is not hexadecimal.") from error


def _read(path: Path, name: str, most: int = MAX_BYTES) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else "its name is none"
        raise EvidenceError(f"{name} cannot be read: {said}.") from error
    if len(data) > most:
        raise EvidenceError(f"{name} is larger than {most:,} bytes.")
    return data
