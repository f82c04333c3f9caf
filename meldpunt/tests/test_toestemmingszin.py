"""The sentence of a yes is made of the fields it opens, kept as agreed to, and opens nothing that it did not name."""

import datetime
import re

import pytest
from django.apps import apps
from django.urls import reverse

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.diensten.toestemming import toestemming_vragen
from meldpunt.keuzes import leesveld
from meldpunt.keuzes.dossier import Dossierstand, Toeleidingstand, Toestemmingstand, Trap
from meldpunt.keuzes.leesveld import Leesveld, opsomming, velden_van_trap, vingerafdruk, woorden_van
from meldpunt.models import Toestemming
from meldpunt.regels.klokken import weken_zonder_les
from meldpunt.regels.openen import inzage_van
from meldpunt.regels.toestemmingszin import geopend, verzwegen, zin_aan_meldpunt, zin_nu, zin_van_ja, zin_zonder_ja
from meldpunt.regels.zicht import zicht_van
from meldpunt.tests.aanmeldhulp import volledig
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_toeleiding, maak_toestemming
from meldpunt.tests.test_velden import LEZERS, dossier, lezer, migratie  # noqa: F401  (dossier is a fixture)
from meldpunt.tests.toeleidinghulp import Zaak, noteer, vers
from meldpunt.tests.veldtabel import TRAP_VAN

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
# By hand: words that must stand in the part that is read, and in the part that is not, of a yes for A.
LEEST_MET_A = ("de naam", "de geboortedatum", "de gemeente", "de school", "of er nog les is")
LEEST_NIET_MET_A = (
    "de telefoon van de jongere",
    "de taal thuis",
    "waar de jongere verblijft",
    "de ouders en steunfiguren",
    "hoeveel zorg er op school is",
    "hoeveel afwezigheden er zijn en waarom",
    "of er een begeleidingsdossier is",
    "wat de jongere zelf zegt en wil",
)


@pytest.fixture
def zaak() -> Zaak:
    zaak = Zaak(laatste_les_op=datetime.date(2026, 9, 16))
    zaak.stel_voor()
    return zaak


def pagina(client, gebruiker, aanmelding) -> str:
    log_in(client, gebruiker)
    return heel_dossier(client, aanmelding)


def test_recht_02_meldpunt_A4_de_zin_noemt_wat_gelezen_wordt_en_wat_niet():
    leest, niet = zin_van_ja("Arktos", Trap.A).split("leest met dit ja niet:")
    assert all(woord in leest and woord not in niet for woord in LEEST_MET_A)
    assert all(woord in niet and woord not in leest for woord in LEEST_NIET_MET_A)


@pytest.mark.parametrize("trap", [Trap.A, Trap.B])
def test_elk_veld_dat_opengaat_staat_in_de_zin(trap):
    zin = zin_van_ja("Arktos", trap)
    assert all(woorden_van([veld])[0] in zin for veld, van in TRAP_VAN.items() if van == trap)


def test_de_zin_gaat_mee_met_de_tabel(monkeypatch):
    """Made from the fields: a field more is a word more."""
    meer = (*leesveld.TABEL, Leesveld("de schoenmaat", Trap.A, ("jongere.schoenmaat",)))
    monkeypatch.setattr(leesveld, "TABEL", meer)
    assert "de schoenmaat" in zin_van_ja("Arktos", Trap.A)


def test_een_gevraagde_toestemming_houdt_haar_zin_haar_velden_en_hun_versie(zaak):
    rij = zaak.vraag(Trap.A)[0]
    naam = zaak.fiche.aanbieder.naam
    assert rij.zin == zin_van_ja(naam, Trap.A)
    assert set(rij.velden) == {veld for veld, trap in TRAP_VAN.items() if trap == Trap.A}
    assert rij.veldversie == vingerafdruk()


