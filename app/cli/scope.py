"""``indicia scope``: what the authority allows to be shown and exported."""

from __future__ import annotations

from contextlib import closing
from typing import Annotated

import typer
from msgspec import UNSET

from app.cli.acting import CaseFolder
from app.cli.console import LARGEST, AsJson, complain, give, say
from app.cli.selecting import moment
from evidence.case import Case
from evidence.catalog.queries import counts
from evidence.custody.acts import log
from evidence.custody.acts_base import given
from evidence.custody.acts_report import ScopeLifted, ScopeSet
from evidence.model.kinds import KINDS
from reports.scope import Scope
from reports.view import CaseView

scope = typer.Typer(
    help="What the authority allows to be shown and exported: dates, kinds, items, people.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def register(application: typer.Typer) -> None:
    """Adds the commands."""
    application.add_typer(scope, name="scope")


@scope.command("set")
def set_scope(
    folder: CaseFolder,
    authority: Annotated[str, typer.Option(metavar="A", help="The warrant or order, in words.")],
    since: Annotated[
        str | None, typer.Option("--from", metavar="TIME", help="Artifacts at or after.")
    ] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="TIME", help="Artifacts before.")] = None,
    undated: Annotated[bool, typer.Option("--undated", help="Artifacts without a time, too.")] = False,
    kinds: Annotated[str, typer.Option("--kinds", metavar="K,K", help="These kinds of artifacts only.")] = "",
    items: Annotated[
        list[int] | None, typer.Option("--item", min=1, max=LARGEST, metavar="N", help="An evidence item.")
    ] = None,
    people: Annotated[
        list[str] | None, typer.Option("--person", metavar="P", help="A number, address or name.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Set the scope: it filters every report and export from now on, and is printed in each report."""
    chosen = [kind.strip() for kind in kinds.split(",") if kind.strip()]
    act = ScopeSet(
        authority=authority,
        since=given(moment(since)),
        until=given(moment(until)),
        undated=undated or UNSET,
        kinds=given(chosen),
        items=given(items),
        people=given(people),
    )
    with Case.open(folder, write=True) as case:
        unknown = _unknown(case, chosen)
        entry = log(case.ledger, "case", act)
    for kind in unknown:
        complain(
            f"There is no artifact of the kind {kind!r} in this case: the scope lets none through by it."
        )
    if as_json:
        give({"entry": entry, **act.details()})
    else:
        say(f"The scope is set (ledger entry {entry}). Reports and exports show what lies within it.")


def _unknown(case: Case, kinds: list[str]) -> list[str]:
    """Kinds that neither the case nor any of our parsers knows: mostly written wrong."""
    with closing(case.catalog.reader()) as connection:
        known = {*KINDS, *counts(connection)}
    return [kind for kind in kinds if kind not in known]


@scope.command("lift")
def lift(
    folder: CaseFolder,
    reason: Annotated[str, typer.Option(help="Why.")],
    as_json: AsJson = False,
) -> None:
    """Lift the scope: reports and exports show everything again."""
    with Case.open(folder, write=True) as case:
        entry = log(case.ledger, "case", ScopeLifted(reason=reason))
    if as_json:
        give({"entry": entry})
    else:
        say(f"The scope is lifted (ledger entry {entry}).")


@scope.command("show")
def show(folder: CaseFolder, as_json: AsJson = False) -> None:
    """Show the scope that holds now, and how many artifacts it keeps back."""
    with Case.open(folder) as case:
        now = Scope.of(entry.document() for entry in case.ledger.acts())
        with CaseView(case, scope=now) as view:
            within, kept_back = sum(view.counts().values()), view.out_of_scope()
    if as_json:
        said = {name: getattr(now, name) for name in now.__struct_fields__}
        give({**said, "within": within, "kept_back": kept_back})
        return
    say(now.words())
    if now.limits:
        say(f"{within:,} of {within + kept_back:,} artifacts lie within it (kept back: {kept_back:,}).")
