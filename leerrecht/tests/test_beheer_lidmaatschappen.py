"""Roles: given, ended, and never given to oneself."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.beheer.diensten.lidmaatschap import lidmaatschap_beeindigen, lidmaatschap_toevoegen
from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, Rol
from leerrecht.tests.beheerhulp import beheerder, dien_in
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.voorstelhulp import zeg_ja
from leerrecht.toegang import toegang_van

pytestmark = pytest.mark.django_db


def nieuw(persoon: Gebruiker) -> str:
    return reverse("beheer:lidmaatschap_nieuw", args=[persoon.sleutel])


def stop(lid: Lidmaatschap) -> str:
    return reverse("beheer:lidmaatschap_beeindigen", args=[lid.sleutel])


def velden(rol: str, **anders) -> dict:
    organisatie = anders.pop("organisatie", None) or maak_organisatie()
    return {"organisatie": organisatie.sleutel, "rol": rol, "van": "1.9.2026", **anders}


def vers(persoon: Gebruiker) -> Gebruiker:
    return Gebruiker.objects.get(pk=persoon.pk)


def test_een_rol_erbij_geeft_de_rechten_en_een_regel_in_de_geschiedenis(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.COLLEGE)
    stad = maak_organisatie("Stad Mechelen")
    dien_in(client, nieuw(persoon), **velden("staf", organisatie=stad, van="1/1/2026"))
    assert toegang_van(vers(persoon)).mag(Recht.PLAN_BEWERKEN)
    regel = Gebeurtenis.objects.get()
    assert (regel.wat, regel.object_naam) == ("lidmaatschap toegevoegd", "stafmedewerker voor Stad Mechelen")
    assert (
        "Stafmedewerker voor Stad Mechelen".lower()
        in client.get(reverse("beheer:gebruiker", args=[persoon.sleutel])).content.decode().lower()
    )


def test_een_partner_vertrekt_vandaag_en_heeft_morgen_geen_rechten(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER)
    lid = persoon.lidmaatschappen.get()
    dien_in(client, stop(lid), wanneer="vandaag")
    lid.refresh_from_db()
    assert lid.tot == timezone.localdate()
    assert not Lidmaatschap.objects.actief_op(lid.tot + datetime.timedelta(days=1)).filter(pk=lid.pk).exists()


def test_meteen_beeindigen_stopt_de_rechten_nu(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.STAF)
    dien_in(client, stop(persoon.lidmaatschappen.get()), wanneer="meteen")
    assert not toegang_van(vers(persoon)).mag(Recht.PLAN_BEWERKEN)


def test_een_rol_die_vandaag_bij_vergissing_begon_kan_meteen_weg(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.STAF, van=timezone.localdate())
    dien_in(client, stop(persoon.lidmaatschappen.get()), wanneer="meteen")
    assert not persoon.lidmaatschappen.exists()
    assert Gebeurtenis.objects.get().wat == "lidmaatschap ingetrokken"


def test_een_latere_laatste_dag_vraagt_een_datum(client):
    beheerder(client)
    lid = maak_gebruiker(Rol.STAF).lidmaatschappen.get()
    assert "Vul de laatste dag in." in dien_in(client, stop(lid), wanneer="dag").content.decode()
    dien_in(client, stop(lid), wanneer="dag", tot="31-12-2099")
    lid.refresh_from_db()
    assert lid.tot == datetime.date(2099, 12, 31)


def test_een_dag_die_voorbij_is_of_later_dan_afgesproken_wordt_geweigerd(client):
    door = beheerder(client)
    vandaag = timezone.localdate()
    lid = maak_gebruiker(Rol.STAF, tot=vandaag + datetime.timedelta(days=5)).lidmaatschappen.get()
    for dag in (vandaag - datetime.timedelta(days=9), vandaag + datetime.timedelta(days=9)):
        with pytest.raises(Geweigerd):
            lidmaatschap_beeindigen(lidmaatschap=lid, tot=dag, door=door)


def test_verlengen_begint_de_dag_na_de_laatste(client):
    beheerder(client)
    einde = timezone.localdate() + datetime.timedelta(days=5)
    persoon = maak_gebruiker(Rol.PARTNER, tot=einde)
    lid = persoon.lidmaatschappen.get()
    begin = client.get(f"{nieuw(persoon)}?na={lid.sleutel}").context["form"].initial
    assert begin["van"] == einde + datetime.timedelta(days=1)
    assert (begin["rol"], begin["organisatie"]) == (Rol.PARTNER, lid.organisatie.sleutel)


def test_beheer_geeft_zichzelf_geen_rol_en_beeindigt_de_eigen_rol_niet(client):
    zelf = beheerder(client)
    for adres, gegevens in ((nieuw(zelf), velden("staf")), (stop(zelf.lidmaatschappen.get()), {"wanneer": "meteen"})):
        antwoord = dien_in(client, adres, **gegevens)
        assert antwoord.status_code == 422
        assert "Je kan je eigen rollen niet wijzigen." in antwoord.content.decode()
    assert [lid.rol for lid in zelf.lidmaatschappen.all()] == [Rol.BEHEER]


@pytest.mark.parametrize(
    ("heeft", "krijgt"),
    [(Rol.MELDPUNT, Rol.BEHEER), (Rol.MELDPUNT, Rol.DPO), (Rol.BEHEER, Rol.MELDPUNT), (Rol.DPO, Rol.MELDPUNT)],
)
def test_wie_beheert_of_toezicht_houdt_wordt_geen_medewerker_van_het_meldpunt(client, heeft, krijgt):
    beheerder(client)
    persoon = maak_gebruiker(heeft)
    antwoord = dien_in(client, nieuw(persoon), **velden(krijgt))
    assert antwoord.status_code == 422
    assert "leest geen dossiers van jongeren" in antwoord.content.decode()
    assert persoon.lidmaatschappen.count() == 1


def test_een_botsende_rol_in_een_ander_netwerk_telt_ook(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER)
    andere = maak_netwerk("vlaams-brabant")
    voorstel = lidmaatschap_toevoegen(
        gebruiker=persoon,
        organisatie=maak_organisatie(netwerk=andere),
        netwerk=andere,
        rol=Rol.MELDPUNT,
        van=datetime.date(2026, 1, 1),
        door=maak_gebruiker(Rol.BEHEER, netwerk=andere),
    )
    zeg_ja(voorstel)
    assert "gaat niet samen" in dien_in(client, nieuw(persoon), **velden(Rol.DPO)).content.decode()


def test_een_botsende_rol_die_voorbij_is_telt_niet(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.MELDPUNT, tot=datetime.date(2021, 1, 1))
    assert dien_in(client, nieuw(persoon), **velden(Rol.DPO)).status_code == 302


def test_dezelfde_rol_twee_keer_tegelijk_wordt_geweigerd(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER)
    organisatie = persoon.lidmaatschappen.get().organisatie
    antwoord = dien_in(client, nieuw(persoon), **velden("partner", organisatie=organisatie))
    assert "heeft die rol al" in antwoord.content.decode()


def test_een_organisatie_buiten_gebruik_of_van_elders_kan_niet_gekozen_worden(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER)
    for organisatie in (maak_organisatie(actief=False), maak_organisatie(netwerk=maak_netwerk("vlaams-brabant"))):
        assert dien_in(client, nieuw(persoon), **velden("staf", organisatie=organisatie)).status_code == 422


def test_een_beheerder_van_een_ander_netwerk_geeft_hier_geen_rol():
    persoon = maak_gebruiker(Rol.PARTNER)
    with pytest.raises(Geweigerd, match="geen beheerder van Netwerk mechelen"):
        lidmaatschap_toevoegen(
            gebruiker=persoon,
            organisatie=maak_organisatie(),
            netwerk=maak_netwerk(),
            rol=Rol.STAF,
            van=timezone.localdate(),
            door=maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk("vlaams-brabant")),
        )


def test_wie_twee_netwerken_beheert_kiest_het_netwerk(client):
    door = beheerder(client)
    andere = maak_netwerk("vlaams-brabant")
    # Somebody else of the home network says yes: never the person it is about.
    maak_gebruiker(Rol.BEHEER, naam="Collega")
    voorstel = lidmaatschap_toevoegen(
        gebruiker=door,
        organisatie=maak_organisatie(netwerk=andere),
        netwerk=andere,
        rol=Rol.BEHEER,
        van=datetime.date(2026, 1, 1),
        door=maak_gebruiker(Rol.BEHEER, netwerk=andere),
    )
    zeg_ja(voorstel)
    persoon = maak_gebruiker(Rol.PARTNER)
    assert 'name="netwerk"' in client.get(nieuw(persoon)).content.decode()
    organisatie = maak_organisatie(netwerk=andere)
    gegevens = velden("staf", organisatie=organisatie)
    assert "hoort niet bij" in dien_in(client, nieuw(persoon), **gegevens, netwerk="mechelen").content.decode()
    assert dien_in(client, nieuw(persoon), **gegevens, netwerk="vlaams-brabant").status_code == 302


@pytest.mark.parametrize(("stand", "aantal"), [("", 3), ("eindigt", 1), ("komt", 1), ("beeindigd", 1), ("alle", 5)])
def test_de_lijst_filtert_op_periode(client, stand, aantal):
    beheerder(client)
    vandaag = timezone.localdate()
    maak_gebruiker(Rol.PARTNER)
    maak_gebruiker(Rol.PARTNER, tot=vandaag + datetime.timedelta(days=9))
    maak_gebruiker(Rol.PARTNER, tot=vandaag - datetime.timedelta(days=9))
    maak_gebruiker(Rol.PARTNER, van=vandaag + datetime.timedelta(days=9))
    assert client.get(f"/beheer/lidmaatschappen/?stand={stand}").context["pagina"].paginator.count == aantal
