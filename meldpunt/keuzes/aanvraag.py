"""A question of a school or CLB straight to a provider, without a name: where it stands."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class Aanvraagstand(TextChoices):
    """How far a question is."""

    GEVRAAGD = "gevraagd", "gevraagd"
    AANVAARD = "aanvaard", "aanvaard"
    GEWEIGERD = "geweigerd", "geweigerd"
    INGETROKKEN = "ingetrokken", "ingetrokken"
    VERVALLEN = "vervallen", "vervallen zonder antwoord"


ANTWOORDEN = (
    (Aanvraagstand.AANVAARD.value, "Ja, we nemen dit op"),
    (Aanvraagstand.GEWEIGERD.value, "Nee, nu niet"),
)

BEURTEN_AANVRAAG: Beurten = {
    Aanvraagstand.GEVRAAGD: Partij.AANBIEDER,
    Aanvraagstand.AANVAARD: Betekenis.KLAAR,
    Aanvraagstand.GEWEIGERD: Betekenis.STIL,
    Aanvraagstand.INGETROKKEN: Betekenis.STIL,
    Aanvraagstand.VERVALLEN: Betekenis.STIL,
}
