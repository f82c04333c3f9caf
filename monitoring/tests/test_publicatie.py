"""A release is the only thing that is read: protected, fixed, for whom it is meant."""

import pytest
from django.contrib.auth.models import AnonymousUser

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from monitoring.bescherming import nakijken
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.publicatie import METEEN, publicatie_intrekken, publicatie_maken
from monitoring.doorlichting.oordeel import Doorlichting
from monitoring.keuzes import Leest, Toestand
from monitoring.models import Cel, Cijfer, Indicator, Publicatie
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.tests.bouwers import maak_gegevensbron, maak_indicator, maak_publicatie

pytestmark = [pytest.mark.beide, pytest.mark.django_db, pytest.mark.usefixtures("proef", "aandeel")]
BEZOEKER = AnonymousUser()


@pytest.fixture
def publiceer(staf, bron):
    """Deliver rows, confirm them and publish; return the release."""

    def doe(*rijen, bron=bron, door=staf, **velden) -> Publicatie:
        aanlevering = lees_in(csv(*rijen), staf=door, bron=bron, **velden)
        assert not aanlevering.fouten, aanlevering.fouten
        bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=door)
        return publicatie_maken(netwerk_id=aanlevering.netwerk_id, reden="Nieuw jaar.", door=door)

    return doe


def waarden(publicatie: Publicatie) -> dict[str, tuple]:
    return {cel.reeks: (cel.toestand, cel.waarde) for cel in publicatie.cellen.all()}


def per_niveau(**aantallen) -> list[dict]:
    return [rij(niveau=niveau, waarde=aantal) for niveau, aantal in aantallen.items()]


def test_een_klein_aantal_staat_nergens_in_de_publicatie(publiceer):
    publicatie = publiceer(rij(niveau="", waarde=63), *per_niveau(kleuter=3, lager=20, secundair=40))
    assert waarden(publicatie) == {
        "": (Toestand.GETAL, 63),
        "kleuter": (Toestand.ONDERDRUKT, None),
        "lager": (Toestand.ONDERDRUKT, None),
        "secundair": (Toestand.GETAL, 40),
    }
    doorlichting = publicatie.bescherming.pop("doorlichting")
    assert (doorlichting["cellen"], doorlichting["gevoelig"], doorlichting["te_smal"]) == (4, 1, 0)
    assert doorlichting["smalst"] >= 5 and doorlichting["oplosser"].startswith("HiGHS 1.")
    assert publicatie.bescherming == {
        "herleidbaar": 0,
        "te_klein": 1,
        "aanvullend": 1,
        "cellen": 4,
        "verborgen": 2,
        "eerder_getoond": 0,
    }


def test_de_drempel_is_een_gegeven_van_de_bron(publiceer):
    openbaar = maak_gegevensbron("openbaar", drempel=1, motivering="De bron publiceert ze zelf.")
    streng = maak_gegevensbron("streng", drempel=10)
    assert waarden(publiceer(rij(gebied="Vlaanderen", waarde=3), bron=openbaar)) == {"": (Toestand.GETAL, 3)}
    strenger = publiceer(rij(waarde=9, schooljaar="2021-2022"), bron=streng)
    assert strenger.cellen.get(periode_start=2021).toestand == Toestand.ONDERDRUKT


@pytest.mark.parametrize(
    ("teller", "noemer", "weg"), [(3, 200, True), (20, 200, False), (198, 200, True), (5, 9, True)]
)
def test_een_percentage_met_een_klein_deel_blijft_verborgen(teller, noemer, weg, publiceer):
    publicatie = publiceer(
        rij(indicator="aandeel", eenheid="% van de leerlingen", waarde="", teller=teller, noemer=noemer)
    )
    assert (publicatie.cellen.get().toestand == Toestand.ONDERDRUKT) is weg


def test_een_cel_heeft_geen_teller_of_noemer_en_een_verborgen_cel_geen_opmerking(publiceer):
    namen = {veld.name for veld in Cel._meta.get_fields()}
    assert not {"teller", "noemer"} & namen
    publicatie = publiceer(rij(waarde=3, opmerking="Het zijn er 3."))
    assert publicatie.cellen.get().opmerking == ""


