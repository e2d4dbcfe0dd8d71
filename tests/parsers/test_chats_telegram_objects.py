"""What messages of Telegram on Android hold beside their text, serialized by the published lines of the schema."""

from __future__ import annotations

import random
import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from chats_made import database
from parser_harness import Outcome, run
from telegram_made import made, number

from evidence.model.kinds import Artifact, Call, Message
from parsers.chats.telegram_android import parse
from parsers.support import telegram_media, telegram_tl
from parsers.support.telegram_objects import Walk
from parsers.support.telegram_schema import LINES

_DATE = 1_700_000_000
_TABLE = "CREATE TABLE messages_v2(mid INTEGER, uid INTEGER, date INTEGER, data BLOB, out INTEGER, PRIMARY KEY(mid, uid))"
_USERS = "CREATE TABLE users(uid INTEGER PRIMARY KEY, name TEXT, data BLOB); INSERT INTO users VALUES (43, 'bo;;;', NULL)"
_MESSAGE = (
    "message flags:# flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int peer_id:Peer "
    "saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long "
    "via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string "
    "media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> "
    "views:flags.10?int forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int "
    "post_author:flags.16?string grouped_id:flags.17?long reactions:flags.20?MessageReactions "
    "restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int "
    "effect:flags2.2?long factcheck:flags2.3?FactCheck = Message"
)
_OLD_MESSAGE = (
    "message flags:# id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?int "
    "reply_to_msg_id:flags.3?int date:int message:string media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup "
    "entities:flags.7?Vector<MessageEntity> views:flags.10?int edit_date:flags.15?int = Message"
)
_SERVICE = (
    "messageService flags:# id:int from_id:flags.8?Peer peer_id:Peer saved_peer_id:flags.28?Peer "
    "reply_to:flags.3?MessageReplyHeader date:int action:MessageAction reactions:flags.20?MessageReactions "
    "ttl_period:flags.25?int = Message"
)
_PHOTO = (
    "photo flags:# id:long access_hash:long file_reference:bytes date:int sizes:Vector<PhotoSize> "
    "video_sizes:flags.1?Vector<VideoSize> dc_id:int = Photo"
)
_OLD_PHOTO = "photo flags:# id:long access_hash:long date:int sizes:Vector<PhotoSize> = Photo"
_DOCUMENT = (
    "document flags:# id:long access_hash:long file_reference:bytes date:int mime_type:string size:long "
    "thumbs:flags.0?Vector<PhotoSize> video_thumbs:flags.1?Vector<VideoSize> dc_id:int "
    "attributes:Vector<DocumentAttribute> = Document"
)
_OF_DOCUMENT = "messageMediaDocument flags:# document:flags.0?Document ttl_seconds:flags.2?int = MessageMedia"
_FILENAME = "documentAttributeFilename file_name:string = DocumentAttribute"
_VIDEO = (
    "documentAttributeVideo flags:# round_message:flags.0?true duration:double w:int h:int "
    "preload_prefix_size:flags.2?int = DocumentAttribute"
)
_AUDIO = (
    "documentAttributeAudio flags:# voice:flags.10?true duration:int title:flags.0?string performer:flags.1?string "
    "waveform:flags.2?bytes = DocumentAttribute"
)
_STICKER = (
    "documentAttributeSticker flags:# alt:string stickerset:InputStickerSet mask_coords:flags.0?MaskCoords = "
    "DocumentAttribute"
)
_SIZE = "photoSize type:string w:int h:int size:int = PhotoSize"
_STEPS = "photoSizeProgressive type:string w:int h:int sizes:Vector<int> = PhotoSize"
_PLACED_SIZE = "photoSize type:string location:FileLocation w:int h:int size:int = PhotoSize"
_POINT = "geoPoint flags:# long:double lat:double access_hash:long accuracy_radius:flags.0?int = GeoPoint"
_TEXT = "textWithEntities text:string entities:Vector<MessageEntity> = TextWithEntities"
_REACTED = (
    "messagePeerReaction flags:# big:flags.0?true my:flags.2?true peer_id:Peer date:int reaction:Reaction = "
    "MessagePeerReaction"
)
_COUNT = "reactionCount flags:# chosen_order:flags.0?int reaction:Reaction count:int = ReactionCount"
_HEART = made("reactionEmoji emoticon:string = Reaction", emoticon="❤")
_CAT = made("reactionEmoji emoticon:string = Reaction", emoticon="🐈")
_ME = made("peerUser user_id:long = Peer", user_id=42)
_BO = made("peerUser user_id:long = Peer", user_id=43)
_PICTURE = made(
    _PHOTO, id=5, access_hash=9, file_reference=b"\0ref", date=77, dc_id=2,
    sizes=[
        made("photoStrippedSize type:string bytes:bytes = PhotoSize", type="i", bytes=b"\1\2"),
        made(_SIZE, type="m", w=320, h=200, size=900),
        made(_STEPS, type="y", w=1280, h=800, sizes=[100, 9000]),
    ],
)  # fmt: skip
_NO_SET = made("inputStickerSetEmpty = InputStickerSet")


