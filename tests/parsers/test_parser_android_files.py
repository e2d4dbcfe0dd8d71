"""Files of Android's system that are no databases, in the forms that AOSP writes, against the truth of the test."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from app_made import held_by_file
from parser_harness import run
from test_android_xml import Abx

from evidence.contract.parser import Parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import (
    BluetoothDevice,
    Detail,
    Device,
    InstalledApp,
    Permission,
    WifiNetwork,
)
from evidence.model.timestamp import Timestamp
from parsers.android.adb_connections import parse as adb_connections
from parsers.android.adb_keys import parse as adb_keys
from parsers.android.bluetooth import parse as bluetooth
from parsers.android.build_properties import parse as build_properties
from parsers.android.package_list import parse as package_list
from parsers.android.package_users import parse as package_users
from parsers.android.packages import parse as packages
from parsers.android.permissions import parse as permissions
from parsers.android.properties import parse as properties
from parsers.android.property_files import parse as property_files
from parsers.android.settings import parse as settings
from parsers.android.wifi_networks import parse as wifi_networks
from parsers.android.wpa_supplicant import parse as wpa_supplicant

_MS = 1_700_000_000_123
_NS = _MS * 1_000_000
_HEAD = "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n"


def _at(data: bytes, begin: str, end: str) -> str:
    """The bytes from the first ``begin`` to the end of the first ``end`` behind it."""
    start = data.index(begin.encode())
    return f"bytes {start}+{data.index(end.encode(), start) + len(end.encode()) - start}"


def test_properties_of_a_build(tmp_path: Path) -> None:
    text = "# begin\nro.product.vendor.model=Pixel ä\nimport /x\nro.x=\n\nro.build.version.release = 14\r\nno property\n"
    data = text.encode()
    held_by_file(
        build_properties,
        tmp_path / "build.prop",
        data,
        [
            Device(
                locator=_at(data, "ro.product", "ä"),
                name="ro.product.vendor.model",
                value="Pixel ä",
                property="model",
            ),
            Device(locator=_at(data, "ro.x", "="), name="ro.x"),
            Device(
                locator=_at(data, "ro.build", "14"),
                name="ro.build.version.release",
                value="14",
                property="version",
            ),
        ],
    )


def test_persistent_properties(tmp_path: Path) -> None:
    def record(name: str, value: str) -> bytes:
        inner = b"".join(
            bytes([tag, len(text.encode())]) + text.encode() for tag, text in ((10, name), (18, value))
        )
        return bytes([10, len(inner)]) + inner

    first, second = record("persist.sys.timezone", "Asia/Dubai"), record("persist.x", "ä")
    held_by_file(
        properties,
        tmp_path / "property" / "persistent_properties",
        first + second,
        [
            Device(
                locator=f"bytes 0+{len(first)}",
                name="persist.sys.timezone",
                value="Asia/Dubai",
                property="zone",
            ),
            Device(locator=f"bytes {len(first)}+{len(second)}", name="persist.x", value="ä"),
        ],
    )


def test_a_property_in_a_file_of_its_own(tmp_path: Path) -> None:
    held_by_file(
        property_files,
        tmp_path / "property" / "persist.sys.timezone",
        b"Asia/Dubai",
        [Device(locator="bytes 0+10", name="persist.sys.timezone", value="Asia/Dubai", property="zone")],
    )


@pytest.mark.parametrize(("data", "warned"), [(b"", 0), (b"\0x", 0), (b"x" * 92, 0), (b"\xff", 1)])
def test_a_file_that_is_no_property(tmp_path: Path, data: bytes, warned: int) -> None:
    path = tmp_path / "property" / "persist.x"
    path.parent.mkdir()
    path.write_bytes(data)
    outcome = run(property_files, path)
    assert (outcome.artifacts, len(outcome.warnings)) == ([], warned)


def test_settings_as_text(tmp_path: Path) -> None:
    text = (
        _HEAD + '<settings version="4">\n  <setting id="1" name="android_id" value="3f1e" package="android"'
        ' defaultValue="3f1e" />\n  <setting id="2" name="bluetooth_name" value="هاتف 😀" package="x" /><setting/>\n'
        '  <setting id="3" name="empty" /></settings>\n'
    )
    data = text.encode()
    held_by_file(
        settings,
        tmp_path / "users" / "0" / "settings_secure.xml",
        data,
        [
            Device(
                locator=_at(data, '<setting id="1"', "/>"),
                name="android_id",
                value="3f1e",
                property="android id",
                details=(
                    Detail(name="id", value="1"),
                    Detail(name="package", value="android"),
                    Detail(name="defaultValue", value="3f1e"),
                ),
            ),
            Device(
                locator=_at(data, '<setting id="2"', "/>"),
                name="bluetooth_name",
                value="هاتف 😀",
                property="device name",
                details=(Detail(name="id", value="2"), Detail(name="package", value="x")),
            ),
            Device(
                locator=_at(data, '<setting id="3"', "/>"),
                name="empty",
                details=(Detail(name="id", value="3"),),
            ),
        ],
    )


def test_settings_as_abx(tmp_path: Path) -> None:
    abx = Abx()
    abx.start("settings")
    abx.attribute("version", 6, (4).to_bytes(4, "big"))
    at = len(abx.data)
    abx.start("setting")
    abx.attribute("name", 2, abx.utf("10123"))
    abx.attribute("value", 2, abx.utf("5d41402a"))
    abx.attribute("package", 2, abx.utf("org.example"))
    abx.stop("setting")
    end = len(abx.data)
    abx.stop("settings")
    held_by_file(
        settings,
        tmp_path / "users" / "0" / "settings_ssaid.xml",
        bytes(abx.data),
        [
            Device(
                locator=f"bytes {at}+{end - at}",
                name="10123",
                value="5d41402a",
                property="android id",
                details=(Detail(name="package", value="org.example"),),
            )
        ],
    )


def test_keys_and_connections_of_the_debugging_bridge(tmp_path: Path) -> None:
    key = base64.b64encode(bytes(range(256)) * 2 + bytes(12)).decode()
    data = f"{key} user@workstation\nnot a key\n{key}\n".encode()
    held_by_file(
        adb_keys,
        tmp_path / "adb_keys",
        data,
        [
            Device(
                locator=f"bytes 0+{len(key) + 17}",
                name="adb key",
                value=key,
                property="adb key",
                device="user@workstation",
            ),
            Device(
                locator=f"bytes {len(data) - len(key) - 1}+{len(key)}",
                name="adb key",
                value=key,
                property="adb key",
            ),
        ],
    )
    text = f'{_HEAD}<keyStore version="1"><adbKey key="QAAA" lastConnection="{_MS}" /><wifiAP bssid="a0:b1" /></keyStore>'
    data = text.encode()
    held_by_file(
        adb_connections,
        tmp_path / "adb_temp_keys.xml",
        data,
        [
            Device(
                locator=_at(data, "<adbKey", "/>"),
                name="adb key",
                value="QAAA",
                property="adb key",
                recorded=Timestamp(_NS, str(_MS), "unix_ms"),
            ),
            WifiNetwork(
                locator=_at(data, "<wifiAP", "/>"),
                bssid="a0:b1",
                origin="allowed for debugging without a cable",
            ),
        ],
    )
    text = f"""{_HEAD}<adbKey key="QAAA user@pc" lastConnection="{_MS}" /><adbKey key="QBBB&amp;" lastConnection="0" />"""
    data = text.encode()
    held_by_file(
        adb_connections,
        tmp_path / "10" / "adb_temp_keys.xml",
        data,
        [
            Device(
                locator=_at(data, '<adbKey key="QAAA', "/>"),
                name="adb key",
                value="QAAA",
                property="adb key",
                device="user@pc",
                recorded=Timestamp(_NS, str(_MS), "unix_ms"),
            ),
            Device(
                locator=_at(data, '<adbKey key="QBBB', "/>"),
                name="adb key",
                value="QBBB&",
                property="adb key",
            ),
        ],
    )


def test_packages(tmp_path: Path) -> None:
    text = f"""{_HEAD}<packages><version sdkVersion="33" />
