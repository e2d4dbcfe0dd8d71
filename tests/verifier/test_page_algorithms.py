"""The page's own arithmetic against other people's: hashlib, cryptography, the vectors of RFC 8032 and of the specification."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from indicia_verify import canonical
from indicia_verify.outcome import Broken
from test_verifier_ed25519 import VECTORS  # type: ignore[import-not-found]
from verifier_browser import FOLDER, Browser
from verifier_cases import path_of, root_of

Ask = Callable[[str], Any]
HELP = """
const raw = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const hex = (bytes) => modules.bytes.hex(bytes);
"""


@pytest.fixture(scope="module")
def ask(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Runs JavaScript beside the page's modules."""
    sys.path.insert(0, str(FOLDER))
    from build_page import bundle  # type: ignore[import-not-found]

    script = bundle("session.js", "words.js", expose=True)
    path = tmp_path_factory.mktemp("modules") / "modules.html"
    path.write_text(f'<!DOCTYPE html><meta charset="utf-8"><script>{script}{HELP}</script>', encoding="utf-8")
    browser.open(path)
    assert not browser.errors
    return browser.run


def js(data: bytes) -> str:
    return f"raw('{base64.b64encode(data).decode()}')"


def test_digests_of_every_length_around_a_block(ask: Ask) -> None:
    data = random.Random(1).randbytes(300)
    found = ask(
        f"(() => {{ const all = {js(data)}; return Array.from({{length: 301}}, (_, n) => all.subarray(0, n)).map((one) => "
        "[hex(modules.sha256.sha256(one)), hex(modules.sha512.sha384(one)), hex(modules.sha512.sha512(one))]); })()"
    )
    for length, digests in enumerate(found):
        names = ("sha256", "sha384", "sha512")
        assert digests == [hashlib.new(name, data[:length]).hexdigest() for name in names]


def test_digest_in_parts_is_that_of_web_crypto(ask: Ask) -> None:
    """Parts of all sizes, several megabytes; the browser's own digest is the reference."""
    assert ask("""(async () => {
      const data = new Uint8Array(5000011);
      for (let at = 0; at < data.length; at++) data[at] = (at * 2654435761) >>> 13;
      const digest = new modules.sha256.Sha256();
      for (let at = 0, step = 1; at < data.length; at += step, step = (step * 7 + 3) % 70001) digest.update(data.subarray(at, at + step));
      const expected = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
      return hex(digest.digest()) === hex(expected);
    })()""")


def ed25519(ask: Ask, key: bytes, message: bytes, signature: bytes) -> list[bool]:
    """Our own answer, and that of WebCrypto where it is asked."""
    arguments = ", ".join(map(js, (key, message, signature)))
    found = ask(
        f"(async () => [modules.curve25519.verifyOwn({arguments}), await modules.ed25519.verifyEd25519({arguments})])()"
    )
    return list(found)


@pytest.mark.parametrize("number", range(len(VECTORS)))
def test_ed25519_vectors(ask: Ask, number: int) -> None:
    key, message, signature = map(bytes.fromhex, VECTORS[number])
    assert ed25519(ask, key, message, signature) == [True, True]
    for position in (0, 31, 32, 63):
        changed = bytearray(signature)
        changed[position] ^= 1
        assert ed25519(ask, key, message, bytes(changed)) == [False, False]
    assert ed25519(ask, key, message + b"x", signature) == [False, False]
    # The same signature with L added to its scalar: RFC 8032, section 5.1.7.
    order = 2**252 + 27742317777372353535851937790883648493
    scalar = int.from_bytes(signature[32:], "little") + order
    assert ed25519(ask, key, message, signature[:32] + scalar.to_bytes(32, "little")) == [False, False]


def test_ed25519_refuses_points_of_small_order(ask: Ask) -> None:
    identity = b"\x01" + bytes(31)
    assert ed25519(ask, identity, b"anything", identity + bytes(32)) == [False, False]


def test_ed25519_of_random_keys(ask: Ask) -> None:
    source = random.Random(5)
    for _ in range(10):
        key = Ed25519PrivateKey.from_private_bytes(source.randbytes(32))
        message = source.randbytes(source.randrange(300))
        public = key.public_key().public_bytes_raw()
        assert ed25519(ask, public, message, key.sign(message)) == [True, True]


