"""What a row of the URL x role matrix says, and the rows that many addresses share."""

from dataclasses import dataclass

from leerrecht.rechten import ROLLEN_MET_ACCOUNT, Rol
from leerrecht.tests.wereld import BEHEER_ELDERS, BEZOEKER, STAF_ELDERS

ALLE_ROLLEN = ROLLEN_MET_ACCOUNT


@dataclass(frozen=True)
class Rij:
    """What a GET of one page answers.

    `mag`: roles that get `code`; who is signed in without the right gets 403. `bezoeker`: what a visitor gets (302:
    sent to the sign-in page). `elders`: what the same role gets in another network (404: not theirs). `niet_van`: roles
    that hold the right and know nothing of the row of this world (404).
    """

    mag: tuple[Rol, ...] = ALLE_ROLLEN
    code: int = 200
    bezoeker: int = 302
    elders: int | None = None
    niet_van: tuple[Rol, ...] = ()

    def verwacht(self, wie: str) -> int:
        """The status that `wie` must get."""
        if wie in (BEZOEKER, Rol.CONTACT):
            # Who has no account is nobody here, even with a session: what a personal link opens, its own tests hold.
            return self.bezoeker
        rol = {STAF_ELDERS: Rol.STAF, BEHEER_ELDERS: Rol.BEHEER}.get(wie, wie)
        if rol not in self.mag:
            return 403
        if rol in self.niet_van:
            return 404
        return self.elders if wie != rol and self.elders else self.code


OPEN = Rij(bezoeker=200)
INGELOGD = Rij()
INGELOGD_POST = Rij(code=405)
# Pages around signing in that send who is signed in elsewhere, or whoever comes without the step before.
ALLEEN_UITGELOGD = Rij(bezoeker=200, code=302)
TUSSENSTAP = Rij(code=302)
BEVESTIG_EERST = Rij(code=302)
ZONDER_CODES = Rij(code=404)
# Example mode is off in the test run: its pages do not exist.
ALLEEN_VOORBEELD = Rij(bezoeker=404, code=404)
DOORVERWIJZING = Rij(code=302)
# A card decides, not who is signed in: without one there is nothing here for anybody.
KAART = Rij(bezoeker=302, code=302)
KAART_POST = Rij(bezoeker=405, code=405)
# A secret in the address decides, not who is signed in; a guessed one is a 404 for all.
VERLOREN_LINK = Rij(bezoeker=404, code=404)
STAF = Rij(mag=(Rol.STAF,), elders=404)
STAF_POST = Rij(mag=(Rol.STAF,), code=405)
STAF_OVERAL = Rij(mag=(Rol.STAF,))
MELDERS = Rij(mag=(Rol.AANBIEDER, Rol.PARTNER, Rol.STAF), elders=404)
TREKKERS = Rij(mag=(Rol.AANBIEDER, Rol.PARTNER))
# Members of the network read what is written about its actions; elsewhere it is a 404.
MEELEZERS = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER, Rol.PARTNER, Rol.STAF, Rol.COLLEGE), elders=404)
BIJHOUDERS = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER))
BIJHOUDERS_POST = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER), code=405)
WIE_DEELNEEMT = (Rol.MELDPUNT, Rol.AANBIEDER, Rol.PARTNER, Rol.STAF)
# The organisation of this world has a seat as secretaris in the group, so all who act for it lead its meetings.
DEELNEMERS = Rij(mag=WIE_DEELNEEMT, elders=404)
DEELNEMERS_POST = Rij(mag=WIE_DEELNEEMT, code=405)
DEELNEMERS_OVERAL = Rij(mag=WIE_DEELNEEMT)
VOLGERS = (Rol.AANMELDER, Rol.PARTNER)
DOSSIERS = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER, *VOLGERS))
# Who follows files sees the own ones only; the provider this one, because it was asked.
DOSSIER = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER, *VOLGERS), niet_van=VOLGERS)
DOSSIER_EIGEN = Rij(mag=(Rol.MELDPUNT, *VOLGERS), niet_van=VOLGERS)
MELDPUNT = Rij(mag=(Rol.MELDPUNT,))
VERZOEK = Rij(mag=(Rol.MELDPUNT, Rol.DPO, Rol.BEHEER), elders=404)
AANMELDER_EIGEN = Rij(mag=VOLGERS, niet_van=VOLGERS)
GEVRAAGDE = Rij(mag=(Rol.AANBIEDER,))
TOESTEMMING = Rij(mag=(Rol.MELDPUNT, Rol.AANMELDER), niet_van=(Rol.AANMELDER,))
DPO = Rij(mag=(Rol.DPO,))
_VRAGERS = (Rol.AANMELDER, Rol.MELDPUNT, Rol.PARTNER)
VRAGERS = Rij(mag=_VRAGERS)
VRAGERS_POST = Rij(mag=_VRAGERS, code=405)
# What somebody else is writing, or sent in, does not exist.
VAN_IEMAND_ANDERS = Rij(mag=_VRAGERS, code=404)
NOTA = Rij(mag=(Rol.AANMELDER, Rol.MELDPUNT), code=404)  # for who wrote it alone
AANMELDERS = Rij(mag=(Rol.AANMELDER,))
AANMELDERS_POST = Rij(mag=(Rol.AANMELDER,), code=405)
NIET_DE_ZENDER = Rij(mag=(Rol.AANMELDER,), code=404)
BEHEER = Rij(mag=(Rol.BEHEER,))
BEHEER_EIGEN = Rij(mag=(Rol.BEHEER,), elders=404)
BEHEER_POST = Rij(mag=(Rol.BEHEER,), code=405)
PORTAAL = Rij(mag=(Rol.PORTAALBEHEER,))
PORTAAL_POST = Rij(mag=(Rol.PORTAALBEHEER,), code=405)
# Who administers a network sees what is stuck there; who begins networks sees it of all.
WERK = Rij(mag=(Rol.BEHEER, Rol.PORTAALBEHEER))
WERK_EIGEN = Rij(mag=(Rol.BEHEER, Rol.PORTAALBEHEER), elders=404)
WERK_POST = Rij(mag=(Rol.BEHEER, Rol.PORTAALBEHEER), code=405)
# The steps of a network: who helps to build it, and who began it.
STAPPEN = Rij(mag=(Rol.STAF, Rol.BEHEER, Rol.PORTAALBEHEER), elders=404)
BESCHRIJVERS = Rij(mag=(Rol.STAF, Rol.BEHEER), elders=404)
# Who asks, who reads files, and the functionaris. This one is about the Meldpunt: no business of a CLB or provider.
_VIER_OGEN = (Rol.BEHEER, Rol.DPO, Rol.MELDPUNT, Rol.AANMELDER, Rol.AANBIEDER, Rol.PORTAALBEHEER)
VOORSTELLEN = Rij(mag=_VIER_OGEN)
# Who begins networks decides only where a network has nobody who can.
VOORSTEL = Rij(mag=_VIER_OGEN, niet_van=(Rol.AANMELDER, Rol.AANBIEDER, Rol.PORTAALBEHEER), elders=404)
# Only who reads there already decides: no administrator, and no functionaris.
BESLISSERS = Rij(mag=_VIER_OGEN, niet_van=(Rol.BEHEER, Rol.DPO, Rol.AANMELDER, Rol.AANBIEDER, Rol.PORTAALBEHEER))
BESLISSERS_POST = Rij(mag=_VIER_OGEN, code=405)
