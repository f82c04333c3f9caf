"""Every road on which a name could reach a provider before any toestemming, with the rule for names on it."""

import random

import pytest

from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.telefoon import telefoon_noteren
from meldpunt.diensten.toeleiding import toeleiding_vraag_beantwoorden
from meldpunt.diensten.toeleidingantwoord import toeleiding_vragen
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.namen import NaamGevonden, Naamregel
from meldpunt.tests.dossierbouwers import maak_betrokkene, maak_jongere, maak_school
from meldpunt.tests.toeleidinghulp import Zaak

pytestmark = pytest.mark.django_db


def bel(zaak: Zaak, **velden) -> Aanmelding:
    velden = {
        "wie_belde": "De school",
        "soort_vraag": SoortVraag.INDIVIDUEEL,
        "leeftijdsband": "12_14",
        "niveau": "",
        "gebied": "",
        "vraag": "Zoekt een plek.",
        "voornaam": "Lien",
        "naam": "Van Damme",
        "geboren": None,
        "geboren_onbekend": True,
        "laatste_les_op": None,
        **velden,
    }
    return telefoon_noteren(netwerk=zaak.aanmelding.netwerk, door=zaak.meldpunt, **velden)


@pytest.mark.parametrize(
    ("voornaam", "naam", "tekst"),
    [
        ("Lien", "Van Damme", "Van Damme, uit het vierde, is al weken weg."),
        ("Lien", "Van Damme", "Dat is wat mama vraagt voor Lien."),
        ("Zoltanus", "Qwabbelson", "Jongen (Zoltanus) zoekt rust. Zijn broer is ook Qwabbelson."),
        ("Zoltanus", "Van der Qwabbel", "Zoon van mevrouw Van der Qwabbel zoekt rust"),
    ],
)
def test_veiligheid_A2_meldpunt_A3_een_telefoon_houdt_geen_naam_in_de_vraag(voornaam, naam, tekst):
    zaak = Zaak()
    with pytest.raises(NaamGevonden) as geweigerd:
        bel(zaak, voornaam=voornaam, naam=naam, vraag=tekst)
    assert geweigerd.value.veld == "vraag"


def test_veiligheid_A2_bij_het_voorstellen_wordt_de_vraag_zelf_opnieuw_gelezen():
    zaak = Zaak(jongere=maak_jongere(voornaam="Zoë", naam="De Qwabbel"), vraag="Zoe, dochter van mevr. Qwabbel, zoekt.")
    with pytest.raises(NaamGevonden, match="“Zoe” en “Qwabbel”") as geweigerd:
        zaak.stel_voor(uitleg="Werkt graag met hout.")
    assert geweigerd.value.veld == "vraag"
    assert not Toeleiding.objects.exists()


@pytest.mark.parametrize("waar", ["uitleg", "vraag"])
@pytest.mark.parametrize("wat", ["Sofie", "Bernadette", "0499 11 22 33", "Pitzemburg", "2/1/2010"])
def test_veiligheid_A2_ook_roepnaam_ouder_nummer_school_en_geboortedatum(waar, wat):
    jongere = maak_jongere(voornaam="Sofia", naam="Nys", aanspreking="Sofie", geboren="2010-01-02")
    maak_betrokkene(jongere, naam="Bernadette Olm", telefoon="0499/11.22.33")
    zaak = Zaak(jongere=jongere)
    with schrijven_toegestaan():
        zaak.aanmelding.perioden.update(school=maak_school(naam="Pitzemburg"))
        if waar == "vraag":
            Aanmelding.objects.filter(pk=zaak.aanmelding.pk).update(vraag=f"Zoekt {wat}.")
    with pytest.raises(NaamGevonden):
        zaak.stel_voor(**({"uitleg": f"Zoekt {wat}."} if waar == "uitleg" else {}))


def test_veiligheid_A2_elk_antwoord_aan_een_aanbieder_wordt_gelezen():
    zaak = Zaak(jongere=maak_jongere(voornaam="Lien", naam="Van Damme"))
    rij = toeleiding_vragen(toeleiding_id=zaak.stel_voor().pk, vraag="Hoe heet de jongere?", door=zaak.aanbieder)
    with pytest.raises(NaamGevonden):
        toeleiding_vraag_beantwoorden(toeleiding_id=rij.pk, antwoord="(Lien)", door=zaak.meldpunt, geen_naam=True)
    antwoord = toeleiding_vraag_beantwoorden(
        toeleiding_id=rij.pk, antwoord="Van mij hoor je dat later.", door=zaak.meldpunt
    )
    assert antwoord.antwoord == "Van mij hoor je dat later."


def test_een_gewoon_woord_gaat_door_als_iemand_dat_beslist():
    zaak = Zaak(jongere=maak_jongere(voornaam="Jef", naam="Bakker"), vraag="Wil bakker worden.")
    with pytest.raises(NaamGevonden, match="“bakker” kan een naam zijn"):
        zaak.stel_voor()
    assert zaak.stel_voor(geen_naam=True).uitleg == "Zoekt een plek met hout."


# 300 files as meldpunt.md A3 describes them: three of sixteen family names begin with Van.
FAMILIE = (
    "Van Damme,Van den Broeck,Vandevelde,Peeters,Janssens,De Smet,El Khattabi,Ben Ali,D'Hondt,'t Jolle,Maes,Yılmaz,"
    "De Backer,Wouters,Al Mansouri,Ter Linden"
).split(",")
VOORNAMEN = "Lien,Ayoub,Zoë,Noah,Emma,Mohamed,Bente,Jef,Noé,Fatima,Kobe,Hui,Ben,Łucja,Anne-Marie,Sam".split(",")
NEUTRAAL = (
    "Leerling zoekt een plek, jongen van 15 jaar.",
    "Past een plek van de zomer? Van harte.",
    "Ik ben te laat met deze vraag. Ze wil werken aan de talen en de sport.",
    "Meisje van 14, zoekt een rustige plek om weer te starten. Den eersten keer ging het mis.",
    "Houdt van dieren en van koken. In huis is het druk, op school te luid.",
)


def test_meldpunt_A3_in_300_dossiers_wordt_geen_neutrale_zin_geweigerd():
    zaak, dobbel = Zaak(), random.Random(8)
    geweigerd, gemist = [], []
    for nummer in range(300):
        voornaam, naam = dobbel.choice(VOORNAMEN), dobbel.choice(FAMILIE)
        dossier = bel(zaak, voornaam=voornaam, naam=naam, vraag=NEUTRAAL[nummer % len(NEUTRAAL)])
        regel = Naamregel(bekend_van(dossier))
        geweigerd += [(voornaam, naam, zin) for zin in NEUTRAAL if regel.vondsten(zin)]
        gemist += [naam for zin in (f"{voornaam} zoekt.", f"Familie {naam}.") if not regel.vondsten(zin)]
    assert not geweigerd and not gemist
