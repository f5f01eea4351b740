// The pages are whole without this file. It keeps a reader's place when the language is switched, remembers the face that
// was chosen, and offers themes and sizes of text.
'use strict';

// The links of the switch lead to the passage that stands at the top of the window.
const switched = [...document.querySelectorAll('.switch a')];
const faces = switched.map(link => link.getAttribute('href'));
for (const [index, link] of switched.entries()) {
  link.addEventListener('click', () => {
    const passages = [...document.querySelectorAll('.passage')];
    const atTop = passages.find(passage => passage.getBoundingClientRect().bottom > 80);
    link.hash = window.scrollY > 80 && atTop ? atTop.id : '';
    huikanSettings.keep('face', faces[index]);
  });
}

// An address says which face it is, and that is what it shows. A reader who has once chosen another one, and comes in by
// an address from elsewhere, is led on to the chosen face by the links of the page. Links between the faces of a page stay.
{
  const chosen = huikanSettings.kept('face');
  const archive = new URL('..', document.currentScript.src).href;
  const folderOf = url => url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
  if (faces.includes(chosen)) {
    for (const link of document.querySelectorAll('a[href]:not([hreflang])')) {
      const url = new URL(link.href);
      const folder = folderOf(url);
      if (!link.href.startsWith(archive) || folder === folderOf(location) || !faces.includes(url.pathname.slice(folder.length)))
        continue;
      url.pathname = folder + chosen;
      link.href = url.href;
    }
  }
}

// Themes and sizes: what is pressed without a script would do nothing, so it appears only now.
for (const settings of document.querySelectorAll('.settings')) {
  settings.hidden = false;
  const choices = [...settings.querySelectorAll('input')];
  const mark = () => {
    for (const choice of choices) choice.checked = choice.value === huikanSettings.kept(choice.name);
    for (const name of ['theme', 'size']) {
      if (!choices.some(choice => choice.name === name && choice.checked))
        choices.find(choice => choice.name === name && choice.value === '').checked = true;
    }
  };
  mark();
  settings.addEventListener('change', event => {
    huikanSettings.show(event.target.name, event.target.value);
    huikanSettings.keep(event.target.name, event.target.value);
  });
  settings.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !settings.open) return;
    settings.open = false;
    settings.querySelector('summary').focus();
  });
  document.addEventListener('pointerdown', event => {
    if (!settings.contains(event.target)) settings.open = false;
  });

  // Another window of the archive has changed its mind.
  addEventListener('storage', event => {
    const name = event.key?.replace(/^huikan\./, '');
    if (name !== 'theme' && name !== 'size') return;
    huikanSettings.show(name, event.newValue ?? '');
    mark();
  });
}

// The key / leads to the field of the search, unless something is being written.
document.addEventListener('keydown', event => {
  const field = document.querySelector('[data-search-field]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !field
    || event.target.closest?.('input, select, textarea, [contenteditable]'))
    return;
  event.preventDefault();
  field.focus();
  field.select();
});
