"""Copies with the manifest of their acquisition, written from docs/ledger-format.md 6b alone, and what others do to them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from verifier_cases import Signer, Writer

PARTS = (b"first part" * 50, b"second part" * 40, b"the last part")
RANGES = [
    {"offset": 512, "length": 512, "reason": "Input/output error"},
    {"offset": 8192, "length": 1024, "reason": "Input/output error \u202e"},
]
MANIFEST = "HD.acquisition.json"


class Copied(NamedTuple):
    """A folder with the files of a copy, its manifest, and the proof or signature of that; and whose key it is."""

    folder: Path
    signer: Signer

    def __getitem__(self, name: str) -> Path:
        return self.folder / name

    @property
    def manifest(self) -> Path:
        return self.folder / MANIFEST


def stated(form: str, files: dict[str, bytes], **changes: Any) -> dict[str, Any]:
    """The document of a manifest."""
    medium = b"".join(files.values()) if form == "raw" else b"the source"
    document = {
        "format": "indicia-acquisition-1",
        "source": {
            "path": "/dev/sdb",
            "kind": "block device",
            "size": len(medium),
            "changed_while_read": False,
        },
        "acquired": {
            "began": "2026-01-02T03:04:05+00:00",
            "ended": "2026-01-02T04:05:06+00:00",
            "by": "J. M\u00fcller",
            "host": "lab",
            "program": "Indicia 0.1.0",
            "form": form,
        },
        "digests": {name: hashlib.new(name, medium).hexdigest() for name in ("md5", "sha1", "sha256")},
        "unreadable": [],
        "unreadable_bytes": 0,
        "files": [
            {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in files.items()
        ],
        "verified": "match",
        "mismatch": "",
        "failed": {},
    }
    return {**document, **changes}


NAMES = {
    "e01": ("HD.E01", "HD.E02", "HD.E03"),
    "raw": ("HD.001", "HD.002", "HD.003"),
    "zip": ("HD.zip", "HD.files.jsonl"),
}


def copied(
    folder: Path,
    form: str = "e01",
    seal: str = "sig",
    exported: str = "acquisition",
    names: tuple[str, ...] = (),
    parts: tuple[bytes, ...] = PARTS,
    change: Callable[[dict[str, Any]], None] | None = None,
    **changes: Any,
) -> Copied:
    """A copy whose manifest has a signature (``sig``) or a proof (``proof``, as an export of the kind
    ``exported``); ``change`` is made before that.
    """
    folder.mkdir(parents=True)
    signer = Signer()
    files = dict(zip(names or NAMES[form], parts, strict=False))
    for name, data in files.items():
        (folder / name).write_bytes(data)
    document = {**stated(form, files, **changes), "vkey": signer.vkey}
    if change:
        change(document)
    path = folder / MANIFEST
    path.write_text(
        json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    if seal == "proof":
        Writer(folder.with_name(folder.name + "-case"), signer).export(path, exported, form=form)
    else:
        sign(path, signer)
    return Copied(folder, signer)


def sign(path: Path, signer: Signer) -> None:
    """A signed note over the manifest's SHA-256, beside it."""
    text = f"indicia-acquisition-1\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n"
    path.with_name(path.name + ".sig").write_text(signer.signed(text), encoding="utf-8")


Make = Callable[[Path], Copied]


class Bad(NamedTuple):
    """How a copy is made and changed; the file that the page must name, and words of the stand-alone verifier."""

    make: Make
    named: str
    says: str
    on_page: str = "mismatch"


def then(change: Callable[[Copied], object], **how: Any) -> Make:
    """A good copy, changed afterwards."""

    def make(folder: Path) -> Copied:
        found = copied(folder, **how)
        change(found)
        return found

    return make


def made(**how: Any) -> Make:
    """A copy that was signed as it is."""
    return lambda folder: copied(folder, **how)


def _flip(name: str, place: int) -> Callable[[Copied], object]:
    def change(one: Copied) -> None:
        data = bytearray(one[name].read_bytes())
        data[place] ^= 1
        one[name].write_bytes(data)

    return change


