"""Shared albums, medical ID, Find My's account, the weather's places and locations of suggestions of iOS."""

from __future__ import annotations

import plistlib
from datetime import datetime
from pathlib import Path

from app_made import held_by_file
from parser_harness import run
from test_segb import version1, version2

from evidence.model.kinds import Account, Contact, Detail, Device, HealthRecord, Location
from evidence.model.kinds.identifier import Identifier
from evidence.model.timestamp import Timestamp
from parsers.ios.duet_locations import parse as duet_locations
from parsers.ios.find_my_account import parse as find_my_account
from parsers.ios.medical_id import parse as medical_id
from parsers.ios.shared_albums import parse as shared_albums
from parsers.ios.weather_places import parse as weather_places

S = Timestamp(1_700_000_000_000_000_000, "1700000000.0", "unix_s")


def binary(value: object) -> bytes:
    return plistlib.dumps(value, fmt=plistlib.FMT_BINARY, sort_keys=False)


class Archive:
    """NSKeyedArchiver's form of objects: ``thing`` of a class with fields, lists and plain values."""

    def __init__(self) -> None:
        self.objects: list[object] = ["$null"]

    def put(self, value: object) -> plistlib.UID:
        number = len(self.objects)
        self.objects.append(value)
        if isinstance(value, tuple):
            kind, fields = value
            of = self.put({"$classname": kind, "$classes": [kind, "NSObject"]})
            self.objects[number] = {"$class": of, **{key: self.field(each) for key, each in fields.items()}}
        elif isinstance(value, list):
            of = self.put({"$classname": "NSArray", "$classes": ["NSArray", "NSObject"]})
            self.objects[number] = {"$class": of, "NS.objects": [self.put(each) for each in value]}
        return plistlib.UID(number)

    def field(self, value: object) -> object:
        return value if isinstance(value, int | float) else self.put(value)

    def bytes(self, root: object) -> bytes:
        top = {"root": self.put(root)}
        return binary(
            {"$version": 100000, "$archiver": "NSKeyedArchiver", "$top": top, "$objects": self.objects}
        )


def test_the_owner_of_a_shared_album(tmp_path: Path) -> None:
    held_by_file(
        shared_albums,
        tmp_path / "PhotoCloudSharingData" / "1" / "album" / "Info.plist",
        binary(
            {
                "title": "Лето ☀️",
                "cloudOwnerEmail": "ana@example.org",
                "cloudOwnerFirstName": "Ana",
                "cloudOwnerLastName": "Kim",
                "cloudOwnerHashedPersonID": "H1",
                "cloudPublicURLEnabled": False,
                "cloudSubscriptionDate": datetime(2023, 11, 14),  # noqa: DTZ001 - UTC
            }
        ),
        [
            Contact(
                locator="key $",
                service="iCloud shared albums",
                name="Ana Kim",
                emails=("ana@example.org",),
                identifiers=(Identifier(identifier="H1"),),
                relation="owner of the album",
                groups=("Лето ☀️",),
                details=(
                    Detail(name="cloudPublicURLEnabled", value=False),
                    Detail(name="cloudSubscriptionDate", value="2023-11-14T00:00:00+00:00"),
                ),
            )
        ],
    )


def test_people_of_shared_albums(tmp_path: Path) -> None:
    held_by_file(
        shared_albums,
        tmp_path / "PhotoCloudSharingData" / "1" / "cloudSharedPersonInfos.plist",
        binary(
            {
                "H1": {
                    "email": "a@example.org",
                    "emails": ["a@example.org", "b@example.org"],
                    "firstName": "Ana",
                },
                "H2": {"fullName": "Ben Ω", "phones": ["+447700900101"], "state": 2},
                "H3": {},
            }
        ),
        [
            Contact(
                locator="key $.H1",
                service="iCloud shared albums",
                name="Ana",
                emails=("a@example.org", "b@example.org"),
                identifiers=(Identifier(identifier="H1"),),
            ),
            Contact(
                locator="key $.H2",
                service="iCloud shared albums",
                name="Ben Ω",
                phones=("+447700900101",),
                identifiers=(Identifier(identifier="H2"),),
                details=(Detail(name="state", value=2),),
            ),
            Contact(
                locator="key $.H3", service="iCloud shared albums", identifiers=(Identifier(identifier="H3"),)
            ),
        ],
    )


