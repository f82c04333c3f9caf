"""The rule: no act of beheer lets anybody new read a file without a second person. Held for every act there is."""

import contextlib
from collections.abc import Callable

import pytest
from django.urls import get_resolver

from leerrecht.account import diensten as eigen
from leerrecht.beheer.diensten import account, gebruiker, lidmaatschap, netwerk, organisatie
from leerrecht.beheer.diensten.mensenlijst import mensen_inlezen
from leerrecht.beheer.mensenlijst import Lijstrij
from leerrecht.daden.register import alle_daden
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Gebruiker, Leesvoorstel, Leesvoorstelstand, Lidmaatschap, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.lezerswereld import STRAKS, VANDAAG, Lezerswereld, wie_leest_wat
from leerrecht.tests.voorstelhulp import zeg_ja
from leerrecht.versies import waarden_van
from leerrecht.vertrek import Reikwijdte
from leerrecht.voorstel.diensten import beslissers_van, voorstel_aanvaarden
from leerrecht.voorstel.lezers import alle_lezers
from leerrecht.voorstel.regels import beslisbaar_voor

pytestmark = pytest.mark.django_db
Poging = Callable[[Lezerswereld], object]


def _nieuw(rol: str, waar: str, van=VANDAAG) -> Poging:
    """Make an account with a role: a sock puppet, when nobody else looks."""

    def poging(w: Lezerswereld):
        velden = {"email": "pop@voorbeeld.test", "naam": "Pop", "functie": "", "uitnodigen": True}
        return gebruiker.gebruiker_aanmaken(
            **velden, organisatie=getattr(w, waar), netwerk=w.netwerk, rol=rol, van=van, door=w.beheer
        )

    return poging


def _rol(wie: str, rol: str, waar: str, van=VANDAAG) -> Poging:
    def poging(w: Lezerswereld):
        wat = {"organisatie": getattr(w, waar), "netwerk": w.netwerk, "rol": rol, "van": van}
        return lidmaatschap.lidmaatschap_toevoegen(gebruiker=getattr(w, wie), **wat, door=w.beheer)

    return poging


def _adres(wie: str) -> Poging:
    def poging(w: Lezerswereld):
        persoon = getattr(w, wie)
        begin = waarden_van(persoon, gebruiker.VELDEN)
        mijn = {**begin, "email": "van.mij@voorbeeld.test"}
        return gebruiker.gebruiker_wijzigen(gebruiker=persoon, mijn=mijn, origineel=begin, door=w.beheer)

    return poging


def _soort(waar: str, soort: str) -> Poging:
    def poging(w: Lezerswereld):
        rij = getattr(w, waar)
        begin = waarden_van(rij, organisatie.VELDEN)
        mijn = {**begin, "soort": soort}
        return organisatie.organisatie_wijzigen(organisatie=rij, mijn=mijn, origineel=begin, door=w.beheer)

    return poging


def _heropen(wie: str) -> Poging:
    return lambda w: account.account_heropenen(gebruiker=getattr(w, wie), reden="Terug.", door=w.beheer)


def _wis_factor(wie: str) -> Poging:
    return lambda w: account.factor_wissen(gebruiker=getattr(w, wie), reden="Telefoon kwijt.", door=w.beheer)


def _haal_binnen(rol: str, waar: str) -> Poging:
    def poging(w: Lezerswereld):
        wat = {"organisatie": getattr(w, waar), "netwerk": w.netwerk, "rol": rol, "van": VANDAAG}
        return gebruiker.bestaande_toevoegen(email=w.persoon_elders.email, **wat, door=w.beheer)

    return poging


def _plak(rol: str, waar: str) -> Poging:
    """Paste a list of one row."""

    def poging(w: Lezerswereld):
        rij = Lijstrij(1, organisatie=getattr(w, waar).naam, naam="Pop", email="pop@voorbeeld.test", rol=rol)
        uit = mensen_inlezen(netwerk=w.netwerk, rijen=[rij], door=w.beheer)
        return Leesvoorstel.objects.get() if uit.voorstellen else uit

    return poging


def _met_laatste_dag(lid: Lidmaatschap) -> Lidmaatschap:
    with schrijven_toegestaan():
        lid.tot = STRAKS
        lid.save()
    return lid


def _begin(w: Lezerswereld) -> object:
    """A network with an administrator, by who stands above the networks."""
    wat = {"naam": "Netwerk Nieuwland", "korte_naam": "Nieuwland", "slug": "nieuwland", "gebied": "stad"}
    wie = {
        "organisatie": "Stad Nieuwland",
        "soort": Soort.LOKAAL_BESTUUR,
        "beheerder": "Pop",
        "email": "pop@nieuw.test",
    }
    return netwerk.netwerk_beginnen(**wat, **wie, door=maak_gebruiker(Rol.PORTAALBEHEER))


