const recent = 15_000;

/**
 * Nobody leaves the page with something unsaved without knowing, nor falls on the browser's own «no network» page: a link or a button
 * first saves, then goes; where it can't, the page stays and says why.
 */
export function guardLeaving(form, saver, { isSafe, explain }) {
  const isSure = () => saver.queue.isEmpty && !saver.isAway && navigator.onLine && Date.now() - saver.lastContact < recent && !saver.halted;
  const ready = async () => await saver.flush() && (isSure() || await saver.probe());

  // Nothing more will be saved from here: what is left stays on the device.
  const canNever = () => saver.halted === 'closed' || saver.halted === 'not-allowed';

  document.addEventListener('click', async event => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target || link.hasAttribute('download')) return;
    const to = new URL(link.href);
    if (to.origin !== location.origin || (to.pathname === location.pathname && to.search === location.search && to.hash) || (isSure() && saver.queue.isSettled)) return;
    event.preventDefault();
    if (canNever() || (await ready() && saver.queue.conflicts.size === 0)) location.assign(link.href);
    else explain();
  });

  let passing = false;
  form.addEventListener('submit', async event => {
    if (passing || event.defaultPrevented || (isSure() && saver.queue.conflicts.size === 0)) return;
    event.preventDefault();
    if (form.dataset.waiting) return;
    form.dataset.waiting = 'true';
    const { submitter } = event;
    const isReady = saver.halted === 'closed' || await ready();
    delete form.dataset.waiting;
    // A refused text is posted: the server's own page says what is wrong with it, and gives it back.
    if (!isReady || saver.queue.conflicts.size > 0) {
      explain();
      return;
    }
    // A form that is being submitted ignores a second request: this one waits until the first is over.
    await new Promise(done => setTimeout(done));
    passing = true;
    form.requestSubmit(submitter);
    passing = false;
  });

  addEventListener('beforeunload', event => {
    if (!isSafe()) event.preventDefault();
  });
}
