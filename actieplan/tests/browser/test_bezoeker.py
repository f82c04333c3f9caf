"""Anyone reads the plans: without script, on a phone, on paper."""

import time
import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

def test_meet(huis):
    t=time.time()
    page = huis.open("/", js=False)
    print("open", time.time()-t); t=time.time()
    huis.keur(page, "start")
    print("keur", time.time()-t); t=time.time()
    page.goto("/actieplan/mechelen/")
    print("goto", time.time()-t); t=time.time()
    huis.keur(page, "plan")
    print("keur plan", time.time()-t); t=time.time()