def test_een_los_percentage_van_een_bron_die_niet_zelf_beschermt_komt_niet_uit(publiceer):
    openbaar = maak_gegevensbron("openbaar", drempel=1)
    los = rij(indicator="aandeel", gebied="Vlaanderen", eenheid="% van de leerlingen", waarde="13,5")
    publicatie = publiceer(los, bron=openbaar)
    assert publicatie.cellen.get().waarde is not None
    openbaar.drempel = 5
    with schrijven_toegestaan():
        openbaar.save()
    opnieuw = publicatie_maken(netwerk_id=publicatie.netwerk_id, reden="Strenger.", door=publicatie.door)
    assert opnieuw.cellen.get().toestand == Toestand.ONDERDRUKT


def test_als_de_audit_niet_slaagt_wordt_er_niets_gepubliceerd(publiceer, monkeypatch):
    eerst = publiceer(rij(waarde=3))
    cel = Cijfer.objects.get(actief=True).pk
    monkeypatch.setattr(nakijken, "licht_door", lambda *_: Doorlichting(te_smal=1, smalle={cel: set()}))
    with pytest.raises(Geweigerd, match=r"te dicht bij een verborgen aantal \(.*, Mechelen, .*2022-2023\)"):
        publicatie_maken(netwerk_id=eerst.netwerk_id, reden="Nog eens.", door=eerst.door)
    assert list(Publicatie.objects.values_list("pk", "van_kracht")) == [(eerst.pk, True)]


def test_een_verborgen_cel_onthoudt_voor_de_dpo_waarom(publiceer):
    publicatie = publiceer(rij(niveau="", waarde=63), *per_niveau(kleuter=3, lager=20, secundair=40))
    assert {cel.reeks: cel.verborgen_om for cel in publicatie.cellen.all()} == {
        "": "",
        "kleuter": "te_klein",
        "lager": "aanvullend",
        "secundair": "",
    }


def test_een_nieuwe_publicatie_naast_een_oude_verraadt_niets(publiceer):
    """The old one shows what the new one hides for another: together they would give the small number away."""
    eerst = publiceer(rij(niveau="", waarde=63), rij(niveau="lager", waarde=20))
    tweede = publiceer(*per_niveau(kleuter=3, lager=20, secundair=40))
    assert waarden(eerst)["lager"] == (Toestand.GETAL, 20)
    toestanden = {reeks: toestand for reeks, (toestand, _) in waarden(tweede).items()}
    assert toestanden["kleuter"] == Toestand.ONDERDRUKT
    # Hiding "lager" helps nobody: everyone read it. So the next one goes.
    assert toestanden["secundair"] == Toestand.ONDERDRUKT
    assert tweede.bescherming["eerder_getoond"] == 0


def test_wat_een_vorige_publicatie_verborg_blijft_verborgen(publiceer):
    eerst = publiceer(rij(niveau="", waarde=63), *per_niveau(kleuter=3, lager=20, secundair=40))
    later = publiceer(*per_niveau(secundair=10), rij(niveau="", waarde=33))
    assert waarden(eerst)["lager"][0] == waarden(later)["lager"][0] == Toestand.ONDERDRUKT


def test_een_getal_dat_vroeger_wel_getoond_werd_wordt_gemeld(publiceer, bron):
    eerst = publiceer(rij(waarde=7))
    bron.drempel = 10
    with schrijven_toegestaan():
        bron.save()
    strenger = publicatie_maken(netwerk_id=eerst.netwerk_id, reden="Strenger.", door=eerst.door)
    assert strenger.cellen.get().toestand == Toestand.ONDERDRUKT
    assert strenger.bescherming["eerder_getoond"] == 1


def test_wat_in_een_ingetrokken_publicatie_stond_is_gelezen_en_telt_als_getoond(publiceer, bron):
    """It is off every page, but who read or downloaded it still knows; the DPO reads how many."""
    eerst = publiceer(rij(waarde=7))
    publicatie_intrekken(publicatie_id=eerst.pk, reden="Fout in de bron.", door=eerst.door)
    bron.drempel = 10
    with schrijven_toegestaan():
        bron.save()
    strenger = publicatie_maken(netwerk_id=eerst.netwerk_id, reden="Strenger.", door=eerst.door)
    assert strenger.cellen.get().toestand == Toestand.ONDERDRUKT
    assert strenger.bescherming["eerder_getoond"] == 1


