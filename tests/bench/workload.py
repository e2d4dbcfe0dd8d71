"""The evidence that is measured, made once with Debian's tools and kept in ``bench-data``."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "bench-data"
FILES = 50_000

# A mix of what phones and laptops hold apart from pictures: two in five are text, one in fifty is of a kind that only
# libmagic can name. Pictures and databases are left out because parsers would read them, which the peers do not.
_KINDS = {
    "txt": b"",
    "pdf": b"%PDF-1.4\n",
    "json": b'{"a": "',
    "so": b"\x7fELF\x02\x01\x01",
    "html": b"<!DOCTYPE html><html>",
    "gz": b"\x1f\x8b\x08\x00",
    "log": b"2026-01-01 ",
    "mp3": b"ID3\x04",
    "csv": b"a,b,c\n",
    "plist": b"bplist00",
}
_TEXT = {"txt", "json", "html", "log", "csv"}
_LARGE_FILES, _LARGE_SIZE = 6, 240 << 20


def tree(files: int) -> Path:
    """A folder tree with that many files of 28 kB on average, the same bytes each time."""
    folder = DATA / f"tree-{files}"
    if not (folder / ".done").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        _fill(folder / "files", files)
        (folder / ".done").touch()
    return folder / "files"


def _fill(folder: Path, files: int) -> None:
    chance = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(3000)]
    text = " ".join(chance.choices(words, k=400_000)).replace(" w", "\nw").encode()
    noise = chance.randbytes(4 << 20)
    names = list(_KINDS)
    for number in range(files):
        if number % 100 == 0:
            below = folder / f"{number // 2500:03d}" / f"{number // 100 % 25:02d}"
            below.mkdir(parents=True)
        kind = names[number % 10] if number % 50 else "bin"
        size = int(min(chance.lognormvariate(9.43, 1.3), 2_000_000))
        source = text if kind in _TEXT else noise
        start = chance.randrange(len(source) - 1000)
        content = (source[start : start + size] + source)[:size]
        (below / f"{number:06d}.{kind}").write_bytes(_KINDS.get(kind, b"") + content)


def ext4(files: int) -> Path:
    """An ext4 image of the tree."""
    image = DATA / f"ext4-{files}.dd"
    if not image.is_file():
        partial = image.with_suffix(".part")
        size = 200 + files * 33 // 1000
        subprocess.run(["truncate", "-s", f"{size}M", partial], check=True)
        subprocess.run(["mkfs.ext4", "-q", "-F", "-d", tree(files), partial], check=True)
        partial.rename(image)
    return image


def e01(files: int) -> Path:
    """An E01 of the ext4 image, compressed fast."""
    target = DATA / f"ext4-{files}"
    image = target.with_suffix(".E01")
    if not image.is_file():
        command = ["ewfacquire", "-u", "-q", "-c", "fast", "-S", "4GiB", "-t", target, ext4(files)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return image


def zipped(files: int) -> Path:
    """The tree as a zip."""
    archive = DATA / f"tree-{files}.zip"
    if not archive.is_file():
        subprocess.run(["zip", "-q", "-r", "-1", archive, "."], cwd=tree(files), check=True)
    return archive


def fat32() -> Path:
    """A FAT32 image with a few large files."""
    image = DATA / "fat32.dd"
    if image.is_file():
        return image
    partial = image.with_suffix(".part")
    partial.unlink(missing_ok=True)
    chance = random.Random(2)
    subprocess.run(["truncate", "-s", "1600M", partial], check=True)
    subprocess.run(["mkfs.vfat", "-F", "32", partial], check=True, stdout=subprocess.DEVNULL)
    for number in range(_LARGE_FILES):
        file = DATA / f"large{number}.bin"
        block = chance.randbytes(1 << 20)
        with file.open("wb") as target:
            for step in range(_LARGE_SIZE >> 20):
                target.write(step.to_bytes(8, "big") + block[8:])
        subprocess.run(["mcopy", "-i", partial, file, "::"], check=True)
        file.unlink()
    partial.rename(image)
    return image
