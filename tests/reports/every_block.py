"""A report with every block, whose every text attacks the browser that shows it."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from PIL import Image

from reports.document import (
    Attachment,
    Bar,
    Bubble,
    Bullets,
    Chart,
    Column,
    Conversation,
    Exhibit,
    KeyValues,
    Map,
    Mark,
    Paragraph,
    Picture,
    Place,
    QrCode,
    Report,
    Section,
    Table,
    TimeLine,
)  # fmt: skip
from reports.render_html import LARGEST_INSIDE

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
EVIL = "<script>document.title='ran'</script><img src=http://192.0.2.1/x onerror=alert(1)>\"'><style>*{}</style>&lt;b&gt;"


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 3), "red").save(out, "PNG")
    return out.getvalue()


def every_block(evil: str) -> Report:
    bubbles = tuple(
        Bubble(f"1-{number}-1", evil, side, "2026-03-02T10:00:00+00:00", evil, f"{evil} שלום", (evil,), evil)
        for number, side in enumerate(("in", "out", "unknown"), 1)
    )
    blocks = (
        Paragraph(evil),
        Paragraph(evil, "warning"),
        Bullets((evil,)),
        KeyValues(((evil, evil),), evil),
        Table((Column(evil, 1), Column("n", 1, "number")), ((evil, "1"),), evil),
        Exhibit("1-1-1", evil, ((evil, evil, evil),), ((evil, evil),), ((evil, evil),)),
        Conversation(evil, (evil, "מרה"), bubbles),
        Chart(evil, (Bar(evil, 3), Bar("none", 0)), evil),
        TimeLine(evil, (Mark("2026-03-02T10:00:00+00:00", evil, evil), Mark(evil, evil, evil)), evil),
        Map(
            evil,
            (
                Place("51.5", "-0.1", evil, evil),
                Place("13.2", "100.5", "2", "b"),
                Place(evil, "0", "3", evil),
            ),
            evil,
        ),
        Picture("1-2-1", picture(), 4, 3, "blurred", evil, ((evil, evil),)),
        QrCode(evil, evil),
    )
    files = (
        Attachment("small.jsonl", evil, "text/html", b"<script>"),
        Attachment("large.jsonl", "lines", "text/plain", b"x" * (LARGEST_INSIDE + 1)),
    )
    return Report(
        id="ab" * 16, case_id="cd" * 16, case_number=evil, title=evil, examiner=evil, produced=NOW.isoformat(),
        cover=((evil, evil),), sections=(Section(evil, blocks, (Section(evil, (Paragraph(evil),)),)),), attachments=files,
    )  # fmt: skip
