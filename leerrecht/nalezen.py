"""Every night: read all that lies encrypted, and name to beheer each row of which a value does not open any more."""

from leerrecht import achtergrond
from leerrecht.herversleuteling import versleutelde_kolommen
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
    return ronde


@achtergrond.soort("nalezen")
def nalezen(verloop: achtergrond.Verloop) -> str:
    """Long work: one run."""
    ronde = lees_na()
    verloop.meld(90)
    aantal = ronde.aantallen.total()
    return f"{aantal} {'rij' if aantal == 1 else 'rijen'} nagelezen.{ronde.zin}"
