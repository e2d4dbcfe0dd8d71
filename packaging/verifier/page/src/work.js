// Long work that shows how far it is, lets the page live, and can be stopped.
const PAUSE_MS = 40;

/** `total` bytes to read; `show(done, total)` is called now and then. */
export class Work {
  #done = 0;
  #last = performance.now();

  constructor(total, show) {
    this.total = total;
    this.show = show;
    this.cancelled = false;
  }

  /** Bytes that were read. */
  advance(count) {
    this.#done += count;
  }

  /** Asks for everything to stop. */
  cancel() {
    this.cancelled = true;
  }

  /** Lets the browser draw and take clicks, when some time has passed. */
  async breathe() {
    if (performance.now() - this.#last < PAUSE_MS) return;
    this.show(this.#done, this.total);
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#last = performance.now();
  }
}
