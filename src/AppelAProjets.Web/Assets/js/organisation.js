// Hides the identifiers the chosen kind of organisation does not have. What was typed in them stays.
for (const fields of document.querySelectorAll('[data-organisation]')) {
  const kind = fields.querySelector('select[data-kind]');
  const show = () => {
    for (const part of fields.closest('form').querySelectorAll('[data-for-kind]')) {
      part.hidden = kind.value !== '' && kind.value !== part.dataset.forKind && !part.querySelector('.is-invalid');
    }
  };
  kind.addEventListener('change', show);
  show();
}
