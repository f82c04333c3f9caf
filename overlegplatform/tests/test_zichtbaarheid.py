"""Who reads what: role x seat x state. The queryset is the one door, so rows are tested here and pages follow."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from leerrecht.models import Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.klok import het_wordt
from overlegplatform.keuzes import Aanwezigheid, Functie, Toegankelijk, Uitkomstsoort, Vergaderstand
from overlegplatform.models import Agendapunt, Groep, Signaal, Uitkomst, Vergadering
from overlegplatform.querysets import zetels_van
from overlegplatform.tests.bouwers import (
    geef_zetel,
    maak_groep,
    maak_punt,
    maak_signaal,
    maak_uitkomst,
    maak_vergadering,
    nodig_uit,
    zet_stand,
)

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
BEZOEKER = AnonymousUser()
ALLE_STANDEN = list(Vergaderstand)


class Toneel:
    """A group with a secretaris, a member that came, one that did not, and one whose seat ended."""

    def __init__(self, stand: str = Vergaderstand.GEPLAND, **groep) -> None:
        self.groep = maak_groep(**groep)
        self.mensen: dict[str, Gebruiker] = {"bezoeker": BEZOEKER}
        self.mensen["staf"] = maak_gebruiker(Rol.STAF)
        self.mensen["staf elders"] = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
        self.mensen["partner zonder zetel"] = maak_gebruiker(Rol.PARTNER)
        gisteren = timezone.localdate() - datetime.timedelta(days=1)
        for naam, velden in (
            ("secretaris", {"functie": Functie.SECRETARIS}),
            ("lid dat er was", {}),
            ("lid dat er niet was", {}),
            ("vroeger lid", {"tot": gisteren}),
        ):
            organisatie = maak_organisatie(naam)
            geef_zetel(self.groep, organisatie, **velden)
            self.mensen[naam] = maak_gebruiker(Rol.PARTNER, organisatie=organisatie)
        self.mensen["dpo van een lid"] = maak_gebruiker(Rol.DPO, organisatie=organisatie)
        self.vergadering = maak_vergadering(self.groep, over_dagen=0)
        self.open = maak_punt(self.vergadering, titel="Open punt")
        self.dicht = maak_punt(self.vergadering, titel="Vertrouwelijk punt", vertrouwelijk=True)
        staf = self.mensen["staf"]
        for punt in (self.open, self.dicht):
            for soort in (Uitkomstsoort.BESLUIT, Uitkomstsoort.AFSPRAAK):
                maak_uitkomst(punt, soort, tekst=f"{soort} bij {punt}", door=staf)
        self._aanwezig()
        zet_stand(self.vergadering, stand, door=staf)

    def _aanwezig(self) -> None:
        with schrijven_toegestaan():
            for rij in nodig_uit(self.vergadering):
                was_er = rij.organisatie.naam in ("lid dat er was", "secretaris")
                rij.aanwezigheid = Aanwezigheid.AANWEZIG if was_er else Aanwezigheid.VERONTSCHULDIGD
                rij.save()

    def zien(self, rijen) -> dict[str, set[str]]:
        """Per person what comes through the door of this queryset."""
        return {naam: {str(rij) for rij in rijen.zichtbaar_voor(wie)} for naam, wie in self.mensen.items()}


BEIDE = {"Open punt", "Vertrouwelijk punt"}
NIETS: set[str] = set()


class TestAgenda:
    @pytest.mark.parametrize("stand", [Vergaderstand.GEPLAND, Vergaderstand.UITGENODIGD, Vergaderstand.BEZIG])
    def test_voor_en_tijdens_de_vergadering_lezen_de_leden_alles(self, stand):
        assert Toneel(stand).zien(Agendapunt.objects) == {
            "bezoeker": NIETS,
            "staf": BEIDE,
            "staf elders": NIETS,
            "partner zonder zetel": NIETS,
            "secretaris": BEIDE,
            "lid dat er was": BEIDE,
            "lid dat er niet was": BEIDE,
            "vroeger lid": NIETS,
            "dpo van een lid": NIETS,
        }

    @pytest.mark.parametrize("stand", [Vergaderstand.GEHOUDEN, Vergaderstand.GOEDGEKEURD])
    def test_daarna_leest_een_vertrouwelijk_punt_alleen_wie_er_was(self, stand):
        zien = Toneel(stand).zien(Agendapunt.objects)
        assert zien["lid dat er was"] == zien["staf"] == zien["secretaris"] == BEIDE
        assert zien["lid dat er niet was"] == {"Open punt"}
        assert zien["bezoeker"] == zien["vroeger lid"] == zien["partner zonder zetel"] == zien["staf elders"] == NIETS


class TestUitkomsten:
    @pytest.mark.parametrize("stand", [Vergaderstand.UITGENODIGD, Vergaderstand.BEZIG])
    def test_tijdens_de_vergadering_leest_alleen_wie_leidt_mee(self, stand):
        zien = Toneel(stand).zien(Uitkomst.objects)
        assert {naam for naam, rijen in zien.items() if rijen} == {"staf", "secretaris"}
        assert len(zien["secretaris"]) == 4

    def test_na_de_vergadering_lezen_leden_wat_bij_hun_punten_staat(self):
        zien = Toneel(Vergaderstand.GEHOUDEN).zien(Uitkomst.objects)
        assert zien["lid dat er niet was"] == {"besluit: besluit bij Open punt", "afspraak: afspraak bij Open punt"}
        assert len(zien["lid dat er was"]) == 4
        assert zien["bezoeker"] == zien["partner zonder zetel"] == NIETS

    def test_na_goedkeuring_leest_iedereen_de_besluiten_die_niet_vertrouwelijk_zijn(self):
        zien = Toneel(Vergaderstand.GOEDGEKEURD).zien(Uitkomst.objects)
        for wie in ("bezoeker", "staf elders", "vroeger lid", "partner zonder zetel", "dpo van een lid"):
            assert zien[wie] == {"besluit: besluit bij Open punt"}

    def test_van_een_besloten_groep_leest_het_publiek_ook_dan_niets(self):
        zien = Toneel(Vergaderstand.GOEDGEKEURD, toegankelijk=Toegankelijk.BESLOTEN).zien(Uitkomst.objects)
        assert zien["bezoeker"] == zien["vroeger lid"] == NIETS
        assert len(zien["lid dat er was"]) == 4


class TestGroepen:
    def test_een_besloten_groep_bestaat_alleen_voor_leden_en_staf(self):
        toneel = Toneel(toegankelijk=Toegankelijk.BESLOTEN)
        kennen = {naam for naam, rijen in toneel.zien(Groep.objects).items() if rijen}
        assert kennen == {"staf", "secretaris", "lid dat er was", "lid dat er niet was"}
        assert {naam for naam, rijen in toneel.zien(Vergadering.objects).items() if rijen} == kennen

    @pytest.mark.parametrize("toegankelijk", [Toegankelijk.OPEN, Toegankelijk.LEDEN])
    def test_van_elke_andere_groep_zijn_dag_en_thema_publiek(self, toegankelijk):
        toneel = Toneel(toegankelijk=toegankelijk)
        assert all(toneel.zien(Groep.objects).values())
        assert all(toneel.zien(Vergadering.objects).values())


class TestZetel:
    def test_een_genoemde_persoon_en_de_plaatsvervanger_zitten_en_een_collega_niet(self):
        organisatie = maak_organisatie()
        persoon, vervanger, collega = (maak_gebruiker(Rol.PARTNER, organisatie=organisatie) for _ in range(3))
        groep = maak_groep()
        geef_zetel(groep, organisatie, persoon=persoon, plaatsvervanger=vervanger)
        assert [bool(zetels_van(wie).groepen) for wie in (persoon, vervanger, collega)] == [True, True, False]

    def test_wie_de_organisatie_verliet_verliest_de_zetel_ook_als_de_naam_er_nog_staat(self):
        organisatie, gisteren = maak_organisatie(), timezone.localdate() - datetime.timedelta(days=1)
        weg = maak_gebruiker(Rol.PARTNER, organisatie=organisatie, tot=gisteren)
        geef_zetel(maak_groep(), organisatie, persoon=weg)
        assert not zetels_van(weg).groepen

    def test_een_zetel_geldt_alleen_in_het_netwerk_van_de_groep(self):
        organisatie = maak_organisatie()
        elders = maak_gebruiker(Rol.PARTNER, organisatie=organisatie, netwerk=maak_netwerk("vlaams-brabant"))
        geef_zetel(maak_groep(), organisatie)
        assert not zetels_van(elders).groepen

    def test_een_zetel_van_morgen_geldt_vandaag_niet(self):
        organisatie = maak_organisatie()
        geef_zetel(maak_groep(), organisatie, van=timezone.localdate() + datetime.timedelta(days=1))
        assert not zetels_van(maak_gebruiker(Rol.PARTNER, organisatie=organisatie)).groepen

    def test_een_gewoon_lid_leidt_niet_en_een_voorzitter_alleen_de_eigen_groep(self):
        organisatie = maak_organisatie()
        eigen, andere = maak_groep(), maak_groep()
        geef_zetel(eigen, organisatie, functie=Functie.VOORZITTER)
        geef_zetel(andere, organisatie)
        zetels = zetels_van(maak_gebruiker(Rol.PARTNER, organisatie=organisatie))
        assert (zetels.geleid, zetels.groepen) == (frozenset({eigen.pk}), frozenset({eigen.pk, andere.pk}))


def test_een_signaal_leest_de_eigen_organisatie_en_de_staf_van_het_netwerk():
    organisatie = maak_organisatie()
    melder, collega = (maak_gebruiker(Rol.PARTNER, organisatie=organisatie) for _ in range(2))
    signaal = maak_signaal(organisatie, door=melder)
    kan = {
        "melder": melder,
        "collega": collega,
        "staf": maak_gebruiker(Rol.STAF),
        "andere": maak_gebruiker(Rol.PARTNER),
        "bezoeker": BEZOEKER,
        "staf elders": maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant")),
        "college van dezelfde organisatie": maak_gebruiker(Rol.COLLEGE, organisatie=organisatie),
    }
    ziet = {naam for naam, wie in kan.items() if signaal in Signaal.objects.zichtbaar_voor(wie)}
    assert ziet == {"melder", "collega", "staf"}


class TestPaginas:
    """404 for what is not yours, 403 without the right; a closed group is a 404 on every address about it."""

    def test_een_besloten_groep_is_voor_het_publiek_een_404(self, client):
        toneel = Toneel(toegankelijk=Toegankelijk.BESLOTEN)
        for adres in (toneel.groep.get_absolute_url(), toneel.vergadering.get_absolute_url()):
            assert client.get(adres).status_code == 404
        assert toneel.groep.naam not in client.get("/overleg/").content.decode()

    @pytest.mark.parametrize(
        ("wie", "code"),
        [
            ("lid dat er was", 404),
            ("secretaris", 200),
            ("staf", 200),
            ("dpo van een lid", 403),
            ("partner zonder zetel", 404),
            ("staf elders", 404),
        ],
    )
    def test_alleen_wie_leidt_komt_op_de_werkbladen(self, client, wie, code):
        toneel = Toneel(Vergaderstand.BEZIG)
        log_in(client, toneel.mensen[wie])
        for deel in ("werk/", "agenda/", "aanwezig/", f"agenda/{toneel.open.sleutel}/"):
            assert client.get(toneel.vergadering.get_absolute_url() + deel).status_code == code, deel

    @pytest.mark.parametrize("stand", ALLE_STANDEN)
    def test_een_bezoeker_leest_nooit_een_punt_voor_de_goedkeuring(self, client, stand):
        toneel = Toneel(stand)
        tekst = client.get(toneel.vergadering.get_absolute_url()).content.decode()
        tekst += client.get(toneel.groep.get_absolute_url()).content.decode()
        assert ("Open punt" in tekst) == (stand == Vergaderstand.GOEDGEKEURD)
        assert "Vertrouwelijk punt" not in tekst
        assert "afspraak bij" not in tekst

    def test_wie_er_niet_was_leest_het_vertrouwelijke_ook_niet_in_een_vastgelegde_versie(self, client):
        toneel = Toneel(Vergaderstand.GEHOUDEN)
        teksten = {}
        for wie in ("lid dat er was", "lid dat er niet was"):
            log_in(client, toneel.mensen[wie])
            antwoord = client.get(toneel.vergadering.get_absolute_url() + "verslag/1/")
            teksten[wie] = antwoord.content.decode()
        assert "Vertrouwelijk punt" in teksten["lid dat er was"]
        assert "Vertrouwelijk" not in teksten["lid dat er niet was"]
        assert "Open punt" in teksten["lid dat er niet was"]

    def test_wie_een_punt_niet_ziet_leest_dezelfde_uren(self, client):
        toneel = Toneel(Vergaderstand.GEHOUDEN)
        maak_punt(toneel.vergadering, titel="Na het vertrouwelijke")
        for wie in ("lid dat er was", "lid dat er niet was"):
            log_in(client, toneel.mensen[wie])
            assert "13.30 <small>" in client.get(toneel.vergadering.get_absolute_url()).content.decode()


def test_huis_E4_een_zetel_geldt_nog_op_zijn_laatste_dag_en_de_dag_erna_niet(monkeypatch):
    laatste_dag = datetime.date(2026, 3, 10)
    groep, organisatie = maak_groep(), maak_organisatie()
    zetel = geef_zetel(groep, organisatie, tot=laatste_dag)
    lid = maak_gebruiker(Rol.PARTNER, organisatie=organisatie)
    for dag, geldt in ((laatste_dag, True), (laatste_dag + datetime.timedelta(days=1), False)):
        het_wordt(monkeypatch, dag)
        vers = Gebruiker.objects.get(pk=lid.pk)
        assert (zetel.pk in zetels_van(vers).sleutels) is geldt
        assert groep.zetels.actief_op(dag).exists() is geldt