def _document(*attributes: bytes, mime: str = "", size: int = 3_000_000_000) -> bytes:
    held = made(_DOCUMENT, id=8, date=77, mime_type=mime, size=size, dc_id=4, attributes=attributes)
    return made(_OF_DOCUMENT, document=held)


def _run(tmp_path: Path, *objects: bytes, out: int = 0) -> Outcome:
    """Reads a database that has these as messages 1, 2, …; each is one artifact, and one more is a user."""
    path = database(tmp_path / "cache4.db", _TABLE, _USERS)
    with closing(sqlite3.connect(path)) as connection:
        rows = ((place, 42, _DATE, each, out) for place, each in enumerate(objects, 1))
        connection.executemany("INSERT INTO messages_v2 VALUES (?, ?, ?, ?, ?)", rows)
        connection.commit()
        (count,) = connection.execute(
            "SELECT (SELECT count(*) FROM messages_v2) + (SELECT count(*) FROM users)"
        )
    outcome = run(parse, path)
    assert len(outcome.artifacts) == count[0]
    return outcome


def _message(tmp_path: Path, media: bytes | None = None, tail: bytes = b"", **values: Any) -> Message:
    held = {} if media is None else {"media": media}
    data = made(_MESSAGE, **{"id": 1, "peer_id": _ME, "date": _DATE, "message": "text", **held, **values})
    outcome = _run(tmp_path, data + tail)
    assert outcome.warnings == []
    found = outcome.artifacts[0]
    assert isinstance(found, Message)
    assert found.body == values.get("message", "text")
    return found


def _told(found: Any) -> dict[str, object]:
    return {each.name: each.value for each in found.details}


def _lines() -> dict[int, str]:
    """The lines of the table without their numbers, by these."""
    lines = (each for each in LINES.replace("\n ", " ").split("\n") if each)
    return {int(rest[:8], 16): name + rest[8:] for name, _, rest in (line.partition("#") for line in lines)}


def test_the_number_of_every_published_line_is_its_checksum() -> None:
    """So a field that is missing, twice, of another type or order would be seen; the application's own have no such."""
    other = {stated for stated, line in _lines().items() if number(line) != stated}
    assert other == {n for n, line in _lines().items() if n >> 8 == 0x555555 or line.startswith("user ")}
    assert len(_lines()) == LINES.count("#") - LINES.count(":#") > 500


def test_a_photo(tmp_path: Path) -> None:
    media = "messageMediaPhoto flags:# photo:flags.0?Photo ttl_seconds:flags.2?int = MessageMedia"
    found = _message(tmp_path, made(media, photo=_PICTURE, ttl_seconds=30), b"\1 \0\0")
    (file,) = found.attachments
    assert (file.path, file.size, file.width, file.height) == ("-5_121.jpg", 9000, 1280, 800)
    assert (found.type, _told(found)) == (
        "messageMediaPhoto",
        {"ttl_seconds": 30, "photo.id": 5, "photo.date": 77},
    )


