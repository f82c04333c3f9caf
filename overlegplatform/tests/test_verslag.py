"""Minutes: a view of outcomes, frozen in revisions, approved in the next meeting, then fixed."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie
from overlegplatform.diensten import agenda, deelname, uitkomst, verslag
from overlegplatform.diensten import vergadering as verloop
from overlegplatform.keuzes import Aanwezigheid, Uitkomstsoort, Vergaderstand
from overlegplatform.models import Verslag, VerslagLigtVast
from overlegplatform.tests.bouwers import (
    geef_zetel,
    maak_groep,
    maak_punt,
    maak_uitkomst,
    maak_vergadering,
    nodig_uit,
    zet_stand,
)
from overlegplatform.tests.test_vergadering import waarden

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF)


@pytest.fixture
def gehouden(staf):
    """A meeting of last month with one decision and its first revision."""
    rij = maak_vergadering(over_dagen=-30)
    maak_uitkomst(maak_punt(rij, titel="Samenroepen"), tekst="Binnen tien dagen.", door=staf)
    return zet_stand(rij, Vergaderstand.GEHOUDEN, door=staf)


def volgende(groep, staf, stand=Vergaderstand.BEZIG):
    """The next meeting, today, with the minutes on its agenda."""
    rij = maak_vergadering(groep, over_dagen=0, uur=0, duur=23 * 60)
    with schrijven_toegestaan():
        verslag.goedkeuring_agenderen(groep=groep)
    return zet_stand(rij, stand, door=staf)


def verbeter(rij, tekst: str, door) -> None:
    begin = uitkomst.plat(rij)
    uitkomst.uitkomst_wijzigen(uitkomst_id=rij.pk, mijn={**begin, "tekst": tekst}, origineel=begin, door=door)


class TestVersies:
    def test_sluiten_legt_de_eerste_versie_vast_met_punten_uitkomsten_en_aanwezigen(self, staf):
        rij = maak_vergadering(over_dagen=0)
        geef_zetel(rij.groep, maak_organisatie("Emmaüs"))
        maak_punt(rij, titel="Samenroepen", duur=30)
        verloop.vergadering_starten(vergadering_id=rij.pk, door=staf)
        punt = rij.agendapunten.get()
        uitkomst.uitkomst_noteren(
            punt_id=punt.pk, soort="besluit", waarden={"tekst": "Ja.", "wie": "", "tegen": ""}, door=staf
        )
        sleutel = rij.deelnames.get().sleutel
        deelname.aanwezigheid_zetten(
            vergadering_id=rij.pk, mijn={sleutel: Aanwezigheid.VERVANGEN}, origineel={}, door=staf
        )
        verloop.vergadering_sluiten(vergadering_id=rij.pk, door=staf)
        inhoud = Verslag.objects.get().inhoud
        assert inhoud["aanwezig"] == ["Emmaüs (vervanger)"]
        assert [(deel["uur"], deel["titel"]) for deel in inhoud["punten"]] == [("13.00", "Samenroepen")]
        assert inhoud["punten"][0]["uitkomsten"] == [{"soort": "besluit", "tekst": "Ja."}]

    def test_een_verbetering_komt_in_een_nieuwe_versie_en_de_oude_blijft(self, gehouden, staf):
        verbeter(gehouden.agendapunten.get().uitkomsten.get(), "Binnen vijf dagen.", staf)
        nieuw = verslag.verslag_vastleggen(vergadering_id=gehouden.pk, noot="Termijn verbeterd.", door=staf)
        teksten = [rij.inhoud["punten"][0]["uitkomsten"][0]["tekst"] for rij in gehouden.verslagen.order_by("nummer")]
        assert teksten == ["Binnen tien dagen.", "Binnen vijf dagen."]
        assert nieuw.nummer == 2

    def test_zonder_verandering_komt_er_geen_versie_bij(self, gehouden, staf):
        with pytest.raises(Geweigerd, match="niets veranderd"):
            verslag.verslag_vastleggen(vergadering_id=gehouden.pk, noot="", door=staf)

    def test_een_vastgelegde_versie_verandert_en_verdwijnt_nooit_ook_niet_in_een_dienst(self, gehouden):
        rij = gehouden.verslagen.get()
        with schrijven_toegestaan():
            for daad in (
                rij.save,
                rij.delete,
                gehouden.verslagen.all().delete,
                lambda: Verslag.objects.update(noot="x"),
            ):
                with pytest.raises(VerslagLigtVast):
                    daad()


class TestGoedkeuring:
    def test_wie_plant_krijgt_het_wachtende_verslag_als_eerste_punt(self, gehouden, staf):
        nieuw = verloop.vergadering_plannen(groep_id=gehouden.groep_id, waarden=waarden(), door=staf)
        punt = nieuw.agendapunten.get()
        assert (punt.verslag_van, punt.aard) == (gehouden, "beslissen")
        assert gehouden.datum_tekst.replace("\u00a0", " ") in punt.titel

    def test_wie_sluit_zet_het_verslag_op_de_agenda_die_er_al_is_en_vooraan(self, staf):
        groep = maak_groep()
        later = maak_vergadering(groep, over_dagen=30)
        maak_punt(later, titel="Stond er al")
        rij = maak_vergadering(groep, over_dagen=0)
        maak_punt(rij)
        verloop.vergadering_starten(vergadering_id=rij.pk, door=staf)
        verloop.vergadering_sluiten(vergadering_id=rij.pk, door=staf)
        assert [punt.verslag_van for punt in later.agendapunten.order_by("volgorde")] == [rij, None]

    def test_het_verslag_staat_maar_een_keer_op_een_agenda_die_nog_moet_komen(self, gehouden, staf):
        for dagen in (10, 40):
            verloop.vergadering_plannen(groep_id=gehouden.groep_id, waarden=waarden(dagen), door=staf)
        assert gehouden.goedkeuringspunten.count() == 1

    def test_een_geannuleerde_vergadering_geeft_het_verslag_door_aan_de_volgende(self, gehouden, staf):
        eerste, tweede = (
            verloop.vergadering_plannen(groep_id=gehouden.groep_id, waarden=waarden(dagen), door=staf)
            for dagen in (10, 40)
        )
        verloop.vergadering_annuleren(vergadering_id=eerste.pk, reden="Ziek.", door=staf)
        assert gehouden.goedkeuringspunten.get().vergadering == tweede

    def test_goedkeuren_is_een_besluit_van_de_volgende_vergadering(self, gehouden, staf):
        nu = volgende(gehouden.groep, staf)
        verslag.verslag_goedkeuren(punt_id=nu.agendapunten.get().pk, opmerking="Met dank.", door=staf)
        gehouden.refresh_from_db()
        assert gehouden.stand == Vergaderstand.GOEDGEKEURD
        assert gehouden.goedgekeurd_verslag.nummer == 1
        assert nu.agendapunten.get().uitkomsten.get().tekst == "Goedgekeurd. Met dank."

    def test_voor_de_vergadering_begint_wordt_niets_goedgekeurd(self, gehouden, staf):
        nu = volgende(gehouden.groep, staf, Vergaderstand.UITGENODIGD)
        with pytest.raises(Geweigerd, match="nog niet begonnen"):
            verslag.verslag_goedkeuren(punt_id=nu.agendapunten.get().pk, door=staf)

    def test_een_verbetering_zonder_versie_houdt_de_goedkeuring_tegen(self, gehouden, staf):
        nu = volgende(gehouden.groep, staf)
        verbeter(gehouden.agendapunten.get().uitkomsten.get(), "Binnen vijf dagen.", staf)
        with pytest.raises(Geweigerd, match="Leg eerst een nieuwe versie vast"):
            verslag.verslag_goedkeuren(punt_id=nu.agendapunten.get().pk, door=staf)
        verslag.verslag_vastleggen(vergadering_id=gehouden.pk, noot="Termijn.", door=staf)
        verslag.verslag_goedkeuren(punt_id=nu.agendapunten.get().pk, door=staf)
        gehouden.refresh_from_db()
        assert gehouden.goedgekeurd_verslag.nummer == 2

    def test_een_tweede_keer_goedkeuren_wordt_geweigerd_en_schrijft_geen_tweede_besluit(self, gehouden, staf):
        nu = volgende(gehouden.groep, staf)
        punt = nu.agendapunten.get()
        verslag.verslag_goedkeuren(punt_id=punt.pk, door=staf)
        with pytest.raises(Geweigerd):
            verslag.verslag_goedkeuren(punt_id=punt.pk, door=staf)
        assert punt.uitkomsten.count() == 1

    def test_wie_alleen_een_andere_groep_leidt_keurt_niet_goed(self, gehouden, staf):
        nu = volgende(gehouden.groep, staf)
        ander = geef_zetel(maak_groep(), functie="secretaris").organisatie
        with pytest.raises(Geweigerd, match="niet van jouw groep"):
            verslag.verslag_goedkeuren(
                punt_id=nu.agendapunten.get().pk, door=maak_gebruiker(Rol.PARTNER, organisatie=ander)
            )


class TestNaGoedkeuring:
    """Every verb that could change what the minutes say refuses."""

    @pytest.fixture
    def vast(self, gehouden, staf):
        geef_zetel(gehouden.groep)
        nodig_uit(gehouden)
        return zet_stand(gehouden, Vergaderstand.GOEDGEKEURD, door=staf)

    @pytest.mark.parametrize(
        "verb",
        [
            "uitkomst erbij",
            "uitkomst anders",
            "uitkomst weg",
            "aanwezigheid",
            "gast",
            "punt erbij",
            "punt anders",
            "punt weg",
            "versie",
            "heropenen",
            "annuleren",
        ],
    )
    def test_niets_verandert_meer(self, vast, staf, verb):
        punt = vast.agendapunten.get()
        rij = punt.uitkomsten.get()
        leeg = {"tekst": "Anders.", "wie": "", "tegen": ""}
        begin = agenda.plat(punt)
        pogingen = {
            "uitkomst erbij": lambda: uitkomst.uitkomst_noteren(
                punt_id=punt.pk, soort=Uitkomstsoort.BESLUIT, waarden=leeg, door=staf
            ),
            "uitkomst anders": lambda: verbeter(rij, "Anders.", staf),
            "uitkomst weg": lambda: uitkomst.uitkomst_verwijderen(uitkomst_id=rij.pk, door=staf),
            "aanwezigheid": lambda: deelname.aanwezigheid_zetten(
                vergadering_id=vast.pk, mijn={vast.deelnames.get().sleutel: "aanwezig"}, origineel={}, door=staf
            ),
            "gast": lambda: deelname.gast_toevoegen(
                vergadering_id=vast.pk, organisatie_sleutel=maak_organisatie().sleutel, wie="", door=staf
            ),
            "punt erbij": lambda: agenda.punt_toevoegen(
                vergadering_id=vast.pk, waarden={"titel": "Nieuw", "duur": 5}, door=staf
            ),
            "punt anders": lambda: agenda.punt_wijzigen(
                punt_id=punt.pk, mijn={**begin, "titel": "Anders"}, origineel=begin, door=staf
            ),
            "punt weg": lambda: agenda.punt_verwijderen(punt_id=punt.pk, door=staf),
            "versie": lambda: verslag.verslag_vastleggen(vergadering_id=vast.pk, noot="x", door=staf),
            "heropenen": lambda: verloop.vergadering_heropenen(vergadering_id=vast.pk, reden="x", door=staf),
            "annuleren": lambda: verloop.vergadering_annuleren(vergadering_id=vast.pk, reden="x", door=staf),
        }
        voor = vast.verslagen.first().inhoud
        with pytest.raises(Geweigerd):
            pogingen[verb]()
        vast.refresh_from_db()
        assert (vast.stand, vast.goedgekeurd_verslag.inhoud) == (Vergaderstand.GOEDGEKEURD, voor)
        assert verslag.maak_beeld(vast)["punten"] == voor["punten"]


def test_na_de_goedkeuring_heet_een_zetel_in_het_verslag_nog_zoals_toen(gehouden, staf):
    zetel = geef_zetel(gehouden.groep, zoals_genoemd="deskundige")
    rij = next(rij for rij in nodig_uit(gehouden) if rij.zetel_id == zetel.pk)
    with schrijven_toegestaan():
        rij.aanwezigheid = Aanwezigheid.AANWEZIG
        rij.save()
        zetel.zoals_genoemd, zetel.tot = "iemand anders", timezone.localdate() - datetime.timedelta(days=1)
        zetel.save()
    zet_stand(gehouden, Vergaderstand.GOEDGEKEURD, door=staf)
    assert "deskundige" in gehouden.goedgekeurd_verslag.inhoud["aanwezig"][0]
