"""Writing a bag, as a folder or as one ``.zip``, whole or not at all.

Reference: RFC 8493, version 1.0.
"""

from __future__ import annotations

import os
import secrets
import shutil
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from evidence.model.names import shown
from reports.errors import ReportError

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_MOMENT = (1980, 1, 1, 0, 0, 0)
_SEALED = "tagmanifest-sha256.txt"
_ENCODED = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})


class Bag:
    """Names of payload files have ``/`` between folders; no two may be one where capitals do not count.

    ``info`` may say anything. The same files and information give the same bytes; a ``.zip`` has neither times nor
    compression.
    """

    def __init__(self, path: Path, info: Mapping[str, str]) -> None:
        self.path = path
        self._info = info
        self._part = path.with_name(f".indicia-{secrets.token_hex(8)}.part")
        self._payload: dict[str, str] = {}
        self._names: set[str] = set()
        self._folders: set[str] = set()
        self._octets = 0
        self._zip: zipfile.ZipFile | None = None
        if path.suffix.lower() == ".zip":
            self._zip = zipfile.ZipFile(self._part, "x", zipfile.ZIP_STORED)
        else:
            self._part.mkdir()

    @property
    def sealed(self) -> Path:
        """The file whose proof covers the whole bag: the ``.zip``, or the tag manifest."""
        return self.path if self._zip else self.path / _SEALED

    def add(self, name: str, data: bytes) -> None:
        """Adds a payload file. Raises ReportError where the bag has one of that name, or of one of its folders'."""
        parts = normalize("NFC", name).casefold().split("/")
        folded, *folders = ("/".join(parts[:number]) for number in range(len(parts), 0, -1))
        if any(each in self._names for each in (folded, *folders)) or folded in self._folders:
            raise ReportError(
                f"{shown(name)} would be in the bag twice, or within a file. Write the report under another name."
            )
        self._names.add(folded)
        self._folders.update(folders)
        self._payload[f"data/{name}"] = sha256(data).hexdigest()
        self._octets += len(data)
        self._write(f"data/{name}", data)

    def close(self) -> int:
        """Writes the tag files, moves the bag into place and returns the number of its payload files."""
        info = {**self._info, "Payload-Oxum": f"{self._octets}.{len(self._payload)}"}
        tags = {
            "bagit.txt": _DECLARATION,
            "bag-info.txt": "".join(
                f"{label}: {_line(value)}\n" for label, value in sorted(info.items()) if value.strip()
            ).encode(),
            "manifest-sha256.txt": _lines(self._payload),
        }
        for name, data in tags.items():
            self._write(name, data)
        self._write(_SEALED, _lines({name: sha256(data).hexdigest() for name, data in tags.items()}))
        if self._zip:
            self._zip.close()
            with self._part.open("rb") as file:
                os.fsync(file.fileno())
        self._part.rename(self.path)
        return len(self._payload)

    def discard(self) -> None:
        """Takes away what was written so far."""
        if self._zip:
            self._zip.close()
            self._part.unlink(missing_ok=True)
        else:
            shutil.rmtree(self._part, ignore_errors=True)

    def _write(self, name: str, data: bytes) -> None:
        if self._zip:
            folder = "bag" if self.path.stem in (".", "..") else self.path.stem
            entry = zipfile.ZipInfo(f"{folder}/{name}", _MOMENT)
            entry.create_system = 3  # Unix, wherever it is written
            entry.external_attr = 0o644 << 16
            self._zip.writestr(entry, data)
            return
        file = self._part / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as target:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())


def _line(value: str) -> str:
    """A value on one line. Nothing in it can begin another label."""
    return shown(value.replace("\r", " ").replace("\n", " ")).strip()


def _lines(digests: Mapping[str, str]) -> bytes:
    """Section 2.1.3: what would end a line, and the sign that says so, are written as percent and two digits."""
    lines = ((name.translate(_ENCODED), digest) for name, digest in sorted(digests.items()))
    return "".join(f"{digest}  {name}\n" for name, digest in lines).encode()
