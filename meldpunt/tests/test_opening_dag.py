"""Who opened a file for a day has it for a day: nothing that is done in it makes that person its reader for good."""

import datetime
from collections.abc import Callable

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.antwoorden.verbetervelden import DOSSIER
from meldpunt.diensten.dossier import (
    dossier_heropenen,
    dossier_toewijzen,
    eerste_antwoord_noteren,
    in_behandeling_nemen,
    opnieuw_bekijken,
)
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.opening import dossier_openen_met_reden
from meldpunt.diensten.samenwijzen import dossiers_toewijzen
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.verbetering import verbeteren
from meldpunt.diensten.vraag import vraag_stellen
from meldpunt.keuzes.dossier import Dossierstand, Publiek, Trap
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.opening import Openingsoort, Openreden
from meldpunt.models import Aanmelding, VerzegeldeNota, Werkregio
from meldpunt.tests.bouwers import maak_gebied, medewerker
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_nota
from meldpunt.tests.trappenwereld import DELEN
from meldpunt.tests.versiehulp import behandelaar, dag

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
echt_nu = timezone.now


class Zaak:
    """A file of Nora in Halle, opened in an emergency by somebody who works in Leuven; and a third colleague."""

    def __init__(self) -> None:
        self.nora, self.ik, self.derde = medewerker(naam="Nora Collega"), medewerker(), medewerker()
        self.halle, self.leuven = maak_gebied("halle"), maak_gebied("leuven")
        with schrijven_toegestaan():
            Werkregio.objects.create(gebruiker=self.ik, gebied=self.leuven, door=self.derde)
        self.dossier = maak_aanmelding(
            behandelaar=self.nora, stand=Dossierstand.IN_BEHANDELING, delen=DELEN, gebied=self.halle
        )
        self.nota = maak_nota(netwerk=self.dossier.netwerk, aanmelding=self.dossier)
        opening = dossier_openen_met_reden(
            aanmelding_id=self.dossier.pk, waarom=Openreden.CONTACT, uitleg="De politie belt.", door=self.ik
        )
        assert opening.soort == Openingsoort.NOOD

    def leest(self, wie: Gebruiker) -> bool:
        vers = Gebruiker.objects.get(pk=wie.pk)
        return Aanmelding.objects.met_trap(vers, Trap.EIGEN).filter(pk=self.dossier.pk).exists()

    def leest_nota(self, wie: Gebruiker) -> bool:
        vers = Gebruiker.objects.get(pk=wie.pk)
        return VerzegeldeNota.objects.zichtbaar_voor(vers).filter(pk=self.nota.pk).exists()

    def wijs_toe(self, aan: Gebruiker, door: Gebruiker) -> Aanmelding:
        return dossier_toewijzen(**behandelaar(self.dossier, aan.sleutel), door=door)

    def samen(self, aan: Gebruiker, door: Gebruiker):
        van = Aanmelding.objects.get().behandelaar.sleutel
        return dossiers_toewijzen(dossiers={self.dossier.referentie: van}, aan=aan.sleutel, door=door)

    def gebied(self, naar: str) -> object:
        velden = {"mijn": {"gebied": naar}, "origineel": {}, "reden": "Verhuisd."}
        return verbeteren(aanmelding_id=self.dossier.pk, plek=DOSSIER, door=self.ik, **velden)

    def sluit_en_heropen(self) -> None:
        dossier_afsluiten(aanmelding_id=self.dossier.pk, einde=Einde.ADVIES, advies="Uitleg.", door=self.ik)
        dossier_heropenen(aanmelding_id=self.dossier.pk, reden="Toch niet.", door=self.ik)

    def schrijf(self) -> None:
        velden = {"tekst": "Gebeld.", "publiek": Publiek.MELDPUNT, "nieuws_voor": None}
        notitie_schrijven(aanmelding_id=self.dossier.pk, door=self.ik, **velden)


def straks() -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=5)


