"""The app of the figures."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    """Indicators, deliveries of figures and the releases that pages select from; the yearly round."""

    name = "monitoring"
    verbose_name = "Cijfers"

    def ready(self) -> None:
        """Register the content, the long work and the panelen of this room."""
        # Imported here because these need models, which exist only once the app registry is ready.
        from leerrecht.achtergrond import soort
        from leerrecht.begin.stappen import registreer_stap
        from leerrecht.inhoud import registreer_voorbeeld
        from leerrecht.opruimen import registreer_opruimer
        from leerrecht.pakket.soort import registreer_na_laden
        from leerrecht.panelen import BIJ_ACTIE, BIJ_PLAN, registreer_paneel
        from leerrecht.vertrek import registreer_werksoort
        from monitoring import pakket, tasks
        from monitoring.diensten import bestanden, controle, publicatie
        from monitoring.diensten.vertrek import ANTWOORDEN
        from monitoring.inhoud import voorbeeldcijfers, voorbeeldronde
        from monitoring.jaarevaluatie import paneel
        from monitoring.weergave import panelen
        from monitoring.weergave.begin import eerste_cijfer

        registreer_stap(plaats=100, naam="cijfers", meter=eerste_cijfer)
        registreer_paneel(bij=BIJ_ACTIE, naam="kleuren", volgorde=10, maker=paneel.kleuren_bij_actie)
        registreer_paneel(bij=BIJ_ACTIE, naam="cijfers", volgorde=20, maker=panelen.bij_actie)
        registreer_paneel(bij=BIJ_PLAN, naam="planbeeld", volgorde=10, maker=paneel.planbeeld_bij_plan)
        # Before the first release, that shows them too.
        registreer_na_laden(verdieping=4, doe=voorbeeldcijfers.laad)
        pakket.registreer()
        registreer_voorbeeld(verdieping=4, naam="rondes", lader=voorbeeldronde.laad)
        soort(controle.TAAK)(tasks.aanlevering_controleren)
        soort(publicatie.TAAK)(tasks.publicatie_bouwen)
        registreer_opruimer(bestanden.ruim_bestanden_op)
        registreer_werksoort(ANTWOORDEN, volgorde=50)
        self._bevraging()

    @staticmethod
    def _bevraging() -> None:
        from leerrecht.bereik import registreer_oplosser
        from leerrecht.inhoud import registreer_voorbeeld
        from leerrecht.link.doelen import registreer_doel
        from monitoring.daden import bevraging_link  # noqa: F401 (an act under /link/)
        from monitoring.inhoud import voorbeeldbevraging, voorbeeldwelbevinden
        from monitoring.models import Bevraagde
        from monitoring.views.bevraging import BEVRAGING
        from monitoring.weergave.bevraagden import plekken_van

        registreer_doel(BEVRAGING)
        registreer_oplosser(Bevraagde, plekken_van)
        # Before the surveys, which publish: then the classes of last year stand there too.
        registreer_voorbeeld(verdieping=4, naam="aan klassen gevraagd", lader=voorbeeldwelbevinden.laad)
        registreer_voorbeeld(verdieping=4, naam="bevragingen", lader=voorbeeldbevraging.laad)
