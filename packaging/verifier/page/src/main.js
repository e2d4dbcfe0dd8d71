// The page: takes files, shows progress, draws what came out.
import { Cancelled, reasonOf, say } from "./broken.js";
import { filesOfDrop, filesOfList } from "./dropped.js";
import { MOST_FILES, Session } from "./session.js";
import { View } from "./view.js";
import { LANGUAGES, plain, write } from "./words.js";
import { Work } from "./work.js";

const at = (id) => document.getElementById(id);
let language = LANGUAGES.find((one) => navigator.language?.toLowerCase().startsWith(one)) ?? "en";
let session = new Session();
let result = null;
let running = null;
let again = false;
let message = null;

function draw() {
  document.documentElement.lang = language;
  document.title = plain(language, "page.title");
  for (const element of document.querySelectorAll("[data-text]")) {
    write(element, language, say(element.dataset.text));
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  const view = new View(language, confirm);
  at("message").hidden = !message;
  if (message) write(at("message"), language, message);
  at("result").hidden = !result;
  at("start").hidden = Boolean(result);
  document.body.classList.toggle("checked", Boolean(result));
  at("overall").replaceChildren(...(result ? view.overall(result) : []));
  at("items").replaceChildren(...(result ? view.items(result.items) : []));
}

function progress(done, total) {
  const share = total ? Math.floor((done / total) * 100) : 0;
  at("bar").value = share;
  write(at("done"), language, say("progress.done", { share }));
}

async function take(files) {
  const refused = session.add(files);
  message = refused ? say("files.toomany", { limit: MOST_FILES, refused }) : null;
  await check();
}

async function takeDrop(transfer) {
  const { found, refused } = await filesOfDrop(transfer);
  await take(found);
  if (!refused) return;
  message = say("files.folder");
  draw();
}

async function check() {
  again = true; // what comes while something runs is checked after it
  if (running) return;
  while (again) {
    again = false;
    running = new Work(session.unread, progress);
    at("progress").hidden = false;
    document.body.dataset.state = "busy";
    progress(0, 1);
    const own = session;
    try {
      const found = own.items.length ? await own.check(running) : null;
      if (own === session) result = found; // else "Start again" was pressed meanwhile
    } catch (error) {
      session.forgetUnread();
      result = null;
      message = error instanceof Cancelled ? say("progress.stopped") : say("page.failed", { reason: reasonOf(error) });
    }
    running = null;
  }
  at("progress").hidden = true;
  draw();
  document.body.dataset.state = "idle";
  if (result) at("result").focus({ preventScroll: true });
}

function confirm(item, yes) {
  item.confirmed = yes;
  check();
}

function reset() {
  running?.cancel();
  session = new Session();
  result = null;
  message = null;
  draw();
}

function chooser(button, input) {
  at(button).addEventListener("click", () => at(input).click());
  at(input).addEventListener("change", () => {
    take(filesOfList(at(input).files));
    at(input).value = "";
  });
}

function listen() {
  chooser("choose", "files");
  chooser("choose-folder", "folder");
  at("stop").addEventListener("click", () => running?.cancel());
  at("reset").addEventListener("click", reset);
  at("print").addEventListener("click", () => window.print());
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => {
      language = button.dataset.language;
      draw();
    });
  }
  for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault(); // else the browser would leave the page and open the file
      document.body.classList.toggle("over", name === "dragenter" || name === "dragover");
      if (name === "drop") takeDrop(event.dataTransfer);
    });
  }
}

listen();
draw();
document.body.dataset.state = "idle";
