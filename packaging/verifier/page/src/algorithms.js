// Algorithm identifiers of certificates and signatures, and the checks that they name, by WebCrypto.
// Reference: RFC 5754 (SHA-2 in CMS), RFC 4055 (RSASSA-PSS), RFC 5758 (ECDSA), RFC 8410 (Ed25519).
import { Broken, Unable } from "./broken.js";
import { CONTEXT, Fields, TAG, parseDer } from "./der.js";
import { verifyEd25519 } from "./ed25519.js";
import { sha256 } from "./sha256.js";
import { sha384, sha512 } from "./sha512.js";

const DIGESTS = {
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};
const RSA = "1.2.840.113549.1.1.1";
const PSS = "1.2.840.113549.1.1.10";
const MGF1 = "1.2.840.113549.1.1.8";
const EC = "1.2.840.10045.2.1";
const ED25519 = "1.3.101.112";
const WITH_DIGEST = {
  "1.2.840.113549.1.1.11": [RSA, "SHA-256"],
  "1.2.840.113549.1.1.12": [RSA, "SHA-384"],
  "1.2.840.113549.1.1.13": [RSA, "SHA-512"],
  "1.2.840.10045.4.3.2": [EC, "SHA-256"],
  "1.2.840.10045.4.3.3": [EC, "SHA-384"],
  "1.2.840.10045.4.3.4": [EC, "SHA-512"],
};
const CURVES = {
  "1.2.840.10045.3.1.7": ["P-256", 32],
  "1.3.132.0.34": ["P-384", 48],
  "1.3.132.0.35": ["P-521", 66],
};

/** A digest of bytes in memory by the name that WebCrypto gives the algorithm. */
export async function digestOf(name, data) {
  if (name === "SHA-256") return sha256(data);
  const subtle = globalThis.crypto?.subtle;
  if (subtle) return new Uint8Array(await subtle.digest(name, data));
  if (name === "SHA-1") throw new Unable("cms.webcrypto");
  return name === "SHA-384" ? sha384(data) : sha512(data);
}

function algorithm(node) {
  const fields = new Fields(node);
  const oid = fields.take().oid();
  const parameters = fields.more ? fields.take() : null;
  fields.end();
  return { oid, parameters };
}

function requireEmpty(parameters) {
  if (parameters && (parameters.tag !== TAG.NULL || parameters.content.length)) throw new Broken("der.form");
}

/** WebCrypto's name of a digest algorithm; SHA-1 and older ones are refused. */
export function digestName(node) {
  const { oid, parameters } = algorithm(node);
  requireEmpty(parameters);
  if (!DIGESTS[oid]) throw new Broken("cms.algorithm", { oid });
  return DIGESTS[oid];
}

/** The key of a SubjectPublicKeyInfo: `{kind, raw, …}`. Reference: RFC 5280, section 4.1.2.7. */
export function readPublicKey(node) {
  const fields = new Fields(node);
  const { oid, parameters } = algorithm(fields.take());
  const encoded = fields.take().bits();
  fields.end();
  if (oid === RSA || oid === PSS) {
    const numbers = new Fields(parseDer(encoded));
    const modulus = numbers.take().integer();
    const exponent = numbers.take().integer();
    numbers.end();
    const bits = modulus > 0n ? modulus.toString(2).length : 0;
    if (bits < 2048 || bits > 16384 || exponent < 3n || !(exponent & 1n)) throw new Broken("cms.weak", { bits });
    return { kind: RSA, modulus, exponent, bits };
  }
  if (oid === EC && parameters && CURVES[parameters.oid()]) {
    const [curve, length] = CURVES[parameters.oid()];
    return { kind: EC, raw: node.raw, curve, length };
  }
  if (oid === ED25519 && !parameters) return { kind: ED25519, raw: encoded };
  throw new Broken("cms.algorithm", { oid });
}

/** Whether it is SHA-256 with RSA (PKCS #1 v1.5) or with ECDSA. */
export function isUsual(node) {
  return WITH_DIGEST[algorithm(node).oid]?.[1] === "SHA-256";
}

