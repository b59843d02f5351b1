// The list: shows the papers that answer to the filter, in the order asked for.

const queryBox = document.getElementById('query');
const sortBox = document.getElementById('sort');
const status = document.getElementById('status');
const none = list.querySelector('.none');
const cardsAFrame = 400;
let order = '';
let pending = 0;
let filling = 0;
let selected = null;

function update() {
  const words = parseQuery(filter.query);
  const { found, counts } = answer(words);
  sort();
  show(found.sort(orders[order]));
  none.hidden = found.length > 0;
  status.textContent = isFiltered() ? `${found.length} of ${papers.length} papers` : `${papers.length} papers`;
  if (queryBox.value !== filter.query) queryBox.value = filter.query;
  sortBox.value = filter.sort;
  showCounts(counts);
  showChoices();
  showOnMap();
  highlight(words);
  writeAddress();
}

// What does not match goes at once; what comes back comes in portions, the first of them now, so that no frame is long.
function show(found) {
  cancelAnimationFrame(filling);
  const isFound = new Set(found);
  for (const paper of papers) {
    paper.isFound = isFound.has(paper);
    if (!paper.isFound && !paper.card.hidden) paper.card.hidden = true;
  }
  const waiting = found.filter(paper => paper.card.hidden);
  const showSome = () => {
    for (const paper of waiting.splice(0, cardsAFrame)) paper.card.hidden = false;
    if (waiting.length) filling = requestAnimationFrame(showSome);
  };
  showSome();
}

function sort() {
  if (order === filter.sort) return;
  order = filter.sort;
  list.prepend(...papers.toSorted(orders[order]).map(paper => paper.card));
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
  selected?.card.classList.remove('selected');
  selected?.point?.classList.remove('selected');
  selected = paper;
  paper.card.classList.add('selected');
  paper.point?.classList.add('selected');
  paper.card.scrollIntoView({ block: 'start' });
  paper.card.focus({ preventScroll: true });
  writeAddress();
}

queryBox.addEventListener('input', () => { filter.query = queryBox.value; updateSoon(); });
sortBox.addEventListener('change', () => { filter.sort = sortBox.value; update(); scrollTo(0, 0); });
