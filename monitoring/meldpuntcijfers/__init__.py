"""The counts of the Meldpunt as figures: counted, frozen per period, protected. Only a release makes them."""
