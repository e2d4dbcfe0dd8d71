// The files that are attached to a report. Reference: ISO 32000-2, section 7.11.4.
import { Broken } from "./broken.js";
import { equal } from "./bytes.js";
import { PdfString, Stream } from "./pdf_syntax.js";

const MOST = 100000;
const DEEPEST = 50;

/** The files embedded in a document: a Map from name to bytes. */
export async function attachments(pdf) {
  const tree = pdf.dictionary(pdf.catalog.get("Names")).get("EmbeddedFiles");
  const found = new Map();
  const streams = new Map();
  const listed = pdf.array(pdf.catalog.get("AF")).map((specification) => [null, specification]);
  for (const [key, specification] of [...treeValues(pdf, tree), ...listed]) {
    const dictionary = pdf.dictionary(specification);
    const files = pdf.dictionary(dictionary.get("EF"));
    const stream = pdf.get(files.get("UF") ?? files.get("F"));
    const name = nameOf(pdf, dictionary, key);
    if (!(stream instanceof Stream)) continue;
    // One reader opens /UF, another /F: what is checked here must be what either of them shows.
    if (files.has("F") && pdf.get(files.get("F")) !== stream) throw new Broken("pdf.twice", { name });
    if (!streams.has(stream)) streams.set(stream, await pdf.content(stream));
    const content = streams.get(stream);
    const known = found.get(name);
    if (known && known !== content && !equal(known, content)) throw new Broken("pdf.twice", { name });
    found.set(name, content);
  }
  return found;
}

// The one name that every reader shows, by the tree of names, /UF or /F.
function nameOf(pdf, specification, key) {
  const values = [key, ...["UF", "F"].map((place) => pdf.get(specification.get(place)))];
  const names = new Set(values.filter((value) => value !== null).map(textString));
  if (names.size !== 1) throw new Broken("pdf.names", { names: [...names].join(", ") });
  return [...names][0];
}

function* treeValues(pdf, root) {
  const waiting = [[root, 0]];
  for (let seen = 0; waiting.length; seen++) {
    const [node, depth] = waiting.pop();
    if (depth > DEEPEST || seen + waiting.length > MOST) throw new Broken("pdf.circle");
    const dictionary = pdf.dictionary(node);
    const pairs = pdf.array(dictionary.get("Names"));
    for (let at = 0; at + 1 < pairs.length; at += 2) yield [pdf.get(pairs[at]), pairs[at + 1]];
    for (const kid of pdf.array(dictionary.get("Kids"))) waiting.push([kid, depth + 1]);
  }
}

// A text string: ISO 32000-2, section 7.9.2.2.
function textString(value) {
  if (!(value instanceof PdfString)) return "";
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  return new TextDecoder("latin1").decode(bytes);
}
