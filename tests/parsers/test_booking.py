"""Booking.com on iOS and Android, against property lists, JSON and databases whose truth stands here."""

from __future__ import annotations

import gzip
import json
import plistlib
import random
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from chats_made import App, database, hold, stated
from parser_harness import Outcome, run

from evidence.contract.parser import Parser
from evidence.model.kinds import Detail, Identifier, Participant, WebSearch
from parsers.support import booking_cache
from parsers.travel import booking_typed
from parsers.travel.booking import parse as reservations
from parsers.travel.booking_account import parse as account
from parsers.travel.booking_account_ios import parse as account_ios
from parsers.travel.booking_destinations_ios import parse as destinations_ios
from parsers.travel.booking_flights_ios import parse as flights_ios
from parsers.travel.booking_ios import parse as reservations_ios
from parsers.travel.booking_notifications import parse as notifications
from parsers.travel.booking_notifications_ios import parse as notifications_ios
from parsers.travel.booking_profile import parse as profile
from parsers.travel.booking_recents_ios import parse as recents_ios
from parsers.travel.booking_searches import parse as searches
from parsers.travel.booking_settings_ios import parse as settings_ios
from parsers.travel.booking_typed import parse as typed
from parsers.travel.booking_wish_lists_ios import parse as wish_lists_ios

_TIME = datetime(2024, 3, 10, 11, 22, 33)  # noqa: DTZ001 - plistlib writes a date without a zone as UTC
_RAW = "2024-03-10T11:22:33+00:00"
_IOS, _SERVICE = "com.booking.BookingApp", "Booking.com"
_FORMS = [plistlib.FMT_BINARY, plistlib.FMT_XML]


def _read(
    parser: Parser, folder: Path, name: str, value: Any, form: plistlib.PlistFormat = _FORMS[0]
) -> Outcome:
    path = folder / name
    path.write_bytes(plistlib.dumps(value, fmt=form, sort_keys=False))
    return run(parser, path)


def _told(details: tuple[Detail, ...]) -> dict[str, Any]:
    assert len({each.name for each in details}) == len(details)
    return {each.name: each.value for each in details}


