"""Whose accounts applications are signed in to: preferences and property lists written by Python's own modules."""

from __future__ import annotations

import base64
import json
import plistlib
import random
import struct
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from chats_made import stated
from parser_harness import Outcome, run

from evidence.contract.parser import Parser
from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.ingest.matching import Matcher
from evidence.model.kinds import Account, Detail
from parsers.chats.kik_android_account import parse as kik
from parsers.chats.signal_android_account import parse as signal
from parsers.chats.telegram_android_account import parse as telegram
from parsers.chats.viber_android_account import parse as viber
from parsers.chats.whatsapp_android_account import parse as whatsapp
from parsers.chats.whatsapp_ios_account import parse as whatsapp_ios
from parsers.social.instagram_account import parse as instagram
from parsers.social.instagram_account_ios import parse as instagram_ios
from parsers.social.snapchat_account import parse as snapchat
from parsers.social.snapchat_account_ios import parse as snapchat_ios
from parsers.social.tiktok_account import parse as tiktok
from parsers.social.tiktok_account_ios import parse as tiktok_ios
from parsers.social.wechat_account import parse as wechat
from parsers.social.wechat_account_mmkv import parse as wechat_mmkv

_TAGS = {str: "string", bool: "boolean", int: "long"}


def _preferences(values: dict[str, Any]) -> bytes:
    """As XmlUtils writes a map: a text between the tags, what is no text as an attribute."""
    root = ElementTree.Element("map")
    for name, value in values.items():
        element = ElementTree.SubElement(root, _TAGS[type(value)], name=name)
        if isinstance(value, str):
            element.text = value
        else:
            element.set("value", str(value).lower())
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _run(parser: Parser, folder: Path, place: str, data: bytes) -> Outcome:
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return run(parser, path)


def _only(parser: Parser, folder: Path, place: str, data: bytes) -> dict[str, Any]:
    outcome = _run(parser, folder, place, data)
    assert outcome.warnings == []
    (found,) = outcome.artifacts
    return stated(found)


def _standing(data: bytes, locator: str) -> str:
    start, length = map(int, locator.removeprefix("bytes ").split("+"))
    return data[start : start + length].decode()


def _created(outcome: Outcome) -> list[str | None]:
    return [each.created.text() for each in outcome.artifacts if isinstance(each, Account) and each.created]


_WHATSAPP = {
    "version": "2.24.16.76", "other": 5, "cc": "49", "my_current_status": "لا إله & <so>", "ph": "15112345678",
    "push_name": "Марія 😀", "registration_jid": "4915112345678@s.whatsapp.net", "last": "x",
}  # fmt: skip


@pytest.mark.parametrize("package", ["com.whatsapp", "com.whatsapp.w4b"])
@pytest.mark.parametrize("end", [".xml", ".xml.bak"])
def test_whatsapp_on_android(package: str, end: str, tmp_path: Path) -> None:
    place, data = (
        f"data/data/{package}/shared_prefs/{package}_preferences_light{end}",
        _preferences(_WHATSAPP),
    )
    found = _only(whatsapp, tmp_path, place, data)
    there = _standing(data, found.pop("locator"))
    assert there.startswith('<string name="version">')
    assert there.endswith("4915112345678@s.whatsapp.net</string>")
    assert found == {
        "service": "WhatsApp", "app": package, "identifier": "4915112345678@s.whatsapp.net", "name": "Марія 😀",
        "phones": ("+4915112345678",), "own": True,
        "details": (
            Detail(name="cc", value="49"), Detail(name="ph", value="15112345678"),
            Detail(name="my_current_status", value="لا إله & <so>"), Detail(name="version", value="2.24.16.76"),
        ),
    }  # fmt: skip


def test_whatsapp_before_it_kept_a_jid_and_without_a_country_code(tmp_path: Path) -> None:
    place = "x/com.whatsapp_preferences.xml"
    found = _only(whatsapp, tmp_path, place, _preferences({"ph": "5551234", "version": "2.12"}))
    assert (found["phones"], found["own"], "identifier" in found, "app" in found) == (
        ("5551234",), True, False, False,
    )  # fmt: skip
    for nobody in ({"version": "2.12"}, {"push_name": "", "ph": ""}, {}):
        assert _run(whatsapp, tmp_path, place, _preferences(nobody)).artifacts == []


