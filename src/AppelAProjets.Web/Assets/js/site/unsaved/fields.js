/** What a person can write in; never a password, a file or what the server wrote for itself. */
function* fieldsOf(form) {
  const seen = new Map();
  for (const control of form.elements) {
    if (!control.name || !control.matches('input, textarea, select') || ['hidden', 'password', 'submit', 'button'].includes(control.type)) continue;
    const place = seen.get(control.name) ?? 0;
    seen.set(control.name, place + 1);
    yield { control, key: `${control.name}\u0000${place}` };
  }
}

const isTicked = control => control.type === 'checkbox' || control.type === 'radio';
const textOf = control => {
  if (control.type === 'file') return control.files.length > 0 ? 'file' : '';
  if (isTicked(control)) return String(control.checked);
  return control.type === 'select-multiple' ? [...control.selectedOptions].map(option => option.value).join('\n') : control.value;
};
const drawnOf = control => {
  if (control.type === 'file') return '';
  if (isTicked(control)) return String(control.defaultChecked);
  if (control.type === 'select-multiple') return [...control.options].filter(option => option.defaultSelected).map(option => option.value).join('\n');
  if (control.type === 'select-one') return ([...control.options].find(option => option.defaultSelected) ?? control.options[0])?.value ?? '';
  return control.defaultValue;
};
const all = (form, text) => JSON.stringify([...fieldsOf(form)].map(({ control, key }) => [key, text(control)]));

export const read = form => all(form, textOf);

/** As the server drew it: the browser may have put back what was typed before. */
export const readDrawn = form => all(form, drawnOf);

export function fill(form, kept) {
  const texts = new Map(JSON.parse(kept));
  for (const { control, key } of fieldsOf(form)) {
    const text = texts.get(key);
    if (text === undefined || control.type === 'file' || text === textOf(control)) continue;
    if (isTicked(control)) control.checked = text === 'true';
    else if (control.type === 'select-multiple') for (const option of control.options) option.selected = text.split('\n').includes(option.value);
    else control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
