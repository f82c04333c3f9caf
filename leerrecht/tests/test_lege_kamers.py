"""Empty rooms say what to do next and who may do it; a visitor reads only what is not there."""

import pytest

from actieplan.tests.bouwers import maak_plan, maak_versie_van_kracht
from leerrecht.models import Netwerk
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk

pytestmark = pytest.mark.django_db


@pytest.fixture
def limburg() -> Netwerk:
    return maak_netwerk("limburg")


def lees(client, adres: str, wie=None) -> str:
    client.logout()
    if wie is not None:
        log_in(client, wie)
    return " ".join(client.get(adres).content.decode().split())


def test_overleg_netwerk_h5_een_netwerk_zonder_plan_zegt_aan_staf_wat_nu_moet_en_aan_een_ander_wie(client, limburg):
    for adres in ("/actieplan/", "/limburg/"):
        staf = lees(client, adres, maak_gebruiker(Rol.STAF, netwerk=limburg))
        assert 'Nog geen plan. <a href="/actieplan/nieuw/">Begin een plan</a>' in staf, adres
        beheer = lees(client, adres, maak_gebruiker(Rol.BEHEER, netwerk=limburg))
        assert "Nog geen plan. Dit doet de stafmedewerker." in beheer, adres
        bezoeker = lees(client, adres)
        assert "Er is nog geen goedgekeurd plan." in bezoeker, adres
        assert "Dit doet" not in bezoeker, adres


def test_overleg_netwerk_h5_ook_als_een_ander_netwerk_wel_een_plan_heeft(client, limburg):
    for slug in ("mechelen", "vlaams-brabant"):
        maak_versie_van_kracht(plan=maak_plan(netwerk=maak_netwerk(slug)))
    pagina = lees(client, "/actieplan/", maak_gebruiker(Rol.STAF, netwerk=limburg))
    assert "Nog geen plan." in pagina
    assert "Er is nog geen goedgekeurd plan." not in pagina
    van_elders = lees(client, "/actieplan/", maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("mechelen")))
    assert "Nog geen plan." not in van_elders


def test_overleg_netwerk_h5_een_leeg_overleg_en_meldpunt_zeggen_wie_begint(client, limburg):
    staf = lees(client, "/overleg/", maak_gebruiker(Rol.STAF, netwerk=limburg))
    assert 'Nog geen groep. <a href="/overleg/groepen/nieuw/">Maak een groep</a>' in staf
    partner = lees(client, "/overleg/", maak_gebruiker(Rol.PARTNER, netwerk=limburg))
    assert "Nog geen groep. Dit doet de stafmedewerker." in partner
    beheer = lees(client, "/meldpunt/", maak_gebruiker(Rol.BEHEER, netwerk=limburg))
    assert '<a href="/meldpunt/gegevens/limburg/">Vul in</a>' in beheer
    clb = lees(client, "/meldpunt/", maak_gebruiker(Rol.AANMELDER, netwerk=limburg))
    assert "Het Meldpunt heeft nog geen naam en geen telefoon. Dit doet de functioneel beheerder." in clb


def test_overleg_netwerk_h5_zonder_plan_leidt_de_evaluatie_eerst_naar_het_plan(client, limburg):
    pagina = lees(client, "/evaluatie/", maak_gebruiker(Rol.STAF, netwerk=limburg))
    assert 'Nog geen plan. <a href="/actieplan/nieuw/">Begin een plan</a>' in pagina


def test_overleg_netwerk_h5_beheer_waar_niets_wacht_leest_welke_stap_nu_is(client, limburg):
    pagina = lees(client, "/beheer/", maak_gebruiker(Rol.BEHEER, netwerk=limburg))
    assert "Nu jij:" in pagina
    assert 'href="/beheer/netwerken/limburg/teksten/">Schrijf de teksten' in pagina


def test_overleg_netwerk_h5_mijn_werk_van_staf_zonder_plan_leidt_naar_het_begin(client, limburg):
    pagina = lees(client, "/", maak_gebruiker(Rol.STAF, netwerk=limburg))
    assert 'href="/actieplan/nieuw/"' in pagina
    assert 'href="/beheer/netwerken/limburg/"' in pagina
