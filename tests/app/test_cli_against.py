"""``verify MANIFEST --against PATH`` and bags, through the command line, with other tools' manifests too."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import bagit
import pytest
from command_line import indicia, new_case
from hostile_names import NAMES, fill
from make_data import data

FORMATS = ("hashdeep", "sha256sum", "dfxml", "csv", "bagit")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("against") / "source", NAMES)


@pytest.fixture(scope="module")
def manifests(home: Path, source: Path) -> Path:
    """Item 1 is the folder, item 2 an image, item 3 a zip of the folder's sub."""
    case = new_case(home, source.parent / "case")
    archive = shutil.make_archive(str(source.parent / "archive"), "zip", source / "sub")
    indicia(home, "ingest", case, source, data("fat12.dd"), Path(archive))
    for name in FORMATS:
        indicia(home, "manifest", case, "-o", source.parent / f"list.{name}", "--format", name)
    return source.parent


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_against_folder_image_and_archive(
    home: Path, manifests: Path, source: Path, name: str
) -> None:
    for path, part in ((source, "1/"), (data("fat12.dd"), "item 2"), (manifests / "archive.zip", "item 3")):
        said = indicia(home, "verify", manifests / f"list.{name}", "--against", path, "--json").document
        assert said["ok"] is True
        result = said["against"][-1]
        assert (result["part"], result["differences"], result["problems"]) == (part, [], [])
        assert result["counts"]["match"] > 0
        assert sum(result["counts"].values()) == result["counts"]["match"]
    assert indicia(home, "verify", manifests / f"list.{name}", "--against", source).out.count("FAILED") == 0


