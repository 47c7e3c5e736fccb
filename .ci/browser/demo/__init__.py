"""What people do with the demo, in a real browser."""
