"""What iOS installed, removed, bought and kept folders for; words of its keyboard."""

from __future__ import annotations

import plistlib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.model.kinds import (
    Account,
    AppUsage,
    Detail,
    InstalledApp,
    KeyboardWord,
    LogEvent,
    Transaction,
)
from evidence.model.timestamp import Timestamp
from parsers.ios.containers import parse as containers
from parsers.ios.installations import parse as installations
from parsers.ios.keyboard_lexicon import parse as lexicon
from parsers.ios.keyboard_use import parse as keyboard_use
from parsers.ios.store_apps import parse as store_apps
from parsers.ios.store_metadata import parse as store_metadata
from parsers.ios.store_purchases import parse as purchases

_MOMENT = datetime(2023, 11, 14, 22, 13, 20)  # noqa: DTZ001 - lists hold UTC without saying so
_START = Timestamp(1_700_000_000_000_000_000, "2023-11-14T22:13:20+00:00", "plist_date")
_REAL = Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s")
_HEAD = "Tue Nov 14 22:13:20 2023 [101] <notice> (0x16f5b3000) "


def test_each_kind_of_line_of_the_log(tmp_path: Path) -> None:
    lines = (
        "-[MIInstaller performInstallationWithError:]: Install Successful for (Placeholder:org.telegram)",
        "-[MIInstaller x]: Install Successful for (com.example.app)",
        "+[MIUninstaller x]: Uninstalling identifier net.whatsapp.WhatsApp",
        "-[MICont x]: Destroying container with identifier net.whatsapp.WhatsApp at /private/var/mobile/C/A B",
        "-[MICont x]: Data container for com.example.app is now at /private/var/D",
        "-[MICont x]: Made container live for com.example.app at /private/var/E",
        "main: Reboot detected",
        "-[MIDelta x]: Attempting Delta patch update of com.example.app from /private/var/F",
        "something else",
    )
    data = "".join(f"{_HEAD}{line}\n" for line in lines).encode() + b"Install Successful for (no.head)\n\n"
    expected: list[tuple[str, str | None, str | None]] = [
        ("Install Successful", "org.telegram", None),
        ("Install Successful", "com.example.app", None),
        ("Uninstalling identifier", "net.whatsapp.WhatsApp", None),
        ("Destroying container", "net.whatsapp.WhatsApp", "/private/var/mobile/C/A B"),
        ("Data container moved", "com.example.app", "/private/var/D"),
        ("Made container live", "com.example.app", "/private/var/E"),
        ("Reboot detected", None, None),
        ("Attempting Delta patch update", "com.example.app", "/private/var/F"),
    ]
    held_by_file(
        installations,
        tmp_path / "mobile_installation.log.0",
        data,
        [
            LogEvent(
                locator=f"bytes {data.index(line.encode()) - len(_HEAD)}+{len(_HEAD) + len(line)}",
                log="MobileInstallation",
                event=event,
                name=app,
                container=path,
                details=("Placeholder, " if "Placeholder" in line else "")
                + "local time Tue Nov 14 22:13:20 2023",
            )
            for line, (event, app, path) in zip(lines, expected, strict=False)
        ],
    )


def test_a_long_line_is_read_in_one_go(tmp_path: Path) -> None:
    path = tmp_path / "mobile_installation.log.0"
    path.write_text(_HEAD + "Destroying container " * 20_000 + "identifier a at /b\n", encoding="utf-8")
    (found,) = run(installations, path).artifacts
    assert (getattr(found, "name", None), getattr(found, "container", None)) == ("a", "/b")


_APPS = "CREATE TABLE current_apps (pid INTEGER PRIMARY KEY, bundle_id TEXT, timestamp REAL, item_name TEXT, vendor_name TEXT, "
_APPS += (
    "short_version TEXT, bundle_version TEXT, item_id INTEGER, is_system_app INTEGER, deletion_date REAL)"
)