# What would let somebody read, by the name of the act in `leerrecht/beheer/daden`: each must wait for a second person.
OPENT: dict[str, dict[str, Poging]] = {
    "gebruiker_nieuw": {
        "Meldpunt": _nieuw(Rol.MELDPUNT, "stad"),
        "Meldpunt vanaf later": _nieuw(Rol.MELDPUNT, "stad", STRAKS),
        "CLB met dossiers": _nieuw(Rol.AANMELDER, "clb"),
        "aanbieder met vragen": _nieuw(Rol.AANBIEDER, "aanbieder"),
        "van een ander netwerk": _haal_binnen(Rol.MELDPUNT, "stad"),
        "van een ander netwerk naar het CLB": _haal_binnen(Rol.AANMELDER, "clb"),
    },
    "inlezen": {"Meldpunt": _plak(Rol.MELDPUNT, "stad"), "CLB met dossiers": _plak(Rol.AANMELDER, "clb")},
    "lidmaatschap_nieuw": {
        "Meldpunt": _rol("niemand", Rol.MELDPUNT, "stad"),
        "CLB met dossiers": _rol("niemand", Rol.AANMELDER, "clb"),
        "CLB vanaf later": _rol("niemand", Rol.AANMELDER, "clb", STRAKS),
        "aanbieder met vragen": _rol("niemand", Rol.AANBIEDER, "aanbieder"),
        "terug naar eigen dossiers": _rol("vertrokken_clb", Rol.AANMELDER, "clb"),
    },
    "gebruiker_wijzigen": {"CLB": _adres("clb_lezer"), "meelezer van de school": _adres("school_lezer")},
    "account_heropenen": {"Meldpunt": _heropen("gesloten_meldpunt"), "CLB": _heropen("gesloten_clb")},
    "factor_wissen": {"Meldpunt": _wis_factor("meldpunt"), "aanbieder": _wis_factor("plek_lezer")},
    "organisatie_wijzigen": {
        "school wordt CLB": _soort("school", Soort.CLB),
        "CLB wordt school": _soort("clb", Soort.SCHOOL),
    },
}
# What lets nobody read: done at once, and the readers stay the same.
OPENT_NIETS: dict[str, dict[str, Poging]] = {
    "gebruiker_nieuw": {"partner": _nieuw(Rol.PARTNER, "stad"), "school": _nieuw(Rol.AANMELDER, "school")},
    "inlezen": {"partner": _plak(Rol.PARTNER, "stad")},
    "netwerk_nieuw": {"met een beheerder": _begin},
    "netwerk_beheerder": {
        "nog een": lambda w: netwerk.eerste_beheerder_uitnodigen(
            netwerk=w.netwerk,
            organisatie=w.stad,
            naam="Pop",
            email="pop@nieuw.test",
            door=maak_gebruiker(Rol.PORTAALBEHEER),
        ),
    },
    "lidmaatschap_nieuw": {"staf": _rol("niemand", Rol.STAF, "stad")},
    "gebruiker_wijzigen": {"wie niets leest": _adres("niemand"), "wie een app heeft": _adres("meldpunt")},
    "organisatie_wijzigen": {"zonder dossiers": _soort("stad", Soort.LOKAAL_BESTUUR)},
    "uitnodigen": {
        "opnieuw": lambda w: account.uitnodigen(gebruiker=w.clb_lezer, netwerk=w.netwerk, door=w.beheer),
    },
    "account_sluiten": {
        "CLB": lambda w: account.account_sluiten(gebruiker=w.clb_lezer, reden="Weg.", door=w.beheer),
    },
    "lidmaatschap_beeindigen": {
        "CLB": lambda w: lidmaatschap.lidmaatschap_beeindigen(
            lidmaatschap=w.clb_lezer.lidmaatschappen.get(), tot=VANDAAG, door=w.beheer
        ),
    },
    "werk_overdragen": {
        "CLB": lambda w: lidmaatschap.werk_overdragen(
            lidmaatschap=_met_laatste_dag(w.clb_lezer.lidmaatschappen.get()),
            bereik=Reikwijdte(w.clb_lezer, frozenset({w.netwerk.pk})),
            keuzes={},
            door=w.beheer,
        ),
    },
    "organisatie_nieuw": {
        "nieuw CLB": lambda w: organisatie.organisatie_aanmaken(
            naam="Nieuw CLB", soort=Soort.CLB, netwerk=w.netwerk, door=w.beheer
        ),
    },
    "organisatie_gebruik": {
        "uit": lambda w: organisatie.organisatie_buiten_gebruik(organisatie=w.clb, reden="Weg.", door=w.beheer),
        "in": lambda w: organisatie.organisatie_in_gebruik(organisatie=w.clb, reden="Terug.", door=w.beheer),
    },
    "organisatie_uit_netwerk": {
        "het eigen netwerk": lambda w: organisatie.organisatie_uit_netwerk(
            organisatie=w.clb, netwerk=w.netwerk, reden="Weg.", door=w.beheer
        ),
    },
    "eenheid_nieuw": {
        "CLB": lambda w: organisatie.eenheid_toevoegen(organisatie=w.clb, naam="Team", door=w.beheer),
    },
}
# Acts of beheer that touch no person and no organisation as such.
BUITEN_SPEL = {
    *("eenheid_wijzigen", "bericht", "post_opnieuw", "taak"),
    *("toegankelijkheid_bewaren", "netwerk_teksten", "netwerk_woorden"),
}


