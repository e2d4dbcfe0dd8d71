"""Speed, as ratios to peers that run beside us. `make bench` runs it."""
