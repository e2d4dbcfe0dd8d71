"""Messages as conversations, one for each thread of each store."""

from __future__ import annotations

from typing import Any, Literal

from reports.document import Block, Bubble, Conversation
from reports.exhibits.gathered import Gathered
from reports.exhibits.provenance import Provenance, Sources
from reports.exhibits.values import by_time, first_time, label, other_times, stated, value
from reports.text import block, counted, line

Side = Literal["in", "out", "unknown"]
_SIDES: dict[str, Side] = {"incoming": "in", "outgoing": "out", "draft": "out"}
_SAID = frozenset(
    {"body", "sender", "service", "direction", "status", "conversation", "conversation_name", "attachments"}
)
_NO_SENDER = "no sender is stated"


def conversations(
    bodies: list[dict[str, Any]], provenance: Provenance, gathered: Gathered
) -> tuple[Block, ...]:
    """The threads in the order of their first messages, then where each message stands.

    Two stores may use one number for different threads, so a thread is known by its store, service and own identifier.
    """
    threads: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for body in by_time(bodies):
        threads.setdefault(_thread(body), []).append(body)
    sources = Sources(provenance)
    blocks: list[Block] = [_conversation(messages, provenance, sources) for messages in threads.values()]
    return (*blocks, sources.table()) if blocks else ()


def _thread(body: dict[str, Any]) -> tuple[str, ...]:
    fields = body.get("fields") or {}
    stored = fields.get("conversation")
    thread = "" if stored is None else f"={stored}"
    return str(body["evidence"]), str(body["path"]), str(fields.get("service")), thread


def _conversation(messages: list[dict[str, Any]], provenance: Provenance, sources: Sources) -> Conversation:
    first = messages[0]
    fields = first.get("fields") or {}
    thread = fields.get("conversation")
    names = dict.fromkeys(each["fields"].get("conversation_name") for each in messages)
    said = "no thread is stated" if thread is None else f"thread {line(str(thread))}"
    title = f"{line(str(fields.get('service') or 'messages'))}, {said}"
    title += "".join(f", “{line(str(name))}”" for name in names if name and name != thread)
    people = dict.fromkeys(name for each in messages for name in _people(each["fields"]))
    return Conversation(
        title=f"{title} ({counted(len(messages), 'message')}, item {first['evidence']})",
        participants=tuple(map(line, people)),
        bubbles=tuple(_bubble(each, provenance, sources) for each in messages),
    )


def _people(fields: dict[str, Any]) -> list[str]:
    found = [fields.get("sender"), *(fields.get("recipients") or ())]
    return [str(name) for name in found if name]


def _bubble(body: dict[str, Any], provenance: Provenance, sources: Sources) -> Bubble:
    fields = stated(body)
    when, stored = first_time(body, provenance.zone)
    return Bubble(
        id=line(str(body["id"])),
        who=line(str(fields.get("sender") or _NO_SENDER)),
        side=_SIDES.get(str(fields.get("direction")), "unknown"),
        when=when.replace("\n", " · "),
        stored=stored,
        text=block(str(fields.get("body", ""))),
        notes=_notes(body, fields, provenance),
        source=sources.place(body),
        gone=body.get("state") == "deleted",
    )


def _notes(body: dict[str, Any], fields: dict[str, Any], provenance: Provenance) -> tuple[str, ...]:
    """Everything else that the message states, in words: nothing of it is left out."""
    short = [line(str(fields.get("direction", "unknown")))]
    if body.get("state", "live") != "live":
        short.append(line(str(body["state"])))
    if "body" not in fields:
        short.append("no text")
    if "status" in fields:
        short.append(f"status: {line(str(fields['status']))}")
    found = [", ".join(short)]
    found += [
        f"{label(name)}: {_in_line(name, stored)}" for name, stored in fields.items() if name not in _SAID
    ]
    found += [f"attachment: {value('attachments', each)}" for each in fields.get("attachments") or ()]
    return (*found, *other_times(body, provenance.zone), *provenance.remarks(body))


def _in_line(name: str, stored: Any) -> str:
    """A value; the parts of a list, such as many recipients, one after the other."""
    return (
        "; ".join(value(name, part) for part in stored) if isinstance(stored, list) else value(name, stored)
    )