def _alle(tabel: dict[str, dict[str, Poging]]) -> list:
    return [pytest.param(p, id=f"{daad}: {wat}") for daad, rij in tabel.items() for wat, p in rij.items()]


def test_elke_daad_van_beheer_staat_in_de_tabel():
    get_resolver().url_patterns  # noqa: B018 (an act is declared when the addresses of its room are read)
    namen = {daad.naam for daad in alle_daden() if daad.ruimte == "beheer"}
    woorden = {naam for naam in namen if naam.startswith(("woord_", "aanspreekpunt_"))}
    assert namen - woorden == {*OPENT, *OPENT_NIETS} | BUITEN_SPEL


@pytest.mark.parametrize("poging", _alle(OPENT))
def test_veiligheid_A3_wie_nieuw_zou_lezen_wacht_op_een_tweede_persoon(poging):
    wereld = Lezerswereld()
    ervoor = wie_leest_wat()
    voorstel = poging(wereld)
    assert isinstance(voorstel, Leesvoorstel)
    assert wie_leest_wat() == ervoor
    for wie in (voorstel.door, voorstel.over, wereld.dpo, wereld.beheer_elders):
        _mag_geen_ja_zeggen(voorstel, wie)
    assert wie_leest_wat() == ervoor
    besloten = zeg_ja(voorstel)
    assert besloten.stand == Leesvoorstelstand.AANVAARD
    ja = set(voorstel.deuren.values_list("ja_door", flat=True))
    assert ja
    assert not ja & {voorstel.door_id, voorstel.over_id, None}


@pytest.mark.parametrize("poging", _alle(OPENT))
def test_wie_genoemd_wordt_als_tweede_persoon_vindt_het_ook_en_wordt_er_zelf_geen_lezer_door(poging):
    voorstel = poging(Lezerswereld())
    ervoor = {wie.partition(":")[0] for wie, _ in alle_lezers()}
    genoemd = [Gebruiker.objects.get(pk=mens.pk) for mens in beslissers_van(voorstel)]
    assert [wie.naam for wie in genoemd if not beslisbaar_voor(wie).filter(pk=voorstel.pk).exists()] == []
    zeg_ja(voorstel)
    erbij = {wie.partition(":")[0] for wie, _ in alle_lezers()} - ervoor
    assert [wie.naam for wie in genoemd if str(wie.pk) in erbij] == []


def _mag_geen_ja_zeggen(voorstel: Leesvoorstel, wie: Gebruiker | None) -> None:

    if wie is None:
        return
    if voorstel.deuren.filter(soort="thuis").exists() and wie.lidmaatschappen.filter(rol=Rol.BEHEER).exists():
        return
    with pytest.raises(Geweigerd):
        voorstel_aanvaarden(voorstel=voorstel, door=Gebruiker.objects.get(pk=wie.pk))


@pytest.mark.parametrize("poging", _alle(OPENT_NIETS))
def test_wat_niemand_laat_lezen_gebeurt_meteen(poging):
    wereld = Lezerswereld()
    ervoor = wie_leest_wat()
    with contextlib.suppress(Geweigerd):
        poging(wereld)
    assert not wie_leest_wat() - ervoor
    assert not Leesvoorstel.objects.exists()


def test_veiligheid_A3_na_het_ja_leest_de_nieuwe_persoon_en_zegt_de_geschiedenis_wie_ja_zei():
    wereld = Lezerswereld()
    voorstel = OPENT["gebruiker_nieuw"]["Meldpunt"](wereld)
    assert not Gebruiker.objects.filter(email="pop@voorbeeld.test").exists()
    zeg_ja(voorstel)
    pop = Gebruiker.objects.get(email="pop@voorbeeld.test")
    assert {rij[0] for rij in wie_leest_wat()} >= {pop.pk}
    wie = Gebeurtenis.objects.over("voorstel", voorstel.sleutel).values_list("wat", "door_naam")
    assert ("ja gezegd op voorstel", wereld.meldpunt.naam) in set(wie)
    assert ("voorstel gedaan", wereld.beheer.naam) in set(wie)


def test_een_eigen_daad_op_het_account_opent_geen_dossier_voor_een_ander():
    wereld = Lezerswereld()
    ervoor = wie_leest_wat(met_sleutel=False)
    zelf = wereld.clb_lezer
    eigen.eigen_gegevens_wijzigen(gebruiker=zelf, naam="Ander", functie="", door=zelf)
    eigen.wachtwoord_kiezen(gebruiker=zelf, wachtwoord="een heel lange zin van mij", door=zelf)
    eigen.andere_zittingen_sluiten(gebruiker=zelf, behalve=None, door=zelf)
    eigen.tweede_factor_vastleggen(gebruiker=zelf, wat="tweede factor ingesteld", behalve=None, door=zelf)
    assert wie_leest_wat(met_sleutel=False) == ervoor
