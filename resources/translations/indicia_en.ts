<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AudioView</name>
    <message numerus="yes">
        <source>{} channels</source>
        <translation>
            <numerusform>{} channel</numerusform>
            <numerusform>{} channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message numerus="yes">
        <source>… {} more characters: see the item</source>
        <translation>
            <numerusform>… {} more character: see the item</numerusform>
            <numerusform>… {} more characters: see the item</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BubbleModel</name>
    <message numerus="yes">
        <source>Nothing in this result set for {} days</source>
        <translation>
            <numerusform>Nothing in this result set for {} day</numerusform>
            <numerusform>Nothing in this result set for {} days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} row</numerusform>
            <numerusform>{} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} rows</source>
        <translation>
            <numerusform>{} of {} row</numerusform>
            <numerusform>{} of {} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} entries since the last checkpoint</source>
        <translation>
            <numerusform>{} entry since the last checkpoint</numerusform>
            <numerusform>{} entries since the last checkpoint</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message numerus="yes">
        <source>{} of {} conversations</source>
        <translation>
            <numerusform>{} of {} conversation</numerusform>
            <numerusform>{} of {} conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseView</name>
    <message numerus="yes">
        <source>All {} rows</source>
        <translation>
            <numerusform>{} row</numerusform>
            <numerusform>All {} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First {} rows; more follow</source>
        <translation>
            <numerusform>First row ({}); more follow</numerusform>
            <numerusform>First {} rows; more follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From row {} on: {} rows</source>
        <translation>
            <numerusform>From row {} on: {} row</numerusform>
            <numerusform>From row {} on: {} rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message numerus="yes">
        <source> {} lie outside it and are never shown.</source>
        <translation>
            <numerusform> {} lies outside it and is never shown.</numerusform>
            <numerusform> {} lie outside it and are never shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRowsDialog</name>
    <message numerus="yes">
        <source>All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</source>
        <translation>
            <numerusform>{} row of the table is written. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</numerusform>
            <numerusform>All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>The file has {} bytes.</source>
        <translation>
            <numerusform>The file has {} byte.</numerusform>
            <numerusform>The file has {} bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes could not be read and were not searched.</source>
        <translation>
            <numerusform>{} byte could not be read and was not searched.</numerusform>
            <numerusform>{} bytes could not be read and were not searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message numerus="yes">
        <source>{} more are not listed: narrow the result set</source>
        <translation>
            <numerusform>{} more is not listed: narrow the result set</numerusform>
            <numerusform>{} more are not listed: narrow the result set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message numerus="yes">
        <source>Offset {} (0x{:x}) of {} bytes</source>
        <translation>
            <numerusform>Offset {} (0x{:x}) of {} byte</numerusform>
            <numerusform>Offset {} (0x{:x}) of {} bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiveView</name>
    <message numerus="yes">
        <source>The file ends too early: {} bytes are missing.</source>
        <translation>
            <numerusform>The file ends too early: {} byte is missing.</numerusform>
            <numerusform>The file ends too early: {} bytes are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes are listed; the Hex tab has all of them.</source>
        <translation>
            <numerusform>The first {} of {} byte is listed; the Hex tab has all of them.</numerusform>
            <numerusform>The first {} of {} bytes are listed; the Hex tab has all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message numerus="yes">
        <source>{} of {} entries</source>
        <translation>
            <numerusform>{} of {} entry</numerusform>
            <numerusform>{} of {} entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} problems</source>
        <translation>
            <numerusform>{} problem</numerusform>
            <numerusform>{} problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message numerus="yes">
        <source>{} bytes at {} (0x{:x})</source>
        <translation>
            <numerusform>{} byte at {} (0x{:x})</numerusform>
            <numerusform>{} bytes at {} (0x{:x})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}, in {} pieces</source>
        <translation>
            <numerusform>{}, in {} piece</numerusform>
            <numerusform>{}, in {} pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message numerus="yes">
        <source>Records that link {} with {} others: {}</source>
        <translation>
            <numerusform>Records that link {} with {} other: {}</numerusform>
            <numerusform>Records that link {} with {} others: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManifestDialog</name>
    <message numerus="yes">
        <source>{} files are listed in {}; its proof lies beside it.</source>
        <translation>
            <numerusform>{} file is listed in {}; its proof lies beside it.</numerusform>
            <numerusform>{} files are listed in {}; its proof lies beside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message numerus="yes">
        <source>… {} more characters are not shown here; copying the line takes them all</source>
        <translation>
            <numerusform>… {} more character is not shown here; copying the line takes it, too</numerusform>
            <numerusform>… {} more characters are not shown here; copying the line takes them all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message numerus="yes">
        <source>{} rows, more are coming…</source>
        <translation>
            <numerusform>{} row, more are coming…</numerusform>
            <numerusform>{} rows, more are coming…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} row</numerusform>
            <numerusform>{} rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetryDialog</name>
    <message numerus="yes">
        <source>{} minutes</source>
        <translation>
            <numerusform>{} minute</numerusform>
            <numerusform>{} minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message numerus="yes">
        <source>The first {} of {} bytes</source>
        <translation>
            <numerusform>The first {} of {} byte</numerusform>
            <numerusform>The first {} of {} bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes</source>
        <translation>
            <numerusform>{} byte</numerusform>
            <numerusform>All {} bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message numerus="yes">
        <source>First {} of {} events on the screen</source>
        <translation>
            <numerusform>First {} of {} event on the screen</numerusform>
            <numerusform>First {} of {} events on the screen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} events on the screen</source>
        <translation>
            <numerusform>{} event on the screen</numerusform>
            <numerusform>{} events on the screen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} times</source>
        <translation>
            <numerusform>{} time</numerusform>
            <numerusform>{} times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} records without a time are not on the line</source>
        <translation>
            <numerusform>{} record without a time is not on the line</numerusform>
            <numerusform>{} records without a time are not on the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} times cannot be placed</source>
        <translation>
            <numerusform>{} time cannot be placed</numerusform>
            <numerusform>{} times cannot be placed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message numerus="yes">
        <source>{} · {} nodes</source>
        <translation>
            <numerusform>{} · {} node</numerusform>
            <numerusform>{} · {} nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message numerus="yes">
        <source>Verification failed: {} of {} checks</source>
        <translation>
            <numerusform>Verification failed: {} of {} check</numerusform>
            <numerusform>Verification failed: {} of {} checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: all {} checks hold</source>
        <translation>
            <numerusform>Verified: {} check holds</numerusform>
            <numerusform>Verified: all {} checks hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message numerus="yes">
        <source>{} frames by its header</source>
        <translation>
            <numerusform>{} frame by its header</numerusform>
            <numerusform>{} frames by its header</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>{} bytes</source>
        <translation>
            <numerusform>{} byte</numerusform>
            <numerusform>{} bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
