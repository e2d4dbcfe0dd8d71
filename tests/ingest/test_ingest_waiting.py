"""What waits to be read comes out once, under its number, whatever it is cut into."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from evidence.ingest.order import RANKS, Order
from evidence.ingest.waiting import Waiting
from evidence.model.listed import Listed

_NAMES = st.sampled_from((b"a/sms.db", b"b/picture.jpg", b"c/cache/x", b"d"))
_BATCHES = st.lists(st.lists(_NAMES, min_size=1, max_size=9), max_size=6)


@given(
    _BATCHES,
    st.lists(st.none() | st.integers(1, 5), max_size=80),
    st.sampled_from((None, Order(("*.db",), ("*cache*",)))),
)
def test_every_entry_comes_out_once_under_its_number(
    batches: list[list[bytes]], cuts: list[int | None], order: Order | None
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        waiting = Waiting(Path(folder), order)
        put: dict[int, Listed] = {}
        for names in batches:
            first = len(put) + 1
            entries = tuple(Listed(str(first + n), name, n, "file", "live") for n, name in enumerate(names))
            put.update(enumerate(entries, first))
            waiting.put(first, entries)
        taken: list[tuple[int, Listed]] = []
        pending = iter(cuts)
        for rank in RANKS:
            while True:
                most = next(pending, None)
                batch = waiting.get(rank, most)
                if batch is None:
                    break
                assert most is None or len(batch) <= most
                taken += batch
                assert bool(waiting) == (len(taken) < len(put))
        assert dict(taken) == put
        assert len(taken) == len(put)
        if order is None:
            assert [number for number, _ in taken] == sorted(put)
        waiting.close()
