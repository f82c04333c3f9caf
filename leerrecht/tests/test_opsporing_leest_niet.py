"""Who works for police or justice reads nothing about a young person here: the page for the young says so."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.beheer.diensten.lidmaatschap import lidmaatschap_toevoegen
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker, Lidmaatschap, Organisatie, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.rechten import DOSSIERRECHTEN, Recht, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.toegang import toegang_van
from meldpunt.models import Aanmelding
from meldpunt.regels.lezers import leest_als
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
MET_DOSSIERS = (Rol.AANMELDER, Rol.MELDPUNT, Rol.AANBIEDER)


def vers(wie: Gebruiker) -> Gebruiker:
    return Gebruiker.objects.get(pk=wie.pk)


def geef(wie: Gebruiker, organisatie, rol: str):
    velden = {"netwerk": maak_netwerk(), "van": VANDAAG, "door": maak_gebruiker(Rol.BEHEER)}
    return lidmaatschap_toevoegen(gebruiker=wie, organisatie=organisatie, rol=rol, **velden)


@pytest.mark.parametrize("soort", [Soort.POLITIE, Soort.JUSTITIE])
@pytest.mark.parametrize("rol", list(Rol))
def test_geen_enkele_rol_geeft_politie_of_parket_een_recht_op_dossiers(soort, rol):
    wie = maak_gebruiker(rol, organisatie=maak_organisatie(soort=soort))
    maak_aanmelding(door=None)
    assert not [recht for recht in DOSSIERRECHTEN | {Recht.CONSULT_STARTEN} if toegang_van(vers(wie)).mag(recht)]
    assert not Aanmelding.objects.zichtbaar_voor(vers(wie)).exists()


def test_ook_met_een_tweede_werkgever_leest_die_persoon_niets():
    wie = clb_medewerker()
    dossier = maak_aanmelding(door=wie)
    assert Aanmelding.objects.zichtbaar_voor(vers(wie)).get() == dossier
    velden = {"netwerk": maak_netwerk(), "rol": Rol.PARTNER, "van": VANDAAG, "gebruiker": wie}
    with schrijven_toegestaan():
        lid = Lidmaatschap.objects.create(organisatie=maak_organisatie(soort=Soort.POLITIE), **velden)
    assert not Aanmelding.objects.zichtbaar_voor(vers(wie)).exists()
    with schrijven_toegestaan():
        Lidmaatschap.objects.filter(pk=lid.pk).update(
            van=VANDAAG - datetime.timedelta(days=9), tot=VANDAAG - datetime.timedelta(days=1)
        )
    assert Aanmelding.objects.zichtbaar_voor(vers(wie)).exists()


@pytest.mark.parametrize("soort", [Soort.POLITIE, Soort.JUSTITIE])
@pytest.mark.parametrize("rol", MET_DOSSIERS)
def test_beheer_geeft_politie_en_parket_geen_rol_met_dossiers(soort, rol):
    with pytest.raises(Geweigerd, match="leest geen dossiers"):
        geef(maak_gebruiker(), maak_organisatie(soort=soort), rol)
    assert geef(maak_gebruiker(), maak_organisatie(soort=soort), Rol.PARTNER).pk


def test_beheer_geeft_wie_al_leest_geen_werk_bij_de_politie_en_omgekeerd():
    politie = maak_organisatie(soort=Soort.POLITIE)
    with pytest.raises(Geweigerd, match="leest er geen"):
        geef(clb_medewerker(), politie, Rol.PARTNER)
    agent = maak_gebruiker(Rol.PARTNER, organisatie=politie)
    with pytest.raises(Geweigerd, match="leest geen dossiers"):
        geef(agent, maak_organisatie(soort=Soort.CLB), Rol.AANMELDER)


def test_wordt_een_organisatie_politie_dan_leest_ze_meteen_niets_meer():
    wie = clb_medewerker()
    maak_aanmelding(door=wie)
    clb = wie.lidmaatschappen.get().organisatie
    with schrijven_toegestaan():
        Organisatie.objects.filter(pk=clb.pk).update(soort=Soort.POLITIE)
    assert not Aanmelding.objects.zichtbaar_voor(vers(wie)).exists()


def test_een_andere_soort_dan_politie_is_een_nieuwe_lezer():
    assert {leest_als(soort) for soort in LEEST_NOOIT}.isdisjoint({leest_als(s) for s in Soort if s not in LEEST_NOOIT})


def test_de_pagina_voor_jongeren_zegt_het_en_een_agent_krijgt_er_ook_geen_dossier(client):
    zin = "Wie voor de politie of het parket werkt, kan hier niets over jou lezen."
    assert zin in client.get(reverse("meldpunt:voor_jongeren")).content.decode()
    log_in(client, maak_gebruiker(Rol.PARTNER, organisatie=maak_organisatie(soort=Soort.POLITIE)))
    for naam in ("aanmelden", "dossiers", "telefoon"):
        assert client.get(reverse(f"meldpunt:{naam}")).status_code == 403
