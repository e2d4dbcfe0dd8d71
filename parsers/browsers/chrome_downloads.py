"""Downloads of Chrome and the browsers built on Chromium."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Download
from parsers.support import chromium, epochs, rows, stated

_COLUMNS = ("start_time", "received_bytes", "total_bytes", "state")
_OLD = ("full_path", "url")
_NEW = (
    "target_path",
    "current_path",
    "end_time",
    "danger_type",
    "referrer",
    "tab_url",
    "mime_type",
    "interrupt_reason",
)
_DETAILS = ("opened", "last_access_time", "hash", "by_ext_id", "tab_referrer_url", "site_url")


@parser(
    name="chrome.downloads",
    version="1.1",
    match=["**/app_chrome/*/History", "**/*chrom*/**/History", "**/User Data/*/History"],
    tables=[
        ("downloads.target_path", "downloads_url_chains.url"),
        ("downloads.full_path", "downloads.start_time"),
    ],
    emits=[Download],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Download]:
    """Reads every row of downloads with its chain of addresses; the last of them is the file's own.

    ``opened`` is a download that was opened from the browser, ``hash`` the SHA-256 that the browser computed of it.
    Before Chrome 26 (2013) a row holds its one address, and start_time counts seconds since 1970.
    Reference: Chromium components/history/core/browser/download_database.cc, download_constants.h.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("downloads", "start_time", "state"):
        return
    old = tables.has("downloads", *_OLD)
    chains = tables.grouped("downloads_url_chains", "id", ("chain_index", "url"))
    moment = epochs.unix_s if old else epochs.webkit_us
    for row in tables.rows("downloads", _COLUMNS, (*_OLD, *_NEW, *_DETAILS)):
        steps = sorted(
            chains.get(row.rowid, []), key=lambda step: (step.integer("chain_index") or 0, step.rowid)
        )
        chain = tuple(step.text("url") or "" for step in steps)
        reason = row.integer("interrupt_reason")
        yield Download(
            locator=row.locator,
            state=row.state,
            browser=chromium.browser(entry.path),
            url=chain[-1] if chain else row.text("url"),
            chain=chain,
            target=row.text("full_path") or row.text("target_path") or row.text("current_path"),
            referrer=row.text("referrer") or row.text("tab_url") or None,
            mime=row.text("mime_type") or None,
            status=chromium.download_state(row.integer("state")) + (f", reason {reason}" if reason else ""),
            danger=chromium.danger(row.integer("danger_type")),
            received_bytes=row.integer("received_bytes"),
            total_bytes=row.integer("total_bytes"),
            started=moment(row["start_time"]),
            ended=moment(row["end_time"]),
            details=tuple(stated.detail(name, row[name]) for name in _DETAILS if row[name]),
        )
