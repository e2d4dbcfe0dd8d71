"""Receipts, reactions and polls: ZRECEIPTINFO, which WhatsApp's ChatStorage.sqlite holds beside a message.

Reference: a published declaration of the message (receiptinfo.proto of a reader of WhatsApp's backups on iOS, 2023):
field 1 is a receipt of older versions with a phone number and seconds since 1970, field 2 one with seconds after field
3, the sending; field 8 a poll with the votes of others (5) and of the owner (6). IPED (WhatsApp on iOS): field 7,
reactions, in milliseconds since 1970, and field 8. Receipts and reactions were held against the corpus.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Detail, Reaction, Receipt
from parsers.support import epochs, stated
from parsers.support.protobuf import wire
from parsers.support.rows import Row, Tables

_PHONE = 0x81
_PERSON = "@s.whatsapp.net"
_EVENTS = {4: "delivered", 5: "read", 6: "field 6"}
"""The last was seen once by who published it, who takes it for the playing."""
_OLD_EVENTS = {3: "delivered", 4: "read", 5: "field 5"}


class People:
    """Identifiers that the store has, by their digits: of a recipient, a receipt has no more than these."""

    def __init__(self, tables: Tables) -> None:
        self._known: dict[str, set[str]] = {}
        for table, column in (("ZWAGROUPMEMBER", "ZMEMBERJID"), ("ZWACHATSESSION", "ZCONTACTJID")):
            for row in tables.rows(table, (), (column,)):
                if jid := row.text(column):
                    self._known.setdefault(jid.partition("@")[0], set()).add(jid)

    def named(self, stored: bytes | None) -> str | None:
        """Whom the bytes of a recipient name: behind a first byte, digits of four bits, with F behind an odd number.

        The first byte is 0x81 of a phone number. What it says else is not published: then it is the one identifier of
        the store that has the digits, or the bytes in hexadecimal.
        """
        if not stored:
            return None
        digits = stored[1:].hex().removesuffix("f")
        known = self._known.get(digits, set())
        if not digits.isdecimal():
            return stored.hex()
        if stored[0] == _PHONE:
            return digits + _PERSON
        return next(iter(known)) if len(known) == 1 else stored.hex()


def receipts(info: Row | None, people: People) -> Iterator[Receipt]:
    """What of a message reached whom, and when."""
    message = _info(info)
    sent = message.at(3)
    for field in message.all(1):
        found = field.message
        who = found.at(1) if found else None
        for number, event in _OLD_EVENTS.items():
            if found and (moment := found.at(number)) is not None and moment.unsigned:
                yield Receipt(event=event, who=who.text if who else None).at(epochs.unix_s(moment.unsigned))
    for field in message.all(2):
        found = field.message
        who = found.at(1) if found else None
        for number, event in _EVENTS.items():
            if found and (after := found.at(number)) is not None:
                when = epochs.unix_s_after(sent.unsigned if sent else None, after.unsigned)
                yield Receipt(event=event, who=people.named(who.bytes if who else None)).at(when)


def reactions(info: Row | None) -> Iterator[Reaction]:
    """Reactions of others (1: 2 who, 3 the sign, 4 when) and of the owner (2: 2 the sign, 3 when)."""
    for group in _info(info).all(7):
        for one in group.message.fields if group.message else ():
            own, found = one.number == 2, one.message
            if found is None or one.number not in (1, 2):
                continue
            who = None if own else found.at(2)
            sign, moment = (found.at(2), found.at(3)) if own else (found.at(3), found.at(4))
            if sign and sign.text:
                reaction = Reaction(reaction=sign.text, who=who.text if who else None, own=own or None)
                yield reaction.at(epochs.unix_ms(moment.unsigned if moment else None))


def poll(info: Row | None) -> tuple[str | None, tuple[Detail, ...]]:
    """The question of a poll, its options, and who chose which when: nothing behind ``voted`` is a vote taken back."""
    found = _info(info).at(8)
    if found is None or found.message is None:
        return None, ()
    question, options = found.message.at(2), (each.message for each in found.message.all(3))
    names = {
        place: field.text if option and (field := option.at(1)) else None
        for place, option in enumerate(options)
    }
    shown = (stated.detail("option", name) for name in names.values() if name is not None)
    votes = (each for field in found.message.fields for each in _vote(field, names))
    return question.text if question else None, (*shown, *votes)


def _vote(field: wire.Field, names: dict[int, str | None]) -> Iterator[Detail]:
    """A vote: 1 the options by their places, packed or not, 2 when, 4 who."""
    vote = field.message if field.number in (5, 6) else None
    if vote is None:
        return
    chosen: list[int] = []
    for each in vote.all(1):
        chosen.extend((each.unsigned,) if each.unsigned is not None else each.varints or ())
    who, moment = vote.at(4), vote.at(2)
    yield stated.detail("voted", ", ".join(names.get(number) or f"option {number}" for number in chosen))
    yield stated.detail("voted_by", "from_me" if field.number == 6 else (who.text if who else None) or "")
    if moment is not None and moment.unsigned:
        yield stated.detail("voted_ms", moment.unsigned)


def _info(info: Row | None) -> wire.Message:
    stored = None if info is None else info["ZRECEIPTINFO"]
    return wire.Message(stored if isinstance(stored, bytes) else b"")
