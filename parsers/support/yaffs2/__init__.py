"""YAFFS2, the file system of flash memory in early Android telephones and other devices."""
