/** Puts back what the server draws of the marks recorded: the subtotal, and the figures of each criterion. No arithmetic here. */
export function showSheet(drawn) {
  const sheet = new DOMParser().parseFromString(drawn, 'text/html');
  for (const part of sheet.querySelectorAll('[data-live]')) {
    const shown = document.getElementById(part.id);
    if (shown && shown.innerHTML !== part.innerHTML) shown.replaceChildren(...part.childNodes);
  }
}
