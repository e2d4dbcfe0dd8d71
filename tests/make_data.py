"""Makes the evidence that tests read: small images, built by Debian's tools into tests/data (not committed).

``data(name)`` makes an image when it is first asked for; a test whose tool is not installed is skipped.
"""

from __future__ import annotations

import getpass
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import uuid
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

FOLDER = Path(__file__).parent / "data"
MOMENT = 1_600_000_000
"""2020-09-13 12:26:40 UTC: when every file of the tree was changed."""
UUID = "6f0b1c52-0b5e-4d8f-9d1c-0123456789ab"
MIB = 1 << 20
_SBIN = "/usr/sbin:/sbin:"
_makers: dict[str, Callable[[Path], None]] = {}


def data(name: str) -> Path:
    """The image of that name. Skips the test where a tool that makes it is missing."""
    path = FOLDER / name
    if not path.exists():
        FOLDER.mkdir(exist_ok=True)
        # Another test process may want it as well; and those of one family have one UUID, which mkfs.btrfs refuses
        # while the kernel has another of them mounted, by tests of another clone, too.
        made_by = _makers[name]
        family = getattr(made_by, "func", made_by).__module__  # of a partial that of its function
        lock = f"indicia-tests-{getpass.getuser()}-{family}.lock"
        with FileLock(Path(tempfile.gettempdir(), lock), is_singleton=True):
            if not path.exists():
                _make(name)
    return path


def _make(name: str) -> None:
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        half_made = Path(folder) / name
        _makers[name](half_made)
        # The one that is looked for comes last: then all are there.
        parts = half_made.parent.glob(f"{half_made.stem}.*")
        for part in sorted(parts, key=lambda part: (part == half_made, part)):
            part.rename(FOLDER / part.name)


