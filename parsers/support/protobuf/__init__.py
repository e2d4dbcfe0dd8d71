"""Protobuf, with and without a declaration of its fields."""
