"""What Siri remembers of messages, calls and media of applications of iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Interaction
from evidence.model.kinds.participant import Participant
from parsers.support import chat, epochs, rows
from parsers.support.siri_named import Named
from parsers.support.stated import detail, details, joined

_OUTGOING, _INCOMING = 1, 2
_DIRECTION = {_OUTGOING: "outgoing", _INCOMING: "incoming"}
_COLUMNS = ("start_date", "app_id", "domain_id", "verb_id", "direction")
_DETAILS = ("uuid", "dkevent_uuid", "duration_seconds", "donated_by_siri", "group_id")


@parser(
    name="ios.siri_remembers",
    version="1.0",
    match=["**/com.apple.siri.inference/siriremembers.sqlite3"],
    tables=[("intents.app_id", "intents.verb_id", "intent_entities.parameter_name_id", "entities.tokens")],
    emits=[Interaction],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Interaction]:
    """Reads every row of intents: application, what it was about, and the people and things that it names.

    ``sender`` and ``recipients`` are the handles named so; that of a call is the one or the other by its direction,
    outgoing where Siri itself was asked. Every named thing stands among the participants with its role. Siri's own copy
    of an application's row is one more. Nothing says that a message or call is still there.
    Reference: J. McGee, Siri's Memory Lane (2024), and iLEAPP, SiriRemembers.py (tables, columns, seconds since 1970,
    direction 1 and 2, names of parameters, whose the handle of a call is).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("intents"):
        return
    apps = tables.by_id("apps", ("bundle_id",))
    domains, verbs = (tables.by_id(name, ("name",)) for name in ("domains", "verbs"))
    named = Named(tables)
    for row in tables.rows("intents", _COLUMNS, _DETAILS):
        things = named.of(row.rowid, row["group_id"])
        own = row.integer("direction")
        sender, recipients = _ends(things, own, asked=row["donated_by_siri"] == 1)
        yield Interaction(
            locator=row.locator,
            state=row.state,
            app=chat.text(apps.get(row["app_id"]), "bundle_id") or "unknown",
            direction=_DIRECTION.get(own or 0),
            mechanism=joined(
                chat.text(domains.get(row["domain_id"]), "name"), chat.text(verbs.get(row["verb_id"]), "name")
            ),
            sender=sender,
            recipients=recipients,
            participants=things,
            started=epochs.unix_s(row["start_date"]),
            details=(
                *details(row, *_DETAILS),
                *((detail("direction", own),) if own is not None and own not in _DIRECTION else ()),
            ),
        )


def _ends(
    things: tuple[Participant, ...], direction: int | None, *, asked: bool
) -> tuple[str | None, tuple[str, ...]]:
    """The sender, and to whom it went; of what came in, recipientHandles do not say (Signal's are the sender's)."""
    came = direction == _INCOMING
    went = direction == _OUTGOING or (direction == 0 and asked)
    senders = {"senderHandle", *(["contactHandles"] if came else [])}
    recipients = {*([] if came else ["recipientHandles"]), *(["contactHandles"] if went else [])}
    return (
        next((each.identifier for each in things if each.identifier and each.role in senders), None),
        tuple(each.identifier for each in things if each.identifier and each.role in recipients),
    )
