"""A CLB reads because it follows the young person. No yes is asked for it, and the form says why it is not there."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Organisatie, Soort
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.toestemming import ontvangers_voor, toestemming_vragen
from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.models import Toestemming, VerzegeldeNota, Verzoek
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_clb, maak_toestemming

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def test_een_toestemming_voor_een_clb_bestaat_niet():
    carla, ander = clb_medewerker(), maak_clb()
    rij = maak_aanmelding(door=carla)
    for clb in (carla.lidmaatschappen.get().organisatie, ander):
        with pytest.raises(Geweigerd, match="Kies een aanbieder"):
            toestemming_vragen(
                aanmelding_id=rij.pk,
                betrokkene="",
                ontvanger_id=clb.pk,
                trappen=[Trap.A],
                soort=Ontvangersoort.CLB,
                door=carla,
            )
    ja = maak_toestemming(rij, maak_fiche(netwerk=rij.netwerk).aanbieder)
    with pytest.raises(IntegrityError), transaction.atomic(), schrijven_toegestaan():
        Toestemming.objects.filter(pk=ja.pk).update(ontvangersoort=Ontvangersoort.CLB)


def test_het_formulier_zegt_waarom_het_clb_er_niet_bij_staat():
    carla = clb_medewerker()
    rij = maak_aanmelding(door=carla)
    pagina = venster(carla).get(reverse("meldpunt:toestemming_vragen", args=[rij.referentie])).content.decode()
    assert "Het CLB staat hier niet bij" in pagina


def test_met_politie_of_parket_wordt_niet_gedeeld_ook_niet_als_aanbieder():
    rij = maak_aanmelding()
    aanbieder = maak_fiche(netwerk=rij.netwerk).aanbieder
    assert aanbieder in ontvangers_voor(rij)
    with schrijven_toegestaan():
        Organisatie.objects.filter(pk=aanbieder.pk).update(soort=Soort.JUSTITIE)
    assert aanbieder not in ontvangers_voor(rij)


def test_de_termijnen_op_de_pagina_privacy_zijn_die_van_de_code(client):
    pagina = " ".join(client.get("/privacy/").content.decode().split())
    assert VerzegeldeNota.bewaarbeleid.termijn.days == Verzoek.bewaarbeleid.termijn.days == 5 * 365
    assert "in gevaar was: 5 jaar, apart van je dossier" in pagina
    assert "of je op tijd antwoord kreeg: 5 jaar" in pagina
