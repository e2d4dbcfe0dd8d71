"""EROFS, the file system of Android's system partitions."""
