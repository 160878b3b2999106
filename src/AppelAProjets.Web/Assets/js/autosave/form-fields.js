/**
 * The fields of a form, each a path and a text as the server reads it from an ordinary post. A document says which controls make a field
 * (pathOf), how its text is read (textOf) and put back (put: false when the page has not the place for it), and its words (label, words).
 */
export class FormFields {
  constructor(form) {
    this.form = form;
    this.byPath = new Map();
    /** True while the page shows a text nobody typed here. */
    this.isShowing = false;
    for (const control of form.elements) {
      const path = this.pathOf(control);
      if (!path) continue;
      if (!this.byPath.has(path)) this.byPath.set(path, []);
      this.byPath.get(path).push(control);
    }
  }

  get paths() {
    return [...this.byPath.keys()];
  }

  controls(path) {
    return this.byPath.get(path) ?? [];
  }

  has(path) {
    return this.byPath.has(path);
  }

  isFocused(path) {
    return this.controls(path).includes(document.activeElement);
  }

  read(path) {
    return this.textOf(path, control => control.value, control => control.checked);
  }

  /** What the page was drawn with: a browser may have put back what was typed before. */
  drawn(path) {
    return this.textOf(path, defaultOf, control => control.defaultChecked);
  }

  /** Shows another text; false when the page has not the place for it. */
  write(path, text) {
    const isWhole = this.put(path, text) !== false;
    // What depends on this field follows.
    this.isShowing = true;
    this.controls(path)[0].dispatchEvent(new Event('input', { bubbles: true }));
    this.isShowing = false;
    return isWhole;
  }
}

/** A text as the server compares it. */
export const clean = text => text.replace(/\r\n?/g, '\n').trim();

function defaultOf(control) {
  if (control.type !== 'select-one') return control.defaultValue;
  return ([...control.options].find(option => option.defaultSelected) ?? control.options[0])?.value ?? '';
}
