"""`make bench`: one table with norm and verdict per line, everything side by side in one run.

make bench                        # all
make bench ARGS="--snel"          # without the yearly evaluation, the figures and django-helpdesk
make bench ARGS="plan gewicht"    # some parts, by name
make bench ARGS="--schrijf"       # all, and put the table in docs/prestaties.md
"""

import argparse
import signal
import sys
from collections.abc import Callable

from benchmarks import omgeving
from benchmarks.tabel import Tabel

KAAL = "/toegankelijkheid/"
PLAN = "/actieplan/mechelen/"
WERKBANK = "/actieplan/mechelen/bewerken/"
STAF = omgeving.STAF
CIJFERS = "/monitoring/"
INDICATOR = "/monitoring/indicatoren/vsv-percentage/"
WERKLIJST = "/meldpunt/dossiers/"
MELDPUNT = "meldpunt@leerrecht.example"
ACTIES = 2_900


def _over_http(tabel: Tabel) -> None:
    from benchmarks.belasting import Blik, server, vergelijk

    with server() as poort:
        kaal, plan = vergelijk(Blik("kale pagina", poort, (KAAL,)), Blik("plan warm", poort, (PLAN,)))
    tabel.groep("Plan over HTTP (gunicorn, 1 werker, 4 draden; mediaan van 5 rondes, om beurten)")
    tabel.rij("kale pagina", f"{kaal:.0f} per seconde")
    tabel.rij("plan warm", f"{plan:.0f} per seconde")
    tabel.rij("plan warm : kale pagina", f"{plan / kaal:.2f} x", "minstens 0.5 x", plan / kaal >= 0.5)


def _plan(tabel: Tabel) -> None:
    from benchmarks.meten import bezoeker, ingelogd, meet

    kaal = meet("kale pagina", bezoeker(), KAAL)
    koud = meet("plan koud, 29 acties", bezoeker(), PLAN)
    staf = ingelogd(STAF)
    kaal_staf = meet("kale pagina, staf", staf, KAAL)
    bank29 = meet("werkbank, 29 acties", staf, WERKBANK)
    omgeving.vergroot(ACTIES)
    koud_groot = meet(f"plan koud, {ACTIES} acties", bezoeker(), PLAN, keren=3)
    bank_groot = meet(f"werkbank, {ACTIES} acties", staf, WERKBANK, keren=3)
    tabel.groep("Plan en werkbank in het proces (rekentijd, mediaan; vragen aan de databank; kilobyte)")
    for meting in (kaal, koud, koud_groot, kaal_staf, bank29, bank_groot):
        tabel.rij(meting.naam, meting.tekst)
    boven = koud.ms - kaal.ms
    tabel.rij("plan koud boven de kale pagina, 29 acties", f"{boven:.1f} ms", "hoogstens 10 ms", boven <= 10)
    tabel.rij("vragen van het plan koud, 29 acties", str(koud.vragen), "hoogstens 15", koud.vragen <= 15)
    for naam, groot, klein in (("plan", koud_groot, koud), ("werkbank", bank_groot, bank29)):
        gelijk = groot.vragen == klein.vragen
        tabel.rij(f"vragen {naam}, {ACTIES} : 29 acties", f"{groot.vragen} : {klein.vragen}", "gelijk", gelijk)
    groei = (bank_groot.ms / ACTIES) / (bank29.ms / 29)
    tabel.rij(f"tijd per actie, werkbank {ACTIES} tegenover 29", f"{groei:.2f} x", "hoogstens 1.2 x", groei <= 1.2)


def _grafieken(tabel: Tabel) -> None:
    from benchmarks.meten import teken_grafieken

    mediaan, traagste, kb = teken_grafieken()
    tabel.groep("Grafieken (10 schooljaren, 4 reeksen, breuk en doel; breed en smal om beurten; rekentijd)")
    tabel.rij("een lijngrafiek, mediaan", f"{mediaan:.2f} ms {kb:.1f} kB")
    tabel.rij("een lijngrafiek, traagste op 20", f"{traagste:.2f} ms", "hoogstens 5 ms", traagste <= 5)


