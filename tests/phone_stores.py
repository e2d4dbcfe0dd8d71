"""What a made phone's applications keep: their tables as published, and rows whose every value is known.

The schemas are those of the parsers' references, shortened to what is filled here; those of the demo are its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from resources.demo import schemas

START = 1_700_000_000
"""2023-11-14 22:13:20 UTC: after it lie all moments of rows."""
_COCOA, _WEBKIT = 978_307_200, 11_644_473_600
_PHRASES = (
    "Meet at the harbour", "Встреча у вокзала", "الموعد عند الباب", "הפגישה בתחנה", "我们在车站见面", "駅で会いましょう",
    "역에서 만나자", "พบกันที่ท่าเรือ", "स्टेशन पर मिलो", "Συνάντηση στο λιμάνι", "Հանդիպում կայարանում", "ნახვა სადგურზე",
    "Em đang ở bến cảng", "በጣቢያው እንገናኝ", "நிலையத்தில் சந்திப்போம்", "👩‍👩‍👧 🏳️‍🌈 🧭", "\u202ertl\u202c mark", "e\u0301 and é",
)  # fmt: skip
_HUGE = {5: 2**63 - 1, 6: -1, 7: 1}

Row = dict[str, Any]
Made = Callable[[int], Sequence[tuple[str, Row]]]


@dataclass(frozen=True)
class Store:
    """One database of a phone and the table whose rows are counted.

    ``rows`` gives, for a number from 1 on, the row of ``table`` and then those of other tables that go with it, which
    are deleted with it by ``follow`` (table to the column that names the row). ``shown`` says which column stands
    unchanged in which fields of the artifact (one of them), ``alone`` the same of the rows that go with it, which are
    artifacts of their own once it is deleted. ``share`` is of a phone's rows, in parts of all shares.
    """

    path: str
    parser: str
    schema: str
    beside: str
    table: str
    key: str
    rows: Made
    shown: Mapping[str, tuple[str, ...]]
    share: int
    message: bool = True
    follow: Mapping[str, str] | None = None
    alone: Mapping[str, tuple[str, ...]] | None = None


def text(number: int, word: str) -> str | None:
    """What a message says: a phrase and its own mark, so that no two are the same; some are long, some say nothing."""
    if number % 97 == 96:
        return None
    phrase = _PHRASES[number % len(_PHRASES)]
    times = 300 if number % 401 == 400 else 1 + number % 4
    return " ".join([phrase] * times) + f" {word}-{number:07}"


def _s(number: int) -> int:
    return START + number * 37


def _ms(number: int) -> int:
    return _HUGE.get(number, _s(number) * 1000 + number % 1000)


def _ns(number: int) -> int:
    return _HUGE.get(number, _s(number) * 1_000_000_000 + number)


def _cocoa(number: int) -> float:
    return 1e300 if number == 5 else _s(number) - _COCOA + number % 4 / 4


def _number(number: int) -> str:
    return f"+4477{number % 400:08}"


def _single(table: str, row: Callable[[int], Row]) -> Made:
    return lambda number: ((table, row(number)),)


_BODY = {"body": ("body",)}

_SMS = Store(
    path="data/data/com.android.providers.telephony/databases/mmssms.db",
    parser="android.sms",
    schema=schemas.SMS,
    beside="",
    table="sms",
    key="_id",
    rows=_single(
        "sms",
        lambda n: {
            "_id": n, "thread_id": n % 50 + 1, "address": _number(n), "date": _ms(n), "date_sent": 0, "read": 1,
            "status": -1, "type": n % 2 + 1, "body": text(n, "sms"),
        },
    ),
    shown=_BODY | {"date": ("sent", "received"), "address": ("sender", "recipients"), "thread_id": ("conversation",)},
    share=20,
)  # fmt: skip

_WHATSAPP = Store(
    path="data/data/com.whatsapp/databases/msgstore.db",
    parser="android.whatsapp",
    schema="""
CREATE TABLE jid(_id INTEGER PRIMARY KEY AUTOINCREMENT, user TEXT NOT NULL, server TEXT NOT NULL, agent INTEGER,
 device INTEGER, type INTEGER, raw_string TEXT);
CREATE TABLE chat(_id INTEGER PRIMARY KEY AUTOINCREMENT, jid_row_id INTEGER UNIQUE, hidden INTEGER, subject TEXT,
 created_timestamp INTEGER, archived INTEGER, sort_timestamp INTEGER);
