/**
 * The fingerprints of the values this page knows. They stay written in the form's hidden field too: an ordinary button pressed
 * after an autosave says the same thing.
 */
export class Hashes {
  constructor(input) {
    this.input = input;
    this.all = new Map(input.value.split('\n').map(line => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, Math.max(space, 0)), line.slice(space + 1).trim()];
    }).filter(([path]) => path !== ''));
  }

  get(path) {
    return this.all.get(path) ?? '';
  }

  set(path, hash) {
    if (hash) this.all.set(path, hash);
    else this.all.delete(path);
    this.input.value = [...this.all].map(([known, value]) => `${known} ${value}`).join('\n');
  }

  get paths() {
    return [...this.all.keys()];
  }
}
