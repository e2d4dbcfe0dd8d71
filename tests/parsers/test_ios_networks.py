"""Networks and devices that iOS knows, from lists and databases that the test made."""

from __future__ import annotations

import plistlib
from datetime import datetime
from pathlib import Path

from app_made import held_by_database, held_by_file
from parser_harness import corpus, run

from evidence.model.kinds import BluetoothDevice, Detail, WifiNetwork
from evidence.model.timestamp import Timestamp
from parsers.ios.bluetooth import parse as bluetooth
from parsers.ios.bluetooth_classic import parse as bluetooth_classic
from parsers.ios.wifi import parse as wifi

_MOMENT = datetime(2023, 11, 14, 22, 13, 20)  # noqa: DTZ001 - lists hold UTC without saying so
MOMENT = Timestamp(1_700_000_000_000_000_000, "2023-11-14T22:13:20+00:00", "plist_date")
_NEW = {
    "wifi.network.ssid.Café ☕": {
        "SSID": "Café ☕".encode(),
        "AddedAt": _MOMENT,
        "JoinedByUserAt": _MOMENT,
        "Hidden": True,
        "SupportedSecurityTypes": "WPA2 Personal",
        "BSSList": [
            {"BSSID": "0:1:2:3:4:5", "Channel": 36, "LastAssociatedAt": _MOMENT, "LocationLatitude": 51.5,
             "LocationLongitude": -0.25, "LocationAccuracy": 30.0}
        ],
        "__OSSpecific__": {
            "BSSID": "0:1:2:3:4:6", "networkUsage": 2.5, "prevJoined": _MOMENT, "WasHiddenBefore": _MOMENT,
            "ChannelHistory": [{"Channel": 149, "Timestamp": _MOMENT}, 5],
            "networkKnownBSSListKey": [
                7, {"BSSID": "0:1:2:3:4:7", "CHANNEL": 6, "CHANNEL_FLAGS": 10, "lastRoamed": _MOMENT}
            ],
        },
    },
    "wifi.network.ssid.bytes": {"SSID": b"\xff\x00"},
    "other": 1,
}  # fmt: skip
_NEW_TRUTH = [
    WifiNetwork(
        locator='key $["wifi.network.ssid.Café ☕"]',
        ssid="Café ☕",
        bssid="0:1:2:3:4:6",
        bssids=("0:1:2:3:4:5", "0:1:2:3:4:7"),
        security="WPA2 Personal",
        hidden=True,
        joined=MOMENT,
        created=MOMENT,
        details=(
            Detail(name="networkUsage", value="2.5"),
            Detail(name="prevJoined", value=MOMENT.raw),
            Detail(name="WasHiddenBefore", value=MOMENT.raw),
            Detail(name="ChannelHistory 149", value=MOMENT.raw),
        ),
    ),
    WifiNetwork(
        locator='key $["wifi.network.ssid.Café ☕"].BSSList[0]',
        ssid="Café ☕",
        bssid="0:1:2:3:4:5",
        channel="36",
        latitude="51.5",
        longitude="-0.25",
        accuracy_m="30.0",
        last_joined=MOMENT,
    ),
    WifiNetwork(
        locator='key $["wifi.network.ssid.Café ☕"].__OSSpecific__.networkKnownBSSListKey[1]',
        ssid="Café ☕",
        bssid="0:1:2:3:4:7",
        channel="6",
        last_joined=MOMENT,
        details=(Detail(name="CHANNEL_FLAGS", value=10),),
    ),
    WifiNetwork(locator='key $["wifi.network.ssid.bytes"]', ssid="ff00"),
]


def test_networks_of_the_newer_list_with_their_access_points(tmp_path: Path) -> None:
    path = tmp_path / "com.apple.wifi.known-networks.plist"
    for form in (plistlib.FMT_BINARY, plistlib.FMT_XML):
        held_by_file(wifi, path, plistlib.dumps(_NEW, fmt=form, sort_keys=False), _NEW_TRUTH)