def test_the_short_list_of_addresses_and_a_list_of_another_folder(tmp_path: Path) -> None:
    path = tmp_path / "cloudSharedEmails.plist"
    path.write_bytes(binary({"H1": "a@example.org", "H2": 5}))
    assert [each.emails for each in run(shared_albums, path).artifacts] == [("a@example.org",), ()]
    other = tmp_path / "Info.plist"
    other.write_bytes(binary({"CFBundleIdentifier": "com.example"}))
    assert run(shared_albums, other).artifacts == []


def test_a_medical_id_with_somebody_to_call(tmp_path: Path) -> None:
    quantity = ("HKQuantity", {"ValueKey": 175.0, "UnitKey": ("HKUnit", {"HKUnitStringKey": "cm"})})
    person = (
        "HKEmergencyContact",
        {
            "HKEmergencyContactNameKey": "Dana",
            "HKEmergencyContactRelationshipKey": "_$!<Mother>!$_",
            "HKEmergencyContactPhoneNumberKey": "+447700900112",
        },
    )
    data = Archive().bytes(
        (
            "HKMedicalIDData",
            {
                "HKMedicalIDDataNameKey": "Ana Kim",
                "HKMedicalIDDataGregorianBirthdateKey": (
                    "NSDateComponents",
                    {"NS.year": 1992, "NS.month": 6, "NS.day": 7},
                ),
                "HKMedicalIDDataHeightKey": quantity,
                "HKMedicalIDDataIsOrganDonorKey": True,
                "HKMedicalIDDataEmergencyContactsKey": [
                    person,
                    ("HKEmergencyContact", {"HKEmergencyContactX": 1}),
                ],
                "HKMedicalIDDataSpokenLanguages": ["hu", "uk"],
                "HKMedicalIDDataPictureDataKey": b"\xff" * 9,
            },
        )
    )

    def fact(name: str, value: str, unit: str | None = None) -> HealthRecord:
        return HealthRecord(
            locator='key $["$objects"][1]', type=f"medical ID, {name}", value=value, unit=unit
        )

    held_by_file(
        medical_id,
        tmp_path / "MedicalID" / "MedicalIDData.archive",
        data,
        [
            fact("Name", "Ana Kim"),
            fact("GregorianBirthdate", "1992-06-07"),
            fact("Height", "175", "cm"),
            fact("IsOrganDonor", "True"),
            Contact(
                locator='key $["$objects"][1]',
                service="medical ID",
                name="Dana",
                phones=("+447700900112",),
                relation="emergency contact, _$!<Mother>!$_",
            ),
            Contact(locator='key $["$objects"][1]', service="medical ID", relation="emergency contact"),
            fact("SpokenLanguages", "hu, uk"),
            fact("PictureData", "9 bytes"),
        ],
    )


def test_the_account_that_find_my_is_on_for(tmp_path: Path) -> None:
    held_by_file(
        find_my_account,
        tmp_path / "com.apple.icloud.findmydeviced.FMIPAccounts.plist",
        binary(
            {
                "dsid": "123456789",
                "username": "ana@example.org",
                "addTime": 1_700_000_000.0,
                "osVersion": "17.1",
            }
        ),
        [
            Account(
                locator="key $",
                service="Find My",
                identifier="123456789",
                username="ana@example.org",
                own=True,
                created=S,
                details=(Detail(name="osVersion", value="17.1"),),
            )
        ],
    )


