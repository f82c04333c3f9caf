"""Areas lie in each other: who asks for a town also gets what serves its quarters or the whole province."""

from meldpunt.models import Werkgebied


def rond(slug: str) -> set[str]:
    """Return the slugs of this area, of all it lies in, and of all that lies in it; empty when it does not exist."""
    rijen = list(Werkgebied.objects.all())
    per_slug = {rij.slug: rij for rij in rijen}
    if slug not in per_slug:
        return set()
    per_pk: dict[int | None, Werkgebied] = {rij.pk: rij for rij in rijen}
    uit = {slug}
    boven = per_pk.get(per_slug[slug].ligt_in_id)
    while boven is not None and boven.slug not in uit:
        uit.add(boven.slug)
        boven = per_pk.get(boven.ligt_in_id)
    onder = {per_slug[slug].pk}
    while onder:
        kinderen = [rij for rij in rijen if rij.ligt_in_id in onder and rij.slug not in uit]
        uit |= {rij.slug for rij in kinderen}
        onder = {rij.pk for rij in kinderen}
    return uit
