"""The log of who did what: it grows and nothing else."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from leerrecht.historiek import persoonsverschil, registreer, registreer_los, verschil, verschillen_van
from leerrecht.models import Gebeurtenis
from leerrecht.models.gebeurtenis import AlleenToevoegen
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def schrijf(**velden) -> Gebeurtenis:
    return registreer_los(**{"wat": "plan gewijzigd", "soort": "plan", "sleutel": "abc", **velden})


def test_een_gebeurtenis_zegt_wie_wat_waar_en_waarom():
    netwerk, staf = maak_netwerk(), maak_gebruiker(Rol.STAF, naam="Stella")
    rij = schrijf(door=staf, netwerk=netwerk, reden="Besluit van de stuurgroep", naam="Actie 2.1.1")
    rij.refresh_from_db()
    assert (rij.door_naam, rij.door_sleutel) == ("Stella", staf.sleutel)
    assert (rij.netwerk_slug, rij.object_soort, rij.object_sleutel) == (netwerk.slug, "plan", "abc")
    assert rij.reden == "Besluit van de stuurgroep"


def test_wat_het_portaal_zelf_doet_staat_op_naam_van_het_portaal():
    assert schrijf().door_naam == "het portaal"


def test_een_verschil_houdt_beide_waarden_een_persoonsverschil_geen_enkele():
    rij = schrijf(verschillen=[verschil("titel", "Titel", "oud", "nieuw"), persoonsverschil("email", "E-mailadres")])
    rij.refresh_from_db()
    assert rij.verschil == [
        {"veld": "titel", "label": "Titel", "was": "oud", "wordt": "nieuw"},
        {"veld": "email", "label": "E-mailadres"},
    ]


def test_een_te_lange_naam_maakt_een_daad_niet_onmogelijk():
    assert len(schrijf(naam="x" * 900).object_naam) == 200


def test_het_nieuwste_staat_eerst():
    eerste, tweede = schrijf(), schrijf()
    assert list(Gebeurtenis.objects.over("plan", "abc")) == [tweede, eerste]
    assert not Gebeurtenis.objects.over("actie", "abc").exists()


@pytest.mark.parametrize(
    "daad",
    [
        lambda rij: rij.save(),
        lambda rij: rij.delete(),
        lambda rij: Gebeurtenis.objects.update(wat="iets anders"),
        lambda rij: Gebeurtenis.objects.all().delete(),
        lambda rij: Gebeurtenis.objects.filter(pk=rij.pk).delete(),
        lambda rij: Gebeurtenis.objects.bulk_update([rij], ["wat"]),
        lambda rij: Gebeurtenis.objects.update_or_create(pk=rij.pk, defaults={"wat": "anders"}),
    ],
    ids=["save", "delete", "update", "queryset delete", "filter delete", "bulk_update", "update_or_create"],
)
def test_wat_geschreven_is_verandert_of_verdwijnt_niet_meer(daad):
    rij = schrijf()
    with pytest.raises(AlleenToevoegen), transaction.atomic():
        daad(rij)
    assert Gebeurtenis.objects.get().wat == "plan gewijzigd"


@pytest.mark.alleen_postgres
@pytest.mark.parametrize(
    "zin", ["UPDATE leerrecht_gebeurtenis SET wat = 'anders'", "DELETE FROM leerrecht_gebeurtenis"]
)
def test_ook_wie_de_databank_zelf_aanspreekt_verandert_het_logboek_niet(zin):
    schrijf()
    with pytest.raises(DatabaseError, match="alleen toevoegen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(zin)
    assert Gebeurtenis.objects.get().wat == "plan gewijzigd"


# What the history calls a row of each model: kind, key, name, network, on whose behalf. Written by hand, as the rows
# of years ago were: a name that changes here tears the history of an object in two.
NAMEN = {
    "leerrecht.gebruiker": ("gebruiker", "sleutel", "", "netwerk", ""),
    "leerrecht.leesvoorstel": ("voorstel", "sleutel", "", "netwerk", ""),
    "leerrecht.organisatie": ("organisatie", "sleutel", "naam", "netwerk", ""),
    "leerrecht.toegankelijkheid": ("toegankelijkheid", "netwerk.slug", "netwerk.naam", "netwerk", ""),
    "leerrecht.bericht": ("bericht", "sleutel", "soort", "", ""),
    "leerrecht.achtergrondtaak": ("achtergrondtaak", "sleutel", "soort", "", ""),
    "leerrecht.netwerk": ("netwerk", "slug", "naam", "", ""),
    "actieplan.actieplan": ("actieplan", "slug", "titel", "netwerk", ""),
    "actieplan.doelstelling": ("doelstelling", "sleutel", "__str__", "plan.netwerk", ""),
    "actieplan.actie": ("actie", "sleutel", "__str__", "plan.netwerk", ""),
    "actieplan.actiepunt": ("actiepunt", "sleutel", "", "netwerk", "organisatie.naam"),
    "actieplan.versie": ("versie", "kenmerk", "titel", "plan.netwerk", ""),
    "meldpunt.bijlage": ("bijlage", "sleutel", "", "aanmelding.netwerk", ""),
    "meldpunt.aanmelding": ("aanmelding", "referentie", "referentie", "netwerk", ""),
    "meldpunt.vooraanmelding": ("vooraanmelding", "referentie", "referentie", "netwerk", ""),
    "meldpunt.concept": ("concept", "sleutel", "", "netwerk", "organisatie.naam"),
    "meldpunt.aanbodfiche": ("aanbodfiche", "slug", "titel", "netwerk", ""),
    "meldpunt.toeleiding": ("toeleiding", "sleutel", "", "netwerk", ""),
    "meldpunt.traject": ("traject", "sleutel", "", "netwerk", ""),
    "meldpunt.toestemming": ("toestemming", "sleutel", "", "netwerk", ""),
    "meldpunt.naamgrond": ("naamgrond", "aanmelding.referentie", "", "aanmelding.netwerk", ""),
    "meldpunt.verzegeldenota": ("verzegeldenota", "sleutel", "", "netwerk", "organisatie.naam"),
    "meldpunt.aanvraag": ("aanvraag", "sleutel", "fiche.titel", "netwerk", "organisatie.naam"),
    "meldpunt.schooltrajectpunt": (
        "schooltrajectpunt",
        "sleutel",
        "traject.fiche.titel",
        "traject.netwerk",
        "traject.school.naam",
    ),
    "meldpunt.schooltraject": ("schooltraject", "sleutel", "fiche.titel", "netwerk", "school.naam"),
    "meldpunt.antwoordadres": ("antwoordadres", "sleutel", "aanbieder.naam", "netwerk", ""),
    "meldpunt.kloptvraag": ("kloptvraag", "sleutel", "aanbieder.naam", "netwerk", ""),
    "meldpunt.dienstpunt": ("dienstpunt", "netwerk.slug", "naam", "netwerk", ""),
    "meldpunt.werkgebied": ("werkgebied", "slug", "naam", "netwerk", ""),
    "meldpunt.veiligheidskaart": ("veiligheidskaart", "netwerk.slug", "netwerk.naam", "netwerk", ""),
    "monitoring.ronde": ("ronde", "sleutel", "__str__", "netwerk", ""),
    "monitoring.evaluatie": ("evaluatie", "sleutel", "__str__", "ronde.netwerk", ""),
    "monitoring.jaarevaluatie": ("jaarevaluatie", "sleutel", "__str__", "ronde.netwerk", ""),
    "monitoring.welbevindensessie": ("welbevindensessie", "sleutel", "", "netwerk", "organisatie.naam"),
    "monitoring.bevraging": ("bevraging", "sleutel", "titel", "netwerk", ""),
    "monitoring.bevragingsvraag": ("bevragingsvraag", "sleutel", "tekst", "bevraging.netwerk", ""),
    "monitoring.bevraagde": (
        "bevraagde",
        "sleutel",
        "organisatie.naam",
        "bevraging.netwerk",
        "organisatie.naam",
    ),
    "monitoring.bevragingscitaat": ("bevragingscitaat", "sleutel", "", "vraag.bevraging.netwerk", ""),
    "monitoring.gespreksronde": ("gespreksronde", "sleutel", "", "netwerk", ""),
    "monitoring.publicatie": ("publicatie", "sleutel", "__str__", "netwerk", ""),
    "monitoring.aanlevering": ("aanlevering", "sleutel", "in_het_kort", "netwerk", ""),
    "monitoring.indicator": ("indicator", "code", "naam", "netwerk", ""),
    "monitoring.drempel": ("drempel", "sleutel", "in_het_kort", "netwerk", ""),
    "monitoring.gegevensbron": ("gegevensbron", "code", "naam", "netwerk", ""),
    "overlegplatform.groep": ("groep", "slug", "naam", "netwerk", ""),
    "overlegplatform.vergadering": ("vergadering", "sleutel", "__str__", "groep.netwerk", ""),
    "overlegplatform.agendapunt": ("agendapunt", "sleutel", "vergadering.__str__", "vergadering.groep.netwerk", ""),
    "overlegplatform.uitkomst": (
        "uitkomst",
        "sleutel",
        "agendapunt.vergadering.__str__",
        "agendapunt.vergadering.groep.netwerk",
        "",
    ),
    "overlegplatform.signaal": ("signaal", "sleutel", "", "netwerk", "organisatie.naam"),
}


@pytest.mark.parametrize("label", NAMEN)
def test_huis_b_een_model_zegt_een_keer_hoe_de_historiek_een_rij_noemt(label):
    model = apps.get_model(label)
    hoe = model.gevolgd
    assert (hoe.soort or model._meta.model_name, hoe.sleutel, hoe.naam, hoe.netwerk, hoe.namens) == NAMEN[label]


def test_huis_b_registreer_vraagt_de_rij_zelf_hoe_ze_heet():
    netwerk, staf = maak_netwerk(), maak_gebruiker(Rol.STAF, naam="Stella")
    organisatie = maak_organisatie("CLB Noord")
    rij = registreer(organisatie, "organisatie bekeken", staf, [verschil("naam", "naam", "", "x")], netwerk=netwerk)
    assert (rij.object_soort, rij.object_sleutel, rij.object_naam) == ("organisatie", organisatie.sleutel, "CLB Noord")
    assert (rij.netwerk_slug, rij.door_naam, rij.verschil[0]["wordt"]) == (netwerk.slug, "Stella", "x")
    mens = registreer(staf, "account bekeken")
    assert (mens.object_sleutel, mens.object_naam, mens.netwerk_slug) == (staf.sleutel, "", "")


def test_huis_b_verschillen_staan_in_de_woorden_van_het_scherm():
    labels, woorden = {"stand": "Stand"}, {"a": "nog open", "b": "klaar"}
    anders = verschillen_van(labels, {"stand": "a"}, {"stand": "b"}, lambda veld, waarde: woorden[waarde])
    assert anders == [verschil("stand", "Stand", "nog open", "klaar")]
