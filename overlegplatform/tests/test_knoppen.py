"""Which acts a page offers to whom: they come from the acts themselves, by right, row and stand."""

import pytest
from django.test import Client

from actieplan.tests.bouwers import wijzig
from leerrecht.daden import daden_voor
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from overlegplatform.keuzes import Functie, Signaalstand, Vergaderstand
from overlegplatform.tests.bouwers import (
    beantwoord,
    geef_zetel,
    maak_groep,
    maak_punt,
    maak_signaal,
    maak_vergadering,
    nodig_uit,
    stel_voor,
    zet_stand,
)

pytestmark = pytest.mark.django_db

STAF, SECRETARIS, LID, ELDERS = "staf", "secretaris", "lid", "staf elders"
_PLANNEN = ["Verplaats of wijzig", "Annuleer de vergadering"]


class Toneel:
    """One group, with a secretaris and a member."""

    def __init__(self) -> None:
        self.groep = maak_groep()
        organisaties = [maak_organisatie(), maak_organisatie()]
        geef_zetel(self.groep, organisaties[0], functie=Functie.SECRETARIS)
        geef_zetel(self.groep, organisaties[1])
        self.mensen = {
            STAF: maak_gebruiker(Rol.STAF),
            SECRETARIS: maak_gebruiker(Rol.PARTNER, organisatie=organisaties[0]),
            LID: maak_gebruiker(Rol.PARTNER, organisatie=organisaties[1]),
            ELDERS: maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant")),
        }

    def vergadering(self, stand: str, over_dagen: int = 7):
        """A meeting with one item, in this stand."""
        rij = maak_punt(maak_vergadering(self.groep, over_dagen=over_dagen, uur=0, duur=23 * 60)).vergadering
        nodig_uit(rij)
        if stand in (Vergaderstand.GEPLAND, Vergaderstand.GEANNULEERD):
            return wijzig(rij, stand=stand) or rij
        return zet_stand(rij, stand, door=self.mensen[STAF])

    def pagina(self, wie: str, rij, deel: str = ""):
        """What this person is shown."""
        client = Client()
        log_in(client, self.mensen[wie])
        return client.get(rij.get_absolute_url() + deel)


@pytest.fixture
def toneel() -> Toneel:
    return Toneel()


def teksten(knoppen) -> list[str]:
    return [knop.tekst for knop in knoppen]


_ZETEL = ["Antwoord op de uitnodiging", "Stel een punt voor"]


@pytest.mark.parametrize(
    ("stand", "over_dagen", "wie", "eerst", "verwacht"),
    [
        (Vergaderstand.GEPLAND, 7, STAF, True, ["Nodig de leden uit", "Stel de agenda op", *_PLANNEN]),
        (
            Vergaderstand.GEPLAND,
            0,
            STAF,
            True,
            ["Start de vergadering", "Stel de agenda op", "Wie is uitgenodigd?", *_PLANNEN],
        ),
        (Vergaderstand.GEPLAND, 7, SECRETARIS, False, ["Stel de agenda op"]),
        (Vergaderstand.GEPLAND, 7, LID, False, []),
        (Vergaderstand.GEPLAND, 0, SECRETARIS, True, ["Start de vergadering", "Stel de agenda op"]),
        (Vergaderstand.UITGENODIGD, 7, STAF, False, ["Stel de agenda op", "Wie is uitgenodigd?", *_PLANNEN]),
        (Vergaderstand.UITGENODIGD, 7, SECRETARIS, True, [*_ZETEL, "Stel de agenda op"]),
        (Vergaderstand.UITGENODIGD, 7, LID, True, _ZETEL),
        (Vergaderstand.UITGENODIGD, -7, LID, False, []),
        (Vergaderstand.BEZIG, 0, STAF, True, ["Noteer uitkomsten", "Wie is er?"]),
        (Vergaderstand.BEZIG, 0, SECRETARIS, True, ["Noteer uitkomsten", "Wie is er?"]),
        (Vergaderstand.BEZIG, 0, LID, False, []),
        (Vergaderstand.GEHOUDEN, -7, STAF, True, ["Verbeter het verslag", "Leg een nieuwe versie vast", "Open weer"]),
        (
            Vergaderstand.GEHOUDEN,
            -7,
            SECRETARIS,
            True,
            ["Verbeter het verslag", "Leg een nieuwe versie vast", "Open weer"],
        ),
        (Vergaderstand.GOEDGEKEURD, -7, STAF, False, []),
        (Vergaderstand.GEANNULEERD, 7, STAF, False, ["Zet punten op de volgende agenda"]),
    ],
)
def test_een_vergadering_biedt_in_elk_aanzicht_wat_nu_kan(toneel, stand, over_dagen, wie, eerst, verwacht):
    rij = toneel.vergadering(stand, over_dagen)
    for deel in ("", "wie/", "verslagen/"):
        raam = toneel.pagina(wie, rij, deel).context["raam"]
        assert (raam.eerst, teksten(raam.daden)) == (eerst, verwacht), deel
    assert len({een.adres for een in raam.aanzichten}) == 3


