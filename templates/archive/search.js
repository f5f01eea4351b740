// The page of the search: reads the form and the address, asks the index, shows passages in pairs with what was found marked.
'use strict';

{
  const PAGE = 20;
  const form = document.querySelector('.search-form');
  const field = form.elements.q;
  const status = document.querySelector('.search-status');
  const list = document.querySelector('.found');
  const more = document.querySelector('.search-more');
  const shown = form.dataset.languages.split(' ');
  let latest = 0;
  let opening = null;

  /* Pieces come as scripts, for a page from a disk may fetch nothing else: each calls huikanShard with its name and value. */
  const waiting = new Map();
  const pieces = new Map();
  globalThis.huikanShard = (name, value) => waiting.get(name)?.(value);
  const load = name => {
    if (!pieces.has(name)) {
      pieces.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement('script');
        script.src = `s/${name.split('/').map(encodeURIComponent).join('/')}.js?v=${form.dataset.stamp}`;
        script.onload = () => script.remove();
        script.onerror = () => {
          pieces.delete(name);
          reject(new Error(`no ${name}`));
        };
        document.head.append(script);
      }));
    }
    return pieces.get(name);
  };

  const say = (word, number) => {
    const words = document.getElementById(`search-${word}`).content.cloneNode(true);
    for (const span of words.querySelectorAll('span'))
      span.textContent = span.textContent.replace('{n}', number);
    return words;
  };

  const element = (name, attributes = {}, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null)
        made.setAttribute(key, value);
    }
    made.append(...content);
    return made;
  };

  /** A text with its places marked, cut to a length around the first of them. */
  const mark = (text, places, length, share = 0) => {
    const all = places.flat().sort((a, b) => a.start - b.start || b.end - a.end);
    let [from, to] = [0, text.length];
    if (text.length > length * 1.25) {
      const middle = all.length > 0 ? all[0].start : share * text.length;
      from = Math.max(0, Math.min(Math.round(middle - length / 3), text.length - length));
      to = from + length;
      // Not inside a word, and not inside a character of two units.
      while (from > 0 && /[\p{Script=Latin}\d\uDC00-\uDFFF]/u.test(text[from]) && /\S/.test(text[from - 1]))
        from--;
      while (to < text.length && /[\p{Script=Latin}\d\uDC00-\uDFFF]/u.test(text[to]) && /\S/.test(text[to]))
        to++;
    }
    const nodes = from > 0 ? ['…'] : [];
    let at = from;
    for (const { start, end } of all) {
      if (end <= at || start < at || end > to)
        continue;
      nodes.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
      at = end;
    }
    nodes.push(text.slice(at, to), ...(to < text.length ? ['…'] : []));
    return nodes;
  };

  const lengthIn = language => language.startsWith('zh') ? 180 : 560;

  /** The languages of a result: the page's, and any other in which alone something was found. */
  const languagesOf = (index, result) => {
    const hits = language => result.texts[index.languages.indexOf(language)]?.places.some(places => places.length > 0);
    const others = index.languages.filter(language => !shown.includes(language));
    return shown.some(hits) ? shown : [...shown, ...others.filter(hits)];
  };

  const write = (index, result, before) => {
    const pick = (values, language) => values[index.languages.indexOf(language)];
    const href = `../${result.address}${form.dataset.file}`;
    let item = before;
    if (item?.dataset.leaf !== String(result.leaf)) {
      const titles = shown.flatMap((language, n) => {
        const { text, places } = pick(result.heads, language)[0];
        return [n > 0 ? ' ' : '', element('span', { lang: language }, ...mark(text, places, Infinity))];
      });
      const line = shown.map(language => {
        const [, name, , place] = pick(result.heads, language);
        const parts = [name, place].filter(part => part.text).flatMap(part => [...mark(part.text, part.places, Infinity), ' · ']);
        return element('span', { lang: language }, ...parts, pick(result.issue, language));
      });
      item = element('li', { 'data-leaf': result.leaf },
        element('h2', { class: 'found-title' }, element('a', { href }, ...titles)),
        element('p', { class: 'found-line' }, ...line.flatMap((part, n) => n > 0 ? [' ', part] : [part])));
      list.append(item);
    }
    if (result.fragment === null)
      return item;

    const texts = languagesOf(index, result)
      .map(language => ({ language, text: pick(result.texts, language) })).filter(({ text }) => text);
    const hit = texts.find(({ text }) => text.places.some(places => places.length > 0));
    const share = hit ? hit.text.places.flat()[0].start / hit.text.text.length : 0;
    item.append(element('div', { class: 'found-pair' },
      ...texts.map(({ language, text }) =>
        element('p', { lang: language }, ...mark(text.text, text.places, lengthIn(language), share))),
      element('a', {
        class: 'permalink', href: `${href}#${encodeURIComponent(result.fragment)}`, 'aria-label': `#${result.fragment}`,
      }, '¶')));
    return item;
  };

  /** Shows the next results; a candidate whose text does not hold what is asked for is passed over. */
  const turn = async (index, found, search, state) => {
    more.hidden = true;
    let count = 0;
    while (count < PAGE && (state.ready.length > 0 || state.next < found.candidates.length)) {
      if (state.ready.length === 0) {
        const block = found.candidates.slice(state.next, state.next + (found.terms.length > 1 ? 2 * PAGE : PAGE));
        state.next += block.length;
        state.ready = await index.show(found.terms, block);
        state.lost += block.length - state.ready.length;
        if (search !== latest)
          return;
      }
      for (const result of state.ready.splice(0, PAGE - count)) {
        state.last = write(index, result, state.last);
        count++;
      }
    }
    state.shown += count;
    const isWhole = state.next >= found.candidates.length;
    const total = found.candidates.length - state.lost;
    status.replaceChildren(total === 0 ? say('none')
      : say(found.isExact || isWhole ? (total === 1 ? 'found_one' : 'found') : 'found_up_to', total));
    if (found.isPartial && total > 0)
      status.prepend(say('some'), ' ');
    more.hidden = isWhole && state.ready.length === 0;
    more.onclick = () => {
      const last = list.lastElementChild;
      turn(index, found, search, state).then(() => (last?.nextElementSibling ?? last)?.querySelector('a')?.focus(), fail);
    };
  };

  const fail = () => {
    opening = null;
    status.replaceChildren(say('failed'));
  };

  const run = async () => {
    const search = ++latest;
    const { year, speaker, place } = form.elements;
    const conditions = { year: year.value, speaker: speaker.value, place: place.value };
    if (!field.value.trim() && !Object.values(conditions).some(Boolean)) {
      list.replaceChildren();
      status.replaceChildren();
      more.hidden = true;
      return;
    }
    if (list.childElementCount === 0)
      status.replaceChildren(say('wait'));
    try {
      opening ??= globalThis.huikanIndex.open(load);
      const index = await opening;
      const started = performance.now();
      const found = await index.find(field.value, conditions);
      if (search !== latest)
        return;
      list.replaceChildren();
      if (found.isTooCommon) {
        more.hidden = true;
        status.replaceChildren(say('common'));
      } else {
        await turn(index, found, search, { ready: [], next: 0, lost: 0, shown: 0, last: null });
      }
      if (search === latest)
        performance.measure('huikan-search', { start: started });
    } catch (error) {
      fail(error);
    }
  };

  const addressOf = () => {
    const filled = [...new FormData(form)].filter(([, value]) => value);
    return filled.length > 0 ? `?${new URLSearchParams(filled)}` : location.pathname;
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const name of ['q', 'year', 'speaker', 'place'])
      form.elements[name].value = asked.get(name) ?? '';
    run();
  };

  const remember = change => {
    try {
      history[change](null, '', addressOf());
      for (const link of document.querySelectorAll('.switch a'))
        link.search = location.search;
    } catch {
      // A browser may forbid it to a page from a disk; the search works all the same.
    }
  };

  let waitingForPause = 0;
  const ask = (change, pause) => {
    clearTimeout(waitingForPause);
    waitingForPause = setTimeout(() => {
      remember(change);
      run();
    }, pause);
  };

  // While an input method composes, what stands in the field is not yet what is meant.
  field.addEventListener('input', event => event.isComposing || ask('replaceState', 150));
  field.addEventListener('compositionend', () => ask('replaceState', 0));
  form.addEventListener('change', event => event.target === field || ask('pushState', 0));
  form.addEventListener('submit', event => {
    event.preventDefault();
    ask('pushState', 0);
  });
  addEventListener('popstate', read);
  for (const link of document.querySelectorAll('.switch a'))
    link.search = location.search;
  read();
}
