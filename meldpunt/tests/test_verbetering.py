"""What stands in a file can be corrected and added to: by whom, with what left behind, and what follows from it."""

import datetime

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from leerrecht.versies import Botst
from meldpunt.diensten.verbetering import eigen_woorden_noteren, verbeteren
from meldpunt.diensten.verbeterplek import Verbeterplek
from meldpunt.keuzes.dossier import Relatie, Toestemmingstand, Trap, Wie
from meldpunt.models import Aanmelding, Betrokkene, Dossierdeel, Eigenwoord, Jongere, Naambesluit, Verbetering
from meldpunt.regels.beslissers import beslisser
from meldpunt.regels.namen import NaamGevonden
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_betrokkene,
    maak_jongere,
    maak_toestemming,
)
from meldpunt.tests.toeleidinghulp import Zaak, jarig_over, post_aan, vers
from meldpunt.weergave.zoeken import misschien_bekend

pytestmark = pytest.mark.django_db


def verbeter(zaak: Zaak, plek: str, *, door=None, rij: str = "", reden: str = "Een tikfout.", **nieuw):
    hier = Verbeterplek(Aanmelding.objects.get(pk=zaak.aanmelding.pk), plek, rij)
    oud = hier.lees()
    return verbeteren(
        aanmelding_id=zaak.aanmelding.pk,
        plek=plek,
        rij=rij,
        mijn={**oud, **nieuw},
        origineel=oud,
        reden=reden,
        door=door or zaak.aanmelder,
    )


def test_meldpunt_A6_een_verkeerd_nummer_wordt_verbeterd_en_het_oude_blijft_leesbaar():
    zaak = Zaak()
    moeder = maak_betrokkene(zaak.aanmelding.jongere, telefoon="0470 00 00 00")
    verbeter(zaak, "ouders", rij=moeder.sleutel, telefoon="0470 11 22 33", reden="Ze gaf een ander nummer.")
    assert Betrokkene.objects.get().telefoon == "0470 11 22 33"
    oud = Verbetering.objects.zichtbaar_voor(vers(zaak.meldpunt)).get()
    assert (oud.plek, oud.rij, oud.veld) == ("ouders", moeder.sleutel, "telefoon")
    assert (oud.oud, oud.reden, oud.door) == ("0470 00 00 00", "Ze gaf een ander nummer.", zaak.aanmelder)
    for ander in (zaak.aanmelder, zaak.aanbieder):
        assert not Verbetering.objects.zichtbaar_voor(vers(ander)).exists()


def test_wat_er_stond_en_waarom_ligt_versleuteld_en_niet_in_de_geschiedenis():
    zaak = Zaak(vraag="Oudewoorden.")
    verbeter(zaak, "aanmelding", vraag="Nieuwewoorden.", reden="Waaromwoorden.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT oud, reden FROM meldpunt_verbetering")
        rij = str(cursor.fetchall())
    assert "Oudewoorden" not in rij and "Waaromwoorden" not in rij
    gebeurtenis = Gebeurtenis.objects.get(wat="verbeterd")
    assert [deel["veld"] for deel in gebeurtenis.verschil] == ["vraag"]
    assert "woorden" not in str(gebeurtenis.verschil)


def test_meldpunt_A6_een_andere_geboortedatum_verandert_leeftijd_beslisser_index_en_wie_bekend_is():
    jongere = maak_jongere(voornaam="Lien", naam="Van Damme", geboren=jarig_over(15, 90))
    zaak = Zaak(jongere=jongere)
    bekende = maak_jongere(voornaam="Lien", naam="Van Damme", geboren=jarig_over(10, 90))
    ander = maak_aanmelding(jongere=bekende)
    assert beslisser(zaak.aanmelding) == Wie.JONGERE
    verbeter(zaak, "jongere", geboren=bekende.geboren)
    dossier = Aanmelding.objects.get(pk=zaak.aanmelding.pk)
    assert dossier.leeftijdsband == "tot_12" and beslisser(dossier) == Wie.OUDER
    assert dossier.jongere.index_persoon == bekende.index_persoon
    treffers = misschien_bekend(zaak.meldpunt, Aanmelding.objects.filter(pk=ander.pk), dossier.jongere.persoon)
    assert [treffer.aanmelding for treffer in treffers] == [ander]


