"""Two people at the same moment: one wins, the other gets a sentence, nobody reads what was just closed."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.tests.tegelijk import tegelijk
from meldpunt.diensten.toeleiding import toeleiding_intrekken
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.diensten.toestemming import toestemming_intrekken, toestemming_vragen
from meldpunt.keuzes.dossier import Toeleidingstand, Toestemmingstand, Trap
from meldpunt.models import Toeleiding, Toestemming
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche
from meldpunt.tests.dossierbouwers import maak_toeleiding
from meldpunt.tests.toeleidinghulp import Zaak, noteer

pytestmark = pytest.mark.django_db(transaction=True)
WEG = "Deze vraag staat niet meer open. Je hoeft niets meer te doen."


def zinnen(uitslagen) -> list[str]:
    assert all(isinstance(een, Geweigerd | Toeleiding | Toestemming | list) for een in uitslagen), uitslagen
    return [een.zin for een in uitslagen if isinstance(een, Geweigerd)]


def aanvaard(rij, door):
    dag = timezone.localdate() + datetime.timedelta(days=1)
    return lambda: toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=dag, door=door)


def test_van_vier_aanbieders_die_tegelijk_aanvaarden_wint_er_een():
    zaak = Zaak()
    fiches = [maak_fiche() for _ in range(4)]
    rijen = [maak_toeleiding(zaak.aanmelding, fiche=fiche) for fiche in fiches]
    uitslagen = tegelijk(*(aanvaard(rij, aanbieder_van(fiche)) for rij, fiche in zip(rijen, fiches, strict=True)))
    assert zinnen(uitslagen) == [WEG] * 3
    standen = sorted(Toeleiding.objects.values_list("stand", flat=True))
    assert standen == [Toeleidingstand.AANVAARD, *[Toeleidingstand.NIET_MEER_NODIG] * 3]


def test_intrekken_en_aanvaarden_tegelijk_eindigt_ingetrokken_of_met_een_zin_en_nooit_half():
    zaak = Zaak()
    rij = maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche)
    uitslagen = tegelijk(
        lambda: toeleiding_intrekken(toeleiding_id=rij.pk, reden="Toch niet.", door=zaak.meldpunt),
        aanvaard(rij, zaak.aanbieder),
    )
    assert set(zinnen(uitslagen)) <= {WEG}
    rij.refresh_from_db()
    # First or last, the withdrawal holds; an acceptance that came first is in the moves.
    assert rij.stand == Toeleidingstand.INGETROKKEN
    assert rij.zetten.count() == 2 - len(zinnen(uitslagen))
    assert zaak.leest() == set()


def test_dezelfde_toestemming_van_twee_mensen_tegelijk_is_er_een():
    zaak = Zaak()
    vraag = {
        "aanmelding_id": zaak.aanmelding.pk,
        "betrokkene": "",
        "ontvanger_id": zaak.fiche.aanbieder_id,
        "trappen": [Trap.A],
    }
    uitslagen = tegelijk(
        *(lambda wie=wie: toestemming_vragen(**vraag, door=wie) for wie in (zaak.aanmelder, zaak.meldpunt))
    )
    assert zinnen(uitslagen) == ["Dit is al gevraagd of gegeven. Noteer het antwoord hieronder."]
    assert Toestemming.objects.count() == 1


def test_b_noteren_terwijl_a_ingetrokken_wordt_laat_niets_open():
    zaak = Zaak()
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, stand=Toeleidingstand.AANVAARD)
    a, b = zaak.vraag(Trap.A, Trap.B)
    noteer(a, zaak.aanmelder)
    tegelijk(
        lambda: toestemming_intrekken(toestemming_id=a.pk, door=zaak.meldpunt),
        lambda: noteer(b, zaak.aanmelder),
    )
    assert not Toestemming.objects.filter(stand=Toestemmingstand.GEGEVEN).exists()
    assert "kanarie-b" not in zaak.leest()