@pytest.mark.parametrize(
    ("prefix", "country"),
    [("com.whatsapp.registration.", "input_country_code"), ("com.whatsapp.", "country_code")],
)
def test_a_number_that_was_typed_to_register_whatsapp_is_not_said_to_be_the_owners(
    prefix: str, country: str, tmp_path: Path
) -> None:
    typed = {f"{prefix}RegisterPhone.{country}": "380", f"{prefix}RegisterPhone.input_phone_number": "44 123"}
    place = "data/data/com.whatsapp/shared_prefs/registration.RegisterPhone.xml"
    found = _only(whatsapp, tmp_path, place, _preferences({**typed, "a": True}))
    assert (found["phones"], found["status"], "own" in found) == (("44 123",), "typed to register", False)
    typed[f"{prefix}RegisterPhone.input_phone_number"] = "44123"
    assert _only(whatsapp, tmp_path, place, _preferences(typed))["phones"] == ("+38044123",)
    assert (
        _run(whatsapp, tmp_path, place, _preferences({f"{prefix}RegisterPhone.{country}": "380"})).artifacts
        == []
    )


def _text(value: bytes) -> bytes:
    return bytes([len(value)]) + value + bytes(-(1 + len(value)) % 4)


def _user(kind: int = 0x83314FCA, number: int = 6_000_000_001) -> str:
    """user#83314fca flags:# flags2:# id:long first_name:flags.1?string last_name:flags.2? username:flags.3? phone:flags.4?"""
    texts = b"".join(map(_text, ("Олена".encode(), b"K.", b"olena_k", b"380441234567")))
    data = struct.pack("<IIIq", kind, 0b11110 | 1 << 10, 0, number) + texts + bytes(20)
    return base64.encodebytes(data).decode()


def test_telegram_on_android(tmp_path: Path) -> None:
    place = "data/user/0/org.telegram.messenger/shared_prefs/userconfig1.xml"
    values = {"lastSendMessageId": -210000, "user": _user(), "z": False, "loginTime": 1700000000}
    data = _preferences(values)
    found = _only(telegram, tmp_path, place, data)
    assert _standing(data, found.pop("locator")).startswith('<string name="user">')
    assert found == {
        "service": "Telegram", "app": "org.telegram.messenger", "identifier": "6000000001", "username": "olena_k",
        "name": "Олена K.", "phones": ("380441234567",), "own": True,
        "details": (Detail(name="loginTime", value=1700000000),),
    }  # fmt: skip
    assert _run(telegram, tmp_path, place, _preferences({"lastSendMessageId": -1})) == Outcome()


@pytest.mark.parametrize("user", [_user(kind=0x11111111), _user()[:24], "no base64 ä"])
def test_a_user_of_telegram_of_an_unknown_layer_or_damaged_is_warned_of_where_it_is_telegrams(
    user: str, tmp_path: Path
) -> None:
    outcome = _run(
        telegram, tmp_path, "userconfing.xml", _preferences({"user": user, "lastSendMessageId": 1})
    )
    assert outcome.artifacts == []
    ((said, place),) = outcome.warnings
    assert said.startswith("the user of an account is not read: ")
    assert place.startswith("bytes ")
    assert _run(telegram, tmp_path, "userconfing.xml", _preferences({"user": user})) == Outcome()


def test_kik_on_android(tmp_path: Path) -> None:
    values = {
        "CredentialData.jid": "lena_q2x@talk.kik.com", "kik.registrationtime": 1500000000123, "user_profile_email": "l@e.example",
        "user_profile_firstName": "Lena", "user_profile_lastName": "Ö", "user_profile_username": "lena",
        "kik.version_number": "15.1", "CredentialData.password": "secret",
    }  # fmt: skip
    place, data = "data/data/kik.android/shared_prefs/ab12.KikPreferences.xml", _preferences(values)
    assert _created(_run(kik, tmp_path, place, data)) == ["2017-07-14T02:40:00.123+00:00"]
    found = _only(kik, tmp_path, place, data)
    found.pop("locator")
    assert found == {
        "service": "Kik", "app": "kik.android", "identifier": "lena_q2x@talk.kik.com", "username": "lena",
        "name": "Lena Ö", "emails": ("l@e.example",), "own": True, "created": "1500000000123",
        "details": (Detail(name="kik.version_number", value="15.1"),),
    }  # fmt: skip
    assert _run(kik, tmp_path, "KikPreferences.xml", _preferences({"kik.version_number": "1"})) == Outcome()


