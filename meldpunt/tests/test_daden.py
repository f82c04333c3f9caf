"""Who may do what with a file, in which state: one table, held against the diensten. The pages: `test_daden_paginas`.

A dienst says no with `Geweigerd`, and nothing is written.
"""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten import (
    begeleiding,
    begeleidingverbetering,
    beslissers,
    bijlage,
    dossier,
    instemming,
    notitie,
    overdracht,
    sluiten,
    toeleiding,
    toestemming,
    toestemmingeinde,
    verbetering,
    vraag,
    waarschuwen,
)
from meldpunt.diensten import toeleidingantwoord as aanbieder
from meldpunt.keuzes.dossier import Wie
from meldpunt.models import Aanmelding, Instemming
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.toeleidingantwoord import Toeleidingantwoord
from meldpunt.tests.bijlagehulp import gegeven, maak_bijlage
from meldpunt.tests.dadenwereld import STRAKS, Dadenwereld
from meldpunt.tests.dossierbouwers import maak_school
from meldpunt.tests.test_trappen import lees_tabel
from meldpunt.tests.trappenwereld import DOSSIERS, VANDAAG
from meldpunt.tests.versiehulp import begeleiding as wissel
from meldpunt.tests.versiehulp import behandelaar, dag

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)

# ja: the dienst does it. Everybody who is not named in `wie` is refused in every state.
DADEN = """
daad                        | wie                 | open | wacht | afgerond | heropend
in_behandeling_nemen        | meldpunt            | ja   | -     | -        | -
dossier_toewijzen           | meldpunt            | ja   | ja    | -        | ja
laatste_les_bijwerken       | meldpunt            | ja   | ja    | -        | ja
eerste_antwoord_noteren     | meldpunt            | ja   | ja    | -        | ja
opnieuw_bekijken            | meldpunt            | ja   | ja    | -        | ja
dossier_heropenen           | meldpunt            | -    | -     | ja       | -
nog_nodig                   | meldpunt            | ja   | ja    | ja       | ja
notitie_schrijven           | meldpunt            | ja   | ja    | ja       | ja
vraag_stellen               | meldpunt            | ja   | -     | -        | ja
antwoord_noteren            | meldpunt            | -    | ja    | -        | -
vraag_beantwoorden          | aanmelder           | -    | ja    | -        | -
dossier_afsluiten           | meldpunt            | ja   | ja    | -        | ja
dossier_intrekken           | aanmelder           | ja   | ja    | -        | ja
begeleiding_wijzigen        | meldpunt            | ja   | ja    | -        | ja
begeleiding_verbeteren      | meldpunt            | ja   | ja    | -        | ja
dossier_overdragen          | meldpunt, aanmelder | ja   | ja    | -        | ja
instemming_noteren          | meldpunt, aanmelder | ja   | ja    | ja       | ja
meldpunt_intrekken          | meldpunt, aanmelder | ja   | ja    | ja       | ja
nee_afwegen                 | meldpunt, aanmelder | ja   | ja    | -        | ja
betrokkene_toevoegen        | meldpunt, aanmelder | ja   | ja    | -        | ja
gezag_noteren               | meldpunt, aanmelder | ja   | ja    | -        | ja
bekwaamheid_noteren         | meldpunt, aanmelder | ja   | ja    | -        | ja
bekwaamheid_opheffen        | meldpunt, aanmelder | ja   | ja    | -        | ja
overdracht_beeindigen       | meldpunt, aanmelder | ja   | ja    | ja       | ja
toeleiding_voorstellen      | meldpunt            | ja   | ja    | -        | ja
toeleiding_intrekken        | meldpunt            | ja   | ja    | -        | ja
toeleiding_vervallen        | meldpunt            | ja   | ja    | -        | ja
toeleiding_wachten          | meldpunt            | ja   | ja    | -        | ja
toeleiding_bekijken         | gevraagd            | ja   | ja    | -        | ja
toeleiding_vragen           | gevraagd            | ja   | ja    | -        | ja
toeleiding_wachtlijst       | gevraagd            | ja   | ja    | -        | ja
toeleiding_aanvaarden       | gevraagd            | ja   | ja    | -        | ja
toeleiding_weigeren         | gevraagd            | ja   | ja    | -        | ja
toeleiding_beantwoorden     | meldpunt            | ja   | ja    | -        | ja
toestemming_vragen          | meldpunt, aanmelder | ja   | ja    | -        | ja
toestemming_noteren         | meldpunt, aanmelder | ja   | ja    | -        | ja
toestemming_intrekken       | meldpunt, aanmelder | ja   | ja    | -        | ja
verbeteren                  | meldpunt, aanmelder | ja   | ja    | ja       | ja
eigen_woorden_noteren       | meldpunt, aanmelder | ja   | ja    | ja       | ja
bijlage_geven               | meldpunt, aanmelder | ja   | ja    | -        | ja
bijlage_wegnemen            | meldpunt, aanmelder | ja   | ja    | ja       | ja
"""
TABEL = lees_tabel(DADEN)


