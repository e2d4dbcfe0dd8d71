"""What someone may do to a catalog, to evidence and to what was handed over; and what must be named then."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from tampering_case import MANIFEST, Base, rows, write_zip
from tampering_ledger import Attempt
from verifier_cases import writing

from reports.identity import load_identity
from reports.lab import make_lab_certificate
from reports.sign import sign

Tampering = Callable[[Base, Path, random.Random], Attempt]
_TABLES = ("evidence", "entry", "verification")


def whole(base: Base, folder: Path, named: tuple[str, ...]) -> Attempt:
    """The case, against everything that was given away."""
    anchors = [part for anchor in base.anchors for part in ("--anchor", anchor)]
    return Attempt((folder / "case", *anchors), named)


def record(identifier: object) -> str:
    """An expression that finds a record by its id."""
    return rf"(?<![\w-]){re.escape(str(identifier))}(?![\w-])"


def alter_row(base: Base, folder: Path, chance: random.Random) -> Attempt:
    catalog = folder / "case" / "catalog.sqlite"
    table = chance.choice(_TABLES)
    seq, body = chance.choice(rows(catalog, f"SELECT seq, body FROM {table}"))
    document = json.loads(body)
    key = chance.choice([key for key in document if key != "id"])
    how = chance.randrange(4)
    if how == 0:
        del document[key]
    elif how == 1:
        document[key] = chance.choice((7, [], {}, "", None, "x", -1, True))
        document["added"] = True
    elif isinstance(document[key], str):
        document[key] = document[key][:-1] + chance.choice("xyz")
    else:
        document[key] = [document[key]]
    changed = json.dumps(document, separators=(",", ":"))
    if chance.random() < 0.1:
        changed = changed[:-1]  # no JSON any more
    with writing(catalog) as connection:
        connection.execute("DROP INDEX IF EXISTS entry_key")  # it would read the body
        connection.execute(f"UPDATE {table} SET body = ? WHERE seq = ?", (changed, seq))
    return whole(base, folder, (rf"{table} {record(document['id'])}",))


def add_row(base: Base, folder: Path, chance: random.Random) -> Attempt:
    catalog = folder / "case" / "catalog.sqlite"
    table = chance.choice(("entry", "artifact", "problem"))
    identifier = f"1-{chance.randrange(500, 900)}"
    body = json.dumps({"id": identifier, "evidence": 1, "number": chance.randrange(500, 900)})
    with writing(catalog) as connection:
        taken = {seq for name in _TABLES for (seq,) in connection.execute(f"SELECT seq FROM {name}")}
        seq = chance.choice([seq for seq in range(base.size + 50) if seq not in taken])
        connection.execute(f"INSERT INTO {table}(seq, body) VALUES (?, ?)", (seq, body))
    return whole(base, folder, (rf"{table} {record(identifier)}",))


def delete_row(base: Base, folder: Path, chance: random.Random) -> Attempt:
    catalog = folder / "case" / "catalog.sqlite"
    table = chance.choice(_TABLES)
    seq, body = chance.choice(rows(catalog, f"SELECT seq, body FROM {table}"))
    with writing(catalog) as connection:
        connection.execute(f"DELETE FROM {table} WHERE seq = ?", (seq,))
    return whole(base, folder, (rf"{table} {record(json.loads(body)['id'])}",))


def swap_evidence(base: Base, folder: Path, chance: random.Random) -> Attempt:
    """The evidence is another archive now, in which one file differs. Its place is put right after the check."""
    files = {
        path.relative_to(base.sealed / "1").as_posix(): path.read_bytes()
        for path in sorted(base.sealed.rglob("*.txt"))
    }
    name = chance.choice(sorted(files))
    files[name] = chance.randbytes(len(files[name]))
    write_zip(folder / "phone.zip", files)
    return Attempt(
        (folder / "case", "--read-data", "--evidence", f"1={folder / 'phone.zip'}"), (re.escape(name),)
    )


def edit_manifest(base: Base, folder: Path, chance: random.Random) -> Attempt:
    inside = chance.random() < 0.5
    path = folder / ("case/exports" if inside else "handed") / MANIFEST
    lines = path.read_bytes().splitlines(keepends=True)
    number = chance.choice([number for number, line in enumerate(lines) if line[:1].isdigit()])
    how = chance.randrange(3)
    if how == 0:
        del lines[number]
    elif how == 1:
        lines[number] = lines[number].replace(b"/", b"/x", 1)
    else:
        line = lines[number]
        place = line.index(b",") + 1 + chance.randrange(32)
        lines[number] = line[:place] + (b"0" if line[place : place + 1] != b"0" else b"1") + line[place + 1 :]
    path.write_bytes(b"".join(lines))
    return whole(base, folder, (re.escape(MANIFEST),)) if inside else Attempt((path,), (re.escape(MANIFEST),))


def add_file(base: Base, folder: Path, chance: random.Random) -> Attempt:
    """A file turns up in the folder that the manifest sealed."""
    name = f"dir{chance.randrange(4)}/more {chance.randrange(1000)}.txt"
    data = chance.choice((chance.randbytes(20), b"", b"another"))
    (folder / "sealed" / "1" / name).write_bytes(data)
    return Attempt((folder / "handed" / MANIFEST, "--against", folder / "sealed"), (re.escape(name),))


def edit_report(base: Base, folder: Path, chance: random.Random) -> Attempt:
    path = folder / "handed" / "report.pdf"
    data = bytearray(path.read_bytes())
    data[chance.randrange(20, len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    return Attempt((path,), (r"report\.pdf",))


def append_report(base: Base, folder: Path, chance: random.Random) -> Attempt:
    """An update as PDF allows it, which viewers show as part of the document, or bytes at the end."""
    path = folder / "handed" / "report.pdf"
    if chance.random() < 0.7:
        writer = IncrementalPdfFileWriter(BytesIO(path.read_bytes()))
        page = writer.root["/Pages"]["/Kids"][0]
        page.get_object()[pdf_name("/Remark")] = pdf_string(f"added {chance.random()}")
        writer.update_container(page.get_object())
        with path.open("wb") as file:
            writer.write(file)
    else:
        path.write_bytes(path.read_bytes() + chance.choice((b"\n", b"%more\n", b"%%EOF\n")))
    return Attempt((path,), (r"report\.pdf",))


def swap_attachment(base: Base, folder: Path, chance: random.Random) -> Attempt:
    """Another file under the name of an attached one; half of the reports are signed again by somebody else."""
    path = folder / "handed" / "report.pdf"
    with pikepdf.open(BytesIO(path.read_bytes())) as document:
        name = chance.choice(sorted(document.attachments))
        old = document.attachments[name].get_file().read_bytes()
        new = old.replace(b"1", b"2", 1) if chance.random() < 0.5 and b"1" in old else old + b" "
        document.attachments[name] = pikepdf.AttachedFileSpec(document, new, filename=name)
        if again := chance.random() < 0.5:
            del document.Root["/AcroForm"]
            if "/Perms" in document.Root:
                del document.Root["/Perms"]
        out = BytesIO()
        document.save(out)
    data = out.getvalue()
    if again:
        p12 = folder / "lab" / "lab.p12"
        if not p12.exists():
            make_lab_certificate(folder / "lab", passphrase=b"secret")
        data = sign(data, load_identity(p12, b"secret"))
    path.write_bytes(data)
    return Attempt((path,), (rf"(?<![\w.]){re.escape(name)}(?![\w.])",))


def move_proof(base: Base, folder: Path, chance: random.Random) -> Attempt:
    exports = folder / "case" / "exports"
    one, two = chance.sample(("first.txt", "second.txt", MANIFEST), 2)
    shutil.copy(exports / f"{one}.proof", exports / f"{two}.proof")
    return Attempt((exports / two,), (re.escape(two),))


FILES: dict[str, Tampering] = {
    "alter catalog row": alter_row,
    "add catalog row": add_row,
    "delete catalog row": delete_row,
    "swap evidence": swap_evidence,
    "edit manifest": edit_manifest,
    "add file after sealing": add_file,
    "edit report": edit_report,
    "append to report after certification": append_report,
    "swap attachment": swap_attachment,
    "move a proof to another exhibit": move_proof,
}
