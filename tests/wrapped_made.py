"""One raw image in every container, volume system and lock that a tool writes here, and what another tool says of it.

Where no tool writes a format, the tests' own code does, which the tests of that format hold against other tools.
"""

from __future__ import annotations

import gzip
import hashlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import aff4_made
import aff_made
import corestorage_made
import dmg_made
import ewf2_made
import ldm_made
import locked_data
import lvm_made
import md_made
import super_made
import veracrypt_made
from make_data import MIB, data, run

_Make = Callable[[Path, Path], object]
_Check = Callable[[Path, Path], None]
SECRET = "under the third bridge 7"  # noqa: S105 - of evidence that tests make


class Way(NamedTuple):
    """``make`` writes the raw image as ``file``; ``checks`` fail where another tool reads other bytes in it."""

    file: str
    make: _Make
    checks: tuple[_Check, ...] = ()
    secret: str = ""
    inner: bool = False
    """Whether the raw image is a layer further in, and not the media: there may be space beside it."""


def _ewfverify(made: Path, raw: Path) -> None:
    said = run("ewfverify", "-d", "sha256", made).decode()
    assert said.rstrip().endswith("SUCCESS"), said
    assert hashlib.sha256(raw.read_bytes()).hexdigest() in said


def _fls(kind: str) -> _Check:
    def check(made: Path, raw: Path) -> None:
        assert run("fls", "-r", "-p", "-i", kind, made) == run("fls", "-r", "-p", raw)

    return check


def _qemu(kind: str) -> _Check:
    def check(made: Path, raw: Path) -> None:
        run("qemu-img", "compare", "-f", "raw", "-F", kind, raw, made)

    return check


def _unpacked(kind: str) -> _Check:
    """7-Zip, which takes the image for an archive of one file."""

    def check(made: Path, raw: Path) -> None:
        assert run("7zz", "x", "-so", f"-t{kind}", made) == raw.read_bytes()

    return check


def _affcat(made: Path, raw: Path) -> None:
    assert run("affcat", "-q", made) == raw.read_bytes()


def _simg2img(made: Path, raw: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "whole")
        run("simg2img", *sorted(made.parent.glob(f"{made.name[:-1]}*")), whole)
        assert whole.read_bytes() == raw.read_bytes()


def _ewf(*options: str, file: str = "image.E01") -> Way:
    def make(raw: Path, made: Path) -> None:
        run("ewfacquire", "-u", "-q", *options, "-t", made.with_suffix(""), raw)

    return Way(file, make, (_ewfverify, _fls("ewf")))


def _ewf_stream(raw: Path, made: Path) -> None:
    run("sh", "-c", 'exec ewfacquirestream -q -t "$1" < "$2"', "sh", made.with_suffix(""), raw)


def _ex01(method: int, parts: int) -> Way:
    def make(raw: Path, made: Path) -> None:
        ewf2_made.written(made.parent, ewf2_made.image(raw.read_bytes(), parts, method))

    return Way("image.Ex01", make)


def _split(raw: Path, made: Path) -> None:
    run("split", "-b", "5M", "-d", "-a", "3", "--numeric-suffixes=1", raw, f"{made.with_suffix('')}.")


def _gzip(raw: Path, made: Path) -> None:
    made.write_bytes(gzip.compress(raw.read_bytes(), 1))


def _xz(*options: str) -> _Make:
    return lambda raw, made: made.write_bytes(run("xz", "-1", "-c", *options, raw))


def _disk(kind: str, *options: str, file: str = "", also: str = "") -> Way:
    """What qemu-img converts to; ``also`` is how 7-Zip calls it."""

    def make(raw: Path, made: Path) -> None:
        run("qemu-img", "convert", "-f", "raw", "-O", kind, *options, raw, made)

    checks = (_qemu(kind), _unpacked(also)) if also else (_qemu(kind),)
    suffix = {"vpc": "vhd"}.get(kind, kind)
    return Way(file or f"image.{suffix}", make, checks)


def _option(kind: str, *options: str, also: str = "") -> Way:
    return _disk(kind, "-o", ",".join(options), also=also)


