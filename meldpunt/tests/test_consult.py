"""A consult without a name, and how it becomes an aanmelding without retyping."""

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from meldpunt.diensten.consult import consult_verder
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.keuzes.dossier import SoortVraag, Trap
from meldpunt.models import Aanmelding, Concept, Jongere
from meldpunt.tests.aanmeldhulp import antwoorden, begin, een_gebied, typ, venster, verstuur, vul_in
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_clb, maak_dienstpunt

pytestmark = pytest.mark.django_db
NUMMER = "015 00 00 00"


def vraag() -> dict:
    return {
        "leeftijdsband": "12_14",
        "niveau": "graad1",
        "gebied": een_gebied(),
        "redenen": ["motivatie"],
        "vraag": "Zoekt een rustige plek.",
        "bereik": NUMMER,
    }


def stel_vraag(door) -> Aanmelding:
    concept = vul_in(begin(door, "consult"), door, {"vraag": vraag()})
    return concept_versturen(concept_sleutel=concept.sleutel, door=door)


@pytest.fixture
def partner():
    maak_dienstpunt()
    return maak_gebruiker(Rol.PARTNER, naam="Pia Partner")


def test_een_partner_stelt_een_vraag_op_een_bladzijde(partner):
    client = venster(partner)
    ((weg, sleutel),) = client.get(reverse("meldpunt:aanmelden")).context["wegen"]
    data = {"weg": weg.sleutel, "formuliersleutel": sleutel}
    naar = client.post(reverse("meldpunt:concept_nieuw"), data)["Location"]
    concept = Concept.objects.get()
    assert naar == reverse("meldpunt:sectie", args=[concept.sleutel, "vraag"])
    lijst = client.get(reverse("meldpunt:concept", args=[concept.sleutel])).content.decode()
    assert "onderdeel is klaar" in lijst and "in de volgorde die jou past" not in lijst
    assert typ(client, concept, "vraag").status_code == 422
    controle = client.get(reverse("meldpunt:controleren", args=[concept.sleutel])).content.decode()
    assert "Vul eerst aan wat nog nodig is." in controle and "Klopt alles?" not in controle
    assert "Het Meldpunt werkt aan je vraag" not in client.get("/").content.decode()
    antwoord = typ(client, concept, "vraag", **vraag())
    assert antwoord["Location"] == reverse("meldpunt:controleren", args=[concept.sleutel])
    antwoord = verstuur(client, concept)
    aanmelding = Aanmelding.objects.get()
    assert antwoord["Location"] == reverse("meldpunt:ontvangen", args=[aanmelding.referentie])
    assert "Je consult is ontvangen" in client.get(antwoord["Location"]).content.decode()
    assert "Het Meldpunt werkt aan je vraag" in client.get("/").content.decode()
    assert (aanmelding.soort_vraag, aanmelding.jongere) == (SoortVraag.CONSULT, None)
    assert (aanmelding.leeftijdsband, aanmelding.niveau, aanmelding.gebied.slug) == ("12_14", "graad1", "rivierenland")


def test_hoe_je_de_vrager_bereikt_leest_geen_aanbieder(partner):
    deel = stel_vraag(partner).delen.get()
    assert (deel.sectie, deel.trap, deel.inhoud) == ("contact", Trap.EIGEN, {"bereik": NUMMER})


def maak_af(concept: Concept, door, **school) -> Aanmelding:
    delen = antwoorden()
    gewenst = concept.delen.get(sectie="gewenst").inhoud
    assert (gewenst["vraag"], gewenst["gebied"]) == ("Zoekt een rustige plek.", een_gebied())
    assert concept.delen.get(sectie="school").inhoud == {"niveau": "graad1"}
    delen["gewenst"] = {"weet_niet": "ja"}
    delen["school"] = {"ingeschreven": "ja", "school_andere": "Ergens", **school}
    vul_in(concept, door, delen)
    return concept_versturen(concept_sleutel=concept.sleutel, door=door)