CREATE TABLE message(_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER NOT NULL, from_me INTEGER NOT NULL,
 key_id TEXT NOT NULL, sender_jid_row_id INTEGER, status INTEGER, broadcast INTEGER, recipient_count INTEGER,
 participant_hash TEXT, origination_flags INTEGER, origin INTEGER, timestamp INTEGER, received_timestamp INTEGER,
 receipt_server_timestamp INTEGER, message_type INTEGER, text_data TEXT, starred INTEGER, lookup_tables INTEGER,
 message_add_on_flags INTEGER, view_mode INTEGER, sort_id INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX message_key_index ON message(chat_row_id, from_me, key_id, sender_jid_row_id);
CREATE TABLE message_media(message_row_id INTEGER PRIMARY KEY, chat_row_id INTEGER, message_url TEXT,
 media_caption TEXT, file_path TEXT, file_size INTEGER, width INTEGER, height INTEGER, mime_type TEXT,
 media_name TEXT, file_hash TEXT, media_duration INTEGER);
CREATE TABLE message_quoted(message_row_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER NOT NULL,
 parent_message_chat_row_id INTEGER NOT NULL, from_me INTEGER NOT NULL, sender_jid_row_id INTEGER,
 key_id TEXT NOT NULL, timestamp INTEGER, message_type INTEGER, text_data TEXT)
""",
    beside="INSERT INTO jid (_id, user, server, raw_string) VALUES (1, '1', 'g.us', '1@g.us'),"
    " (2, '4477', 's.whatsapp.net', '4477@s.whatsapp.net');"
    "INSERT INTO chat (_id, jid_row_id, subject) VALUES (1, 1, 'مجموعة'), (2, 2, NULL)",
    table="message",
    key="_id",
    rows=_single(
        "message",
        lambda n: {
            "_id": n, "chat_row_id": n % 2 + 1, "from_me": n % 3 // 2, "key_id": f"3EB0{n:016X}",
            "sender_jid_row_id": 2, "status": 13, "timestamp": _ms(n), "received_timestamp": _s(n) * 1000 + 1,
            "message_type": 0, "text_data": text(n, "wa"), "starred": 0, "sort_id": n,
        },
    ),
    shown={"text_data": ("body",), "key_id": ("identifier",), "timestamp": ("sent",)},
    share=45,
)  # fmt: skip

_BUGLE = Store(
    path="data/data/com.google.android.apps.messaging/databases/bugle_db",
    parser="android.google_messages",
    schema="""
CREATE TABLE conversations(_id INTEGER PRIMARY KEY AUTOINCREMENT, sms_thread_id INT DEFAULT(0), name TEXT,
 latest_message_id INT, snippet_text TEXT, archive_status INT DEFAULT(0), sort_timestamp INT DEFAULT(0));
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INT, sender_id INT, sent_timestamp INT
 DEFAULT(0), received_timestamp INT DEFAULT(0), message_protocol INT DEFAULT(0), message_status INT DEFAULT(0), seen INT
 DEFAULT(0), read INT DEFAULT(0), sms_message_uri TEXT, mms_subject TEXT, self_id INT, rcs_message_id TEXT);
CREATE TABLE parts(_id INTEGER PRIMARY KEY AUTOINCREMENT,message_id INT,text TEXT,uri TEXT,content_type TEXT,width INT
 DEFAULT(-1),height INT DEFAULT(-1),timestamp INT, conversation_id INT NOT NULL, file_size_bytes INT DEFAULT(-1),
 local_cache_path TEXT);
CREATE TABLE participants(_id INTEGER PRIMARY KEY AUTOINCREMENT,sub_id INT DEFAULT(-2),normalized_destination TEXT,
 send_destination TEXT,display_destination TEXT,full_name TEXT, blocked INT DEFAULT(0));
CREATE TABLE conversation_participants(_id INTEGER PRIMARY KEY AUTOINCREMENT,conversation_id INT,participant_id INT)
""",
    beside="INSERT INTO participants (_id, sub_id, normalized_destination) VALUES (1, 1, '+1999'), (2, -2, '+4477');"
    "INSERT INTO conversation_participants VALUES (1, 1, 2)",
    table="messages",
    key="_id",
    rows=lambda n: (
        (
            "messages",
            {
                "_id": n, "conversation_id": 1, "sender_id": n % 2 + 1, "sent_timestamp": _ms(n),
                "received_timestamp": _ms(n), "message_protocol": 3, "message_status": 100, "seen": 1, "read": 1,
                "rcs_message_id": f"MxRcs{n:08}",
            },
        ),
        (
            "parts",
            {"_id": n, "message_id": n, "text": text(n, "rcs"), "content_type": "text/plain", "conversation_id": 1},
        ),
    ),
    shown={"rcs_message_id": ("identifier",), "sent_timestamp": ("sent",)},
    share=12,
    follow={"parts": "message_id"},
    alone={"text": ("body",)},
)  # fmt: skip

_TEXTNOW = Store(
    path="data/data/com.enflick.android.TextNow/databases/textnow_data.db",
    parser="android.textnow",
    schema="""
