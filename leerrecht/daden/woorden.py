"""What an act says: the sentences of its page and its button."""

from typing import ClassVar

from leerrecht.bereik import Bereik


class Daadwoorden:
    """Each sentence is an attribute; a subclass that needs the row for it writes the method instead."""

    titel: ClassVar[str] = ""
    knop: ClassVar[str] = ""
    ingang: ClassVar[str] = ""  # on the button or link that leads here; without it `knop`
    inleiding: ClassVar[str] = ""
    gevolg: ClassVar[str] = ""
    einde: ClassVar[bool] = False  # an act that ends something looks like one
    bel: ClassVar[str] = "zelf"  # whom to call when nobody hears

    def geef_titel(self) -> str:
        """Head of its page."""
        return self.titel

    def geef_inleiding(self) -> str:
        """Sentence below the head."""
        return self.inleiding

    def geef_gevolg(self) -> str:
        """What happens by it, above the button."""
        return self.gevolg

    def wie_hoort(self) -> Bereik | None:
        """Who would hear it: said before the button. None: it tells nobody anything."""
        return None

    def geef_knop(self) -> str:
        """On the button that does it; "" when it cannot be done."""
        return self.knop

    def geef_ingang(self) -> str:
        """On the button or link that leads to it."""
        return self.ingang or self.geef_knop()