def run(*command: str | Path, stdin: bytes = b"") -> bytes:
    """Runs a tool in UTC and the C locale; skips the test where it is not installed. Its standard output."""
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C", "PATH": _SBIN + os.environ["PATH"]}
    environment |= {
        "SOURCE_DATE_EPOCH": str(MOMENT),
        "MTOOLS_SKIP_CHECK": "1",
        "E2FSPROGS_FAKE_TIME": str(MOMENT),
    }
    if shutil.which(str(command[0]), path=environment["PATH"]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        [*map(str, command)], input=stdin, capture_output=True, env=environment, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{command}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def maker(name: str) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    """Marks what makes the image of that name. Other modules beside this one hold makers, too: import ``data`` there."""

    def keep(function: Callable[[Path], None]) -> Callable[[Path], None]:
        _makers[name] = function
        return function

    return keep


def content(number: int, length: int) -> bytes:
    """Bytes that differ from block to block, the same at each call."""
    return b"".join(struct.pack("<QQ", number, place) for place in range(length // 16 + 1))[:length]


def small_tree(folder: Path) -> None:
    """A tree with links, holes, an empty file, deep folders and names that are hard to show."""
    (folder / "docs/deep/deeper").mkdir(parents=True)
    (folder / "docs/letter.txt").write_bytes(b"Dear examiner,\n")
    (folder / "docs/empty.txt").touch()
    (folder / "docs/deep/deeper/large.bin").write_bytes(content(1, 700_001))
    (folder / ("n" * 251 + ".txt")).write_bytes(b"long name")
    os.link(folder / "docs/letter.txt", folder / "docs/again.txt")
    (folder / "short-link").symlink_to("docs/letter.txt")
    (folder / "long-link").symlink_to("docs/" + "x" * 200)
    for number, raw in enumerate(
        (b"latin-\xe9\xff.txt", "right\u202eleft.txt".encode(), b"line\nbreak\x01.txt")
    ):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + raw)).write_bytes(content(number, 5000))
    with (folder / "holes.bin").open("wb") as file:
        file.write(b"start")
        file.seek(3 * MIB)
        file.write(b"end")
    for path in sorted(folder.rglob("*")):
        os.utime(path, times=(MOMENT, MOMENT), follow_symlinks=False)


def _ext(path: Path, kind: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        small_tree(Path(folder))
        for number in range(4):
            Path(folder, f"gone{number}.bin").write_bytes(content(40 + number, 30_000))
        run("mke2fs", "-q", "-t", kind, "-U", UUID, "-E", f"hash_seed={UUID}", "-d", folder, path, "16M")
    for number in range(4):
        run("debugfs", "-w", "-R", f"rm gone{number}.bin", path)


@maker("ext2.dd")
def _ext2(path: Path) -> None:
    _ext(path, "ext2")


@maker("ext3.dd")
def _ext3(path: Path) -> None:
    _ext(path, "ext3")


@maker("ext4.dd")
def _ext4(path: Path) -> None:
    _ext(path, "ext4")


def _fat(path: Path, bits: int, megabytes: int) -> None:
    path.write_bytes(b"")
    os.truncate(path, megabytes * MIB)
    run("mkfs.vfat", "-F", str(bits), "-i", "12345678", "-n", "INDICIA", path)
    run("mmd", "-i", path, "::docs", "::docs/deep", "::gone")
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate(
            ("docs/deep/Long name.txt", "first.bin", "gone/a.bin", "gone/b.bin", "last.bin")
        ):
            source = Path(folder, "source")
            source.write_bytes(content(number, 20_000 + number))
            os.utime(source, (MOMENT, MOMENT))
            run("mcopy", "-m", "-i", path, source, f"::{name}")
    run("mdel", "-i", path, "::gone/a.bin")
    run("mdeltree", "-i", path, "::gone")
    run("mdel", "-i", path, "::first.bin")


@maker("fat12.dd")
def _fat12(path: Path) -> None:
    _fat(path, 12, 4)


@maker("fat16.dd")
def _fat16(path: Path) -> None:
    _fat(path, 16, 24)


@maker("fat32.dd")
def _fat32(path: Path) -> None:
    _fat(path, 32, 48)


@maker("exfat.dd")
def _exfat(path: Path) -> None:
    path.write_bytes(b"")
    os.truncate(path, 8 * MIB)
    run("mkfs.exfat", path)


@maker("ntfs.dd")
def _ntfs(path: Path) -> None:
    """Two files with streams, one of them larger than its MFT record. The times are those of now."""
    path.write_bytes(b"")
    os.truncate(path, 8 * MIB)
    run("mkfs.ntfs", "-q", "-F", "-Q", "-L", "indicia", path)
    with tempfile.TemporaryDirectory() as folder:
        for number, (length, name) in enumerate(((30, "small.txt"), (300_000, "large.bin"))):
            source = Path(folder, name)
            source.write_bytes(content(number, length))
            run("ntfscp", "-f", path, source, name)
            source.write_bytes(content(number + 7, 70_000 * number + 20))
            run("ntfscp", "-f", "-N", "hidden", path, source, name)


@maker("iso.iso")
def _iso(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sub").mkdir()
        (Path(folder) / "sub/One file.txt").write_bytes(content(3, 4097))
        (Path(folder) / "two.bin").write_bytes(content(4, 10))
        for found in sorted(Path(folder).rglob("*")):
            os.utime(found, (MOMENT, MOMENT))
        run("genisoimage", "-quiet", "-R", "-o", path, folder)


def _entry(kind: int, start: int, length: int) -> bytes:
    return struct.pack("<B3sB3sII", 0, b"\0\0\0", kind, b"\0\0\0", start, length)


def _boot_record(*entries: bytes) -> bytes:
    return bytes(446) + b"".join(entries).ljust(64, b"\0") + b"\x55\xaa"


@maker("mbr.dd")
def _mbr(path: Path) -> None:
    """A FAT12 volume, a logical ext4 volume in an extended partition, a volume with LUKS' magic."""
    fat, ext = data("fat12.dd").read_bytes(), data("ext4.dd").read_bytes()
    sectors = len(ext) // 512
    extended = 2048 + len(fat) // 512
    end = extended + 2048 + sectors
    with path.open("wb") as disk:
        disk.write(
            _boot_record(
                _entry(1, 2048, len(fat) // 512), _entry(5, extended, end - extended), _entry(0x83, end, 2048)
            )
        )
        disk.seek(2048 * 512)
        disk.write(fat)
        disk.write(_boot_record(_entry(0x83, 2048, sectors)))
        disk.seek((extended + 2048) * 512)
        disk.write(ext)
        disk.write(b"LUKS\xba\xbe\x00\x02".ljust(MIB, b"\0"))


@maker("gpt.dd")
def _gpt(path: Path) -> None:
    """A FAT12 volume and an empty one. Reference: UEFI specification 2.10, 5.3."""
    fat = data("fat12.dd").read_bytes()
    total = 2048 + len(fat) // 512 + 2048 + 34
    first = (2048, 2048 + len(fat) // 512 - 1)
    second = (first[1] + 1, first[1] + 2048)
    basic = uuid.UUID("ebd0a0a2-b9e5-4433-87c0-68b6b72699c7").bytes_le
    entries = b"".join(
        basic
        + uuid.UUID(int=number + 1).bytes_le
        + struct.pack("<QQQ", *span, 0)
        + name.encode("utf-16-le").ljust(72, b"\0")
        for number, (span, name) in enumerate(((first, "Data"), (second, "Empty \u202e")))
    ).ljust(128 * 128, b"\0")
    disk = bytearray(total * 512)
    disk[:512] = _boot_record(_entry(0xEE, 1, total - 1))
    for here, other, table in ((1, total - 1, 2), (total - 1, 1, total - 33)):
        header = struct.pack("<8sIIIIQQQQ", b"EFI PART", 0x10000, 92, 0, 0, here, other, 34, total - 34)
        header += uuid.UUID(UUID).bytes_le + struct.pack("<QIII", table, 128, 128, zlib.crc32(entries))
        header = header[:16] + struct.pack("<I", zlib.crc32(header)) + header[20:]
        disk[here * 512 : here * 512 + len(header)] = header
        disk[table * 512 : table * 512 + len(entries)] = entries
    disk[2048 * 512 : 2048 * 512 + len(fat)] = fat
    path.write_bytes(disk)


@maker("split.001")
def _split(path: Path) -> None:
    whole = data("mbr.dd").read_bytes()
    size = 10 * MIB
    for number, start in enumerate(range(0, len(whole), size), 1):
        path.with_suffix(f".{number:03}").write_bytes(whole[start : start + size])


@maker("mbr.E01")
def _ewf(path: Path) -> None:
    run("ewfacquire", "-u", "-q", "-c", "fast", "-S", "5MiB", "-t", path.with_suffix(""), data("mbr.dd"))


if __name__ == "__main__":
    for wanted in sys.argv[1:] or sorted(_makers):
        print(data(wanted))
