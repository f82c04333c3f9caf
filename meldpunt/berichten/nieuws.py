"""What all mails about one file are: one sentence, a reference and a link, to the people the act names."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten import uitbox
from leerrecht.berichten.basis import Mail
from leerrecht.models import Bericht, Gebruiker, Netwerk
from meldpunt.models import Aanmelding


@dataclass(frozen=True)
class Dossiernieuws(Mail):
    """One sentence about one file. `slot`: the receiver can no longer open it, so the link goes to mijn werk."""

    sjabloon: ClassVar[str] = "dossiernieuws"
    # Who answers in a mail would write about a young person there; the answer belongs in the file.
    beantwoordbaar: ClassVar[bool] = False
    kop: ClassVar[str]
    zin: ClassVar[str]
    slot: ClassVar[bool] = False

    aanmelding: Aanmelding
    aan: tuple[Gebruiker, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """Those the act names."""
        return list(self.aan)

    def van_netwerk(self) -> Netwerk:
        """The network of the file."""
        return self.aanmelding.netwerk

    def onderwerp(self) -> str:
        """What happened and the reference."""
        return f"{self.kop}: {self.aanmelding.referentie}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence, the reference and the link."""
        pad = "/" if self.slot else self.aanmelding.get_absolute_url()
        return {"ontvanger": ontvanger, "zin": self.zin, "referentie": self.aanmelding.referentie, "pad": pad}


def stuur(soort: type[Dossiernieuws], aanmelding: Aanmelding, *groepen: list[Gebruiker], zonder=None) -> list[Bericht]:
    """Put one mail per person in the outbox, whatever groups they are in; `zonder` did it and knows already."""
    aan = {persoon.pk: persoon for groep in groepen for persoon in groep if zonder is None or persoon.pk != zonder.pk}
    return uitbox.verstuur(soort(aanmelding=aanmelding, aan=tuple(aan.values())))
