"""Ed25519 against the vectors of RFC 8032 and against OpenSSL."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st
from indicia_verify import ed25519

ORDER = 2**252 + 27742317777372353535851937790883648493

# RFC 8032, section 7.1, tests 1, 2, 3 and SHA(abc): key, message, signature.
VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
    (
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("key", "message", "signature"), VECTORS)
def test_vectors_of_the_rfc(key: str, message: str, signature: str) -> None:
    raw = bytes.fromhex(signature)
    assert ed25519.verify(bytes.fromhex(key), bytes.fromhex(message), raw)
    for position in range(64):
        changed = bytearray(raw)
        changed[position] ^= 1 << position % 8
        assert not ed25519.verify(bytes.fromhex(key), bytes.fromhex(message), bytes(changed))


@settings(max_examples=25, deadline=None)
@given(seed=st.binary(min_size=32, max_size=32), message=st.binary(max_size=300), bit=st.integers(0, 511))
def test_agrees_with_another_implementation(seed: bytes, message: bytes, bit: int) -> None:
    private = Ed25519PrivateKey.from_private_bytes(seed)
    key, signature = private.public_key().public_bytes_raw(), bytearray(private.sign(message))
    assert ed25519.verify(key, message, bytes(signature))
    assert not ed25519.verify(key, message + b"\x00", bytes(signature))
    signature[bit // 8] ^= 1 << bit % 8
    assert not ed25519.verify(key, message, bytes(signature))


def test_a_signature_has_one_spelling() -> None:
    key, message, signature = (bytes.fromhex(part) for part in VECTORS[1])
    scalar = int.from_bytes(signature[32:], "little") + ORDER
    assert not ed25519.verify(key, message, signature[:32] + scalar.to_bytes(32, "little"))
    assert not ed25519.verify(key, message, signature + b"\x00")
    assert not ed25519.verify(key, message, signature[:63])


@pytest.mark.parametrize(
    "key",
    [
        (1).to_bytes(32, "little"),  # the neutral point
        (2**255 - 20).to_bytes(32, "little"),  # order 2
        bytes(32),  # order 4
        (2**255 - 18).to_bytes(32, "little"),  # the neutral point, not reduced
        b"\xff" * 32,
    ],
)
def test_keys_that_accept_anything_are_refused(key: bytes) -> None:
    # With such a key, R = the neutral point and S = 0 would fit many messages.
    for message in (b"one", b"two", b"three", b"four"):
        assert not ed25519.verify(key, message, (1).to_bytes(32, "little") + bytes(32))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the program openssl")
def test_signature_made_by_openssl(tmp_path: Path) -> None:
    private, message, signature = tmp_path / "k.pem", tmp_path / "m", tmp_path / "s"
    message.write_bytes(b"Indicia" * 100)
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", private], check=True)
    der = subprocess.run(
        ["openssl", "pkey", "-in", private, "-pubout", "-outform", "DER"], check=True, capture_output=True
    ).stdout
    subprocess.run(
        ["openssl", "pkeyutl", "-sign", "-inkey", private, "-rawin", "-in", message, "-out", signature],
        check=True,
    )
    assert ed25519.verify(der[-32:], message.read_bytes(), signature.read_bytes())
    assert not ed25519.verify(der[-32:], message.read_bytes()[1:], signature.read_bytes())
