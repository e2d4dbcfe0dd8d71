"""Whether what an artifact shows stands where its locator leads: each time as stored, and one more value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from standing import Standing

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp

_OURS = frozenset(
    """account activity app availability browser deletion direction encryption event field format label level list log media origin
    relation resolution role service source status technology tool tool_version transport type unit visibility
    locator state imported""".split()  # noqa: SIM905 - words, as those below
)
"""Fields that hold words of the parser's own, or what the path says."""
_AROUND = frozenset(["conversation", "conversation_name", "table", "title"])
"""Fields of what an artifact lies in: of conversations themselves they are their own."""
_ELSEWHERE = {
    "android.accounts": {
        "service username details": "of the account's row, which that of a token names, and of extras"
    },
    "android.app_ops": {
        "permission details": "a word for a number; the application is of the element around"
    },
    "android.calendar": {
        "participants alarms_min calendar": "of the tables Attendees, Reminders and Calendars"
    },
    "android.clock": {"due_local recurrence": "hour, minute and days as numbers of their own"},
    "android.contacts": {"modified": "of the contact's row, which that of raw_contacts names"},
    "android.bluetooth_battery": {"details": "of the table device_address"},
    "android.drive": {"details": "the status of the table item_properties"},
    "android.email": {"account folder attachments": "of the tables Account, Mailbox and Attachment"},
    "android.google_files": {"path": "two columns"},
    "android.google_messages": {
        "recipients body attachments participants": "of the tables parts and participants"
    },
    "android.google_voice": {
        "number account duration_s identifier started received details sender recipients participants body transcript sent": "of a protobuf"
    },
    "android.google_voice_numbers": {"phones details": "of a protobuf"},
    "android.keep": {"body tags attachments participants details": "of list_item, label, blob and sharing"},
    "android.lg_rcs": {"attachments": "of the table file_info"},
    "android.network_stats": {
        "started ended received_bytes sent_bytes network details": "big-endian and packed numbers, and of the network above"
    },
    "android.roles": {"permission": "of the element around the holder"},
    "android.sms pdu": {
        "sender recipients participants attachments subject body": "of addr and part, in the set of characters stated"
    },
    "android.samsung_messages": {
        "sender recipients participants body attachments": "of the tables recipients and parts"
    },
    "android.samsung_wellbeing": {"app": "of the table foundPackages"},
    "android.signal": {
        "sender conversation conversation_name participants reactions": "of recipient, groups and reaction"
    },
    "android.signal_calls": {"number name participants": "of the table recipient"},
    "android.skype": {"participants": "of the conversation"},
    "android.sms sms": {"recipients participants": "of the people of a draft's thread"},
    "android.telegram_account": {
        "identifier username name phones details": "of the user's object, in base64"
    },
    "android.timeline": {
        "arrived departed recorded started ended": "seconds, nanoseconds and minutes, each a number of the segment"
    },
    "android.usage_stats": {
        "started ended": "the file's name and what stands in front of the list",
        "component details": "numbers of a pool of names",
    },
    "android.usage_stats_xml": {"started ended": "the file's name and the element around"},
    "android.wellbeing": {"component": "of the tables packages and components"},
    "android.unknown_trackers": {
        "latitude longitude details address value": "of a protobuf, and hexadecimal bytes"
    },
    "android.whatsapp": {
        "edited expires revoked": "of the tables message_edit_info, message_ephemeral and message_revoked",
        "sender recipients participants mentions revoked_by": "of the table jid",
        "place latitude longitude": "of the table message_location",
        "reply_to reply_text reply_sender": "of the table message_quoted",
    },
    "android.whatsapp_calls": {"number participants": "of the table jid"},
    "android.whatsapp_chats": {"conversation conversation_name participants": "of the table jid"},
    "android.whatsapp_lids": {"identifiers": "of the table jid"},
    "android.whatsapp_old": {"revoked": "of the table message_revoked"},
    "android.xiaomi_notes": {
        "folder tags body account attachments": "words for numbers, and of the tables data and account"
    },
    "booking.reservations": {"starts ends": "of objects that the reservation names"},
    "booking.wish_lists_ios": {"folder": "of the list around"},
    "cash_app.ios": {"sender recipients participants": "of the table ZCUSTOMER"},
    "chrome.autofill": {
        "created modified used": "of the address, whose values stand in a table of their own"
    },
    "chrome.favicons": {"modified": "of the table favicon_bitmaps"},
    "chrome.history": {
        "url title referrer visit_count": "of the tables urls and visits",
        "transition details": "words for the numbers of transition and source",
    },
    "chrome.logins": {"details": "the browser, of the path"},
    "chrome.searches": {"searched": "of the table urls"},
    "duckduckgo.history": {"url title query": "of the table history_entries"},
    "exports.discord": {"conversation conversation_name participants details": "of the file of the channel"},
    "exports.google_device_timeline": {"arrived departed recorded": "of the segment around"},
    "exports.google_timeline": {"recorded": "of the segment around"},
    "firefox.bookmarks": {"url title folder": "of moz_places and of the folders around"},
    "firefox.downloads": {"target": "folder and name, a column each", "status": "a word for a number"},
    "firefox.history": {
        "url title referrer visit_count": "of the table moz_places",
        "transition": "a word for a number",
    },
    "firefox.page_views": {"url title query": "of moz_places and of the queries"},
    "firefox.typed": {"url": "of the table moz_places"},
    "fit.ways": {
        "value latitude longitude altitude_m speed_mps recorded started ended details": "numbers of the format"
    },
    "gpx.points": {"details": "of the root and of the track around"},
    "google_duo.calls": {"name status": "of the table duo_users, and a word for a number"},
    "groupme.groups": {"participants": "of the table members"},
    "ios.accounts": {"details": "of the table ZACCOUNTPROPERTY"},
    "ios.alarms": {"due_local": "of hour and minute", "type": "a word for the list"},
    "ios.applications": {"uninstalled": "of the table kvs"},
    "ios.biome": {"started searched posted": "of the record's head, in front of its bytes"},
    "ios.calendar": {"place participants recurrence": "of the tables Location, Participant and Recurrence"},
    "ios.call_transactions": {"value": "a word for a number, of a change without a call"},
    "ios.contacts": {"phones": "of the table ABMultiValue"},
    "ios.device": {"name": "the steps of the key"},
    "ios.drive_people": {"name property": "the column, and a word for it"},
    "ios.health_devices": {"name property": "the column, and a word for it"},
    "ios.find_my": {
        "name": "of the address beside the place, or the steps of the key",
        "owner device address": "of the item around",
    },
    "ios.imo": {"attachments": "of a keyed archive"},
    "ios.interactions": {"recipients participants details": "of ZCONTACTS, ZATTACHMENT and ZKEYWORD"},
    "ios.keyboard_lexicon": {"locale": "of the folder's name"},
    "ios.kik": {"attachments": "of the table ZKIKATTACHMENT"},
    "ios.kik_chats": {"conversation conversation_name participants": "of the table ZKIKUSER"},
    "ios.knowledge": {"recorded details": "of the tables ZOBJECT, ZSOURCE and ZSTRUCTUREDMETADATA"},
    "ios.threema": {
        "sender recipients participants account reactions edits attachments": "of ZCONTACT and the tables beside"
    },
    "ios.threema_people": {
        "conversation conversation_name participants": "of the tables ZCONTACT and of members"
    },
    "ios.line": {"participants": "of the table of members"},
    "ios.mail": {
        "sender recipients participants subject body folder": "of the tables of subjects, addresses and mailboxes"
    },
    "ios.medical_id": {"value": "a day of its parts, several texts, the length of a picture"},
    "ios.messages": {
        "revoked": "of chat_recoverable_message_join",
        "sender participants": "of the table handle",
    },
    "ios.notes": {
        "body attachments": "what stands in it are notes of their own, whose kinds are put into the text"
    },
    "ios.notes_before_9": {"body": "of the table ZNOTEBODY"},
    "ios.pairings": {"name": "the step of the key"},
    "ios.photo_comments": {"attachments participants type": "of other tables, and words for marks"},
    "ios.photo_invitations": {"groups relation": "of the table ZGENERICALBUM, and a word for the table"},
    "ios.photo_people": {"name relation": "of an archive, and a word for the table"},
    "ios.recent_contacts": {
        "mechanism": "a word for the list",
        "participants details": "of the tables contacts and metadata",
    },
    "ios.reminders": {"due_local": "a number as a local time"},
    "ios.safari_icons": {"modified": "of the table icon_info"},
    "ios.screen_time": {"started details": "of the tables ZUSAGEBLOCK, ZUSAGE, ZCOREDEVICE and ZCOREUSER"},
    "ios.shared_albums": {"identifiers": "the step of the key"},
    "ios.signal": {
        "sender conversation conversation_name participants": "of the table model_SignalRecipient"
    },
    "ios.siri_remembers": {
        "mechanism sender recipients participants": "of the tables domains, verbs, entities and parameter_names"
    },
    "ios.snapshots": {"size": "the picture's length"},
    "ios.store_metadata": {"installed": "of BundleMetadata.plist in the same folder"},
    "ios.synced_devices": {"name property": "the column, and a word for it"},
    "ios.telegram": {"identifier conversation": "numbers of the key, in words"},
    "ios.trusted_peers": {
        "name property": "the column, and a word for it",
        "value device": "of the table ZESCROWMETADATA, of a serial number",
    },
    "ios.viber": {"sender conversation conversation_name participants": "of the table ZMEMBER"},
    "ios.keychain_sealed": {
        "service username secret name access access_group created modified details": "sealed, with the key beside it"
    },
    "ios.viber ZLIKE": {"mechanism": "a word of ours, and a reaction's picture is no text"},
    "ios.viber_calls": {"number name participants": "of the table ZMEMBER"},
    "ios.weather_places": {"recorded": "of LastLocationUpdateTime, beside the place"},
    "ios.whatsapp": {
        "recorded": "of the message that a place was sent with",
        "sender participants body attachments": "of the tables ZWAGROUPMEMBER and ZWAMEDIAITEM",
    },
    "ios.whatsapp_chats": {"created": "of the table ZWAGROUPINFO"},
    "knuddels.messages": {"participants": "of the table users"},
    "life360.drives": {
        "owner subject details": "of the table Drives, and names of columns beside their values"
    },
    "life360.places": {
        "latitude longitude details": "of the alert's place, and names of columns beside their values"
    },
    "media.exif": {"latitude longitude": "of degrees, minutes and seconds"},
    "linkedin.messages": {"participants name": "of the table ParticipantsData, and two members in one"},
    "mega.messages": {"participants": "of the table contacts"},
    "messenger.encrypted": {"attachments": "of the table of media"},
    "reddit.chats_ios": {"participants": "of the event that states the member"},
    "reddit.chats_old_ios": {"participants": "of the table Contact"},
    "ryanair.account": {"name": "columns, in one"},
    "ryanair.bookings": {
        "modified details participants": "of the table booking_timestamps, and members in one"
    },
    "ryanair.searches": {"query": "two columns"},
    "safari.history": {"url visit_count details": "of the table history_items, and a word for an origin"},
    "sideline.messages": {"name": "of the table contact_address, and two columns"},
    "signal.desktop_calls": {"number name": "of the table conversations"},
    "skype.old": {"attachments": "of the table Transfers"},
    "snapchat.conversations": {"modified": "of the conversation's row of the table feed_entry"},
    "tinder.people_ios": {"name identifiers addresses note details": "of the table ZUSER"},
    "wire.messages": {"participants reactions": "of the tables Users and Likings"},
    "waze.places": {"query result latitude longitude": "of the table PLACES"},
    "uber.places_ios": {"query result latitude longitude": "of the table of places"},
}
"""Fields whose values stand in another row than that of the locator, by parser (and table), and where."""
_FIELDS = {parser: frozenset(" ".join(fields).split()) for parser, fields in _ELSEWHERE.items()}
_SMALL = re.compile(r"-?\d{0,2}")
"""What stands in many rows and in nearly all bytes, so that finding it says little."""
_TEMPORARY = re.compile(r"/.*?/(?:pytest-\d+/(?:popen-\w+/)?[^/]+|test_[^/]*)/")
"""The test's own folder, whose numbers are those of the run: no value comes from them."""
_STORED = {
    "unix_ms+ms": r"-?\d+$",
    "unix_s+offset": r"^-?[\d.]+",
    "exif_offset": r"^\S+ \S+",
    "exif_gps": r"^\S+",
}
"""What of a raw value stands in one place: of sums what is added, of a picture's moment the day, or day and time."""


