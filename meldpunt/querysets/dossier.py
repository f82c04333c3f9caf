"""The one door to the files of young people: who may see that a file exists, and down to which tier its parts.

Everything that shows a file goes through `zichtbaar_voor`: lists, detail, counts, search and downloads. A tier decides
what is selected, not what is hidden afterwards: a part somebody may not read never leaves the database.
"""

from collections.abc import Collection, Iterable

from django.db.models import DateTimeField, Exists, F, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from leerrecht.models import Soort
from leerrecht.models.basis import BewaakteQuerySet, verwant
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.dossier import (
    LOPENDE_TOELEIDING,
    OPEN_STANDEN,
    Ontvangersoort,
    Toeleidingstand,
    Trap,
)
from meldpunt.querysets.gekend import behandelt, kent
from meldpunt.querysets.ja import geldig_ja, neen_van_een_ander

NIETS = Q(pk__in=[])
# Nobody knows the last day with lessons: then it is not later than the day somebody asked for help.
DAGEN_ZONDER_LES = Coalesce(F("laatste_les_op"), F("ingediend_op"), output_field=DateTimeField())


def diende_in(gebruiker: Iemand, pad: str = "") -> Q:
    """Files this person sent in, for an organisation that this person still works for.

    Who left the CLB for a school next door keeps no file of it: professional secrecy stays with the CLB. For a school
    nobody follows a file about a young person, whatever its row says: a school has no share in that secrecy.
    """
    mag = NIETS
    for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(Recht.DOSSIERS_VOLGEN):
        mag |= Q(**{f"{pad}ingediend_door": gebruiker.pk, f"{pad}netwerk": netwerk, f"{pad}organisatie": organisatie})
    return mag & (Q(**{f"{pad}jongere__isnull": True}) | ~Q(**{f"{pad}organisatie__soort": Soort.SCHOOL}))


def kreeg_overgedragen(gebruiker: Iemand, aanmeldingen: QuerySet, trappen: tuple[Trap, ...] = ()) -> QuerySet:
    """Keys of files handed over to this person by name, down to one of `trappen` (empty: any).

    How deep was decided when it was handed over, and stands on that row. The handover is to a colleague in that
    organisation: it ends when this person no longer works for it. Less deep than B, it was to somebody who is no CLB:
    then it holds as long as a yes to share with that very school does, in an open file. Held still: nobody reads along.
    """
    mag, namens = NIETS, toegang_van(gebruiker).organisaties_met(Recht.DOSSIERS_VOLGEN)
    if not namens:
        return aanmeldingen.none().values("pk")
    toestemmingen = verwant(aanmeldingen.model, "toestemmingen")._default_manager.all()
    for netwerk, organisatie in namens:
        lopend = Q(
            netwerk=netwerk,
            beperkt=False,
            overdrachten__aan=gebruiker.pk,
            overdrachten__organisatie=organisatie,
            overdrachten__tot__isnull=True,
        )
        ja = geldig_ja(toestemmingen, Trap.A, Ontvangersoort.SCHOOL, organisatie).values("aanmelding")
        lopend &= Q(overdrachten__trap=Trap.B) | Q(stand__in=OPEN_STANDEN, pk__in=ja)
        if trappen:
            lopend &= Q(overdrachten__trap__in=trappen)
        mag |= lopend
    return aanmeldingen.filter(mag).values("pk")


def loopt_bij(gebruiker: Iemand, aanmeldingen: QuerySet, standen: Collection[str] = LOPENDE_TOELEIDING) -> QuerySet:
    """Keys of open files with a toeleiding in one of `standen` to the provider this person answers for."""
    bij, namens = NIETS, toegang_van(gebruiker).organisaties_met(Recht.TOELEIDING_BEANTWOORDEN)
    if not namens:
        return aanmeldingen.none().values("pk")
    for netwerk, organisatie in namens:
        bij |= Q(netwerk=netwerk, toeleidingen__fiche__aanbieder=organisatie, toeleidingen__stand__in=standen)
    return aanmeldingen.filter(bij, stand__in=OPEN_STANDEN).values("pk")


def mag_delen_met(
    gebruiker: Iemand, aanmeldingen: QuerySet, trap: Trap, standen: Collection[str] = LOPENDE_TOELEIDING
) -> QuerySet:
    """Keys of files whose deciding person agreed to share tier `trap` with the provider this person answers for."""
    mag, namens = NIETS, toegang_van(gebruiker).organisaties_met(Recht.TOELEIDING_BEANTWOORDEN)
    if not namens:
        return aanmeldingen.none().values("pk")
    toestemmingen = verwant(aanmeldingen.model, "toestemmingen")._default_manager.all()
    for netwerk, organisatie in namens:
        # One filter call a relation: the conditions on one row of it must hold together.
        loopt = aanmeldingen.filter(
            netwerk=netwerk,
            stand__in=OPEN_STANDEN,
            toeleidingen__fiche__aanbieder=organisatie,
            toeleidingen__stand__in=standen,
        ).values("pk")
        ja = geldig_ja(toestemmingen, trap, Ontvangersoort.AANBIEDER, organisatie).values("aanmelding")
        mag |= Q(pk__in=loopt) & Q(pk__in=ja)
    return aanmeldingen.filter(mag).values("pk")


