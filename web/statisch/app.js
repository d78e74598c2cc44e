// SPDX-License-Identifier: EUPL-1.2
// Hides form questions that are not asked after what was chosen above them. Without this script they are shown with
// the words "alleen als …", and the server ignores their answers in both cases.
"use strict";

function chosen(form, name) {
  return [...form.elements]
    .filter((e) => e.name === name && (!["radio", "checkbox"].includes(e.type) || e.checked))
    .map((e) => e.value);
}

function update(form) {
  for (const question of form.querySelectorAll("[data-als-veld]")) {
    const parent = form.querySelector(`[data-veld="${question.dataset.alsVeld}"]`);
    const asked = chosen(form, question.dataset.alsVeld).some((v) => question.dataset.alsWaarden.split(" ").includes(v));
    question.hidden = !asked || (parent !== null && parent.hidden);
  }
}

for (const form of document.querySelectorAll("form")) {
  if (!form.querySelector("[data-als-veld]")) continue;
  for (const text of form.querySelectorAll(".ret-only-when")) text.hidden = true;
  form.addEventListener("change", () => update(form));
  update(form);
}