def assert_shown(parser: str, path: Path, artifact: Artifact, there: Standing) -> None:
    """That what an artifact of a parser shows stands there."""
    place = _TEMPORARY.sub("/", path.as_posix(), count=1)
    fields = {name: getattr(artifact, name) for name in artifact.__struct_fields__}
    times = {name: value for name, value in fields.items() if isinstance(value, Timestamp)}
    shown = [
        (name, each)
        for name, value in fields.items()
        if name not in times
        and name not in _OURS
        and (artifact.kind == "conversation" or name not in _AROUND)
        for each in _values(value)
        if len(each) < 3 or _TEMPORARY.sub("/", each, count=1) not in place
    ]
    assert_there(parser, artifact.locator, times, shown, there)


def assert_recorded(line: dict[str, Any], there: Standing) -> None:
    """The same of an artifact as the command line gives it."""
    times = {}
    for name, text in line["times_raw"].items():
        raw, _, encoding = text.removesuffix(")").rpartition(" (")
        times[name] = Timestamp(None, raw, encoding)
    shown = [
        (name, each)
        for name, value in line["fields"].items()
        if name not in _OURS and (line["kind"] == "conversation" or name not in _AROUND)
        for each in _values(value)
    ]
    assert_there(line["parser"], line["locator"], times, shown, there)