def test_a_photo_of_an_older_layer_has_its_own_caption_and_no_text(tmp_path: Path) -> None:
    place = made(
        "fileLocation dc_id:int volume_id:long local_id:int secret:long = FileLocation",
        volume_id=600,
        local_id=7,
    )
    sizes = [made(_PLACED_SIZE, type="x", location=place, w=8, h=6, size=5)]
    media = "messageMediaPhoto photo:Photo caption:string = MessageMedia"
    photo = made(media, photo=made(_OLD_PHOTO, id=5, date=77, sizes=sizes), caption="Sée")
    peer = made("peerUser user_id:int = Peer", user_id=42)
    data = [
        made(_OLD_MESSAGE, id=place, to_id=peer, date=_DATE, message=words, media=photo)
        for place, words in ((1, "-1"), (2, "-1 degree"))
    ]
    first, second, _ = _run(tmp_path, *data).artifacts
    assert isinstance(first, Message)
    assert isinstance(second, Message)
    assert [(each.path, each.text) for each in first.attachments] == [("600_7.jpg", "Sée")]
    assert (first.body, _told(first)["stored_text"], second.body) == (None, "-1", "-1 degree")


@pytest.mark.parametrize(
    ("attributes", "mime", "path", "name"),
    [
        ([made(_FILENAME, file_name="plan.PDF")], "application/pdf", "4_8.PDF", "plan.PDF"),
        ([made(_VIDEO, duration=12.5, w=640, h=480, round_message=True)], "video/mp4", "4_8.mp4", None),
        ([made(_AUDIO, duration=7, voice=True, waveform=b"\0\1")], "audio/ogg", "4_8.ogg", None),
        ([made(_FILENAME, file_name="a.b/../../etc")], "", "4_8.etc", "a.b/../../etc"),
        ([made(_STICKER, alt="🐈", stickerset=_NO_SET)], "image/webp", "4_8", None),
        ([], "", "4_8", None),
    ],
)
def test_documents(attributes: list[bytes], mime: str, path: str, name: str | None, tmp_path: Path) -> None:
    found = _message(tmp_path, _document(*attributes, mime=mime), b"\1 \0\0")
    (file,) = found.attachments
    assert (file.path, file.name, file.mime, file.size) == (path, name, mime or None, 3_000_000_000)
    if mime == "video/mp4":
        assert (file.duration_s, file.width, file.height) == ("12.5", 640, 480)
    if mime == "audio/ogg":
        assert (file.duration_s, _told(found)["voice"]) == (7, True)
    assert (file.text == "🐈") == (mime == "image/webp")


def test_the_path_of_what_was_sent(tmp_path: Path) -> None:
    stored = b"||ve|=|1||/storage/emulated/0/DCIM/a.mp4"
    tail = bytes([len(stored)]) + stored + bytes(-(1 + len(stored)) % 4)
    found = _message(tmp_path, _document(mime="video/mp4"), tail)
    assert found.attachments[0].path == "/storage/emulated/0/DCIM/a.mp4"
    assert _told(found)["kept_as"] == "4_8.mp4"


def test_places(tmp_path: Path) -> None:
    point = made(_POINT, long=35.25, lat=-33.5, accuracy_radius=12)
    venue = (
        "messageMediaVenue geo:GeoPoint title:string address:string provider:string venue_id:string "
        "venue_type:string = MessageMedia"
    )
    found = _message(tmp_path, made(venue, geo=point, title="Café", address="Way 1", provider="p"))
    assert (found.latitude, found.longitude, found.accuracy_m, found.place) == (
        "-33.5",
        "35.25",
        "12",
        "Café, Way 1",
    )
    live = "messageMediaGeoLive flags:# geo:GeoPoint heading:flags.0?int period:int = MessageMedia"
    live = live.replace(" = ", " proximity_notification_radius:flags.1?int = ")
    found = _message(tmp_path / "live", made(live, geo=point, period=900))
    assert (found.latitude, _told(found)["period"]) == ("-33.5", 900)
    outside = made("messageMediaGeo geo:GeoPoint = MessageMedia", geo=made(_POINT, long=1.0, lat=91.0))
    assert _message(tmp_path / "outside", outside).latitude is None


