// Files go up one by one with their progress, and go on from where a cut line left them, even on a page loaded again. Without this file
// the form posts them all at once, and the server joins them by the same rules.
import { Sending } from './uploads/sending.js';
import { forget, recall } from './uploads/memory.js';
import { lighter } from './uploads/photo.js';
import { whyNot } from './uploads/rules.js';

const atOnce = 2;
const waiting = [];
let running = 0;
let preparing = 0;

function enqueue(sending) {
  waiting.push(sending);
  next();
}

function next() {
  while (running < atOnce && waiting.length > 0) {
    running++;
    waiting.shift().run().finally(() => {
      running--;
      next();
    });
  }
}

function take(form, file, refusal, url) {
  const sending = new Sending(form, file, url, enqueue);
  if (refusal) sending.refuse(refusal);
  else enqueue(sending);
}

for (const form of document.querySelectorAll('[data-upload-form]')) {
  const input = form.querySelector('input[type=file]');
  let hasSent = false;
  // Chosen is enough: nobody has to know that a press was still to come. The button says it again, and asks for nothing twice.
  const send = async () => {
    hasSent = true;
    const files = [...input.files];
    input.value = '';
    form.querySelector('[data-upload-status]').textContent = files.length === 1 ? `Envoi de ${files[0].name}.` : `Envoi de ${files.length} fichiers.`;
    let room = Number(form.dataset.room) - form.closest('[data-slot]').querySelectorAll('[data-sending]').length;
    preparing++;
    // One after the other: a picture drawn takes much memory.
    for (const chosen of files) {
      const file = await lighter(chosen, form);
      const refusal = whyNot(form, file, room);
      if (!refusal) room--;
      take(form, file, refusal);
    }
    preparing--;
  };
  input.addEventListener('change', () => { if (input.files.length > 0) send(); });
  form.addEventListener('submit', event => {
    if (input.files.length === 0 && !hasSent) return;
    event.preventDefault();
    if (input.files.length > 0) send();
  });
}

addEventListener('beforeunload', event => { if (preparing > 0 || running > 0 || waiting.length > 0) event.preventDefault(); });

// What was cut by leaving the page goes on by itself, when the browser kept the file.
for (const { url, endpoint, file } of await recall()) {
  const form = document.querySelector(`[data-upload-form][data-endpoint="${CSS.escape(endpoint)}"]`);
  const known = document.querySelector(`[data-upload="${CSS.escape(url.split('/').pop())}"]`);
  if (form && known) {
    known.remove();
    take(form, file, null, url);
  } else if (form) {
    forget(url);
  }
}