def assert_there(
    parser: str, locator: str, times: Mapping[str, Timestamp], shown: list[tuple[str, str]], there: Standing
) -> None:
    """Each time's raw value stands there, and of the other values one, but for those known to come from elsewhere."""
    table = re.match(r"row (.+):", locator)
    elsewhere = _FIELDS.get(parser, frozenset()) | _FIELDS.get(
        f"{parser} {table[1] if table else ''}", frozenset()
    )
    for field, time in times.items():
        assert field in elsewhere or there.holds(_stored(time)), (parser, locator, field, time)
    own = [value for field, value in shown if field not in elsewhere and not _SMALL.fullmatch(value)]
    told = [value for _, value in shown if locator.startswith("row ") or not _SMALL.fullmatch(value)]
    assert not own or any(map(there.holds, told)), (parser, locator, shown)


def _stored(time: Timestamp) -> str:
    found = re.search(_STORED.get(time.encoding, "(?s).*"), time.raw)
    assert found, time
    return found[0]


def _values(value: Any) -> Iterator[str]:
    """Texts and numbers of a field and of what it holds, without the parser's own words."""
    if isinstance(value, msgspec.Struct) and not isinstance(value, Timestamp):
        yield from _values({name: getattr(value, name) for name in value.__struct_fields__})
    elif isinstance(value, dict):
        named = "name" if "value" in value else ""
        for name in value.keys() - {*_OURS, named}:
            yield from _values(value[name])
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _values(each)
    elif isinstance(value, str | int) and not isinstance(value, bool) and value != "":
        yield str(value)
