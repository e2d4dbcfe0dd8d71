"""UDF, as discs, camcorders and some USB sticks have it."""
