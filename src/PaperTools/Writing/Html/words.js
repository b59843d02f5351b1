// Words: how texts are compared, and where a search's words stand in a text.

const ascii = /^[\0-\x7f]*$/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

// Case and diacritics make no difference.
function fold(text) {
  return ascii.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

// "exact words" -without plain words
function parseQuery(query) {
  const words = [];
  for (const [, minus, phrase, word] of query.matchAll(/(-)?(?:"([^"]*)"?|(\S+))/g)) {
    const text = fold((phrase ?? word).trim());
    if (text && text !== '-') {
      words.push({ text, wanted: !minus, anywhere: unspaced.test(text) || !letterOrDigit.test(text[0]) });
    }
  }
  return words;
}

// Where a word begins in a folded text, at or after a place; -1 where it does not occur.
function find(text, word, from = 0) {
  for (let at = text.indexOf(word.text, from); at >= 0; at = text.indexOf(word.text, at + 1)) {
    if (at === 0 || word.anywhere || !letterOrDigit.test(text[at - 1])) return at;
  }
  return -1;
}

function matches(text, words) {
  return words.every(word => (find(text, word) >= 0) === word.wanted);
}

// A folded text, and where each place of it was before.
function foldWithOrigin(text) {
  let folded = '';
  const places = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let i = 0; i < part.length; i++) places.push(at);
    folded += part;
    at += character.length;
  }
  places.push(at);
  return { folded, origin: place => places[place] };
}

// The places [start, end) of the wanted words in a text as it is written, none overlapping.
function placesOf(words, text) {
  const { folded, origin } = ascii.test(text) ? { folded: fold(text), origin: at => at } : foldWithOrigin(text);
  const found = [];
  for (const word of words.filter(word => word.wanted)) {
    for (let i = find(folded, word); i >= 0; i = find(folded, word, i + word.text.length)) {
      found.push([origin(i), origin(i + word.text.length)]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.filter(([, end], i) => found.slice(0, i).every(before => before[1] <= found[i][0]) && end > found[i][0]);
}
