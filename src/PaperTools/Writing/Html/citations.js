// Citations: the button puts a paper's BibTeX on the clipboard, or shows it where that is not allowed.

async function copyCitation(card) {
  equip(card);
  const copy = card.querySelector('.copy');
  const { citation } = paperOf.get(card.id);
  try {
    await navigator.clipboard.writeText(citation);
    say(copy, 'Copied');
  } catch {
    const shown = card.querySelector('.bibtex') ?? card.appendChild(element('pre', { className: 'bibtex', textContent: citation }));
    getSelection().selectAllChildren(shown);
    say(copy, 'Selected: copy it now');
  }
}

function say(button, text) {
  const label = button.dataset.label ??= button.textContent;
  button.textContent = text;
  status.textContent = `BibTeX: ${text}`;
  setTimeout(() => { button.textContent = label; }, 2000);
}
