// Groups: headings above the papers, with the number of those that match; a group without any is put away.

const groups = Array.from(list.querySelectorAll('.group'), section => {
  const item = list.querySelector(`.contents a[href="#${section.id}"]`).closest('li');
  return { section, item, numbers: [section, item].map(part => part.querySelector('.count')) };
});
let group = null;

function showGroups(found) {
  const counts = new Map();
  for (const { home } of found) counts.set(home, (counts.get(home) ?? 0) + 1);
  for (const { section, item, numbers } of groups) {
    const count = counts.get(section) ?? 0;
    section.hidden = count === 0;
    item.classList.toggle('empty', count === 0);
    for (const number of numbers) number.textContent = count;
  }
}

function groupOf(id) {
  return groups.find(({ section }) => section.id === id)?.section ?? null;
}

function visit(section) {
  if (section.hidden) {
    clearFilter();
    update();
  }
  group = section;
  section.scrollIntoView({ block: 'start' });
  section.focus({ preventScroll: true });
  writeAddress();
}
