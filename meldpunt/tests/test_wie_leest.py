"""The printed list of readers is who really reads: held against the door, person by person."""

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from leerrecht.models import Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.dossier import Dossierstand, Toeleidingstand, Trap, Vooraanmeldingstand
from meldpunt.models import Aanmelding, Vooraanmelding
from meldpunt.regels.meldpuntmensen import meldpunt_in_woorden, wie_is_het_meldpunt
from meldpunt.regels.openen import inzage_van, voor_wie
from meldpunt.regels.wie_leest import Lezersoort, altijd, lezers_van, soorten_lezers, van_toezicht
from meldpunt.tests.aanmeldhulp import begin, maak_vooraanmelding
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import aanbieder_van, medewerker
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_dienstpunt,
    maak_school,
    maak_toeleiding,
    maak_toestemming,
    maak_verzoek,
    schoolmedewerker,
)
from meldpunt.tests.trappenwereld import Trappenwereld
from meldpunt.weergave.ingangen import _DEUREN
from meldpunt.weergave.verzoek import blad_van

pytestmark = pytest.mark.django_db
# By hand: who is no organisation with an account, and what is said of each.
ALTIJD = ("functionaris voor gegevensbescherming", "server van dit portaal", "de mails verstuurt")


@pytest.fixture
def wereld() -> Trappenwereld:
    wereld = Trappenwereld()
    wereld.voeg_aanbieders_toe([Toeleidingstand.BEKEKEN, Toeleidingstand.AANVAARD, Toeleidingstand.GEWEIGERD])
    return wereld


@pytest.mark.parametrize("welk", ["open", "afgerond"])
def test_recht_11_de_lijst_is_wie_de_deur_echt_binnenlaat(wereld, welk):
    """For everybody with an account, whatever role, in whatever network."""
    dossier = wereld.dossiers[welk]
    geprint = {mens.pk for lezer in lezers_van(dossier) for mens in lezer.mensen}
    echt = {
        wie.pk
        for wie in Gebruiker.objects.all()
        if Aanmelding.objects.zichtbaar_voor(wie).filter(pk=dossier.pk).exists()
    }
    assert geprint == echt
    assert len(echt) >= {"open": 10, "afgerond": 4}[welk], "anders zegt dit niets"


def test_recht_11_elke_regel_noemt_de_organisatie_waarvoor_iemand_kijkt(wereld):
    dossier = wereld.dossiers["open"]
    assert [mens for lezer in lezers_van(dossier) for mens in lezer.mensen], "iemand leest"
    for lezer in lezers_van(dossier):
        for mens in lezer.mensen:
            vers = Gebruiker.objects.get(pk=mens.pk)
            assert lezer.organisatie == voor_wie(dossier, vers)
            assert lezer.organisatie.naam in lezer.zin


def test_wat_bij_een_lezer_staat_gaat_zo_diep_als_die_leest(wereld):
    dossier = wereld.dossiers["open"]
    assert any(lezer.mensen for lezer in lezers_van(dossier)), "iemand leest"
    for lezer in lezers_van(dossier):
        for mens in lezer.mensen:
            diepste = inzage_van(dossier, Gebruiker.objects.get(pk=mens.pk)).diepste
            zegt = {trap for trap in (Trap.NUL, Trap.A, Trap.B) if trap.label in lezer.zin}
            assert ("alles" in lezer.zin) == (diepste == Trap.EIGEN), lezer.zin
            if diepste != Trap.EIGEN:
                assert zegt == {t for t in (Trap.NUL, Trap.A, Trap.B) if t <= diepste}, lezer.zin


def test_recht_11_de_pagina_zegt_wie_het_meldpunt_is_en_wie_altijd_iets_ziet(client):
    netwerk = maak_netwerk()
    stad, igemo = (maak_organisatie(naam, netwerk) for naam in ("Stad Voorbeeld", "Streekdienst Proef"))
    for organisatie in (stad, igemo):
        maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, organisatie=organisatie)
    assert {rij.naam for rij in wie_is_het_meldpunt(netwerk)} == {"Stad Voorbeeld", "Streekdienst Proef"}
    dossier = maak_aanmelding(netwerk=netwerk)
    log_in(client, dossier.ingediend_door)
    lijst = heel_dossier(client, dossier).split('id="lezers"')[1]
    for woord in ("Stad Voorbeeld", "Streekdienst Proef", dossier.ingediend_door.naam, *ALTIJD):
        assert woord in lijst, woord


def test_recht_11_de_school_van_de_vooraanmelding_staat_in_de_lijst(client):
    school = maak_school(naam="Schoolvoorbeeld")
    van_school, clb = schoolmedewerker(school=school, naam="Saar"), clb_medewerker()
    dossier = maak_aanmelding(door=clb, school=school)
    voor = maak_vooraanmelding(door=van_school, clb=clb.lidmaatschappen.get().organisatie)
    with schrijven_toegestaan():
        Vooraanmelding.objects.filter(pk=voor.pk).update(
            stand=Vooraanmeldingstand.INGEDIEND, aanmelding=dossier, afgehandeld_op=timezone.now()
        )
    zin = next(lezer.zin for lezer in lezers_van(dossier) if "Schoolvoorbeeld" in lezer.zin)
    assert "wat de school zelf schreef" in zin
    assert not Aanmelding.objects.zichtbaar_voor(van_school).exists()


