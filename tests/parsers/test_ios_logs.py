"""Logs of iOS: removed folders of groups, starts and updates."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_file
from parser_harness import run

from evidence.contract.parser import Parser
from evidence.model.kinds import LogEvent
from parsers.ios.activations import parse as activations
from parsers.ios.container_removals import parse as container_removals

_HEAD = "Tue Nov 14 22:13:20 2023 [101] <notice> (0x16f5b3000) "
_TIME = "time without a zone Tue Nov 14 22:13:20 2023"


def _held(
    parser: Parser, path: Path, log: str, lines: list[tuple[str, tuple[str, str | None, str | None] | None]]
) -> None:
    """Each line that has an event gives it, in its own bytes; the others give nothing."""
    data = "".join(f"{_HEAD}{line}\n" for line, _ in lines).encode()
    expected, at = [], 0
    for line, event in lines:
        size = len((_HEAD + line).encode())
        if event:
            name, thing, subject = event
            expected.append(
                LogEvent(
                    locator=f"bytes {at}+{size}",
                    log=log,
                    event=name,
                    name=thing,
                    subject=subject,
                    details=_TIME,
                )
            )
        at += size + 1
    held_by_file(parser, path, data, expected)
    path.write_bytes(b"\n".join(line.encode() for line, _ in lines))
    assert run(parser, path).artifacts == []  # no line has a time


def test_folders_of_groups_that_were_removed(tmp_path: Path) -> None:
    gone, last = "Removing group container", "Last reference to group container"
    _held(
        container_removals,
        tmp_path / "containermanagerd.log.0",
        "containermanagerd",
        [
            (
                f"-[MCM x]: {gone} [group.net.whatsapp] for <501/> at <Path: /a>",
                (gone, "group.net.whatsapp", None),
            ),
            (f"[MCM y]: {last} group.exämple removed", (last, "group.exämple removed", None)),
            (f"[MCM y]: {last}", None),
            (f"[MCM z]: {gone} []", None),
            ("something else", None),
        ],
    )


def test_starts_and_updates(tmp_path: Path) -> None:
    start = "Mobile Activation Startup"
    _held(
        activations,
        tmp_path / "mobileactivationd.log.1",
        "mobileactivationd",
        [
            (f"MA: main: ____________________ {start} _____________________", (start, None, None)),
            (
                "MA: perform_data_migration: Upgrade from 20G81 to 21B80 detected.",
                ("Upgrade detected", "21B80", "20G81"),
            ),
            ("MA: Upgrade from 20G81 to nowhere", None),
        ],
    )


def test_long_lines_are_read_in_one_go(tmp_path: Path) -> None:
    for parser, text in (
        (container_removals, "Removing group container ["),
        (activations, "Upgrade from a to "),
    ):
        path = tmp_path / "x.log"
        path.write_text(_HEAD + text * 50_000, encoding="utf-8")
        assert run(parser, path).artifacts == []
