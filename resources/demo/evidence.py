"""The three evidence items of the demo and what is true of them."""

from __future__ import annotations

import hashlib
import io
import tarfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from resources.demo import phones, story
from resources.demo.databases import Files
from resources.demo.fat import FatVolume, disk
from resources.demo.pictures import Camera, Shot, jpeg

_VOLUME_SECTORS = 30 * 1024 * 1024 // 512 - 2048
_PHONE_CAMERA = Camera("Example", "Pocket 5", "EX5-0042-7731")
_GATE = (51 * 3600 + 27 * 60 + 15, -(58 * 60 + 41))
_USER = "Users/mara"
_APPS = "data/data"
_MOBILE = "private/var/mobile"
_SHARED = f"{_MOBILE}/Containers/Shared/AppGroup/00000000-0000-4000-B000-000000000001"
_ATTACHMENT = "Library/SMS/Attachments/a1/01/at_0_1/IMG_0002.JPG"


@dataclass
class Truth:
    """What an item holds: artifacts by kind in live and in deleted files; SHA-256 of files by path."""

    live: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)
    digests: dict[str, str] = field(default_factory=dict)
    deleted_digests: dict[str, str] = field(default_factory=dict)


@dataclass
class Item:
    """One evidence item: its file name, its bytes and the truth."""

    name: str
    data: bytes
    truth: Truth


def laptop() -> Item:
    """A raw disk image: one FAT16 volume with live and deleted files."""
    truth = Truth()
    files = [(path, text.encode(), deleted) for path, text, deleted in story.DOCUMENTS]
    shots = [("gate 4.jpg", Shot("2026:03:02 06:12:40", "+00:00", _GATE, 3), False),
             ("bus.jpg", Shot("2026:03:02 06:40:02", None, None, 60), False),
             ("room-beds.jpg", Shot("2026:03:01 20:15:00", "+00:00", _GATE, 120), True)]  # fmt: skip
    for name, shot, deleted in shots:
        files.append((f"{_USER}/Pictures/{name}", jpeg(shot, _PHONE_CAMERA), deleted))
        counter = truth.deleted if deleted else truth.live
        counter.update({"media": 1, "location": 1 if shot.place else 0})
    profile = f"{_USER}/AppData/Local/Google/Chrome/User Data/Default/History"
    files.append((profile, phones.chrome(story.LAPTOP_PAGES, story.LAPTOP_DOWNLOADS).main, False))
    truth.live.update(
        web_visit=sum(page[2] for page in story.LAPTOP_PAGES), download=len(story.LAPTOP_DOWNLOADS)
    )
    volume = FatVolume(_VOLUME_SECTORS, "MARA", 0x20260302)
    for index, (path, data, deleted) in enumerate(files):
        volume.add(path, data, story.START + index * 600, deleted=deleted)
        (truth.deleted_digests if deleted else truth.digests)[path] = hashlib.sha256(data).hexdigest()
    return Item("laptop.dd", disk(volume.build(), 0x1D1C1A00), truth)


def android() -> Item:
    """A full file system of an Android phone as a tar."""
    archive = _Archive("android-ffs.tar")
    providers = f"{_APPS}/com.android.providers"
    archive.add_database(f"{providers}.telephony/databases/mmssms.db", phones.sms())
    archive.add_database(f"{providers}.contacts/databases/calllog.db", phones.calls())
    archive.add_database(f"{providers}.contacts/databases/contacts2.db", phones.contacts())
    archive.add_database(
        f"{_APPS}/com.android.chrome/app_chrome/Default/History",
        phones.chrome(story.ANDROID_PAGES, story.ANDROID_DOWNLOADS),
    )
    for number, (offset, place) in enumerate(
        (("+00:00", _GATE), ("+07:00", (47_460, 361_800)), (None, None))
    ):
        shot = Shot(f"2026:03:0{number + 1} 11:0{number}:30", offset, place, number * 45)
        archive.add_picture(f"data/media/0/DCIM/Camera/IMG_2026030{number + 1}.jpg", shot, _PHONE_CAMERA)
    archive.add_picture("data/media/0/Pictures/ป้าย ท่าเรือ.jpg", Shot("", hue=77), None)
    archive.add("data/media/0/Download/<b>bold & co</b>.txt", b"A name that is markup elsewhere.\n")
    archive.add("data/media/0/Download/=cmd()\n.csv", b"a,b\n1,2\n")
    archive.add("data/media/0/Download/broken-\udcff-name.txt", b"A name that is not UTF-8.\n")
    archive.add("data/media/0/Download/إعلان.txt", story.DOCUMENTS[3][1].encode())
    archive.truth.live.update(
        message=len(story.SMS) + len(story.SMS_LOGGED) + 1,
        call=len(story.ANDROID_CALLS),
        contact=len(story.ANDROID_CONTACTS),
        web_visit=sum(page[2] for page in story.ANDROID_PAGES),
        download=len(story.ANDROID_DOWNLOADS),
    )
    return archive.item()