def test_een_verbeterde_geboortedatum_sluit_een_ja_dat_niet_meer_telt_en_opent_er_geen():
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(15, 90)))
    moeder = maak_betrokkene(zaak.aanmelding.jongere)
    ja = maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder)
    ouder = maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, wie=Wie.OUDER, betrokkene=moeder, beslist=False)
    zaak.stel_voor()
    assert len(zaak.leest()) == 2
    verbeter(zaak, "jongere", geboren=jarig_over(10, 90))
    ja.refresh_from_db(), ouder.refresh_from_db()
    assert ja.stand == Toestemmingstand.VERLOPEN and not ouder.beslist
    assert len(zaak.leest()) == 1


def test_het_ja_van_een_ouder_stopt_voor_de_verbeterde_twaalfde_verjaardag():
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(9, 90)))
    moeder = maak_betrokkene(zaak.aanmelding.jongere)
    verder = timezone.localdate() + datetime.timedelta(days=300)
    ja = maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, wie=Wie.OUDER, betrokkene=moeder, geldig_tot=verder)
    verbeter(zaak, "jongere", geboren=jarig_over(12, 30))
    ja.refresh_from_db()
    assert ja.stand == Toestemmingstand.GEGEVEN and ja.geldig_tot == timezone.localdate() + datetime.timedelta(days=29)


def test_een_ouder_die_geen_ouder_blijkt_beslist_niet_meer():
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(10, 90)))
    moeder = maak_betrokkene(zaak.aanmelding.jongere)
    ja = maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, wie=Wie.OUDER, betrokkene=moeder)
    verbeter(zaak, "ouders", rij=moeder.sleutel, relatie=Relatie.STEUNFIGUUR)
    ja.refresh_from_db()
    assert ja.stand == Toestemmingstand.VERLOPEN


def test_veiligheid_A2_een_naam_gaat_na_het_versturen_uit_de_vraag_en_de_aanbieder_ziet_gewijzigd(client):
    zaak = Zaak(jongere=maak_jongere(voornaam="Lien", naam="Olm"), vraag="Zoekt een plek.")
    zaak.stel_voor()
    with pytest.raises(NaamGevonden):
        verbeter(zaak, "aanmelding", door=zaak.meldpunt, vraag="Lien zoekt een plek.")
    verbeter(zaak, "aanmelding", door=zaak.meldpunt, vraag="Zoekt rust.", reden="Geheimereden.")
    log_in(client, zaak.aanbieder)
    pagina = heel_dossier(client, zaak.aanmelding)
    assert "Zoekt rust." in pagina and "Zoekt een plek.<" not in pagina
    assert "Gewijzigd: De vraag, zonder naam (op" in pagina and "Geheimereden" not in pagina


def test_krijgt_het_dossier_een_andere_naam_dan_zegt_het_portaal_wat_een_aanbieder_nu_leest():
    zaak = Zaak(jongere=maak_jongere(voornaam="Lein", naam="Olm"), vraag="Lien zoekt een plek.")
    hier = verbeter(zaak, "jongere", voornaam="Lien")
    assert hier.let_op == (
        "In wat een aanbieder zonder toestemming leest, staat de naam van de jongere. Haal die eruit: “Lien”."
    )
    assert verbeter(zaak, "aanmelding", vraag="Zoekt een plek.").let_op == ""


def test_een_aanbieder_ziet_niet_dat_iets_veranderde_wat_hij_niet_leest(client):
    zaak = Zaak()
    zaak.stel_voor()
    verbeter(zaak, "jongere", telefoon="0470 11 22 33", gemeente="Duffel")
    log_in(client, zaak.aanbieder)
    assert "Gewijzigd" not in heel_dossier(client, zaak.aanmelding)
    maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder)
    pagina = heel_dossier(client, zaak.aanmelding)
    assert "Gewijzigd: Gemeente" in pagina and "Telefoon van de jongere (" not in pagina