def test_signal_on_android(tmp_path: Path) -> None:
    values = {
        "pref_local_number": "+380441234567", "pref_local_uuid": "0f0e-aci", "pref_profile_name": "Оля/Ко",
        "pref_gcm_registered": True, "pref_gcm_password": "secret",
    }  # fmt: skip
    place = "data/data/org.thoughtcrime.securesms/shared_prefs/org.thoughtcrime.securesms_preferences.xml"
    # Given and family name have a zero between them, which Android writes and ElementTree does not.
    found = _only(signal, tmp_path, place, _preferences(values).replace("Оля/".encode(), "Оля&#0;".encode()))
    found.pop("locator")
    assert found == {
        "service": "Signal", "app": "org.thoughtcrime.securesms", "identifier": "0f0e-aci", "name": "Оля Ко",
        "phones": ("+380441234567",), "own": True, "details": (Detail(name="pref_gcm_registered", value=True),),
    }  # fmt: skip
    assert _run(signal, tmp_path, place, _preferences({"pref_gcm_registered": True})) == Outcome()


def _serialized(text: bytes) -> bytes:
    """As ObjectOutputStream writes a text: mark, version, TC_STRING, length, modified UTF-8."""
    return struct.pack(">HHBH", 0xACED, 5, 0x74, len(text)) + text


def test_viber_on_android(tmp_path: Path) -> None:
    folder = "data/data/com.viber.voip/files/preferences"
    data = _serialized(b"380441234567")
    found = _only(viber, tmp_path, f"{folder}/reg_viber_phone_num_canonized", data)
    assert _standing(data, found.pop("locator")) == "380441234567"
    assert found == {
        "service": "Viber", "app": "com.viber.voip", "phones": ("380441234567",), "own": True,
        "status": "reg_viber_phone_num_canonized",
    }  # fmt: skip
    name = _only(
        viber,
        tmp_path,
        f"{folder}/display_name",
        _serialized("Марія K. ".encode() + b"\xed\xa0\xbd\xed\xb8\x80"),
    )
    assert (name["name"], "phones" in name, name["status"]) == ("Марія K. 😀", False, "display_name")
    cut = _run(viber, tmp_path, f"{folder}/display_name", data[:-3])
    assert [stated(each)["name"] for each in cut.artifacts] == ["380441234"]
    assert [said for said, _ in cut.warnings] == ["the serialized text is cut off"]
    for nothing in (_serialized(b""), data.replace(b"t", b"r", 1), data[:4], b"380441234567"):
        assert _run(viber, tmp_path, f"{folder}/display_name", nothing).artifacts == []


def test_snapchat_on_android(tmp_path: Path) -> None:
    values = {
        "LAST_LOGGED_IN_USERNAME": "ana.x",
        "INSTALL_ON_DEVICE_TIMESTAMP": 1700000000123,
        "LONG_CLIENT_ID": "u",
    }
    place = "data/data/com.snapchat.android/shared_prefs/identity_persistent_store.xml"
    found = _only(snapchat, tmp_path, place, _preferences(values))
    found.pop("locator")
    assert found == {
        "service": "Snapchat", "app": "com.snapchat.android", "username": "ana.x", "status": "signed in last",
        "details": (Detail(name="INSTALL_ON_DEVICE_TIMESTAMP", value=1700000000123),),
    }  # fmt: skip
    assert _run(snapchat, tmp_path, place, _preferences({"LAST_LOGGED_IN_USERNAME": ""})) == Outcome()


def test_snapchat_on_ios(tmp_path: Path) -> None:
    tree = {
        "username": "ana.x",
        "user_id": "0f0e",
        "laguna_id": "L1",
        "client_encryption": {"identifier": "k"},
    }
    found = _only(snapchat_ios, tmp_path, "A/Documents/user.plist", plistlib.dumps(tree))
    assert found == {
        "locator": "key $", "service": "Snapchat", "app": "com.toyopagroup.picaboo", "identifier": "0f0e",
        "username": "ana.x", "own": True, "details": (Detail(name="laguna_id", value="L1"),),
    }  # fmt: skip
    for other in ({"username": "x", "other": "laguna_id"}, {"laguna_id": "L"}, {"user_id": "1"}):
        assert _run(snapchat_ios, tmp_path, "user.plist", plistlib.dumps(other)) == Outcome()


