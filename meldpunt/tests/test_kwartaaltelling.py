"""What the Meldpunt counts per quarter: on the day it happened, for the release job and for nobody else."""

import ast
import datetime
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import maak_netwerk
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand
from meldpunt.keuzes.aanvraag import Aanvraagstand
from meldpunt.keuzes.dossier import Dossierstand, Toeleidingstand, Weigering
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.turf import Belgevolg, Beller, Belonderwerp
from meldpunt.models import Aanvraag, Telefoonturf
from meldpunt.regels.kwartaal import ZONDER_GEMEENTE, Kwartaal, als_woord
from meldpunt.samenvatting import kwartaaltellingen
from meldpunt.tests.bouwers import maak_aanvraag, maak_fiche, maak_gebied, meld_plaatsen
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_school, maak_toeleiding, schoolmedewerker

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
# Autumn and winter of one school year, both over.
HERFST, WINTER = Kwartaal(2024, 0), Kwartaal(2024, 1)


def op(kwartaal: Kwartaal, dagen: int = 10) -> datetime.datetime:
    """A moment in a quarter."""
    dag = kwartaal.van + datetime.timedelta(days=dagen)
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(12)))


def telling(wat: str, *velden: str) -> Counter:
    """How often `wat` was counted, by these fields."""
    uit: Counter = Counter()
    for wie, aantal in kwartaaltellingen(maak_netwerk()).items():
        if wie.wat == wat:
            uit[tuple(getattr(wie, veld) for veld in velden)] += aantal
    return uit


def test_kwartalen_liggen_in_het_schooljaar_en_sluiten_op_elkaar_aan():
    jaar = [Kwartaal(2024, nummer) for nummer in range(4)]
    assert (jaar[0].van, jaar[3].tot) == (datetime.date(2024, 9, 1), datetime.date(2025, 8, 31))
    assert [een.tot + datetime.timedelta(days=1) for een in jaar[:3]] == [twee.van for twee in jaar[1:]]
    assert Kwartaal.van_dag(datetime.date(2025, 2, 28)) == WINTER == HERFST.volgende()


def test_een_vraag_telt_een_keer_en_in_elke_soort_die_gevraagd_werd():
    maak_aanmelding(ingediend_op=op(HERFST), gewenst=[Aanbodsoort.NAFT, Aanbodsoort.COACHING])
    maak_aanmelding(ingediend_op=op(HERFST), gewenst=[])
    assert telling("gevraagd", "gezocht") == {("",): 2, ("NAFT",): 1, ("coaching",): 1}
    assert telling("gevraagd", "waarde", "gezocht")["via het formulier", ""] == 2


def test_een_dubbel_dossier_is_geen_tweede_vraag():
    eerste = maak_aanmelding(ingediend_op=op(HERFST))
    dubbel = {"stand": Dossierstand.AFGEROND, "einde": Einde.DUBBEL, "dubbel_van": eerste}
    maak_aanmelding(ingediend_op=op(HERFST), afgesloten_op=op(HERFST, 20), **dubbel)
    assert telling("gevraagd") == {(): 1}
    assert telling("einde") == {}


def test_elk_ding_telt_in_het_kwartaal_waarin_het_gebeurde():
    dicht = {"stand": Dossierstand.AFGEROND, "einde": "geen_plaats", "afgesloten_op": op(WINTER)}
    maak_aanmelding(ingediend_op=op(HERFST), gewenst=[Aanbodsoort.NAFT], **dicht)
    assert telling("gevraagd", "kwartaal", "gezocht") == {(HERFST, ""): 1, (HERFST, "NAFT"): 1}
    assert telling("niet_gevonden", "kwartaal", "gezocht") == {(WINTER, ""): 1, (WINTER, "NAFT"): 1}


