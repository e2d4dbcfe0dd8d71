"""Phone sources through the command line: what parsers find at the device's paths, and where no key may stand."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import tarfile
import zipfile
from pathlib import Path

import adb_made
import itunes_made
from command_line import acts, indicia, new_case, records


def _messages(home: Path, case: Path) -> list[tuple[str, str]]:
    lines = indicia(home, "artifacts", case, "--jsonl").lines
    return [(line["path"], line["fields"]["body"]) for line in lines if line["kind"] == "message"]


def test_an_encrypted_backup_gives_its_messages_and_keeps_its_password(home: Path, tmp_path: Path) -> None:
    backup = itunes_made.made(tmp_path / "backup", itunes_made.files(tmp_path), password=itunes_made.PASSWORD)
    keys = tmp_path / "keys.txt"
    keys.write_text(f"another wrong one\n{itunes_made.PASSWORD}\n")
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, backup, "--secrets", keys)
    assert _messages(home, case) == [("private/var/mobile/Library/SMS/sms.db", "meet at noon")]
    tried = [act["details"]["result"] for act in acts(case) if act["action"] == "evidence.unlock"]
    assert tried == ["refused", "opened"]
    assert indicia(home, "verify", case, "--read-data", "--secrets", keys).code == 0
    chosen = next(
        line for line in indicia(home, "files", case, "--jsonl").lines if line["path"].endswith("sms.db")
    )
    refused = indicia(home, "extract", case, chosen["id"], "-o", tmp_path / "out.db", code=None)
    assert refused.code != 0
    assert "locked with iTunes backup encryption" in refused.err
    secret = itunes_made.PASSWORD.encode()
    for path in (path for path in case.rglob("*") if path.is_file()):
        content = path.read_bytes()
        assert not any(
            form in content for form in (secret, secret.hex().encode(), base64.b64encode(secret))
        ), path
    shutil.rmtree(backup)


def test_an_encrypted_android_backup_gives_its_messages(home: Path, tmp_path: Path) -> None:
    database = adb_made.mmssms(tmp_path / "mmssms.db")
    backup = adb_made.made(tmp_path / "b.ab", adb_made.tree(database), password=adb_made.PASSWORD)
    keys = tmp_path / "keys.txt"
    keys.write_text(f"{adb_made.PASSWORD}\n", "utf-8")
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, backup, "--secrets", keys)
    assert _messages(home, case) == [
        ("data/data/com.android.providers.telephony/databases/mmssms.db", "see you")
    ]


def test_a_locked_backup_is_listed_as_it_lies_there_and_the_lock_is_a_problem(
    home: Path, tmp_path: Path
) -> None:
    backup = itunes_made.made(tmp_path / "backup", itunes_made.files(tmp_path), password=itunes_made.PASSWORD)
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, backup)
    problems = json.dumps(indicia(home, "problems", case, "--jsonl").lines)
    assert "locked with iTunes backup encryption" in problems
    files = {line["path"] for line in indicia(home, "files", case, "--jsonl").lines}
    assert files >= {path.relative_to(backup).as_posix() for path in backup.rglob("*") if path.is_file()}


def test_each_user_of_an_android_file_system_is_read_once(home: Path, tmp_path: Path) -> None:
    database = adb_made.mmssms(tmp_path / "mmssms.db")
    inner = "com.android.providers.telephony/databases/mmssms.db"
    with tarfile.open(tmp_path / "ffs.tar", "w") as out:
        link = tarfile.TarInfo("data/user/0")
        link.type, link.linkname = tarfile.SYMTYPE, "/data/data"
        out.addfile(link)
        for folder in ("data/data", "data/user/10"):
            info = tarfile.TarInfo(f"{folder}/{inner}")
            info.size = len(database)
            out.addfile(info, io.BytesIO(database))
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, tmp_path / "ffs.tar")
    assert _messages(home, case) == [
        (f"{folder}/{inner}", "see you") for folder in ("data/data", "data/user/10")
    ]


def test_an_extraction_of_ufed_is_verified_and_read_at_the_root_of_the_device(
    home: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "FFS.zip"
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr(
            "filesystem1/private/var/mobile/Library/SMS/sms.db", itunes_made.sms_db(tmp_path / "sms.db")
        )
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    text = tmp_path / "iPhone.ufd"
    text.write_text(
        f"[DeviceInfo]\nModel=iPhone\n[Dumps]\nFileDump=FFS.zip\n[SHA256]\nFFS.zip={digest.upper()}\n"
    )
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, text)
    assert _messages(home, case) == [("private/var/mobile/Library/SMS/sms.db", "meet at noon")]
    told = {table: json.loads(body) for table, body in records(case) if table in ("evidence", "verification")}
    assert told["evidence"]["details"]["layout"] == "iOS file system"
    results = [json.loads(body) for table, body in records(case) if table == "verification"]
    assert [(each["expected"], each["result"]) for each in results if each["expected"]] == [(digest, "match")]
