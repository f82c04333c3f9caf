"""The workbench over HTTP: edit, add, take back, move, report, and bring a version to the college."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actieplan.forms.actie import ActieForm
from actieplan.keuzes import Versiestand
from actieplan.models import Actie, Voortgang
from actieplan.regels.actievelden import lees
from actieplan.tests.bouwers import (
    betrek,
    laad_echte_plannen,
    maak_actie,
    maak_doelstelling,
    maak_plan,
    maak_versie_van_kracht,
    wijzig,
)
from actieplan.weergave.werkbank import werkbank_nu
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import ROLLEN_MET_ACCOUNT, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.paginas import boom

pytestmark = pytest.mark.django_db


@pytest.fixture
def doel():
    return maak_doelstelling(plan=maak_plan(slug="mechelen"), titel="Eerste doel")


@pytest.fixture
def actie(doel) -> Actie:
    rij = maak_actie(doelstelling=doel, nummer="2.1.1", titel="Oud", omschrijving="Oude tekst", stand="lopend")
    betrek(actie=rij, organisatie=maak_organisatie("Groep Intro"))
    maak_versie_van_kracht(plan=doel.plan)
    return rij


@pytest.fixture
def staf(client: Client, actie) -> Client:
    log_in(client, maak_gebruiker(Rol.STAF))
    return client


def adres(naam: str, *argumenten) -> str:
    return reverse(f"actieplan:{naam}", args=["mechelen", *argumenten])


def htmx(client: Client, methode: str, waar: str, **gegevens):
    return getattr(client, methode)(waar, gegevens.get("data"), headers={"HX-Request": "true"})


def alle_adressen(actie: Actie) -> list[str]:
    return [
        adres("bewerken"),
        adres("actie_nieuw") + f"?doel={actie.doelstelling.sleutel}",
        adres("voorstel"),
        *(adres(naam, actie.sleutel) for naam in ("actie_bewerken", "rij", "verplaatsen", "actie_intrekken")),
    ]


def test_staf_van_een_ander_netwerk_krijgt_404_op_elke_pagina_van_de_werkbank(client, actie):
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant")))
    for waar in alle_adressen(actie):
        assert client.get(waar).status_code == 404, waar
        assert client.post(waar, {"titel": "Gekaapt"}).status_code in (404, 405), waar
    for naam in ("schuiven", "slepen"):
        assert client.post(adres(naam), {"sleutel": actie.sleutel, "omhoog": actie.sleutel}).status_code == 404
    assert lees(actie)["titel"] == "Oud"


@pytest.mark.parametrize("rol", [rol for rol in ROLLEN_MET_ACCOUNT if rol != Rol.STAF])
def test_wie_geen_staf_is_krijgt_403(client, actie, rol):
    log_in(client, maak_gebruiker(rol))
    for waar in alle_adressen(actie):
        assert client.get(waar).status_code == 403, waar
        assert client.post(waar).status_code == 403, waar


def test_wie_niet_ingelogd_is_gaat_naar_inloggen(client, actie):
    for waar in alle_adressen(actie):
        antwoord = client.get(waar)
        assert antwoord.status_code == 302
        assert antwoord.url.startswith(reverse("account_login"))


def test_de_werkbank_toont_de_boom_met_voorstellen_en_dubbele_nummers(staf, actie):
    maak_actie(doelstelling=actie.doelstelling, nummer="2.1.1", titel="Zelfde nummer")
    inhoud = staf.get(adres("bewerken")).content.decode()
    for woord in ("Oud", "Zelfde nummer", "voorstel: nieuw", "nummer 2.1.1 staat hier 2 keer", "Groep Intro"):
        assert woord in inhoud


def test_bewerken_bewaart_en_leidt_naar_de_rij_op_de_werkbank(staf, actie):
    pagina = staf.get(adres("actie_bewerken", actie.sleutel))
    gegevens = invoer(pagina, titel="Nieuw", omschrijving="Regel een\r\n\r\nRegel twee", reden="duidelijker")
    antwoord = staf.post(adres("actie_bewerken", actie.sleutel), gegevens)
    assert antwoord.status_code == 302
    assert antwoord.url == adres("bewerken") + f"#a-{actie.sleutel}"
    actie.refresh_from_db()
    assert (actie.titel, actie.omschrijving) == ("Nieuw", "Regel een\n\nRegel twee")
    assert "Bewaard: " in staf.get(antwoord.url).content.decode()


def test_bewaren_zonder_iets_te_wijzigen_wijzigt_niets(staf, actie):
    wijzig(actie, omschrijving="Met wit\n\n* een\n* twee", link="https://voorbeeld.test/x", bbc_code="A 1")
    eerst = lees(actie)
    antwoord = staf.post(
        adres("actie_bewerken", actie.sleutel), invoer(staf.get(adres("actie_bewerken", actie.sleutel)))
    )
    assert antwoord.status_code == 302
    assert lees(Actie.objects.get(pk=actie.pk)) == eerst
    assert "Er was niets gewijzigd" in staf.get(antwoord.url).content.decode()
    assert not Gebeurtenis.objects.exists()


def test_het_formulier_van_elke_echte_actie_geeft_ongewijzigd_dezelfde_waarden_terug():
    laad_echte_plannen()
    for rij in gevuld(Actie.objects.select_related("plan__netwerk")):
        waarden = lees(rij)
        leeg = ActieForm(plan=rij.plan, huidig=waarden, over=("actie", "x"))
        gegevens = QueryDict(mutable=True)
        for veld in leeg:
            waarde = veld.value()
            gegevens.setlist(veld.html_name, waarde if isinstance(waarde, list) else [waarde or ""])
        formulier = ActieForm(gegevens, plan=rij.plan, huidig=waarden, over=("actie", "x"))
        assert formulier.is_valid(), (rij, formulier.errors)
        assert formulier.mijn == waarden
        assert formulier.begin == waarden


def test_een_weigering_toont_de_zin_en_houdt_wat_getypt_was(staf, actie):
    gegevens = invoer(staf.get(adres("actie_bewerken", actie.sleutel)), titel="Zonder reden")
    antwoord = staf.post(adres("actie_bewerken", actie.sleutel), gegevens)
    inhoud = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "partners en college lezen het daar" in inhoud
    assert "Zonder reden" in inhoud
    assert "<title>Fout: " in inhoud
    opnieuw = staf.post(adres("actie_bewerken", actie.sleutel), invoer(antwoord, reden="toch"))
    assert opnieuw.status_code == 302
    assert lees(Actie.objects.get(pk=actie.pk))["titel"] == "Zonder reden"


def test_een_leeg_veld_en_een_zet_die_niet_mag_geven_een_fout_bij_het_veld(staf, actie):
    onbestaand = {"titel": actie.titel, "stand": "bestaat niet", "reden": "x"}
    for typ, veld in (({"titel": ""}, "titel"), (onbestaand, "stand")):
        gegevens = invoer(staf.get(adres("actie_bewerken", actie.sleutel)), **typ)
        antwoord = staf.post(adres("actie_bewerken", actie.sleutel), gegevens)
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == [veld]


def test_organisaties_toevoegen_en_weghalen_langs_het_formulier(staf, actie):
    erbij = maak_organisatie("Erbij")
    pagina = staf.get(adres("actie_bewerken", actie.sleutel))
    gegevens = invoer(pagina, wie_1=erbij.sleutel, rol_1="medewerker", rol_0="")
    assert staf.post(adres("actie_bewerken", actie.sleutel), gegevens).status_code == 302
    nu = lees(Actie.objects.get(pk=actie.pk))
    assert (nu["trekker"], nu["medewerker"]) == ([], [erbij.sleutel])
    gegevens = invoer(staf.get(adres("actie_bewerken", actie.sleutel)), wie_1=erbij.sleutel, rol_1="")
    assert staf.post(adres("actie_bewerken", actie.sleutel), gegevens).status_code in (302, 422)


def test_twee_keer_verzenden_bewaart_een_keer(staf, actie):
    gegevens = invoer(staf.get(adres("actie_bewerken", actie.sleutel)), titel="Een keer", reden="x")
    eerste, tweede = (staf.post(adres("actie_bewerken", actie.sleutel), gegevens) for _ in range(2))
    assert eerste.status_code == tweede.status_code == 302
    assert eerste.url == tweede.url
    assert Gebeurtenis.objects.over("actie", actie.sleutel).count() == 1
    nieuw = adres("actie_nieuw") + f"?doel={actie.doelstelling.sleutel}"
    gegevens = invoer(staf.get(nieuw), titel="Nieuwe actie")
    antwoorden = [staf.post(nieuw, gegevens) for _ in range(2)]
    assert antwoorden[0].url == antwoorden[1].url
    assert Actie.objects.filter(titel="Nieuwe actie").count() == 1


def test_met_htmx_komt_het_formulier_en_daarna_de_rij_zonder_hele_pagina(staf, actie):
    vorm = htmx(staf, "get", adres("actie_bewerken", actie.sleutel))
    assert b"<html" not in vorm.content
    assert f'id="r-{actie.sleutel}"' in vorm.content.decode()
    rij = htmx(staf, "post", adres("actie_bewerken", actie.sleutel), data=invoer(vorm, titel="Ter plaatse", reden="x"))
    assert rij.status_code == 200
    assert b"<html" not in rij.content
    assert "Ter plaatse" in rij.content.decode()
    assert "voorstel: herschreven" in rij.content.decode()
    # The count above the tree comes along, so that it never denies the mark in the row.
    assert 'id="telling" hx-swap-oob="true">1 <small>wijziging nog' in rij.content.decode()
    fout = htmx(staf, "post", adres("actie_bewerken", actie.sleutel), data=invoer(vorm, titel=""))
    assert fout.status_code == 200
    assert "foutlijst" in fout.content.decode()
    terug = htmx(staf, "get", adres("rij", actie.sleutel))
    assert f'id="r-{actie.sleutel}"' in terug.content.decode()


def test_een_nieuwe_actie_onder_een_andere_staat_als_voorstel_op_de_werkbank(staf, actie):
    waar = adres("actie_nieuw") + f"?doel={actie.doelstelling.sleutel}&onder={actie.sleutel}"
    antwoord = staf.post(waar, invoer(staf.get(waar), titel="Eronder", stand="idee"))
    assert antwoord.status_code == 302
    nieuw = Actie.objects.get(titel="Eronder")
    assert (nieuw.ouder, nieuw.stand) == (actie, "idee")
    assert "staat als voorstel in het plan" in staf.get(antwoord.url).content.decode()
    assert Client().get(nieuw.get_absolute_url()).status_code == 404
    for onzin in ("?doel=bestaatniet", "", f"?doel={actie.doelstelling.sleutel}&onder=bestaatniet"):
        assert staf.get(adres("actie_nieuw") + onzin).status_code == 404


def test_een_voorstel_intrekken_vraagt_eerst_en_een_goedgekeurde_actie_blijft(staf, actie):
    voorstel = maak_actie(doelstelling=actie.doelstelling, titel="Toch niet")
    waar = adres("actie_intrekken", voorstel.sleutel)
    assert "Toch niet" in staf.get(waar).content.decode()
    assert Actie.objects.filter(pk=voorstel.pk).exists()
    gegevens = invoer(staf.get(waar), reden="dubbel")
    assert staf.post(waar, gegevens).status_code == 302
    assert not Actie.objects.filter(pk=voorstel.pk).exists()
    assert staf.post(waar, gegevens).url == adres("bewerken"), "hetzelfde nog eens leidt naar hetzelfde"
    assert staf.get(waar).status_code == 404
    goedgekeurd = adres("actie_intrekken", actie.sleutel)
    antwoord = staf.post(goedgekeurd, invoer(staf.get(goedgekeurd)))
    assert antwoord.status_code == 422
    assert "stopgezet" in antwoord.content.decode()


def test_knoppen_omhoog_en_omlaag_verschuiven_en_zeggen_waar_de_actie_staat(staf, actie):
    buur = maak_actie(doelstelling=actie.doelstelling, titel="Buur")
    antwoord = staf.post(adres("schuiven"), {"omlaag": actie.sleutel})
    assert antwoord.status_code == 302
    assert antwoord.url.endswith(f"#a-{actie.sleutel}")
    assert list(Actie.objects.filter(doelstelling=actie.doelstelling)) == [buur, actie]
    assert "plaats 2 van 2" in staf.get(antwoord.url).content.decode()
    antwoord = staf.post(adres("schuiven"), {"omlaag": actie.sleutel}, follow=True)
    assert "staat al onderaan" in antwoord.content.decode()
    assert staf.post(adres("schuiven"), {"omhoog": "bestaatniet"}).status_code == 404
    assert staf.get(adres("schuiven")).status_code == 405


def test_slepen_antwoordt_met_de_zin_en_bij_een_weigering_met_409(staf, actie):
    buur = maak_actie(doelstelling=actie.doelstelling, titel="Buur")
    doel = actie.doelstelling.sleutel
    antwoord = staf.post(adres("slepen"), {"sleutel": buur.sleutel, "lijst": f"{doel}:", "voor": actie.sleutel})
    assert (antwoord.status_code, antwoord.json()["zin"]) == (200, "Buur staat nu op plaats 1 van 2.")
    antwoord = staf.post(adres("slepen"), {"sleutel": buur.sleutel, "lijst": f"{doel}:{actie.sleutel}", "voor": ""})
    assert antwoord.status_code == 200
    buur.refresh_from_db()
    assert buur.ouder == actie
    for lijst, voor in (("bestaatniet:", ""), (f"{doel}:{buur.sleutel}", ""), (f"{doel}:", "bestaatniet"), ("", "")):
        antwoord = staf.post(adres("slepen"), {"sleutel": actie.sleutel, "lijst": lijst, "voor": voor})
        assert antwoord.status_code == 409, lijst
        assert antwoord.json()["zin"].endswith((".", "opnieuw."))


def test_na_slepen_zegt_het_antwoord_opnieuw_wat_er_van_de_rij_en_de_tellers_staat(staf, actie):
    ander = maak_doelstelling(plan=actie.plan, titel="Tweede doel")
    kind, tweeling = maak_actie(ouder=actie, titel="Kind"), maak_actie(doelstelling=ander, nummer=actie.nummer)
    rustig = maak_actie(doelstelling=ander, titel="Rustig", nummer="9.9")
    antwoord = staf.post(adres("slepen"), {"sleutel": actie.sleutel, "lijst": f"{ander.sleutel}:", "voor": ""})
    stukken = {een.attrs["id"]: een.tekst for een in boom(antwoord.json()["stukken"]) if "id" in een.attrs}
    open_wijzigingen = len(werkbank_nu(actie.plan).voorstellen)
    assert open_wijzigingen > 3
    assert stukken["telling"] == f"{open_wijzigingen} wijzigingen nog niet goedgekeurd"
    assert stukken[f"n-{actie.doelstelling.sleutel}"] == "0 acties"
    assert stukken[f"n-{ander.sleutel}"] == "4 acties"
    assert stukken[f"v-{actie.sleutel}"].startswith("voorstel: verplaatst")
    assert stukken[f"v-{kind.sleutel}"].startswith("voorstel: nieuw")
    assert "staat hier 2 keer" in stukken[f"v-{tweeling.sleutel}"]
    assert f"v-{rustig.sleutel}" not in stukken


def test_verplaatsen_met_het_toetsenbord_doet_hetzelfde_als_slepen(staf, actie):
    ander = maak_doelstelling(plan=actie.plan, titel="Tweede doel")
    waar = adres("verplaatsen", actie.sleutel)
    antwoord = staf.post(waar, invoer(staf.get(waar), waar=ander.sleutel, voor=""))
    assert antwoord.status_code == 302
    actie.refresh_from_db()
    assert actie.doelstelling == ander
    elders = maak_actie(doelstelling=maak_doelstelling(plan=actie.plan), titel="Elders")
    antwoord = staf.post(waar, invoer(staf.get(waar), waar=ander.sleutel, voor=elders.sleutel))
    assert antwoord.status_code == 422
    assert "Kies de plaats opnieuw" in antwoord.content.decode()


def test_een_partner_meldt_voortgang_over_een_eigen_actie_en_niet_over_een_andere(client, actie):
    intro = actie.betrokkenheden.get().organisatie
    log_in(client, maak_gebruiker(Rol.PARTNER, organisatie=intro))
    assert adres("voortgang", actie.sleutel) in client.get(reverse("start")).content.decode()
    waar = adres("voortgang", actie.sleutel)
    morgen = (timezone.localdate() + timedelta(days=1)).strftime("%d/%m/%Y")
    fout = client.post(waar, invoer(client.get(waar), tekst="Goed bezig", datum=morgen))
    assert fout.status_code == 422
    assert "in de toekomst" in fout.content.decode()
    gegevens = invoer(fout, datum=timezone.localdate().strftime("%d/%m/%Y"))
    for _ in range(2):
        assert client.post(waar, gegevens).status_code == 302
    assert Voortgang.objects.get().tekst == "Goed bezig"
    assert "bevestigd op" in Client().get(actie.get_absolute_url()).content.decode().lower()
    ander = maak_actie(doelstelling=actie.doelstelling)
    maak_versie_van_kracht(plan=actie.plan, jaar=2017)
    assert client.get(adres("voortgang", ander.sleutel)).status_code == 404
    assert client.post(adres("voortgang", ander.sleutel), gegevens).status_code == 404


def test_een_versie_gaat_over_de_paginas_van_ontwerp_naar_van_kracht(staf, actie):
    wijzig(actie, titel="Nieuwe titel")
    antwoord = staf.post(adres("voorstel"), invoer(staf.get(adres("voorstel")), jaar="2027", titel="Actieplan 2027"))
    assert antwoord.url == adres("ontwerp", 2027)
    antwoord = staf.post(antwoord.url, invoer(staf.get(antwoord.url), stap="adviseren"))
    pagina = staf.get(antwoord.url)
    fout = staf.post(adres("ontwerp", 2027), invoer(pagina, stap="goedkeuren", orgaan="", datum=""))
    assert fout.status_code == 422
    assert "Nieuwe titel" not in Client().get(actie.plan.get_absolute_url()).content.decode()
    gegevens = invoer(staf.get(adres("ontwerp", 2027)), stap="goedkeuren", orgaan="college", datum="4/5/2026")
    antwoord = staf.post(adres("ontwerp", 2027), gegevens)
    assert antwoord.url == actie.plan.get_absolute_url()
    assert "Nieuwe titel" in Client().get(actie.plan.get_absolute_url()).content.decode()
    assert actie.plan.versies.get(van_kracht=True).stand == Versiestand.GOEDGEKEURD
    assert staf.get(adres("ontwerp", 2027)).status_code == 404
