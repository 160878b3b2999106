/** An element with its attributes and what it holds. Texts are texts: nothing typed is ever read as HTML. */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, '');
    else if (value !== false && value !== null) made.setAttribute(attribute, value);
  }
  made.append(...inside);
  return made;
}

export function button(words, press, look = 'btn-outline-secondary') {
  const made = element('button', { type: 'button', class: `btn ${look}` }, words);
  made.addEventListener('click', press);
  return made;
}

const svg = 'http://www.w3.org/2000/svg';
const sprite = () => document.querySelector('svg.icon use')?.getAttribute('href').split('#')[0] ?? '/assets/icons.svg';

/** The same icons as the server draws (IconSprite). */
export function icon(name, look = '') {
  const drawn = document.createElementNS(svg, 'svg');
  drawn.setAttribute('class', `icon ${look}`.trim());
  drawn.setAttribute('aria-hidden', 'true');
  drawn.setAttribute('focusable', 'false');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `${sprite()}#${name}`);
  drawn.append(use);
  return drawn;
}

/** Opens a dialog that takes the focus and gives it back (to the field last written in), and leaves the page once closed. */
export function openDialog(title, { id, testId, back }, ...inside) {
  const dialog = element('dialog', { class: 'ap-dialog stack-2', 'aria-labelledby': id, 'data-testid': testId }, element('h2', { id, class: 'h3', tabindex: '-1' }, title), ...inside);
  const before = back ?? document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
