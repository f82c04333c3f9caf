"""The yearly evaluation as a document: frozen content in, PDF out. Its models live in monitoring/models."""
