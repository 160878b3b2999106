/** Menus are details elements: Escape and a click elsewhere close them, as menus do. */
export function closeMenus(root) {
  const menus = [...root.querySelectorAll('details.ap-menu')];
  if (menus.length === 0) return;

  document.addEventListener('click', event => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of menus.filter(one => one.open)) {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
    }
  });
}
