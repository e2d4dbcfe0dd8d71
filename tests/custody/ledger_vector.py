"""Section 7 of docs/ledger-format.md, made with other code than Indicia's: rfc8785, cryptography, hashlib.

``python tests/custody/ledger_vector.py`` prints what stands on the page, from its first entry on.
"""

from __future__ import annotations

import hashlib
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from exhibit_vector import CASE, DOCUMENT, SEED, base64_of, entry, leaf, path, root

FILE = b"an exported file\n"
_START = "Entry 0:\n"


def printed() -> str:
    """The same from the page."""
    vectors = DOCUMENT.partition("## 7. Test vectors")[2]
    return _START + vectors.partition(_START)[2]


def made() -> str:
    """The section."""
    key = Ed25519PrivateKey.from_private_bytes(SEED)
    raw = b"\x01" + key.public_key().public_bytes_raw()
    identifier = hashlib.sha256(b"examiner\n" + raw).digest()[:4]
    vkey = f"examiner+{identifier.hex()}+{base64_of(raw)}"
    stated = {"sha256": hashlib.sha256(FILE).hexdigest(), "size": len(FILE)}
    bodies = _bodies(vkey, stated)
    leaves = [leaf(body) for body in bodies]
    text = f"indicia/{CASE}\n5\n{base64_of(root(leaves))}\n"
    note = f"{text}\n\u2014 examiner {base64_of(identifier + key.sign(text.encode()))}\n"
    proof = {
        "format": "indicia-proof-1", "name": "list.txt", "seq": 3, "entry": bodies[3].decode(), "vkey": vkey,
        "hashes": [base64_of(one) for one in path(3, leaves)], "checkpoint": note, **stated,
    }  # fmt: skip
    parts = [
        f"Entry {seq}:\n\n```\n{body.decode()}\n```\n\nleaf {seq}: `{leaves[seq].hex()}`\n"
        for seq, body in enumerate(bodies)
    ]
    roots = "\n".join(f"{size} {root(leaves[:size]).hex()}" for size in range(1, 6))
    parts += [
        f"Roots:\n\n```\n{roots}\n```\n",
        f"Verification key:\n\n```\n{vkey}\n```\n",
        f"Checkpoint (ends with one line feed):\n\n```\n{note}```\n",
        f"Proof (no line feed at its end):\n\n```\n{rfc8785.dumps(proof).decode()}\n```\n",
    ]
    return "\n".join(parts)


def _bodies(vkey: str, stated: dict[str, Any]) -> list[bytes]:
    digest = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    acts: list[tuple[str, str, dict[str, Any]]] = [
        ("case.create", CASE, {"number": "2026-001", "title": "Zoë’s phone"}),
        ("evidence.receive", "1", {"name": "phone.tar", "size": 1048576}),
        ("record", "1-42", {"kind": "entry", "digest": digest}),
        ("export", "list.txt", {"file": "list.txt", "kind": "manifest", **stated}),
        ("key.use", vkey, {"purpose": "checkpoint"}),
    ]
    bodies: list[bytes] = []
    for seq, act in enumerate(acts):
        bodies.append(entry(seq, bodies[-1] if bodies else None, *act))
    return bodies


if __name__ == "__main__":
    print(made(), end="")
