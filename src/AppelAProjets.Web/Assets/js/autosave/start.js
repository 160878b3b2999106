import { begin, forgetRestored } from './begin.js';
import { showColleagues } from './colleagues.js';
import { chooseBetween } from './conflicts.js';
import { Device } from './device.js';
import { guardLeaving } from './leave.js';
import { Hashes } from './hashes.js';
import { Queue } from './queue.js';
import { SaveBar } from './save-bar.js';
import { Saver } from './saver.js';
import { Server } from './server.js';
import { signInAgain } from './sign-in.js';
import { whenSteady } from './steady.js';

const pause = 800;
const afterLeaving = 300;

/**
 * Saves a form field by field. Without this, its ordinary buttons do the same. The server writes on the form what must be known of it
 * (AutosaveFormTagHelper); a document brings what is its own:
 * - fields: its fields (FormFields);
 * - says: its words, and where one who can write no more is sent;
 * - show(live, isBusy): what the page shows beside the fields, as the server says it; isBusy(path) where someone is writing;
 * - goTo(path): brings a field under the eyes;
 * - refuse(path, message), agree(version): optional; a field the server refuses, a version this page shows whole.
 */
export function start({ form, fields, says, show, goTo, refuse, agree }) {
  const { address, key, section, version, user, email, zone, savedAt } = form.dataset;
  const queue = new Queue(new Hashes(form.elements.namedItem('hashes')), new Device(user, key));
  const server = new Server({ address, user, section, version: version === '' ? null : Number(version), token: form.elements.namedItem('__RequestVerificationToken') });
  const saver = new Saver(queue, server);
  saver.seenAt = savedAt;
  const bar = new SaveBar(document.querySelector('.save-bar .save-state'), zone, says);
  let asking = false;
  let lastField;
  /** What the server said last, and whether the page keeps something of it back: a field someone writes in. */
  let live = null;
  let isBehind = false;

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
    chooseBetween(queue, fields, lastField, says.choice, async () => {
      asking = false;
      if (await saver.flush() && isBehind) await saver.refresh();
    });
  };

  const tell = () => {
    const kept = queue.device.works;
    if (saver.halted === 'closed') bar.closed(saver.message, kept);
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
    if (fields.has(path)) refuse?.(path, message);
    bar.refused(message, fields.has(path) ? () => goTo(path) : null);
  };
  const explain = () => {
    if (saver.halted === 'signed-out' || saver.halted === 'stranger') signIn();
    else if (!saver.isAway && queue.conflicts.size > 0) choose();
    else tell();
  };

  const showLive = () => {
    if (live) show(live, path => queue.isTouched(path) || fields.isFocused(path));
  };
  saver.onBusy = () => bar.busy();
  saver.onTold = tell;
  saver.onAnswer = (answer, colleague) => {
    live = answer.live;
    if (answer.fields) learn(answer.fields, colleague);
    whenSteady(showLive);
    if (!isBehind) agree?.(answer.version);
  };
  const learn = (recorded, colleague) => {
    const { changed, elsewhere, isBehind: keptBack } = showColleagues(recorded, fields, queue);
    isBehind = keptBack;
    if (changed.length > 0) bar.note(says.changed(changed, colleague, at => bar.time(at)));
    if (elsewhere && says.added && !bar.offersReload) {
      bar.offersReload = true;
      bar.note(says.added(colleague), { words: 'Les afficher', press: async () => (await saver.flush() && queue.isSettled ? location.reload() : explain()) });
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
    else if (isBehind && queue.isSettled) saver.refreshSoon(afterLeaving);
    else setTimeout(whenSteady, afterLeaving, showLive);
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
  guardLeaving(form, saver, { isSafe: () => queue.isSettled || queue.device.works, explain });
  if (!queue.isEmpty) saver.soon(0);
  return { queue, saver };

  /** Back on this page: another tab, or a colleague, may have written meanwhile. */
  function look() {
    clearTimeout(look.timer);
    look.timer = setTimeout(async () => {
      if (asking || saver.halted === 'closed') return;
      // Signed in again in another tab, perhaps.
      if (saver.halted && !await saver.probe()) return;
      if (await saver.flush()) await saver.refresh();
    }, 100);
  }
}
