"""What each application of Android sent and received, over which network."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import epochs, network_stats, stated, usage_events

_MOST = 64 << 20
_SETS = {-1: "all", 0: "default", 1: "foreground"}


@parser(
    name="android.network_stats",
    version="1.0",
    match=[
        *(f"**/netstats/{name}.*" for name in ("uid", "uid_tag", "xt", "dev")),
        "**/system/netstats_uid.bin",
    ],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads each span (mostly two hours) of each uid and network. Counts of a uid in ``uid`` hold those of ``uid_tag``;
    ``xt`` and ``dev`` count interfaces: sums over files count twice. Which application a uid is, packages.list says.

    Reference: AOSP, NetworkStatsDataMigrationUtils (form); android.net.NetworkStats (uid -1 is all, sets).
    """
    with context.open() as file:
        data = file.read(_MOST + 1)
    if len(data) > _MOST:
        context.warn(f"only the first {_MOST} bytes are read")
    try:
        for each in network_stats.buckets(data[:_MOST]):
            yield _usage(each)
    except ValueError as error:
        context.warn(f"the network statistics cannot be read from here on: {error}")


def _usage(each: network_stats.Bucket) -> AppUsage:
    facts = [fact for network in each.networks for fact in network.facts]
    return AppUsage(
        locator=f"bytes {each.at}+{each.end - each.at}",
        app="all applications" if each.uid == -1 else f"uid {each.uid}",
        event=_SETS.get(each.set, f"set {each.set}"),
        network=", ".join(network.words for network in each.networks) or None,
        received_bytes=each.received,
        sent_bytes=each.sent,
        source="network statistics",
        started=epochs.unix_ms(each.start_ms),
        ended=usage_events.moment(each.start_ms, each.length_ms),
        details=tuple(
            stated.detail(name, value)
            for name, value in (
                *facts,
                ("tag", each.tag or None),
                ("received packets", each.received_packets),
                ("sent packets", each.sent_packets),
            )
            if value is not None
        ),
    )
