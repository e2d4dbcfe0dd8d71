"""What Android devices leave of starts, wipes, trackers, cars and thrown away files, against the truth of the test."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.model.artifact import Artifact
from evidence.model.kinds import BluetoothDevice, Detail, DeviceEvent, FileReference, Location, WifiNetwork
from evidence.model.timestamp import Timestamp
from parsers.android.bluetooth_battery import parse as bluetooth_battery
from parsers.android.connected_cars import parse as connected_cars
from parsers.android.samsung_power_off import parse as power_off
from parsers.android.samsung_recovery import parse as recovery
from parsers.android.samsung_trash import parse as trash
from parsers.android.set_up import parse as set_up
from parsers.android.shutdowns import parse as shutdowns
from parsers.android.unknown_trackers import parse as trackers

_MS = 1_700_000_000_123
_WORD = "geheim"


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _at(data: bytes, begin: str, end: str) -> str:
    start = data.index(begin.encode())
    return f"bytes {start}+{data.index(end.encode(), start) + len(end.encode()) - start}"


def test_requests_to_shut_down(tmp_path: Path) -> None:
    data = (
        f"Shutdown request from BINDER for reason user requested at 2023-11-14 22:13:20.123 UTC (epoch={_MS})\n"
        "com.android.server.power.PowerManagerService$BinderService.reboot\n\n"
        f"Shutdown request from SYSTEM for reason thermal at x (epoch={_MS + 5})\nShutdown request from NOBODY (epoch={_MS + 9})\n"
    ).encode()
    log = "shutdown checkpoints"
    expected = [
        DeviceEvent(
            locator=_at(data, "Shutdown request from BINDER", "123)"), event="shutdown request", value="BINDER", log=log,
            started=_ms(_MS), details=(Detail(name="reason", value="user requested"),),
        ),
        DeviceEvent(
            locator=_at(data, "Shutdown request from SYSTEM", "128)"), event="shutdown request", value="SYSTEM", log=log,
            started=_ms(_MS + 5), details=(Detail(name="reason", value="thermal"),),
        ),
        DeviceEvent(
            locator=_at(data, "Shutdown request from NOBODY", "132)"), event="shutdown request", value="NOBODY", log=log,
            started=_ms(_MS + 9),
        ),
    ]  # fmt: skip
    path = tmp_path / "data/system/shutdown-checkpoints/checkpoints-1700000000123"
    held_by_file(shutdowns, path, data, expected)
    path.write_bytes(b"Shutdown request from me, some day\n")
    found = run(shutdowns, path)
    assert (found.artifacts, len(found.warnings)) == ([], 1)


def test_reasons_to_switch_off(tmp_path: Path) -> None:
    data = (
        b"== log ==\n[1] 2021-12-19 21:14:02-0500 | RESET | x | REASON: userrequested\n"
        b"[2] 2021/12/20 07:00:00 | POWER OFF | x | REASON: low battery\n[3] when | REASON: ?\n"
    )
    written = "2021-12-19 21:14:02-0500"
    expected = [
        DeviceEvent(
            locator=_at(data, "[1]", "userrequested"), event="RESET", value="userrequested", log="power_off_reset_reason",
            started=Timestamp(1639966442000000000, written, "text"),
            details=(Detail(name="line", value=f"[1] {written}"),),
        ),
        DeviceEvent(
            locator=_at(data, "[2]", "battery"), event="POWER OFF", value="low battery", log="power_off_reset_reason",
            started=Timestamp(None, "2021-12-20 07:00:00", "text"),
            details=(Detail(name="line", value="[2] 2021/12/20 07:00:00"),),
        ),
        DeviceEvent(
            locator=_at(data, "[3]", "?"), event="REASON: ?", value="?", log="power_off_reset_reason",
            details=(Detail(name="line", value="[3] when"),),
        ),
    ]  # fmt: skip
    path = tmp_path / "data/log/power_off_reset_reason.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    found = run(power_off, path, damaged=True)
    assert (found.artifacts, found.warnings) == (expected, [])
    for cut in range(0, len(data), 9):
        path.write_bytes(data[:cut])
        run(power_off, path, damaged=True)


def test_starts_of_the_recovery(tmp_path: Path) -> None:
    data = (
        b"noise\n+[2021:12:19] | 2021/12/19 21:14:02\n--wipe_data\n--reason=MasterClearConfirm,2021-12-19\n--locale=de_DE\n"
        b"reboot reason: recovery\n-\n+[x]:2022/01/02 03:04:05]\n--update_package=/data/ota.zip\n--unknown=1\n"
        b"+ second\n--prompt_and_wipe_data\n"
    )
    log = "recovery history"
    expected = [
        DeviceEvent(
            locator=_at(data, "+[2021", "recovery"), event="wipe", value="MasterClearConfirm,2021-12-19", log=log,
            details=(
                Detail(name="start", value="[2021:12:19] | 2021/12/19 21:14:02"), Detail(name="wipe_data", value=""),
                Detail(name="locale", value="de_DE"), Detail(name="reboot_reason", value="recovery"),
            ),
        ),
        DeviceEvent(
            locator=_at(data, "+[x]", "unknown=1"), event="recovery", log=log,
            details=(
                Detail(name="start", value="[x]:2022/01/02 03:04:05]"), Detail(name="update_package", value="/data/ota.zip"),
            ),
        ),
        DeviceEvent(
            locator=_at(data, "+ second", "wipe_data"), event="wipe", log=log,
            details=(Detail(name="start", value="second"), Detail(name="prompt_and_wipe_data", value="")),
        ),
    ]  # fmt: skip
    held_by_file(recovery, tmp_path / "efs/recovery/history", data, expected)


def test_the_end_of_the_set_up(tmp_path: Path) -> None:
    data = f"""<?xml version='1.0' encoding='utf-8' standalone='yes' ?>
