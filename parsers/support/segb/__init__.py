"""SEGB, the record files of Apple's Biome, in both versions."""
