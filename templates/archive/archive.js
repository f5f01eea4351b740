// The pages are whole without this file. It keeps a reader's place when the language is switched:
// the links of the switch lead to the passage that stands at the top of the window.
'use strict';

for (const link of document.querySelectorAll('.switch a')) {
  link.addEventListener('click', () => {
    const passages = [...document.querySelectorAll('.passage')];
    const atTop = passages.find(passage => passage.getBoundingClientRect().bottom > 80);
    link.hash = window.scrollY > 80 && atTop ? atTop.id : '';
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
