// The keyboard. Single keys can be switched off (WCAG 2.1.4), and never take what is typed into a field.

const help = document.getElementById('help');
const shortcuts = document.getElementById('shortcuts');

function isTyping(target) {
  return target.closest?.('input, select, textarea, dialog') != null;
}

function step(by) {
  const shown = Array.from(list.querySelectorAll('article:not([hidden])'));
  const current = shown.indexOf(document.activeElement?.closest?.('article') ?? selected?.card);
  const next = shown[Math.min(Math.max(current + by, 0), shown.length - 1)];
  if (next) select(paperOf.get(next.id));
}

function current() {
  return document.activeElement?.closest?.('article');
}

const actions = {
  '/': () => queryBox.focus(),
  '?': () => help.showModal(),
  j: () => step(1),
  k: () => step(-1),
  o: () => current()?.querySelector('.unfold')?.click(),
  c: () => { const card = current(); if (card) copyCitation(card); },
};

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && event.target === queryBox) {
    filter.query = '';
    update();
    return;
  }
  if (event.key === 'Enter' && event.target === queryBox) {
    step(1);
    return;
  }
  const action = actions[event.key];
  if (!action || !shortcuts.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  action();
});

document.getElementById('help-button').addEventListener('click', () => help.showModal());
document.getElementById('help-close').addEventListener('click', () => help.close());

// Where there is no column for them, filters and pictures wait folded above the papers.
for (const [part, width] of [['.filters', '64rem'], ['.overview', '76rem']]) {
  document.querySelector(`${part} > details`).open = matchMedia(`(min-width: ${width})`).matches;
}

if (!readAddress()) update();
