"""Which buttons a page of a file shows to whom: hand-written, apart from the acts; and each leads where one may go."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.test import Client
from django.utils import timezone

from leerrecht.daden import Knop, daden_voor, daden_voor_lijst, per_blok
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Aanmelding, Overdracht, Toeleiding
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche
from meldpunt.tests.dadenwereld import Dadenwereld
from meldpunt.tests.dossierbouwers import maak_toeleiding
from meldpunt.tests.toeleidinghulp import Zaak

pytestmark = pytest.mark.django_db
_WERK = (
    "rondetafel_voorstellen notitie kijk_opnieuw toewijzen laatste_les school school_verbeteren verzoek_noteren "
    "afsluiten"
)
# On the page of a file, by who looks and how it stands. Who is not named sees no button at all.
OP_DOSSIER = {
    ("meldpunt", "open"): f"opnemen vraag {_WERK}",
    ("meldpunt", "wacht"): f"antwoord {_WERK}",
    ("meldpunt", "afgerond"): "heropenen verzoek_noteren",
    ("meldpunt", "heropend"): f"vraag {_WERK}",
    ("aanmelder", "open"): "intrekken",
    ("aanmelder", "wacht"): "antwoord intrekken",
    ("aanmelder", "heropend"): "intrekken",
}
# Beside its other parts, for the same people, as long as it runs.
IN_BLOKKEN = {
    "meelezen": "overdragen",
    "toestemmingen": "kaart_maken toestemming_vragen",
    "instemming": "instemming_noteren meldpunt_intrekken",
    "beslist": "betrokkene_toevoegen gezag_noteren bekwaamheid_noteren bekwaamheid_opheffen",
    "terugkeer": "doel_noteren terugkeer_plannen",
    "uitstroom": "uitstroom_noteren",
    "trajectbegeleider": "trajectbegeleider_kiezen",
    "stappenplan": "stap_noteren",
    "bijlage": "bijlage_geven",
}
# Also after its end: what somebody shared without a yes is written down, whatever became of the file, and a yes is
# taken back at any time. Who it is about reads as long as it is kept, so a card is made until then.
ALTIJD = {
    "verontrust": "nota_bij_dossier",
    "instemming": "instemming_noteren meldpunt_intrekken",
    "toestemmingen": "kaart_maken",
}
# Beside a toeleiding, by its stand: for the Meldpunt, on the day it looks again, and for the provider that was asked.
_STIL = "wachten vervallen intrekken"
BIJ_TOELEIDING = {
    Toeleidingstand.VOORGESTELD: (
        "ja gezegd intrekken",
        f"ja gezegd {_STIL}",
        "aanvaarden bekeken vraag wachtlijst weigeren",
    ),
    Toeleidingstand.BEKEKEN: ("ja gezegd intrekken", f"ja gezegd {_STIL}", "aanvaarden vraag wachtlijst weigeren"),
    Toeleidingstand.VRAAG: (
        "antwoord ja gezegd intrekken",
        f"antwoord ja gezegd {_STIL}",
        "aanvaarden wachtlijst weigeren",
    ),
    Toeleidingstand.WACHTLIJST: (
        "ja gezegd wachtdag_gezegd intrekken",
        f"ja gezegd wachtdag_gezegd {_STIL}",
        "aanvaarden wachtdag weigeren",
    ),
    Toeleidingstand.AANVAARD: ("ja intrekken", "ja intrekken", ""),
    Toeleidingstand.VOORBIJ: ("", "", ""),
    Toeleidingstand.GEWEIGERD: ("", "", ""),
    Toeleidingstand.VERVALLEN: ("", "", ""),
    Toeleidingstand.INGETROKKEN: ("", "", ""),
    Toeleidingstand.NIET_MEER_NODIG: ("", "", ""),
}


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker) -> Iterator[Dadenwereld]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield Dadenwereld()
        transaction.set_rollback(True)


def woorden(knoppen: list[Knop]) -> str:
    """The names of the acts, in the order in which they stand."""
    return " ".join(knop.naam.removeprefix("dossier_").removeprefix("toeleiding_") for knop in knoppen)


def _blokken(wie: str, naam: str) -> dict[str, str]:
    """The buttons outside the first block."""
    if wie not in ("meldpunt", "aanmelder"):
        return {}
    return ALTIJD if naam == "afgerond" else ALTIJD | IN_BLOKKEN


def test_de_knoppen_van_een_dossier_zijn_voor_wie_de_tabel_noemt(wereld):
    fout = []
    for wie, mens in wereld.mensen.items():
        for naam, rij in wereld.dossiers.items():
            blokken = per_blok(daden_voor(Aanmelding.objects.get(pk=rij.pk), mens))
            gezien = {blok: woorden(knoppen) for blok, knoppen in blokken.items()}
            mag = {"daden": OP_DOSSIER[wie, naam]} if (wie, naam) in OP_DOSSIER else {}
            if gezien != mag | _blokken(wie, naam):
                fout.append(f"{wie} in een dossier dat {naam} is: {gezien}")
    assert not fout, "\n".join(fout)


def _knoppen_van(wereld: Dadenwereld, rij: Aanmelding, wie) -> list[Knop]:
    """All buttons on the page of one file."""
    delen = [[Aanmelding.objects.get(pk=rij.pk)], list(Toeleiding.objects.filter(aanmelding=rij))]
    delen += [list(Overdracht.objects.filter(aanmelding=rij)), [wereld.ja(rij, wereld.fiche.aanbieder)]]
    return [knop for deel in delen for knoppen in daden_voor_lijst(deel, wie).values() for knop in knoppen]


@pytest.mark.parametrize("wie", ["meldpunt", "aanmelder", "gevraagd", "overdracht CLB", "collega CLB"])
def test_elke_knop_leidt_naar_een_bladzijde_die_opengaat(wereld, wie):
    client, mens = Client(), wereld.mensen[wie]
    log_in(client, mens)
    geteld = 0
    for rij in wereld.dossiers.values():
        for knop in _knoppen_van(wereld, rij, mens):
            code = client.get(knop.adres).status_code
            assert code == (405 if knop.sleutel else 200), f"{knop.naam}: {code}"
            geteld += 1
    assert bool(geteld) == (wie in ("meldpunt", "aanmelder", "gevraagd"))


@pytest.mark.parametrize("stand", Toeleidingstand)
def test_bij_een_toeleiding_staat_wat_de_tabel_van_zetten_toelaat(stand):
    zaak, straks, nu = Zaak(), [], timezone.localdate()
    rij = maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, stand=stand)
    straks.append(woorden(daden_voor(rij, zaak.meldpunt)))
    if rij.wek_op:
        with schrijven_toegestaan():
            Toeleiding.objects.update(wek_op=nu)
    rij = Toeleiding.objects.get(pk=rij.pk)
    straks += [woorden(daden_voor(rij, wie)) for wie in (zaak.meldpunt, zaak.aanbieder)]
    assert tuple(straks) == BIJ_TOELEIDING[stand]
    assert woorden(daden_voor(rij, zaak.aanmelder)) == ("ja" if rij.is_lopend else "")
    assert not daden_voor(rij, AnonymousUser())


def test_wat_iets_beeindigt_staat_achteraan(wereld):
    gezien = []
    for rij in wereld.dossiers.values():
        for deel in ([Aanmelding.objects.get(pk=rij.pk)], [wereld.bij(rij)]):
            for wie in ("meldpunt", "aanmelder", "gevraagd"):
                [knoppen] = daden_voor_lijst(deel, wereld.mensen[wie]).values()
                eindes = [knop.einde for knop in knoppen]
                assert eindes == sorted(eindes)
                gezien += eindes
    assert set(gezien) == {False, True}


def test_veel_rijen_vragen_de_deuren_in_een_query(wereld, django_assert_num_queries):
    mens = wereld.mensen["meldpunt"]
    rijen = list(Toeleiding.objects.select_related("aanmelding", "fiche", "traject"))
    daden_voor_lijst(rijen[:1], mens)  # who may what is read once a request
    for aantal in (1, len(rijen)):
        with django_assert_num_queries(1):
            daden_voor_lijst(rijen[:aantal], mens)


@pytest.mark.parametrize(
    ("stand", "knoppen"),
    [
        (Aanbodstand.OPEN, "bevestigen plaatsen aanbod_bewerken stand aanbod_kopie"),
        (Aanbodstand.OPGESCHORT, "bevestigen aanbod_bewerken stand aanbod_kopie"),
        (Aanbodstand.GESTOPT, "aanbod_bewerken stand aanbod_kopie"),
    ],
)
def test_een_aanbod_toont_geen_knop_die_alleen_kan_weigeren(stand, knoppen):
    fiche = maak_fiche(stand=stand)
    assert woorden(daden_voor(fiche, aanbieder_van(fiche))) == knoppen
    assert not daden_voor(fiche, aanbieder_van(maak_fiche()))


def test_wie_een_voorstel_intrekt_leest_vooraf_of_de_aanbieder_een_mail_krijgt():
    zaak = Zaak()
    client = Client()
    log_in(client, zaak.meldpunt)
    rijen = [maak_toeleiding(zaak.aanmelding, fiche=fiche) for fiche in (zaak.fiche, maak_fiche())]
    met, zonder = (
        next(knop.adres for knop in daden_voor(rij, zaak.meldpunt) if knop.naam == "toeleiding_intrekken")
        for rij in rijen
    )
    assert "De aanbieder krijgt een mail." in client.get(met).content.decode()
    tekst = client.get(zonder).content.decode()
    assert "De aanbieder krijgt geen mail (niemand heeft er een account of een contactadres): bel zelf." in tekst
    assert "leest het in Leerrecht" not in tekst
