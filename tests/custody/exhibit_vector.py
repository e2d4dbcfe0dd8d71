"""The exhibit proof of docs/ledger-format.md section 5b, made with other code than Indicia's.

``rfc8785``, ``cryptography``, ``hashlib`` and the recursive definitions of RFC 6962; run as a program it prints the
section's blocks.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

DOCUMENT = (Path(__file__).parents[2] / "docs" / "ledger-format.md").read_text("utf-8")
CASE = "0123456789abcdef0123456789abcdef"
SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
FILE = b"an exhibit\n"
_VECTORS = DOCUMENT.partition("## 7. Test vectors")[2]
FIRST_BODIES = [block.encode() for block in re.findall(r"```\n(.*?)\n```", _VECTORS, re.DOTALL)[:2]]


def split(count: int) -> int:
    """The largest power of two smaller than ``count``."""
    k = 1
    while k * 2 < count:
        k *= 2
    return k


def root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 section 2.1."""
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return hashlib.sha256(b"\x01" + root(leaves[:k]) + root(leaves[k:])).digest()


def path(m: int, leaves: list[bytes]) -> list[bytes]:
    """PATH of RFC 6962 section 2.1.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return [*path(m, leaves[:k]), root(leaves[k:])]
    return [*path(m - k, leaves[k:]), root(leaves[:k])]


def consistency(m: int, leaves: list[bytes]) -> list[bytes]:
    """PROOF of RFC 6962 section 2.1.2 (RFC 9162 section 2.1.4.1)."""
    return _subproof(m, leaves, True)


def _subproof(m: int, leaves: list[bytes], whole: bool) -> list[bytes]:
    if m == len(leaves):
        return [] if whole else [root(leaves)]
    k = split(len(leaves))
    if m <= k:
        return [*_subproof(m, leaves[:k], whole), root(leaves[k:])]
    return [*_subproof(m - k, leaves[k:], False), root(leaves[:k])]


def base64_of(data: bytes) -> str:
    """Standard Base64 as text."""
    return base64.b64encode(data).decode()


def record() -> bytes:
    """The record of the exhibit."""
    return rfc8785.dumps(
        {
            "id": "1-1", "evidence": 1, "volume": None, "number": 1, "path": "Zoë/b.txt", "type": "file",
            "pathspec": "1/tar:512", "state": "live", "unconfirmed": False, "size": len(FILE), "mime": "text/plain",
            "md5": hashlib.md5(FILE).hexdigest(), "sha1": hashlib.sha1(FILE).hexdigest(),
            "sha256": hashlib.sha256(FILE).hexdigest(), "parsers": [], "problems": [], "zone_assumed": False,
            "times": {"modified": "2025-12-31T23:59:59+00:00", "accessed": None, "changed": None, "born": None},
        }
    )  # fmt: skip


def leaf(body: bytes) -> bytes:
    """The leaf of an entry."""
    return hashlib.sha256(b"\x00" + body).digest()


def entry(seq: int, before: bytes | None, action: str, subject: str, details: dict[str, Any]) -> bytes:
    """The body of an entry; an act's nonce is its number, so that the vector is always the same."""
    nonce = {} if action == "record" else {"nonce": f"{seq:032x}"}
    return rfc8785.dumps(
        {
            "seq": seq, "prev": leaf(before).hex() if before else "0" * 64, "action": action, "subject": subject,
            "details": details, "actor": "T. Examiner", "role": "examiner", "host": "lab-1",
            "mono": 1_000_000_000 + seq, "time": f"2026-01-02T03:04:05.{seq:06}+00:00", **nonce,
        }
    )  # fmt: skip


def build() -> dict[str, str]:
    """The texts of the section's blocks: ``record``, ``entry``, ``last``, ``root``, ``proof``."""
    key = Ed25519PrivateKey.from_private_bytes(SEED)
    raw = b"\x01" + key.public_key().public_bytes_raw()
    key_id = hashlib.sha256(b"examiner\n" + raw).digest()[:4]
    vkey = f"examiner+{key_id.hex()}+{base64_of(raw)}"
    details = {"kind": "entry", "digest": hashlib.sha256(record()).hexdigest()}
    stated = entry(2, FIRST_BODIES[1], "record", "1-1", details)
    last = entry(3, stated, "key.use", vkey, {"purpose": "checkpoint"})
    leaves = [leaf(body) for body in (*FIRST_BODIES, stated, last)]
    text = f"indicia/{CASE}\n4\n{base64_of(root(leaves))}\n"
    proof = {
        "format": "indicia-exhibit-1",
        "record": record().decode(),
        "entry": stated.decode(),
        "hashes": [base64_of(one) for one in path(2, leaves)],
        "checkpoint": f"{text}\n— examiner {base64_of(key_id + key.sign(text.encode()))}\n",
        "vkey": vkey,
    }
    return {
        "record": record().decode(),
        "entry": stated.decode(),
        "last": last.decode(),
        "root": root(leaves).hex(),
        "proof": rfc8785.dumps(proof).decode(),
    }


def consistency_lines() -> str:
    """A line for each pair of sizes of section 7's tree: old size, new size, Base64 of each node."""
    bodies = re.findall(r"Entry \d+:\n\n```\n(.*?)\n```", _VECTORS, re.DOTALL)
    leaves = [leaf(body.encode()) for body in bodies]
    pairs = ((old, new) for new in range(2, len(leaves) + 1) for old in range(1, new))
    return "\n".join(
        " ".join((str(old), str(new), *map(base64_of, consistency(old, leaves[:new])))) for old, new in pairs
    )


if __name__ == "__main__":
    for name, text in build().items():
        print(f"{name}:\n\n```\n{text}\n```\n")
    print(f"```\n{consistency_lines()}\n```")