<package name="org.example.ä" codePath="/data/app/x" publicFlags="944258628" ft="18bcfe5687b" it="{_MS:x}" ut="zz"
 version="123" userId="10123" installer="com.android.vending" installInitiator="com.android.vending">
 <sigs count="1"><cert index="0" key="30" /></sigs><perms><item name="android.permission.INTERNET" granted="true"
 flags="0" /><item name="android.permission.CAMERA" granted="false" flags="0" /></perms></package>
<package name="android" flags="1" sharedUserId="1000" version="33" it="0"/>
<updated-package name="org.old" codePath="/system/app/old" version="1" userId="x" />
<shared-user name="android.uid.system" userId="1000" /></packages>"""
    data = text.encode().replace(b' userId="x"', b"")
    held_by_file(
        packages,
        tmp_path / "system" / "packages.xml",
        data,
        [
            InstalledApp(
                locator=_at(data, '<package name="org', "</package>"),
                identifier="org.example.ä",
                version_code="123",
                installer="com.android.vending",
                path="/data/app/x",
                system=False,
                uid=10123,
                permissions=("android.permission.INTERNET",),
                installed=Timestamp(_NS, f"{_MS:x}", "unix_ms_hex"),
                updated=Timestamp(None, "zz", "unix_ms_hex"),
                details=(
                    Detail(name="ft", value="18bcfe5687b"),
                    Detail(name="installInitiator", value="com.android.vending"),
                ),
            ),
            InstalledApp(
                locator=_at(data, '<package name="android"', "/>"),
                identifier="android",
                version_code="33",
                system=True,
                uid=1000,
                details=(Detail(name="sharedUserId", value="1000"),),
            ),
            InstalledApp(
                locator=_at(data, "<updated-package", "/>"),
                identifier="org.old",
                version_code="1",
                path="/system/app/old",
                status="updated-package",
            ),
        ],
    )


def test_packages_of_a_user(tmp_path: Path) -> None:
    text = (
        f'{_HEAD}<package-restrictions><pkg name="a" hidden="true" enabled="3" first-install-time="{_MS:x}" />'
        '<pkg name="b" inst="false" stopped="true" nl="true" /><preferred-activities /></package-restrictions>'
    )
    data = text.encode()
    held_by_file(
        package_users,
        tmp_path / "users" / "0" / "package-restrictions.xml",
        data,
        [
            InstalledApp(
                locator=_at(data, '<pkg name="a"', "/>"),
                identifier="a",
                enabled=False,
                hidden=True,
                installed=Timestamp(_NS, f"{_MS:x}", "unix_ms_hex"),
                details=(Detail(name="enabled", value="3"),),
            ),
            InstalledApp(
                locator=_at(data, '<pkg name="b"', "/>"),
                identifier="b",
                status="not installed for this user",
                details=(
                    Detail(name="inst", value="false"),
                    Detail(name="stopped", value="true"),
                    Detail(name="nl", value="true"),
                ),
            ),
        ],
    )


def test_the_short_list_of_packages_of_three_versions(tmp_path: Path) -> None:
    lines = (
        "org.old 10050 0 /data/data/org.old default 3003,1028",
        "org.ten 10051 1 /data/user/0/org.ten default:targetSdkVersion=29 none 0 77",
        "org.new 10052 0 /data/user/0/org.new default none 0 78 1 com.android.vending",
        "broken line here now",
    )
    data = "\n".join(lines).encode()
    held_by_file(
        package_list,
        tmp_path / "system" / "packages.list",
        data,
        [
            InstalledApp(
                locator=f"bytes 0+{len(lines[0])}",
                identifier="org.old",
                uid=10050,
                data_path="/data/data/org.old",
                details=(
                    Detail(name="debuggable", value="0"),
                    Detail(name="seinfo", value="default"),
                    Detail(name="gids", value="3003,1028"),
                ),
            ),
            InstalledApp(
                locator=f"bytes {len(lines[0]) + 1}+{len(lines[1])}",
                identifier="org.ten",
                uid=10051,
                data_path="/data/user/0/org.ten",
                version_code="77",
                details=(
                    Detail(name="debuggable", value="1"),
                    Detail(name="seinfo", value="default:targetSdkVersion=29"),
                    Detail(name="gids", value="none"),
                ),
            ),
            InstalledApp(
                locator=f"bytes {len(lines[0]) + len(lines[1]) + 2}+{len(lines[2])}",
                identifier="org.new",
                uid=10052,
                data_path="/data/user/0/org.new",
                version_code="78",
                installer="com.android.vending",
                details=(
                    Detail(name="debuggable", value="0"),
                    Detail(name="seinfo", value="default"),
                    Detail(name="gids", value="none"),
                ),
            ),
        ],
    )


def test_permissions_of_the_old_and_the_new_form(tmp_path: Path) -> None:
    text = (
        f'{_HEAD}<runtime-permissions version="10"><pkg name="org.a"><item name="android.permission.CAMERA"'
        ' granted="true" flags="300" /></pkg><package name="org.b"><permission name="android.permission.READ_SMS"'
        ' granted="false" flags="2" /></package><shared-user name="android.uid.phone"><permission name="p"'
        ' flags="1" /></shared-user></runtime-permissions>'
    )
    data = text.encode()
    held_by_file(
        permissions,
        tmp_path / "runtime-permissions.xml",
        data,
        [
            Permission(
                locator=_at(data, "<item", "/>"),
                app="org.a",
                permission="android.permission.CAMERA",
                granted=True,
                details=(Detail(name="flags", value="300"),),
            ),
            Permission(
                locator=_at(data, "<permission name", "/>"),
                app="org.b",
                permission="android.permission.READ_SMS",
                granted=False,
                details=(Detail(name="flags", value="2"),),
            ),
            Permission(
                locator=_at(data, '<permission name="p"', "/>"),
                app="android.uid.phone",
                permission="p",
                details=(Detail(name="flags", value="1"),),
            ),
        ],
    )


def test_saved_networks(tmp_path: Path) -> None:
    text = f"""{_HEAD}<WifiConfigStoreData>