_WECHAT = {
    "login_weixin_username": "wxid_abc123", "last_login_nick_name": "小明 M", "last_login_alias": "ming_88",
    "last_login_bind_mobile": "+8613800138000", "last_login_uin": "-1234567",
}  # fmt: skip


@pytest.mark.parametrize("signed_in", [True, False])
def test_wechat_on_android(signed_in: bool, tmp_path: Path) -> None:
    place = "data/data/com.tencent.mm/shared_prefs/com.tencent.mm_preferences.xml"
    found = _only(wechat, tmp_path, place, _preferences({**_WECHAT, "isLogin": signed_in}))
    found.pop("locator")
    assert found.pop("own", None) is (True if signed_in else None)
    assert found == {
        "service": "WeChat", "app": "com.tencent.mm", "identifier": "wxid_abc123", "username": "ming_88",
        "name": "小明 M", "phones": ("+8613800138000",), "status": "signed in last",
        "details": (Detail(name="last_login_uin", value="-1234567"),),
    }  # fmt: skip
    assert _run(wechat, tmp_path, place, _preferences({"isLogin": True})) == Outcome()


def _stored(*pairs: tuple[str, str | None]) -> bytes:
    """As MMKV writes texts: length and key, length and value, which is a length and a text; of what is deleted none."""
    pieces = []
    for key, value in pairs:
        text = b"" if value is None else bytes([len(value.encode())]) + value.encode()
        pieces.append(bytes([len(key)]) + key.encode() + bytes([len(text)]) + text)
    content = b"\xff\xff\xff\x07" + b"".join(pieces)
    return len(content).to_bytes(4, "little") + content + bytes(100)


def test_wechat_on_android_in_mmkv_with_who_was_signed_in_before(tmp_path: Path) -> None:
    place = "data/data/com.tencent.mm/files/mmkv/MMKV_Name_LastLoginInfo"
    data = _stored(
        ("login_weixin_username", "wxid_before"), ("other", "x"), ("last_login_bind_mobile", "+380"),
        *_WECHAT.items(), ("login_weixin_username", "wxid_abc123"), ("last_login_bind_email", "a@e.example"),
        ("last_login_bind_email", None),
    )  # fmt: skip
    outcome = _run(wechat_mmkv, tmp_path, place, data)
    assert outcome.warnings == []
    now, *before = (stated(each) for each in outcome.artifacts)
    assert (now["identifier"], now["name"], now["phones"]) == ("wxid_abc123", "小明 M", ("+8613800138000",))
    assert "own" not in now
    assert [each["state"] for each in before] == ["deleted"] * 3
    assert before[0]["identifier"] == "wxid_before"
    assert before[1]["phones"] == ("+380",)
    assert before[2]["details"] == (Detail(name="last_login_bind_email", value="a@e.example"),)
    for each, text in zip(before, ("wxid_before", "+380", "a@e.example"), strict=True):
        assert _standing(data, each["locator"]).endswith(text)


def test_a_damaged_store_of_wechat_gives_what_is_before_the_damage_and_says_so(tmp_path: Path) -> None:
    place = "files/mmkv/MMKV_Name_LastLoginInfo"
    data = _stored(*_WECHAT.items())
    size = int.from_bytes(data[:4], "little")
    cut = (size - 5).to_bytes(4, "little") + data[4:]
    outcome = _run(wechat_mmkv, tmp_path, place, cut)
    assert [stated(each)["identifier"] for each in outcome.artifacts] == ["wxid_abc123"]
    assert outcome.warnings[0][0].startswith("the store of MMKV is damaged")
    (tmp_path / place).with_name("MMKV_Name_LastLoginInfo.crc").write_bytes(bytes(40))
    assert [said for said, _ in _run(wechat_mmkv, tmp_path, place, data).warnings] == [
        "the check sum in MMKV_Name_LastLoginInfo.crc is not that of the store"
    ]
    lying = _run(wechat_mmkv, tmp_path, place, b"\xff\xff\xff\x7f" + data[4:])
    assert lying.artifacts == []
    assert lying.warnings[0][0].startswith("not a store of MMKV that can be read")


