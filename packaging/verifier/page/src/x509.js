// Certificates: who they name, their key, and whether another certificate signed them. A certificate can be made by
// anyone: nothing here says whether the named person is that person. Reference: RFC 5280, section 4.1.
import { Broken } from "./broken.js";
import { readPublicKey, verifySignature } from "./algorithms.js";
import { equal, hex } from "./bytes.js";
import { CONTEXT, Fields, TAG, parseDer } from "./der.js";
import { sha256 } from "./sha256.js";

const NAMES = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "2.5.4.42": "GN",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "E",
};
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const [KEY_USAGE, EXTENDED_KEY_USAGE] = ["2.5.29.15", "2.5.29.37"];
// Any, documents (RFC 9336), e-mail, client authentication (a person's cards often name no more), Adobe's, Microsoft's.
const DOCUMENTS = [
  "2.5.29.37.0",
  "1.3.6.1.5.5.7.3.36",
  "1.3.6.1.5.5.7.3.4",
  "1.3.6.1.5.5.7.3.2",
  "1.2.840.113583.1.1.5",
  "1.3.6.1.4.1.311.10.3.12",
];
const DIGITAL_SIGNATURE_OR_CONTENT_COMMITMENT = 0xc0;
const [BOOLEAN, UNIQUE_ISSUER, UNIQUE_SUBJECT] = [0x01, 0x81, 0x82];
const ENCODINGS = { 0x0c: "utf-8", 0x12: "latin1", 0x13: "latin1", 0x14: "latin1", 0x16: "latin1", 0x1e: "utf-16be" };

/** One certificate. */
export class Certificate {
  #signed;
  #algorithm;
  #signature;

  constructor(node) {
    this.raw = node.raw;
    const outer = new Fields(node);
    const signed = outer.take();
    this.#signed = signed.raw;
    this.#algorithm = outer.take();
    this.#signature = outer.take().bits();
    outer.end();
    const fields = new Fields(signed);
    const version = fields.optional(CONTEXT);
    if (version && ![1n, 2n].includes(parseDer(version.content).integer())) throw new Broken("der.form");
    this.serial = fields.take().expect(TAG.INTEGER).raw;
    if (!equal(fields.take().raw, this.#algorithm.raw)) throw new Broken("cms.mixed");
    const issuer = fields.take().expect(TAG.SEQUENCE);
    const validity = new Fields(fields.take());
    this.notBefore = timeText(validity.take());
    this.notAfter = timeText(validity.take());
    validity.end();
    const subject = fields.take().expect(TAG.SEQUENCE);
    this.issuer = issuer.raw;
    this.subject = subject.raw;
    this.name = nameText(subject);
    this.issuerName = nameText(issuer);
    this.keyNode = fields.take();
    fields.optional(UNIQUE_ISSUER);
    fields.optional(UNIQUE_SUBJECT);
    this.extensions = fields.optional(CONTEXT + 3);
  }

  /** Whether it is for time stamps and says so in a way that nobody may pass over. Reference: RFC 3161, section 2.3. */
  get stampsTimes() {
    const usage = this.#extension(EXTENDED_KEY_USAGE);
    return Boolean(usage?.critical) && usages(usage).length === 1 && usages(usage)[0] === TIME_STAMPING;
  }

  /** Whether its usages allow signatures over documents. Reference: RFC 5280, sections 4.2.1.3 and 4.2.1.12. */
  get signsDocuments() {
    const [key, extended] = [this.#extension(KEY_USAGE), this.#extension(EXTENDED_KEY_USAGE)];
    const bits = key ? parseDer(key.value).expect(TAG.BITS).content[1] : DIGITAL_SIGNATURE_OR_CONTENT_COMMITMENT;
    if (!(bits & DIGITAL_SIGNATURE_OR_CONTENT_COMMITMENT)) return false;
    return !extended || usages(extended).some((oid) => DOCUMENTS.includes(oid));
  }

  // An extension, null where it has none; twice the same says nothing that can be relied on.
  #extension(oid) {
    const all = this.extensions ? parseDer(this.extensions.content).expect(TAG.SEQUENCE).children() : [];
    const found = all.map((one) => new Fields(one)).filter((fields) => fields.take().oid() === oid);
    if (found.length > 1) throw new Broken("der.form");
    if (!found.length) return null;
    const critical = found[0].optional(BOOLEAN)?.content[0] === 0xff;
    return { critical, value: found[0].take().expect(TAG.OCTETS).content };
  }

  /** SHA-256 of the whole certificate, hex. */
  get fingerprint() {
    return hex(sha256(this.raw));
  }

  /** The public key. */
  get key() {
    return readPublicKey(this.keyNode);
  }

  /** Whether it names itself as its issuer; that its signature holds is checked apart. */
  get selfSigned() {
    return equal(this.issuer, this.subject);
  }

  /** Whether `other` is named as issuer and its key made this certificate's signature. */
  async issuedBy(other) {
    if (!equal(this.issuer, other.subject)) return false;
    return verifySignature(this.#algorithm, other.key, this.#signed, this.#signature, null);
  }
}

/** A time as `2026-01-02 03:04:05 UTC`. Reference: RFC 5280, section 4.1.2.5. */
export function timeText(node) {
  let text = new TextDecoder("latin1").decode(node.content);
  if (node.tag === TAG.UTC) text = (text.slice(0, 2) < "50" ? "20" : "19") + text;
  else if (node.tag !== TAG.TIME) throw new Broken("der.form");
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text);
  if (!parts) throw new Broken("der.form");
  return `${parts[1]}-${parts[2]}-${parts[3]} ${parts[4]}:${parts[5]}:${parts[6]}${parts[7] ?? ""} UTC`;
}

function nameText(name) {
  const parts = [];
  for (const group of name.children()) {
    for (const pair of group.expect(TAG.SET).children()) {
      const fields = new Fields(pair);
      const oid = fields.take().oid();
      const value = fields.take();
      fields.end();
      parts.push(`${NAMES[oid] ?? oid}=${decoded(value)}`);
    }
  }
  return parts.join(", ") || "—";
}

function decoded(value) {
  try {
    if (!ENCODINGS[value.tag]) return "#" + hex(value.raw);
    return new TextDecoder(ENCODINGS[value.tag], { fatal: true, ignoreBOM: true }).decode(value.content);
  } catch {
    return "#" + hex(value.raw);
  }
}

// The object identifiers of an extended key usage.
const usages = (extension) =>
  parseDer(extension.value)
    .expect(TAG.SEQUENCE)
    .children()
    .map((one) => one.oid());
