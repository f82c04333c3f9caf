"""Acts on figures and on the yearly round."""
