// The papers: the cards of the page, with what the page's data says of each.

const data = JSON.parse(document.getElementById('data').textContent);
const list = document.getElementById('papers');
const papers = Array.from(list.querySelectorAll('article'), (card, place) => ({ card, home: card.parentElement.parentElement, place, ...data.papers[place] }));
const paperOf = new Map(papers.map(paper => [paper.card.id, paper]));
data.facets.forEach((facet, place) => { facet.place = place; });

// A value that every paper has tells none apart.
const facets = data.facets.filter(({ values, place }) => values.length > 1 || (values.length && papers.some(paper => !paper.values[place].length)));

const searched = '.paper > :is(h2, h3), .byline, .abstract';

// What a search looks through, folded once.
function textOf(paper) {
  return paper.text ??= fold(Array.from(paper.card.querySelectorAll(searched), part => part.textContent).join('\n'));
}

function titleOf(paper) {
  return paper.title ??= paper.card.querySelector(':is(h2, h3)').textContent;
}

// Folding thousands of abstracts takes a moment: it is done while nobody waits.
function prepareTexts(from = 0) {
  const idle = window.requestIdleCallback ?? (task => setTimeout(() => task({ timeRemaining: () => 8 }), 50));
  idle(deadline => {
    let i = from;
    do { if (i < papers.length) textOf(papers[i++]); } while (i < papers.length && deadline.timeRemaining() > 2);
    if (i < papers.length) prepareTexts(i);
  });
}
prepareTexts();