CREATE TABLE messages ( _id integer primary key autoincrement, message_id integer unique, contact_value text not null,
 contact_type integer, contact_name text not null, message_direction integer, message_type integer, message_text text
 not null, read boolean, date numeric not null, state integer default 0, attach text default '', message_source integer
 default 0);
CREATE TABLE contacts (_id integer primary key autoincrement, contact_value text not null, contact_type integer,
 contact_name text, contact_uri text);
CREATE TABLE group_members (_id integer primary key autoincrement, contact_value text not null, member_contact_value
 text not null, member_contact_type integer, member_display_name text not null)
""",
    beside="",
    table="messages",
    key="_id",
    rows=_single(
        "messages",
        lambda n: {
            "_id": n, "message_id": 10**9 + n, "contact_value": _number(n), "contact_type": 2, "contact_name": "Eve ✨",
            "message_direction": n % 2 + 1, "message_type": 1, "message_text": text(n, "tn") or f"tn-{n:07}", "read": 1,
            "date": _ms(n),
        },
    ),
    shown={"message_text": ("body",), "date": ("sent",), "contact_value": ("conversation",)},
    share=12,
)  # fmt: skip

_KIK = Store(
    path="data/data/kik.android/databases/1.kikDatabase.db",
    parser="android.kik",
    schema="""
CREATE TABLE messagesTable (_id INTEGER PRIMARY KEY AUTOINCREMENT, body VARCHAR, markdown_body VARCHAR, partner_jid
 VARCHAR, was_me INT, read_state INT, uid VARCHAR, length INTEGER, timestamp LONG, bin_id VARCHAR, sys_msg VARCHAR,
 stat_msg VARCHAR, stat_user_jid VARCHAR, stat_special_visibility BOOLEAN,req_read_reciept BOOLEAN, content_id VARCHAR,
 app_id VARCHAR, message_retry_count INT, encryption_failure BOOLEAN, render_instructions VARCHAR);
CREATE TABLE KIKcontactsTable (_id INTEGER PRIMARY KEY AUTOINCREMENT, jid VARCHAR, display_name VARCHAR, local_name
 VARCHAR, user_name VARCHAR, in_roster BOOLEAN,photo_url VARCHAR, photo_timestamp VARCHAR, is_stub BOOLEAN,is_group
 BOOLEAN,is_blocked BOOLEAN,is_ignored BOOLEAN);
CREATE TABLE KIKContentTable (_id INTEGER PRIMARY KEY AUTOINCREMENT, content_id VARCHAR, content_type VARCHAR,
 content_name VARCHAR, content_string VARCHAR)
""",
    beside="",
    table="messagesTable",
    key="_id",
    rows=_single(
        "messagesTable",
        lambda n: {
            "_id": n, "body": text(n, "kik"), "partner_jid": f"p{n % 90}@talk.kik.com", "was_me": n % 2,
            "read_state": 500, "uid": f"00000000-0000-4000-8000-{n:012}", "length": 1, "timestamp": _ms(n),
            "bin_id": f"p{n % 90}@talk.kik.com",
        },
    ),
    shown=_BODY | {"uid": ("identifier",), "timestamp": ("sent",), "bin_id": ("conversation",)},
    share=10,
)  # fmt: skip

_LINE = Store(
    path="data/data/jp.naver.line.android/databases/naver_line",
    parser="android.line",
    schema="""
CREATE TABLE chat_history (id INTEGER PRIMARY KEY AUTOINCREMENT, server_id TEXT, type INTEGER, chat_id TEXT, from_mid
 TEXT, content TEXT, created_time TEXT, delivered_time TEXT, status INTEGER, sent_count INTEGER, read_count INTEGER,
 location_name TEXT, location_address TEXT, location_phone TEXT, location_latitude INTEGER, location_longitude INTEGER,
 attachement_image INTEGER, attachement_image_height INTEGER, attachement_image_width INTEGER, attachement_image_size
 INTEGER, attachement_type INTEGER, attachement_local_uri TEXT, parameter TEXT, chunks BLOB);
CREATE TABLE contacts (m_id TEXT PRIMARY KEY, contact_id TEXT, name TEXT, server_name TEXT, addressbook_name TEXT,
 custom_name TEXT, status_msg TEXT, relation INTEGER, status INTEGER, hidden INTEGER, favorite INTEGER);
