// CMS signatures over a report, and time stamps inside them. Every byte of the structure is under the signature, bound
// by it, or compared with a value it must have. Reference: RFC 5652, RFC 5035, RFC 6211 and RFC 3161.
import { Broken, reasonOf } from "./broken.js";
import { digestName, digestOf, isUsual, verifySignature } from "./algorithms.js";
import { equal } from "./bytes.js";
import { CONTEXT, Fields, TAG, parseDer } from "./der.js";
import { Certificate, timeText } from "./x509.js";

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const DATA = "1.2.840.113549.1.7.1";
const TIMESTAMP_INFO = "1.2.840.113549.1.9.16.1.4";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
// The attributes that name the certificate by its digest, each with the algorithm that it has where it names none.
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const SIGNING_CERTIFICATES = { "1.2.840.113549.1.9.16.2.12": "SHA-1", [SIGNING_CERTIFICATE_V2]: "SHA-256" };
const ALGORITHM_PROTECTION = "1.2.840.113549.1.9.52";
const TIMESTAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";

// SignedData with exactly one signer: RFC 5652, section 5.1.
function signedData(raw) {
  const outer = new Fields(parseDer(raw));
  if (outer.take().oid() !== SIGNED_DATA) throw new Broken("cms.other");
  const inner = parseDer(outer.take().expect(CONTEXT).content);
  outer.end();
  const fields = new Fields(inner);
  const version = fields.take().integer();
  const digests = fields.take().expect(TAG.SET).children();
  const content = signedContent(fields.take());
  const certificates = different(fields.take().expect(CONTEXT).children()).map((node) => new Certificate(node));
  const signers = fields.take().expect(TAG.SET).children();
  fields.end();
  if (signers.length !== 1 || digests.length !== 1) throw new Broken("cms.signers");
  const info = signerInfo(signers[0]);
  if (digestName(digests[0]) !== info.digest) throw new Broken("cms.mixed");
  if (version !== (content.type === DATA ? 1n : 3n)) throw new Broken("der.form");
  const named = certificates.filter((one) => equal(one.issuer, info.issuer) && equal(one.serial, info.serial));
  if (named.length !== 1) throw new Broken("cms.nocert");
  return { ...content, certificates, info, signer: named[0] };
}

// Some programs put the signer's certificate in twice; what is the same byte for byte is one.
const different = (nodes) => nodes.filter((one, at) => !nodes.slice(0, at).some((other) => equal(one.raw, other.raw)));

function signedContent(node) {
  const fields = new Fields(node);
  const type = fields.take().oid();
  const wrapped = fields.optional(CONTEXT);
  fields.end();
  return { type, content: wrapped && parseDer(wrapped.content).expect(TAG.OCTETS).content };
}

// SignerInfo: RFC 5652, section 5.3.
function signerInfo(node) {
  const fields = new Fields(node);
  if (fields.take().integer() !== 1n) throw new Broken("der.form");
  const sid = new Fields(fields.take());
  const [issuer, serial] = [sid.take().raw, sid.take().raw];
  sid.end();
  const digestNode = fields.take();
  const signedNode = fields.take().expect(CONTEXT);
  const signed = signedNode.raw.slice();
  signed[0] = TAG.SET; // signed as a SET: RFC 5652, section 5.4
  const algorithm = fields.take();
  const signature = fields.take().expect(TAG.OCTETS).content;
  const unsignedNode = fields.optional(CONTEXT + 1);
  fields.end();
  return {
    issuer,
    serial,
    digestNode,
    digest: digestName(digestNode),
    signed,
    attributes: attributes(signedNode),
    algorithm,
    signature,
    unsigned: unsignedNode ? attributes(unsignedNode) : new Map(),
  };
}

function attributes(node) {
  const found = new Map();
  for (const child of node.children()) {
    const fields = new Fields(child);
    const oid = fields.take().oid();
    const values = fields.take().expect(TAG.SET).children();
    fields.end();
    if (found.has(oid) || values.length !== 1) throw new Broken("der.form");
    found.set(oid, values[0]);
  }
  return found;
}

function attribute(info, oid) {
  const value = info.attributes.get(oid);
  if (!value) throw new Broken("cms.attribute");
  return value;
}

/** Checks a detached signature; `digest(name)` gives the digest of what it must be over. `{signer, stamp}`. */
export async function checkSignature(raw, digest) {
  const data = signedData(raw);
  if (data.type !== DATA || data.content) throw new Broken("cms.other");
  const named = data.info.attributes.has(SIGNING_CERTIFICATE_V2) && data.info.digest === "SHA-256";
  if (!named || !isUsual(data.info.algorithm)) throw new Broken("cms.unusual");
  await checkValue(data, false);
  if (!data.signer.signsDocuments) throw new Broken("cms.purpose", { name: data.signer.name });
  checkAttributes(data.info, DATA, await digest(data.info.digest));
  const unbound = await checkCertificates(data);
  if (unbound.length) throw new Broken("cms.unbound", { name: unbound[0] });
  let stamp = null;
  for (const [oid, value] of data.info.unsigned) {
    if (oid !== TIMESTAMP_TOKEN) throw new Broken("cms.unprotected", { oid });
    try {
      stamp = await checkTimestamp(value.raw, data.info.signature);
    } catch (error) {
      throw new Broken("cms.stamp", { reason: reasonOf(error) });
    }
  }
  return { signer: data.signer, stamp };
}

