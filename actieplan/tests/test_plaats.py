"""The place of an action: up, down, to another goal or under another action. No action is ever lost or doubled."""

from collections import Counter

import pytest
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actieplan.diensten import plaats
from actieplan.diensten.actie import actie_toevoegen, actie_wijzigen, diepte_van
from actieplan.diensten.plaats import OMHOOG, OMLAAG, actie_schuiven, actie_verplaatsen
from actieplan.models import Actie, Actieplan, Doelstelling
from actieplan.regels import actievelden as velden
from actieplan.regels.levend import levende_regels
from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.tegelijk import tegelijk

pytestmark = [pytest.mark.beide, pytest.mark.django_db]

eigenschap = settings(
    max_examples=20, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def doel() -> Doelstelling:
    return maak_doelstelling(titel="Eerste doel")


@pytest.fixture
def staf(doel) -> Gebruiker:
    return maak_gebruiker(Rol.STAF)


def maak_rij(doel: Doelstelling, *titels: str) -> list[Actie]:
    return [maak_actie(doelstelling=doel, titel=titel) for titel in titels]


def titels(doel: Doelstelling, ouder: Actie | None = None) -> str:
    return "".join(Actie.objects.filter(doelstelling=doel, ouder=ouder).values_list("titel", flat=True))


def verplaats(actie: Actie, door: Gebruiker, doel: Doelstelling, ouder: Actie | None = None, voor: str = "") -> str:
    return actie_verplaatsen(
        actie_id=actie.pk,
        doel_sleutel=doel.sleutel,
        ouder_sleutel=ouder.sleutel if ouder else "",
        voor_sleutel=voor,
        door=door,
    )


def controleer(plan: Actieplan, alle: Counter) -> None:
    """Nothing lost, nothing doubled, one tree, children in the goal of their parent, order without double places."""
    regels = [regel for regel in levende_regels(plan) if regel.soort == "actie"]
    assert Counter(regel.inhoud["titel"] for regel in regels) == alle
    assert max((regel.diepte for regel in regels), default=0) <= 5
    onder = Actie.objects.filter(plan=plan, ouder__isnull=False)
    assert not onder.exclude(doelstelling=F("ouder__doelstelling")).exists()
    plaatsen = list(Actie.objects.filter(plan=plan).values_list("doelstelling", "ouder", "volgorde"))
    assert len(set(plaatsen)) == len(plaatsen)


def test_omhoog_en_omlaag_wisselen_met_de_buur(doel, staf):
    _, midden, laatste = maak_rij(doel, *"abc")
    zin = actie_schuiven(actie_id=laatste.pk, richting=OMHOOG, door=staf)
    assert (titels(doel), zin) == ("acb", "c staat nu op plaats 2 van 3.")
    actie_schuiven(actie_id=midden.pk, richting=OMHOOG, door=staf)
    assert titels(doel) == "abc"
    actie_schuiven(actie_id=midden.pk, richting=OMLAAG, door=staf)
    assert titels(doel) == "acb"


def test_bovenaan_kan_niet_omhoog_en_onderaan_niet_omlaag(doel, staf):
    eerste, laatste = maak_rij(doel, *"ab")
    for actie, richting, woord in ((eerste, OMHOOG, "bovenaan"), (laatste, OMLAAG, "onderaan")):
        with pytest.raises(Geweigerd, match=woord):
            actie_schuiven(actie_id=actie.pk, richting=richting, door=staf)
    assert titels(doel) == "ab"
    assert not Gebeurtenis.objects.exists()


def test_schuiven_blijft_binnen_dezelfde_ouder(doel, staf):
    ouder, _ = maak_rij(doel, *"ab")
    kind, _ = maak_actie(ouder=ouder, titel="x"), maak_actie(ouder=ouder, titel="y")
    actie_schuiven(actie_id=kind.pk, richting=OMLAAG, door=staf)
    assert (titels(doel), titels(doel, ouder)) == ("ab", "yx")


def test_naar_een_ander_doel_gaat_alles_wat_eronder_hangt_mee(doel, staf):
    ander = maak_doelstelling(plan=doel.plan, titel="Tweede doel")
    maak_rij(ander, *"pq")
    actie = maak_rij(doel, *"ab")[0]
    kind = maak_actie(ouder=actie, titel="x")
    maak_actie(ouder=kind, titel="y")
    zin = verplaats(actie, staf, ander, voor=Actie.objects.get(titel="q").sleutel)
    assert zin == "a staat nu op plaats 2 van 3 in Tweede doel."
    assert (titels(doel), titels(ander)) == ("b", "paq")
    assert set(Actie.objects.filter(doelstelling=ander).values_list("titel", flat=True)) == set("paqxy")
    controleer(doel.plan, Counter("abpqxy"))
    assert Gebeurtenis.objects.get().verschil == [
        {"veld": "plaats", "label": "Plaats", "was": "Eerste doel", "wordt": "Tweede doel"}
    ]


def test_onder_zichzelf_of_een_eigen_nazaat_wordt_geweigerd(doel, staf):
    actie = maak_rij(doel, "a")[0]
    kind = maak_actie(ouder=actie, titel="x")
    kleinkind = maak_actie(ouder=kind, titel="y")
    for onder in (actie, kind, kleinkind):
        with pytest.raises(Geweigerd, match="onder zichzelf"):
            verplaats(actie, staf, doel, onder)
    controleer(doel.plan, Counter("axy"))


def test_vijf_lagen_mag_en_een_zesde_niet_ook_niet_door_wat_eronder_hangt(doel, staf):
    een = maak_rij(doel, "a")[0]
    twee = maak_actie(ouder=een, titel="b")
    drie = maak_actie(ouder=twee, titel="c")
    tak = maak_rij(doel, "d")[0]
    maak_actie(ouder=tak, titel="e")
    with pytest.raises(Geweigerd, match="5 lagen"):
        verplaats(tak, staf, doel, drie)
    verplaats(tak, staf, doel, twee)
    assert diepte_van(Actie.objects.get(titel="e")) == 5
    controleer(doel.plan, Counter("abcde"))


def test_een_plaats_die_niet_bestaat_wordt_geweigerd(doel, staf):
    actie, buur = maak_rij(doel, *"ab")
    vreemd = maak_doelstelling(plan=maak_plan(netwerk=doel.plan.netwerk))
    elders = maak_doelstelling(plan=doel.plan)
    for poging in (
        lambda: verplaats(actie, staf, vreemd),
        lambda: verplaats(actie, staf, elders, buur),
        lambda: verplaats(actie, staf, elders, voor=buur.sleutel),
        lambda: verplaats(actie, staf, doel, voor="bestaatniet"),
    ):
        with pytest.raises(Geweigerd):
            poging()
    assert titels(doel) == "ab"


def test_op_zijn_eigen_plaats_laten_vallen_schrijft_niets(doel, staf):
    _, midden, laatste = maak_rij(doel, *"abc")
    assert verplaats(midden, staf, doel, voor=laatste.sleutel) == "b staat nu op plaats 2 van 3."
    assert verplaats(laatste, staf, doel) == "c staat nu op plaats 3 van 3."
    assert not Gebeurtenis.objects.exists()
    verplaats(laatste, staf, doel, voor=midden.sleutel)
    (verschil,) = Gebeurtenis.objects.get().verschil
    assert (titels(doel), verschil["was"], verschil["wordt"]) == ("acb", "plaats 3", "plaats 2")


def test_wie_het_plan_niet_mag_bewerken_verplaatst_niets(doel):
    actie = maak_rij(doel, *"ab")[0]
    for wie in (maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant")), maak_gebruiker(Rol.PARTNER)):
        with pytest.raises(Geweigerd):
            actie_schuiven(actie_id=actie.pk, richting=OMLAAG, door=wie)
        with pytest.raises(Geweigerd):
            verplaats(actie, wie, doel)
    assert titels(doel) == "ab"


def test_verplaatsen_schrijft_niet_over_een_tekst_die_een_collega_net_bewaarde(doel, staf, monkeypatch):
    """The move read the row before the colleague saved; on PostgreSQL nothing makes it wait in between."""
    actie, buur = maak_rij(doel, *"ab")
    echt = plaats._nazaten

    def met_collega(rij: Actie) -> list[Actie]:
        Actie.objects.filter(pk=actie.pk).update(titel="Van een collega")
        return echt(rij)

    monkeypatch.setattr(plaats, "_nazaten", met_collega)
    verplaats(actie, staf, doel, buur)
    actie.refresh_from_db()
    assert (actie.titel, actie.ouder) == ("Van een collega", buur)


ZET = st.tuples(st.integers(0, 11), st.sampled_from([OMHOOG, OMLAAG, "naar"]), st.integers(0, 13), st.integers(-1, 11))


@eigenschap
@given(zetten=st.lists(ZET, max_size=15))
def test_na_elke_reeks_zetten_is_het_plan_dezelfde_acties_in_een_geldige_boom(staf, zetten):
    plan = maak_plan()
    doelen = [maak_doelstelling(plan=plan) for _ in range(2)]
    acties = maak_rij(doelen[0], *"abcdef") + maak_rij(doelen[1], *"ghij")
    acties += [maak_actie(ouder=acties[0], titel="k"), maak_actie(ouder=acties[6], titel="l")]
    alle = Counter(actie.titel for actie in acties)
    controleer(plan, alle)
    for wie, wat, waar, voor in zetten:
        try:
            if wat == "naar":
                ouder = Actie.objects.get(pk=acties[waar - 2].pk) if waar > 1 else None
                voor_sleutel = acties[voor].sleutel if voor >= 0 else ""
                verplaats(acties[wie], staf, ouder.doelstelling if ouder else doelen[waar], ouder, voor_sleutel)
            else:
                actie_schuiven(actie_id=acties[wie].pk, richting=wat, door=staf)
        except Geweigerd:
            pass
        controleer(plan, alle)


@pytest.mark.django_db(transaction=True)
def test_acht_zetten_tegelijk_laten_een_geldige_volgorde(doel, staf):
    ander = maak_doelstelling(plan=doel.plan)
    acties = maak_rij(doel, *"abcd") + maak_rij(ander, *"efgh")
    mensen = [maak_gebruiker(Rol.STAF) for _ in acties]
    zetten = [
        *(lambda n=n: actie_schuiven(actie_id=acties[n].pk, richting=OMLAAG, door=mensen[n]) for n in range(3)),
        lambda: verplaats(acties[3], mensen[3], ander, acties[4]),
        lambda: verplaats(acties[4], mensen[4], doel, acties[3]),
        lambda: verplaats(acties[5], mensen[5], doel),
        lambda: verplaats(acties[6], mensen[6], ander, acties[7]),
        lambda: verplaats(acties[7], mensen[7], ander, acties[6]),
    ]
    uitslagen = tegelijk(*zetten)
    assert all(isinstance(uitslag, str | Geweigerd) for uitslag in uitslagen), uitslagen
    controleer(doel.plan, Counter("abcdefgh"))


@pytest.mark.django_db(transaction=True)
def test_zes_nieuwe_acties_tegelijk_krijgen_elk_een_eigen_plaats(doel, staf):
    mensen = [maak_gebruiker(Rol.STAF) for _ in range(6)]

    def voeg_toe(titel: str, door: Gebruiker) -> Actie:
        return actie_toevoegen(doelstelling_id=doel.pk, waarden={"titel": titel}, reden="", door=door)

    uitslagen = tegelijk(*(lambda n=n: voeg_toe("abcdef"[n], mensen[n]) for n in range(6)))
    assert all(isinstance(uitslag, Actie) for uitslag in uitslagen), uitslagen
    controleer(doel.plan, Counter("abcdef"))


@pytest.mark.django_db(transaction=True)
def test_bewerken_en_verplaatsen_tegelijk_bewaart_de_tekst_en_de_plaats(doel, staf):
    actie, buur = maak_rij(doel, *"ab")
    begin = velden.lees(actie)
    for ronde in range(3):
        nieuw = begin | {"titel": f"Ronde {ronde}"}
        uitslagen = tegelijk(
            lambda nieuw=nieuw, begin=begin: actie_wijzigen(
                actie_id=actie.pk, waarden=nieuw, origineel=begin, reden="", door=maak_gebruiker(Rol.STAF)
            ),
            lambda: verplaats(actie, staf, doel, buur if Actie.objects.get(pk=actie.pk).ouder_id is None else None),
        )
        assert not [uitslag for uitslag in uitslagen if isinstance(uitslag, Exception)], uitslagen
        begin = velden.lees(Actie.objects.get(pk=actie.pk))
        assert begin["titel"] == f"Ronde {ronde}"
    assert Actie.objects.get(pk=actie.pk).ouder == buur