# What somebody with an opening may try in that day; each may be refused, none may outlive the day.
POGINGEN: dict[str, Callable[[Zaak], object]] = {
    "niets": lambda z: None,
    "aan zichzelf": lambda z: z.wijs_toe(z.ik, z.ik),
    "samen aan zichzelf": lambda z: z.samen(z.ik, z.ik),
    "aan een collega": lambda z: z.wijs_toe(z.derde, z.ik),
    "samen aan een collega": lambda z: z.samen(z.derde, z.ik),
    "opnemen": lambda z: in_behandeling_nemen(aanmelding_id=z.dossier.pk, door=z.ik),
    "afsluiten en heropenen": lambda z: z.sluit_en_heropen(),
    "vraag stellen": lambda z: vraag_stellen(aanmelding_id=z.dossier.pk, tekst="Hoe?", wek_op=straks(), door=z.ik),
    "notitie": lambda z: z.schrijf(),
    "gebied": lambda z: z.gebied("leuven"),
    "later kijken": lambda z: opnieuw_bekijken(**dag(z.dossier, "wek_op", straks()), door=z.ik),
    "eerste antwoord": lambda z: eerste_antwoord_noteren(aanmelding_id=z.dossier.pk, hoe="telefoon", door=z.ik),
}
GEWEIGERD = {"aan zichzelf", "samen aan zichzelf", "opnemen", "gebied"}


@pytest.mark.parametrize("naam", POGINGEN)
def test_de_dag_eindigt_wat_er_ook_in_gedaan_is(naam, monkeypatch):
    z = Zaak()
    assert z.leest(z.ik) and not z.leest_nota(z.ik)
    if naam in GEWEIGERD:
        with pytest.raises(Geweigerd):
            POGINGEN[naam](z)
    else:
        POGINGEN[naam](z)
    assert Aanmelding.objects.get().behandelaar != z.ik
    assert not z.leest_nota(z.ik)
    monkeypatch.setattr(timezone, "now", lambda: echt_nu() + datetime.timedelta(hours=24, minutes=1))
    assert not z.leest(z.ik)
    van_wie = z.derde if "collega" in naam else z.nora
    assert z.leest(van_wie) and z.leest_nota(van_wie)


@pytest.mark.parametrize("hoe", ["wijs_toe", "samen"])
def test_overnemen_vraagt_een_collega_die_het_dossier_kent(hoe):
    z = Zaak()
    with pytest.raises(Geweigerd, match="Vraag Nora Collega, of een collega die dit dossier kent"):
        getattr(z, hoe)(z.ik, z.ik)
    getattr(z, hoe)(z.ik, z.nora)
    assert Aanmelding.objects.get().behandelaar == z.ik and z.leest_nota(z.ik)


def test_wie_het_in_de_eigen_regio_zonder_reden_opent_neemt_het_gewoon_over():
    z = Zaak()
    with schrijven_toegestaan():
        Werkregio.objects.create(gebruiker=z.derde, gebied=z.halle, door=z.nora)
    z.wijs_toe(z.derde, Gebruiker.objects.get(pk=z.derde.pk))
    assert Aanmelding.objects.get().behandelaar == z.derde


@pytest.mark.parametrize("hoe", ["wijs_toe", "samen"])
def test_wie_het_had_hoort_het_altijd_als_een_ander_het_toewijst(hoe):
    z = Zaak()
    getattr(z, hoe)(z.derde, z.ik)
    post = Bericht.objects.get(soort="meldpunt.naar_collega")
    assert post.gebruiker == z.nora and z.dossier.referentie in post.onderwerp
    Bericht.objects.all().delete()
    getattr(z, hoe)(z.nora, z.derde)
    assert not Bericht.objects.filter(soort="meldpunt.naar_collega").exists(), "wie het zelf weggeeft, weet het"


def test_een_ander_gebied_dan_het_eigen_mag_wie_het_opende_wel_verbeteren():
    z = Zaak()
    maak_gebied("mechelen")
    z.gebied("mechelen")
    assert Aanmelding.objects.get().gebied.slug == "mechelen"
