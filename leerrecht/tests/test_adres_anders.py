"""Another mail address is another reader: what two people confirmed of the old one is nothing for the new one."""

import ast
import contextlib
import datetime
import pathlib

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.beheer.diensten.gebruiker import VELDEN, gebruiker_wijzigen
from leerrecht.diensten import Geweigerd
from leerrecht.link.diensten import link_maken
from leerrecht.models import Bericht, Gebruiker, Leesvoorstel, PersoonlijkeLink
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.lezerswereld import Lezerswereld
from leerrecht.tests.test_vier_ogen import OPENT, OPENT_NIETS, Poging
from leerrecht.tests.voorstelhulp import zeg_ja
from leerrecht.versies import waarden_van
from meldpunt.diensten.antwoordadres import antwoordadres_bevestigen
from meldpunt.diensten.antwoordlink import DOEL
from meldpunt.diensten.trajectbegeleider import trajectbegeleider_kiezen
from meldpunt.keuzes.dossier import Hoe, Trap
from meldpunt.keuzes.rondetafel import Tafelrol
from meldpunt.models import Antwoordadres, Tafelpartij
from meldpunt.regels.linklezer import als_aanbieder, inzage_met_link
from meldpunt.regels.rondetafel import trappen_van, vraagt_tweede
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import maak_aanmelding
from meldpunt.tests.linkhulp import Linkzaak, link_in_mail
from meldpunt.tests.tafelhulp import Tafel
from meldpunt.tests.toeleidinghulp import vers

pytestmark = pytest.mark.django_db
NUL, TOT_A = {Trap.NUL}, {Trap.NUL, Trap.A}
# The only files that write the address of somebody who is there already; the last one wipes it for good.
WORTEL = pathlib.Path(__file__).parents[2]
SCHRIJVEN = {"leerrecht/beheer/diensten/gebruiker.py", "leerrecht/models/gebruiker.py", "leerrecht/contact/opruimen.py"}
NIEUW = "van.mij@voorbeeld.test"


def wijzig(wie: Gebruiker, email: str = NIEUW) -> None:
    begin = waarden_van(vers(wie), VELDEN)
    beheer = maak_gebruiker(Rol.BEHEER)
    gebruiker_wijzigen(gebruiker=vers(wie), mijn={**begin, "email": email}, origineel=begin, door=beheer)


@pytest.fixture
def zaak() -> Linkzaak:
    zaak = Linkzaak(bevestigd=True)
    zaak.zeg_ja("A")
    maak_gebruiker(Rol.CONTACT)  # somebody else, of whom nothing changes
    with schrijven_toegestaan():
        zaak.adres.gebruiker.lidmaatschappen.create(
            netwerk=zaak.aanmelding.netwerk, organisatie=zaak.fiche.aanbieder, rol=Rol.CONTACT, van="2020-01-01"
        )
    return zaak


def leest(zaak: Linkzaak) -> set[Trap]:
    return set(inzage_met_link(zaak.rij, als_aanbieder(vers(zaak.adres.gebruiker))).trappen)


def test_een_beheerder_alleen_stuurt_de_naam_niet_naar_een_ander_adres(zaak):
    link = link_in_mail(zaak.adres.gebruiker)
    assert leest(zaak) == TOT_A
    wijzig(zaak.adres.gebruiker)
    assert leest(zaak) == NUL
    assert not Antwoordadres.objects.get(pk=zaak.adres.pk).is_bevestigd
    assert "werkt niet meer" in zaak.open(link)
    assert zaak.aanmelding.jongere.voornaam not in zaak.open(link)


def test_het_meldpunt_hoort_het_en_een_tweede_persoon_bevestigt_opnieuw(zaak):
    wijzig(zaak.adres.gebruiker)
    post = Bericht.objects.get(soort="meldpunt.antwoordadres_anders", gebruiker=zaak.meldpunt)
    assert "heeft een ander mailadres" in post.tekst and f"/{zaak.fiche.slug}/" in post.tekst
    assert NIEUW not in post.tekst
    with pytest.raises(Geweigerd, match="bevestigt het niet zelf"):
        antwoordadres_bevestigen(antwoordadres_id=zaak.adres.pk, door=zaak.meldpunt)
    antwoordadres_bevestigen(antwoordadres_id=zaak.adres.pk, door=medewerker())
    assert leest(zaak) == TOT_A


def test_een_andere_naam_laat_alles_zoals_het_was(zaak):
    begin = waarden_van(vers(zaak.adres.gebruiker), VELDEN)
    gebruiker_wijzigen(
        gebruiker=vers(zaak.adres.gebruiker),
        mijn={**begin, "naam": "Hoeve Zuid"},
        origineel=begin,
        door=maak_gebruiker(Rol.BEHEER),
    )
    assert leest(zaak) == TOT_A
    assert not Bericht.objects.filter(soort="meldpunt.antwoordadres_anders").exists()


def test_wat_van_een_vroeger_adres_bevestigd_was_telt_niet_langs_welke_weg_het_ook_veranderde(zaak):
    with schrijven_toegestaan():
        Gebruiker.objects.filter(pk=zaak.adres.gebruiker_id).update(email=NIEUW, adres_gewijzigd_op=timezone.now())
    assert leest(zaak) == NUL and not Antwoordadres.objects.get(pk=zaak.adres.pk).is_bevestigd
    antwoordadres_bevestigen(antwoordadres_id=zaak.adres.pk, door=medewerker())
    assert leest(zaak) == TOT_A


