"""The audit of a release: an attack on what is published. Shares no code with `monitoring/bescherming`, only data."""
