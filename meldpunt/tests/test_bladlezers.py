""" "Wie mag wat lezen?" on the own page: complete, reader by reader beside the list that staff sees and beside the
doors; and what can be taken back there."""

from html import unescape

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie
from meldpunt.diensten.antwoordadres import antwoordadres_bevestigen
from meldpunt.diensten.mijnblad import blad_tafelja_terugnemen
from meldpunt.keuzes.dossier import Gezag, Ontvangersoort, Oordeel, Trap, Vooraanmeldingstand
from meldpunt.keuzes.grond import Schoolvolgt
from meldpunt.models import Aanmelding, Overdracht, Tafelpartij, Verantwoording, Vooraanmelding
from meldpunt.regels.bladtaal import NEDERLANDS
from meldpunt.regels.kaarthouder import Kaarthouder
from meldpunt.regels.rondetafel import trappen_van
from meldpunt.regels.wie_leest import Lezersoort, Meelezer, lezers_van
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding
from meldpunt.tests.bladhulp import BLAD, OUDERS, geef_kaart, knop, lees, met_kaart
from meldpunt.tests.bouwers import maak_antwoordadres, medewerker
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_bekwaamheid,
    maak_betrokkene,
    maak_school,
    maak_toestemming,
    schoolmedewerker,
)
from meldpunt.tests.tafelhulp import Tafel
from meldpunt.tests.test_ouderblad import laat_lezen
from meldpunt.tests.toeleidinghulp import Zaak
from meldpunt.weergave.bladlezer import lezers_op_blad

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
ALLE = set(Lezersoort)


class Leeswereld(Tafel):
    """A file that everybody reads, each by another road."""

    def __init__(self, *, zelf: bool = True) -> None:
        super().__init__()
        if not zelf:
            maak_bekwaamheid(self.aanmelding, Oordeel.KAN_NIET)
        netwerk = self.aanmelding.netwerk
        self.vraag_dagen()
        self.collega = clb_medewerker(netwerk, self.aanmelding.organisatie)
        self.vader = maak_betrokkene(self.aanmelding.jongere, naam="Vader Kanarie", gezag=Gezag.SAMEN)
        adres = maak_antwoordadres(self.fiche, self.meldpunt)
        antwoordadres_bevestigen(antwoordadres_id=adres.pk, door=medewerker(netwerk))
        self.ja_voor("Tante")
        maak_toestemming(self.aanmelding, self.fiche.aanbieder)
        with schrijven_toegestaan():
            Overdracht.objects.create(
                aanmelding=self.aanmelding,
                aan=self.collega,
                organisatie=self.aanmelding.organisatie,
                door=self.aanmelder,
                trap=Trap.B,
            )
        vraag_van_school(self.aanmelding, self.school)
        if zelf:
            laat_lezen(self.aanmelding, self.vader)
        geef_kaart(self.aanmelding, self.vader)


def vraag_van_school(aanmelding: Aanmelding, school: Organisatie) -> None:
    """A school asked the CLB for this."""
    rij = maak_vooraanmelding(door=schoolmedewerker(school=school, naam="Saar van school"), clb=aanmelding.organisatie)
    with schrijven_toegestaan():
        Vooraanmelding.objects.filter(pk=rij.pk).update(
            stand=Vooraanmeldingstand.INGEDIEND, aanmelding=aanmelding, school=school, afgehandeld_op=timezone.now()
        )


def deel(html: str) -> str:
    """The part of the page under that heading, as it is read."""
    return " ".join(unescape(html.split('id="wie"')[1].split('id="keek"')[0]).replace("\u2068", "").split())


# By hand: with which words each reader of the list of staff must stand on the page; {o}: its organisation.
VERWACHT = {
    Lezersoort.MELDPUNT: ("Het Meldpunt (mensen van", "{o}", "Leest alles."),
    Lezersoort.VOLGER: ("volgt bij {o}", "leest alles, behalve wat het Meldpunt voor zichzelf noteert."),
    Lezersoort.MEELEZER: ("Een collega bij {o}, die meeleest", "ook over thuis, gezondheid en zorg."),
    Lezersoort.SCHOOL: ("{o}", "Wie het aan het CLB vroeg, leest wat de school zelf schreef"),
    Lezersoort.LOGBOEK: ("De functionaris voor gegevensbescherming", "Leest wie keek en wanneer"),
    Lezersoort.VERZOEK: ("Wie voor het netwerk beslist", "Niet over wie het gaat."),
    Lezersoort.SERVER: ("Wie de computer van dit portaal beheert", "versleuteld"),
    Lezersoort.POST: ("Wie de mails verstuurt", "nooit een naam."),
}
AANBIEDER = {True: "Wie daar met een link antwoordt, leest", False: "Wie daar antwoordt, leest"}
TAFEL = {
    Trap.NUL: "leest van de rondetafel de dag, de plaats en wat niemand noemt.",
    Trap.A: "leest van de rondetafel ook over wie het gaat.",
    Trap.B: "leest van de rondetafel alles, ook over thuis en zorg.",
}


