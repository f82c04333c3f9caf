"""A child of leerplicht without a school: not a leaver, and the file shows the road to a school."""

import pytest

from leerrecht.tests.bouwers import log_in
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.keuzes.dossier import SoortVraag, Trap
from meldpunt.tests.aanmeldhulp import volledig
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_dienstpunt, maak_toeleiding, maak_toestemming

pytestmark = pytest.mark.django_db
WEG = "Deze jongere verliet de school niet"


def dien_in(jaren: int, ingeschreven: str = "nee"):
    maak_dienstpunt()
    clb = clb_medewerker()
    school = {"ingeschreven": ingeschreven, "school_andere": "" if ingeschreven == "nee" else "Ver"}
    return concept_versturen(concept_sleutel=volledig(clb, jaren, school=school).sleutel, door=clb)


@pytest.mark.parametrize(("jaren", "ingeschreven", "staat"), [(13, "nee", True), (13, "ja", False), (19, "nee", False)])
def test_recht_26_wie_leerplichtig_en_niet_ingeschreven_is_krijgt_de_weg_naar_een_school(
    client, jaren, ingeschreven, staat
):
    rij = dien_in(jaren, ingeschreven)
    for wie in (medewerker(), rij.ingediend_door):
        log_in(client, wie)
        pagina = heel_dossier(client, rij)
        assert (WEG in pagina) is staat
        assert all((woord in pagina) is staat for woord in ("LOP.", "AGODI.", "Gemeente.", "Inschrijven."))


def test_recht_26_een_kind_van_13_telt_niet_als_uitstroom():
    assert dien_in(13).soort_vraag == SoortVraag.INDIVIDUEEL


def test_een_aanbieder_leest_die_weg_niet(client):
    rij = dien_in(13)
    fiche = maak_fiche()
    maak_toeleiding(rij, fiche=fiche)
    maak_toestemming(rij, fiche.aanbieder, Trap.A)
    log_in(client, aanbieder_van(fiche))
    assert WEG not in heel_dossier(client, rij)