def test_een_weigering_telt_met_haar_reden_en_een_plaats_met_het_wachten():
    dossier = maak_aanmelding(ingediend_op=op(HERFST, 9))
    naft, coach = maak_fiche(soort=Aanbodsoort.NAFT), maak_fiche(soort=Aanbodsoort.COACHING)
    nee = {"stand": Toeleidingstand.GEWEIGERD, "reden": Weigering.VOLZET, "beantwoord_op": op(HERFST, 12)}
    maak_toeleiding(dossier, fiche=naft, **nee)
    maak_toeleiding(dossier, fiche=coach, stand=Toeleidingstand.VOORBIJ, beantwoord_op=op(HERFST, 30))
    maak_toeleiding(dossier, fiche=naft, stand=Toeleidingstand.AANVAARD, beantwoord_op=op(WINTER))
    assert telling("geweigerd", "waarde", "aanbod") == {("we hebben geen plaats", "NAFT"): 1}
    # The first place alone: who goes on to a second one did not ask twice.
    assert telling("gevonden", "waarde", "aanbod", "kwartaal") == {("hoogstens 20 schooldagen", "coaching", HERFST): 1}


def test_wat_nog_loopt_of_nog_geen_antwoord_heeft_telt_niet_als_gevonden_of_geweigerd():
    maak_toeleiding(maak_aanmelding(ingediend_op=op(HERFST)))
    assert not telling("gevonden") and not telling("geweigerd") and not telling("einde")


def test_het_kwartaal_van_vandaag_telt_nog_niet_mee():
    maak_aanmelding()
    assert not telling("gevraagd")


def test_een_wijk_telt_in_haar_gemeente_en_een_provincie_noemt_geen_gemeente():
    stad = maak_gebied("mechelen")
    provincie = maak_gebied("provincie")
    maak_gebied("asse", ligt_in=provincie)
    for gebied in (maak_gebied("wijk", ligt_in=stad), stad, provincie, None):
        maak_aanmelding(ingediend_op=op(HERFST), gebied=gebied)
    assert telling("gevraagd", "gebied") == {("Mechelen",): 2, (ZONDER_GEMEENTE,): 2}


def test_plaatsen_zijn_wat_aanbieders_onlangs_zeiden():
    meld_plaatsen(maak_fiche(soort=Aanbodsoort.NAFT), 3)
    meld_plaatsen(maak_fiche(soort=Aanbodsoort.COACHING), 4, dagen_oud=40)
    maak_fiche(soort=Aanbodsoort.COACHING, stand=Aanbodstand.GESTOPT)
    assert telling("plaatsen", "aanbod") == {("NAFT",): 3}
    assert telling("aanbod", "aanbod", "gebied") == {("NAFT", ""): 1, ("coaching", ""): 1}


def test_een_aanbod_telt_in_elke_gemeente_en_een_keer_in_de_regio():
    maak_fiche(soort=Aanbodsoort.NAFT, gebieden=(maak_gebied("leuven"), maak_gebied("diest")))
    assert telling("aanbod", "gebied") == {("",): 1, ("Leuven",): 1, ("Diest",): 1}


def test_een_ander_netwerk_telt_niet_mee():
    maak_aanmelding(netwerk=maak_netwerk("ander"), ingediend_op=op(HERFST))
    assert not telling("gevraagd")


# Who may name the counts: the read side that makes them, the summary that hands them over, the job that protects them.
MAG = {
    "kwartaaltellingen": {"meldpunt/samenvatting.py", "monitoring/meldpuntcijfers/tellen.py"},
    "tel_kwartalen": {"meldpunt/samenvatting.py", "meldpunt/weergave/kwartaaltelling.py"},
    "kwartaaltelling": {"meldpunt/samenvatting.py"},
    "voorbeeldtelling": {"meldpunt/weergave/kwartaaltelling.py"},
}