CREATE TABLE groups (id TEXT PRIMARY KEY, name TEXT, creator TEXT, created_time INTEGER);
CREATE TABLE membership (id TEXT, m_id TEXT, is_accepted INTEGER, created_time INTEGER, PRIMARY KEY (id, m_id));
CREATE TABLE reactions (server_message_id INTEGER, member_id TEXT, chat_id TEXT, reaction_time_millis INTEGER,
 reaction_type TEXT, PRIMARY KEY (server_message_id, member_id))
""",
    beside="",
    table="chat_history",
    key="id",
    rows=_single(
        "chat_history",
        lambda n: {
            "id": n, "server_id": str(10**12 + n), "type": 1, "chat_id": f"c{n % 70}", "from_mid": f"u{n % 30}",
            "content": text(n, "line"), "created_time": str(_ms(n)), "delivered_time": "0", "status": 1,
            "attachement_type": 0, "parameter": "a\tb",
        },
    ),
    shown={"content": ("body",), "server_id": ("identifier",), "created_time": ("sent",), "from_mid": ("sender",)},
    share=14,
)  # fmt: skip

_VIBER = Store(
    path="data/data/com.viber.voip/databases/viber_messages",
    parser="android.viber",
    schema="""
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INTEGER, participant_id INTEGER, msg_date
 LONG, send_type INTEGER, body TEXT, unread INTEGER, extra_uri TEXT, extra_mime INTEGER, token LONG, deleted INTEGER,
 status INTEGER, description TEXT);
CREATE TABLE conversations (_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, conversation_type INTEGER);
CREATE TABLE participants (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INTEGER, participant_info_id INTEGER,
 active INTEGER);
CREATE TABLE participants_info (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, display_name TEXT, contact_name
 TEXT, viber_name TEXT)
""",
    beside="INSERT INTO participants_info VALUES (1, '+380000', NULL, NULL, NULL), (2, '+38067', NULL, 'Олена', 'o');"
    "INSERT INTO participants VALUES (7, 1, 1, 1), (8, 1, 2, 1)",
    table="messages",
    key="_id",
    rows=_single(
        "messages",
        lambda n: {
            "_id": n, "conversation_id": 1, "participant_id": 7 + n % 2, "msg_date": _ms(n), "send_type": n % 2,
            "body": text(n, "viber"), "unread": 0, "extra_mime": 0, "token": 57 * 10**8 + n, "deleted": 0, "status": 2,
        },
    ),
    shown=_BODY | {"msg_date": ("sent",), "token": ("identifier",)},
    share=14,
)  # fmt: skip

_SKYPE = Store(
    path="data/data/com.skype.raider/databases/live_owner.db",
    parser="android.skype",
    schema="""
CREATE TABLE chatItem (_id INTEGER PRIMARY KEY, conversation_link TEXT, message_type INTEGER, time INTEGER, content
 TEXT, is_sender_me INTEGER, person_id TEXT, duration INTEGER, device_gallery_path TEXT);
CREATE TABLE person (_id INTEGER PRIMARY KEY, entry_id TEXT, first_name TEXT, last_name TEXT);
CREATE TABLE user (_id INTEGER PRIMARY KEY, entry_id TEXT, first_name TEXT, last_name TEXT);
CREATE TABLE particiapnt (_id INTEGER PRIMARY KEY, conversation_id TEXT, person_id TEXT)
""",
    beside="INSERT INTO person VALUES (1, '8:live:p', 'Zoë', 'P')",
    table="chatItem",
    key="_id",
    rows=_single(
        "chatItem",
        lambda n: {
            "_id": n, "conversation_link": f"8:live:p{n % 40}", "message_type": 1, "time": _ms(n),
            "content": text(n, "skype"), "is_sender_me": n % 2, "person_id": f"8:live:p{n % 40}",
        },
    ),
    shown={"content": ("body",), "time": ("sent",), "conversation_link": ("conversation",)},
    share=10,
)  # fmt: skip

_WECHAT = Store(
    path="data/data/com.tencent.mm/MicroMsg/0a1b/EnMicroMsg.db",
    parser="wechat.messages",
    schema="""
CREATE TABLE message (msgId INTEGER PRIMARY KEY, msgSvrId INTEGER, type INT, status INT, isSend INT, isShowTimer INTEGER,
 createTime INTEGER, talker TEXT, content TEXT, imgPath TEXT, reserved TEXT, lvbuffer BLOB, transContent TEXT);
