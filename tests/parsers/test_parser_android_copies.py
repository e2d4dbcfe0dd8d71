"""Messages that Android keeps a second time, by the published schema, against the truth that the test wrote."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database

from evidence.model.kinds import Attachment, Detail, Message, Participant
from evidence.model.timestamp import Timestamp
from parsers.android.icing_messages import parse as icing_messages

_MS = 1_700_000_000_123


def test_messages_that_play_services_copied(tmp_path: Path) -> None:
    moment = Timestamp(_MS * 1_000_000, str(_MS), "unix_ms")
    held_by_database(
        icing_messages,
        tmp_path / "icing_mmssms.db",
        "CREATE TABLE mmssms(_id INTEGER NOT NULL,msg_type TEXT NOT NULL,uri TEXT NOT NULL,type INTEGER,thread_id INTEGER,"
        "address TEXT,date INTEGER,subject TEXT,body TEXT,score INTEGER,content_type TEXT,media_uri TEXT,read INTEGER"
        " DEFAULT 0,UNIQUE(_id,msg_type) ON CONFLICT REPLACE)",
        f"INSERT INTO mmssms VALUES (5, 'sms', 'content://sms/5', 1, 2, '+447700900101', {_MS}, NULL, 'سلام 😀', 0, NULL,"
        f" NULL, 1), (5, 'mms', 'content://mms/5', 2, 2, NULL, {_MS}, 'sub', NULL, 0, 'image/jpeg', 'content://mms/part/7',"
        " NULL)",
        [
            Message(
                locator="row mmssms:1",
                service="SMS",
                direction="unknown",
                conversation="2",
                participants=(Participant(identifier="+447700900101"),),
                body="سلام 😀",
                identifier="content://sms/5",
                sent=moment,
                details=(Detail(name="type", value=1), Detail(name="read", value=1)),
            ),
            Message(
                locator="row mmssms:2",
                service="MMS",
                direction="unknown",
                conversation="2",
                subject="sub",
                identifier="content://mms/5",
                sent=moment,
                attachments=(Attachment(path="content://mms/part/7", mime="image/jpeg"),),
                details=(Detail(name="type", value=2),),
            ),
        ],
        needed=("msg_type", "body"),
    )
