"""The account of Hinge on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Detail
from parsers.support import hinge, rows, social, stated

_NAMED = {("name", "firstName"), ("name", "lastName"), ("email", "name")}


@parser(
    name="hinge.account",
    version="1.0",
    match=["**/co.hinge.app/databases/db"],
    tables=[("basic_choices.attribute", "basic_choices.apiId", "basic_choices.selected")],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads what is selected of basic_choices and preference_choices as one account (the other rows are what could be
    chosen), with the answers of player_answers.

    The place that is set (coordinates of a town), the birthday (milliseconds since 1970) and all codes are details by
    attribute and name.
    Reference: ALEAPP, hinge (2026: tables, columns and their meanings).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    chosen = [
        row
        for row in tables.live("basic_choices", ("attribute", "apiId", "display", "selected"))
        if row["selected"]
    ]
    if not chosen:
        return
    named = {(row.text("attribute"), row.text("apiId")): row.text("display") for row in chosen}
    name = stated.joined(named.get(("name", "firstName")), named.get(("name", "lastName")), by=" ")
    wanted = tables.live(
        "preference_choices", ("attribute", "apiId", "display", "selected"), ("dealBreaker",)
    )
    yield Account(
        locator=chosen[0].locator,
        state=chosen[0].state,
        service=hinge.SERVICE,
        name=name,
        emails=social.given(named.get(("email", "name"))),
        app=hinge.APP,
        details=(
            *(_choice(row, "") for row in chosen if (row.text("attribute"), row.text("apiId")) not in _NAMED),
            *(_choice(row, "wanted ") for row in wanted if row["selected"]),
            *hinge.answers(tables.live("player_answers", ("answerData",), ("questionId",))),
        ),
    )


def _choice(row: rows.Row, before: str) -> Detail:
    words = (row.text("attribute"), row.text("apiId"), "deal breaker" if row["dealBreaker"] else None)
    shown = row["display"] if row["display"] is not None else row["selected"]
    return stated.detail(before + (stated.joined(*words, by=".") or "a choice"), shown)
