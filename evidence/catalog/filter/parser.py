"""A typed filter read as a tree.

Grammar: ``or`` binds least, then ``and`` (which may be left out), then ``not``; parentheses group::

    filter = any ;  any = all { "or" all } ;  all = one { [ "and" ] one } ;  one = [ "not" ] ( "(" any ")" | term )
    term = field operator value | [ "~" ] value ;  operator = ":" "=" "!=" "<" "<=" ">" ">=" "~"
"""

from __future__ import annotations

from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.fields import FLAGS, check_name
from evidence.catalog.filter.nodes import Everything, Group, Node, Not, Term, Value
from evidence.catalog.filter.tokens import Token, tokens

_DEEPEST = (
    20  # the parser of SQLite holds 100 open parentheses and operands, and the query around it needs some
)
_MOST_TERMS = 200  # SQLite refuses expressions that are nested 1,000 deep, and each "and" nests one deeper


def parse(text: str) -> Node:
    """The tree of a typed filter. Raises FilterError with a sentence and the place in the text."""
    return _Reader(tokens(text)).whole()


class _Reader:
    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._terms = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def whole(self) -> Node:
        if self._next.kind == "end":
            return Everything()
        node = self._any(0)
        if self._next.kind != "end":
            raise FilterError("This parenthesis closes none.", self._next.start, self._next.end)
        return node

    def _any(self, depth: int) -> Node:
        parts = [self._all(depth)]
        while self._next.kind == "or":
            self._take()
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else Group(tuple(parts), all_of=False)

    def _all(self, depth: int) -> Node:
        parts = [self._one(depth)]
        while self._next.kind not in ("end", ")", "or"):
            if self._next.kind == "and":
                self._take()
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else Group(tuple(parts), all_of=True)

    def _one(self, depth: int) -> Node:
        token = self._take()
        if depth > _DEEPEST:
            raise FilterError(f"This is nested more than {_DEEPEST} deep.", token.start, token.end)
        if token.kind == "not":
            return Not(self._one(depth + 1))
        if token.kind == "(":
            if self._next.kind == ")":
                raise FilterError("There is nothing between these parentheses.", token.start, self._next.end)
            node = self._any(depth + 1)
            if self._take().kind != ")":
                raise FilterError("This parenthesis is not closed.", token.start, token.end)
            return node
        return self._term(token)

    def _term(self, token: Token) -> Node:
        self._terms += 1
        if self._terms > _MOST_TERMS:
            raise FilterError(f"A filter has at most {_MOST_TERMS} terms.", token.start, token.end)
        if token.kind == "field":
            check_name(token.name, token.start, token.start + len(token.name))
            value = self._take()
            return Term(token.name, token.operator, value.value, token.start, value.end)
        if token.kind == "word":
            return _word(token)
        if token.kind == "end":
            before = self._tokens[self._at - 2]
            raise FilterError("The filter ends here; something is missing after it.", before.start, token.end)
        raise FilterError("Something is missing before this.", token.start, token.end)


def _word(token: Token) -> Node:
    """Free text, or a flag such as ``deleted`` where it stands alone and without quotes."""
    value = token.value
    flag = FLAGS.get(value.text.lower()) if token.operator == ":" and not value.quoted else None
    if flag is not None:
        name, text = flag
        return Term(name, ":", Value(text, (text,)), token.start, token.end)
    if not value.text.strip():
        raise FilterError(
            "There is nothing to look for between these quotation marks.", token.start, token.end
        )
    return Term(None, token.operator, value, token.start, token.end)
