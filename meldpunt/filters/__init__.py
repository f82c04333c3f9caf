"""How a list is narrowed: shapes of what stands in the address."""
