"""CASE/UCO: one file a kind of node."""
