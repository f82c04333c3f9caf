"""The world in which the acts on a file are tried: the files of `trappenwereld`, each with something to act on."""

import datetime

from meldpunt.keuzes.dossier import Ontvangersoort, Toeleidingstand, Toestemmingstand, Trap
from meldpunt.models import Aanmelding, Toeleiding, Toestemming
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche
from meldpunt.tests.dossierbouwers import maak_bekwaamheid, maak_toeleiding, maak_toestemming
from meldpunt.tests.trappenwereld import VANDAAG, Trappenwereld

STRAKS = VANDAAG + datetime.timedelta(days=7)


class Dadenwereld(Trappenwereld):
    """The four files, each proposed to one provider, refused by another, with a toestemming asked and one given."""

    def __init__(self) -> None:
        super().__init__()
        self.fiche, self.geweigerd, self.derde = (maak_fiche(netwerk=self.netwerk) for _ in range(3))
        self.mensen["gevraagd"] = aanbieder_van(self.fiche)
        self.mensen["weigerde"] = aanbieder_van(self.geweigerd)
        for rij in self.dossiers.values():
            maak_toeleiding(rij, fiche=self.fiche, door=self.mensen["meldpunt"])
            maak_toeleiding(rij, fiche=self.geweigerd, stand=Toeleidingstand.GEWEIGERD, door=self.mensen["meldpunt"])
            maak_toestemming(rij, self.fiche.aanbieder, stand=Toestemmingstand.GEVRAAGD)
            maak_toestemming(rij, self.derde.aanbieder)
            maak_bekwaamheid(rij, "kan_niet", waarvoor="hulp")
            zetel = self.mensen["meldpunt"].lidmaatschappen.get().organisatie
            maak_toestemming(rij, zetel, Trap.EIGEN, ontvangersoort=Ontvangersoort.MELDPUNT)

    def bij(self, rij: Aanmelding) -> Toeleiding:
        return Toeleiding.objects.get(aanmelding=rij, fiche=self.fiche)

    def ja(self, rij: Aanmelding, organisatie) -> Toestemming:
        return Toestemming.objects.get(aanmelding=rij, ontvanger=organisatie)
