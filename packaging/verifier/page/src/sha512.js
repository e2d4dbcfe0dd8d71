// SHA-512 and SHA-384 of bytes in memory, for browsers without Ed25519 and for reports signed over them.
// Reference: FIPS 180-4, section 6.4.
import { INITIAL, INITIAL_384, ROUNDS } from "./constants.js";

const right = (value, bits) => BigInt.asUintN(64, (value >> bits) | (value << (64n - bits)));
const cut = (value) => BigInt.asUintN(64, value);

function block(state, view, at) {
  const w = [];
  for (let t = 0; t < 16; t++) w.push(view.getBigUint64(at + 8 * t));
  for (let t = 16; t < 80; t++) {
    const s0 = right(w[t - 15], 1n) ^ right(w[t - 15], 8n) ^ (w[t - 15] >> 7n);
    const s1 = right(w[t - 2], 19n) ^ right(w[t - 2], 61n) ^ (w[t - 2] >> 6n);
    w.push(cut(w[t - 16] + s0 + w[t - 7] + s1));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 80; t++) {
    const s1 = right(e, 14n) ^ right(e, 18n) ^ right(e, 41n);
    const one = h + s1 + ((e & f) ^ (cut(~e) & g)) + ROUNDS[t] + w[t];
    const s0 = right(a, 28n) ^ right(a, 34n) ^ right(a, 39n);
    const two = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, cut(d + one), c, b, a, cut(one + two)];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = cut(state[index] + value)));
}

function run(initial, data, length) {
  const state = [...initial];
  const padded = new Uint8Array(Math.ceil((data.length + 17) / 128) * 128);
  padded.set(data);
  padded[data.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(data.length) * 8n);
  for (let at = 0; at < padded.length; at += 128) block(state, view, at);
  const out = new DataView(new ArrayBuffer(64));
  state.forEach((value, index) => out.setBigUint64(8 * index, value));
  return new Uint8Array(out.buffer, 0, length);
}

/** SHA-512, 64 bytes. */
export function sha512(data) {
  return run(INITIAL, data, 64);
}

/** SHA-384, 48 bytes. */
export function sha384(data) {
  return run(INITIAL_384, data, 48);
}