<map>
    <long name="suw_finished_time_ms" value="{_MS}" />
</map>
""".encode()
    event = DeviceEvent(
        locator=_at(data, "<long", "/>"), event="set-up finished", log="setup_wizard_info", started=_ms(_MS)
    )
    path = "com.google.android.settings.intelligence/shared_prefs/setup_wizard_info.xml"
    held_by_file(set_up, tmp_path / path, data, [event])


def test_files_in_samsungs_trash_bear_their_past_in_their_path(tmp_path: Path) -> None:
    folders = {
        "media/0/Android/.Trash/com.sec.android.app.myfiles/09b6T3/1714648136151/storage/emulated/0/DCIM/.!%#@$/x ä.mp4":
            ("/storage/emulated/0/DCIM/x ä.mp4", "x ä.mp4", 1714648136151),
        "media/0/Android/data/com.sec.android.app.myfiles/files/trash/%.'a/1639144040510/storage/emulated/0/.!%#@$/D/e.jpg":
            ("/storage/emulated/0/D/e.jpg", "e.jpg", 1639144040510),
    }  # fmt: skip
    for place, (original, name, time) in folders.items():
        path = tmp_path / place
        path.parent.mkdir(parents=True)
        path.write_bytes(b"picture")
        found = run(trash, path, "image/jpeg", damaged=True)
        assert found.artifacts == [
            FileReference(
                locator="bytes 0+7", path=original, name=name, mime="image/jpeg", size=7,
                origin="Samsung My Files, trash", app="com.sec.android.app.myfiles", in_trash=True, trashed=_ms(time),
            )
        ]  # fmt: skip
    for place in ("a/.Trash/com.sec.android.app.myfiles/x/nothing.jpg", "a/1714648136151/.!%#@$/empty"):
        path = tmp_path / place
        path.parent.mkdir(parents=True)
        path.write_bytes(b"" if "empty" in place else b"x")
        assert run(trash, path, damaged=True).artifacts == []


def test_trackers_that_are_not_the_owners(tmp_path: Path) -> None:
    def varint(number: int) -> bytes:
        out = bytearray()
        while number > 127:
            out.append(number & 127 | 128)
            number >>= 7
        return bytes([*out, number])

    place = b"\x08\x01" + b"\x20" + varint(482_000_005) + b"\x28" + varint(-163_700_000 & (1 << 64) - 1)
    signal = b"\x10" + varint(-71 & (1 << 64) - 1)
    expected: list[Artifact] = [
        DeviceEvent(
            locator="row DeviceData:1", event="unknown tracker", value="AA:BB:CC:DD:EE:FF", log="DeviceData",
            app="com.google.android.gms", started=_ms(_MS),
            details=(
                Detail(name="deviceType", value=301), Detail(name="alertStatus", value=402),
                Detail(name="lastUpdatedTimestampMillis", value=_MS + 7),
            ),
        ),
        BluetoothDevice(
            locator="row Scan:1", address="aabbccddeeff", type="tracker", paired=False, last_seen=_ms(_MS + 1),
            details=(
                Detail(name="state", value=503), Detail(name="lastUpdatedTimestampMillis", value=_MS + 2),
                Detail(name="signal", value=-71),
            ),
        ),
        Location(
            locator="row Scan:1", latitude="48.2000005", longitude="-16.37", origin="scan that saw an unknown tracker",
            recorded=_ms(_MS + 1), app="com.google.android.gms",
        ),
        BluetoothDevice(locator="row Scan:2", type="tracker", paired=False, details=(Detail(name="state", value="odd"),)),
    ]  # fmt: skip
    held_by_database(
        trackers,
        tmp_path / "com.google.android.gms/databases/personalsafety_db",
        """CREATE TABLE DeviceData (macAddress TEXT, deviceType INTEGER, optionalDeviceData BLOB, alertLifecycleId TEXT, alertStatus INTEGER,
         creationTimestampMillis INTEGER, lastUpdatedTimestampMillis INTEGER);
        CREATE TABLE Scan (macAddress BLOB, state INTEGER, blescan BLOB, locationScan BLOB, creationTimestampMillis INTEGER, lastUpdatedTimestampMillis INTEGER)""",
        f"""INSERT INTO DeviceData VALUES ('AA:BB:CC:DD:EE:FF', 301, NULL, NULL, 402, {_MS}, {_MS + 7}); INSERT INTO Scan VALUES (X'AABBCCDDEEFF', 503,
         X'{signal.hex()}', X'{place.hex()}', {_MS + 1}, {_MS + 2}), (NULL, 'odd', 'text', X'FF', NULL, NULL)""",
        expected,
        packed=True,
    )


def test_cars_and_batteries_of_bluetooth_devices(tmp_path: Path) -> None:
    held_by_database(
        connected_cars,
        tmp_path / "com.google.android.projection.gearhead/databases/carservicedata.db",
        """CREATE TABLE allowedcars (id INTEGER PRIMARY KEY, connectiontime INTEGER, manufacturer TEXT, model TEXT, modelyear TEXT, bluetoothaddress TEXT,
         wifissid TEXT, wifibssid TEXT, wifipassword TEXT)""",
        f"""INSERT INTO allowedcars VALUES (1, {_MS}, 'Škoda', 'Octavia', '2021', 'AA:BB:CC:DD:EE:FF', 'car', '11:22:33:44:55:66', 'geheim'),
         (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)""",
        [
            BluetoothDevice(
                locator="row allowedcars:1", address="AA:BB:CC:DD:EE:FF", name="Octavia", type="car",
                manufacturer="Škoda", last_connected=_ms(_MS), details=(Detail(name="modelyear", value="2021"),),
            ),
            WifiNetwork(
                locator="row allowedcars:1", ssid="car", bssid="11:22:33:44:55:66", password=_WORD,
                origin="Android Auto", last_joined=_ms(_MS),
            ),
            BluetoothDevice(locator="row allowedcars:2", type="car"),
        ],
        ["wifissid"],
    )  # fmt: skip
    held_by_database(
        bluetooth_battery,
        tmp_path / "com.google.android.apps.turbo/databases/bluetooth.db",
        """CREATE TABLE battery_event (_id INTEGER PRIMARY KEY, device_idx INTEGER, timestamp_millis INTEGER, battery_level INTEGER, volume_level INTEGER,
         time_zone TEXT); CREATE TABLE device_address (device_idx INTEGER, bd_addr TEXT, device_identifier TEXT)""",
        f"""INSERT INTO battery_event VALUES (1, 777, {_MS}, 100, 501, 'Europe/Berlin'), (2, 778, 0, NULL, NULL, NULL); INSERT INTO device_address VALUES
         (777, 'AA:BB:CC:DD:EE:FF', 'buds')""",
        [
            DeviceEvent(
                locator="row battery_event:1", event="battery level of a Bluetooth device", value="100", unit="%",
                log="battery_event", started=_ms(_MS),
                details=(
                    Detail(name="bd_addr", value="AA:BB:CC:DD:EE:FF"), Detail(name="device_identifier", value="buds"),
                    Detail(name="volume_level", value=501), Detail(name="time_zone", value="Europe/Berlin"),
                ),
            ),
            DeviceEvent(
                locator="row battery_event:2", event="battery level of a Bluetooth device", unit="%", log="battery_event"
            ),
            BluetoothDevice(
                locator="row device_address:1", address="AA:BB:CC:DD:EE:FF",
                details=(Detail(name="device_identifier", value="buds"),),
            ),
        ],
        ["device_idx"],
    )  # fmt: skip
