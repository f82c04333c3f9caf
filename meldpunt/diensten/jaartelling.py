"""Adding to the totals that stay: by network, school year and trait, never a row apart."""

from collections import Counter

from django.db.models import F

from meldpunt.models import Jaartelling


def tel_bij(tellingen: Counter) -> None:
    """Add counts keyed by (network, school year, trait, value), in an order that says nothing. Part of a dienst."""
    for (netwerk, schooljaar, wat, waarde), aantal in sorted(tellingen.items()):
        waar = {"netwerk_id": netwerk, "schooljaar": schooljaar, "wat": wat, "waarde": waarde}
        rij = Jaartelling.objects.get_or_create(**waar)[0]
        Jaartelling.objects.filter(pk=rij.pk).update(aantal=F("aantal") + aantal)