<int name="Version" value="3" />
<NetworkList>
<Network><WifiConfiguration><string name="ConfigKey">&quot;شبكة&quot;WPA_PSK</string>
<string name="SSID">&quot;شبكة&quot;</string><null name="BSSID" /><string name="PreSharedKey">&quot;secret&quot;</string>
<boolean name="HiddenSSID" value="true" /><int name="CreatorUid" value="1000" />
<string name="CreatorName">android.uid.system:1000</string>
<string name="RandomizedMacAddress">02:00:00:00:00:01</string></WifiConfiguration>
<NetworkStatus><string name="SelectionStatus">NETWORK_SELECTION_ENABLED</string>
<boolean name="HasEverConnected" value="true" /></NetworkStatus></Network>
<Network><WifiConfiguration><string name="SSID">c3a4</string></WifiConfiguration>
<WifiEnterpriseConfiguration><string name="Identity">سمير</string><string name="AnonIdentity">anon</string>
<string name="Password">pw</string><int name="EapMethod" value="0" /></WifiEnterpriseConfiguration></Network>
</NetworkList></WifiConfigStoreData>"""
    data = text.encode()
    second = data.index(b'<Network><WifiConfiguration><string name="SSID">c3a4')
    held_by_file(
        wifi_networks,
        tmp_path / "WifiConfigStore.xml",
        data,
        [
            WifiNetwork(
                locator=_at(data, "<Network>", "</Network>"),
                ssid="شبكة",
                security="WPA_PSK",
                password="secret",  # noqa: S106 - invented
                device_mac="02:00:00:00:00:01",
                hidden=True,
                app="android.uid.system:1000",
                origin="saved network",
                details=(
                    Detail(name="ConfigKey", value='"شبكة"WPA_PSK'),
                    Detail(name="CreatorUid", value="1000"),
                    Detail(name="SelectionStatus", value="NETWORK_SELECTION_ENABLED"),
                    Detail(name="HasEverConnected", value="true"),
                ),
            ),
            WifiNetwork(
                locator=f"bytes {second}+{data.index(b'</Network>', second) + 10 - second}",
                ssid="c3a4",
                password="pw",  # noqa: S106 - invented
                account="سمير",
                origin="saved network",
                details=(Detail(name="AnonIdentity", value="anon"), Detail(name="EapMethod", value="0")),
            ),
        ],
    )


def test_the_own_hotspot_and_keys_of_wep(tmp_path: Path) -> None:
    text = f"""{_HEAD}<WifiConfigStoreData><int name="Version" value="3" /><SoftAp>
