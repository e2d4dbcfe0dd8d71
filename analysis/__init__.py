"""Analyzers over the catalog, what they share, and what runs them."""
