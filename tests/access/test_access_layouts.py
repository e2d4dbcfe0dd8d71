"""What archives and folders look like, by their paths and nothing else."""

from __future__ import annotations

import gzip
import io
import plistlib
import tarfile
import zipfile
from pathlib import Path

import pytest

from evidence.access.survey import Survey, survey
from evidence.contract.registry import load

_REGISTRY = load()
_VERSION = plistlib.dumps({"ProductName": "iPhone OS", "ProductVersion": "17.2"})


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as out:
        for name, content in files.items():
            out.writestr(name, content)
    return path


def _tar(path: Path, files: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w") as out:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            out.addfile(info, io.BytesIO(content))
    return path


def _folder(path: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(content)
    return path


def _survey(path: Path, tmp_path: Path) -> Survey:
    return survey(1, path, _REGISTRY, tmp_path)


_ANDROID = {
    "data/data/com.android.chrome/a": b"",
    "data/user/10/com.x.y/b": b"",
    "data/user_de/0/com.z.y/b": b"",
    "system/build.prop": b"# x\nro.build.version.sdk=31\nro.build.version.release=12\n",
}
_IOS = {
    "private/var/mobile/Library/SMS/sms.db": b"",
    "System/Library/CoreServices/SystemVersion.plist": _VERSION,
}
_EXPORTS = {
    "Google Takeout": {"Takeout/archive_browser.html": b"", "Takeout/Mail/a.mbox": b""},
    "iCloud archive": {"iCloud Photos Part 1 of 3/a.jpg": b""},
    "Facebook export": {"facebook-x/your_facebook_activity/messages/m.json": b""},
    "Instagram export": {"your_instagram_activity/messages/m.json": b""},
    "return with records.html (Meta)": {"records.html": b"", "linked_media/a.jpg": b""},
    "Snapchat export": {"mydata/json/snap_history.json": b"", "mydata/html/x.html": b""},
    "X (Twitter) archive": {"data/manifest.js": b"", "data/tweets.js": b"", "Your archive.html": b""},
    "WhatsApp chat export": {"WhatsApp Chat with Ann.txt": b"", "IMG-1.jpg": b""},
    "sysdiagnose of an Apple device": {
        "sysdiagnose_2024.01.02_03-04-05-0600_iPhone-OS_iPhone_21C62/logs/a": b""
    },
    "UFDR report": {"report.xml": b"<project/>", "files/Image/a.jpg": b""},
    "Google return": {
        "ann@example.com.1234.GoogleAccount.SubscriberInfo_001/Google Account/ann.SubscriberInfo.html": b""
    },
    "archive of an Apple account": {
        "x/Apple ID account and device information/Apple ID Account Information.csv": b""
    },
    "Samsung Smart Switch backup": {"SM-G1_2024/SmartSwitchBackup.json": b"{}", "SM-G1_2024/MESSAGE/x": b""},
    "Huawei backup (HiSuite, KoBackup)": {"HUAWEI P40/info.xml": b"", "HUAWEI P40/org.x.chat.tar": b""},
}


@pytest.mark.parametrize(("make", "name"), [(_zip, "a.zip"), (_folder, "a"), (_tar, "a.tar")])
def test_a_file_system_of_a_phone_is_named_with_its_version(make, name: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    version = "" if make is _tar else " 12"
    two = {path: content for path, content in _ANDROID.items() if "user_de" not in path}
    assert _survey(make(tmp_path / f"two-{name}", two), tmp_path).details["users"] == "0, 10"
    details = _survey(make(tmp_path / name, _ANDROID), tmp_path).details
    assert (details["layout"], details["users"]) == (f"Android file system{version}", "0, 10")
    wrapped = {f"dump/{path}": content for path, content in _IOS.items()}
    version = "" if make is _tar else " 17.2"
    assert (
        _survey(make(tmp_path / f"i{name}", wrapped), tmp_path).details["layout"]
        == f"iOS file system{version}"
    )


@pytest.mark.parametrize("layout", _EXPORTS)
def test_an_export_is_named_by_what_stands_in_it(layout: str, tmp_path: Path) -> None:
    details = _survey(_zip(tmp_path / "a.zip", _EXPORTS[layout]), tmp_path).details
    assert details["layout"] == layout
    assert details["not_parsed"].startswith(f"{layout}: ")


def test_a_compressed_tar_is_looked_into(tmp_path: Path) -> None:
    name = "sysdiagnose of an Apple device"
    path = tmp_path / "sysdiagnose.tar.gz"
    path.write_bytes(gzip.compress(_tar(tmp_path / "a.tar", _EXPORTS[name]).read_bytes()))
    assert _survey(path, tmp_path).details["layout"] == name


def test_what_only_resembles_one_is_not_named(tmp_path: Path) -> None:
    files = {
        "records.html": b"",
        "a/b/linked_media/x": b"",
        "data/data/readme": b"",
        "x/report.xml.bak": b"",
        "a/Takeout": b"",
        "b/info.xml": b"",
        "Mail.App/x": b"",
    }
    assert "layout" not in _survey(_zip(tmp_path / "a.zip", files), tmp_path).details


@pytest.mark.parametrize("content", [b"bplist00" + b"\xff" * 200, b"<plist><dict>", b"", b"x" * 100_000])
def test_a_damaged_list_of_the_system_costs_the_version_alone(content: bytes, tmp_path: Path) -> None:
    files = {**_IOS, "System/Library/CoreServices/SystemVersion.plist": content}
    assert _survey(_zip(tmp_path / "a.zip", files), tmp_path).details["layout"] == "iOS file system"
