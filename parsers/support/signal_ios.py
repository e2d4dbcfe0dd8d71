"""Messages and people of Signal for iOS: the tables model_TSInteraction, model_TSThread and those beside them.

Reference: Signal-iOS, SignalServiceKit: schema.sql (2019 to 2025), SDSRecordType, TSInfoMessage, TSErrorMessage,
TSCall, TSOutgoingMessage, AttachmentReference (owner types), the keys that TSQuotedMessage, TSGroupModel,
SignalServiceAddress and TSOutgoingMessageRecipientState archive under; milliseconds since 1970.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal
from uuid import UUID

from evidence.model.kinds import Attachment, Message, Participant, Reaction, Receipt
from parsers.support import chat, epochs, keyed, stated
from parsers.support.keyed_archive import Thing
from parsers.support.rows import Row, Tables

SERVICE = "Signal"
INTERACTIONS = "model_TSInteraction"
COLUMNS = ("recordType", "uniqueId", "timestamp", "uniqueThreadId", "body")
OPTIONAL = (
    "receivedAtTimestamp", "authorUUID", "authorPhoneNumber", "messageType", "errorType", "callType", "quotedMessage",
    "read", "viewed", "storedMessageState", "isViewOnceMessage", "isVoiceMessage", "expiresInSeconds", "editState",
    "wasRemotelyDeleted", "customMessage", "storyReactionEmoji", "storyTimestamp", "attachmentIds",
    "recipientAddressStates",
)  # fmt: skip
THREAD = ("recordType", "uniqueId")
PLACE = ("contactUUID", "contactPhoneNumber", "groupModel", "creationDate", "isArchived", "isMarkedUnread")
PERSON = ("recipientUUID", "recipientPhoneNumber")
NAMES = ("fullName", "givenName", "familyName", "nickname", "profileName", "bio", "pni", "username")
CALL = 20
GROUP_THREAD = 26
_INFO, _ERROR = 10, 9
_INCOMING, _OUTGOING = {19, 75, 78}, {21, 68, 79}
_TYPES: dict[int, str] = {
    1: "identity key error on receipt", 4: "unread indicator", 5: "block offer", 7: "offer to share the profile",
    9: "error", 10: "info", 11: "message", 13: "change of verification", 16: "interaction",
    17: "identity key error", 19: "incoming message", 20: "call", 21: "outgoing message", 22: "contact offers",
    23: "identity key error on sending", 25: "offer to add to contacts", 28: "disappearing messages set",
    54: "unknown protocol version", 65: "group call", 68: "outgoing payment", 70: "not decrypted",
    75: "incoming payment", 76: "request to activate payments", 77: "payments activated",
    78: "incoming payment from a backup", 79: "outgoing payment from a backup",
}  # fmt: skip
_INFOS: dict[int | None, str] = {
    0: "session ended here", 1: "user not registered", 2: "unsupported message", 3: "group update", 4: "group left",
    5: "disappearing messages set", 6: "offer to add to contacts", 7: "change of verification",
    8: "user offered for the profile", 9: "group offered for the profile", 10: "unknown protocol version",
    11: "user joined Signal", 12: "thread synced", 13: "profile update", 14: "change of number", 15: "recipient hidden",
    16: "request to activate payments", 17: "payments activated", 18: "threads merged", 19: "session switched over",
    20: "spam reported", 21: "profile name learned", 22: "user blocked", 23: "group blocked", 24: "user unblocked",
    25: "group unblocked", 26: "message request accepted", 27: "session ended there", 28: "poll ended",
    29: "message pinned",
}  # fmt: skip
_ERRORS: dict[int | None, str] = {
    0: "no session", 1: "wrong identity key", 2: "invalid key", 3: "missing key", 4: "invalid message",
    5: "duplicate message", 6: "invalid version", 7: "identity changed", 8: "block offer", 9: "group not created",
    10: "session refreshed", 11: "not decrypted",
}  # fmt: skip
CALLS: dict[int | None, str] = {
    1: "incoming", 2: "outgoing", 3: "incoming, missed", 4: "outgoing, incomplete", 5: "incoming, incomplete",
    6: "incoming, missed because of a changed identity", 7: "incoming, declined", 8: "outgoing, missed",
    9: "incoming, answered elsewhere", 10: "incoming, declined elsewhere", 11: "incoming, busy elsewhere",
    12: "incoming, missed because of do not disturb", 13: "incoming, missed because the contact is blocked",
}  # fmt: skip
_OWNERS: dict[int | None, str | None] = {
    0: None, 1: "long text", 2: "link preview", 3: "quote", 4: "sticker", 5: "avatar of a contact",
}  # fmt: skip
_STATES: dict[int | None, str] = {
    0: "failed", 1: "sending", 2: "skipped", 3: "sent", 4: "pending", 5: "delivered", 6: "read", 7: "viewed",
}  # fmt: skip
_LEGACY = (("deliveryTimestamp", "delivered"), ("readTimestamp", "read"), ("viewedTimestamp", "viewed"))
_MARKS = (
    "read", "viewed", "storedMessageState", "isViewOnceMessage", "isVoiceMessage", "expiresInSeconds", "editState",
    "storyTimestamp",
)  # fmt: skip


class People:
    """Who somebody is, by the identifier or the number that a row holds."""

    def __init__(self, tables: Tables) -> None:
        self._numbers = {
            row["recipientUUID"]: row
            for row in tables.rows("model_SignalRecipient", (), PERSON)
            if row["recipientUUID"] and row.state == "live"
        }
        self._names: dict[str, str] = {}
        for table in ("model_SignalAccount", "model_OWSUserProfile"):
            for row in tables.rows(table, (), (*PERSON, *NAMES)):
                for key in (chat.filled(row, column) for column in PERSON):
                    if key and row.state == "live" and (found := name_of(row)):
                        self._names.setdefault(key, found)

    def who(self, uuid: Any, phone: Any = None) -> str | None:
        """The number where one is known, else the identifier."""
        held = phone if isinstance(phone, str) and phone else None
        number = held or chat.filled(self._numbers.get(uuid), "recipientPhoneNumber")
        return number or (uuid if isinstance(uuid, str) and uuid else None)

    def name(self, uuid: Any, phone: Any = None) -> str | None:
        """How somebody is called."""
        return self._names.get(uuid) or self._names.get(self.who(uuid, phone) or "")

    def participant(self, uuid: Any, phone: Any = None, role: str | None = None) -> tuple[Participant, ...]:
        """Somebody who takes part; none where nobody is named."""
        who = self.who(uuid, phone)
        return (Participant(identifier=who, name=self.name(uuid, phone), role=role),) if who else ()


class Threads:
    """The conversations, by their identifier."""

    def __init__(self, tables: Tables, people: People) -> None:
        self.rows = chat.one(tables, "model_TSThread", "uniqueId", THREAD[:1], PLACE)
        self.people = people
        self._titles: dict[str, str | None] = {}

    def who(self, row: Row | None) -> str | None:
        """The other's number or identifier; None of a group."""
        return None if row is None else self.people.who(row["contactUUID"], row["contactPhoneNumber"])

    def name(self, row: Row | None) -> str | None:
        """The name of a group or of the other."""
        if row is None:
            return None
        if row["groupModel"] is None:
            return self.people.name(row["contactUUID"], row["contactPhoneNumber"])
        if row.locator not in self._titles:
            self._titles[row.locator] = _text(_fields(row, "groupModel").get("groupName"))
        return self._titles[row.locator]


