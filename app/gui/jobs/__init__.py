"""Work outside the window's own thread, and how its answers arrive there."""
