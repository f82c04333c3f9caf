"""Pages under /account/ that are ours or wrap the package's."""