def test_applications_that_the_store_installed(tmp_path: Path) -> None:
    held_by_database(
        store_apps,
        tmp_path / "storeUser.db",
        _APPS,
        "INSERT INTO current_apps VALUES (1, 'org.telegram', 721692800, 'Telegram', 'T FZ', '10.2', '27', 686449807, 0, NULL),"
        " (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 5)",
        [
            InstalledApp(
                locator="row current_apps:1", identifier="org.telegram", name="Telegram", version="10.2",
                version_code="27", system=False, installed=_REAL,
                details=(Detail(name="vendor_name", value="T FZ"), Detail(name="item_id", value=686449807)),
            ),
            InstalledApp(
                locator="row current_apps:2", identifier="", details=(Detail(name="deletion_date", value="5.0"),)
            ),
        ],
    )  # fmt: skip


def test_what_accounts_bought(tmp_path: Path) -> None:
    held_by_database(
        purchases,
        tmp_path / "storeUser.db",
        "CREATE TABLE account_events (pid INTEGER PRIMARY KEY, account_id INTEGER, apple_id TEXT, active_start_time REAL);"
        "CREATE TABLE purchase_history_apps (pid INTEGER PRIMARY KEY, bundle_id TEXT, date_purchased REAL, title TEXT,"
        " long_title TEXT, purchaser_dsid INTEGER, purchase_token TEXT, hidden_from_springboard INTEGER, family_shared INTEGER)",
        "INSERT INTO account_events VALUES (1, 1234567, NULL, NULL), (2, 1234567, 'mina@example.org', 721692800.5);"
        "INSERT INTO purchase_history_apps VALUES (1, 'org.telegram', 721692800, 'Telegram', NULL, 1234567, 'TOKEN', 1, 1),"
        " (2, NULL, NULL, NULL, NULL, 999, NULL, NULL, NULL)",
        [
            Account(locator="row account_events:1", service="App Store", identifier="1234567"),
            Account(
                locator="row account_events:2", service="App Store", identifier="1234567", username="mina@example.org",
                details=(Detail(name="active_start_time", value="721692800.5"),),
            ),
            Transaction(
                locator="row purchase_history_apps:1", service="App Store", direction="unknown", type="application",
                note="Telegram", reference="TOKEN", account="mina@example.org", created=_REAL,
                details=(
                    Detail(name="title", value="Telegram"), Detail(name="hidden_from_springboard", value=1),
                    Detail(name="family_shared", value=1), Detail(name="purchaser_dsid", value=1234567), Detail(name="bundle_id", value="org.telegram"),
                ),
            ),
            Transaction(
                locator="row purchase_history_apps:2", service="App Store", direction="unknown", type="application",
                account="999", details=(Detail(name="purchaser_dsid", value=999),),
            ),
        ],
    )  # fmt: skip


_METADATA = {
    "softwareVersionBundleId": "org.telegram", "itemName": "Telegram", "bundleShortVersionString": "10.2", "genre": "Social",
    "com.apple.iTunesStore.downloadInfo": {
        "purchaseDate": "2019-03-01T10:00:00Z", "accountInfo": {"AppleID": "mina@example.org"},
    },
}  # fmt: skip


def _bundle(date: float) -> bytes:
    """MIBundleMetadata as a keyed archive."""
    objects = [
        "$null",
        {"installDate": plistlib.UID(2), "installType": 1, "$class": plistlib.UID(4)},
        {"NS.time": date, "$class": plistlib.UID(3)},
        {"$classname": "NSDate", "$classes": ["NSDate", "NSObject"]},
        {"$classname": "MIBundleMetadata", "$classes": ["MIBundleMetadata", "NSObject"]},
    ]
    top = {
        "$version": 100_000,
        "$archiver": "NSKeyedArchiver",
        "$top": {"root": plistlib.UID(1)},
        "$objects": objects,
    }
    return plistlib.dumps(top, fmt=plistlib.FMT_BINARY)


@pytest.mark.parametrize(
    ("beside", "installed", "warned"),
    [
        (_bundle(721692800.0), _REAL, 0),
        (plistlib.dumps({"installDate": _MOMENT}), _START, 0),
        (plistlib.dumps({"other": 1}), None, 0),
        (b"damaged", None, 1),
        (plistlib.dumps({"installDate": _MOMENT}) + b" " * (1 << 20), None, 1),
        (None, None, 0),
    ],
)
def test_who_loaded_an_application(
    beside: bytes | None, installed: Timestamp | None, warned: int, tmp_path: Path
) -> None:
    path = tmp_path / "iTunesMetadata.plist"
    path.write_bytes(plistlib.dumps(_METADATA))
    if beside is not None:
        (tmp_path / "BundleMetadata.plist").write_bytes(beside)
    outcome = run(store_metadata, path)
    (found,) = (each for each in outcome.artifacts if isinstance(each, InstalledApp))
    assert (found.identifier, found.name, found.version) == ("org.telegram", "Telegram", "10.2")
    assert (found.account, found.installed) == ("mina@example.org", installed)
    assert found.details == (
        Detail(name="purchaseDate", value="2019-03-01T10:00:00Z"),
        Detail(name="genre", value="Social"),
    )
    assert len(outcome.warnings) == warned