def _first_file(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["files"][0].update(changes)


def _replaced(old: str, new: str) -> Callable[[Copied], object]:
    def change(one: Copied) -> None:
        text = one.manifest.read_text(encoding="utf-8")
        assert old in text
        one.manifest.write_text(text.replace(old, new), encoding="utf-8")

    return change


def _signed_by_another(one: Copied) -> None:
    sign(one.manifest, Signer("examiner", b"\x09" * 32))


def _pipe(one: Copied) -> None:
    one["HD.E02"].unlink()
    os.mkfifo(one["HD.E02"])


SIGNATURE = f"{MANIFEST}.sig"
GOOD: dict[str, Make] = {
    "signed": made(),
    "proven": made(seal="proof"),
    "raw in parts": made(form="raw"),
    "raw in one file": made(form="raw", names=("HD.raw",), seal="proof"),
    "a folder": made(form="zip", digests={}, entries=4, not_read=1),
    "bad sectors": made(unreadable=RANGES, unreadable_bytes=1536),
    "another file beside it": then(lambda one: one["HD.TXT"].write_bytes(b"notes")),
    "another copy beside it": then(lambda one: one["HD-2.E04"].write_bytes(b"of another disk")),
}
BAD: dict[str, Bad] = {
    "a byte of a file": Bad(then(_flip("HD.E02", 7)), "HD.E02", "HD.E02 was changed: its SHA-256 is"),
    "a byte of a file, proven": Bad(then(_flip("HD.E02", 7), seal="proof"), "HD.E02", "HD.E02 was changed"),
    "a file cut off": Bad(
        then(lambda one: one["HD.E03"].write_bytes(PARTS[2][:-1])),
        "HD.E03",
        "it is 12 bytes long, acquired were 13",
    ),
    "a file taken away": Bad(then(lambda one: one["HD.E02"].unlink()), MANIFEST, "HD.E02 is missing"),
    "a pipe in its place": Bad(then(_pipe), MANIFEST, "HD.E02 is missing"),
    "files that changed places": Bad(
        then(lambda one: shutil.move(shutil.copy(one["HD.E01"], one["HD.E02"]), one["HD.E02"])),
        "HD.E02",
        "HD.E02 was",
    ),
    "a part more": Bad(then(lambda one: one["HD.E04"].write_bytes(b"x")), "HD.E04", "HD.E04 was added"),
    "a raw part more": Bad(
        then(lambda one: one["HD.004"].write_bytes(b"x"), form="raw"), "HD.004", "HD.004 was added"
    ),
    "the manifest": Bad(
        then(_replaced("/dev/sdb", "/dev/sdc")), MANIFEST, "The manifest was changed: its SHA-256"
    ),
    "the manifest, proven": Bad(
        then(_replaced("/dev/sdb", "/dev/sdc"), seal="proof"), MANIFEST, "The file was changed: its SHA-256"
    ),
    "the manifest cut off": Bad(
        then(lambda one: one.manifest.write_bytes(one.manifest.read_bytes()[:-9])), MANIFEST, "is not JSON"
    ),
    "a byte of the signature": Bad(then(_flip(SIGNATURE, -8)), SIGNATURE, "that is not valid"),
    "the signature cut off": Bad(
        then(lambda one: one[SIGNATURE].write_bytes(one[SIGNATURE].read_bytes()[:-3])),
        SIGNATURE,
        "is no signature",
    ),
    "a second signature": Bad(
        then(lambda one: one[SIGNATURE].write_bytes(one[SIGNATURE].read_bytes() + "— x AAAAAAAA\n".encode())),
        SIGNATURE,
        "is no signature",
    ),
    "another's signature": Bad(then(_signed_by_another), SIGNATURE, "is not signed with the key"),
    "a key that is none": Bad(
        made(change=lambda stated: stated.update(vkey="me")), SIGNATURE, "The key inside"
    ),
    "no signature": Bad(then(lambda one: one[SIGNATURE].unlink()), MANIFEST, "there is neither", "nothing"),
    "a file elsewhere": Bad(made(change=_first_file(name="../HD.E01")), MANIFEST, "does not lie beside it"),
    "a name with a zero": Bad(made(change=_first_file(name="HD\0.E01")), MANIFEST, "does not lie beside it"),
    "a file listed twice": Bad(made(change=_first_file(name="HD.E02")), MANIFEST, "lists a file twice"),
    "no file listed": Bad(made(change=lambda stated: stated.update(files=[])), MANIFEST, "lists no file"),
    "a size that is none": Bad(made(change=_first_file(size=-1)), MANIFEST, "wrong type in 'size'"),
    "another format": Bad(made(format="indicia-acquisition-2"), MANIFEST, "unknown format"),
    "another source": Bad(
        made(form="raw", names=("HD.raw",), digests={"sha256": "ab" * 32}), MANIFEST, "it contradicts itself"
    ),
    "a copy that never held": Bad(
        made(verified="mismatch", mismatch="chunk 3 differs"),
        MANIFEST,
        "did NOT hold what had been read: chunk 3",
    ),
}
