"""On the screen of a municipality, 1536 x 730, work starts above the fold; on a phone nothing is lost."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from actieplan.models import Actieplan
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.browser.huis import Huis, zonder_dwarsrol
from meldpunt.keuzes.aanbod import Aanbodsoort
from meldpunt.models import Aanmelding
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding
from monitoring.diensten import ronde as rondediensten
from overlegplatform.tests.bouwers import maak_groep, maak_signaal, maak_vergadering

pytestmark = pytest.mark.browser

VENSTER, TELEFOON = {"width": 1536, "height": 730}, {"width": 320, "height": 640}
# A Windows PC shows Segoe UI; Open Sans is as wide. What `system-ui` gives here is 12 % wider.
LETTER = ':root { --letter-tekst: "Open Sans", sans-serif; --letter-kop: P052, serif; }'
RIJ = "main :is(.tabel tbody tr, .rijen > li, .acties > li, .boom__rij, .zinnen > li, .planbeeld li)"
LIJST, BLAD, KOP, RIJEN = 420, 520, 200, 8


@pytest.fixture
def mechelen(db) -> Netwerk:
    return maak_netwerk("mechelen")


def dossiers(netwerk: Netwerk) -> list[Aanmelding]:
    """Ten open files; two of them are late."""
    clb, gisteren = clb_medewerker(netwerk), timezone.localdate() - datetime.timedelta(days=1)
    laat = [{"antwoord_voor": gisteren}, {"antwoord_voor": gisteren}, *({} for _ in range(8))]
    weg = timezone.localdate() - datetime.timedelta(days=40)
    return [maak_aanmelding(netwerk=netwerk, door=clb, laatste_les_op=weg, **velden) for velden in laat]


def open_ronde(staf: Gebruiker) -> str:
    """Open the round of the real plan and return its address."""
    plan, dag = Actieplan.objects.get(slug="mechelen"), timezone.localdate()
    ronde = rondediensten.ronde_openen(
        plan_id=plan.pk, beginjaar=2025, opent=dag, sluit=dag + datetime.timedelta(days=30), door=staf
    )
    return f"/evaluatie/mechelen/{ronde.schooljaar}/ronde/"


def meet(page: Page, pad: str, maat: dict[str, int]) -> tuple[int, int, int]:
    """Return where the title starts, where the first item starts, and how many stand whole in the window."""
    page.set_viewport_size(maat)
    assert page.goto(pad).status == 200, pad
    page.add_style_tag(content=LETTER)
    return tuple(
        page.evaluate(
            """(rij) => {
              const zichtbaar = [...document.querySelectorAll(rij)].filter((e) => e.offsetHeight);
              const vakken = zichtbaar.map((e) => e.getBoundingClientRect());
              const heel = vakken.filter((v) => v.bottom <= innerHeight).length;
              return [document.querySelector("h1").getBoundingClientRect().top, vakken[0]?.top ?? 9999, heel];
            }""",
            RIJ,
        )
    )


def te_laag(page: Page, pad: str, grens: int, rijen: int = 1) -> list[str]:
    """Return what is wrong with this page on the two screens."""
    _, eerste, heel = meet(page, pad, VENSTER)
    fouten = [] if eerste < grens else [f"{pad}: eerste op {eerste:.0f}, hoort boven {grens}"]
    fouten += [] if heel >= rijen else [f"{pad}: {heel} heel in beeld, hoort {rijen}"]
    titel, _, _ = meet(page, pad, TELEFOON)
    zonder_dwarsrol(page)
    return fouten + ([] if titel <= KOP else [f"{pad}: de titel begint op {titel:.0f} bij 320 px"])


def test_elke_werklijst_toont_haar_eerste_rijen_zonder_rollen(huis: Huis, mechelen: Netwerk) -> None:
    arktos = Organisatie.objects.get(bron_sleutel="arktos")
    staf, mila = maak_gebruiker(Rol.STAF, netwerk=mechelen), maak_gebruiker(Rol.MELDPUNT, netwerk=mechelen)
    arne = maak_gebruiker(Rol.AANBIEDER, netwerk=mechelen, organisatie=arktos)
    for nummer in range(RIJEN + 1):
        maak_gebruiker(Rol.PARTNER, netwerk=mechelen)
        maak_signaal(arktos, door=staf, netwerk=mechelen)
        maak_fiche(netwerk=mechelen, aanbieder=arktos, titel=f"Begeleiding {nummer}", soort=Aanbodsoort.COACHING)
    dossiers(mechelen)
    per_mens = {
        mila: ["/meldpunt/dossiers/", "/meldpunt/dossiers/?behandelaar=niemand"],
        arne: ["/meldpunt/mijn-aanbod/"],
        staf: ["/actieplan/mechelen/bewerken/", "/overleg/", "/overleg/signalen/", open_ronde(staf)],
        maak_gebruiker(Rol.BEHEER, netwerk=mechelen): [
            "/beheer/gebruikers/",
            "/beheer/organisaties/",
            "/beheer/lidmaatschappen/",
            "/beheer/woorden/",
        ],
    }
    fouten = []
    for mens, paden in per_mens.items():
        page = huis.open(als=mens, bypass_csp=True)
        for pad in paden:
            fouten += te_laag(page, pad, LIJST, RIJEN)
    assert fouten == []


def test_elke_pagina_om_te_lezen_toont_haar_eerste_zonder_rollen(huis: Huis, mechelen: Netwerk) -> None:
    dossier = dossiers(mechelen)[0]
    bezoeker = huis.open(bypass_csp=True)
    mila = huis.open(als=maak_gebruiker(Rol.MELDPUNT, netwerk=mechelen), bypass_csp=True)
    fouten = te_laag(mila, f"{dossier.get_absolute_url()}plek/", BLAD)
    for pad in ("/actieplan/mechelen/", "/actieplan/vlaams-brabant/", "/meldpunt/aanbod/", "/monitoring/"):
        fouten += te_laag(bezoeker, pad, BLAD, rijen=0)
    assert fouten == []


@pytest.mark.parametrize("pad", ["/overleg/", "/contacten/"])
def test_wie_alleen_de_letters_vergroot_leest_geen_letter_per_regel(huis: Huis, mechelen: Netwerk, pad: str) -> None:
    """Larger letters move no breakpoint of the screen: a list must look at its own width."""
    staf = maak_gebruiker(Rol.STAF, netwerk=mechelen)
    groep = maak_groep(netwerk=mechelen, naam="Werkgroep Recht op Leren")
    maak_vergadering(groep, thema="Toeleiding naar het Meldpunt")
    maak_gebruiker(Rol.CONTACT, netwerk=mechelen, naam="Postvak van een school met een lange naam")
    page = huis.open(pad, als=staf, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 200%; }")
    smal = page.evaluate(
        """() => [...document.querySelectorAll(".rijen p, .rijen h3")]
          .filter((e) => e.offsetHeight && e.textContent.trim().length > 12)
          .map((e) => [e.textContent.trim(), e.offsetWidth / parseFloat(getComputedStyle(e).fontSize)])
          .filter(([, breed]) => breed < 5)"""
    )
    assert page.locator(".rijen > li").count() > 0
    assert smal == []