def test_instagram_on_android(tmp_path: Path) -> None:
    one = {
        "id": "17841400000000001",
        "username": "one.1",
        "full_name": "اسم",
        "is_business": False,
        "follower_count": 7,
    }
    values = {
        "current": json.dumps(one),
        "user_access_map": json.dumps(
            [
                {"user_info": one, "time_accessed": 1700000000},
                {"user_info": {"pk": 5, "username": "two"}},
                3,
                {},
            ]
        ),
        "other": '{"username": "nobody"}',
    }
    place = "data/data/com.instagram.android/shared_prefs/com.instagram.android_preferences.xml"
    outcome = _run(instagram, tmp_path, place, _preferences(values))
    assert outcome.warnings == []
    found = [stated(each) for each in outcome.artifacts]
    assert [(each["status"], each["identifier"], each["username"]) for each in found] == [
        ("current", "17841400000000001", "one.1"), ("user_access_map", "17841400000000001", "one.1"),
        ("user_access_map", "5", "two"),
    ]  # fmt: skip
    assert found[0]["name"] == "اسم"
    assert {each.name: each.value for each in found[1]["details"]} == {
        "id": "17841400000000001", "is_business": False, "follower_count": 7, "time_accessed": 1700000000,
    }  # fmt: skip
    assert {(each["own"], each["app"]) for each in found} == {(True, "com.instagram.android")}
    damaged = _run(instagram, tmp_path, place, _preferences({**values, "current": '{"id": '}))
    assert [stated(each)["username"] for each in damaged.artifacts] == ["one.1", "two"]
    assert [said for said, _ in damaged.warnings] == ["current holds no JSON that can be read"]


@pytest.mark.parametrize(
    ("package", "service"), [("com.zhiliaoapp.musically", "TikTok"), ("com.ss.android.ugc.aweme", "Douyin")]
)
def test_tiktok_on_android(package: str, service: str, tmp_path: Path) -> None:
    profile = {
        "uid": "71", "unique_id": "mila", "nickname": "Міла", "register_time": 1600000000, "avatar": {"uri": "u"},
        "is_minor": False,
    }  # fmt: skip
    values = {
        "71_aweme_user_info": json.dumps(profile),
        "user_info_raw": json.dumps({"data": {"user_id_str": "71", "username": "mila", "screen_name": "M"}}),
        "71_account_user_info": "[]",
        "72_significant_user_info": json.dumps({"data": 1}),
        "current_foreground_uid": "71",
    }
    outcome = _run(tiktok, tmp_path, f"data/data/{package}/shared_prefs/aweme_user.xml", _preferences(values))
    assert _created(outcome) == ["2020-09-13T12:26:40+00:00"]
    first, second = (stated(each) for each in outcome.artifacts)
    first.pop("locator")
    assert first == {
        "service": service, "app": package, "identifier": "71", "username": "mila", "name": "Міла", "own": True,
        "status": "aweme_user_info", "created": "1600000000",
        "details": (
            Detail(name="uid", value="71"), Detail(name="unique_id", value="mila"), Detail(name="nickname", value="Міла"),
            Detail(name="register_time", value=1600000000), Detail(name="is_minor", value=False),
        ),
    }  # fmt: skip
    assert (second["status"], second["identifier"], second["username"], second["name"]) == (
        "user_info_raw", "71", "mila", "M",
    )  # fmt: skip
    assert [said for said, _ in outcome.warnings] == [
        "'71_account_user_info' holds no JSON object that can be read"
    ]


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_whatsapp_on_ios(form: plistlib.PlistFormat, tmp_path: Path) -> None:
    place = "Library/Preferences/group.net.whatsapp.WhatsApp.shared.plist"
    tree = {
        "OwnJabberID": "380441234567@s.whatsapp.net",
        "FullUserName": "Оля",
        "CurrentStatusText": "ok",
        "Else": 1,
    }
    found = _only(whatsapp_ios, tmp_path, place, plistlib.dumps(tree, fmt=form))
    assert found == {
        "locator": "key $", "service": "WhatsApp", "app": "group.net.whatsapp.WhatsApp.shared",
        "identifier": "380441234567@s.whatsapp.net", "name": "Оля", "own": True,
        "details": (Detail(name="CurrentStatusText", value="ok"),),
    }  # fmt: skip
    del tree["OwnJabberID"]
    assert _run(whatsapp_ios, tmp_path, place, plistlib.dumps(tree, fmt=form)) == Outcome()
    gone = _only(
        whatsapp_ios, tmp_path, place, plistlib.dumps({**tree, "LastOwnJabberID": "38044"}, fmt=form)
    )
    assert (gone["identifier"], gone["status"], "own" in gone) == ("38044", "LastOwnJabberID", False)


