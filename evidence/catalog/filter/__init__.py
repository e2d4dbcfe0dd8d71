"""The typed filter language of the window and of the command line.

``kind:message and participant:+4479* and time > 2026-01-01 and not tag:privileged``: a text is parsed to a tree
(:func:`parse`), and the tree becomes a condition over a view of the catalog (:func:`condition`). Whatever the person
typed stands in the values, never in the SQL. docs/user-guide.md describes the language.
"""

from evidence.catalog.filter.completion import Completion, Completions, complete, known_values
from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.fields import FIELDS, FLAGS, VIEWS, Field
from evidence.catalog.filter.nodes import Everything, Group, Node, Not, Term, Value, terms
from evidence.catalog.filter.parser import parse
from evidence.catalog.filter.reading import readings
from evidence.catalog.filter.sql import condition, looks_inside, looks_inside_artifacts, uses_marks
from evidence.catalog.filter.writing import both, quoted, quoted_each

__all__ = [
    "FIELDS",
    "FLAGS",
    "VIEWS",
    "Completion",
    "Completions",
    "Everything",
    "Field",
    "FilterError",
    "Group",
    "Node",
    "Not",
    "Term",
    "Value",
    "both",
    "complete",
    "condition",
    "known_values",
    "looks_inside",
    "looks_inside_artifacts",
    "parse",
    "quoted",
    "quoted_each",
    "readings",
    "terms",
    "uses_marks",
]