def ios() -> Item:
    """A full file system of an iPhone as a tar."""
    archive = _Archive("ios-ffs.tar")
    sent = archive.add_picture(
        f"{_MOBILE}/{_ATTACHMENT}", Shot("2026:03:02 18:30:11", "+00:00", _GATE, 20), None
    )
    bus = archive.add_picture(f"{_SHARED}/Message/Media/bus.jpg", Shot("", hue=90), None)
    camera = Camera("Example", "Slate 16", "SL16-9001")
    for number in (1, 2):
        shot = Shot(
            f"2026:03:0{number} 08:15:0{number}", "+01:00", _GATE if number == 1 else None, number * 33
        )
        archive.add_picture(f"{_MOBILE}/Media/DCIM/100APPLE/IMG_000{number}.JPG", shot, camera)
    archive.add_database(f"{_MOBILE}/Library/SMS/sms.db", phones.imessage(f"~/{_ATTACHMENT}", sent))
    archive.add_database(f"{_MOBILE}/Library/CallHistoryDB/CallHistory.storedata", phones.call_history())
    archive.add_database(f"{_MOBILE}/Library/AddressBook/AddressBook.sqlitedb", phones.address_book())
    archive.add_database(f"{_SHARED}/ChatStorage.sqlite", phones.whatsapp("Media/bus.jpg", bus))
    archive.truth.live.update(
        message=len(story.IMESSAGES) + len(story.WHATSAPP),
        call=len(story.IOS_CALLS),
        contact=len(story.IOS_CONTACTS),
        location=sum(row[3] == 5 for row in story.WHATSAPP),
        # WhatsApp's with the group and with one person, of messages with each person.
        conversation=2 + len({person for person, *_ in story.IMESSAGES}),
    )
    return archive.item()


class _Archive:
    """A tar whose bytes depend on its files alone."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._output = io.BytesIO()
        # GNU format: a name that is not UTF-8 keeps its bytes.
        self._tar = tarfile.open(  # noqa: SIM115 - closed by item()
            fileobj=self._output, mode="w", format=tarfile.GNU_FORMAT, errors="surrogateescape"
        )
        self.truth = Truth()

    def add(self, path: str, data: bytes) -> None:
        info = tarfile.TarInfo(path)
        info.size, info.mode, info.mtime = len(data), 0o600, story.START + 600 * len(self.truth.digests)
        self._tar.addfile(info, io.BytesIO(data))
        self.truth.digests[path] = hashlib.sha256(data).hexdigest()

    def add_database(self, path: str, files: Files) -> None:
        self.add(path, files.main)
        if files.log:
            self.add(f"{path}-wal", files.log)

    def add_picture(self, path: str, shot: Shot, camera: Camera | None) -> int:
        """Adds a photograph and returns its size in bytes."""
        data = jpeg(shot, camera)
        self.add(path, data)
        self.truth.live.update(media=1, location=1 if camera and shot.place else 0)
        return len(data)

    def item(self) -> Item:
        self._tar.close()
        return Item(self._name, self._output.getvalue(), self.truth)


def build_items(folder: Path) -> list[tuple[Path, Truth]]:
    """Writes the items into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for item in (laptop(), android(), ios()):
        path = folder / item.name
        path.write_bytes(item.data)
        written.append((path, item.truth))
    return written
