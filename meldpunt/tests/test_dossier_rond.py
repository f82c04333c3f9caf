"""The telephone, colleagues who read along, and a change of school or CLB."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.diensten.overdracht import dossier_overdragen, mogelijke_collegas, overdracht_beeindigen
from meldpunt.diensten.telefoon import telefoon_noteren
from meldpunt.keuzes.dossier import Dossierstand, Kanaal, Leeftijdsband, Ontvangersoort, SoortVraag, Trap
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.keuzes.wissel import Wisselantwoord
from meldpunt.models import Aanmelding, AanmeldingZet, Begeleidingsperiode, Dossierdeel, Jongere, Overdracht
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_clb,
    maak_school,
    maak_toestemming,
    schoolmedewerker,
)
from meldpunt.tests.versiehulp import begeleiding
from meldpunt.tests.wisselhulp import zeg_over_wissel

pytestmark = pytest.mark.django_db
LEEG = {
    "wie_belde": "",
    "soort_vraag": SoortVraag.CONSULT,
    "leeftijdsband": "",
    "niveau": "",
    "gebied": "",
    "vraag": "Een leerling komt niet meer.",
    "voornaam": "",
    "naam": "",
    "geboren": None,
    "laatste_les_op": None,
}
GROND = {
    "soort_vraag": SoortVraag.INDIVIDUEEL,
    "grond": Naamreden.JA_JONGERE,
    "grond_uitleg": "De jongere zat erbij.",
}
WIE = {**GROND, "voornaam": "Kanarie", "naam": "Vogelaar", "geboren": datetime.date(2011, 5, 4)}


def lid(wie):
    return wie.lidmaatschappen.get()


def noteer(mila, **velden) -> Aanmelding:
    return telefoon_noteren(**{**LEEG, **velden}, netwerk=maak_netwerk(), door=mila)


def traps(rij: Aanmelding, wie) -> set[Trap]:
    zelf = Aanmelding.objects.filter(pk=rij.pk)
    return {trap for trap in Trap if zelf.met_trap(type(wie).objects.get(pk=wie.pk), trap).exists()}


def test_een_telefoon_zonder_naam_is_een_consult_in_behandeling():
    mila = maak_gebruiker(Rol.MELDPUNT)
    rij = noteer(mila, wie_belde="Leerlingbegeleider, 015 00 00 00", leeftijdsband=Leeftijdsband.VANAF_15)
    assert (rij.kanaal, rij.stand, rij.behandelaar) == (Kanaal.TELEFOON, Dossierstand.IN_BEHANDELING, mila)
    assert rij.jongere is None
    assert rij.antwoord_voor > timezone.localdate()
    assert AanmeldingZet.objects.get().naar == Dossierstand.IN_BEHANDELING
    deel = Dossierdeel.objects.get()
    assert (deel.trap, deel.inhoud["wie_belde"]) == (Trap.EIGEN, "Leerlingbegeleider, 015 00 00 00")


def test_een_telefoon_met_naam_gaat_over_een_jongere_en_de_band_volgt_uit_de_geboortedatum():
    rij = noteer(maak_gebruiker(Rol.MELDPUNT), **WIE, leeftijdsband="tot_12")
    assert Jongere.objects.get().volledige_naam == "Kanarie Vogelaar"
    assert rij.leeftijdsband == Leeftijdsband.VANAF_15


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"vraag": "  "}, "vraag"),
        ({"soort_vraag": SoortVraag.INDIVIDUEEL}, "soort_vraag"),
        ({**GROND, "voornaam": "Kanarie"}, "naam"),
        ({**WIE, "geboren": None}, "geboren"),
        ({**WIE, "geboren": datetime.date(1950, 1, 1)}, "geboren"),
        ({**WIE, "vraag": "Vogelaar komt niet meer."}, "vraag"),
        ({"laatste_les_op": datetime.date(2099, 1, 1)}, "laatste_les_op"),
    ],
)
def test_wat_bij_een_telefoon_niet_klopt_wordt_bij_zijn_veld_gezegd(velden, veld):
    with pytest.raises(Geweigerd) as geweigerd:
        noteer(maak_gebruiker(Rol.MELDPUNT), **velden)
    assert geweigerd.value.veld == veld
    assert not Aanmelding.objects.exists()


def test_alleen_het_meldpunt_van_dat_netwerk_noteert_een_telefoon():
    for wie in (clb_medewerker(), maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("elders"))):
        with pytest.raises(Geweigerd):
            noteer(wie)


def test_de_pagina_van_de_telefoon_geeft_een_referentie_en_telt_weinig_velden(client):
    log_in(client, maak_gebruiker(Rol.MELDPUNT))
    pagina = client.get("/meldpunt/telefoon/")
    velden = invoer(pagina, soort_vraag="consult", vraag="Wat kan de school nog doen?")
    assert len(velden) - len({"formuliersleutel", "csrfmiddlewaretoken"} & set(velden)) == 13
    antwoord = client.post("/meldpunt/telefoon/", velden)
    rij = Aanmelding.objects.get()
    assert antwoord.headers["Location"] == rij.get_absolute_url()
    assert client.post("/meldpunt/telefoon/", velden).headers["Location"] == rij.get_absolute_url()
    assert Aanmelding.objects.count() == 1
    assert rij.referentie in heel_dossier(client, rij)


def test_een_collega_leest_na_overdracht_en_niet_meer_na_het_einde_ervan():
    anna, school = clb_medewerker(), maak_school()
    van_clb, van_school = clb_medewerker(clb=lid(anna).organisatie), schoolmedewerker(school=school)
    vreemd = clb_medewerker()
    rij = maak_aanmelding(door=anna, school=school)
    assert {een.gebruiker for een in mogelijke_collegas(rij)} == {van_clb}
    maak_toestemming(rij, school, ontvangersoort=Ontvangersoort.SCHOOL)
    assert {een.gebruiker for een in mogelijke_collegas(rij)} == {van_clb, van_school}
    for collega, diepte in ((van_clb, {Trap.NUL, Trap.A, Trap.B}), (van_school, {Trap.NUL, Trap.A})):
        assert traps(rij, collega) == set()
        dossier_overdragen(aanmelding_id=rij.pk, aan=lid(collega).sleutel, door=anna)
        assert traps(rij, collega) == diepte
        overdracht_beeindigen(aanmelding_id=rij.pk, aan=collega.sleutel, door=anna)
        assert traps(rij, collega) == set()
        with pytest.raises(Geweigerd):
            overdracht_beeindigen(aanmelding_id=rij.pk, aan=collega.sleutel, door=anna)
    assert Overdracht.objects.filter(tot__isnull=False).count() == 2
    for aan in (lid(vreemd).sleutel, "x"):
        with pytest.raises(Geweigerd) as geweigerd:
            dossier_overdragen(aanmelding_id=rij.pk, aan=aan, door=anna)
        assert geweigerd.value.veld == "aan"
    with pytest.raises(Geweigerd):
        dossier_overdragen(aanmelding_id=rij.pk, aan=lid(van_school).sleutel, door=van_clb)


def test_wie_meeleest_draagt_zelf_niet_verder_over(client):
    anna = clb_medewerker()
    collega = clb_medewerker(clb=lid(anna).organisatie)
    rij = maak_aanmelding(door=anna)
    dossier_overdragen(aanmelding_id=rij.pk, aan=lid(collega).sleutel, door=anna)
    log_in(client, collega)
    assert client.get(f"{rij.get_absolute_url()}meelezen/").status_code == 404
    assert client.get(rij.get_absolute_url()).status_code == 200


def _wissel(rij, mila, **velden):
    return begeleiding_wijzigen(
        **begeleiding(rij, school=velden.pop("school", ""), clb=velden.pop("clb", "")),
        **{"van": timezone.localdate(), "volger": "", **velden},
        door=mila,
    )


def test_een_ander_clb_houdt_het_dossier_en_verplaatst_de_rechten():
    mila, anna, nieuw = maak_gebruiker(Rol.MELDPUNT), clb_medewerker(), clb_medewerker(naam="Nieuwe Nel")
    oude_collega, school = clb_medewerker(clb=lid(anna).organisatie), maak_school()
    rij = maak_aanmelding(door=anna, school=school)
    dossier_overdragen(aanmelding_id=rij.pk, aan=lid(oude_collega).sleutel, door=anna)
    with pytest.raises(Geweigerd) as geweigerd:
        _wissel(rij, mila, school=school.sleutel, clb=lid(nieuw).organisatie.sleutel)
    assert geweigerd.value.veld == "volger"
    _wissel(rij, mila, school=school.sleutel, clb=lid(nieuw).organisatie.sleutel, volger=lid(nieuw).sleutel)
    # The young person was told and finds it right: no ten days.
    zeg_over_wissel(rij, mila, Wisselantwoord.GOED)
    oud, vers = Begeleidingsperiode.objects.order_by("pk")
    assert (oud.clb, oud.tot is None) == (lid(anna).organisatie, False)
    assert (vers.clb, vers.school, vers.tot) == (lid(nieuw).organisatie, school, None)
    assert traps(rij, anna) == traps(rij, oude_collega) == set()
    assert traps(rij, nieuw) == set(Trap)
    assert nieuw.email in Bericht.objects.values_list("aan", flat=True)


def test_een_andere_school_laat_de_aanmelder_van_het_clb_volgen():
    mila, anna = maak_gebruiker(Rol.MELDPUNT), clb_medewerker()
    oud, nieuw = maak_school(), maak_school()
    leerkracht = schoolmedewerker(school=oud)
    rij = maak_aanmelding(door=anna, school=oud)
    maak_toestemming(rij, oud, ontvangersoort=Ontvangersoort.SCHOOL)
    dossier_overdragen(aanmelding_id=rij.pk, aan=lid(leerkracht).sleutel, door=anna)
    _wissel(rij, mila, school=nieuw.sleutel, clb=lid(anna).organisatie.sleutel)
    assert traps(rij, anna) == set(Trap)
    assert traps(rij, leerkracht) == set()


@pytest.mark.parametrize("fout", ["niets", "zelfde", "morgen", "vroeger", "geen clb"])
def test_een_wissel_die_niet_klopt_verandert_niets(fout):
    mila, anna, school = maak_gebruiker(Rol.MELDPUNT), clb_medewerker(), maak_school()
    rij, dag = maak_aanmelding(door=anna, school=school), datetime.timedelta(days=1)
    clb = lid(anna).organisatie.sleutel
    velden = {
        "niets": {},
        "zelfde": {"school": school.sleutel, "clb": clb},
        "morgen": {"clb": clb, "van": timezone.localdate() + dag},
        "vroeger": {"clb": clb, "van": timezone.localdate() - dag},
        "geen clb": {"clb": maak_clb(maak_netwerk("elders")).sleutel},
    }[fout]
    with pytest.raises(Geweigerd):
        _wissel(rij, mila, **velden)
    assert Begeleidingsperiode.objects.get().tot is None
