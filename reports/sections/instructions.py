"""For whom, on what instructions and authority, and within which limits the work was done."""

from __future__ import annotations

from reports.context import Context
from reports.document import Block, KeyValues, Paragraph, Section
from reports.sections.words import own, own_section
from reports.text import counted, line
from reports.texts import PARTS


def instructions(context: Context) -> Section:
    """Laboratory, customer, instructions, authority, scope and the facts that the examiner was given."""
    return Section(
        "Instructions, authority and scope",
        (),
        (
            Section(PARTS["laboratory"], _laboratory(context)),
            *own_section(context, "customer", "The customer's name and contact are not stated."),
            *own_section(context, "instructions", "The examiner stated no instructions."),
            Section("Authority and scope", _authority(context)),
            *_own_authority(context),
            *own_section(context, "background", "No facts are stated that were given to the examiner."),
        ),
    )


def _laboratory(context: Context) -> tuple[Block, ...]:
    agency = KeyValues((("Agency", line(context.facts.info.agency) or "not stated"),))
    return (
        agency,
        *own(context, "laboratory", "The laboratory's address and the place of the work are not stated."),
    )


def _authority(context: Context) -> tuple[Block, ...]:
    scope = context.scope
    rows = [("Authority of the case", line(context.facts.info.authority) or "not stated")]
    rows.append(("Scope", scope.words()))
    if scope.entry is not None:
        rows.append(("Set by", f"ledger entry {scope.entry}"))
    kept_back = (Paragraph(_kept_back(context)),) if scope.limits else ()
    return (KeyValues(tuple(rows)), *kept_back)


def _own_authority(context: Context) -> tuple[Section, ...]:
    blocks = own(context, "authority", "")
    return (Section("Authority and scope in the examiner's words", blocks),) if blocks else ()


def _kept_back(context: Context) -> str:
    """What the scope leaves out, in numbers."""
    facts = context.facts
    items = facts.all_items - len(facts.items)
    about = "them or what the redaction leaves out" if context.redactions else "them"
    hidden = ", but for those that the redaction leaves out" if context.redactions else ""
    return (
        f"Kept back from this report and its attachments as outside of the scope: "
        f"{counted(facts.out_of_scope, 'artifact')} of {facts.all_artifacts:,}, "
        f"{counted(items, 'evidence item')} of {facts.all_items:,} with all their files, and "
        f"{counted(facts.acts_out_of_scope, 'act')} of the ledger about {about}. "
        "A scope of times, kinds or people limits artifacts; it cannot say which files it is about, so that the "
        f"manifest lists files of the items shown whatever they are about{hidden}."
    )
