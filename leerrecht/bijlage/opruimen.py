"""Part of the retention run: what waited too long is erased, and so is stored content without a row."""

from datetime import timedelta

from django.utils import timezone

from leerrecht.bijlage import kluis
from leerrecht.bijlage.keuzes import WACHTDAGEN, Bijlagestand
from leerrecht.bijlage.nakijken import zet_bijlage
from leerrecht.bijlage.register import kamers
from leerrecht.rondgang import Rondgang

# Content is stored a moment before its row commits: younger than this it may still be on its way.
_JONG = timedelta(days=1)
VERLOPEN, WEZEN = "verlopen bijlagen", "bestanden zonder bijlage"


def ruim_bijlagen_op(ronde: Rondgang) -> None:
    """Let the wait of a file end, and sweep the storage. With `proef` only count."""
    _laat_verlopen(ronde)
    with ronde.deel(WEZEN):
        _veeg(ronde)


def _laat_verlopen(ronde: Rondgang) -> None:
    grens = timezone.now() - timedelta(days=WACHTDAGEN)
    for kamer in kamers():
        rijen = kamer.model._default_manager.filter(stand=Bijlagestand.WACHT, op__lt=grens)
        ronde.tel(VERLOPEN, 0)
        for pk in list(rijen.exclude(pk__in=kamer.rust()).order_by("pk").values_list("pk", flat=True)):
            with ronde.stap(kamer.model._meta.label, pk):
                if ronde.proef or zet_bijlage(kamer=kamer, pk=pk, naar=Bijlagestand.VERLOPEN):
                    ronde.tel(VERLOPEN)


def _veeg(ronde: Rondgang) -> None:
    opslag, grens = kluis.opslag(), timezone.now() - _JONG
    try:
        namen = [f"{kluis.MAP}/{naam}" for naam in opslag.listdir(kluis.MAP)[1]]
    except FileNotFoundError:
        return  # nobody ever gave anything
    bekend = {
        naam
        for kamer in kamers()
        for naam in kamer.model._default_manager.exclude(bestand="").values_list("bestand", flat=True)
    }
    ronde.tel(WEZEN, 0)
    for naam in sorted(set(namen) - bekend):
        with ronde.deel(WEZEN, naam):
            if opslag.get_modified_time(naam) < grens:
                ronde.tel(WEZEN)
                if not ronde.proef:
                    opslag.delete(naam)
