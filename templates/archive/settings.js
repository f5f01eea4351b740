// What a reader has chosen to keep: the theme, the size of the text, the face of pages. Runs before the first line is
// painted, so that no page is white and then black. A browser may refuse to keep anything, above all for files of a disk:
// then nothing is kept, and nothing else is lost.
'use strict';

const huikanSettings = {
  kept(name) {
    try {
      return localStorage.getItem(`huikan.${name}`) ?? '';
    } catch {
      return '';
    }
  },

  keep(name, value) {
    try {
      if (value === '') localStorage.removeItem(`huikan.${name}`);
      else localStorage.setItem(`huikan.${name}`, value);
    } catch {
      // Chosen for this page alone.
    }
  },

  /** What the stylesheet knows of it: an empty choice is the system's own. */
  show(name, value) {
    if (value === '') delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
  },
};

for (const name of ['theme', 'size']) huikanSettings.show(name, huikanSettings.kept(name));
