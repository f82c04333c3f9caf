"""A request is a part of its file: a reason first, a look in the log, and no verb for who does not know the file."""

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Raadpleging
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.formulier import invoer
from meldpunt.diensten import verzoek as diensten
from meldpunt.keuzes.dossier import Dossierstand, Trap
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.keuzes.opening import Openreden
from meldpunt.keuzes.verzoek import Verzoeksoort, Verzoekstand
from meldpunt.models import Verzoek
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.verzoekhulp import Verzoekwereld, beantwoord, beslis, dossier, noteer

pytestmark = pytest.mark.django_db
LIJST = "meldpunt:verzoeken"


class Zaak(Verzoekwereld):
    """A request in a file of Mila, and a colleague who does not know that file."""

    def __init__(self, soort=Verzoeksoort.WISSEN) -> None:
        super().__init__()
        self.mila.naam = "Mila Meldpunt"
        self.mila.save()
        self.dossier = dossier(behandelaar=self.mila, stand=Dossierstand.IN_BEHANDELING)
        self.verzoek = noteer(self.dossier, self.mila, soort)
        self.collega = maak_gebruiker(Rol.MELDPUNT)
        self.adres = self.verzoek.get_absolute_url()

    def keken(self) -> list[tuple]:
        rijen = Raadpleging.objects.over(self.dossier.referentie)
        return list(rijen.filter(wat__startswith="verzoek").values_list("wat", "als", "trap"))


def _verbs(vz: Verzoek, door) -> dict:
    """Every verb of the Meldpunt on a request."""
    vandaag = timezone.localdate()
    return {
        "voorleggen": lambda: diensten.verzoek_voorleggen(verzoek_id=vz.pk, voorstel="x", door=door),
        "beantwoorden": lambda: diensten.verzoek_beantwoorden(
            verzoek_id=vz.pk, antwoord="x", hoe="gesprek", beantwoord_op=vandaag, door=door
        ),
        "verlengen": lambda: diensten.verzoek_verlengen(verzoek_id=vz.pk, reden="x", door=door),
        "intrekken": lambda: diensten.verzoek_intrekken(verzoek_id=vz.pk, reden="x", door=door),
        "opheffen": lambda: diensten.beperking_opheffen(verzoek_id=vz.pk, reden="x", door=door),
    }


def test_wie_het_dossier_niet_kent_zegt_eerst_waarom_en_komt_terug_bij_het_verzoek():
    z = Zaak()
    browser = venster(z.collega)
    antwoord = browser.get(z.adres, follow=True)
    openen = reverse("meldpunt:dossier_openen", args=[z.dossier.referentie])
    assert antwoord.redirect_chain[0][0].startswith(openen)
    pagina = antwoord.content.decode()
    assert "Dit dossier is van Mila Meldpunt." in pagina and "KANARIE" not in pagina
    assert not z.keken()
    hier = antwoord.redirect_chain[0][0]
    klaar = browser.post(hier, invoer(antwoord, waarom=Openreden.CONTACT, uitleg=""), follow=True)
    assert klaar.redirect_chain[-1][0] == z.adres
    assert "KANARIEVRAGER" in klaar.content.decode() and z.dossier.referentie in klaar.content.decode()
    assert z.keken() == [("verzoek over gegevens gelezen, met reden", Hoedanigheid.MELDPUNT, Trap.EIGEN)]


def test_ook_wie_het_dossier_kent_staat_bij_wie_keek():
    z = Zaak()
    venster(z.mila).get(z.adres)
    assert z.keken() == [("verzoek over gegevens gelezen", Hoedanigheid.MELDPUNT, Trap.EIGEN)]


@pytest.mark.parametrize("wie", ["dora", "bert"])
def test_wie_adviseert_of_de_beslissing_noteert_leest_het_dossier_niet_en_staat_er_niet(wie):
    z = Zaak()
    beslis(z.verzoek, z)
    pagina = venster(getattr(z, wie)).get(z.adres).content.decode()
    assert "Akkoord." in pagina and "KANARIE" not in pagina and z.dossier.referentie not in pagina
    assert not z.keken()


@pytest.mark.parametrize("verb", ["voorleggen", "beantwoorden", "verlengen", "intrekken", "opheffen"])
def test_geen_werkwoord_op_een_verzoek_van_een_dossier_dat_je_niet_kent(verb):
    z = Zaak(Verzoeksoort.BEPERKEN)
    if verb in ("beantwoorden", "opheffen"):
        beslis(z.verzoek, z)
    if verb == "opheffen":
        beantwoord(z.verzoek, z)
    ervoor = Verzoek.objects.values().get()
    with pytest.raises(Geweigerd, match="Mila Meldpunt werkt aan dit dossier. Open het eerst en zeg waarom"):
        _verbs(z.verzoek, z.collega)[verb]()
    z.dossier.refresh_from_db()
    assert Verzoek.objects.values().get() == ervoor and z.dossier.beperkt
    assert _verbs(z.verzoek, z.mila)[verb]()


@pytest.mark.parametrize("daad", ["voorleggen", "verlengen", "intrekken"])
def test_er_is_ook_geen_pagina_van_zo_een_werkwoord(daad):
    z = Zaak()
    pad = reverse(f"meldpunt:verzoek_{daad}", args=[z.verzoek.sleutel])
    assert venster(z.collega).get(pad).status_code == 404
    assert venster(z.mila).get(pad).status_code == 200


def test_de_kopie_leidt_ook_eerst_langs_de_reden():
    z = Zaak(Verzoeksoort.KOPIE)
    pad = reverse("meldpunt:verzoek_kopie", args=[z.verzoek.sleutel, "json"])
    antwoord = venster(z.collega).get(pad)
    assert antwoord.status_code == 302 and "/openen/" in antwoord.headers["Location"]
    assert venster(z.mila).get(pad).status_code == 200


def test_de_lijst_zegt_soort_klok_en_wie_eraan_werkt_niet_welk_dossier():
    z = Zaak()
    pagina = venster(z.collega).get(reverse(LIJST)).content.decode()
    assert z.adres in pagina and "nog " in pagina and "Mila Meldpunt" in pagina
    assert z.dossier.referentie not in pagina and "KANARIE" not in pagina
    eigen = venster(z.mila).get(reverse(LIJST)).content.decode()
    assert z.dossier.referentie in eigen and "je zegt eerst waarom" not in eigen
    assert "je zegt eerst waarom" not in venster(z.dora).get(reverse(LIJST)).content.decode()


def test_met_een_reden_antwoordt_elke_collega_binnen_de_maand():
    z = Zaak()
    browser = venster(z.collega)
    openen = reverse("meldpunt:dossier_openen", args=[z.dossier.referentie])
    browser.post(openen, invoer(browser.get(openen), waarom=Openreden.VERVANGT, uitleg=""))
    diensten.verzoek_voorleggen(verzoek_id=z.verzoek.pk, voorstel="Ja.", door=z.collega)
    assert Verzoek.objects.get().stand == Verzoekstand.VOORGELEGD


def test_een_verzoek_zonder_dossier_blijft_voor_heel_het_meldpunt():
    z = Zaak()
    beslis(z.verzoek, z)
    beantwoord(z.verzoek, z)
    assert Verzoek.objects.get().aanmelding_id is None
    pagina = venster(z.collega).get(z.adres)
    assert pagina.status_code == 200 and "Het dossier is gewist." in pagina.content.decode()
