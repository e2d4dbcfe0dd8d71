"""Command line: ``indicia-verify TARGET...``. Exit code 0 good, 1 verification failed, 2 bad use."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

from . import VERSION
from .against import Comparison, compare
from .anchors import LooseNote, compare_with_proofs, load
from .case import LEDGER, Brought, Known, check_case, check_ledger, read_proof
from .database import is_sqlite
from .exhibit import check_target, file_of, is_exhibit, proof_of
from .exported import check_file, check_note, file_on_disk, note_keys
from .manifest import format_of, is_own, read_rows
from .manifest_bag import DECLARATION, NAMES, SEALED, check_bag
from .note import Key, looks_like_note, parse_key
from .outcome import BadUse, Broken, Outcome
from .pdf import PROOF, check_report
from .proof import Proof
from .reported import KeptEntry, kept_entries, name_swapped
from .text import shown

_DESCRIPTION = """\
Checks cases, ledgers, manifests, exported files with their proof, checkpoints and signed reports of Indicia.
Nothing is written, nothing is fetched, and no other program is needed."""

_CASE, _LEDGER, _REPORT, _FILE, _NOTE, _EXHIBIT, _BAG = (
    "case folder",
    "ledger",
    "signed report",
    "exported file",
    "checkpoint",
    "exhibit",
    "bag",
)


class _Target(NamedTuple):
    path: Path
    kind: str
    file: Path | None = None


class _Options(NamedTuple):
    trusted: list[Key]
    notes: list[LooseNote]
    kept: list[KeptEntry]
    against: Path | None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadUse(f"{message}. Try --help.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="indicia-verify", description=_DESCRIPTION)
    parser.add_argument(
        "target",
        nargs="+",
        metavar="TARGET",
        help="a case folder, ledger.sqlite, report.pdf, an exported file beside its FILE.proof, a "
        "checkpoint, or an exhibit proof; after that one, the file that it is about",
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
        help="compare the files of this folder with the manifest, by digest; or the file that an exhibit "
        "proof is about",
    )
    parser.add_argument(
        "--key",
        action="append",
        default=[],
        metavar="VKEY",
        help="the examiner's verification key (NAME+ID+BASE64, or a file that holds it), known by "
        "another way: "
        "only signatures with it count",
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
        if as_json:
            print(json.dumps({"verdict": "bad use", "error": shown(str(error))}))
        else:
            print(f"indicia-verify: {shown(str(error))}", file=sys.stderr)
        return 2
    good = all(outcome.good for outcome in outcomes)
    if options.json:
        _print_json(outcomes, good)
    else:
        _print_text(outcomes, good)
    return 0 if good else 1


def _run(options: argparse.Namespace) -> list[Outcome]:
    targets = _targets([Path(name) for name in options.target])
    against = Path(options.against) if options.against else None
    wanted = (_EXHIBIT,) if against is not None and against.is_file() else (_FILE, _BAG)
    if against is not None and _FILE in wanted and not against.is_dir():
        raise BadUse(f"--against {against} is not a folder.")
    if against is not None and not any(target.kind in wanted for target in targets):
        raise BadUse("--against needs a manifest as target, or with a file, an exhibit proof.")
    notes = [note for name in options.anchor for note in load(Path(name))]
    kept = [entry for name in options.anchor for entry in kept_entries(Path(name))]
    chosen = _Options([_key(text) for text in options.key], notes, kept, against)
    outcomes: dict[int, Outcome] = {}
    brought: list[Brought] = []
    # Files first: their checkpoints are then held against the cases in the same call.
    for number in sorted(range(len(targets)), key=lambda number: targets[number].kind in (_CASE, _LEDGER)):
        target = targets[number]
        outcome = outcomes[number] = Outcome(str(target.path), target.kind)
        try:
            found = _check(target, chosen, brought, outcome)
            brought += [Brought(proof, target.path) for proof in found]
            if not any(other.kind in (_CASE, _LEDGER) for other in targets):
                compare_with_proofs(chosen.notes, found, chosen.trusted, outcome)
        except OSError as error:
            outcome.fail(f"{error.filename or target.path} cannot be read: {error.strerror or error}.")
        outcome.close()
    return [outcomes[number] for number in range(len(targets))]


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


def _targets(paths: list[Path]) -> list[_Target]:
    """A file named right after an exhibit proof is the one that the proof is about, unless it is one itself."""
    targets: list[_Target] = []
    for path in paths:
        before = targets[-1] if targets else None
        if (
            before
            and before.kind == _EXHIBIT
            and not before.file
            and path.is_file()
            and not _is_exhibit(path)
        ):
            targets[-1] = before._replace(file=path)
        else:
            targets.append(_identify(path))
    return targets


def _is_exhibit(path: Path) -> bool:
    try:
        return is_exhibit(path)
    except OSError as error:
        raise BadUse(f"{path} cannot be read: {error.strerror}.") from None


def _identify(path: Path) -> _Target:
    try:
        if path.is_dir():
            return _identify_folder(path)
        if path.is_file() and proof_of(path) is not None:
            return _Target(path, _EXHIBIT)
        if path.name.endswith(PROOF):
            path = path.with_name(path.name[: -len(PROOF)])
        with path.open("rb") as stream:
            beginning = stream.read(1 << 16)
        if is_sqlite(path) or path.name == LEDGER:
            return _Target(path, _LEDGER)
        if b"%PDF-" in beginning[:1024] or path.suffix.lower() == ".pdf":
            return _Target(path, _REPORT)
        if _beside(path).is_file() or format_of(beginning):
            return _Target(path, _FILE)
        if looks_like_note(beginning):
            return _Target(path, _NOTE)
    except OSError as error:
        raise BadUse(f"{path} cannot be read: {error.strerror}.") from None
    raise BadUse(
        f"{path} is nothing that can be checked: there is no {path.name}{PROOF} beside it, and it is no "
        f"report, "
        "ledger or manifest."
    )


def _identify_folder(path: Path) -> _Target:
    # A case whose ledger was taken away must fail, not pass as bad use.
    if any((path / name).exists() for name in (LEDGER, "case.json", "catalog.sqlite")):
        return _Target(path, _CASE)
    if (path / DECLARATION).is_file():
        return _Target(path, _BAG)
    raise BadUse(f"{path} is neither a case folder nor a bag: it holds no {LEDGER}.")


def _beside(path: Path) -> Path:
    return path.with_name(path.name + PROOF)


def _check(target: _Target, options: _Options, brought: list[Brought], outcome: Outcome) -> list[Proof]:
    """Checks one target; returns the proofs that held."""
    if target.kind in (_CASE, _LEDGER):
        check = check_case if target.kind == _CASE else check_ledger
        check(target.path, Known(options.trusted, options.notes, brought, options.kept), outcome)
        return []
    if target.kind == _NOTE:
        _check_loose_note(target.path, options, outcome)
        return []
    if target.kind == _BAG:
        return _check_bag(target.path, options, outcome)
    found = check_report(target.path, options.trusted, outcome) if target.kind == _REPORT else []
    if target.kind == _EXHIBIT:
        found += _check_exhibit(target, options, outcome)
    if target.kind == _FILE and options.against is not None and _is_foreign(target.path):
        outcome.note(f"{target.path.name} has no proof: nothing shows who made it, or that it is unchanged.")
    elif target.kind == _FILE or _beside(target.path).is_file():
        found += _check_beside(target.path, options, outcome)
    if target.kind == _FILE and options.against is not None:
        _compare(target.path, options.against, outcome)
    return found


def _is_foreign(path: Path) -> bool:
    """Whether a manifest may be another tool's, which has no proof; one of Indicia must have it."""
    with path.open("rb") as stream:
        beginning = stream.read(1 << 16)
    form = format_of(beginning)
    return not _beside(path).is_file() and form is not None and not is_own(form, beginning)


