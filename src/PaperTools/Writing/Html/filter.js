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

// Comparing titles as people sort them is slow: it is done once.
let hasRanks = false;

function rankTitles() {
  const { compare } = new Intl.Collator('en');
  papers.toSorted((a, b) => compare(titleOf(a), titleOf(b))).forEach((paper, rank) => { paper.rank = rank; });
  hasRanks = true;
}

const orders = {
  '': (a, b) => a.place - b.place,
  get title() {
    if (!hasRanks) rankTitles();
    return (a, b) => a.rank - b.rank;
  },
  date: (a, b) => ((b.date ?? '') > (a.date ?? '')) - ((b.date ?? '') < (a.date ?? '')) || a.place - b.place,
  votes: (a, b) => (b.votes ?? -1) - (a.votes ?? -1) || a.place - b.place,
};
