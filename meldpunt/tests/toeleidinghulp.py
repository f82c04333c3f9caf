"""One file at the Meldpunt of Mechelen and who works on it, for the tests of toeleiding and toestemming."""

import datetime
from typing import Any

from django.utils import timezone

from leerrecht.models import Bericht, Gebruiker
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.diensten.toestemming import toestemming_noteren, toestemming_vragen
from meldpunt.keuzes.dossier import Hoe, Toestemmingstand, Trap
from meldpunt.models import Aanbodfiche, Aanmelding, Dossierdeel, Toeleiding, Toestemming
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_dienstpunt

# Found again only where somebody may read them.
DELEN = {"gewenst": {"vraag": "kanarie-nul"}, "school": {"leerjaar": "kanarie-a"}, "zien": {"woorden": "kanarie-b"}}


class Zaak:
    """A file with a part in every tier, an open offer, and the people around them."""

    def __init__(self, **velden: Any) -> None:
        self.aanmelder = clb_medewerker()
        self.meldpunt = medewerker()
        maak_dienstpunt()
        self.aanmelding: Aanmelding = maak_aanmelding(door=self.aanmelder, delen=DELEN, **velden)
        self.fiche: Aanbodfiche = maak_fiche(titel="Leerplek Zuid")
        self.aanbieder: Gebruiker = aanbieder_van(self.fiche)

    def stel_voor(self, fiche: Aanbodfiche | None = None, **velden: Any) -> Toeleiding:
        """Propose an offer."""
        velden = {"uitleg": "Zoekt een plek met hout.", "naast_andere": True, "door": self.meldpunt, **velden}
        return toeleiding_voorstellen(aanmelding_id=self.aanmelding.pk, fiche_id=(fiche or self.fiche).pk, **velden)

    def vraag(self, *trappen: str, betrokkene: str = "", door: Gebruiker | None = None) -> list[Toestemming]:
        """Ask to share with the provider."""
        return toestemming_vragen(
            aanmelding_id=self.aanmelding.pk,
            betrokkene=betrokkene,
            ontvanger_id=self.fiche.aanbieder_id,
            trappen=trappen or (Trap.A,),
            door=door or self.aanmelder,
        )

    def zeg_ja(self, *trappen: str, betrokkene: str = "", **velden: Any) -> list[Toestemming]:
        """Ask and note a yes for each tier."""
        return [noteer(rij, self.aanmelder, **velden) for rij in self.vraag(*trappen, betrokkene=betrokkene)]

    def leest(self, gebruiker: Gebruiker | None = None) -> set[str]:
        """The canaries that the queries give this person (the provider), of the three tiers."""
        delen = Dossierdeel.objects.zichtbaar_voor(vers(gebruiker or self.aanbieder))
        return {waarde for deel in delen.filter(aanmelding=self.aanmelding) for waarde in deel.inhoud.values()}


NUL, A, B = {"kanarie-nul"}, {"kanarie-nul", "kanarie-a"}, {"kanarie-nul", "kanarie-a", "kanarie-b"}


def noteer(rij: Toestemming, door: Gebruiker, **velden: Any) -> Toestemming:
    """Note an answer: a yes for a month unless told otherwise."""
    vandaag = timezone.localdate()
    velden = {
        "stand": Toestemmingstand.GEGEVEN,
        "op": vandaag,
        "hoe": Hoe.GESPREK,
        "taal": "Nederlands",
        "geldig_tot": vandaag + datetime.timedelta(days=30),
        **velden,
    }
    return toestemming_noteren(toestemming_id=rij.pk, door=door, **velden)


def vers(gebruiker: Gebruiker) -> Gebruiker:
    """The same person in a new request: rights are read again."""
    return Gebruiker.objects.get(pk=gebruiker.pk)


def post_aan(gebruiker: Gebruiker) -> list[str]:
    """The kinds of mail for this person, oldest first."""
    return list(Bericht.objects.filter(aan=gebruiker.email).order_by("pk").values_list("soort", flat=True))


def jarig_over(jaren: int, dagen: int) -> str:
    """The date of birth, as stored, of who turns `jaren` in `dagen` days."""
    dag = timezone.localdate() + datetime.timedelta(days=dagen)
    # Nobody here is born on 29 February: that day has its own test.
    dag -= datetime.timedelta(days=(dag.month, dag.day) == (2, 29))
    return dag.replace(year=dag.year - jaren).isoformat()