class Store:
    """What other tables say of a message."""

    def __init__(self, tables: Tables, people: People, threads: Threads) -> None:
        self._people, self._threads = people, threads
        signs = ("emoji", "reactorUUID", "sentAtTimestamp")
        self._reactions = tables.grouped("model_OWSReaction", "uniqueMessageId", signs, ("reactorE164",))
        self._mentions = tables.grouped("model_TSMention", "uniqueMessageId", ("uuidString",))
        self._revisions = chat.one(tables, "EditRecord", "pastRevisionId", ("latestRevisionId",))
        columns = ("contentType", "localRelativeFilePath")
        self._old = chat.one(
            tables, "model_TSAttachment", "uniqueId", columns, ("byteCount", "sourceFilename", "caption")
        )
        self._new = tables.grouped(
            "MessageAttachmentReference",
            "ownerRowId",
            ("attachmentRowId", "ownerType"),
            ("caption", "sourceFilename"),
        )
        size = ("unencryptedByteCount", "cachedMediaWidthPixels", "cachedMediaHeightPixels")
        self._files = tables.by_id("Attachment", ("mimeType", "localRelativeFilePath"), size)

    def message(self, row: Row) -> Message:
        """A row of model_TSInteraction."""
        kind, thread = row.integer("recordType"), self._threads.rows.get(row["uniqueThreadId"])
        way, other = _way(row, kind), self._threads.who(thread)
        moment, received = epochs.unix_ms(row["timestamp"]), epochs.unix_ms(row["receivedAtTimestamp"])
        author = (row["authorUUID"], row["authorPhoneNumber"])
        quote = _fields(row, "quotedMessage")
        people, said, place = self._people, way != "unknown", other or row.text("uniqueThreadId")
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=way,
            conversation=place,
            conversation_name=self._threads.name(thread),
            sender=people.who(*author) or (other if kind == CALL else None) if way == "incoming" else None,
            recipients=(place,) if way == "outgoing" and place else (),
            participants=people.participant(*author, role="sender") if way == "incoming" else (),
            body=chat.filled(row, "body", "customMessage", "storyReactionEmoji"),
            type=_type(row, kind),
            identifier=chat.filled(row, "timestamp"),
            status=self._status(row),
            sent=moment if said else None,
            created=None if said else moment,
            received=received if way == "incoming" else None,
            attachments=tuple(self._attachments(row)),
            reply_to=_text(quote.get("timestamp")),
            reply_text=_text(quote.get("body")),
            reply_sender=self._address(quote),
            mentions=tuple(
                who
                for each in self._mentions.get(row["uniqueId"], [])
                if (who := people.who(each["uuidString"]))
            ),
            reactions=tuple(self._signs(row)),
            receipts=tuple(self._reached(row)),
            deletion="wasRemotelyDeleted" if row.integer("wasRemotelyDeleted") else None,
            details=stated.details(row, "uniqueId"),
        )

    def _status(self, row: Row) -> str | None:
        words = [f"{name} {number}" for name in _MARKS if (number := row.integer(name))]
        latest = self._revisions.get(row.rowid) if row.state == "live" else None
        if latest is not None:
            words.append(f"replaced by {INTERACTIONS}:{latest.text('latestRevisionId')}")
        return ", ".join(words) or None

    def _address(self, quote: dict[str, Any]) -> str | None:
        found = quote.get("authorAddress")
        return self._called(
            found.fields if isinstance(found, Thing) else {"backingPhoneNumber": quote.get("authorId")}
        )

    def _called(self, address: dict[str, Any]) -> str | None:
        uuid = address.get("backingUuid")
        return self._people.who(
            str(uuid).upper() if isinstance(uuid, UUID) else None, address.get("backingPhoneNumber")
        )

    def _reached(self, row: Row) -> Iterator[Receipt]:
        """What became of a message with each recipient; before 2024 with a time for each step."""
        pairs = _archived(row, "recipientAddressStates")
        for pair in pairs if isinstance(pairs, list) else []:
            if not (isinstance(pair, tuple) and all(isinstance(each, Thing) for each in pair)):
                continue
            who, state = self._called(pair[0].fields), pair[1].fields
            steps = [(state[key], word) for key, word in _LEGACY if isinstance(state.get(key), int)]
            status = state.get("state")
            last = _STATES.get(status, f"state {status}") if isinstance(status, int) else None
            for moment, event in steps or ([(state.get("statusTimestamp"), last)] if last else []):
                yield Receipt(event=event, who=who).at(
                    epochs.unix_ms(moment if isinstance(moment, int) else None)
                )

    def _attachments(self, row: Row) -> Iterator[Attachment]:
        for each in self._new.get(row.rowid, []) if row.state == "live" else []:
            file, owner = self._files.get(each["attachmentRowId"]), each.integer("ownerType")
            yield Attachment(
                path=chat.filled(file, "localRelativeFilePath"),
                name=chat.filled(each, "sourceFilename"),
                mime=chat.filled(file, "mimeType"),
                size=chat.integer(file, "unencryptedByteCount"),
                width=chat.integer(file, "cachedMediaWidthPixels"),
                height=chat.integer(file, "cachedMediaHeightPixels"),
                text=chat.filled(each, "caption") or _OWNERS.get(owner, f"owner type {owner}"),
            )
        named = _archived(row, "attachmentIds")
        for identifier in named if isinstance(named, list) else []:
            old = self._old.get(identifier) if isinstance(identifier, str) else None
            if old is not None:
                yield Attachment(
                    path=chat.filled(old, "localRelativeFilePath"),
                    name=chat.filled(old, "sourceFilename"),
                    mime=chat.filled(old, "contentType"),
                    size=old.integer("byteCount"),
                    text=chat.filled(old, "caption"),
                )

    def _signs(self, row: Row) -> Iterator[Reaction]:
        for each in self._reactions.get(row["uniqueId"], []):
            who = (each["reactorUUID"], each["reactorE164"])
            reaction = Reaction(
                reaction=each.text("emoji") or "", who=self._people.who(*who), name=self._people.name(*who)
            )
            yield reaction.at(epochs.unix_ms(each["sentAtTimestamp"]))


