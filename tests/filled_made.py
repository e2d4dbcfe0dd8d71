"""One folder in every file system and archive that a tool writes here, and what another tool takes out of it again."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import ad1_made
import aff4_made
import ewf_files_made
import hfs_data
from exfat_made import ExfatVolume
from make_data import MIB, content, run

_Fill = Callable[[Path, Path], object]
_Out = Callable[[Path, Path], object]
Files = set[tuple[str, int, str]]
"""Path, size and SHA-256 of each file."""
SECRET = "under the third bridge 7"  # noqa: S105 - of evidence that tests make
_UTF8 = ("env", "LC_ALL=C.UTF-8")


class Way(NamedTuple):
    """``fill`` writes a folder as ``file``; ``out`` takes it out again by another tool, if one can."""

    file: str
    fill: _Fill
    out: _Out | None = None
    secret: str = ""


def source(folder: Path) -> Files:
    """Writes a tree that every file system can hold; no name has a blank, which the tool of XFS does not take."""
    files = {
        "empty.txt": b"",
        "letter.txt": b"Dear examiner,\n",
        "docs/deep/deeper/large.bin": content(1, 3_000_001),
        "docs/Müller–ваза–子.txt": content(2, 70_000),
        "docs/zeros.bin": bytes(200_000) + b"end",
        "docs/text.txt": b"the same line again\n" * 20_000,
        **{f"many/{number:04}.dat": content(number, number * 37 % 9000) for number in range(300)},
    }
    for name, held in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held)
    return {(name, len(held), hashlib.sha256(held).hexdigest()) for name, held in files.items()}


def held(folder: Path) -> Files:
    """What lies in a folder."""
    return {
        (composed(path.relative_to(folder).as_posix()), path.stat().st_size, _digest(path))
        for path in folder.rglob("*")
        if path.is_file()
    }


def composed(name: str) -> str:
    """A name as Linux writes it; HFS+ takes letters and their accents apart."""
    return unicodedata.normalize("NFC", name)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _empty(path: Path, megabytes: int) -> None:
    path.write_bytes(b"")
    os.truncate(path, megabytes * MIB)


def _sevenzip(*options: str) -> _Out:
    return lambda made, out: run(*_UTF8, "7zz", "x", "-bd", "-y", *options, f"-o{out}", made)


def _tsk(kind: str) -> _Out:
    return lambda made, out: run("tsk_recover", "-a", "-f", kind, made, out)


def _debugfs(made: Path, out: Path) -> None:
    out.mkdir()
    run("debugfs", "-R", f"rdump / {out}", made)


def _ext(kind: str, *options: str) -> Way:
    def fill(folder: Path, made: Path) -> None:
        run("mke2fs", "-q", "-t", kind, *options, "-d", folder, made, "32M")

    return Way(f"{kind}.img", fill, _debugfs)


def _btrfs(*options: str, megabytes: int = 128) -> Way:
    def fill(folder: Path, made: Path) -> None:
        _empty(made, megabytes)
        run("mkfs.btrfs", "-q", *options, "--rootdir", folder, made)

    def out(made: Path, out: Path) -> None:
        out.mkdir()
        run("btrfs", "restore", made, out)

    return Way("btrfs.img", fill, out)


def _f2fs(*options: str) -> Way:
    def fill(folder: Path, made: Path) -> None:
        _empty(made, 128)
        run("mkfs.f2fs", "-q", *options, made)
        # It ends with a check of its own, whose 1 says that what it had written itself was put right.
        run("sh", "-c", 'sload.f2fs "$@" || [ $? = 1 ]', "sload.f2fs", "-f", folder, made)

    return Way("f2fs.img", fill)


def _xfs(*options: str) -> Way:
    def fill(folder: Path, made: Path) -> None:
        lines = ["/", "0 0", "d--755 0 0"]

        def add(inner: Path) -> None:
            for path in sorted(inner.iterdir()):
                if path.is_dir():
                    lines.append(f"{path.name} d--755 0 0")
                    add(path)
                    lines.append("$")
                else:
                    lines.append(f"{path.name} ---644 0 0 {path}")

        add(folder)
        lines.append("$")
        protocol = made.with_suffix(".proto")
        protocol.write_text("\n".join(lines) + "\n", "utf-8")
        _empty(made, 310)
        run("mkfs.xfs", "-q", *options, "-p", protocol, made)

    return Way("xfs.img", fill, _xfs_db)


def _xfs_db(made: Path, out: Path) -> None:
    """Some files by the blocks that xfs_db names, for it takes none out by itself."""

    def ask(*commands: str) -> str:
        return run("xfs_db", "-r", *(word for each in commands for word in ("-c", each)), made).decode()

    block = int(ask("sb 0", "print blocksize").split()[-1])
    for path in ("docs/deep/deeper/large.bin", "docs/text.txt", "letter.txt", "many/0007.dat"):
        size = int(ask(f"path /{path}", "print core.size").split()[-1])
        taken = bytearray(-(-size // block) * block)
        for line in ask(f"path /{path}", "bmap").splitlines():
            words = line.split()  # data offset 0 startblock 24 (0/24) count 733 flag 0
            start = ask(f"convert fsblock {words[4]} byte").split()[-1].strip("()")
            at, length = int(words[2]) * block, int(words[7]) * block
            with made.open("rb") as file:
                file.seek(int(start, 0))
                taken[at : at + length] = file.read(length)
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(taken[:size])


def _iso(*options: str, out: _Out | None = None) -> Way:
    def fill(folder: Path, made: Path) -> None:
        run("genisoimage", "-quiet", "-input-charset", "utf-8", *options, "-o", made, folder)

    return Way("disc.iso", fill, out or _sevenzip())


def _xorriso(folder: Path, made: Path) -> None:
    run(*_UTF8, "xorriso", "-as", "mkisofs", "-quiet", "-R", "-o", made, folder)


def _hfsplus(folder: Path, made: Path) -> None:
    made.write_bytes(hfs_data.volume(folder, made.with_suffix(".iso"), "-input-charset", "utf-8"))


def _out_of_hfsplus(made: Path, out: Path) -> None:
    """7-Zip puts the volume's name before all others."""
    _sevenzip()(made, out.with_name("volume"))
    (out.with_name("volume") / "ISOIMAGE").rename(out)


