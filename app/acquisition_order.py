"""What a person asks of an acquisition, and whether it can be done."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from evidence.acquire.errors import AcquireError
from evidence.acquire.ewf_parts import segment_suffix
from evidence.acquire.ewf_writer import MOST_SEGMENTS, segments_at_most
from evidence.acquire.folder import folder_suffix
from evidence.acquire.medium import Medium
from evidence.acquire.mounts import writable_mounts
from evidence.acquire.plan import AFF4, CHUNK, DEFAULT_SEGMENT, E01, RAW, ZIP, Plan
from evidence.acquire.raw_writer import raw_suffix
from evidence.acquire.statement import manifest_path
from evidence.custody.software import indicia_version
from evidence.model.names import shown


@dataclass(frozen=True, kw_only=True)
class Order:
    """What a person asked for. ``names``: path of each copy without suffix; ``segment_size`` in bytes, None: usual.

    ``form``: ``e01``, ``raw``, ``zip`` or ``aff4``; empty for what is usual of such a source.
    """

    source: Path
    names: list[Path]
    form: str = ""
    compression: str = "fast"
    segment_size: int | None = None
    retries: int = 2
    examiner: str = ""
    case: Path | None = None
    item: str = ""
    header: dict[str, str] = field(default_factory=dict)
    mounted_anyway: str = ""
    set_read_only: bool = False
    verify: bool = True
    resume: bool = False


def planned(order: Order, medium: Medium | None, examiner: str, number: str) -> Plan:
    """What is to be done for a new copy: of a folder where there is no medium. Raises AcquireError."""
    names = [str(name.absolute()) for name in order.names]
    if len({name.parent.resolve() / name.name for name in order.names}) < len(names):
        raise AcquireError("Both copies have the same name. Name another place for the second.")
    form = _form(order, medium)
    size = order.segment_size
    if size is None:
        size = DEFAULT_SEGMENT if form == E01 else 0
    for name in names:
        _refuse_place(name, order.source, suffixes(form, size, medium.size if medium else 0))
        if medium is not None:
            _refuse_on_source(name, order.source)
    return Plan(
        source=str(order.source.absolute()),
        kind=medium.kind if medium else "folder",
        size=medium.size if medium else 0,
        sector_size=medium.sector_size if medium else 0,
        form=form,
        compression=order.compression,
        segment_size=size,
        retries=order.retries,
        names=names,
        began=datetime.now(UTC).isoformat(timespec="seconds"),
        set_identifier=secrets.token_hex(16),
        header={"case_number": number, "examiner": examiner, **order.header},
        program=f"Indicia {indicia_version()}",
        device=medium.details if medium else {},
    )


def _form(order: Order, medium: Medium | None) -> str:
    if medium is None:
        if order.form not in ("", ZIP, AFF4) or order.segment_size:
            raise AcquireError(
                f"{order.source} is a folder: it becomes one zip, or one AFF4-L (--format aff4)."
            )
        return order.form or ZIP
    form = order.form or E01
    if form in (ZIP, AFF4):
        raise AcquireError(f"{order.source} is no folder: choose --format e01 or raw.")
    if form == E01 and (medium.size % medium.sector_size or CHUNK % medium.sector_size):
        raise AcquireError(
            f"{order.source} has {medium.size} bytes in sectors of {medium.sector_size}: that is no whole number "
            "of sectors, or one that an E01 cannot state. Use --format raw."
        )
    return form


def mounts_of(order: Order) -> list[str]:
    """Where the source is mounted writable. Raises AcquireError where nobody said that it is read all the same.

    A folder always lies where something is mounted: of one it is stated only.
    """
    try:
        found = writable_mounts(order.source)
        is_folder = order.source.is_dir()
    except OSError as error:
        raise AcquireError(f"{error.filename or order.source} cannot be read: {error.strerror}.") from error
    if found and not is_folder and not order.mounted_anyway.strip():
        raise AcquireError(
            f"{order.source} is mounted writable at {', '.join(map(shown, found))}: it may change while it is read. "
            "Unmount it, or say why it is to be read all the same (--mounted-anyway REASON)."
        )
    return found


def suffixes(form: str, segment_size: int, size: int) -> list[str]:
    """What the names of a copy's files end with: of a source of so many bytes, all that there may be.

    Raises AcquireError where there may be more than have names.
    """
    if form == RAW:
        parts = -(-size // segment_size) if segment_size else 1
        return [raw_suffix(number, segment_size) for number in range(1, parts + 1)]
    if form != E01:
        return [folder_suffix(form)]
    parts = segments_at_most(size, segment_size)
    if parts > MOST_SEGMENTS:
        raise AcquireError(
            f"In segments of {segment_size >> 20} MiB, {size} bytes may take {parts}; an E01 has at most "
            f"{MOST_SEGMENTS}. Choose a larger --segment-size."
        )
    return [segment_suffix(number) for number in range(1, parts + 1)]


def _refuse_place(name: str, source: Path, wanted: list[str]) -> None:
    folder = Path(name).parent
    if not folder.is_dir():
        raise AcquireError(f"The folder {folder} does not exist. Make it or choose another.")
    if source.is_dir() and folder.resolve().is_relative_to(source.resolve()):
        raise AcquireError(f"{name} would lie in the folder that is acquired. Choose another place.")
    # A later part counts as the first does: to go on after a stop writes over what bears its name.
    there = {path.name.casefold() for path in folder.iterdir()}
    for path in (*(Path(name + suffix) for suffix in wanted), manifest_path(name)):
        if path.name.casefold() in there:
            raise AcquireError(f"{path} exists already. Choose another name.")


def _refuse_on_source(name: str, source: Path) -> None:
    """Raises AcquireError where a copy would be written into what is read."""
    device = Path(name).parent.stat().st_dev
    for place in writable_mounts(source):
        with suppress(OSError):
            if Path(place).stat().st_dev == device:
                raise AcquireError(
                    f"{name} would lie on {source} itself, mounted at {shown(place)}: to write there changes the "
                    "evidence. Choose another place."
                )
