"""A plug-in that does to its worker whatever it can, one trick for each file extension."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from typing import ClassVar

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import Contact, Location


class Keyed(Artifact, frozen=True, kw_only=True):
    """An artifact whose values are those of the test."""

    kind: ClassVar[str] = "contact"
    values: object = None


def _hang() -> Iterator[Artifact]:
    yield Contact(locator="row before:1", name="before it hung")
    while True:
        time.sleep(1)


def _segfault() -> Iterator[Artifact]:
    yield Contact(locator="row before:1", name="before it fell")
    ctypes.string_at(0)


def _memory() -> Iterator[Artifact]:
    taken = []
    while True:
        taken.append(bytes(64 << 20))
        yield from ()


def _raise() -> Iterator[Artifact]:
    yield Contact(locator="row before:1", name="before it raised")
    raise ValueError("bad \ud800 surrogate and \x00 nul")


def _recurse() -> Iterator[Artifact]:
    yield from _recurse()


def _exit() -> Iterator[Artifact]:
    yield from ()
    sys.exit(0)


def _leave() -> Iterator[Artifact]:
    yield from ()
    os._exit(0)


def _suicide() -> Iterator[Artifact]:
    yield from ()
    os.kill(os.getpid(), signal.SIGKILL)


def _flood() -> Iterator[Artifact]:
    number = 0
    while True:
        number += 1
        yield Contact(locator=f"row flood:{number}", name="one of too many")


def _long() -> Iterator[Artifact]:
    yield Contact(locator="row long:1", name="x" * 5_000_000)


def _wrong() -> Iterator[Artifact]:
    yield Location(locator="row wrong:1", latitude="1", longitude="1")


def _float() -> Iterator[Artifact]:
    yield Keyed(locator="row float:1", values=[0.1])


def _key() -> Iterator[Artifact]:
    yield Keyed(locator="row key:1", values={"kéy": 1})


def _deep() -> Iterator[Artifact]:
    value: list[object] = []
    for _ in range(100_000):
        value = [value]
    yield Keyed(locator="row deep:1", values=value)


def _surrogate() -> Iterator[Artifact]:
    yield Contact(locator="row \udcff:1", name="half \ud83d pair", phones=("\x00", "٠١"))


def _print() -> Iterator[Artifact]:
    print("what a library prints")
    os.write(1, b"\xff" * 100)
    yield Contact(locator="row print:1", name="printed")


def _garbage() -> Iterator[Artifact]:
    yield from ()
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\xff" * 64)
        except OSError:
            continue


def _close() -> Iterator[Artifact]:
    os.closerange(3, 256)
    yield Contact(locator="row close:1", name="never arrives")


TRICKS: dict[str, Callable[[], Iterator[Artifact]]] = {
    name.removeprefix("_"): value
    for name, value in list(globals().items())
    if name.startswith("_") and callable(value) and getattr(value, "__module__", "") == __name__
}


@parser(name="test.hostile", version="1.0", match=["**/*.evil"], emits=[Contact, Keyed])
def hostile(entry: ParsedEntry, context: Context) -> Iterator[Artifact]:
    """Does what the file's name says."""
    name = entry.path.rpartition("/")[2].removesuffix(".evil")
    if name == "warn":
        for number in range(100_000):
            context.warn(f"warning \udcff {number}", "\ud800")
        return
    yield from TRICKS[name]()


@parser(name="test.good", version="1.0", match=["**/*.good"], emits=[Contact])
def good(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """States each line of the file."""
    with context.open() as file:
        for number, line in enumerate(file, 1):
            yield Contact(locator=f"line {number}", name=line.decode().strip())
