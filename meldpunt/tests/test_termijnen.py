"""The controller decides how long files stay, with the advice noted; no file wipes itself before a selectieregel is."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.versies import Botst
from meldpunt.diensten.termijnbesluit import gevolg_van, termijnen_bepalen, termijnen_van
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding, Dienstpunt, Termijnbesluit
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_dienstpunt

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
REGEL = "Selectielijst 2027, reeks 4"


def oud(maanden: int = 30, **velden) -> Aanmelding:
    toen = timezone.now() - datetime.timedelta(days=31 * maanden)
    return maak_aanmelding(stand=Dossierstand.AFGEROND, afgesloten_op=toen, ingediend_op=toen, **velden)


def bepaal(door, **anders) -> Termijnbesluit:
    netwerk = maak_netwerk()
    nu, vandaag = termijnen_van(netwerk), timezone.localdate()
    besluit = {
        "beslist_door": "college van burgemeester en schepenen",
        "besloten_op": vandaag,
        "reden": "Zo lang als een vraag kan terugkomen.",
        "advies": "Korter is beter.",
        "advies_op": vandaag,
        "gevolgd": True,
        "waarom_niet": "",
    }
    mijn = {**nu, **{naam: waarde for naam, waarde in anders.items() if naam in nu}}
    besluit |= {naam: waarde for naam, waarde in anders.items() if naam in besluit}
    return termijnen_bepalen(netwerk_id=netwerk.pk, mijn=mijn, origineel=nu, besluit=besluit, door=door)


def test_recht_08_zonder_selectieregel_wist_geen_termijn_een_dossier_en_erna_wel():
    maak_dienstpunt(selectieregel="")
    rij, gevraagd = oud(), oud(1, te_wissen_vanaf=timezone.localdate())
    assert ruim_op()["meldpunt.Aanmelding"] == 1
    assert list(Aanmelding.objects.all()) == [rij], "wat een mens vroeg te wissen, heeft geen regel nodig"
    assert not Aanmelding.objects.filter(pk=gevraagd.pk).exists()
    bepaal(maak_gebruiker(Rol.BEHEER), selectieregel=REGEL, selectieregel_op=timezone.localdate().isoformat())
    assert ruim_op()["meldpunt.Aanmelding"] == 1


def test_recht_16_de_functionaris_leest_de_termijnen_en_beslist_er_nooit_over(client):
    maak_dienstpunt()
    assert [rol for rol in Rol if Recht.TERMIJNEN_BEPALEN in ROLRECHTEN[rol]] == [Rol.BEHEER]
    dpo = maak_gebruiker(Rol.DPO)
    log_in(client, dpo)
    pagina = client.get(reverse("meldpunt:termijnen"))
    assert pagina.status_code == 200
    assert "Noteer een besluit" not in pagina.content.decode()
    assert client.get(reverse("meldpunt:termijnen_bepalen", args=["mechelen"])).status_code == 403
    with pytest.raises(Geweigerd):
        bepaal(dpo)
    beide = maak_gebruiker(Rol.BEHEER)
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=beide,
            organisatie=maak_organisatie(),
            netwerk=maak_netwerk(),
            rol=Rol.DPO,
            van=datetime.date(2020, 1, 1),
        )
    with pytest.raises(Geweigerd, match="geeft advies en beslist niet"):
        bepaal(beide)
    log_in(client, beide)
    assert "Noteer een besluit" not in client.get(reverse("meldpunt:termijnen")).content.decode()


def test_recht_16_een_advies_dat_niet_gevolgd_is_zegt_waarom():
    maak_dienstpunt()
    beheer = maak_gebruiker(Rol.BEHEER)
    with pytest.raises(Geweigerd, match="waarom het advies niet gevolgd is"):
        bepaal(beheer, gevolgd=False)
    rij = bepaal(beheer, gevolgd=False, waarom_niet="Het parket vraagt drie jaar.", bewaar_maanden=36)
    assert (rij.gevolgd, rij.bewaar_maanden, Dienstpunt.objects.get().bewaar_maanden) == (False, 36, 36)
    feit = Gebeurtenis.objects.get(wat="bewaartermijnen bepaald")
    assert [(v["was"], v["wordt"]) for v in feit.verschil if v["veld"] == "bewaar_maanden"] == [(24, 36)]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bewaar_maanden": 5}, "van 6 tot 120"),
        ({"open_maanden": 37}, "van 6 tot 36"),
        ({"waarschuw_dagen": 13}, "van 14 tot 90"),
        ({"selectieregel": REGEL, "selectieregel_op": None}, "van welke dag"),
        ({"besloten_op": timezone.localdate() + datetime.timedelta(days=1)}, "moet nog komen"),
    ],
)
def test_een_besluit_dat_niet_kan_wordt_geweigerd_en_verandert_niets(anders, zin):
    maak_dienstpunt()
    with pytest.raises(Geweigerd, match=zin):
        bepaal(maak_gebruiker(Rol.BEHEER), **anders)
    assert not Termijnbesluit.objects.exists()
    assert Dienstpunt.objects.get().bewaar_maanden == 24


def test_wie_van_een_ouder_besluit_vertrok_overschrijft_dat_van_een_collega_niet():
    maak_dienstpunt()
    netwerk, beheer = maak_netwerk(), maak_gebruiker(Rol.BEHEER)
    toen = termijnen_van(netwerk)
    besluit = {veld: getattr(bepaal(beheer, bewaar_maanden=36), veld) for veld in ("beslist_door", "besloten_op")}
    with pytest.raises(Botst):
        termijnen_bepalen(
            netwerk_id=netwerk.pk, mijn={**toen, "bewaar_maanden": 12}, origineel=toen, besluit=besluit, door=beheer
        )


def test_wat_een_termijn_doet_telt_wat_het_wissen_erna_echt_wist():
    maak_dienstpunt()
    eerste = oud(30)
    oud(30, einde=Einde.DUBBEL, dubbel_van=eerste)
    oud(20)
    oud(23, beperkt=True)
    netwerk = maak_netwerk()
    nu = gevolg_van(netwerk, termijnen_van(netwerk))
    assert (nu.meteen, nu.geregeld) == (2, True)
    korter = gevolg_van(netwerk, {**termijnen_van(netwerk), "bewaar_maanden": 12})
    assert korter.meteen == 3
    zonder = gevolg_van(netwerk, {**termijnen_van(netwerk), "selectieregel": ""})
    assert "Zonder selectieregel wist geen termijn een dossier. 2 dossiers" in zonder.zin
    assert ruim_op()["meldpunt.Aanmelding"] == nu.meteen


def test_de_pagina_toont_eerst_wat_het_doet_en_bewaart_pas_daarna(client):
    maak_dienstpunt()
    oud(20)
    log_in(client, maak_gebruiker(Rol.BEHEER))
    adres = reverse("meldpunt:termijnen_bepalen", args=["mechelen"])
    vandaag = f"{timezone.localdate():%d/%m/%Y}"
    typ = {"bewaar_maanden": "12", "beslist_door": "het college", "besloten_op": vandaag, "reden": "Korter."}
    typ |= {"advies": "Goed zo.", "advies_op": vandaag, "gevolgd": "ja"}
    eerst = client.post(adres, invoer(client.get(adres)) | typ)
    tekst = eerst.content.decode()
    assert eerst.status_code == 422
    assert "1 dossier of vooraanmelding wordt bij de volgende ronde gewist" in tekst
    assert not Termijnbesluit.objects.exists()
    antwoord = client.post(adres, invoer(eerst), follow=True)
    assert Termijnbesluit.objects.get().bewaar_maanden == 12
    assert "1 dossier of vooraanmelding wordt bij de volgende ronde gewist" in antwoord.content.decode()
    assert "het college" in client.get(reverse("meldpunt:termijnen")).content.decode()


def test_een_ander_netwerk_ziet_en_bepaalt_er_niets_van(client):
    maak_dienstpunt()
    bepaal(maak_gebruiker(Rol.BEHEER))
    elders = maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk("elders"))
    log_in(client, elders)
    assert client.get(reverse("meldpunt:termijnen_bepalen", args=["mechelen"])).status_code == 404
    assert "college" not in client.get(reverse("meldpunt:termijnen")).content.decode()
    assert not Termijnbesluit.objects.zichtbaar_voor(elders).exists()
