"""The demo's application databases, filled from the story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from resources.demo import schemas, story
from resources.demo.databases import Files, database

_COCOA = 978_307_200
_WEBKIT = 11_644_473_600
_KINDS = ("name", "phone_v2", "email_v2")
_THREADS = {
    number: index
    for index, number in enumerate((story.ANA, story.SOMCHAI, story.SAMIR, story.LINH, story.MARA), start=1)
}

Row = dict[str, Any]


def sms() -> Files:
    """Text messages, some of them in the write-ahead log alone, and one multimedia message."""
    first = [_text(number, *row) for number, row in enumerate(story.SMS, start=1)]
    logged = [_text(number, *row) for number, row in enumerate(story.SMS_LOGGED, start=len(first) + 1)]
    moment = story.START + 30 * story.HOUR
    mms = {
        "pdu": [
            {
                "_id": 1,
                "thread_id": 5,
                "date": moment,
                "date_sent": moment - 4,
                "msg_box": 1,
                "read": 1,
                "sub": "Gate 4 – plan".encode().decode("latin-1"),
                "sub_cs": 106,
                "m_type": 132,
            }
        ],
        "addr": [
            {"msg_id": 1, "address": story.MARA, "type": 137},
            {"msg_id": 1, "address": story.ANA, "type": 151},
        ],
        "part": [
            {"mid": 1, "seq": -1, "ct": "application/smil", "cl": "smil.xml", "text": "<smil></smil>"},
            {
                "mid": 1,
                "seq": 0,
                "ct": "image/jpeg",
                "cl": "gate4.jpg",
                "_data": "/data/user_de/0/com.android.providers.telephony/app_parts/PART_1.jpg",
            },
            {"mid": 1, "seq": 1, "ct": "text/plain", "text": "This is the door 🚪"},
        ],
    }
    return database(schemas.SMS, {"sms": first, **mms}, {"sms": logged})


def _text(number: int, address: str, incoming: bool, body: str) -> Row:
    date = (story.START + number * story.HOUR) * 1000 + 137
    return {
        "_id": number,
        "thread_id": _THREADS[address],
        "address": address,
        "date": date,
        "date_sent": date - 2_137 if incoming else 0,
        "read": 1,
        "type": 1 if incoming else 2,
        "body": body,
    }


def calls() -> Files:
    """The call log of Android."""
    return database(
        schemas.CALLS,
        {
            "calls": [
                {
                    "number": number,
                    "date": (story.START + 7 * story.HOUR * index) * 1000 + 250,
                    "duration": seconds,
                    "type": kind,
                    "name": name,
                    "countryiso": "GB",
                }
                for index, (number, kind, seconds, name) in enumerate(story.ANDROID_CALLS)
            ]
        },
    )


def contacts() -> Files:
    """The address book of Android."""
    people, data, aggregates = [], [], []
    for index, (name, number, mail, deleted) in enumerate(story.ANDROID_CONTACTS, start=1):
        people.append(
            {
                "account_id": 1,
                "contact_id": None if deleted else index,
                "deleted": int(deleted),
                "display_name": name,
            }
        )
        if not deleted:
            aggregates.append(
                {
                    "_id": index,
                    "name_raw_contact_id": index,
                    "contact_last_updated_timestamp": (story.START - index * story.HOUR) * 1000,
                }
            )
        values = enumerate((name, number, mail), start=1)
        data += [
            {"mimetype_id": kind, "raw_contact_id": index, "data1": value} for kind, value in values if value
        ]
    return database(
        schemas.CONTACTS,
        {
            "accounts": [{"account_name": "harbour@example.org", "account_type": "com.google"}],
            "mimetypes": [{"mimetype": f"vnd.android.cursor.item/{kind}"} for kind in _KINDS],
            "contacts": aggregates,
            "raw_contacts": people,
            "data": data,
        },
    )


def chrome(
    pages: Sequence[tuple[str, str, int]], downloads: Sequence[tuple[str, tuple[str, ...], str, int, int]]
) -> Files:
    """A History of Chrome: pages with their number of visits, one after the other, and downloads."""
    urls: list[Row] = []
    visits: list[Row] = []
    taken: list[Row] = []
    chains: list[Row] = []
    moment = (story.START + _WEBKIT) * 1_000_000 + 421_337
    for page, (address, title, count) in enumerate(pages, start=1):
        for visit in range(count):
            visits.append(
                {
                    "url": page,
                    "visit_time": moment + len(visits) * 431_000_000,
                    "from_visit": len(visits),
                    "transition": 0x3000_0000 | (1 if visit == 0 else 0),
                    "visit_duration": 61_000_000,
                }
            )
        urls.append(
            {
                "url": address,
                "title": title,
                "visit_count": count,
                "last_visit_time": visits[-1]["visit_time"],
            }
        )
    for number, (target, chain, mime, size, state) in enumerate(downloads, start=1):
        start = moment + number * 977_000_000
        taken.append(
            {
                "id": number,
                "guid": f"00000000-0000-4000-8000-{number:012d}",
                "current_path": target,
                "target_path": target,
                "start_time": start,
                "received_bytes": size,
                "total_bytes": size,
                "state": state,
                "danger_type": 0,
                "interrupt_reason": 40 if state == 4 else 0,
                "end_time": start + 2_500_000,
                "opened": 1,
                "referrer": pages[0][0],
                "tab_url": pages[0][0],
                "mime_type": mime,
            }
        )
        chains += [{"id": number, "chain_index": index, "url": url} for index, url in enumerate(chain)]
    meta = [{"key": "version", "value": "48"}]
    return database(
        schemas.CHROME,
        {"meta": meta, "urls": urls, "visits": visits, "downloads": taken, "downloads_url_chains": chains},
    )


def imessage(picture: str, size: int) -> Files:
    """Messages of iOS; one has the attachment ``picture``, a path as iOS stores it, of ``size`` bytes."""
    people = list(dict.fromkeys(person for person, *_ in story.IMESSAGES))
    messages: list[Row] = []
    for number, (person, own, text, archived) in enumerate(story.IMESSAGES, start=1):
        date = (story.START + number * 2 * story.HOUR - _COCOA) * 1_000_000_000 + 503_000_001
        messages.append(
            {
                "guid": f"00000000-0000-4000-9000-{number:012d}",
                "text": None if archived else text,
                "attributedBody": _archive(text) if archived else None,
                "handle_id": people.index(person) + 1,
                "service": "iMessage",
                "date": date,
                "date_read": 0 if own else date + 60_000_000_000,
                "date_delivered": date + 1_000_000_000 if own else 0,
                "is_delivered": 1,
                "is_from_me": int(own),
                "is_read": int(not own),
                "is_sent": int(own),
            }
        )
    numbered = list(enumerate(people, start=1))
    return database(
        schemas.IMESSAGE,
        {
            "handle": [{"id": person, "country": "gb", "service": "iMessage"} for person in people],
            "chat": [
                {
                    "guid": f"iMessage;-;{person}",
                    "style": 45,
                    "chat_identifier": person,
                    "service_name": "iMessage",
                }
                for person in people
            ],
            "message": messages,
            "attachment": [
                {
                    "guid": "at_0_1",
                    "created_date": messages[story.ATTACHED_TO - 1]["date"] // 1_000_000_000,
                    "filename": picture,
                    "mime_type": "image/jpeg",
                    "transfer_name": "IMG_0002.JPG",
                    "total_bytes": size,
                    "is_outgoing": 1,
                }
            ],
            "chat_handle_join": [{"chat_id": number, "handle_id": number} for number, _ in numbered],
            "chat_message_join": [
                {"chat_id": people.index(person) + 1, "message_id": number}
                for number, (person, *_) in enumerate(story.IMESSAGES, start=1)
            ],
            "message_attachment_join": [{"message_id": story.ATTACHED_TO, "attachment_id": 1}],
        },
    )


def _archive(text: str) -> bytes:
    """An NSAttributedString as NSArchiver writes it, up to the string's end and the first attribute run."""
    raw = text.encode()
    length = bytes([len(raw)]) if len(raw) < 0x80 else b"\x81" + len(raw).to_bytes(2, "little")
    head = b"\x04\x0bstreamtyped\x81\xe8\x03\x84\x01@\x84\x84\x84\x12NSAttributedString\x00"
    head += b"\x84\x84\x08NSObject\x00\x85"
    return (
        head + b"\x92\x84\x84\x84\x08NSString\x01\x94\x84\x01+" + length + raw + b"\x86\x84\x02iI\x01\x05\x86"
    )