@pytest.mark.parametrize("name", FORMATS)
def test_every_category_is_told(home: Path, manifests: Path, source: Path, tmp_path: Path, name: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(source, copy, symlinks=True)
    (copy / "plain").write_bytes(b"changed")
    (copy / "=cmd()").unlink()
    (copy / "-rf").rename(copy / "elsewhere")
    (copy / "new\u202e").write_bytes(b"new")
    (copy / "<&>").unlink()
    (copy / "<&>").symlink_to("/etc/passwd")
    said = indicia(home, "verify", manifests / f"list.{name}", "--against", copy, "--json", code=1).document
    counts = said["against"][-1]["counts"]
    rest = {"mismatch": 1, "missing": 1, "added": 1, "moved": 1, "unreadable": 1}
    assert counts == {"match": len(NAMES) - 4} | rest
    found = {difference["kind"]: difference for difference in said["against"][-1]["differences"]}
    assert found["mismatch"]["path"] == "1/plain"
    assert (found["moved"]["path"], found["moved"]["moved_to"]) == ("1/-rf", "1/elsewhere")
    text = indicia(home, "verify", manifests / f"list.{name}", "--against", copy, code=1).out
    assert "added: 1/new<U+202E> is there and is not listed" in text
    assert "1/<&> cannot be read" in text


def test_an_image_that_was_changed(home: Path, manifests: Path, tmp_path: Path) -> None:
    image = bytearray(data("fat12.dd").read_bytes())
    whole = indicia(home, "files", manifests / "case", "--evidence", "2", "--jsonl").lines
    file = next(
        entry
        for entry in whole
        if entry["size"] and entry["size"] > 100 and entry["state"] == "live" and entry["type"] == "file"
    )
    out = tmp_path / "file"
    indicia(home, "extract", manifests / "case", file["id"], "-o", out)
    place = bytes(image).find(out.read_bytes()[:64])
    image[place] ^= 1
    (tmp_path / "image.dd").write_bytes(image)
    said = indicia(
        home, "verify", manifests / "list.csv", "--against", tmp_path / "image.dd", "--json", code=1
    ).document
    (difference,) = [each for each in said["against"][0]["differences"] if each["kind"] == "mismatch"]
    assert difference["path"].endswith(file["path"])
    assert difference["expected"] == file["sha256"]


def test_damaged_images_hurt_nobody(home: Path, manifests: Path, tmp_path: Path) -> None:
    whole = data("fat12.dd").read_bytes()
    (tmp_path / "cut.dd").write_bytes(whole[: len(whole) // 3])
    (tmp_path / "empty").write_bytes(b"")
    said = indicia(
        home, "verify", manifests / "list.hashdeep", "--against", tmp_path / "cut.dd", "--json", code=1
    ).document
    assert said["ok"] is False
    assert indicia(home, "verify", manifests / "list.hashdeep", "--against", tmp_path / "empty", code=1).out


@pytest.mark.skipif(shutil.which("hashdeep") is None, reason="hashdeep is not installed")
def test_manifests_of_other_tools(home: Path, source: Path, tmp_path: Path) -> None:
    files = sorted(bytes(path.relative_to(source)) for path in source.rglob("*") if path.is_file())
    sums = subprocess.run(["sha256sum", "--", *files], cwd=source, capture_output=True, check=True).stdout
    tagged = subprocess.run(
        ["sha1sum", "--tag", "--", *files], cwd=source, capture_output=True, check=True
    ).stdout
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / "a").write_bytes(b"a")
    deep = subprocess.run(["hashdeep", "-r", str(plain)], capture_output=True, check=True).stdout
    xml = subprocess.run(["hashdeep", "-d", "-r", str(plain)], capture_output=True, check=True).stdout
    for name, text, folder, count in (
        ("sums", sums, source, len(files)),
        ("tagged", tagged, source, len(files)),
        ("deep", deep, plain, 1),
        ("xml", xml, plain, 1),
    ):
        (tmp_path / name).write_bytes(text)
        said = indicia(home, "verify", tmp_path / name, "--against", folder, "--json").document
        assert (said["ok"], said["against"][0]["counts"]["match"]) == (True, count)
    (source / "SUMS").write_bytes(sums)
    try:  # a list that lies in the folder which it lists
        assert indicia(home, "verify", source / "SUMS", "--against", source, "--json").document["ok"] is True
    finally:
        (source / "SUMS").unlink()


def test_a_list_that_has_the_image_itself(home: Path, tmp_path: Path) -> None:
    shutil.copy(data("fat12.dd"), tmp_path / "disk.dd")
    sums = subprocess.run(["md5sum", str(tmp_path / "disk.dd")], capture_output=True, check=True).stdout
    (tmp_path / "list").write_bytes(sums)
    assert indicia(home, "verify", tmp_path / "list", "--against", tmp_path / "disk.dd").code == 0
    with (tmp_path / "disk.dd").open("r+b") as file:
        file.write(b"x")
    assert (
        "mismatch"
        in indicia(home, "verify", tmp_path / "list", "--against", tmp_path / "disk.dd", code=1).out
    )


@pytest.mark.skipif(shutil.which("fiwalk") is None, reason="fiwalk is not installed")
def test_dfxml_of_fiwalk_against_its_image(home: Path, tmp_path: Path) -> None:
    """The Sleuth Kit's own account of an image; it lists volume labels and file system areas as files, too."""
    subprocess.run(
        ["fiwalk", "-X", str(tmp_path / "x"), str(data("fat12.dd"))], capture_output=True, check=True
    )
    said = indicia(
        home, "verify", tmp_path / "x", "--against", data("fat12.dd"), "--json", code=None
    ).document
    assert said["against"][0]["counts"]["mismatch"] == 0
    assert said["against"][0]["counts"]["match"] >= 5
    assert {each["path"][:1] for each in said["against"][0]["differences"] if each["kind"] == "missing"} <= {
        "$"
    }


def test_a_bag_on_its_own(home: Path, manifests: Path, tmp_path: Path) -> None:
    bag = manifests / "list.bagit"
    assert bagit.Bag(str(bag)).validate(processes=1)
    assert indicia(home, "verify", bag).code == 0
    for name, words in (
        ("bag-info.txt", "mismatch: bag-info.txt"),
        ("manifest-md5.txt", "mismatch: manifest-md5.txt"),
    ):
        shutil.rmtree(tmp_path / "bag", ignore_errors=True)
        shutil.copytree(bag, tmp_path / "bag")
        (tmp_path / "bag" / name).write_bytes((bag / name).read_bytes() + b"\n")
        assert words in indicia(home, "verify", tmp_path / "bag", code=1).out
    (tmp_path / "bag" / "data" / "new").write_bytes(b"new")
    assert "added: data/new" in indicia(home, "verify", tmp_path / "bag", code=1).out


def other_bag(folder: Path) -> Path:
    """A bag of one file, of the Library of Congress's own program; one with a tag manifest."""
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"alpha")
    bagit.make_bag(str(folder), checksums=["sha256"])
    return folder


def test_a_bag_without_a_tag_manifest_is_a_bag(home: Path, tmp_path: Path) -> None:
    """RFC 8493 section 2.2.1: tag manifests are optional."""
    bag = other_bag(tmp_path / "bag")
    (bag / "tagmanifest-sha256.txt").unlink()
    assert bagit.Bag(str(bag)).validate(processes=1)
    said = indicia(home, "verify", bag, "--json").document
    remarks = [check["message"] for check in said["checks"] if check["remark"]]
    assert any("no tag manifest" in words for words in remarks)
    assert [result["ok"] for result in said["against"]] == [True, True]
    assert said["against"][1]["counts"]["match"] == 1
    (bag / "data" / "a.txt").write_bytes(b"alphA")
    assert "mismatch: data/a.txt" in indicia(home, "verify", bag, code=1).out


def test_a_bag_whose_payload_is_a_link_is_refused(home: Path, tmp_path: Path) -> None:
    bag = other_bag(tmp_path / "bag")
    (bag / "data").rename(tmp_path / "elsewhere")
    (bag / "data").symlink_to(tmp_path / "elsewhere")
    for arguments in ((), ("--against", tmp_path / "elsewhere")):
        out = indicia(home, "verify", bag, *arguments, code=1).out
        assert "its folder data is a link, and links are not followed" in out


def test_a_bag_of_chosen_files(home: Path, manifests: Path, tmp_path: Path) -> None:
    case = manifests / "case"
    said = indicia(
        home, "manifest", case, "-o", tmp_path / "bag", "--format", "bagit", "--path", "plain", "--json"
    ).document
    assert said["files"] == 1
    assert (tmp_path / "bag" / "data" / "1" / "plain").read_bytes() == b"content 0"
    refused = indicia(
        home, "manifest", case, "-o", tmp_path / "none", "--format", "bagit", "--path", "no such", code=2
    )
    assert "nothing to put into a bag" in refused.err
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["{list}", "--against", "{tmp}/none"], "does not exist"),
        (["{tmp}/sums"], "--against PATH"),
        (["{tmp}/zero", "--against", "{tmp}"], "is no manifest"),
    ],
)
def test_bad_use(home: Path, manifests: Path, tmp_path: Path, arguments: list[str], words: str) -> None:
    (tmp_path / "sums").write_bytes(b"0" * 64 + b"  a\n")
    (tmp_path / "zero").write_bytes(b"\x00" * 100)
    filled = [text.format(tmp=tmp_path, list=manifests / "list.csv") for text in arguments]
    assert words in indicia(home, "verify", *filled, code=2).err