def test_een_onderdeel_wordt_aangevuld_in_de_trap_van_elk_veld():
    zaak = Zaak()
    verbeter(zaak, "afwezigheden", les="nee", codes="vaak Z")
    delen = Dossierdeel.objects.filter(aanmelding=zaak.aanmelding, sectie="afwezigheden")
    assert {deel.trap: deel.inhoud for deel in delen} == {Trap.A: {"les": "nee"}, Trap.B: {"codes": "vaak Z"}}
    verbeter(zaak, "afwezigheden", codes="")
    assert Verbetering.objects.filter(veld="codes").latest("pk").oud == "vaak Z"


def test_de_aanmelder_en_de_behandelaar_krijgen_een_mail_zonder_inhoud():
    zaak = Zaak(vraag="Zoekt een plek.")
    verbeter(zaak, "jongere", gemeente="Geheimdorp", reden="Geheimereden")
    assert post_aan(zaak.meldpunt) == ["meldpunt.verbeterd"] and post_aan(zaak.aanmelder) == []
    verbeter(zaak, "jongere", gemeente="Duffel", door=zaak.meldpunt)
    assert post_aan(zaak.aanmelder) == ["meldpunt.verbeterd"]
    assert not any("Geheim" in f"{mail.tekst}{mail.onderwerp}" for mail in Bericht.objects.all())


@pytest.mark.parametrize("wie", ["aanbieder", "collega", "meldpunt elders"])
def test_wie_het_niet_schreef_verbetert_niets(wie):
    zaak = Zaak()
    zaak.stel_voor()
    elders = maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("elders"))
    mensen = {"aanbieder": zaak.aanbieder, "collega": clb_medewerker(), "meldpunt elders": elders}
    with pytest.raises(Geweigerd):
        verbeter(zaak, "jongere", gemeente="Duffel", door=mensen[wie])
    assert not Verbetering.objects.exists()


def test_wat_het_meldpunt_aan_een_aanbieder_schreef_verbetert_het_meldpunt_alleen():
    zaak = Zaak()
    rij = zaak.stel_voor(uitleg="Werkt graag met hout.")
    with pytest.raises(Geweigerd, match="Dit schreef het Meldpunt"):
        verbeter(zaak, "toeleiding", rij=rij.sleutel, uitleg="Anders.")
    verbeter(zaak, "toeleiding", rij=rij.sleutel, uitleg="Werkt graag met metaal.", door=zaak.meldpunt)
    rij.refresh_from_db()
    assert rij.uitleg == "Werkt graag met metaal."


@pytest.mark.parametrize(
    ("plek", "nieuw", "zin"),
    [
        ("jongere", {"voornaam": "", "naam": ""}, "Een van de twee namen"),
        ("jongere", {"geboren": "1950-01-01"}, "Kijk het jaar na"),
        ("aanmelding", {"vraag": " "}, "Een dossier heeft een vraag"),
        ("aanmelding", {}, "Er is niets veranderd"),
    ],
)
def test_wat_niet_kan_zegt_waarom_en_verandert_niets(plek, nieuw, zin):
    zaak = Zaak()
    with pytest.raises(Geweigerd, match=zin):
        verbeter(zaak, plek, **nieuw)
    assert not Verbetering.objects.exists()


def test_wat_een_ander_intussen_veranderde_wordt_niet_ongezien_overschreven():
    zaak = Zaak()
    oud = Verbeterplek(zaak.aanmelding, "jongere").lees()
    verbeter(zaak, "jongere", gemeente="Duffel", door=zaak.meldpunt)
    wil = {
        "aanmelding_id": zaak.aanmelding.pk,
        "plek": "jongere",
        "origineel": oud,
        "reden": "x",
        "door": zaak.aanmelder,
    }
    with pytest.raises(Botst):
        verbeteren(**wil, mijn={**oud, "gemeente": "Lier"})
    verbeteren(**wil, mijn={**oud, "taal": "Dari"})
    jongere = Jongere.objects.get(pk=zaak.aanmelding.jongere_id)
    assert (jongere.gemeente, jongere.taal) == ("Duffel", "Dari")


