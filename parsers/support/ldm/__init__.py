"""The Logical Disk Manager of Windows, which keeps the volumes of dynamic disks in a database of its own."""
