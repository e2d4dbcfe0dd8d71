"""Redaction: what a profile asks for, applied to every text that leaves."""
