"""Btrfs images: of mkfs.btrfs from a folder, and of the kernel, with what it shows of them once they are mounted again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from make_data import FOLDER, MIB, UUID, content, data, maker, run, small_tree

__all__ = ["DEVICES", "data", "device", "seen"]


def seen(name: str) -> dict[str, dict[str, Any]]:
    """What the kernel showed of an image: by path (bytes as latin-1) type, size, time of change, SHA-256, attributes."""
    data(f"{name}.dd")
    found: dict[str, dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text())
    return found


def _made(path: Path, *options: str, folder: str | Path | None = None, size: int = 128 * MIB) -> None:
    path.touch()
    os.truncate(path, size)
    from_folder = ("--rootdir", str(folder)) if folder else ()
    run("mkfs.btrfs", "-q", "-f", "-U", UUID, *options, *from_folder, path)


def _from_folder(path: Path, *options: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        small_tree(Path(folder))
        _made(path, *options, folder=folder)
        _write_seen(path, Path(folder))


@maker("btrfs-plain.dd")
def _plain(path: Path) -> None:
    _from_folder(path, "-L", "examined")


@maker("btrfs-single.dd")
def _single(path: Path) -> None:
    """One copy of everything: what is damaged is lost."""
    _from_folder(path, "-m", "single", "-d", "single", "-n", "4096", "-O", "mixed-bg")


@maker("btrfs-xxhash.dd")
def _xxhash(path: Path) -> None:
    _from_folder(path, "--csum", "xxhash", "-n", "4096")


@maker("btrfs-sha256.dd")
def _sha256(path: Path) -> None:
    _from_folder(path, "--csum", "sha256", "-n", "32768")


@maker("btrfs-blake2.dd")
def _blake2(path: Path) -> None:
    _from_folder(path, "--csum", "blake2")


@contextlib.contextmanager
def _mounted(image: Path, options: str) -> Iterator[Path]:
    """The image, mounted by the kernel. Skips the test where that is not allowed or cannot be."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["mount", "-t", "btrfs", "-o", f"loop,{options}", image, folder]
        done = subprocess.run([*map(str, command)], capture_output=True, check=False)
        if done.returncode:
            pytest.skip("a Btrfs image cannot be mounted here, so the kernel cannot make one")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


@maker("btrfs-kernel.dd")
def _kernel(path: Path) -> None:
    """Subvolumes, snapshots, all compressions, holes, reserved space, shared extents, attributes, many fragments."""
    _made(path, "-L", "kernel", size=256 * MIB)
    with _mounted(path, "compress-force=zstd") as root:
        small_tree(root)
        _compressed(root)
        _sub(root)
        _shapes(root)
    with _mounted(path, "ro,noatime") as root:
        _write_seen(path, root)


@maker("btrfs-open.dd")
def _open(path: Path) -> None:
    """The image of a running machine: a file deleted while it is open, one in the log, a subvolume being deleted."""
    live = path.with_name("live.dd")
    _made(live)
    with _mounted(live, "commit=300") as root:
        run("btrfs", "subvolume", "create", root / "going")
        (root / "going/inside.bin").write_bytes(content(5, 20_000))
        with (root / "held.bin").open("wb") as file, (root / "going/inside.bin").open("rb"):
            file.write(content(6, 30_000))
            os.fsync(file.fileno())
            (root / "held.bin").unlink()
            run("btrfs", "subvolume", "delete", root / "going")
            run("btrfs", "filesystem", "sync", root)
            with (root / "logged.txt").open("wb") as logged:
                logged.write(b"only in the log")
                os.fsync(logged.fileno())
            shutil.copyfile(live, path)
    live.unlink()


DEVICES = {"raid0": 2, "raid1": 2, "raid10": 4, "raid5": 3, "raid6": 4, "raid1c3": 3}


def device(profile: str, number: int) -> Path:
    """One device of a file system of several, from 1 on; its data are in this profile, its metadata on each device."""
    last = data(f"btrfs-{profile}.dd")
    return last if number == DEVICES[profile] else last.with_suffix(f".{number}")


def _several(path: Path, profile: str) -> None:
    devices = [path.with_suffix(f".{number}") for number in range(1, DEVICES[profile])] + [path]
    for each in devices:
        each.touch()
        os.truncate(each, 256 * MIB)
    with contextlib.ExitStack() as stack:
        loops = [stack.enter_context(_loop(each)) for each in devices]
        copies = {2: "raid1", 3: "raid1c3", 4: "raid1c4"}[len(devices)]
        run("mkfs.btrfs", "-q", "-f", "-U", UUID, "-m", copies, "-d", profile, *loops)
        run("btrfs", "device", "scan", *loops)
        with tempfile.TemporaryDirectory() as folder:
            run("mount", "-t", "btrfs", loops[0], folder)
            try:
                (Path(folder) / "striped.bin").write_bytes(content(9, 3_000_001))
            finally:
                run("umount", folder)
            run("btrfs", "device", "scan", "--forget")