def test_wie_het_antwoord_noteert_leest_de_zin_voor_die_bewaard_wordt(zaak, client):
    rij = zaak.vraag(Trap.B)[0]
    log_in(client, zaak.aanmelder)
    blad = client.get(reverse("meldpunt:toestemming_noteren", args=[rij.sleutel]))
    assert rij.zin in blad.content.decode()
    # Still those words when the table says something else on the day of the answer.
    with schrijven_toegestaan():
        Toestemming.objects.filter(pk=rij.pk).update(zin="De zin van toen.", velden=["zien.woorden"])
    assert "De zin van toen." in client.get(blad.wsgi_request.path).content.decode()
    zaak.zeg_ja(Trap.A)
    noteer(Toestemming.objects.get(pk=rij.pk), zaak.aanmelder)
    rij.refresh_from_db()
    assert (rij.stand, rij.zin, rij.velden) == (Toestemmingstand.GEGEVEN, "De zin van toen.", ["zien.woorden"])


def test_de_zin_staat_later_bij_de_toestemming_zoals_ze_was(zaak, client):
    rij = zaak.zeg_ja(Trap.A)[0]
    with schrijven_toegestaan():
        Toestemming.objects.filter(pk=rij.pk).update(zin="Zo is het gezegd.")
    assert "Zo is het gezegd." in pagina(client, zaak.aanmelder, zaak.aanmelding)


def test_recht_02_een_veld_dat_later_opschuift_gaat_niet_open_onder_een_oud_ja(dossier, client, monkeypatch):  # noqa: F811
    """`verblijf` becomes A. Who said yes to A before was told it is not read; who says yes now is told it is."""
    oud, nieuw = (maak_toeleiding(dossier).fiche.aanbieder for _ in "on")
    maak_toestemming(dossier, oud, Trap.A)
    anders = tuple(
        Leesveld(regel.woord, Trap.A, regel.velden) if "jongere.verblijf" in regel.velden else regel
        for regel in leesveld.TABEL
    )
    monkeypatch.setattr(leesveld, "TABEL", anders)
    monkeypatch.setattr(leesveld, "_PER_VELD", {veld: regel for regel in anders for veld in regel.velden})
    maak_toestemming(dossier, nieuw, Trap.A)
    fiches = {rij.fiche.aanbieder: rij.fiche for rij in dossier.toeleidingen.select_related("fiche__aanbieder")}
    bladen = [pagina(client, aanbieder_van(fiches[wie]), dossier) for wie in (oud, nieuw)]
    assert ["in een pleeggezin" in blad for blad in bladen] == [False, True]
    assert all("Vogelkanarie" in blad for blad in bladen)
    leest = {zicht.aanbieder: zicht.zin for zicht in zicht_van(dossier)}
    assert "waar de jongere verblijft" in leest[oud].split("Leest niet:")[1]
    assert "waar de jongere verblijft" in leest[nieuw].split("Leest niet:")[0]


def test_een_veld_dat_dieper_gaat_sluit_ook_onder_een_oud_ja(dossier, client, monkeypatch):  # noqa: F811
    aanbieder = maak_toeleiding(dossier).fiche
    maak_toestemming(dossier, aanbieder.aanbieder, Trap.A)
    anders = tuple(
        Leesveld(regel.woord, Trap.B, regel.velden) if "jongere.gemeente" in regel.velden else regel
        for regel in leesveld.TABEL
    )
    monkeypatch.setattr(leesveld, "TABEL", anders)
    monkeypatch.setattr(leesveld, "_PER_VELD", {veld: regel for regel in anders for veld in regel.velden})
    assert "Gemeentekanarie" not in pagina(client, aanbieder_van(aanbieder), dossier)


def test_voor_het_versturen_staan_de_zinnen_die_bewaard_worden(client):
    """Of a yes that was given with the aanmelding itself."""
    clb, fiche = clb_medewerker(), maak_fiche()
    naar = fiche.aanbieder.sleutel
    concept = volledig(clb, instemming={"aanbieder_0": naar, "tot_0": "B", "taal": "Nederlands"})
    log_in(client, clb)
    blad = client.get(reverse("meldpunt:controleren", args=[concept.sleutel])).content.decode()
    aanmelding = concept_versturen(concept_sleutel=concept.sleutel, door=clb)
    rijen = list(Toestemming.objects.filter(aanmelding=aanmelding))
    assert [rij.trap for rij in rijen] == [Trap.B, Trap.A]
    for rij in rijen:
        assert rij.zin == zin_van_ja(fiche.aanbieder.naam, Trap(rij.trap))
        assert rij.zin in blad
        assert set(rij.velden) == {veld for veld, trap in TRAP_VAN.items() if trap == rij.trap}


