"""Long work on figures. A task gets the key of its object, may start over, and leaves a sentence."""

from celery import shared_task

from leerrecht.achtergrond import Verloop
from leerrecht.diensten import Geweigerd
from monitoring.diensten import controle
from monitoring.diensten import publicatie as publicaties
from monitoring.diensten.welbevinden import sluit_wat_voorbij_is
from monitoring.getallen import getal
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Publicatie


def aanlevering_controleren(verloop: Verloop) -> str:
    """Check one delivered file."""
    rij = Aanlevering.objects.select_related("netwerk", "gegevensbron", "door").filter(
        sleutel=verloop.taak.object_sleutel, stand=Aanleverstand.GELADEN
    )
    aanlevering = rij.first()
    if aanlevering is None or aanlevering.fouten:
        return "Dit bestand is al nagekeken."

    def meld(aantal: int) -> None:
        # How many rows a file has is known only at its end.
        verloop.meld(0, f"{getal(aantal)} rijen nagekeken.")

    try:
        klaar = controle.controleren_in_delen(aanlevering, meld)
    except controle.Gestopt:
        return "Dit bestand is intussen verworpen."
    if klaar.stand == Aanleverstand.VERWORPEN:
        return "Het bestand leek gegevens van personen te bevatten. Het is weg."
    return "Er staan fouten in het bestand." if klaar.fouten else "Het bestand is nagekeken."


def publicatie_bouwen(verloop: Verloop) -> str:
    """Build one release."""
    publicatie = (
        Publicatie.objects.select_related("netwerk", "door")
        .filter(sleutel=verloop.taak.object_sleutel, klaar=False)
        .first()
    )
    if publicatie is None:
        return "De cijfers zijn gepubliceerd."
    try:
        publicaties.publicatie_bouwen(
            publicatie, lambda deel: verloop.meld(int(deel * 95), "We beschermen de cijfers.")
        )
    except Geweigerd as geweigerd:
        return geweigerd.zin
    return "De cijfers zijn gepubliceerd."


@shared_task(name="monitoring.klassen_sluiten")
def klassen_sluiten() -> None:
    """Close the sessions of classes whose hour is over."""
    sluit_wat_voorbij_is()