<string name="WifiSsid">&quot;هاتف 😀&quot;</string><string name="Passphrase">secret</string>
<boolean name="HiddenSSID" value="false" /><int name="SecurityType" value="1" /></SoftAp><NetworkList>
<Network><WifiConfiguration><string name="SSID">&quot;old&quot;</string><null name="PreSharedKey" />
<string-array name="WEPKeys" num="4"><item value="" /><item value="&quot;abcde&quot;" /><item value="" /></string-array>
</WifiConfiguration></Network>
<Network ><WifiConfiguration><string name="SSID">&quot;locked&quot;</string><PreSharedKey>
<byte-array name="EncryptedData" num="2">00ff</byte-array><byte-array name="IV" num="1">01</byte-array></PreSharedKey>
</WifiConfiguration></Network></NetworkList></WifiConfigStoreData>"""
    data = text.encode()
    held_by_file(
        wifi_networks,
        tmp_path / "WifiConfigStoreSoftAp.xml",
        data,
        [
            WifiNetwork(
                locator=_at(data, "<SoftAp>", "</SoftAp>"),
                ssid="هاتف 😀",
                password="secret",  # noqa: S106 - invented
                hidden=False,
                origin="own hotspot",
                details=(Detail(name="SecurityType", value="1"),),
            ),
            WifiNetwork(
                locator=_at(data, "<Network>", "</Network>"),
                ssid="old",
                password="abcde",  # noqa: S106 - invented
                origin="saved network",
            ),
            WifiNetwork(
                locator=_at(data, "<Network >", "</Network>"),
                ssid="locked",
                origin="saved network",
                details=(Detail(name="EncryptedData", value="00ff"),),
            ),
        ],
    )


def test_networks_of_wpa_supplicant(tmp_path: Path) -> None:
    text = (
        'ctrl_interface=/x\nnetwork={\n\tssid="cafe ä"\n\tscan_ssid=1\n\tpsk="pw"\n\tkey_mgmt=WPA-PSK\n'
        "\tpriority=3\n\t#psk=no\n}\nnetwork={\n ssid=c3a4\n key_mgmt=NONE\n}\n"
    )
    data = text.encode()
    second = data.index(b"network={\n ssid")
    held_by_file(
        wpa_supplicant,
        tmp_path / "wpa_supplicant.conf",
        data,
        [
            WifiNetwork(
                locator=_at(data, "network={", "}"),
                ssid="cafe ä",
                security="WPA-PSK",
                password="pw",  # noqa: S106 - invented
                hidden=True,
                origin="saved network",
                details=(Detail(name="priority", value="3"),),
            ),
            WifiNetwork(
                locator=f"bytes {second}+{len(data) - 1 - second}",
                ssid="c3a4",
                security="NONE",
                origin="saved network",
            ),
        ],
    )


def test_a_network_that_is_not_closed_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "wpa_supplicant.conf"
    path.write_text('network={\n ssid="a"\n psk="p"\nnetwork={\n ssid="b"\n sae_password="q"', "utf-8")
    outcome = run(wpa_supplicant, path)
    networks = [each for each in outcome.artifacts if isinstance(each, WifiNetwork)]
    assert [(each.ssid, each.password, each.locator) for each in networks] == [
        ("a", "p", "bytes 0+28"),
        ("b", "q", "bytes 29+37"),
    ]
    assert len(outcome.warnings) == 2


def test_bluetooth_devices_and_the_own_name(tmp_path: Path) -> None:
    text = (
        "[Info]\nFileSource = Empty\nTimeCreated = 2023-11-14 22:13:20\n\n[Adapter]\nAddress = 00:11:22:33:44:55\nScanMode = 0\nName = هاتف\n\n"
        "[aa:bb:cc:dd:ee:ff]\nName = Headset 😀\nAliase = mine\nDevClass = 2360324\nTimestamp = 1700000000\n"
        "LinkKey = 00ff\n\n[aa:bb:cc:dd:ee:00]\nDevType = 2\n"
    )
    data = text.encode()
    held_by_file(
        bluetooth,
        tmp_path / "bt_config.conf",
        data,
        [
            Device(locator=_at(data, "TimeCreated", ":20"), name="TimeCreated", value="2023-11-14 22:13:20"),
            Device(
                locator=_at(data, "Address", ":55"),
                name="Address",
                value="00:11:22:33:44:55",
                property="mac",
            ),
            Device(
                locator=_at(data, "Name = هاتف", "هاتف"), name="Name", value="هاتف", property="device name"
            ),
            BluetoothDevice(
                locator=_at(data, "[aa:bb:cc:dd:ee:ff]", "00ff"),
                address="aa:bb:cc:dd:ee:ff",
                name="Headset 😀",
                alias="mine",
                paired=True,
                details=(
                    Detail(name="DevClass", value="2360324"),
                    Detail(name="Timestamp", value="1700000000"),
                ),
            ),
            BluetoothDevice(
                locator=_at(data, "[aa:bb:cc:dd:ee:00]", "= 2"),
                address="aa:bb:cc:dd:ee:00",
                paired=False,
                details=(Detail(name="DevType", value="2"),),
            ),
        ],
    )


@pytest.mark.parametrize(
    ("parser", "name", "data"),
    [
        (packages, "packages.xml", b'<packages><package name="a" it="18bcfe5687b"/><package name="b"'),
        (wpa_supplicant, "wpa_supplicant.conf", b'network={\nssid="a"\n'),
        (settings, "settings_secure.xml", b'<settings><setting name="a" value="b"/></broken>'),
    ],
)
def test_what_stands_before_damage_is_stated_with_a_warning(
    parser: Parser, name: str, data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "users" / "0" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    outcome = run(parser, path)
    first: Artifact = outcome.artifacts[0]
    assert "a" in (
        getattr(first, "identifier", None),
        getattr(first, "ssid", None),
        getattr(first, "name", None),
    )
    assert len(outcome.warnings) == 1