def test_a_poll(tmp_path: Path) -> None:
    def words(value: str) -> bytes:
        return made(_TEXT, text=value, entities=[])

    answer = "pollAnswer text:TextWithEntities option:bytes = PollAnswer"
    poll = made(
        "poll id:long flags:# closed:flags.0?true public_voters:flags.1?true multiple_choice:flags.2?true "
        "quiz:flags.3?true question:TextWithEntities answers:Vector<PollAnswer> close_period:flags.4?int "
        "close_date:flags.5?int = Poll",
        id=3, question=words("Where?"), closed=True,
        answers=[made(answer, text=words(each), option=each) for each in ("port", "café")],
    )  # fmt: skip
    voters = "pollAnswerVoters flags:# chosen:flags.0?true correct:flags.1?true option:bytes voters:int = PollAnswerVoters"
    results = made(
        "pollResults flags:# results:flags.1?Vector<PollAnswerVoters> total_voters:flags.2?int "
        "recent_voters:flags.3?Vector<Peer> solution:flags.4?string solution_entities:flags.4?Vector<MessageEntity> = "
        "PollResults",
        results=[made(voters, option="café", voters=2, chosen=True)], total_voters=2, recent_voters=[_ME, _BO],
    )  # fmt: skip
    media = made("messageMediaPoll poll:Poll results:PollResults = MessageMedia", poll=poll, results=results)
    assert _told(_message(tmp_path, media)) == {
        "question": "Where?", "closed": True, "answer 1": "port", "answer 2": "café", "answer 2 chosen": True,
        "answer 2 voters": 2, "total_voters": 2, "recent_voters.1": "42", "recent_voters.2": "43",
    }  # fmt: skip


def test_cards_pages_dice_games_and_lists(tmp_path: Path) -> None:
    card = "messageMediaContact phone_number:string first_name:string last_name:string vcard:string user_id:long = MessageMedia"
    found = _message(tmp_path / "card", made(card, phone_number="+98 1", first_name="Bo", user_id=43))
    assert (_told(found)["phone_number"], _told(found)["user_id"]) == ("+98 1", 43)
    page = made(
        "webPage flags:# id:long url:string display_url:string hash:int type:flags.0?string site_name:flags.1?string "
        "title:flags.2?string description:flags.3?string photo:flags.4?Photo embed_url:flags.5?string "
        "embed_type:flags.5?string embed_width:flags.6?int embed_height:flags.6?int duration:flags.7?int "
        "author:flags.8?string document:flags.9?Document cached_page:flags.10?Page "
        "attributes:flags.12?Vector<WebPageAttribute> = WebPage",
        url="https://a.example/b", title="Títle", photo=_PICTURE,
    )  # fmt: skip
    found = _message(
        tmp_path / "page", made("messageMediaWebPage flags:# webpage:WebPage = MessageMedia", webpage=page)
    )
    assert (found.url, _told(found)["title"]) == ("https://a.example/b", "Títle")
    assert [each.path for each in found.attachments] == ["-5_121.jpg"]
    dice = made("messageMediaDice value:int emoticon:string = MessageMedia", value=6, emoticon="🎲")
    assert _told(_message(tmp_path / "dice", dice)) == {"value": 6, "emoticon": "🎲"}
    game = made(
        "game flags:# id:long access_hash:long short_name:string title:string description:string photo:Photo "
        "document:flags.0?Document = Game",
        id=1, short_name="run", title="Run!", photo=_PICTURE,
    )  # fmt: skip
    found = _message(tmp_path / "game", made("messageMediaGame game:Game = MessageMedia", game=game))
    assert (_told(found)["game.title"], found.attachments[0].path) == ("Run!", "-5_121.jpg")
    item = made(
        "todoItem id:int title:TextWithEntities = TodoItem", id=1, title=made(_TEXT, text="buy", entities=[])
    )
    todo = made(
        "todoList flags:# title:TextWithEntities list:Vector<TodoItem> = TodoList",
        title=made(_TEXT, text="Todo", entities=[]), list=[item],
    )  # fmt: skip
    media = "messageMediaToDo flags:# todo:TodoList completions:flags.0?Vector<TodoCompletion> = MessageMedia"
    done = made(
        "todoCompletion id:int completed_by:Peer date:int = TodoCompletion", id=1, completed_by=_BO, date=5
    )
    told = _told(_message(tmp_path / "todo", made(media, todo=todo, completions=[done])))
    assert (told["todo.title"], told["todo.list.1.title"], told["completions.1.completed_by"]) == (
        "Todo",
        "buy",
        "43",
    )


