"""What stood there before keeps an honest value: motivations, yeses of who has no gezag, the yes to the Meldpunt."""

import importlib
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import timezone

from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt import migrations
from meldpunt.keuzes.dossier import Ontvangersoort, Relatie, Toestemmingstand, Trap, Wie
from meldpunt.models import Aanmelding, Bekwaamheid, Instemming, Toestemming
from meldpunt.regels.beslissers import beslisser
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_betrokkene, maak_jongere, maak_toestemming
from meldpunt.tests.toeleidinghulp import NUL, Zaak, jarig_over

pytestmark = pytest.mark.django_db


def draai(naam: str) -> None:
    """Run what a migration does to rows; its number follows from what landed before it."""
    bestand = next(Path(migrations.__file__).parent.glob(f"*_{naam}.py"))
    with schrijven_toegestaan():
        importlib.import_module(f"{migrations.__name__}.{bestand.stem}").vul(apps, None)


def zei(rij: Aanmelding, **velden) -> None:
    with schrijven_toegestaan():
        Instemming.objects.create(aanmelding=rij, genoteerd_door=rij.ingediend_door, **velden)


def test_een_motivering_van_vroeger_wordt_een_oordeel_dat_binnen_de_maand_bekeken_wordt():
    rij, zonder = maak_aanmelding(), maak_aanmelding()
    zei(rij, wie=Wie.JONGERE, afwijking="Ligt in het ziekenhuis.")
    zei(zonder, wie=Wie.JONGERE, afwijking=" ")
    assert beslisser(rij) == Wie.JONGERE
    draai("wie_beslist_gevuld")
    draai("wie_beslist_gevuld")
    oordeel = Bekwaamheid.objects.get()
    assert (oordeel.aanmelding, oordeel.reden, oordeel.verteld_op) == (rij, "Ligt in het ziekenhuis.", None)
    assert oordeel.door_wie == "Niet genoteerd."
    assert (oordeel.herzien_op - timezone.localdate()).days == 30
    assert beslisser(Aanmelding.objects.get(pk=rij.pk)) == Wie.OUDER


def test_recht_06_een_ja_van_een_plusouder_van_vroeger_opent_niets_meer_en_is_geteld():
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(9, -180)))
    zaak.stel_voor()
    plus = maak_betrokkene(zaak.aanmelding.jongere, relatie=Relatie.PLUSOUDER)
    maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, wie=Wie.OUDER, betrokkene=plus)
    assert zaak.leest() != NUL
    draai("wie_beslist_gevuld")
    assert zaak.leest() == NUL
    assert Gebeurtenis.objects.filter(wat="ja van wie niet beslist, opent niets meer").count() == 1


def test_recht_05_het_ja_aan_het_meldpunt_van_vroeger_wordt_een_toestemming():
    delen = {"instemming": {"delen": "ja", "taal": "Dari"}}
    zaak = Zaak(jongere=maak_jongere())
    rij, nee = maak_aanmelding(delen=delen), maak_aanmelding(delen={"instemming": {"delen": "nee"}})
    for een in (rij, nee):
        zei(een, wie=Wie.JONGERE, antwoord="gegeven", op=timezone.localdate(), hoe="gesprek")
    draai("ja_aan_het_meldpunt")
    draai("ja_aan_het_meldpunt")
    ja = Toestemming.objects.get()
    assert (ja.aanmelding, ja.ontvangersoort, ja.trap, ja.taal) == (rij, Ontvangersoort.MELDPUNT, Trap.EIGEN, "Dari")
    assert (ja.stand, ja.wie, ja.beslist) == (Toestemmingstand.GEGEVEN, Wie.JONGERE, True)
    assert ja.ontvanger == zaak.meldpunt.lidmaatschappen.get().organisatie


def test_het_ja_van_een_ouder_van_een_kind_blijft_van_die_ouder():
    Zaak()
    jongere = maak_jongere(geboren=jarig_over(9, -180))
    rij = maak_aanmelding(jongere=jongere, delen={"instemming": {"delen": "ja"}})
    zei(rij, wie=Wie.OUDER, betrokkene=maak_betrokkene(jongere), antwoord="gegeven", hoe="gesprek")
    draai("ja_aan_het_meldpunt")
    assert Toestemming.objects.get().wie == Wie.OUDER
