"""Cases of many sizes and histories that nobody touched: both verifiers must accept them."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import rfc8785
from tampering_case import app_verdict, chance, zipapp_verdict

from evidence.case import Case
from evidence.custody.export import seal
from evidence.custody.manifest import FORMATS, export_manifest

_NAMES = ("a.txt", "Zoë", "\u202egpj.exe", "line\nbreak", "<b>", "=1+1", "日本語", '"quoted"', "nul\x00")


def untouched(folder: Path, seed: int) -> None:
    """Writes such a case, keeps checkpoints of it elsewhere on the way, and verifies it against these."""
    chances = chance("untouched", seed)
    anchors: list[Path] = []
    for number in range(chances.randint(1, 4)):
        with Case.open(folder, write=True) if number else _create(folder, chances) as case:
            for _ in range(chances.randint(0, 12)):
                _act(case, chances)
            anchors += _kept(case, folder, chances)
    arguments = [
        part for anchor in chances.sample(anchors, len(anchors) // 2) for part in ("--anchor", anchor)
    ]
    ours, alone = app_verdict("verify", folder, *arguments), zipapp_verdict(folder, *arguments)
    assert (ours.code, ours.failed) == (0, ()), f"seed {seed}: {ours.everything}"
    assert (alone.code, alone.failed) == (0, ()), f"seed {seed}: {alone.everything}"


def _create(folder: Path, chances: random.Random) -> Case:
    case = Case.create(
        folder, number=f"N{chances.random()}", title=chances.choice(_NAMES), examiner="T. Examiner"
    )
    case.checkpoint()
    return case


def _act(case: Case, chances: random.Random) -> None:
    """One of the things that write to a case."""
    what = chances.choice(("note", "tag", "records", "records", "checkpoint", "export", "manifest"))
    name = chances.choice(_NAMES)
    if what in ("note", "tag"):
        case.ledger.append(what, "1-1", {"text": name} if what == "note" else {"tag": name})
    elif what == "records":
        _records(case, chances)
    elif what == "checkpoint":
        case.checkpoint()
    elif what == "export":
        file = case.exports / f"export {case.ledger.size}.bin"
        file.write_bytes(chances.randbytes(chances.randrange(2000)))
        seal(case.ledger, case.key(), file, "file")
    else:
        written = chances.choice(["csv", "hashdeep", "sha256sum"])
        assert written in FORMATS
        export_manifest(
            case.ledger, case.key(), case.exports / f"list {case.ledger.size}.{written}", written, []
        )


def _records(case: Case, chances: random.Random) -> None:
    table = chances.choice(("entry", "artifact", "problem"))
    bodies = []
    start = case.ledger.size * 1000
    for number in range(start, start + chances.choice((1, 2, 7, 300))):
        document = {"id": f"1-{number}", "evidence": 1, "number": number, "path": chances.choice(_NAMES)}
        bodies.append((document["id"], rfc8785.dumps(document)))
    case.ledger.append_records(
        [(table, identifier, hashlib.sha256(body).hexdigest()) for identifier, body in bodies],
        lambda first: case.catalog.insert(
            {table: [(seq, body.decode()) for seq, (_, body) in enumerate(bodies, first)]}
        ),
    )


def _kept(case: Case, folder: Path, chances: random.Random) -> list[Path]:
    if chances.random() < 0.5:
        return []
    path = folder.with_name(f"{folder.name}-{case.ledger.size}.txt")
    path.write_text(case.checkpoint().note, encoding="utf-8")
    return [path]