def test_recht_11_de_pagina_over_privacy_noemt_elke_soort_lezer_en_elk_meldpunt(wereld, client):
    """Whoever stands in the list of a file has a line there, made by the same code."""
    punt = maak_dienstpunt(wereld.netwerk)
    blad = client.get(reverse("privacy")).content.decode()
    zinnen = soorten_lezers()
    assert {soort for soort, _ in zinnen} == set(Lezersoort)
    assert all(escape(zin) in blad for _, zin in zinnen)
    assert "Wie mee aan een rondetafel zit" in blad and "Een ouder met een kaart" in blad, "ook wie geen account heeft"
    van_een_dossier = {lezer.soort for lezer in lezers_van(wereld.dossiers["open"])}
    assert van_een_dossier == set(Lezersoort) - {
        *(Lezersoort.SCHOOL, Lezersoort.TAFEL, Lezersoort.KAART),
    }
    organisatie = wereld.mensen["meldpunt"].lidmaatschappen.get().organisatie.naam
    assert any(zin.startswith(punt.naam) and organisatie in zin for _, zin in zinnen)


def test_recht_11_onder_een_formulier_staat_wie_het_meldpunt_is(client):
    maak_gebruiker(Rol.MELDPUNT, organisatie=maak_organisatie("Stad Voorbeeld"))
    clb = clb_medewerker()
    concept = begin(clb)
    log_in(client, clb)
    for sectie in ("jongere", "zien", "gewenst", "instemming"):
        blad = client.get(reverse("meldpunt:sectie", args=[concept.sleutel, sectie])).content.decode()
        assert meldpunt_in_woorden(concept.netwerk) in blad, sectie
    assert "mensen van Stad Voorbeeld" in meldpunt_in_woorden(concept.netwerk)


def test_recht_11_ook_onder_elke_vrije_tekst_over_een_dossier_staat_wie_het_meldpunt_is(client):
    mila = maak_gebruiker(Rol.MELDPUNT, organisatie=maak_organisatie("Stad Voorbeeld"))
    dossier = maak_aanmelding(stand=Dossierstand.IN_BEHANDELING)
    for naam in ("dossier_vraag", "dossier_afsluiten"):
        log_in(client, mila)
        blad = client.get(reverse(f"meldpunt:{naam}", args=[dossier.referentie]))
        assert blad.status_code == 200
        assert "et Meldpunt (mensen van Stad Voorbeeld)" in blad.content.decode(), naam
    assert "mensen van Stad Voorbeeld" in client.get(reverse("meldpunt:telefoon")).content.decode()


def test_meldpunt_B9_wie_aanvaardde_zonder_naam_wacht_op_een_ja_en_dat_hoort_iedereen(client):
    mila, dossier = maak_gebruiker(Rol.MELDPUNT), maak_aanmelding(stand=Dossierstand.IN_BEHANDELING)
    toeleiding = maak_toeleiding(dossier, stand=Toeleidingstand.AANVAARD)
    lezers = {
        mila: "leest nog niet wie het is. Vraag nu een toestemming.",
        dossier.ingediend_door: "leest nog niet wie het is. Vraag nu een toestemming.",
        aanbieder_van(toeleiding.fiche): "Wie het is, lezen jullie als er een ja voor is.",
    }

    def zinnen(wie) -> str:
        log_in(client, wie)
        return client.get(dossier.get_absolute_url()).context["pagina"].volgende.zin

    assert all(zin in zinnen(wie) for wie, zin in lezers.items())
    maak_toestemming(dossier, toeleiding.fiche.aanbieder, Trap.A)
    assert not any(zin in zinnen(wie) for wie, zin in lezers.items())


# By door of the functionaris: the words with which the lists of readers tell it; "" for what holds nothing of a file.
_DEUREN_VAN_TOEZICHT = {
    "raadplegingen": "wie keek en wanneer",
    "opvallend": "wie keek en wanneer",
    "lek": "wie keek en wanneer",
    "ja_register": "welk ja of nee er is",
    "toezicht": "waarom iemand oordeelde",
    "verzoeken": "wat het Meldpunt voorstelt",
    "termijnen": "",
    "grondenkaarten": "",
}


def test_elke_deur_van_de_functionaris_staat_bij_wie_leest_op_elke_plaats_waar_dat_staat(client):
    rechten = ROLRECHTEN[Rol.DPO]
    deuren = {adres for recht, adres, *_ in _DEUREN if recht in rechten}
    assert deuren == set(_DEUREN_VAN_TOEZICHT), "een nieuwe deur vraagt een zin bij wie leest"
    netwerk = maak_netwerk()
    plaatsen = (van_toezicht(), client.get("/privacy/"), client.get(f"/meldpunt/grondenkaart/{netwerk.slug}/"))
    for plaats in plaatsen:
        tekst = plaats if isinstance(plaats, str) else " ".join(plaats.content.decode().split())
        assert [woord for woord in _DEUREN_VAN_TOEZICHT.values() if woord not in tekst] == []


def test_wie_over_een_verzoek_beslist_staat_bij_wie_leest_en_leest_niet_wie_het_is():
    mila = medewerker()
    rij = maak_verzoek(maak_aanmelding(), door=mila, wie="Kanarienaam", inhoud="kanarie-inhoud")
    with schrijven_toegestaan():
        rij.voorstel = "het voorstel"
        rij.save()
    beslist = maak_gebruiker(Rol.BEHEER, netwerk=rij.netwerk)
    assert toegang_van(beslist).mag(Recht.VERZOEKEN_BESLISSEN, rij.netwerk)
    leest = " ".join(tekst for _, _, tekst in blad_van(rij, beslist).delen)
    assert "het voorstel" in leest and "anarie" not in leest
    (zin,) = [lezer.zin for lezer in altijd() if lezer.soort == Lezersoort.VERZOEK]
    assert "wat het Meldpunt voorstelt" in zin and "Niet wie het is" in zin