def test_instagram_on_ios(tmp_path: Path) -> None:
    last = {"username": "ida", "profilePictureURLString": "https://p.example/1", "data": b"\x01"}
    tree = {"last-logged-in-account-dict": last, "switcherLoggedInUid": 42}
    outcome = _run(
        instagram_ios, tmp_path, "Library/Preferences/com.burbn.instagram.plist", plistlib.dumps(tree)
    )
    name, number = (stated(each) for each in outcome.artifacts)
    assert name == {
        "locator": 'key $["last-logged-in-account-dict"]', "service": "Instagram", "app": "com.burbn.instagram",
        "username": "ida", "status": "last-logged-in-account-dict",
        "details": (
            Detail(name="data", value="01"), Detail(name="profilePictureURLString", value="https://p.example/1"),
        ),
    }  # fmt: skip
    assert (number["identifier"], number["locator"], "username" in number) == (
        "42", "key $.switcherLoggedInUid", False,
    )  # fmt: skip
    for other in (
        {},
        {"last-logged-in-account-dict": "ida"},
        {"last-logged-in-account-dict": {"username": ""}},
    ):
        assert _run(instagram_ios, tmp_path, "com.burbn.instagram.plist", plistlib.dumps(other)) == Outcome()


_USER = "com.toutiao.account.userdefault.user"


def _archive(fields: dict[str, Any]) -> bytes:
    """An object with these fields as NSKeyedArchiver writes one: texts and numbers are objects of their own."""
    objects: list[Any] = [
        "$null",
        {},
        {"$classname": "TTAccountUserEntity", "$classes": ["TTAccountUserEntity", "NSObject"]},
    ]
    for name, value in fields.items():
        objects[1][name] = plistlib.UID(len(objects))
        objects.append(value)
    objects[1]["$class"] = plistlib.UID(2)
    top = {
        "$archiver": "NSKeyedArchiver",
        "$version": 100000,
        "$top": {"root": plistlib.UID(1)},
        "$objects": objects,
    }
    return plistlib.dumps(top, fmt=plistlib.FMT_BINARY)


def test_tiktok_on_ios(tmp_path: Path) -> None:
    place = "Library/Preferences/com.zhiliaoapp.musically.plist"
    user = {
        "userID": 6_900_000_000_000_000_001,
        "screenName": "Ні",
        "mobile": "+38044***67",
        "email": "a***@e.example",
    }
    tree = {_USER: _archive({**user, "secUserId": "MS4w"}), f"{_USER}.login_status": True, "x": 1}
    found = _only(tiktok_ios, tmp_path, place, plistlib.dumps(tree, fmt=plistlib.FMT_BINARY))
    assert found == {
        "locator": f'key $["{_USER}"]', "service": "TikTok", "app": "com.zhiliaoapp.musically",
        "identifier": "6900000000000000001", "name": "Ні", "phones": ("+38044***67",), "emails": ("a***@e.example",),
        "own": True,
        "details": (
            Detail(name="secUserId", value="MS4w"), Detail(name="userID", value=6_900_000_000_000_000_001),
            Detail(name=f"{_USER}.login_status", value=True),
        ),
    }  # fmt: skip
    outcome = _run(tiktok_ios, tmp_path, place, plistlib.dumps({_USER: _archive(user)[:60]}))
    assert outcome.artifacts == []
    assert [said.partition(":")[0] for said, _ in outcome.warnings] == ["the account is not read"]
    assert _run(tiktok_ios, tmp_path, place, plistlib.dumps({_USER: _archive({"mobile": ""})})) == Outcome()


