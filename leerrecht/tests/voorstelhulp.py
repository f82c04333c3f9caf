"""What tests of four eyes share: somebody who says yes, and every door that stands open now."""

from leerrecht.models import Gebruiker, Leesvoorstel
from leerrecht.voorstel.diensten import beslissers_van, voorstel_aanvaarden, voorstel_aanvaarden_op_server
from leerrecht.voorstel.regels import beslisbaar_voor


def zeg_ja(voorstel: Leesvoorstel) -> Leesvoorstel:
    """Let whoever may say yes to it do so, or the server where nobody can; return how it stands then."""
    for mens in beslissers_van(voorstel):
        # Fresh from the database: rights are read once per object.
        wie = Gebruiker.objects.get(pk=mens.pk)
        if beslisbaar_voor(wie).filter(pk=voorstel.pk).exists():
            voorstel_aanvaarden(voorstel=voorstel, door=wie)
    voorstel.refresh_from_db()
    if voorstel.stand == "wacht":
        voorstel = voorstel_aanvaarden_op_server(voorstel=voorstel)
    return voorstel