def _stuk(tabel: Tabel) -> None:
    from benchmarks.stuk import ACTIES, FIGUREN, GROOT, meet_groot, meet_stuk
    from leerrecht.processen import GROOTSTE_KB

    ons, chromium, groei = meet_stuk()
    tabel.groep(f"Jaarevaluatie als PDF ({ACTIES} acties, {FIGUREN} grafieken; mediaan van 3, om beurten)")
    tabel.rij("PDF/UA van de werker", f"{ons:.1f} s")
    tabel.rij("Chromium drukt dezelfde HTML", f"{chromium:.1f} s")
    tabel.rij("PDF : Chromium", f"{ons / chromium:.1f} x", "hoogstens 5 x", ons / chromium <= 5)
    tabel.rij("tijd per actie, 60 tegenover 20 acties", f"{groei:.2f} x", "hoogstens 1.2 x", groei <= 1.2)
    groot = meet_groot()
    tabel.rij(f"{GROOT} acties, rekentijd", f"{groot.seconden:.0f} s", "onder 45 s", groot.seconden < 45)
    tabel.rij("  geheugen van de werker, hoogste", f"{groot.piek} MB", "onder 500 MB", groot.piek < 500)
    grens = GROOTSTE_KB // 1000
    vervangen = groot.erna < grens or groot.vervangt
    tabel.rij("  erna", f"{groot.erna} MB; boven {grens} MB vervangen", "terug in maat", vervangen)


def _cijfers(tabel: Tabel) -> None:
    from benchmarks import cijfers

    tabel.groep("Cijfers: invoeren en publiceren")
    kaal, onze = cijfers.invoer()
    tabel.rij(f"{cijfers.RIJEN} rijen lezen en bewaren, zonder controle", f"{kaal:.2f} s")
    tabel.rij(f"{cijfers.RIJEN} rijen nakijken, bewaren en vergelijken", f"{onze:.2f} s")
    ratio = kaal / onze
    tabel.rij("met controle : zonder, in rijen per seconde", f"{ratio:.2f} x", "minstens 0.5 x", ratio >= 0.5)
    klein, groot = cijfers.geheugen()
    tabel.rij(f"geheugen bij {cijfers.RIJEN} : {cijfers.RIJEN // 4} rijen", f"{groot:.1f} : {klein:.1f} MB")
    tabel.rij("  verhouding", f"{groot / klein:.2f} x", "hoogstens 1.2 x (vlak)", groot / klein <= 1.2)
    seconden, rekent, verslag = cijfers.publicatie()
    tabel.rij(f"publicatie van {cijfers.SCHOLEN} scholen, met controle", f"{seconden:.2f} s verstreken")
    tabel.rij("  waarvan gerekend", f"{rekent:.2f} s", "onder 2 s", rekent < 2)
    tabel.rij("verborgen, te klein + aanvullend", f"{verslag['te_klein']} + {verslag['aanvullend']}")
    tabel.rij("verborgen en toch te berekenen", str(verslag["herleidbaar"]), "0", verslag["herleidbaar"] == 0)


def _verborgen(tabel: Tabel) -> None:
    from benchmarks import verborgen

    tabel.groep("Cijfers: hoeveel er meer verborgen wordt dan wat te klein is (drempel 5, nagekeken)")
    klein, wij, minst, bewezen = verborgen.naast_het_minste()
    tabel.rij("16 kleine tabellen: te klein", str(klein))
    tabel.rij("  wij : het minste dat kan (geheeltallig)", f"{wij} : {minst}, {bewezen} bewezen")
    tabel.rij("  verhouding", f"{wij / minst:.2f} x", "hoogstens 1.15 x", wij <= 1.15 * minst)
    klein, wij, met, zonder = verborgen.naast_eliminatie()
    tabel.rij("60 scholen x 3 x 3 x 2: te klein", str(klein))
    tabel.rij("  wij : eliminatie met dezelfde belofte", f"{wij} : {met}")
    tabel.rij("  verhouding", f"{wij / met:.2f} x", "hoogstens 1.1 x", wij <= 1.1 * met)
    tabel.rij("  eliminatie zonder marges (belooft minder)", str(zonder))


def _miljoen(tabel: Tabel) -> None:
    from benchmarks import cijfers
    from benchmarks.meten import bezoeker, meet

    tabel.groep("Cijferpagina's tot een miljoen gepubliceerde cellen")
    metingen = [meet("kale pagina", bezoeker(), KAAL)]
    for doel in (6_500, cijfers.MILJOEN):
        aantal = cijfers.vul_tot(doel)
        for naam, adres in (("overzicht", CIJFERS), ("indicator", INDICATOR)):
            metingen.append(meet(f"{naam}, koud, {aantal} cellen", bezoeker(), adres, keren=5))
    for meting in metingen:
        tabel.rij(meting.naam, meting.tekst)
    for klein, groot in zip(metingen[1:3], metingen[3:], strict=True):
        naam, gelijk = klein.naam.partition(",")[0], groot.vragen == klein.vragen
        tabel.rij(f"vragen {naam}, 1 miljoen : 6 500", f"{groot.vragen} : {klein.vragen}", "gelijk", gelijk)