def test_wie_antwoordde_wijzigt_het(toneel):
    rij = toneel.vergadering(Vergaderstand.UITGENODIGD)
    for deelname in rij.deelnames.all():
        wijzig(deelname, antwoord="ja")
    assert teksten(toneel.pagina(LID, rij).context["raam"].daden)[0] == "Wijzig je antwoord"


@pytest.mark.parametrize("wie", [STAF, SECRETARIS])
def test_een_punt_wordt_bewerkt_uitgesteld_of_geschrapt_zolang_de_agenda_open_is(toneel, wie):
    gewoon = toneel.vergadering(Vergaderstand.GEPLAND).agendapunten.get()
    assert teksten(daden_voor(gewoon, toneel.mensen[wie])) == ["Bewerk", "Stel uit", "Schrap"]
    gehouden = toneel.vergadering(Vergaderstand.GEHOUDEN, -7).agendapunten.get()
    assert teksten(daden_voor(gehouden, toneel.mensen[wie])) == ["Stel uit"]
    vast = toneel.vergadering(Vergaderstand.GOEDGEKEURD, -9).agendapunten.get()
    assert daden_voor(vast, toneel.mensen[wie]) == []


@pytest.mark.parametrize("wie", [LID, ELDERS])
def test_wie_niet_leidt_doet_niets_met_een_punt_of_een_voorstel(toneel, wie):
    rij = toneel.vergadering(Vergaderstand.UITGENODIGD)
    assert daden_voor(rij.agendapunten.get(), toneel.mensen[wie]) == []
    assert daden_voor(stel_voor(rij.deelnames.first()), toneel.mensen[wie]) == []


def test_een_voorstel_wordt_opgenomen_of_niet_zolang_de_agenda_open_is(toneel):
    rij = toneel.vergadering(Vergaderstand.UITGENODIGD)
    voorstel = stel_voor(rij.deelnames.first())
    assert teksten(daden_voor(voorstel, toneel.mensen[SECRETARIS])) == ["Zet op de agenda", "Niet op deze agenda"]
    zet_stand(rij, Vergaderstand.GEHOUDEN, door=toneel.mensen[STAF])
    assert daden_voor(voorstel, toneel.mensen[SECRETARIS]) == []


@pytest.mark.parametrize(
    ("stand", "verwacht"),
    [
        (Signaalstand.GEGEVEN, ["Beantwoord", "Zet op een agenda", "Geef door", "Bundel"]),
        (Signaalstand.OP_AGENDA, ["Beantwoord", "Geef door"]),
        (Signaalstand.DOORGEGEVEN, ["Beantwoord", "Zet op een agenda"]),
        (Signaalstand.GEBUNDELD, ["Maak los"]),
        (Signaalstand.BEANTWOORD, ["Open weer"]),
    ],
)
def test_een_signaal_biedt_de_staf_wat_de_tabel_toelaat(toneel, stand, verwacht):
    lid = toneel.mensen[LID]
    signaal, ander = (maak_signaal(lid.lidmaatschappen.get().organisatie, door=lid) for _ in range(2))
    if stand == Signaalstand.BEANTWOORD:
        beantwoord(signaal, "Opgelost.", toneel.mensen[STAF])
        signaal.refresh_from_db()
    elif stand == Signaalstand.GEBUNDELD:
        wijzig(signaal, stand=stand, bundel=ander)
    elif stand == Signaalstand.DOORGEGEVEN:
        velden = {"niveau": "lokaal", "doorgegeven_aan": "LOP", "doorgegeven_op": signaal.gegeven_op.date()}
        wijzig(signaal, stand=stand, **velden)
    else:
        wijzig(signaal, stand=stand)
    assert teksten(toneel.pagina(STAF, signaal).context["knoppen"]) == verwacht
    assert toneel.pagina(LID, signaal).context["knoppen"] == []


def test_waarmee_andere_gebundeld_zijn_gaat_zelf_in_geen_bundel(toneel):
    lid = toneel.mensen[LID]
    hoofd, volger = (maak_signaal(lid.lidmaatschappen.get().organisatie, door=lid) for _ in range(2))
    wijzig(volger, stand=Signaalstand.GEBUNDELD, bundel=hoofd)
    assert "Bundel" not in teksten(daden_voor(hoofd, toneel.mensen[STAF]))


def test_een_groep_biedt_plannen_en_bewerken_aan_de_staf_van_haar_netwerk(toneel):
    tekst = {wie: toneel.pagina(wie, toneel.groep).context["knoppen"] for wie in (STAF, SECRETARIS, ELDERS)}
    assert teksten(tekst[STAF]) == ["Plan een vergadering", "Bewerk de groep"]
    assert tekst[SECRETARIS] == tekst[ELDERS] == []
