"""`make bench`: measure the public plan page and the workbench beside a bare page in the same stack."""

from benchmarks import omgeving

KAAL = "/toegankelijkheid/"
PLAN = "/actieplan/mechelen/"
WERKBANK = "/actieplan/mechelen/bewerken/"
STAF = "staf@leerrecht.example"


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


def main() -> None:
    """Run all measurements and print one table."""
    map_ = omgeving.begin()
    try:
        _over_http()
        _in_het_proces()
        _grafieken()
        _stuk()
    finally:
        omgeving.einde(map_)


if __name__ == "__main__":
    main()
