"""Forms of the Meldpunt."""
