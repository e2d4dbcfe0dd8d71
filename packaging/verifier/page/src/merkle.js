// Leaves and inclusion proofs. Reference: RFC 6962, section 2.1; RFC 9162, section 2.1.3.2.
import { sha256 } from "./sha256.js";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The leaf of an entry's body. */
export function leafOf(body) {
  return sha256(LEAF, body);
}

/** The root that an inclusion proof leads to, or null when it has the wrong length for its place. */
export function rootFromInclusion(leaf, index, size, hashes) {
  if (index < 0 || index >= size) return null;
  let [at, last, root] = [index, size - 1, leaf];
  const up = () => {
    at = Math.floor(at / 2); // numbers may be longer than the 32 bits of >>
    last = Math.floor(last / 2);
  };
  for (const sibling of hashes) {
    if (last === 0) return null;
    if (at % 2 || at === last) {
      root = sha256(NODE, sibling, root);
      while (at % 2 === 0 && at) up();
    } else {
      root = sha256(NODE, root, sibling);
    }
    up();
  }
  return last === 0 ? root : null;
}
