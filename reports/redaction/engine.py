"""A redaction profile at work on one case."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import permutations
from typing import Any

import msgspec

from reports.errors import ReportError
from reports.redaction.addresses import Addresses
from reports.redaction.encoded import encoded_runs, meanings
from reports.redaction.escapes import written
from reports.redaction.fold import readings, squeezed
from reports.redaction.gate import Gate
from reports.redaction.log import RedactionLog
from reports.redaction.match import Hit, Matcher, joined
from reports.redaction.numbers import Codes, Phones
from reports.redaction.places import Places
from reports.redaction.profile import LeaveOut, RedactionProfile, Replace
from reports.redaction.records import redacted_act, redacted_record
from reports.redaction.traced import Traced
from reports.redaction.words import Words

_MARK = re.compile(r"\[redacted: ([^\[\]]*)\]")
_JOINED = 6
_REMEMBERED = 50_000
_SHORT = 400
"""Longer texts are not remembered: there would be no bound to the memory."""
_DEPTH = 1
"""Encoded text is looked for in encoded text once."""
_OUTSIDE = "texts outside of records"


class ProfileRedactor:
    """Replaces what the profile names, and the third parties that a case names, by ``[redacted: label]``.

    ``people``: what else is replaced, as :func:`reports.redaction.third.third_parties` finds it; ``small``: whether a
    digest is that of a small file. Raises ReportError where a label would itself be redacted.
    """

    def __init__(
        self,
        profile: RedactionProfile,
        people: Iterable[Replace] = (),
        small: Callable[[str | None], bool] = lambda _: False,
    ) -> None:
        self._profile = profile
        self._small = small
        self._log = RedactionLog()
        self._known: dict[str, tuple[str, Counter[str]]] = {}
        self._outside: dict[str, Counter[str]] = {}
        replace = (*profile.replace, *people)
        self._matchers = [(each, Gate(each.needles)) for each in _matchers(replace, profile.accents)]
        self._places = Places(profile.coordinates, profile.decimals)
        self._labels: frozenset[str] = frozenset()
        own = frozenset(_labels(profile.replace))
        # A contact may be called by the label of third parties, such as “person”; what the profile names may not.
        others = (profile.third_parties.label,) if profile.third_parties else ()
        if any(True for each in profile.replace for _ in self._hits(each.label)) or any(
            hit.label in own for label in others for hit in self._hits(label)
        ):
            raise ReportError(
                "A label of the redaction profile holds what the profile redacts. Choose labels such as “victim 1”."
            )
        self._labels = frozenset(_labels(replace))

    @property
    def name(self) -> str:
        """The profile's name."""
        return self.text(self._profile.name)

    @property
    def rules(self) -> bytes:
        """The profile, byte for byte the same where it says the same. It never leaves."""
        return msgspec.json.encode(self._profile)

    @property
    def log(self) -> RedactionLog:
        """What was replaced so far."""
        return self._log

    @property
    def leave_out(self) -> LeaveOut:
        """Artifacts that do not leave at all."""
        return self._profile.leave_out

    def text(self, value: str) -> str:
        """The text with what must not be shown replaced."""
        shown, counts = self._redacted(value)
        if counts and value not in self._outside:
            self._outside[value] = counts
            self._log.note(_OUTSIDE, sum(self._outside.values(), Counter()))
        return shown

    def record(self, body: dict[str, Any]) -> dict[str, Any]:
        """A record, or an act, as it may leave."""
        if "action" in body and "seq" in body:
            found, counts = redacted_act(body, self._redacted)
            self._log.note(f"ledger entry {body['seq']}", counts)
            return found
        placed, rounded = self._places.record(body)
        found, counts = redacted_record(placed, self._redacted, self._small, self._profile.small_files)
        counts += rounded
        self._log.note(_noted(body), counts)
        return found

    def picture(self, sha256: str | None) -> bool:
        """Whether a picture of the media file with this digest may be shown."""
        keep = self._profile.pictures == "keep"
        return keep and sha256 is not None and sha256 not in self._profile.media

    def _redacted(self, text: str) -> tuple[str, Counter[str]]:
        if len(text) > _SHORT:
            return self._replaced(text)
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[text] = self._replaced(text)
        return known

    def _replaced(self, text: str) -> tuple[str, Counter[str]]:
        counts: Counter[str] = Counter()
        pieces, last = [], 0
        for hit in joined(self._hits(text)):
            counts[hit.label] += 1
            pieces += [text[last : hit.start], f"[redacted: {hit.label}]"]
            last = hit.end
        return "".join((*pieces, text[last:])), counts

    def _hits(self, text: str) -> Iterable[Hit]:
        """What must not be shown. What was redacted before stays as it is: it holds a label, no secret."""
        ours = [match.span() for match in _MARK.finditer(text) if match[1] in self._labels]
        ends = [end for _, end in ours]
        for hit in self._all_hits(text):
            at = bisect_right(ends, hit.start)
            if at == len(ours) or not (ours[at][0] <= hit.start and hit.end <= ours[at][1]):
                yield hit

    def _all_hits(self, text: str, depth: int = 0) -> Iterable[Hit]:
        known: dict[str, frozenset[str]] = {}
        for each in written(text):
            yield from self._plain_hits(each)
            yield from self._places.hits(each)
            for start, end in encoded_runs(each.text):
                run = each.text[start:end]
                if run not in known:
                    known[run] = frozenset(self._encoded(run, depth))
                yield from (Hit(*each.span(start, end), label) for label in sorted(known[run]))

    def _encoded(self, run: str, depth: int) -> Iterable[str]:
        """Labels of what a run says that may be encoded text, to which the same may have been done before."""
        meant = meanings(run)
        fragments = meant.fragments
        if depth < _DEPTH:
            for text in meant.texts:
                yield from (hit.label for hit in self._all_hits(text, depth + 1))
        else:
            fragments = [*fragments, *meant.texts]
        if self._asked("\n".join(fragments)):
            for text in fragments:
                # One letter alone turns up in bytes of anything.
                yield from (hit.label for hit in self._plain_hits(Traced(text)) if hit.end - hit.start > 1)

    def _plain_hits(self, text: Traced) -> Iterable[Hit]:
        if not (asked := self._asked(text.text)):
            return
        for folded in readings(text, self._profile.accents):
            for matcher in asked:
                yield from matcher.hits(folded)

    def _asked(self, text: str) -> list[Matcher]:
        """Those that may find something in the text."""
        letters = squeezed(text)
        return [matcher for matcher, gate in self._matchers if gate.may_hold(letters)]


