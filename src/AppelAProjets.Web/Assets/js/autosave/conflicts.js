import { button, element, openDialog } from './dom.js';

const shown = text => (text === '' ? '(vide)' : text);

/** Both texts, whole, one beside the other, and one press to choose; fields one after the other. */
export function chooseBetween(queue, fields, back, choice, done) {
  const said = choice(queue.isOwnConflict);
  const body = element('div', { class: 'stack-2' });
  const dialog = openDialog(said.title, { id: 'choix-titre', testId: 'autosave-conflict', back },
    element('p', { class: 'mb-0' }, said.intro), body);
  dialog.addEventListener('close', done);

  const ask = () => {
    const [next] = queue.conflicts.values();
    if (!next) {
      dialog.close();
      return;
    }
    const take = mine => () => {
      const { theirs } = queue.choose(next.path, mine);
      if (!mine && fields.has(next.path)) fields.write(next.path, theirs);
      ask();
    };
    const words = text => shown(fields.has(next.path) ? fields.words(next.path, text) : text);
    const side = (title, text, press, testId, look) => element('section', { class: 'col-md-6 stack-2', 'aria-label': title },
      element('h4', { class: 'h5 mb-0' }, title), element('p', { class: 'prewrap conflict-text mb-0', tabindex: '0', 'data-testid': testId }, words(text)), press(look));
    const heading = element('h3', { class: 'h4 mb-0', tabindex: '-1' }, next.label);
    body.replaceChildren(heading, element('div', { class: 'row g-3' },
      side(said.mine, next.mine, look => button(said.keep, take(true), look), 'conflict-mine', 'btn-primary'),
      side(said.theirs, next.theirs, look => button(said.take, take(false), look), 'conflict-theirs', 'btn-outline-secondary')),
    button('Choisir plus tard', () => dialog.close(), 'btn-ghost'));
    heading.focus();
  };
  ask();
}
