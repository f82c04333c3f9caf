"""How a network begins: its steps, each measured from the rows."""
