"""Command line: ``indicia-verify TARGET...``. Exit code 0 good, 1 verification failed, 2 bad use."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import NoReturn

from . import VERSION
from .anchors import load
from .certificate_file import read_certificate
from .checks import Given, check_targets
from .note import Key, parse_key
from .outcome import BadUse, Broken, Outcome
from .printed import print_json, print_text, written_to
from .targets import ACQUISITION, BAG, EXHIBIT, FILE, REPORT, find_targets
from .text import shown

_DESCRIPTION = """\
Checks cases, ledgers, manifests, acquired copies, exported files with their proof, checkpoints and signed reports of
Indicia.
Nothing is written, nothing is fetched, and no other program is needed."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadUse(f"{message}. Try --help.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="indicia-verify", description=_DESCRIPTION)
    parser.add_argument(
        "target",
        nargs="+",
        metavar="TARGET",
        help="a case folder, ledger.sqlite, report.pdf, an exported file beside its FILE.proof, the "
        "NAME.acquisition.json beside the files of a copy, a checkpoint, or an exhibit proof; after "
        "that one, the file that it is about",
    )
    parser.add_argument(
        "--anchor",
        action="append",
        default=[],
        metavar="FILE",
        help="a checkpoint that was kept elsewhere (a checkpoint file, a FILE.proof or a report): only "
        "against one does "
        "it show when entries were removed from the end of a ledger",
    )
    parser.add_argument(
        "--against",
        metavar="PATH",
        help="compare the files of this folder with the manifest, by digest (of an acquisition: the copy, where it "
        "does not lie beside the manifest); or the file that an exhibit "
        "proof is about",
    )
    parser.add_argument(
        "--key",
        action="append",
        default=[],
        metavar="VKEY",
        help="the examiner's verification key (NAME+ID+BASE64, or a file that holds it), known by "
        "another way: only signatures with it count",
    )
    parser.add_argument(
        "--certificate",
        action="append",
        default=[],
        metavar="FILE",
        help="the examiner's certificate (PEM or DER), known by another way: a report must be signed with "
        "one of those that are given",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    parser.add_argument("--version", action="version", version=f"indicia-verify {VERSION}")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter must not end the check.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    as_json = "--json" in (sys.argv[1:] if arguments is None else arguments)
    try:
        options = _parser().parse_args(arguments)
        outcomes = _run(options)
    except BadUse as error:
        stream = sys.stdout if as_json else sys.stderr
        said = shown(str(error))
        with written_to(stream):
            print(
                json.dumps({"verdict": "bad use", "error": said}) if as_json else f"indicia-verify: {said}",
                file=stream,
            )
        return 2
    good = all(outcome.good for outcome in outcomes)
    with written_to(sys.stdout):
        (print_json if options.json else print_text)(outcomes, good)
    return 0 if good else 1


def _run(options: argparse.Namespace) -> list[Outcome]:
    targets = find_targets([Path(name) for name in options.target])
    folder, file = _against(options.against, {target.kind for target in targets})
    trusted = [_key(text) for text in options.key]
    known = [read_certificate(Path(name)) for name in options.certificate]
    if known and REPORT not in {target.kind for target in targets}:
        raise BadUse("--certificate needs a signed report as target.")
    anchors = load([Path(name) for name in options.anchor])
    return check_targets(targets, Given(trusted, anchors, folder, file, known))


def _against(name: str | None, kinds: set[str]) -> tuple[Path | None, Path | None]:
    """The folder or the file to compare with; raises ``BadUse`` where no target of its kind is named."""
    if not name:
        return None, None
    path = Path(name)
    if not path.is_dir() and not path.is_file():
        raise BadUse(f"--against {path} is not a folder.")
    if not kinds & ({EXHIBIT} if path.is_file() else {FILE, BAG, ACQUISITION}):
        raise BadUse("--against needs a manifest as target, or with a file, an exhibit proof.")
    return (None, path) if path.is_file() else (path, None)


def _key(text: str) -> Key:
    try:
        path = Path(text)
        if path.is_file():
            text = path.read_bytes()[:1000].decode("utf-8", "replace").strip()
        return parse_key(text)
    except OSError as error:
        raise BadUse(f"The key {text} cannot be read: {error.strerror}.") from None
    except Broken as error:
        raise BadUse(f"The key {text} {error}.") from None


if __name__ == "__main__":
    sys.exit(main())