def test_reactions_links_mentions_and_edits(tmp_path: Path) -> None:
    reactions = made(
        "messageReactions flags:# results:Vector<ReactionCount> recent_reactions:flags.1?Vector<MessagePeerReaction> = "
        "MessageReactions",
        results=[made(_COUNT, reaction=_HEART, count=2), made(_COUNT, reaction=_CAT, count=1, chosen_order=0)],
        recent_reactions=[made(_REACTED, peer_id=_BO, date=_DATE + 5, reaction=_HEART)],
    )  # fmt: skip
    link = "messageEntityTextUrl offset:int length:int url:string = MessageEntity"
    named = "messageEntityMentionName offset:int length:int user_id:long = MessageEntity"
    found = _message(
        tmp_path, reactions=reactions, edit_date=_DATE + 9, views=3, forwards=4,
        entities=[made(link, url="https://hidden.example"), made(named, user_id=43)],
    )  # fmt: skip
    assert [(each.reaction, each.who, each.own) for each in found.reactions] == [
        ("❤", "43", None),
        ("🐈", None, True),
    ]
    assert found.reactions[0].time == "2023-11-14T22:13:25+00:00"
    assert (found.edited is not None and found.edited.raw, found.forward_count, found.mentions) == (
        str(_DATE + 9), 4, ("43",),
    )  # fmt: skip
    assert _told(found) == {"reactions ❤": 2, "reactions 🐈": 1, "link": "https://hidden.example", "views": 3}


def _service(tmp_path: Path, action: bytes, out: int = 0) -> tuple[Artifact, list[tuple[str, str | None]]]:
    data = made(_SERVICE, id=1, peer_id=_ME, from_id=_BO, date=_DATE, action=action)
    outcome = _run(tmp_path, data, out=out)
    return outcome.artifacts[0], outcome.warnings


def test_who_came(tmp_path: Path) -> None:
    came = made("messageActionChatAddUser users:Vector<long> = MessageAction", users=[43, 44])
    found, _ = _service(tmp_path, came)
    assert isinstance(found, Message)
    assert (found.type, _told(found)) == ("service: messageActionChatAddUser", {"users": "43, 44"})
    assert [(each.identifier, each.name) for each in found.participants] == [
        ("43", "bo"),
        ("43", "bo"),
        ("44", None),
    ]


@pytest.mark.parametrize(
    ("out", "reason", "way"), [(0, "Missed", "missed"), (0, "Busy", "incoming"), (1, "Missed", "outgoing")]
)
def test_calls(out: int, reason: str, way: str, tmp_path: Path) -> None:
    action = made(
        "messageActionPhoneCall flags:# video:flags.2?true call_id:long reason:flags.0?PhoneCallDiscardReason "
        "duration:flags.1?int = MessageAction",
        call_id=5, reason=made(f"phoneCallDiscardReason{reason} = PhoneCallDiscardReason"), duration=61, video=True,
    )  # fmt: skip
    found, warnings = _service(tmp_path, action, out)
    assert isinstance(found, Call)
    assert (found.direction, found.duration_s, found.video, warnings) == (way, 61, True, [])
    assert (found.number, found.status) == ("42" if out else "43", f"phoneCallDiscardReason{reason}")


# What only these types hold is not read; docs/limits.md says so.
_NOT_READ = {
    "SecureValue", "SecureCredentialsEncrypted", "StarGift",
    "messages.EmojiGameOutcome", "Chat", "ThemeSettings",
}  # fmt: skip


# Sizes' letters, places of words, tests of their own for what stands in a document and page.
_NOT_SHOWN = {"PhotoSize", "VideoSize", "MessageEntity", "DocumentAttribute", "WebPage"}


def _types(line: str) -> set[str]:
    kinds = (each.split(":")[1].rpartition("?")[2] for each in line.partition(" = ")[0].split()[1:])
    return {kind.removeprefix("Vector<").removesuffix(">") for kind in kinds}