CREATE TABLE rcontact (username TEXT PRIMARY KEY, alias TEXT, conRemark TEXT, nickname TEXT, type INTEGER)
""",
    beside="",
    table="message",
    key="msgId",
    rows=_single(
        "message",
        lambda n: {
            "msgId": n, "msgSvrId": 8 * 10**17 + n, "type": 1, "status": 3, "isSend": n % 2, "createTime": _ms(n),
            "talker": f"wxid_{n % 60}", "content": text(n, "wx"), "lvbuffer": b"{\0\0}",
        },
    ),
    shown={"content": ("body",), "createTime": ("sent",), "msgSvrId": ("identifier",), "talker": ("conversation",)},
    share=14,
)  # fmt: skip

_TIKTOK = Store(
    path="data/data/com.zhiliaoapp.musically/databases/6800000000000000001_im.db",
    parser="tiktok.messages",
    schema="CREATE TABLE msg (msg_uuid TEXT PRIMARY KEY, conversation_id TEXT, created_time INTEGER, sender INTEGER, content"
    " TEXT, type INTEGER, deleted INTEGER, read_status INTEGER)",
    beside="",
    table="msg",
    key="rowid",
    rows=_single(
        "msg",
        lambda n: {
            "rowid": n, "msg_uuid": f"00000000-0000-4000-C000-{n:012}",
            "conversation_id": f"0:1:{n % 20}", "sender": 6800000000000000001 + n % 2, "type": 7,
            "content": text(n, "tt"), "created_time": _ms(n), "deleted": 0, "read_status": 1,
        },
    ),
    shown={"content": ("body",), "created_time": ("sent",), "conversation_id": ("conversation",), "sender": ("sender",)},
    share=4,
)  # fmt: skip

_CALLS = Store(
    path="data/data/com.android.providers.contacts/databases/calllog.db",
    parser="android.calls",
    schema=schemas.CALLS,
    beside="",
    table="calls",
    key="_id",
    rows=_single(
        "calls",
        lambda n: {
            "_id": n, "number": _number(n), "date": _ms(n), "duration": n % 900, "type": n % 3 + 1,
            "name": f"{_PHRASES[n % 16]} {n:05}", "countryiso": "GB",
        },
    ),
    shown={"number": ("number",), "date": ("started",), "name": ("name",)},
    share=6,
    message=False,
)  # fmt: skip

_CONTACTS = Store(
    path="data/data/com.android.providers.contacts/databases/contacts2.db",
    parser="android.contacts",
    schema=schemas.CONTACTS,
    beside="INSERT INTO mimetypes VALUES (1, 'vnd.android.cursor.item/phone_v2')",
    table="raw_contacts",
    key="_id",
    rows=lambda n: (
        ("raw_contacts", {"_id": n, "account_id": 1, "contact_id": n, "display_name": f"{_PHRASES[n % 18]} {n:05}"}),
        ("data", {"_id": n, "mimetype_id": 1, "raw_contact_id": n, "data1": f"+4477{n:08}", "data2": "2"}),
    ),
    shown={"display_name": ("name",)},
    share=3,
    message=False,
    follow={"data": "raw_contact_id"},
    alone={"data1": ("phones",)},
)  # fmt: skip

_CHROME = Store(
    path="data/data/com.android.chrome/app_chrome/Default/History",
    parser="chrome.history",
    schema=schemas.CHROME,
    beside="INSERT INTO urls (id, url, title, last_visit_time) VALUES (1, 'https://a.example/', 'Ä', 1),"
    " (2, 'https://b.example/', '二', 1), (3, 'https://c.example/', NULL, 1)",
    table="visits",
    key="id",
    rows=_single(
        "visits",
        lambda n: {
            "id": n, "url": n % 3 + 1, "visit_time": (_s(n) + _WEBKIT) * 1_000_000 + n, "from_visit": n - 1,
            "transition": 0x3000_0001, "visit_duration": n * 1000,
        },
    ),
    shown={"visit_time": ("visited",), "visit_duration": ("duration_us",)},
    share=8,
    message=False,
)  # fmt: skip

_IMESSAGE = Store(
    path="private/var/mobile/Library/SMS/sms.db",
    parser="ios.messages",
    schema="PRAGMA auto_vacuum=INCREMENTAL;" + schemas.IMESSAGE,
    beside="INSERT INTO handle (ROWID, id, service) VALUES (1, '+4477', 'iMessage');"
    "INSERT INTO chat (ROWID, guid, style, chat_identifier) VALUES (1, 'iMessage;-;+4477', 45, '+4477');"
    "INSERT INTO chat_handle_join VALUES (1, 1)",
    table="message",
    key="ROWID",
    rows=lambda n: (
        (
            "message",
            {
                "ROWID": n, "guid": f"00000000-0000-4000-9000-{n:012}", "text": text(n, "im"), "handle_id": 1,
                "service": "iMessage", "date": _HUGE.get(n, _ns(n) - _COCOA * 10**9), "date_read": 0,
                "is_delivered": 1, "is_from_me": n % 2, "is_read": 1, "is_sent": n % 2,
            },
        ),
        ("chat_message_join", {"chat_id": 1, "message_id": n}),
    ),
    shown={"text": ("body",), "guid": ("identifier",), "date": ("sent", "received")},
    share=20,
    follow={"chat_message_join": "message_id"},
)  # fmt: skip

_WHATSAPP_IOS = Store(
    path="private/var/mobile/Containers/Shared/AppGroup/group.net.whatsapp.WhatsApp.shared/ChatStorage.sqlite",
    parser="ios.whatsapp",
    schema=schemas.WHATSAPP,
    beside="INSERT INTO ZWACHATSESSION (Z_PK, ZCONTACTJID, ZPARTNERNAME) VALUES (1, '4477@s.whatsapp.net', 'Ana')",
    table="ZWAMESSAGE",
    key="Z_PK",
    rows=_single(
        "ZWAMESSAGE",
        lambda n: {
            "Z_PK": n, "ZISFROMME": n % 2, "ZMESSAGESTATUS": 8, "ZMESSAGETYPE": 0, "ZCHATSESSION": 1,
            "ZMESSAGEDATE": _cocoa(n), "ZSENTDATE": _cocoa(n) + 1, "ZTOJID": None if n % 2 == 0 else "4477@s.whatsapp.net",
            "ZFROMJID": "4477@s.whatsapp.net" if n % 2 == 0 else None, "ZTEXT": text(n, "wai"),
            "ZSTANZAID": f"3A{n:018X}",
        },
    ),
    shown={"ZTEXT": ("body",), "ZMESSAGEDATE": ("sent",)},
    share=20,
)  # fmt: skip

_KIK_IOS = Store(
    path="private/var/mobile/Containers/Shared/AppGroup/A1/cores/private/1/kik.sqlite",
    parser="ios.kik",
    schema="""
