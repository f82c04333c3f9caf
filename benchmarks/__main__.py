"""`make bench`: measure the public plan page and the workbench beside a bare page in the same stack."""

from benchmarks import omgeving

KAAL = "/toegankelijkheid/"
PLAN = "/actieplan/mechelen/"
WERKBANK = "/actieplan/mechelen/bewerken/"
STAF = omgeving.STAF
CIJFERS = "/monitoring/"
INDICATOR = "/monitoring/indicatoren/vsv-percentage/"
WERKLIJST = "/meldpunt/dossiers/"
MELDPUNT = "meldpunt@leerrecht.example"


def _rij(naam: str, waarde: str, norm: str = "", goed: bool | None = None) -> None:
    oordeel = "" if goed is None else ("goed" if goed else "TE TRAAG")
    print(f"{naam:<58}{waarde:>22}  {norm:<26}{oordeel}")


def _in_het_proces() -> None:
    from benchmarks.meten import bezoeker, ingelogd, meet

    kaal = meet("kale pagina", bezoeker(), KAAL)
    koud = meet("plan koud", bezoeker(), PLAN)
    staf = ingelogd(STAF)
    kaal_staf = meet("kale pagina, staf", staf, KAAL)
    bank29 = meet("werkbank 29", staf, WERKBANK)
    omgeving.vergroot(600)
    koud600 = meet("plan koud, 600", bezoeker(), PLAN, keren=7)
    bank600 = meet("werkbank 600", staf, WERKBANK, keren=7)
    print("\nIn het proces (mediaan; vragen aan de databank; kilobyte)")
    for meting in (kaal, koud, koud600, kaal_staf, bank29, bank600):
        _rij(meting.naam, f"{meting.ms:.1f} ms {meting.vragen} vr {meting.kb:.0f} kB")
    boven = koud.ms - kaal.ms
    _rij("plan koud boven de kale pagina, 29 acties", f"{boven:.1f} ms", "hoogstens 60 ms", boven <= 60)
    _rij("vragen van het plan koud, 29 acties", str(koud.vragen), "hoogstens 15", koud.vragen <= 15)
    _rij("vragen plan 600 : 29", f"{koud600.vragen} : {koud.vragen}", "gelijk", koud600.vragen == koud.vragen)
    _rij("vragen werkbank 600 : 29", f"{bank600.vragen} : {bank29.vragen}", "gelijk", bank600.vragen == bank29.vragen)
    groei = (bank600.ms / 600) / (bank29.ms / 29)
    _rij("tijd per actie, werkbank 600 tegenover 29", f"{groei:.2f} x", "hoogstens 1.2 x", groei <= 1.2)


def _over_http() -> None:
    from benchmarks.belasting import server, vergelijk

    with server() as poort:
        kaal, plan = vergelijk(poort, KAAL, PLAN)
    print("\nOver HTTP (gunicorn, 1 werker, 4 draden; mediaan van 5 rondes, om beurten)")
    _rij("kale pagina", f"{kaal:.0f} per seconde")
    _rij("plan warm", f"{plan:.0f} per seconde")
    _rij("plan warm : kale pagina", f"{plan / kaal:.2f} x", "minstens 0.5 x", plan / kaal >= 0.5)


def _grafieken() -> None:
    from benchmarks.meten import teken_grafieken

    mediaan, traagste, kb = teken_grafieken()
    print("\nGrafieken (10 schooljaren, 4 reeksen, breuk en doel; breed en smal om beurten)")
    _rij("een lijngrafiek, mediaan", f"{mediaan:.2f} ms {kb:.1f} kB")
    _rij("een lijngrafiek, traagste op 20", f"{traagste:.2f} ms", "hoogstens 5 ms", traagste <= 5)