class _Filled:
    """Serializes by the table itself: every field of a constructor, deep in it as few as there can be."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._by_type: dict[str, list[tuple[str, int]]] = {}
        for stated, line in _lines().items():
            if _types(line) & _NOT_READ:
                continue
            self._by_type.setdefault(line.rpartition(" = ")[2], []).append((line, stated))

    def whole(self, line: str, stated: int, depth: int = 0, shown: bool = True) -> bytes:
        values: dict[str, Any] = {}
        for name, kind in (each.split(":") for each in line.partition(" = ")[0].split()[1:]):
            if kind != "#" and ("?" not in kind or depth < 2):
                values[name] = self._of(kind.rpartition("?")[2], depth, shown)
        return struct.pack("<I", stated) + made(line, **values)[4:]

    def _of(self, kind: str, depth: int, shown: bool) -> Any:
        if kind.startswith("Vector<"):
            return [self._of(kind[7:-1], depth, shown)] if depth < 2 else []
        if kind == "string":
            self.texts += [f"w{len(self.texts)}w"] if shown else []
            return self.texts[-1] if shown else "hidden"
        if kind in ("int", "long", "double", "true", "bytes"):
            return {"double": 1.5, "bytes": b""}.get(kind, 7)
        if kind == "Bool":
            return struct.pack("<I", 0x997275B5)
        way = 1 if depth > 1 else -1
        line, stated = min(self._by_type[kind], key=lambda each: way * each[0].count(":"))
        return self.whole(line, stated, depth + 1, shown and kind not in _NOT_SHOWN)


@pytest.mark.parametrize("kind", ["MessageMedia", "MessageAction"])
def test_every_constructor_is_read_to_its_end_and_its_texts_are_shown(kind: str) -> None:
    missing = {}
    for stated, line in _lines().items():
        if line.rpartition(" = ")[2] == kind and not _types(line) & _NOT_READ:
            filled = _Filled()
            held = filled.whole(line, stated)
            if kind == "MessageMedia":
                data = made(_MESSAGE, id=1, peer_id=_ME, date=_DATE, media=held) + b"\1 \0\0"
            else:
                data = made(_SERVICE, id=1, peer_id=_ME, date=_DATE, action=held)
            read = telegram_tl.read(data)
            assert (read.problem, read.identifier) == (None, 1), line
            shown = str(telegram_media.given(read))
            missing[line] = [each for each in filled.texts if each not in shown]
    assert len(missing) > 30
    assert {line: texts for line, texts in missing.items() if texts} == {}


def test_what_is_not_known_costs_no_text(tmp_path: Path) -> None:
    media = struct.pack("<I", 0xDEADBEEF) + bytes(40)
    outcome = _run(tmp_path, made(_MESSAGE, id=1, peer_id=_ME, date=_DATE, message="متن", media=media))
    found = outcome.artifacts[0]
    assert isinstance(found, Message)
    assert found.body == "متن"
    ((words, locator),) = outcome.warnings
    assert "0xdeadbeef" in words
    assert locator == "row messages_v2:1"


def test_hostile_objects_end() -> None:
    deep = made("textBold text:RichText = RichText", text=b"") * 100_000
    many = (
        made(_TEXT, text="", entities=[])[:-4]
        + b"\xff\xff\xff\x7f"
        + made("messageEntityUnknown offset:int length:int = MessageEntity") * 150_000
    )
    users = (
        made("messageActionChatAddUser users:Vector<long> = MessageAction", users=[])[:-4]
        + b"\xff\xff\xff\x7f"
    )
    found = []
    for action in (deep, many, users + bytes(800_000)):
        walk = Walk(made(_SERVICE, id=1, peer_id=_ME, date=_DATE, action=action))
        walk.walk()
        found.append(walk.problem)
    assert found == ["it is nested more than 64 deep", "it holds more than 100000 objects", "it is cut off"]


def test_cut_and_changed_messages_are_each_an_artifact(tmp_path: Path) -> None:
    """What is cut behind the text keeps it, with a warning; what is cut before has none."""
    media = "messageMediaPhoto flags:# photo:flags.0?Photo ttl_seconds:flags.2?int = MessageMedia"
    held = {"peer_id": _ME, "date": _DATE, "message": "text", "media": made(media, photo=_PICTURE)}
    length = len(made(_MESSAGE, id=1, **held))
    cuts = range(8, length, 7)
    objects = [made(_MESSAGE, id=place, **held)[:cut] for place, cut in enumerate(cuts, 1)]
    chance = random.Random(7)
    for place in range(len(objects) + 1, len(objects) + 41):
        changed = bytearray(made(_MESSAGE, id=place, **held))
        changed[chance.randrange(length)] ^= 1 << chance.randrange(8)
        objects.append(bytes(changed))
    outcome = _run(tmp_path, *objects)
    ends = objects[-1].index(b"text") + 7  # behind the text and what fills it up
    bodies = [each.body for each in outcome.artifacts if isinstance(each, Message)]
    assert bodies[: len(cuts)] == ["text" if cut >= ends else None for cut in cuts]
    assert len(outcome.warnings) >= len(cuts)
