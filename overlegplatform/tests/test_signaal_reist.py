"""A signal that travels: every step is told, passing on makes it arrive, and the answer comes back."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebruiker, Gebruikersoort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from overlegplatform.diensten import doorgeven
from overlegplatform.diensten import signaal as diensten
from overlegplatform.keuzes import Beleidsniveau, Signaalstand
from overlegplatform.models import Signaal
from overlegplatform.tests.bouwers import beantwoord, maak_groep, maak_punt, maak_signaal, maak_vergadering

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF, naam="Stien Staf")


@pytest.fixture
def melder():
    return maak_gebruiker(Rol.PARTNER, naam="Els Maes")


@pytest.fixture
def signaal(melder):
    return maak_signaal(
        melder.lidmaatschappen.get().organisatie, door=melder, titel="KANARIE na februari", tekst="KANARIE tekst"
    )


@pytest.fixture
def provincie():
    """A network with somebody who answers signals."""
    netwerk = maak_netwerk("vlaams-brabant", naam="Vlaams-Brabant")
    return maak_gebruiker(Rol.STAF, netwerk=netwerk, naam="Victor")


def mails_aan(persoon) -> list[str]:
    return list(Bericht.objects.filter(aan=persoon.email).order_by("pk").values_list("soort", flat=True))


def naar_netwerk(signaal, staf, slug="vlaams-brabant"):
    return doorgeven.signaal_naar_netwerk(
        signaal_id=signaal.pk, niveau=Beleidsniveau.PROVINCIAAL, netwerk_slug=slug, door=staf
    )


def per_mail(signaal, staf, email="kabinet@vlaanderen.example"):
    return doorgeven.signaal_per_mail(
        signaal_id=signaal.pk,
        niveau=Beleidsniveau.VLAAMS,
        aan="Departement Onderwijs",
        naam="Kabinet",
        email=email,
        door=staf,
    )


def pad_uit_mail() -> str:
    woorden = Bericht.objects.filter(soort="overleg.signaal_gevraagd").latest("pk").tekst.split()
    woord = next(woord for woord in woorden if "/link/" in woord)
    return woord[woord.index("/link/") :]


# -- every step is told ------------------------------------------------------------------------------------------------


def test_overleg_A6_wie_een_signaal_gaf_krijgt_bij_elke_stap_een_mail(signaal, staf, melder):
    vergadering = maak_vergadering(maak_groep())
    maak_punt(vergadering)
    diensten.signaal_agenderen(signaal_id=signaal.pk, vergadering_sleutel=vergadering.sleutel, duur=10, door=staf)
    doorgeven.signaal_doorgeven(
        signaal_id=signaal.pk, niveau=Beleidsniveau.LOKAAL, aan="LOP", op=timezone.localdate(), door=staf
    )
    beantwoord(signaal, "Het kan.", staf)
    diensten.signaal_heropenen(signaal_id=signaal.pk, reden="Te vroeg.", door=staf)
    assert mails_aan(melder) == ["overleg.signaal_beweegt"] * 4
    teksten = " ".join(Bericht.objects.values_list("tekst", flat=True))
    for zin in ("staat op de agenda", "is doorgegeven aan LOP", "is beantwoord", "wacht weer op een antwoord"):
        assert zin in teksten
    assert "KANARIE" not in teksten and "Het kan." not in teksten, "een mail zegt nooit wat er staat"


def test_wie_een_gebundeld_signaal_gaf_hoort_het_ook_en_een_keer(signaal, staf, melder):
    ander = maak_gebruiker(Rol.PARTNER)
    tweede = maak_signaal(ander.lidmaatschappen.get().organisatie, door=ander)
    diensten.signaal_bundelen(signaal_id=tweede.pk, met_sleutel=signaal.sleutel, door=staf)
    uit = beantwoord(signaal, "Ja.", staf)
    assert uit.gehoord.telling == "2 gevers krijgen mail"
    assert (len(mails_aan(melder)), len(mails_aan(ander))) == (1, 2)


def test_een_signaal_geven_bereikt_de_staf_en_de_zin_zegt_het_eerlijk(melder, staf):
    log_in(client := Client(), melder)
    hier = reverse("overleg:signaal_nieuw")
    na = client.post(hier, invoer(client.get(hier)) | {"titel": "Niemand belt"}, follow=True)
    assert "De stafmedewerker kreeg een mail" in na.content.decode()
    assert mails_aan(staf) == ["overleg.signaal_binnen"]
    staf.is_active = False
    staf.save()
    na = client.post(hier, invoer(client.get(hier)) | {"titel": "Nog iets"}, follow=True)
    assert "Niemand van de staf kreeg een mail" in na.content.decode()


def test_wie_weg_is_krijgt_geen_mail_en_de_zin_telt_die_niet(signaal, staf, melder):
    with schrijven_toegestaan():
        melder.lidmaatschappen.update(tot=timezone.localdate() - datetime.timedelta(days=1))
    uit = beantwoord(signaal, "Ja.", staf)
    assert uit.gehoord.telling == "1 gever heeft niemand die het hoort"
    assert not Bericht.objects.exists()


# -- to another network ------------------------------------------------------------------------------------------------


def test_overleg_A7_doorgeven_komt_aan_als_eigen_signaal_in_het_andere_netwerk(signaal, staf, provincie, melder):
    uit = naar_netwerk(signaal, staf)
    nieuw = Signaal.objects.get(komt_van=signaal)
    assert (nieuw.netwerk.slug, nieuw.titel, nieuw.stand) == (
        "vlaams-brabant",
        signaal.titel,
        Signaalstand.GEGEVEN,
    )
    assert (uit.stand, uit.aangekomen.mensen) == (Signaalstand.DOORGEGEVEN, (provincie,))
    assert mails_aan(provincie) == ["overleg.signaal_aangekomen"]
    log_in(client := Client(), provincie)
    assert client.get(nieuw.get_absolute_url()).status_code == 200
    assert client.get(signaal.get_absolute_url()).status_code == 404, "het eigen signaal, niet dat van de ander"


def test_het_antwoord_van_het_andere_netwerk_komt_terug_bij_de_staf(signaal, staf, provincie, melder):
    naar_netwerk(signaal, staf)
    nieuw = Signaal.objects.get(komt_van=signaal)
    Bericht.objects.all().delete()
    beantwoord(nieuw, "Dat kan in maart.", provincie)
    assert mails_aan(staf) == ["overleg.signaal_beweegt"]
    assert signaal.get_absolute_url() in Bericht.objects.get().tekst
    log_in(client := Client(), staf)
    assert "Dat kan in maart." in client.get(signaal.get_absolute_url()).content.decode()
    hier = reverse("overleg:signaal_beantwoorden", args=[signaal.sleutel])
    assert "Dat kan in maart." in client.get(hier).content.decode(), "het staat al in het formulier"
    diensten.signaal_heropenen(signaal_id=nieuw.pk, reden="Toch niet.", door=provincie)
    signaal.refresh_from_db()
    assert signaal.ontvangen_antwoord == ""


def test_doorgeven_aan_een_netwerk_waar_niemand_leest_gebeurt_niet(signaal, staf):
    maak_netwerk("limburg", naam="Limburg")
    with pytest.raises(Geweigerd, match="Bij Limburg leest niemand dit"):
        naar_netwerk(signaal, staf, "limburg")
    signaal.refresh_from_db()
    assert (signaal.stand, Signaal.objects.count()) == (Signaalstand.GEGEVEN, 1)


def test_een_signaal_komt_niet_terug_waar_het_al_is(signaal, staf, provincie):
    naar_netwerk(signaal, staf)
    nieuw = Signaal.objects.get(komt_van=signaal)
    with pytest.raises(Geweigerd, match="heeft dit signaal al"):
        doorgeven.signaal_naar_netwerk(
            signaal_id=nieuw.pk, niveau=Beleidsniveau.LOKAAL, netwerk_slug="mechelen", door=provincie
        )


# -- by mail to somebody outside ---------------------------------------------------------------------------------------


def test_wie_een_signaal_per_mail_krijgt_leest_en_antwoordt_zonder_account(signaal, staf):
    uit = per_mail(signaal, staf)
    assert uit.aangekomen.telling == "1 plek krijgt mail"
    wie = Gebruiker.objects.get(email="kabinet@vlaanderen.example")
    assert (wie.soort, wie.lidmaatschappen.count()) == (Gebruikersoort.CONTACT, 0)
    assert "KANARIE" not in Bericht.objects.get(aan=wie.email).tekst
    client, pad = Client(), pad_uit_mail()
    pagina = client.get(pad)
    assert "KANARIE tekst" in pagina.content.decode()
    na = client.post(pad + "antwoord-op-signaal/", invoer(pagina) | {"antwoord": "We bekijken het."}, follow=True)
    assert "Je antwoord is bewaard. Netwerk mechelen kreeg er een mail van." in na.content.decode()
    signaal.refresh_from_db()
    assert signaal.ontvangen_antwoord == "We bekijken het."
    assert mails_aan(staf) == ["overleg.signaal_antwoord_binnen"]


def test_die_link_opent_alleen_dat_signaal_en_niets_meer_na_een_andere_ontvanger(signaal, staf, melder):
    ander = maak_signaal(melder.lidmaatschappen.get().organisatie, door=melder, titel="KANARIE ander")
    per_mail(signaal, staf)
    pad = pad_uit_mail()
    assert "KANARIE ander" not in Client().get(pad).content.decode()
    assert ander.ontvanger is None
    with schrijven_toegestaan():
        Signaal.objects.filter(pk=signaal.pk).update(ontvanger=None)
    assert Client().get(pad).status_code == 404


def test_na_het_antwoord_van_de_staf_verandert_de_link_niets_meer(signaal, staf):
    per_mail(signaal, staf)
    pad = pad_uit_mail()
    pagina = Client().get(pad)
    beantwoord(signaal, "Klaar.", staf)
    antwoord = Client().post(pad + "antwoord-op-signaal/", invoer(pagina) | {"antwoord": "Te laat"})
    assert antwoord.status_code == 422
    assert "wacht niet meer op je antwoord" in antwoord.content.decode()
    signaal.refresh_from_db()
    assert signaal.ontvangen_antwoord == ""


@pytest.mark.parametrize(
    ("keuze", "zin"),
    [
        (
            {"hoe": "mail", "aan": "Departement", "email": "x@vlaanderen.example"},
            "Doorgegeven: Departement krijgt een mail. 1 gever krijgt mail.",
        ),
        (
            {"hoe": "zelf", "aan": "LOP"},
            "Genoteerd dat je het zelf doorgaf aan LOP: daar vertrok geen mail naartoe. 1 gever krijgt mail.",
        ),
        ({"hoe": "netwerk", "netwerk": "vlaams-brabant"}, "Doorgegeven: Vlaams-Brabant krijgt een mail."),
    ],
    ids=["mail", "zelf", "netwerk"],
)
def test_de_zin_na_het_doorgeven_zegt_waar_het_aankwam(signaal, staf, provincie, keuze, zin):
    log_in(client := Client(), staf)
    hier = reverse("overleg:signaal_doorgeven", args=[signaal.sleutel])
    pagina = client.get(hier)
    assert "krijgt mail" in pagina.content.decode(), "wie het hoort, staat er vooraf"
    na = client.post(hier, invoer(pagina) | {"niveau": Beleidsniveau.VLAAMS, **keuze}, follow=True)
    assert zin in na.content.decode()


@pytest.mark.parametrize("keuze", [{"hoe": "mail", "aan": "X"}, {"hoe": "netwerk"}, {"hoe": "zelf", "op": "1/1/2026"}])
def test_wat_de_gekozen_weg_nodig_heeft_wordt_gevraagd(signaal, staf, provincie, keuze):
    log_in(client := Client(), staf)
    hier = reverse("overleg:signaal_doorgeven", args=[signaal.sleutel])
    antwoord = client.post(hier, invoer(client.get(hier)) | {"niveau": Beleidsniveau.VLAAMS, **keuze})
    assert (antwoord.status_code, "Vul dit in." in antwoord.content.decode()) == (422, True)
    assert not Bericht.objects.exists()
