import { Remainder } from './remainder/remainder.js';

// What an editor left on this device leaves from any page that depends on it, and nothing is filed or brought in before it has.
const left = [...document.querySelectorAll('[data-remainder]')].map(note => new Remainder(note));
const typed = { here: left.some(one => one.note.dataset.posted === 'True') };
document.addEventListener('input', () => { typed.here = true; }, true);

async function sendAll() {
  let hasSent = false;
  for (const one of left) hasSent = await one.send() || hasSent;
  if (!hasSent || left.some(one => !one.isSettled)) return;
  // What this page shows was drawn before. It is drawn again, unless that would lose what was just typed in it.
  if (typed.here) left.forEach(one => one.offerReload());
  else location.replace(location.href);
}

document.addEventListener('submit', event => {
  if (event.defaultPrevented || !event.target.matches('[data-after-remainder]')) return;
  const holding = left.filter(one => one.holds());
  if (holding.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  holding[0].show();
  sendAll();
}, true);
for (const one of left) one.onReached = sendAll;
addEventListener('online', sendAll);
addEventListener('pageshow', event => { if (event.persisted) sendAll(); });
sendAll();