def test_een_percentage_en_het_aantal_erachter_worden_samen_beschermd(publiceer, proef, aandeel):
    with schrijven_toegestaan():
        aandeel.telt_als = proef
        aandeel.save()
    # 40 of 43: the percentage goes since 3 remain, and the number with it, for it says the same.
    publicatie = publiceer(
        rij(waarde=40, teller="", noemer=""),
        rij(indicator="aandeel", eenheid="% van de leerlingen", waarde="", teller=40, noemer=43),
    )
    assert {cel.toestand for cel in publicatie.cellen.all()} == {Toestand.ONDERDRUKT}


def test_cijfers_A1_een_percentage_dat_niemand_koppelde_wordt_met_zijn_aantal_beschermd(publiceer):
    """5,6 % of 143 pupils is 8: shown, it gives away the 3 that is left of 62."""
    per_school = {"950001": (3, 120), "950002": (8, 143), "950003": (21, 200), "950004": (30, 250)}
    publicatie = publiceer(
        rij(niveau="", instellingsnummer="", teller="", noemer="", waarde=62),
        *(rij(niveau="", instellingsnummer=school, waarde=teller) for school, (teller, _) in per_school.items()),
        *(
            rij(
                indicator="aandeel",
                niveau="",
                eenheid="% van de leerlingen",
                instellingsnummer=school,
                waarde="",
                teller=teller,
                noemer=noemer,
            )
            for school, (teller, noemer) in per_school.items()
        ),
    )
    open_ = {(cel.indicator.code, cel.reeks) for cel in publicatie.cellen.filter(toestand=Toestand.GETAL)}
    bekend = {reeks for _, reeks in open_ if reeks}
    assert "school 950001" not in bekend
    assert ("proef", "") not in open_ or len(bekend) < 3


def test_cijfers_B4_de_volgorde_komt_uit_de_labels_en_niet_uit_het_bestand(client, publiceer, proef):
    """A file that is sorted by size would say how the hidden ones compare."""
    aantallen = {"secundair": 1, "school 10": 2, "kleuter": 3, "lager": 4, "meisjes": 30, "jongens": 31, "": 90}
    velden = {
        "": {},
        "meisjes": {"geslacht": "v"},
        "jongens": {"geslacht": "m"},
        "school 10": {"instellingsnummer": "900010"},
    }
    leeg = {"niveau": "", "geslacht": "", "instellingsnummer": ""}
    rijen = [rij(**leeg | velden.get(wat, {"niveau": wat}), waarde=n) for wat, n in aantallen.items()]
    rijen.append(rij(**leeg | {"instellingsnummer": "900009"}, waarde=40))
    publicatie = publiceer(*rijen)
    orde = ["", "school 900009", "school 900010", "kleuter", "lager", "secundair", "jongens", "meisjes"]
    assert [cel.reeks for cel in publicatie.cellen.order_by("volgorde")] == orde
    # Turned round, the same table gives the same page.
    omgekeerd = publiceer(*(een | {"schooljaar": "2021-2022"} for een in reversed(rijen)))
    assert [cel.reeks for cel in omgekeerd.cellen.filter(periode_start=2021).order_by("volgorde")] == orde


def test_een_kleine_band_tussen_twee_drempels_komt_niet_uit(publiceer, proef):
    streng = maak_indicator("proef-30", deel_van=proef)
    publicatie = publiceer(rij(waarde=20), rij(indicator=streng.code, waarde=17))
    assert [cel.toestand for cel in publicatie.cellen.order_by("indicator__volgorde")] == [
        Toestand.GETAL,
        Toestand.ONDERDRUKT,
    ]


def test_een_publicatie_verandert_niet_mee_met_latere_cijfers(publiceer):
    eerst = publiceer(rij(waarde=30))
    tweede = publiceer(rij(waarde=31))
    assert (eerst.cellen.get().waarde, tweede.cellen.get().waarde) == (30, 31)
    eerst.refresh_from_db()
    assert (eerst.van_kracht, tweede.van_kracht) == (False, True)


