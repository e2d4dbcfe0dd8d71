"""Passes of Apple Wallet: tickets, boarding passes, cards of shops."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Booking
from parsers.support import json_details, json_value, written_time
from parsers.support.json_file import JsonFile

_STYLES = ("boardingPass", "eventTicket", "coupon", "storeCard", "generic")
_FIELDS = ("description", "organizationName", "serialNumber", "voided")
_STARTS, _ENDS = ("eventStartDate", "originalDepartureDate"), ("eventEndDate", "originalArrivalDate")
_FROM = ("venueName", "departureAirportName", "departureStationName", "departureLocationDescription")
_TO = ("destinationAirportName", "destinationStationName", "destinationLocationDescription")
_LOOKS = (
    "foregroundColor",
    "backgroundColor",
    "labelColor",
    "formatVersion",
    "suppressStripShine",
    "maxDistance",
)


@parser(
    name="ios.wallet_passes",
    version="1.0",
    match=["**/*.pkpass/pass.json"],
    emits=[Booking],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Booking]:
    """Reads the pass: its style as type; start, end and places only where its semantic tags name them.

    Everything else that it states, each field with key, label and value, is a detail: so is relevantDate, which tells
    when Wallet offers it. Labels that a pass.strings would translate stand as they are. That a pass lies there does not
    say that it was used.
    Reference: https://developer.apple.com/documentation/walletpasses/pass and its SemanticTags.
    """
    for locator, value in JsonFile(context).each():
        if json_value.text(value, "passTypeIdentifier") is None:
            context.warn("it is no pass: passTypeIdentifier is missing", locator)
            continue
        rest = {key: each for key, each in value.items() if key not in (*_FIELDS, *_LOOKS)}
        tags = json_value.at(value, "semantics")
        yield Booking(
            locator=locator,
            service="Apple Wallet",
            type=next((style for style in _STYLES if style in value), None),
            title=json_value.text(value, "description"),
            provider=json_value.text(value, "organizationName"),
            reference=json_value.text(value, "serialNumber"),
            status="voided" if json_value.flag(value, "voided") else None,
            origin=json_value.filled(tags, *_FROM),
            destination=json_value.filled(tags, *_TO),
            starts=written_time.moment(json_value.filled(tags, *_STARTS)),
            ends=written_time.moment(json_value.filled(tags, *_ENDS)),
            details=json_details.details(rest, context, locator),
        )