JA = {
    "betrokkene": "",
    "antwoord": "gegeven",
    "op": VANDAAG,
    "hoe": "gesprek",
    "reden": "",
    "grond": "",
    "delen": False,
}
GEZAG = {"gezag": "alleen", "gezag_noot": "", "niet_contacteren": False}
IEMAND = {"relatie": "voogd", "naam": "Voogd", "telefoon": "", "taal": "", "noot": "", **GEZAG, "gezag": "dienst"}
OORDEEL = {
    **dict.fromkeys(("door_wie", "gesprek_jongere", "gesprek_ouders", "reden"), "na een gesprek"),
    "oordeel": "kan_niet",
    "waarvoor": "alles",
    "op": VANDAAG,
    "verteld_op": VANDAAG,
    "herzien_op": STRAKS,
}


def na_een_nee(**velden: Any) -> None:
    """The young person, for whom somebody else decides, says no; then somebody weighs it."""
    nee = {"wie": Wie.JONGERE, "antwoord": "geweigerd", "genoteerd_door": velden["door"]}
    with schrijven_toegestaan():
        Instemming.objects.create(aanmelding_id=velden["aanmelding_id"], **nee)
    instemming.nee_afwegen(**velden)


W, D = Dadenwereld, Aanmelding


def over_de_jongere(d: D) -> dict[str, Any]:
    return {"aanmelding_id": d.pk, "plek": "jongere"}


