// Shows a note, or the gloss of a term, where it is called, instead of leading to the end of the page. Without a script,
// or in a browser without popovers, the calls are the links that they say they are.
'use strict';

{
  const panel = document.getElementById('page-in-place');
  const calls = 'a[role="doc-noteref"], a[role="doc-glossref"]';
  let call = null;
  let pressed = null;

  /** The words of what is called: a copy without the ids and the ways back that belong to the end of the page. */
  function copy(called) {
    const text = document.createElement(called.closest('dl') ? 'dl' : 'div');
    text.lang = called.closest('[lang]').lang;
    text.append(...[...called.children].map(child => child.cloneNode(true)));
    for (const back of text.querySelectorAll('.ways-back')) back.remove();
    for (const named of text.querySelectorAll('[id]')) named.removeAttribute('id');
    return text;
  }

  /** Under the line that calls, or over it where there is no room; it scrolls with the text. */
  function place() {
    const lines = call.getClientRects();
    const line = lines[lines.length - 1];
    const room = document.documentElement.clientWidth;
    const start = Math.max(16, Math.min(line.left - 20, room - panel.offsetWidth - 16));
    const isUnder = line.bottom + panel.offsetHeight + 8 < innerHeight || line.top < panel.offsetHeight + 8;
    panel.style.left = `${start + scrollX}px`;
    panel.style.top = `${(isUnder ? line.bottom + 4 : line.top - panel.offsetHeight - 4) + scrollY}px`;
  }

  if (panel && 'showPopover' in panel) {
    panel.hidden = false;

    // A press outside the panel closes it before the click is told, also a press on the call that it belongs to.
    document.addEventListener('pointerdown', event => {
      pressed = panel.matches(':popover-open') && call?.contains(event.target) ? call : null;
    }, true);

    document.addEventListener('click', event => {
      const found = event.target.closest?.(calls);
      const called = found && document.getElementById(decodeURIComponent(found.hash.slice(1)));
      if (!called || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      const isSecond = pressed === found;
      pressed = null;
      if (isSecond) return;
      if (!panel.contains(found)) call = found;
      panel.querySelector('.in-place-text').replaceChildren(copy(called));
      panel.setAttribute('aria-label', found.getAttribute('aria-label') ?? found.textContent);
      if (!panel.matches(':popover-open')) panel.showPopover();
      place();
      panel.focus({ preventScroll: true });
    });

    panel.addEventListener('toggle', event => {
      if (event.newState === 'closed' && (document.activeElement === document.body || panel.contains(document.activeElement)))
        call?.focus({ preventScroll: true });
    });
  }
}
