// Reports and the files attached to them.
import { reasonOf, say } from "./broken.js";
import { Item } from "./items.js";
import { Outcome } from "./outcome.js";
import { checkSignatures } from "./pdf.js";
import { attachments } from "./pdf_attached.js";
import { openPdf } from "./pdf_file.js";

const LARGEST = 256 * 1048576;

/** Checks a report's signatures and returns the files attached to it, as items. */
export async function checkReport(report, state) {
  report.sealed = report.identified = false;
  if (report.size > LARGEST) {
    report.outcome.note(say("item.unable", { reason: say("pdf.large", { limit: LARGEST / 1048576 }) }));
    return [];
  }
  let pdf;
  try {
    pdf = await openPdf(await report.bytes());
    const signers = await checkSignatures(pdf, report.outcome);
    for (const signer of signers) await identify(signer, report, state);
    report.sealed = report.outcome.verdict === "match";
  } catch (error) {
    report.outcome.failOrNote(error, say("pdf.unreadable", { reason: reasonOf(error) }));
    return [];
  }
  return unpack(report, pdf, state.work);
}

async function identify(signer, report, { given, signers }) {
  const known = given.certificates.find((one) => one.fingerprint === signer.fingerprint);
  if (known) report.identified = true;
  else if (given.certificates.length) report.outcome.fail(say("pdf.foreign"));
  signers.push({ text: signer.name, fingerprint: signer.fingerprint, confirmed: Boolean(known?.confirmed) });
}

async function unpack(report, pdf, work) {
  if (!report.attached) {
    const found = [];
    try {
      for (const [name, content] of await attachments(pdf)) {
        const item = new Item(new Blob([content]), name, report);
        await item.read(work);
        found.push(item);
      }
    } catch (error) {
      report.outcome.failOrNote(error, say("pdf.attachments", { reason: reasonOf(error) }));
      return [];
    }
    report.attached = found;
  }
  for (const item of report.attached) item.outcome = new Outcome();
  report.outcome.note(say("pdf.holds", { count: report.attached.length }));
  return report.attached;
}
