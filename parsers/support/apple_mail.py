"""Who sent a mail of Apple's Envelope Index and to whom it went, and texts that stand apart from mails."""

from __future__ import annotations

from evidence.model.kinds import Detail, Message, Participant
from parsers.support import chat
from parsers.support.rows import Row, Tables
from parsers.support.stated import detail, joined

_TEXTS = {"subjects": "subject of mails", "summaries": "summary of mails"}


def text_of_mails(row: Row) -> Message:
    """A row of subjects or summaries for itself."""
    return Message(
        locator=row.locator,
        state=row.state,
        service="e-mail",
        direction="unknown",
        type=_TEXTS[row.table.lower()],
        subject=row.text("subject"),
        body=row.text("summary"),
    )


class People:
    """Addresses by their numbers, as far as this database has them, and the recipients of all mails."""

    def __init__(self, tables: Tables) -> None:
        self._people = tables.by_id("addresses", ("address",), ("comment",))
        self._recipients = tables.grouped("recipients", "message", ("address",), ("type",))

    def sender(self, mail: Row) -> str | None:
        """The sender's address."""
        return chat.text(self._people.get(mail["sender"]), "address")

    def recipients(self, mail: Row) -> tuple[str, ...]:
        """The addresses of those it went to, whether as copy or not."""
        found = (self._people.get(each["address"]) for each in self._recipients.get(mail.rowid, []))
        return tuple(address for each in found if (address := chat.text(each, "address")))

    def named(self, mail: Row) -> tuple[Participant, ...]:
        """The sender, where the store has a name of theirs, and all recipients with the number of their type."""
        sender = self._people.get(mail["sender"])
        found = [self._person(sender, "from")] if sender and chat.filled(sender, "comment") else []
        for each in self._recipients.get(mail.rowid, []):
            if person := self._people.get(each["address"]):
                role = joined("recipient", chat.words(each, "type"), by=" of ")
                found.append(self._person(person, role))
        return tuple(found)

    def numbers(self, mail: Row) -> tuple[Detail, ...]:
        """The numbers of recipients whose addresses stand elsewhere."""
        found = self._recipients.get(mail.rowid, [])
        return tuple(
            detail(joined("recipient", chat.words(each, "type"), by=" of ") or "", each["address"])
            for each in found
            if each["address"] is not None and each["address"] not in self._people
        )

    @staticmethod
    def _person(row: Row, role: str | None) -> Participant:
        return Participant(identifier=row.text("address"), name=chat.filled(row, "comment"), role=role)
