"""The core: evidence, custody and the case. No Qt, no parsers, no reports."""
