"""A network as a folder: what goes in comes out the same, nothing is overwritten unseen, faults are said in words."""

import io
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command

from actieplan.diensten.versie import versie_opmaken, versie_zetten
from actieplan.keuzes import Versiestand
from actieplan.models import Actie, Actieplan, Versie, Versieregel
from leerrecht.inhoud import laad_alles, laad_gedeeld, pakketmap
from leerrecht.models import Aanspreekpunt, Gebruiker, Netwerk, Organisatie, Thema
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.pakket.beeld import Beeld
from leerrecht.pakket.bezwaar import PakketFout
from leerrecht.pakket.laden import laad_pakket
from leerrecht.pakket.lezen import lees_pakket
from leerrecht.pakket.schrijven import schrijf_pakket
from leerrecht.pakket.verschil import Lot, vergelijk
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.pakketten import SLUGS
from meldpunt.models import Aanbodfiche
from monitoring.models import Cijfer, Publicatie
from overlegplatform.models import Groep, Vertegenwoordiging

pytestmark = pytest.mark.django_db
MINI = {
    "netwerk.yaml": {
        "netwerk": {"slug": "limburg", "naam": "Netwerk Limburg", "korte_naam": "Limburg", "gebied": "provincie"}
    },
    "organisaties.yaml": {
        "organisaties": [{"bron_sleutel": "leer-limburg", "naam": "Leer Limburg", "soort": "overleg"}]
    },
    "aanspreekpunten.yaml": {
        "aanspreekpunten": [{"bron_sleutel": "limburg-vragen", "functie": "Coördinator", "organisatie": "leer-limburg"}]
    },
}


def zet_neer(map_: Path, inhoud: dict | None = None, **anders: dict) -> Path:
    """Write a small package; `netwerk={...}` replaces netwerk.yaml."""
    map_.mkdir(exist_ok=True)
    for naam, gegevens in {**MINI, **(inhoud or {}), **{f"{n}.yaml": d for n, d in anders.items()}}.items():
        tekst = gegevens if isinstance(gegevens, str) else yaml.safe_dump(gegevens, allow_unicode=True)
        (map_ / naam).write_text(tekst, encoding="utf-8")
    return map_


def laad(map_: Path):
    """Load a folder; return the difference that was found."""
    return laad_pakket(pakket=lees_pakket(map_))[0]


def schrijf(slug: str, map_: Path) -> dict[str, bytes]:
    """Write a network of this server; return the files by name."""
    bestanden = schrijf_pakket(Beeld(Netwerk.objects.get(slug=slug)).pakket(), map_)
    return {pad.name: pad.read_bytes() for pad in bestanden}


def leeg_de_server() -> None:
    """Take every network out, as on a server where nothing was loaded but what is shared."""
    call_command("flush", interactive=False, verbosity=0)
    laad_gedeeld()


def bezwaren(map_: Path) -> list[str]:
    """The sentences with which a package is refused."""
    with pytest.raises(PakketFout) as fout:
        laad(map_)
    return [str(bezwaar) for bezwaar in fout.value.bezwaren]


def lot(verschil, sleutel: str) -> list[Lot]:
    """What happens to the row with this key."""
    return [rij.lot for rij in verschil.rijen if rij.sleutel == sleutel]


@pytest.mark.django_db(transaction=True)
def test_uitvoeren_inladen_op_een_lege_server_en_weer_uitvoeren_geeft_dezelfde_bytes(tmp_path):
    laad_alles()
    eerst = {slug: schrijf(slug, tmp_path / "een" / slug) for slug in SLUGS}
    assert len(eerst["mechelen"]) == 8
    leeg_de_server()
    # The other one first: nothing hangs on which network was there before.
    for slug in reversed(SLUGS):
        assert {rij.lot for rij in laad(tmp_path / "een" / slug).rijen} == {Lot.NIEUW}
    assert {slug: schrijf(slug, tmp_path / "twee" / slug) for slug in SLUGS} == eerst


