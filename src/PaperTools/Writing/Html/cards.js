// The cards: each gets its buttons when it comes near the screen, so that thousands of them cost nothing.

const onScreen = new Set();

const watcher = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) {
      onScreen.add(target);
      equip(target);
      mark(target);
    } else if (onScreen.delete(target)) {
      unmark(target);
    }
  }
}, { rootMargin: '50%' });
papers.forEach(paper => watcher.observe(paper.card));

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
  const abstract = card.querySelector('.folded');
  if (abstract) {
    abstract.append(button('unfold', '', () => setFolded(abstract, !abstract.classList.contains('folded'))));
    setFolded(abstract, true);
  }
  const citation = card.querySelector('.bibtex');
  const links = card.querySelector('.links') ?? element('p', { className: 'links' });
  links.append(button('copy', 'Copy BibTeX', () => copyCitation(card)));
  citation.before(links);
}

// A folded abstract shows how it begins.
function setFolded(abstract, isFolded) {
  abstract.classList.toggle('folded', isFolded);
  const unfold = abstract.querySelector('.unfold');
  unfold.setAttribute('aria-expanded', !isFolded);
  unfold.textContent = `${isFolded ? 'More' : 'Less'} of the ${abstract.dataset.kind ?? 'abstract'}`;
}
