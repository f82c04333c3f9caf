"""Every road on which a name could reach a provider before any toestemming, with the rule for names on it."""

import random

import pytest
from django.urls import reverse

from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer as invul
from meldpunt.diensten.telefoon import telefoon_noteren
from meldpunt.diensten.toeleiding import toeleiding_vraag_beantwoorden
from meldpunt.diensten.toeleidingantwoord import toeleiding_vragen
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Aanmelding, Naambesluit, Toeleiding
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.namen import NaamGevonden, Naamregel
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.dossierbouwers import maak_betrokkene, maak_jongere, maak_school
from meldpunt.tests.toeleidinghulp import Zaak
from meldpunt.weergave.voorbeeld import voorbeeld_van

pytestmark = pytest.mark.django_db


def bel(zaak: Zaak, **velden) -> Aanmelding:
    velden = {
        "wie_belde": "De school",
        "soort_vraag": SoortVraag.INDIVIDUEEL,
        "leeftijdsband": "12_14",
        "niveau": "",
        "gebied": "",
        "vraag": "Zoekt een plek.",
        "voornaam": "Lien",
        "naam": "Van Damme",
        "geboren": None,
        "geboren_onbekend": True,
        "laatste_les_op": None,
        "grond": Naamreden.JA_JONGERE,
        "grond_uitleg": "Zei het zelf.",
        **velden,
    }
    return telefoon_noteren(netwerk=zaak.aanmelding.netwerk, door=zaak.meldpunt, **velden)


@pytest.mark.parametrize(
    ("voornaam", "naam", "tekst"),
    [
        ("Lien", "Van Damme", "Van Damme, uit het vierde, is al weken weg."),
        ("Lien", "Van Damme", "Dat is wat mama vraagt voor Lien."),
        ("Zoltanus", "Qwabbelson", "Jongen (Zoltanus) zoekt rust. Zijn broer is ook Qwabbelson."),
        ("Zoltanus", "Van der Qwabbel", "Zoon van mevrouw Van der Qwabbel zoekt rust"),
    ],
)
def test_veiligheid_A2_meldpunt_A3_een_telefoon_houdt_geen_naam_in_de_vraag(voornaam, naam, tekst):
    zaak = Zaak()
    with pytest.raises(NaamGevonden) as geweigerd:
        bel(zaak, voornaam=voornaam, naam=naam, vraag=tekst)
    assert geweigerd.value.veld == "vraag"


def test_veiligheid_A2_bij_het_voorstellen_wordt_de_vraag_zelf_opnieuw_gelezen():
    zaak = Zaak(jongere=maak_jongere(voornaam="Zoë", naam="De Qwabbel"), vraag="Zoe, dochter van mevr. Qwabbel, zoekt.")
    with pytest.raises(NaamGevonden, match="“Zoe” en “Qwabbel”") as geweigerd:
        zaak.stel_voor(uitleg="Werkt graag met hout.")
    assert geweigerd.value.veld == "vraag"
    assert not Toeleiding.objects.exists()


@pytest.mark.parametrize("waar", ["uitleg", "vraag"])
@pytest.mark.parametrize("wat", ["Sofie", "Bernadette", "0499 11 22 33", "Pitzemburg", "2/1/2010"])
def test_veiligheid_A2_ook_roepnaam_ouder_nummer_school_en_geboortedatum(waar, wat):
    jongere = maak_jongere(voornaam="Sofia", naam="Nys", aanspreking="Sofie", geboren="2010-01-02")
    maak_betrokkene(jongere, naam="Bernadette Olm", telefoon="0499/11.22.33")
    zaak = Zaak(jongere=jongere)
    with schrijven_toegestaan():
        zaak.aanmelding.perioden.update(school=maak_school(naam="Pitzemburg"))
        if waar == "vraag":
            zaak.aanmelding.vraag = f"Zoekt {wat}."
            zaak.aanmelding.save()
    with pytest.raises(NaamGevonden):
        zaak.stel_voor(**({"uitleg": f"Zoekt {wat}."} if waar == "uitleg" else {}))


