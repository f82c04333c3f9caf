// Nothing is ever put in web storage: it stays on a shared PC, and htmx would write the address of each page there.
// First of the scripts; htmx asks whether it may, and goes on without.
(() => {
  "use strict";
  Storage.prototype.setItem = () => {
    throw new DOMException("Dit portaal bewaart niets in de browser.", "QuotaExceededError");
  };
  for (const opslag of ["localStorage", "sessionStorage"]) {
    try {
      window[opslag].clear();
    } catch {
      // Blocked by the browser: then there is nothing in it either.
    }
  }
})();