def _fat(bits: str, megabytes: int) -> Way:
    def fill(folder: Path, made: Path) -> None:
        _empty(made, megabytes)
        run("mkfs.vfat", "-F", bits, made)
        run(*_UTF8, "mcopy", "-s", "-i", made, *sorted(folder.iterdir()), "::")

    def out(made: Path, out: Path) -> None:
        out.mkdir()
        run(*_UTF8, "mcopy", "-s", "-i", made, "::", out)

    return Way("fat.img", fill, out)


def _exfat(folder: Path, made: Path) -> None:
    volume = ExfatVolume(made)
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            volume.folder(name)
        else:
            volume.write(name, path.read_bytes())
    volume.close()


def _makefs(kind: str, *options: str, name: str, out: _Out | None = None) -> Way:
    return Way(name, lambda folder, made: run(*_UTF8, "makefs", "-t", kind, *options, made, folder), out)


def _squashfs(*options: str) -> Way:
    def fill(folder: Path, made: Path) -> None:
        run("mksquashfs", folder, made, "-quiet", "-no-progress", *options)

    return Way("squash.img", fill, lambda made, out: run("unsquashfs", "-q", "-n", "-d", out, made))


def _erofs(*options: str) -> Way:
    def fill(folder: Path, made: Path) -> None:
        run("mkfs.erofs", "--quiet", *options, made, folder)

    return Way("erofs.img", fill, lambda made, out: run("fsck.erofs", f"--extract={out}", made))


