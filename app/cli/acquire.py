"""``indicia acquire``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.acquiring import Acquiring, Ended
from app.acquisition_order import Order
from app.cli.acquire_shown import Shown, size_text
from app.cli.acting import refuse
from app.cli.console import EXIT_FAILED, EXIT_PARTIAL, AsJson, complain, give, say
from app.cli.stopping import stopping
from evidence.acquire.events import Stopped
from evidence.acquire.plan import AFF4, E01, RAW, ZIP

_MIB = 1 << 20
_LARGEST_SEGMENT = 1 << 30
_SUFFIXES = (".e01", ".raw", ".dd", ".zip", ".aff4")


class _Form(StrEnum):
    E01 = E01
    RAW = RAW
    ZIP = ZIP
    AFF4 = AFF4


class _Compression(StrEnum):
    NONE = "none"
    FAST = "fast"
    BEST = "best"


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("acquire")(acquire)


def acquire(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="A block device, a file or a folder.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="NAME", help="Where the copy goes, without suffix.")
    ],
    also: Annotated[
        Path | None, typer.Option(metavar="NAME", help="A second copy, written at the same time.")
    ] = None,
    case: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The case in whose ledger it is logged.")
    ] = None,
    item: Annotated[str, typer.Option(metavar="LABEL", help="The label that the physical item bears.")] = "",
    form: Annotated[
        _Form | None, typer.Option("--format", help="e01 (usual) or raw; of a folder zip (usual) or aff4.")
    ] = None,
    compression: Annotated[_Compression, typer.Option(help="none, fast or best.")] = (_Compression.FAST),
    segment_size: Annotated[
        int | None,
        typer.Option(
            metavar="MIB", min=0, max=_LARGEST_SEGMENT, help="Of each file of the copy; 0 for one file."
        ),
    ] = None,
    retries: Annotated[
        int, typer.Option(min=0, max=100, help="How often a sector that fails is tried again.")
    ] = 2,
    examiner: Annotated[str, typer.Option(help="Who acquires; needed without a case.")] = "",
    case_number: Annotated[str, typer.Option(help="Into the E01.")] = "",
    evidence_number: Annotated[str, typer.Option(help="Into the E01.")] = "",
    description: Annotated[str, typer.Option(help="Into the E01.")] = "",
    notes: Annotated[str, typer.Option(help="Into the E01.")] = "",
    mounted_anyway: Annotated[
        str, typer.Option(metavar="REASON", help="Read it although it is mounted writable.")
    ] = "",
    set_read_only: Annotated[
        bool, typer.Option("--set-read-only", help="Have the kernel refuse writes to the device first.")
    ] = False,
    defer_verification: Annotated[
        bool, typer.Option("--defer-verification", help="Do not read the copy back.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where an interrupted acquisition to NAME ended.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Copy a device or file into an E01 or raw image, a folder into a zip or AFF4-L: hashed, verified, and signed."""
    header = {"case_number": case_number, "evidence_number": evidence_number}
    header |= {"description": description, "notes": notes}
    if wrong := next((each for each in (*header.values(), examiner) if not each.isprintable()), None):
        raise refuse(f"{wrong!r} holds a tab, a line end or something else that no E01 can hold.")
    if resume and also is not None:
        raise refuse("Where it goes on is known from the first copy: leave out --also.")
    order = Order(
        source=source,
        names=[_stem(name) for name in (output, also) if name is not None],
        form=form.value if form else "",
        compression=compression.value,
        segment_size=None if segment_size is None else segment_size * _MIB,
        retries=retries,
        examiner=examiner,
        case=case,
        item=item,
        header={name: value for name, value in header.items() if value},
        mounted_anyway=mounted_anyway,
        set_read_only=set_read_only,
        verify=not defer_verification,
        resume=resume,
    )
    raise typer.Exit(_run(Acquiring(order), as_json, source.is_dir()))


def _stem(name: Path) -> Path:
    if not name.name or name.is_dir():
        raise refuse(f"{name} is a folder: name the copy in it, as {name / 'disk1'}.")
    return name.with_suffix("") if name.suffix.lower() in _SUFFIXES else name


def _run(acquiring: Acquiring, as_json: bool, is_folder: bool) -> int:
    with stopping(acquiring), Shown(quiet=as_json) as screen:
        for event in acquiring.run():
            match event:
                case Ended():
                    return _ended(event, as_json)
                case Stopped(done):
                    _stopped(done, as_json, is_folder)
                    return EXIT_PARTIAL
                case _:
                    screen.tell(event)
    return EXIT_PARTIAL


def _stopped(done: int, as_json: bool, is_folder: bool) -> None:
    if as_json:
        give({"state": "stopped", "done": done})
    elif is_folder:
        complain("Stopped. What was copied of the folder is taken away; it is acquired from the start.")
    else:
        complain(
            f"Stopped. {size_text(done)} are in the copy; the same command with --resume goes on from there."
        )


def _ended(event: Ended, as_json: bool) -> int:
    document = event.document
    if as_json:
        give({"state": "ended", **document, "manifests": [str(path) for path in event.manifests]})
    else:
        _say(event)
    if not event.good:
        return EXIT_FAILED
    return EXIT_PARTIAL if event.partial else 0


def _say(event: Ended) -> None:
    document = event.document
    for path in event.manifests:
        names = [each["name"] for each in document["files"]]
        rest = f" to {names[-1]}" if len(names) > 1 else ""
        say(
            f"{path.parent / names[0]}{rest}: {document['source']['size']} bytes; {path.name} is the manifest."
        )
    for algorithm, value in document["digests"].items():
        say(f"{algorithm.upper()} {value}")
    if "entries" in document:
        told = (
            f"{document['not_read']} of them could not be read, or not whole"
            if document["not_read"]
            else "all read"
        )
        say(
            f"{document['entries']} names: {told}; {document['files'][1]['name']} lists each with its hashes."
        )
    elif document["unreadable_bytes"]:
        say(
            f"{document['unreadable_bytes']} bytes in {len(document['unreadable'])} places could not be read and are "
            "zeros in the copy; the manifest lists each."
        )
    say(
        {
            "match": "VERIFIED: the copy was read back and holds what was read.",
            "deferred": "The copy was not read back.",
            "mismatch": f"NOT VERIFIED: {document['mismatch'] or 'the two copies differ'}.",
        }[document["verified"]]
    )
    if document["source"]["changed_while_read"]:
        complain("Somebody wrote to the source while it was read.")
    for name, reason in document["failed"].items():
        complain(f"The copy {name} was given up: {reason}.")