def _check_bag(bag: Path, options: _Options, outcome: Outcome) -> list[Proof]:
    """Checks a bag by its own manifests, and its tag manifest by the proof beside it."""
    sealed = bag / SEALED
    found = []
    if _beside(sealed).is_file() or (bag / NAMES).exists():
        found = _check_beside(sealed, options, outcome)
    else:
        outcome.note(f"{bag.name} has no proof: nothing shows who made it, or that it is unchanged.")
    check_bag(bag, options.against, outcome)
    return found


def _check_exhibit(target: _Target, options: _Options, outcome: Outcome) -> list[Proof]:
    """Checks an exhibit proof, and the file that it is about where that was named or lies beside it."""
    proof = proof_of(target.path) or target.path
    named = target.file or (options.against if options.against and options.against.is_file() else None)
    file = target.path if proof != target.path else named or file_of(proof)
    exhibit = check_target(proof, file, options.trusted, outcome)
    if exhibit is None:
        return []
    note_keys(outcome, {exhibit.checkpoint.key}, options.trusted)
    return [exhibit.as_proof(proof.name)]


def _check_beside(path: Path, options: _Options, outcome: Outcome) -> list[Proof]:
    """Checks a file against the proof that lies beside it."""
    beside = _beside(path)
    raw = read_proof(beside) if beside.is_file() else None
    proof = check_file(file_on_disk(path, raw), options.trusted, outcome)
    if proof is None:
        name_swapped(path, raw or b"", options.trusted, outcome)
        return []
    note_keys(outcome, {proof.checkpoint.key}, options.trusted)
    return [proof]


def _compare(path: Path, folder: Path, outcome: Outcome) -> None:
    with path.open("rb") as stream:
        beginning = stream.read(1 << 16)
    form = format_of(beginning)
    if form is None:
        outcome.fail(f"{path.name} is not a manifest, so {folder} cannot be compared with it.")
        return
    try:
        with path.open("rb") as stream:
            skipped = (str(path), str(_beside(path)))
            how = Comparison(own=is_own(form, beginning), skipped=skipped)
            compare(read_rows(form, stream, {}), folder, outcome, how)
    except Broken as error:
        outcome.fail(f"{path.name} cannot be read as a manifest: {error}.")


def _check_loose_note(path: Path, options: _Options, outcome: Outcome) -> None:
    if not options.trusted:
        raise BadUse(
            f"{path} is a checkpoint. Give the examiner's key with --key to check its signature, or "
            f"check the case "
            f"with --anchor {path.name}."
        )
    check_note(path.name, path.read_bytes(), options.trusted, outcome)


def _print_text(outcomes: list[Outcome], good: bool) -> None:
    for outcome in outcomes:
        print(f"{outcome.target} ({outcome.kind})")
        for check in outcome.checks:
            print(f"  {check.result:<6}  {check.message}")
    failures = sum(outcome.failures for outcome in outcomes)
    if good:
        print("GOOD: everything that was checked is unchanged. NOTE lines say what that does not show.")
    else:
        print(f"FAILED: {failures} checks failed." if failures != 1 else "FAILED: 1 check failed.")


def _print_json(outcomes: list[Outcome], good: bool) -> None:
    document = {
        "verdict": "good" if good else "failed",
        "targets": [
            {
                "target": outcome.target,
                "kind": outcome.kind,
                "good": outcome.good,
                "failures": outcome.failures,
                "checks": [check._asdict() for check in outcome.checks],
            }
            for outcome in outcomes
        ],
    }
    print(json.dumps(document, indent=2))


if __name__ == "__main__":
    sys.exit(main())