def test_eigen_woorden_staan_naast_het_veld_voor_wie_dat_veld_leest(client):
    zaak = Zaak()
    zaak.stel_voor()
    wat = {"aanmelding_id": zaak.aanmelding.pk, "door": zaak.aanmelder}
    eigen_woorden_noteren(**wat, plek="jongere", veld="gemeente", tekst="Ik woon bij mijn tante.")
    eigen_woorden_noteren(**wat, plek="zien", veld="woorden", tekst="Dat klopt niet.")
    assert {woord.trap for woord in Eigenwoord.objects.all()} == {Trap.A, Trap.B}
    maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder)
    log_in(client, zaak.aanbieder)
    pagina = heel_dossier(client, zaak.aanmelding)
    assert "Ik woon bij mijn tante." in pagina and "Dat klopt niet." not in pagina


def test_eigen_woorden_bij_de_vraag_leest_een_aanbieder_dus_zonder_naam(client):
    zaak = Zaak(jongere=maak_jongere(voornaam="Jef", naam="Bakker"))
    log_in(client, zaak.aanmelder)
    adres = reverse("meldpunt:eigen_woorden", args=[zaak.aanmelding.referentie, "aanmelding"])
    typ = invoer(client.get(adres), veld="vraag", tekst="Ik wil bakker worden.")
    antwoord = client.post(adres, typ)
    assert antwoord.status_code == 422 and "<mark>bakker</mark>" in antwoord.content.decode()
    velden = list(antwoord.context["form"].fields)
    assert velden.index("geen_naam") == velden.index("tekst") + 1
    assert client.post(adres, {**typ, "tekst": "Jef Bakker", "geen_naam": "on"}).status_code == 422
    assert client.post(adres, {**typ, "geen_naam": "on"}).status_code == 302
    assert Naambesluit.objects.get().woorden == "bakker"


# The pages.


def test_de_pagina_verbetert_en_toont_wat_er_eerst_stond(client):
    zaak = Zaak(vraag="Zoekt een plek.")
    log_in(client, zaak.meldpunt)
    adres = reverse("meldpunt:verbeteren", args=[zaak.aanmelding.referentie, "jongere"])
    pagina = client.get(adres)
    typ = invoer(pagina, gemeente="Duffel", geboren="2/1/2012")
    assert client.post(adres, typ).status_code == 422
    assert client.post(adres, {**typ, "reden": "Tikfout."}).status_code == 302
    jongere = Jongere.objects.get(pk=zaak.aanmelding.jongere_id)
    assert (jongere.gemeente, jongere.geboren) == ("Duffel", "2012-01-02")
    eerst = client.get(reverse("meldpunt:verbeteringen", args=[zaak.aanmelding.referentie])).content.decode()
    assert f"02/01/{timezone.localdate().year - 15}" in eerst and "Er stond nog niets." in eerst and "Tikfout." in eerst
    log_in(client, zaak.aanmelder)
    assert client.get(reverse("meldpunt:verbeteringen", args=[zaak.aanmelding.referentie])).status_code == 403
    assert client.get(adres).status_code == 200


@pytest.mark.parametrize("plek", ["aanmelding", "school", "zien", "afwezigheden", "geprobeerd", "ouders", "contact"])
def test_elk_onderdeel_heeft_een_pagina_om_te_verbeteren_en_eigen_woorden_bij_te_zetten(client, plek):
    zaak = Zaak()
    log_in(client, zaak.aanmelder)
    for naam in ("verbeteren", "eigen_woorden"):
        antwoord = client.get(reverse(f"meldpunt:{naam}", args=[zaak.aanmelding.referentie, plek]))
        assert antwoord.status_code == 200


@pytest.mark.parametrize("plek", ["instemming", "toeleiding", "gewenst", "bestaat-niet"])
def test_een_plek_die_niet_te_verbeteren_is_bestaat_niet(client, plek):
    zaak = Zaak()
    log_in(client, zaak.meldpunt)
    assert client.get(reverse("meldpunt:verbeteren", args=[zaak.aanmelding.referentie, plek])).status_code == 404
