"""Structures of Btrfs. Reference: "On-disk Format", btrfs.readthedocs.io."""
