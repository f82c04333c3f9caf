"""Several people at the same moment: one winner, no answer that slips in behind the college, no deadlock."""

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.models import Achtergrondtaak, Gebruiker
from leerrecht.tests.tegelijk import tegelijk
from leerrecht.versies import Uitslag
from monitoring.diensten.evaluatie import evaluatie_invullen
from monitoring.diensten.jaarevaluatie import jaarevaluatie_maken
from monitoring.diensten.ronde import trekkers_herinneren
from monitoring.evaluatievelden import EVALUATIE, lees
from monitoring.keuzes import Jaarevaluatiestand
from monitoring.models import Editie
from monitoring.tests.rondebouwers import ANTWOORD, Toneel

pytestmark = pytest.mark.django_db(transaction=True)
J = Jaarevaluatiestand


def vers(gebruiker: Gebruiker) -> Gebruiker:
    """The same person as another thread would load it."""
    return Gebruiker.objects.get(pk=gebruiker.pk)


def test_vier_collegas_in_een_antwoord_geeft_een_winnaar_en_drie_botsingen():
    t = Toneel()
    evaluatie = t.evaluatie
    begonnen = lees(evaluatie, EVALUATIE)

    def schrijf(nummer: int):
        waarden = begonnen | ANTWOORD | {"gedaan": f"Tekst {nummer}."}
        velden = {"waarden": waarden, "origineel": begonnen, "indienen": True}
        return lambda: evaluatie_invullen(evaluatie_id=evaluatie.pk, door=vers(t.partner), **velden)

    uitslagen = tegelijk(*(schrijf(nummer) for nummer in range(4)))
    assert all(isinstance(uitslag, Uitslag) for uitslag in uitslagen), uitslagen
    assert sorted(len(uitslag.botsingen) for uitslag in uitslagen) == [0, 1, 1, 1]
    assert t.evaluatie.zetten.count() == 1
    winnaar = next(nummer for nummer, uitslag in enumerate(uitslagen) if not uitslag.botsingen)
    assert t.evaluatie.gedaan == f"Tekst {winnaar}."


def test_wie_wijzigt_terwijl_staf_voorlegt_staat_in_het_stuk_of_hoort_dat_het_te_laat_is():
    t = Toneel(acties=4)
    for actie in t.acties:
        t.antwoord(t.evaluatie_van(actie))
        t.lees_na(t.evaluatie_van(actie))
    t.zet(J.BESPROKEN)
    evaluaties = [t.evaluatie_van(actie) for actie in t.acties]
    staf = t.staf

    def wijzig(nummer: int):
        return lambda: t.lees_na(evaluaties[nummer], klaar=False, gedaan=f"Nieuw {nummer}.")

    *uitslagen, voorgelegd = tegelijk(*(wijzig(n) for n in range(4)), lambda: t.zet(J.VOORGELEGD, door=vers(staf)))
    assert not isinstance(voorgelegd, Exception), voorgelegd
    teksten = [actie["gedaan"] for actie in Editie.objects.get().inhoud["doelen"][0]["acties"]]
    for nummer, uitslag in enumerate(uitslagen):
        te_laat = isinstance(uitslag, Geweigerd)
        assert te_laat or isinstance(uitslag, Uitslag), uitslag
        assert teksten[nummer] == (ANTWOORD["gedaan"] if te_laat else f"Nieuw {nummer}.")


def test_tegelijk_maken_geeft_een_editie_en_een_taak_en_tegelijk_herinneren_een_mail():
    t = Toneel()
    pk = t.jaarevaluatie.pk
    edities = tegelijk(*(lambda: jaarevaluatie_maken(jaarevaluatie_id=pk, door=vers(t.staf)) for _ in range(3)))
    assert len(set(edities)) == 1 and Editie.objects.count() == 1, edities
    assert Achtergrondtaak.objects.count() == 1
    uitslagen = tegelijk(*(lambda: trekkers_herinneren(ronde_id=t.ronde.pk, door=vers(t.staf)) for _ in range(3)))
    assert sorted(isinstance(uitslag, Geweigerd) for uitslag in uitslagen) == [False, True, True], uitslagen
