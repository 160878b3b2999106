// The fields of a grid, as autosave reads them: one per criterion (the mark, then the justification on the lines after), and two comments.
const comments = ['Comment', 'ApplicantComment'];
const clean = text => text.replace(/\r\n?/g, '\n').trim();
const whole = (mark, why) => (why === '' ? mark : `${mark}\n${why}`);

export class RatingFields {
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

  /** The path a control writes to; null for what is not saved field by field. */
  pathOf(control) {
    if (control.form !== this.form || !control.name) return null;
    if (comments.includes(control.name)) return control.name;
    return /^Answers\[\d+\]\.(Mark|Why)$/.test(control.name) ? control.closest('[data-criterion]').dataset.criterion : null;
  }

  controls(path) {
    return this.byPath.get(path) ?? [];
  }

  has(path) {
    return this.byPath.has(path);
  }

  read(path) {
    return this.text(path, control => control.value, control => control.checked);
  }

  /** What the page was drawn with: a browser may have put back what was typed before. */
  drawn(path) {
    return this.text(path, control => control.defaultValue, control => control.defaultChecked);
  }

  text(path, valueOf, checkedOf) {
    const controls = this.controls(path);
    if (comments.includes(path)) return clean(valueOf(controls[0]));
    const marks = controls.filter(control => control.name.endsWith('.Mark'));
    const mark = marks.some(control => control.type === 'radio') ? marks.find(checkedOf)?.value ?? '' : marks.map(valueOf).join('').trim();
    return whole(mark, clean(valueOf(controls.find(control => control.name.endsWith('.Why')))));
  }

  /** Shows another text. */
  write(path, text) {
    const controls = this.controls(path);
    if (comments.includes(path)) {
      controls[0].value = text;
    } else {
      const [mark, ...why] = text.split('\n');
      for (const control of controls) {
        if (control.type === 'radio') control.checked = control.value === mark;
        else control.value = control.name.endsWith('.Why') ? why.join('\n') : mark;
      }
    }
    // The figures of the criterion and the subtotal follow.
    this.isShowing = true;
    controls[0].dispatchEvent(new Event('change', { bubbles: true }));
    this.isShowing = false;
    return true;
  }

  label(path) {
    const [first] = this.controls(path);
    return first.closest('[data-criterion]')?.dataset.label ?? first.labels[0].firstChild.textContent.trim();
  }

  words(path, text) {
    if (text === '' || comments.includes(path)) return text;
    const [mark, ...why] = text.split('\n');
    return [mark === '' ? 'Sans note' : mark === 'na' ? 'Non applicable' : `Note\u00a0: ${mark}`, ...why].join('\n');
  }

  isFocused(path) {
    return this.controls(path).includes(document.activeElement);
  }
}
