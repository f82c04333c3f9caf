from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('overlegplatform', '0004_links_van_uitnodigingen'),
    ]

    operations = [migrations.RemoveField(model_name='deelname', name='token_hash')]
