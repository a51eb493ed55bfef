"use strict";
// Year fields fill each other in: ROC 1 is 1912, and the year before it is 民國前 1 (前1), for there is no year 0.
// Below the fields the full date stands in both calendars.
{
  const offset = 1911;
  const western = document.getElementById("birthYear");
  const roc = document.getElementById("birthRocYear");

  const halfWidth = (text) => text.normalize("NFKC").replace(/\s/g, "");

  const toRoc = (text) => {
    if (!/^\d{4}$/.test(text)) return "";
    const year = Number(text) - offset;
    return year > 0 ? String(year) : `前${1 - year}`;
  };

  const toWestern = (text) => {
    const match = /^(?:民國)?(前|-)?0*([1-9]\d{0,2})年?$/.exec(text);
    if (!match) return "";
    const year = Number(match[2]);
    return String(match[1] ? offset + 1 - year : offset + year);
  };

  const mirror = (from, to, convert) => from.addEventListener("input", () => {
    to.value = convert(halfWidth(from.value));
  });

  const month = document.getElementById("birthMonth");
  const day = document.getElementById("birthDay");
  const full = document.getElementById("birthdate-full");

  const fullDate = () => {
    const numbers = [western, month, day].map((input) => Number(halfWidth(input.value)));
    const date = new Date(Date.UTC(numbers[0], numbers[1] - 1, numbers[2]));
    const exists = /^\d{4}$/.test(halfWidth(western.value)) && date.getUTCMonth() === numbers[1] - 1 && date.getUTCDate() === numbers[2];
    if (!exists) return "";
    const [year, ofMonth, ofDay] = numbers;
    const text = year > offset ? full.dataset.roc : full.dataset.beforeRoc;
    const values = [year > offset ? year - offset : offset + 1 - year, ofMonth, ofDay, year];
    return text.replace(/\{(\d)\}/g, (match, index) => values[index]);
  };

  if (western && roc) {
    mirror(western, roc, toRoc);
    mirror(roc, western, toWestern);
    if (western.value && !roc.value) roc.value = toRoc(halfWidth(western.value));
    else if (roc.value && !western.value) western.value = toWestern(halfWidth(roc.value));
    for (const input of [western, roc, month, day]) {
      input.addEventListener("input", () => {
        const text = fullDate();
        if (full.textContent !== text) full.textContent = text;
      });
    }
    full.textContent = fullDate();
  }
}
