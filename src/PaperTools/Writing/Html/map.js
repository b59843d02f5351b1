// The map: points of papers that are filtered out fade, a click selects a paper, and arrow keys go from point to point.

const map = document.querySelector('.map svg');
const reach = 10;
const colours = Array.from(document.querySelectorAll('.map path'), readColour);
const points = colours.flatMap(colour => colour.points).sort((a, b) => a.paper.place - b.paper.place);
const ring = map && drawRing();
let aimed = null;

// The points of a colour are one path; a second one below it takes those that fade.
function readColour(path) {
  const places = path.getAttribute('d').slice(1).split('M');
  const points = path.dataset.papers.split(' ').map((place, i) => {
    const [x, y] = places[i].split(/[ h]/, 2).map(Number);
    return { paper: papers[place], path: `M${places[i]}`, x, y };
  });
  const faded = path.cloneNode();
  faded.classList.add('out');
  faded.removeAttribute('d');
  map.prepend(faded);
  return { path, faded, points };
}

function drawRing() {
  const circle = document.createElementNS(map.namespaceURI, 'circle');
  circle.setAttribute('class', 'ring');
  circle.setAttribute('r', Number(colours[0].path.getAttribute('stroke-width')) / 2 + 2);
  circle.setAttribute('visibility', 'hidden');
  colours.at(-1).path.after(circle);
  return circle;
}

function showOnMap() {
  for (const { path, faded, points } of colours) {
    path.setAttribute('d', points.filter(point => point.paper.isFound).map(point => point.path).join(''));
    faded.setAttribute('d', points.filter(point => !point.paper.isFound).map(point => point.path).join(''));
  }
}

function pointOf(paper) {
  return points.find(point => point.paper === paper);
}

// The ring is around the point under the pointer or the keys, or else around that of the selected paper.
function aim(point) {
  if (!map) return;
  aimed = point;
  const shown = point ?? pointOf(selected);
  ring.setAttribute('visibility', shown ? 'visible' : 'hidden');
  if (shown) {
    ring.setAttribute('cx', shown.x);
    ring.setAttribute('cy', shown.y);
  }
  map.classList.toggle('aimed', point != null);
}

function nearest(event) {
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
  let best = null;
  let least = reach;
  for (const point of points) {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance < least && point.paper.isFound) [best, least] = [point, distance];
  }
  return best;
}

const ways = {
  ArrowLeft: (dx, dy) => [-dx, dy],
  ArrowRight: (dx, dy) => [dx, dy],
  ArrowUp: (dx, dy) => [-dy, dx],
  ArrowDown: (dx, dy) => [dy, dx],
};

// The next point that way: straight ahead counts for more than aside.
function next(from, way) {
  let best = null;
  let least = Infinity;
  for (const point of points) {
    const [ahead, aside] = way(point.x - from.x, point.y - from.y);
    const cost = ahead + 2 * Math.abs(aside);
    if (ahead > 0 && cost < least && point.paper.isFound) [best, least] = [point, cost];
  }
  return best;
}

function openMap() {
  const name = document.createElementNS(map.namespaceURI, 'title');
  map.prepend(name);
  map.setAttribute('role', 'application');
  map.setAttribute('tabindex', '0');
  map.setAttribute('aria-label', 'Map of the papers. Arrow keys go from paper to paper, Enter selects.');
  map.addEventListener('pointermove', event => {
    const point = nearest(event);
    if (point === aimed) return;
    aim(point);
    name.textContent = point ? titleOf(point.paper) : '';
  });
  map.addEventListener('pointerleave', () => aim(null));
  map.addEventListener('blur', () => aim(null));
  map.addEventListener('click', event => {
    const point = nearest(event);
    if (point) select(point.paper);
  });
  map.addEventListener('keydown', event => {
    if (event.key === 'Enter' && aimed) select(aimed.paper);
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const from = aimed ?? pointOf(selected);
    const point = from ? next(from, way) : points.find(({ paper }) => paper.isFound);
    if (!point) return;
    aim(point);
    status.textContent = titleOf(point.paper);
  });
}
if (map) openMap();
