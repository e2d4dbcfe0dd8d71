"""Shows a running ingest and comes back with its exit code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
import orjson

from app.cli.bar import display
from app.cli.console import EXIT_BAD_USE, EXIT_GOOD, EXIT_PARTIAL, complain, give, say, write_bytes
from app.cli.stopping import stopping
from evidence.ingest.events import Event, ItemFinished, ItemStarted, ProblemSeen, Progress, RunFinished
from evidence.ingest.run import Ingest

_EXITS = {"finished": EXIT_GOOD, "partial": EXIT_PARTIAL, "cancelled": EXIT_PARTIAL, "failed": EXIT_BAD_USE}
_COUNTED = ("entries", "read", "parsed", "artifacts", "unreadable", "problems")
_PROBLEMS_SHOWN = 10


def run_ingest(ingest: Ingest, *, events: bool, as_json: bool) -> int:
    """Runs to the end. ``events`` writes each event as a line of JSON; ``as_json`` one document at the end."""
    with stopping(ingest):  # what is written stays and can be resumed
        if events:
            return _as_lines(ingest)
        if as_json:
            return _as_document(ingest)
        return _for_people(ingest)


def _as_lines(ingest: Ingest) -> int:
    code = EXIT_GOOD
    for event in ingest.run():
        document = {"event": type(event).__name__, **msgspec.to_builtins(event)}
        write_bytes(orjson.dumps(document, option=orjson.OPT_APPEND_NEWLINE))
        code = _exit(event, code)
    return code


def _as_document(ingest: Ingest) -> int:
    code = EXIT_GOOD
    document: dict[str, Any] = {"items": []}
    for event in ingest.run():
        if isinstance(event, ItemFinished):
            document["items"].append(msgspec.to_builtins(event))
        elif isinstance(event, RunFinished):
            document.update(msgspec.to_builtins(event))
        code = _exit(event, code)
    give(document)
    return code


def _for_people(ingest: Ingest) -> int:
    code = EXIT_GOOD
    problems = 0
    with display() as screen:
        for event in ingest.run():
            match event:
                case ItemStarted(item, path):
                    screen.begin(item, path)
                case Progress():
                    screen.update(event, _words(event))
                case ProblemSeen(_, kind, path, message):
                    problems += 1
                    if problems <= _PROBLEMS_SHOWN:
                        screen.note(f"{kind}: {path}: {message}")
                case ItemFinished():
                    _say_item(event)
                case RunFinished(state, message):
                    (say if state in ("finished", "partial") else complain)(message)
            code = _exit(event, code)
    if problems > _PROBLEMS_SHOWN:
        say(f"{problems - _PROBLEMS_SHOWN} more problems: indicia problems DIR lists all.")
    return code


def _say_item(event: ItemFinished) -> None:
    if event.state == "refused":
        complain(f"Evidence item {event.item} was not ingested. {event.message}")
        return
    counts = {name: event.counts.get(name, 0) for name in _COUNTED}
    say(
        f"Evidence item {event.item} {event.state} ({event.message}): "
        f"{counts['entries']} {'entry' if counts['entries'] == 1 else 'entries'}, "
        f"{counts['read']} read and hashed, {counts['parsed']} parsed, {_several(counts['artifacts'], 'artifact')}, "
        f"{counts['unreadable']} unreadable, {_several(counts['problems'], 'problem')}."
        f"{_opened(event.counts)}"
    )


def _opened(counts: Mapping[str, int]) -> str:
    """How many files were looked into, where there were any."""
    opened, not_opened = counts.get("opened", 0), counts.get("not_opened", 0)
    if not opened and not not_opened:
        return ""
    return f" {_several(opened, 'file')} that hold others opened, {not_opened} not."


def _several(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _words(event: Progress) -> str:
    parts = [f"{event.entries_done:,} of {event.entries_total:,}{'' if event.listing_done else '+'} entries"]
    parts.append(f"{_size(event.bytes_done)} at {_size(event.rate)}/s")
    left = event.seconds_left
    if left is not None:
        parts.append(f"{int(left) // 60}:{int(left) % 60:02d} left")
    if event.problems:
        parts.append(_several(event.problems, "problem"))
    return ", ".join(parts)


def _size(count: float) -> str:
    for unit in ("B", "kB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} TB"


def _exit(event: Event, code: int) -> int:
    return _EXITS[event.state] if isinstance(event, RunFinished) else code
