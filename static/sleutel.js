// Joins the button of a toegangssleutel to the package's script, and says it when that did not work: the package only tells the
// console. Where a browser knows no such keys the page says what else there is.
(() => {
  "use strict";
  const kan = Boolean(window.PublicKeyCredential);
  document.querySelectorAll("[data-sleutel]").forEach((deel) => { deel.hidden = (deel.dataset.sleutel === "kan") !== kan; });
  const knop = document.querySelector("[data-sleutel-doe]");
  const doe = knop.dataset.sleutelDoe;
  window.allauth.webauthn.forms[`${doe}Form`]({ ids: { [doe]: knop.id, credential: knop.form.elements.credential.id, data: "sleutelgegevens" } });
  document.addEventListener("allauth.error", (e) => {
    e.preventDefault();
    window.leerrecht.zeg("Dat lukte niet: je toestel gaf geen toegangssleutel, of je brak het af. Probeer het opnieuw, of gebruik een app.");
  });
})();