function checkAttributes(info, type, digest) {
  if (attribute(info, CONTENT_TYPE).oid() !== type) throw new Broken("cms.other");
  if (!equal(attribute(info, MESSAGE_DIGEST).expect(TAG.OCTETS).content, digest)) throw new Broken("cms.digest");
  const protection = info.attributes.get(ALGORITHM_PROTECTION);
  if (!protection) return;
  const fields = new Fields(protection);
  const sameDigest = equal(fields.take().raw, info.digestNode.raw);
  const algorithm = fields.take().expect(CONTEXT + 1);
  fields.end();
  if (!sameDigest || !equal(algorithm.raw.subarray(1), info.algorithm.raw.subarray(1))) throw new Broken("cms.mixed");
}

async function checkValue({ info, signer }, bareRsa) {
  for (const [oid, usual] of Object.entries(SIGNING_CERTIFICATES)) {
    if (info.attributes.has(oid)) await checkSigningCertificate(info.attributes.get(oid), usual, signer);
  }
  if (!(await verifySignature(info.algorithm, signer.key, info.signed, info.signature, info.digest, bareRsa))) {
    throw new Broken("cms.value", { name: signer.name });
  }
}

// The certificate's digest under the signature: RFC 5035, sections 3 to 5.
async function checkSigningCertificate(value, usual, signer) {
  const first = new Fields(new Fields(new Fields(value).take()).take());
  const named = first.optional(TAG.SEQUENCE);
  const digest = await digestOf(named ? digestName(named) : usual, signer.raw);
  if (!equal(first.take().expect(TAG.OCTETS).content, digest)) throw new Broken("cms.swapped");
}

// Follows the signer's chain through the embedded certificates, all of which must be part of it. Returns the names of
// those that are not protected as a whole: their issuer is not embedded, and the signature does not bind them.
async function checkCertificates({ certificates, info, signer }) {
  const left = certificates.filter((one) => one !== signer);
  let current = signer;
  let bound = namesCertificate(info);
  const unbound = [];
  while (!current.selfSigned) {
    const at = left.findIndex((one) => equal(one.subject, current.issuer));
    if (at < 0) {
      if (!bound) unbound.push(current.name);
      break;
    }
    const [issuer] = left.splice(at, 1);
    if (!(await current.issuedBy(issuer))) throw new Broken("cms.chain", { name: current.name });
    current = issuer;
    bound = false;
  }
  if (current.selfSigned && !(await current.issuedBy(current))) throw new Broken("cms.chain", { name: current.name });
  if (left.length) throw new Broken("cms.extra", { name: left[0].name });
  return unbound;
}

// Whether the signer's certificate is bound by its digest.
const namesCertificate = (info) => Object.keys(SIGNING_CERTIFICATES).some((oid) => info.attributes.has(oid));

/** Checks a TimeStampToken over `stamped`: `{time, signer, unbound}`. Reference: RFC 3161, sections 2.3 and 2.4.2. */
export async function checkTimestamp(raw, stamped) {
  const data = signedData(raw);
  if (data.type !== TIMESTAMP_INFO || !data.content) throw new Broken("cms.other");
  // The bare name of RSA could stand for the full one, and the other way round, where nothing signed says which.
  await checkValue(data, data.info.attributes.has(ALGORITHM_PROTECTION));
  if (!namesCertificate(data.info)) throw new Broken("cms.attribute");
  checkAttributes(data.info, TIMESTAMP_INFO, await digestOf(data.info.digest, data.content));
  const unbound = await checkCertificates(data);
  if (data.info.unsigned.size) throw new Broken("cms.unprotected", { oid: [...data.info.unsigned.keys()][0] });
  const fields = new Fields(parseDer(data.content));
  if (fields.take().integer() !== 1n) throw new Broken("der.form");
  fields.take().oid();
  const imprint = new Fields(fields.take());
  const digest = await digestOf(digestName(imprint.take()), stamped);
  if (!equal(imprint.take().expect(TAG.OCTETS).content, digest)) throw new Broken("cms.digest");
  if (!data.signer.stampsTimes) throw new Broken("cms.noclock", { name: data.signer.name });
  imprint.end();
  fields.take().integer();
  return { time: timeText(fields.take()), signer: data.signer, unbound };
}