@pytest.mark.django_db(transaction=True)
def test_wat_mensen_in_het_portaal_maakten_gaat_mee_heen_en_terug(tmp_path):
    """Rows without a key of a package, wording that was approved and wording that is only proposed."""
    laad_alles()
    netwerk = Netwerk.objects.get(slug="mechelen")
    with schrijven_toegestaan():
        Aanspreekpunt.objects.create(netwerk=netwerk, functie="Nieuw aanspreekpunt", telefoon="015 00 00 00")
        actie = Actie.objects.get(bron_sleutel="mechelen-1-2.1.1")
        actie.titel = "Alleen voorgesteld"
        actie.save()
    eerst = schrijf("mechelen", tmp_path / "een")
    assert b"Nieuw aanspreekpunt" in eerst["aanspreekpunten.yaml"]
    leeg_de_server()
    laad(tmp_path / "een")
    assert schrijf("mechelen", tmp_path / "twee") == eerst
    regel = Versieregel.objects.get(versie__plan__slug="mechelen", actie__bron_sleutel="mechelen-1-2.1.1")
    assert regel.inhoud["titel"] == "Overlegplatform leerrecht", "een voorstel wordt niet ongezien goedgekeurd"
    assert regel.actie.titel == "Alleen voorgesteld"


def test_een_ongewijzigd_pakket_opnieuw_laden_toont_geen_enkel_verschil():
    laad_alles()
    assert [rij for slug in SLUGS for rij in vergelijk(lees_pakket(pakketmap(slug))).rijen] == []
    assert vergelijk(lees_pakket(pakketmap("mechelen"))).zinnen() == [
        "Geen verschil: wat hier staat, is wat het pakket zegt."
    ]


def test_wat_hier_gewijzigd_werd_blijft_en_wat_daar_gewijzigd_werd_komt_over(tmp_path):
    laad(zet_neer(tmp_path / "p"))
    with schrijven_toegestaan():
        Organisatie.objects.filter(bron_sleutel="leer-limburg").update(naam="Hier hernoemd")
    zet_neer(
        tmp_path / "p",
        aanspreekpunten={
            "aanspreekpunten": [{"bron_sleutel": "limburg-vragen", "functie": "Coördinator", "waarvoor": "Alle vragen"}]
        },
    )
    verschil = laad(tmp_path / "p")
    assert lot(verschil, "leer-limburg") == [Lot.HIER]
    assert lot(verschil, "limburg-vragen") == [Lot.DAAR]
    assert Organisatie.objects.get(bron_sleutel="leer-limburg").naam == "Hier hernoemd"
    punt = Aanspreekpunt.objects.get(bron_sleutel="limburg-vragen")
    assert (punt.waarvoor, punt.organisatie) == ("Alle vragen", None)
    assert lot(laad(tmp_path / "p"), "limburg-vragen") == []


def test_wat_hier_en_daar_gewijzigd_werd_blijft_hier_en_wordt_telkens_gezegd(tmp_path):
    laad(zet_neer(tmp_path / "p"))
    with schrijven_toegestaan():
        Organisatie.objects.filter(bron_sleutel="leer-limburg").update(naam="Hier hernoemd")
    ander = [{"bron_sleutel": "leer-limburg", "naam": "Daar hernoemd", "soort": "overleg"}]
    zet_neer(tmp_path / "p", organisaties={"organisaties": ander})
    for _ in range(2):
        assert lot(laad(tmp_path / "p"), "leer-limburg") == [Lot.BEIDE]
    assert Organisatie.objects.get(bron_sleutel="leer-limburg").naam == "Hier hernoemd"


def test_wat_hier_weggehaald_werd_komt_niet_ongezien_terug(tmp_path):
    laad(zet_neer(tmp_path / "p"))
    with schrijven_toegestaan():
        Aanspreekpunt.objects.all().delete()
    for _ in range(2):
        assert lot(laad(tmp_path / "p"), "limburg-vragen") == [Lot.WEG_HIER]
    assert not Aanspreekpunt.objects.exists()


def test_wat_niet_meer_in_het_pakket_staat_blijft_en_wat_alleen_hier_staat_ook(tmp_path):
    laad(zet_neer(tmp_path / "p"))
    with schrijven_toegestaan():
        Aanspreekpunt.objects.create(netwerk=Netwerk.objects.get(), functie="Van hier")
    zet_neer(tmp_path / "p", aanspreekpunten={})
    loten = {rij.lot for rij in laad(tmp_path / "p").rijen}
    assert loten == {Lot.WEG_DAAR, Lot.EIGEN}
    assert Aanspreekpunt.objects.count() == 2


