"""What beheer reads about an account is what it is, also of who has none."""

import pytest
from django.template.loader import render_to_string

from leerrecht.beheer.bereik import Accountstand, gebruikers, met_stand
from leerrecht.link.doelen import voorwerp_van
from leerrecht.models import Gebruiker, PersoonlijkeLink
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder, dien_in
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.linkhulp import NAAM, proefdoel

pytestmark = pytest.mark.django_db
BADGE = "beheer/_accountstand.html"


@pytest.mark.parametrize("stand", Accountstand)
def test_elke_stand_staat_met_haar_eigen_woord_op_de_pagina(stand):
    persoon = Gebruiker()
    persoon.stand = stand.value
    badge = render_to_string(BADGE, {"persoon": persoon})
    assert stand.label in badge
    assert not any(ander.label in badge for ander in Accountstand if ander.label not in stand.label)


@pytest.fixture
def contact(client):
    beheer = beheerder(client)
    contact = maak_gebruiker(Rol.CONTACT, naam="Postvak Kanarie")
    assert met_stand(gebruikers(beheer)).get(pk=contact.pk).stand == Accountstand.CONTACT
    return contact


def test_een_postvak_in_gebruik_heet_nergens_afgesloten(client, contact):
    for adres in ("/beheer/gebruikers/?q=kanarie", f"/beheer/gebruikers/{contact.sleutel}/"):
        pagina = client.get(adres).content.decode()
        assert "Postvak Kanarie" in pagina
        assert "contact zonder account" in pagina
        assert pagina.count(">afgesloten<") == pagina.count('value="afgesloten"')


def test_wie_geen_account_heeft_leest_wat_er_stopt_en_niet_dat_er_iemand_uitgelogd_is(client, contact):
    adres = f"/beheer/gebruikers/{contact.sleutel}/sluiten/"
    pagina = client.get(adres).content.decode()
    assert "persoonlijke links openen niets meer" in pagina
    assert "uitgelogd" not in pagina
    assert "Sluit het account af" not in pagina
    with proefdoel():
        link = PersoonlijkeLink(doel=NAAM, voorwerp="mechelen", eigenaar=contact)
        assert voorwerp_van(link) is not None
    dien_in(client, adres, reden="De dienst stopt.")
    contact.refresh_from_db()
    assert not contact.is_active
    with proefdoel():
        assert voorwerp_van(link) is None
    na = client.get(f"/beheer/gebruikers/{contact.sleutel}/").content.decode()
    assert "krijgt geen uitnodigingen meer" in na
    assert "overal uitgelogd" not in na
    dien_in(client, f"/beheer/gebruikers/{contact.sleutel}/heropenen/", reden="Toch niet.")
    assert "wachtwoord" not in client.get(f"/beheer/gebruikers/{contact.sleutel}/").content.decode()
