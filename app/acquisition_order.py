"""What a person asks of an acquisition, and whether it can be done."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from evidence.acquire.errors import AcquireError
from evidence.acquire.ewf_parts import segment_suffix
from evidence.acquire.medium import Medium
from evidence.acquire.mounts import writable_mounts
from evidence.acquire.plan import CHUNK, DEFAULT_SEGMENT, E01, Plan
from evidence.acquire.statement import manifest_path
from evidence.custody.software import indicia_version
from evidence.model.names import shown


@dataclass(frozen=True, kw_only=True)
class Order:
    """What a person asked for. ``names``: path of each copy without suffix; ``segment_size`` in bytes, None: usual."""

    source: Path
    names: list[Path]
    form: str = E01
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


def planned(order: Order, medium: Medium, examiner: str, number: str) -> Plan:
    """What is to be done for a new copy. Raises AcquireError where it cannot be."""
    names = [str(name.absolute()) for name in order.names]
    if len(set(names)) < len(names):
        raise AcquireError("Both copies have the same name. Name another place for the second.")
    if order.form == E01 and (medium.size % medium.sector_size or CHUNK % medium.sector_size):
        raise AcquireError(
            f"{order.source} has {medium.size} bytes in sectors of {medium.sector_size}: that is no whole number "
            "of sectors, or one that an E01 cannot state. Use --format raw."
        )
    size = order.segment_size
    if size is None:
        size = DEFAULT_SEGMENT if order.form == E01 else 0
    for name in names:
        _refuse_taken(name, order.form, size)
    return Plan(
        source=str(order.source.absolute()),
        kind=medium.kind,
        size=medium.size,
        sector_size=medium.sector_size,
        form=order.form,
        compression=order.compression,
        segment_size=size,
        retries=order.retries,
        names=names,
        began=datetime.now(UTC).isoformat(timespec="seconds"),
        set_identifier=secrets.token_hex(16),
        header={"case_number": number, "examiner": examiner, **order.header},
        program=f"Indicia {indicia_version()}",
        device=medium.details,
    )


def mounts_of(order: Order) -> list[str]:
    """Where the source is mounted writable. Raises AcquireError where nobody said that it is read all the same."""
    try:
        found = writable_mounts(order.source)
    except OSError as error:
        raise AcquireError(f"{error.filename or order.source} cannot be read: {error.strerror}.") from error
    if found and not order.mounted_anyway.strip():
        raise AcquireError(
            f"{order.source} is mounted writable at {', '.join(map(shown, found))}: it may change while it is read. "
            "Unmount it, or say why it is to be read all the same (--mounted-anyway REASON)."
        )
    return found


def _refuse_taken(name: str, form: str, size: int) -> None:
    first = segment_suffix(1) if form == E01 else (".001" if size else ".raw")
    if not Path(name).parent.is_dir():
        raise AcquireError(f"The folder {Path(name).parent} does not exist. Make it or choose another.")
    for path in (Path(name + first), manifest_path(name)):
        if path.exists():
            raise AcquireError(f"{path} exists already. Choose another name.")
