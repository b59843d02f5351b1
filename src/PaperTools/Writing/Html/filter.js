// The filter: what is asked for, and which papers answer to it.

const filter = { query: '', sort: '', chosen: new Map(facets.map(facet => [facet.key, new Set()])) };

// The papers that match, and for each facet how many of them each value has; a facet's own choice does not narrow its counts.
function answer(words) {
  const counts = new Map(facets.map(facet => [facet.key, new Map()]));
  const wanted = facets.map(facet => placesChosen(facet));
  const found = [];
  for (const paper of papers) {
    if (words.length && !matches(textOf(paper), words)) continue;
    const missed = facets.filter((facet, i) => wanted[i].size && !paper.values[facet.place].some(value => wanted[i].has(value)));
    if (!missed.length) found.push(paper);
    const counted = [facets, missed, []][Math.min(missed.length, 2)];
    for (const facet of counted) {
      const count = counts.get(facet.key);
      for (const value of paper.values[facet.place]) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return { found, counts };
}

function placesChosen(facet) {
  return new Set(Array.from(filter.chosen.get(facet.key), value => facet.values.indexOf(value)).filter(place => place >= 0));
}

function isFiltered() {
  return filter.query.trim() !== '' || Array.from(filter.chosen.values()).some(values => values.size);
}

function clearFilter() {
  filter.query = '';
  filter.chosen.forEach(values => values.clear());
}

const orders = {
  '': (a, b) => a.place - b.place,
  title: (a, b) => titleOf(a).localeCompare(titleOf(b), 'en') || a.place - b.place,
  date: (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.place - b.place,
  votes: (a, b) => (b.votes ?? -1) - (a.votes ?? -1) || a.place - b.place,
};
