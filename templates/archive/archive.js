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
