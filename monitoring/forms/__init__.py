"""Forms of the figures: they check shape, the rules are in the diensten."""
