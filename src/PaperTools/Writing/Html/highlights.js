// Highlights: the search's words are marked in the cards that are on the screen, and only there.

let markedWords = [];
const openedForSearch = new Set();

function highlight(words) {
  markedWords = words.filter(word => word.wanted);
  for (const { children } of onScreen) Array.from(children).forEach(mark);
  if (!markedWords.length) {
    openedForSearch.forEach(abstract => setFolded(abstract, true));
    openedForSearch.clear();
  }
}

function mark(card) {
  unmark(card);
  if (!markedWords.length || card.hidden) return;
  for (const part of card.querySelectorAll(searched)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(markText);
  }
  openAbstract(card);
}

function markText(node) {
  for (const [start, end] of placesOf(markedWords, node.data).reverse()) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.surroundContents(document.createElement('mark'));
  }
}

// An abstract that has the words below what is shown of it is unfolded, and folded again with the search.
function openAbstract(card) {
  const abstract = card.querySelector('.folded');
  if (abstract?.querySelector('mark')) {
    setFolded(abstract, false);
    openedForSearch.add(abstract);
  }
}

function unmark(card) {
  const marks = card.querySelectorAll('mark');
  const parents = new Set(Array.from(marks, mark => mark.parentNode));
  marks.forEach(mark => mark.replaceWith(mark.textContent));
  parents.forEach(parent => parent.normalize());
}