def namen_in(bestand: Path) -> set[str]:
    """Every name, attribute, import and word in a text of a module: a road by `getattr` or a path counts too."""
    gevonden: set[str] = set()
    for knoop in ast.walk(ast.parse(bestand.read_text())):
        if isinstance(knoop, ast.Name):
            gevonden.add(knoop.id)
        elif isinstance(knoop, ast.Attribute):
            gevonden.add(knoop.attr)
        elif isinstance(knoop, ast.FunctionDef):
            gevonden.add(knoop.name)
        elif isinstance(knoop, ast.ImportFrom | ast.Import):
            gevonden |= {deel for naam in knoop.names for deel in naam.name.split(".")}
            gevonden |= set((getattr(knoop, "module", "") or "").split("."))
        elif isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and " " not in knoop.value:
            gevonden |= set(knoop.value.split("."))
    return gevonden


def test_meldpunt_A9_alleen_de_publicatie_leest_de_tellingen_van_het_meldpunt():
    """A count of 1 is one young person: no page, export, act or task asks for them."""
    basis = Path(settings.BASIS)
    gevonden: dict[str, set[str]] = {naam: set() for naam in MAG}
    for app in ("actieplan", "leerrecht", "meldpunt", "monitoring", "overlegplatform"):
        for bestand in sorted((basis / app).rglob("*.py")):
            if "tests" in bestand.parts:
                continue
            namen = namen_in(bestand)
            for naam in MAG:
                if naam in namen:
                    gevonden[naam].add(str(bestand.relative_to(basis)))
    elders = {naam: bestanden - MAG[naam] for naam, bestanden in gevonden.items() if bestanden - MAG[naam]}
    assert elders == {}
    assert all(gevonden.values()), "een naam die niemand leest, zegt hier niets"


def test_een_rechtstreekse_vraag_telt_in_haar_soort_op_haar_dag_en_zegt_niets_over_wie():
    school = maak_school()
    for dag in (op(HERFST), op(HERFST, 20), timezone.now()):
        rij = maak_aanvraag(maak_fiche(soort=Aanbodsoort.BUDDY), school, schoolmedewerker(school=school))
        with schrijven_toegestaan():
            Aanvraag.objects.filter(pk=rij.pk).update(gevraagd_op=dag)
    assert telling("rechtstreeks", "kwartaal", "aanbod", "gebied", "leeftijd") == {(HERFST, "buddy", "", ""): 2}


def test_wat_van_een_rechtstreekse_vraag_kwam_telt_op_de_dag_van_het_antwoord():
    school = maak_school()
    rij = maak_aanvraag(maak_fiche(soort=Aanbodsoort.BUDDY), school, schoolmedewerker(school=school))
    assert telling("rechtstreeks_einde") == {}
    with schrijven_toegestaan():
        dagen = {"gevraagd_op": op(HERFST), "afgesloten_op": op(WINTER)}
        Aanvraag.objects.filter(pk=rij.pk).update(stand=Aanvraagstand.AANVAARD, **dagen)
    verwacht = {(WINTER, Aanvraagstand.AANVAARD.label, "buddy"): 1}
    assert telling("rechtstreeks_einde", "kwartaal", "waarde", "aanbod") == verwacht


def test_een_oproep_telt_zoals_ze_geturfd_is_en_die_van_nu_nog_niet():
    wie, wat = {"beller": Beller.OUDER, "onderwerp": Belonderwerp.KOSTEN}, {"gevolg": Belgevolg.DIENST}
    for kwartaal, aantal in ((HERFST, 3), (Kwartaal.van_dag(timezone.localdate()), 9)):
        with schrijven_toegestaan():
            Telefoonturf.objects.create(netwerk=maak_netwerk(), kwartaal=kwartaal.van, aantal=aantal, **wie, **wat)
    assert telling("oproep", "kwartaal", "waarde", "onderwerp", "gevolg") == {
        (HERFST, als_woord(Beller.OUDER.label), Belonderwerp.KOSTEN.label, Belgevolg.DIENST.label): 3
    }