def test_a_list_that_does_not_name_the_application_is_stated(tmp_path: Path) -> None:
    path = tmp_path / "iTunesMetadata.plist"
    path.write_bytes(
        plistlib.dumps({key: value for key, value in _METADATA.items() if key.startswith("com.")})
    )
    (found,) = (each for each in run(store_metadata, path).artifacts if isinstance(each, InstalledApp))
    assert (found.identifier, found.account) == ("", "mina@example.org")
    path.write_bytes(plistlib.dumps(["no list of the store"]))
    assert run(store_metadata, path).artifacts == []


def test_whose_folder_it_is(tmp_path: Path) -> None:
    path = tmp_path / "A1B2" / ".com.apple.mobile_container_manager.metadata.plist"
    held_by_file(
        containers,
        path,
        plistlib.dumps({"MCMMetadataIdentifier": "group.net.whatsapp", "x": b"y"}, fmt=plistlib.FMT_BINARY),
        [
            InstalledApp(
                locator="key $.MCMMetadataIdentifier",
                identifier="group.net.whatsapp",
                data_path=path.parent.as_posix(),
                status="folder of data",
            )
        ],
    )


def test_words_of_the_keyboard(tmp_path: Path) -> None:
    words = ["Mädchen", "abholen", "привет"]
    data = b"DynamicDictionary-9\0\x03" + b"".join(
        bytes([0, len(word)]) + word.encode() + b"\xff\0" for word in words
    )
    held_by_file(
        lexicon,
        tmp_path / "de-dynamic.lm" / "dynamic-lexicon.dat",
        data + b"ab\0",
        [
            KeyboardWord(
                locator=f"bytes {data.index(word.encode())}+{len(word.encode())}",
                text=word,
                list="learned words",
                locale="de",
            )
            for word in words
        ],
    )


@pytest.mark.parametrize(
    ("name", "locale"), [("de_DE-dynamic-text.dat", "de_DE"), ("dynamic-text.dat", "en_US")]
)
def test_older_dictionaries_name_their_language(name: str, locale: str, tmp_path: Path) -> None:
    path = tmp_path / "Keyboard" / name
    path.parent.mkdir()
    path.write_bytes(b"DynamicDictionary-5\0\x01treffen\0")
    assert run(lexicon, path).artifacts == [
        KeyboardWord(locator="bytes 21+7", text="treffen", list="learned words", locale=locale)
    ]


def test_uses_with_the_keyboard(tmp_path: Path) -> None:
    uses: dict[str, Any] = {
        "com.apple.MobileSMS": [
            {"startDate": _MOMENT, "appTime": 61.5, "keyboardTimes": [3.25, 4]},
            {"startDate": "2023-11-14T22:13:20Z", "appTime": "odd"},
            "odd",
            {"appTime": float("inf")},
            {"appTime": 7},
        ],
        "odd": 7,
    }
    path = tmp_path / "app_usage_database.plist"
    path.write_bytes(plistlib.dumps(uses, fmt=plistlib.FMT_BINARY))
    found = (each for each in run(keyboard_use, path).artifacts if isinstance(each, AppUsage))
    first, second, third, endless, whole = found
    assert (endless.duration_s, whole.duration_s) == (None, "7")
    assert (first.app, first.duration_s, first.started) == ("com.apple.MobileSMS", "61.5", _START)
    assert [each.value for each in first.details] == ["3.25", 4]
    assert second.started is not None
    assert (second.started.text(), second.duration_s) == ("2023-11-14T22:13:20+00:00", None)
    assert (third.started, third.locator) == (None, 'key $["com.apple.MobileSMS"][2]')