def name_of(row: Row) -> str | None:
    """The name of a row of model_SignalAccount or model_OWSUserProfile."""
    given = chat.filled(row, "givenName", "profileName")
    return chat.filled(row, "fullName") or stated.joined(given, chat.filled(row, "familyName"), by=" ")


def way_of_call(kind: int | None) -> Literal["incoming", "outgoing", "unknown"]:
    """The direction of a TSCall."""
    word = CALLS.get(kind, "")
    return "incoming" if word.startswith("in") else "outgoing" if word else "unknown"


def _way(row: Row, kind: int | None) -> Literal["incoming", "outgoing", "unknown"]:
    if kind == CALL:
        return way_of_call(row.integer("callType"))
    return "incoming" if kind in _INCOMING else "outgoing" if kind in _OUTGOING else "unknown"


def _type(row: Row, kind: int | None) -> str | None:
    if kind is None:
        return None
    word = _TYPES.get(kind, f"type {kind}")
    column, names = {
        _INFO: ("messageType", _INFOS),
        _ERROR: ("errorType", _ERRORS),
        CALL: ("callType", CALLS),
    }.get(kind, ("", {}))
    number = row.integer(column) if column else None
    return word if number is None else f"{word}: {names.get(number, f'{column} {number}')}"


def _archived(row: Row, column: str) -> list[Any] | Thing | None:
    """What a column's keyed archive holds. None, with a warning, where it cannot be read."""
    data = row[column]
    if not isinstance(data, bytes) or not data:
        return None
    try:
        found = keyed.read(data)
    except ValueError as error:
        row.context.warn(f"{column} is not read: {error}", row.locator)
        return None
    return found if isinstance(found, list | Thing) else None


def _fields(row: Row, column: str) -> dict[str, Any]:
    found = _archived(row, column)
    return found.fields if isinstance(found, Thing) else {}


def _text(value: Any) -> str | None:
    """A text or a whole number above 0, as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if value > 0 else None
    return value if isinstance(value, str) and value else None
