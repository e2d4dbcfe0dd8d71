// The constants of SHA-2 are the first bits behind the point of roots of primes; computed, not copied.
// Reference: FIPS 180-4, sections 4.2 and 5.3.

function primes(count) {
  const found = [];
  for (let number = 2n; found.length < count; number++) if (found.every((prime) => number % prime)) found.push(number);
  return found;
}

/** The whole part of a root, by bisection. */
function root(number, power) {
  let low = 0n;
  let high = 1n << 200n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** power <= number) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const PRIMES = primes(80);
const MASK = (1n << 64n) - 1n;
const SQUARE = PRIMES.slice(0, 16).map((prime) => root(prime << 128n, 2n) & MASK);

/** SHA-512's 80 round constants; SHA-256's are the upper halves of the first 64. */
export const ROUNDS = PRIMES.map((prime) => root(prime << 192n, 3n) & MASK);
/** Initial hash of SHA-512 and, in upper halves, of SHA-256. */
export const INITIAL = SQUARE.slice(0, 8);
/** Initial hash of SHA-384. */
export const INITIAL_384 = SQUARE.slice(8);