@contextlib.contextmanager
def _loop(image: Path) -> Iterator[str]:
    """The image as a block device. Skips the test where that is not allowed."""
    done = subprocess.run(["losetup", "-f", "--show", image], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("there are no loop devices here, so the kernel cannot make a Btrfs of several devices")
    try:
        yield done.stdout.strip()
    finally:
        subprocess.run(["losetup", "-d", done.stdout.strip()], check=True)


for _profile in DEVICES:
    maker(f"btrfs-{_profile}.dd")(partial(_several, profile=_profile))


def _compressed(root: Path) -> None:
    text = b"".join(b"%d: the same again and again, and a little else\n" % number for number in range(30_000))
    for method in ("zlib", "lzo", "zstd"):
        folder = root / method
        folder.mkdir()
        run("btrfs", "property", "set", folder, "compression", method)
        (folder / "text.txt").write_bytes(text)
        (folder / "small.txt").write_bytes(text[:1500])
        (folder / "random.bin").write_bytes(os.urandom(300_000))
        (folder / "mixed.bin").write_bytes(text[:200_000] + os.urandom(100_001) + bytes(200_000))


def _sub(root: Path) -> None:
    run("btrfs", "subvolume", "create", root / "home")
    run("btrfs", "subvolume", "create", root / "home/nested")
    (root / "home/nested/inner.txt").write_bytes(b"in a subvolume in a subvolume")
    for number in range(300):
        (root / f"home/file-{number}.txt").write_bytes(content(number, number * 30))
    (root / "home/sub").mkdir()
    (root / "home/sub/kept.txt").write_bytes(b"kept")
    (root / "home/sub/changed.txt").write_bytes(b"before")
    (root / "home/sub/deleted.txt").write_bytes(b"deleted since")
    run("btrfs", "subvolume", "snapshot", "-r", root / "home", root / "before")
    run("btrfs", "subvolume", "snapshot", root / "home", root / "writable")
    (root / "home/sub/changed.txt").write_bytes(b"after!")
    (root / "home/sub/deleted.txt").unlink()
    (root / "home/file-7.txt").rename(root / "home/renamed.txt")
    (root / "writable/more.txt").write_bytes(b"only in the writable snapshot")


def _shapes(root: Path) -> None:
    os.setxattr(root / "docs/letter.txt", "user.origin", b"https://example.org/letter")
    os.setxattr(root / "docs", "user.folder", b"\x00\x01raw")
    os.setxattr(root / "docs/letter.txt", "security.label", b"not listed")
    with (root / "reserved.bin").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, 3 * MIB)
        file.write(b"written")
    with (root / "unchecked.bin").open("wb") as file:
        run("chattr", "+C", root / "unchecked.bin")
        file.write(content(3, 500_000))
    run("cp", "--reflink=always", root / "zstd/text.txt", root / "shared.txt")
    with (root / "shared.txt").open("r+b") as file:
        file.seek(777_777)
        file.write(b"changed in the middle")
    with (root / "fragments.bin").open("wb") as file:
        for number in range(0, 200, 2):
            file.seek(number * 8192)
            file.write(content(number, 5000))
            file.flush()
            os.fsync(file.fileno())
    os.mkfifo(root / "pipe")
    crowd = root / "crowd"
    crowd.mkdir()
    for number in range(2000):
        (crowd / f"a rather long name, so that the tree grows {number:06}").write_bytes(b"%d" % number)


def _write_seen(path: Path, root: Path) -> None:
    path.with_suffix(".json").write_text(json.dumps(dict(_seen(root)), indent=0))


def _seen(root: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for folder, folders, files in os.walk(os.fsencode(root)):
        for name in (*folders, *files):
            path = os.path.join(folder, name)
            yield os.path.relpath(path, os.fsencode(root)).decode("latin-1"), _facts(path)


def _facts(path: bytes) -> dict[str, Any]:
    stated = os.lstat(path)
    facts: dict[str, Any] = {"modified": stated.st_mtime_ns, "inode": stated.st_ino}
    if stat.S_ISLNK(stated.st_mode):
        text = os.readlink(path)
        return facts | {"type": "link", "size": len(text), "sha256": hashlib.sha256(text).hexdigest()}
    attributes = [name for name in os.listxattr(path) if name.startswith(("user.", "trusted."))]
    facts["attributes"] = {name: os.getxattr(path, name).hex() for name in attributes}
    if stat.S_ISREG(stated.st_mode):
        whole = Path(os.fsdecode(path)).read_bytes()
        return facts | {"type": "file", "size": len(whole), "sha256": hashlib.sha256(whole).hexdigest()}
    return facts | {"type": "directory" if stat.S_ISDIR(stated.st_mode) else "other"}
