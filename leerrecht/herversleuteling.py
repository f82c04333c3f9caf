"""Rotation of keys: all that lies encrypted is written anew with the newest key, and blind indexes are redone.

It may be cut off anywhere and run again: what has the newest key is left alone, so there is nothing to remember.
People may go on working: a row is only replaced as it was read, and what they write meanwhile has the newest key.
No transaction holds more than one batch of updates; reading and encrypting happen outside of it.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection, models, transaction

from leerrecht import zoekkolommen
from leerrecht.bijlage.register import kamers
from leerrecht.bijlage.sleutelwissel import herversleutel_bestanden
from leerrecht.versleuteldveld import ELDERS, VersleuteldVeld
from leerrecht.versleuteling import GEBONDEN, Bergplaats, Onleesbaar, ontsleutel_op, vernieuw, versleutel_op
from leerrecht.zoekkolommen import HOEVEEL, Meld, Telling

# Columns that hold an encrypted text without being a VersleuteldVeld, by model.
_ANDERE_KOLOMMEN = {"leerrecht.BewaardeInvoer": ("inhoud",)}
# The second factor: encrypted texts inside a column of JSON.
_FACTOR, _FACTORVELDEN = "mfa.Authenticator", ("secret", "seed")


def versleutelde_kolommen() -> dict[type[models.Model], tuple[str, ...]]:
    """Return for each model its encrypted columns, as they are called in the database."""
    gevonden = {}
    for model in apps.get_models():
        if model._meta.proxy:
            continue
        extra = _ANDERE_KOLOMMEN.get(model._meta.label, ())
        kolommen = [
            veld.column
            for veld in model._meta.concrete_fields
            if isinstance(veld, VersleuteldVeld) or veld.name in extra
        ]
        if kolommen:
            gevonden[model] = tuple(kolommen)
    return gevonden


def een_geheim() -> str:
    """Return one text that lies encrypted in this database, "" when there is none. Kept input is gone in an hour."""
    for model, kolommen in versleutelde_kolommen().items():
        if model._meta.label in _ANDERE_KOLOMMEN:
            continue
        for rijen in _porties(model, kolommen, 1):
            geheim = next(filter(None, rijen[0][1:]), "")
            if geheim:
                return geheim
    return ""


def _sql(model: type[models.Model], kolommen: tuple[str, ...]) -> tuple[str, str, list[str]]:
    noem = connection.ops.quote_name
    return noem(model._meta.db_table), noem(model._meta.pk.column), [noem(kolom) for kolom in kolommen]


def _porties(model: type[models.Model], kolommen: tuple[str, ...], hoeveel: int) -> Iterator[list[tuple]]:
    """Yield batches of (key, *encrypted texts), as they lie in the database. The walk goes along the key.

    A key may be a number or a text: the first batch asks for no key, so that none is compared with the other kind.
    """
    tabel, sleutel, namen = _sql(model, kolommen)
    waar, na = "", list[str]()
    while True:
        vraag = f"SELECT {sleutel}, {', '.join(namen)} FROM {tabel} {waar} ORDER BY {sleutel} LIMIT %s"  # noqa: S608  (names of our own tables and columns)
        with connection.cursor() as cursor:
            cursor.execute(vraag, [*na, hoeveel])
            rijen = cursor.fetchall()
        if not rijen:
            return
        yield rijen
        waar, na = f"WHERE {sleutel} > %s", [rijen[-1][0]]


def _kolommen(model: type[models.Model], kolommen: tuple[str, ...], proef: bool, meld: Meld) -> Telling:
    telling = Telling(model._meta.label)
    tabel, sleutel, namen = _sql(model, kolommen)
    zet = ", ".join(f"{naam} = %s" for naam in namen)
    als = " AND ".join(f"{naam} = %s" for naam in namen)
    vraag = f"UPDATE {tabel} SET {zet} WHERE {sleutel} = %s AND {als}"  # noqa: S608  (as above)
    for rijen in _porties(model, kolommen, HOEVEEL):
        wijzigingen = []
        for pk, *geheimen in rijen:
            plekken = [Bergplaats(f"{model._meta.label}.{kolom}", str(pk)) for kolom in kolommen]
            los = model._meta.label in _ANDERE_KOLOMMEN
            nieuw = [
                _nieuw(geheim, telling, None if los else plek) for geheim, plek in zip(geheimen, plekken, strict=True)
            ]
            if nieuw != geheimen:
                telling.oud += 1
                # As it was read: who changed the row meanwhile wrote it with the newest key.
                wijzigingen.append([*nieuw, pk, *geheimen])
        telling.gelezen += len(rijen)
        if wijzigingen and not proef:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.executemany(vraag, wijzigingen)
        meld(telling)
    return telling


def _nieuw(geheim: str, telling: Telling, plek: Bergplaats | None = None) -> str:
    """Return the text with the newest key, bound to `plek` when it was bound to nothing yet; else as it is."""
    if not geheim:
        return geheim
    try:
        if plek is not None:
            was, tekst = ontsleutel_op(geheim)
            if was in (None, Bergplaats(plek.kolom)):
                return versleutel_op(plek, tekst)
            if was != plek:
                raise Onleesbaar(ELDERS)
        return vernieuw(geheim) or geheim
    except Onleesbaar:
        telling.onleesbaar += 1
        return geheim


def _factoren(proef: bool, meld: Meld) -> Telling:
    """The secrets of second factors. A code used meanwhile changes the row too, so it is replaced as it was read."""
    model, telling = apps.get_model(_FACTOR), Telling(_FACTOR)
    for pk, was in list(model._base_manager.order_by("pk").values_list("pk", "data")):
        telling.gelezen += 1
        nieuw = {naam: _nieuw(waarde, telling) if naam in _FACTORVELDEN else waarde for naam, waarde in was.items()}
        if nieuw == was:
            continue
        telling.oud += 1
        if not proef:
            model._base_manager.filter(pk=pk, data=was).update(data=nieuw)
    meld(telling)
    return telling


def bind_oude() -> list[Telling]:
    """Bind to their place the values that an earlier version wrote without, in those tables alone; return the counts.

    Until then they do not open. Cut off anywhere and run again, it goes on where it was.
    """
    kolommen = versleutelde_kolommen().items()
    return [
        _kolommen(model, namen, False, lambda telling: None) for model, namen in kolommen if _heeft_oude(model, namen)
    ]


def _heeft_oude(model: type[models.Model], kolommen: tuple[str, ...]) -> bool:
    """Tell whether a value in these columns is bound to nothing, or to a row that had no key yet."""
    if model._meta.label in _ANDERE_KOLOMMEN:
        return False
    tabel, _, namen = _sql(model, kolommen)
    los = " OR ".join(f"({naam} <> '' AND {naam} NOT LIKE '{GEBONDEN}%%')" for naam in namen)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {tabel} WHERE {los} LIMIT 1", [])  # noqa: S608  (names of our own tables and columns)
        return cursor.fetchone() is not None


def herversleutel(*, proef: bool = False, meld: Meld = lambda telling: None) -> list[Telling]:
    """Walk through everything once and return what was found, table by table; with `proef` only count."""
    tellingen = [_kolommen(model, kolommen, proef, meld) for model, kolommen in versleutelde_kolommen().items()]
    tellingen.append(_factoren(proef, meld))
    tellingen += [herversleutel_bestanden(kamer.model, proef=proef, meld=meld) for kamer in kamers()]
    blinde = zoekkolommen.alle_zoekkolommen(alleen_blind=True)
    herrekend = [zoekkolommen.herreken(kolommen, proef=proef, meld=meld) for kolommen in blinde]
    for telling in herrekend:
        telling.onleesbaar = 0  # counted by their columns already
    return tellingen + herrekend
