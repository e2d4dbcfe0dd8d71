"""The same content in every container, and in every file system, gives the same files."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import indicia
from make_data import MIB, content, data, run

_Files = set[tuple[str, int, str | None, str]]


def _ingested(home: Path, folder: Path, evidence: Path) -> _Files:
    """Path, size, SHA-256 and state of every file that the command line lists."""
    case = folder / f"case-{evidence.name}"
    indicia(home, "case", "create", case, "--number", "C", "--title", "T", "--examiner", "E")
    indicia(home, "ingest", case, evidence, code=None)
    lines = indicia(home, "files", case, "--jsonl").lines
    return {
        (line["path"], line["size"], line["sha256"], line["state"])
        for line in lines
        if line["type"] == "file"
    }


def _converted(kind: str, *options: str) -> Callable[[Path, Path], None]:
    return lambda raw, made: _ignore(run("qemu-img", "convert", "-f", "raw", "-O", kind, *options, raw, made))


def _ignore(_: bytes) -> None:
    pass


def _e01(raw: Path, made: Path) -> None:
    run("ewfacquire", "-u", "-q", "-t", made.with_suffix(""), "-c", "deflate:fast", raw)


def _split(raw: Path, made: Path) -> None:
    run("split", "-b", "5M", "-d", "-a", "3", "--numeric-suffixes=1", raw, f"{made.with_suffix('')}.")


def _gzip(raw: Path, made: Path) -> None:
    shutil.copy(raw, made.with_suffix(""))
    run("gzip", made.with_suffix(""))


_CONTAINERS: dict[str, tuple[str, Callable[[Path, Path], None]]] = {
    "E01": ("image.E01", _e01),
    "split raw": ("image.001", _split),
    "gzip": ("image.dd.gz", _gzip),
    "QCOW2": ("image.qcow2", _converted("qcow2")),
    "QCOW2, compressed": ("packed.qcow2", _converted("qcow2", "-c")),
    "VDI": ("image.vdi", _converted("vdi")),
    "VHD": ("image.vhd", _converted("vpc", "-o", "force_size=on")),
    "VHDX": ("image.vhdx", _converted("vhdx")),
    "VMDK": ("image.vmdk", _converted("vmdk")),
    "VMDK, stream": ("stream.vmdk", _converted("vmdk", "-o", "subformat=streamOptimized")),
    "VMDK, split": ("parts.vmdk", _converted("vmdk", "-o", "subformat=twoGbMaxExtentSparse")),
}


@pytest.fixture(scope="module")
def raw(home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, _Files]:
    folder = tmp_path_factory.mktemp("raw")
    found = _ingested(home, folder, data("ext4.dd"))
    assert len([line for line in found if line[3] == "deleted"]) == 4
    return data("ext4.dd"), found


@pytest.mark.parametrize("name", _CONTAINERS)
def test_a_container_changes_nothing_of_what_is_in_it(
    name: str, raw: tuple[Path, _Files], home: Path, tmp_path: Path
) -> None:
    image, expected = raw
    file, make = _CONTAINERS[name]
    make(image, tmp_path / file)
    assert _ingested(home, tmp_path, tmp_path / file) == expected


def _source(folder: Path) -> set[tuple[str, int, str]]:
    """A tree that every file system can hold; what sha256sum would say of it."""
    files = {
        "empty.txt": b"",
        "letter.txt": b"Dear examiner,\n",
        "docs/deep/deeper/large.bin": content(1, 3_000_001),
        "docs/Müller – ваза – 子.txt": content(2, 70_000),
        "docs/zeros.bin": bytes(200_000),
        "docs/text.txt": b"the same line again\n" * 20_000,
        **{f"many/{number:04}.dat": content(number, number * 37 % 9000) for number in range(300)},
    }
    for name, data_of in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data_of)
    return {(name, len(held), hashlib.sha256(held).hexdigest()) for name, held in files.items()}


def _empty(path: Path, megabytes: int) -> None:
    path.write_bytes(b"")
    os.truncate(path, megabytes * MIB)


def _mke2fs(kind: str) -> Callable[[Path, Path], None]:
    return lambda source, made: _ignore(run("mke2fs", "-q", "-t", kind, "-d", source, made, "32M"))


def _btrfs(source: Path, made: Path) -> None:
    _empty(made, 128)
    run("mkfs.btrfs", "-q", "--rootdir", source, made)


def _f2fs(source: Path, made: Path) -> None:
    _empty(made, 128)
    run("mkfs.f2fs", "-q", made)
    # It ends with a check of its own, whose 1 says that what it had written itself was put right.
    run("sh", "-c", 'sload.f2fs "$@" || [ $? = 1 ]', "sload.f2fs", "-f", source, made)


def _xfs(source: Path, made: Path) -> None:
    """The protocol file of mkfs.xfs knows no blanks in names, so it gets the tree without such a one."""
    (source / "docs" / "Müller – ваза – 子.txt").rename(source / "docs" / "Müller–ваза–子.txt")
    lines = ["/", "0 0", "d--755 0 0"]

    def add(folder: Path) -> None:
        for path in sorted(folder.iterdir()):
            if path.is_dir():
                lines.append(f"{path.name} d--755 0 0")
                add(path)
                lines.append("$")
            else:
                lines.append(f"{path.name} ---644 0 0 {path}")

    add(source)
    lines.append("$")
    protocol = made.with_suffix(".proto")
    protocol.write_text("\n".join(lines) + "\n", "utf-8")
    _empty(made, 310)
    run("mkfs.xfs", "-q", "-p", protocol, made)


def _iso(source: Path, made: Path) -> None:
    run("genisoimage", "-quiet", "-input-charset", "utf-8", "-R", "-o", made, source)


_FILE_SYSTEMS: dict[str, Callable[[Path, Path], None]] = {
    "ext2": _mke2fs("ext2"),
    "ext3": _mke2fs("ext3"),
    "ext4": _mke2fs("ext4"),
    "btrfs": _btrfs,
    "f2fs": _f2fs,
    "xfs": _xfs,
    "iso9660": _iso,
}


@pytest.mark.parametrize("name", _FILE_SYSTEMS)
def test_a_file_system_gives_back_the_folder_that_was_put_into_it(
    name: str, home: Path, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    expected = _source(source)
    made = tmp_path / f"{name}.img"
    _FILE_SYSTEMS[name](source, made)
    if name == "xfs":
        expected = {(path.replace(" ", ""), size, digest) for path, size, digest in expected}
    found = {
        (path, size, digest)
        for path, size, digest, state in _ingested(home, tmp_path, made)
        if state == "live"
    }
    assert expected <= found
    extra = {path for path, _, _ in found - expected}
    assert all(path.startswith(("$", "lost+found")) for path in extra), extra
