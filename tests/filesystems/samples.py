"""The images of Debian's forensics-samples packages, unpacked, and the originals of their files."""

from __future__ import annotations

import hashlib
import lzma
import shutil
from pathlib import Path

import pytest
from filelock import FileLock
from make_data import FOLDER

SAMPLES = Path("/usr/share/forensics-samples")
VOLUME = 2048
"""The sector at which the only volume of ext2, ext4 and ntfs starts."""
MULTIPLE = {"ext4": 227328, "exfat": 309248, "ntfs": 391168}
"""The sectors of the volumes of ``multiple`` that fls reads; one of Btrfs comes before."""

# Inside the images these differ from the packaged originals.
_IN_IMAGE = {
    "debian.png": "a331c17e8e1c28e734937353b633708b8e0c0816ee5ff1926e89cff957a68f08",
    "debian_logo.png": "bdfc92b4d89e37681003a7cc34bd7a0b3fc2aab780fe523f05b355bf25abb335",
    "d-debian.png": "d8edcef4a655717afb028db6593a92055dcc90e0e4cbc5bf038545f6ab1818f7",
}


def sample(name: str) -> Path:
    """The unpacked image. Skips the test where the package is not installed."""
    packed = SAMPLES / f"fs.{name}.xz"
    if not packed.exists():
        pytest.skip(f"{packed} is not there (Debian: forensics-samples-{name})")
    image = FOLDER / f"sample-{name}.dd"
    if not image.exists():
        FOLDER.mkdir(exist_ok=True)
        with FileLock(FOLDER / f".{image.name}.lock"):  # another test process may want it as well
            if not image.exists():
                _unpack(packed, image)
    return image


def _unpack(packed: Path, image: Path) -> None:
    half_made = image.with_suffix(".part")
    with lzma.open(packed) as source, half_made.open("wb") as target:
        shutil.copyfileobj(source, target)
    half_made.rename(image)


def originals(folder: str) -> dict[str, str]:
    """SHA-256 by name of the packaged originals below ``folder``, as they are inside the images."""
    root = SAMPLES / folder
    if not root.is_dir():
        pytest.skip(f"{root} is not there (Debian: forensics-samples-files)")
    found = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(root.rglob("*"))
        if file.is_file()
    }
    return found | {name: digest for name, digest in _IN_IMAGE.items() if name in found}