def test_een_ja_zonder_zin_opent_niets(zaak):
    maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, Trap.A, zin="", velden=[])
    assert inzage_van(zaak.aanmelding, vers(zaak.aanbieder)).trappen == {Trap.NUL}


def test_geopend_rekent_alleen_met_wat_nu_open_is():
    ja = {Trap.A: ["jongere.naam", "zien.woorden"], Trap.B: ["zien.woorden", "jongere.gemeente"]}
    assert geopend(ja, [Trap.NUL]) == frozenset()
    assert geopend(ja, [Trap.NUL, Trap.A]) == {"jongere.naam"}
    assert geopend(ja, [Trap.NUL, Trap.A, Trap.B]) == {"jongere.naam", "jongere.gemeente", "zien.woorden"}


def _oud(aanmelding, aanbieder, trap: Trap, **velden) -> Toestemming:
    """A yes as it lay in the database before sentences were kept, after the upgrade."""
    rij = maak_toestemming(aanmelding, aanbieder, trap, zin="", velden=[], veldversie="", **velden)
    with schrijven_toegestaan():
        migratie("zin_van_een_oud_ja").schrijf_op(apps, None)
    rij.refresh_from_db()
    return rij


def test_recht_02_onder_een_ja_van_vroeger_gaat_niets_open_dat_verhuisde(dossier, client):  # noqa: F811
    """Told then: nothing about home, health or care."""
    fiche = maak_toeleiding(dossier, stand=Toeleidingstand.AANVAARD).fiche
    for trap in (Trap.A, Trap.B):
        rij = _oud(dossier, fiche.aanbieder, trap)
        assert rij.zin.startswith(f"Delen met {fiche.aanbieder.naam}: ")
    blad = pagina(client, aanbieder_van(fiche), dossier)
    for woord in ("Vaakziekkanarie", "in een pleeggezin", "0499 87 65 43", "Taalkanarie", "curriculum", "30 halve"):
        assert woord not in blad, woord
    for woord in ("Vogelkanarie", "Schoolkanarie", "Zegtkanarie", "Ouderkanarie"):
        assert woord in blad, woord


def test_een_vraag_van_vroeger_krijgt_haar_zin_bij_het_antwoord(zaak):
    rij = _oud(zaak.aanmelding, zaak.fiche.aanbieder, Trap.A, stand=Toestemmingstand.GEVRAAGD)
    assert rij.zin == ""
    noteer(rij, zaak.aanmelder)
    rij.refresh_from_db()
    assert rij.zin == zin_van_ja(zaak.fiche.aanbieder.naam, Trap.A)


def test_wat_een_oude_zin_verzwijgt_staat_erbij_en_kan_opnieuw_gevraagd_worden(zaak, client):
    zaak.zeg_ja(Trap.A)
    oud = _oud(zaak.aanmelding, zaak.fiche.aanbieder, Trap.B)
    noot = f"De zin van toen noemt niet: {opsomming(woorden_van(verzwegen(oud)))}."
    assert "waar de jongere verblijft" in noot
    assert noot in pagina(client, zaak.aanmelder, zaak.aanmelding)
    nieuw = toestemming_vragen(
        aanmelding_id=zaak.aanmelding.pk,
        betrokkene="",
        ontvanger_id=zaak.fiche.aanbieder_id,
        trappen=[Trap.B],
        door=zaak.aanmelder,
    )[0]
    oud.refresh_from_db()
    assert (oud.stand, nieuw.stand) == (Toestemmingstand.VERLOPEN, Toestemmingstand.GEVRAAGD)
    assert not verzwegen(noteer(nieuw, zaak.aanmelder))