/**
 * Whether a signature value over `message` is by `key`. `digest` is the one named beside a CMS signature, null in a
 * certificate; `bareRsa` accepts the identifier "RSA" that leaves the digest to its neighbour.
 */
export async function verifySignature(node, key, message, signature, digest, bareRsa = false) {
  const { oid, parameters } = algorithm(node);
  if (oid === ED25519) {
    if (parameters || (digest ?? "SHA-512") !== "SHA-512") throw new Broken("cms.mixed");
    return key.kind === ED25519 && verifyEd25519(key.raw, message, signature);
  }
  const { kind, own, salt } = resolve(oid, parameters, digest, bareRsa);
  if (digest && digest !== own) throw new Broken("cms.mixed");
  if (key.kind !== kind) return false;
  if (kind === EC) {
    const raw = plainEcdsa(signature, key.length);
    return raw !== null && verify("spki", key.raw, { name: "ECDSA", namedCurve: key.curve, hash: own }, raw, message);
  }
  if (signature.length !== Math.ceil(key.bits / 8)) return false;
  const jwk = { kty: "RSA", n: base64Url(key.modulus), e: base64Url(key.exponent) };
  const name = salt === undefined ? "RSASSA-PKCS1-v1_5" : "RSA-PSS";
  return verify("jwk", jwk, { name, hash: own, saltLength: salt }, signature, message);
}

function resolve(oid, parameters, digest, bareRsa) {
  if (oid === PSS) return { kind: RSA, ...pss(parameters) };
  const found = oid === RSA && bareRsa && digest ? [RSA, digest] : WITH_DIGEST[oid];
  if (!found) throw new Broken("cms.algorithm", { oid });
  const [kind, own] = found;
  // RSA writes its empty parameters, ECDSA leaves them out: each in one way only.
  if ((kind === RSA) !== (parameters !== null)) throw new Broken("der.form");
  requireEmpty(parameters);
  return { kind, own };
}

// RSASSA-PSS-params: RFC 4055, section 3.1. The defaults are all SHA-1, so digest and mask must be named.
function pss(parameters) {
  const fields = new Fields(parameters ?? parseDer(Uint8Array.of(TAG.NULL, 0)));
  const own = digestName(parseDer(fields.take().expect(CONTEXT).content));
  const mask = new Fields(parseDer(fields.take().expect(CONTEXT + 1).content));
  if (mask.take().oid() !== MGF1 || digestName(mask.take()) !== own) throw new Broken("cms.mixed");
  mask.end();
  const salt = fields.optional(CONTEXT + 2);
  const length = salt ? parseDer(salt.content).integer() : 20n;
  const trailer = fields.optional(CONTEXT + 3);
  if (trailer && parseDer(trailer.content).integer() !== 1n) throw new Broken("der.form");
  fields.end();
  if (length < 0n || length > 512n) throw new Broken("der.form");
  return { own, salt: Number(length) };
}

// WebCrypto takes r and s side by side, DER holds them as two numbers.
function plainEcdsa(signature, length) {
  const fields = new Fields(parseDer(signature));
  const parts = [fields.take().integer(), fields.take().integer()];
  fields.end();
  const out = new Uint8Array(2 * length);
  for (const [index, number] of parts.entries()) {
    const digits = number.toString(16);
    if (number <= 0n || digits.length > 2 * length) return null;
    const padded = digits.padStart(2 * length, "0");
    for (let at = 0; at < length; at++) out[index * length + at] = parseInt(padded.slice(2 * at, 2 * at + 2), 16);
  }
  return out;
}

function base64Url(number) {
  const digits = number.toString(16);
  const even = digits.padStart(digits.length + (digits.length % 2), "0");
  const text = even.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function verify(form, key, parameters, signature, message) {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) throw new Unable("cms.webcrypto");
  let imported;
  try {
    imported = await subtle.importKey(form, key, parameters, false, ["verify"]);
  } catch (error) {
    if (error.name === "NotSupportedError") throw new Unable("cms.webcrypto");
    throw new Broken("cms.badkey");
  }
  return subtle.verify(parameters, imported, signature, message);
}