def _damaged(parser: Parser, folder: Path, name: str, data: bytes) -> None:
    """Nothing raises of pieces and of bytes that were changed, and no list of another form gives anything."""
    noise = random.Random(name)
    path = folder / name
    for _ in range(6):
        changed = bytearray(data[: noise.randrange(len(data) // 2, len(data) + 1)])
        for _ in range(noise.randrange(8)):
            changed[noise.randrange(len(changed))] = noise.randrange(256)
        path.write_bytes(changed)
        run(parser, path, damaged=True)


# -- iOS

_RESERVATION = {
    "id": 2345678901, "pincode": "0042", "hotel_id": 77, "hotel_name": "Hôtel du Pont 😀", "hotel_full_address": "Quai 1, Lyon",
    "hotel_country_name": "France", "hotel_timezone": "Europe/Paris", "checkin": datetime(2024, 7, 10), "checkout": "2024-07-12",  # noqa: DTZ001
    "checkin_from_epoch": _TIME, "checkin_until_epoch": _TIME, "checkout_until_epoch": _TIME, "created_epoch": _TIME,
    "totalprice": 210.5, "user_selected_currency_code": "EUR", "booker_firstname": "Ana", "booker_lastname": "Šimić",
    "booker_email": "ana@e.example", "cc_number_last_digits": "4242", "source": "ios-app",
    "room": [{"guest_name": "ليلى", "nr_guests": 2, "is_cancelled": True, "cancel_date": _TIME}, {}, "odd"],
}  # fmt: skip


@pytest.mark.parametrize("form", _FORMS)
def test_reservations_on_ios(form: plistlib.PlistFormat, tmp_path: Path) -> None:
    made = {
        "DeviceBookings": {"2345678901": _RESERVATION, "2": {}},
        "AccountBookings": {
            "2345678901": _RESERVATION,
            "3": "odd",
            "4": {"totalprice": "x", "room": 1, "checkin": [], "created_epoch": "then"},
        },
        "Other": {"5": {"id": 5}},
    }
    outcome = _read(reservations_ios, tmp_path, "BookingClouds.plist", made, form)
    first, empty, again, odd = outcome.artifacts
    told = stated(first)
    details = _told(told.pop("details"))
    assert told == {
        "locator": 'key $.DeviceBookings["2345678901"]', "service": _SERVICE, "title": "Hôtel du Pont 😀",
        "reference": "2345678901", "origin": "Quai 1, Lyon, France", "amount": "210.5", "currency": "EUR",
        "starts_local": "2024-07-10T00:00:00", "ends_local": "2024-07-12", "starts": _RAW, "ends": _RAW, "created": _RAW,
        "participants": (
            Participant(identifier="ana@e.example", name="Ana Šimić", role="booker"),
            Participant(name="ليلى", role="guest"),
        ),
    }  # fmt: skip
    assert (details["pincode"], details["hotel_timezone"], details["cc_number_last_digits"]) == (
        "0042",
        "Europe/Paris",
        "4242",
    )
    assert (details["room[0].is_cancelled"], details["room[0].cancel_date"]) == (True, _RAW)
    assert stated(empty) == {"locator": 'key $.DeviceBookings["2"]', "service": _SERVICE}
    assert again.locator == 'key $.AccountBookings["2345678901"]'
    assert _told(stated(odd)["details"]) == {"totalprice": "x", "room": 1}
    assert stated(odd)["created"] == "then"
    assert outcome.warnings == [
        ("an entry is not stored as others are, and is not read", 'key $.AccountBookings["3"]')
    ]


@pytest.mark.parametrize("form", _FORMS)
def test_account_cards_and_token_on_ios(form: plistlib.PlistFormat, tmp_path: Path) -> None:
    card = {"cc_id": 9, "cc_type": "Visa", "cc_status": 1, "cc_expire_month": 4, "cc_expire_year": 2027, "cc_name": "A Š",
            "last_digits": "4242", "cc_is_business": False}  # fmt: skip
    made = {
        "user_profile": {
            "uid": 12, "first_name": "Ana", "last_name": "Šimić", "nickname": "an", "gender": "female", "is_genius": True,
            "date_of_birth": _TIME, "telephone": "+385 1", "email_address": ["ana@e.example", "b@e.example"], "cc_details": [card, {}],
        },
        "auth_token": "t0ken",
    }  # fmt: skip
    outcome = _read(account_ios, tmp_path, "KeyValueStorageAccountDomain", made, form)
    assert outcome.warnings == []
    person, visa, empty, token = (stated(each) for each in outcome.artifacts)
    assert _told(person.pop("details")) == {
        "nickname": "an", "gender": "female", "is_genius": True, "date_of_birth": _RAW,
    }  # fmt: skip
    assert person == {
        "locator": "key $.user_profile", "service": _SERVICE, "app": _IOS, "own": True, "identifier": "12",
        "name": "Ana Šimić", "phones": ("+385 1",), "emails": ("ana@e.example", "b@e.example"),
    }  # fmt: skip
    assert _told(visa.pop("details")) == {
        "cc_type": "Visa", "cc_expire_month": 4, "cc_expire_year": 2027, "last_digits": "4242", "cc_is_business": False,
    }  # fmt: skip
    assert visa == {
        "locator": "key $.user_profile.cc_details[0]", "service": _SERVICE, "app": _IOS, "type": "payment card",
        "identifier": "9", "name": "A Š", "status": "1",
    }  # fmt: skip
    assert empty["locator"] == "key $.user_profile.cc_details[1]"
    assert token == {
        "locator": "key $.auth_token", "service": _SERVICE, "username": "12", "secret": "t0ken", "type": "auth_token",
    }  # fmt: skip


def test_settings_on_ios(tmp_path: Path) -> None:
    user = {
        "personalDetails": {"name": {"first": "Ana", "last": "Šimić"}, "gender": "female"},
        "contactDetails": {"primaryPhone": {"fullNumber": "+385 1"}, "primaryEmail": {"address": "ana@e.example"}},
        "travellers": [
            {"id": "t1", "fullName": {"first": "ليلى", "last": "X"}, "gender": "f", "dateOfBirth": {"year": 2009, "month": 5, "day": 1}},
            {"fullName": {"first": "Bo"}, "dateOfBirth": {"year": 2009, "month": 0, "day": 0}},
            {},
        ],
    }  # fmt: skip
    cards = [
        {
            "id": "c1",
            "name": "Visa",
            "status": "VALID",
            "expirationDateFormatted": "04/2027",
            "lastDigits": "4242",
        }
    ]
    made = {"userDetailsResponse": {"userDetails": user}, "cardsResponse": {"values": cards}}
    outcome = _read(settings_ios, tmp_path, "AccountSettings.plist", made)
    assert outcome.warnings == []
    person, child, bo, nobody, card = (stated(each) for each in outcome.artifacts)
    assert (person["name"], person["phones"], person["emails"]) == (
        "Ana Šimić",
        ("+385 1",),
        ("ana@e.example",),
    )
    assert _told(person["details"])["personalDetails.gender"] == "female"
    assert (child["name"], child["birthday"], child["relation"]) == ("ليلى X", "2009-05-01", "traveller")
    assert child["identifiers"] == (Identifier(identifier="t1", service=_SERVICE),)
    assert (bo["name"], bo.get("birthday"), _told(bo["details"])["dateOfBirth.year"]) == ("Bo", None, 2009)
    assert nobody["locator"] == "key $.userDetailsResponse.userDetails.travellers[2]"
    assert (card["identifier"], card["status"], _told(card["details"])["lastDigits"]) == (
        "c1",
        "VALID",
        "4242",
    )


_LYON = {"locationType_": 0, "id_": -1448468, "string_": "Lyon", "substring_": "Rhône", "countryName_": "France",
         "latitude_": 45.75, "longitude_": 4.85, "city_": {"string_": "Lyon", "region_name": "ARA"}}  # fmt: skip
_PLACE = {"locationType_": 7, "string_": "Quai", "address": "Quai 1", "country": "France",
          "location": {"latitude": 1.5, "longitude": -2}}  # fmt: skip


def test_recents_on_ios(tmp_path: Path) -> None:
    hotel = {"hotel_id": 77, "name": "Pont", "hotel_type": 204, "address": "Quai 1", "zip": "69001", "cityName": "Lyon",
             "latitude": 45.7, "longitude": 4.8, "hotelURL": "https://h.example/", "lastViewed": _TIME}  # fmt: skip
    made = {
        "stored_searches": [
            {"created": _TIME, "destination": _LYON, "checkin": "2024-07-10", "number_of_rooms": 1, "guests_per_room": [2]},
            {"destination": _PLACE}, {"destination": {"locationType_": 99, "latitude_": 3.5}}, 5,
        ],
        "viewed": {"77": {"hotel": hotel}, "78": {}},
        "booked": {"77": {"hotel": hotel | {"hotel_type": 999}}},
    }  # fmt: skip
    outcome = _read(recents_ios, tmp_path, "KeyValueStorageRecentsDomain", made)
    assert [place for _, place in outcome.warnings] == ["key $.stored_searches[3]"]
    lyon, quai, odd, viewed, empty, booked = (stated(each) for each in outcome.artifacts)
    assert _told(lyon.pop("details"))["guests_per_room[0]"] == 2
    assert lyon == {
        "locator": "key $.stored_searches[0]", "service": _SERVICE, "app": _IOS, "query": "Lyon", "type": "city",
        "result": "Rhône, Lyon, ARA, France", "latitude": "45.75", "longitude": "4.85", "searched": _RAW,
    }  # fmt: skip
    assert (quai["type"], quai["result"], quai["latitude"], quai["longitude"]) == (
        "Google place",
        "Quai 1, France",
        "1.5",
        "-2",
    )
    assert (odd["query"], odd["type"], odd.get("latitude")) == ("", "99", None)
    viewed.pop("details")
    assert viewed == {
        "locator": 'key $.viewed["77"]', "app": _IOS, "list": "viewed", "title": "Pont", "url": "https://h.example/",
        "text": "hotel, Quai 1, 69001, Lyon", "visited": _RAW,
    }  # fmt: skip
    assert empty == {"locator": 'key $.viewed["78"]', "app": _IOS, "list": "viewed"}
    assert (booked["type"], booked["title"], booked["latitude"]) == ("999", "Pont", "45.7")
    assert not {"starts", "created", "starts_local"} & set(booked)


def test_wish_lists_and_destinations_on_ios(tmp_path: Path) -> None:
    lists = [
        "odd",
        {
            "name": "Été",
            "hotels": [{"id": "77001", "date": _TIME}, {"id": 78, "created": _TIME, "date": "x"}, {}, "odd"],
            "x": 1,
        },
        {"name": "Empty", "hotels": []},
    ]
    outcome = _read(wish_lists_ios, tmp_path, "KeyValueStorageRecentsDomain.plist", {"wishlists": lists})
    found = [stated(each) for each in outcome.artifacts]
    assert [each["locator"] for each in found] == [
        "key $.wishlists[0]", "key $.wishlists[1]", *(f"key $.wishlists[1].hotels[{place}]" for place in range(3)),
        "key $.wishlists[2]",
    ]  # fmt: skip
    assert [each.get("folder") for each in found] == [None, "Été", "Été", "Été", "Été", "Empty"]
    assert [each.get("created") for each in found[2:5]] == [_RAW, "x", None]
    assert found[0]["details"] == (Detail(name="value", value="odd"),)
    assert found[2]["details"] == (Detail(name="id", value="77001"),)
    assert found[3]["details"] == (Detail(name="id", value=78), Detail(name="created", value=_RAW))
    assert [place for _, place in outcome.warnings] == ["key $.wishlists[1].hotels[3]"]
    made = {"stored_destinations": [{"created": _TIME, "loc": _LYON}, {"loc": _PLACE}, {}]}
    outcome = _read(destinations_ios, tmp_path, "KeyValueStorageSharedDomain", made)
    assert outcome.warnings == []
    lyon, quai, empty = (stated(each) for each in outcome.artifacts)
    assert _told(lyon.pop("details"))["loc.latitude_"] == "45.75"
    assert lyon == {
        "locator": "key $.stored_destinations[0]", "app": _IOS, "list": "stored destination", "title": "Lyon",
        "text": "city, Rhône, Lyon, ARA, France", "created": _RAW,
    }  # fmt: skip
    assert (quai["text"], empty["locator"]) == (
        "Google place, Quai 1, France",
        "key $.stored_destinations[2]",
    )


def test_flights_on_ios(tmp_path: Path) -> None:
    amsterdam, lyon = {"name": "Schiphol", "code": "AMS", "cityName": "Amsterdam"}, {"code": "LYS"}
    wanted = {"sourceAirports": [amsterdam], "destinationAirports": [lyon], "searchType": "ONEWAY", "startYear": 2024,
              "travellersDetails": {"adultsCount": 1, "childrenAges": [9]}, "routes": []}  # fmt: skip
    route = {"routes": [{"sourceAirports": [lyon], "destinationAirports": [amsterdam, lyon]}]}
    flights = [
        {"lastUpdated": "2024-03-10T12:22:33+0100", "parameters": {"searchOptionModel": wanted}},
        {"lastUpdated": "2024-03-10T12:22:33", "parameters": {"searchOptionModel": route}}, {}, 7,
    ]  # fmt: skip
    folder = tmp_path / "Library" / "Application Support"
    folder.mkdir(parents=True)
    path = folder / "flight_rs_v2"
    path.write_text(json.dumps({"value": flights}))
    outcome = run(flights_ios, path)
    assert outcome.warnings == []
    first, naive, empty, number = (each for each in outcome.artifacts if isinstance(each, WebSearch))
    assert first.searched is not None
    assert naive.searched is not None
    assert first.searched.text() == "2024-03-10T11:22:33+00:00"
    told = stated(first)
    assert (told["query"], told["type"]) == ("Schiphol to LYS", "ONEWAY")
    key = "parameters.searchOptionModel.travellersDetails.childrenAges[0]"
    assert _told(told["details"])[key] == 9
    assert (naive.searched.unix_ns, naive.query) == (None, "LYS to Schiphol, LYS")
    assert number.details == (Detail(name="value", value=7),)
    assert (empty.locator, number.locator) == ("key $.value[2]", "key $.value[3]")
    _damaged(flights_ios, folder, path.name, path.read_bytes())


def test_notifications_on_ios(tmp_path: Path) -> None:
    arguments = plistlib.dumps({"bn": "23", "n": 1.5, "at": _TIME}, fmt=plistlib.FMT_BINARY).hex()
    schema = """CREATE TABLE ZNOTIFICATION (Z_PK INTEGER PRIMARY KEY, ZDATE REAL, ZIDENTIFIER TEXT, ZTITLE TEXT, ZBODY TEXT,
     ZVIEWED INTEGER, ZLOCALLYDELETED INTEGER, ZACTIONIDENTIFIER TEXT, ZACTIONARGUMENTS BLOB)"""
    rows = f"""INSERT INTO ZNOTIFICATION VALUES (1, 700000001.5, 'n1', 'حجز', 'See you 😀', 1, 0, 'open', X'{arguments}'),
     (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (3, 'x', 5, NULL, X'ff', 'y', 1, NULL, X'00')"""
    marks = ("ZNOTIFICATION.ZBODY",)
    outcome = hold(
        App(notifications_ios, "NotificationsModel.sqlite", schema, rows, ("ZNOTIFICATION",), {}, marks),
        tmp_path,
    )
    first, empty, _ = (stated(each) for each in outcome.artifacts)
    assert _told(first.pop("details")) == {
        "ZVIEWED": 1, "ZLOCALLYDELETED": 0, "ZACTIONIDENTIFIER": "open", "ZACTIONARGUMENTS.bn": "23",
        "ZACTIONARGUMENTS.n": "1.5", "ZACTIONARGUMENTS.at": _RAW,
    }  # fmt: skip
    assert first == {
        "locator": "row ZNOTIFICATION:1", "app": _IOS, "identifier": "n1", "title": "حجز", "body": "See you 😀",
        "posted": "700000001.5",
    }  # fmt: skip
    assert empty == {"locator": "row ZNOTIFICATION:2", "app": _IOS}
    assert [place for _, place in outcome.warnings] == ["row ZNOTIFICATION:3"] * 2


_LISTS: dict[str, tuple[Parser, dict[str, Any]]] = {
    "BookingClouds": (reservations_ios, {"DeviceBookings": {"1": _RESERVATION}}),
    "KeyValueStorageAccountDomain": (
        account_ios,
        {"user_profile": {"cc_details": [{"cc_id": 1}]}, "auth_token": "t"},
    ),
    "AccountSettings": (settings_ios, {"userDetailsResponse": {"userDetails": {"travellers": [{"id": 1}]}}}),
    "KeyValueStorageRecentsDomain": (recents_ios, {"stored_searches": [{"destination": _LYON}]}),
    "KeyValueStorageSharedDomain": (
        destinations_ios,
        {"stored_destinations": [{"loc": _LYON, "created": _TIME}]},
    ),
}


@pytest.mark.parametrize("name", _LISTS)
def test_lists_that_are_damaged_or_of_another_form(name: str, tmp_path: Path) -> None:
    parser, made = _LISTS[name]
    _damaged(parser, tmp_path, name, plistlib.dumps(made, fmt=plistlib.FMT_BINARY))
    _damaged(parser, tmp_path, name, plistlib.dumps(made))
    for other in ([1], {"$archiver": "NSKeyedArchiver", "$objects": []}, "text"):
        outcome = _read(parser, tmp_path, name, other)
        assert (outcome.artifacts, len(outcome.warnings)) == ([], 1)
    for key in made:
        for odd in (
            plistlib.UID(3),
            1.5,
            "x",
            [plistlib.UID(1)],
            {"a": b"\xff", "b": [[]], "c": {"hotel": 1, "room": {}}},
        ):
            for each in _read(parser, tmp_path, name, {key: odd}).artifacts:
                assert all(type(detail.value) in (str, int, bool) for detail in getattr(each, "details", ()))


def test_what_is_no_list_of_entries_is_said(tmp_path: Path) -> None:
    for parser, name, key in (
        (reservations_ios, "BookingClouds", "AccountBookings"), (recents_ios, "KeyValueStorageRecentsDomain", "viewed"),
        (destinations_ios, "KeyValueStorageSharedDomain", "stored_destinations"),
    ):  # fmt: skip
        outcome = _read(parser, tmp_path, name, {key: "x"})
        assert (outcome.artifacts, [place for _, place in outcome.warnings]) == ([], [f"key $.{key}"])


# -- Android

_ASKED = {"input": {"bookingNumber": "2345678901", "pinCode": "0042)"}}
_ROOT = f"postBookingReservationQuery({json.dumps(_ASKED)})"
_STAY = 'accommodationDetailsQueries.accommodationDetails({"id":1})'
_RECORDS = (
    "CREATE TABLE records (_id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, record TEXT NOT NULL)"
)


def _reference(key: str) -> str:
    return f"ApolloCacheReference{{{key}}}"


def _cache(folder: Path, name: str, objects: dict[str, Any], more: str = "") -> Path:
    values = ",".join(
        "(NULL, '{}', '{}')".format(*(each.replace("'", "''") for each in (key, json.dumps(value))))
        for key, value in objects.items()
    )
    return database(
        folder / "com.booking" / "databases" / name, _RECORDS, f"INSERT INTO records VALUES {values}", more
    )


def _objects() -> dict[str, Any]:
    return {
        _ROOT: {
            "reservationStatus": "CONFIRMED", "isNoShow": 0, "property": _reference(f"{_ROOT}.property"),
            "reservationCheckinDate": _reference(f"{_ROOT}.in"), "reservationCheckoutDate": {"rawDate": 1720735200},
            "roomReservations": [_reference(f"{_ROOT}.roomReservations.0")], "lost": _reference("nowhere"),
        },
        f"{_ROOT}.property": {
            "hotelTimezone": "Europe/Paris", "hotelName": _reference(f"{_ROOT}.property.hotelName"), "hotelZip": "69001",
            "hotelCity": {"rawValue": "Lyon"}, "self": _reference(f"{_ROOT}.property"),
        },
        f"{_ROOT}.property.hotelName": {"translation": "Pont 😀"},
        f"{_ROOT}.in": {"rawDate": 1720562400},
        f"{_ROOT}.roomReservations.0": {"roomReservationId": 5, "guestNumber": 2, "price": 1.25},
        _STAY: {"reservation": _reference(f"{_STAY}.reservation")},
        f"{_STAY}.reservation": {
            "startDateTime": "2024-07-10T15:00:00+02:00", "endDateTime": "2024-07-12T11:00:00", "reservationStatus": "OK",
            "identifiers": {"hotelReservationId": 2345678901}, "property": {"name": "Pont"},
        },
        "QUERY_ROOT": {},
    }  # fmt: skip


def test_reservations_on_android(tmp_path: Path) -> None:
    outcome = run(reservations, _cache(tmp_path, "post_booking_reservation_cache", _objects()))
    assert outcome.warnings == []
    first, second = (stated(each) for each in outcome.artifacts)
    details = _told(first.pop("details"))
    assert first == {
        "locator": "row records:1", "service": _SERVICE, "title": "Pont 😀", "reference": "2345678901",
        "status": "CONFIRMED", "origin": "69001, Lyon", "starts": "1720562400", "ends": "1720735200",
    }  # fmt: skip
    assert details["asked.input.pinCode"] == "0042)"
    assert (details["roomReservations[0].guestNumber"], details["roomReservations[0].price"]) == (2, "1.25")
    assert (details["property.self"], details["lost"]) == (
        _reference(f"{_ROOT}.property"),
        _reference("nowhere"),
    )
    second.pop("details")
    assert second == {
        "locator": "row records:6", "service": _SERVICE, "title": "Pont", "reference": "2345678901", "status": "OK",
        "starts": "2024-07-10T15:00:00+02:00", "ends_local": "2024-07-12T11:00:00",
    }  # fmt: skip


def test_an_odd_or_damaged_cache_of_reservations(tmp_path: Path) -> None:
    name = "post_booking_reservation_cache"
    more = f"""INSERT INTO records VALUES (NULL, '{_STAY}', 'no json'), (NULL, '{_STAY}', X'ff'), (NULL, 'x', 'y'),
     (NULL, 'postBookingReservationQuery(1)', '[]'), (NULL, 'postBookingReservationQuery(odd)', '{{"property": 1}}')"""
    path = _cache(tmp_path, name, _objects(), more)
    outcome = run(reservations, path)
    assert [each.locator for each in outcome.artifacts] == [
        f"row records:{row}" for row in (1, 6, 9, 10, 12, 13)
    ]
    assert len(outcome.warnings) == 4
    objects = _objects()
    del objects[_ROOT]
    path.unlink()
    outcome = run(reservations, _cache(tmp_path, name, objects))
    assert len(outcome.artifacts) == 1
    assert outcome.warnings[0][0].startswith("4 objects of the cache belong to no reservation")
    _damaged(reservations, path.parent, name, path.read_bytes())


def test_objects_that_name_one_another_twice_do_not_grow_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(booking_cache, "MOST_VALUES", 500)
    twice = {
        f"{_ROOT}.{n}": {"a": _reference(f"{_ROOT}.{n + 1}"), "b": _reference(f"{_ROOT}.{n + 1}")}
        for n in range(70)
    }
    path = _cache(
        tmp_path, "post_booking_reservation_cache", {_ROOT: {"a": _reference(f"{_ROOT}.0")}, **twice}
    )
    outcome = run(reservations, path)
    (found,) = outcome.artifacts
    assert len(stated(found)["details"]) <= 502
    assert outcome.warnings[0] == (
        "the object holds more than is put together: references stay in it",
        "row records:1",
    )


def test_account_on_android(tmp_path: Path) -> None:
    objects = {
        "personalProfile": {
            "personalData": _reference("personalProfile.personalData"), "contactEmail": {"address": "ana@e.example"},
            "contactPhone": "+385 1", "coTravellers": [{"firstName": "ليلى"}], "travelDocuments": [],
        },
        "personalProfile.personalData": {"firstName": "Ana", "lastName": "Šimić", "gender": "FEMALE"},
        "walletSummary": {"attributes": {"hasWallet": True}},
    }  # fmt: skip
    outcome = run(account, _cache(tmp_path, "account_data_cache", objects))
    assert outcome.warnings == []
    (found,) = (stated(each) for each in outcome.artifacts)
    details = _told(found.pop("details"))
    assert found == {
        "locator": "row records:1", "service": _SERVICE, "app": "com.booking", "own": True, "name": "Ana Šimić",
        "phones": ("+385 1",), "emails": ("ana@e.example",),
    }  # fmt: skip
    assert details["personalProfile.coTravellers[0].firstName"] == "ليلى"
    assert details["walletSummary.attributes.hasWallet"] is True


def _preferences(folder: Path, name: str, *members: str) -> Path:
    path = folder / "com.booking" / "shared_prefs" / f"{name}.xml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>{''.join(members)}</map>\n"
    )
    return path


def test_profile_and_search_in_preferences(tmp_path: Path) -> None:
    path = _preferences(
        tmp_path, "mybooking", '<string name="pref3uid">12</string>', '<string name="pref3firstname">Ana</string>',
        '<string name="pref3email">ana@e.example</string>', '<string name="pref3city">Split</string>',
        '<boolean name="has_wallet" value="true" />',
    )  # fmt: skip
    (found,) = (stated(each) for each in run(profile, path).artifacts)
    assert found.pop("locator").startswith("bytes ")
    assert found == {
        "service": _SERVICE, "app": "com.booking", "own": True, "identifier": "12", "name": "Ana",
        "emails": ("ana@e.example",),
        "details": (Detail(name="pref3city", value="Split"), Detail(name="has_wallet", value=True)),
    }  # fmt: skip
    assert (
        run(profile, _preferences(tmp_path, "remote_profile", '<string name="other">x</string>')).artifacts
        == []
    )
    signed_out = '<string name="pref3uid"></string><boolean name="pref3isgenius" value="false" />'
    assert run(profile, _preferences(tmp_path, "remote_profile", signed_out)).artifacts == []
    # Of a profile that states neither name nor number what it does state is there.
    street = '<string name="pref3address">Quai 1</string>'
    (found,) = (
        stated(each) for each in run(profile, _preferences(tmp_path, "remote_profile", street)).artifacts
    )
    assert found["details"] == (Detail(name="pref3address", value="Quai 1"),)
    query = {
        "arrival_date": "2024-07-10",
        "adult_count": 2,
        "children_ages": [9],
        "location": {"name": "Lyon", "type": "city"},
    }
    held = json.dumps(query).replace('"', "&quot;")
    path = _preferences(
        tmp_path, "com.booking_preferences", f'<string name="specific_query">{held}</string>',
        '<string name="general_query">odd</string>',
    )  # fmt: skip
    outcome = run(searches, path)
    (search,) = (stated(each) for each in outcome.artifacts)
    assert (search["query"], search["type"]) == ("Lyon", "city")
    assert _told(search["details"]) == {
        "specific_query.arrival_date": "2024-07-10", "specific_query.adult_count": 2,
        "specific_query.children_ages[0]": 9, "specific_query.location.name": "Lyon", "specific_query.location.type": "city",
    }  # fmt: skip
    assert [sentence for sentence, _ in outcome.warnings] == [
        "general_query holds no JSON object that can be read"
    ]
    for parser, name in ((profile, "mybooking"), (searches, "com.booking_preferences")):
        path = tmp_path / "com.booking" / "shared_prefs" / f"{name}.xml"
        _damaged(parser, path.parent, path.name, path.read_bytes())


def test_notifications_on_android(tmp_path: Path) -> None:
    schema = """CREATE TABLE notification (_id INTEGER PRIMARY KEY, server_id TEXT, action_id TEXT, title TEXT, body TEXT,
     time_epoch INTEGER, is_viewed INTEGER, is_clicked INTEGER, is_deleted INTEGER, sync_is_viewed INTEGER,
     sync_is_clicked INTEGER, thumb_url TEXT, icon TEXT, args_json TEXT)"""
    rows = """INSERT INTO notification VALUES (1, 's1', 'open_booking', 'حجز', 'See you 😀', 1700000001, 1, 0, 0, 1, 0, NULL,
     'bed', '{"bn": 1}'), (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
     (3, 7, NULL, X'ff', NULL, 'x', 'y', NULL, NULL, NULL, NULL, NULL, NULL, NULL)"""
    marks = ("notification.time_epoch",)
    outcome = hold(
        App(notifications, "notifications.db", schema, rows, ("notification",), {}, marks), tmp_path
    )
    first, empty, _ = (stated(each) for each in outcome.artifacts)
    assert _told(first.pop("details")) == {
        "action_id": "open_booking", "is_viewed": 1, "is_clicked": 0, "is_deleted": 0, "sync_is_viewed": 1,
        "sync_is_clicked": 0, "icon": "bed", "args_json": '{"bn": 1}',
    }  # fmt: skip
    assert first == {
        "locator": "row notification:1", "app": "com.booking", "identifier": "s1", "title": "حجز", "body": "See you 😀",
        "posted": "1700000001",
    }  # fmt: skip
    assert empty == {"locator": "row notification:2", "app": "com.booking"}


@pytest.mark.parametrize("packed", [True, False])
def test_what_was_typed_on_android(packed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "com.booking" / "cache" / "okhttp"
    folder.mkdir(parents=True)
    path = folder / "0a1b.0"
    url = "https://iphone-xml.booking.com/json/mobile.autocomplete?text=%D9%84%D9%8A%D9%88%D9%86&device_id=d1"
    lines = [
        url,
        "GET",
        "1",
        "Accept-Encoding: gzip",
        "HTTP/1.1 200",
        "2",
        "OkHttp-Sent-Millis: 1710069753123",
        "x: y",
    ]
    path.write_text("\n".join(lines))
    answer = json.dumps([{"name": "Lyon", "latitude": 45.75}, {"label": "Lyon, France"}]).encode()
    path.with_suffix(".1").write_bytes(gzip.compress(answer) if packed else answer)
    outcome = run(typed, path)
    assert outcome.warnings == []
    (found,) = (stated(each) for each in outcome.artifacts)
    assert _told(found.pop("details")) == {
        "asked.device_id[0]": "d1", "answer[0].name": "Lyon", "answer[0].latitude": "45.75",
        "answer[1].label": "Lyon, France",
    }  # fmt: skip
    assert found == {
        "locator": f"bytes 0+{path.stat().st_size}", "service": _SERVICE, "app": "com.booking", "query": "ليون",
        "url": url, "searched": "1710069753123",
    }  # fmt: skip
    path.with_suffix(".1").write_bytes(gzip.compress(answer)[:20])
    outcome = run(typed, path)
    assert (len(outcome.artifacts), len(outcome.warnings)) == (1, 1)
    path.with_suffix(".1").write_bytes(gzip.compress(answer) if packed else answer)
    monkeypatch.setattr(booking_typed, "_MOST_ANSWER", len(answer) - 1)
    ((sentence, _),) = run(typed, path).warnings
    assert sentence.endswith(f"larger than {len(answer) - 1} bytes")
    path.with_suffix(".1").unlink()
    assert run(typed, path).warnings == []
    _damaged(typed, folder, path.name, path.read_bytes())
    path.write_text("https://x.example/mobile.getProfile?u=/mobile.autocomplete\nGET\n0\n")
    assert run(typed, path).artifacts == []
