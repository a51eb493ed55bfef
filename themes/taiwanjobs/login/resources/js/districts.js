"use strict";
// District: a plain select that follows the county; its digits begin the postal code. Needs lists.js.
{
  const [region, locality, postalCode] = ["region", "locality", "postal_code"].map((id) => document.getElementById(id));

  if (region && locality) {
    const districts = async () => (await lists.load("districts"))[region.value] || {};
    const fill = async () => {
      const chosen = locality.value;
      const names = Object.keys(await districts());
      locality.replaceChildren(locality.options[0], ...names.map((name) => new Option(name, name, false, name === chosen)));
    };
    const fillPostalCode = async () => {
      const digits = (await districts())[locality.value];
      if (digits && postalCode && !postalCode.value.startsWith(digits)) postalCode.value = digits;
    };
    const plainOnFailure = (action) => () => action().catch(() => lists.showPlain("district", true));

    lists.showPlain("district", false);
    region.addEventListener("change", plainOnFailure(fill));
    locality.addEventListener("change", plainOnFailure(fillPostalCode));
    if (region.value && locality.options.length < 3) plainOnFailure(fill)();
  }
}
