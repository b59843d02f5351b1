// Facets: a list of values with their counts for each, and the choices made above the papers.

const facetsShown = 8;
const facetsAtMost = 200;

function labelOf(facet, value) {
  return facet.readable ? value.replaceAll('-', ' ') : value;
}

function buildFacet(facet) {
  const totals = facet.values.map(() => 0);
  papers.forEach(paper => paper.values[facet.place].forEach(value => totals[value]++));
  const order = totals.map((_, value) => value).sort((a, b) => totals[b] - totals[a] || a - b).slice(0, facetsAtMost);
  facet.rows = new Map();
  const rows = order.map((value, i) => {
    const box = element('input', { type: 'checkbox' });
    const count = element('span', { className: 'count' });
    const row = element('li', { hidden: i >= facetsShown }, element('label', {}, box, element('bdi', { textContent: labelOf(facet, facet.values[value]) }), count));
    box.addEventListener('change', () => choose(facet, facet.values[value], box.checked));
    facet.rows.set(value, { row, box, count, extra: i >= facetsShown });
    return row;
  });
  const items = element('ul', {}, ...rows);
  const part = element('details', { className: 'facet', open: true }, element('summary', { textContent: facet.label }), items);
  if (rows.length > facetsShown) {
    const more = button('more', `Show all ${rows.length}`, () => {
      rows.forEach(row => { row.hidden = false; });
      more.remove();
      rows[facetsShown].querySelector('input').focus();
    });
    part.append(more);
  }
  return part;
}

document.getElementById('facets').append(...facets.map(buildFacet));

function choose(facet, value, isChosen) {
  filter.chosen.get(facet.key)[isChosen ? 'add' : 'delete'](value);
  update();
}

function showCounts(counts) {
  for (const facet of facets) {
    const count = counts.get(facet.key);
    const chosen = placesChosen(facet);
    for (const [value, { row, box, count: number }] of facet.rows) {
      const times = count.get(value) ?? 0;
      if (number.textContent !== String(times)) number.textContent = times;
      row.classList.toggle('empty', times === 0);
      box.checked = chosen.has(value);
      if (box.checked) row.hidden = false;
    }
  }
}

function showChoices() {
  const chips = [];
  for (const facet of facets) {
    for (const value of filter.chosen.get(facet.key)) {
      const chip = button('chip', labelOf(facet, value), () => choose(facet, value, false));
      chip.setAttribute('aria-label', `Remove ${facet.label}: ${labelOf(facet, value)}`);
      chips.push(chip);
    }
  }
  if (isFiltered()) {
    chips.push(button('clear', 'Clear all', () => { clearFilter(); update(); queryBox.focus(); }));
  }
  document.getElementById('chosen').replaceChildren(...chips);
}
