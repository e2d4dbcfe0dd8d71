"""When applications of Android last used what they are allowed to: camera, microphone, place and more."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Permission
from parsers.support import codes, epochs, xml_entry
from parsers.support.android_xml.elements import Element
from parsers.support.app_ops import MODES, circumstances, operation

_STATE = ("id", "n", "pp", "pu", "pc")
_PIE = tuple(f"{way}{state}" for way in "tr" for state in ("p", "t", "fs", "f", "b", "c"))


@parser(
    name="android.app_ops",
    version="1.0",
    match=["**/system/appops.xml", "**/system/appops_accesses.xml"],
    emits=[Permission],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Permission]:
    """Reads appops.xml of Android 4.3 and later: of each package and operation the last use and the last refusal, which
    Android 14 and later keep in appops_accesses.xml.

    Modes of a whole user id have no package: its number is the application. From Android 10 on each state of the
    application (``n``, a number made of state and flags, in words beside it) has its own times, from Android 11 on also
    each part of it (``id``), with who asked through it (``pp``, ``pc``, ``pu``). The times by state of Android 9
    (``tp`` to ``rc``) stand among the details. A mode is stated where it is not the operation's default.
    Reference: AOSP frameworks/base, com.android.server.appop.AppOpsService (writeState, writeRecentAccesses) and
    AppOpsCheckingServiceImpl (writeState, Android 14 and later); android.app.AppOpsManager (numbers).
    """
    root = xml_entry.opened(context, "app-ops")
    if root is None:
        return
    for uid in root.all("uid"):
        yield from _uses(context, uid.get("n") or "", uid, uid)
    for package in root.all("pkg"):
        for uid in package.all("uid"):
            yield from _uses(context, package.get("n") or "", uid, uid)
    for user in root.all("user"):
        for package in user.all("pkg"):
            yield from _uses(context, package.get("n") or "", user, package)


def _uses(context: Context, app: str, owner: Element, held: Element) -> Iterator[Permission]:
    """Of each operation itself where it has a time or a mode, then of each state below it."""
    for op in held.all("op"):
        if any(op.get(name) is not None for name in ("t", "r", "m", *_PIE)):
            yield _use(context, app, owner, op, op)
        for state in op.all("st"):
            yield _use(context, app, owner, op, state)


def _use(context: Context, app: str, owner: Element, op: Element, at: Element) -> Permission:
    stated = {owner.tag: owner.get("n"), "op": op.get("n")}
    words = {} if at is op else circumstances(xml_entry.integer(context, at, "n"))
    return Permission(
        locator=at.locator,
        app=app,
        permission=operation(xml_entry.integer(context, op, "n")),
        status=codes.word(MODES, xml_entry.integer(context, op, "m")),
        duration_s=codes.seconds(xml_entry.integer(context, at, "d")) if at.get("d") != "-1" else None,
        used=epochs.unix_ms(at.get("t")),
        rejected=epochs.unix_ms(at.get("r")),
        details=(
            *(Detail(name=name, value=value) for name, value in stated.items() if value is not None),
            *xml_entry.details(at, *((*_STATE[2:], *_PIE) if at is op else _STATE)),
            *(Detail(name=name, value=value) for name, value in words.items()),
        ),
    )
