"""An export that fails after it was logged says so; what lies there already stays, and what is left is nothing."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from test_custody_manifest_read import record

from evidence.custody import export as exports
from evidence.custody import place
from evidence.custody.canonical import canonical
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import CustodyError
from evidence.custody.exhibit_export import export_exhibit
from evidence.custody.exporting import exporting
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.manifest import export_manifest
from evidence.custody.manifest.bagit import export_bag

Make = Callable[[Path], Any]
RECORD = record(b"a.txt", b"alpha", id="1-1")


@pytest.fixture(params=["manifest", "bag", "exhibit"])
def make(request: pytest.FixtureRequest, ledger: Ledger, key: SigningKey) -> Make:
    body = canonical(RECORD)
    seq = ledger.append_records([("entry", "1-1", sha256(body).hexdigest())])
    made: dict[str, Make] = {
        "manifest": lambda output: export_manifest(ledger, key, output, "csv", [RECORD]),
        "bag": lambda output: export_bag(ledger, key, output, [RECORD], lambda _: iter([b"alpha"])),
        "exhibit": lambda output: export_exhibit(ledger, key, output, seq, body.decode()),
    }
    return made[request.param]


def logged(ledger: Ledger) -> list[int]:
    return [entry.seq for entry in ledger.acts() if entry.document()["action"] == "export"]


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_after_it_was_logged_says_that_the_ledger_states_it(
    make: Make, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise stop

    for where in ((place, "_move"), (place, "_move_folder"), (exports, "write_proof")):
        monkeypatch.setattr(*where, fail)
    (tmp_path / "out").mkdir()
    with pytest.raises((CustodyError, KeyboardInterrupt)) as raised:
        make(tmp_path / "out" / "m")
    (entry,) = logged(ledger)
    said = " ".join([str(raised.value), *getattr(raised.value, "__notes__", [])])
    assert f"The ledger states the export of m (entry {entry})" in said
    assert f"{tmp_path / 'out' / 'm'} was not written" in said
    assert list((tmp_path / "out").iterdir()) == []


def test_a_head_that_cannot_be_signed_after_the_act_leaves_no_file(
    make: Make, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed = Ledger.add_checkpoint

    def sign(self: Ledger, key: SigningKey) -> Checkpoint:
        if logged(self):
            raise CustodyError("The disk is full, so nothing was written.")
        return signed(self, key)

    monkeypatch.setattr(Ledger, "add_checkpoint", sign)
    (tmp_path / "out").mkdir()
    with pytest.raises(CustodyError, match=r"The ledger states the export of m .*m was not written"):
        make(tmp_path / "out" / "m")
    assert list((tmp_path / "out").iterdir()) == []


def test_what_fails_before_it_is_logged_leaves_nothing(
    make: Make, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    appended = Ledger.append

    def append(self: Ledger, action: str, *more: Any) -> int:
        assert not (tmp_path / "out" / "m").exists()
        if action == "export":
            raise CustodyError("The ledger is locked.")
        return appended(self, action, *more)

    monkeypatch.setattr(Ledger, "append", append)
    (tmp_path / "out").mkdir()
    with pytest.raises(CustodyError, match=r"^The ledger is locked\.$"):
        make(tmp_path / "out" / "m")
    assert logged(ledger) == []
    assert list((tmp_path / "out").iterdir()) == []


def test_what_appears_meanwhile_is_not_replaced(
    make: Make, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, logging = tmp_path / "out" / "m", Ledger.append

    def append(self: Ledger, action: str, *more: Any) -> int:
        if action == "export":
            output.mkdir()  # an empty folder: nothing but a rename would make it go
        return logging(self, action, *more)

    monkeypatch.setattr(Ledger, "append", append)
    output.parent.mkdir()
    with pytest.raises(
        CustodyError, match=r"m appeared while the .* was written. It was not touched. The ledger"
    ):
        make(output)
    assert list(output.parent.iterdir()) == [output]
    assert list(output.iterdir()) == []


def test_a_name_of_many_bytes_is_taken_and_one_of_too_many_refused_before_anything_is_logged(
    make: Make, ledger: Ledger, tmp_path: Path
) -> None:
    make(tmp_path / ("漢" * 83))
    (entry,) = logged(ledger)
    with pytest.raises(CustodyError, match="too long"):
        make(tmp_path / ("漢" * 84))
    assert logged(ledger) == [entry]


def test_ctrl_c_just_after_a_move_on_a_disk_without_second_names_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, out = tmp_path / "made", tmp_path / "out"
    for folder in (made, out):
        folder.mkdir()
    moves = [(made / name, out / name) for name in ("m.proof", "m")]
    for each, _ in moves:
        each.write_bytes(each.name.encode())
    replaced = Path.replace

    def replace(self: Path, target: Path) -> Path:
        done = replaced(self, target)
        if self.name == "m":
            raise KeyboardInterrupt
        return done

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        place.put(moves)
    assert list(out.iterdir()) == []
    assert {each.name: each.read_bytes() for each in made.iterdir()} == {"m": b"m", "m.proof": b"m.proof"}


def test_what_cannot_be_written_names_each_place(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    one, other = tmp_path / "out" / "one", tmp_path / "out" / "other"
    with (
        pytest.raises(CustodyError, match=f"could not be written to {one} and {other}: No space left"),
        exporting(ledger, "report", CustodyError, one, other) as (export, _),
    ):
        export.made.write_bytes(b"first")
        raise OSError(28, "No space left on device")
    assert list((tmp_path / "out").iterdir()) == []


def test_every_file_that_was_logged_and_thrown_away_is_said(
    ledger: Ledger, key: SigningKey, tmp_path: Path
) -> None:
    with (
        pytest.raises(CustodyError) as raised,
        exporting(ledger, "copies", CustodyError, tmp_path / "copies") as (made,),
    ):
        made.made.mkdir()
        files: dict[Path, dict[str, Any]] = {made.made / name: {} for name in ("a", "b", "c")}
        for file in files:
            file.write_bytes(b"x")
        made.seal_each(key, "copy", files)
        raise CustodyError("It was stopped.")
    first, _, last = logged(ledger)
    assert f"the export of copies (3 files, entries {first} to {last}), but they were thrown away" in str(
        raised.value
    )
    assert not (tmp_path / "copies").exists()