CREATE TABLE ZKIKMESSAGE ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZFLAGS INTEGER, ZINTERNALID INTEGER,
 ZSTATE INTEGER, ZSYSTEMSTATE INTEGER, ZTYPE INTEGER, ZCHATEXTRA INTEGER, ZDRAFTMESSAGECHAT INTEGER, ZLASTMESSAGECHAT
 INTEGER, ZLASTMESSAGEUSER INTEGER, ZUSER INTEGER, ZRECEIVEDTIMESTAMP TIMESTAMP, ZTIMESTAMP TIMESTAMP, ZBODY VARCHAR,
 ZSTANZAID VARCHAR, ZRENDERINSTRUCTIONSET BLOB );
CREATE TABLE ZKIKUSER ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZFLAGS INTEGER, ZTYPE INTEGER,
 ZDISPLAYNAME VARCHAR, ZEMAIL VARCHAR, ZFIRSTNAME VARCHAR, ZJID VARCHAR, ZLASTNAME VARCHAR, ZPPTIMESTAMP VARCHAR,
 ZPPURL VARCHAR, ZUSERNAME VARCHAR );
CREATE TABLE ZKIKATTACHMENT ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZMESSAGE INTEGER, ZCONTENT
 VARCHAR )
""",
    beside="INSERT INTO ZKIKUSER (Z_PK, ZJID, ZDISPLAYNAME) VALUES (1, 'z@talk.kik.com', 'Zoë')",
    table="ZKIKMESSAGE",
    key="Z_PK",
    rows=_single(
        "ZKIKMESSAGE",
        lambda n: {
            "Z_PK": n, "Z_ENT": 7, "Z_OPT": 1, "ZSTATE": 16, "ZSYSTEMSTATE": 0, "ZTYPE": n % 2 + 1, "ZUSER": 1,
            "ZRECEIVEDTIMESTAMP": _cocoa(n) + 1, "ZTIMESTAMP": _cocoa(n), "ZBODY": text(n, "kiki"),
            "ZSTANZAID": f"00000000-0000-4000-A000-{n:012}",
        },
    ),
    shown={"ZBODY": ("body",), "ZTIMESTAMP": ("sent",), "ZSTANZAID": ("identifier",)},
    share=9,
)  # fmt: skip

_VIBER_IOS = Store(
    path="private/var/mobile/Containers/Shared/AppGroup/A2/com.viber/database/Contacts.data",
    parser="ios.viber",
    schema="""