_MADE = [
    (whatsapp, _preferences(_WHATSAPP)),
    (telegram, _preferences({"lastSendMessageId": 1, "user": _user()})),
    (kik, _preferences({"CredentialData.jid": "a@talk.kik.com", "kik.registrationtime": 1500000000123})),
    (snapchat, _preferences({"LAST_LOGGED_IN_USERNAME": "ana.x"})),
    (instagram, _preferences({"current": json.dumps({"id": "17841400", "username": "one.1"})})),
    (tiktok, _preferences({"71_aweme_user_info": json.dumps({"uid": "7100000", "unique_id": "mila"})})),
]


@pytest.mark.parametrize(("parser", "data"), _MADE, ids=[parser.name for parser, _ in _MADE])
def test_damaged_preferences_raise_nothing_and_what_is_cut_off_is_said(
    parser: Parser, data: bytes, tmp_path: Path
) -> None:
    noise = random.Random(5)
    for _ in range(10):
        cut = _run(parser, tmp_path, "p.xml", data[: noise.randrange(60, len(data) - 8)])
        assert cut.warnings
        mutant = bytearray(data)
        mutant[noise.randrange(len(data))] = noise.randrange(256)
        _run(parser, tmp_path, "p.xml", bytes(mutant))


@pytest.mark.parametrize("data", [b"<map", b"<list/>", b"\x00\x01"], ids=["cut", "another document", "bytes"])
def test_what_is_no_map_of_preferences_is_refused_with_a_warning(data: bytes, tmp_path: Path) -> None:
    outcome = _run(snapchat, tmp_path, "p.xml", data)
    assert outcome.artifacts == []
    ((said, _),) = outcome.warnings
    assert said.startswith("not preferences of Android that can be read")


_MATCHER = Matcher(load(PARSER_PACKAGES).parsers)


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("data/data/com.whatsapp/shared_prefs/com.whatsapp_preferences_light.xml", "android.whatsapp_account"),
        ("data/data/com.whatsapp/shared_prefs/com.whatsapp_preferences.xml.bak", "android.whatsapp_account"),
        ("data/user/10/com.whatsapp.w4b/shared_prefs/startup_prefs.xml", "android.whatsapp_account"),
        ("data/data/com.whatsapp.w4b/shared_prefs/com.whatsapp.registration.RegisterPhone.xml", "android.whatsapp_account"),
        ("data/data/com.whatsapp/shared_prefs/RegisterPhone.xml", "android.whatsapp_account"),
        ("data/data/com.other/shared_prefs/startup_prefs.xml", ""),
        ("data/data/org.telegram.messenger/shared_prefs/userconfing.xml", "android.telegram_account"),
        ("data/data/org.telegram.messenger/shared_prefs/userconfig3.xml", "android.telegram_account"),
        ("data/data/kik.android/shared_prefs/KikPreferences.xml", "android.kik_account"),
        (
            "data/data/org.thoughtcrime.securesms/shared_prefs/org.thoughtcrime.securesms_preferences.xml",
            "android.signal_account",
        ),
        ("data/data/com.tencent.mm/shared_prefs/com.tencent.mm_preferences.xml", "wechat.account"),
        ("data/data/com.tencent.mm/files/mmkv/MMKV_Name_LastLoginInfo", "wechat.account_mmkv"),
        ("data/data/com.viber.voip/files/preferences/reg_viber_phone_num", "android.viber_account"),
        ("data/data/com.other/files/preferences/display_name", ""),
        ("AppDomain-com.toyopagroup.picaboo/Documents/user.plist", "snapchat.account_ios"),
        ("data/data/com.snapchat.android/shared_prefs/identity_persistent_store.xml", "snapchat.account"),
        ("data/data/com.zhiliaoapp.musically/shared_prefs/aweme_user.xml.bak", "tiktok.account"),
        ("AppDomain-com.burbn.instagram/Library/Preferences/com.burbn.instagram.plist", "instagram.account_ios"),
        ("AppDomain-com.zhiliaoapp.musically/Library/Preferences/com.zhiliaoapp.musically.plist", "tiktok.account_ios"),
        (
            "private/var/mobile/Containers/Shared/AppGroup/A/Library/Preferences/group.net.whatsapp.WhatsAppSMB.shared.plist",
            "ios.whatsapp_account",
        ),
        ("data/data/com.example/files/default.realm", "realm.named"),
    ],
)  # fmt: skip
def test_files_of_accounts_are_offered_to_their_parser_alone(path: str, names: str) -> None:
    assert [parser.name for parser in _MATCHER.by_path(path)] == names.split()
