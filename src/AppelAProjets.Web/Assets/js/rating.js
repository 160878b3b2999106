import { begin, forgetRestored } from './autosave/begin.js';
import { chooseBetween } from './autosave/conflicts.js';
import { Device } from './autosave/device.js';
import { guardLeaving } from './autosave/leave.js';
import { Prints } from './autosave/prints.js';
import { Queue } from './autosave/queue.js';
import { showColleagues } from './autosave/remote.js';
import { SaveBar } from './autosave/save-bar.js';
import { Saver } from './autosave/saver.js';
import { Server } from './autosave/server.js';
import { signInAgain } from './autosave/sign-in.js';
import { RatingFields } from './rating/fields.js';
import { enter, listenToKeys } from './rating/keyboard.js';
import { followSubtotal } from './rating/subtotal.js';

// The grid of an evaluator, faster at the keyboard, with its subtotal kept up to date and saved as it is filled. The ordinary buttons do
// the same without this file.
const pause = 800;
const queuePage = '/evaluation';
const barWords = {
  notAllowed: { message: 'Cette fiche n’est plus dans votre liste', link: 'Voir mes évaluations', href: queuePage },
  closed: { link: 'Voir mes évaluations' },
  conflict: () => 'Votre évaluation a changé dans un autre onglet ou sur un autre appareil\u00a0: choisissez',
};
const choiceWords = {
  title: 'Deux versions de votre évaluation',
  intro: 'Elle a changé dans un autre onglet ou sur un autre appareil. Rien n’est perdu\u00a0: choisissez ce qu’elle doit garder.',
  mine: 'Votre saisie ici', keep: 'Garder ma saisie', theirs: 'La version enregistrée', take: 'Prendre la version enregistrée',
};

function start(form) {
  const { fiche, user, email, zone, savedAt } = form.dataset;
  const version = form.elements.namedItem('Version');
  const fields = new RatingFields(form);
  const queue = new Queue(new Prints(form.elements.namedItem('prints')), new Device(user, `evaluation.${fiche}`));
  const server = new Server({ address: `${queuePage}/${fiche}`, user, section: 'grille', version: version.value === '' ? null : Number(version.value), token: form.elements.namedItem('__RequestVerificationToken') });
  const saver = new Saver(queue, server);
  saver.seenAt = savedAt;
  const bar = new SaveBar(document.querySelector('.save-bar .save-state'), zone, barWords);
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
    }, choiceWords);
  };
  const goTo = path => () => {
    const [first] = fields.controls(path);
    const criterion = first.closest('[data-criterion]');
    if (criterion) enter(criterion);
    else first.focus();
  };

  const tell = () => {
    const kept = queue.device.works;
    if (saver.halted === 'closed') bar.closed(saver.message, kept, queuePage);
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
    bar.refused(message, fields.has(path) ? goTo(path) : null);
  };
  const explain = () => {
    if (saver.halted === 'signed-out' || saver.halted === 'stranger') signIn();
    else if (!saver.isAway && queue.conflicts.size > 0) choose();
    else tell();
  };

  saver.onBusy = () => bar.busy();
  saver.onTold = tell;
  // The buttons say which version they were pressed on.
  saver.onAnswer = answer => { if (!answer.stale) version.value = answer.version; };
  saver.onState = state => {
    if (!state.isDraft) {
      saver.halted = 'closed';
      saver.message = 'Cette évaluation est déposée\u00a0: rouvrez-la pour la modifier.';
      return;
    }
    const { changed } = showColleagues(state, fields, queue);
    if (queue.isSettled) version.value = state.version ?? '';
    if (changed.length > 0) bar.note(`Vous avez modifié «\u00a0${changed[0]}\u00a0»${changed.length > 1 ? ` et ${changed.length - 1} autre${changed.length > 2 ? 's' : ''}` : ''} dans une autre fenêtre.`);
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

  let looking;
  /** Back on this page: another tab may have written meanwhile. */
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

const form = document.querySelector('form[data-rating]');
if (form) {
  listenToKeys(form);
  followSubtotal(form);
  start(form);
}