def _noted(body: dict[str, Any]) -> str:
    """What a record, or what the ledger says of a run, is called in the log: each by a name of its own."""
    if "id" in body:
        return f"record {body['id']}"
    return f"run of item {body.get('evidence')}, {body.get('state')} {body.get('at')}"


def _matchers(replace: tuple[Replace, ...], accents: bool) -> tuple[Matcher, ...]:
    words = [(text, each.label) for each in replace if not each.inside for text in _words(each)]
    inside = [(text, each.label) for each in replace if each.inside for text in _words(each)]
    return (
        Words(words, accents),
        *((Words(inside, accents, inside=True),) if inside else ()),
        Phones((number, each.label) for each in replace for number in each.phones),
        Addresses((address, each.label) for each in replace for address in each.emails),
        Codes((code, _ending(each, code)) for each in replace for code in each.codes),
    )


def _words(each: Replace) -> list[str]:
    found = [*each.texts, *each.emails]
    for name in each.names:
        words = re.findall(r"[^\s,;]+", name)
        found += [name, " ".join((words[-1], *words[:-1]))] if words else []
        if each.parts:
            parts = dict.fromkeys((*words, *re.split(r"[\s,;.\u2010-\u2015-]+", name)))
            alone = [part for part in parts if _tells(part)]
            # Two of them as one word, as in the name of an account.
            found += [*alone, *("".join(two) for two in permutations(alone[:_JOINED], 2))]
    return found


def _tells(part: str) -> bool:
    """Whether a part of a name says whom it means: two letters do in scripts beyond ASCII, one where none is cased."""
    letters = sum(map(str.isalnum, part))
    return letters > 2 or (not part.isascii() and (letters == 2 or part.lower() == part.upper()))


def _ending(each: Replace, code: str) -> str:
    bare = "".join(filter(str.isalnum, code))
    return (
        f"{each.label} ending {bare[-each.last :]}" if each.last and len(bare) > 2 * each.last else each.label
    )


def _labels(replace: tuple[Replace, ...]) -> Iterable[str]:
    for each in replace:
        yield each.label
        yield from (_ending(each, code) for code in each.codes)
    yield Places.label
