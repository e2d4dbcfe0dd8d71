// Draws a result. Everything that came from a file goes through words.js into text nodes.
import { say } from "./broken.js";
import { grouped } from "./pdf.js";
import { write } from "./words.js";

const MOST_DRAWN = 500;
const ORDER = { mismatch: 0, match: 1, nothing: 2 };
const SVG = "http://www.w3.org/2000/svg";
const GIVEN = new Set(["key", "certificate"]);

function make(tag, className = "", ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function sign(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `sign ${name}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#sign-${name}`);
  svg.append(use);
  return svg;
}

const LOOKS = { ok: "match", fail: "mismatch", note: "note" };

/** Draws results in one language. `confirm(item, yes)` is called when a key is confirmed. */
export class View {
  constructor(language, confirm) {
    this.language = language;
    this.confirm = confirm;
  }

  text(tag, className, key, params) {
    return write(make(tag, className), this.language, say(key, params));
  }

  /** The verdict over everything. */
  overall({ overall, counts, identity, keys, people, remarks }) {
    const checked = counts.match + counts.mismatch + counts.nothing;
    const head = make("div", "head", sign(overall), this.text("h2", "", `verdict.${overall}`));
    const box = make("div", `overall ${overall}`, head);
    box.append(this.text("p", "", `overall.${overall}`, { ...counts, all: checked }));
    if (overall !== "nothing" && counts.nothing) box.append(this.text("p", "", "overall.uncompared", counts));
    for (const remark of remarks) box.append(write(make("p"), this.language, remark));
    const who = make("div", `identity ${identity}`);
    const heading = make("div", "head", sign(identity === "identified" ? "match" : "note"));
    heading.append(this.text("h2", "", `identity.${identity}`));
    who.append(heading, this.text("p", "", `identity.${identity}.text`));
    if (keys.length + people.length) who.append(this.signers(keys, people));
    return [box, who];
  }

  signers(keys, people) {
    const list = make("ul", "signers");
    for (const one of keys) {
      list.append(this.text("li", "", one.confirmed ? "signer.key.confirmed" : "signer.key", { key: one.text }));
    }
    for (const one of people) {
      const params = { name: one.text, digest: grouped(one.fingerprint) };
      list.append(this.text("li", "", one.confirmed ? "signer.certificate.confirmed" : "signer.certificate", params));
    }
    return list;
  }

  /** All items, what does not match first. */
  items(items) {
    const sorted = items
      .map((item, at) => ({ item, at, rank: GIVEN.has(item.kind) ? 3 : ORDER[item.outcome.verdict] }))
      .sort((one, two) => one.rank - two.rank || one.at - two.at);
    const drawn = sorted.slice(0, MOST_DRAWN).map(({ item }) => this.item(item));
    if (sorted.length > MOST_DRAWN) drawn.push(this.text("p", "", "items.more", { count: sorted.length - MOST_DRAWN }));
    return drawn;
  }

  item(item) {
    const { verdict } = item.outcome;
    const given = GIVEN.has(item.kind) && verdict !== "mismatch";
    const look = given ? "note" : verdict;
    const card = make("article", `item ${given ? "given" : verdict}`);
    card.dataset.verdict = given ? "given" : verdict;
    card.dataset.name = item.name;
    const title = make("div", "title", this.text("h3", "", "item.name", { name: item.path }));
    title.append(this.text("p", "kind", item.parent ? "item.attached" : `kind.${item.kind}`, this.kind(item)));
    const word = this.text("strong", `verdict ${look}`, given ? `verdict.${item.kind}` : `verdict.${verdict}`);
    card.append(make("header", "", sign(look), title, word));
    card.append(this.checks(item));
    if (GIVEN.has(item.kind) && verdict !== "mismatch") card.append(this.confirmation(item));
    if (item.sha256) card.append(this.text("p", "digest", "item.digest", { sha256: item.sha256, size: item.size }));
    return card;
  }

  kind(item) {
    return item.parent ? { report: item.parent.name, kind: say(`kind.${item.kind}`) } : {};
  }

  checks(item) {
    const list = make("ul", "checks");
    const rank = { fail: 0, ok: 1, note: 2 };
    for (const { result, text } of [...item.outcome.checks].sort((one, two) => rank[one.result] - rank[two.result])) {
      const line = make("li", result, sign(LOOKS[result]), this.text("span", "result", `result.${result}`));
      line.append(write(make("span", "said"), this.language, text));
      list.append(line);
    }
    for (const { result, count } of item.outcome.leftOut) {
      list.append(make("li", result, sign(LOOKS[result]), this.text("span", "said", "checks.more", { count })));
    }
    return list;
  }

  confirmation(item) {
    const box = make("input");
    box.type = "checkbox";
    box.checked = item.confirmed;
    box.addEventListener("change", () => this.confirm(item, box.checked));
    return make("label", "confirm", box, this.text("span", "", "given.question"));
  }
}
