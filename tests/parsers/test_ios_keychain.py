"""Keychains as extractions write them: a plain list, and UFED's, which the test seals by the published form."""

from __future__ import annotations

import plistlib
import struct
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st
from parser_harness import run

from evidence.model.kinds import Credential
from parsers.ios import keychain, keychain_sealed
from parsers.support import der_dictionary

_CREATED = datetime(2024, 3, 10, 11, 22, 33)  # noqa: DTZ001 - plistlib writes a date without a zone as UTC
_WIFI = {"agrp": "apple", "svce": "AirPort", "acct": "Café 5G", "v_Data": "pässword1".encode(), "pdmn": "ck"}
_FORM = {
    "agrp": "com.apple.cfnetwork", "atyp": "form", "srvr": "example.org", "acct": "ana@example.org", "v_Data": b"s3cret",
    "labl": "example.org (ana)", "cdat": _CREATED, "mdat": _CREATED, "sync": 1,
}  # fmt: skip
_KEY = {"agrp": "com.apple.bluetooth", "labl": "root", "v_Data": b"\x00\xff" * 8, "tomb": 1}


def _written(path: Path, value: Any, form: plistlib.PlistFormat = plistlib.FMT_BINARY) -> Path:
    path.write_bytes(plistlib.dumps(value, fmt=form, sort_keys=False))
    return path


def _told(found: Credential) -> tuple[Any, ...]:
    return (found.type, found.service, found.username, found.secret, found.access_group)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_each_item_of_a_decrypted_keychain(form: plistlib.PlistFormat, tmp_path: Path) -> None:
    lists = {"genp": [_WIFI], "inet": [_FORM], "keys": [_KEY], "cert": []}
    outcome = run(keychain.parse, _written(tmp_path / "UDID_keychain.plist", lists, form))
    wifi, web, key = (each for each in outcome.artifacts if isinstance(each, Credential))
    assert _told(wifi) == ("generic password", "AirPort", "Café 5G", "pässword1", "apple")
    assert (wifi.locator, wifi.access, wifi.state) == ("key $.genp[0]", "ck", "live")
    assert _told(web) == (
        "internet password",
        "example.org",
        "ana@example.org",
        "s3cret",
        "com.apple.cfnetwork",
    )
    assert web.name == "example.org (ana)"
    assert web.created is not None
    assert web.created.text() == "2024-03-10T11:22:33+00:00"
    assert {(each.name, each.value) for each in web.details} == {("atyp", "form"), ("sync", 1)}
    assert (key.type, key.secret, key.state) == ("key", "00ff" * 8, "deleted")
    assert [(each.name, each.value) for each in key.details] == [("v_Data", "bytes, in hexadecimal")]
    assert outcome.warnings == []


def test_one_list_of_all_and_values_that_are_bytes(tmp_path: Path) -> None:
    item = {name: value.encode() if isinstance(value, str) else value for name, value in _WIFI.items()}
    item |= {"agrp": b"apple\0", "gena": b"\1\0"}
    items = [item | {"cdat": "2024-03-10T11:22:33Z", "table": "genp"}, "no item", {"other": 1}]
    (found,) = run(keychain.parse, _written(tmp_path / "keychain_decrypted.plist", items)).artifacts
    assert isinstance(found, Credential)
    assert _told(found) == ("generic password", "AirPort", "Café 5G", "pässword1", "apple")
    assert found.locator == "key $[0]"
    assert [(each.name, each.value) for each in found.details] == [("gena", "0100"), ("table", "genp")]
    assert found.created is not None
    assert found.created.text() == "2024-03-10T11:22:33+00:00"


def test_the_keychain_of_a_backup_stays_what_it_is(tmp_path: Path) -> None:
    """Its items are locked with keys of the device or of the backup, and bear no name in clear."""
    path = _written(tmp_path / "keychain-backup.plist", {"genp": [{"v_Data": b"locked"}]})
    assert not any(Path(path.name).match(each.rpartition("/")[2]) for each in keychain.parse.match)


# -- UFED's


def _der(tag: int, held: bytes) -> bytes:
    size = len(held)
    length = bytes([size]) if size < 128 else b"\x82" + struct.pack(">H", size)
    return bytes([tag]) + length + held


def _dictionary(values: dict[str, Any]) -> bytes:
    def value(of: Any) -> bytes:
        match of:
            case bool():
                return _der(1, b"\xff" if of else b"\0")
            case int():
                return _der(2, of.to_bytes(4, "big", signed=True))
            case bytes():
                return _der(4, of)
            case datetime():
                return _der(24, of.strftime("%Y%m%d%H%M%S.25Z").encode())
            case None:
                return _der(5, b"")
        return _der(12, of.encode())

    members = (_der(48, _der(12, name.encode()) + value(of)) for name, of in values.items())
    return _der(49, b"".join(members))


