// Files of a drop, with those inside dropped folders.
const MOST_FILES = 50000;

/** `[file, path]` of everything in a drop. Must be called while the drop event is being handled. */
export function filesOfDrop(transfer) {
  const entries = [...transfer.items].filter((one) => one.kind === "file").map((one) => one.webkitGetAsEntry?.());
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(filesOfList(transfer.files));
  return walk(entries.filter(Boolean));
}

/** `[file, path]` of chosen files. */
export function filesOfList(list) {
  return [...list].map((file) => [file, file.webkitRelativePath || file.name]);
}

async function walk(entries) {
  const found = [];
  const waiting = [...entries];
  while (waiting.length && found.length < MOST_FILES) {
    const entry = waiting.shift();
    if (entry.isFile) found.push([await fileOf(entry), entry.fullPath.replace(/^\//, "")]);
    else waiting.push(...(await children(entry)));
  }
  return found;
}

function fileOf(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

// A reader gives some entries at a time, and none at the end.
async function children(entry) {
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return found;
    found.push(...some);
  }
}
