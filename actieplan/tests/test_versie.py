"""A version: frozen text that nothing changes any more, and its road to the college."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.http import QueryDict

from actieplan.diensten.actie import actie_wijzigen
from actieplan.diensten.plaats import actie_verplaatsen
from actieplan.diensten.versie import versie_opmaken, versie_verversen, versie_zetten
from actieplan.keuzes import Versiestand
from actieplan.models import Actie, Actieplan, Versie, Versieregel, VersieZet
from actieplan.regels.actievelden import lees
from actieplan.regels.levend import levende_regels
from actieplan.regels.verschil import veranderingen
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_versie_van_kracht, wijzig
from actieplan.weergave.plan import maak_weergave, voorstellen_voor
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.tegelijk import tegelijk

pytestmark = [pytest.mark.beide, pytest.mark.django_db]

DAG = date(2026, 5, 4)
COLLEGE = "college van burgemeester en schepenen"


@pytest.fixture
def plan() -> Actieplan:
    doel = maak_doelstelling(titel="Doel", omschrijving="Waarom")
    een = maak_actie(doelstelling=doel, nummer="2.1.1", titel="Een", omschrijving="Tekst een")
    betrek(actie=een, organisatie=maak_organisatie("Groep Intro"))
    maak_actie(doelstelling=doel, nummer="2.1.2", titel="Twee")
    maak_actie(ouder=een, titel="Onder een")
    maak_versie_van_kracht(plan=doel.plan)
    return doel.plan


@pytest.fixture
def staf(plan) -> Gebruiker:
    return maak_gebruiker(Rol.STAF)


def opgemaakt(plan: Actieplan, door: Gebruiker, jaar: int = 2027) -> Versie:
    return versie_opmaken(plan_id=plan.pk, jaar=jaar, titel=f"Actieplan {jaar}", door=door)


def geadviseerd(plan: Actieplan, door: Gebruiker, jaar: int = 2027) -> Versie:
    versie = opgemaakt(plan, door, jaar)
    return versie_zetten(versie_id=versie.pk, naar=Versiestand.GEADVISEERD, door=door)


def keur_goed(versie: Versie, door: Gebruiker, **anders) -> Versie:
    gegevens = {"orgaan": COLLEGE, "datum": DAG, "referentie": "2027/12"} | anders
    return versie_zetten(versie_id=versie.pk, naar=Versiestand.GOEDGEKEURD, door=door, **gegevens)


def herschrijf(actie: Actie, door: Gebruiker, **nieuw) -> None:
    begin = lees(Actie.objects.get(pk=actie.pk))
    actie_wijzigen(actie_id=actie.pk, waarden=begin | nieuw, origineel=begin, reden="omdat", door=door)


def tekst_van(versie: Versie) -> list[tuple]:
    """All that a page or a file can show of a version."""
    return list(
        versie.regels.values_list("soort", "sleutel", "doel_sleutel", "ouder_sleutel", "diepte", "inhoud", "zoektekst")
    )


def publieke_titels(plan: Actieplan) -> list[str]:
    versie = plan.versies.get(van_kracht=True)
    weergave = maak_weergave(plan=plan, versie=versie, gebruiker=AnonymousUser(), filters=QueryDict())
    return [rij.regel.inhoud["titel"] for blok in weergave.blokken for rij in blok.acties]


def test_een_versie_staat_op_zichzelf_wat_er_ook_met_het_levende_plan_gebeurt(plan, staf):
    versie = plan.versies.get()
    eerst = tekst_van(versie)
    assert "Groep Intro (trekker)" in str(eerst)
    een, onder = Actie.objects.get(titel="Een"), Actie.objects.get(titel="Onder een")
    herschrijf(een, staf, titel="Anders", omschrijving="Anders", nummer="9", stand="afgerond", trekker=[])
    actie_verplaatsen(actie_id=onder.pk, doel_sleutel=plan.doelstellingen.get().sleutel, door=staf)
    for organisatie in staf.lidmaatschappen.get().netwerk.organisaties.all():
        wijzig(organisatie, naam="Nieuwe naam")
    wijzig(plan.doelstellingen.get(), titel="Ander doel", omschrijving="Anders")
    with schrijven_toegestaan():
        onder.delete()
    assert tekst_van(versie) == eerst
    regels = Versieregel.objects.zichtbaar_voor(AnonymousUser()).filter(versie=versie, soort="actie")
    assert [regel.inhoud["titel"] for regel in regels] == ["Een", "Onder een", "Twee"]


def test_een_ontwerp_bevriest_het_plan_in_leesvolgorde(plan, staf):
    versie = opgemaakt(plan, staf)
    assert [(r.sleutel, r.inhoud) for r in versie.regels.all()] == [(r.sleutel, r.inhoud) for r in levende_regels(plan)]
    assert [regel.volgorde for regel in versie.regels.all()] == [0, 1, 2, 3]
    assert Gebeurtenis.objects.get().wat == "versie opgemaakt"


def test_verversen_neemt_het_levende_plan_over_zolang_het_een_ontwerp_is(plan, staf):
    versie = opgemaakt(plan, staf)
    maak_actie(doelstelling=plan.doelstellingen.get(), titel="Drie")
    versie_verversen(versie_id=versie.pk, door=staf)
    assert "Drie" in str(tekst_van(versie))
    versie_zetten(versie_id=versie.pk, naar=Versiestand.GEADVISEERD, door=staf)
    eerst = tekst_van(versie)
    with pytest.raises(Geweigerd, match="terug naar ontwerp"):
        versie_verversen(versie_id=versie.pk, door=staf)
    assert tekst_van(versie) == eerst


def test_een_tweede_ontwerp_en_een_jaar_dat_er_al_is_worden_geweigerd(plan, staf):
    with pytest.raises(Geweigerd) as geweigerd:
        opgemaakt(plan, staf, 2016)
    assert geweigerd.value.veld == "jaar"
    opgemaakt(plan, staf)
    with pytest.raises(Geweigerd, match="onderweg"):
        opgemaakt(plan, staf, 2028)
    assert Versie.objects.count() == 2


def test_goedkeuren_zet_de_nieuwe_versie_van_kracht_en_de_vorige_niet_meer(plan, staf):
    versie = keur_goed(geadviseerd(plan, staf), staf)
    assert list(plan.versies.filter(van_kracht=True)) == [versie]
    assert (versie.orgaan, versie.datum, versie.referentie) == (COLLEGE, DAG, "2027/12")
    assert plan.versies.get(jaar=2016).stand == Versiestand.GOEDGEKEURD
    zetten = list(VersieZet.objects.order_by("pk").values_list("van", "naar"))
    assert zetten == [("ontwerp", "geadviseerd"), ("geadviseerd", "goedgekeurd")]


def test_goedkeuren_vraagt_orgaan_en_datum(plan, staf):
    versie = geadviseerd(plan, staf)
    for veld, leeg in (("orgaan", ""), ("datum", None)):
        with pytest.raises(Geweigerd) as geweigerd:
            keur_goed(versie, staf, **{veld: leeg})
        assert geweigerd.value.veld == veld
    assert plan.versies.get(van_kracht=True).jaar == 2016
    versie.refresh_from_db()
    assert versie.stand == Versiestand.GEADVISEERD


def test_de_weg_slaat_geen_stap_over_en_gaat_alleen_met_een_reden_terug(plan, staf):
    versie = opgemaakt(plan, staf)
    with pytest.raises(Geweigerd):
        keur_goed(versie, staf)
    versie_zetten(versie_id=versie.pk, naar=Versiestand.GEADVISEERD, door=staf)
    with pytest.raises(Geweigerd) as geweigerd:
        versie_zetten(versie_id=versie.pk, naar=Versiestand.ONTWERP, door=staf)
    assert geweigerd.value.veld == "reden"
    versie_zetten(versie_id=versie.pk, naar=Versiestand.ONTWERP, reden="advies verwerken", door=staf)
    assert VersieZet.objects.first().reden == "advies verwerken"
    versie_zetten(versie_id=versie.pk, naar=Versiestand.GEADVISEERD, door=staf)
    keur_goed(versie, staf)
    for naar in Versiestand:
        with pytest.raises(Geweigerd):
            versie_zetten(versie_id=versie.pk, naar=naar, orgaan=COLLEGE, datum=DAG, reden="terug", door=staf)


def test_wie_geen_staf_van_het_netwerk_is_brengt_niets_naar_het_college(plan, staf):
    versie = geadviseerd(plan, staf)
    ander = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    for wie in (ander, maak_gebruiker(Rol.COLLEGE), maak_gebruiker(Rol.PARTNER)):
        for poging in (
            lambda wie=wie: opgemaakt(plan, wie, 2030),
            lambda wie=wie: versie_verversen(versie_id=versie.pk, door=wie),
            lambda wie=wie: keur_goed(versie, wie),
        ):
            with pytest.raises(Geweigerd):
                poging()
    assert plan.versies.get(van_kracht=True).jaar == 2016


def test_de_databank_weigert_twee_versies_van_kracht_en_een_ontwerp_van_kracht(plan):
    nieuw = {"plan": plan, "titel": "x", "van_kracht": True}
    for anders in ({"jaar": 2030, "stand": "goedgekeurd"}, {"jaar": 2031, "stand": "ontwerp"}):
        with pytest.raises(IntegrityError), transaction.atomic(), schrijven_toegestaan():
            Versie.objects.create(**nieuw, **anders)


def test_het_publiek_leest_nieuwe_tekst_pas_na_goedkeuring(plan, staf):
    een = Actie.objects.get(titel="Een")
    herschrijf(een, staf, titel="Eén, beter")
    maak_actie(doelstelling=een.doelstelling, titel="Drie")
    oud = ["Een", "Onder een", "Twee"]
    assert publieke_titels(plan) == oud
    versie = opgemaakt(plan, staf)
    assert publieke_titels(plan) == oud
    versie_zetten(versie_id=versie.pk, naar=Versiestand.GEADVISEERD, door=staf)
    herschrijf(een, staf, titel="Te laat voor deze versie")
    assert publieke_titels(plan) == oud
    keur_goed(versie, staf)
    assert publieke_titels(plan) == ["Eén, beter", "Onder een", "Twee", "Drie"]
    assert [v.woorden for v in voorstellen_voor(plan, versie, staf)] == ["herschreven"]


def test_de_stand_is_die_van_vandaag_ook_zonder_nieuwe_versie(plan, staf):
    herschrijf(Actie.objects.get(titel="Een"), staf, stand="lopend")
    weergave = maak_weergave(plan=plan, versie=plan.versies.get(), gebruiker=AnonymousUser(), filters=QueryDict())
    assert [rij.regel.actie.stand for rij in weergave.blokken[0].acties] == ["lopend", "onbekend", "onbekend"]
    assert weergave.blokken[0].standen == [("nog niet ingevuld", 2), ("lopend", 1)]


def test_veranderingen_noemt_wat_er_gebeurde_in_gewone_woorden(plan, staf):
    oud = list(plan.versies.get().regels.all())
    een, twee, onder = (Actie.objects.get(titel=titel) for titel in ("Een", "Twee", "Onder een"))
    assert veranderingen(oud, levende_regels(plan)) == []
    herschrijf(een, staf, nummer="2.1.9")
    herschrijf(onder, staf, nummer="2.1.8", omschrijving="Anders")
    actie_verplaatsen(actie_id=onder.pk, doel_sleutel=twee.doelstelling.sleutel, ouder_sleutel=twee.sleutel, door=staf)
    nieuw = maak_actie(doelstelling=een.doelstelling, titel="Drie")
    regels = [regel for regel in levende_regels(plan) if regel.sleutel != twee.sleutel]
    gevonden = {v.sleutel: (v.woorden, v.velden) for v in veranderingen(oud, regels)}
    assert gevonden == {
        een.sleutel: ("hernummerd", ("nummer",)),
        onder.sleutel: ("hernummerd en herschreven en verplaatst", ("nummer", "omschrijving")),
        nieuw.sleutel: ("nieuw", ()),
        twee.sleutel: ("vervallen", ()),
    }
    assert [v.lijn.sleutel for v in veranderingen(oud, regels)][-1] == twee.sleutel


def test_een_voorstel_dat_verandert_voor_goedkeuring_is_gewoon_nieuw(plan, staf):
    nieuw = maak_actie(doelstelling=plan.doelstellingen.get(), titel="Drie")
    herschrijf(nieuw, staf, titel="Vier")
    assert [(v.woorden, v.lijn.inhoud["titel"]) for v in voorstellen_voor(plan, plan.versies.get(), staf)] == [
        ("nieuw", "Vier")
    ]
    assert voorstellen_voor(plan, plan.versies.get(), maak_gebruiker(Rol.PARTNER)) == []


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_goedkeuren_lukt_een_keer(plan, staf):
    versie = geadviseerd(plan, staf)
    mensen = [maak_gebruiker(Rol.STAF) for _ in range(3)]
    uitslagen = tegelijk(*(lambda door=door: keur_goed(versie, door) for door in mensen))
    assert sorted(type(uitslag).__name__ for uitslag in uitslagen) == ["Geweigerd", "Geweigerd", "Versie"]
    assert plan.versies.filter(van_kracht=True).get().jaar == 2027
    assert VersieZet.objects.filter(naar=Versiestand.GOEDGEKEURD).count() == 1


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_een_ontwerp_opmaken_geeft_een_ontwerp(plan, staf):
    mensen = [maak_gebruiker(Rol.STAF) for _ in range(3)]
    uitslagen = tegelijk(*(lambda n=n: opgemaakt(plan, mensen[n], 2027 + n) for n in range(3)))
    assert sorted(type(uitslag).__name__ for uitslag in uitslagen) == ["Geweigerd", "Geweigerd", "Versie"]
    assert plan.versies.exclude(stand=Versiestand.GOEDGEKEURD).count() == 1


def test_een_besluit_in_de_toekomst_wordt_geweigerd(plan, staf):
    with pytest.raises(Geweigerd, match="moet nog komen"):
        keur_goed(geadviseerd(plan, staf), staf, datum=date(2199, 1, 1))


def test_een_versie_draagt_een_later_jaar_dan_wat_van_kracht_is(plan, staf):
    with pytest.raises(Geweigerd, match="later jaar"):
        opgemaakt(plan, staf, jaar=2016)
