import { element, button, icon } from '../autosave/dom.js';
import { drafts } from './unsaved/drafts.js';
import { fill, read, readDrawn } from './unsaved/fields.js';

const apart = '[data-autosave], [data-upload-form], [data-unsaved=never]';

/**
 * Nothing typed in an ordinary form is lost without a word: the browser asks before the page is left with something not sent, in this form
 * or beside the one that is sent; and the tab keeps it until the server took it, through an error page, the Back button or a reload.
 * data-unsaved="never" leaves a form out.
 */
export function keepUnsaved(root) {
  const store = drafts();
  const forms = [...root.querySelectorAll('main form[method=post]')].filter(form => !form.matches(apart)).map((form, place, all) => {
    const path = new URL(form.getAttribute('action') || location.href, location.href).pathname;
    const before = all.slice(0, place).filter(other => other.getAttribute('action') === form.getAttribute('action')).length;
    return { form, key: `${path}#${before}`, drawn: readDrawn(form), isRefused: store.refusedHere(path) };
  });
  let leavingWith = null;
  const isDirty = one => one.isRefused || read(one.form) !== one.drawn;

  for (const one of forms) {
    offer(one, store);
    const keep = () => store.keep(one.key, one.drawn, read(one.form), isDirty(one));
    one.form.addEventListener('input', keep);
    one.form.addEventListener('change', keep);
  }
  addEventListener('submit', event => {
    if (event.defaultPrevented) return;
    if (event.target.matches('form[action$="/deconnexion"]')) store.forgetAll();
    const one = forms.find(({ form }) => form === event.target);
    leavingWith = event.target;
    // The answer may be a file, which leaves the page where it is.
    setTimeout(() => { leavingWith = null; }, 10_000);
    if (one) store.sending(one.key);
  });
  addEventListener('beforeunload', event => {
    if (forms.some(one => one.form !== leavingWith && one.form.isConnected && isDirty(one))) event.preventDefault();
  });
  addEventListener('pageshow', event => { if (event.persisted) leavingWith = null; });
}

/** Puts back what the tab kept: at once after an error, Back or a reload; on a new visit, only when asked. */
function offer(one, store) {
  const kept = store.read(one.key);
  if (!kept || kept.now === read(one.form)) return;
  const words = element('span', {});
  const act = element('span', { class: 'd-inline-flex flex-wrap gap-2' });
  const note = element('div', { class: 'note is-info', role: 'status', 'data-testid': 'kept-draft' }, icon('info-circle-fill'), element('p', {}, words, ' ', act));
  const forget = button('Les oublier', () => {
    fill(one.form, one.drawn);
    store.forget(one.key);
    note.remove();
  }, 'btn-sm btn-outline-secondary');
  const back = () => {
    fill(one.form, kept.now);
    one.isRefused = false;
    words.textContent = 'Vos saisies, qui n’avaient pas été enregistrées, sont remises ici. Relisez-les, puis enregistrez.';
    act.replaceChildren(forget);
  };
  one.form.prepend(note);
  if (kept.drawn === one.drawn && store.isReturning) {
    back();
    return;
  }
  words.textContent = kept.drawn === one.drawn
    ? 'Vous aviez commencé à écrire ici sans enregistrer.'
    : 'Vous aviez commencé à écrire ici sans enregistrer, et la page a changé depuis.';
  act.replaceChildren(button('Reprendre mes saisies', back, 'btn-sm btn-outline-secondary'), forget);
}