def test_een_verworpen_of_wachtend_cijfer_komt_niet_in_de_publicatie(publiceer, staf, bron):
    eerst = publiceer(rij(waarde=30))
    lees_in(csv(rij(waarde=99)), staf=staf, bron=bron)
    opnieuw = publicatie_maken(netwerk_id=eerst.netwerk_id, reden="Nog eens.", door=staf)
    assert [cel.waarde for cel in opnieuw.cellen.all()] == [30]


def test_zonder_cijfers_of_zonder_reden_wordt_er_niet_gepubliceerd(staf, publiceer):
    netwerk = staf.lidmaatschappen.get().netwerk
    with pytest.raises(Geweigerd, match="nog geen bevestigde"):
        publicatie_maken(netwerk_id=netwerk.pk, reden="Zomaar.", door=staf)
    publiceer(rij())
    with pytest.raises(Geweigerd, match="waarom"):
        publicatie_maken(netwerk_id=netwerk.pk, reden=" ", door=staf)


def test_intrekken_haalt_de_cijfers_overal_weg_en_brengt_de_vorige_niet_terug(publiceer, staf):
    eerst, tweede = publiceer(rij(waarde=30)), publiceer(rij(waarde=31))
    publicatie_intrekken(publicatie_id=tweede.pk, reden="Fout in de bron.", door=staf)
    assert not Cel.objects.zichtbaar_voor(BEZOEKER).van_kracht().exists()
    assert set(Publicatie.objects.zichtbaar_voor(BEZOEKER)) == {eerst}
    assert set(Publicatie.objects.zichtbaar_voor(staf)) == {eerst, tweede}
    assert Gebeurtenis.objects.filter(wat="cijfers ingetrokken").count() == 1
    with pytest.raises(Geweigerd, match="al ingetrokken"):
        publicatie_intrekken(publicatie_id=tweede.pk, reden="Nog eens.", door=staf)


def test_publieke_cijfers_zijn_voor_iedereen_en_die_voor_partners_alleen_voor_het_eigen_netwerk():
    publiek, intern = maak_indicator(), maak_indicator(voor=Leest.PARTNER)
    maak_publicatie(cellen=[{"indicator": publiek, "waarde": 9}, {"indicator": intern, "waarde": 8}])
    partner, elders = maak_gebruiker(Rol.PARTNER), maak_gebruiker(Rol.PARTNER, netwerk=maak_netwerk("vlaams-brabant"))
    for iemand, ziet in [
        (BEZOEKER, {publiek}),
        (elders, {publiek}),
        (partner, {publiek, intern}),
        (maak_gebruiker(Rol.AANMELDER), {publiek}),
        (maak_gebruiker(Rol.STAF), {publiek, intern}),
    ]:
        assert {cel.indicator for cel in Cel.objects.zichtbaar_voor(iemand)} == ziet
        assert set(Indicator.objects.zichtbaar_voor(iemand)) == ziet


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.STAF])
def test_alleen_staf_van_het_netwerk_publiceert_en_trekt_in(rol, publiceer):
    publicatie = publiceer(rij())
    for iemand in (maak_gebruiker(rol), maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))):
        with pytest.raises(Geweigerd):
            publicatie_maken(netwerk_id=publicatie.netwerk_id, reden="Ik ook.", door=iemand)
        with pytest.raises(Geweigerd):
            publicatie_intrekken(publicatie_id=publicatie.pk, reden="Ik ook.", door=iemand)


def test_cijfers_van_het_ene_netwerk_komen_niet_in_de_publicatie_van_het_andere(publiceer):
    publiceer(rij(waarde=30))
    elders = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    daar = publiceer(rij(waarde=40), door=elders)
    assert [cel.waarde for cel in daar.cellen.all()] == [40]
    assert Publicatie.objects.van_kracht().count() == 2


def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_cijfers(publiceer, staf, django_assert_max_num_queries):
    eerst = publiceer(*(rij(gebied=f"Gebied {nummer}", waarde=nummer + 5) for nummer in range(METEEN)))
    assert Cijfer.objects.filter(actief=True).count() == METEEN
    # SQLite takes some forty rows in one insert; the thresholds and the list of series are read and written once.
    with django_assert_max_num_queries(50):
        publicatie_maken(netwerk_id=eerst.netwerk_id, reden="Nog eens.", door=staf)
