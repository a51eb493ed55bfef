"use strict";
// School: a combobox with a list that is narrowed by what is typed (WAI-ARIA APG, list autocomplete). Needs lists.js.
{
  const { texts, load, showPlain } = lists;
  const [county, select, other] = ["schoolCounty", "schoolName", "schoolNameOther"].map((id) => document.getElementById(id));
  const changed = (control) => control.dispatchEvent(new Event("change", { bubbles: true }));

  if (county && select) {
    const mostShown = 100;
    const everywhere = document.querySelector("[name=showAllSchools]");
    const input = document.createElement("input");
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let options = [];
    let active = -1;
    let turn = Promise.resolve();
    let waiting = 0;

    const fold = (text) => text.normalize("NFKC").replaceAll("台", "臺").replace(/\s/g, "").toLowerCase();
    const inAllCounties = () => !county.value || everywhere.getAttribute("aria-pressed") === "true";

    const schools = async () => {
      if (!inAllCounties()) {
        const names = await load(`schools/${encodeURIComponent(county.value)}`);
        return names.map((name) => ({ name, county: county.value, label: name }));
      }
      const byCounty = await load("schools");
      return Object.entries(byCounty).flatMap(([place, names]) => names.map((name) => ({ name, county: place, label: `${name}（${place}）` })));
    };

    const setActive = (index) => {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = index;
      const option = list.children[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    };

    const isOpen = () => !list.hidden;
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      setActive(-1);
    };

    const show = (found) => {
      options = [...found.slice(0, mostShown), { label: texts.other }];
      list.replaceChildren(...options.map(({ label }, index) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${index}`;
        option.role = "option";
        option.setAttribute("aria-selected", "false");
        option.textContent = label;
        return option;
      }));
      active = -1;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      const text = found.length > mostShown ? texts.more : found.length ? texts.found : texts.none;
      status.textContent = text.replace("{0}", found.length);
    };

    const backToPlain = () => {
      close();
      input.replaceWith(select);
      showPlain("school", true);
      everywhere.type = "submit";
    };

    // What is done while a list is on its way waits for it: a quick Enter chooses from it and does not send the form.
    const inTurn = (action) => {
      waiting++;
      turn = turn.then(() => input.isConnected && action()).catch(backToPlain).finally(() => { waiting--; });
    };

    const open = async () => {
      const all = await schools();
      const wanted = fold(input.value);
      show(all.filter(({ name }) => fold(name).includes(wanted)));
    };

    const answered = (name) => {
      input.dataset.conditionValue = name;
      changed(input);
    };

    const pick = ({ name, county: place }) => {
      close();
      if (!name) {
        if (other && !other.value) other.value = input.value;
        input.value = "";
        answered("");
        other?.focus();
        return;
      }
      input.value = name;
      county.value = place;
      answered(name);
    };

    const leave = () => {
      const typed = options.find(({ name }) => name && fold(name) === fold(input.value));
      if (typed && !inAllCounties()) pick(typed);
      close();
    };

    const move = (step) => {
      const last = options.length - 1;
      if (active < 0) setActive(step > 0 ? 0 : last);
      else setActive((active + step + options.length) % options.length);
    };

    const keys = {
      ArrowDown: async (event) => {
        if (!isOpen()) await open();
        if (!event.altKey) move(1);
      },
      ArrowUp: async (event) => {
        if (event.altKey) return close();
        if (!isOpen()) await open();
        move(-1);
      },
      Enter: () => (active < 0 ? close() : pick(options[active])),
      Escape: () => {
        if (isOpen()) return close();
        input.value = "";
        answered("");
      },
    };

    for (const name of ["id", "name", "class", "aria-invalid", "aria-describedby"]) {
      if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    }
    list.id = `${select.id}-list`;
    list.role = "listbox";
    list.className = "options";
    list.hidden = true;
    list.setAttribute("aria-label", document.querySelector(`label[for=${select.id}]`).textContent);
    status.className = "visually-hidden";
    status.role = "status";
    Object.assign(input, { type: "text", role: "combobox", value: select.value, autocomplete: "off", enterKeyHint: "next", maxLength: 128 });
    for (const [name, value] of Object.entries({ expanded: "false", controls: list.id, autocomplete: "list" })) input.setAttribute(`aria-${name}`, value);
    input.dataset.conditionValue = input.ariaInvalid ? "" : input.value;

    select.replaceWith(input);
    input.after(list, status);
    showPlain("school", false);
    everywhere.type = "button";
    everywhere.setAttribute("aria-pressed", "false");
    changed(input);

    input.addEventListener("input", () => {
      answered("");
      inTurn(open);
    });
    input.addEventListener("click", () => { if (!isOpen()) inTurn(open); });
    input.addEventListener("blur", () => inTurn(leave));
    input.addEventListener("keydown", (event) => {
      const action = keys[event.key];
      if (!action || event.isComposing || (event.key === "Enter" && !isOpen() && !waiting)) return;
      event.preventDefault();
      inTurn(() => action(event));
    });
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const index = [...list.children].indexOf(event.target.closest("li"));
      if (index >= 0) pick(options[index]);
    });
    everywhere.addEventListener("click", () => {
      if (everywhere.type !== "button") return;
      everywhere.setAttribute("aria-pressed", String(everywhere.getAttribute("aria-pressed") !== "true"));
      input.focus();
      inTurn(open);
    });
  }
}
