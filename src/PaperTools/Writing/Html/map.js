// The map: points of papers that are filtered out fade, a click selects a paper, and arrow keys go from point to point.

const points = Array.from(document.querySelectorAll('.map a'), (link, place) => {
  const circle = link.querySelector('circle');
  return { link, paper: papers[place], x: circle.cx.baseVal.value, y: circle.cy.baseVal.value };
});
points.forEach(point => { point.paper.point = point.link; });
if (points.length) points[0].link.setAttribute('tabindex', '0');

// What stands under the pointer tells its name; thousands of names that nobody asks for would only slow the page down.
document.querySelector('.map')?.addEventListener('pointerover', event => {
  const link = event.target.closest('a');
  const circle = link?.querySelector('circle:empty');
  if (!circle) return;
  const title = document.createElementNS(circle.namespaceURI, 'title');
  title.textContent = link.getAttribute('aria-label');
  circle.append(title);
});

const pointsAFrame = 500;
let fading = 0;

// Drawing thousands of points anew takes a moment: the list comes first, and the map follows in the frames after it.
function showOnMap(from = 0) {
  cancelAnimationFrame(fading);
  fading = requestAnimationFrame(() => {
    let changed = 0;
    let i = from;
    for (; i < points.length && changed < pointsAFrame; i++) {
      const { link, paper } = points[i];
      if (link.classList.contains('out') !== paper.isFound) continue;
      link.classList.toggle('out', !paper.isFound);
      changed++;
    }
    if (i < points.length) showOnMap(i);
  });
}

const ways = {
  ArrowLeft: (dx, dy) => [-dx, dy],
  ArrowRight: (dx, dy) => [dx, dy],
  ArrowUp: (dx, dy) => [-dy, dx],
  ArrowDown: (dx, dy) => [dy, dx],
};

document.querySelector('.map')?.addEventListener('keydown', event => {
  const way = ways[event.key];
  const from = points.find(point => point.link === event.target.closest('a'));
  if (!way || !from) return;
  event.preventDefault();
  let best = null;
  let least = Infinity;
  for (const point of points) {
    const [ahead, aside] = way(point.x - from.x, point.y - from.y);
    const cost = ahead + 2 * Math.abs(aside);
    if (ahead > 0 && cost < least && point.paper.isFound) [best, least] = [point, cost];
  }
  if (!best) return;
  from.link.setAttribute('tabindex', '-1');
  best.link.setAttribute('tabindex', '0');
  best.link.focus();
});
