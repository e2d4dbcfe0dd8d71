"""The words of AFF4. Reference: AFF4 Standard 1.0a (2022), sections 2 to 6; B. Schatz, AFF4-L (DFRWS USA 2019)."""

from __future__ import annotations

SCHEMA = "http://aff4.org/Schema#"
OLD_SCHEMA = "http://afflib.org/2009/aff4#"
"""Of the years before the standard: such volumes are named and not read."""
SCHEME = "aff4://"
IMAGE_STREAM, MAP = SCHEMA + "ImageStream", SCHEMA + "Map"
DISK_IMAGE, CONTIGUOUS, IMAGE = SCHEMA + "DiskImage", SCHEMA + "ContiguousImage", SCHEMA + "Image"
FILE, FOLDERS = SCHEMA + "FileImage", (SCHEMA + "Folder", SCHEMA + "FolderImage")
ENCRYPTED = SCHEMA + "EncryptedStream"
SIZE, STREAM, HASH, STORED = SCHEMA + "size", SCHEMA + "dataStream", SCHEMA + "hash", SCHEMA + "stored"
CHUNK, CHUNKS, PACKED = SCHEMA + "chunkSize", SCHEMA + "chunksInSegment", SCHEMA + "compressionMethod"
GAPS, DEPENDENT = SCHEMA + "mapGapDefaultStream", SCHEMA + "dependentStream"
NAME, OLD_NAME = SCHEMA + "originalFileName", SCHEMA + "original_filename"
WRITTEN, READ = SCHEMA + "lastWritten", SCHEMA + "lastAccessed"
CHANGED, BORN = SCHEMA + "recordChanged", SCHEMA + "birthTime"
ALGORITHMS = {SCHEMA + "MD5": "md5", SCHEMA + "SHA1": "sha1", SCHEMA + "SHA256": "sha256"}
"""Hashes over all of the bytes, in the case's own names."""
