<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="th" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Indicia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicia {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt is used under the GNU Lesser General Public License 3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActTable</name>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its evidence item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an act listed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy that left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported later, may hold it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;evidence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;manifest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Indicia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doc&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the window is used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddEvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each file or folder becomes one evidence item. Of an image in several parts name the first one (.E01, .001); the others are found beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start ingest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the profile does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triage: something to look at soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file is listed and hashed; messages, calls, browsers and pictures come first and only their parsers run. The hash of the whole media is put off: Resume makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard: for nearly every case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parsers, and the hash of the whole media. What people wrote, called and photographed is read first, files of the system last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything: the widest limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parsers on files of up to 1 TB, ten minutes for a file that answers slowly, and the hash of the whole media. Read in the order of the listing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence is opened read-only: nothing is written to it or beside it. Every read is logged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AreaLimit</name>
    <message>
        <source>In the area {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArtifactsView</name>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookmarksView</name>
    <message>
        <source>Bookmarks of this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, not in the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakBar</name>
    <message>
        <source>Break reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes at this window without a break: {}. A short one helps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source>Break reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word in the corner of the window, nothing more. It is kept in your settings and never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written into a case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes until then:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>no time is stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… {} more characters: see the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, as stored: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number is stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sender is stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted in its store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered: no longer a live record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the zone as stored: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time is stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this result set for {} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row id {} of table {} is not in the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row ids {}–{} of table {} are not in the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold P to look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BubbleView</name>
    <message>
        <source>Messages and calls of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ByteProvider</name>
    <message>
        <source>Bytes of evidence cannot be read here: no reader is available.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BytesView</name>
    <message>
        <source>What the bytes at the cursor would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings and bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the bytes at the cursor would be, and bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark the selected bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the offset in the file is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the evidence item {} (0x{:x})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>Evidence read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger entries without a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How media are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confinement of the workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers confined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers partly confined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No worker yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger {} · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} entries since the last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} not anchored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all under a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {} of {} MISMATCH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategorisedBar</name>
    <message>
        <source>Warning of categorised records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorised or protected records in this set: {} ({}). Their media stay out of sight until you ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this set holds categorised records could not be found out: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hatched: no event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Duration, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration, µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altitude, m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy, m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIME type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness of the ingest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read and what was not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File entries: {} · with content that could not be read: {} · items refused: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence item {} · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File entries listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read and hashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with content that was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without content of their own, such as folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parsed: at least one parser took the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and hashed, and no parser took them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not searched: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ingest was finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ingest was cancelled; it can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ingest was interrupted or is running; nothing recorded is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ingest was not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these parsers ran: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash of the whole media: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other reasons, all in the Problems dock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Copy what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this day or after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on {}; the next is on {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the ticked or selected records as text with their ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the ticked records the result set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {} of {} records are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a participant, name or app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked messages and calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {} messages and calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other records in the result set: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiesTable</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256, as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Copies that were made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the files, to paste them elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Everything is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F9 or Escape to go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Ledger entries of this record and its evidence item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger entries on this record, its file and its evidence item, and what concerns these: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatabaseView</name>
    <message>
        <source>Tables of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the list of tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted rows (unconfirmed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that look deleted: {}. Nothing confirms that they were rows; others may remain unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First {} rows; more follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From row {} on: {} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages from the write-ahead log: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free pages: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The write-ahead log is protected and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times, in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system stores local time without a zone; it was read as UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digests of all bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path, raw bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no possible moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, unconfirmed: nothing confirms that these are the file&apos;s own bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: not all bytes could be read, or there are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the evidence item as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the item is not divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PathSpec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifact ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its own: a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, acquisition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, computed here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: its text alone, without pictures, links and what hides in it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventsTable</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceTree</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports and exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence, artifacts, problems, tags, filters and reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message>
        <source>Exhibits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which artifacts are shown. Items, custody, tools, completeness and problems are always in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of artifacts in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one kind of artifact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is no date that can be used: write 2026-01-31, or 2026-01-31T14:00:00+01:00 for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To (that day included)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed of a kind at most (the attached list holds all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}; artifacts without a time are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} artifacts are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {} lie outside it and are never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record bears a tag yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in a folder that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportRowsDialog</name>
    <message>
        <source>All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: the columns shown, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines: each record whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written: {}. File: {}; its proof lies beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept back by the authority&apos;s scope: {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldLinks</name>
    <message>
        <source>This parser does not state where its bytes stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its bytes stand cannot be told: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldsView</name>
    <message>
        <source>Fields of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bytes of the chosen field in the Hex tab (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Include subfolders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of artifact or problem: message, call, location, warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file, directory, link, stream or other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, deleted, carved (files) or recovered (artifacts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path inside of the volume; ** stands for any folders: **/DCIM/**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last part of the path: *.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type by content: image/*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size in bytes, or with kB, MB, GB (1,000) or KiB, MiB, GiB (1,024)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of an artifact, any of the four times of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the content of a file was modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a file was accessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When what the file system says of a file was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a file was made in its file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody that an artifact names: sender, recipient, number, name, address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag on this very record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of a note on this very record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category of this very record, protected or tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second examiner on this very record: agrees, disagrees or disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says anything of: has:location, has:time, has:tag, has:problem, has:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free text, as without a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the file; ab12* for its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-1 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MD5 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any digest of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the evidence item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the volume in its item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the listing of the item, or of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the record: 1-42, 1-42-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the file that it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parser that stated it, or that took the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the parser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the file: row message:7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a problem says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered content that nothing confirms: yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any field of an artifact by its name: field.subject, field.width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time by its name: times.sent, times.read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows must not hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, or kind:message and participant:+4479* and not tag:privileged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the result set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept and recent filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a filter can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter takes the filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid: Enter applies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid: Enter applies it and shows {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>What can follow in the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>What a filter can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the artifact&apos;s kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words alone look through the text of each record. FIELD:VALUE compares a field; letter case counts for nothing, * stands for any characters and ? for one. =, !=, &lt;, &lt;=, &gt; and &gt;= compare exactly, by number or by time. Join with and, or, not and brackets; put a text with blanks into quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not of what is shown now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Go to offset, 0x for hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in these bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to find in the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type pairs of hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number, or hexadecimal digits after 0x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has {} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} % searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found from here to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>What is missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrozenColumns</name>
    <message>
        <source>Frozen columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>No type known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No size known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than 10 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 kB to 100 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 kB to 1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 MB to 100 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 MB and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance 0 to {}: much alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance {} to {}: somewhat alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance {} to {}: a little alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance {} to 64: not alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken, no zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file of that path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>Find similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranges all by their likeness to the current picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to look (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the current picture for as long as it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the pictures by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems have no pictures. Choose files or artifacts on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pictures and videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more are not listed: narrow the result set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the order of the ledger until the ingest is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity compares light and dark in coarse dots: it suggests, it proves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} not compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of links; the table beside it says the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Gallery of pictures and videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>End grouping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the column with their rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouped by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row with several marks is counted in each. Enter asks for the rows of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values: {}. Enter asks for the rows of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {} of {} values, the most frequent ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values cannot be counted: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written with its proof beside it; the ledger keeps for whom it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle for the recipient: report, manifest, proofs and verifier in one .zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the full version beside it, unsigned: it stays with you and proves what was redacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being signed and written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom it is (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file of the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the file is too long: {} bytes at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is a folder. Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save unsigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing and writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written; the bundle is not. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written, but what came after failed. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HexCanvas</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bytes: the file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>This has no bytes of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset {} (0x{:x}) of {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiveKeyTree</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted keys and values (unconfirmed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (stands within itself: not opened again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (nested too deep: not opened)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiveValueTable</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(damaged)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiveView</name>
    <message>
        <source>Data of the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the hive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the list of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry hive {} · last written {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last write was not ended: newer changes may stand in the transaction logs beside it (.LOG, .LOG1, .LOG2), which are not applied here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction logs beside it (.LOG, .LOG1, .LOG2) are not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends too early: {} bytes are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more keys than are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for deleted keys and values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted keys: {}, deleted values: {}. Nothing confirms that they were keys and values; others may remain unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in free cells of the hive, whatever key they belonged to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volatile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another hive is mounted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predefined handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key at 0x{:x}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted, unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {} of {} bytes are listed; the Hex tab has all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IngestJob</name>
    <message>
        <source>The ingest ended without saying how.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Interpret</name>
    <message>
        <source>Unix, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unix, seconds (64 bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unix, milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unix, microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unix, nanoseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILETIME (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebKit, microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cocoa, seconds (float)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cocoa, nanoseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HFS+, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers (unsigned, signed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float {} {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments, in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOS date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, zone not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no moment from 1971 to 2100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Go to file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file or an artifact to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and hashing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ingested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No ingest is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the ingest, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read, parsed, skipped and failed, with the reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the interrupted ingest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence items of the ingest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingest is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ingest stands still. What is recorded can be examined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingest of this case was interrupted. Nothing recorded is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after the entries that are being read now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing: what the workers have in hand is finished first…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from one part to the next, arrow keys move within it, Enter opens, Escape closes a dialog, Alt with an underlined letter opens a menu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingest is running: the language changes when Indicia is started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Lift protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their content can then be seen without a reason. The ledger keeps who lifted it and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkBytes</name>
    <message>
        <source>Bytes of the write-ahead log {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>the same stands in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside of this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which bytes hold this value is not stated; the record is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bytes of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} bytes at {} (0x{:x})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of the write-ahead log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, in {} pieces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an identifier or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the result set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways of looking at the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} participants, {} links, {} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn: the {} participants and {} links with most records; the table has all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that name nobody to link: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of other kinds in the result set: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a participant or a link: its records are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that link {} and {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that link {} with {} others: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that this names was not found in the evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected: {}. Say in the item dock why you need to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorised already: {}. Hold P to look.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open case: choose its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window shows this case; it was asked to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {} — evidence read-only — Indicia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample case is made: this takes some seconds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample case could not be made: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingest is running. Read the file again when it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make a case first; then drop the evidence again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicia was not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicia ended while this case was open: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. An ingest that was interrupted can be resumed in Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window is for reading: choose Examine in the menu View to add or unlock evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingest is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingest is running. Stop it and close the case?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is recorded so far stays. “Resume” takes the ingest up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManifestDialog</name>
    <message>
        <source>A list of the digests of every file that was read, in a form that other tools check. A proof file beside it ties it to the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} files are listed in {}; its proof lies beside it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all points (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer (plus)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further away (minus)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a rectangle by dragging; Shift and dragging does so at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep only the results in the rectangle, or else in the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the area away that the results were kept to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks, gaps over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circles of stated accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a local file of map tiles (MBTiles) below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of map tiles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A track ends where no point follows for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapSentences</name>
    <message>
        <source>No record of the result set states a place that can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in view: {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not drawn, latitude or longitude missing or not a number: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not drawn, latitude beyond 90° or longitude beyond 180°: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not drawn, at 0, 0, which devices write where they know no place: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not drawn, as only the first {} places are: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn at the edge, as the map ends at 85° north and south: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No point has a stated accuracy: open discs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points without a stated accuracy: {} (open discs).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circles of accuracy are drawn for the first {} points only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disc with a number stands for several points, in their middle: an aid for drawing only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line joins points of one source in the order of their times: it is not the way taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no track, without a time: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all tracks are drawn here: go nearer to see the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coasts and borders are of 1:10 million: here they may be off by a kilometre and more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Records of this kind state no places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not drawn for what they state: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {} are listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Make &amp;exhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &amp;note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Agree with others’ tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disagree with others’ tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw my tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lift protection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works &amp;here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag of key {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree with others’ tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkGroups</name>
    <message>
        <source>protected: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second examiner agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second examiner disagrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {} has no tag. Give it one in the panel Tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree with tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree with tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect as “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks are still being written. Undo when they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was not done. {} Ledger entries written before that: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} — ledger entries written: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, nothing new to say of: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Cancelled after {} of {}; what is in the ledger stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees with “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disagrees with “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exhibit {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaList</name>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance {} of 64</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaState</name>
    <message>
        <source>Media veiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Ways of looking at the result set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is a folder of its own. Evidence stays where it is and is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examiner:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency (optional):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority (optional):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warrant, consent or order under which you examine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the case is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the case a number; the report and the ledger name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the case a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who examines; the ledger writes each act in that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time zone of the list, such as Europe/London.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder from the root of the disk, such as /cases/2026-017.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the folder of the case is made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoTalk</name>
    <message>
        <source>Shown here are messages, calls and contacts. The result set holds other records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all messages, calls and contacts of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages, calls and contacts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeTree</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Selected records: {}. Each gets a ledger entry in the name of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry is never changed or deleted; it can be withdrawn by another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Preview of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stand the pages, exactly as they get signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document was closed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairsView</name>
    <message>
        <source>Copy what is selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Own side of item {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own side of items {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As stored: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own account of item {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants are joined over apps and devices by identifier, never by name: telephone numbers with their country in any spelling; numbers without country where exactly one number of the case has these digits; e-mail addresses without regard to letter case; anything else letter by letter within one service. Names are those that contacts of this case give to the identifier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, notes, reviews and protections are written in this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second examiner gives a name of their own, so that both judgements can be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Perspectives</name>
    <message>
        <source>&amp;Examine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>A video: no still picture of it is made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence now reads differently than it was recorded: its SHA-256 is another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages stay hidden until you ask for them. Links, forms and scripts in them do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures stay hidden until you ask for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, to scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not decoded whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, the first of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: not on earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: 0, 0 is what devices write without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About what is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places in the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what gets signed, page by page, attachments included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks ({}), printed in the report, too:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being built…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not built yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is still being built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the report and look at it before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written but what the ledger logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pages, {}, {} attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 before signing: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Show the file as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database (SQLite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry hive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree (property list, JSON, XML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree (Protobuf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and moving pictures ({}) are not played here: export a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind ({}) have no preview: choose above how to read it, or see Hex and Text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Filter: text in path or message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file once more, within other limits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rules the report follows: its sections, declarations and certification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile of your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts that it requires of you: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declarations of the examiner: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certification under {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever looks at the content of a protected record says why; the ledger keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>privileged communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intimate image of a victim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medical record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (may be empty):</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProtectedBar</name>
    <message>
        <source>Why you need to see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for looking at the protected record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is protected: {}. Its content is shown to who says why; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ledger keeps who looked, when and why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>Filter for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter for “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the columns up to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze no column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Filter: text in path, name, fields or digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the {} table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: the first {} of {} rows. “Export rows…” writes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} rows, more are coming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RedactionPage</name>
    <message>
        <source>Redaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is redacted is replaced everywhere in the report: in its pages, names and attachments. Whatever the authority&apos;s scope keeps back is left out in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redact nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redact by a profile (TOML file of your laboratory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, numbers, third parties, … to be replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redaction profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures (their names, sizes and digests only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blurred: what a picture is about cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are, made smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for showing protected pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why protected pictures are shown; the ledger keeps it (empty: they are not shown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the redaction profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportKeeping</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report was begun and not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it, or begin anew? Anew, its choices are forgotten; saved texts stay in the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWizard</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} It is left as it is; until it is taken away, no draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being signed and written. It can be closed when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetryDialog</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is read and given to all parsers once more. What was recorded stays; artifacts that are not in the case yet are added, and the ledger says what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time without an answer, at most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for the parsers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest file given to parsers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of each file is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files with a problem of the kind “{}”: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the evidence CHANGED since it was recorded; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: still cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: read. Artifacts added: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again: {} files. Artifacts added: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This problem is not one of a single file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleCase</name>
    <message>
        <source>Its process could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is certified: whatever is changed afterwards shows when it is verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab certificate of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file (PKCS #12)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card or token (PKCS #11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time stamp from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted roots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File ending in .p12 or .pfx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http://… of a time-stamping authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file with the root certificates, and revocation lists if there are any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave room for a reviewer, whose signature alone may be added later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file does not exist. Choose a .p12 or .pfx file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the key in the token: pkcs11:token=…;object=…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With room for a reviewer the level is B-LT at most; the second signature brings B-LTA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This level needs the address (http://…) of a time-stamping authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This level needs a file with the trusted root certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for here, never kept (none: leave empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate of your own making, self-signed, made at first use. It identifies nobody by itself: hand its fingerprint to those who verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a signature only the ledger&apos;s proof beside the file shows where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>This picture cannot be compared: it could not be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>New case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case on invented evidence: a laptop and two phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case: its number, title and your name. A case is a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence: drop images, extractions or folders onto the window, and choose a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look while it is read: choose in the tree, narrow with the filter, tag with the keys 1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: choose what goes in, sign it, and hand it over with its manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify: anyone can check the case and the report, also without Indicia.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>MISMATCH: not the bytes that were acquired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified: parts cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no stored hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder, no image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagTable</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>Put on selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw from selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the marks that are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel writing marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as: {} ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Encoding of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {} of {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Your texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each version that you save is an entry of the ledger; the report prints the newest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the ledger yet: {}. Save your words or take the changes back; the report prints what is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {}, {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No version in the ledger yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● changed, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved; not in this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! required, missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: ledger entry {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TileChoice</name>
    <message>
        <source>Choose a file of map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tiles: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural Earth · GeoNames (CC BY 4.0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TileFile</name>
    <message>
        <source>The file holds vector tiles (pbf). Only tiles that are pictures are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds tiles of a kind that is not drawn: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file states zooms that no map has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file of tiles took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tile is larger than 4 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of tiles cannot be read: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has not finished writing this file (a -wal file is beside it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened: {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{} d {} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no event for {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes of the timeline by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Reading times…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the stretch that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First {} of {} events on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} events on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems have no times. Choose files or artifacts on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} records without a time are not on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} times cannot be placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first {} times are shown: narrow the result set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Keys and values of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes {} to {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>The case is being written by another job of this window. Wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueTableView</name>
    <message>
        <source>Copy what is selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of the verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with an anchor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED · the verification itself
{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification failed: {} of {} checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified: all {} checks hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint or proof that was kept elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report or manifest to verify</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>This has no bytes of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelfareActions</name>
    <message>
        <source>&amp;Hide everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Veil all media until asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veil &amp;again what was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Break reminder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welfare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file entry is not in the catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: ledger entry {}, {}, SHA-256 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoneButton</name>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the time zone in which moments are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in {}, not the case&apos;s zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (the case&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show moments in:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
