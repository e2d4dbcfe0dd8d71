// Keys and certificates that were given. Only those which a person confirms to have by another way identify anyone.
import { Broken, reasonOf, say } from "./broken.js";
import { fromBase64, textOf } from "./bytes.js";
import { parseDer } from "./der.js";
import { parseKey } from "./note.js";
import { grouped } from "./pdf.js";
import { Certificate } from "./x509.js";

const LONGEST = 65536;

/** `{keys, certificates}`: parsed, each with `confirmed`. */
export async function readGiven(items) {
  const given = { keys: [], certificates: [] };
  for (const item of items) {
    if (item.kind === "key") await read(item, "key.bad", () => readKey(item, given.keys));
    if (item.kind === "certificate") await read(item, "certificate.bad", () => readCertificate(item, given.certificates));
  }
  return given;
}

async function read(item, key, step) {
  try {
    if (item.size > LONGEST) throw new Broken("key.form");
    await step();
    item.outcome.note(say(item.confirmed ? "given.confirmed" : "given.unconfirmed"));
  } catch (error) {
    item.outcome.failOrNote(error, say(key, { reason: reasonOf(error) }));
  }
}

async function readKey(item, keys) {
  const key = parseKey(textOf(await item.bytes()).replace(/\r?\n$/, ""));
  keys.push({ ...key, confirmed: item.confirmed });
  item.outcome.note(say("key.is", { key: key.text }));
}

async function readCertificate(item, certificates) {
  const text = textOf(await item.bytes());
  const [, rest] = text.split("-----BEGIN CERTIFICATE-----", 2);
  const body = rest.split("-----END CERTIFICATE-----", 1)[0].replace(/\s/g, "");
  const certificate = new Certificate(parseDer(fromBase64(body, "certificate.form")));
  certificates.push({ fingerprint: certificate.fingerprint, confirmed: item.confirmed });
  item.outcome.note(say("certificate.is", { name: certificate.name, digest: grouped(certificate.fingerprint) }));
}
