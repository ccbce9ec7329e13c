// Small comforts; every page works without them.
(() => {
  // On a wide screen the menu is a row of links, and open for everyone.
  const menu = document.querySelector('details.menu');
  const wide = matchMedia('(min-width: 56rem)');
  const unfold = () => {
    if (menu) menu.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
  // What went wrong is read out and seen first.
  document.querySelector('.errors')?.focus();
  // A form is sent once, however often its button is pressed.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 5000);
  });
})();
