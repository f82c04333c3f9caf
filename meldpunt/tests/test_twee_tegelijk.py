"""Two people with one form open: nobody is overwritten unseen, and a form that does not say what it started from is
refused. One table for every form of this room over a row that two may change.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Gebeurtenis
from leerrecht.tests.formulier import invoer
from meldpunt.diensten import dossier as diensten
from meldpunt.diensten.aanbod import aanbod_stand_zetten, aanbod_wijzigen
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.diensten.capaciteit import capaciteit_melden
from meldpunt.diensten.opening import dossier_openen_met_reden
from meldpunt.diensten.vraag import antwoord_noteren, vraag_stellen
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.keuzes.opening import Openreden
from meldpunt.models import Aanbodfiche, Aanmelding, Vraag
from meldpunt.regels import aanbodvelden
from meldpunt.regels.wissel import lopende_wissel
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.bouwers import maak_fiche, medewerker, meld_plaatsen
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_clb, maak_school
from meldpunt.tests.versiehulp import begeleiding, behandelaar, dag, plekken

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
# The Meldpunt notes what was said: by whom.
ZEI = {"wie": "Anna, CLB"}


def over(dagen: int) -> datetime.date:
    return VANDAAG + datetime.timedelta(days=dagen)


def getypt(dag: datetime.date) -> str:
    return f"{dag:%d/%m/%Y}"


class Wereld:
    """A file in work, and two people of one Meldpunt."""

    def __init__(self) -> None:
        self.mila, self.nora, self.piet = (medewerker(naam=naam) for naam in ("Mila", "Nora", "Piet"))
        self.scholen = [maak_school(naam=f"School {letter}") for letter in "ABC"]
        self.clb = maak_clb(naam="CLB Nieuw")
        self.fiche, self.andere = maak_fiche(titel="Oude titel"), maak_fiche()
        for fiche in (self.fiche, self.andere):
            meld_plaatsen(fiche, 1)
        self.dossier = maak_aanmelding(
            stand=Dossierstand.IN_BEHANDELING,
            behandelaar=self.mila,
            school=self.scholen[0],
            laatste_les_op=over(-9),
            wek_op=over(2),
        )
        for collega in (self.nora, self.piet):
            opening = {"waarom": Openreden.OVERLEG, "uitleg": "", "door": collega}
            dossier_openen_met_reden(aanmelding_id=self.dossier.pk, **opening)
        self.lid = self.dossier.ingediend_door.lidmaatschappen.get()

    def vers(self) -> Aanmelding:
        return Aanmelding.objects.get(pk=self.dossier.pk)

    def fiche_nu(self) -> Aanbodfiche:
        return Aanbodfiche.objects.get(pk=self.fiche.pk)

    def schort_op(self) -> None:
        mijn, was = {"stand": "opgeschort"}, {"stand": "open"}
        aanbod_stand_zetten(fiche_id=self.fiche.pk, mijn=mijn, origineel=was, reden="Vakantie.", door=self.nora)

    def hernoem(self, titel: str) -> None:
        was = aanbodvelden.lees(self.fiche)
        aanbod_wijzigen(fiche_id=self.fiche.pk, mijn={**was, "titel": titel}, origineel=was, door=self.nora)

    def begeleid(self, **nieuw: str) -> None:
        nu = {"school": self.scholen[0].sleutel, "clb": self.lid.organisatie.sleutel, **nieuw}
        begeleiding_wijzigen(**begeleiding(self.dossier, **nu), van=VANDAAG, volger="", door=self.nora)


@dataclass(frozen=True)
class Geval:
    """What I type, what my colleague saves meanwhile, what is stored, and both in words."""

    naam: str
    mijn: Callable[[Wereld], dict[str, str]]
    zij: Callable[[Wereld], Any]
    staat: Callable[[Wereld], Any]
    veld: str
    woorden: Callable[[Wereld], tuple[str, str]]

    def adres(self, wereld: Wereld) -> str:
        over_dossier = self.naam.startswith("dossier_")
        return reverse(f"meldpunt:{self.naam}", args=[wereld.dossier.referentie if over_dossier else wereld.fiche.slug])


GEVALLEN = [
    Geval(
        "dossier_toewijzen",
        lambda w: {"behandelaar": w.nora.sleutel},
        lambda w: diensten.dossier_toewijzen(**behandelaar(w.dossier, w.piet.sleutel), door=w.nora),
        lambda w: w.vers().behandelaar,
        "behandelaar",
        lambda w: ("Nora", "Piet"),
    ),
    Geval(
        "dossier_laatste_les",
        lambda w: {"laatste_les_op": getypt(over(-4))},
        lambda w: diensten.laatste_les_bijwerken(**dag(w.dossier, "laatste_les_op", over(-6)), door=w.nora),
        lambda w: w.vers().laatste_les_op,
        "laatste_les_op",
        lambda w: (str(over(-4).day), str(over(-6).day)),
    ),
    Geval(
        "dossier_kijk_opnieuw",
        lambda w: {"wek_op": getypt(over(20))},
        lambda w: diensten.opnieuw_bekijken(**dag(w.dossier, "wek_op", over(9)), door=w.nora),
        lambda w: w.vers().wek_op,
        "wek_op",
        lambda w: (str(over(20).day), str(over(9).day)),
    ),
    Geval(
        "dossier_school",
        lambda w: {"school": w.scholen[1].sleutel, "van": getypt(VANDAAG)},
        lambda w: w.begeleid(school=w.scholen[2].sleutel),
        lambda w: w.vers().periode.school,
        "school",
        lambda w: ("School B", "School C"),
    ),
    Geval(
        "plaatsen",
        lambda w: {"vrij": "4"},
        lambda w: capaciteit_melden(**plekken(w.fiche, 2), door=w.nora),
        lambda w: w.fiche_nu().capaciteit.vrij,
        "vrij",
        lambda w: ("4", "2"),
    ),
    Geval(
        "stand",
        lambda w: {"stand": "gestopt", "reden": "Geen begeleider meer."},
        lambda w: w.schort_op(),
        lambda w: w.fiche_nu().stand,
        "stand",
        lambda w: ("gestopt", "opgeschort"),
    ),
    Geval(
        "aanbod_bewerken",
        lambda w: {"titel": "Mijn titel"},
        lambda w: w.hernoem("Haar titel"),
        lambda w: w.fiche_nu().titel,
        "titel",
        lambda w: ("Mijn", "Haar"),
    ),
]
ALLE = pytest.mark.parametrize("geval", GEVALLEN, ids=[geval.naam for geval in GEVALLEN])


@pytest.fixture
def wereld() -> Wereld:
    return Wereld()


def _nieuw(html: str) -> str:
    """A word difference as it reads without what falls away."""
    return " ".join(re.sub(r"<del>.*?</del>|</?ins>", "", html).split())


def _botsing(wereld: Wereld, geval: Geval):
    """My form, opened before my colleague saved, sent after; and what stood there then."""
    client, adres = venster(wereld.mila), geval.adres(wereld)
    mijn = invoer(client.get(adres), **geval.mijn(wereld))
    geval.zij(wereld)
    return client, client.post(adres, mijn), geval.staat(wereld)


@ALLE
def test_wat_een_collega_intussen_bewaarde_blijft_en_beide_staan_er(geval, wereld):
    _, antwoord, hun = _botsing(wereld, geval)
    assert antwoord.status_code == 422
    assert geval.staat(wereld) == hun
    blok = next(blok for blok in antwoord.context["form"].botsingen if blok["veld"] == geval.veld)
    ik, zij = geval.woorden(wereld)
    assert ik in _nieuw(blok["mijn_html"])
    assert zij in _nieuw(blok["hun_html"])
    assert blok["hun_naam"] == "Nora", "de geschiedenis noemt het veld dat zij wijzigde"


@ALLE
@pytest.mark.parametrize("keuze", ["mijn", "hun"])
def test_daarna_blijft_wat_men_kiest(keuze, geval, wereld):
    client, antwoord, hun = _botsing(wereld, geval)
    opnieuw = client.post(geval.adres(wereld), invoer(antwoord, keuze=f"{keuze}:{geval.veld}"))
    assert opnieuw.status_code == 302, opnieuw.context["form"].errors
    assert (geval.staat(wereld) == hun) == (keuze == "hun")


@ALLE
@pytest.mark.parametrize("begin", ["weg", "beschadigd", "van een ander formulier"])
def test_een_formulier_dat_niet_zegt_waarvan_het_vertrok_wordt_geweigerd(begin, geval, wereld):
    client, adres = venster(wereld.mila), geval.adres(wereld)
    mijn = invoer(client.get(adres), **geval.mijn(wereld))
    vooraf, gebeurd = geval.staat(wereld), Gebeurtenis.objects.count()
    if begin == "weg":
        del mijn["origineel"]
    elif begin == "beschadigd":
        mijn["origineel"] = mijn["origineel"][:-2]
    else:
        ander = maak_aanmelding(stand=Dossierstand.IN_BEHANDELING)
        elders = adres.replace(wereld.dossier.referentie, ander.referentie)
        elders = elders.replace(wereld.fiche.slug, wereld.andere.slug)
        mijn["origineel"] = invoer(client.get(elders))["origineel"]
    antwoord = client.post(adres, mijn)
    assert antwoord.status_code == 422
    assert "niet nagaan waar je tekst van vertrok" in antwoord.content.decode()
    assert (geval.staat(wereld), Gebeurtenis.objects.count()) == (vooraf, gebeurd)
    assert antwoord.context["form"].botsingen
    assert client.post(adres, invoer(antwoord, keuze=f"mijn:{geval.veld}")).status_code == 302
    assert geval.staat(wereld) != vooraf


def test_wie_het_clb_wijzigt_laat_de_school_van_een_collega_staan(wereld):
    client, adres = venster(wereld.mila), reverse("meldpunt:dossier_school", args=[wereld.dossier.referentie])
    nieuw = clb_medewerker(clb=wereld.clb).lidmaatschappen.get()
    velden = {"clb": wereld.clb.sleutel, "van": getypt(VANDAAG), "volger": nieuw.sleutel}
    mijn = invoer(client.get(adres), **velden)
    wereld.begeleid(school=wereld.scholen[2].sleutel)
    assert client.post(adres, mijn).status_code == 302
    # Another CLB is told first; until it may, the former one goes on.
    dossier = wereld.vers()
    assert dossier.periode.school == wereld.scholen[2]
    assert lopende_wissel(dossier).clb == wereld.clb


def test_een_antwoord_dat_onder_een_andere_vraag_getypt_werd_komt_niet_onder_de_vraag_van_nu(wereld):
    adres = reverse("meldpunt:dossier_antwoord", args=[wereld.dossier.referentie])
    client, wie = venster(wereld.mila), {"aanmelding_id": wereld.dossier.pk, "door": wereld.nora}
    vraag_stellen(**wie, tekst="Woont de jongere thuis?", wek_op=over(3))
    mijn = invoer(client.get(adres)) | ZEI | {"antwoord": "Ja, bij oma."}
    antwoord_noteren(**wie, antwoord="Belde zelf al.")
    weg = client.post(adres, mijn)
    assert (weg.status_code, weg.context["form"]["antwoord"].value()) == (422, "Ja, bij oma.")
    assert "Er staat geen vraag meer open." in weg.content.decode()
    vraag_stellen(**wie, tekst="Mogen wij de school bellen?", wek_op=over(3))
    antwoord = client.post(adres, mijn)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Mogen wij de school bellen?" in tekst and "Ja, bij oma." in tekst and "een andere vraag" in tekst
    assert Vraag.objects.filter(beantwoord_op=None).count() == 1
    assert client.post(adres, invoer(antwoord) | ZEI | {"antwoord": "Ja, de school mag."}).status_code == 302


def test_twee_keer_drukken_op_bewaar_het_antwoord_geeft_een_keer_hetzelfde(wereld):
    adres = reverse("meldpunt:dossier_antwoord", args=[wereld.dossier.referentie])
    client = venster(wereld.mila)
    vraag_stellen(aanmelding_id=wereld.dossier.pk, tekst="Hoe?", wek_op=over(3), door=wereld.nora)
    mijn = invoer(client.get(adres)) | ZEI | {"antwoord": "Zo."}
    assert [client.post(adres, mijn)["Location"] for _ in range(2)] == [wereld.dossier.get_absolute_url()] * 2
    assert client.get(adres).status_code == 404
