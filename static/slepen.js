// Moving the items of a tree or a list, by dragging (mouse, pen, finger) or by their buttons. Without this script the buttons submit a form.
(() => {
  "use strict";
  const { $, stuur, zeg } = window.leerrecht;
  // A drop asks the server, which answers with the sentence to say. The arrow buttons of an item go the same road, so that whoever
  // moves with the keyboard stays on the button and hears where the item stands.
  let sleep = null;
  const items = (lijst) => [...lijst.children].filter((li) => li.dataset.sleutel !== undefined);
  const kinderen = (lijst) => items(lijst).filter((li) => li !== sleep.item);
  const rijVan = (item) => item.firstElementChild || item;
  const past = (lijst) => lijst && sleep.boom.contains(lijst) && !sleep.item.contains(lijst)
    && (!lijst.dataset.neemt || lijst.dataset.neemt.split(" ").includes(sleep.item.dataset.soort));
  // On a row: above the middle is before it, below is after it; the middle third goes inside, when there is an empty list inside.
  const bovenRij = (y, vak) => (y - vak.top) / vak.height;
  const zoekPlek = (x, y) => {
    const raak = document.elementFromPoint(x, y);
    const item = raak?.closest("[data-sleutel]");
    const binnen = item && item !== sleep.item && [...item.children].find((kind) => kind.matches("[data-lijst]"));
    let lijst = raak?.closest("[data-lijst]");
    if (past(binnen) && !kinderen(binnen).length && Math.abs(bovenRij(y, rijVan(item).getBoundingClientRect()) - 0.5) < 0.17) lijst = binnen;
    while (lijst && !past(lijst)) lijst = lijst.parentElement.closest("[data-lijst]");
    if (!lijst) return;
    const voor = kinderen(lijst).find((li) => bovenRij(y, rijVan(li).getBoundingClientRect()) < 0.5);
    lijst.insertBefore(sleep.merk, voor || null);
    sleep.plek = { lijst, voor: voor || null };
  };
  const rol = () => {
    if (!sleep) return;
    const rand = 60, { y } = sleep;
    const stap = y < rand ? y - rand : y > innerHeight - rand ? y - innerHeight + rand : 0;
    if (stap) { scrollBy(0, stap / 4); zoekPlek(sleep.x, y); }
    requestAnimationFrame(rol);
  };
  const stop = () => {
    const was = sleep;
    was.merk.remove();
    was.item.classList.remove("wordt-versleept");
    was.boom.classList.remove("sleept");
    sleep = null;
    return was;
  };
  // aria-disabled, not disabled: a button that has the focus keeps it at the end of the list.
  const dicht = (knop, is) => knop?.[is ? "setAttribute" : "removeAttribute"]("aria-disabled", "true");
  const eersteEnLaatste = (boom) => boom.querySelectorAll("[data-lijst]").forEach((lijst) => {
    const alle = items(lijst);
    // An empty list is a place to drop, and nothing to read.
    lijst[alle.length ? "removeAttribute" : "setAttribute"]("aria-hidden", "true");
    alle.forEach((li, i) => {
      dicht($("[data-omhoog]", rijVan(li)), i === 0);
      dicht($("[data-omlaag]", rijVan(li)), i === alle.length - 1);
    });
  });
  // What moves in the document loses the focus that is inside it.
  const zet = (item, { lijst, voor }) => {
    const actief = item.contains(document.activeElement) && document.activeElement;
    lijst.insertBefore(item, voor);
    if (actief) actief.focus();
  };
  // What the move changed beside the item: counts, and what is said of it. Each piece takes the place of what has its id.
  const ververs = (html = "") => new DOMParser().parseFromString(html, "text/html").querySelectorAll("[id]").forEach((deel) => document.getElementById(deel.id)?.replaceWith(deel));
  const verplaats = async ({ boom, item, plek }) => {
    const oud = { lijst: item.parentElement, voor: item.nextElementSibling };
    if (!plek || (plek.lijst === oud.lijst && plek.voor === oud.voor)) return;
    zet(item, plek);
    boom.setAttribute("aria-busy", "true");
    let gezegd = {}, gelukt = false;
    try {
      const antwoord = await stuur(boom.dataset.verplaatsAdres, { sleutel: item.dataset.sleutel, lijst: plek.lijst.dataset.lijst, voor: plek.voor?.dataset.sleutel || "" });
      gezegd = await antwoord.json().catch(() => ({}));
      gelukt = antwoord.ok && !antwoord.redirected;
    } catch { /* no network: said below */ }
    boom.removeAttribute("aria-busy");
    if (gelukt) {
      eersteEnLaatste(boom);
      ververs(gezegd.stukken);
      document.dispatchEvent(new CustomEvent("leerrecht:bereikt"));
      boom.dispatchEvent(new CustomEvent("verplaatst", { bubbles: true, detail: { sleutel: item.dataset.sleutel } }));
    } else {
      zet(item, oud);
    }
    zeg(gezegd.zin || (gelukt ? "Verplaatst." : "Verplaatsen lukte niet. Alles staat weer zoals het was. Laad de pagina opnieuw en probeer het nog eens."));
  };
  document.addEventListener("click", (e) => {
    const knop = e.target.closest?.("[data-omhoog], [data-omlaag]");
    const boom = knop?.closest("[data-sleep]"), item = knop?.closest("[data-sleutel]");
    if (!boom || !item) return;
    e.preventDefault();
    if (boom.hasAttribute("aria-busy")) return;
    const omhoog = "omhoog" in knop.dataset, lijst = item.parentElement, alle = items(lijst), i = alle.indexOf(item);
    if (omhoog ? i === 0 : i === alle.length - 1) zeg(omhoog ? "Staat al bovenaan." : "Staat al onderaan.");
    else verplaats({ boom, item, plek: { lijst, voor: (omhoog ? alle[i - 1] : alle[i + 2]) || null } });
  });
  document.addEventListener("pointerdown", (e) => {
    const greep = e.target.closest?.(".greep");
    if (!greep || e.button || sleep) return;
    const item = greep.closest("[data-sleutel]"), boom = greep.closest("[data-sleep]");
    if (!item || !boom || boom.hasAttribute("aria-busy")) return;
    e.preventDefault();
    const merk = document.createElement("li");
    merk.className = "boom__merk";
    merk.setAttribute("aria-hidden", "true");
    sleep = { item, boom, merk, plek: null, x: e.clientX, y: e.clientY, vinger: e.pointerId };
    item.classList.add("wordt-versleept");
    boom.classList.add("sleept");
    greep.setPointerCapture(e.pointerId);
    requestAnimationFrame(rol);
  });
  document.addEventListener("pointermove", (e) => {
    if (e.pointerId !== sleep?.vinger) return;
    Object.assign(sleep, { x: e.clientX, y: e.clientY });
    zoekPlek(e.clientX, e.clientY);
  });
  document.addEventListener("pointerup", (e) => e.pointerId === sleep?.vinger && verplaats(stop()));
  document.addEventListener("pointercancel", (e) => e.pointerId === sleep?.vinger && stop());
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !sleep) return;
    stop();
    zeg("Niet verplaatst.");
  });
})();
