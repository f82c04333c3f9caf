"""Pages of beheer, one module per noun."""
