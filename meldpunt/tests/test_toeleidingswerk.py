"""The block toeleidingen of mijn werk."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.keuzes.dossier import Dossierstand, Toeleidingstand
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_toeleiding
from meldpunt.tests.toeleidinghulp import Zaak
from meldpunt.weergave.toeleiding_werk import mijn_toeleidingen

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


def woorden(gebruiker) -> list[str]:
    return [regel.tekst for regel in mijn_toeleidingen(gebruiker).regels]


def test_een_aanbieder_ziet_nieuw_gevraagd_en_wachtend_in_die_volgorde_en_niets_wat_voorbij_is():
    zaak = Zaak()
    for stand in reversed(Toeleidingstand.values):
        maak_toeleiding(maak_aanmelding(), fiche=zaak.fiche, stand=stand)
    maak_toeleiding(maak_aanmelding(stand=Dossierstand.AFGEROND), fiche=zaak.fiche)
    maak_toeleiding(maak_aanmelding())
    werk = mijn_toeleidingen(zaak.aanbieder)
    assert woorden(zaak.aanbieder) == ["nieuw", "wacht op jullie antwoord", "het Meldpunt antwoordt nog", "wachtlijst"]
    assert werk.zin == "2 vragen wachten op jullie antwoord."


def test_het_meldpunt_ziet_vragen_dan_stilte_dan_antwoorden_van_deze_week():
    zaak = Zaak()
    gisteren, lang_geleden = (timezone.now() - datetime.timedelta(days=dagen) for dagen in (1, 30))
    maak_toeleiding(zaak.aanmelding, stand=Toeleidingstand.AANVAARD, beantwoord_op=gisteren)
    maak_toeleiding(zaak.aanmelding, stand=Toeleidingstand.GEWEIGERD, beantwoord_op=lang_geleden)
    maak_toeleiding(zaak.aanmelding, stand=Toeleidingstand.BEKEKEN, wek_op=VANDAAG)
    maak_toeleiding(zaak.aanmelding)
    maak_toeleiding(zaak.aanmelding, stand=Toeleidingstand.VRAAG)
    maak_toeleiding(zaak.aanmelding, stand=Toeleidingstand.WACHTLIJST, wek_op=VANDAAG, beantwoord_op=lang_geleden)
    assert woorden(zaak.meldpunt)[0] == "vraag van de aanbieder"
    assert set(woorden(zaak.meldpunt)[1:3]) == {"nog geen antwoord", "wachtlijst: kijk opnieuw"}
    assert woorden(zaak.meldpunt)[3:] == ["aanvaard"]


def test_elk_ziet_alleen_het_eigene():
    zaak = Zaak()
    zaak.stel_voor()
    maak_toeleiding(zaak.aanmelding, stand=Toeleidingstand.VRAAG)
    elders = maak_netwerk("vlaams-brabant")
    assert woorden(medewerker(elders)) == woorden(aanbieder_van(maak_fiche())) == []
    assert mijn_toeleidingen(maak_gebruiker(Rol.STAF)) is None


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
