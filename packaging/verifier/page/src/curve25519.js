// Points of edwards25519. Public data only, so nothing here needs constant time.
// Reference: RFC 8032, sections 5.1.3, 5.1.4 and 5.1.7.
import { sha512 } from "./sha512.js";
import { concat } from "./bytes.js";

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (value) => ((value % P) + P) % P;

function power(base, exponent) {
  let out = 1n;
  for (let square = mod(base); exponent; exponent >>= 1n, square = mod(square * square)) {
    if (exponent & 1n) out = mod(out * square);
  }
  return out;
}

const D = mod(-121665n * power(121666n, P - 2n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);
const IDENTITY = [0n, 1n, 1n, 0n];

function add(left, right) {
  const a = (left[1] - left[0]) * (right[1] - right[0]);
  const b = (left[1] + left[0]) * (right[1] + right[0]);
  const c = mod(2n * left[3] * right[3]) * D;
  const d = 2n * left[2] * right[2];
  const [e, f, g, h] = [mod(b - a), mod(d - c), mod(d + c), mod(b + a)];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function multiply(scalar, point) {
  let out = IDENTITY;
  for (let addend = point; scalar; scalar >>= 1n, addend = add(addend, addend)) {
    if (scalar & 1n) out = add(out, addend);
  }
  return out;
}

const same = (left, right) =>
  mod(left[0] * right[2] - right[0] * left[2]) === 0n && mod(left[1] * right[2] - right[1] * left[2]) === 0n;

function number(bytes) {
  let out = 0n;
  for (let at = bytes.length - 1; at >= 0; at--) out = (out << 8n) | BigInt(bytes[at]);
  return out;
}

/** The point of 32 bytes, or null when they are not the one canonical form of a point. */
function decode(bytes) {
  const encoded = number(bytes);
  const sign = encoded >> 255n;
  const y = encoded & ((1n << 255n) - 1n);
  if (y >= P) return null;
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  let x = mod(mod(u * v ** 3n) * power(u * v ** 7n, (P - 5n) / 8n));
  if (mod(v * x * x) === mod(-u)) x = mod(x * ROOT_OF_MINUS_ONE);
  if (mod(v * x * x) !== u || (x === 0n && sign)) return null;
  if ((x & 1n) !== sign) x = mod(-x);
  return [x, y, 1n, mod(x * y)];
}

const BASE = decode(Uint8Array.from({ length: 32 }, (_, at) => (at ? 0x66 : 0x58)));

// A key or point of small order would accept signatures on any message.
const small = (point) => same(multiply(8n, point), IDENTITY);

/** Whether key and signature are well-formed: canonical points that are not of small order, and a scalar below L. */
export function wellFormed(key, signature) {
  if (key.length !== 32 || signature.length !== 64 || number(signature.subarray(32)) >= L) return false;
  const points = [decode(key), decode(signature.subarray(0, 32))];
  return points.every((point) => point && !small(point));
}

/** Whether a signature (64 bytes) over `message` was made with the private half of `key` (32 bytes). */
export function verifyOwn(key, message, signature) {
  if (!wellFormed(key, signature)) return false;
  const commitment = signature.subarray(0, 32);
  const challenge = number(sha512(concat(commitment, key, message))) % L;
  const [x, y, z, t] = decode(key);
  const found = add(multiply(number(signature.subarray(32)), BASE), multiply(challenge, [mod(-x), y, z, mod(-t)]));
  return same(found, decode(commitment));
}
