// SHA-256 of a stream: WebCrypto can only digest what lies in memory as a whole. Reference: FIPS 180-4, section 6.2.
import { INITIAL, ROUNDS } from "./constants.js";

const K = Int32Array.from(ROUNDS.slice(0, 64), (value) => Number(value >> 32n) | 0);
const START = Int32Array.from(INITIAL, (value) => Number(value >> 32n) | 0);
const W = new Int32Array(64);

function block(state, data, at) {
  for (let t = 0; t < 16; t++, at += 4) {
    W[t] = (data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3];
  }
  for (let t = 16; t < 64; t++) {
    const x = W[t - 15];
    const y = W[t - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[t] = (W[t - 16] + s0 + W[t - 7] + s1) | 0;
  }
  // One by one: taking them apart with a pattern runs an iterator for every 64 bytes.
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[t] + W[t]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

/** A digest that grows: `update` any number of times, then `digest` once. */
export class Sha256 {
  #state = START.slice();
  #rest = new Uint8Array(64);
  #held = 0;
  #length = 0;

  /** Adds bytes. */
  update(data) {
    this.#length += data.length;
    let at = 0;
    if (this.#held) {
      at = Math.min(64 - this.#held, data.length);
      this.#rest.set(data.subarray(0, at), this.#held);
      this.#held += at;
      if (this.#held < 64) return this;
      block(this.#state, this.#rest, 0);
      this.#held = 0;
    }
    for (; at + 64 <= data.length; at += 64) block(this.#state, data, at);
    this.#rest.set(data.subarray(at));
    this.#held = data.length - at;
    return this;
  }

  /** The 32 bytes. */
  digest() {
    const tail = new Uint8Array(this.#held < 56 ? 64 : 128);
    tail.set(this.#rest.subarray(0, this.#held));
    tail[this.#held] = 0x80;
    new DataView(tail.buffer).setBigUint64(tail.length - 8, BigInt(this.#length) * 8n);
    for (let at = 0; at < tail.length; at += 64) block(this.#state, tail, at);
    const out = new DataView(new ArrayBuffer(32));
    this.#state.forEach((word, at) => out.setInt32(4 * at, word));
    return new Uint8Array(out.buffer);
  }
}

/** SHA-256 of bytes in memory. */
export function sha256(...parts) {
  const digest = new Sha256();
  for (const part of parts) digest.update(part);
  return digest.digest();
}
