"use strict";
// Fields that apply only with certain answers, counters, and the notice that is open where there is room for it.
{
  // A chooser tells in data-condition-value whether its text counts as an answer.
  const valueOf = (control) => control?.dataset?.conditionValue ?? control?.value ?? "";

  const dependents = [...document.querySelectorAll("[data-shown-when]")].map((element) => {
    const [name, wanted] = element.dataset.shownWhen.split("=");
    const { elements } = element.closest("form");
    return () => { element.hidden = valueOf(elements[name]) !== wanted; };
  });
  const update = () => dependents.forEach((show) => show());
  document.addEventListener("change", update);
  window.addEventListener("pageshow", update);
  update();

  for (const counter of document.querySelectorAll("[data-counts]")) {
    const input = document.getElementById(counter.dataset.counts);
    const count = () => {
      const left = Number(counter.dataset.most) - [...input.value.normalize("NFC")].length;
      const text = left < 0 ? counter.dataset.over : counter.dataset.left;
      counter.textContent = text.replace("{0}", Math.abs(left));
    };
    input.addEventListener("input", count);
    count();
  }

  const notice = document.querySelector(".data-notice");
  if (notice) notice.open = matchMedia("(min-width: 44.01rem)").matches;
}
