"""Flights that Ryanair's application on Android keeps of the bookings in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Booking
from parsers.support import chat, epochs, json_text, json_value, rows, ryanair, written_time

_STAMPS = ("modified_utc_server_date", "modified_utc_user_date")


@parser(
    name="ryanair.bookings",
    version="1.0",
    match=["**/com.ryanair.cheapflights/databases/fr-local-db"],
    tables=[("booking.booking_json", "booking_timestamps.modified_utc_server_date")],
    emits=[Booking],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Booking]:
    """Reads every row of booking: each flight of its JSON with the passengers, or the booking alone where it names no
    flight. ``depart`` and ``arrive`` are moments; those under ``times`` are of the airport, whatever zone they are
    written with. The balance due is a detail: the price is not stored.

    Reference: ALEAPP, module Ryanair (2026: tables, members, milliseconds since 1970, which times are local).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("booking", "booking_json"):
        return
    stamps = chat.one(tables, "booking_timestamps", "booking_id", (), _STAMPS)
    for row in tables.rows("booking", ("booking_json",), ("id",)):
        told = json_text.members(row, "booking_json")
        stamp = stamps.get(row["id"])
        common: dict[str, Any] = {
            "locator": row.locator,
            "state": row.state,
            "service": ryanair.SERVICE,
            "reference": json_value.text(told, "recordLocator"),
            "status": json_value.text(told, "status"),
            "currency": json_value.text(told, "currency"),
            "participants": ryanair.passengers(told),
            "modified": chat.moment(stamp, _STAMPS[0], epochs.unix_ms)
            or written_time.moment(json_value.text(told, "modifiedDate")),
        }
        details = ryanair.booking_details(told, row.text("id"), chat.text(stamp, _STAMPS[1]))
        for flight in json_value.objects(told, "flights"):
            yield Booking(
                type="flight",
                title=json_value.text(flight, "flightNumber"),
                origin=json_value.text(flight, "origin"),
                destination=json_value.text(flight, "destination"),
                starts=written_time.moment(json_value.text(flight, "depart")),
                ends=written_time.moment(json_value.text(flight, "arrive")),
                starts_local=json_value.text(flight, "times", "depart"),
                ends_local=json_value.text(flight, "times", "arrive"),
                details=(*details, *ryanair.flight_details(flight)),
                **common,
            )
        if not json_value.objects(told, "flights"):
            yield Booking(type="booking", details=details, **common)
