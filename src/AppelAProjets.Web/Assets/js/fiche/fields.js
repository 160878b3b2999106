import { FormFields, clean } from '../autosave/form-fields.js';

// Texts are those FicheForm reads from an ordinary post.
const prefix = 'Form.';
const cell = /^(Answers\[[^\]]{1,40}\]\.Rows)\[(\d{1,4})\]\[(\d{1,2})\]$/;
const oneLine = text => text.replace(/\s+/g, ' ').trim();
const isTick = boxes => boxes.length === 1 && boxes[0].value === 'true';

export class FicheFields extends FormFields {
  /** The path a control writes to; null for what is not saved field by field. */
  pathOf(control) {
    if (!control.name?.startsWith(prefix) || control.form !== this.form || ['hidden', 'file', 'submit', 'button'].includes(control.type)) return null;
    const path = control.name.slice(prefix.length);
    return cell.exec(path)?.[1] ?? path;
  }

  textOf(path, valueOf, checkedOf) {
    const controls = this.controls(path);
    const [first] = controls;
    if (cell.test(first.name.slice(prefix.length))) return tableText(controls, valueOf);
    if (first.type !== 'checkbox' && first.type !== 'radio') return clean(valueOf(first));
    const chosen = controls.filter(checkedOf).map(control => control.value).filter(value => value !== '');
    return isTick(controls) ? chosen[0] ?? '' : chosen.join('\n');
  }

  put(path, text) {
    const controls = this.controls(path);
    const values = text === '' ? [] : text.split('\n');
    if (cell.test(controls[0].name.slice(prefix.length))) return writeTable(controls, values);
    if (controls[0].type === 'checkbox') for (const box of controls) box.checked = values.includes(box.value);
    else if (controls[0].type === 'radio') for (const choice of controls) choice.checked = choice.value === text;
    else controls[0].value = text;
    return true;
  }

  /** What the page calls a field, when the server did not say. */
  label(path) {
    const [first] = this.controls(path);
    const words = first.getAttribute('aria-label') ?? (first.type === 'radio' ? null : first.labels?.[0]?.textContent) ?? first.closest('fieldset')?.querySelector('legend')?.textContent ?? path;
    return words.replace('(facultatif)', '').trim();
  }

  /** The words beside a value that people chose from a list. */
  words(path, text) {
    const controls = this.controls(path);
    const named = value => controls.find(control => control.value === value)?.labels?.[0]?.textContent
      ?? [...(controls[0]?.options ?? [])].find(option => option.value === value)?.text ?? value;
    if (controls[0]?.type === 'checkbox' && isTick(controls)) return text ? 'Oui' : 'Non';
    const chosen = ['checkbox', 'radio', 'select-one'].includes(controls[0]?.type);
    return chosen && text ? text.split('\n').map(named).join('\n') : text.replaceAll('\t', ' · ');
  }
}

function tableRows(controls) {
  const rows = new Map();
  for (const control of controls) {
    const [, , row, column] = cell.exec(control.name.slice(prefix.length));
    if (!rows.has(row)) rows.set(row, []);
    rows.get(row)[column] = control;
  }
  return [...rows.entries()].sort(([one], [other]) => one - other).map(([, cells]) => cells);
}

function tableText(controls, valueOf) {
  return tableRows(controls)
    .map(cells => cells.map(control => oneLine(valueOf(control))))
    .filter(cells => cells.some(text => text !== ''))
    .map(cells => cells.join('\t'))
    .join('\n');
}

function writeTable(controls, lines) {
  const rows = tableRows(controls);
  rows.forEach((cells, row) => {
    const texts = (lines[row] ?? '').split('\t');
    cells.forEach((control, column) => { control.value = texts[column] ?? ''; });
  });
  return lines.length <= rows.length;
}
