"""A delivered file: from bytes to rows one can check, and what it would change."""
