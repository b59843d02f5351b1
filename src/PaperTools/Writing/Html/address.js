// The address: #paper-12&q=words&topic=quantization&sort=title says what is selected, filtered and sorted; #group-x leads to a group.

let writing = 0;

function writeAddress() {
  clearTimeout(writing);
  writing = setTimeout(() => {
    const parts = new URLSearchParams();
    if (filter.query.trim()) parts.set('q', filter.query.trim());
    filter.chosen.forEach((values, key) => values.forEach(value => parts.append(key, value)));
    if (filter.sort) parts.set('sort', filter.sort);
    const hash = [group?.id ?? selected?.card.id, parts.toString()].filter(Boolean).join('&');
    if (hash !== location.hash.slice(1)) history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  }, 150);
}

// Whether the address says anything; the link to an element of the page that is neither paper nor group does not.
function readAddress() {
  const hash = location.hash.slice(1);
  const [first] = hash.split('&', 1);
  const paper = paperOf.get(first);
  const section = groupOf(first);
  if (hash && !paper && !section && !hash.includes('=')) return false;
  const parts = new URLSearchParams(paper || section ? hash.slice(first.length) : hash);
  filter.query = parts.get('q') ?? '';
  filter.sort = parts.get('sort') in orders ? parts.get('sort') : '';
  filter.chosen.forEach((values, key) => {
    values.clear();
    parts.getAll(key).forEach(value => values.add(value));
  });
  update();
  if (paper) select(paper);
  if (section) visit(section);
  return true;
}

// A link to a paper keeps the filter; a link to a topic adds to it.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = (link.getAttribute('href')).slice(1);
  const [key, value] = new URLSearchParams(target).entries().next().value ?? [];
  if (paperOf.has(target)) {
    event.preventDefault();
    select(paperOf.get(target));
  } else if (groupOf(target)) {
    event.preventDefault();
    visit(groupOf(target));
  } else if (filter.chosen.has(key)) {
    event.preventDefault();
    const values = filter.chosen.get(key);
    values[values.has(value) ? 'delete' : 'add'](value);
    update();
  }
});

addEventListener('hashchange', readAddress);
