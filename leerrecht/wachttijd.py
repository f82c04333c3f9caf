"""How long somebody who tried too often must wait, read from the counts of django-allauth: truly, to the second."""

import math
import time
from collections.abc import Iterable
from typing import Any

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest


def wachttijd(request: HttpRequest | None, app: str, acties: Iterable[tuple[str, str | None]], **maten: Any) -> int:
    """Return after how many seconds all these (action, key) let somebody try again; 0: now.

    `maten` may name the rates (`config`); without it they are those of `app`. Without a key only what is counted per
    address is looked at.
    """
    nu, langst = time.time(), 0.0
    for actie, sleutel in acties:
        for maat in ratelimit.get_rates(app=app, action=actie, **maten):
            if maat.per == "key" and sleutel is None:
                continue
            plek = ratelimit.get_cache_key(request, app=app, action=actie, rate=maat, key=sleutel)
            pogingen = cache.get(plek, [])
            if len(pogingen) >= maat.amount:
                langst = max(langst, pogingen[maat.amount - 1] + maat.duration - nu)
    return math.ceil(max(0.0, langst))