def woorden_van(lezer: Meelezer, *, van_ouder: bool) -> tuple[str, ...]:
    if lezer.soort == Lezersoort.AANBIEDER:
        return lezer.organisatie.naam, AANBIEDER[lezer.met_link]
    if lezer.soort == Lezersoort.TAFEL:
        partij = lezer.gast.plaatsen[0]
        naam = partij.organisatie.naam if partij.organisatie else "rondetafel" if van_ouder else partij.naam
        return naam, TAFEL[max(trappen_van(partij))]
    if lezer.soort == Lezersoort.KAART:
        return "Een ouder met een kaart" if van_ouder else lezer.ouder.naam, "leest wat op het blad voor ouders staat."
    return tuple(woord.format(o=lezer.organisatie.naam if lezer.organisatie else "") for woord in VERWACHT[lezer.soort])


@pytest.mark.parametrize(("zelf", "van_ouder"), [(True, False), (False, False), (False, True)])
def test_recht_11_elke_lezer_van_de_lijst_staat_op_het_eigen_blad_met_wat_die_leest(zelf, van_ouder):
    w = Leeswereld(zelf=zelf)
    client = met_kaart(w.aanmelding, w.moeder if van_ouder else None)
    tekst = deel(lees(client, OUDERS if van_ouder else BLAD))
    lijst = [een for een in lezers_van(Aanmelding.objects.get(pk=w.aanmelding.pk)) if een.ouder != w.moeder]
    assert {lezer.soort for lezer in lijst} == ALLE, "anders zegt dit niets"
    mist = [(een.zin, woord) for een in lijst for woord in woorden_van(een, van_ouder=van_ouder) if woord not in tekst]
    assert mist == []
    if van_ouder:
        assert "Tante Mia" not in tekst and "Vader Kanarie" not in tekst, "wie er nog is, staat er niet"
    for medewerker_ in (w.aanmelder, w.collega, w.meldpunt, w.aanbieder):
        assert medewerker_.naam not in tekst, "van wie er werkt staat de dienst er, zoals bij Wie keek"


@pytest.mark.parametrize("zelf", [True, False])
def test_recht_11_elke_regel_van_het_blad_komt_uit_die_lijst_en_elke_lijn_ervan_staat_op_een_plaats(zelf):
    w = Leeswereld(zelf=zelf)
    rij = Aanmelding.objects.get(pk=w.aanmelding.pk)
    kaart = geef_kaart(rij).kaart
    lijst = [een.zin for een in lezers_van(rij)]
    op_blad = lezers_op_blad(rij, Kaarthouder(kaart), NEDERLANDS, mag_zeggen=True).alle
    assert sorted(een.zin for lezer in op_blad for een in lezer.van) == sorted(lijst)
    assert all(lezer.van or lezer.jas for lezer in op_blad)


def test_recht_11_wie_de_deur_binnenlaat_staat_op_het_blad_met_zijn_dienst():
    w = Leeswereld()
    echt = [wie for wie in Gebruiker.objects.all() if Aanmelding.objects.zichtbaar_voor(wie).filter(pk=w.aanmelding.pk)]
    assert {w.aanmelder.pk, w.collega.pk, w.meldpunt.pk, w.aanbieder.pk} <= {wie.pk for wie in echt}
    tekst = deel(lees(met_kaart(w.aanmelding)))
    assert [wie for wie in echt if wie.lidmaatschappen.first().organisatie.naam not in tekst] == []


def test_recht_11_het_meldpunt_en_wie_dat_is_staat_er_ook_zonder_een_enkel_ja():
    maak_gebruiker(Rol.MELDPUNT, organisatie=maak_organisatie("Stad Voorbeeld"))
    rij = maak_aanmelding()
    assert not rij.toestemmingen.filter(ontvangersoort=Ontvangersoort.MELDPUNT).exists()
    tekst = deel(lees(met_kaart(rij)))
    assert "Het Meldpunt (mensen van Stad Voorbeeld)" in tekst
    assert tekst.index("Leest alles.") > tekst.index("Stad Voorbeeld")


