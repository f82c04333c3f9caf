"""What an attack on the running portal found in this room: one test per finding, named after it."""

import datetime
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from actieplan.tests.bouwers import maak_actie
from leerrecht.daden.register import alle_daden
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import Bericht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.diensten.groep import zetel_beeindigen
from overlegplatform.keuzes import Antwoord
from overlegplatform.models import Deelname
from overlegplatform.tests.bouwers import geef_zetel, maak_groep, maak_punt, maak_vergadering

pytestmark = pytest.mark.django_db


class Uitgenodigd:
    """One person with the one seat of a closed group, invited to a meeting next week."""

    def __init__(self, *, met_naam: bool = True) -> None:
        self.staf = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk())
        self.lid = maak_gebruiker(Rol.PARTNER, netwerk=maak_netwerk())
        self.groep = maak_groep(toegankelijk="besloten")
        organisatie = self.lid.lidmaatschappen.get().organisatie
        self.zetel = geef_zetel(self.groep, organisatie, persoon=self.lid if met_naam else None)
        self.vergadering = maak_vergadering(self.groep, videolink="https://kanarie.example/kamer")
        maak_punt(self.vergadering)
        diensten.vergadering_uitnodigen(vergadering_id=self.vergadering.pk, door=self.staf)
        woorden = Bericht.objects.get().tekst.split()
        adres = next(woord for woord in woorden if "/link/" in woord)
        self.pad = adres[adres.index("/link/") :]
        self.geheim = self.pad.rstrip("/").rpartition("/")[2]

    def vertrek(self) -> None:
        """The person leaves the organisation: yesterday was the last day."""
        with schrijven_toegestaan():
            gisteren = timezone.localdate() - datetime.timedelta(days=1)
            self.lid.lidmaatschappen.update(tot=gisteren)

    def verplaats(self) -> None:
        """The meeting moves, which everybody with a seat hears."""
        begin = diensten.plat(self.vergadering)
        diensten.vergadering_wijzigen(
            vergadering_id=self.vergadering.pk, mijn=begin | {"plaats": "Kazerne"}, origineel=begin, door=self.staf
        )


# -- the personal link outlives the right behind it -------------------------------------------------------------------


def test_een_link_opent_niets_meer_als_de_zetel_beeindigd_is():
    zaak = Uitgenodigd(met_naam=False)
    assert "kanarie.example" in Client().get(zaak.pad).content.decode()
    zetel_beeindigen(zetel_id=zaak.zetel.pk, door=zaak.staf)
    assert Client().get(zaak.pad).status_code == 404
    assert Client().get(zaak.pad + "punt/").status_code == 404


def test_een_link_opent_niets_meer_voor_wie_de_organisatie_verliet():
    zaak = Uitgenodigd()
    zaak.vertrek()
    assert Client().get(zaak.pad).status_code == 404
    post = {"formuliersleutel": maak_formuliersleutel(None), "antwoord": Antwoord.JA}
    assert Client().post(zaak.pad + "kom-je/", post).status_code == 404
    assert Deelname.objects.get().antwoord == ""


def test_wie_de_organisatie_verliet_krijgt_geen_nieuwe_link_meer():
    zaak = Uitgenodigd()
    zaak.vertrek()
    zaak.verplaats()
    assert Bericht.objects.count() == 1, "alleen de uitnodiging van toen"


def test_een_beeindigde_zetel_krijgt_geen_nieuwe_link_meer():
    zaak = Uitgenodigd()
    zetel_beeindigen(zetel_id=zaak.zetel.pk, door=zaak.staf)
    voor = Bericht.objects.count()
    zaak.verplaats()
    assert Bericht.objects.count() == voor


# -- the secret of a link, where it may not be ------------------------------------------------------------------------


def test_het_geheim_van_een_link_staat_na_gebruik_nergens_in_de_databank():
    zaak, client = Uitgenodigd(), Client()
    na = client.post(zaak.pad + "kom-je/", invoer(client.get(zaak.pad)) | {"antwoord": Antwoord.JA}, follow=True)
    assert (na.status_code, na.request["PATH_INFO"]) == (200, zaak.pad)
    voorstel = zaak.pad + "punt/"
    na = client.post(voorstel, invoer(client.get(voorstel), titel="De bus"), follow=True)
    assert na.request["PATH_INFO"] == zaak.pad
    # A form of which the cookies went is refused, and its text kept.
    streng = Client(enforce_csrf_checks=True)
    nee = invoer(client.get(zaak.pad)) | {"antwoord": Antwoord.NEE}
    assert streng.post(zaak.pad + "kom-je/", nee).status_code == 403
    Bericht.objects.all().delete()
    for model in apps.get_models():
        assert zaak.geheim not in str(list(model._default_manager.values_list())), model.__name__


# -- an action for staf, at an item that others read ------------------------------------------------------------------


def test_een_interne_actie_bij_een_agendapunt_leest_alleen_de_staf():
    zaak = Uitgenodigd()
    actie = maak_actie(titel="KANARIE intern", zichtbaarheid="intern")
    maak_punt(zaak.vergadering, actie=actie)
    log_in(lid := Client(), zaak.lid)
    log_in(staf := Client(), zaak.staf)
    adres = zaak.vergadering.get_absolute_url()
    assert "KANARIE" in staf.get(adres).content.decode()
    antwoord = lid.get(adres)
    assert antwoord.status_code == 200
    assert "KANARIE" not in antwoord.content.decode()


def test_vormgeving_C11_over_een_leerling_schrijf_je_niet_staat_een_keer_op_een_pagina():
    """Under the button of each form of this room, and not once more at a field, in other words."""
    get_resolver().url_patterns  # noqa: B018  (an act is declared when the addresses of its room are read)
    onder = {
        "overleg/formulier.html",
        "overleg/signaal_daad.html",
        "overleg/uitnodiging_punt.html",
        "overleg/uitkomst.html",
    }
    vormen = {daad.form for daad in alle_daden() if getattr(daad, "sjabloon", "") in onder and daad.form}
    assert len(vormen) > 8
    velden = [(vorm.__name__, veld) for vorm in vormen for veld in vorm.base_fields.values()]
    assert [naam for naam, veld in velden if "leerling" in veld.help_text and "schrijf" in veld.help_text.lower()] == []
    assert [naam for naam, veld in velden if "gegevens van een leerling" in veld.help_text] == []
    bladen = [
        Path(settings.BASIS) / "templates" / naam
        for naam in ("overleg/formulier.html", "overleg/uitnodiging_punt.html")
    ]
    assert all("overleg/_nooit.html" in blad.read_text() for blad in bladen)
