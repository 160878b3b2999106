const format = 1;
/** Well under what browsers give a site: other fiches need room too. */
const most = 1_500_000;

/**
 * Keeps on the device what is not on the server yet, by person and by fiche: { v, sent, waiting }, each { path: { base, text, label } }.
 * «sent» left without an answer: it is sent again as it was, so that the server knows it for the same one.
 */
export class Device {
  constructor(user, fiche) {
    this.key = `appelaprojets.saisies.${user}.${fiche}`;
    this.mine = new Set();
    /** False once the device refused to keep something: the page says so and warns before it closes. */
    this.works = true;
  }

  /** What an earlier page left. Anything unreadable counts as nothing. */
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? 'null');
      return kept?.v === format ? { sent: clean(kept.sent), waiting: clean(kept.waiting) } : nothing();
    } catch {
      return nothing();
    }
  }

  /** Writes this page's changes; those of another tab of the same fiche stay. */
  write(sent, waiting) {
    try {
      const kept = this.read();
      for (const path of this.mine) {
        delete kept.sent[path];
        delete kept.waiting[path];
      }
      Object.assign(kept.sent, sent);
      Object.assign(kept.waiting, waiting);
      this.mine = new Set([...Object.keys(sent), ...Object.keys(waiting)]);
      if (Object.keys(kept.sent).length + Object.keys(kept.waiting).length === 0) {
        localStorage.removeItem(this.key);
      } else {
        const text = JSON.stringify({ v: format, ...kept });
        if (text.length > most) throw new RangeError('too much');
        localStorage.setItem(this.key, text);
      }
      this.works = true;
    } catch {
      this.works = false;
    }
  }
}

function nothing() {
  return { sent: {}, waiting: {} };
}

function clean(changes) {
  const sound = ([path, change]) => path.length <= 200 && typeof change?.base === 'string' && typeof change.text === 'string';
  return changes && typeof changes === 'object' ? Object.fromEntries(Object.entries(changes).filter(sound)) : {};
}
