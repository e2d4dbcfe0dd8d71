"""Bytes of a locked layer are read with the keys that the case holds at that moment."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from locked_data import PASSPHRASE, data

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Secret
from evidence.ingest.reader import EntryReader
from evidence.ingest.run import Ingest

_KEY = Secret(PASSPHRASE.encode())


def test_a_reader_takes_up_keys_that_the_case_is_given_later_and_drops_those_that_are_taken_away(
    tmp_path: Path,
) -> None:
    with Case.create(tmp_path / "case", number="1", title="T", examiner="E", time_zone="UTC") as case:
        case.secrets = (_KEY,)
        for _ in Ingest(case, [data("luks2-pbkdf2.img")], workers=1).run():
            pass
        sql = "SELECT id FROM entries WHERE path = 'docs/letter.txt'"
        (letter,) = case.catalog.reader().execute(sql).fetchone()
    with Case.open(tmp_path / "case") as case, closing(EntryReader(case)) as reader:
        for secrets in ((), (Secret(b"wrong"),)):
            case.secrets = secrets
            with pytest.raises(EvidenceError, match="locked with LUKS2"):
                reader.read(letter, 0, 99)
        case.secrets = (Secret(b"wrong"), _KEY)
        assert reader.read(letter, 0, 99) == b"Dear examiner,\n"
        assert reader.read(letter, 5, 99) == b"examiner,\n"
        case.secrets = ()
        with pytest.raises(EvidenceError, match="locked with LUKS2"):
            reader.read(letter, 0, 99)
