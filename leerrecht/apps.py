"""The core app."""

from django.apps import AppConfig


class LeerrechtConfig(AppConfig):
    """Core of the portal: networks, people, organisations, rights, history, outbox and long work."""

    name = "leerrecht"
    verbose_name = "Leerrecht"

    def ready(self) -> None:
        """Register the house rules as system checks, the content of the core, and its search columns."""
        # Imported here because these look at models, which exist only once the app registry is ready.
        from leerrecht import controles, foutpost  # noqa: F401
        from leerrecht.account import herhaling as accounts
        from leerrecht.account.niet_gevraagd import DOEL
        from leerrecht.begin.kern import registreer_kernstappen
        from leerrecht.bijlage.opruimen import ruim_bijlagen_op
        from leerrecht.contact.opruimen import ruim_contacten_op
        from leerrecht.herhaling import registreer_herhaling
        from leerrecht.link.doelen import registreer_doel
        from leerrecht.models import Organisatie
        from leerrecht.opruimen import registreer_opruimer
        from leerrecht.pakket import kern
        from leerrecht.voorstel.opruimen import laat_voorstellen_verlopen
        from leerrecht.zoekkolommen import registreer_zoekkolommen

        foutpost.begin()
        kern.registreer()
        registreer_doel(DOEL)
        registreer_kernstappen()
        registreer_herhaling(accounts.sluit_opnieuw, accounts.merken_van_nu, accounts.zin, soort=accounts.SOORT)
        registreer_opruimer(ruim_contacten_op)
        registreer_opruimer(ruim_bijlagen_op)
        registreer_opruimer(laat_voorstellen_verlopen)
        registreer_zoekkolommen(
            "leerrecht.Organisatie", velden=("zoektekst", "sorteersleutel"), vul=Organisatie.zet_zoekvelden
        )
