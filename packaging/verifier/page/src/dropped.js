// Files of a drop, with those inside dropped folders.
const MOST_FILES = 50000;

/**
 * `[file, path]` of everything in a drop. Must be called while the drop event is being handled.
 *
 * Chromium lists no dropped folder for a page that was opened from a disk, and its other interface, the handles, leaves
 * out files with names like `desktop.ini`: such a folder is refused, and the person sent to the button.
 */
export async function filesOfDrop(transfer) {
  const items = [...transfer.items].filter((one) => one.kind === "file");
  const dropped = items.map((one) => [one.getAsFile(), one.webkitGetAsEntry?.()]); // empty after the first wait
  const found = [];
  let refused = 0;
  for (const [file, entry] of dropped) {
    if (!entry?.isDirectory) {
      if (file) found.push([file, file.name]);
      continue;
    }
    try {
      found.push(...(await walk([entry])));
    } catch {
      refused++;
    }
  }
  return { found, refused };
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
