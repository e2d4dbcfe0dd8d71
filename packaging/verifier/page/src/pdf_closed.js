// That a state of a report holds all that it refers to: else what comes later could show something else in its place.
// Reference: ISO 32000-2, sections 7.3.10 and 7.5.5; Mainka, Mladenov, Rohlmann, Shadow Attacks (NDSS 2021).
import { Broken } from "./broken.js";
import { Reference, Stream } from "./pdf_syntax.js";

/** How often the objects in use refer to each number: a Map. Throws where one of them refers to nothing. */
export function checkClosed(pdf) {
  const listed = pdf.listed;
  const size = sizeOf(pdf);
  const counts = new Map();
  const check = ({ number, generation }) => {
    if (generation || !listed.get(number)) throw new Broken("pdf.open", { number });
  };
  for (const [number, used] of listed) {
    if (number >= size) throw new Broken("pdf.beyond", { number });
    if (!used) continue;
    for (const one of references(pdf.get(new Reference(number, 0)))) {
      check(one);
      counts.set(one.number, (counts.get(one.number) ?? 0) + 1);
    }
  }
  for (const one of references(pdf.trailer)) check(one);
  return counts;
}

/** The number that is one more than that of the last object. */
export function sizeOf(pdf) {
  const size = pdf.trailer.get("Size");
  if (!Number.isSafeInteger(size)) throw new Broken("pdf.tail");
  return size;
}

function* references(value) {
  const waiting = [value];
  while (waiting.length) {
    const one = waiting.pop();
    if (one instanceof Reference) yield one;
    else if (one instanceof Stream) waiting.push(one.dictionary);
    else if (one instanceof Map) for (const each of one.values()) waiting.push(each);
    else if (Array.isArray(one)) for (const each of one) waiting.push(each);
  }
}
