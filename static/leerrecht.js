// The portal's own script. Every page works without it; it only makes some work lighter.
// 1 what is said  2 where the focus goes  3 end of a session  4 printing  5 unsaved text  6 how much still fits  7 hiding a page
(() => {
  "use strict";
  const $ = (kiezer, binnen = document) => binnen.querySelector(kiezer);
  const koppen = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  const stuur = (adres, velden) =>
    fetch(adres, { method: "POST", body: new URLSearchParams(velden), credentials: "same-origin", headers: { ...koppen(), "X-Sleep": "1", Accept: "application/json" } });
  document.documentElement.classList.add("js");

  // 1 One voice. What happened is said in #zegt, in sight; what the page shows already in #teller, heard alone. Both stand empty in
  // every page, since a live region that comes in with its words is not reliably spoken.
  let wacht;
  const zegErbij = (zin) => {
    // Each sentence is a line of its own: two that come together are both heard, and no line is read again.
    const lijn = Object.assign(document.createElement("p"), { textContent: zin });
    $("#teller")?.append(lijn);
    setTimeout(() => lijn.remove(), 15000);
  };
  const zeg = (zin, stil = false) => {
    const plek = $("#zegt");
    if (stil && zin) zegErbij(zin);
    if (stil || !plek) return;
    clearTimeout(wacht);
    // Emptied first: the same sentence again is news too.
    plek.textContent = "";
    if (zin) wacht = setTimeout(() => { plek.textContent = zin; wacht = setTimeout(zeg, 15000, ""); }, 60);
  };
  // The server says it with an answer in place: HX-Trigger {"zeg": "..."}.
  document.addEventListener("zeg", (e) => zeg(e.detail.value));
  document.addEventListener("pointerdown", () => zeg(""));
  document.addEventListener("keydown", (e) => e.key === "Escape" && zeg(""));
  // What stands on the page and is worth a word when it changes: how many results, how far the work is, that it is done.
  let gezegd = "";
  const zegWatErStaat = (binnen) => {
    const zin = [...binnen.querySelectorAll("[data-zeg]")].map((deel) => deel.dataset.zeg || deel.textContent.trim()).join(" ");
    if (zin && zin !== gezegd) zeg(zin, true);
    gezegd = zin || gezegd;
  };
  const regel = (deel) => deel.textContent.trim().replace(/\s+/g, " ");
  // A whole page that answered for a part of it brought its message along, outside that part.
  const meegebracht = (html) => html.includes('class="meldingen"') && $(".meldingen", new DOMParser().parseFromString(html, "text/html"));
  // Work that goes on is asked every few seconds: what did not change is left alone, with whoever is reading it.
  const vorige = {};
  document.addEventListener("htmx:beforeSwap", (e) => {
    const { target, serverResponse } = e.detail, melding = meegebracht(serverResponse);
    if (melding) zeg(regel(melding));
    if (!target.matches("[data-volgt]")) return;
    if (vorige[target.id] === serverResponse) e.detail.shouldSwap = false;
    vorige[target.id] = serverResponse;
  });

  // 2 The error summary (else what is marked data-focus) takes focus; its links reach the first control of a group too.
  const toon = (binnen) => {
    ($(".foutlijst", binnen) || $("[data-focus]:not(.meldingen)", binnen))?.focus();
    // What came back with a message is not saved yet.
    document.querySelectorAll("form:has([name=formuliersleutel]):has(.foutlijst, .conflict, .is-invalid)").forEach((formulier) => { formulier.dataset.bewaak = "vuil"; });
  };
  // After a redirect the message takes focus; where the address leads to a place on the page, that is kept and the message is said.
  const toonMelding = () => {
    const melding = $(".meldingen");
    if (!melding || $(".foutlijst")) return;
    // Through the same clock as every other sentence: what is newer by then is not wiped out by it.
    if (location.hash || $("[data-focus]:not(.meldingen)")) wacht = setTimeout(zeg, 600, regel(melding));
    else melding.focus();
  };
  const zetTitel = () => {
    const merk = $(".foutlijst") ? "Fout: " : $(".conflict") ? "Kies een tekst: " : "";
    document.title = merk + document.title.replace(/^(Fout|Kies een tekst): /, "");
  };
  document.addEventListener("click", (e) => {
    const doel = e.target.closest?.(".foutlijst a[href^='#']")?.hash;
    const veld = doel && document.getElementById(doel.slice(1));
    if (!veld) return;
    e.preventDefault();
    ($("input, select, textarea", veld) || veld).focus();
    ($("label[for='" + CSS.escape(veld.id) + "']") || veld.closest("fieldset") || veld).scrollIntoView({ block: "center" });
  });
  document.addEventListener("htmx:afterSettle", (e) => {
    toon(e.target);
    zetTitel();
    zegWatErStaat(e.target.parentElement || e.target);
  });

  // 3 Two minutes before a session ends, by silence or by its length: say so. The button or F2 stays, and whoever was typing stays
  // where they were. Tabs tell each other that the server was reached.
  const zitting = $("#zitting");
  if (zitting) {
    const stil = Number(zitting.dataset.seconden) * 1000;
    const slot = Date.now() + Number(zitting.dataset.over) * 1000;
    const vooraf = Math.min(120000, stil / 2);
    const post = "BroadcastChannel" in window ? new BroadcastChannel("leerrecht-zitting") : null;
    let einde = Date.now() + stil;
    let stand = "";
    let was = null;
    document.addEventListener("focusin", (e) => { if (!zitting.contains(e.target)) was = e.target; });
    const wissel = (naam) => {
      if (naam === stand) return;
      stand = naam;
      const erin = zitting.contains(document.activeElement);
      zitting.querySelectorAll(":scope > div").forEach((deel) => deel.remove());
      const sjabloon = naam && $(`template[data-zitting="${naam}"]`, zitting);
      if (sjabloon) zitting.append(sjabloon.content.cloneNode(true));
      if (erin) ($("[data-blijf]", zitting) || (was?.isConnected ? was : $("#inhoud"))).focus();
    };
    const verleng = (vertel = true) => {
      einde = Date.now() + stil;
      if (stand !== "lang") wissel("");
      if (vertel) post?.postMessage("bereikt");
    };
    const kijk = () => {
      const rest = Math.min(einde, slot) - Date.now();
      if (rest <= 0) wissel("voorbij");
      else if (slot - Date.now() <= vooraf) wissel("lang");
      else if (rest <= vooraf && stand !== "mislukt") wissel("bijna");
    };
    if (post) post.onmessage = () => verleng(false);
    post?.postMessage("bereikt");
    setInterval(kijk, Math.min(5000, vooraf / 2));
    document.addEventListener("visibilitychange", kijk);
    document.addEventListener("htmx:afterRequest", (e) => e.detail.successful && verleng());
    document.addEventListener("leerrecht:bereikt", () => verleng());
    const blijf = async () => {
      try {
        const antwoord = await stuur(zitting.dataset.blijfAdres, {});
        if (!antwoord.ok || antwoord.redirected) throw new Error(String(antwoord.status));
        verleng();
        if (stand) return;
        wissel("gebleven");
        setTimeout(() => stand === "gebleven" && wissel(""), 6000);
      } catch {
        wissel(Date.now() < einde ? "mislukt" : "voorbij");
      }
    };
    zitting.addEventListener("click", (e) => e.target.closest("[data-blijf]") && blijf());
    document.addEventListener("keydown", (e) => {
      if (e.key !== "F2" || !$("[data-blijf]", zitting)) return;
      e.preventDefault();
      blijf();
    });
  }

  // 4 Paper has no folds: open them, and put them back afterwards.
  let dicht = [];
  addEventListener("beforeprint", () => {
    dicht = [...document.querySelectorAll("main details:not([open])")];
    dicht.forEach((deel) => { deel.open = true; });
  });
  addEventListener("afterprint", () => dicht.splice(0).forEach((deel) => { deel.open = false; }));

  // 5 Unsaved text. Each form with a key of ours warns before it is left; what is typed goes to the server meanwhile, if the
  // page names where: encrypted, for this person in this browser. Nothing is put in its storage.
  const formulierVan = (veld) => {
    const formulier = document.body.dataset.klad && veld?.form;
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
    }
    // Beside the button of the part one types in, where a form has more than one (data-enter).
    const deel = document.activeElement?.closest("[data-enter]");
    const bij = $(".knoppen", deel && formulier.contains(deel) ? deel : formulier) || formulier;
    if (plek.parentElement !== bij) bij.append(plek);
    const uur = new Date().toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
    const nieuws = plek.dataset.kladzin !== String(gelukt);
    plek.dataset.kladzin = gelukt;
    plek.textContent = gelukt
      ? `Bijgehouden om ${uur} uur, nog niet verstuurd.`
      : "We kunnen wat je typt nu niet bijhouden. Kopieer je tekst voor je deze pagina verlaat.";
    // Said aloud once: who types needs no voice at every pause.
    if (nieuws) zeg(plek.textContent, true);
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
    return gelukt;
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
  // Before signing in anew all that was typed is kept; else one stays.
  const opnieuw = async (formulier) => {
    const open = [...document.querySelectorAll("form[data-bewaak='vuil']")];
    if ((await Promise.all(open.map(houdBij))).includes(false)) return;
    open.forEach((deel) => { deel.dataset.bewaak = ""; });
    formulier.submit();
  };
  document.addEventListener("submit", (e) => {
    const formulier = e.target;
    if (formulier.matches("[data-opnieuw]")) { e.preventDefault(); opnieuw(formulier); }
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
    straks = setTimeout(() => zeg(zin, true), 1200);
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
  toon(document);
  toonMelding();
  // Not at once: a page that is still being taken in does not hear its own regions.
  if (location.search) setTimeout(zegWatErStaat, 600, document);
  // For the module that moves items (slepen.js).
  window.leerrecht = { $, stuur, zeg };
})();