def _stuk() -> None:
    from benchmarks.stuk import ACTIES, FIGUREN, meet_stuk

    ons, chromium, groei = meet_stuk()
    print(f"\nJaarevaluatie als PDF ({ACTIES} acties, {FIGUREN} grafieken; mediaan van 3, om beurten)")
    _rij("PDF/UA van de werker", f"{ons:.1f} s")
    _rij("Chromium drukt dezelfde HTML", f"{chromium:.1f} s")
    _rij("PDF : Chromium", f"{ons / chromium:.1f} x", "hoogstens 1.5 x", ons / chromium <= 1.5)
    _rij("tijd per actie, 60 tegenover 20 acties", f"{groei:.2f} x", "hoogstens 1.2 x", groei <= 1.2)


def _cijfers() -> None:
    from benchmarks import cijfers

    print("\nCijfers")
    kaal, onze = cijfers.invoer()
    _rij(f"{cijfers.RIJEN} rijen lezen en bewaren, zonder controle", f"{kaal:.2f} s")
    _rij(f"{cijfers.RIJEN} rijen nakijken, bewaren en vergelijken", f"{onze:.2f} s")
    _rij("met controle : zonder, in rijen per seconde", f"{kaal / onze:.2f} x", "minstens 0.5 x", kaal / onze >= 0.5)
    seconden, rekent, verslag = cijfers.publicatie()
    _rij(f"publicatie van {cijfers.SCHOLEN} scholen, met controle", f"{seconden:.2f} s verstreken")
    _rij("  waarvan gerekend", f"{rekent:.2f} s", "onder 2 s", rekent < 2)
    _rij("verborgen, te klein + aanvullend", f"{verslag['te_klein']} + {verslag['aanvullend']}")
    _rij("verborgen en toch te berekenen", str(verslag["herleidbaar"]), "0", verslag["herleidbaar"] == 0)
    _cijferpaginas()


def _cijferpaginas() -> None:
    from benchmarks import cijfers
    from benchmarks.meten import bezoeker, meet

    leeg = meet("kale pagina", bezoeker(), KAAL)
    metingen = []
    for doel in (6_500, cijfers.MILJOEN):
        aantal = cijfers.vul_tot(doel)
        for naam, adres in (("overzicht", CIJFERS), ("indicator", INDICATOR)):
            metingen.append(meet(f"{naam}, koud, {aantal} cellen", bezoeker(), adres, keren=5))
    for meting in (leeg, *metingen):
        _rij(meting.naam, f"{meting.ms:.1f} ms {meting.vragen} vr {meting.kb:.0f} kB")
    for klein, groot in zip(metingen[:2], metingen[2:], strict=True):
        naam = klein.naam.partition(",")[0]
        _rij(
            f"vragen {naam}, 1 miljoen : 6 500",
            f"{groot.vragen} : {klein.vragen}",
            "gelijk",
            groot.vragen == klein.vragen,
        )


def _dossiers() -> None:
    from benchmarks.dossiers import vul_tot
    from benchmarks.meten import ingelogd, meet

    mila = ingelogd(MELDPUNT)
    kaal = meet("kale pagina, Meldpunt", mila, KAAL)
    metingen = []
    for aantal in (10, 30, 1000):
        vul_tot(aantal)
        metingen.append(meet(f"werklijst, {aantal} open dossiers", mila, WERKLIJST))
    tien, vol, duizend = metingen
    print("\nWerklijst van het Meldpunt (25 rijen per bladzijde; de initialen liggen versleuteld)")
    for meting in (kaal, *metingen):
        _rij(meting.naam, f"{meting.ms:.1f} ms {meting.vragen} vr {meting.kb:.0f} kB  {meting.ms / kaal.ms:.1f} x kaal")
    _rij("vragen 1 000 : 10 dossiers", f"{duizend.vragen} : {tien.vragen}", "gelijk", duizend.vragen == tien.vragen)
    # From 30 files on a page is full: only what the database must search through still grows.
    groei = duizend.ms / vol.ms
    _rij("tijd 1 000 tegenover 30 dossiers", f"{groei:.2f} x", "hoogstens 1.3 x", groei <= 1.3)


def main() -> None:
    """Run all measurements and print one table."""
    map_ = omgeving.begin()
    try:
        _over_http()
        _in_het_proces()
        _dossiers()
        _grafieken()
        _stuk()
        _cijfers()
    finally:
        omgeving.einde(map_)


if __name__ == "__main__":
    main()