def _inside(folder: Path, *command: str | Path) -> bytes:
    """Runs a tool in a folder."""
    return run(*_UTF8, "sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", folder, *command)


def _zip(*options: str) -> Way:
    return Way(
        "made.zip", lambda folder, made: _inside(folder, "zip", "-q", "-r", *options, made, "."), _sevenzip()
    )


def _zip_stream(folder: Path, made: Path) -> None:
    made.write_bytes(_inside(folder, "zip", "-q", "-r", "-", "."))


def _packed(name: str, *options: str, secret: str = "") -> Way:
    """An archive of 7-Zip."""
    given = (f"-p{secret}",) if secret else ()

    def fill(folder: Path, made: Path) -> None:
        _inside(folder, "7zz", "a", "-bd", *options, *given, made, ".")

    return Way(name, fill, _sevenzip(*given), secret)


def _tar(form: str, *options: str, name: str = "made.tar") -> Way:
    def fill(folder: Path, made: Path) -> None:
        run(*_UTF8, "tar", "-c", f"--format={form}", *options, "-f", made, "-C", folder, ".")

    def out(made: Path, out: Path) -> None:
        out.mkdir()
        run(*_UTF8, "tar", "-x", "-f", made, "-C", out)

    return Way(name, fill, out)


def _aff4_logical(folder: Path, made: Path) -> None:
    forms = ("ZipSegment", "ImageStream", "Map")
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    files = [
        aff4_made.File(path.relative_to(folder).as_posix(), path.read_bytes(), forms[number % 3])
        for number, path in enumerate(paths)
    ]
    aff4_made.logical(made, files)


def _l01(form: str, file: str) -> Way:
    def listed(folder: Path) -> tuple[ewf_files_made.File, ...]:
        return tuple(
            ewf_files_made.File(path.name, held=listed(path))
            if path.is_dir()
            else ewf_files_made.File(path.name, path.read_bytes())
            for path in sorted(folder.iterdir())
        )

    def fill(folder: Path, made: Path) -> None:
        ewf_files_made.written(made.parent, ewf_files_made.Listing(listed(folder)), form)

    return Way(file, fill)


def _ad1(version: int) -> Way:
    def items(folder: Path) -> tuple[ad1_made.Item, ...]:
        return tuple(
            ad1_made.Item(os.fsencode(path.name), held=items(path))
            if path.is_dir()
            else ad1_made.Item(os.fsencode(path.name), path.read_bytes())
            for path in sorted(folder.iterdir())
        )

    def fill(folder: Path, made: Path) -> None:
        ad1_made.written(made.parent, bytes(ad1_made.Image(items(folder), version).data), MIB)

    return Way("image.ad1", fill)


FEW: dict[str, Way] = {
    "ext4": _ext("ext4"),
    "xfs": _xfs(),
    "iso9660": _iso("-R"),
    "squashfs": _squashfs("-comp", "zstd"),
    "7z": _packed("made.7z"),
}
"""What each run goes through."""

