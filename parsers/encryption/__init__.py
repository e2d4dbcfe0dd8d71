"""Encryption layers: locked bytes -> the bytes in clear."""
