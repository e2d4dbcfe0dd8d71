"""Archives with and without a lock, of the same files."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pyzipper
from make_data import content, maker

PASSWORD = "Blåbär & 蜜 #3"  # noqa: S105 - of archives that tests make
FILES = {"a/text.txt": b"Dear examiner,\n" * 50, "a/large.bin": content(3, 700_001), "one": b"1"}


@maker("plain.zip")
def _plain_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in FILES.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 2, 29, 12, 34, 56)), data, zipfile.ZIP_DEFLATED)


@maker("locked.zip")
def _locked_zip(path: Path) -> None:
    with pyzipper.AESZipFile(
        path, "w", compression=zipfile.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as archive:
        archive.setpassword(PASSWORD.encode())
        for name, data in FILES.items():
            archive.writestr(name, data)
