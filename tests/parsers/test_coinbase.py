"""Coinbase on iOS, against a store of MMKV that the test writes by its published form."""

from __future__ import annotations

import json
import random
import zlib
from pathlib import Path

from chats_made import stated
from parser_harness import FolderContext, run

from parsers.payments.coinbase_ios import parse
from parsers.support import mmkv_entry

_NAME, _CACHE = "CB_RRN_MMKV_STORAGE", "@GraphqlOfflineCache.store"


def _length(number: int) -> bytes:
    return bytes([number]) if number < 128 else bytes([number & 127 | 128]) + _length(number >> 7)


def _stored(*pairs: tuple[str, str | int]) -> bytes:
    """As MMKV writes them: length and key, length and value, which is a number or a length and a text."""
    pieces = []
    for key, value in pairs:
        held = _length(value) if isinstance(value, int) else _length(len(value.encode())) + value.encode()
        pieces.append(_length(len(key)) + key.encode() + _length(len(held)) + held)
    content = b"\xff\xff\xff\x07" + b"".join(pieces)
    return len(content).to_bytes(4, "little") + content + bytes(100)


def _cache(value: str) -> str:
    wallet = {"__typename": "Account", "id": "QWNjb3VudDo1", "type": "WALLET", "primary": True,
              "totalBalance": {"__ref": "b1"}, "totalBalanceInNativeCurrency": {"__ref": "gone"}}  # fmt: skip
    records = {
        "a1": wallet, "a2": {"__typename": "Account", "id": "x", "totalBalance": {"__ref": "gone"}}, "odd": 5,
        "b1": {"value": value, "currency": "BTC"}, "a3": {"__typename": "Account", "id": "y"},
    }  # fmt: skip
    return json.dumps({"recordMap": records})


def test_account_and_wallets_with_those_before(tmp_path: Path) -> None:
    path = tmp_path / _NAME
    data = _stored(
        ("@walletlink.user_id", '"u0"'), (_CACHE, _cache("0.5")), (_CACHE, _cache("0.25")), ("other", "x"),
        (_CACHE, _cache("0.25")), ("@walletlink.user_id", '"u1"'), ("@OAUTH.IS_EXPECTED_TO_BE_LOGGED_IN", 1),
        ("@UserVersion.version", "12.3"),
    )  # fmt: skip
    path.write_bytes(data)
    outcome = run(parse, path)
    assert outcome.warnings == []
    wallet, user, before, old = (stated(each) for each in outcome.artifacts)
    assert (user["identifier"], user.get("state")) == ("u1", None)
    assert {each.name: each.value for each in user["details"]} == {
        "@OAUTH.IS_EXPECTED_TO_BE_LOGGED_IN": 1, "@UserVersion.version": "12.3",
    }  # fmt: skip
    assert (before["identifier"], before["state"]) == ("u0", "deleted")
    assert (wallet["identifier"], wallet["type"], wallet.get("state")) == ("QWNjb3VudDo1", "wallet", None)
    told = {each.name: each.value for each in wallet["details"]}
    assert (told["totalBalance.value"], told["totalBalance.currency"], told["type"]) == (
        "0.25",
        "BTC",
        "WALLET",
    )
    assert told["totalBalanceInNativeCurrency.__ref"] == "gone"
    assert (old["state"], {each.name: each.value for each in old["details"]}["totalBalance.value"]) == (
        "deleted",
        "0.5",
    )
    noise = random.Random(3)
    for _ in range(12):
        changed = bytearray(data[: noise.randrange(len(data) // 2, len(data) + 1)])
        changed[noise.randrange(len(changed))] = noise.randrange(256)
        path.write_bytes(changed)
        run(parse, path, damaged=True)


def test_a_flag_that_is_not_set_is_0_and_a_balance_of_nothing_is_one(tmp_path: Path) -> None:
    path = tmp_path / _NAME
    path.write_bytes(
        _stored(
            ("@walletlink.user_id", '"u1"'),
            ("@OAUTH.IS_EXPECTED_TO_BE_LOGGED_IN", 0),
            ("@notifications.push_permissions_set_status", '"granted"'),
            ("@cds_preferences.appearance", ""),
            (_CACHE, _cache("")),
        )
    )
    user, wallet = (stated(each) for each in run(parse, path).artifacts)
    assert {each.name: each.value for each in user["details"]} == {
        "@OAUTH.IS_EXPECTED_TO_BE_LOGGED_IN": 0, "@notifications.push_permissions_set_status": "granted",
    }  # fmt: skip
    assert wallet["identifier"] == "QWNjb3VudDo1"


def test_the_file_beside_is_found_by_its_whole_path_as_an_ingest_gives_it(tmp_path: Path) -> None:
    """The size stands there alone: so stores of later versions are written."""

    class Whole(FolderContext):
        def siblings(self) -> tuple[str, ...]:
            return tuple((tmp_path / name).as_posix() for name in super().siblings())

    data = _stored(("a", "b"))
    size = int.from_bytes(data[:4], "little")
    (tmp_path / "store").write_bytes(bytes(4) + data[4:])
    beside = zlib.crc32(data[4 : 4 + size]).to_bytes(4, "little") + (3).to_bytes(4, "little") + bytes(20)
    (tmp_path / "store.crc").write_bytes(beside + size.to_bytes(4, "little"))
    context = Whole(tmp_path / "store", tmp_path)
    store = mmkv_entry.opened(context, "store")
    assert store is not None
    assert ([(each.key, each.text) for each in store.items], store.intact) == ([("a", "b")], True)
    assert context.warnings == []
