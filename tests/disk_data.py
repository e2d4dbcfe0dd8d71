"""Virtual disks that qemu-img writes of a media with everything in it: text, noise, zeros, and holes between them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from make_data import run

from evidence.contract.errors import EvidenceError, NotReadableError
from evidence.contract.layers import Container, Image

MIB = 1 << 20


def media(size: int = 6 * MIB, seed: int = 7) -> bytes:
    """Half of it holes; the rest text and noise in pieces that begin anywhere."""
    rng = random.Random(seed)
    disk = bytearray(size)
    for number in range(size // (128 << 10)):
        at = rng.randrange(size - 40_000)
        length = rng.randrange(512, 40_000)
        disk[at : at + length] = (
            (b"line %d of evidence\n" % number * 2000)[:length] if number % 2 else rng.randbytes(length)
        )
    disk[-700:] = rng.randbytes(700)
    return bytes(disk)


def converted(raw: Path, target: Path, kind: str, *options: str) -> Path:
    """The raw image as a virtual disk of that kind."""
    run("qemu-img", "convert", "-f", "raw", "-O", kind, *options, raw, target)
    return target


def raw_of(image: Path, kind: str, folder: Path) -> bytes:
    """What qemu-img reads of a virtual disk."""
    target = folder / f"{image.name}.qemu.raw"
    run("qemu-img", "convert", "-f", kind, "-O", "raw", image, target)
    data = target.read_bytes()
    target.unlink()
    return data


def opened(plugin: Container, path: Path) -> Image:
    """The media as the survey opens it: probed, its files found, and opened from nothing but these."""
    with path.open("rb") as file:
        assert plugin.probe(path, file.read(4096))
    image = plugin.open(plugin.segments(path))
    assert isinstance(image, Image)
    return image


def whole(image: Image) -> bytes:
    """All bytes of the media, read in pieces of an odd length."""
    return b"".join(image.read_at(at, 100_001) for at in range(0, image.size, 100_001))


def names(plugin: Container, path: Path) -> list[str]:
    """The names of all files of the item, in order."""
    return [found.name for found in plugin.segments(path)]


def refusal(plugin: Container, path: Path) -> str:
    """The words in which the image is refused."""
    try:
        plugin.open(plugin.segments(path)).close()
    except NotReadableError as error:
        return str(error)
    raise AssertionError(f"{path} was opened")


def reading(plugin: Container, path: Path, true: bytes) -> str:
    """What becomes of an image that may be damaged: ``same``, ``other`` bytes, or ``error``. Nothing else is raised."""
    try:
        with plugin.open(plugin.segments(path)) as image:
            assert isinstance(image, Image)
            assert image.size <= 16 * len(true) or image.read_at(image.size - 512, 512) is not None
            return "same" if image.size == len(true) and whole(image) == true else "other"
    except EvidenceError:
        return "error"


def flips(path: Path, first: int, end: int, count: int, seed: int) -> Iterator[int]:
    """Flips one bit of the file at a time in a range of bytes, and puts it right again. Gives the places."""
    true = path.read_bytes()
    rng = random.Random(seed)
    for _ in range(count):
        place = rng.randrange(first, end)
        damaged = bytearray(true)
        damaged[place] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        yield place
    path.write_bytes(true)