def test_wie_aan_tafel_zit_met_een_adres_van_het_aanbod_leest_geen_naam_op_een_ander(zaak):
    t = Tafel()
    t.zeg_ja("A")
    wie = zaak.adres.gebruiker
    with schrijven_toegestaan():
        Antwoordadres.objects.filter(pk=zaak.adres.pk).update(aanbieder=t.fiche.aanbieder)
        Tafelpartij.objects.filter(pk=t.partij("Wim").pk).update(gebruiker=wie)
    partij = t.partij("Wim")
    assert partij.rol == Tafelrol.AANBIEDER
    assert set(trappen_van(partij)) == TOT_A and not vraagt_tweede(partij)
    wijzig(wie)
    assert set(trappen_van(t.partij("Wim"))) == NUL and vraagt_tweede(t.partij("Wim"))


def test_de_link_van_een_trajectbegeleider_eindigt_en_het_meldpunt_hoort_het(zaak):
    dossier, door = maak_aanmelding(), medewerker()
    velden = {"dienst": "", "telefoon": "", "hoe": Hoe.GESPREK, "woorden": "", "school_mag": False}
    email = zaak.adres.gebruiker.email
    rij = trajectbegeleider_kiezen(aanmelding_id=dossier.pk, naam="Tim", email=email, door=door, **velden)
    link = link_in_mail(rij.persoon)
    assert "werkt niet meer" not in Client().get(link).content.decode()
    wijzig(rij.persoon)
    assert "werkt niet meer" in Client().get(link).content.decode()
    assert Bericht.objects.filter(soort="meldpunt.begeleider_ander_adres", gebruiker=door).exists()


def _vertrouw_iedereen(w: Lezerswereld) -> None:
    """Let everybody there have a confirmed address and a link, whatever they are."""
    m1, m2 = medewerker(w.netwerk), medewerker(w.netwerk)
    for wie in Gebruiker.objects.all():
        with schrijven_toegestaan():
            Antwoordadres.objects.create(
                netwerk=w.netwerk,
                aanbieder=w.aanbieder,
                gebruiker=wie,
                door=m1,
                bevestigd_door=m2,
                bevestigd_op=timezone.now(),
            )
            link_maken(doel=DOEL, voorwerp="x", eigenaar=wie, vervalt_op=timezone.now() + datetime.timedelta(days=9))


def _adres(w: Lezerswereld) -> object:
    """What the table of four eyes has no person for: somebody who is reached by mail alone."""
    begin = waarden_van(vers(w.contact), VELDEN)
    return gebruiker_wijzigen(gebruiker=vers(w.contact), mijn={**begin, "email": NIEUW}, origineel=begin, door=w.beheer)


ALLE = {
    f"{daad}: {wat}": poging
    for tabel in (OPENT, OPENT_NIETS, {"gebruiker_wijzigen": {"contact": _adres}})
    for daad, rij in tabel.items()
    for wat, poging in rij.items()
}


@pytest.mark.parametrize("naam", ALLE)
def test_na_elke_daad_van_beheer_geldt_een_bevestiging_alleen_van_het_adres_van_toen(naam):
    poging: Poging = ALLE[naam]
    w = Lezerswereld()
    _vertrouw_iedereen(w)
    was = dict(Gebruiker.objects.values_list("pk", "email"))
    with contextlib.suppress(Geweigerd):
        uitkomst = poging(w)
        if isinstance(uitkomst, Leesvoorstel):
            zeg_ja(uitkomst)
    nu = dict(Gebruiker.objects.values_list("pk", "email"))
    anders = {pk for pk, email in was.items() if nu.get(pk) != email}
    assert bool(anders) == naam.startswith("gebruiker_wijzigen")
    bevestigd = set(Antwoordadres.objects.bevestigd().values_list("gebruiker", flat=True))
    open_ = set(PersoonlijkeLink.objects.filter(gesloten_op=None, doel=DOEL).values_list("eigenaar", flat=True))
    assert not anders & (bevestigd | open_)
    assert set(was) - anders <= bevestigd


def _schrijft_adres(boom: ast.Module) -> bool:
    """Whether something assigns to `.email` of a row, or updates that column."""
    for knoop in ast.walk(boom):
        doelen = knoop.targets if isinstance(knoop, ast.Assign) else []
        delen = [deel for doel in doelen for deel in ([doel] if not isinstance(doel, ast.Tuple) else doel.elts)]
        if any(isinstance(deel, ast.Attribute) and deel.attr == "email" for deel in delen):
            return True
        is_update = isinstance(knoop, ast.Call) and getattr(knoop.func, "attr", "") in ("update", "update_or_create")
        if is_update and any(kw.arg == "email" for kw in knoop.keywords):
            return True
    return False


def test_geen_ander_bestand_geeft_iemand_een_ander_adres():
    gevonden = set()
    for kamer in ("leerrecht", "meldpunt", "overlegplatform", "netwerken", "actieplan", "monitoring"):
        for pad in (WORTEL / kamer).rglob("*.py"):
            kort = pad.relative_to(WORTEL).as_posix()
            if "/tests/" not in kort and "/migrations/" not in kort and _schrijft_adres(ast.parse(pad.read_text())):
                gevonden.add(kort)
    assert gevonden and gevonden <= SCHRIJVEN | {"leerrecht/beheer/mensenlijst.py"}
