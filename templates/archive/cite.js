// The citations of a page are whole without this file. It adds buttons that copy them, puts the day of access into what is
// copied, and at the mark ¶ of a passage offers the citation of that passage.
'use strict';

const cite = document.getElementById('page-cite');
const words = cite.dataset;
const citations = [...cite.querySelectorAll('.citation')];

/** Today by the reader's calendar, as GB/T 7714 writes it. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

/** A citation as text: with the day of access, and with the address of a passage where one is named. */
function textOf(citation, fragment = '') {
  const copy = citation.cloneNode(true);
  for (const place of copy.querySelectorAll('.accessed')) place.textContent = `[${today()}]`;
  const { address } = citation.dataset;
  return address && fragment ? copy.textContent.replaceAll(address, address + fragment) : copy.textContent;
}

/** Copies, also where the clipboard is not given to pages opened from a disk. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'visually-hidden';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

function button(label, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', action);
  return made;
}

for (const citation of citations) {
  const made = button(words.copy, async () => {
    made.textContent = await copy(textOf(citation)) ? words.copied : words.failed;
    setTimeout(() => { made.textContent = words.copy; }, 3000);
  });
  made.setAttribute('aria-label', `${words.copy} ${citation.dataset.format}`);
  citation.after(made);
}

let panel = null;
let opener = null;

function close(returnFocus) {
  if (!panel) return;
  panel.remove();
  panel = null;
  opener.setAttribute('aria-expanded', 'false');
  if (returnFocus) opener.focus();
}

function open(mark, number) {
  close(false);
  opener = mark;
  mark.setAttribute('aria-expanded', 'true');
  const fragment = mark.getAttribute('href');
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const copying = text => async () => { status.textContent = await copy(text()) ? words.copied : words.failed; };
  const buttons = document.createElement('div');
  buttons.append(
    ...citations.map(citation => button(citation.dataset.format, copying(() => textOf(citation, fragment)))),
    button(words.link, copying(() => (citations[0].dataset.address || location.href.split('#')[0]) + fragment)),
    button(words.close, () => close(true)));
  const title = document.createElement('p');
  title.id = 'page-cite-panel';
  title.textContent = words.passage.replace('{n}', number);
  panel = document.createElement('div');
  panel.className = 'cite-panel';
  panel.lang = document.documentElement.lang;
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-labelledby', title.id);
  panel.append(title, buttons, status);
  mark.after(panel);
}

for (const [index, mark] of document.querySelectorAll('.passage > .permalink').entries()) {
  mark.setAttribute('aria-expanded', 'false');
  // The link still leads to its passage; the panel stands there when it has.
  mark.addEventListener('click', () => (opener === mark && panel ? close(false) : open(mark, index + 1)));
}

document.addEventListener('keydown', event => { if (event.key === 'Escape') close(true); });
document.addEventListener('click', event => {
  if (panel && !panel.contains(event.target) && !event.target.closest('.permalink')) close(false);
});
