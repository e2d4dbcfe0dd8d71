"""The order in which letters stand on a line that has both directions of writing.

Text arrives here without explicit controls: they are shown as code points before (evidence.model.names),
so the rules for embeddings, overrides and isolates have nothing to act on. Brackets follow the text
around them. Reference: Unicode Standard Annex #9, rules P2, P3, W1 to W7, N0, N1, N2, I1, I2, L1, L2.
"""

from __future__ import annotations

from unicodedata import bidirectional

_STRONG = ("L", "R", "AL")
_NEUTRAL = frozenset(("B", "S", "WS", "ON", "BN"))
_PAIRED = {
    "(": ")",
    "[": "]",
    "{": "}",
    "「": "」",
    "『": "』",
    "【": "】",
    "〈": "〉",
    "《": "》",
    "（": "）",
}
_MIRRORED = str.maketrans("()<>[]{}«»‹›≤≥", ")(><][}{»«›‹≥≤")


def needed(text: str) -> bool:
    """Whether the text holds a letter that is written from right to left."""
    return not text.isascii() and any(bidirectional(letter) in ("R", "AL", "AN") for letter in text)


def base_level(text: str) -> int:
    """1 where the first strong letter is written from right to left, else 0 (rules P2 and P3)."""
    first = next((kind for kind in map(bidirectional, text) if kind in _STRONG), "L")
    return 0 if first == "L" else 1


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each letter of one line: even is left to right, odd is right to left."""
    original = [bidirectional(letter) or "L" for letter in text]
    edge = "R" if base else "L"
    kinds = _weak(list(original), edge)
    _brackets(text, kinds, edge)
    kinds = _neutrals(kinds, edge, base)
    found = [base + _raise(kind, base) for kind in kinds]
    _trailing_white(original, found, base)
    return found


def ordered(levels_of_runs: list[int]) -> list[int]:
    """The positions of runs, in logical order, as they stand from left to right (rule L2)."""
    order = list(range(len(levels_of_runs)))
    for level in range(max(levels_of_runs, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels_of_runs[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order


def mirrored(text: str) -> str:
    """Right-to-left text in the order in which it is drawn, each bracket turned round (rule L4)."""
    return text[::-1].translate(_MIRRORED)


def _weak(kinds: list[str], edge: str) -> list[str]:
    """Rules W1 to W7."""
    strong = previous = edge
    for index, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[index] = previous
        elif kind == "EN" and strong == "AL":
            kinds[index] = "AN"
        elif kind in _STRONG:
            strong = kind
        previous = kinds[index]
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for index in range(1, len(kinds) - 1):
        before, kind, after = kinds[index - 1 : index + 2]
        if before == after and (
            (kind in ("ES", "CS") and before == "EN") or (kind == "CS" and before == "AN")
        ):
            kinds[index] = before
    _terminators(kinds)
    strong = edge
    for index, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[index] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"
        elif kind in ("L", "R"):
            strong = kind
    return kinds


def _terminators(kinds: list[str]) -> None:
    """Rule W5: a run of terminators beside a European number belongs to it."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > index and ("EN" in kinds[max(index - 1, 0) : index] or "EN" in kinds[end : end + 1]):
            kinds[index:end] = ["EN"] * (end - index)
        index = max(end, index + 1)


def _brackets(text: str, kinds: list[str], edge: str) -> None:
    """Rule N0: a pair of brackets takes the direction of what it encloses, or of what stands before it."""
    for start, end in sorted(_pairs(text, kinds)):
        inside = {_direction(kind) for kind in kinds[start + 1 : end] if kind not in _NEUTRAL}
        if not inside:
            continue
        before = next((_direction(kind) for kind in reversed(kinds[:start]) if kind not in _NEUTRAL), edge)
        kinds[start] = kinds[end] = edge if edge in inside else before


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    """Bracket pairs (definition BD16): at most 63 open at once."""
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for index, letter in enumerate(text):
        if kinds[index] != "ON":
            continue
        if letter in _PAIRED:
            if len(waiting) == 63:
                return []
            waiting.append((_PAIRED[letter], index))
        else:
            place = next((at for at in range(len(waiting) - 1, -1, -1) if waiting[at][0] == letter), None)
            if place is not None:
                found.append((waiting[place][1], index))
                del waiting[place:]
    return found


def _neutrals(kinds: list[str], edge: str, base: int) -> list[str]:
    """Rules N1 and N2."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > index:
            before = _direction(kinds[index - 1]) if index else edge
            after = _direction(kinds[end]) if end < len(kinds) else edge
            kinds[index:end] = [before if before == after else ("R" if base else "L")] * (end - index)
        index = max(end, index + 1)
    return kinds


def _direction(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _raise(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)


def _trailing_white(original: list[str], found: list[int], base: int) -> None:
    """Rule L1: white space at the end of the line has the level of the paragraph."""
    for index in range(len(found) - 1, -1, -1):
        if original[index] not in ("WS", "BN", "S", "B"):
            break
        found[index] = base