def _vragen(tabel: Tabel) -> None:
    from benchmarks import vragen

    tabel.groep("Vragen aan een indicator met weinig en met een miljoen cellen (rekentijd)")
    vragen.vergelijk(tabel)


def _dossiers(tabel: Tabel) -> None:
    from benchmarks.dossiers import vul_tot
    from benchmarks.meten import ingelogd, meet

    mila = ingelogd(MELDPUNT)
    kaal = meet("kale pagina, Meldpunt", mila, KAAL)
    metingen = []
    for aantal in (10, 30, 1000):
        vul_tot(aantal)
        metingen.append(meet(f"werklijst, {aantal} open dossiers", mila, WERKLIJST))
    tien, vol, duizend = metingen
    tabel.groep("Werklijst van het Meldpunt (25 rijen per bladzijde; de initialen liggen versleuteld)")
    for meting in (kaal, *metingen):
        tabel.rij(meting.naam, f"{meting.tekst}  {meting.ms / kaal.ms:.1f} x kaal")
    mijn = meet("Mijn werk van het Meldpunt, 1000 open dossiers", mila, "/")
    tabel.rij(mijn.naam, f"{mijn.tekst}  {mijn.ms / kaal.ms:.1f} x kaal")
    for naam, meting in (("werklijst", duizend), ("Mijn werk", mijn)):
        tabel.rij(
            f"vragen van de {naam}" if naam == "werklijst" else f"vragen van {naam}",
            str(meting.vragen),
            "hoogstens 9",
            meting.vragen <= 9,
        )
    gelijk = duizend.vragen == tien.vragen
    tabel.rij("vragen 1 000 : 10 dossiers", f"{duizend.vragen} : {tien.vragen}", "gelijk", gelijk)
    # From 30 files on a page is full: only what the database must search through still grows.
    groei = duizend.ms / vol.ms
    tabel.rij("tijd 1 000 tegenover 30 dossiers", f"{groei:.2f} x", "hoogstens 1.3 x", groei <= 1.3)


def _gewicht(tabel: Tabel) -> None:
    from benchmarks.gewicht import meet_gewicht

    meet_gewicht(tabel)


def _drukte(tabel: Tabel) -> None:
    from benchmarks.drukte import meet_drukte

    meet_drukte(tabel)


def _groei(tabel: Tabel) -> None:
    from benchmarks.lijsten import groei

    groei(tabel)


def _helpdesk(tabel: Tabel) -> None:
    from benchmarks.lijsten import naast_helpdesk

    naast_helpdesk(tabel)


# In this order: what makes the database large comes after what measures it as it is delivered.
GROEPEN: dict[str, Callable[[Tabel], None]] = {
    "http": _over_http,
    "gewicht": _gewicht,
    "dossiers": _dossiers,
    "drukte": _drukte,
    "helpdesk": _helpdesk,
    "lijsten": _groei,
    "plan": _plan,
    "grafieken": _grafieken,
    "stuk": _stuk,
    "cijfers": _cijfers,
    "verborgen": _verborgen,
    "miljoen": _miljoen,
    "vragen": _vragen,
}
LANG = {"helpdesk", "stuk", "cijfers", "verborgen", "miljoen", "vragen"}


def _keuze() -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="make bench", description="Meet het portaal, naast elkaar in een run.")
    lezer.add_argument("groepen", nargs="*", metavar="GROEP", help=", ".join(GROEPEN))
    lezer.add_argument("--snel", action="store_true", help="zonder wat lang duurt: " + ", ".join(sorted(LANG)))
    lezer.add_argument("--schrijf", action="store_true", help="zet de tabel ook in docs/prestaties.md")
    keuze = lezer.parse_args()
    if onbekend := set(keuze.groepen) - set(GROEPEN):
        lezer.error(f"geen groep: {', '.join(sorted(onbekend))}; kies uit {', '.join(GROEPEN)}")
    if keuze.schrijf and (keuze.groepen or keuze.snel):
        lezer.error("--schrijf hoort bij een volledige run")
    return keuze


def main() -> None:
    """Run what was asked for and print one table."""
    keuze = _keuze()
    namen = keuze.groepen or [naam for naam in GROEPEN if not (keuze.snel and naam in LANG)]
    # Ended from outside, it still stops its servers and removes its folders.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    map_ = omgeving.begin()
    try:
        tabel = Tabel()
        for naam in GROEPEN:
            if naam in namen:
                GROEPEN[naam](tabel)
        print(f"\n{tabel.slot()}")
        if keuze.schrijf:
            tabel.schrijf()
    finally:
        omgeving.einde(map_)


if __name__ == "__main__":
    main()
