/** A request holds no more than this, in characters and in fields. */
const mostText = 250_000;
const mostFields = 100;

/**
 * What was typed and is not recorded: «waiting» to leave, «sent» and not answered, «refused» by the server until it changes, in
 * «conflict» until someone chooses. A field changed again while it is on its way waits for the answer.
 */
export class Queue {
  constructor(hashes, device) {
    this.hashes = hashes;
    this.device = device;
    this.waiting = new Map();
    this.sent = new Map();
    this.refused = new Map();
    this.conflicts = new Map();
    /** The last text known to be recorded, by path. */
    this.known = new Map();
  }

  get isEmpty() {
    return this.waiting.size === 0 && this.sent.size === 0;
  }

  /** Nothing at all is unsaved. */
  get isSettled() {
    return this.isEmpty && this.refused.size === 0 && this.conflicts.size === 0;
  }

  /** True when all that is to choose from was written by the same person, elsewhere. */
  get isOwnConflict() {
    return [...this.conflicts.values()].every(conflict => conflict.isOwn);
  }

  isTouched(path) {
    return this.waiting.has(path) || this.sent.has(path) || this.refused.has(path) || this.conflicts.has(path);
  }

  /** A field now holds this text. */
  put(path, text) {
    const conflict = this.conflicts.get(path);
    if (conflict) {
      conflict.mine = text;
    } else {
      this.refused.delete(path);
      if (text === (this.sent.get(path)?.text ?? this.known.get(path))) this.waiting.delete(path);
      else this.waiting.set(path, { base: this.hashes.get(path), text });
    }
    this.keep();
  }

  /** What an earlier page left on the device, with the value its writer had seen. */
  restore(kept) {
    for (const [path, change] of [...Object.entries(kept.waiting), ...Object.entries(kept.sent)]) this.hashes.set(path, change.base);
    this.sent = new Map(Object.entries(kept.sent));
    this.waiting = new Map(Object.entries(kept.waiting));
    this.keep();
  }

  /** The changes to send now: those whose answer never came, as they were, before anything else. */
  take(one = false) {
    if (this.sent.size === 0) {
      let length = 0;
      for (const [path, change] of this.waiting) {
        length += change.text.length;
        if (this.sent.size > 0 && (one || length > mostText || this.sent.size >= mostFields)) break;
        this.sent.set(path, change);
        this.waiting.delete(path);
      }
      this.keep();
    }
    return [...this.sent].map(([path, { base, text }]) => ({ path, base, text }));
  }

  /** Puts what left back in the queue: it is sent again in smaller parts. */
  putBack() {
    for (const [path, change] of this.sent) if (!this.waiting.has(path)) this.waiting.set(path, change);
    this.sent.clear();
    this.keep();
  }

  /** The server answered: what it wrote, and what a colleague had changed. */
  settle({ hashes, conflicts }) {
    const theirs = new Map(conflicts.map(conflict => [conflict.path, conflict]));
    for (const [path, { text }] of this.sent) {
      const newer = this.waiting.get(path);
      if (theirs.has(path)) {
        const conflict = theirs.get(path);
        this.conflicts.set(path, { ...conflict, mine: newer?.text ?? text });
        this.waiting.delete(path);
        continue;
      }
      this.hashes.set(path, hashes[path] ?? '');
      this.known.set(path, text);
      if (newer) newer.base = this.hashes.get(path);
    }
    this.sent.clear();
    this.keep();
  }

  /** The server refuses one field (all of them when it names none): it waits for another text, the rest goes on. */
  refuse(field, message) {
    const named = [...this.sent.keys()].filter(path => path === field || (field && path.startsWith(`${field}[`)));
    for (const path of named.length > 0 ? named : [...this.sent.keys()]) {
      const change = this.sent.get(path);
      this.sent.delete(path);
      if (!this.waiting.has(path)) this.refused.set(path, { ...change, message });
    }
    this.putBack();
  }

  /** Someone chose: their own text over the colleague's, or the colleague's. */
  choose(path, mine) {
    const conflict = this.conflicts.get(path);
    this.conflicts.delete(path);
    this.hashes.set(path, conflict.hash);
    this.known.set(path, conflict.theirs);
    if (mine) this.put(path, conflict.mine);
    else this.keep();
    return conflict;
  }

  /** A colleague's text is shown here from now on. */
  learn(path, text, hash) {
    this.hashes.set(path, hash);
    this.known.set(path, text);
  }

  keep() {
    const plain = changes => Object.fromEntries([...changes].map(([path, { base, text }]) => [path, { base, text }]));
    const chosen = [...this.conflicts].map(([path, { mine }]) => [path, { base: this.hashes.get(path), text: mine }]);
    this.device.write(plain(this.sent), { ...plain(this.refused), ...Object.fromEntries(chosen), ...plain(this.waiting) });
  }
}
