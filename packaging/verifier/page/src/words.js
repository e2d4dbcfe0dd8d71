// Sentences from their keys. Every parameter is escaped here, so that no module can forget it, and becomes a text node
// of its own direction: names are hostile, and some are written from right to left.
import { TEXTS } from "./texts.js";

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const LONGEST = 300;

/** The languages there are, by code. */
export const LANGUAGES = Object.keys(TEXTS);

/** One line of text in which control, bidirectional and invisible characters read `<U+XXXX>`; cut when very long. */
export function shown(text) {
  const chars = [...text];
  const half = LONGEST / 2;
  const cut =
    chars.length > LONGEST
      ? `${chars.slice(0, half).join("")}[… ${chars.length - LONGEST} …]${chars.slice(-half).join("")}`
      : text;
  return cut.replace(UNSEEN, (char) => `<U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
}

/** Puts the sentence of `key` into an element. */
export function write(element, language, { key, params }) {
  element.replaceChildren(...nodes(language, key, params));
  return element;
}

/** The sentence as plain text, for titles. */
export function plain(language, key, params = {}) {
  return nodes(language, key, params)
    .map((node) => node.textContent)
    .join("");
}

function nodes(language, key, params = {}) {
  const text = TEXTS[language][key] ?? key;
  return text.split(/(\{[a-z0-9]+\})/).flatMap((part) => {
    const name = /^\{([a-z0-9]+)\}$/.exec(part)?.[1];
    if (!name) return part ? [document.createTextNode(part)] : [];
    const value = params[name];
    if (value?.key) return nodes(language, value.key, value.params);
    if (typeof value === "number") return [document.createTextNode(value.toLocaleString(language))];
    const element = document.createElement("bdi");
    element.textContent = shown(String(value ?? ""));
    return [element];
  });
}
