"""Acts of a functional administrator."""
