"""The parsers find in the demo's phones exactly what the recipe put there."""

from __future__ import annotations

import tarfile
from collections import Counter
from pathlib import Path

import pytest
from parser_harness import run

from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.model.kinds import Message
from resources import demo

_BY_NAME = {
    "mmssms.db": ("android.sms",),
    "calllog.db": ("android.calls",),
    "contacts2.db": ("android.contacts",),
    "History": ("chrome.downloads", "chrome.history"),
    "sms.db": ("ios.messages", "ios.message_threads"),
    "CallHistory.storedata": ("ios.calls",),
    "AddressBook.sqlitedb": ("ios.contacts",),
    "ChatStorage.sqlite": ("ios.whatsapp", "ios.whatsapp_chats"),
}


@pytest.mark.parametrize("item", ["android-ffs.tar", "ios-ffs.tar"])
def test_the_phones_hold_what_the_story_says(item: str, tmp_path: Path) -> None:
    evidence = demo.build(tmp_path / "evidence")
    registry = load(PARSER_PACKAGES)
    counts: Counter[str] = Counter()
    texts: list[str] = []
    with tarfile.open(tmp_path / "evidence" / item, errors="surrogateescape") as archive:
        members = {member.name: member for member in archive}
        for number, name in enumerate(members):
            base = name.rpartition("/")[2]
            path = tmp_path / str(number) / base.replace("\n", "").encode("ascii", "replace").decode()
            path.parent.mkdir()
            for suffix in ("", "-wal"):
                if name + suffix in members:
                    data = archive.extractfile(members[name + suffix]).read()  # type: ignore[union-attr]
                    path.with_name(path.name + suffix).write_bytes(data)
            picture = base.lower().endswith(".jpg")
            for parser_name in ("media.exif",) if picture else _BY_NAME.get(base, ()):
                parser = registry.parser(parser_name)
                assert parser is not None
                outcome = run(parser, path, "image/jpeg" if picture else None)
                assert outcome.warnings == []
                counts.update(artifact.kind for artifact in outcome.artifacts)
                texts += [str(a.body) for a in outcome.artifacts if isinstance(a, Message)]
    assert counts == evidence.truth["items"][item]["artifacts"]
    if item.startswith("ios"):
        assert "Em muốn về nhà." in texts, "text that stands only in attributedBody"
    else:
        assert "Por favor, devuélvame mi pasaporte." in texts, "a row that stands only in the log"