def _child(kind: str, parent: str) -> _Make:
    """The second half of the media in a file that has the first half, and other bytes behind it, as its parent."""

    def make(raw: Path, made: Path) -> None:
        held = raw.read_bytes()
        half, base, rest = len(held) // 2, made.parent / f"base.{parent}", made.parent / "rest"
        rest.write_bytes(held[:half] + b"\x61" * (len(held) - half))
        run("qemu-img", "convert", "-f", "raw", "-O", parent, rest, base)
        run("qemu-img", "create", "-q", "-f", kind, "-b", base, "-F", parent, made)
        rest.write_bytes(held[half:])
        run("qemu-io", "-f", kind, "-c", f"write -s {rest} {half} {len(held) - half}", made)
        rest.unlink()

    return make


def _aff(*options: str, password: str = "") -> _Make:
    locked = ("env", f"AFFLIB_PASSPHRASE={password}") if password else ()

    def make(raw: Path, made: Path) -> None:
        media = made.with_suffix(".raw")  # it goes by the ending
        media.symlink_to(raw)
        run(*locked, "affconvert", "-q", *options, "-o", made, media)
        media.unlink()

    return make


def _aff4(method: str) -> Way:
    return Way("image.aff4", lambda raw, made: aff4_made.disk(made, raw.read_bytes(), method))


def _striped_aff4(raw: Path, made: Path) -> None:
    aff4_made.striped(made.parent, raw.read_bytes())


def _udif(*kinds: int) -> Way:
    def make(raw: Path, made: Path) -> None:
        part = dmg_made.Part("whole disk", raw.read_bytes(), kinds, 512 * dmg_made.SECTOR)
        made.write_bytes(dmg_made.udif([part]))

    return Way("image.dmg", make, (_unpacked("dmg"),))


def _bundle(raw: Path, made: Path) -> None:
    dmg_made.bundle(made.parent, raw.read_bytes(), MIB)


def _sparse_parts(raw: Path, made: Path) -> None:
    whole = made.parent / "whole"
    run("img2simg", raw, whole)
    run("simg2simg", whole, made.with_name(made.name[:-2]), "200000")
    whole.unlink()


def _bytes(wrap: Callable[[bytes], bytes], secret: str = "") -> Way:
    return Way("image.dd", lambda raw, made: made.write_bytes(wrap(raw.read_bytes())), (), secret, True)


def _partitioned(label: str) -> Callable[[bytes], bytes]:
    """As sfdisk lays it out: the third of three partitions, of which the others are empty."""

    def wrap(held: bytes) -> bytes:
        lines = f"label: {label}\nstart=2048, size=2048\nstart=4096, size=2048\nstart=6144, size={len(held) // 512}\n"
        with tempfile.TemporaryDirectory() as folder:
            disk = Path(folder, "disk")
            disk.write_bytes(bytes(3 * MIB) + held + bytes(MIB))
            run("sfdisk", "-q", disk, stdin=lines.encode())
            return disk.read_bytes()

    return wrap


def _extended(held: bytes) -> bytes:
    """A logical volume of an extended partition."""
    lines = f"label: dos\nstart=2048, type=5, size={len(held) // 512 + 4096}\nstart=4096, size={len(held) // 512}\n"
    with tempfile.TemporaryDirectory() as folder:
        disk = Path(folder, "disk")
        disk.write_bytes(bytes(2 * MIB) + held + bytes(2 * MIB))
        run("sfdisk", "-q", disk, stdin=lines.encode())
        return disk.read_bytes()


