"""Word lists and aanspreekpunten."""

import pytest

from actieplan.models import Actie
from leerrecht.beheer.diensten import woord as diensten
from leerrecht.beheer.sleutels import adressleutel
from leerrecht.models import Aanspreekpunt, Doelgroep, Gebeurtenis, Populatie, Thema
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.beheerhulp import beheerder, dien_in, portaalbeheerder, verborgen
from leerrecht.tests.bouwers import maak_netwerk, maak_organisatie

pytestmark = pytest.mark.django_db
WOORDEN = "/beheer/woorden/"
PUNTEN = "/beheer/aanspreekpunten/"


def maak_woorden(model, *namen: str) -> None:
    with schrijven_toegestaan():
        for nummer, naam in enumerate(namen):
            model.objects.create(slug=naam, naam=naam, volgorde=nummer)


def maak_punten(*functies: str) -> list[Aanspreekpunt]:
    with schrijven_toegestaan():
        return [
            Aanspreekpunt.objects.create(netwerk=maak_netwerk(), functie=functie, volgorde=nummer)
            for nummer, functie in enumerate(functies)
        ]


def namen(model) -> list[str]:
    return list(model.objects.order_by("volgorde").values_list("naam", flat=True))


def test_een_nieuw_woord_staat_achteraan_met_een_vaste_slug(client):
    portaalbeheerder(client)
    maak_woorden(Thema, "een")
    dien_in(client, WOORDEN + "themas/nieuw/", naam="Goed in je vel", belofte="voel je je goed")
    thema = Thema.objects.get(slug="goed-in-je-vel")
    assert namen(Thema) == ["een", "Goed in je vel"]
    dien_in(client, WOORDEN + "themas/goed-in-je-vel/wijzigen/", naam="Welbevinden", belofte="voel je je goed")
    thema.refresh_from_db()
    assert (thema.slug, thema.naam) == ("goed-in-je-vel", "Welbevinden")
    assert [g.wat for g in Gebeurtenis.objects.all()] == ["thema gewijzigd", "thema toegevoegd"]


def test_een_doelgroep_heeft_definitie_en_bron(client):
    portaalbeheerder(client)
    maak_woorden(Doelgroep, "spijbelaar")
    adres = WOORDEN + "doelgroepen/spijbelaar/wijzigen/"
    dien_in(client, adres, naam="spijbelaar", publieke_naam="jongere die lessen mist", definitie="Wie…", bron="Decreet")
    assert Doelgroep.objects.get().publieke_naam == "jongere die lessen mist"
    assert "Wie…" in client.get(WOORDEN).content.decode()


def test_hetzelfde_woord_met_een_accent_wordt_geweigerd(client):
    portaalbeheerder(client)
    maak_woorden(Populatie, "elan")
    antwoord = dien_in(client, WOORDEN + "populaties/nieuw/", naam="Élan")
    assert antwoord.status_code == 422
    assert "staat al in de lijst" in antwoord.content.decode()


def test_een_woord_schuift_op_en_neer_en_een_dubbele_klik_schuift_een_keer(client):
    portaalbeheerder(client)
    maak_woorden(Populatie, "a", "b", "c")
    adres = WOORDEN + "populaties/c/verplaatsen/"
    gegevens = {**verborgen(client.get(WOORDEN)), "richting": "op"}
    assert client.post(adres, gegevens)["Location"] == WOORDEN + "#populaties"
    client.post(adres, gegevens)
    assert namen(Populatie) == ["a", "c", "b"]
    dien_in(client, adres, WOORDEN, richting="neer")
    assert namen(Populatie) == ["a", "b", "c"]
    dien_in(client, adres, WOORDEN, richting="neer")
    assert namen(Populatie) == ["a", "b", "c"]
    assert Gebeurtenis.objects.filter(wat="populatie verplaatst").count() == 2


def test_verplaatsen_zonder_formuliersleutel_doet_niets_en_zegt_dat(client):
    portaalbeheerder(client)
    maak_woorden(Populatie, "a", "b")
    antwoord = client.post(WOORDEN + "populaties/b/verplaatsen/", {"richting": "op"}, follow=True)
    assert namen(Populatie) == ["a", "b"]
    assert "stond te lang open" in antwoord.content.decode()


def test_een_woord_dat_in_gebruik_is_gaat_niet_weg(client):
    portaalbeheerder(client)
    maak_woorden(Thema, "gebruikt", "vrij")
    _actie_met(Thema.objects.get(slug="gebruikt"))
    adres = WOORDEN + "themas/gebruikt/verwijderen/"
    assert "in gebruik" in client.get(adres).content.decode()
    assert dien_in(client, adres).status_code == 422
    dien_in(client, WOORDEN + "themas/vrij/verwijderen/")
    assert namen(Thema) == ["gebruikt"]


def _actie_met(thema: Thema) -> None:
    plan_veld, doel_veld = Actie._meta.get_field("plan"), Actie._meta.get_field("doelstelling")
    with schrijven_toegestaan():
        plan = plan_veld.related_model.objects.create(netwerk=maak_netwerk(), titel="Plan", slug="plan")
        doel = doel_veld.related_model.objects.create(plan=plan, titel="Doel")
        Actie.objects.create(plan=plan, doelstelling=doel, titel="Actie").themas.add(thema)


def test_elk_woord_weet_of_een_andere_kamer_het_gebruikt():
    maak_woorden(Thema, "gebruikt")
    thema = Thema.objects.get()
    assert not diensten.gebruikt(thema)
    _actie_met(thema)
    assert diensten.gebruikt(thema)


def test_een_aanspreekpunt_toevoegen_wijzigen_en_weghalen(client):
    beheerder(client)
    stad = maak_organisatie("Stad Mechelen")
    nieuw = PUNTEN + "nieuw/mechelen/"
    assert "nooit een privénummer" in client.get(nieuw).content.decode()
    dien_in(
        client, nieuw, functie="Onthaal", telefoon=" 015  29 83 33 ", organisatie=stad.sleutel, website="mechelen.be"
    )
    punt = Aanspreekpunt.objects.get()
    assert (punt.telefoon, punt.organisatie, punt.website) == ("015 29 83 33", stad, "https://mechelen.be")
    assert "Onthaal" in client.get("/over/").content.decode()
    adres = f"{PUNTEN}{adressleutel(punt)}/"
    dien_in(
        client, adres + "wijzigen/", functie="Onthaal", waarvoor="Elke vraag", telefoon="015 29 83 33", organisatie=""
    )
    punt.refresh_from_db()
    assert (punt.waarvoor, punt.organisatie, punt.website) == ("Elke vraag", None, "")
    dien_in(client, adres + "verwijderen/")
    assert not Aanspreekpunt.objects.exists()
    assert "Onthaal" not in client.get("/over/").content.decode()
    assert Gebeurtenis.objects.count() == 3


def test_een_nummer_dat_geen_telefoonnummer_is_wordt_geweigerd(client):
    beheerder(client)
    antwoord = dien_in(client, PUNTEN + "nieuw/mechelen/", functie="Onthaal", telefoon="bel Jan")
    assert "Schrijf een telefoonnummer" in antwoord.content.decode()


def test_een_aanspreekpunt_schuift(client):
    beheerder(client)
    _, tweede = maak_punten("a", "b")
    dien_in(client, f"{PUNTEN}{adressleutel(tweede)}/verplaatsen/", PUNTEN, richting="op")
    assert list(Aanspreekpunt.objects.values_list("functie", flat=True)) == ["b", "a"]