def test_networks_of_the_older_lists(tmp_path: Path) -> None:
    old = {
        "List of known networks": [
            {"SSID_STR": "Haus", "SSID": b"Haus", "BSSID": "a:b:c:d:e:f", "lastJoined": _MOMENT, "enabled": True,
             "SecurityMode": "WPA2 Personal", "HIDDEN_NETWORK": False,
             "networkKnownBSSListKey": [{"BSSID": "a:b:c:d:e:f", "CHANNEL": 6, "lastRoamed": _MOMENT}]}
        ],
        "List of scanned networks with private mac": [
            {"SSID_STR": "Haus", "PRIVATE_MAC_ADDRESS": {"PRIVATE_MAC_ADDRESS_IN_USE": bytes(range(6))}}
        ],
    }  # fmt: skip
    held_by_file(
        wifi,
        tmp_path / "com.apple.wifi.plist",
        plistlib.dumps(old, fmt=plistlib.FMT_BINARY, sort_keys=False),
        [
            WifiNetwork(
                locator='key $["List of known networks"][0]',
                ssid="Haus",
                bssid="a:b:c:d:e:f",
                bssids=("a:b:c:d:e:f",),
                security="WPA2 Personal",
                hidden=False,
                joined=MOMENT,
                details=(Detail(name="enabled", value=True),),
            ),
            WifiNetwork(
                locator='key $["List of known networks"][0].networkKnownBSSListKey[0]',
                ssid="Haus",
                bssid="a:b:c:d:e:f",
                channel="6",
                last_joined=MOMENT,
            ),
            WifiNetwork(
                locator='key $["List of scanned networks with private mac"][0]',
                ssid="Haus",
                device_mac="00:01:02:03:04:05",
            ),
        ],
    )


def test_networks_of_a_real_list_are_those_that_pythons_own_reader_finds() -> None:
    path = corpus("ios/com.apple.wifi.known-networks.plist")
    truth = plistlib.loads(path.read_bytes())
    found = [each for each in run(wifi, path).artifacts if isinstance(each, WifiNetwork)]
    assert len(found) == len(truth) + sum(len(each.get("BSSList", [])) for each in truth.values()) == 10
    assert {each.ssid for each in found} == {"Matt_Foley"}


def test_low_energy_devices_keep_counters_that_are_no_moments(tmp_path: Path) -> None:
    held_by_database(
        bluetooth,
        tmp_path / "com.apple.MobileBluetooth.ledevices.paired.db",
        "CREATE TABLE PairedDevices (Uuid TEXT, Name TEXT, NameOrigin INT, Address TEXT, ResolvedAddress TEXT,"
        " LastSeenTime INT, LastConnectionTime INT)",
        "INSERT INTO PairedDevices VALUES ('U-1', 'Uhr ⌚', 2, 'Random 50:32:37:00:00:01', 'Public 50:32:37:00:00:02',"
        " 45139, 248), ('U-2', '', 0, 'Public 50:32:37:00:00:03', NULL, NULL, NULL)",
        [
            BluetoothDevice(
                locator="row PairedDevices:1",
                address="Random 50:32:37:00:00:01",
                name="Uhr ⌚",
                paired=True,
                details=(
                    Detail(name="Uuid", value="U-1"),
                    Detail(name="NameOrigin", value=2),
                    Detail(name="ResolvedAddress", value="Public 50:32:37:00:00:02"),
                    Detail(name="LastSeenTime", value=45139),
                    Detail(name="LastConnectionTime", value=248),
                ),
            ),
            BluetoothDevice(
                locator="row PairedDevices:2",
                address="Public 50:32:37:00:00:03",
                paired=True,
                details=(Detail(name="Uuid", value="U-2"), Detail(name="NameOrigin", value=0)),
            ),
        ],
        needed=("Address",),
    )


def test_other_devices_of_the_list_with_both_names(tmp_path: Path) -> None:
    held_by_file(
        bluetooth_classic,
        tmp_path / "com.apple.MobileBluetooth.devices.plist",
        plistlib.dumps(
            {
                "11:22:33:44:55:66": {
                    "Name": "Auto",
                    "UserNameKey": "سيارة",
                    "LastSeenTime": 1_728_501_402,
                    "Keys": b"",
                },
                "x": 5,
            },
            sort_keys=False,
        ),
        [
            BluetoothDevice(
                locator='key $["11:22:33:44:55:66"]',
                address="11:22:33:44:55:66",
                name="Auto",
                alias="سيارة",
                details=(Detail(name="LastSeenTime", value=1_728_501_402),),
            )
        ],
    )
