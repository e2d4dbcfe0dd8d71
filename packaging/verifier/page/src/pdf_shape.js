// That an update of a report is its own objects, its table and its end, and not one byte more: readers of PDF disagree
// about anything else, so what one of them checks another might not show. Reference: ISO 32000-2, sections 7.5.4 to 7.5.6.
const SPACE = new Set(" \t\r\n\f\v");
const TAIL = /\nstartxref\n([0-9]{1,12})\n%%EOF\n?$/;
const LONGEST_TAIL = 40;
const HEAD = /([0-9]{1,10}) ([1-9][0-9]{0,5})\n/y;
const ROW = /([0-9]{10}) ([0-9]{5}) ([nf])(?: \n|\r\n| \r)/y;
// What the trailers of reports hold, and nothing in which a search could find what a reader does not.
const TRAILER = /trailer\n<<(?:\n\/(?:(?:Info|Root) \d{1,10} 0 R|(?:Size|Prev) \d{1,12}|ID \[ ?<\w*> ?<\w*> ?\]))+\n>>/y;
const NUMBER = /\/(Size|Prev) ([0-9]+)/g;
const HEADS = /(?<![0-9])([0-9]+)[ \t\r\n\f\v\0]+([0-9]+)[ \t\r\n\f\v\0]+obj/g;

/** Whether the bytes of a file from `start` to `end` are not one plain update of what is before them. */
export function isMisshapen(data, start, end) {
  const part = characters(data.subarray(start, end));
  const tail = TAIL.exec(part.slice(-LONGEST_TAIL));
  const close = tail ? part.length - tail[0].length : 0;
  const table = tail ? Number(tail[1]) - start : -1;
  if (table <= 0 || table >= close || !part.startsWith("xref\n", table)) return true;
  const { places, after } = rows(part, table + 5);
  const trailer = at(TRAILER, part, after);
  if (!places.size || !trailer || after + trailer[0].length !== close) return true;
  const numbers = [...trailer[0].matchAll(NUMBER)];
  const told = new Map(numbers.map(([, name, number]) => [name, Number(number)]));
  const highest = [...places.keys()].reduce((one, two) => Math.max(one, two));
  if (numbers.length !== 2 || told.get("Size") !== highest + 1) return true;
  const before = TAIL.exec(characters(data.subarray(Math.max(0, start - LONGEST_TAIL), start)));
  if (!before || told.get("Prev") !== Number(before[1])) return true;
  return isMisplaced(part.slice(0, table), places, start);
}

// Where the text between two places ends, without the space after it.
function endOfText(part, from, to) {
  while (to > from && SPACE.has(part[to - 1])) to--;
  return to;
}

// Each byte as one character. A decoder would read some of them as others.
function characters(bytes) {
  let out = "";
  for (let from = 0; from < bytes.length; from += 8192) out += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return out;
}

function at(pattern, text, position) {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

// Place of each object in use, and where the table ends; no places where it is not sound.
function rows(part, position) {
  const places = new Map();
  for (let head; (head = at(HEAD, part, position)); ) {
    position += head[0].length;
    const first = Number(head[1]);
    for (let number = first; number < first + Number(head[2]); number++) {
      const row = at(ROW, part, position);
      if (!row || places.has(number)) return { places: new Map(), after: position };
      position += row[0].length;
      const used = row[3] === "n";
      if (used === (number === 0) || (used && row[2] !== "00000")) return { places: new Map(), after: position };
      if (used) places.set(number, Number(row[1]));
    }
  }
  return { places, after: position };
}

function isMisplaced(body, places, start) {
  const listed = new Map([...places].map(([number, place]) => [place - start, number]));
  const found = [...body.matchAll(HEADS)];
  const fits = (head) => listed.get(head.index) === Number(head[1]) && Number(head[2]) === 0;
  if (found.length !== listed.size || !found.every(fits)) return true;
  const ends = [...found.slice(1).map((head) => head.index), body.length];
  const whole = found.every((head, index) => body.endsWith("endobj", endOfText(body, head.index, ends[index])));
  return !whole || endOfText(body, 0, found[0].index) > 0;
}
