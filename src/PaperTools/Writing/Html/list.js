// The list: shows the papers that answer to the filter, in the order asked for.

const queryBox = document.getElementById('query');
const sortBox = document.getElementById('sort');
const status = document.getElementById('status');
const none = list.querySelector('.none');
const cardsAtOnce = 50;
const cardsAFrame = 300;
let order = '';
let pending = 0;
let filling = 0;
let selected = null;

// Cards on their way to another place, with the number of those that arrived in each group, and cards on their way back.
let moving = [];
let arrived = new Map();
let returning = [];

function update() {
  const words = parseQuery(filter.query);
  const { found, counts } = answer(words);
  sort();
  showOnly(found.sort(orders[order]));
  none.hidden = found.length > 0;
  status.textContent = isFiltered() ? `${found.length} of ${papers.length} papers` : `${papers.length} papers`;
  if (queryBox.value !== filter.query) queryBox.value = filter.query;
  sortBox.value = filter.sort;
  showCounts(counts);
  showChoices();
  showGroups(found);
  showOnMap();
  highlight(words);
  writeAddress();
}

// What does not match goes at once; what comes back or moves does so in portions, the first of them now and small, so that no frame is long.
function showOnly(found) {
  const isFound = new Set(found);
  for (const paper of papers) {
    paper.isFound = isFound.has(paper);
    if (!paper.isFound && !paper.card.hidden) paper.card.hidden = true;
  }
  returning = found.filter(paper => paper.card.hidden);
  fill(cardsAtOnce);
}

function sort() {
  if (order === filter.sort) return;
  order = filter.sort;
  moving = papers.toSorted(orders[order]);
  arrived = new Map();
}

function fill(most) {
  cancelAnimationFrame(filling);
  const moved = moving.splice(0, most);
  const returned = returning.splice(0, most);
  moved.forEach(place);
  for (const { card } of returned) card.hidden = false;
  resizeBatches();
  for (const { card } of new Set([...moved, ...returned])) if (onScreen.has(card.parentElement)) show(card);
  if (moving.length || returning.length) filling = requestAnimationFrame(() => fill(cardsAFrame));
}

// A card stays in its group, whose batches are filled one after the other; those that have not been moved yet stand behind.
function place({ card, home }) {
  const count = arrived.get(home) ?? 0;
  const batch = batchesOf.get(home)[Math.floor(count / batchSize)];
  batch.insertBefore(card, batch.children[count % batchSize]);
  arrived.set(home, count + 1);
}

// One update a frame, however fast one types.
function updateSoon() {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(update);
}

// Brings a paper into view and marks it, here and on the map.
function select(paper) {
  if (!paper.isFound) {
    clearFilter();
    update();
  }
  paper.card.hidden = false;
  equip(paper.card);
  group = null;
  selected?.card.classList.remove('selected');
  selected = paper;
  paper.card.classList.add('selected');
  aim(null);
  paper.card.scrollIntoView({ block: 'start' });
  paper.card.focus({ preventScroll: true });
  writeAddress();
}

queryBox.addEventListener('input', () => { filter.query = queryBox.value; updateSoon(); });
sortBox.addEventListener('change', () => { filter.sort = sortBox.value; update(); scrollTo(0, 0); });
none.querySelector('button')?.addEventListener('click', () => { clearFilter(); update(); queryBox.focus(); });