def test_een_clb_maakt_van_het_eigen_consult_een_aanmelding_in_hetzelfde_dossier():
    maak_dienstpunt()
    carla = clb_medewerker()
    consult = stel_vraag(carla)
    concept = consult_verder(referentie=consult.referentie, door=carla)
    assert consult_verder(referentie=consult.referentie, door=carla) == concept
    aanmelding = maak_af(concept, carla)
    assert (aanmelding.pk, aanmelding.referentie) == (consult.pk, consult.referentie)
    assert (aanmelding.soort_vraag, aanmelding.jongere) == (SoortVraag.INDIVIDUEEL, Jongere.objects.get())
    assert aanmelding.antwoord_voor == consult.antwoord_voor
    wat = [rij.wat for rij in Gebeurtenis.objects.over("aanmelding", consult.referentie)]
    assert wat == ["consult aangemeld", "consult gevraagd"]


def test_het_meldpunt_maakt_van_een_consult_van_een_partner_een_aanmelding_die_de_partner_niet_leest(partner):
    consult, mila, clb = stel_vraag(partner), medewerker(), maak_clb()
    client = venster(partner)
    assert client.get(consult.get_absolute_url()).status_code == 200
    assert client.get(reverse("meldpunt:consult_verder", args=[consult.referentie])).status_code == 404
    with pytest.raises(Geweigerd):
        consult_verder(referentie=consult.referentie, door=partner)
    venster_mila, adres = venster(mila), reverse("meldpunt:consult_verder", args=[consult.referentie])
    sleutel = venster_mila.get(adres).context["form"].formuliersleutel
    venster_mila.post(adres, {"formuliersleutel": sleutel})
    concept = Concept.objects.get()
    velden = venster_mila.get(reverse("meldpunt:sectie", args=[concept.sleutel, "school"])).context["form"].fields
    assert "clb" in velden
    aanmelding = maak_af(concept, mila, clb=clb.sleutel)
    assert aanmelding.perioden.get().clb == clb
    assert client.get(consult.get_absolute_url()).status_code == 404


def test_van_een_consult_wordt_een_aanmelding_gemaakt_ook_als_twee_mensen_begonnen():
    maak_dienstpunt()
    carla, mila = clb_medewerker(), medewerker()
    consult = stel_vraag(carla)
    een, twee = (consult_verder(referentie=consult.referentie, door=wie) for wie in (carla, mila))
    maak_af(een, carla)
    with pytest.raises(Geweigerd, match="Van dit consult is al een aanmelding gemaakt"):
        maak_af(twee, mila, clb=maak_clb().sleutel)
    assert Jongere.objects.count() == 1


def test_wie_alleen_een_consult_mag_vragen_kan_niet_aanmelden(partner):
    with pytest.raises(Geweigerd, match="niet starten voor deze organisatie"):
        begin(partner, "aanmelding")


@pytest.mark.parametrize("over", [SoortVraag.KLASGROEP, SoortVraag.SCHOOL])
def test_meldpunt_B11_een_vraag_voor_een_klas_of_school_staat_ook_op_het_web(partner, over):
    client, concept = venster(partner), begin(partner, "consult")
    zonder = {naam: waarde for naam, waarde in vraag().items() if naam not in ("leeftijdsband", "niveau")}
    assert typ(client, concept, "vraag", **zonder).status_code == 422, "over één jongere vragen we een leeftijd"
    assert typ(client, concept, "vraag", over=over, **zonder).status_code == 302
    antwoord = verstuur(client, concept)
    rij = Aanmelding.objects.get()
    assert (rij.soort_vraag, rij.jongere, rij.leeftijdsband) == (over, None, "")
    bewijs = client.get(antwoord["Location"]).content.decode()
    assert "Je vraag is ontvangen" in bewijs and "Blijf in contact met de jongere" not in bewijs
    assert rij.referentie in client.get(reverse("meldpunt:aanmelden")).content.decode()
    with pytest.raises(Geweigerd):
        consult_verder(referentie=rij.referentie, door=partner)
