/** Tabs that do not all fit scroll: the one of the page is brought into sight, and nothing else moves. */
export function showCurrentTab(root) {
  const current = root.querySelector('.ap-tabs [aria-current]');
  const list = current?.closest('ul');
  if (!list || list.scrollWidth <= list.clientWidth) return;
  const [inside, outside] = [current.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollLeft += inside.left - outside.left - (outside.width - inside.width) / 2;
}
