"""The rows about toeleidingen in mijn werk."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.keuzes.dossier import Dossierstand, Toeleidingstand
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_toeleiding
from meldpunt.tests.toeleidinghulp import Zaak
from meldpunt.weergave.toeleiding_werk import toeleidingrijen

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


def rijen(gebruiker) -> set[tuple[str, bool]]:
    """What each row says, and whether it runs without this person."""
    return {(rij.wat, rij.loopt) for rij in toeleidingrijen(gebruiker)}


def test_een_aanbieder_ziet_wat_op_antwoord_wacht_en_wat_loopt_en_niets_wat_voorbij_is():
    zaak = Zaak()
    for stand in Toeleidingstand.values:
        maak_toeleiding(maak_aanmelding(), fiche=zaak.fiche, stand=stand)
    maak_toeleiding(maak_aanmelding(stand=Dossierstand.AFGEROND), fiche=zaak.fiche)
    maak_toeleiding(maak_aanmelding())
    assert sorted((rij.wat, rij.loopt) for rij in toeleidingrijen(zaak.aanbieder)) == [
        ("Antwoord op de vraag van het Meldpunt", False),
        ("Antwoord op de vraag van het Meldpunt", False),
        ("Een jongere staat op jullie wachtlijst", True),
        ("Het Meldpunt antwoordt nog op jullie vraag", True),
    ]


def test_het_meldpunt_ziet_vragen_en_stilte_als_werk_en_de_rest_als_wat_loopt():
    zaak = Zaak()
    wie = zaak.fiche.aanbieder.naam
    gisteren, lang_geleden = (timezone.now() - datetime.timedelta(days=dagen) for dagen in (1, 30))
    straks = VANDAAG + datetime.timedelta(days=5)

    def stel_voor(stand, **velden):
        maak_toeleiding(maak_aanmelding(), fiche=zaak.fiche, stand=stand, **velden)

    stel_voor(Toeleidingstand.GEWEIGERD, beantwoord_op=gisteren)
    stel_voor(Toeleidingstand.INGETROKKEN, beantwoord_op=lang_geleden)
    stel_voor(Toeleidingstand.VOORGESTELD, wek_op=VANDAAG)
    stel_voor(Toeleidingstand.WACHTLIJST, wek_op=VANDAAG, beantwoord_op=lang_geleden)
    stel_voor(Toeleidingstand.BEKEKEN, wek_op=straks)
    stel_voor(Toeleidingstand.VRAAG)
    assert rijen(zaak.meldpunt) == {
        (f"Antwoord op de vraag van {wie}", False),
        (f"Vraag {wie} of er een antwoord is", False),
        (f"Kijk opnieuw naar de wachtlijst van {wie}", False),
        (f"{wie} bekijkt de vraag", True),
        (f"{wie} antwoordde", True),
    }


def test_elk_ziet_alleen_het_eigene():
    zaak = Zaak()
    zaak.stel_voor()
    maak_toeleiding(zaak.aanmelding, stand=Toeleidingstand.VRAAG)
    elders = maak_netwerk("vlaams-brabant")
    assert rijen(medewerker(elders)) == rijen(aanbieder_van(maak_fiche())) == set()
    assert toeleidingrijen(maak_gebruiker(Rol.STAF)) == []


def test_mijn_werk_noemt_een_referentie_en_geen_naam_en_groeit_niet_in_queries(client, django_assert_max_num_queries):
    zaak = Zaak()
    zaak.stel_voor()
    log_in(client, zaak.aanbieder)
    client.get("/")
    with django_assert_max_num_queries(60) as een:
        pagina = client.get("/").content.decode()
    assert zaak.aanmelding.referentie in pagina and "Zoekt een plek" not in pagina and "Kanarie" not in pagina
    for _ in range(9):
        maak_toeleiding(maak_aanmelding(), fiche=zaak.fiche)
    with django_assert_max_num_queries(60) as tien:
        client.get("/")
    assert len(een) == len(tien)
