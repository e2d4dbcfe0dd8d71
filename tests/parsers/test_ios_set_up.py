"""Lists and logs of iOS about the device itself, its networks and the devices around it."""

from __future__ import annotations

import plistlib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.ingest.matching import Matcher
from evidence.model.kinds import Detail, Device, DeviceEvent, WifiNetwork
from evidence.model.timestamp import Timestamp
from parsers.ios.device import parse as device
from parsers.ios.dhcp_leases import parse as leases
from parsers.ios.hotspot_clients import parse as hotspot
from parsers.ios.pairings import parse as pairings
from parsers.ios.trusted_peers import parse as peers

_MOMENT = datetime(2023, 11, 14, 22, 13, 20)  # noqa: DTZ001 - lists hold UTC without saying so
_START = Timestamp(1_700_000_000_000_000_000, "2023-11-14T22:13:20+00:00", "plist_date")


def _list(value: Any, form: plistlib.PlistFormat = plistlib.FMT_BINARY) -> bytes:
    return plistlib.dumps(value, fmt=form, sort_keys=False)


def test_what_a_device_was_set_up_from_is_not_said_of_itself(tmp_path: Path) -> None:
    held_by_file(
        device,
        tmp_path / "com.apple.MobileBackup.plist",
        _list({
            "RestoreInfo": {"WasCloudRestore": True, "RestoreDate": _MOMENT},
            "DeviceTransferInfo": {"SourceDeviceUDID": "00008030-A", "BuildVersion": "21A329"},
            "BuildVersion": "21B101",
        }),
        [
            Device(locator="key $.RestoreInfo.WasCloudRestore", name="RestoreInfo/WasCloudRestore", value="True"),
            Device(
                locator="key $.RestoreInfo.RestoreDate", name="RestoreInfo/RestoreDate", value=_START.raw,
                recorded=_START,
            ),
            Device(
                locator="key $.DeviceTransferInfo.SourceDeviceUDID", name="DeviceTransferInfo/SourceDeviceUDID",
                value="00008030-A",
            ),
            Device(
                locator="key $.DeviceTransferInfo.BuildVersion", name="DeviceTransferInfo/BuildVersion", value="21A329"
            ),
            Device(locator="key $.BuildVersion", name="BuildVersion", value="21B101", property="build"),
        ],
    )  # fmt: skip


def test_when_the_last_backups_were_made(tmp_path: Path) -> None:
    path = tmp_path / "com.apple.mobile.ldbackup.plist"
    path.write_bytes(
        _list(
            {
                "LastCloudBackupDate": 721692800,
                "LastiTunesBackupDate": 721692800.5,
                "CloudBackupEnabled": True,
            }
        )
    )
    cloud, computer, enabled = (each for each in run(device, path).artifacts if isinstance(each, Device))
    assert cloud.value == "721692800"
    assert cloud.recorded == Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
    assert computer.recorded == Timestamp(1_700_000_000_500_000_000, "721692800.5", "cocoa_s")
    assert (enabled.value, enabled.recorded) == ("True", None)


def test_hardware_addresses_of_interfaces(tmp_path: Path) -> None:
    path = tmp_path / "NetworkInterfaces.plist"
    path.write_bytes(
        _list(
            {
                "Interfaces": [
                    {"BSD Name": "en0", "IOMACAddress": bytes.fromhex("a01122334455"), "Other": b"x"}
                ]
            }
        )
    )
    name, mac = (each for each in run(device, path).artifacts if isinstance(each, Device))
    assert (name.value, name.property) == ("en0", None)
    assert (mac.value, mac.property) == ("a0:11:22:33:44:55", "mac")


@pytest.mark.parametrize(
    "path",
    [
        "private/var/mobile/Library/Preferences/com.apple.MobileBackup.plist",
        "private/var/mobile/Library/Preferences/com.apple.purplebuddy.plist",
        "private/var/preferences/SystemConfiguration/NetworkInterfaces.plist",
        "private/var/root/Library/Lockdown/data_ark.plist",
        "private/var/installd/Library/MobileInstallation/LastBuildInfo.plist",
        "mobile/Library/Preferences/com.apple.mobileSMS.plist",
    ],
)
def test_lists_are_found_where_they_lie(path: str) -> None:
    assert Matcher([device]).by_path(path) == [device]


def test_pairing_records_name_the_computer(tmp_path: Path) -> None:
    path = tmp_path / "30142955-1111-4222-8333-444455556666.plist"
    path.write_bytes(
        _list(
            {"HostID": path.stem, "HostName": "PC-7", "HostCertificate": b"pem", "Odd": [1]},
            plistlib.FMT_XML,
        )
    )
    assert run(pairings, path).artifacts == [
        Device(locator="key $.HostID", name="HostID", value=path.stem, device=path.stem),
        Device(
            locator="key $.HostName", name="HostName", value="PC-7", property="device name", device=path.stem
        ),
    ]
    for other in (["no record"], {"SystemBUID": "BUID"}, {"HostID": b"odd"}):
        path.write_bytes(_list(other))
        assert run(pairings, path).artifacts == []


@pytest.mark.parametrize(
    "folder",
    [
        "private/var/root/Library/Lockdown/pair_records",
        "private/var/db/lockdown",
        "var/lib/lockdown",
        "ProgramData/Apple/Lockdown",
    ],
)
def test_pairings_of_devices_and_of_computers_are_found(folder: str) -> None:
    assert Matcher([pairings]).by_path(f"{folder}/00008030-001A.plist") == [pairings]


