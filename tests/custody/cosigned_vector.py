"""The cosigned note of docs/ledger-format.md, made with cryptography and hashlib alone: none of Indicia's code.

``python tests/custody/cosigned_vector.py`` prints what stands on the page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PAGE = Path(__file__).parents[2] / "docs" / "ledger-format.md"
_EXAMINER = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
_TEXT = "indicia/0123456789abcdef0123456789abcdef\n5\naA8VMNN5m+4Arx3KXFvqMLFmyE0kvf+PgAKwHjqq3Jk=\n"


def made() -> tuple[str, str]:
    """The cosigner's vkey, and the note with both lines."""
    lines, vkeys = [], []
    for name, seed in (("examiner", _EXAMINER), ("reviewer", bytes(range(32)))):
        private = Ed25519PrivateKey.from_private_bytes(seed)
        public = b"\x01" + private.public_key().public_bytes_raw()
        identifier = hashlib.sha256(name.encode() + b"\n" + public).digest()[:4]
        vkeys.append(f"{name}+{identifier.hex()}+{base64.b64encode(public).decode()}")
        signature = base64.b64encode(identifier + private.sign(_TEXT.encode())).decode()
        lines.append(f"\u2014 {name} {signature}\n")
    return vkeys[1], _TEXT + "\n" + "".join(lines)


def printed() -> tuple[str, str]:
    """The same from the page."""
    page = PAGE.read_text("utf-8")
    vkey, note = (
        re.findall(rf"```cosigned-{part}\n(.*?)```\n", page, re.DOTALL)[0] for part in ("vkey", "note")
    )
    return vkey.removesuffix("\n"), note


if __name__ == "__main__":
    vkey, note = made()
    print(f"```cosigned-vkey\n{vkey}\n```\n\n```cosigned-note\n{note}```")