def test_a_browser_that_does_not_know_ed25519(ask: Ask) -> None:
    key, message, signature = map(bytes.fromhex, VECTORS[-1])
    arguments = ", ".join(map(js, (key, message, signature)))
    assert ask(f"""(async () => {{
      const own = SubtleCrypto.prototype.importKey;
      let asked = 0;
      SubtleCrypto.prototype.importKey = () => {{ asked++; return Promise.reject(new DOMException("no", "NotSupportedError")); }};
      try {{ return [await modules.ed25519.verifyEd25519({arguments}), asked]; }}
      finally {{ SubtleCrypto.prototype.importKey = own; }}
    }})()""") == [True, 1]


def test_inclusion_proofs_of_all_small_trees(ask: Ask) -> None:
    leaves = [hashlib.sha256(bytes([0, number])).digest() for number in range(20)]
    for size in range(1, 21):
        root = root_of(leaves[:size])
        for index in range(size):
            proof = path_of(index, leaves[:size])
            hashes = ", ".join(map(js, proof))
            call = f"modules.merkle.rootFromInclusion({js(leaves[index])}, {{index}}, {{size}}, [{hashes}{{more}}])"
            good = call.format(index=index, size=size, more="")
            more = call.format(index=index, size=size, more="," + js(root))
            other = call.format(index=(index + 1) % size, size=size, more="")
            found = ask(f"[{good}, {more}, {other}].map((one) => one && hex(one))")
            assert found[0] == root.hex()
            assert found[1] is None
            assert size == 1 or found[2] != root.hex()


SPELLINGS = [
    "{}", '{"a":1}', '{"a": 1}', '{"b":1,"a":2}', '{"a":1,"a":1}', '{"a":1.0}', '{"a":1.5}', '{"a":1e3}', '{"a":-0}',
    '{"a":9007199254740991}', '{"a":9007199254740992}', '{"a":-9007199254740991}', '{"a":NaN}', "[]", "1", "null", "",
    '{"a":"\\u0041"}', '{"a":"\\u001f"}', '{"a":"\\u001F"}', '{"a":"\\n"}', '{"a":"\\/"}', '{"a":"/"}', '{"a":"\\ud800"}',
    '{"a":"\\ud83d\\ude00"}', '{"a":"\U0001f600"}', '{"é":1}', '{"a":"é"}', '\ufeff{"a":1}', '{"a":1}\n', '{"__proto__":1}',
    '{"10":1,"9":2}', '{"9":1,"10":2}', '{"a":"\x7f"}', '{"a":"\u2028"}', '{"a":[1,{"b":null,"c":true}]}', '{"a":01}',
    '{"a":"\\u2028"}', '{"constructor":{"x":1},"toString":2}', '{"a":+1}', "{'a':1}", '{"a":1,}',
]  # fmt: skip


@pytest.mark.parametrize("text", SPELLINGS)
def test_canonical_json_as_the_zipapp_reads_it(ask: Ask, text: str) -> None:
    body = text.encode("utf-8", "surrogatepass")
    try:
        expected = canonical.parse(body)
    except Broken:
        expected = None
    found = ask(
        f"(() => {{ try {{ return JSON.stringify(modules.canonical.parseCanonical({js(body)})); }} catch (error) {{ "
        "return error.reason ? null : String(error); } })()"
    )
    assert (None if found is None else json.loads(found)) == expected


def test_deep_nesting_and_bytes_that_are_no_text_end_in_words(ask: Ask) -> None:
    bodies = [
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"a":"\xff"}',
        b'{"a":"\xed\xa0\x80"}',
        b'{"a":' * 600 + b"1" + b"}" * 600,
    ]
    for body in bodies:
        found = ask(
            f"(() => {{ try {{ modules.canonical.parseCanonical({js(body)}); }} catch (error) {{ return modules.broken.reasonOf(error).key; }} }})()"
        )
        assert found in ("read.deep", "read.utf8", "json.syntax")


def test_names_are_made_visible(ask: Ask) -> None:
    hostile = "a\u202eb\u200b\n\x00\ud800\U000e0041é\U0001f600<b>"
    found = ask(f"modules.words.shown({json.dumps(hostile)})")
    assert found == "a<U+202E>b<U+200B><U+000A><U+0000><U+D800><U+E0041>é\U0001f600<b>"
    assert len(ask("modules.words.shown('x'.repeat(100000))")) < 350


def test_damaged_text_keeps_its_bytes(ask: Ask, tmp_path: Path) -> None:
    source = random.Random(2)
    for _ in range(60):
        data = source.randbytes(source.randrange(40))
        found = ask(f"modules.bytes.looseText({js(data)})")
        assert found == data.decode("utf-8", "backslashreplace")
