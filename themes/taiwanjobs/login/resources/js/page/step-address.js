"use strict";
// The history holds steps: pages that answer a form get their step's address. Back passes over the same step with errors.
{
  const { address } = document.querySelector("main").dataset;
  const storage = "taiwanjobs-repeated";
  const noted = () => JSON.parse(sessionStorage.getItem(storage)) || {};
  const note = (state) => sessionStorage.setItem(storage, JSON.stringify(state));
  // How often the step stands in the history before this entry.
  const repeated = () => (noted().address === location.href ? noted().times : 0);

  if (address) {
    const here = new URL(location);
    const step = new URL(address, here);
    const isStep = here.searchParams.has("execution") && !here.searchParams.has("session_code");
    if (here.pathname === step.pathname && !isStep) history.replaceState(history.state, "", step);

    const arrivedBy = performance.getEntriesByType("navigation")[0]?.type;
    const times = repeated();
    if (arrivedBy === "back_forward" && times > 0) {
      note({});
      history.go(-times);
    } else if (arrivedBy === "navigate") {
      const cameBack = noted().sent && noted().address === location.href;
      note({ address: location.href, times: cameBack ? times + 1 : 0 });
    }
    document.addEventListener("submit", () => note({ address: location.href, times: repeated(), sent: true }));
  }

  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && address) location.reload();
  });
}
