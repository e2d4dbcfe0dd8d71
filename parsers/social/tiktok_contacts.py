"""People that TikTok on Android and iOS keeps for its direct messages."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import chat, epochs, json_value, rows, social, stated
from parsers.support.tiktok import SERVICE

_ANDROID = ("SIMPLE_USER", "IM_USER_BASE_INFO")
_IOS = ("AwemeContacts", *(f"AwemeContactsV{number}" for number in range(2, 13)))
_OPTIONAL = (
    "UNIQUE_ID", "customID", "url1", "AVATAR_THUMB", "FOLLOW_STATUS", "UPDATE_TIME", "BLOCK", "DELETED",
    "latestChatTimestamp",
)  # fmt: skip


@parser(
    name="tiktok.contacts",
    version="1.0",
    match=["**/db_im_xx", "**/db_im_contact*", "**/AwemeIM.db"],
    tables=[
        ("SIMPLE_USER.UID", "SIMPLE_USER.UNIQUE_ID"),
        ("IM_USER_BASE_INFO.UID", "IM_USER_BASE_INFO.UNIQUE_ID"),
    ],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of SIMPLE_USER and IM_USER_BASE_INFO (Android) and of AwemeContacts, AwemeContactsV2 … V12 (iOS).

    The numbers of following, blocking and deletion stay numbers.
    Reference: ALEAPP, tikTok (of com.zhiliaoapp.musically 2021809050 to 2024301040), and iLEAPP, tikTok (of TikTok
    28.4 to 42.7); UPDATE_TIME in milliseconds, latestChatTimestamp in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table in (*_ANDROID, *_IOS):
        name = "NICK_NAME" if table in _ANDROID else "nickname"
        for row in tables.rows(table, ("UID", name), _OPTIONAL) if tables.has(table, "UID") else ():
            handle = chat.filled(row, "UNIQUE_ID", "customID")
            photo = json_value.text(json_value.decoded(row["AVATAR_THUMB"]), "url_list", 0)
            yield Contact(
                locator=row.locator,
                state=row.state,
                service=SERVICE,
                name=row.text(name),
                identifiers=social.identifiers(SERVICE, row.text("UID"), handle),
                photo=photo or row.text("url1"),
                modified=epochs.unix_ms(row["UPDATE_TIME"]),
                contacted=epochs.unix_s(row["latestChatTimestamp"]),
                details=stated.details(row, "FOLLOW_STATUS", "BLOCK", "DELETED"),
            )