CREATE TABLE ZVIBERMESSAGE (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZBEINGDELETED INTEGER, ZATTACHMENT
 INTEGER, ZCONVERSATION INTEGER, ZLOCATION INTEGER, ZPHONENUMINDEX INTEGER, ZDATE TIMESTAMP, ZSTATEDATE TIMESTAMP,
 ZCALLTYPE VARCHAR, ZSTATE VARCHAR, ZSYSTEMTYPE VARCHAR, ZTEXT VARCHAR, ZTOKEN INTEGER);
CREATE TABLE ZCONVERSATION (Z_PK INTEGER PRIMARY KEY, ZINTERLOCUTOR INTEGER, ZNAME VARCHAR, ZGROUPID VARCHAR);
CREATE TABLE ZMEMBER (Z_PK INTEGER PRIMARY KEY, ZDISPLAYFULLNAME VARCHAR, ZDISPLAYSHORTNAME VARCHAR, ZNAME VARCHAR,
 ZMEMBERID VARCHAR)
""",
    beside="INSERT INTO ZMEMBER VALUES (3, 'Ana Ω', 'Ana', NULL, 'mid=');"
    "INSERT INTO ZCONVERSATION VALUES (1, 3, NULL, NULL)",
    table="ZVIBERMESSAGE",
    key="Z_PK",
    rows=_single(
        "ZVIBERMESSAGE",
        lambda n: {
            "Z_PK": n, "Z_ENT": 12, "Z_OPT": 2, "ZBEINGDELETED": 0, "ZCONVERSATION": 1, "ZPHONENUMINDEX": 3,
            "ZDATE": _cocoa(n), "ZSTATEDATE": _cocoa(n), "ZSTATE": "received", "ZTEXT": text(n, "vbi"),
            "ZTOKEN": 58 * 10**8 + n,
        },
    ),
    shown={"ZTEXT": ("body",), "ZDATE": ("sent",), "ZTOKEN": ("identifier",), "ZSTATE": ("status",)},
    share=8,
)  # fmt: skip

_IMO_IOS = Store(
    path="private/var/mobile/Containers/Data/Application/A3/Library/Application Support/IMODb2.sqlite",
    parser="ios.imo",
    schema="""
CREATE TABLE ZIMOCHATMSG ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZISSENT INTEGER, ZNUM_RETRIES
 INTEGER, ZSENDERTS INTEGER, ZSTATE INTEGER, ZTS INTEGER, ZTYPE INTEGER, ZA_UID VARCHAR, ZALIAS VARCHAR, ZBATCH_ID
 VARCHAR, ZBUID VARCHAR, ZCONTACT_ALIAS VARCHAR, ZICON VARCHAR, ZPHOTO_ID VARCHAR, ZTEXT VARCHAR, ZIMDATA BLOB );
CREATE TABLE ZIMOCONTACT ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZBLOCK_STATE INTEGER, ZFAV_STATE
 INTEGER, ZIS_GROUP INTEGER, ZALIAS VARCHAR, ZBUID VARCHAR, ZDISPLAY VARCHAR, ZPH_NAME VARCHAR, ZPHONE VARCHAR )