def call_history() -> Files:
    """The call history of iOS."""
    return database(
        schemas.CALL_HISTORY,
        {
            "ZCALLRECORD": [
                {
                    "ZADDRESS": number,
                    "ZORIGINATED": own,
                    "ZANSWERED": answered,
                    "ZCALLTYPE": kind,
                    "ZDURATION": seconds,
                    "ZDATE": story.START + index * 5 * story.HOUR - _COCOA + 0.25,
                    "ZISO_COUNTRY_CODE": "gb",
                    "ZSERVICE_PROVIDER": service,
                    "ZUNIQUE_ID": f"00000000-0000-4000-A000-{index:012d}",
                }
                for index, (number, own, answered, kind, seconds, service) in enumerate(story.IOS_CALLS)
            ]
        },
    )


def address_book() -> Files:
    """The address book of iOS."""
    people, values = [], []
    for person, (first, last, organization, numbers, mails) in enumerate(story.IOS_CONTACTS, start=1):
        date = story.START - person * story.HOUR - _COCOA
        people.append(
            {
                "First": first,
                "Last": last,
                "Organization": organization,
                "CreationDate": date,
                "ModificationDate": date + 60,
                "StoreID": 1,
            }
        )
        known = [(3, number) for number in numbers] + [(4, mail) for mail in mails]
        values += [{"record_id": person, "property": kind, "value": value} for kind, value in known]
    return database(
        schemas.ADDRESS_BOOK, {"ABStore": [{"Name": "Example"}], "ABPerson": people, "ABMultiValue": values}
    )


