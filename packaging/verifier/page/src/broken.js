// What is wrong with something that was read. A reason is a key of texts/*.json with its parameters, so that it can be
// said in any language; nothing here holds a sentence.

/** A sentence to be: `key` of the texts and its parameters (text, numbers or further sentences). */
export function say(key, params = {}) {
  return { key, params };
}

/** The thing that was read breaks its format or does not hold. */
export class Broken extends Error {
  constructor(key, params = {}) {
    super(key);
    this.reason = say(key, params);
  }
}

/** This page cannot check it: too large, or the browser lacks what is needed. Neither match nor mismatch. */
export class Unable extends Error {
  constructor(key, params = {}) {
    super(key);
    this.reason = say(key, params);
  }
}

/** Somebody pressed "Stop". */
export class Cancelled extends Error {}

/** The reason inside any error, so that hostile input always ends in a sentence. */
export function reasonOf(error) {
  if (error instanceof Broken || error instanceof Unable) return error.reason;
  if (error instanceof RangeError) return say("read.deep");
  if (error instanceof DOMException) return say("read.file", { name: error.name });
  return say("read.unexpected", { name: String(error?.name ?? "?") });
}
