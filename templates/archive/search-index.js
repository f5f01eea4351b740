// Asks the index that stands in search/s. Given a way to load its pieces, finds documents and shows them.
//   t/ISSUE/n  a text: its head and its passages       p/n  terms and the documents that hold them
//   w/n        words as they are written               manifest  what lies where
// A document is the head of a text (title, speaker, office, place) or a passage in all its languages.
'use strict';

{
  const { unitsOf, stem } = globalThis.huikanWords;

  const MOST_TERMS = 12;
  const SHORTEST_PREFIX = 3;
  const MOST_COMPLETIONS = 24;
  const STOP_WORDS = new Set(['a', 'an', 'and', 'as', 'at', 'be', 'by', 'for', 'from', 'in', 'is', 'it', 'of', 'on', 'or', 'that', 'the', 'to', 'was', 'were', 'with']);

  /** A list as Postings.Encode writes it. */
  const decode = text => {
    const bytes = atob(text.slice(1));
    const documents = [];
    if (text[0] === '#') {
      for (let i = 0; i < bytes.length; i++) {
        for (let bits = bytes.charCodeAt(i), bit = 0; bits; bits >>= 1, bit++) {
          if (bits & 1)
            documents.push(i * 8 + bit);
        }
      }
    } else {
      let document = -1;
      for (let i = 0; i < bytes.length;) {
        let difference = 0;
        for (let shift = 0, part = 0x80; part & 0x80; shift += 7) {
          part = bytes.charCodeAt(i++);
          difference |= (part & 0x7F) << shift;
        }
        document += difference + 1;
        documents.push(document);
      }
    }
    return documents;
  };

  /** The last place in a sorted list whose value is not greater. */
  const placeOf = (sorted, value) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= value)
        low = middle + 1;
      else
        high = middle;
    }
    return low - 1;
  };

  const intersect = ([first, ...rest]) => rest.reduce((common, list) => {
    const here = new Set(list);
    return common.filter(document => here.has(document));
  }, first ?? []);

  /**
   * What is asked: words in quotation marks are one phrase; a space parts terms, in Chinese too; the last word may be only
   * begun, unless a space follows it.
   */
  const parse = query => {
    const terms = [];
    const pieces = [...query.matchAll(/["“”]([^"“”]+)["“”]|[^\s"“”]+/g)];
    for (const [index, piece] of pieces.entries()) {
      const units = unitsOf(piece[1] ?? piece[0]);
      if (piece[1] !== undefined && units.length > 1 && units.some(unit => !unit.han)) {
        terms.push({ kind: 'phrase', units });
        continue;
      }
      for (let i = 0; i < units.length; i++) {
        if (!units[i].han) {
          const isLast = index === pieces.length - 1 && i === units.length - 1 && !/\s$/.test(query);
          const text = units[i].text;
          terms.push({
            kind: 'word', text, stem: stem(text),
            prefix: (isLast || piece[0].endsWith('*')) && text.length >= SHORTEST_PREFIX && /\p{L}/u.test(text) ? text : null,
          });
          continue;
        }
        const from = i;
        while (units[i + 1]?.run === units[from].run)
          i++;
        terms.push({ kind: 'han', characters: units.slice(from, i + 1).map(unit => unit.text) });
      }
    }
    const seen = new Set();
    const different = terms.filter(term => {
      const name = JSON.stringify([term.kind, term.stem ?? term.characters ?? term.units.map(unit => unit.text)]);
      return !seen.has(name) && seen.add(name);
    });
    const telling = different.filter(term => term.kind !== 'word' || !STOP_WORDS.has(term.text));
    return (telling.length > 0 ? telling : different).slice(0, MOST_TERMS);
  };

  /** The pairs that a stretch of Han is looked up by: all of a short one, every other of a long one, whose texts tell the rest. */
  const pairsOf = characters => {
    const pairs = [];
    const step = characters.length > 6 ? Math.max(2, Math.ceil(characters.length / 8)) : 1;
    for (let i = 0; i + 1 < characters.length; i += step)
      pairs.push(characters[i] + characters[i + 1]);
    if (step > 1)
      pairs.push(characters.at(-2) + characters.at(-1));
    return pairs;
  };

  /** Where a term stands in the units of a text. */
  const placesOf = (term, units) => {
    const found = [];
    if (term.kind === 'word') {
      for (const unit of units) {
        if (!unit.han && (stem(unit.text) === term.stem || (term.prefix && unit.text.startsWith(term.prefix))))
          found.push({ start: unit.start, end: unit.end });
      }
      return found;
    }

    const wanted = term.kind === 'han' ? term.characters : term.units.map(unit => unit.text);
    for (let i = 0; i + wanted.length <= units.length; i++) {
      const last = i + wanted.length - 1;
      if (wanted.every((text, n) => units[i + n].text === text)
        && (term.kind === 'phrase' || (units[i].han && units[i].run === units[last].run)))
        found.push({ start: units[i].start, end: units[last].end });
    }
    return found;
  };

  class Index {
    #load;
    #manifest;
    #lists = new Map();
    #leaves = [];
    #partOf;
    #parts = [];

    constructor(load, manifest) {
      this.#load = load;
      this.#manifest = manifest;
      let document = 0;
      for (const [issue, year, counts] of manifest.issues) {
        for (const [n, count] of counts.entries()) {
          if (count > 0)
            this.#leaves.push({ issue, year, head: document, end: document });
          this.#parts.push({ name: `t/${issue}/${n}`, leaf: this.#leaves.length - 1, first: document, hasHead: count > 0 });
          document += Math.abs(count);
          this.#leaves.at(-1).end = document;
        }
      }
      this.size = document;
      this.#partOf = new Uint32Array(document);
      for (const [n, part] of this.#parts.entries())
        this.#partOf.fill(n, part.first, this.#parts[n + 1]?.first ?? document);
    }

    get languages() {
      return this.#manifest.languages;
    }

    /** The documents of a term, null where they are too many to be listed. */
    async #documentsOf(name) {
      if (this.#lists.has(name))
        return this.#lists.get(name);
      const place = placeOf(this.#manifest.terms, name);
      const shard = place < 0 ? [] : await this.#load(`p/${place}`);
      let found = [];
      for (let i = 0; i < shard.length; i += 2) {
        if (shard[i] === name) {
          found = shard[i + 1] === '!' ? null : decode(shard[i + 1]);
          break;
        }
      }
      this.#lists.set(name, found);
      return found;
    }

    /** The stems of the words that begin so, the most frequent words first. */
    async #complete(prefix) {
      const firsts = this.#manifest.words;
      const shards = [];
      for (let n = Math.max(0, placeOf(firsts, prefix)); n < firsts.length && (firsts[n] <= prefix || firsts[n].startsWith(prefix)); n++)
        shards.push(this.#load(`w/${n}`));
      const words = [];
      for (const shard of await Promise.all(shards)) {
        for (let i = 0; i < shard.length; i += 2) {
          if (shard[i].startsWith(prefix))
            words.push([shard[i], shard[i + 1].charCodeAt(0)]);
        }
      }
      words.sort(([, a], [, b]) => b - a);
      return [...new Set(words.map(([word]) => stem(word)))].slice(0, MOST_COMPLETIONS);
    }

    async #lookUp(term) {
      if (term.kind === 'word') {
        const stems = new Set(term.prefix ? await this.#complete(term.prefix) : []).add(term.stem);
        const lists = await Promise.all([...stems].map(name => this.#documentsOf(name)));
        return { documents: lists.length === 1 ? lists[0] : [...new Set(lists.flat())], isSure: true };
      }
      if (term.kind === 'phrase') {
        const names = new Set(term.units.filter(unit => !unit.han).map(unit => stem(unit.text)));
        const lists = await Promise.all([...names].map(name => this.#documentsOf(name)));
        return { documents: intersect(lists.sort((a, b) => a.length - b.length)), isSure: false };
      }
      if (term.characters.length === 1) {
        const documents = await this.#documentsOf(term.characters[0]);
        return { documents, isSure: documents !== null };
      }
      const lists = await Promise.all(pairsOf(term.characters).map(name => this.#documentsOf(name)));
      return { documents: intersect(lists.sort((a, b) => a.length - b.length)), isSure: term.characters.length === 2 };
    }

    /** Which leaves the conditions leave. */
    async #allowed({ year, speaker, place }) {
      const allowed = new Uint8Array(this.#leaves.length).fill(1);
      if (year)
        this.#leaves.forEach((leaf, n) => allowed[n] &= leaf.year === Number(year) ? 1 : 0);
      for (const [field, key] of [['speaker', speaker], ['place', place]]) {
        if (!key)
          continue;
        const heads = new Set(await this.#documentsOf(`@${field}:${key}`));
        this.#leaves.forEach((leaf, n) => allowed[n] &= heads.has(leaf.head) ? 1 : 0);
      }
      return allowed;
    }

    /**
     * Finds what is asked for.
     * @returns the candidates, best first: heads with all terms; passages with all; passages with some whose head has the
     * others; the best passage of a text that has all; where there is none of these, passages with some. Newer before older.
     */
    async find(query, conditions = {}) {
      const terms = parse(query);
      const [answers, allowed] = await Promise.all([
        Promise.all(terms.map(term => this.#lookUp(term))), this.#allowed(conditions)]);
      const listed = terms.flatMap((term, n) => answers[n].documents ? [answers[n].documents] : []);
      const isFiltered = Object.values(conditions).some(Boolean);
      if (terms.length > 0 && listed.length === 0)
        return { terms, candidates: [], isExact: true, isTooCommon: true };

      const masks = new Uint16Array(this.size);
      listed.forEach((documents, n) => {
        for (const document of documents)
          masks[document] |= 1 << n;
      });
      const all = (1 << listed.length) - 1;
      const tiers = [[], [], [], []];
      for (let n = this.#leaves.length - 1; n >= 0; n--) {
        if (!allowed[n])
          continue;
        if (terms.length > 0)
          this.#rank(this.#leaves[n], masks, all, tiers);
        else if (isFiltered && this.#leaves[n].end > this.#leaves[n].head)
          tiers[0].push({ document: this.#leaves[n].head, tier: 0 });
      }

      let candidates = tiers.flat();
      const isPartial = candidates.length === 0 && listed.length > 1;
      if (isPartial)
        candidates = this.#someOf(masks, allowed);
      return { terms, candidates, isPartial, isExact: answers.every(answer => answer.isSure), isTooCommon: false };
    }

    #rank({ head, end }, masks, all, tiers) {
      let [together, best] = [0, -1];
      for (let document = head; document < end; document++)
        together |= masks[document];
      if (together !== all)
        return;
      if (masks[head] === all)
        tiers[0].push({ document: head, tier: 0 });
      let isFound = masks[head] === all;
      for (let document = head + 1; document < end; document++) {
        const mask = masks[document];
        if (mask === 0)
          continue;
        if (mask === all)
          tiers[1].push({ document, tier: 1 });
        else if ((mask | masks[head]) === all)
          tiers[2].push({ document, tier: 2 });
        else {
          if (best < 0 || count(mask) > count(masks[best]))
            best = document;
          continue;
        }
        isFound = true;
      }
      if (!isFound && best >= 0)
        tiers[3].push({ document: best, tier: 3 });
    }

    #someOf(masks, allowed) {
      let most = 1;
      for (const mask of masks)
        most = Math.max(most, count(mask));
      const some = [];
      for (let n = this.#leaves.length - 1; n >= 0; n--) {
        for (let document = this.#leaves[n].head; allowed[n] && document < this.#leaves[n].end; document++) {
          if (count(masks[document]) === most)
            some.push({ document, tier: 4 });
        }
      }
      return some;
    }

    /**
     * Reads the texts of candidates and keeps those that hold what is asked for; in each tier those come first whose terms
     * stand near each other.
     */
    async show(terms, candidates) {
      const results = await Promise.all(candidates.map(({ document, tier }, order) => this.#show(terms, document, tier, order)));
      return results.filter(Boolean).sort((a, b) => a.tier - b.tier || a.distance - b.distance || a.order - b.order);
    }

    async #show(terms, document, tier, order) {
      const part = this.#parts[this.#partOf[document]];
      const leaf = this.#leaves[part.leaf];
      const headPart = this.#parts[this.#partOf[leaf.head]];
      const [shard, head] = await Promise.all([this.#load(part.name), this.#load(headPart.name)]);
      const isHead = document === leaf.head;
      const passage = isHead ? null : shard.passages[document - part.first - (part.hasHead ? 1 : 0)];
      if (!isHead && !passage)
        return null;

      const heads = head.heads.map(fields => fields.map(text => ({ text, units: unitsOf(text) })));
      const keys = unitsOf(head.keys);
      const texts = isHead ? [] : passage.slice(1).map(text => text === null ? null : { text, units: unitsOf(text) });
      for (const text of [...heads.flat(), ...texts]) {
        if (text)
          text.places = terms.map(term => placesOf(term, text.units));
      }
      const inHead = terms.map((term, n) =>
        heads.flat().some(text => text.places[n].length > 0) || placesOf(term, keys).length > 0);
      const inPassage = terms.map((_, n) => texts.some(text => text?.places[n].length > 0));
      const holds = tier === 0 ? inHead.every(Boolean)
        : tier < 3 ? terms.every((_, n) => inHead[n] || inPassage[n]) && inPassage.some(Boolean)
        : inPassage.some(Boolean) || (isHead && inHead.some(Boolean));
      if (!holds)
        return null;
      return {
        tier, order,
        distance: isHead ? 0 : distanceIn(texts, terms.length),
        leaf: part.leaf,
        address: `${encodeURIComponent(leaf.issue)}/${head.folder}`,
        fragment: passage?.[0] ?? null,
        issue: head.issue,
        heads,
        texts,
      };
    }
  }

  const count = mask => {
    let bits = 0;
    for (; mask; mask &= mask - 1)
      bits++;
    return bits;
  };

  /** How near each other the terms stand: 0 within a phrase, 1 within a sentence, 2 farther, 3 in different languages. */
  const distanceIn = (texts, terms) => {
    if (terms < 2)
      return 0;
    let best = 3;
    for (const text of texts) {
      if (!text || text.places.filter(places => places.length > 0).length < terms)
        continue;
      const width = narrowest(text.places) / (text.units.filter(unit => unit.han).length * 2 > text.units.length ? 1 : 3);
      best = Math.min(best, width <= 12 ? 0 : width <= 50 ? 1 : 2);
    }
    return best;
  };

  /** The width of the narrowest stretch that holds a place of every term. */
  const narrowest = places => {
    const all = places.flatMap((list, term) => list.map(place => ({ ...place, term }))).sort((a, b) => a.start - b.start);
    const last = new Array(places.length).fill(null);
    let width = Infinity;
    for (const place of all) {
      last[place.term] = place;
      if (last.every(Boolean))
        width = Math.min(width, place.end - Math.min(...last.map(one => one.start)));
    }
    return width;
  };

  globalThis.huikanIndex = {
    /** @param {(name: string) => Promise<any>} load gives a piece of the index */
    open: async load => new Index(load, await load('manifest')),
    decode,
    parse,
  };
}