class AanmeldingQuerySet(BewaakteQuerySet):
    """Files. A file somebody may not know of does not exist for them."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "AanmeldingQuerySet":
        """Files this person may open, down to whatever tier."""
        alle = self.model._default_manager.all()
        return self.filter(
            behandelt(gebruiker)
            | diende_in(gebruiker)
            | Q(pk__in=kreeg_overgedragen(gebruiker, alle))
            | Q(pk__in=loopt_bij(gebruiker, alle))
        )

    def behandelbaar_voor(self, gebruiker: Iemand) -> "AanmeldingQuerySet":
        """Files of the own Meldpunt: on its lists and in its search. What stands in one: `gekend_voor`."""
        return self.filter(behandelt(gebruiker))

    def gekend_voor(self, gebruiker: Iemand) -> "AanmeldingQuerySet":
        """Files of the own Meldpunt that this person may open now, and so act on."""
        return self.filter(kent(gebruiker))

    def eigen_van(self, gebruiker: Iemand) -> "AanmeldingQuerySet":
        """Files this person sent in."""
        return self.filter(diende_in(gebruiker))

    def bewijs_voor(self, gebruiker: Iemand) -> "AanmeldingQuerySet":
        """Files of which this person gets the receipt: sent by that person, for who that person may still ask.

        A receipt says that something was sent and when, so it is there also while a new address keeps the file shut.
        """
        mag = NIETS
        for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(Recht.CONSULT_STARTEN):
            mag |= Q(ingediend_door=getattr(gebruiker, "pk", None), netwerk=netwerk, organisatie=organisatie)
        return self.filter(mag)

    def deelbaar_voor(self, gebruiker: Iemand) -> "AanmeldingQuerySet":
        """Files about one young person for which this person asks and notes toestemmingen to share."""
        netwerken = toegang_van(gebruiker).netwerken_met(Recht.TOESTEMMING_NOTEREN)
        eigen = self.met_trap(gebruiker, Trap.EIGEN)
        return eigen.filter(netwerk__in=netwerken, jongere__isnull=False)

    def met_trap(self, gebruiker: Iemand, trap: Trap) -> "AanmeldingQuerySet":
        """Files of which this person may read the parts of tier `trap`.

        Meldpunt (own, region, or with a reason) and submitter: all. Handed over: as deep as was decided then, in a
        school while a toestemming for that school holds. Provider: 0 while it is asked, A with toestemming, B once it
        accepted and with toestemming for B.
        """
        alle = self.model._default_manager.all()
        mag = kent(gebruiker) | diende_in(gebruiker)
        if trap == Trap.NUL:
            mag |= Q(pk__in=kreeg_overgedragen(gebruiker, alle)) | Q(pk__in=loopt_bij(gebruiker, alle))
        elif trap == Trap.A:
            mag |= Q(pk__in=kreeg_overgedragen(gebruiker, alle, (Trap.A, Trap.B)))
            mag |= Q(pk__in=mag_delen_met(gebruiker, alle, Trap.A))
        elif trap == Trap.B:
            mag |= Q(pk__in=kreeg_overgedragen(gebruiker, alle, (Trap.B,)))
            # A yes to B alone opens nothing: each tier holds the ones before it.
            mag |= Q(pk__in=mag_delen_met(gebruiker, alle, Trap.A)) & Q(
                pk__in=mag_delen_met(gebruiker, alle, Trap.B, (Toeleidingstand.AANVAARD,))
            )
        return self.filter(mag)

    def open(self) -> "AanmeldingQuerySet":
        """Files that are not closed."""
        return self.filter(stand__in=OPEN_STANDEN)

    def langst_zonder_les(self) -> "AanmeldingQuerySet":
        """Most school days without lessons first; where the last of learning is unknown, since it came in.

        Who learns at a provider now comes after all of them: that clock stands still.
        """
        lesperioden = verwant(self.model, "lesperioden")._default_manager.filter(aanmelding=OuterRef("pk"))
        elders = Exists(lesperioden.filter(tot__isnull=True))
        return self.order_by(elders, DAGEN_ZONDER_LES, "ingediend_op", "pk")


class DossierdeelQuerySet(BewaakteQuerySet):
    """Parts of files: one section each, of one tier."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "DossierdeelQuerySet":
        """Parts whose tier this person may read in that very file."""
        aanmelding = verwant(self.model, "aanmelding")._default_manager.all()
        mag = NIETS
        for trap in Trap:
            mag |= Q(trap=trap, aanmelding__in=aanmelding.met_trap(gebruiker, trap).values("pk"))
        return self.filter(mag)


class VanTrapQuerySet(BewaakteQuerySet):
    """Rows about a person in a file, which belong to the tier that `trap` names (set by the model's manager)."""

    trap: Trap = Trap.EIGEN

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VanTrapQuerySet":
        """Rows of files of which this person may read that tier."""
        aanmelding = verwant(self.model, "aanmelding")._default_manager.all()
        return self.filter(aanmelding__in=aanmelding.met_trap(gebruiker, self.trap).values("pk"))


