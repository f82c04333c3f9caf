"""Who would hear this: core rules of bereik, apart from any room."""

import datetime

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from leerrecht.bereik import AFGESLOTEN, Bereik, Kring, Plek, Weg, bereik
from leerrecht.berichten.uitbox import zet_klaar
from leerrecht.models import Gebruikersoort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Recht, Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie

pytestmark = pytest.mark.django_db


def kring(organisatie, **velden) -> Kring:
    return Kring(netwerk=maak_netwerk(), organisatie=organisatie, recht=Recht.TOELEIDING_BEANTWOORDEN, **velden)


def test_wie_een_account_heeft_krijgt_mail_en_leest_het_in_leerrecht():
    aanbieder = maak_gebruiker(Rol.AANBIEDER)
    (plek,) = bereik([kring(aanbieder.lidmaatschappen.get().organisatie)]).plekken
    assert plek.wegen == [(aanbieder, Weg.ACCOUNT)]


@pytest.mark.parametrize(
    ("maak", "waarom"),
    [
        (lambda org: None, "niemand heeft er een account of een contactadres"),
        (lambda org: maak_gebruiker(Rol.PARTNER, organisatie=org), "niemand heeft er een account of een contactadres"),
        (
            lambda org: maak_gebruiker(
                Rol.AANBIEDER, organisatie=org, tot=timezone.localdate() - datetime.timedelta(days=1)
            ),
            "wie er werkte, is weg",
        ),
    ],
    ids=["niemand", "zonder dit recht", "lidmaatschap voorbij"],
)
def test_wie_niemand_heeft_zegt_waarom(maak, waarom):
    organisatie = maak_organisatie()
    maak(organisatie)
    rij = bereik([kring(organisatie)])
    assert (bool(rij), rij.stil[0].waarom) == (False, waarom)


def test_een_afgesloten_account_hoort_niets():
    aanbieder = maak_gebruiker(Rol.AANBIEDER)
    aanbieder.is_active = False
    aanbieder.save()
    organisatie = aanbieder.lidmaatschappen.get().organisatie
    assert [plek.waarom for plek in bereik([kring(organisatie), aanbieder]).stil] == [AFGESLOTEN, AFGESLOTEN]


def test_een_contact_hoort_alleen_waar_de_mail_zelf_zegt_wat_te_doen():
    contact = maak_gebruiker(Rol.CONTACT)
    organisatie = contact.lidmaatschappen.get().organisatie
    assert not bereik([kring(organisatie)])
    (plek,) = bereik([kring(organisatie, ook_contacten=True)]).plekken
    assert plek.wegen == [(contact, Weg.MAIL)]
    contact.soort = Gebruikersoort.POSTVAK
    contact.save()
    (plek,) = bereik([kring(organisatie, ook_contacten=True)]).plekken
    assert plek.wegen == [(contact, Weg.POSTVAK)]


def test_wie_zelf_handelt_telt_niet_als_wie_het_hoort():
    staf = maak_gebruiker(Rol.STAF)
    rij = bereik([staf], zonder=staf)
    assert (bool(rij), rij.stil[0].waarom) == (False, "dat ben jij zelf")


@pytest.mark.parametrize(
    ("wel", "niet", "zin"),
    [
        (12, 17, "12 zetels krijgen mail, 17 hebben niemand die het hoort"),
        (1, 1, "1 zetel krijgt mail, 1 heeft niemand die het hoort"),
        (3, 0, "3 zetels krijgen mail"),
        (0, 3, "3 zetels hebben niemand die het hoort"),
        (0, 0, "Niemand krijgt mail"),
    ],
)
def test_de_zin_telt_wie_het_hoort_en_wie_niet(wel, niet, zin):
    mens = maak_gebruiker()
    plekken = [Plek(f"zetel {n}", (mens,)) for n in range(wel)] + [Plek(f"leeg {n}") for n in range(niet)]
    assert Bereik(tuple(plekken), ("zetel", "zetels")).telling == zin


def test_de_zin_over_een_luisteraar_zegt_waarom_niet():
    mens = maak_gebruiker()
    wel, niet = Plek("de school", (mens,)), Plek("het CLB", waarom=AFGESLOTEN)
    assert Bereik((wel,)).zin("de school") == "De school krijgt een mail."
    assert Bereik((niet,)).zin("het CLB") == "Het CLB krijgt geen mail (het account is afgesloten): bel zelf."
    assert Bereik().zin("het CLB") == "Het CLB krijgt geen mail: bel zelf."
    assert Bereik((wel, niet)).per_plek == "De school krijgt een mail. Het CLB krijgt geen mail."
    assert Bereik((wel, wel)).per_plek == "De school en de school krijgen een mail."


def test_na_de_daad_telt_alleen_wie_een_rij_in_de_uitbox_heeft():
    een, ander = maak_gebruiker(), maak_gebruiker()
    rij = bereik([een, ander])
    bericht = zet_klaar(soort="proef", aan=een.email, onderwerp="x", tekst="x", gebruiker=een)
    na = rij.verstuurd([bericht])
    assert ([plek.naam for plek in na.bereikt], [plek.naam for plek in na.stil]) == ([een.naam], [ander.naam])
    assert na.stil[0].waarom


def test_het_onderdeel_zegt_wie_het_hoort_en_biedt_anders_de_telefoon():
    een, leeg = Plek("Arktos", (maak_gebruiker(naam="Wim"),)), Plek("OCJ", waarom="er is niemand aangeduid")
    samen = render_to_string("onderdelen/bereik.html", {"bereik": Bereik((een, leeg), ("zetel", "zetels"))})
    assert "1 zetel krijgt mail, 1 heeft niemand die het hoort" in samen
    assert "OCJ" in samen and "er is niemand aangeduid" in samen and "Wim" in samen
    stil = render_to_string("onderdelen/bereik.html", {"bereik": Bereik((leeg,)), "telefoon": "015 00 00 00"})
    assert "krijgt hier geen bericht van" in stil and 'href="tel:015 00 00 00"' in stil


def test_elke_soort_rij_moet_iemand_oplossen():
    with pytest.raises(KeyError):
        bereik([maak_netwerk()])


def test_iemand_op_twee_plekken_krijgt_een_mail():
    mens = maak_gebruiker()
    with schrijven_toegestaan():
        assert bereik([mens, mens]).mensen == (mens,)
