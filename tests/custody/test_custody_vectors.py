"""docs/ledger-format.md's test vectors, written again by our own code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from custody_helpers import CASE, Ticking, vector_nonces
from ledger_vector import made, printed

from evidence.custody.actor import Actor
from evidence.custody.export import seal
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.proof import verify_file
from evidence.custody.schema import APPLICATION_ID, STATEMENTS, USER_VERSION

DOCUMENT = (Path(__file__).parents[2] / "docs" / "ledger-format.md").read_text("utf-8")
BLOCKS = re.findall(r"```\n(.*?)\n```", DOCUMENT.partition("## 7. Test vectors")[2], re.DOTALL)


@pytest.fixture
def exported(tmp_path: Path, actor: Actor, key: SigningKey) -> tuple[Ledger, Path]:
    file = tmp_path / "list.txt"
    file.write_bytes(b"an exported file\n")
    start = {"number": "2026-001", "title": "Zoë’s phone"}
    file_name, nonce = tmp_path / "ledger.sqlite", vector_nonces()
    ledger = Ledger.create(file_name, actor, CASE, start, clock=Ticking(), nonce=nonce)
    ledger.append("evidence.receive", "1", {"name": "phone.tar", "size": 1048576})
    ledger.append_records(
        [("entry", "1-42", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")]
    )
    seal(ledger, key, file, "manifest")
    return ledger, file


def test_vectors(exported: tuple[Ledger, Path], key: SigningKey) -> None:
    ledger, file = exported
    *bodies, roots, vkey, note, proof = BLOCKS
    assert [entry.body.decode() for entry in ledger.entries()] == bodies
    leaves = re.findall(r"^leaf \d+: `([0-9a-f]{64})`$", DOCUMENT, re.MULTILINE)
    assert [entry.leaf.hex() for entry in ledger.entries()] == leaves
    assert [f"{size} {ledger.root(size).hex()}" for size in range(1, 6)] == roots.split("\n")
    assert key.public.text == vkey
    assert [checkpoint.note for checkpoint in ledger.checkpoints()] == [note + "\n"]
    assert file.with_name("list.txt.proof").read_text("utf-8") == proof
    assert verify_file(file).checkpoint.note == note + "\n"


def test_the_vectors_are_those_of_other_code() -> None:
    assert made() == printed()


def test_schema_is_the_documented_one(exported: tuple[Ledger, Path]) -> None:
    sql = re.findall(r"```sql\n(.*?)\n```", DOCUMENT, re.DOTALL)[0]
    assert [line.removesuffix(";") for line in sql.split("\n")] == list(STATEMENTS.values())
    assert f"{APPLICATION_ID:#x}".upper() == "0X494E4443"
    assert f"`user_version` {USER_VERSION}," in DOCUMENT
