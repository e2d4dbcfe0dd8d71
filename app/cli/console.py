"""What commands write: to people on the terminal, to programs as JSON."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, TextIO

import orjson
import typer

from app.check import UnknownTargetError
from evidence.contract.keys import LockedError
from evidence.model.names import shown

EXIT_GOOD, EXIT_FAILED, EXIT_BAD_USE, EXIT_PARTIAL = 0, 1, 2, 3
LARGEST = 10**18
"""No number of an item or entry is larger; SQLite takes none above 2**63."""

AsJson = Annotated[bool, typer.Option("--json", help="Write the result as JSON.")]


@contextmanager
def written_to(stream: TextIO) -> Iterator[None]:
    """Whoever reads may leave before the end (``| head``): the command goes on, and its exit code stands."""
    try:
        yield
    except BrokenPipeError:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())


def complain(sentence: str) -> None:
    """Tells the person what is wrong, on standard error."""
    with written_to(sys.stderr):
        print(f"indicia: {shown(sentence)}", file=sys.stderr)


def in_words(error: Exception) -> str:
    """What an error says to a person: its own text, or a sentence where that was not written for people."""
    if isinstance(error, sqlite3.DatabaseError):
        return f"A database of the case cannot be used: {error}. `indicia verify` says what is wrong with it."
    if isinstance(error, UnicodeEncodeError):
        wrong = shown(error.object[error.start : error.end][:20])
        return f"What was typed holds bytes that are no UTF-8 ({wrong}): no record can hold them."
    if isinstance(error, OSError):
        return f"{error.filename or 'A file'}: {error.strerror or error}."
    if isinstance(error, LockedError):
        return f"{error} Keys are given with --secrets FILE, one a line."
    if isinstance(error, UnknownTargetError):
        return f"{error} {error.command}".strip()
    return str(error)


def say(sentence: str) -> None:
    """Tells the person something, on standard output. Text from evidence is made safe for the terminal."""
    with written_to(sys.stdout):
        print(shown(sentence))


def give(document: Any) -> None:
    """Writes a document as JSON, indented, with a line end."""
    write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def ask_secret(question: str) -> str | None:
    """Asks the person at the terminal for a passphrase or PIN; None where there is no terminal or nothing typed."""
    if not sys.stdin.isatty():
        return None
    from getpass import getpass

    return getpass(f"{shown(question)}: ") or None


def write_lines(lines: Iterable[str]) -> None:
    """Writes many lines, UTF-8, without anything in between, as long as somebody reads them."""
    write_pieces(line.encode("utf-8") + b"\n" for line in lines)


def write_bytes(data: bytes) -> None:
    """Writes bytes as they are."""
    write_pieces((data,))


def write_pieces(pieces: Iterable[bytes]) -> None:
    """Writes bytes as they are, as long as somebody reads them."""
    read = _write(b"", flush=True)
    for piece in pieces:  # a pipe that breaks while one is made is not the reader's
        read = read and _write(piece)
        if not read:
            return
    _write(b"", flush=True)


def _write(data: bytes, *, flush: bool = False) -> bool:
    """Whether somebody still reads."""
    read = False
    with written_to(sys.stdout):
        if flush:
            sys.stdout.flush()
        sys.stdout.buffer.write(data)
        read = True
    return read


def table(titles: Iterable[str], rows: Iterable[Iterable[Any]]) -> None:
    """Writes rows as a table that fits the terminal; cells are plain text, never markup."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    class Plain(Console):
        def on_broken_pipe(self) -> None:
            raise  # noqa: PLE0704 - what is being handled: rich would end the program as failed

    made = Table(box=SIMPLE_HEAD, pad_edge=False)
    for title in titles:
        made.add_column(
            Text(title), overflow="fold", no_wrap=title.lower() in ("id", "item", "entry", "kind", "state")
        )
    for row in rows:
        made.add_row(*(Text(shown("" if cell is None else str(cell))) for cell in row))
    with written_to(sys.stdout):
        Plain(highlight=False).print(made)
