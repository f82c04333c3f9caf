"""A membership that ends by date is seen coming: by the person, by beheer, once, with time to hand over."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht import achtergrond, tasks
from leerrecht.aflopen import NAAM
from leerrecht.models import Achtergrondtaak, Bericht, Gebeurtenis, Gebruiker, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder, dien_in
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.klok import het_wordt
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding
from meldpunt.tests.dossierbouwers import maak_aanmelding

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
SOORTEN = ("account.rol_loopt_af", "account.rollen_lopen_af")


def over(dagen: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=dagen)


def ronde() -> None:
    tasks.aflopen_inplannen()
    for taak in Achtergrondtaak.objects.filter(soort=NAAM):
        achtergrond.voer_uit(taak.pk)


def mails() -> list[tuple[str, str]]:
    return sorted(Bericht.objects.filter(soort__in=SOORTEN).values_list("soort", "aan"))


def staf_tot(dag: datetime.date | None, **velden) -> Gebruiker:
    return maak_gebruiker(Rol.STAF, tot=dag, **velden)


def test_de_persoon_en_beheer_horen_het_weken_vooraf_en_een_keer(monkeypatch):
    beheer = maak_gebruiker(Rol.BEHEER)
    elders = maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk("elders"))
    staf = staf_tot(over(40), naam="Stien Straksweg")
    ronde()
    assert not mails(), "veertig dagen vooraf is te vroeg"
    morgen = over(11)
    het_wordt(monkeypatch, morgen)
    ronde()
    ronde()
    assert mails() == [("account.rol_loopt_af", staf.email), ("account.rollen_lopen_af", beheer.email)]
    assert elders.email not in str(mails())
    assert "Stien Straksweg" in Bericht.objects.get(soort="account.rollen_lopen_af").tekst
    assert "Je bent stafmedewerker voor" in Bericht.objects.get(soort="account.rol_loopt_af").tekst


def test_een_andere_laatste_dag_wordt_opnieuw_gezegd():
    staf = staf_tot(over(20))
    ronde()
    with schrijven_toegestaan():
        staf.lidmaatschappen.update(tot=over(15))
    ronde()
    assert [soort for soort, _ in mails()] == ["account.rol_loopt_af"] * 2


@pytest.mark.parametrize("vervolg", [0, 1])
def test_wie_verlengd_is_krijgt_niets(vervolg):
    staf = staf_tot(over(20))
    lid = staf.lidmaatschappen.get()
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=staf, organisatie=lid.organisatie, netwerk=lid.netwerk, rol=lid.rol, van=over(20 + vervolg)
        )
    ronde()
    assert not mails()


def test_wie_vandaag_stopt_afgesloten_is_of_geen_einde_heeft_krijgt_niets():
    staf_tot(over(0))
    staf_tot(None)
    with schrijven_toegestaan():
        Gebruiker.objects.filter(pk=staf_tot(over(9)).pk).update(is_active=False)
    ronde()
    assert not mails()


def test_op_mijn_werk_ziet_de_persoon_het_en_beheer_in_een_rij():
    staf, _ = staf_tot(over(20)), staf_tot(over(9))
    client, beheer = Client(), Client()
    log_in(client, staf)
    beheerder(beheer)
    assert "Vraag of je rol blijft" in client.get("/").content.decode()
    pagina = beheer.get("/").content.decode()
    assert "Beslis over 2 lidmaatschappen die eindigen" in pagina
    assert "Vraag of je rol blijft" not in pagina
    lijst = beheer.get("/beheer/lidmaatschappen/?stand=eindigt").content.decode()
    assert lijst.count("/overdragen/") == 2


@pytest.mark.parametrize("dag", [9, -3])
def test_wat_eraan_hangt_gaat_voor_of_na_de_laatste_dag_naar_een_collega(client, dag):
    mila = maak_gebruiker(Rol.MELDPUNT, tot=over(dag))
    lid = mila.lidmaatschappen.get()
    noor = maak_gebruiker(Rol.MELDPUNT, organisatie=lid.organisatie)
    maak_aanmelding(behandelaar=mila, stand=Dossierstand.IN_BEHANDELING)
    beheerder(client)
    adres = f"/beheer/lidmaatschappen/{lid.sleutel}/overdragen/"
    pagina = client.get(adres)
    veld = next(naam for naam in pagina.context["form"].fields if naam.startswith("naar_"))
    antwoord = dien_in(client, adres, **{veld: noor.sleutel})
    assert antwoord.status_code == 302, antwoord.content.decode()
    assert Aanmelding.objects.get().behandelaar == noor
    lid.refresh_from_db()
    assert lid.tot == over(dag), "de laatste dag blijft"
    assert Gebeurtenis.objects.filter(wat="werk overgedragen").exists()
    assert Bericht.objects.filter(soort="account.werk_overgenomen", aan=noor.email).exists()


def test_zonder_laatste_dag_zegt_overdragen_wat_eerst_moet(client):
    staf = maak_gebruiker(Rol.STAF)
    beheerder(client)
    antwoord = dien_in(client, f"/beheer/lidmaatschappen/{staf.lidmaatschappen.get().sleutel}/overdragen/")
    assert antwoord.status_code == 422
    assert "heeft geen laatste dag" in antwoord.content.decode()


def test_hangt_er_niets_aan_dan_zegt_de_pagina_dat(client):
    staf = staf_tot(over(9))
    beheerder(client)
    adres = f"/beheer/lidmaatschappen/{staf.lidmaatschappen.get().sleutel}/overdragen/"
    assert "Er hangt geen werk aan deze persoon." in client.get(adres).content.decode()
    assert dien_in(client, adres).status_code == 302
    assert "Er hing geen werk aan deze persoon." in client.get("/beheer/").content.decode()
    assert not Gebeurtenis.objects.filter(wat="werk overgedragen").exists()
