"""Analyzers over the catalog. Empty until the first one is built."""
