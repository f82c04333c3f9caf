"""The app of the meetings."""

from django.apps import AppConfig


class OverlegplatformConfig(AppConfig):
    """Groups, seats, meetings, outcomes, minutes and signals."""

    name = "overlegplatform"
    verbose_name = "Overleg"

    def ready(self) -> None:
        """Register the groups of the networks as content, and what this room shows at an action."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from leerrecht.inhoud import registreer_lader, registreer_voorbeeld
        from leerrecht.panelen import BIJ_ACTIE, registreer_paneel
        from overlegplatform import samenvatting
        from overlegplatform.inhoud import groepen, voorbeeld

        registreer_lader(verdieping=3, naam="overlegplatform", lader=groepen.laad)
        registreer_voorbeeld(verdieping=3, naam="overlegplatform", lader=voorbeeld.maak)
        registreer_paneel(bij=BIJ_ACTIE, naam="overleg", volgorde=30, maker=samenvatting.bij_actie)
