"""Dynamic partitions of Android (the partition ``super``)."""
