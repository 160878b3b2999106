import { element, icon } from '../autosave/dom.js';

/** What the editor shows beside the fields of a section: figures, list of sections, what is missing, what is wrong. */
export function showFiche(fields, live, isBusy) {
  showFigures(live.figures);
  showRail(live);
  showMissing(fields, live);
  showErrors(fields, live, isBusy);
}

/** The figures the server computed from what is recorded. */
function showFigures(figures) {
  for (const shown of document.querySelectorAll('[data-figure]')) {
    const words = figures[shown.dataset.figure];
    if (words !== undefined && shown.textContent !== words) shown.textContent = words;
  }
  for (const shown of document.querySelectorAll('[data-figure-class]')) {
    const look = figures[shown.dataset.figureClass];
    if (look === undefined) continue;
    shown.classList.remove('is-ok', 'is-err');
    if (look) shown.classList.add(look);
  }
}

const looks = { optional: ['dash', 'todo', 'state'], wrong: ['exclamation-circle-fill', 'bad', 'state bad'], missing: ['circle', 'todo', 'state'], done: ['check-circle-fill', 'done', 'visually-hidden'] };

/** What each section lacks, in the list of sections. */
function showRail({ rail, progress, progressPercent }) {
  for (const { section, words, missing, wrong, isOptional } of rail) {
    const [drawn, look, state] = looks[wrong > 0 ? 'wrong' : missing > 0 ? 'missing' : isOptional ? 'optional' : 'done'];
    for (const link of document.querySelectorAll(`.rail a[href$="section=${section}"]`)) {
      // What a complement asks of a section does not change as one writes.
      if (link.closest('.is-asked')) continue;
      const last = link.lastElementChild;
      if (last.textContent === words && last.className === state) continue;
      link.querySelector('svg')?.replaceWith(icon(drawn, look));
      last.className = state;
      last.textContent = words;
    }
  }
  const advance = document.getElementById('avance');
  if (advance && advance.textContent.trim() !== progress) advance.textContent = progress;
  document.querySelector('#avance-barre .g-bar')?.setAttribute('width', `${progressPercent}%`);
}

/** What the section still lacks, each with the way to its field. */
function showMissing(fields, { missing, missingWords }) {
  const frame = document.querySelector('[data-testid=section-missing]');
  if (!frame) return;
  frame.hidden = missing.length === 0;
  frame.querySelector('h2').textContent = missingWords;
  showList(frame.querySelector('ul'), fields, missing);
}

/** Changes a list as little as can be: what stays in it may have the focus, or be pressed. */
function showList(list, fields, points) {
  const wanted = points.map(({ path, message }) => element('li', {}, linkTo(fields, path, message)));
  const same = (item, other) => item?.textContent.trim() === other.textContent && (item.querySelector('a')?.hash ?? '') === (other.querySelector('a')?.hash ?? '');
  for (const item of [...list.children]) if (!wanted.some(other => same(item, other))) item.remove();
  wanted.forEach((item, place) => {
    const there = list.children[place] ?? null;
    if (!same(there, item)) list.insertBefore(item, there);
  });
  while (list.children.length > wanted.length) list.lastElementChild.remove();
}

const prefix = 'Form_';

/** A link to a field, or to the table or the list one speaks of; words alone where there is neither. */
function linkTo(fields, path, message) {
  const id = fields.has(path) ? fields.controls(path)[0].id : prefix + path;
  return document.getElementById(id) ? element('a', { href: `#${id}` }, message) : message;
}

/** Says what is wrong under each field, but for the one being typed in and those not left yet. */
function showErrors(fields, { errors, errorWords }, isBusy) {
  const messages = new Map(errors.map(({ path, message }) => [path, message]));
  for (const path of fields.paths) {
    if (!isBusy(path)) showError(fields, path, messages.get(path) ?? null);
  }
  for (const place of document.querySelectorAll('[data-error-of]')) {
    const message = messages.get(place.dataset.errorOf) ?? null;
    place.hidden = message === null;
    place.querySelector('span').textContent = message ?? '';
  }
  showSummary(fields, errors, errorWords);
}

/** The list at the top is what the server says now: as many points, in the same words. It is not read aloud again at each save. */
function showSummary(fields, errors, words) {
  const summary = document.querySelector('[data-testid=error-summary]');
  if (!summary) return;
  const list = summary.querySelector('ul');
  const now = errors.map(({ message }) => message);
  const shown = [...list.children].map(item => item.textContent);
  if (now.length === shown.length && now.every((message, place) => message === shown[place])) return;
  const wasInside = summary.contains(document.activeElement);
  if (errors.length === 0 && !wasInside) {
    summary.remove();
    return;
  }
  summary.removeAttribute('role');
  summary.querySelector('h2').textContent = errors.length === 0 ? 'Plus rien à corriger dans cette section' : words;
  showList(list, fields, errors);
  if (wasInside) summary.focus();
}

export function showError(fields, path, message) {
  const controls = fields.controls(path);
  const id = `${controls[0].id}-error`;
  const said = document.getElementById(id);
  if (message === null) {
    if (!said) return;
    said.remove();
  } else if (said) {
    const words = said.querySelector('span');
    if (words && words.textContent !== message) words.textContent = message;
    return;
  } else {
    const frame = controls[0].closest('.form-field') ?? controls[0].parentElement;
    frame.append(element('p', { class: 'field-error mb-0', id }, icon('exclamation-circle-fill'), element('span', {}, message)));
  }
  for (const control of controls) {
    control.classList.toggle('is-invalid', message !== null);
    const grouped = control.type === 'radio' || control.type === 'checkbox';
    if (!grouped) control.toggleAttribute('aria-invalid', message !== null);
    if (!grouped && message !== null) control.setAttribute('aria-invalid', 'true');
    const described = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(word => word && word !== id);
    if (message !== null) described.unshift(id);
    if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
    else control.removeAttribute('aria-describedby');
  }
}
