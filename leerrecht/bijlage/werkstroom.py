"""The moves of a file that somebody gave. It waits for one answer, and none of them is taken back."""

from leerrecht.bijlage.keuzes import Bijlagestand
from leerrecht.workflow import Werkstroom, Zet

BIJLAGE = Werkstroom(
    zetten=tuple(Zet(Bijlagestand.WACHT, naar) for naar in Bijlagestand if naar != Bijlagestand.WACHT),
    labels=dict(Bijlagestand.choices),
)
