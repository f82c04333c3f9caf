"""The accessibility statement: what holds for the portal, and what each network says of itself."""
