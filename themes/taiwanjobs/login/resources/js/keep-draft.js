"use strict";
// Keeps with the server, not in the browser, what is typed and not sent yet: Back, forward and reload then show it.
{
  const pause = 500;
  const form = document.getElementById("step-form");
  const address = new URL(document.querySelector("main").dataset.address, location);
  address.pathname = address.pathname.replace(/login-actions\/.*$/, "taiwanjobs-draft");
  let timer;
  let request;

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keep = () => {
    if (!timer) return;
    stop();
    const sent = fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin", keepalive: true });
    request = sent.catch(() => {}).finally(() => { request = undefined; });
  };
  const wait = () => {
    stop();
    timer = setTimeout(keep, pause);
  };

  form.addEventListener("input", wait);
  form.addEventListener("change", wait);
  // The form is sent after its draft, so that the two do not overtake each other.
  form.addEventListener("submit", (event) => {
    stop();
    if (!request) return;
    event.preventDefault();
    request.then(() => form.requestSubmit(event.submitter));
  });
  document.addEventListener("visibilitychange", keep);
  window.addEventListener("pagehide", keep);
}