def test_veiligheid_A2_elk_antwoord_aan_een_aanbieder_wordt_gelezen():
    zaak = Zaak(jongere=maak_jongere(voornaam="Lien", naam="Van Damme"))
    rij = toeleiding_vragen(toeleiding_id=zaak.stel_voor().pk, vraag="Hoe heet de jongere?", door=zaak.aanbieder)
    with pytest.raises(NaamGevonden):
        toeleiding_vraag_beantwoorden(toeleiding_id=rij.pk, antwoord="(Lien)", door=zaak.meldpunt, geen_naam=True)
    antwoord = toeleiding_vraag_beantwoorden(
        toeleiding_id=rij.pk, antwoord="Van mij hoor je dat later.", door=zaak.meldpunt
    )
    assert antwoord.antwoord == "Van mij hoor je dat later."


def test_een_gewoon_woord_gaat_door_als_iemand_dat_beslist():
    zaak = Zaak(jongere=maak_jongere(voornaam="Jef", naam="Bakker"), vraag="Wil bakker worden.")
    with pytest.raises(NaamGevonden, match="“bakker” kan een naam zijn"):
        zaak.stel_voor()
    assert zaak.stel_voor(geen_naam=True).uitleg == "Zoekt een plek met hout."


# 300 files as meldpunt.md A3 describes them: three of sixteen family names begin with Van.
FAMILIE = (
    "Van Damme,Van den Broeck,Vandevelde,Peeters,Janssens,De Smet,El Khattabi,Ben Ali,D'Hondt,'t Jolle,Maes,Yılmaz,"
    "De Backer,Wouters,Al Mansouri,Ter Linden"
).split(",")
VOORNAMEN = "Lien,Ayoub,Zoë,Noah,Emma,Mohamed,Bente,Jef,Noé,Fatima,Kobe,Hui,Ben,Łucja,Anne-Marie,Sam".split(",")
NEUTRAAL = (
    "Leerling zoekt een plek, jongen van 15 jaar.",
    "Past een plek van de zomer? Van harte.",
    "Ik ben te laat met deze vraag. Ze wil werken aan de talen en de sport.",
    "Meisje van 14, zoekt een rustige plek om weer te starten. Den eersten keer ging het mis.",
    "Houdt van dieren en van koken. In huis is het druk, op school te luid.",
)


def test_meldpunt_A3_in_300_dossiers_wordt_geen_neutrale_zin_geweigerd():
    zaak, dobbel = Zaak(), random.Random(8)
    geweigerd, gemist = [], []
    for nummer in range(300):
        voornaam, naam = dobbel.choice(VOORNAMEN), dobbel.choice(FAMILIE)
        dossier = bel(zaak, voornaam=voornaam, naam=naam, vraag=NEUTRAAL[nummer % len(NEUTRAAL)])
        regel = Naamregel(bekend_van(dossier))
        geweigerd += [(voornaam, naam, zin) for zin in NEUTRAAL if regel.vondsten(zin)]
        gemist += [naam for zin in (f"{voornaam} zoekt.", f"Familie {naam}.") if not regel.vondsten(zin)]
    assert not geweigerd and not gemist


# On the pages: the words are marked, a person decides about an ordinary one, and it is written down who did.


def _voorstel(zaak: Zaak) -> str:
    return reverse("meldpunt:plek_voorstellen", args=[zaak.aanmelding.referentie, zaak.fiche.slug])


