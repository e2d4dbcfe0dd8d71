"""SMS and MMS (and RCS of Samsung) of Android's telephony provider."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference, Message
from parsers.support import rows
from parsers.support.mms import multimedia_messages
from parsers.support.samsung_rcs import rcs_messages
from parsers.support.sms import text_messages
from parsers.support.sms_segments import segments
from parsers.support.telephony import Threads


@parser(
    name="android.sms",
    version="1.3",
    match=["**/com.android.providers.telephony/**/mmssms.db", "**/mmssms.db"],
    tables=[
        # Signal's own table sms (before November 2022) has no seen.
        ("sms.thread_id", "sms.address", "sms.body", "sms.type", "sms.seen"),
        ("pdu.msg_box", "part.mid", "addr.msg_id"),
    ],
    emits=[Message, FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | FileReference]:
    """Reads the tables sms, pdu, part and addr: every row of sms and of pdu is a message, and of
    raw a segment of one that was not put together yet or not removed since.

    Drafts mostly name nobody: their recipients are those of their thread (threads, canonical_addresses). The date of
    one that was not sent is ``created``. ``account`` is the subscription (row of siminfo in telephony.db).
    Samsung's RCS messages (im, ft) and its bin (bin_sms, bin_pdu, bin_im, bin_ft) are read too: ``folder`` says so,
    ``revoked`` is bin_timestamp, which is also the date of one that was to be sent when it came there.
    A row that Xiaomi's columns mark as deleted has the state deleted; their codes and times are details.
    Reference: AOSP packages/providers/TelephonyProvider, MmsSmsDatabaseHelper.java (schema);
    android.provider.Telephony.Sms and .Mms (meaning of the columns; sms in milliseconds, pdu in seconds);
    of the bin, Samsung's SecTelephonyProvider of Android 10, decompiled (BinDbConstants, BinSms, BinMms);
    of Xiaomi, miui.provider.ExtraTelephony, decompiled.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    threads = Threads(tables)
    for prefix in ("", "bin_"):
        yield from text_messages(tables, threads, prefix)
        yield from multimedia_messages(tables, threads, prefix)
        yield from rcs_messages(tables, threads, prefix)
    yield from segments(tables)
