"""Acts of figures and evaluation."""
