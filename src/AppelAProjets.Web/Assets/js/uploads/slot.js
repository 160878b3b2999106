let turn = Promise.resolve();

/** Puts back what the server shows of a place, and of what the fiche still lacks, once a file is joined. */
export function refreshSlot(form) {
  turn = turn.then(() => refresh(form), () => refresh(form));
  return turn;
}

/** A refused post answers at another address than the section's own. */
function pageOf(form) {
  return document.getElementById('section')?.action ?? location.pathname + location.search;
}

/** «Choose at least one file» is no longer true: neither under the place nor in the list at the top. */
function forgetError(form) {
  const input = form.querySelector('input[type=file]');
  const said = document.getElementById(`${input.id}-error`);
  if (!said) return;
  said.remove();
  input.classList.remove('is-invalid');
  input.removeAttribute('aria-invalid');
  input.setAttribute('aria-describedby', `${input.id}-hint`);
  const summary = document.querySelector('[data-testid=error-summary]');
  summary?.querySelector(`a[href="#${CSS.escape(input.id)}"]`)?.closest('li').remove();
  const left = summary?.querySelectorAll('li').length;
  if (left === 0) summary.remove();
  else if (left) summary.querySelector('h2').textContent = `Il y a ${left} point${left > 1 ? 's' : ''} à corriger`;
}

async function refresh(form) {
  const slot = form.closest('[data-slot]');
  try {
    const response = await fetch(pageOf(form), { credentials: 'same-origin' });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const shown = page.querySelector(`[data-slot="${CSS.escape(slot.dataset.slot)}"]`);
    if (!shown) return;
    slot.querySelector('[data-slot-files]').replaceChildren(...shown.querySelector('[data-slot-files]').childNodes);
    forgetError(form);
    form.dataset.room = shown.querySelector('[data-upload-form]')?.dataset.room ?? '0';
    const rails = [...document.querySelectorAll('nav[aria-label^="Sections de la fiche"]')];
    const now = [...page.querySelectorAll('nav[aria-label^="Sections de la fiche"]')];
    if (rails.length === now.length) rails.forEach((rail, place) => rail.replaceChildren(...now[place].childNodes));
  } catch {
    // The file is joined all the same: the next page shows it.
  }
}
