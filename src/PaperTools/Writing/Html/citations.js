// Citations: the button puts a paper's BibTeX on the clipboard, or shows it where that is not allowed.

async function copyCitation(card) {
  const button = card.querySelector('.copy');
  const citation = card.querySelector('.bibtex');
  if (!button) return;
  try {
    await navigator.clipboard.writeText(citation.textContent);
    say(button, 'Copied');
  } catch {
    citation.hidden = false;
    getSelection().selectAllChildren(citation);
    say(button, 'Selected: copy it now');
  }
}

function say(button, text) {
  const label = button.dataset.label ??= button.textContent;
  button.textContent = text;
  status.textContent = `BibTeX: ${text}`;
  setTimeout(() => { button.textContent = label; }, 2000);
}

list.addEventListener('click', event => {
  const button = event.target.closest('.copy');
  if (button) copyCitation(button.closest('article'));
});
