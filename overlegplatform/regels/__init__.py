"""Pure rules: no request, no page."""