@pytest.mark.parametrize(
    ("volgt", "ja", "zegt", "terug"),
    [
        (False, False, "Niets van wat daarna kwam.", ""),
        (True, False, "en hoever het staat. Niet op welke plek.", "Dat besliste het netwerk."),
        (False, True, "hoever het staat en op welke plek.", ""),
    ],
)
def test_recht_11_bij_de_school_staat_of_een_ja_of_het_netwerk_haar_laat_volgen(volgt, ja, zegt, terug):
    school = maak_school(naam="School Kanarie")
    w = Zaak(school=school)
    vraag_van_school(w.aanmelding, school)
    if volgt:
        with schrijven_toegestaan():
            Verantwoording.objects.create(netwerk=w.aanmelding.netwerk, school_volgt=Schoolvolgt.ALTIJD)
    if ja:
        maak_toestemming(w.aanmelding, school, ontvangersoort=Ontvangersoort.SCHOOL)
    deel_van_school = deel(lees(met_kaart(w.aanmelding))).split("School Kanarie", 1)[1].split("Wie leest nog iets?")[0]
    assert zegt in deel_van_school and terug in deel_van_school
    assert ("Dat besliste het netwerk." in deel_van_school) is volgt
    assert ("Neem mijn ja terug" in deel_van_school) is ja


# -- what can be taken back --------------------------------------------------------------------------------------------


def partij(w: Tafel, naam: str) -> Tafelpartij:
    return w.partij(naam)


def test_recht_08_wat_een_ouder_leest_staat_er_langs_elke_weg_en_een_nee_sluit_ze_allemaal():
    w = Leeswereld()
    w.ja_voor("Moeder")
    client = met_kaart(w.aanmelding)
    ouders = deel(lees(client)).split("Mijn ouders")[1]
    assert "leest niets" not in ouders
    assert TAFEL[Trap.A] in ouders and "leest wat op het blad voor ouders staat." in ouders
    knop(client, f"/mijn-blad/ouder/{w.moeder.sleutel}/", antwoord="nee")
    assert trappen_van(partij(w, "Moeder")) == {Trap.NUL}
    ouders = deel(lees(client)).split("Mijn ouders")[1]
    assert TAFEL[Trap.NUL] in ouders and TAFEL[Trap.A] not in ouders


def test_recht_08_een_ja_voor_de_rondetafel_neemt_de_jongere_op_het_blad_terug():
    """Also of who is no parent."""
    w = Leeswereld()
    tante, client = partij(w, "Tante"), met_kaart(w.aanmelding)
    assert trappen_van(tante) == {Trap.NUL, Trap.A}
    pad = f"/mijn-blad/rondetafel/{tante.sleutel}/"
    assert pad in lees(client)
    knop(client, pad)
    assert trappen_van(partij(w, "Tante")) == {Trap.NUL}
    html = lees(client)
    gezegd = f"Het ja is teruggenomen. Tante Mia, aan de rondetafel: {TAFEL[Trap.NUL]}"
    assert gezegd in " ".join(unescape(html).replace("\u2068", "").replace("\u2069", "").split())
    assert pad not in html
    knop(client, pad)
    assert "Dit ja staat niet meer op je blad." in lees(client)


def test_recht_08_alleen_wie_beslist_neemt_dat_ja_terug():
    w = Leeswereld(zelf=False)
    tante = partij(w, "Tante")
    assert tante.ja_wie == "ouder"
    kind, moeder = geef_kaart(w.aanmelding).kaart, met_kaart(w.aanmelding, w.moeder)
    assert f"/mijn-blad/rondetafel/{tante.sleutel}/" not in lees(met_kaart(w.aanmelding))
    with pytest.raises(Geweigerd):
        blad_tafelja_terugnemen(kaart_id=kind.pk, sleutel=tante.sleutel)
    assert partij(w, "Tante").ja_wie == "ouder"
    knop(moeder, f"/mijn-blad/rondetafel/{tante.sleutel}/")
    assert partij(w, "Tante").ja_wie == ""


def test_recht_08_een_kaart_van_een_ander_dossier_neemt_niets_terug():
    w, ander = Leeswereld(), maak_aanmelding()
    tante = partij(w, "Tante")
    with pytest.raises(Geweigerd):
        blad_tafelja_terugnemen(kaart_id=geef_kaart(ander).kaart.pk, sleutel=tante.sleutel)
    assert partij(w, "Tante").ja_wie == "jongere"