ACHTER: dict[str, tuple[Callable, Callable[[W, D], dict[str, Any]]]] = {
    "bijlage_geven": (
        bijlage.bijlage_geven,
        lambda w, d: {"aanmelding_id": d.pk, "bestand": gegeven(), "wat": "verslag"},
    ),
    # Given by who referred: the Meldpunt takes away any.
    "bijlage_wegnemen": (
        bijlage.bijlage_wegnemen,
        lambda w, d: {"bijlage_id": maak_bijlage(d, door=d.ingediend_door).pk},
    ),
    "in_behandeling_nemen": (dossier.in_behandeling_nemen, lambda w, d: {"aanmelding_id": d.pk}),
    "dossier_toewijzen": (
        dossier.dossier_toewijzen,
        lambda w, d: behandelaar(d, w.mensen["meldpunt"].sleutel),
    ),
    "laatste_les_bijwerken": (
        dossier.laatste_les_bijwerken,
        lambda w, d: dag(d, "laatste_les_op", VANDAAG),
    ),
    "eerste_antwoord_noteren": (
        dossier.eerste_antwoord_noteren,
        lambda w, d: {"aanmelding_id": d.pk, "hoe": "telefoon"},
    ),
    "opnieuw_bekijken": (dossier.opnieuw_bekijken, lambda w, d: dag(d, "wek_op", STRAKS + DAG)),
    "dossier_heropenen": (dossier.dossier_heropenen, lambda w, d: {"aanmelding_id": d.pk, "reden": "nieuws"}),
    "nog_nodig": (waarschuwen.nog_nodig, lambda w, d: {"aanmelding_id": d.pk, "reden": "start later"}),
    "notitie_schrijven": (
        notitie.notitie_schrijven,
        lambda w, d: {"aanmelding_id": d.pk, "tekst": "noot", "publiek": "meldpunt"},
    ),
    "vraag_stellen": (vraag.vraag_stellen, lambda w, d: {"aanmelding_id": d.pk, "tekst": "hoe", "wek_op": STRAKS}),
    "antwoord_noteren": (vraag.antwoord_noteren, lambda w, d: {"aanmelding_id": d.pk, "antwoord": "zo"}),
    "vraag_beantwoorden": (vraag.vraag_beantwoorden, lambda w, d: {"aanmelding_id": d.pk, "antwoord": "zo"}),
    "dossier_afsluiten": (
        sluiten.dossier_afsluiten,
        lambda w, d: {"aanmelding_id": d.pk, "einde": "advies", "advies": "klaar"},
    ),
    "dossier_intrekken": (sluiten.dossier_intrekken, lambda w, d: {"aanmelding_id": d.pk, "reden": "opgelost"}),
    "begeleiding_wijzigen": (
        begeleiding.begeleiding_wijzigen,
        lambda w, d: {**wissel(d, clb=w.clb.sleutel), "van": VANDAAG, "volger": ""},
    ),
    "begeleiding_verbeteren": (
        begeleidingverbetering.begeleiding_verbeteren,
        lambda w, d: {
            **wissel(d, school=maak_school(w.netwerk).sleutel, clb=d.periode.clb.sleutel),
            "reden": "vergissing",
        },
    ),
    "dossier_overdragen": (
        overdracht.dossier_overdragen,
        lambda w, d: {"aanmelding_id": d.pk, "aan": w.mensen["collega CLB"].lidmaatschappen.get().sleutel},
    ),
    "instemming_noteren": (instemming.instemming_noteren, lambda w, d: {"aanmelding_id": d.pk, **JA}),
    "meldpunt_intrekken": (instemming.meldpunt_intrekken, lambda w, d: {"aanmelding_id": d.pk, "grond": ""}),
    "nee_afwegen": (na_een_nee, lambda w, d: {"aanmelding_id": d.pk, "reden": "niet veilig"}),
    "betrokkene_toevoegen": (
        beslissers.betrokkene_toevoegen,
        lambda w, d: {"aanmelding_id": d.pk, **IEMAND},
    ),
    "gezag_noteren": (
        beslissers.gezag_noteren,
        lambda w, d: {"aanmelding_id": d.pk, "betrokkene": w.ouder.sleutel, **GEZAG},
    ),
    "bekwaamheid_noteren": (beslissers.bekwaamheid_noteren, lambda w, d: {"aanmelding_id": d.pk, **OORDEEL}),
    "bekwaamheid_opheffen": (
        beslissers.bekwaamheid_opheffen,
        lambda w, d: {"aanmelding_id": d.pk, "reden": "kan het nu wel"},
    ),
    "overdracht_beeindigen": (
        overdracht.overdracht_beeindigen,
        lambda w, d: {"aanmelding_id": d.pk, "aan": w.mensen["overdracht CLB"].sleutel},
    ),
    "toeleiding_voorstellen": (
        toeleiding.toeleiding_voorstellen,
        lambda w, d: {"aanmelding_id": d.pk, "fiche_id": w.derde.pk, "uitleg": "past", "naast_andere": True},
    ),
    "toeleiding_intrekken": (
        toeleiding.toeleiding_intrekken,
        lambda w, d: {"toeleiding_id": w.bij(d).pk, "reden": "anders"},
    ),
    "toeleiding_vervallen": (
        toeleiding.toeleiding_vervallen,
        lambda w, d: {"toeleiding_id": w.bij(d).pk, "reden": "stil"},
    ),
    "toeleiding_wachten": (toeleiding.toeleiding_wachten, lambda w, d: {"toeleiding_id": w.bij(d).pk}),
    "toeleiding_bekijken": (aanbieder.toeleiding_bekijken, lambda w, d: {"toeleiding_id": w.bij(d).pk}),
    "toeleiding_vragen": (aanbieder.toeleiding_vragen, lambda w, d: {"toeleiding_id": w.bij(d).pk, "vraag": "hoe"}),
    "toeleiding_wachtlijst": (
        aanbieder.toeleiding_wachtlijst,
        lambda w, d: {"toeleiding_id": w.bij(d).pk, "verwacht_op": STRAKS, "uitleg": ""},
    ),
    "toeleiding_aanvaarden": (
        aanbieder.toeleiding_aanvaarden,
        lambda w, d: {"toeleiding_id": w.bij(d).pk, "start_op": STRAKS},
    ),
    "toeleiding_weigeren": (
        aanbieder.toeleiding_weigeren,
        lambda w, d: {"toeleiding_id": w.bij(d).pk, "reden": "volzet", "uitleg": "geen plaats"},
    ),
    "toeleiding_beantwoorden": (
        aanbieder.toeleiding_beantwoorden,
        lambda w, d: {
            "toeleiding_id": w.bij(d).pk,
            "antwoord": Toeleidingantwoord("aanvaard", dag=STRAKS),
            "gezegd": Gezegde("An van de leerplek", VANDAAG),
        },
    ),
    "toestemming_vragen": (
        toestemming.toestemming_vragen,
        lambda w, d: {
            "aanmelding_id": d.pk,
            "betrokkene": "",
            "ontvanger_id": w.geweigerd.aanbieder_id,
            "trappen": ["A"],
        },
    ),
    "toestemming_noteren": (
        toestemming.toestemming_noteren,
        lambda w, d: {
            "toestemming_id": w.ja(d, w.fiche.aanbieder).pk,
            "stand": "gegeven",
            "op": VANDAAG,
            "hoe": "gesprek",
            "taal": "Nederlands",
            "geldig_tot": STRAKS,
        },
    ),
    "toestemming_intrekken": (
        toestemming.toestemming_intrekken,
        lambda w, d: {"toestemming_id": w.ja(d, w.derde.aanbieder).pk},
    ),
    "verbeteren": (
        verbetering.verbeteren,
        lambda w, d: {**over_de_jongere(d), "mijn": {"gemeente": "Lier"}, "origineel": {}, "reden": "fout"},
    ),
    "eigen_woorden_noteren": (
        verbetering.eigen_woorden_noteren,
        lambda w, d: {**over_de_jongere(d), "veld": "gemeente", "tekst": "bij mijn tante"},
    ),
}


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker) -> Iterator[Dadenwereld]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield Dadenwereld()
        transaction.set_rollback(True)


