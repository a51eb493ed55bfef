"use strict";
// The page behind a mailed link is known by the mailed address: a reload opens the link again, whatever the server has
// forgotten meanwhile.
for (const form of document.querySelectorAll("[data-link-address]")) {
  history.replaceState(history.state, "", form.dataset.linkAddress);
}