def test_recht_12_zonder_ja_staat_er_precies_wat_getoond_wordt_en_dat_men_kan_herkennen():
    zin = zin_zonder_ja()
    assert all(woord in zin for woord in woorden_van(velden_van_trap(Trap.NUL)))
    assert not any(woord in zin for woord in woorden_van(velden_van_trap(Trap.A, Trap.B, Trap.EIGEN)))
    assert "herkennen" in zin


def test_de_regel_onder_de_toestemmingen_zegt_wat_de_aanbieder_nu_leest_en_wat_niet(zaak):
    def zin() -> str:
        return zicht_van(zaak.aanmelding)[0].zin

    assert "leest nu zonder naam:" in zin()
    assert zin() == zin_nu(velden_van_trap(Trap.NUL))
    zaak.zeg_ja(Trap.A)
    leest, niet = zin().split("Leest niet:")
    assert "de naam" in leest and "de taal thuis" in niet
    assert zin_nu([]) == "leest nu niets."


def test_recht_12_voor_een_ja_staat_er_geen_dag_waarop_iets_gebeurde(client):
    """About how many weeks, never since which day; and not the day of the aanmelding."""
    rij = maak_aanmelding(
        laatste_les_op=datetime.date(2026, 9, 16),
        ingediend_op=datetime.datetime(2026, 11, 3, 12, tzinfo=datetime.UTC),
        stand=Dossierstand.IN_BEHANDELING,
    )
    toeleiding = maak_toeleiding(rij)
    log_in(client, aanbieder_van(toeleiding.fiche))
    adressen = [rij.get_absolute_url(), reverse("meldpunt:dossiers")]
    adressen += [reverse(f"meldpunt:toeleiding_{wat}", args=[toeleiding.sleutel]) for wat in ("aanvaarden", "weigeren")]
    for adres in adressen:
        antwoord = client.get(adres)
        assert antwoord.status_code == 200, adres
        for dag in (r"\b16\s*sep", r"\b16/0?9", r"\b3\s*nov", r"\b0?3/11", "2026-09-16", "2026-11-03"):
            assert not re.search(dag, antwoord.content.decode()), (adres, dag)
    weken = f"ongeveer {weken_zonder_les(rij)} schoolweken zonder les"
    assert weken in client.get(adressen[0]).content.decode()
    maak_toestemming(rij, toeleiding.fiche.aanbieder, Trap.A)
    assert re.search(r"sinds 16\s*sep\w*\s*2026", client.get(adressen[0]).content.decode())


def test_recht_12_op_de_pagina_staat_wat_deze_lezer_leest_en_niets_over_de_rest(dossier, client):  # noqa: F811
    for wie, mag in LEZERS.items():
        if not mag or "eigen" in mag:
            continue
        log_in(client, lezer(dossier, wie))
        zin = client.get(dossier.get_absolute_url()).context["pagina"].leest_nu
        for veld, trap in TRAP_VAN.items():
            assert (woorden_van([veld])[0] in zin) == (trap in mag.split()), (wie, veld)


def test_het_ja_aan_het_meldpunt_noemt_ook_van_wie_de_mensen_zijn_die_er_werken():
    zaak = Zaak()
    netwerk, huis = zaak.aanmelding.netwerk, maak_organisatie("Netsterk Voorbeeld", zaak.aanmelding.netwerk)
    werkt_voor = zaak.meldpunt.lidmaatschappen.get().organisatie
    assert zin_aan_meldpunt(netwerk, werkt_voor).count(werkt_voor.naam) == 1
    zin = zin_aan_meldpunt(netwerk, huis)
    assert zin.startswith("Netsterk Voorbeeld leest als Meldpunt alles wat in dit dossier staat")
    assert f"Wie daar werkt, is van {werkt_voor.naam}." in zin
    maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, organisatie=huis, email="ook@netsterk.test")
    assert f"Wie daar werkt, is van {opsomming(sorted([huis.naam, werkt_voor.naam]))}." in zin_aan_meldpunt(
        netwerk, huis
    )
