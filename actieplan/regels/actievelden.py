"""The fields of an action that the workbench edits, as plain values that can be signed, compared and shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from actieplan.keuzes import Betrokkenheidsrol
from actieplan.models import Actie
from leerrecht.eigenwoorden import in_woorden_van
from leerrecht.models import Doelgroep, Netwerk, Organisatie, Populatie, Thema

TEKST = ("nummer", "titel", "omschrijving", "link", "bbc_code")
KEUZE = ("aard", "uitvoering", "aanpak", "bestuursniveau", "zichtbaarheid", "stand")
LIJST: dict[str, Any] = {
    "doelgroepen": Doelgroep,
    "populaties": Populatie,
    "themas": Thema,
}
ROLLEN = tuple(rol.value for rol in Betrokkenheidsrol)
# Wording that a body approved: changing it needs a reason.
GRONDTEKST = ("nummer", "titel", "omschrijving")

LABELS = {
    "nummer": "Nummer",
    "titel": "Titel",
    "omschrijving": "Tekst",
    "link": "Website",
    "bbc_code": "BBC-code",
    "aard": "Aard",
    "uitvoering": "Uitvoering",
    "aanpak": "Aanpak",
    "bestuursniveau": "Bestuursniveau",
    "zichtbaarheid": "Wie dit leest",
    "stand": "Stand",
    "uitgesteld_tot": "Uitgesteld tot",
    "doelgroepen": "Doelgroepen",
    "populaties": "Bereikte groepen",
    "themas": "Thema’s",
    "trekker": "Trekker",
    "uitvoerder": "Uitvoerder in opdracht",
    "medewerker": "Medewerkers",
    "klankbord": "Klankbord",
}


def lees(actie: Actie) -> dict[str, Any]:
    """Return the current values of `actie`: texts as str, lists as sorted lists of slugs or keys."""
    waarden: dict[str, Any] = {veld: getattr(actie, veld) for veld in (*TEKST, *KEUZE)}
    waarden["uitgesteld_tot"] = actie.uitgesteld_tot.isoformat() if actie.uitgesteld_tot else ""
    for veld in LIJST:
        waarden[veld] = sorted(rij.slug for rij in getattr(actie, veld).all())
    dag = timezone.localdate()
    for rol in ROLLEN:
        waarden[rol] = []
    for rij in actie.betrokkenheden.actief_op(dag).select_related("organisatie"):
        waarden[rij.rol].append(rij.organisatie.sleutel)
    for rol in ROLLEN:
        waarden[rol].sort()
    return waarden


@dataclass(frozen=True)
class Leesbaar:
    """Turns stored values into words, with one look-up for all names."""

    namen: dict[str, str]

    @classmethod
    def voor(cls, netwerk: Netwerk, *waarden: dict[str, Any]) -> "Leesbaar":
        """Read the names of everything that `waarden` refer to."""
        slugs = {veld: {slug for w in waarden for slug in w.get(veld, ())} for veld in LIJST}
        sleutels = {sleutel for w in waarden for rol in ROLLEN for sleutel in w.get(rol, ())}
        namen = (
            dict(Organisatie.objects.filter(sleutel__in=sleutels).values_list("sleutel", "naam")) if sleutels else {}
        )
        for veld, model in LIJST.items():
            if slugs[veld]:
                rijen = in_woorden_van(netwerk, model._default_manager.filter(slug__in=slugs[veld]))
                namen |= {f"{veld}:{rij.slug}": str(rij) for rij in rijen}
        return cls(namen)

    def tekst(self, veld: str, waarde: Any) -> str:
        """Return `waarde` of `veld` in words."""
        if veld in LIJST:
            return ", ".join(sorted(self.namen.get(f"{veld}:{slug}", slug) for slug in waarde))
        if veld in ROLLEN:
            return ", ".join(sorted(self.namen.get(sleutel, sleutel) for sleutel in waarde))
        if veld in KEUZE:
            return _keuzenaam(veld)(waarde)
        return str(waarde)


def _keuzenaam(veld: str) -> Callable[[str], str]:
    namen = dict(getattr(Actie._meta.get_field(veld), "choices", None) or ())
    return lambda waarde: str(namen.get(waarde, waarde))
