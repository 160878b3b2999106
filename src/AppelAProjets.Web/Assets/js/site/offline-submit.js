const words = 'Pas de réseau\u00a0: rien n’est envoyé. Ce que vous avez écrit et coché reste sur cette page\u00a0; réessayez quand le réseau est revenu.';

/**
 * Without a network, a form that would be posted stays on the page and says so, instead of leaving it for the browser's error. Forms that
 * keep what is typed on the device by themselves have their own words.
 */
export function holdWhenOffline(root) {
  root.addEventListener('submit', event => {
    const form = event.target;
    if (navigator.onLine || event.defaultPrevented || form.method !== 'post' || form.matches('[data-autosave], [data-upload-form]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(form, event.submitter);
  }, true);
  addEventListener('online', () => root.querySelectorAll('[data-held]').forEach(note => note.remove()));
}

function tell(form, button) {
  form.querySelector('[data-held]')?.remove();
  const note = document.createElement('p');
  note.className = 'note is-warn';
  note.setAttribute('role', 'alert');
  note.dataset.held = '';
  note.dataset.testid = 'held-offline';
  note.textContent = words;
  (button?.closest('p') ?? button ?? form.lastElementChild).before(note);
}
