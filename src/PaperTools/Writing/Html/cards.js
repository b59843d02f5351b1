// The cards: those of a batch get what only the script can make when the batch comes near the screen, so that thousands of them cost nothing.

const batches = Array.from(list.querySelectorAll('.batch'));
const batchSize = Math.max(...batches.map(batch => batch.children.length));
const batchesOf = Map.groupBy(batches, batch => batch.parentElement);
const onScreen = new Set();

const watcher = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) {
      onScreen.add(target);
      target.classList.remove('resized');
      for (const card of target.children) show(card);
    } else if (onScreen.delete(target)) {
      for (const card of target.children) unmark(card);
    }
  }
}, { rootMargin: '50%' });
batches.forEach(batch => watcher.observe(batch));

// The room that a batch takes before it is laid out follows the number of papers that are found in it.
function resizeBatches() {
  const counts = new Map();
  for (const { card, isFound } of papers) {
    const batch = card.parentElement;
    counts.set(batch, (counts.get(batch) ?? 0) + isFound);
  }
  for (const [batch, count] of counts) {
    if (batch.count === count) continue;
    batch.count = count;
    batch.hidden = count === 0;
    batch.style.setProperty('--cards', count);
    batch.classList.toggle('resized', !onScreen.has(batch));
  }
}

// A card on the screen has its buttons and its marks.
function show(card) {
  equip(card);
  mark(card);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function button(className, textContent, act) {
  const made = element('button', { type: 'button', className, textContent });
  made.addEventListener('click', act);
  return made;
}

function equip(card) {
  if (card.querySelector('.copy')) return;
  nameCard(card);
  linkTags(card);
  tabulateFacts(card);
  const abstract = card.querySelector('.folded');
  if (abstract) {
    abstract.after(button('unfold', '', () => setFolded(abstract, !abstract.classList.contains('folded'))));
    setFolded(abstract, true);
  }
  const links = card.querySelector('.links') ?? card.appendChild(element('p', { className: 'links' }));
  links.append(button('copy', 'Copy BibTeX', () => copyCitation(card)));
}

function nameCard(card) {
  const heading = card.querySelector(':is(h2, h3)');
  heading.id = `${card.id}-title`;
  card.setAttribute('aria-labelledby', heading.id);
  card.tabIndex = -1;
  const { number } = card.dataset;
  card.prepend(element('a', { className: 'number', href: `#${card.id}`, ariaLabel: `Paper ${number}`, textContent: number }));
}

function linkTags(card) {
  const { values } = paperOf.get(card.id);
  const links = ['contribution', 'topic'].flatMap(key => {
    const facet = data.facets.find(facet => facet.key === key);
    return values[facet.place].map(value => element('a', {
      className: key,
      href: `#${key}=${encodeURIComponent(facet.values[value])}`,
      textContent: labelOf(facet, facet.values[value]),
    }));
  });
  card.querySelector('.tags')?.replaceChildren(...links);
}

function tabulateFacts(card) {
  const facts = card.querySelector('.facts');
  const cells = facts?.textContent.split('\n').flatMap(line => {
    const end = line.indexOf(':');
    return [element('dt', { textContent: line.slice(0, end) }), element('dd', { textContent: line.slice(end + 2) })];
  });
  facts?.replaceWith(element('dl', { className: 'facts' }, ...cells));
}

addEventListener('beforeprint', () => papers.forEach(({ card }) => equip(card)));

// A folded abstract shows how it begins.
function setFolded(abstract, isFolded) {
  abstract.classList.toggle('folded', isFolded);
  const unfold = abstract.nextElementSibling;
  unfold.setAttribute('aria-expanded', !isFolded);
  unfold.textContent = `${isFolded ? 'More' : 'Less'} of the ${abstract.dataset.kind ?? 'abstract'}`;
}
