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
  for (const specification of [...treeValues(pdf, tree), ...pdf.array(pdf.catalog.get("AF"))]) {
    const dictionary = pdf.dictionary(specification);
    const files = pdf.dictionary(dictionary.get("EF"));
    const stream = pdf.get(files.get("UF") ?? files.get("F"));
    const name = textString(pdf.get(dictionary.get("UF") ?? dictionary.get("F")));
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

function* treeValues(pdf, root) {
  const waiting = [[root, 0]];
  for (let seen = 0; waiting.length; seen++) {
    const [node, depth] = waiting.shift();
    if (depth > DEEPEST || seen > MOST) throw new Broken("pdf.circle");
    const dictionary = pdf.dictionary(node);
    yield* pdf.array(dictionary.get("Names")).filter((_, at) => at % 2);
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
