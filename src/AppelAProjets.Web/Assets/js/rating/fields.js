import { FormFields, clean } from '../autosave/form-fields.js';

// One field per criterion (the mark, then the justification on the lines after), and two comments.
const comments = ['Comment', 'ApplicantComment'];
const whole = (mark, why) => (why === '' ? mark : `${mark}\n${why}`);

export class RatingFields extends FormFields {
  /** The path a control writes to; null for what is not saved field by field. */
  pathOf(control) {
    if (control.form !== this.form || !control.name) return null;
    if (comments.includes(control.name)) return control.name;
    return /^Answers\[\d+\]\.(Mark|Why)$/.test(control.name) ? control.closest('[data-criterion]').dataset.criterion : null;
  }

  textOf(path, valueOf, checkedOf) {
    const controls = this.controls(path);
    if (comments.includes(path)) return clean(valueOf(controls[0]));
    const marks = controls.filter(control => control.name.endsWith('.Mark'));
    const mark = marks.some(control => control.type === 'radio') ? marks.find(checkedOf)?.value ?? '' : marks.map(valueOf).join('').trim();
    return whole(mark, clean(valueOf(controls.find(control => control.name.endsWith('.Why')))));
  }

  put(path, text) {
    const controls = this.controls(path);
    if (comments.includes(path)) {
      controls[0].value = text;
      return;
    }
    const [mark, ...why] = text.split('\n');
    for (const control of controls) {
      if (control.type === 'radio') control.checked = control.value === mark;
      else control.value = control.name.endsWith('.Why') ? why.join('\n') : mark;
    }
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
}
