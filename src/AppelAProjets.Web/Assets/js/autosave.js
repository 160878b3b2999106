import { begin, forgetRestored } from './autosave/begin.js';
import { chooseBetween } from './autosave/conflicts.js';
import { Device } from './autosave/device.js';
import { Fields } from './autosave/fields.js';
import { guardLeaving } from './autosave/leave.js';
import { Prints } from './autosave/prints.js';
import { Queue } from './autosave/queue.js';
import { showColleagues, showError, showErrors, showFigures, showMissing, showRail } from './autosave/remote.js';
import { SaveBar } from './autosave/save-bar.js';
import { followRows } from './autosave/rows.js';
import { Saver } from './autosave/saver.js';
import { Server } from './autosave/server.js';
import { signInAgain } from './autosave/sign-in.js';

// Saves the editor field by field. Without this file, the ordinary buttons do the same.
const pause = 800;

function start(form) {
  const { fiche, user, email, section, version, zone, savedAt } = form.dataset;
  const fields = new Fields(form);
  const queue = new Queue(new Prints(form.elements.namedItem('prints')), new Device(user, fiche));
  const server = new Server({ address: `/fiches/${fiche}/modifier`, user, section, version: Number(version), token: form.elements.namedItem('__RequestVerificationToken') });
  const saver = new Saver(queue, server);
  saver.seenAt = savedAt;
  const bar = new SaveBar(document.querySelector('.save-bar .save-state'), zone);
  let asking = false;
  let lastField;

  const signIn = async () => {
    if (asking) return;
    asking = true;
    const back = await signInAgain(email, server, { kept: queue.device.works, back: lastField });
    asking = false;
    if (back) await saver.resume();
  };
  const choose = () => {
    if (asking) return;
    asking = true;
    chooseBetween(queue, fields, lastField, () => {
      asking = false;
      saver.flush();
    });
  };
  const goTo = path => () => fields.controls(path)[0]?.focus();

  const tell = () => {
    const kept = queue.device.works;
    if (saver.halted === 'closed') bar.closed(saver.message, kept, `/fiches/${fiche}`);
    else if (saver.halted === 'stranger') bar.stranger(signIn);
    else if (saver.halted === 'not-allowed') bar.notAllowed(kept);
    else if (saver.halted === 'signed-out') bar.signedOut(kept, signIn);
    else if (saver.isAway || (!navigator.onLine && !queue.isEmpty)) bar.away(kept, () => saver.flush());
    else if (queue.conflicts.size > 0) bar.conflict(queue.conflicts.size, queue.isOwnConflict, choose);
    else if (queue.refused.size > 0) tellRefused();
    else if (queue.isEmpty) bar.saved(saver.savedAt);
  };
  const tellRefused = () => {
    const [[path, { message }]] = queue.refused;
    if (fields.has(path)) showError(fields, path, message);
    bar.refused(message, fields.has(path) ? goTo(path) : null);
  };
  const explain = () => {
    if (saver.halted === 'signed-out' || saver.halted === 'stranger') signIn();
    else if (!saver.isAway && queue.conflicts.size > 0) choose();
    else tell();
  };

  saver.onBusy = () => bar.busy();
  saver.onTold = tell;
  saver.onAnswer = answer => showFigures(answer.figures);
  saver.onState = (state, colleague) => {
    showFigures(state.figures);
    showRail(state);
    showMissing(fields, state);
    const { changed, elsewhere } = showColleagues(state, fields, queue);
    showErrors(fields, state, path => queue.isTouched(path) || fields.isFocused(path));
    if (changed.length > 0) bar.note(changeNote(changed, colleague, bar));
    if (elsewhere && !bar.offersReload) {
      bar.offersReload = true;
      bar.note(`${colleague?.name ?? 'Quelqu’un'} a ajouté des lignes dans cette section.`, { words: 'Les afficher', press: async () => (await saver.flush() && queue.isSettled ? location.reload() : explain()) });
    }
  };

  const changed = (control, wait) => {
    const path = fields.isShowing ? null : fields.pathOf(control);
    if (!path) return;
    queue.put(path, fields.read(path));
    if (!queue.isEmpty && !saver.halted) saver.soon(saver.isAway ? 2_000 : wait);
    if (saver.halted || saver.isAway) tell();
  };
  form.addEventListener('input', event => changed(event.target, pause));
  form.addEventListener('change', event => changed(event.target, 0));
  form.addEventListener('focusin', event => { if (fields.pathOf(event.target)) lastField = event.target; });
  form.addEventListener('focusout', event => {
    if (!fields.pathOf(event.target)) return;
    if (!queue.isEmpty && !saver.halted && !saver.isAway) saver.soon(0);
    else if (queue.isSettled && saver.savedAt) saver.refreshSoon(300);
  });

  begin(fields, queue);
  addEventListener('online', () => saver.flush());
  addEventListener('offline', tell);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) saver.flush();
    else look();
  });
  addEventListener('focus', look);
  addEventListener('pageshow', event => {
    if (event.persisted) look();
    else forgetRestored(fields, queue);
  });
  followRows(form, fields, queue, saver);
  guardLeaving(form, saver, { isSafe: () => queue.isSettled || queue.device.works, explain });
  if (!queue.isEmpty) saver.soon(0);

  let looking;
  /** Back on this page: another tab, or a colleague, may have written meanwhile. */
  function look() {
    clearTimeout(looking);
    looking = setTimeout(async () => {
      if (asking || saver.halted === 'closed') return;
      // Signed in again in another tab, perhaps.
      if (saver.halted && !await saver.probe()) return;
      if (await saver.flush()) await saver.refresh();
    }, 100);
  }
}

function changeNote(changed, colleague, bar) {
  const others = changed.length > 1 ? ` et ${changed.length - 1} autre${changed.length > 2 ? 's' : ''} champ${changed.length > 2 ? 's' : ''}` : '';
  const what = `«\u00a0${changed[0]}\u00a0»${others}`;
  return colleague ? `${colleague.name} a modifié ${what} à ${bar.time(colleague.at)}.` : `Vous avez modifié ${what} dans une autre fenêtre.`;
}

const form = document.querySelector('form[data-autosave]');
if (form) start(form);