""",
    beside="INSERT INTO ZIMOCONTACT (Z_PK, ZBUID, ZDISPLAY) VALUES (4, '20', 'Ali B')",
    table="ZIMOCHATMSG",
    key="Z_PK",
    rows=_single(
        "ZIMOCHATMSG",
        lambda n: {
            "Z_PK": n, "Z_ENT": 3, "Z_OPT": 1, "ZISSENT": n % 2, "ZSTATE": 4, "ZTS": _ns(n), "ZTYPE": 0,
            "ZBUID": str(20 + n % 9), "ZTEXT": text(n, "imo"),
        },
    ),
    shown={"ZTEXT": ("body",), "ZTS": ("sent",), "ZBUID": ("conversation",)},
    share=8,
)  # fmt: skip

_CALLS_IOS = Store(
    path="private/var/mobile/Library/CallHistoryDB/CallHistory.storedata",
    parser="ios.calls",
    schema=schemas.CALL_HISTORY,
    beside="",
    table="ZCALLRECORD",
    key="Z_PK",
    rows=_single(
        "ZCALLRECORD",
        lambda n: {
            "Z_PK": n, "ZANSWERED": n % 2, "ZCALLTYPE": 1, "ZORIGINATED": n % 3 // 2, "ZREAD": 1, "ZDATE": _cocoa(n),
            "ZDURATION": n % 300 + 0.5, "ZADDRESS": _number(n), "ZISO_COUNTRY_CODE": "gb",
            "ZSERVICE_PROVIDER": "com.apple.Telephony", "ZUNIQUE_ID": f"00000000-0000-4000-B000-{n:012}",
        },
    ),
    shown={"ZADDRESS": ("number",), "ZDATE": ("started",), "ZUNIQUE_ID": ("identifier",)},
    share=6,
    message=False,
)  # fmt: skip

_CONTACTS_IOS = Store(
    path="private/var/mobile/Library/AddressBook/AddressBook.sqlitedb",
    parser="ios.contacts",
    schema=schemas.ADDRESS_BOOK,
    beside="INSERT INTO ABStore VALUES (1, 'Local')",
    table="ABPerson",
    key="ROWID",
    rows=lambda n: (
        (
            "ABPerson",
            {
                "ROWID": n, "First": _PHRASES[n % 18], "Last": f"L{n:06}", "Organization": f"Org {n:06}",
                "CreationDate": _s(n) - _COCOA, "ModificationDate": _s(n) - _COCOA, "StoreID": 1,
            },
        ),
        ("ABMultiValue", {"UID": n, "record_id": n, "property": 3, "value": f"+4478{n:08}"}),
    ),
    shown={"Organization": ("organization",), "CreationDate": ("created",)},
    share=3,
    message=False,
    follow={"ABMultiValue": "record_id"},
    alone={"value": ("phones",)},
)  # fmt: skip

_LOCATIONS = Store(
    path="private/var/mobile/Library/Caches/com.apple.routined/Cache.sqlite",
    parser="ios.locations",
    schema="CREATE TABLE ZRTCLLOCATIONMO (Z_PK INTEGER PRIMARY KEY, ZALTITUDE FLOAT, ZCOURSE FLOAT, ZHORIZONTALACCURACY"
    " FLOAT, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZSPEED FLOAT, ZTIMESTAMP TIMESTAMP, ZVERTICALACCURACY FLOAT)",
    beside="",
    table="ZRTCLLOCATIONMO",
    key="Z_PK",
    rows=_single(
        "ZRTCLLOCATIONMO",
        lambda n: {
            "Z_PK": n, "ZALTITUDE": 12 + n % 97 / 7, "ZCOURSE": n % 359 + 0.3, "ZHORIZONTALACCURACY": 4 + n % 13 / 9,
            "ZLATITUDE": 51.4 + n * 7919 % 100_003 / 999_983, "ZLONGITUDE": -1.7 + n * 104_729 % 1_000_003 / 1_000_037,
            "ZSPEED": n % 31 / 3 + 0.1, "ZTIMESTAMP": _s(n) - _COCOA + n % 1000 / 1000 + 0.0001,
            "ZVERTICALACCURACY": 3 + n % 11 / 7,
        },
    ),
    shown={"ZTIMESTAMP": ("recorded",), "ZLONGITUDE": ("longitude",), "ZALTITUDE": ("altitude_m",)},
    share=20,
    message=False,
)  # fmt: skip

_SAFARI = Store(
    path="private/var/mobile/Library/Safari/History.db",
    parser="safari.history",
    schema="CREATE TABLE history_items (id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL, visit_count INTEGER);"
    "CREATE TABLE history_visits (id INTEGER PRIMARY KEY AUTOINCREMENT, history_item INTEGER NOT NULL, visit_time REAL"
    " NOT NULL, title TEXT NULL, load_successful BOOLEAN NOT NULL, redirect_source INTEGER, origin INTEGER NOT NULL);"
    "CREATE TABLE history_tombstones (id INTEGER PRIMARY KEY AUTOINCREMENT, start_time REAL NOT NULL, end_time REAL NOT"
    " NULL, url TEXT)",
    beside="INSERT INTO history_items VALUES (1, 'https://a.example/?q=ف', 7)",
    table="history_visits",
    key="id",
    rows=_single(
        "history_visits",
        lambda n: {
            "id": n, "history_item": 1, "visit_time": _cocoa(n), "title": text(n, "saf"), "load_successful": 1,
            "origin": 0,
        },
    ),
    shown={"visit_time": ("visited",), "title": ("title",)},
    share=7,
    message=False,
)  # fmt: skip

ANDROID = (
    _SMS, _WHATSAPP, _BUGLE, _TEXTNOW, _KIK, _LINE, _VIBER, _SKYPE, _WECHAT, _TIKTOK, _CALLS, _CONTACTS, _CHROME,
)  # fmt: skip
IOS = (
    _IMESSAGE, _WHATSAPP_IOS, _KIK_IOS, _VIBER_IOS, _IMO_IOS, _CALLS_IOS, _CONTACTS_IOS, _LOCATIONS, _SAFARI,
)  # fmt: skip
