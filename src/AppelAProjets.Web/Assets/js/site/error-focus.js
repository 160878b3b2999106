/** The list of what must be corrected is read first; each of its links puts the caret in the field. */
export function focusErrors(root) {
  const summary = root.querySelector('[data-autofocus]');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    const label = field.labels?.[0] ?? field;
    label.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
  });
}
