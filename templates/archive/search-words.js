// How texts and queries become words, the same here and where the index is built (Huikan.Writers, Archive/Search):
// what one side counts as a word, the other must find. Both are tested with the same words.
'use strict';

{
  /* Letters that have plainer ones: é e, Ａ a, ﬁ fi, ③ 3. Only these blocks: others would differ with the browser's Unicode. */
  const FOLDED = [
    [0xA0, 0x24F], [0x370, 0x4FF], [0x1E00, 0x1FFF], [0x2070, 0x209F], [0x2100, 0x218F],
    [0x2460, 0x24FF], [0x3200, 0x33FF], [0xF900, 0xFAFF], [0xFB00, 0xFB06], [0xFF00, 0xFFEF],
  ];

  /* Han, and kana, which are written without spaces too. */
  const HAN = /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3038-\u303B\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
  const LETTER = /[\p{L}\p{N}]/u;
  const MARK = /\p{M}/u;
  const DIGIT = /[0-9]/;

  const fold = character => {
    const code = character.codePointAt(0);
    const plain = FOLDED.some(([first, last]) => code >= first && code <= last)
      ? character.normalize('NFKD').replace(/\p{M}/gu, '')
      : character;
    return [...plain].map(letter => letter.toLowerCase()).join('').replaceAll('ß', 'ss');
  };

  /**
   * The units of a text: each Han character, and each word or number between other characters.
   * `run` counts stretches of Han: marks and spaces between two Han characters are nothing, so that 实现开门红 is found in
   * 实现“开门红”; a word between them, or a line's end, parts them.
   * @returns {{text: string, han: boolean, run: number, start: number, end: number}[]}
   */
  const unitsOf = text => {
    const units = [];
    let word = null;
    let run = 0;
    let isOpen = false;
    const closeWord = () => {
      if (!word)
        return;
      // Thousands are written with and without commas; a stop at the end is the sentence's; so is ’s the sentence's.
      const plain = word.text.replace(/['.,]+$/, '').replace(/'s$/, '').replace(/[',]/g, '');
      if (plain)
        units.push({ text: plain, han: false, run: -1, start: word.start, end: word.end });
      word = null;
    };

    const characters = [...text];
    let offset = 0;
    for (let i = 0; i < characters.length; i++) {
      const character = characters[i];
      const start = offset;
      offset += character.length;
      if (MARK.test(character))
        continue;
      for (const letter of fold(character)) {
        if (HAN.test(letter)) {
          closeWord();
          if (!isOpen)
            run++;
          isOpen = true;
          units.push({ text: letter, han: true, run, start, end: offset });
        } else if (LETTER.test(letter)) {
          isOpen = false;
          word ??= { text: '', start, end: offset };
          word.text += letter;
          word.end = offset;
        } else if (letter === '\n') {
          closeWord();
          isOpen = false;
        } else if (word && joins(letter, word.text, characters[i + 1] ?? ' ')) {
          word.text += letter === '’' ? "'" : letter;
        } else {
          closeWord();
        }
      }
    }

    closeWord();
    return units;
  };

  /** Whether a mark stands inside a word: 6.1, 2,300, district’s. */
  const joins = (mark, before, next) => {
    const [last, first] = [before.at(-1), fold(next)[0] ?? ' '];
    return mark === '.' || mark === ','
      ? DIGIT.test(last) && DIGIT.test(first)
      : (mark === "'" || mark === '’') && !DIGIT.test(last) && LETTER.test(first) && !HAN.test(first);
  };

  /* The English stemmer of Snowball 3 (Porter 2), BSD 3-Clause: https://snowballstem.org/algorithms/english/stemmer.html
     Apostrophes never come here. */
  const EXCEPTIONS = new Map(Object.entries({
    skis: 'ski', skies: 'sky', idly: 'idl', gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl',
    sky: 'sky', news: 'news', howe: 'howe', atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes',
  }));
  const WHOLE = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'evening', 'proceed', 'exceed', 'succeed']);
  const PREFIX = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
  const SHORT = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|^past)$/;
  const STEP2 = [
    ['ization', 'ize'], ['ational', 'ate'], ['fulness', 'ful'], ['ousness', 'ous'], ['iveness', 'ive'],
    ['tional', 'tion'], ['biliti', 'ble'], ['lessli', 'less'], ['entli', 'ent'], ['ation', 'ate'], ['alism', 'al'],
    ['aliti', 'al'], ['ousli', 'ous'], ['iviti', 'ive'], ['fulli', 'ful'], ['ogist', 'og'], ['enci', 'ence'],
    ['anci', 'ance'], ['abli', 'able'], ['izer', 'ize'], ['ator', 'ate'], ['alli', 'al'], ['bli', 'ble'], ['ogi', 'og'], ['li', ''],
  ];
  const STEP3 = [
    ['ational', 'ate'], ['tional', 'tion'], ['alize', 'al'], ['icate', 'ic'], ['iciti', 'ic'], ['ative', ''], ['ical', 'ic'],
    ['ness', ''], ['ful', ''],
  ];
  const STEP4 = [
    'ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'ion', 'al', 'er', 'ic',
  ];

  /** Where the part after the first vowel that is followed by a consonant begins. */
  const regionAfter = (word, from) => {
    const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  };

  const stem = word => {
    if (word.length < 3 || !/^[a-z]+$/.test(word))
      return word;
    if (EXCEPTIONS.has(word))
      return EXCEPTIONS.get(word);
    // A y that is a consonant is written Y until the end.
    let w = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
    const r1 = PREFIX.exec(w)?.[0].length ?? regionAfter(w, 0);
    const r2 = regionAfter(w, r1);
    const drop = count => w.slice(0, w.length - count);
    const ends = suffix => w.endsWith(suffix);

    if (ends('sses'))
      w = drop(2);
    else if (ends('ied') || ends('ies'))
      w = drop(w.length > 4 ? 2 : 1);
    else if (ends('s') && !ends('us') && !ends('ss') && /[aeiouy].+s$/.test(w))
      w = drop(1);
    if (WHOLE.has(w))
      return w;

    const verb = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(w)?.[0];
    if (verb?.startsWith('eed')) {
      if (w.length - verb.length >= r1)
        w = drop(verb.length - 2);
    } else if (verb && /[aeiouy]/.test(drop(verb.length))) {
      w = drop(verb.length);
      if (verb === 'ing' && /^[^aeiouy]y$/.test(w))
        w = drop(1) + 'ie';
      else if (/(?:at|bl|iz)$/.test(w))
        w += 'e';
      else if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w))
        w = /^[aeo]..$/.test(w) ? w : drop(1);
      else if (w.length <= r1 && SHORT.test(w))
        w += 'e';
    }

    if (/.[^aeiouy][yY]$/.test(w))
      w = drop(1) + 'i';

    const second = STEP2.find(([suffix]) => ends(suffix));
    if (second && w.length - second[0].length >= r1) {
      const rest = drop(second[0].length);
      if (second[0] === 'ogi' ? rest.endsWith('l') : second[0] !== 'li' || /[cdeghkmnrt]$/.test(rest))
        w = rest + second[1];
    }

    const third = STEP3.find(([suffix]) => ends(suffix));
    if (third && w.length - third[0].length >= (third[0] === 'ative' ? r2 : r1))
      w = drop(third[0].length) + third[1];

    const fourth = STEP4.find(suffix => ends(suffix));
    if (fourth && w.length - fourth.length >= r2 && (fourth !== 'ion' || /[st]ion$/.test(w)))
      w = drop(fourth.length);

    const last = w.length - 1;
    if (ends('e') && (last >= r2 || (last >= r1 && !SHORT.test(drop(1)))))
      w = drop(1);
    else if (ends('ll') && last >= r2)
      w = drop(1);
    return w.replaceAll('Y', 'y');
  };

  globalThis.huikanWords = { unitsOf, stem, fold, folded: FOLDED };
}
