let turn = Promise.resolve();

/** Puts back what the server shows of a place, and of what the fiche still lacks, once a file is joined. */
export function refreshSlot(form) {
  turn = turn.then(() => refresh(form), () => refresh(form));
  return turn;
}

async function refresh(form) {
  const slot = form.closest('[data-slot]');
  try {
    const response = await fetch(location.pathname + location.search, { credentials: 'same-origin' });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const shown = page.querySelector(`[data-slot="${CSS.escape(slot.dataset.slot)}"]`);
    if (!shown) return;
    slot.querySelector('[data-slot-files]').replaceChildren(...shown.querySelector('[data-slot-files]').childNodes);
    form.dataset.room = shown.querySelector('[data-upload-form]')?.dataset.room ?? '0';
    const rails = [...document.querySelectorAll('nav[aria-label^="Sections de la fiche"]')];
    const now = [...page.querySelectorAll('nav[aria-label^="Sections de la fiche"]')];
    if (rails.length === now.length) rails.forEach((rail, place) => rail.replaceChildren(...now[place].childNodes));
  } catch {
    // The file is joined all the same: the next page shows it.
  }
}
