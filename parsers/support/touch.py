"""People and things that an interaction of interactionC.db names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from evidence.model.kinds import Detail, Participant
from parsers.support import core_data
from parsers.support.rows import Row, Tables
from parsers.support.stated import details

INTERACTION = ("ZBUNDLEID", "ZDIRECTION", "ZSENDER", "ZSTARTDATE", "ZENDDATE", "ZCREATIONDATE", "ZMECHANISM")
INTERACTION_MORE = (
    "ZACCOUNT", "ZDOMAINIDENTIFIER", "ZTARGETBUNDLEID", "ZGROUPNAME", "ZISRESPONSE", "ZRECIPIENTCOUNT", "ZCONTENTURL",
    "ZLOCATIONUUID", "ZDERIVEDINTENTIDENTIFIER", "ZUUID",
)  # fmt: skip
CONTACT = (
    "ZCREATIONDATE", "ZPERSONID", "ZCUSTOMIDENTIFIER", "ZINCOMINGRECIPIENTCOUNT", "ZINCOMINGSENDERCOUNT",
    "ZOUTGOINGRECIPIENTCOUNT", "ZFIRSTINCOMINGRECIPIENTDATE", "ZFIRSTINCOMINGSENDERDATE",
    "ZFIRSTOUTGOINGRECIPIENTDATE", "ZLASTINCOMINGRECIPIENTDATE", "ZLASTINCOMINGSENDERDATE",
    "ZLASTOUTGOINGRECIPIENTDATE",
)  # fmt: skip


def participants(sender: Row | None, others: Iterable[Row]) -> tuple[Participant, ...]:
    """The people with their displayed names, the sender first."""
    roles = [("sender", sender)] if sender else []
    roles += [("recipient", other) for other in others]
    return tuple(
        Participant(identifier=row.text("ZIDENTIFIER"), name=row.text("ZDISPLAYNAME"), role=role)
        for role, row in roles
        if row
    )


def shared(things: Mapping[Any, Row], chosen: Iterable[Any]) -> tuple[Detail, ...]:
    """What was attached: texts, types, addresses and sizes as stored."""
    return tuple(each for number in chosen for each in details(things.get(number)))


def keywords(tables: Tables) -> dict[Any, list[Row]]:
    """The words that were taken from an interaction, by its key."""
    words = tables.by_id("ZKEYWORDS", ("ZKEYWORD",))
    found: dict[Any, list[Row]] = {}
    for word, interactions in core_data.joined(tables, "KEYWORDS", "INTERACTIONS").items():
        for each in interactions if word in words else ():
            found.setdefault(each, []).append(words[word])
    return found
