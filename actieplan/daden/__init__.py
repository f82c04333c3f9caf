"""Acts on the plan: actions, their place, versions, progress, to-dos."""