def test_een_actie_die_het_pakket_wijzigt_is_een_voorstel_en_het_goedgekeurde_plan_blijft(tmp_path):
    laad_alles()
    schrijf("mechelen", tmp_path / "p")
    pad = tmp_path / "p" / "actieplan.yaml"
    pad.write_text(pad.read_text().replace("titel: Overlegplatform leerrecht\n", "titel: Anders verwoord\n", 1))
    verschil = laad(tmp_path / "p")
    assert [(rij.sleutel, rij.lot, rij.velden) for rij in verschil.rijen] == [
        ("mechelen-1-2.1.1", Lot.DAAR, ("titel",))
    ]
    actie = Actie.objects.get(bron_sleutel="mechelen-1-2.1.1")
    assert actie.titel == "Anders verwoord"
    assert actie.regels.get().inhoud["titel"] == "Overlegplatform leerrecht"


def test_toon_zegt_wat_er_verandert_en_schrijft_niets(tmp_path):
    uit = io.StringIO()
    call_command("netwerk", "inladen", str(zet_neer(tmp_path / "p")), "--toon", stdout=uit)
    assert "3 nieuw: komt erbij" in uit.getvalue()
    assert "organisaties.yaml, organisaties leer-limburg" in uit.getvalue()
    assert "Dit was alleen kijken: er is niets gewijzigd." in uit.getvalue()
    assert not Netwerk.objects.exists() and not Organisatie.objects.exists()


def test_de_opdracht_laadt_zegt_wat_nieuw_is_en_voert_uit(tmp_path):
    uit = io.StringIO()
    call_command("netwerk", "inladen", str(zet_neer(tmp_path / "p")), stdout=uit)
    assert "Nieuw: netwerk 1, organisaties 1, aanspreekpunten 1." in uit.getvalue()
    call_command("netwerk", "uitvoeren", "limburg", str(tmp_path / "uit"), stdout=uit)
    assert sorted(pad.name for pad in (tmp_path / "uit").iterdir()) == sorted(MINI)
    with pytest.raises(CommandError, match="Er is geen netwerk 'elders'. Op deze server: limburg."):
        call_command("netwerk", "uitvoeren", "elders", str(tmp_path / "uit"))


def test_alles_wat_fout_is_wordt_samen_gezegd_met_bestand_rij_en_wat_te_doen(tmp_path):
    map_ = zet_neer(
        tmp_path / "p",
        organisaties={"organisaties": [{"bron_sleutel": "a", "naam": "x" * 200, "soort": "iets"}, {"naam": "Zonder"}]},
        aanspreekpunten={"aanspreekpunten": [{"bron_sleutel": "b", "organisatie": "weg", "telefoon": "015"}]},
    )
    zinnen = bezwaren(map_)
    assert zinnen[0].startswith(
        "organisaties.yaml, organisaties rij 1 (a): 'naam' telt 200 tekens, en er is plaats voor 160."
    )
    assert "'iets' kan niet bij 'soort'. Kies uit: school, clb" in zinnen[1]
    assert "organisaties rij 2: deze rij heeft geen sleutel." in zinnen[2]
    assert any("het veld 'telefoon' kennen we niet. Kies uit:" in zin for zin in zinnen), "een nummer gaat nooit mee"
    assert any("aanspreekpunten rij 1 (b): 'functie' ontbreekt. Vul het in." in zin for zin in zinnen)
    assert not Netwerk.objects.exists()


