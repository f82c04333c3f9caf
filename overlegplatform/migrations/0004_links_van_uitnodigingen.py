import datetime

from django.db import migrations
from django.db.models import Q
from django.utils import timezone

# The roles that took part in meetings when these links were mailed.
_DEELNEMERS = ('meldpunt', 'aanbieder', 'partner', 'staf')
_DOEL = 'overleg.vergadering'


def _eigenaar(deelname, leden):
    """Who the link was mailed to: the person of the seat, else the first who acts for the organisation."""
    if deelname.persoon_id:
        return deelname.persoon_id
    lid = leden.filter(
        organisatie=deelname.organisatie_id, netwerk=deelname.vergadering.groep.netwerk_id
    ).order_by('gebruiker').first()
    return lid.gebruiker_id if lid else None


def zet_over(apps, schema_editor):
    """A link of an older mail keeps working: the same hash, as a personal link to the same meeting. Runs twice alike."""
    links = apps.get_model('leerrecht', 'PersoonlijkeLink').objects
    vandaag = timezone.localdate()
    leden = apps.get_model('leerrecht', 'Lidmaatschap').objects.filter(
        Q(tot__isnull=True) | Q(tot__gte=vandaag), van__lte=vandaag, rol__in=_DEELNEMERS, gebruiker__is_active=True
    )
    rijen = apps.get_model('overlegplatform', 'Deelname').objects.filter(token_hash__isnull=False).select_related('vergadering__groep')
    for deelname in rijen.iterator():
        eigenaar = _eigenaar(deelname, leden)
        if eigenaar is not None:
            einde = max(deelname.vergadering.einde, timezone.now()) + datetime.timedelta(days=30)
            links.get_or_create(
                vingerafdruk=deelname.token_hash,
                defaults={
                    'doel': _DOEL,
                    'voorwerp': deelname.vergadering.sleutel,
                    'eigenaar_id': eigenaar,
                    'vervalt_op': einde,
                },
            )


class Migration(migrations.Migration):

    dependencies = [
        ('leerrecht', '0011_persoonlijke_link'),
        ('overlegplatform', '0003_antwoord_bij_een_dag'),
    ]

    operations = [migrations.RunPython(zet_over, migrations.RunPython.noop)]
