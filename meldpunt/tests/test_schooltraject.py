"""A schooltraject: who reads it and acts on it, no pupil in it, its states, and what closes it."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.samengelezen import lees_samen
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten import schooltraject as diensten
from meldpunt.inhoud import voorbeeldschooltrajecten
from meldpunt.keuzes.aanbod import Aanbodsoort, Voor
from meldpunt.keuzes.schooltraject import Schooltrajectstand
from meldpunt.models import Aanbodfiche, Schooltraject
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_school, schoolmedewerker
from meldpunt.weergave.schooltraject import schooltrajectrijen

pytestmark = pytest.mark.django_db
TEKST = "Leerlingen en leerkrachten beslissen samen."


def krachtig(**velden) -> Aanbodfiche:
    return maak_fiche(soort=Aanbodsoort.SCHOOLONDERSTEUNING, voor=[Voor.SCHOOL], **velden)


def stel_voor(fiche, school, door, **anders) -> Schooltraject:
    velden = {"thema": "herstel", "waarover": TEKST, "assistent": ["leerling", "klas"], "van": None, "tot": None}
    return diensten.schooltraject_voorstellen(fiche=fiche.slug, school=school.sleutel, **velden | anders, door=door)


def school_van(wie):
    return wie.lidmaatschappen.get().organisatie


def test_alleen_wie_meewerkt_leest_een_schooltraject(client):
    saar, fiche = schoolmedewerker(), krachtig()
    arne = aanbieder_van(fiche)
    rij = stel_voor(fiche, school_van(saar), saar)
    leest = {wie.pk: 200 for wie in (saar, arne, medewerker(), maak_gebruiker(Rol.STAF))}
    elders = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("leuven"))
    vreemd = {wie.pk: 404 for wie in (schoolmedewerker(), clb_medewerker(), aanbieder_van(krachtig()), elders)}
    dicht = {maak_gebruiker(rol).pk: 403 for rol in (Rol.PARTNER, Rol.DPO, Rol.BEHEER, Rol.COLLEGE)}
    for pk, code in (leest | vreemd | dicht).items():
        wie = Gebruiker.objects.get(pk=pk)
        log_in(client, wie)
        antwoord = client.get(rij.get_absolute_url())
        assert (antwoord.status_code, TEKST in antwoord.content.decode()) == (code, code == 200), wie
        if code != 200:
            with pytest.raises(Geweigerd):
                diensten.schooltraject_starten(traject_id=rij.pk, door=wie)
    assert rij.stand == Schooltrajectstand.VOORGESTELD


def test_rij_47_een_school_stelt_voor_de_aanbieder_start_en_samen_ronden_ze_af(client):
    saar, fiche = schoolmedewerker(), krachtig()
    arne = aanbieder_van(fiche)
    log_in(client, saar)
    adres = reverse("meldpunt:schooltraject_voorstellen")
    typ = {"thema": "herstel", "waarover": TEKST, "assistent": ["klas", "leerling"]}
    klaar = client.post(adres, invoer(client.get(adres), **typ), follow=True).content.decode()
    staat = f"Het schooltraject staat klaar. {fiche.aanbieder.naam} krijgt een mail."
    assert staat in klaar and "Zet er de doelen bij." in klaar and "met een klas, met leerlingen apart" in klaar
    rij = Schooltraject.objects.get()
    log_in(client, arne)
    punt = reverse("meldpunt:schooltrajectpunt_nieuw", args=[rij.sleutel])
    for soort in ("doel", "stap"):
        na = client.post(punt, invoer(client.get(punt), soort=soort, wat="Samen praten."), follow=True)
        assert f"Er staat een {soort} bij." in na.content.decode()
    start = reverse("meldpunt:schooltraject_starten", args=[rij.sleutel])
    na = client.post(start, invoer(client.get(punt)), follow=True).content.decode()
    assert "Het schooltraject loopt." in na
    oordeel = reverse("meldpunt:schooltrajectpunt_oordeel", args=[rij.punten.first().sleutel])
    na = client.post(oordeel, invoer(client.get(oordeel), uitkomst="deels"), follow=True).content.decode()
    assert "Genoteerd: deels bereikt." in na
    af = reverse("meldpunt:schooltraject_afronden", args=[rij.sleutel])
    assert client.post(af, invoer(client.get(af), uitkomst="ja")).status_code == 422
    typ = {"uitkomst": "ja", "evaluatie": "Er zijn minder ruzies."}
    na = client.post(af, invoer(client.get(af), **typ), follow=True).content.decode()
    assert "Het schooltraject is afgerond: bereikt." in na
    log_in(client, saar)
    blad = client.get(rij.get_absolute_url()).content.decode()
    assert "Er zijn minder ruzies." in blad and "Voeg een doel of stap toe" not in blad
    with pytest.raises(Geweigerd):
        diensten.schooltraject_stoppen(traject_id=rij.pk, reden="Te laat.", door=saar)
    assert not Gebeurtenis.objects.filter(wat__contains="ruzies").exists()


def test_wie_stopt_schrijft_waarom_en_wie_meewerkt_leest_het(client):
    saar, fiche = schoolmedewerker(), krachtig()
    rij = stel_voor(fiche, school_van(saar), saar)
    log_in(client, saar)
    adres = reverse("meldpunt:schooltraject_stoppen", args=[rij.sleutel])
    assert client.post(adres, invoer(client.get(adres))).status_code == 422
    na = client.post(adres, invoer(client.get(adres), reden="Te weinig uren."), follow=True).content.decode()
    assert "Het schooltraject is gestopt. Wie meewerkt, leest waarom." in na and "Te weinig uren." in na


def test_een_school_kiest_alleen_zichzelf_en_een_aanbieder_alleen_zijn_aanbod():
    saar, fiche, ander = schoolmedewerker(), krachtig(), krachtig()
    arne, andere_school = aanbieder_van(fiche), maak_school()
    gesloten = maak_fiche(soort=Aanbodsoort.BUDDY, voor=[Voor.JONGERE])
    for wie, welk, school in (
        (saar, fiche, andere_school),
        (arne, ander, andere_school),
        (saar, gesloten, school_van(saar)),
        (clb_medewerker(), fiche, andere_school),
        (arne, fiche, maak_school(maak_netwerk("leuven"))),
    ):
        with pytest.raises(Geweigerd):
            stel_voor(welk, school, wie)
    stel_voor(fiche, andere_school, arne)
    assert Schooltraject.objects.count() == 1


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"thema": "x"}, "thema"),
        ({"waarover": "Voor Lien, 0470 12 34 56."}, "waarover"),
        ({"van": datetime.date(2027, 2, 1), "tot": datetime.date(2027, 1, 1)}, "tot"),
    ],
    ids=["thema", "nummer", "volgorde"],
)
def test_wat_niet_kan_wordt_bij_zijn_veld_gezegd(anders, veld):
    saar, fiche = schoolmedewerker(), krachtig()
    with pytest.raises(Geweigerd) as fout:
        stel_voor(fiche, school_van(saar), saar, **anders)
    assert fout.value.veld == veld


def test_een_school_heeft_hetzelfde_traject_geen_twee_keer_tegelijk():
    saar, fiche = schoolmedewerker(), krachtig()
    rij = stel_voor(fiche, school_van(saar), saar)
    with pytest.raises(Geweigerd):
        stel_voor(fiche, school_van(saar), saar)
    with schrijven_toegestaan(), pytest.raises(IntegrityError), transaction.atomic():
        Schooltraject.objects.create(
            netwerk=rij.netwerk, school=rij.school, fiche=fiche, thema=rij.thema, wek_op=rij.wek_op, door=saar
        )


def test_op_zijn_dag_vraagt_mijn_werk_aan_aanbieder_en_staf_hoe_het_loopt():
    saar, fiche = schoolmedewerker(), krachtig()
    arne, stella = aanbieder_van(fiche), maak_gebruiker(Rol.STAF)
    rij = stel_voor(fiche, school_van(saar), saar)
    assert lees_samen(schooltrajectrijen(arne)) == []
    with schrijven_toegestaan():
        Schooltraject.objects.filter(pk=rij.pk).update(wek_op=timezone.localdate())
    assert [een.wat for een in lees_samen(schooltrajectrijen(arne))] == ["Is het schooltraject begonnen?"]
    assert len(lees_samen(schooltrajectrijen(stella))) == 1 and lees_samen(schooltrajectrijen(saar)) == []


def test_het_voorbeeld_toont_een_schooltraject_in_elke_stand():
    netwerk = maak_netwerk()
    maak_gebruiker(Rol.STAF, netwerk=netwerk, email="staf@leerrecht.example")
    krachtig(netwerk=netwerk, slug="krachtige-scholen")
    for sleutel, _, _ in voorbeeldschooltrajecten.TRAJECTEN:
        school = maak_school(netwerk)
        with schrijven_toegestaan():
            type(school).objects.filter(pk=school.pk).update(bron_sleutel=sleutel)
    assert voorbeeldschooltrajecten.laad() == {"voorbeeldschooltrajecten": 4}
    assert voorbeeldschooltrajecten.laad() == {"voorbeeldschooltrajecten": 0}
    assert set(Schooltraject.objects.values_list("stand", flat=True)) == set(Schooltrajectstand.values)