def test_de_pagina_van_het_voorstel_toont_vooraf_wat_de_aanbieder_leest(client):
    zaak = Zaak(jongere=maak_jongere(voornaam="Jef", naam="Bakker"), vraag="Wil bakker worden.")
    log_in(client, zaak.meldpunt)
    adres = _voorstel(zaak)
    assert "Wil <mark>bakker</mark> worden." in client.get(adres).content.decode()
    invoer = {**invul(client.get(adres)), "uitleg": "Werkt graag met deeg."}
    voorbeeld = client.post(adres, {**invoer, "voorbeeld": "ja"})
    assert voorbeeld.status_code == 200 and not Toeleiding.objects.exists()
    tekst = voorbeeld.content.decode()
    assert tekst.count("Werkt graag met deeg.") == 2 and "Dit leest de aanbieder" in tekst
    assert "Jef" not in tekst.split("Dit leest de aanbieder")[1].split("</section>")[0]

    assert client.post(adres, invoer).status_code == 422
    assert client.post(adres, {**invoer, "geen_naam": "on"}).status_code == 302
    besluit = Naambesluit.objects.get()
    assert (besluit.veld, besluit.woorden, besluit.door) == ("vraag", "bakker", zaak.meldpunt)
    pagina = heel_dossier(client, zaak.aanmelding)
    assert "dat hier geen naam is: <bdi>bakker</bdi>" in pagina


def test_wat_de_aanbieder_opent_is_wat_het_voorbeeld_toonde(client):
    zaak = Zaak(vraag="Zoekt rust.", leeftijdsband="15_17")
    beeld = voorbeeld_van(zaak.aanmelding, "Werkt graag met hout.")
    zaak.stel_voor(uitleg="Werkt graag met hout.")
    log_in(client, zaak.aanbieder)
    pagina = client.get(zaak.aanmelding.get_absolute_url()).context["pagina"]
    assert (pagina.titel, pagina.merk, pagina.feiten, pagina.vraagfeiten) == (
        beeld.pagina.titel,
        beeld.pagina.merk,
        beeld.pagina.feiten,
        beeld.pagina.vraagfeiten,
    )
    assert beeld.vraag == [(pagina.vraag, False)]
    assert [rij.uitleg for rij in pagina.toeleidingen] == ["".join(stuk for stuk, _ in beeld.uitleg)]


def test_een_naambesluit_staat_in_de_geschiedenis_zonder_het_woord():
    zaak = Zaak(jongere=maak_jongere(voornaam="Jef", naam="Bakker"))
    zaak.stel_voor(uitleg="Wil bakker worden.", geen_naam=True)
    gebeurtenis = Gebeurtenis.objects.get(wat="beslist dat een woord geen naam is")
    assert "bakker" not in str(gebeurtenis.verschil).lower()


def test_een_telefoon_toont_het_woord_en_vraagt_wie_beslist(client):
    zaak = Zaak()
    log_in(client, zaak.meldpunt)
    adres = reverse("meldpunt:telefoon")
    invoer = {
        **invul(client.get(adres)),
        "soort_vraag": SoortVraag.INDIVIDUEEL,
        "vraag": "Wil <bakker> worden.",
        "voornaam": "Jef",
        "naam": "Bakker",
        "geboren_onbekend": "on",
        "grond": Naamreden.JA_JONGERE,
        "grond_uitleg": "Zei het zelf.",
    }
    antwoord = client.post(adres, invoer)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422 and "Wil &lt;<mark>bakker</mark>&gt; worden." in tekst
    assert 'name="geen_naam"' in tekst
    assert client.post(adres, {**invoer, "geen_naam": "on"}).status_code == 302


def test_komt_er_later_een_naam_in_het_dossier_dan_ziet_het_meldpunt_dat_de_vraag_ze_noemt(client):
    zaak = Zaak(vraag="Bernadette belt elke dag.")
    zaak.stel_voor()
    zin = "In deze vraag staat de naam van iemand rond de jongere."
    log_in(client, zaak.meldpunt)
    assert zin not in heel_dossier(client, zaak.aanmelding)
    maak_betrokkene(zaak.aanmelding.jongere, naam="Bernadette Olm")
    assert f"{zin} Haal die eruit: “Bernadette”." in heel_dossier(client, zaak.aanmelding)
    log_in(client, zaak.aanbieder)
    assert zin not in heel_dossier(client, zaak.aanmelding)