def _lvm(held: bytes) -> bytes:
    extents = -(-len(held) // MIB)
    text = lvm_made.described(lvm_made.logical("root", lvm_made.striped(0, extents, (0, 0))))
    return lvm_made.physical(0, text, held, extents=extents)


def _raid(version: str) -> Way:
    return _bytes(lambda held: md_made.member(held, version))


def _dynamic(held: bytes) -> bytes:
    volume = ldm_made.Made("Volume1", ldm_made.SIMPLE, ((1, 1985, len(held) // 512),))
    disk = bytearray(ldm_made.disk(volume))
    at = (ldm_made.START + 1985) * 512
    disk[at : at + len(held)] = held
    return bytes(disk)


def _core_storage(key: bytes | None) -> Callable[[bytes], bytes]:
    def wrap(held: bytes) -> bytes:
        return corestorage_made.made(corestorage_made.Volume("one", held, key), size=32 * MIB)

    return wrap


def _super(held: bytes) -> bytes:
    extent = super_made.Extent(len(held) // 512, at=super_made.FIRST // 512)
    size = super_made.FIRST + len(held)
    slot = super_made.metadata(super_made.Part("system_a", (extent,)), size=size)
    disk = super_made.disk(size, slot, slot)
    disk[super_made.FIRST :] = held
    return bytes(disk)


def _luks(held: bytes) -> bytes:
    """What QEMU locks."""
    with tempfile.TemporaryDirectory() as folder:
        clear, locked = (Path(folder, name) for name in ("clear", "locked"))
        clear.write_bytes(held)
        locked_data.locked_by_qemu(clear, locked, SECRET)
        return locked.read_bytes()


def _ready(name: str, secret: str) -> Way:
    """An image of ext4.dd that other tests make, too."""
    return Way(name, lambda _, made: shutil.copy(data(name), made), (), secret)


def _acquired(wrap: Callable[[bytes], bytes], secret: str = "") -> Way:
    """An E01 of a disk of several layers."""

    def make(raw: Path, made: Path) -> None:
        disk = made.with_suffix(".disk")
        disk.write_bytes(wrap(raw.read_bytes()))
        run("ewfacquire", "-u", "-q", "-c", "fast", "-t", made.with_suffix(""), disk)
        disk.unlink()

    return Way("image.E01", make, (), secret, True)


FORMATS = ("ftk", *(f"encase{n}" for n in range(2, 8)), "linen5", "linen6", "linen7")
FEW: dict[str, Way] = {
    "E01": _ewf("-c", "fast", "-S", "1MiB"),
    "split raw": Way("image.001", _split, (_fls("raw"),)),
    "QCOW2, compressed": _disk("qcow2", "-c", also="qcow"),
    "VMDK, stream": _option("vmdk", "subformat=streamOptimized"),
    "AFF": Way("image.aff", _aff("-s64k"), (_affcat, _fls("aff"))),
}
"""What each run goes through; VDI, VHD, VHDX and overlays have tests of whole commands of their own."""

WAYS: dict[str, Way] = {
    **{f"E01, {kind}": _ewf("-f", kind, "-c", "fast") for kind in FORMATS},
    **{f"E01, {kind}": _ewf("-f", kind, "-c", "fast", file="image.e01") for kind in ("ewf", "ewfx")},
    "SMART": _ewf("-f", "smart", "-c", "fast", file="image.s01"),
    **{f"E01, {level}": _ewf("-c", level) for level in ("none", "empty-block", "best")},
    **{f"E01, chunks of {count}": _ewf("-c", "fast", "-b", count) for count in ("16", "4096")},
    "E01, other digests": _ewf("-d", "sha1", "-d", "sha256", "-S", "2MiB"),
    "E01, from a stream": Way("image.E01", _ewf_stream, (_ewfverify,)),
    "Ex01": _ex01(1, 1),
    "Ex01, bzip2, in segments": _ex01(2, 3),
    "gzip": Way("image.dd.gz", _gzip, (_unpacked("gzip"),), inner=True),
    "xz": Way("image.dd.xz", _xz(), (_unpacked("xz"),), inner=True),
    "xz, in blocks": Way(
        "image.dd.xz", _xz("--block-size=1MiB", "-C", "sha256"), (_unpacked("xz"),), inner=True
    ),
    "QCOW2": _disk("qcow2", also="qcow"),
    "QCOW2, version 2": _option("qcow2", "compat=0.10", also="qcow"),
    "QCOW2, small clusters": _option("qcow2", "cluster_size=512"),
    "QCOW2, large clusters": _option("qcow2", "cluster_size=2M"),
    "QCOW2, extended": _option("qcow2", "extended_l2=on"),
    "QCOW2, all there": _option("qcow2", "preallocation=full"),
    "QCOW2, Zstandard": _disk("qcow2", "-c", "-o", "compression_type=zstd"),
    "QCOW2, child of raw": Way("image.qcow2", _child("qcow2", "raw"), (_qemu("qcow2"),)),
    "QCOW2, child of QCOW2": Way("image.qcow2", _child("qcow2", "qcow2"), (_qemu("qcow2"),)),
    "VDI": _disk("vdi", also="vdi"),
    "VDI, fixed": _option("vdi", "static=on", also="vdi"),
    "VHD": _option("vpc", "force_size=on", also="vhd"),
    "VHD, fixed": _option("vpc", "force_size=on", "subformat=fixed", also="vhd"),
    "VHDX": _disk("vhdx", also="vhdx"),
    "VHDX, fixed": _option("vhdx", "subformat=fixed", also="vhdx"),
    "VHDX, small blocks": _option("vhdx", "block_size=1M", also="vhdx"),
    "VMDK": _disk("vmdk", also="vmdk"),
    "VMDK, flat": _option("vmdk", "subformat=monolithicFlat"),
    "VMDK, split": _option("vmdk", "subformat=twoGbMaxExtentSparse"),
    "VMDK, split and flat": _option("vmdk", "subformat=twoGbMaxExtentFlat"),
    "VMDK, child": Way("image.vmdk", _child("vmdk", "vmdk"), (_qemu("vmdk"),)),
    "AFF, LZMA": Way("image.aff", _aff("-s64k", "-L"), (_affcat,)),
    "AFF, plain": Way("image.aff", _aff("-s64k", "-x"), (_affcat,)),
    "AFF, large pages": Way("image.aff", _aff(), (_affcat,)),
    "AFF, locked": Way("image.aff", _aff("-s64k", password=aff_made.PASSWORD), (), aff_made.PASSWORD),
    "AFD": Way("image.afd", _aff("-s64k", "-x", "-M4M"), (_affcat,)),
    **{f"AFF4, {method.strip('/').rsplit('/', 1)[-1]}": _aff4(method) for method in aff4_made.METHODS},
    "AFF4, striped": Way("image_1.aff4", _striped_aff4),
    "DMG": _udif(dmg_made.ZLIB),
    "DMG, mixed": _udif(dmg_made.ADC, dmg_made.ZLIB, dmg_made.BZIP2, dmg_made.XZ, dmg_made.RAW),
    "DMG, locked": Way(
        "image.dmg",
        lambda raw, made: made.write_bytes(dmg_made.encrypted(raw.read_bytes(), SECRET.encode())),
        secret=SECRET,
    ),
    "sparse image": _bytes(dmg_made.sparse)._replace(file="image.sparseimage", inner=False),
    "sparse bundle": Way("backup.sparsebundle", _bundle),
    "Android sparse": Way(
        "image.simg", lambda raw, made: run("img2simg", raw, made), (_simg2img, _unpacked("sparse"))
    ),
    "Android sparse, in parts": Way("image.0", _sparse_parts, (_simg2img,)),
    "MBR": _bytes(_partitioned("dos")),
    "MBR, extended": _bytes(_extended),
    "GPT": _bytes(_partitioned("gpt")),
    "LVM": _bytes(_lvm),
    **{f"mdadm {version}": _raid(version) for version in md_made.PLACES},
    "dynamic disk": _bytes(_dynamic),
    "Core Storage": _bytes(_core_storage(None)),
    "FileVault 2": _bytes(_core_storage(bytes(range(50, 66))), secret=corestorage_made.PASSWORD),
    "super": _bytes(_super),
    **{
        name: _ready(f"{name}.img", locked_data.PASSPHRASE)
        for name in ("luks1-xts", "luks1-essiv", "luks1-plain", "luks2-argon2id", "luks2-pbkdf2")
    },
    "VeraCrypt": _ready("veracrypt.hc", veracrypt_made.PASSWORD),
    "E01 of MBR of LVM": _acquired(lambda held: _partitioned("dos")(_lvm(held))),
    "E01 of GPT of LVM of LUKS": _acquired(lambda held: _partitioned("gpt")(_lvm(_luks(held))), SECRET),
    "E01 of RAID of LVM": _acquired(lambda held: md_made.member(_lvm(held))),
}
"""All others."""
