"""``indicia custody``: what happens to an item as a thing, put together from one file for each kind of act."""

from __future__ import annotations

import typer

from app.cli import custody_handling, custody_show, custody_transfer


def register(application: typer.Typer) -> None:
    """Adds the command group."""
    group = typer.Typer(
        help="Receipt, transfer, storage, seals, return and disposal of an item, and its chain of custody.",
        rich_markup_mode=None,
    )
    for part in (custody_handling, custody_transfer, custody_show):
        part.add_to(group)
    application.add_typer(group, name="custody")
