"""The yes that the Meldpunt reads a file: a toestemming like the others, whose receiver is who runs that Meldpunt."""

import datetime

from leerrecht.models import Gebruiker, Lidmaatschap, Organisatie
from leerrecht.rechten import Recht, rollen_met
from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand, Trap
from meldpunt.models import Aanmelding, Betrokkene, Toestemming
from meldpunt.models.toestemming import LOPEND
from meldpunt.regels.beslissers import laatste_dag
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.regels.toestemmingszin import formuleer


def ontvanger_meldpunt(aanmelding: Aanmelding) -> Organisatie | None:
    """Return the organisation that runs the Meldpunt of this file; None: nobody works for one here, so nobody reads."""
    eigen = dienstpunt_van(aanmelding.netwerk).organisatie
    if eigen is not None:
        return eigen
    rollen = rollen_met(Recht.DOSSIERS_BEHANDELEN)
    lid = Lidmaatschap.objects.filter(netwerk=aanmelding.netwerk_id, rol__in=rollen).order_by("pk").first()
    return lid.organisatie if lid else None


def nieuw_ja(
    aanmelding: Aanmelding,
    wie: str,
    betrokkene: Betrokkene | None,
    *,
    op: datetime.date,
    hoe: str,
    door: Gebruiker,
    taal: str = "",
) -> Toestemming | None:
    """Return a yes to the Meldpunt of who decides, not saved; None when it runs already, or there is no Meldpunt."""
    ontvanger = ontvanger_meldpunt(aanmelding)
    wat = {
        "wie": wie,
        "betrokkene": betrokkene,
        "ontvanger": ontvanger,
        "ontvangersoort": Ontvangersoort.MELDPUNT,
        "trap": Trap.EIGEN,
    }
    if ontvanger is None or aanmelding.toestemmingen.filter(stand__in=LOPEND, **wat).exists():
        return None
    rij = Toestemming(
        aanmelding=aanmelding,
        beslist=True,
        stand=Toestemmingstand.GEGEVEN,
        hoe=hoe,
        taal=taal,
        antwoord_op=op,
        # No end of its own: as long as the file, or until somebody else decides.
        geldig_tot=laatste_dag(aanmelding, wie),
        genoteerd_door=door,
        **wat,
    )
    return formuleer(rij)
