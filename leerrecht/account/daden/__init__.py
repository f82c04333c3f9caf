"""Acts on one's own account."""