@pytest.mark.parametrize(
    ("bestand", "tekst", "zin"),
    [
        ("organisaties.yaml", "organisaties:\n  - {naam: [", "organisaties.yaml, regel 2: hier klopt de opmaak niet."),
        ("organisaties.yaml", "- een\n", "organisaties.yaml: bovenaan staat geen lijst met een naam."),
        ("organisaties.yaml", "organisaties: veel\n", "organisaties.yaml: 'organisaties' is geen lijst."),
        ("organisaties.yaml", "organisaties: [twee]\n", "organisaties rij 1: deze rij heeft geen velden."),
        ("mensen.yaml", "mensen: []\n", "mensen.yaml: dit bestand kennen we niet."),
        ("groepen.yaml", "groep: []\n", "groepen.yaml: 'groep' kennen we hier niet. Kies uit: bronnen, groepen."),
        ("netwerk.yaml", "bronnen: {}\n", "bij een netwerk, en dat staat niet in deze map."),
        (
            "groepen.yaml",
            "groepen:\n  - {slug: g, naam: G, soort: werkgroep, zetels: [{organisatie: leer-limburg}]}\n",
            "zetels rij 1: 'van' ontbreekt.",
        ),
        (
            "groepen.yaml",
            "groepen:\n  - {slug: g, naam: G, soort: werkgroep, start: morgen}\n",
            "'morgen' kan niet bij 'start'. Schrijf een dag als 2026-09-01.",
        ),
        (
            "groepen.yaml",
            "groepen:\n  - {slug: g, naam: G, soort: werkgroep, zetels: [{organisatie: leer-limburg, van: ooit}]}\n",
            "groepen.yaml, groepen rij 1 (g): deze rij past niet in het portaal. Vergelijk de rij",
        ),
        (
            "cijfers.yaml",
            "indicatoren:\n  - {code: i, naam: I, soort: aantal, eenheid: kinderen, breuken: [{reden: Anders}]}\n",
            "cijfers.yaml, indicatoren rij 1 (i): deze rij past niet in het portaal. Vergelijk de rij",
        ),
    ],
)
def test_een_fout_in_een_bestand_is_een_zin_en_geen_fout_van_de_server(tmp_path, bestand, tekst, zin):
    assert any(zin in gezegd for gezegd in bezwaren(zet_neer(tmp_path / "p", {bestand: tekst})))
    assert not Netwerk.objects.exists()


@pytest.mark.parametrize("naar", ["organisatie: weg", "organisatie: LEER-LIMBURG"])
def test_een_verwijzing_naar_niets_zegt_waar_de_sleutel_hoort(tmp_path, naar):
    tekst = f"aanspreekpunten:\n  - {{bron_sleutel: b, functie: F, {naar}}}\n"
    zin = bezwaren(zet_neer(tmp_path / "p", {"aanspreekpunten.yaml": tekst}))[0]
    assert "staat niet in het pakket en niet op deze server. Zet die sleutel in organisaties.yaml" in zin
    assert not Netwerk.objects.exists()


def test_een_map_die_er_niet_is_of_leeg_is_wordt_gezegd(tmp_path):
    assert "deze map is er niet" in bezwaren(tmp_path / "weg")[0]
    (tmp_path / "leeg").mkdir()
    assert "geen enkel bestand van een pakket" in bezwaren(tmp_path / "leeg")[0]


def test_veiligheid_B1_een_pakket_neemt_geen_rij_van_een_ander_netwerk_over(tmp_path):
    laad(zet_neer(tmp_path / "p"))
    ander = {"netwerk": {**MINI["netwerk.yaml"]["netwerk"], "slug": "gent", "korte_naam": "Gent"}}
    organisatie = [{"bron_sleutel": "leer-limburg", "naam": "Gekaapt", "soort": "politie", "actief": False}]
    map_ = zet_neer(tmp_path / "q", netwerk=ander, organisaties={"organisaties": organisatie})
    assert "deze sleutel is op deze server al van een ander netwerk" in bezwaren(map_)[0]
    laad(zet_neer(map_, netwerk=ander, organisaties={"organisaties": organisatie}, aanspreekpunten={}))
    rij = Organisatie.objects.get(bron_sleutel="leer-limburg")
    assert (rij.naam, rij.soort, rij.actief) == ("Leer Limburg", "overleg", True)
    assert set(rij.netwerken.values_list("slug", flat=True)) == {"limburg", "gent"}
    assert lot(laad(map_), "leer-limburg") == []


