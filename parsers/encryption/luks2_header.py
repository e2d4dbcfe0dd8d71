"""The header of LUKS2: two copies, each with a checksum, of a small binary part and JSON.

Reference: LUKS2 On-Disk Format Specification 1.1.2 (2022), sections 2 and 3.
"""

from __future__ import annotations

import base64
import hashlib
import struct
from collections.abc import Callable
from typing import Any

import msgspec
from cryptography.hazmat.primitives.kdf.argon2 import Argon2i, Argon2id

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.encryption.luks_key import KeyDigest, KeySlot, derived, known_hash
from parsers.encryption.luks_volume import LuksVolume

MAGIC = b"LUKS\xba\xbe"
_SECOND = b"SKUL\xba\xbe"
_BINARY = struct.Struct(">6sHQQ48s32s64s40s48sQ184s64s")
_BINARY_BYTES = 4096
_CHECKSUM = slice(_BINARY.size - 64, _BINARY.size)
_SIZES = tuple(1 << bits for bits in range(14, 23))
"""Sizes of a header that are allowed: 16 KiB to 4 MiB. The second copy stands behind the first."""
_MOST_ARGON_KIB = 2 << 20
_MOST_ARGON_WORK = 1 << 26
"""KiB of memory times passes over it: cryptsetup takes at most 4 << 20, and so much takes about a minute."""
_MOST_LANES = 64
_MOST_SLOTS = 32
_LARGEST_SECTOR = 4096


def read_header(source: ByteSource) -> LuksVolume:
    """What the newer of the copies that are whole says. NotReadableError where none is, or for what is not read."""
    copies = [_copy(source, 0, MAGIC), *(_copy(source, size, _SECOND) for size in _SIZES)]
    found = [copy for copy in copies if copy is not None]
    if not found:
        raise NotReadableError("Both copies of the LUKS2 header are damaged.")
    _, document = max(found, key=lambda copy: copy[0])
    try:
        return _volume(document)
    except (KeyError, ValueError, TypeError, IndexError, AttributeError) as error:
        raise NotReadableError(f"The LUKS2 header is not as the format says ({error!r}).") from error


def _copy(source: ByteSource, offset: int, magic: bytes) -> tuple[int, Any] | None:
    """Sequence number and JSON of a copy; None where it is not there or not whole."""
    try:
        binary = source.read_at(offset, _BINARY_BYTES)
        if len(binary) < _BINARY_BYTES or not binary.startswith(magic + b"\0\x02"):
            return None
        _, _, size, sequence, _, algorithm, _, _, _, _, _, stated = _BINARY.unpack_from(binary)
        if size not in _SIZES:
            return None
        text = source.read_at(offset + _BINARY_BYTES, size - _BINARY_BYTES)
    except ReadError:
        return None
    blank = binary[: _CHECKSUM.start] + bytes(64) + binary[_CHECKSUM.stop :]
    if not _fits(algorithm, blank + text, stated):
        return None
    try:
        return sequence, msgspec.json.decode(text.split(b"\0")[0])
    except (msgspec.DecodeError, RecursionError):
        return None


def _fits(algorithm: bytes, data: bytes, stated: bytes) -> bool:
    try:
        name = known_hash(algorithm.split(b"\0")[0].decode("ascii", "replace"))
    except NotReadableError:
        return False
    digest = hashlib.new(name, data).digest()
    return digest == stated[: len(digest)]


def _volume(document: Any) -> LuksVolume:
    segments = document["segments"]
    flags = document["config"].get("requirements", {}).get("mandatory", [])
    if flags or len(segments) != 1 or segments["0"]["type"] != "crypt" or "integrity" in segments["0"]:
        what = ", ".join(map(str, flags)) or "several segments, or checks of integrity"
        raise NotReadableError(f"This LUKS2 volume is not read: it uses {what}.")
    segment = segments["0"]
    sector = int(segment["sector_size"])
    if sector not in (512, 1024, 2048, _LARGEST_SECTOR):
        raise NotReadableError(f"This LUKS2 volume states sectors of {sector} bytes: its header is damaged.")
    if len(document["keyslots"]) > _MOST_SLOTS:
        raise NotReadableError(
            f"This LUKS2 volume states over {_MOST_SLOTS} key slots: its header is damaged."
        )
    return LuksVolume(
        name="LUKS2",
        slots=[_slot(number, slot) for number, slot in _by_priority(document["keyslots"])],
        # A slot may hold a key of no segment ("unbound"): its passphrase opens nothing.
        digests=[_digest(each) for each in document["digests"].values() if "0" in each["segments"]],
        encryption=segment["encryption"],
        start=int(segment["offset"]),
        size=None if segment["size"] == "dynamic" else int(segment["size"]),
        sector=sector,
        first=int(segment["iv_tweak"]),
    )


def _by_priority(slots: dict[str, Any]) -> list[tuple[str, Any]]:
    read = ((number, slot) for number, slot in slots.items() if slot["type"] == "luks2")
    return sorted(read, key=lambda named: (-int(named[1].get("priority", 1)), int(named[0])))


def _slot(number: str, slot: Any) -> KeySlot:
    area, split = slot["area"], slot["af"]
    return KeySlot(
        number=number,
        derive=_kdf(slot["kdf"], int(area["key_size"])),
        encryption=area["encryption"],
        offset=int(area["offset"]),
        key_bytes=int(slot["key_size"]),
        stripes=int(split["stripes"]),
        split_hash=split["hash"],
    )


def _digest(digest: Any) -> KeyDigest:
    return KeyDigest(
        hash=digest["hash"],
        salt=base64.b64decode(digest["salt"]),
        iterations=int(digest["iterations"]),
        value=base64.b64decode(digest["digest"]),
        slots=frozenset(digest["keyslots"]),
    )


def _kdf(kdf: Any, length: int) -> Callable[[bytes], bytes]:
    salt = base64.b64decode(kdf["salt"])
    if kdf["type"] == "pbkdf2":
        name, iterations = kdf["hash"], int(kdf["iterations"])
        return lambda passphrase: derived(name, passphrase, salt, iterations, length)
    time, memory, lanes = int(kdf["time"]), int(kdf["memory"]), int(kdf["cpus"])
    derivations: dict[str, Any] = {"argon2i": Argon2i, "argon2id": Argon2id}
    derivation = derivations[kdf["type"]]

    def derive(passphrase: bytes) -> bytes:
        if memory > _MOST_ARGON_KIB or time * memory > _MOST_ARGON_WORK or lanes > _MOST_LANES:
            raise NotReadableError(
                f"A key of this LUKS2 volume takes {memory} KiB, {time} times, in {lanes} lanes to make: more than a "
                "worker may use."
            )
        costs = {"iterations": time, "lanes": lanes, "memory_cost": memory}
        try:
            return bytes(derivation(salt=salt, length=length, **costs).derive(passphrase))
        except (ValueError, OverflowError) as error:
            raise NotReadableError(f"A key slot of this LUKS2 volume is damaged: {error}.") from error

    return derive
