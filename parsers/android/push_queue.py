"""Messages that were pushed to applications of an Android device and waited to be handed over."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Notification
from evidence.model.timestamp import Timestamp
from parsers.support import epochs
from parsers.support.leveldb.beside import stored
from parsers.support.leveldb.entry import MOST_BYTES, Entry
from parsers.support.leveldb.store import opened
from parsers.support.protobuf.declared import read
from parsers.support.push_queue import RECORD


@parser(
    name="android.push_queue",
    version="1.0",
    match=[f"**/fcm_queued_messages.ldb/*.{kind}" for kind in ("ldb", "sst", "log")],
    emits=[Notification],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Notification]:
    """Reads every value that a file of the LevelDB stores as a message. One whose key any file deletes later has
    the state deleted, and one that several of them hold is given once. The texts of applications are data of their own
    (``app_data``) and stand among the details as sent; the key holds a time, whose place in it is that of ``queued``
    (microseconds since 1970).
    Nothing says that a message was shown. ``sent`` stays a number: by the schema seconds, in practice milliseconds.

    Reference: A. Caithness (CCL), module for fcm_queued_messages.ldb in ALEAPP (key, fields); Chromium
    google_apis/gcm/protocol/mcs.proto (DataMessageStanza); com.google.firebase.messaging.RemoteMessage (title, body).
    """
    with context.open() as file:
        data = file.read(MOST_BYTES + 1)
    try:
        found = opened(entry.path.rpartition("/")[2], data) if len(data) <= MOST_BYTES else None
    except ValueError as error:
        context.warn(f"not a file of a LevelDB that can be read: {error}")
        return
    if found is None:
        return
    for each, deleted in stored(entry, context, list(found.entries())):
        yield from _message(each, deleted)
    for damage in found.damage:
        context.warn(damage)


def _message(entry: Entry, deleted: bool) -> Iterator[Notification]:
    stanza = read(entry.value or b"", RECORD)["message"]
    if stanza is None or stanza["category"] is None:
        return
    sent = {each["key"]: each["value"] for each in stanza["data"]}
    texts = [Detail(name=each["key"] or "", value=each["value"] or "") for each in stanza["data"]]
    texts += [
        Detail(name=name, value=stanza[name]) for name in ("from", "ttl", "sent") if stanza[name] is not None
    ]
    yield Notification(
        locator=entry.locator,
        state="deleted" if deleted else "live",
        app=stanza["category"],
        title=_shown(sent, "title"),
        body=_shown(sent, "body"),
        identifier=stanza["persistent_id"] or stanza["id"],
        queued=_time(entry.key),
        details=tuple(texts),
    )


def _shown(sent: dict[str, str], name: str) -> str | None:
    return next((sent[key] for key in (f"gcm.n.{name}", f"gcm.notification.{name}") if sent.get(key)), None)


def _time(key: bytes) -> Timestamp | None:
    digits = key.partition(b":")[2].partition(b"%")[0]
    return epochs.unix_us(int(digits)) if digits.isdigit() and len(digits) < 20 else None