def test_de_tabel_noemt_elke_daad_op_een_dossier():
    """A new dienst about a file gets a row here."""
    modules = (
        begeleiding,
        beslissers,
        bijlage,
        dossier,
        instemming,
        notitie,
        overdracht,
        sluiten,
        toeleiding,
        toestemming,
        toestemmingeinde,
        verbetering,
        vraag,
        aanbieder,
    )
    diensten = {
        naam
        for module in (*modules, aanbieder)
        for naam, ding in vars(module).items()
        if hasattr(ding, "__wrapped__") and ding.__module__ == module.__name__
    }
    # The clock does this, for no person; to answer a question needs another state (test_toeleiding), a link somebody
    # who has no account (test_antwoordlink).
    elders = {"wis_bijlagen_opnieuw", "toestemming_verlopen", "toeleiding_vraag_beantwoorden", "antwoordlink_opnieuw"}
    assert diensten - set(TABEL) == elders
    assert set(TABEL) == set(ACHTER)


def _probeer(functie: Callable, argumenten: dict[str, Any]) -> bool:
    """Try a dienst and undo it; tell whether it did something. Refused is refused whole."""
    vooraf = Gebeurtenis.objects.count()
    punt = transaction.savepoint()
    try:
        functie(**argumenten)
    except Geweigerd:
        assert Gebeurtenis.objects.count() == vooraf, "geweigerd, en toch staat het in de geschiedenis"
        return False
    else:
        assert Gebeurtenis.objects.count() > vooraf, "gedaan, en niemand weet het"
        return True
    finally:
        transaction.savepoint_rollback(punt)


@pytest.mark.parametrize("daad", TABEL)
def test_wie_mag_wat_in_welke_stand(wereld, daad):
    functie, argumenten = ACHTER[daad]
    mag = {naam.strip() for naam in TABEL[daad]["wie"].split(",")}
    fout = []
    for naam in DOSSIERS:
        for wie, gebruiker in wereld.mensen.items():
            # Who may nothing here is refused before the state is looked at: one open and one closed file will do.
            if isinstance(gebruiker, AnonymousUser) or (wie not in mag and naam not in ("open", "afgerond")):
                continue
            verwacht = wie in mag and TABEL[daad][naam] == "ja"
            if _probeer(functie, {**argumenten(wereld, wereld.dossiers[naam]), "door": gebruiker}) != verwacht:
                fout.append(f"{wie} in een dossier dat {naam} is: verwacht {'ja' if verwacht else 'nee'}")
    assert not fout, "\n".join(fout)
