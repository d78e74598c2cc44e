// SPDX-License-Identifier: EUPL-1.2
// Keys for the review of a text that must be anonymous. They press the buttons that stand on the page, so that everything also works
// without this script. They only listen while a mark or a text in the review has the focus (WCAG 2.1.4).
"use strict";

const review = document.querySelector("[data-nakijken]");
const marks = [...review.querySelectorAll("a.ret-mark")];
const texts = [...review.querySelectorAll("[data-tekst]")];
const doubtful = (mark) => mark.classList.contains("ret-mark--doubt");

/** The card on which the mark with the focus is decided, or the first that is open to a decision. */
const cardOf = (mark) => document.querySelector(mark.hash);

function open(element) {
  for (let e = element; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
}

function goTo(mark) {
  if (!mark) return;
  open(mark);
  open(cardOf(mark));
  mark.focus();
  mark.scrollIntoView({ block: "center" });
}

/** The place in the text to go back to when the page comes again; a number says nothing about anybody. */
function press(button, mark) {
  if (!button) return;
  if (mark) sessionStorage.setItem("nakijken", String(marks.indexOf(mark)));
  button.click();
}

// ---------------------------------------------------------------- marks

const inCard = (mark, does) => cardOf(mark).querySelector(`button[name="doe"][value="${does}"]`);

const onMark = {
  n: (mark) => goTo(marks[marks.indexOf(mark) + 1]),
  v: (mark) => goTo(marks[marks.indexOf(mark) - 1]),
  w: (mark) => press(inCard(mark, "rol"), mark),
  l: (mark) => press(inCard(mark, "staan"), mark),
  h: (mark) => press(cardOf(mark).querySelector(`[data-hier="${mark.id}"] button`) ?? inCard(mark, "staan"), mark),
  r: (mark) => {
    open(cardOf(mark));
    cardOf(mark).querySelector("select").focus();
  },
};

// ---------------------------------------------------------------- words

/** The chosen words as they were typed: without the labels beside the marks. */
function chosenWords() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return "";
  const part = selection.getRangeAt(0).cloneContents();
  for (const label of part.querySelectorAll(".ret-mark__label, .ret-visually-hidden")) label.remove();
  return part.textContent.trim();
}

function offer(words) {
  if (words === "") return;
  const form = review.querySelector("[data-erbij]");
  form.querySelector('[name="woorden"]').value = words;
  const role = form.querySelector('[name="rol"]');
  role.focus();
  role.scrollIntoView({ block: "center" });
}

function chooseWord(text, key, more) {
  const selection = getSelection();
  if (selection.rangeCount === 0 || !text.contains(selection.focusNode)) selection.collapse(text, 0);
  const forward = key === "ArrowRight";
  if (!more && !selection.isCollapsed) forward ? selection.collapseToEnd() : selection.collapseToStart();
  if (!more && !forward) selection.modify("move", "backward", "word");
  selection.modify("extend", forward || !more ? "forward" : "backward", "word");
}

// ---------------------------------------------------------------- the page

review.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const mark = event.target.closest?.("a.ret-mark");
  const text = event.target.closest?.("[data-tekst]");
  if (!text) return;
  if (event.key === "ArrowRight" || event.key === "ArrowLeft") chooseWord(text, event.key, event.shiftKey);
  else if (event.key === "m") offer(chosenWords());
  else if (event.key === "z") press(review.querySelector("[data-ongedaan] button"), mark);
  else if (mark && onMark[event.key]) onMark[event.key](mark);
  else if (event.key === "n") goTo(marks.find((m) => text.compareDocumentPosition(m) & Node.DOCUMENT_POSITION_FOLLOWING));
  else return;
  event.preventDefault();
});

// A link to a card that is folded opens it.
review.addEventListener("click", (event) => {
  const mark = event.target.closest("a.ret-mark");
  if (mark) open(cardOf(mark));
});

for (const text of texts) {
  text.tabIndex = 0;
  text.setAttribute("role", "group");
  text.setAttribute("aria-labelledby", text.previousElementSibling.id);
}
for (const hint of document.querySelectorAll("[data-met-script]")) hint.hidden = false;

const last = sessionStorage.getItem("nakijken");
sessionStorage.removeItem("nakijken");
if (last !== null && marks.length > 0) goTo(marks.find(doubtful) ?? marks[Math.min(Number(last), marks.length - 1)]);
