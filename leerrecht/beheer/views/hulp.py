"""What the lists of beheer share: column heads that sort, the way back."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse


def volgorde(request: HttpRequest, mogelijk: Sequence[str]) -> tuple[str, bool]:
    """Return the column the address sorts on and whether it runs backwards; the first of `mogelijk` by default."""
    gevraagd = request.GET.get("volgorde", "")
    kolom = gevraagd.removeprefix("-")
    return (kolom, gevraagd.startswith("-")) if kolom in mogelijk else (mogelijk[0], False)


def koppen(
    request: HttpRequest, kolommen: Sequence[tuple[str, str]], gekozen: tuple[str, bool], getallen: Sequence[str] = ()
) -> list[dict[str, str]]:
    """Column heads for `_tabelkop.html`: (name, sort key or "") each; a key makes the head a sort link.

    What `getallen` names stands right, as the numbers under it do.
    """
    uit = []
    for naam, sleutel in kolommen:
        kop = {"naam": naam, "num": "ja" if naam in getallen else ""}
        if sleutel:
            hier = sleutel == gekozen[0]
            vraag = request.GET.copy()
            vraag.pop("pagina", None)
            vraag["volgorde"] = f"-{sleutel}" if hier and not gekozen[1] else sleutel
            kop |= {"adres": f"{request.path}?{vraag.urlencode()}"}
            if hier:
                kop["richting"] = "neer" if gekozen[1] else "op"
        uit.append(kop)
    return uit


def kruimels(*punten: tuple[str, str]) -> list[dict[str, str]]:
    """The way from Beheer to this page."""
    alle = [("Beheer", reverse("beheer:index")), *punten]
    return [{"naam": naam, "adres": adres} for naam, adres in alle]
