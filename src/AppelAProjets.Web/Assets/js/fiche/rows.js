import { button, element } from '../autosave/dom.js';

const keep = 'appelaprojets.ligne-retiree';
const remove = 'retirer:';

/**
 * A row that is taken out leaves the page, which comes back without it: the focus goes to the row that took its place, or to the button
 * that adds one, and a line says what went, with the way to have it back.
 */
export function followRows(form, fields, queue, saver) {
  form.addEventListener('submit', ({ submitter }) => {
    if (!submitter?.value.startsWith(remove)) return;
    const path = submitter.value.slice(remove.length);
    const row = submitter.closest('[data-row]');
    if (!row) return;
    const rows = [...row.closest('[data-rows]').querySelectorAll('[data-row]')];
    const cells = fields.paths.filter(cell => cell.startsWith(`${path}.`)).map(cell => [cell, fields.read(cell)]);
    store({
      fiche: form.dataset.key, path, cells, list: row.closest('[data-rows]').dataset.rows, place: rows.indexOf(row),
      name: row.querySelector('legend').textContent.trim(), words: cells.map(([, text]) => text).find(text => text !== '' && text !== 'true') ?? '',
    });
  });

  const gone = recall();
  const list = gone?.fiche === form.dataset.key && form.querySelector(`[data-rows="${CSS.escape(gone.list)}"]`);
  // A row that is still there was not taken out: a colleague writes in it, or the page said why not.
  if (!list || list.querySelector(`[data-row="${CSS.escape(gone.path)}"]`)) return;
  const rows = list.querySelectorAll('[data-row]');
  const next = rows[gone.place]?.querySelector('input:not([type=hidden]), select, textarea') ?? list.querySelector('button[value^="ajouter:"]');
  const said = element('p', { class: 'row-gone', role: 'status', 'data-testid': 'row-gone' });
  (rows[gone.place] ?? list.lastElementChild).before(said);
  afterLanding(() => next?.focus());
  // A status that is filled once it is there is read aloud.
  setTimeout(() => said.append(
    `${gone.name}${gone.words ? ` «\u00a0${gone.words}\u00a0»` : ''}\u00a0: ligne retirée. `,
    button('Annuler', async () => {
      for (const [cell, text] of gone.cells) if (text !== '') queue.put(cell, text);
      if (await saver.flush() && queue.isSettled) location.reload();
    }, 'btn-sm btn-outline-secondary'),
  ));
}

/** The address names the list: the browser goes there last, and takes the focus away from wherever it was. */
function afterLanding(act) {
  if (document.readyState === 'complete') setTimeout(act);
  else addEventListener('load', () => setTimeout(act), { once: true });
}

function store(gone) {
  try {
    sessionStorage.setItem(keep, JSON.stringify(gone));
  } catch {
    // The row goes all the same, without the line that says it.
  }
}

function recall() {
  try {
    const gone = JSON.parse(sessionStorage.getItem(keep) ?? 'null');
    sessionStorage.removeItem(keep);
    return gone;
  } catch {
    return null;
  }
}