def _sealed(key: bytes, clear: bytes) -> bytes:
    """_SFAuthenticatedCiphertext in a keyed archive; what is sealed, its tag and the nonce are objects of their own."""
    nonce = b"\7" * 32
    both = AESGCM(key).encrypt(nonce, clear, None)
    kind = {
        "$classname": "_SFAuthenticatedCiphertext",
        "$classes": ["_SFAuthenticatedCiphertext", "NSObject"],
    }
    root = {
        "$class": plistlib.UID(5),
        "SFCiphertext": plistlib.UID(2),
        "SFAuthenticationCode": plistlib.UID(3),
        "SFInitializationVector": plistlib.UID(4),
    }
    archive = {
        "$version": 100_000,
        "$archiver": "NSKeyedArchiver",
        "$top": {"root": plistlib.UID(1)},
        "$objects": ["$null", root, both[:-16], both[-16:], nonce, kind],
    }
    return plistlib.dumps(archive, fmt=plistlib.FMT_BINARY)


_CLASS, _METADATA, _OWN = (bytes([number]) * 32 for number in (1, 2, 3))


def _entry(attributes: dict[str, Any], secret: bytes, **changed: Any) -> dict[str, Any]:
    padded = _dictionary({"v_Data": secret}) + b"\4" * 4
    return {
        "rowID": 7,
        "classKeyIdx": 6,
        "table": "genp",
        "metadata": {
            "wrappedKey": _sealed(_CLASS, _METADATA),
            "ciphertext": _sealed(_METADATA, _dictionary(attributes)),
        },
        "data": {"ciphertext": _sealed(_OWN, padded), "unwrappedKey": _OWN},
    } | changed


def _export(path: Path, *entries: Any) -> Path:
    keys = {"6": _CLASS}
    return _written(path, {"classKeyIdxToUnwrappedMetadataClassKey": keys, "keychainEntries": list(entries)})


def test_openssl_reads_the_dictionaries_of_this_test() -> None:
    shown = subprocess.run(
        ["openssl", "asn1parse", "-inform", "DER"],
        input=_dictionary({"acct": "ana", "cdat": _CREATED}), capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    assert "UTF8STRING        :ana" in shown
    assert "GENERALIZEDTIME   :20240310112233.25Z" in shown


def test_each_item_that_has_its_keys(tmp_path: Path) -> None:
    attributes = {
        name: value for name, value in (_WIFI | {"cdat": _CREATED, "sync": 0}).items() if name != "v_Data"
    }
    path = tmp_path / "backup_keychain_v2.plist"
    outcome = run(
        keychain_sealed.parse,
        _export(
            path,
            _entry(attributes, "pässword1".encode()),
            _entry(attributes, b"none", data={"ciphertext": b""}),
            _entry({"srvr": "example.org", "acct": "ana"}, b"\0\1", table=None) | {"table": "inet"},
            {name: value for name, value in _entry({"agrp": "a"}, b"x").items() if name != "table"},
        ),
    )
    first, bare, web, untold = (each for each in outcome.artifacts if isinstance(each, Credential))
    assert _told(first) == ("generic password", "AirPort", "Café 5G", "pässword1", "apple")
    assert (first.locator, first.access) == ("key $.keychainEntries[0]", "ck")
    assert first.created is not None
    assert (first.created.text(), first.created.raw) == ("2024-03-10T11:22:33.25+00:00", "20240310112233.25Z")
    assert [(each.name, each.value) for each in first.details] == [("sync", 0)]
    assert (bare.username, bare.secret) == ("Café 5G", None)
    assert (web.type, web.service, web.secret) == ("internet password", "example.org", "0001")
    assert (untold.type, untold.access_group) == (None, "a")
    ((said, where),) = outcome.warnings
    assert (where, "its key is not in the file" in said) == ("key $.keychainEntries[1]", True)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"classKeyIdx": 9}, "its key is not in the file"),
        ({"metadata": {"wrappedKey": b"?", "ciphertext": b"?"}}, "not"),
        (
            {"metadata": {"wrappedKey": _sealed(_OWN, _METADATA), "ciphertext": b"?"}},
            "its key does not open it",
        ),
        ({"metadata": {"wrappedKey": _sealed(_CLASS, b"short"), "ciphertext": _sealed(_OWN, b"1")}}, "key"),
        ({"metadata": {"wrappedKey": _sealed(_CLASS, _OWN), "ciphertext": _sealed(_OWN, b"\x30\0")}}, "DER"),
        ({"metadata": None, "rawData": b"x"}, "not stored as others"),
    ],
)
def test_an_item_that_cannot_be_opened_costs_itself(
    changed: dict[str, Any], why: str, tmp_path: Path
) -> None:
    given = {
        name: value for name, value in (_entry({"acct": "a"}, b"x") | changed).items() if value is not None
    }
    outcome = run(
        keychain_sealed.parse,
        _export(tmp_path / "backup_keychain_v2.plist", given, _entry({"acct": "b"}, b"y")),
    )
    (found,) = (each for each in outcome.artifacts if isinstance(each, Credential))
    assert (found.username, found.secret) == ("b", "y")
    ((said, where),) = outcome.warnings
    assert why in said
    assert where == "key $.keychainEntries[0]"


@given(st.binary(max_size=60), st.integers(0, 60))
def test_damaged_dictionaries_are_read_or_refused_in_words(tail: bytes, cut: int) -> None:
    good = _dictionary(
        {"acct": "ana", "sync": True, "size": -3, "none": None, "cdat": _CREATED, "data": b"\xff"}
    )
    try:
        der_dictionary.read(good[:cut] + tail)
    except ValueError as error:
        assert str(error)
    assert der_dictionary.read(good + tail[:0])["size"] == -3