def test_devices_that_share_the_place(tmp_path: Path) -> None:
    devices = [
        ("FMFDevice", {"deviceName": "Anas iPhone", "idsDeviceId": "I-1", "isThisDevice": True}),
        ("FMFDevice", {"deviceId": "D-2", "isActiveDevice": False}),
    ]
    inner = Archive().bytes(("NSThing", {"kFMFDDevicesListKey": devices}))
    held_by_file(
        find_my_account,
        tmp_path / "com.apple.icloud.fmfd.notbackedup.plist",
        binary({"kFMFDStoredDataKey": inner}),
        [
            Device(
                locator="key $.kFMFDStoredDataKey",
                name=name,
                value=value,
                property="device name" if name == "deviceName" else None,
                device=device,
            )
            for name, value, device in (
                ("deviceName", "Anas iPhone", "I-1"),
                ("idsDeviceId", "I-1", "I-1"),
                ("isThisDevice", "True", "I-1"),
                ("deviceId", "D-2", "D-2"),
                ("isActiveDevice", "False", "D-2"),
            )
        ],
    )


def test_places_of_the_weather(tmp_path: Path) -> None:
    held_by_file(
        weather_places,
        tmp_path / "group.com.apple.weather.plist",
        binary(
            {
                "Cities": [
                    {
                        "Lat": 51.5,
                        "Lon": -0.25,
                        "Name": "Лондон",
                        "Country": "GB",
                        "TimeZone": "Europe/London",
                    },
                    {"Name": "nowhere"},
                ],
                "LastLocationUpdateTime": 1_700_000_000.0,
                "LocalWeather": {"Lat": 48, "Lon": 11.5, "Name": "Graz"},
            }
        ),
        [
            Location(
                locator="key $.Cities[0]",
                latitude="51.5",
                longitude="-0.25",
                origin="Weather, added city",
                name="Лондон, GB",
                details=(Detail(name="TimeZone", value="Europe/London"),),
            ),
            Location(
                locator="key $.LocalWeather",
                latitude="48",
                longitude="11.5",
                origin="Weather, place of the device",
                name="Graz",
                recorded=S,
            ),
        ],
    )


def _place(latitude: float | None, **more: float) -> bytes:
    fields = {"CoordinateLongitude": -0.25, "Timestamp": 721692800.0, "Speed": -1.0, "Altitude": -2.5, **more}
    if latitude is not None:
        fields["CoordinateLatitude"] = latitude
    return Archive().bytes(
        ("CLLocation", {f"kCLLocationCodingKey{name}": value for name, value in fields.items()})
    )


def test_locations_of_the_suggestions(tmp_path: Path) -> None:
    records = [
        (_place(51.5, HorizontalAccuracy=10.0), 1),
        (b"no place", 1),
        (_place(None), 1),
        (_place(48.0), 3),
    ]
    for number, made in enumerate((version1, version2)):
        path = tmp_path / str(number) / "DuetExpertCenter/streams/location/local" / "7"
        path.parent.mkdir(parents=True)
        path.write_bytes(made(records))
        outcome = run(duet_locations, path)
        assert [message for message, _ in outcome.warnings] == ["2 records hold no place that can be read"]
        first, second = outcome.artifacts
        assert first == Location(
            locator=first.locator,
            latitude="51.5",
            longitude="-0.25",
            altitude_m="-2.5",
            accuracy_m="10",
            origin="DuetExpertCenter, location",
            recorded=Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s"),
        )
        at, length = map(int, first.locator.removeprefix("bytes ").split("+"))
        assert path.read_bytes()[at : at + length] == records[0][0]
        assert (second.latitude, second.state) == ("48", "deleted")


def test_damaged_streams_of_locations_are_said(tmp_path: Path) -> None:
    path = tmp_path / "7"
    whole = version1([(_place(51.5), 1)])
    for cut in range(60, len(whole) - 110, 37):
        path.write_bytes(whole[:cut])
        outcome = run(duet_locations, path)
        assert outcome.artifacts == []
        assert outcome.warnings
