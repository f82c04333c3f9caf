"""Commands of the Meldpunt."""
