"""The command line: one file a command, put together here."""

from __future__ import annotations

import sqlite3
import sys
from importlib import import_module

import typer

from app.cli.console import EXIT_BAD_USE, ask_secret, complain, in_words, written_to
from evidence.custody import passphrase

# Each command's module is loaded when it is asked for, so that starting one does not load what others need.
COMMANDS = (
    "case",
    "acquire",
    "ingest",
    "resume",
    "status",
    "files",
    "artifacts",
    "problems",
    "parsers",
    "analyze",
    "findings",
    "search",
    "extract",
    "ledger",
    "custody",
    "tag",
    "note",
    "notes",
    "correct",
    "protect",
    "key",
    "manifest",
    "proof",
    "scope",
    "text",
    "report",
    "countersign",
    "export",
    "import_case",
    "import_vics",
    "run_leapp",
    "redacted",
    "verify",
    "demo",
    "open",
)


def make_application(names: tuple[str, ...] = COMMANDS) -> typer.Typer:
    """The command line with these commands."""
    application = typer.Typer(
        name="indicia",
        help="Forensic examination with a chain of custody that anyone can verify. Without a command: the window.",
        no_args_is_help=False,
        pretty_exceptions_enable=False,
        add_completion=False,
        rich_markup_mode=None,
    )
    application.callback(invoke_without_command=True)(_window)
    for name in names:
        import_module(f"app.cli.{name}").register(application)
    return application


def _window(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        from app.gui.run import main as run

        raise typer.Exit(run(None))


def run() -> None:
    """Runs the command line; ends the process with the exit code that the design lays down."""
    asked = [word.replace("-", "_") for word in sys.argv[1:2]]
    wanted = tuple(name for name in COMMANDS if name in asked) or COMMANDS
    if sys.argv[1:]:  # the window has no terminal to ask at
        passphrase.ask_with(ask_secret)
    try:
        _call(make_application(wanted))
    except KeyboardInterrupt as stopped:
        complain(_told("Stopped.", stopped))
        sys.exit(EXIT_BAD_USE)
    except (sqlite3.DatabaseError, OSError, UnicodeEncodeError) as error:
        complain(_told(in_words(error), error))
        sys.exit(EXIT_BAD_USE)
    except Exception as error:
        if not _is_for_people(error):
            raise
        complain(_told(str(error), error))
        sys.exit(EXIT_BAD_USE)
    finally:
        if sys.stdout:
            with written_to(sys.stdout):
                sys.stdout.flush()


def _told(sentence: str, error: BaseException) -> str:
    """With what was noted on the way: what is in the ledger already."""
    return " ".join(filter(None, (sentence, *getattr(error, "__notes__", ()))))


def _call(application: typer.Typer) -> None:
    """Runs it. Ctrl+C, and a pipe that is not the reader's, arrive as such: Typer ends silently, as 130 and 1.

    So does who ends a question instead of answering it, with Ctrl+C or Ctrl+D: 1 is for a verification that failed.
    """
    try:
        application()
    except SystemExit as ended:
        why = ended.__context__
        if isinstance(why, BrokenPipeError):
            raise why from None
        if why and isinstance(why.__cause__, KeyboardInterrupt):
            raise why.__cause__ from None
        if isinstance(why, typer.Abort):
            raise KeyboardInterrupt from None
        raise


def _is_for_people(error: Exception) -> bool:
    """Whether the error's text was written for the person at the screen."""
    from app.check import UnknownTargetError
    from evidence.case import CaseError
    from evidence.catalog.catalog import CatalogError
    from evidence.contract.errors import EvidenceError
    from evidence.custody.errors import CustodyError
    from evidence.ingest.pool import WorkerStartError
    from reports.errors import ReportError

    known = (
        CaseError,
        CatalogError,
        CustodyError,
        EvidenceError,
        ReportError,
        UnknownTargetError,
        WorkerStartError,
    )
    return isinstance(error, known)
