"""Two people at the same moment: one result, nothing lost. On PostgreSQL they truly meet."""

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.tegelijk import tegelijk
from overlegplatform.diensten import agenda, verslag
from overlegplatform.diensten import vergadering as verloop
from overlegplatform.diensten.volgorde import OMHOOG, punt_schuiven
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Agendapunt, Uitkomst, Vergadering
from overlegplatform.tests.bouwers import maak_groep, maak_punt, maak_vergadering, zet_stand
from overlegplatform.tests.test_vergadering import waarden

pytestmark = pytest.mark.django_db(transaction=True)


def test_twee_die_hetzelfde_verslag_goedkeuren_schrijven_een_besluit():
    staf = maak_gebruiker(Rol.STAF)
    eerder = maak_vergadering(over_dagen=-30)
    maak_punt(eerder)
    zet_stand(eerder, Vergaderstand.GEHOUDEN, door=staf)
    nu = maak_vergadering(eerder.groep, over_dagen=0)
    punt = maak_punt(nu, verslag_van=eerder)
    zet_stand(nu, Vergaderstand.BEZIG, door=staf)

    def keur_goed():
        return verslag.verslag_goedkeuren(punt_id=punt.pk, door=type(staf).objects.get(pk=staf.pk))

    uit = tegelijk(keur_goed, keur_goed, keur_goed)
    assert sum(isinstance(een, Vergadering) for een in uit) == 1
    assert sum(isinstance(een, Geweigerd) for een in uit) == 2, uit
    assert Uitkomst.objects.count() == 1


def test_wie_plant_terwijl_een_collega_afsluit_krijgt_toch_het_verslag_op_de_agenda():
    staf = maak_gebruiker(Rol.STAF)
    groep = maak_groep()
    nu = maak_vergadering(groep, over_dagen=0)
    maak_punt(nu)
    zet_stand(nu, Vergaderstand.BEZIG, door=staf)

    def als() -> object:
        return type(staf).objects.get(pk=staf.pk)

    uit = tegelijk(
        lambda: verloop.vergadering_sluiten(vergadering_id=nu.pk, door=als()),
        lambda: verloop.vergadering_plannen(groep_id=groep.pk, waarden=waarden(30), door=als()),
    )
    assert all(isinstance(een, Vergadering) for een in uit), uit
    assert Agendapunt.objects.filter(verslag_van=nu).count() == 1


def test_wie_tegelijk_schuift_en_toevoegt_houdt_een_agenda_met_alle_punten():
    staf = maak_gebruiker(Rol.STAF)
    rij = maak_vergadering()
    punten = [maak_punt(rij) for _ in range(4)]
    leeg = {"titel": "Nieuw", "duur": 5, "aard": "informeren", "brenger": "", "toelichting": "", "link": ""}

    def als() -> object:
        return type(staf).objects.get(pk=staf.pk)

    uit = tegelijk(
        lambda: agenda.punt_toevoegen(vergadering_id=rij.pk, waarden=leeg, door=als()),
        lambda: punt_schuiven(vergadering_id=rij.pk, sleutel=punten[3].sleutel, richting=OMHOOG, door=als()),
        lambda: punt_schuiven(vergadering_id=rij.pk, sleutel=punten[1].sleutel, richting=OMHOOG, door=als()),
    )
    assert not [een for een in uit if isinstance(een, Exception)], uit
    plaatsen = list(rij.agendapunten.values_list("volgorde", flat=True))
    assert len(plaatsen) == len(set(plaatsen)) == 5
