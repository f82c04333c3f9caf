"""The verbs on an offer: what is written, what is refused, and two people at once."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.versies import Botst
from meldpunt.diensten.aanbod import aanbod_bevestigen, aanbod_stand_zetten, aanbod_wijzigen
from meldpunt.diensten.capaciteit import capaciteit_melden
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.models import AanbodStandWijziging, Capaciteit
from meldpunt.regels import aanbodvelden as velden
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, maak_gebied, medewerker
from meldpunt.tests.versiehulp import plekken
from meldpunt.workflow import STAND

pytestmark = pytest.mark.django_db


def wijzig(fiche, door, *, begin=None, **mijn):
    origineel = begin or velden.lees(fiche)
    return aanbod_wijzigen(fiche_id=fiche.pk, mijn={**origineel, **mijn}, origineel=origineel, door=door)


def plaatsen(fiche, door, vrij=1, start=None, weken=None):
    return capaciteit_melden(**plekken(fiche, vrij, start, weken), door=door)


def zet(fiche, naar, door, reden="daarom", gezien=None):
    mijn, origineel = {"stand": naar}, {"stand": gezien or fiche.stand}
    return aanbod_stand_zetten(fiche_id=fiche.pk, mijn=mijn, origineel=origineel, reden=reden, door=door)


def test_een_wijziging_schrijft_een_gebeurtenis_met_woorden_en_werkt_het_zoeken_bij():
    gebied = maak_gebied("mechelen")
    fiche = maak_fiche(titel="Oud")
    wijzig(fiche, aanbieder_van(fiche), titel="Nieuw", niveaus=["graad1"], werkgebieden=[gebied.slug])
    fiche.refresh_from_db()
    assert (fiche.titel, fiche.niveaus, fiche.sorteersleutel) == ("Nieuw", ["graad1"], "nieuw")
    assert "mechelen" in fiche.zoektekst
    rij = Gebeurtenis.objects.get()
    assert (rij.wat, rij.namens) == ("aanbod gewijzigd", fiche.aanbieder.naam)
    assert {v["veld"]: (v["was"], v["wordt"]) for v in rij.verschil} == {
        "titel": ("Oud", "Nieuw"),
        "niveaus": ("", "secundair, 1ste graad"),
        "werkgebieden": ("", "Mechelen"),
    }


def test_niets_gewijzigd_schrijft_niets():
    fiche = maak_fiche()
    wijzig(fiche, aanbieder_van(fiche))
    assert not Gebeurtenis.objects.exists()


def test_twee_mensen_op_verschillende_velden_bewaren_allebei():
    fiche = maak_fiche(duur="oud", kost="oud")
    begin = velden.lees(fiche)
    wijzig(fiche, medewerker(), begin=begin, duur="6 weken")
    wijzig(fiche, aanbieder_van(fiche), begin=begin, kost="gratis")
    fiche.refresh_from_db()
    assert (fiche.duur, fiche.kost) == ("6 weken", "gratis")


@pytest.mark.parametrize(
    ("veld", "hun", "mijn"),
    [("duur", "6 weken", "8 weken"), ("niveaus", ["basis"], ["okan"]), ("leeftijd_van", 12, 14)],
)
def test_twee_mensen_op_hetzelfde_veld_botsen_en_niets_wordt_overschreven(veld, hun, mijn):
    fiche = maak_fiche()
    begin = velden.lees(fiche)
    wijzig(fiche, medewerker(), begin=begin, **{veld: hun})
    with pytest.raises(Botst) as botst:
        wijzig(fiche, aanbieder_van(fiche), begin=begin, **{veld: mijn}, kost="gratis")
    assert [(b.veld, b.huidig, b.mijn) for b in botst.value.botsingen] == [(veld, hun, mijn)]
    fiche.refresh_from_db()
    assert velden.lees(fiche)[veld] == hun
    assert fiche.kost == ""


def test_elk_een_uiteinde_van_de_leeftijd_mag_samen_geen_onzin_worden():
    fiche = maak_fiche()
    begin = velden.lees(fiche)
    wijzig(fiche, medewerker(), begin=begin, leeftijd_van=16)
    with pytest.raises(Geweigerd, match="lager dan de laagste"):
        wijzig(fiche, aanbieder_van(fiche), begin=begin, leeftijd_tot=12)


def test_wie_een_veld_invult_neemt_het_over_van_de_redactie():
    fiche = maak_fiche(redactie=["soort", "voor", "weg"])
    wijzig(fiche, aanbieder_van(fiche), weg="clb")
    fiche.refresh_from_db()
    assert fiche.redactie == ["soort", "voor"]


def test_een_gebied_van_een_ander_netwerk_wordt_niet_aangenomen():
    elders = maak_gebied("leuven", netwerk=maak_netwerk("vlaams-brabant"))
    fiche = maak_fiche()
    wijzig(fiche, aanbieder_van(fiche), werkgebieden=[elders.slug])
    assert not fiche.werkgebieden.exists()


@pytest.mark.parametrize(
    "daad",
    [
        lambda f, d: wijzig(f, d, duur="x"),
        lambda f, d: aanbod_bevestigen(fiche_id=f.pk, door=d),
        plaatsen,
        lambda f, d: zet(f, Aanbodstand.GESTOPT, d),
    ],
    ids=["wijzigen", "bevestigen", "plaatsen", "stand"],
)
def test_wie_het_niet_bijhoudt_wordt_ook_in_de_dienst_geweigerd(daad):
    fiche = maak_fiche()
    for vreemd in (
        maak_gebruiker(Rol.AANBIEDER),
        maak_gebruiker(Rol.STAF, organisatie=fiche.aanbieder),
        medewerker(maak_netwerk("vlaams-brabant")),
        maak_gebruiker(),
    ):
        with pytest.raises(Geweigerd, match="niet van jouw organisatie"):
            daad(fiche, vreemd)
    assert not Gebeurtenis.objects.exists()


def test_bevestigen_zegt_wie_en_wanneer_en_twee_keer_is_een_keer():
    fiche = maak_fiche()
    door = aanbieder_van(fiche, naam="An Persoon")
    for _ in range(2):
        aanbod_bevestigen(fiche_id=fiche.pk, door=door)
    fiche.refresh_from_db()
    assert (fiche.bevestigd_op, fiche.bevestigd_door) == (timezone.localdate(), fiche.aanbieder.naam)
    assert Gebeurtenis.objects.filter(wat="aanbod bevestigd").count() == 1


def test_bevestigt_het_meldpunt_dan_staat_er_dat_het_meldpunt_het_was():
    fiche, door = maak_fiche(), medewerker()
    aanbod_bevestigen(fiche_id=fiche.pk, door=door)
    fiche.refresh_from_db()
    assert fiche.bevestigd_door == door.lidmaatschappen.get().organisatie.naam != fiche.aanbieder.naam


def test_een_gestopt_aanbod_bevestig_je_niet_en_krijgt_geen_plaatsen():
    fiche = maak_fiche(stand=Aanbodstand.GESTOPT)
    with pytest.raises(Geweigerd, match="gestopt"):
        aanbod_bevestigen(fiche_id=fiche.pk, door=aanbieder_van(fiche))
    with pytest.raises(Geweigerd, match="gestopt"):
        plaatsen(fiche, aanbieder_van(fiche))


def test_plaatsen_melden_vervangt_de_vorige_en_de_geschiedenis_kent_ze_allebei():
    fiche = maak_fiche()
    door = aanbieder_van(fiche)
    plaatsen(fiche, door, vrij=3)
    plaatsen(fiche, door, vrij=0, weken=2)
    rij = Capaciteit.objects.get()
    assert (rij.vrij, rij.wachtweken, rij.bevestigd_op) == (0, 2, timezone.localdate())
    assert Gebeurtenis.objects.filter(wat="vrije plaatsen gemeld").count() == 2
    laatste = Gebeurtenis.objects.first()
    assert {v["veld"]: v["wordt"] for v in laatste.verschil} == {"vrij": "0", "wachtweken": "2"}


@pytest.mark.parametrize(
    ("vrij", "dagen", "weken", "veld"),
    [
        (2, None, 3, "wachtweken"),
        (2, None, 0, "wachtweken"),
        (1, -1, None, "eerste_start"),
        (-1, None, None, "vrij"),
        (501, None, None, "vrij"),
    ],
)
def test_een_melding_die_niet_kan_wordt_geweigerd_bij_haar_veld(vrij, dagen, weken, veld):
    fiche = maak_fiche()
    start = timezone.localdate() + datetime.timedelta(days=dagen) if dagen else None
    with pytest.raises(Geweigerd) as nee:
        plaatsen(fiche, aanbieder_van(fiche), vrij=vrij, start=start, weken=weken)
    assert nee.value.veld == veld
    assert not Capaciteit.objects.exists()


@pytest.mark.parametrize("van", Aanbodstand)
@pytest.mark.parametrize("naar", Aanbodstand)
def test_een_stand_beweegt_alleen_volgens_de_tabel(van, naar):
    fiche = maak_fiche(stand=van)
    door = aanbieder_van(fiche)
    if STAND.zoek(van, naar) is None:
        with pytest.raises(Geweigerd):
            zet(fiche, naar, door)
        assert not AanbodStandWijziging.objects.exists()
    else:
        zet(fiche, naar, door)
        rij = AanbodStandWijziging.objects.get()
        assert (rij.van, rij.naar, rij.door) == (van, naar, door)


@pytest.mark.parametrize("zet_", [z for z in STAND.zetten if z.reden_verplicht], ids=lambda z: f"{z.van}-{z.naar}")
def test_opschorten_stoppen_en_heropenen_vragen_een_reden(zet_):
    fiche = maak_fiche(stand=zet_.van)
    with pytest.raises(Geweigerd) as nee:
        zet(fiche, zet_.naar, aanbieder_van(fiche), reden="  ")
    assert nee.value.veld == "reden"


def test_elke_stand_heeft_een_weg_naar_een_einde():
    for stand in Aanbodstand:
        bereikt, rand = {stand}, {stand}
        while rand:
            rand = {zet_.naar for begin in rand for zet_ in STAND.vanuit(begin)} - bereikt
            bereikt |= rand
        assert Aanbodstand.GESTOPT in bereikt


def test_een_collega_verzette_de_stand_intussen():
    fiche = maak_fiche()
    zet(fiche, Aanbodstand.OPGESCHORT, medewerker())
    with pytest.raises(Botst):
        zet(fiche, Aanbodstand.GESTOPT, aanbieder_van(fiche), gezien=Aanbodstand.OPEN)
    fiche.refresh_from_db()
    assert fiche.stand == Aanbodstand.OPGESCHORT


@pytest.mark.parametrize(
    "onzin",
    [
        {"leeftijd_van": 18, "leeftijd_tot": 12},
        {"leeftijd_tot": 99},
        {"stand": "x"},
        {"bevestigd_op": datetime.date(2026, 1, 1)},
    ],
)
def test_ook_de_databank_weigert_onzin(onzin):
    fiche = maak_fiche()
    for veld, waarde in onzin.items():
        setattr(fiche, veld, waarde)
    with schrijven_toegestaan(), transaction.atomic(), pytest.raises(IntegrityError):
        fiche.save()
