// What may be added to a certified report: a reviewer's signature where there is room for one, time stamps of it all.
// Reference: ISO 32000-2, sections 7.5.6 (updates), 12.8.2.2 (DocMDP) and 12.8.4 (document security store).
import { Broken, say } from "./broken.js";
import { looseText } from "./bytes.js";
import { checkClosed, sizeOf } from "./pdf_closed.js";
import { openPdf } from "./pdf_file.js";
import { isMisshapen } from "./pdf_shape.js";
import { Real, Reference, sameValue } from "./pdf_syntax.js";

const STAMP_KEYS = new Set(["FT", "T", "TU", "Type", "Subtype", "F", "Rect", "P", "V"]);
const SIGNATURE_KEYS = new Set(["Type", "Filter", "SubFilter", "Contents", "ByteRange", "M"]);
for (const key of ["Name", "Reason", "Location", "ContactInfo", "Prop_Build"]) SIGNATURE_KEYS.add(key);
const [WIDEST, HIGHEST] = [250, 80]; // of a reviewer's field, in points

/**
 * Why what follows the first signature is more than it allows: Map from the number of the field that it follows to a
 * reason. Nothing is said of reports that it does not certify: they fail for that.
 */
export async function forbiddenUpdates(data, fields) {
  const wrong = new Map();
  if (fields[0].level === null) return wrong;
  for (const [number, later] of fields.slice(1).entries()) {
    if (later.level !== null || (!later.stamp && fields[0].level !== 2)) {
      wrong.set(0, say("update.signature"));
      continue;
    }
    const why = await reasonFor(data, fields[number].end, later);
    if (why) wrong.set(number, why);
  }
  return wrong;
}

/** Why a state that a signature covers leaves something to whatever comes later; null where none does. */
export async function leftOpen(data, fields) {
  for (const field of fields) {
    try {
      checkClosed(await openPdf(data.subarray(0, field.end)));
    } catch (error) {
      if (error instanceof Broken) return error.reason;
      throw error;
    }
  }
  return null;
}

async function reasonFor(data, start, later) {
  try {
    const earlier = await openPdf(data.subarray(0, start));
    const why = compare(earlier, await openPdf(data.subarray(0, later.end)), later.stamp);
    return why ?? (isMisshapen(data, start, later.end) ? say("update.shape") : null);
  } catch (error) {
    if (error instanceof Broken) return error.reason;
    throw error;
  }
}

function compare(old, now, stamp) {
  const tables = (pdf, from) => pdf.tables.slice(from).join();
  if (tables(now, 1) !== tables(old, 0)) return say("update.several");
  const root = old.trailer.get("Root");
  const kept = (name) => sameValue(old.trailer.get(name), now.trailer.get(name));
  if (!(root instanceof Reference) || !kept("Root") || !kept("Info")) return say("update.exchanged");
  const allowed = stamp ? stamped(old, now) : reviewed(old, now);
  if (!allowed) return say("update.other");
  allowed.set(root.number, ["DSS", "Extensions"]);
  const store = old.catalog.get("DSS");
  if (store instanceof Reference) allowed.set(store.number, ["Certs", "CRLs", "OCSPs", "VRI"]);
  const uses = checkClosed(old);
  // What stands somewhere else, too, would change there with them: a store can be a page's pictures as well.
  const shared = (one) => one instanceof Reference && uses.get(one.number) > 1;
  if (uses.has(root.number) || shared(store) || shared(old.catalog.get("AcroForm"))) return say("update.shared");
  const [size, listed] = [sizeOf(old), old.listed];
  if (sizeOf(now) < size) return say("update.shape");
  for (const number of now.listed.keys()) {
    if (number < size && !listed.has(number)) return say("update.free", { number });
  }
  for (const number of now.changedSince(old)) {
    const [before, after] = [old, now].map((pdf) => pdf.get(new Reference(number, 0)));
    if (number === 0 || (before === null && after === null)) continue;
    if (!sameBut(before, after, allowed.get(number))) return say("update.object", { number });
  }
  return null;
}

function sameBut(before, after, free) {
  if (!free || !(before instanceof Map) || !(after instanceof Map)) return false;
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].every((key) => free.includes(key) || sameValue(before.get(key), after.get(key)));
}

// The field of that name, which was empty and is signed now.
function reviewed(old, now) {
  const listed = references(old, old.dictionary(old.catalog.get("AcroForm")).get("Fields"));
  const named = listed.filter((one) => isReviewer(old.get(old.dictionary(one).get("T"))));
  if (named.length !== 1 || old.dictionary(named[0]).has("V") || !isSmall(old, named[0])) return null;
  const field = now.dictionary(named[0]);
  const drawn = field.has("AP") ? now.get(field.get("AP")) : null;
  if (field.has("AP") && !(drawn instanceof Map && drawn.size === 1 && drawn.has("N"))) return null;
  return isSigned(old, now, field, "Sig") ? new Map([[named[0].number, ["V", "AP"]]]) : null;
}

const isReviewer = (name) => Boolean(name?.bytes) && looseText(name.bytes) === "Reviewer";

// What is drawn into it hides no page.
function isSmall(pdf, field) {
  const numbers = pdf.array(pdf.dictionary(field).get("Rect")).map((edge) => pdf.get(edge));
  const edges = numbers.map((edge) => (edge instanceof Real ? Number(edge.text) : edge));
  if (edges.length !== 4 || !edges.every(Number.isFinite)) return false;
  return Math.abs(edges[2] - edges[0]) <= WIDEST && Math.abs(edges[3] - edges[1]) <= HIGHEST;
}

// Whether the value of a field is a new object and a signature and nothing else.
function isSigned(old, now, field, kind) {
  const place = field.get("V");
  const value = now.get(place);
  if (!(place instanceof Reference) || place.number < sizeOf(old) || !(value instanceof Map)) return false;
  return [...value.keys()].every((key) => SIGNATURE_KEYS.has(key)) && now.get(value.get("Type"))?.text === kind;
}

// The form and a page, where each gained one field that shows nothing.
function stamped(old, now) {
  const form = old.catalog.get("AcroForm");
  const field = gained(old, now, form, "Fields");
  if (!(form instanceof Reference) || !field || field.number < sizeOf(old)) return null;
  const added = now.dictionary(field);
  const page = added.get("P");
  const shown = ![...added.keys()].every((key) => STAMP_KEYS.has(key)) || !sameValue(added.get("Rect"), [0, 0, 0, 0]);
  if (shown || now.get(added.get("FT"))?.text !== "Sig" || !(page instanceof Reference)) return null;
  if (!isSigned(old, now, added, "DocTimeStamp")) return null;
  if (old.get(old.dictionary(page).get("Type"))?.text !== "Page") return null;
  if (!sameValue(gained(old, now, page, "Annots"), field)) return null;
  return new Map([
    [form.number, ["Fields", "SigFlags"]],
    [page.number, ["Annots"]],
  ]);
}

// The one reference that a list has more at its end.
function gained(old, now, holder, name) {
  const before = references(old, old.dictionary(holder).get(name));
  const after = references(now, now.dictionary(holder).get(name));
  return after.length && sameValue(after.slice(0, -1), before) ? after.at(-1) : null;
}

function references(pdf, value) {
  const listed = pdf.array(value);
  if (!listed.every((one) => one instanceof Reference)) throw new Broken("update.fields");
  return listed;
}
