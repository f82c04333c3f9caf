"""Every night: read all that lies encrypted, and name to beheer each row of which a value does not open any more."""

from leerrecht import achtergrond
from leerrecht.bijlage import kluis
from leerrecht.bijlage.register import kamers
from leerrecht.herversleuteling import versleutelde_kolommen
from leerrecht.models import BijlageModel
from leerrecht.rondgang import Rondgang, werk
from leerrecht.versleuteldveld import ELDERS, is_dicht
from leerrecht.versleuteling import Onleesbaar

NALEZEN = werk(
    naam="nalezen",
    titel="nalezen of alles wat versleuteld ligt nog opengaat",
    gevolg="Wat niet opengaat, is niet te zien. Het is niet gewist: met de sleutel van toen gaat het weer open.",
)


def lees_na() -> Rondgang:
    """Read every row with encrypted columns; return the run, which holds what does not open."""
    with Rondgang(NALEZEN) as ronde:
        for model in versleutelde_kolommen():
            label = model._meta.label
            for rij in model._base_manager.order_by("pk").iterator(chunk_size=500):
                ronde.tel(label)
                with ronde.deel(label, rij.pk):
                    if is_dicht(rij):
                        raise Onleesbaar(ELDERS, rij=rij)
        for kamer in kamers():
            _lees_bijlagen(ronde, kamer.model)
    return ronde


def _lees_bijlagen(ronde: Rondgang, model: type[BijlageModel]) -> None:
    """The files too; one that is being erased just now is no fault."""
    for sleutel, naam in model._default_manager.exclude(bestand="").order_by("pk").values_list("sleutel", "bestand"):
        ronde.tel(f"{model._meta.label} {kluis.MAP}")
        with ronde.deel(model._meta.label, sleutel):
            try:
                kluis.lees(kluis.plek_van(model, sleutel), naam)
            except Onleesbaar:
                if model._default_manager.filter(sleutel=sleutel, bestand=naam).exists():
                    raise


@achtergrond.soort("nalezen")
def nalezen(verloop: achtergrond.Verloop) -> str:
    """Long work: one run."""
    ronde = lees_na()
    verloop.meld(90)
    aantal = ronde.aantallen.total()
    return f"{aantal} {'rij' if aantal == 1 else 'rijen'} nagelezen.{ronde.zin}"
