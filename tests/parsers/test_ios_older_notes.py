"""Notes until iOS 8 and passes of Wallet, made after their published forms."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest
from app_made import held_by_database, held_by_file
from hypothesis import given
from hypothesis import strategies as st
from parser_harness import run

from evidence.model.kinds import Booking, Detail, Note
from evidence.model.timestamp import Timestamp
from parsers.ios.notes_before_9 import parse as notes
from parsers.ios.wallet_passes import parse as passes
from parsers.support import html_text

START = Timestamp(1_400_000_000_000_000_000, "421692800", "cocoa_s")


def test_notes_with_text_folder_account_and_deletion(tmp_path: Path) -> None:
    held_by_database(
        notes,
        tmp_path / "Library" / "Notes" / "notes.sqlite",
        "CREATE TABLE ZNOTE (Z_PK INTEGER PRIMARY KEY, ZDELETEDFLAG INTEGER, ZISBOOKKEEPINGENTRY INTEGER, ZBODY INTEGER,"
        " ZSTORE INTEGER, ZCREATIONDATE TIMESTAMP, ZMODIFICATIONDATE TIMESTAMP, ZAUTHOR VARCHAR, ZGUID VARCHAR,"
        " ZSUMMARY VARCHAR, ZTITLE VARCHAR);"
        "CREATE TABLE ZNOTEBODY (Z_PK INTEGER PRIMARY KEY, ZOWNER INTEGER, ZCONTENT VARCHAR);"
        "CREATE TABLE ZSTORE (Z_PK INTEGER PRIMARY KEY, ZACCOUNT INTEGER, ZNAME VARCHAR);"
        "CREATE TABLE ZACCOUNT (Z_PK INTEGER PRIMARY KEY, ZNAME VARCHAR)",
        "INSERT INTO ZACCOUNT VALUES (1, 'iCloud');"
        "INSERT INTO ZSTORE VALUES (1, 1, 'Notas');"
        "INSERT INTO ZNOTEBODY VALUES (1, 5, 'Lista ✓<div>pan &amp; leche</div><div><br></div><div>fin</div>');"
        "INSERT INTO ZNOTE VALUES (5, 0, 0, 1, 1, 421692800.0, 421692800.0, 'ana', 'G-5', 'pan', 'Lista'),"
        " (6, 1, NULL, NULL, NULL, 421692800.0, 421692800.0, NULL, 'G-6', NULL, 'Weg')",
        [
            Note(
                locator="row ZNOTE:5",
                service="Apple Notes",
                title="Lista",
                body="Lista ✓\npan & leche\n\nfin",
                folder="Notas",
                account="iCloud",
                identifier="G-5",
                created=START,
                modified=START,
                details=(
                    Detail(name="ZAUTHOR", value="ana"),
                    Detail(name="ZSUMMARY", value="pan"),
                    Detail(name="ZISBOOKKEEPINGENTRY", value=0),
                ),
            ),
            Note(
                locator="row ZNOTE:6",
                state="deleted",
                service="Apple Notes",
                title="Weg",
                identifier="G-6",
                created=START,
                modified=START,
            ),
        ],
        needed=("ZTITLE", "ZBODY"),
    )


def test_the_text_of_a_note_that_is_gone_is_stated(tmp_path: Path) -> None:
    """In free space its number is overwritten, so no note names it."""
    path = tmp_path / "notes.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.executescript(
            "CREATE TABLE ZNOTE (Z_PK INTEGER PRIMARY KEY, ZBODY INTEGER, ZTITLE VARCHAR);"
            "CREATE TABLE ZNOTEBODY (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZOWNER INTEGER,"
            " ZCONTENT VARCHAR); INSERT INTO ZNOTE VALUES (5, 1, 'kept');"
            "INSERT INTO ZNOTEBODY VALUES (1, 2, 1, 5, 'kept'), (2, 2, 1, 6, '<div>hide the &euro;</div>'),"
            " (3, 2, 1, 7, 'left'); DELETE FROM ZNOTEBODY WHERE Z_PK = 2"
        )
    found = [each for each in run(notes, path).artifacts if isinstance(each, Note)]
    assert [(each.state, each.title, each.body) for each in found] == [
        ("live", "kept", "kept"),
        ("live", None, "left"),
        ("recovered", None, "hide the €"),
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", ""),
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        ("<ul><li>eins</li><li>zwei</li></ul>", "eins\nzwei"),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1\t2\n3"),
        ("<style>p {}</style>x &lt;y&gt; &#128075;", "x <y> 👋"),
        ("unfinished <b", "unfinished <b"),
        ("</style>x", "x"),
        ("<!-- note -->x<!DOCTYPE html>", "x"),
        ("1 < 2 <3 ><p title='a'>y</p></br>", "1 < 2 <3 >\ny"),
    ],
)
def test_html_as_text(html: str, expected: str) -> None:
    assert html_text.text(html) == expected


@given(st.text(alphabet="<>/ab &;=\"'!-[]", max_size=60))
def test_any_text_is_taken_for_html(html: str) -> None:
    html_text.text(html)


@pytest.mark.parametrize("unit", ["<a ", "<", "<!--", "<a", "</", "<div>", "&#", "<a b='"])
def test_marks_that_do_not_end_take_no_time(unit: str) -> None:
    start = perf_counter()
    html_text.text(unit * 50_000)
    assert perf_counter() - start < 5


def test_a_pass_with_its_fields(tmp_path: Path) -> None:
    data = {
        "formatVersion": 1,
        "passTypeIdentifier": "pass.com.example.air",
        "teamIdentifier": "T1",
        "serialNumber": "SN-7",
        "organizationName": "Aerolínea",
        "description": "Boarding pass",
        "relevantDate": "2024-05-06T10:00+02:00",
        "voided": True,
        "backgroundColor": "rgb(1,2,3)",
        "barcode": {"message": "M1RUIZ/ANA", "format": "PKBarcodeFormatAztec"},
        "semantics": {
            "originalDepartureDate": "2024-05-06T10:40+02:00",
            "departureAirportName": "Madrid-Barajas",
        },
        "boardingPass": {
            "transitType": "PKTransitTypeAir",
            "primaryFields": [{"key": "origin", "label": "Madrid", "value": "MAD"}],
        },
    }
    held_by_file(
        passes,
        tmp_path / "Cards" / "a.pkpass" / "pass.json",
        json.dumps(data, ensure_ascii=False).encode(),
        [
            Booking(
                locator="key $",
                service="Apple Wallet",
                type="boardingPass",
                title="Boarding pass",
                provider="Aerolínea",
                reference="SN-7",
                status="voided",
                origin="Madrid-Barajas",
                starts=Timestamp(1_714_984_800_000_000_000, "2024-05-06T10:40+02:00", "text"),
                details=(
                    Detail(name="passTypeIdentifier", value="pass.com.example.air"),
                    Detail(name="teamIdentifier", value="T1"),
                    Detail(name="relevantDate", value="2024-05-06T10:00+02:00"),
                    Detail(name="barcode.message", value="M1RUIZ/ANA"),
                    Detail(name="barcode.format", value="PKBarcodeFormatAztec"),
                    Detail(name="semantics.originalDepartureDate", value="2024-05-06T10:40+02:00"),
                    Detail(name="semantics.departureAirportName", value="Madrid-Barajas"),
                    Detail(name="boardingPass.transitType", value="PKTransitTypeAir"),
                    Detail(name="boardingPass.primaryFields[0].key", value="origin"),
                    Detail(name="boardingPass.primaryFields[0].label", value="Madrid"),
                    Detail(name="boardingPass.primaryFields[0].value", value="MAD"),
                ),
            )
        ],
    )


def test_what_is_no_pass_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.pkpass" / "pass.json"
    path.parent.mkdir()
    path.write_text("[1]")
    outcome = run(passes, path)
    assert outcome.artifacts == []
    assert outcome.warnings == [("it is no pass: passTypeIdentifier is missing", "key $")]
