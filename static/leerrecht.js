// The portal's own script. Every page works without it; it only makes some work lighter.
// 1 error summary  2 end of a session  3 moving items by dragging  4 printing  5 unsaved text  6 how much still fits  7 hiding a page
(() => {
  "use strict";
  const $ = (kiezer, binnen = document) => binnen.querySelector(kiezer);
  const koppen = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  const stuur = (adres, velden) =>
    fetch(adres, { method: "POST", body: new URLSearchParams(velden), credentials: "same-origin", headers: { ...koppen(), "X-Sleep": "1", Accept: "application/json" } });
  const zeg = (zin, binnen) => {
    const plek = (binnen && $("[data-zegt]", binnen)) || $("#zegt");
    if (plek) plek.textContent = zin;
  };
  document.documentElement.classList.add("js");

  // 1 The error summary (else what is marked data-focus) takes focus; its links reach the first control of a group too.
  const toonFouten = (binnen) => {
    ($("#foutlijst", binnen) || $("[data-focus]", binnen))?.focus();
    // What came back with a message is not saved yet.
    document.querySelectorAll("form:has([name=formuliersleutel]):has(.foutlijst, .conflict, .is-invalid)").forEach((formulier) => { formulier.dataset.bewaak = "vuil"; });
  };
  document.addEventListener("click", (e) => {
    const doel = e.target.closest?.("#foutlijst a[href^='#']")?.hash;
    const veld = doel && document.getElementById(doel.slice(1));
    if (!veld) return;
    e.preventDefault();
    ($("input, select, textarea", veld) || veld).focus();
    ($("label[for='" + CSS.escape(veld.id) + "']") || veld.closest("fieldset") || veld).scrollIntoView({ block: "center" });
  });
  document.addEventListener("htmx:afterSettle", (e) => toonFouten(e.target));

  // 2 Two minutes before an idle session ends: say so, and offer to stay. Tabs tell each other that the server was reached.
  const zitting = $("#zitting");
  if (zitting) {
    const stil = Number(zitting.dataset.seconden) * 1000;
    const vooraf = Math.min(120000, stil / 2);
    const post = "BroadcastChannel" in window ? new BroadcastChannel("leerrecht-zitting") : null;
    let einde = Date.now() + stil;
    let stand = "";
    const toon = (naam) => {
      if (naam === stand) return;
      stand = naam;
      zitting.querySelectorAll(":scope > div").forEach((deel) => deel.remove());
      const sjabloon = naam && $(`template[data-zitting="${naam}"]`, zitting);
      if (sjabloon) zitting.append(sjabloon.content.cloneNode(true));
    };
    const verleng = (vertel = true) => {
      einde = Date.now() + stil;
      toon("");
      if (vertel) post?.postMessage("bereikt");
    };
    const kijk = () => {
      const rest = einde - Date.now();
      if (rest <= 0) toon("voorbij");
      else if (rest <= vooraf && stand !== "mislukt") toon("bijna");
    };
    if (post) post.onmessage = () => verleng(false);
    post?.postMessage("bereikt");
    setInterval(kijk, Math.min(5000, vooraf / 2));
    document.addEventListener("visibilitychange", kijk);
    document.addEventListener("htmx:afterRequest", (e) => e.detail.successful && verleng());
    document.addEventListener("leerrecht:bereikt", () => verleng());
    zitting.addEventListener("click", async (e) => {
      if (!e.target.closest("[data-blijf]")) return;
      try {
        const antwoord = await stuur(zitting.dataset.blijfAdres, {});
        if (!antwoord.ok || antwoord.redirected) throw new Error(String(antwoord.status));
        verleng();
        toon("gebleven");
        setTimeout(() => stand === "gebleven" && toon(""), 6000);
      } catch {
        toon(Date.now() < einde ? "mislukt" : "voorbij");
      }
    });
  }

  // 3 Dragging in the workbench: mouse, pen and finger. The buttons beside each item do the same without it.
  let sleep = null;
  const kinderen = (lijst) => [...lijst.children].filter((li) => li.dataset.sleutel !== undefined && li !== sleep.item);
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
  const eersteEnLaatste = (boom) => boom.querySelectorAll("[data-lijst]").forEach((lijst) => {
    const items = [...lijst.children].filter((li) => li.dataset.sleutel !== undefined);
    items.forEach((li, i) => {
      const op = $("[data-omhoog]", rijVan(li)), neer = $("[data-omlaag]", rijVan(li));
      if (op) op.disabled = i === 0;
      if (neer) neer.disabled = i === items.length - 1;
    });
  });
  const verplaats = async ({ boom, item, plek }) => {
    const oud = { lijst: item.parentElement, voor: item.nextElementSibling };
    if (!plek || (plek.lijst === oud.lijst && plek.voor === oud.voor)) return;
    plek.lijst.insertBefore(item, plek.voor);
    boom.setAttribute("aria-busy", "true");
    let zin = "", gelukt = false;
    try {
      const antwoord = await stuur(boom.dataset.verplaatsAdres, { sleutel: item.dataset.sleutel, lijst: plek.lijst.dataset.lijst, voor: plek.voor?.dataset.sleutel || "" });
      zin = (await antwoord.json().catch(() => ({}))).zin || "";
      gelukt = antwoord.ok && !antwoord.redirected;
    } catch { /* no network: said below */ }
    boom.removeAttribute("aria-busy");
    if (gelukt) {
      eersteEnLaatste(boom);
      document.dispatchEvent(new CustomEvent("leerrecht:bereikt"));
      boom.dispatchEvent(new CustomEvent("verplaatst", { bubbles: true, detail: { sleutel: item.dataset.sleutel } }));
    } else {
      oud.lijst.insertBefore(item, oud.voor);
    }
    zeg(zin || (gelukt ? "Verplaatst." : "Verplaatsen lukte niet. Alles staat weer zoals het was. Probeer het met de knoppen."), boom);
  };
  document.addEventListener("pointerdown", (e) => {
    const greep = e.target.closest?.(".greep");
    zeg("");
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
    zeg("Niet verplaatst.", stop().boom);
  });

  // 4 Paper has no folds: open them, and put them back afterwards.
  let dicht = [];
  addEventListener("beforeprint", () => {
    dicht = [...document.querySelectorAll("main details:not([open])")];
    dicht.forEach((deel) => { deel.open = true; });
  });
  addEventListener("afterprint", () => dicht.splice(0).forEach((deel) => { deel.open = false; }));

  // 5 Unsaved text. Each form with a key of ours warns before it is left behind; what is typed goes to the server meanwhile,
  // encrypted, for this person in this browser. Nothing is put in the storage of the browser.
  const formulierVan = (veld) => {
    const formulier = veld?.form;
    return formulier?.elements.namedItem("formuliersleutel") && veld.name && veld.type !== "hidden" ? formulier : null;
  };
  // Never sent to be kept, as leerrecht/formulieren/klad.py says; a form in which only these were typed has nothing to keep.
  const geheim = /password|wachtwoord|^code$/i;
  const gepland = new WeakMap();
  const meldKlad = (formulier, gelukt) => {
    let plek = $("[data-kladzin]", formulier);
    if (!plek) {
      plek = Object.assign(document.createElement("p"), { className: "klein stil kladzin" });
      plek.dataset.kladzin = "";
      plek.setAttribute("role", "status");
    }
    // Beside the button of the part one types in, where a form has more than one (data-enter).
    const deel = document.activeElement?.closest("[data-enter]");
    const bij = $(".knoppen", deel && formulier.contains(deel) ? deel : formulier) || formulier;
    if (plek.parentElement !== bij) bij.append(plek);
    const uur = new Date().toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
    // Said aloud once: who types needs no voice at every pause.
    plek.setAttribute("aria-live", plek.dataset.kladzin === String(gelukt) ? "off" : "polite");
    plek.dataset.kladzin = gelukt;
    plek.textContent = gelukt
      ? `Bijgehouden om ${uur} uur, nog niet verstuurd.`
      : "We kunnen wat je typt nu niet bijhouden. Kopieer je tekst voor je deze pagina verlaat.";
  };
  const houdBij = async (formulier) => {
    clearTimeout(gepland.get(formulier));
    gepland.delete(formulier);
    const velden = new URLSearchParams();
    for (const [naam, waarde] of new FormData(formulier)) if (typeof waarde === "string" && !geheim.test(naam)) velden.append(naam, waarde);
    const doel = new URL(formulier.getAttribute("action") || "", location.href);
    doel.searchParams.delete("klad");
    velden.set("klad_adres", doel.pathname + doel.search);
    let gelukt = false;
    try {
      const antwoord = await fetch(document.body.dataset.klad, { method: "POST", body: velden, credentials: "same-origin", headers: koppen(), keepalive: String(velden).length < 60000 });
      gelukt = antwoord.status === 204;
      if (gelukt) document.dispatchEvent(new CustomEvent("leerrecht:bereikt"));
    } catch { /* no network: said below */ }
    if (formulier.dataset.bewaak) meldKlad(formulier, gelukt);
  };
  const vuil = (e) => {
    const formulier = formulierVan(e.target);
    if (!formulier) return;
    formulier.dataset.bewaak = "vuil";
    if (!gepland.has(formulier) && !geheim.test(e.target.name)) gepland.set(formulier, setTimeout(() => houdBij(formulier), 1500));
  };
  // In a form with more than one button Enter presses that of its own part; without a script it presses none.
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Enter" || e.isComposing || e.defaultPrevented || !e.target.matches?.("[data-enter] input")) return;
    e.preventDefault();
    $("button", e.target.closest("[data-enter]")).click();
  });
  const nuBijhouden = () => document.querySelectorAll("form[data-bewaak='vuil']").forEach((formulier) => gepland.has(formulier) && houdBij(formulier));
  document.addEventListener("input", vuil);
  document.addEventListener("change", vuil);
  document.addEventListener("visibilitychange", () => document.hidden && nuBijhouden());
  addEventListener("pagehide", nuBijhouden);
  document.addEventListener("submit", (e) => {
    const formulier = e.target;
    if (!formulier.dataset.bewaak) return;
    // Also what was typed in the last second, should the connection fail right now.
    if (gepland.has(formulier)) houdBij(formulier);
    formulier.dataset.bewaak = "";
  });
  const mislukt = (e) => {
    const formulier = e.target.closest?.("form[data-bewaak]");
    if (!formulier) return zeg("Dat lukte niet. Laad de pagina opnieuw en probeer het nog eens.");
    formulier.dataset.bewaak = "vuil";
    const melding = $(".bericht--mislukt", formulier) || document.createElement("p");
    // No alert: what takes focus is read already, and would be read twice.
    melding.className = "bericht bericht--oker bericht--mislukt";
    melding.tabIndex = -1;
    melding.textContent = "Bewaren lukte niet. Wat je typte staat er nog. Wacht even en klik opnieuw op “Bewaar”.";
    formulier.prepend(melding);
    melding.focus();
  };
  for (const naam of ["htmx:responseError", "htmx:sendError"]) document.addEventListener(naam, mislukt);
  addEventListener("beforeunload", (e) => { if ($("form[data-bewaak='vuil']")) e.preventDefault(); });

  // 6 Near the limit of a box: how much still fits, in sight at once and spoken after a pause. Nothing is ever cut off; the server counts alike.
  let straks;
  const tel = (veld) => {
    const grens = Number(veld.dataset.hoogstens), over = grens - [...veld.value].length;
    const naast = veld.nextElementSibling;
    const regel = naast?.matches(".teller") ? naast : document.createElement("p");
    if (over > grens / 5) { regel.remove(); return ""; }
    const aantal = `${Math.abs(over).toLocaleString("nl-BE")} ${Math.abs(over) === 1 ? "teken" : "tekens"}`;
    regel.className = over < 0 ? "teller teller--over" : "teller";
    regel.setAttribute("aria-hidden", "true");
    regel.textContent = over < 0 ? `${aantal} te veel. Alles blijft staan tot je het zelf korter maakt.` : `Nog ${aantal}.`;
    veld.after(regel);
    return regel.textContent;
  };
  const telAlles = (binnen) => binnen.querySelectorAll("[data-hoogstens]").forEach(tel);
  document.addEventListener("input", (e) => {
    if (!e.target.dataset?.hoogstens) return;
    const zin = tel(e.target);
    clearTimeout(straks);
    straks = setTimeout(() => $("#teller")?.replaceChildren(zin), 1200);
  });
  document.addEventListener("htmx:afterSettle", (e) => telAlles(e.target));

  // 7 "Verberg deze pagina": what stands here goes first, then the other page takes its place in the history.
  document.addEventListener("click", (e) => {
    const elders = e.target.closest?.("[data-verberg]");
    if (!elders || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    document.body.replaceChildren();
    document.title = "";
    location.replace(elders.href);
  });

  telAlles(document);
  toonFouten(document);
})();
