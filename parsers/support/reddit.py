"""Events of Reddit's chats on iOS, which are those of the Matrix protocol.

Reference: Matrix Client-Server API 1.11 (m.room.message, m.reaction, m.room.redaction, m.relates_to, push rules);
iLEAPP, reddit (of Reddit 2023.50 to 2024.33): the tables that hold them.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment
from parsers.support import json_value
from parsers.support.rows import Tables

SERVICE = "Reddit"


def owner(tables: Tables) -> frozenset[str]:
    """The account: the one whose invitations the server's own push rule tells of."""
    for row in tables.rows("ZACCOUNTSTORAGEACCOUNTDATAITEM", ("ZEVENTTYPEFIELD", "ZDATA")):
        if row.text("ZEVENTTYPEFIELD") != "m.push_rules":
            continue
        rules = json_value.at(json_value.decoded(row["ZDATA"]), "content", "global")
        for section in rules.values() if isinstance(rules, dict) else ():
            for rule in json_value.objects(section):
                if json_value.text(rule, "rule_id") == ".m.rule.invite_for_me":
                    found = (
                        json_value.text(condition, "pattern")
                        for condition in json_value.objects(rule, "conditions")
                        if json_value.text(condition, "key") == "state_key"
                    )
                    return frozenset(pattern for pattern in found if pattern)
    return frozenset()


def body(event: Any) -> str | None:
    """The text of a message, or the sign of a reaction."""
    content = json_value.at(event, "content")
    return json_value.text(content, "body") or json_value.text(content, "m.relates_to", "key")


def answered(event: Any) -> str | None:
    """The event that this one answers, reacts to or takes back."""
    relation = json_value.at(event, "content", "m.relates_to")
    return (
        json_value.text(relation, "m.in_reply_to", "event_id")
        or json_value.text(relation, "event_id")
        or json_value.text(event, "redacts")
    )


def attachments(event: Any) -> tuple[Attachment, ...]:
    """The file of a message, by its address on the server."""
    content = json_value.at(event, "content")
    url = json_value.text(content, "url")
    if url is None:
        return ()
    info = json_value.at(content, "info")
    return (
        Attachment(
            url=url,
            mime=json_value.text(info, "mimetype"),
            size=json_value.integer(info, "size"),
            width=json_value.integer(info, "w"),
            height=json_value.integer(info, "h"),
        ),
    )