def test_er_gaat_geen_mens_geen_nummer_en_geen_klein_cijfer_mee(tmp_path):
    laad_alles()
    netwerk = Netwerk.objects.get(slug="mechelen")
    iemand = maak_gebruiker(Rol.STAF, netwerk=netwerk, naam="Berta Bekend", email="berta@voorbeeld.be")
    with schrijven_toegestaan():
        zetel = Vertegenwoordiging.objects.filter(groep__netwerk=netwerk).first()
        zetel.persoon = iemand
        zetel.save()
        Aanbodfiche.objects.filter(slug="buddy").update(
            telefoon="015 12 34 56", contact="Berta Bekend", bevestigd_door="Berta Bekend", bevestigd_op="2026-01-01"
        )
        Aanspreekpunt.objects.filter(netwerk=netwerk).update(email="berta@voorbeeld.be", telefoon="015 12 34 56")
        Cijfer.objects.filter(aanlevering__bron_sleutel="mechelen-buddys").update(waarde=3)
        levering = Cijfer.objects.filter(aanlevering__bron_sleutel="mechelen-buddys").first().aanlevering
        levering.bron_sleutel = None
        levering.save()
    alles = b"".join(schrijf("mechelen", tmp_path / "p").values()).decode()
    assert "Buddy" in alles
    for geheim in ("Berta", "berta@", "015 12", "tussenstand"):
        assert geheim not in alles
    assert Gebruiker.objects.filter(naam="Berta Bekend").exists()


def test_een_eigen_woord_gaat_mee_en_een_gedeeld_woord_niet(tmp_path):
    laad_alles()
    with schrijven_toegestaan():
        eigen = Thema.objects.create(slug="samen-eten", naam="Samen eten", volgorde=99)
        Actie.objects.get(bron_sleutel="mechelen-1-2.1.1").themas.add(eigen)
    woorden = schrijf("mechelen", tmp_path / "p")["woorden.yaml"].decode()
    assert "samen-eten" in woorden
    assert "doelgroepen" not in woorden and "leerlingen" not in woorden


def test_de_oude_versie_met_haar_eigen_tekst_gaat_mee(tmp_path):
    laad_alles()
    plan = Actieplan.objects.get(slug="mechelen")
    staf = maak_gebruiker(Rol.STAF, netwerk=plan.netwerk)
    with schrijven_toegestaan():
        Actie.objects.filter(bron_sleutel="mechelen-1-2.1.1").update(titel="In 2027 anders")
    versie = versie_opmaken(plan_id=plan.pk, jaar=2027, titel="Actieplan 2027", door=staf)
    assert versie.stand == Versiestand.ONTWERP
    inhoud = yaml.safe_load(schrijf("mechelen", tmp_path / "p")["actieplan.yaml"])
    assert inhoud["versie"]["jaar"] == 2016, "een ontwerp is niet goedgekeurd"
    assert "Overlegplatform leerrecht" in [regel["inhoud"]["titel"] for regel in inhoud["versie"]["regels"]]
    assert versie_zetten and Versie.objects.count() == 3


def test_bereid_voor_laadt_woorden_en_geen_enkel_netwerk_plan_of_cijfer(capsys):
    laad_gedeeld()
    for model in (Netwerk, Organisatie, Actieplan, Groep, Aanbodfiche, Cijfer, Publicatie, Thema):
        assert not model.objects.exists(), model
    aantallen = laad_gedeeld()
    assert set(aantallen.values()) == {0}


def test_bedrijf_een_server_die_al_inhoud_had_houdt_ze_bij_een_upgrade():
    """As an earlier release left it: rows of packages that nobody remembers as such."""
    laad_alles()
    from leerrecht.models import Pakketrij

    with schrijven_toegestaan():
        Pakketrij.objects.all().delete()
        Netwerk.objects.filter(slug="mechelen").update(missie="Zelf geschreven")
    laad_gedeeld()
    assert Netwerk.objects.count() == 2 and Actie.objects.count() == 100
    assert lot(vergelijk(lees_pakket(pakketmap("mechelen"))), "mechelen") == [Lot.ANDERS]
    laad(pakketmap("mechelen"))
    assert Netwerk.objects.get(slug="mechelen").missie == "Zelf geschreven"
    assert maak_netwerk().slug == "mechelen"
