"""Backups of iOS devices, as iTunes, Finder and the tools of libimobiledevice write them."""
