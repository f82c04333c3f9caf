"""Outcomes: noted while meeting, with the to-do or signal they make."""

import pytest

from actieplan.diensten.actiepunt import actiepunt_afvinken
from actieplan.models import Actiepunt
from actieplan.tests.bouwers import maak_actie
from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.versies import Botst
from overlegplatform.diensten import uitkomst as diensten
from overlegplatform.keuzes import Functie, Uitkomstsoort, Vergaderstand
from overlegplatform.models import Signaal, Uitkomst
from overlegplatform.tests.bouwers import geef_zetel, maak_punt, maak_vergadering, zet_stand

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF)


@pytest.fixture
def punt(staf):
    rij = maak_punt(maak_vergadering(over_dagen=0), actie=maak_actie())
    zet_stand(rij.vergadering, Vergaderstand.BEZIG, door=staf)
    return rij


def noteer(punt, soort: str, door, tekst="Een tekst.", wie="", tegen="") -> Uitkomst:
    waarden = {"tekst": tekst, "wie": wie, "tegen": tegen}
    return diensten.uitkomst_noteren(punt_id=punt.pk, soort=soort, waarden=waarden, door=door)


@pytest.mark.parametrize("soort", [Uitkomstsoort.BESLUIT, Uitkomstsoort.AFSPRAAK, Uitkomstsoort.INFORMATIE])
def test_een_gewone_uitkomst_maakt_niets_anders(punt, staf, soort):
    assert noteer(punt, soort, staf).soort == soort
    assert not Actiepunt.objects.exists()
    assert not Signaal.objects.exists()


def test_een_actiepunt_wijst_naar_beneden_en_erft_de_actie_van_het_punt(punt, staf):
    organisatie = maak_organisatie()
    collega = maak_gebruiker(Rol.PARTNER, organisatie=organisatie, naam="Pim")
    wie = f"{organisatie.sleutel}:{collega.sleutel}"
    rij = noteer(punt, Uitkomstsoort.ACTIEPUNT, staf, "Een brief schrijven", wie, "2027-01-29")
    gemaakt = Actiepunt.objects.get()
    assert rij.actiepunt == gemaakt
    assert (gemaakt.wat, gemaakt.organisatie, gemaakt.persoon, str(gemaakt.tegen), gemaakt.actie) == (
        "Een brief schrijven",
        organisatie,
        collega,
        "2027-01-29",
        punt.actie,
    )


def test_een_signaal_komt_bij_de_signalen_van_het_netwerk(punt, staf):
    noteer(punt, Uitkomstsoort.SIGNAAL, staf, "Scholen missen cijfers per campus.")
    signaal = Signaal.objects.get()
    assert (signaal.titel, signaal.netwerk, signaal.organisatie) == (
        "Scholen missen cijfers per campus.",
        punt.vergadering.groep.netwerk,
        None,
    )


@pytest.mark.parametrize("elders", ["organisatie", "persoon"])
def test_een_actiepunt_gaat_nooit_naar_wie_niet_in_het_netwerk_zit(punt, staf, elders):
    organisatie = maak_organisatie(netwerk=maak_netwerk("vlaams-brabant" if elders == "organisatie" else "mechelen"))
    wie = organisatie.sleutel
    if elders == "persoon":
        wie += ":" + maak_gebruiker(Rol.PARTNER).sleutel
    with pytest.raises(Geweigerd) as geweigerd:
        noteer(punt, Uitkomstsoort.ACTIEPUNT, staf, wie=wie)
    assert geweigerd.value.veld == "wie"
    assert not Uitkomst.objects.exists()


@pytest.mark.parametrize("stand", [Vergaderstand.GEPLAND, Vergaderstand.UITGENODIGD, Vergaderstand.GEANNULEERD])
def test_voor_de_vergadering_of_als_ze_niet_doorgaat_wordt_niets_genoteerd(punt, staf, stand):
    zet_stand(punt.vergadering, stand, door=staf)
    with pytest.raises(Geweigerd):
        noteer(punt, Uitkomstsoort.BESLUIT, staf)


def test_de_secretaris_noteert_en_een_gewoon_lid_niet(punt):
    secretaris = geef_zetel(punt.vergadering.groep, functie=Functie.SECRETARIS).organisatie
    lid = geef_zetel(punt.vergadering.groep).organisatie
    noteer(punt, Uitkomstsoort.BESLUIT, maak_gebruiker(Rol.PARTNER, organisatie=secretaris))
    with pytest.raises(Geweigerd, match="niet van jouw groep"):
        noteer(punt, Uitkomstsoort.BESLUIT, maak_gebruiker(Rol.PARTNER, organisatie=lid))
    assert Uitkomst.objects.count() == 1


def test_verbeteren_verandert_ook_het_actiepunt(punt, staf):
    organisatie, andere = maak_organisatie(), maak_organisatie()
    rij = noteer(punt, Uitkomstsoort.ACTIEPUNT, staf, wie=organisatie.sleutel)
    begin = diensten.plat(rij)
    mijn = {"tekst": "Nieuwe tekst.", "wie": andere.sleutel, "tegen": "2027-03-01"}
    diensten.uitkomst_wijzigen(uitkomst_id=rij.pk, mijn=mijn, origineel=begin, door=staf)
    gemaakt = Actiepunt.objects.get()
    assert (gemaakt.wat, gemaakt.organisatie, str(gemaakt.tegen)) == ("Nieuwe tekst.", andere, "2027-03-01")


def test_twee_secretarissen_op_een_tekst_verliezen_niets(punt, staf):
    rij = noteer(punt, Uitkomstsoort.BESLUIT, staf)
    begin = diensten.plat(rij)
    collega = maak_gebruiker(Rol.STAF)
    diensten.uitkomst_wijzigen(uitkomst_id=rij.pk, mijn={**begin, "tekst": "Hun."}, origineel=begin, door=collega)
    with pytest.raises(Botst) as botst:
        diensten.uitkomst_wijzigen(uitkomst_id=rij.pk, mijn={**begin, "tekst": "Mijn."}, origineel=begin, door=staf)
    (botsing,) = botst.value.botsingen
    assert (botsing.huidig, botsing.mijn) == ("Hun.", "Mijn.")


def test_weghalen_neemt_actiepunt_en_signaal_mee_zolang_niemand_ermee_verder_ging(punt, staf):
    organisatie = maak_organisatie()
    for soort, wie in ((Uitkomstsoort.ACTIEPUNT, organisatie.sleutel), (Uitkomstsoort.SIGNAAL, "")):
        rij = noteer(punt, soort, staf, wie=wie)
        diensten.uitkomst_verwijderen(uitkomst_id=rij.pk, door=staf)
    assert not (Uitkomst.objects.exists() or Actiepunt.objects.exists() or Signaal.objects.exists())


def test_een_actiepunt_dat_gedaan_is_blijft_staan(punt, staf):
    rij = noteer(punt, Uitkomstsoort.ACTIEPUNT, staf, wie=maak_organisatie().sleutel)
    actiepunt_afvinken(actiepunt_id=rij.actiepunt_id, gedaan=True, door=staf)
    with pytest.raises(Geweigerd, match="al gedaan"):
        diensten.uitkomst_verwijderen(uitkomst_id=rij.pk, door=staf)
