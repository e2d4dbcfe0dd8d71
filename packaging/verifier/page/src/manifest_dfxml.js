// Digital Forensics XML. Reference: docs/ledger-format.md, section 6; https://github.com/dfxml-working-group/dfxml_schema.
import { Broken, Unable } from "./broken.js";
import { fromHex, looseText, textOf } from "./bytes.js";

const LARGEST = 64 * 1048576; // the browser reads XML as a whole only
const LIVE_HEAD = /^\d+\//;

// The page's policy lets no text become markup but through this one door, and what goes through it is never shown.
const door = globalThis.trustedTypes?.createPolicy("xml", { createHTML: (text) => text });

/** Puts all file objects into `add` and what the list says about itself into `statements`. */
export async function dfxml(blob, add, statements) {
  if (blob.size > LARGEST) throw new Unable("manifest.large", { limit: LARGEST / 1048576 });
  const text = textOf(new Uint8Array(await blob.arrayBuffer()));
  // No document type, so no entity: nothing can grow or be fetched.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Broken("manifest.doctype");
  const parsed = new DOMParser().parseFromString(door ? door.createHTML(text) : text, "application/xml");
  if (parsed.getElementsByTagName("parsererror").length) throw new Broken("manifest.xml");
  if (parsed.documentElement.localName !== "dfxml") throw new Broken("manifest.xml");
  for (const node of parsed.documentElement.childNodes) state(node, statements);
  const own = statements.has("manifest");
  let entry = 0;
  for (const object of parsed.getElementsByTagNameNS("*", "fileobject")) add(rowOf(object, own, ++entry));
}

function state(node, statements) {
  if (node.nodeType !== Node.PROCESSING_INSTRUCTION_NODE || node.target !== "indicia") return;
  const at = node.data.lastIndexOf(" ");
  const name = node.data.slice(0, Math.max(at, 0));
  if (statements.has(name)) throw new Broken("manifest.xml");
  statements.set(name, node.data.slice(at + 1));
}

function rowOf(object, own, entry) {
  if (object.parentElement.closest("fileobject")) throw new Broken("manifest.entry", { entry });
  // What is said twice, this page could read in one way and another program in the other.
  const only = (elements) => {
    if (elements.length > 1 || elements[0]?.children.length) throw new Broken("manifest.entry", { entry });
    return elements[0]?.textContent;
  };
  const child = (name) => only([...object.children].filter((one) => one.localName === name));
  const isDigest = (one) => one.localName === "hashdigest" && /^sha-?256$/i.test(one.getAttribute("type") ?? "");
  const found = only([...object.children].filter(isDigest))?.trim() ?? "";
  const sha256 = found.toLowerCase();
  if (found && !/^[0-9a-f]{64}$/.test(sha256)) throw new Broken("manifest.entry", { entry });
  const size = child("filesize");
  if (size !== undefined && !/^\d{1,15}$/.test(size.trim())) throw new Broken("manifest.entry", { entry });
  const path = pathOf(object, entry) ?? child("filename") ?? "";
  const usual = child("alloc") !== "0" && ["r", undefined].includes(child("name_type"));
  const live = own ? LIVE_HEAD.test(path) : usual;
  return { entry, path, live, size: size === undefined ? null : Number(size), sha256 };
}

// Bytes that XML cannot hold stand in an instruction, as hexadecimal.
function pathOf(object, entry) {
  const [node, second] = [...object.childNodes].filter(
    (one) => one.nodeType === Node.PROCESSING_INSTRUCTION_NODE && one.target === "indicia" && one.data.startsWith("path "),
  );
  if (!node) return null;
  if (second) throw new Broken("manifest.entry", { entry });
  const bytes = fromHex(node.data.slice(5));
  if (!bytes) throw new Broken("manifest.entry", { entry });
  return looseText(bytes);
}
