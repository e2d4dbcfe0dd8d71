"""Structures of F2FS. Reference: Linux Documentation/filesystems/f2fs.rst; C. Lee et al., F2FS, USENIX FAST 2015."""
