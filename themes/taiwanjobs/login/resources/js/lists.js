"use strict";
// For districts.js and schools.js: lists are fetched when needed, each once; where one does not come, the plain form is back.
const lists = (() => {
  const texts = document.querySelector("[data-lists]").dataset;

  const fetched = new Map();
  const fetchList = async (path) => {
    const answer = await fetch(`${texts.lists}/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const load = (path) => {
    if (!fetched.has(path)) {
      fetched.set(path, fetchList(path).catch((error) => {
        fetched.delete(path);
        throw error;
      }));
    }
    return fetched.get(path);
  };

  const showPlain = (kind, shown) => {
    for (const element of document.querySelectorAll(`[data-plain=${kind}]`)) element.hidden = !shown;
  };

  return { texts, load, showPlain };
})();
