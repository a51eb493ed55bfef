"use strict";
// Year fields fill each other in: ROC 1 is 1912, and the year before it is 民國前 1 (前1), for there is no year 0.
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

  if (western && roc) {
    mirror(western, roc, toRoc);
    mirror(roc, western, toWestern);
    if (western.value && !roc.value) roc.value = toRoc(halfWidth(western.value));
    else if (roc.value && !western.value) western.value = toWestern(halfWidth(roc.value));
  }
}