class EigenQuerySet(VanTrapQuerySet):
    """Rows for the Meldpunt and who referred: vragen, instemmingen, toestemmingen, begeleidingsperioden."""


class ToestemmingQuerySet(EigenQuerySet):
    """Yes and no to sharing."""

    def gezegd_door(self, aanmelding_id: int, wie: str, betrokkene: Model | None) -> "ToestemmingQuerySet":
        """What one person was asked and answered in one file: for the own page of that person."""
        return self.filter(aanmelding=aanmelding_id, wie=wie, betrokkene=betrokkene)

    def toezicht_voor(self, gebruiker: Iemand) -> "ToestemmingQuerySet":
        """Every yes and no of the networks this person watches over."""
        return self.filter(aanmelding__netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.RAADPLEGINGEN_LEZEN))

    def tegengesproken(self) -> "ToestemmingQuerySet":
        """Those that open nothing because somebody else who decides said no."""
        return self.filter(Exists(neen_van_een_ander(self.model._default_manager.all())))


def gemerkt(merken: Iterable[str], pad: str = "") -> Q:
    """Young people with one of these marks: who may be meant, before anybody compared. `pad` leads to the jongere."""
    mag = NIETS
    for merk in merken:
        mag |= Q(**{f"{pad}index_los__contains": f" {merk} "})
    return mag


class JongereQuerySet(BewaakteQuerySet):
    """Young people, by the tier A of one of their files."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "JongereQuerySet":
        """Young people of whom this person may read who they are."""
        aanmelding = verwant(self.model, "aanmeldingen")._default_manager.all()
        return self.filter(pk__in=aanmelding.met_trap(gebruiker, Trap.A).values("jongere"))


class BetrokkeneQuerySet(BewaakteQuerySet):
    """Parents and supporters, by the tier B of one of the young person's files."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "BetrokkeneQuerySet":
        """People around a young person whom this person may read about."""
        jongere = verwant(self.model, "jongere")
        aanmelding = verwant(jongere, "aanmeldingen")._default_manager.all()
        return self.filter(jongere__in=aanmelding.met_trap(gebruiker, Trap.B).values("jongere"))


def _van_aanbieder(gebruiker: Iemand) -> Q:
    bij = NIETS
    for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(Recht.TOELEIDING_BEANTWOORDEN):
        bij |= Q(aanmelding__netwerk=netwerk, fiche__aanbieder=organisatie)
    return bij


def _beantwoordt(gebruiker: Iemand) -> Q:
    """Running toeleidingen, in open files, to the provider this person answers for."""
    return _van_aanbieder(gebruiker) & Q(stand__in=LOPENDE_TOELEIDING, aanmelding__stand__in=OPEN_STANDEN)


class ToeleidingQuerySet(BewaakteQuerySet):
    """Ways of a young person to an offer."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "ToeleidingQuerySet":
        """All for the Meldpunt and who referred; for a provider its own, as long as they run."""
        return self.filter(
            kent(gebruiker, "aanmelding__") | diende_in(gebruiker, "aanmelding__") | _beantwoordt(gebruiker)
        )

    def behandelbaar_voor(self, gebruiker: Iemand) -> "ToeleidingQuerySet":
        """Those of files this person works on for the Meldpunt."""
        return self.filter(kent(gebruiker, "aanmelding__"))

    def beantwoordbaar_voor(self, gebruiker: Iemand) -> "ToeleidingQuerySet":
        """Those that run to the provider this person answers for."""
        return self.filter(_beantwoordt(gebruiker))

    def met_link_voor(self, gebruiker: Iemand) -> "ToeleidingQuerySet":
        """Those of the own provider, in open files, that a link shows: that run, or how one ended."""
        eigen = _van_aanbieder(gebruiker) & Q(aanmelding__stand__in=OPEN_STANDEN)
        return self.filter(eigen, stand__in=(*LOPENDE_TOELEIDING, Toeleidingstand.GEWEIGERD, Toeleidingstand.VOORBIJ))

    def was_ooit_voor(self, gebruiker: Iemand, sleutel: str) -> bool:
        """Whether this key was ever for the provider this person answers for. It reads nothing of the file."""
        paar = self.filter(sleutel=sleutel).values_list("aanmelding__netwerk", "fiche__aanbieder").first()
        return paar in toegang_van(gebruiker).organisaties_met(Recht.TOELEIDING_BEANTWOORDEN)

    def lopend(self) -> "ToeleidingQuerySet":
        """Those that have not ended."""
        return self.filter(stand__in=LOPENDE_TOELEIDING)


class ViaOuderQuerySet(BewaakteQuerySet):
    """Rows that are seen with the row they belong to, which `ouder` on the model names."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "ViaOuderQuerySet":
        """Rows of whatever this person may see."""
        naam: str = self.model.ouder  # type: ignore[attr-defined]
        ouders = verwant(self.model, naam)._default_manager.zichtbaar_voor(gebruiker)
        return self.filter(**{f"{naam}__in": ouders.values("pk")})
