import { verifyOwn, wellFormed } from "./curve25519.js";

/** Whether a signature (64 bytes) over `message` is by `key` (32 bytes): WebCrypto's answer, else our own. */
export async function verifyEd25519(key, message, signature) {
  if (!wellFormed(key, signature)) return false;
  const subtle = globalThis.crypto?.subtle;
  try {
    const imported = await subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    return await subtle.verify({ name: "Ed25519" }, imported, signature, message);
  } catch {
    return verifyOwn(key, message, signature); // older browsers do not know Ed25519, or have no WebCrypto here
  }
}
