"""Everything beheer may do, one module per noun."""
