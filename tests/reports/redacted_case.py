"""A case that holds secrets in every place where a record or an act can hold text."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from report_helpers import RecordSink, entry, message

from evidence.case import Case

NAME = "Zoë Müller-Straßer"
ARABIC = "ليلى حداد"
PHONE = "+49 171 9073562"
MAIL = "zoe.ms@example.org"
IBAN = "DE12500105170648489890"
STREET = "Quittengasse 17"
LATITUDE, LONGITUDE = "52.520008", "13.404954"

PROFILE = f"""
name = "disclosure to the defence"
coordinates = "round"
decimals = 1
[[replace]]
label = "victim 1"
names = ["{NAME}", "{ARABIC}"]
phones = ["{PHONE}"]
emails = ["{MAIL}"]
texts = ["{STREET}"]
[[replace]]
label = "account of victim 1"
codes = ["{IBAN}"]
"""
# What must not be found: pieces that tell, in small letters, and in the spellings in which the case holds them.
SECRETS = (
    *(
        "Müller",
        "müller",
        "MÜLLER",
        "Mu\u0308ller",
        "Muller",
        "muller",
        "Mueller",
        "Straßer",
        "Strasser",
        "strasser",
    ),
    *("Zoë", "zoë", "Zoe", "zoe", "ليلى", "حداد", "9073562", "907 35 62", "907-3562", "8489890", "4898 90"),
    *("Quittengasse", "quittengasse", "52.52000", "13.40495", "zoe.ms"),
)


def make(folder: Path) -> Case:
    """The case, open for writing."""
    case = Case.create(
        folder, number=f"7/{NAME}", title=f"Regina v {NAME}", examiner="Dr. Brown", agency=f"c/o {STREET}",
        authority=f"Order on {PHONE}",
    )  # fmt: skip
    sink = RecordSink(case)
    case.ledger.append(
        "evidence.receive",
        "evidence 1",
        {"path": f"/e/{NAME}.dd", "path_raw": f"/e/{NAME}.dd".encode().hex()},
    )
    sink.add("evidence", _item())
    for number, (path, body) in enumerate(_messages(), 1):
        raw = {"path_raw": path.encode("latin-1").hex()} if number == 2 else {}
        sink.add("entry", entry(number, path, **raw))
        sink.add("artifact", message(number, path, body))
    for number, document in enumerate(_others(), 20):
        sink.add("entry", entry(number, f"x/{number}", size=5000))
        sink.add("artifact", _of(number, **document))
    problem = {"id": "1-1-p1", "evidence": 1, "entry": "1-1", "path": f"home/{NAME}", "kind": "unreadable"}
    sink.add(
        "problem", problem | {"message": f"cannot open {MAIL}", "parser": None, "locator": f"key $.{NAME}"}
    )
    _acts(case)
    return case


def _item() -> dict[str, Any]:
    layer = {
        "pathspec": f"1/raw/{NAME}",
        "kind": "raw",
        "description": f"phone of {NAME}",
        "read": False,
        "reason": PHONE,
    }
    return {
        "id": 1, "name": f"{NAME}.dd", "path": f"/evidence/{NAME}.dd", "container": "raw",
        "segments": [f"/evidence/{NAME}.dd", f"/evidence/{NAME}.d2"], "size": 1048576,
        "details": {"owner": NAME, "Zoe Muller": "as a key"}, "stored_hashes": {}, "layers": [layer],
    }  # fmt: skip


def _messages() -> list[tuple[str, str]]:
    return [
        (f"data/{NAME}/sms.db", f"Hello {NAME}, it is {NAME.upper()}"),
        ("data/Mueller-Strasser.txt", "Zoe Muller-Strasser lives in QUITTENGASSE  17"),
        ("data/%D9%84%D9%8A%D9%84%D9%89%20%D8%AD%D8%AF%D8%A7%D8%AF.jpg", f"قال {ARABIC} أمس"),
        ("data/a", "call 0171-9073562 or 0049 (0)171 907 35 62, mail ZOE.MS@EXAMPLE.ORG or zoe.ms(at)example.org"),
        ("data/b", f"IBAN {IBAN[:4]} 5001 0517 0648 4898 90 {base64.b64encode(NAME.encode()).decode()} {NAME.encode().hex()}"),
        ("data/c", "<b>Mül</b>ler-Stra\u00adßer Z\u200bo\u200bë \u202eZoë\u202c https://m.example/?q=52.520008,13.404954"),
        ("data/d", "nothing to hide here"),
    ]  # fmt: skip


def _of(entry_number: int, kind: str, **fields: Any) -> dict[str, Any]:
    body = message(entry_number, f"x/{entry_number}", "")
    return body | {"kind": kind, "fields": fields, "locator": f"key $.{MAIL}", "parser": f"android.{kind}"}


def _others() -> list[dict[str, Any]]:
    return [
        {"kind": "call", "service": "telephony", "direction": "incoming", "number": "01719073562", "name": NAME, "duration_s": 5},
        {"kind": "contact", "name": NAME, "phones": [PHONE], "emails": [MAIL], "addresses": [STREET], "note": IBAN},
        {"kind": "location", "latitude": LATITUDE, "longitude": LONGITUDE, "origin": f"home of {NAME}"},
        {"kind": "media", "format": "JPEG", "latitude": LATITUDE, "longitude": LONGITUDE, "make": "Zoë", "model": "M"},
        {"kind": "web_visit", "browser": "Chrome", "url": "https://x.example/?q=Zo%C3%AB+M%C3%BCller", "title": ARABIC},
        {"kind": "download", "browser": "Chrome", "url": f"https://x.example/{MAIL}", "target": f"C:/Users/{NAME}/a.pdf"},
        {"kind": "file_reference", "path": f"C:/Users/{NAME}/b.pdf", "name": f"{NAME}.lnk", "origin": "lnk"},
        {"kind": "message", "service": "WhatsApp", "direction": "outgoing", "recipients": ["491719073562@s.whatsapp.net"],
         "conversation": "491719073562@s.whatsapp.net", "conversation_name": NAME, "subject": ARABIC, "body": "hi",
         "attachments": [{"name": f"{NAME}.jpg", "path": f"x/{NAME}.jpg", "mime": "image/jpeg"}]},
    ]  # fmt: skip


def _acts(case: Case) -> None:
    """One act of each sort that holds a person's words."""
    at = "2026-03-02T10:00:00+00:00"
    case.ledger.append("tag", "1-1-1", {"tag": f"about {NAME}", "note": PHONE})
    case.ledger.append("note", "1-2-1", {"text": f"{NAME} again, {MAIL}"})
    case.ledger.append("correction", "case", {"corrects": 0, "text": f"not {ARABIC}"})
    case.ledger.append("protect", "1-3-1", {"category": "privileged", "note": f"{NAME}'s lawyer"})
    case.ledger.append("custody.receive", "item A", {
        "received_from": NAME, "place": STREET, "at": at, "description": f"phone of {NAME}", "seals": [f"S-{NAME}"]})  # fmt: skip
    case.ledger.append("custody.store", "item A", {"place": STREET})
    case.ledger.append("scope.set", "case", {"authority": f"Order against {NAME}", "people": [PHONE, NAME, MAIL, ARABIC,
        "491719073562@s.whatsapp.net", "+15550100"]})  # fmt: skip
    for part in ("plain-summary", "instructions", "background", "opinion", "methods"):
        case.ledger.append("report.text", part, {"text": f"{NAME} ({PHONE}) of {STREET}; {ARABIC}"})