def whatsapp(picture: str, size: int) -> Files:
    """A group and a chat of WhatsApp, with a shared place and a picture ``picture`` of ``size`` bytes."""
    jids = [f"{number.lstrip('+')}@s.whatsapp.net" for number in (story.ANA, story.SOMCHAI)]
    chats = (story.GROUP, jids[0])
    messages, media = [], []
    for number, (chat, member, own, kind, text) in enumerate(story.WHATSAPP, start=1):
        date = story.START + number * 3 * story.HOUR - _COCOA + 0.5
        messages.append(
            {
                "Z_PK": number,
                "ZISFROMME": own,
                "ZMESSAGETYPE": kind,
                "ZMESSAGESTATUS": 8,
                "ZTEXT": text,
                "ZCHATSESSION": chat,
                "ZGROUPMEMBER": member,
                "ZMESSAGEDATE": date,
                "ZSENTDATE": date + 1.25,
                "ZFROMJID": None if own else chats[chat - 1],
                "ZTOJID": chats[chat - 1] if own else None,
            }
        )
        if kind == 1:
            media.append(
                {
                    "ZMESSAGE": number,
                    "ZMEDIALOCALPATH": picture,
                    "ZFILESIZE": size,
                    "ZVCARDSTRING": "image/jpeg",
                    "ZTITLE": "The bus",
                }
            )
        if kind == 5:
            media.append({"ZMESSAGE": number, "ZLATITUDE": 51.4543, "ZLONGITUDE": -0.978})
    return database(
        schemas.WHATSAPP,
        {
            "ZWACHATSESSION": [
                {"Z_PK": 1, "ZSESSIONTYPE": 1, "ZCONTACTJID": story.GROUP, "ZPARTNERNAME": "Harbour team"},
                {"Z_PK": 2, "ZSESSIONTYPE": 0, "ZCONTACTJID": jids[0], "ZPARTNERNAME": "Ana R."},
            ],
            "ZWAGROUPMEMBER": [{"ZCHATSESSION": 1, "ZMEMBERJID": jid} for jid in jids],
            "ZWAMEDIAITEM": media,
            "ZWAMESSAGE": messages,
        },
    )