WAYS: dict[str, Way] = {
    "folder": Way("folder", lambda folder, made: run("cp", "-r", folder, made)),
    "ext2": _ext("ext2"),
    "ext3": _ext("ext3"),
    "ext4, blocks of 1 KiB": _ext("ext4", "-b", "1024"),
    "ext4, blocks in a table": _ext("ext4", "-O", "^extent,^64bit"),
    # debugfs 1.47.0 takes no data out of an inode.
    "ext4, inline data": _ext("ext4", "-O", "inline_data")._replace(out=_tsk("ext4")),
    "btrfs": _btrfs(),
    "btrfs, mixed": _btrfs("--mixed", "-s", "4096", "-n", "4096"),
    "btrfs, BLAKE2": _btrfs("--csum", "blake2"),
    "btrfs, large nodes": _btrfs("-n", "65536", "-m", "single"),
    "f2fs": _f2fs(),
    "f2fs, checked": _f2fs("-O", "extra_attr,inode_checksum,sb_checksum"),
    "xfs, version 4": _xfs("-m", "crc=0", "-n", "ftype=0"),
    "xfs, blocks of 1 KiB": _xfs("-b", "size=1024"),
    "xfs, folders of 64 KiB": _xfs("-n", "size=65536"),
    "iso9660, Joliet": _iso("-J"),
    "iso9660, both": _iso("-J", "-R"),
    "iso9660, xorriso": Way("disc.iso", _xorriso, _sevenzip()),
    "iso9660, makefs": _makefs("cd9660", "-o", "rockridge", name="disc.iso", out=_sevenzip()),
    "UDF": _iso("-udf", "-R", out=_sevenzip("-tudf")),
    "HFS+": Way("mac.img", _hfsplus, _out_of_hfsplus),
    "FAT16": _fat("16", 24),
    "FAT32": _fat("32", 48),
    "exFAT": Way("exfat.img", _exfat, _tsk("exfat")),
    "UFS1": _makefs(
        "ffs", "-s", "16m", "-o", "version=1,density=8192", "-B", "le", name="ufs.img", out=_tsk("ufs")
    ),
    "UFS1, other order": _makefs(
        "ffs", "-s", "16m", "-o", "version=1,density=8192", "-B", "be", name="ufs.img", out=_tsk("ufs")
    ),
    **{f"squashfs, {each}": _squashfs("-comp", each) for each in ("gzip", "lzma", "lzo", "xz", "lz4")},
    "squashfs, as it is": _squashfs("-noI", "-noD", "-noF", "-noX"),
    "squashfs, no fragments": _squashfs("-no-fragments", "-b", "1M"),
    "erofs": _erofs(),
    **{f"erofs, {each}": _erofs(f"-z{each}") for each in ("lz4", "lz4hc,12")},
    "erofs, tails": _erofs("-zlz4hc", "-Eztailpacking"),
    "erofs, fragments": _erofs("-zlz4hc", "-Eall-fragments"),
    "erofs, chunks": _erofs("--chunksize=4096"),
    "zip": _zip("-9"),
    "zip, stored": _zip("-0"),
    "zip, bzip2": _zip("-Z", "bzip2"),
    "zip, from a stream": Way("made.zip", _zip_stream, _sevenzip()),
    "zip, LZMA": _packed("made.zip", "-tzip", "-mm=LZMA"),
    "zip, AES": _packed("made.zip", "-tzip", "-mem=AES256", secret=SECRET),
    "zip, ZipCrypto": _packed("made.zip", "-tzip", "-mem=ZipCrypto", secret=SECRET),
    **{
        f"7z, {each}": _packed("made.7z", f"-m0={each}")
        for each in ("LZMA", "PPMd", "BZip2", "Deflate", "Deflate64", "Copy")
    },
    "7z, not solid": _packed("made.7z", "-ms=off"),
    "7z, BCJ2": _packed(
        "made.7z", "-m0=BCJ2", "-m1=LZMA", "-m2=LZMA", "-m3=LZMA", "-mb0:1", "-mb0s1:2", "-mb0s2:3"
    ),
    "7z, locked": _packed("made.7z", "-mhe=on", secret=SECRET),
    **{f"tar, {each}": _tar(each) for each in ("gnu", "oldgnu", "posix", "ustar", "v7")},
    "tar, sparse": _tar("posix", "--sparse"),
    "tar, gzip": _tar("gnu", "-z", name="made.tar.gz"),
    "tar, xz": _tar("gnu", "-J", name="made.tar.xz"),
    "L01": _l01("l01", "files.L01"),
    "Lx01": _l01("lx01", "image.Lx01"),
    "AD1, version 3": _ad1(3),
    "AD1, version 4": _ad1(4),
    "AFF4-L": Way("made.aff4", _aff4_logical),
}
"""All others."""