def test_an_address_that_a_network_lent(tmp_path: Path) -> None:
    held_by_file(
        leases,
        tmp_path / "en0.plist",
        _list({
            "IPAddress": "192.168.1.23", "LeaseLength": 86400, "LeaseStartDate": _MOMENT,
            "RouterHardwareAddress": bytes.fromhex("a4b1c2d3e4f5"), "RouterIPAddress": "192.168.1.1", "SSID": "Café 5G",
            "ClientIdentifier": bytes.fromhex("01a01122334455"),
        }),
        [
            DeviceEvent(
                locator="key $", event="DHCP lease", value="192.168.1.23", log="en0.plist", started=_START,
                details=(
                    Detail(name="RouterIPAddress", value="192.168.1.1"), Detail(name="LeaseLength", value=86400),
                    Detail(name="SSID", value="Café 5G"),
                    Detail(name="RouterHardwareAddress", value="a4:b1:c2:d3:e4:f5"),
                    Detail(name="ClientIdentifier", value="01:a0:11:22:33:44:55"),
                ),
            ),
            WifiNetwork(locator="key $.SSID", ssid="Café 5G", origin="DHCP lease"),
        ],
    )  # fmt: skip


def test_a_lease_without_its_address_is_stated(tmp_path: Path) -> None:
    path = tmp_path / "en0.plist"
    path.write_bytes(_list({"LeaseStartDate": _MOMENT, "SSID": "Haus", "IPAddress": 7}))
    event, network = run(leases, path).artifacts
    assert (getattr(event, "value", ""), getattr(event, "started", None)) == (None, _START)
    assert getattr(network, "ssid", None) == "Haus"
    path.write_bytes(_list([1]))
    assert run(leases, path).artifacts == []


def test_devices_that_joined_the_hotspot(tmp_path: Path) -> None:
    text = (
        b"{\n\tname=iPad of Mina\n\tip_address=172.20.10.2\n\thw_address=1,62:25:1b:5:97:bf\n\tlease=0x68479d1e\n}\n"
        b"{\n\tip_address=172.20.10.3\n\thw_address=1,7a:47:bb:5f:97:c9\n\nodd\n"
    )
    path = tmp_path / "dhcpd_leases"
    path.write_bytes(text)
    outcome = run(hotspot, path)
    found = [each for each in outcome.artifacts if isinstance(each, Device)]
    assert [(each.name, each.value, each.property, each.device) for each in found] == [
        ("name", "iPad of Mina", "device name", "iPad of Mina"),
        ("ip_address", "172.20.10.2", None, "iPad of Mina"),
        ("hw_address", "1,62:25:1b:5:97:bf", "mac", "iPad of Mina"),
        ("lease", "0x68479d1e", None, "iPad of Mina"),
        ("ip_address", "172.20.10.3", None, "1,7a:47:bb:5f:97:c9"),
        ("hw_address", "1,7a:47:bb:5f:97:c9", "mac", "1,7a:47:bb:5f:97:c9"),
    ]
    assert [each.details for each in found] == [
        (), (), (), (Detail(name="ends", value="2025-06-10T02:49:02+00:00"),), (), ()
    ]  # fmt: skip
    assert [where for _, where in outcome.warnings] == [f"bytes {text.index(b'odd')}+3"]


@pytest.mark.parametrize("lease", ["0x0", "0x1ffffffff", "1749523742", "0xzz", ""])
def test_a_lease_that_names_no_end_stays_as_written(lease: str, tmp_path: Path) -> None:
    path = tmp_path / "dhcpd_leases"
    path.write_text("{\nlease=" + lease + "\n}\n", encoding="utf-8")
    (found,) = run(hotspot, path).artifacts
    assert (getattr(found, "value", None), getattr(found, "details", None)) == (lease, ())


def test_devices_of_the_account(tmp_path: Path) -> None:
    when = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
    more = (
        Detail(name="ZDEVICEMODELVERSION", value="iPhone14,5"),
        Detail(name="ZSECUREBACKUPNUMERICPASSPHRASELENGTH", value=6),
    )
    held_by_database(
        peers,
        tmp_path / "com.apple.security.keychain-defaultContext.TrustedPeersHelper.db",
        "CREATE TABLE ZESCROWCLIENTMETADATA (Z_PK INTEGER PRIMARY KEY, ZESCROWMETADATA INTEGER, ZDEVICENAME VARCHAR,"
        " ZDEVICEMODEL VARCHAR, ZDEVICEMODELVERSION VARCHAR, ZSECUREBACKUPMETADATATIMESTAMP TIMESTAMP,"
        " ZSECUREBACKUPNUMERICPASSPHRASELENGTH INTEGER);"
        "CREATE TABLE ZESCROWMETADATA (Z_PK INTEGER PRIMARY KEY, ZSERIAL VARCHAR)",
        "INSERT INTO ZESCROWMETADATA VALUES (4, 'F2LX0000ABCD');"
        "INSERT INTO ZESCROWCLIENTMETADATA VALUES"
        " (1, 4, 'iPhone of Mina', NULL, 'iPhone14,5', 721692800, 6), (2, NULL, NULL, NULL, NULL, NULL, NULL)",
        [
            Device(
                locator="row ZESCROWCLIENTMETADATA:1", name="ZDEVICENAME", value="iPhone of Mina",
                property="device name", device="iPhone of Mina", recorded=when, details=more,
            ),
            Device(
                locator="row ZESCROWCLIENTMETADATA:1", name="ZSERIAL", value="F2LX0000ABCD", property="serial",
                device="iPhone of Mina", recorded=when, details=more,
            ),
            Device(locator="row ZESCROWCLIENTMETADATA:2", name="ZDEVICENAME", property="device name"),
        ],
        needed=("ZDEVICENAME", "ZESCROWMETADATA"),
    )  # fmt: skip
