"""Columns of a table, known by the words people put above them."""

import unicodedata

_WOORDEN = {
    "nummer": "nummer nr nr. volgnummer code id actienummer nummering",
    "doelstelling": "doelstelling doel doelstellingen strategischedoelstelling operationeledoelstelling sd od pijler"
    " prioriteit speerpunt ambitie",
    "titel": "actie acties titel naam maatregel actiepunt activiteit watdoenwe wat initiatief",
    "omschrijving": "omschrijving tekst beschrijving toelichting uitleg inhoud hoe opmerking opmerkingen",
    "trekker": "trekker trekkers wietrekt verantwoordelijke verantwoordelijken eigenaar wie door",
    "medewerker": "partners partner medewerkers medewerker insamenwerkingmet samenwerking samenmet met betrokkenen",
    "uitvoerder": "uitvoerder uitvoerders uitvoerderinopdracht",
    "klankbord": "klankbord",
    "start": "start begin startdatum begindatum van vanaf",
    "einde": "einde eind deadline tegen einddatum timing totenmet klaartegen tot termijn",
    "doelgroepen": "doelgroep doelgroepen voorwie",
    "themas": "thema themas",
    "stand": "stand status hoever standvanzaken fase",
    "uitgesteld_tot": "uitgesteldtot",
    "link": "link website url",
    "soort": "soort niveau",
    "sleutel": "sleutel key",
    "ouder": "ouder onder hoortonder parent",
}
_KOLOM = {vorm: kolom for kolom, vormen in _WOORDEN.items() for vorm in vormen.split()}


def plat(woord: str) -> str:
    """Return the letters and digits alone, without accents or case."""
    gevouwen = unicodedata.normalize("NFKD", woord.casefold())
    return "".join(teken for teken in gevouwen if teken.isalnum())


def kolom_van(kop: str) -> str:
    """Return which column a head names; "" when it is none that we know."""
    return _KOLOM.get(plat(kop), "")


def kolommen_van(koppen: list[str]) -> list[str]:
    """Return the column of each head; of two heads for one column the second is not known."""
    gezien: set[str] = set()
    uit = []
    for kop in koppen:
        kolom = kolom_van(kop)
        uit.append("" if kolom in gezien else kolom)
        gezien.add(kolom)
    return uit


def letter(plek: int) -> str:
    """What a spreadsheet calls a column: A, B, ... AA."""
    naam = ""
    plek += 1
    while plek:
        plek, rest = divmod(plek - 1, 26)
        naam = chr(65 + rest) + naam
    return naam
