// Shows and hides the questions that depend on others while one types. The server judges again at each save, by the same rules;
// what was typed in a hidden question stays in its field and is kept in the draft.
const unread = /[\s\p{Cf}]/gu;
const dashes = /[\p{Pd}\u2212]/gu;

/** As Domain/FrenchInput reads a number, as Domain/Money reads an amount; null when it can't be read. */
function numberIn(kind, text) {
  const digits = text.replace(unread, '').replace(dashes, '-').replace(/,/g, '.');
  const plain = kind === 'Amount' ? digits.replace(/€$/, '') : digits;
  const form = kind === 'Amount' ? /^\d+(\.\d{1,2})?$/ : /^-?\d{1,15}(\.\d{1,6})?$/;
  return form.test(plain) ? Number(plain) : null;
}

function dayIn(typed) {
  const text = typed.replace(unread, '').replace(dashes, '-');
  const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = local ? [local[4], local[3], local[1]] : iso ? iso.slice(1) : [];
  if (!year) return null;
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day && +year >= 1900 && +year <= 2200 ? date.getTime() : null;
}

function answerOf(part) {
  const fields = [...part.querySelectorAll('input:not([type=hidden]), textarea, select')];
  const chosen = fields
    .filter(field => !['radio', 'checkbox'].includes(field.type) || field.checked)
    .map(field => field.value)
    .filter(value => value.trim() !== '');
  return { chosen, text: chosen[0] ?? '' };
}

/** True, false, or null when the two can't be compared. */
function same(kind, answer, value) {
  if (kind === 'Choice' || kind === 'Choices') return answer.chosen.includes(value);
  if (kind === 'Text' || kind === 'LongText') return answer.text.replace(/\r\n/g, '\n').trim() === value.trim();
  if (kind === 'Table' || kind === 'File') return null;
  const read = kind === 'Date' ? dayIn : text => numberIn(kind, text);
  const [given, expected] = [read(answer.text), read(value)];
  return given === null || expected === null ? null : given === expected;
}

function meets(asked, { shownTest: test, shownValue: value = '' }) {
  const kind = asked.dataset.kind;
  // Files are joined on another page: the server alone knows them.
  if (kind === 'File') return null;
  const answer = answerOf(asked);
  if (answer.chosen.length === 0) return false;
  if (test === 'IsAnswered') return true;
  if (test === 'Is') return same(kind, answer, value) === true;
  if (test === 'IsNot') return same(kind, answer, value) === false;
  if (kind !== 'Number' && kind !== 'Amount') return false;
  const [given, bound] = [numberIn(kind, answer.text), numberIn(kind, value)];
  if (given === null || bound === null) return false;
  return test === 'AtLeast' ? given >= bound : given <= bound;
}

const nameOf = part => part.querySelector('legend, label, .form-label')?.textContent.trim() ?? '';

for (const list of document.querySelectorAll('[data-questions]')) {
  const parts = [...list.querySelectorAll('[data-question]')];
  const told = document.querySelector('[data-new-questions]');
  const refresh = event => {
    const seen = [];
    parts.forEach((part, place) => {
      if (!part.dataset.shownKey) return;
      const asked = parts.slice(0, place).find(other => other.dataset.question === part.dataset.shownKey);
      const shown = asked !== undefined && !asked.hidden ? meets(asked, part.dataset) : false;
      if (shown === null || part.hidden === !shown) return;
      part.hidden = !shown;
      // On loading, the page shows what it is; what comes as one answers is new.
      part.classList.toggle('is-new', shown && event !== undefined);
      if (shown && event) seen.push(part);
    });
    if (told && seen.length > 0) told.textContent = seen.length === 1 ? `Nouvelle question\u00a0: ${nameOf(seen[0])}` : `${seen.length} nouvelles questions, sous votre réponse.`;
  };
  list.addEventListener('input', refresh);
  list.addEventListener('change', refresh);
  refresh();
}