def test_a_manifest_that_breaks_off(home: Path, tmp_path: Path) -> None:
    (tmp_path / "sums").write_bytes(b"0" * 64 + b"  a\nbroken\n")
    assert (
        "Line 2 does not hold"
        in indicia(home, "verify", tmp_path / "sums", "--against", tmp_path, code=1).out
    )


def test_a_manifest_of_indicia_that_lost_its_proof(
    home: Path, manifests: Path, source: Path, tmp_path: Path
) -> None:
    """Whoever takes the proof away could have changed the list; only other tools' lists come without one."""
    for name in ("hashdeep", "dfxml", "csv"):
        shutil.copy(manifests / f"list.{name}", tmp_path / name)
        out = indicia(home, "verify", tmp_path / name, "--against", source, code=1).out
        assert "has no proof beside it" in out
    shutil.copytree(manifests / "list.bagit", tmp_path / "bag")
    (tmp_path / "bag" / "tagmanifest-sha256.txt.proof").unlink()
    assert "has no proof beside it" in indicia(home, "verify", tmp_path / "bag", code=1).out


def test_a_bag_of_which_the_proved_list_is_gone_fails(home: Path, manifests: Path, tmp_path: Path) -> None:
    """Its proof is still there and says that there was one."""
    shutil.copytree(manifests / "list.bagit", tmp_path / "bag")
    (tmp_path / "bag" / "tagmanifest-sha256.txt").unlink()
    out = indicia(home, "verify", tmp_path / "bag", code=1).out
    assert "tagmanifest-sha256.txt is gone from " in out
