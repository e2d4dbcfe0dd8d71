<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="th" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Indicia</source>
        <translation>เกี่ยวกับ Indicia</translation>
    </message>
    <message>
        <source>Indicia {}</source>
        <translation>Indicia {}</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify.</source>
        <translation>การตรวจพิสูจน์หลักฐานดิจิทัลที่มีห่วงโซ่การครอบครองซึ่งใครก็ตรวจสอบได้</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt is used under the GNU Lesser General Public License 3.</source>
        <translation>Apache License 2.0 ใช้ Qt ภายใต้ GNU Lesser General Public License 3</translation>
    </message>
</context>
<context>
    <name>ActLabels</name>
    <message>
        <source>Agency</source>
        <translation>หน่วยงาน</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>อัลกอริทึม</translation>
    </message>
    <message>
        <source>Archives opened</source>
        <translation>ไฟล์เก็บถาวรที่เปิด</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>สิ่งที่ค้นพบในไฟล์</translation>
    </message>
    <message>
        <source>At</source>
        <translation>เมื่อ</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>ไฟล์แนบ</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>อำนาจ</translation>
    </message>
    <message>
        <source>Plug-ins that cannot be loaded</source>
        <translation>ปลั๊กอินที่โหลดไม่ได้</translation>
    </message>
    <message>
        <source>SHA-256 of the program</source>
        <translation>SHA-256 ของโปรแกรม</translation>
    </message>
    <message>
        <source>Carve</source>
        <translation>กู้คืนจากเนื้อหา (carving)</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>รหัสจบการทำงาน</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>คำสั่ง</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>สภาพ</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>คอนเทนเนอร์</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>สำเนา</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>จำนวนนับ</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>สร้างเมื่อ</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>คำอธิบาย</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>อุปกรณ์</translation>
    </message>
    <message>
        <source>SHA-256 of the record</source>
        <translation>SHA-256 ของระเบียน</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>ไบต์ที่คัดลอกแล้ว</translation>
    </message>
    <message>
        <source>File entries</source>
        <translation>รายการไฟล์</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>รายการหลักฐาน</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>ผู้ตรวจ</translation>
    </message>
    <message>
        <source>Acquisition hash</source>
        <translation>แฮชตอนได้มา</translation>
    </message>
    <message>
        <source>Copies given up</source>
        <translation>สำเนาที่เลิกทำ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>ไฟล์อื่นเพิ่มเติม</translation>
    </message>
    <message>
        <source>Salted hash of the key</source>
        <translation>แฮชของคีย์พร้อมเกลือ</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>รูปแบบของสำเนา</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>รูปแบบ</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>พบแล้ว</translation>
    </message>
    <message>
        <source>What it was given to read</source>
        <translation>สิ่งที่ให้โปรแกรมอ่าน</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>ส่งมอบโดย</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>รุ่นของโปรแกรม</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>คีย์</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>ประเภท</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>ประเภท</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>ชั้น</translation>
    </message>
    <message>
        <source>Root of the ledger</source>
        <translation>รากของสมุดบันทึก</translation>
    </message>
    <message>
        <source>Entries of the ledger</source>
        <translation>รายการในสมุดบันทึก</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>ขีดจำกัด</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>วิธี</translation>
    </message>
    <message>
        <source>Mounted writable at</source>
        <translation>ต่อเชื่อมแบบเขียนได้ที่</translation>
    </message>
    <message>
        <source>Why it was read though mounted</source>
        <translation>เหตุที่อ่านทั้งที่ต่อเชื่อมอยู่</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation>ไม่เป็นผลอีกต่อไป</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>บันทึกย่อ</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>ไม่ได้อ่านเลย</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>ขณะนี้</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>หมายเลข</translation>
    </message>
    <message>
        <source>Only these parsers</source>
        <translation>เฉพาะตัวแยกวิเคราะห์เหล่านี้</translation>
    </message>
    <message>
        <source>Folder written to</source>
        <translation>โฟลเดอร์ที่เขียนลงไป</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>บรรจุภัณฑ์</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>การตั้งค่า</translation>
    </message>
    <message>
        <source>Parsed</source>
        <translation>แยกวิเคราะห์แล้ว</translation>
    </message>
    <message>
        <source>Parsers</source>
        <translation>ตัวแยกวิเคราะห์</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>Bytes of the path (hexadecimal)</source>
        <translation>ไบต์ของเส้นทาง (ฐานสิบหก)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>บุคคล</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>สถานที่</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>ก่อนหน้า</translation>
    </message>
    <message>
        <source>SHA-256 of the program before</source>
        <translation>SHA-256 ของโปรแกรมก่อนหน้า</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>ปัญหา</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>โปรไฟล์</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>วัตถุประสงค์</translation>
    </message>
    <message>
        <source>Ranges of bytes</source>
        <translation>ช่วงไบต์</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>อ่านแล้ว</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>อ่านอย่างเดียว</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>รับจาก</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>รับโดย</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>ผู้รับ</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>ระเบียน</translation>
    </message>
    <message>
        <source>SHA-256 in the record</source>
        <translation>SHA-256 ในระเบียน</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>ผลลัพธ์</translation>
    </message>
    <message>
        <source>Taken up at byte</source>
        <translation>ทำต่อจากไบต์ที่</translation>
    </message>
    <message>
        <source>Returned to</source>
        <translation>คืนให้</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>บทบาท</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>แถว</translation>
    </message>
    <message>
        <source>Rows removed</source>
        <translation>แถวที่ลบออก</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>เกลือ</translation>
    </message>
    <message>
        <source>How far the reading processes were shut in</source>
        <translation>ระดับการกักกันของกระบวนการที่อ่าน</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>ขอบเขต</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>ตราผนึก</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>วินาที</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>ส่วนย่อย</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>ลายเซ็น</translation>
    </message>
    <message>
        <source>From</source>
        <translation>จาก</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ขนาด</translation>
    </message>
    <message>
        <source>SHA-256 of its source file</source>
        <translation>SHA-256 ของไฟล์ต้นฉบับของมัน</translation>
    </message>
    <message>
        <source>The source changed meanwhile</source>
        <translation>ต้นทางเปลี่ยนไประหว่างนั้น</translation>
    </message>
    <message>
        <source>Acquisition hashes</source>
        <translation>แฮชตอนได้มาทั้งหมด</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>ข้อความ</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>เขตเวลา</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>ชื่อเรื่อง</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>เครื่องมือ</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>เครื่องมือ</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>ไม่เปลี่ยน</translation>
    </message>
    <message>
        <source>Without a time as well</source>
        <translation>รวมสิ่งที่ไม่มีเวลา</translation>
    </message>
    <message>
        <source>Items whose ingest was not finished</source>
        <translation>รายการที่ยังนำเข้าไม่เสร็จ</translation>
    </message>
    <message>
        <source>Unreadable, bytes</source>
        <translation>อ่านไม่ได้ (ไบต์)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>จนถึง</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>การใช้</translation>
    </message>
    <message>
        <source>Verification deferred</source>
        <translation>เลื่อนการตรวจสอบ</translation>
    </message>
    <message>
        <source>Copy compared</source>
        <translation>เทียบสำเนาแล้ว</translation>
    </message>
    <message>
        <source>Verify the media</source>
        <translation>ตรวจสอบสื่อ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>รุ่น</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>พยาน</translation>
    </message>
    <message>
        <source>Records written</source>
        <translation>ระเบียนที่เขียน</translation>
    </message>
</context>
<context>
    <name>ActSentences</name>
    <message>
        <source>The case was created</source>
        <translation>สร้างคดีแล้ว</translation>
    </message>
    <message>
        <source>A record was stated</source>
        <translation>บันทึกระเบียนหนึ่งไว้แล้ว</translation>
    </message>
    <message>
        <source>From here on written by this version of the program</source>
        <translation>จากนี้ไปเขียนโดยโปรแกรมรุ่นนี้</translation>
    </message>
    <message>
        <source>The evidence item was taken into the case</source>
        <translation>รับรายการหลักฐานเข้าสู่คดีแล้ว</translation>
    </message>
    <message>
        <source>The evidence item was opened to be read</source>
        <translation>เปิดรายการหลักฐานเพื่ออ่านแล้ว</translation>
    </message>
    <message>
        <source>The media of the evidence item were verified</source>
        <translation>ตรวจสอบสื่อของรายการหลักฐานแล้ว</translation>
    </message>
    <message>
        <source>The verification hash is the acquisition hash that the container stores</source>
        <translation>แฮชตรวจสอบตรงกับแฮชตอนได้มาที่คอนเทนเนอร์เก็บไว้</translation>
    </message>
    <message>
        <source>The verification hash is NOT the acquisition hash that the container stores</source>
        <translation>แฮชตรวจสอบ “ไม่ตรง” กับแฮชตอนได้มาที่คอนเทนเนอร์เก็บไว้</translation>
    </message>
    <message>
        <source>The media were hashed; the container stores no acquisition hash to compare with</source>
        <translation>คำนวณแฮชของสื่อแล้ว คอนเทนเนอร์ไม่ได้เก็บแฮชตอนได้มาให้เทียบ</translation>
    </message>
    <message>
        <source>The media could not be read to their end: not verified</source>
        <translation>อ่านสื่อจนจบไม่ได้: ไม่ได้ตรวจสอบ</translation>
    </message>
    <message>
        <source>A key opened a locked layer</source>
        <translation>คีย์เปิดชั้นที่ล็อกไว้ได้</translation>
    </message>
    <message>
        <source>A key that was tried did not open a locked layer</source>
        <translation>คีย์ที่ลองใช้เปิดชั้นที่ล็อกไว้ไม่ได้</translation>
    </message>
    <message>
        <source>The evidence item was not read</source>
        <translation>ไม่ได้อ่านรายการหลักฐาน</translation>
    </message>
    <message>
        <source>The ingest began</source>
        <translation>เริ่มการนำเข้าแล้ว</translation>
    </message>
    <message>
        <source>The ingest ended</source>
        <translation>การนำเข้าสิ้นสุดแล้ว</translation>
    </message>
    <message>
        <source>The ingest was cancelled</source>
        <translation>ยกเลิกการนำเข้าแล้ว</translation>
    </message>
    <message>
        <source>An interrupted ingest went on</source>
        <translation>การนำเข้าที่ถูกขัดจังหวะดำเนินต่อ</translation>
    </message>
    <message>
        <source>The file was read once more</source>
        <translation>อ่านไฟล์อีกครั้งแล้ว</translation>
    </message>
    <message>
        <source>Another program was started on the item</source>
        <translation>เริ่มใช้โปรแกรมอื่นกับรายการนี้แล้ว</translation>
    </message>
    <message>
        <source>The other program ended, or was ended</source>
        <translation>โปรแกรมอื่นนั้นจบการทำงานหรือถูกหยุด</translation>
    </message>
    <message>
        <source>The file could not be read to its end</source>
        <translation>อ่านไฟล์จนจบไม่ได้</translation>
    </message>
    <message>
        <source>Rows that a program that died had left without ledger entries were removed</source>
        <translation>ลบแถวที่โปรแกรมซึ่งหยุดทำงานกลางคันทิ้งไว้โดยไม่มีรายการบันทึก</translation>
    </message>
    <message>
        <source>The acquisition began</source>
        <translation>การได้มาซึ่งข้อมูลเริ่มขึ้น</translation>
    </message>
    <message>
        <source>Parts of the source could not be read; in the copy they are zeros</source>
        <translation>บางส่วนของต้นทางอ่านไม่ได้ ในสำเนาเป็นศูนย์</translation>
    </message>
    <message>
        <source>The acquisition ended</source>
        <translation>การได้มาซึ่งข้อมูลสิ้นสุดลง</translation>
    </message>
    <message>
        <source>The acquisition was stopped</source>
        <translation>การได้มาซึ่งข้อมูลถูกหยุด</translation>
    </message>
    <message>
        <source>The analyzer began</source>
        <translation>โมดูลวิเคราะห์เริ่มทำงาน</translation>
    </message>
    <message>
        <source>The analyzer ended</source>
        <translation>โมดูลวิเคราะห์สิ้นสุดการทำงาน</translation>
    </message>
    <message>
        <source>The analyzer was cancelled</source>
        <translation>ยกเลิกโมดูลวิเคราะห์แล้ว</translation>
    </message>
    <message>
        <source>The analyzer failed</source>
        <translation>โมดูลวิเคราะห์ล้มเหลว</translation>
    </message>
    <message>
        <source>A file left the case</source>
        <translation>มีไฟล์ออกจากคดี</translation>
    </message>
    <message>
        <source>A signing key was made</source>
        <translation>สร้างคีย์ลงนามแล้ว</translation>
    </message>
    <message>
        <source>A key signed</source>
        <translation>คีย์ลงนามแล้ว</translation>
    </message>
    <message>
        <source>A person&apos;s key counts from here on</source>
        <translation>คีย์ของบุคคลมีผลจากนี้ไป</translation>
    </message>
    <message>
        <source>A key was revoked: what it signs from here on does not count</source>
        <translation>เพิกถอนคีย์แล้ว: สิ่งที่คีย์นี้ลงนามจากนี้ไปไม่มีผล</translation>
    </message>
    <message>
        <source>A copy of a checkpoint was given away</source>
        <translation>มอบสำเนาจุดตรวจให้ผู้อื่นแล้ว</translation>
    </message>
    <message>
        <source>An authority was asked for a time stamp</source>
        <translation>ขอตราประทับเวลาจากผู้ให้บริการแล้ว</translation>
    </message>
    <message>
        <source>The machine&apos;s clock jumped</source>
        <translation>นาฬิกาของเครื่องกระโดด</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was behind the entry before this one</source>
        <translation>นาฬิกาของเครื่องช้ากว่ารายการบันทึกก่อนหน้ารายการนี้</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was set while the program ran</source>
        <translation>นาฬิกาของเครื่องถูกตั้งใหม่ขณะโปรแกรมทำงาน</translation>
    </message>
    <message>
        <source>The item was received</source>
        <translation>รับรายการแล้ว</translation>
    </message>
    <message>
        <source>The item was handed over</source>
        <translation>ส่งมอบรายการแล้ว</translation>
    </message>
    <message>
        <source>The item was put into storage</source>
        <translation>นำรายการเข้าเก็บรักษาแล้ว</translation>
    </message>
    <message>
        <source>The condition of the item was noted</source>
        <translation>บันทึกสภาพของรายการแล้ว</translation>
    </message>
    <message>
        <source>The item was sealed</source>
        <translation>ผนึกรายการแล้ว</translation>
    </message>
    <message>
        <source>Seals of the item were broken</source>
        <translation>ตราผนึกของรายการถูกเปิด</translation>
    </message>
    <message>
        <source>The item was returned</source>
        <translation>คืนรายการแล้ว</translation>
    </message>
    <message>
        <source>The item was disposed of</source>
        <translation>กำจัดรายการแล้ว</translation>
    </message>
    <message>
        <source>An evidence item was acquired from it</source>
        <translation>มีการได้มาซึ่งรายการหลักฐานจากสิ่งนี้</translation>
    </message>
    <message>
        <source>What may leave the case was limited</source>
        <translation>จำกัดสิ่งที่ออกจากคดีได้แล้ว</translation>
    </message>
    <message>
        <source>The limit on what may leave the case was lifted</source>
        <translation>ยกเลิกข้อจำกัดของสิ่งที่ออกจากคดีได้แล้ว</translation>
    </message>
    <message>
        <source>A text of the report was written</source>
        <translation>เขียนข้อความของรายงานแล้ว</translation>
    </message>
    <message>
        <source>A redacted version was made</source>
        <translation>ทำฉบับปกปิดแล้ว</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>ActTable</name>
    <message>
        <source>Entry</source>
        <translation>รายการบันทึก</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>เวลา</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>การกระทำ</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>เกี่ยวข้องกับ</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>รายละเอียด</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>ผู้กระทำ</translation>
    </message>
    <message>
        <source>Leaf (SHA-256)</source>
        <translation>ใบ (SHA-256)</translation>
    </message>
    <message>
        <source>this record</source>
        <translation>ระเบียนนี้</translation>
    </message>
    <message>
        <source>its file</source>
        <translation>ไฟล์ของมัน</translation>
    </message>
    <message>
        <source>its evidence item</source>
        <translation>รายการหลักฐานของมัน</translation>
    </message>
    <message>
        <source>what it was acquired from</source>
        <translation>สิ่งที่ได้รายการนี้มา</translation>
    </message>
    <message>
        <source>an act listed here</source>
        <translation>การกระทำที่แสดงในรายการนี้</translation>
    </message>
    <message>
        <source>a copy that left</source>
        <translation>สำเนาที่ออกไปแล้ว</translation>
    </message>
    <message>
        <source>exported later, may hold it</source>
        <translation>ส่งออกภายหลัง อาจมีสิ่งนี้อยู่</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New case…</source>
        <translation>คดีใหม่(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>เปิดคดี(&amp;O)…</translation>
    </message>
    <message>
        <source>Add &amp;evidence…</source>
        <translation>เพิ่มหลักฐาน(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Keys for locked evidence…</source>
        <translation>คีย์สำหรับหลักฐานที่ล็อกไว้(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Analyze…</source>
        <translation>วิเคราะห์(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>รายงาน(&amp;R)…</translation>
    </message>
    <message>
        <source>Export &amp;manifest…</source>
        <translation>ส่งออกบัญชีแฮช(&amp;M)…</translation>
    </message>
    <message>
        <source>Save &amp;copies…</source>
        <translation>บันทึกสำเนา(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>ตรวจสอบ(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>ปิดคดี(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>ออก(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>ตัวกรอง(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About Indicia</source>
        <translation>เกี่ยวกับ Indicia(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>แป้นพิมพ์(&amp;K)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>เปิดล่าสุด(&amp;R)</translation>
    </message>
    <message>
        <source>Doc&amp;ks</source>
        <translation>แผง(&amp;K)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>ตามระบบ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>สว่าง(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>มืด(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>ความต่างสูง(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ไฟล์(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>คดี(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>มุมมอง(&amp;V)</translation>
    </message>
    <message>
        <source>What the window is used for</source>
        <translation>หน้าต่างนี้ใช้ทำอะไร</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>วิธีใช้(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>เครื่องมือ</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>คดีใหม่</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>เปิดคดี</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>เพิ่มหลักฐาน</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>รายงาน</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>บัญชีแฮช</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>ตรวจสอบ</translation>
    </message>
</context>
<context>
    <name>AddEvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>เพิ่มหลักฐาน</translation>
    </message>
    <message>
        <source>Each file or folder becomes one evidence item. Of an image in several parts name the first one (.E01, .001); the others are found beside it.</source>
        <translation>แต่ละไฟล์หรือโฟลเดอร์จะเป็นรายการหลักฐานหนึ่งรายการ ถ้าอิมเมจแบ่งเป็นหลายส่วนให้ระบุส่วนแรก (.E01, .001) ส่วนอื่นจะค้นพบที่อยู่ข้างกัน</translation>
    </message>
    <message>
        <source>Start ingest</source>
        <translation>เริ่มนำเข้า</translation>
    </message>
    <message>
        <source>Evidence to add</source>
        <translation>หลักฐานที่จะเพิ่ม</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>เพิ่มไฟล์…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>เพิ่มโฟลเดอร์…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>นำออก</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>รหัสผ่านและคีย์อื่นสำหรับสิ่งที่ล็อกไว้</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>ไฟล์โปรไฟล์…</translation>
    </message>
    <message>
        <source>What the profile does</source>
        <translation>โปรไฟล์นี้ทำอะไร</translation>
    </message>
    <message>
        <source>Profile:</source>
        <translation>โปรไฟล์:</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>Ingest profile</source>
        <translation>โปรไฟล์การนำเข้า</translation>
    </message>
    <message>
        <source>Ingest profiles (*.toml);;All files (*)</source>
        <translation>โปรไฟล์การนำเข้า (*.toml);;ทุกไฟล์ (*)</translation>
    </message>
    <message>
        <source>Triage: something to look at soon</source>
        <translation>คัดแยก: ให้มีสิ่งที่ดูได้โดยเร็ว</translation>
    </message>
    <message>
        <source>Every file is listed and hashed; messages, calls, browsers and pictures come first and only their parsers run. Unallocated space is not searched, archives are not opened. The hash of the whole media is put off: Resume makes it.</source>
        <translation>ทุกไฟล์ถูกแสดงรายการและคำนวณแฮช ข้อความ การโทร เบราว์เซอร์ และรูปภาพมาก่อน และใช้เฉพาะตัวแยกวิเคราะห์ของสิ่งเหล่านี้ ไม่ค้นพื้นที่ที่ไม่ได้จัดสรร และไม่เปิดไฟล์เก็บถาวร แฮชของสื่อทั้งหมดถูกเลื่อนออกไป: ทำต่อจะคำนวณให้</translation>
    </message>
    <message>
        <source>All parsers, also on what archives hold and what unallocated space gives back; the hash of the whole media. What people wrote, called and photographed is read first, files of the system last.</source>
        <translation>ตัวแยกวิเคราะห์ทั้งหมด รวมถึงสิ่งที่อยู่ในไฟล์เก็บถาวรและสิ่งที่กู้ได้จากพื้นที่ที่ไม่ได้จัดสรร และแฮชของสื่อทั้งหมด สิ่งที่ผู้คนเขียน โทร และถ่ายภาพถูกอ่านก่อน ไฟล์ของระบบอ่านท้ายสุด</translation>
    </message>
    <message>
        <source>All parsers on files of up to 1 TB, ten minutes for a file that answers slowly, and the hash of the whole media. Slack of files is searched, too; documents and applications are opened as archives are. Read in the order of the listing.</source>
        <translation>ตัวแยกวิเคราะห์ทั้งหมดกับไฟล์ขนาดถึง 1 TB สิบนาทีสำหรับไฟล์ที่ตอบช้า และแฮชของสื่อทั้งหมด ค้นพื้นที่เหลือท้ายไฟล์ (slack) ด้วย เอกสารและแอปถูกเปิดเช่นเดียวกับไฟล์เก็บถาวร อ่านตามลำดับรายการ</translation>
    </message>
    <message>
        <source>Standard: for nearly every case</source>
        <translation>มาตรฐาน: สำหรับเกือบทุกคดี</translation>
    </message>
    <message>
        <source>Everything: the widest limits</source>
        <translation>ทุกอย่าง: ขีดจำกัดกว้างที่สุด</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>โฟลเดอร์</translation>
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation>อ่านไม่ได้: {}</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>ไม่มี {} อยู่</translation>
    </message>
    <message>
        <source>The profile used last is not offered, the standard one is chosen. {}</source>
        <translation>ไม่มีโปรไฟล์ที่ใช้ล่าสุดให้เลือก จึงเลือกโปรไฟล์มาตรฐาน {}</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>ไฟล์หลักฐาน</translation>
    </message>
    <message>
        <source>Evidence folder</source>
        <translation>โฟลเดอร์หลักฐาน</translation>
    </message>
    <message>
        <source>Keys: {}</source>
        <translation>คีย์: {}</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>คีย์…</translation>
    </message>
    <message>
        <source>Evidence is opened read-only: nothing is written to it or beside it. Every read is logged.</source>
        <translation>หลักฐานเปิดแบบอ่านอย่างเดียว: ไม่มีการเขียนสิ่งใดลงไปหรือข้าง ๆ ทุกการอ่านถูกบันทึกไว้</translation>
    </message>
</context>
<context>
    <name>AnalyzeDialog</name>
    <message>
        <source>Looks through all records of the case and writes down what follows from several of them: what the data is, not what it means. Each finding is an entry of the ledger. Running it again adds only what is new.</source>
        <translation>ดูระเบียนทั้งหมดของคดีและจดสิ่งที่ปรากฏจากหลายระเบียนร่วมกัน: ว่าข้อมูลคืออะไร ไม่ใช่ว่ามีความหมายอย่างไร ข้อค้นพบแต่ละข้อเป็นรายการหนึ่งในสมุดบันทึก การเรียกใช้อีกครั้งจะเพิ่มเฉพาะสิ่งที่ใหม่</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>วิเคราะห์</translation>
    </message>
    <message>
        <source>Analyzers:</source>
        <translation>โมดูลวิเคราะห์:</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>การวิเคราะห์</translation>
    </message>
    <message>
        <source>{} cannot be loaded: {}</source>
        <translation>โหลด {} ไม่ได้: {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>กำลังยกเลิก…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>{}: findings so far: {}</source>
        <translation>{}: ข้อค้นพบจนถึงตอนนี้: {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>{}: cancelled. Findings written before stay: {}.</source>
        <translation>{}: ยกเลิกแล้ว ข้อค้นพบที่เขียนไว้ก่อนยังคงอยู่: {}</translation>
    </message>
    <message>
        <source>{}: failed: {}. Findings written before stay: {}.</source>
        <translation>{}: ล้มเหลว: {} ข้อค้นพบที่เขียนไว้ก่อนยังคงอยู่: {}</translation>
    </message>
    <message>
        <source>{}: findings: {}. Written now: {}. As before: {}. No longer following: {}.</source>
        <translation>{}: ข้อค้นพบ: {} เขียนครั้งนี้: {} เหมือนเดิม: {} ไม่ปรากฏอีกแล้ว: {}</translation>
    </message>
    <message>
        <source>Not everything is ingested yet: analyze again when it is.</source>
        <translation>ยังนำเข้าไม่ครบ: วิเคราะห์อีกครั้งเมื่อครบแล้ว</translation>
    </message>
</context>
<context>
    <name>Analyzers</name>
    <message>
        <source>Identifiers in several items</source>
        <translation>ตัวระบุที่อยู่ในหลายรายการ</translation>
    </message>
</context>
<context>
    <name>AreaLimit</name>
    <message>
        <source>In the area {}</source>
        <translation>ในพื้นที่ {}</translation>
    </message>
</context>
<context>
    <name>ArtifactsView</name>
    <message>
        <source>All kinds</source>
        <translation>ทุกประเภท</translation>
    </message>
</context>
<context>
    <name>AudioView</name>
    <message>
        <source>Sound</source>
        <translation>เสียง</translation>
    </message>
    <message>
        <source>Open sound</source>
        <translation>เปิดเสียง</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>เล่นหรือหยุดเสียงชั่วคราว</translation>
    </message>
    <message>
        <source>Mute or unmute the sound</source>
        <translation>ปิดหรือเปิดเสียง</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>สิ่งนี้ไม่มีไบต์ของตนเอง</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays silent until you ask for it.</source>
        <translation>จัดหมวดแล้วเป็น {} จะเงียบอยู่จนกว่าคุณจะขอ</translation>
    </message>
    <message>
        <source>Sound stays silent until you ask for it, and then muted until you unmute it.</source>
        <translation>เสียงจะเงียบจนกว่าคุณจะขอ และยังปิดอยู่จนกว่าคุณจะเปิด</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>{} ตัวอย่างต่อวินาที</translation>
    </message>
    <message numerus="yes">
        <source>{} channels</source>
        <translation>
            <numerusform>{} ช่องเสียง</numerusform>
        </translation>
    </message>
    <message>
        <source>the first two are played</source>
        <translation>เล่นสองช่องแรก</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>แทร็กเสียง: {} ได้ยินแทร็กแรก</translation>
    </message>
    <message>
        <source>{} % of its stated length can be decoded: it is damaged or cut off.</source>
        <translation>ถอดรหัสได้ {} % ของความยาวที่ระบุ: เสียหายหรือถูกตัด</translation>
    </message>
    <message>
        <source>Packets that cannot be decoded: {}. Silence stands for them.</source>
        <translation>แพ็กเก็ตที่ถอดรหัสไม่ได้: {} แทนด้วยความเงียบ</translation>
    </message>
    <message>
        <source>The file has no sound for some moments: silence stands for them.</source>
        <translation>บางช่วงของไฟล์ไม่มีเสียง: แทนด้วยความเงียบ</translation>
    </message>
    <message>
        <source>Parts of the file are missing or damaged: around them, what is heard may belong to other moments.</source>
        <translation>บางส่วนของไฟล์ขาดหายหรือเสียหาย: รอบส่วนเหล่านั้น เสียงที่ได้ยินอาจเป็นของเวลาอื่น</translation>
    </message>
    <message>
        <source>Behind the sound that is decoded the file holds more bytes, perhaps more sound.</source>
        <translation>หลังเสียงที่ถอดรหัสแล้ว ไฟล์ยังมีไบต์อีก อาจเป็นเสียงอีก</translation>
    </message>
    <message>
        <source>The wave is drawn from samples: the file is long.</source>
        <translation>คลื่นวาดจากตัวอย่างบางส่วน: ไฟล์ยาว</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} จาก {}</translation>
    </message>
</context>
<context>
    <name>BookmarksView</name>
    <message>
        <source>Bookmarks of this file</source>
        <translation>ที่คั่นของไฟล์นี้</translation>
    </message>
    <message>
        <source>Add here</source>
        <translation>เพิ่มที่นี่</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>นำออก</translation>
    </message>
    <message>
        <source>Kept on this computer, not in the case.</source>
        <translation>เก็บไว้ในคอมพิวเตอร์นี้ ไม่ได้อยู่ในคดี</translation>
    </message>
    <message>
        <source>Byte {}</source>
        <translation>ไบต์ที่ {}</translation>
    </message>
    <message>
        <source>No more bookmarks can be added: this file has {}.</source>
        <translation>เพิ่มที่คั่นอีกไม่ได้: ไฟล์นี้มี {} อัน</translation>
    </message>
</context>
<context>
    <name>BreakBar</name>
    <message>
        <source>Break reminder</source>
        <translation>เตือนให้พัก</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>ฉันจะพัก</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>ภายหลัง</translation>
    </message>
    <message>
        <source>Minutes at this window without a break: {}. A short one helps.</source>
        <translation>นาทีที่อยู่หน้าหน้าต่างนี้โดยไม่พัก: {} การพักสั้น ๆ ช่วยได้</translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source>Break reminder</source>
        <translation>เตือนให้พัก</translation>
    </message>
    <message>
        <source>A word in the corner of the window, nothing more. It is kept in your settings and never</source>
        <translation>คำเล็ก ๆ ที่มุมหน้าต่าง ไม่มีอะไรมากกว่านั้น เก็บไว้ในการตั้งค่าของคุณและไม่มีวัน</translation>
    </message>
    <message>
        <source>written into a case.</source>
        <translation>ถูกเขียนลงในคดี</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>เก็บไว้</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ไม่เลย</translation>
    </message>
    <message>
        <source>Minutes until then:</source>
        <translation>นาทีก่อนถึงตอนนั้น:</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message numerus="yes">
        <source>… {} more characters: see the item</source>
        <translation>
            <numerusform>… อีก {} อักขระ: ดูที่รายการ</numerusform>
        </translation>
    </message>
    <message>
        <source>no time is stated</source>
        <translation>ไม่ได้ระบุเวลา</translation>
    </message>
    <message>
        <source>item {}</source>
        <translation>รายการ {}</translation>
    </message>
    <message>
        <source>{}, as stored: {}</source>
        <translation>{} ตามที่เก็บไว้: {}</translation>
    </message>
    <message>
        <source>ledger entry {}</source>
        <translation>รายการบันทึก {}</translation>
    </message>
    <message>
        <source>A record is not shown</source>
        <translation>ระเบียนหนึ่งไม่แสดง</translation>
    </message>
    <message>
        <source>It could not be read from the catalog: {}</source>
        <translation>อ่านจากแค็ตตาล็อกไม่ได้: {}</translation>
    </message>
    <message>
        <source>Open the conversation again to try once more.</source>
        <translation>เปิดการสนทนาอีกครั้งเพื่อลองใหม่</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>ขาเข้า</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>ขาออก</translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation>ฉบับร่าง ยังไม่ส่ง</translation>
    </message>
    <message>
        <source>direction not stated</source>
        <translation>ไม่ได้ระบุทิศทาง</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>ไม่ได้รับ</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ปฏิเสธ</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>ถูกบล็อก</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>ข้อความเสียง</translation>
    </message>
    <message>
        <source>No number is stated</source>
        <translation>ไม่ได้ระบุหมายเลข</translation>
    </message>
    <message>
        <source>No sender is stated</source>
        <translation>ไม่ได้ระบุผู้ส่ง</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>วิดีโอคอล</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>การโทร</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>รับสาย</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ไม่ได้รับสาย</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ไม่มีชื่อ</translation>
    </message>
    <message>
        <source>Deleted in its store</source>
        <translation>ถูกลบในที่เก็บ</translation>
    </message>
    <message>
        <source>Recovered: no longer a live record</source>
        <translation>กู้คืน: ไม่ใช่ระเบียนที่ยังอยู่แล้ว</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>ไม่มีข้อความ</translation>
    </message>
    <message>
        <source>To: {}</source>
        <translation>ถึง: {}</translation>
    </message>
    <message>
        <source>In the zone as stored: {}</source>
        <translation>ในเขตเวลาตามที่เก็บไว้: {}</translation>
    </message>
    <message>
        <source>No time is stated</source>
        <translation>ไม่ได้ระบุเวลา</translation>
    </message>
    <message>
        <source>Row id {} of table {} is not in the database</source>
        <translation>ไม่มีรหัสแถว {} ของตาราง {} ในฐานข้อมูล</translation>
    </message>
    <message>
        <source>Row ids {}–{} of table {} are not in the database</source>
        <translation>ไม่มีรหัสแถว {}–{} ของตาราง {} ในฐานข้อมูล</translation>
    </message>
    <message>
        <source>it has no such record any more</source>
        <translation>ไม่มีระเบียนนี้แล้ว</translation>
    </message>
    <message>
        <source>its text there is damaged</source>
        <translation>ข้อความในนั้นเสียหาย</translation>
    </message>
    <message>
        <source>hold P to look</source>
        <translation>กด P ค้างเพื่อดู</translation>
    </message>
</context>
<context>
    <name>BubbleModel</name>
    <message>
        <source>Marked: {}</source>
        <translation>ทำเครื่องหมายแล้ว: {}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in this result set for {} days</source>
        <translation>
            <numerusform>ไม่มีสิ่งใดในชุดผลลัพธ์นี้เป็นเวลา {} วัน</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BubbleView</name>
    <message>
        <source>Messages and calls of the conversation</source>
        <translation>ข้อความและการโทรของการสนทนา</translation>
    </message>
</context>
<context>
    <name>ByteProvider</name>
    <message>
        <source>Bytes of evidence cannot be read here: no reader is available.</source>
        <translation>อ่านไบต์ของหลักฐานที่นี่ไม่ได้: ไม่มีตัวอ่าน</translation>
    </message>
</context>
<context>
    <name>BytesView</name>
    <message>
        <source>What the bytes at the cursor would be</source>
        <translation>ไบต์ที่เคอร์เซอร์อาจเป็นอะไร</translation>
    </message>
    <message>
        <source>Readings and bookmarks</source>
        <translation>ค่าที่อ่านได้และที่คั่น</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>อ่านเป็น</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>ที่คั่น</translation>
    </message>
    <message>
        <source>Show what the bytes at the cursor would be, and bookmarks</source>
        <translation>แสดงว่าไบต์ที่เคอร์เซอร์อาจเป็นอะไร และที่คั่น</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>กลับไปที่ไฟล์</translation>
    </message>
    <message>
        <source>Width of the readings</source>
        <translation>ความกว้างของค่าที่อ่านได้</translation>
    </message>
    <message>
        <source>Go to an offset</source>
        <translation>ไปยังตำแหน่ง</translation>
    </message>
    <message>
        <source>Search in the bytes</source>
        <translation>ค้นหาในไบต์</translation>
    </message>
    <message>
        <source>Bookmark the selected bytes</source>
        <translation>ใส่ที่คั่นที่ไบต์ที่เลือก</translation>
    </message>
    <message>
        <source>only the offset in the file is known</source>
        <translation>ทราบเฉพาะตำแหน่งในไฟล์</translation>
    </message>
    <message>
        <source>in the evidence item {} (0x{:x})</source>
        <translation>ในรายการหลักฐาน {} (0x{:x})</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Map</source>
        <translation>แผนที่</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>กำลังวาดแผนที่…</translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>Evidence read-only</source>
        <translation>หลักฐานอ่านอย่างเดียว</translation>
    </message>
    <message>
        <source>Head of the ledger</source>
        <translation>หัวของสมุดบันทึก</translation>
    </message>
    <message>
        <source>Ledger entries without a checkpoint</source>
        <translation>รายการบันทึกที่ยังไม่มีจุดตรวจ</translation>
    </message>
    <message>
        <source>State of the source</source>
        <translation>สถานะของแหล่งที่มา</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>เขตเวลา</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>แถวที่แสดง</translation>
    </message>
    <message>
        <source>How media are shown</source>
        <translation>สื่อแสดงอย่างไร</translation>
    </message>
    <message>
        <source>Confinement of the workers</source>
        <translation>การจำกัดขอบเขตของตัวทำงาน</translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} แถว</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} rows</source>
        <translation>
            <numerusform>{} จาก {} แถว</numerusform>
        </translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>เลือกแล้ว: {}</translation>
    </message>
    <message>
        <source>Workers confined</source>
        <translation>ตัวทำงานถูกจำกัดขอบเขต</translation>
    </message>
    <message>
        <source>Workers partly confined</source>
        <translation>ตัวทำงานถูกจำกัดขอบเขตบางส่วน</translation>
    </message>
    <message>
        <source>No worker yet</source>
        <translation>ยังไม่มีตัวทำงาน</translation>
    </message>
    <message>
        <source>Ledger {} · {}</source>
        <translation>สมุดบันทึก {} · {}</translation>
    </message>
    <message numerus="yes">
        <source>{} entries since the last checkpoint</source>
        <translation>
            <numerusform>{} รายการบันทึกตั้งแต่จุดตรวจล่าสุด</numerusform>
        </translation>
    </message>
    <message>
        <source>{} not anchored</source>
        <translation>ยังไม่ทอดสมอ: {}</translation>
    </message>
    <message>
        <source>all under a checkpoint</source>
        <translation>ทั้งหมดอยู่ใต้จุดตรวจ</translation>
    </message>
    <message>
        <source>Source: {} of {} MISMATCH</source>
        <translation>แหล่งที่มา: {} จาก {} ไม่ตรงกัน</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>ยังไม่มีหลักฐาน</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>แหล่งที่มา: {}</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>An ingest is running. Read the file again when it ended.</source>
        <translation>กำลังนำเข้าอยู่ อ่านไฟล์ใหม่เมื่อเสร็จสิ้น</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>ไม่ได้เลือกสิ่งใด</translation>
    </message>
    <message>
        <source>An ingest is running. Save copies when it ended.</source>
        <translation>กำลังนำเข้าอยู่ บันทึกสำเนาเมื่อเสร็จสิ้น</translation>
    </message>
    <message>
        <source>This window is for reading: choose Examine in the menu View to add or unlock evidence.</source>
        <translation>หน้าต่างนี้มีไว้อ่าน: เลือก “ตรวจ” ในเมนู “มุมมอง” เพื่อเพิ่มหรือปลดล็อกหลักฐาน</translation>
    </message>
</context>
<context>
    <name>CategorisedBar</name>
    <message>
        <source>Warning of categorised records</source>
        <translation>คำเตือนเรื่องระเบียนที่จัดหมวดแล้ว</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>รับทราบ</translation>
    </message>
    <message>
        <source>Categorised or protected records in this set: {} ({}). Their media stay out of sight until you ask.</source>
        <translation>ระเบียนที่จัดหมวดหรือคุ้มครองในชุดนี้: {} ({}) สื่อของระเบียนเหล่านี้จะไม่แสดงจนกว่าคุณจะขอ</translation>
    </message>
    <message>
        <source>Whether this set holds categorised records could not be found out: {}</source>
        <translation>ไม่สามารถทราบได้ว่าชุดนี้มีระเบียนที่จัดหมวดแล้วหรือไม่: {}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Timeline</source>
        <translation>เส้นเวลา</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>ทุกช่อง</translation>
    </message>
    <message>
        <source>hatched: no event</source>
        <translation>ลายขีด: ไม่มีเหตุการณ์</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Duration, s</source>
        <translation>ระยะเวลา, s</translation>
    </message>
    <message>
        <source>Duration, µs</source>
        <translation>ระยะเวลา, µs</translation>
    </message>
    <message>
        <source>Altitude, m</source>
        <translation>ความสูงจากทะเล, m</translation>
    </message>
    <message>
        <source>Accuracy, m</source>
        <translation>ความแม่นยำ, m</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>MIME type</source>
        <translation>ประเภท MIME</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>เข้าถึงเมื่อ</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>บัญชี</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>ที่อยู่</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>รับสาย</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>ไฟล์แนบ</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>เนื้อความ</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>เบราว์เซอร์</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>ลูกโซ่</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>เปลี่ยนเมื่อ</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>การสนทนา</translation>
    </message>
    <message>
        <source>Conversation name</source>
        <translation>ชื่อการสนทนา</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>สิ่งที่บรรจุ</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>MNC</source>
        <translation>MNC</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>SSID</source>
        <translation>SSID</translation>
    </message>
    <message>
        <source>BSSID</source>
        <translation>BSSID</translation>
    </message>
    <message>
        <source>BSSIDs</source>
        <translation>BSSID ของเครือข่าย</translation>
    </message>
    <message>
        <source>eSIM</source>
        <translation>eSIM</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>HTTP only</source>
        <translation>เฉพาะ HTTP</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Alarms, minutes before</source>
        <translation>การเตือน, นาทีก่อนเริ่ม</translation>
    </message>
    <message>
        <source>Altitude accuracy, m</source>
        <translation>ความแม่นยำของความสูงจากทะเล, m</translation>
    </message>
    <message>
        <source>Bearing, °</source>
        <translation>ทิศที่มุ่งไป, °</translation>
    </message>
    <message>
        <source>Speed, m/s</source>
        <translation>ความเร็ว, m/s</translation>
    </message>
    <message>
        <source>Signal, dBm</source>
        <translation>สัญญาณ, dBm</translation>
    </message>
    <message>
        <source>Expiry, s</source>
        <translation>ระยะเวลาก่อนหมดอายุ, s</translation>
    </message>
    <message>
        <source>MAC address of the device</source>
        <translation>ที่อยู่ MAC ของอุปกรณ์</translation>
    </message>
    <message>
        <source>Installed, bytes</source>
        <translation>ขนาดที่ติดตั้ง, ไบต์</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>อยู่ในถังขยะ</translation>
    </message>
    <message>
        <source>Times contacted</source>
        <translation>จำนวนครั้งที่ติดต่อ</translation>
    </message>
    <message>
        <source>Times forwarded</source>
        <translation>จำนวนครั้งที่ส่งต่อ</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>การเข้าถึง</translation>
    </message>
    <message>
        <source>Access group</source>
        <translation>กลุ่มการเข้าถึง</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>ใช้งานอยู่</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>กิจกรรม</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>ที่อยู่</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>อัลบั้ม</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>ชื่อแทน</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>ทั้งวัน</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>จำนวนเงิน</translation>
    </message>
    <message>
        <source>App</source>
        <translation>แอป</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>เก็บถาวร</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>พื้นที่</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>มาถึงเมื่อ</translation>
    </message>
    <message>
        <source>Auto join</source>
        <translation>เข้าร่วมอัตโนมัติ</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>ว่างหรือไม่ว่าง</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>ยอดคงเหลือ</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>วันเกิด</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ถูกบล็อก</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>ปฏิทิน</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>หมายเลขโทรกลับ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ยกเลิกเมื่อ</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>เซลล์</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>ช่อง</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>เสร็จสิ้นเมื่อ</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>ส่วนประกอบ</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>เชื่อมต่อเมื่อ</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>ติดต่อเมื่อ</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>จำนวน</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>ประเทศ</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>สร้างเมื่อ</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>สกุลเงิน</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>อันตราย</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>เส้นทางข้อมูล</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>การลบ</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>ส่งถึงเมื่อ</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>ออกไปเมื่อ</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>ปลายทาง</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>รายละเอียด</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>อุปกรณ์</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>ทิศทาง</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>ปิดไปเมื่อ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>ทำแล้ว</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>กำหนดเวลา</translation>
    </message>
    <message>
        <source>Due local</source>
        <translation>กำหนดเวลา เวลาท้องถิ่น</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>แก้ไขข้อความเมื่อ</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>การแก้ไขข้อความ</translation>
    </message>
    <message>
        <source>Emails</source>
        <translation>อีเมล</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>เปิดใช้งาน</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>เข้ารหัส</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>สิ้นสุดเมื่อ</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>กำหนดสิ้นสุด</translation>
    </message>
    <message>
        <source>Ends local</source>
        <translation>กำหนดสิ้นสุด เวลาท้องถิ่น</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>เหตุการณ์</translation>
    </message>
    <message>
        <source>Exchanged amount</source>
        <translation>จำนวนเงินหลังแลก</translation>
    </message>
    <message>
        <source>Exchanged currency</source>
        <translation>สกุลเงินหลังแลก</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>หมดอายุเมื่อ</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>รายการโปรด</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>ค่าธรรมเนียม</translation>
    </message>
    <message>
        <source>Fee currency</source>
        <translation>สกุลเงินของค่าธรรมเนียม</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>เขตข้อมูล</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>เขตข้อมูล</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>พบครั้งแรกเมื่อ</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>ติดธง</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>โฟลเดอร์</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>รูปแบบ</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>ส่งต่อ</translation>
    </message>
    <message>
        <source>Forwarded from</source>
        <translation>ส่งต่อจาก</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>ได้รับอนุญาต</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>แบบกลุ่ม</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>กลุ่ม</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>แฮช</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>ฟังแล้ว</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>ความสูง</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>ซ่อนอยู่</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>โฮสต์</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>ตัวระบุ</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>ตัวระบุ</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>นำเข้าจากภายนอก</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>ติดตั้งเมื่อ</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>ติดตั้งโดย</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>เข้าร่วมเมื่อ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>ประเภท</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ป้ายชื่อ</translation>
    </message>
    <message>
        <source>Last connected</source>
        <translation>เชื่อมต่อล่าสุดเมื่อ</translation>
    </message>
    <message>
        <source>Last joined</source>
        <translation>เข้าร่วมล่าสุดเมื่อ</translation>
    </message>
    <message>
        <source>Last left</source>
        <translation>ออกล่าสุดเมื่อ</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>ข้อความล่าสุดเมื่อ</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>พบล่าสุดเมื่อ</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>ใช้ล่าสุดเมื่อ</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>ละติจูด</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>เลนส์</translation>
    </message>
    <message>
        <source>List</source>
        <translation>ชื่อรายการ</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>ภาษาและภูมิภาค</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>ตัวระบุตำแหน่ง</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>ล็อกไว้</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>บันทึกเหตุการณ์</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>บันทึกเมื่อ</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>ลองจิจูด</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>ยี่ห้อ</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>ผู้ผลิต</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>กลไก</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>การกล่าวถึง</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>วิธี</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>รุ่น</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>แก้ไขเมื่อ</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ปิดเสียงอยู่</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>เครือข่าย</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>ชื่อเล่น</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>บันทึกย่อ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>หมายเลข</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ผู้ให้บริการเครือข่าย</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>องค์กร</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>ที่มา</translation>
    </message>
    <message>
        <source>Original name</source>
        <translation>ชื่อเดิม</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>ของผู้ใช้เอง</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>เจ้าของ</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>จับคู่แล้ว</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>ตัวแยกวิเคราะห์</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>ส่วน</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>ผู้เข้าร่วม</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>รหัสผ่าน</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>People</source>
        <translation>บุคคล</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>สิทธิ์</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>สิทธิ์</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>ถาวร</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>โทรศัพท์</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>รูปภาพ</translation>
    </message>
    <message>
        <source>Physical cell</source>
        <translation>เซลล์ทางกายภาพ</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>ปักหมุด</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>สถานที่</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>ลำดับที่</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>แสดงเมื่อ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>ลำดับความสำคัญ</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>ส่วนตัว</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>ปัญหา</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>โปรไฟล์</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>คุณสมบัติ</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>ผู้ให้บริการ</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>คำค้น</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>เข้าคิวเมื่อ</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>การแสดงความรู้สึก</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>การแสดงความรู้สึก</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>อ่านเมื่อ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>การยืนยันการรับ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับเมื่อ</translation>
    </message>
    <message>
        <source>Received bytes</source>
        <translation>ไบต์ที่ได้รับ</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>ผู้รับ</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>บันทึกเมื่อ</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>การเกิดซ้ำ</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>หมายเลขอ้างอิง</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>หน้าที่อ้างถึง</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>เขตเวลา</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>ผู้ส่ง</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>ส่งเมื่อ</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>หมายเลขเครื่อง</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>หมายเลขลำดับ</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ปฏิเสธเมื่อ</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>ความสัมพันธ์</translation>
    </message>
    <message>
        <source>Reply sender</source>
        <translation>ผู้ส่งข้อความที่ถูกตอบ</translation>
    </message>
    <message>
        <source>Reply text</source>
        <translation>ข้อความที่ถูกตอบ</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>ตอบกลับถึง</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>ผลลัพธ์</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>ยกเลิกการส่งเมื่อ</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>ยกเลิกการส่งโดย</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>ถูกเอาออก</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>บทบาท</translation>
    </message>
    <message>
        <source>Same site</source>
        <translation>ไซต์เดียวกัน</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>ค้นหาเมื่อ</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>ข้อมูลลับ</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>ปลอดภัย</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>ความปลอดภัย</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>พบเมื่อ</translation>
    </message>
    <message>
        <source>Sent bytes</source>
        <translation>ไบต์ที่ส่ง</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>บริการ</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>เซลล์ที่ให้บริการ</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>แชร์ไว้</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>คำย่อ</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>ผู้ลงนาม</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ขนาด</translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation>ขนาด, ไบต์</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>ช่องใส่ซิม</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>ซอฟต์แวร์</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>แหล่งที่มา</translation>
    </message>
    <message>
        <source>Source path</source>
        <translation>เส้นทางต้นทาง</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>ติดดาว</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>เริ่มเมื่อ</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>กำหนดเริ่ม</translation>
    </message>
    <message>
        <source>Starts local</source>
        <translation>กำหนดเริ่ม เวลาท้องถิ่น</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>เวลาที่ระบุ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>สภาพ</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>ชื่อเรื่องรอง</translation>
    </message>
    <message>
        <source>System</source>
        <translation>ของระบบ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>ตาราง</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>ป้าย</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>ถ่ายเมื่อ</translation>
    </message>
    <message>
        <source>Taken local</source>
        <translation>ถ่ายเมื่อ เวลาท้องถิ่น</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>เป้าหมาย</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>เทคโนโลยี</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>ข้อความ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>เวลา</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>ชื่อเรื่อง</translation>
    </message>
    <message>
        <source>To latitude</source>
        <translation>ละติจูดปลายทาง</translation>
    </message>
    <message>
        <source>To longitude</source>
        <translation>ลองจิจูดปลายทาง</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>เครื่องมือ</translation>
    </message>
    <message>
        <source>Tool version</source>
        <translation>รุ่นของเครื่องมือ</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>เวลาที่จัดเก็บ</translation>
    </message>
    <message>
        <source>Total bytes</source>
        <translation>ไบต์ทั้งหมด</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>ข้อความถอดเสียง</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>การเปลี่ยนหน้า</translation>
    </message>
    <message>
        <source>Trashed</source>
        <translation>ย้ายลงถังขยะเมื่อ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>ชนิด</translation>
    </message>
    <message>
        <source>Uninstalled</source>
        <translation>ถอนการติดตั้งเมื่อ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>หน่วย</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>ยังไม่ได้อ่าน</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>อัปเดตเมื่อ</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>ใช้เมื่อ</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>ชื่อผู้ใช้</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ค่า</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>รุ่น</translation>
    </message>
    <message>
        <source>Version code</source>
        <translation>รหัสรุ่น</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>วิดีโอ</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>การมองเห็น</translation>
    </message>
    <message>
        <source>Visit count</source>
        <translation>จำนวนครั้งที่เยี่ยมชม</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>เยี่ยมชมเมื่อ</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>โวลุ่ม</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>เกิดอะไรขึ้น</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>กล่าวว่าอย่างไร</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>ใคร</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>ความกว้าง</translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness of the ingest</source>
        <translation>ความครบถ้วนของการนำเข้า</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>กำลังนับ…</translation>
    </message>
    <message>
        <source>State of the count</source>
        <translation>สถานะของการนับ</translation>
    </message>
    <message>
        <source>What was read and what was not</source>
        <translation>สิ่งที่อ่านแล้วและไม่ได้อ่าน</translation>
    </message>
    <message>
        <source>What</source>
        <translation>อะไร</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>เท่าใด</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>คอลัมน์</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>คัดลอกเป็นข้อความ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>นับแค็ตตาล็อกไม่ได้: {}</translation>
    </message>
    <message>
        <source>File entries: {} · with content that could not be read: {} · items refused: {}</source>
        <translation>รายการไฟล์: {} · มีเนื้อหาที่อ่านไม่ได้: {} · รายการที่ปฏิเสธ: {}</translation>
    </message>
    <message>
        <source>Evidence item {} · {}</source>
        <translation>รายการหลักฐาน {} · {}</translation>
    </message>
    <message>
        <source>Nothing was read: {}</source>
        <translation>ไม่ได้อ่านสิ่งใด: {}</translation>
    </message>
    <message>
        <source>File entries listed</source>
        <translation>รายการไฟล์ที่แสดง</translation>
    </message>
    <message>
        <source>read and hashed</source>
        <translation>อ่านและคำนวณแฮชแล้ว</translation>
    </message>
    <message>
        <source>with content that was not read</source>
        <translation>มีเนื้อหาที่ไม่ได้อ่าน</translation>
    </message>
    <message>
        <source>without content of their own, such as folders</source>
        <translation>ไม่มีเนื้อหาของตนเอง เช่น โฟลเดอร์</translation>
    </message>
    <message>
        <source>of all these, in archives and other files that hold them</source>
        <translation>ในจำนวนทั้งหมดนี้ อยู่ในไฟล์เก็บถาวรและไฟล์อื่นที่บรรจุไว้</translation>
    </message>
    <message>
        <source>Parsed: at least one parser took the entry</source>
        <translation>แยกวิเคราะห์แล้ว: มีตัวแยกวิเคราะห์อย่างน้อยหนึ่งตัวรับรายการนี้</translation>
    </message>
    <message>
        <source>Read and hashed, and no parser took them</source>
        <translation>อ่านและคำนวณแฮชแล้ว แต่ไม่มีตัวแยกวิเคราะห์รับ</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>สิ่งที่ค้นพบในไฟล์</translation>
    </message>
    <message>
        <source>Not searched: {}</source>
        <translation>ไม่ได้ค้นหา: {}</translation>
    </message>
    <message>
        <source>The ingest was finished.</source>
        <translation>การนำเข้าเสร็จสิ้น</translation>
    </message>
    <message>
        <source>The ingest was cancelled; it can be resumed.</source>
        <translation>การนำเข้าถูกยกเลิก สามารถทำต่อได้</translation>
    </message>
    <message>
        <source>The ingest was interrupted or is running; nothing recorded is lost.</source>
        <translation>การนำเข้าถูกขัดจังหวะหรือกำลังทำงาน สิ่งที่บันทึกไว้ไม่สูญหาย</translation>
    </message>
    <message>
        <source>The ingest was not begun.</source>
        <translation>การนำเข้ายังไม่ได้เริ่ม</translation>
    </message>
    <message>
        <source>Profile: {}</source>
        <translation>โปรไฟล์: {}</translation>
    </message>
    <message>
        <source>Only these parsers ran: {}</source>
        <translation>ใช้เฉพาะตัวแยกวิเคราะห์เหล่านี้: {}</translation>
    </message>
    <message>
        <source>Hash of the whole media: {}</source>
        <translation>แฮชของสื่อทั้งหมด: {}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>ปัญหา</translation>
    </message>
    <message>
        <source>other reasons, all in the Problems dock</source>
        <translation>เหตุผลอื่น ทั้งหมดอยู่ในแผงปัญหา</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Copy what is selected</source>
        <translation>คัดลอกสิ่งที่เลือก</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>ค้นหาในการสนทนา</translation>
    </message>
    <message>
        <source>Make exhibits of what is ticked, or else selected</source>
        <translation>ทำสิ่งที่ทำเครื่องหมายหรือเลือกเป็นพยานวัตถุ</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>เลือกการสนทนา</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>Copied: {} of {}</source>
        <translation>คัดลอกแล้ว: {} จาก {}</translation>
    </message>
    <message>
        <source>Nothing on this day or after it.</source>
        <translation>ไม่มีสิ่งใดในวันนี้หรือหลังจากนี้</translation>
    </message>
    <message>
        <source>Nothing on {}; the next is on {}.</source>
        <translation>ไม่มีสิ่งใดในวันที่ {} ถัดไปคือวันที่ {}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>กำลังค้นหา…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} จาก {}</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>ค้นหาในการสนทนานี้</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>จุดก่อนหน้า</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>จุดถัดไป</translation>
    </message>
    <message>
        <source>Day to go to</source>
        <translation>วันที่ต้องการไป</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>วันของเดือน</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>ปี</translation>
    </message>
    <message>
        <source>Go to day</source>
        <translation>ไปยังวัน</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>คัดลอก</translation>
    </message>
    <message>
        <source>Copies the ticked or selected records as text with their ids</source>
        <translation>คัดลอกระเบียนที่ทำเครื่องหมายหรือเลือกไว้เป็นข้อความพร้อมรหัส</translation>
    </message>
    <message>
        <source>Make exhibits</source>
        <translation>ทำเป็นพยานวัตถุ</translation>
    </message>
    <message>
        <source>Makes the ticked or selected records exhibits, numbered in this order (E)</source>
        <translation>ทำระเบียนที่ทำเครื่องหมายหรือเลือกเป็นพยานวัตถุ เรียงหมายเลขตามลำดับนี้ (E)</translation>
    </message>
    <message>
        <source>Show in table</source>
        <translation>แสดงในตาราง</translation>
    </message>
    <message>
        <source>Makes the ticked records the result set</source>
        <translation>ทำให้ระเบียนที่ทำเครื่องหมายเป็นชุดผลลัพธ์</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>ยกเลิกเครื่องหมายทั้งหมด</translation>
    </message>
    <message>
        <source>The first {} of {} records are shown.</source>
        <translation>แสดง {} ระเบียนแรกจาก {} ระเบียน</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>ไม่พบ</translation>
    </message>
    <message>
        <source>Ticked: {}</source>
        <translation>ทำเครื่องหมายแล้ว: {}</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>Participants</source>
        <translation>ผู้เข้าร่วม</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>อุปกรณ์</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>ข้อความ</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>การโทร</translation>
    </message>
    <message>
        <source>First</source>
        <translation>แรก</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>ล่าสุด</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>แอป</translation>
    </message>
    <message>
        <source>Protected: who takes part is kept back</source>
        <translation>คุ้มครอง: ไม่แสดงว่าใครร่วมสนทนา</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>ไม่มีการระบุชื่อผู้ใด</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} และอีก {}</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>และอีก {}</translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation>การสนทนา</translation>
    </message>
    <message>
        <source>Find a participant, name or app</source>
        <translation>ค้นหาผู้เข้าร่วม ชื่อ หรือแอป</translation>
    </message>
    <message>
        <source>Ticked messages and calls</source>
        <translation>ข้อความและการโทรที่ทำเครื่องหมาย</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} conversations</source>
        <translation>
            <numerusform>{} จาก {} การสนทนา</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · messages and calls: {}</source>
        <translation>{} · ข้อความและการโทร: {}</translation>
    </message>
    <message>
        <source>other records in the result set: {}</source>
        <translation>ระเบียนอื่นในชุดผลลัพธ์: {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>รวมกันตามตัวระบุ ไม่ใช่ตามชื่อ</translation>
    </message>
</context>
<context>
    <name>CopiesTable</name>
    <message>
        <source>Record</source>
        <translation>ระเบียน</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>คัดลอก</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ขนาด</translation>
    </message>
    <message>
        <source>SHA-256, as recorded</source>
        <translation>SHA-256 ตามที่บันทึกไว้</translation>
    </message>
    <message>
        <source>not copied</source>
        <translation>ไม่ได้คัดลอก</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Copies that were made</source>
        <translation>สำเนาที่ทำแล้ว</translation>
    </message>
    <message>
        <source>Copy the files, to paste them elsewhere</source>
        <translation>คัดลอกไฟล์ เพื่อวางที่อื่น</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Everything is hidden</source>
        <translation>ทุกอย่างถูกซ่อน</translation>
    </message>
    <message>
        <source>Indicia</source>
        <translation>Indicia</translation>
    </message>
    <message>
        <source>Press F9 or Escape to go on.</source>
        <translation>กด F9 หรือ Escape เพื่อทำต่อ</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Only what people said of it</source>
        <translation>เฉพาะสิ่งที่คนกล่าวถึง</translation>
    </message>
    <message>
        <source>Whole entry…</source>
        <translation>รายการบันทึกทั้งหมด…</translation>
    </message>
    <message>
        <source>Shows all that the chosen ledger entry says (Enter)</source>
        <translation>แสดงทุกสิ่งที่รายการบันทึกที่เลือกกล่าวไว้ (Enter)</translation>
    </message>
    <message>
        <source>Marks that count now</source>
        <translation>เครื่องหมายที่มีผลตอนนี้</translation>
    </message>
    <message>
        <source>Ledger entries of this record and its evidence item</source>
        <translation>รายการบันทึกของระเบียนนี้และรายการหลักฐานของมัน</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>กำลังอ่านสมุดบันทึก…</translation>
    </message>
    <message>
        <source>Ledger entries: {}</source>
        <translation>รายการบันทึก: {}</translation>
    </message>
    <message>
        <source>Ledger entries on this record, its file and its evidence item, and what concerns these: {}</source>
        <translation>รายการบันทึกของระเบียนนี้ ไฟล์และรายการหลักฐานของมัน และสิ่งที่เกี่ยวข้อง: {}</translation>
    </message>
    <message>
        <source>Marks not listed here: {}</source>
        <translation>เครื่องหมายที่ไม่ได้แสดงที่นี่: {}</translation>
    </message>
    <message>
        <source>Counts now:</source>
        <translation>มีผลตอนนี้:</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{} ({}, {})</source>
        <translation>{} ({}, {})</translation>
    </message>
    <message>
        <source>{} — disputed</source>
        <translation>{} — มีข้อโต้แย้ง</translation>
    </message>
</context>
<context>
    <name>DatabaseView</name>
    <message>
        <source>Tables of the database</source>
        <translation>ตารางของฐานข้อมูล</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>แถวของตาราง</translation>
    </message>
    <message>
        <source>Width of the list of tables</source>
        <translation>ความกว้างของรายการตาราง</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>Deleted rows (unconfirmed)</source>
        <translation>แถวที่ถูกลบ (ยังไม่ยืนยัน)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>แถว</translation>
    </message>
    <message>
        <source>Value {}</source>
        <translation>ค่า {}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>พบแล้ว</translation>
    </message>
    <message>
        <source>Rows that look deleted: {}. Nothing confirms that they were rows; others may remain unseen.</source>
        <translation>แถวที่ดูเหมือนถูกลบ: {} ไม่มีสิ่งใดยืนยันว่าเคยเป็นแถว อาจมีแถวอื่นที่ยังไม่เห็น</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>พบมากกว่าที่แสดง</translation>
    </message>
    <message numerus="yes">
        <source>All {} rows</source>
        <translation>
            <numerusform>ทั้งหมด {} แถว</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First {} rows; more follow</source>
        <translation>
            <numerusform>{} แถวแรก ยังมีต่อ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From row {} on: {} rows</source>
        <translation>
            <numerusform>ตั้งแต่แถวที่ {}: {} แถว</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages from the write-ahead log: {}</source>
        <translation>หน้าจากบันทึกการเขียนล่วงหน้า: {}</translation>
    </message>
    <message>
        <source>Free pages: {}</source>
        <translation>หน้าว่าง: {}</translation>
    </message>
    <message>
        <source>The write-ahead log is protected and was not read.</source>
        <translation>บันทึกการเขียนล่วงหน้าถูกป้องกันและไม่ได้อ่าน</translation>
    </message>
    <message>
        <source>row</source>
        <translation>แถว</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>Modified</source>
        <translation>แก้ไขเมื่อ</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>เข้าถึงเมื่อ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>เปลี่ยนเมื่อ</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>สร้างเมื่อ</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>ชนิด</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ขนาด</translation>
    </message>
    <message>
        <source>Times, in {}</source>
        <translation>เวลา ในเขต {}</translation>
    </message>
    <message>
        <source>The file system stores local time without a zone; it was read as UTC.</source>
        <translation>ระบบไฟล์เก็บเวลาท้องถิ่นโดยไม่มีเขตเวลา จึงอ่านเป็น UTC</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>เขตเวลา</translation>
    </message>
    <message>
        <source>Digests of all bytes</source>
        <translation>ค่าย่อยของไบต์ทั้งหมด</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>เสนอให้</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>ปัญหา</translation>
    </message>
    <message>
        <source>Path, raw bytes</source>
        <translation>เส้นทาง ไบต์ดิบ</translation>
    </message>
    <message>
        <source>no possible moment</source>
        <translation>ไม่ใช่เวลาที่เป็นไปได้</translation>
    </message>
    <message>
        <source>stored as {}</source>
        <translation>เก็บไว้เป็น {}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>เกิดอะไรขึ้น</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>ตัวระบุตำแหน่ง</translation>
    </message>
    <message>
        <source>{}, unconfirmed: nothing confirms that these are the file&apos;s own bytes</source>
        <translation>{} ยังไม่ยืนยัน: ไม่มีสิ่งใดยืนยันว่าเป็นไบต์ของไฟล์นี้เอง</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>ค่าย่อย</translation>
    </message>
    <message>
        <source>none: not all bytes could be read, or there are none</source>
        <translation>ไม่มี: อ่านไบต์ทั้งหมดไม่ได้ หรือไม่มีไบต์</translation>
    </message>
    <message>
        <source>File entry</source>
        <translation>รายการไฟล์</translation>
    </message>
    <message>
        <source>the evidence item as a whole</source>
        <translation>รายการหลักฐานทั้งรายการ</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>โวลุ่ม</translation>
    </message>
    <message>
        <source>none: the item is not divided</source>
        <translation>ไม่มี: รายการไม่ได้แบ่งส่วน</translation>
    </message>
    <message>
        <source>PathSpec</source>
        <translation>PathSpec</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>ตัวแยกวิเคราะห์</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>ระบุโดย</translation>
    </message>
    <message>
        <source>Artifact ID</source>
        <translation>รหัสของสิ่งที่ค้นพบ</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>รายการหลักฐาน</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>อ่านจาก</translation>
    </message>
    <message>
        <source>none of its own: a folder</source>
        <translation>ไม่มีของตนเอง: เป็นโฟลเดอร์</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>แหล่งที่มา</translation>
    </message>
    <message>
        <source>{}, acquisition</source>
        <translation>{} เมื่อได้มา</translation>
    </message>
    <message>
        <source>{}, computed here</source>
        <translation>{} คำนวณที่นี่</translation>
    </message>
    <message>
        <source>Part {} of {}</source>
        <translation>ส่วนที่ {} จาก {}</translation>
    </message>
    <message>
        <source>What the container states of the acquisition</source>
        <translation>สิ่งที่คอนเทนเนอร์ระบุไว้เกี่ยวกับการได้มา</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>ชั้น</translation>
    </message>
    <message>
        <source>not read — {}</source>
        <translation>ไม่ได้อ่าน — {}</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Text of the document</source>
        <translation>ข้อความของเอกสาร</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>{}: its text alone, without pictures, links and what hides in it</source>
        <translation>{}: เฉพาะข้อความ ไม่มีรูปภาพ ลิงก์ และสิ่งที่ซ่อนอยู่</translation>
    </message>
</context>
<context>
    <name>EventsTable</name>
    <message>
        <source>Time</source>
        <translation>เวลา</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>ชนิดของเวลา</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>ระเบียน</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>ช่อง</translation>
    </message>
</context>
<context>
    <name>EvidenceTree</name>
    <message>
        <source>Evidence</source>
        <translation>หลักฐาน</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>สิ่งที่ค้นพบในไฟล์</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>ปัญหา</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>ข้อค้นพบ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>ป้าย</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>ตัวกรองที่เก็บไว้</translation>
    </message>
    <message>
        <source>Reports and exports</source>
        <translation>รายงานและการส่งออก</translation>
    </message>
    <message>
        <source>What</source>
        <translation>อะไร</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>จำนวน</translation>
    </message>
    <message>
        <source>Volume {}</source>
        <translation>โวลุ่ม {}</translation>
    </message>
    <message>
        <source>Whole item</source>
        <translation>ทั้งรายการ</translation>
    </message>
    <message>
        <source>{}, not read</source>
        <translation>{} ไม่ได้อ่าน</translation>
    </message>
    <message>
        <source>More: see `indicia findings`</source>
        <translation>มีอีก: ดูที่ `indicia findings`</translation>
    </message>
    <message>
        <source>Protected as {}</source>
        <translation>คุ้มครองเป็น {}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>Copies of files</source>
        <translation>สำเนาของไฟล์</translation>
    </message>
    <message>
        <source>Older ones: see the ledger</source>
        <translation>รายการเก่ากว่า: ดูสมุดบันทึก</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence, artifacts, problems, tags, filters and reports</source>
        <translation>หลักฐาน สิ่งที่ค้นพบ ปัญหา ป้าย ตัวกรอง และรายงาน</translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message>
        <source>Exhibits</source>
        <translation>พยานวัตถุ</translation>
    </message>
    <message>
        <source>Which artifacts are shown. Items, custody, tools, completeness and problems are always in the report.</source>
        <translation>แสดงสิ่งที่ค้นพบใดบ้าง รายการ การครอบครอง เครื่องมือ ความครบถ้วน และปัญหาอยู่ในรายงานเสมอ</translation>
    </message>
    <message>
        <source>Kinds of artifacts in the report</source>
        <translation>ประเภทของสิ่งที่ค้นพบในรายงาน</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>ป้าย</translation>
    </message>
    <message>
        <source>Choose at least one kind of artifact.</source>
        <translation>เลือกสิ่งที่ค้นพบอย่างน้อยหนึ่งประเภท</translation>
    </message>
    <message>
        <source>From</source>
        <translation>จาก</translation>
    </message>
    <message>
        <source>To</source>
        <translation>ถึง</translation>
    </message>
    <message>
        <source>“{}” is no date that can be used: write 2026-01-31, or 2026-01-31T14:00:00+01:00 for a moment.</source>
        <translation>“{}” ไม่ใช่วันที่ที่ใช้ได้: เขียน 2026-01-31 หรือ 2026-01-31T14:00:00+01:00 สำหรับเวลาหนึ่ง</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>ประเภท</translation>
    </message>
    <message>
        <source>Only with a tag</source>
        <translation>เฉพาะที่มีป้าย</translation>
    </message>
    <message>
        <source>To (that day included)</source>
        <translation>ถึง (รวมวันนั้น)</translation>
    </message>
    <message>
        <source>Printed of a kind at most (the attached list holds all)</source>
        <translation>พิมพ์ไม่เกินต่อประเภท (รายการแนบมีทั้งหมด)</translation>
    </message>
    <message>
        <source>From {}</source>
        <translation>ตั้งแต่ {}</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>ก่อน {}</translation>
    </message>
    <message>
        <source>{}; artifacts without a time are left out.</source>
        <translation>{} สิ่งที่ค้นพบที่ไม่มีเวลาจะไม่รวมอยู่</translation>
    </message>
    <message>
        <source>Artifacts shown: {} of {}</source>
        <translation>สิ่งที่ค้นพบที่แสดง: {} จาก {}</translation>
    </message>
    <message numerus="yes">
        <source> {} lie outside it and are never shown.</source>
        <translation>
            <numerusform> {} อยู่นอกขอบเขตและไม่แสดงเลย</numerusform>
        </translation>
    </message>
    <message>
        <source>No record bears a tag yet.</source>
        <translation>ยังไม่มีระเบียนใดมีป้าย</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>ส่งออก</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>เลือก…</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>รูปแบบ:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>ไฟล์:</translation>
    </message>
    <message>
        <source>Name a file in a folder that exists.</source>
        <translation>ระบุไฟล์ในโฟลเดอร์ที่มีอยู่</translation>
    </message>
    <message>
        <source>{} exists already. Choose another name.</source>
        <translation>{} มีอยู่แล้ว เลือกชื่ออื่น</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>กำลังเขียน…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>ExportRowsDialog</name>
    <message numerus="yes">
        <source>All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</source>
        <translation>
            <numerusform>เขียนทั้งหมด {} แถวของตารางตามลำดับ ไฟล์พิสูจน์ข้างกันผูกไว้กับสมุดบันทึก สิ่งที่ขอบเขตของอำนาจกันไว้จะไม่ถูกเขียน</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV: the columns shown, for a spreadsheet</source>
        <translation>CSV: คอลัมน์ที่แสดง สำหรับสเปรดชีต</translation>
    </message>
    <message>
        <source>JSON Lines: each record whole</source>
        <translation>JSON Lines: แต่ละระเบียนทั้งหมด</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>ส่งออกแถว</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Needed where protected records are among the rows</source>
        <translation>จำเป็นเมื่อมีระเบียนที่คุ้มครองอยู่ในแถว</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>เหตุผล:</translation>
    </message>
    <message>
        <source>Protected records are among these rows. Say why they are exported; nothing was written.</source>
        <translation>มีระเบียนที่คุ้มครองอยู่ในแถวเหล่านี้ บอกเหตุผลที่ส่งออก ยังไม่มีการเขียนสิ่งใด</translation>
    </message>
    <message>
        <source>Rows written: {}. File: {}; its proof lies beside it.</source>
        <translation>แถวที่เขียน: {} ไฟล์: {} ไฟล์พิสูจน์อยู่ข้างกัน</translation>
    </message>
    <message>
        <source>Kept back by the authority&apos;s scope: {}.</source>
        <translation>ที่ขอบเขตของอำนาจกันไว้: {}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Empty the field</source>
        <translation>ล้างช่อง</translation>
    </message>
</context>
<context>
    <name>FieldLinks</name>
    <message>
        <source>This parser does not state where its bytes stand.</source>
        <translation>ตัวแยกวิเคราะห์นี้ไม่ได้ระบุว่าไบต์อยู่ที่ใด</translation>
    </message>
    <message>
        <source>The file has no such key.</source>
        <translation>ไฟล์ไม่มีคีย์นี้</translation>
    </message>
    <message>
        <source>Where its bytes stand cannot be told: {}</source>
        <translation>ไม่สามารถบอกได้ว่าไบต์อยู่ที่ใด: {}</translation>
    </message>
</context>
<context>
    <name>FieldsView</name>
    <message>
        <source>Fields of the record</source>
        <translation>เขตข้อมูลของระเบียน</translation>
    </message>
    <message>
        <source>Show bytes</source>
        <translation>แสดงไบต์</translation>
    </message>
    <message>
        <source>Show the bytes of the chosen field in the Hex tab (Enter)</source>
        <translation>แสดงไบต์ของเขตข้อมูลที่เลือกในแท็บ Hex (Enter)</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Include subfolders</source>
        <translation>รวมโฟลเดอร์ย่อย</translation>
    </message>
    <message>
        <source>All evidence</source>
        <translation>หลักฐานทั้งหมด</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Frames over the length of the video</source>
        <translation>เฟรมตลอดความยาวของวิดีโอ</translation>
    </message>
    <message>
        <source>Cell {} of {}, at {}</source>
        <translation>ช่อง {} จาก {} ที่ {}</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>files</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>สิ่งที่ค้นพบ</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>ปัญหา</translation>
    </message>
    <message>
        <source>Kind of artifact or problem: message, call, location, warning</source>
        <translation>ประเภทของสิ่งที่ค้นพบหรือปัญหา: message, call, location, warning</translation>
    </message>
    <message>
        <source>file, directory, link, stream or other</source>
        <translation>file, directory, link, stream หรือ other</translation>
    </message>
    <message>
        <source>live, deleted, carved (files) or recovered (artifacts)</source>
        <translation>live, deleted, carved (ไฟล์) หรือ recovered (สิ่งที่ค้นพบ)</translation>
    </message>
    <message>
        <source>Path inside of the volume; ** stands for any folders: **/DCIM/**</source>
        <translation>เส้นทางภายในโวลุ่ม ** แทนโฟลเดอร์ใดก็ได้: **/DCIM/**</translation>
    </message>
    <message>
        <source>Last part of the path: *.jpg</source>
        <translation>ส่วนท้ายของเส้นทาง: *.jpg</translation>
    </message>
    <message>
        <source>Type by content: image/*</source>
        <translation>ชนิดตามเนื้อหา: image/*</translation>
    </message>
    <message>
        <source>Size in bytes, or with kB, MB, GB (1,000) or KiB, MiB, GiB (1,024)</source>
        <translation>ขนาดเป็นไบต์ หรือใช้ kB, MB, GB (1,000) หรือ KiB, MiB, GiB (1,024)</translation>
    </message>
    <message>
        <source>Time of an artifact, any of the four times of a file</source>
        <translation>เวลาของสิ่งที่ค้นพบ หรือเวลาใดก็ได้ในสี่เวลาของไฟล์</translation>
    </message>
    <message>
        <source>When the content of a file was modified</source>
        <translation>เมื่อเนื้อหาของไฟล์ถูกแก้ไข</translation>
    </message>
    <message>
        <source>When a file was accessed</source>
        <translation>เมื่อไฟล์ถูกเข้าถึง</translation>
    </message>
    <message>
        <source>When what the file system says of a file was changed</source>
        <translation>เมื่อสิ่งที่ระบบไฟล์บอกเกี่ยวกับไฟล์เปลี่ยนไป</translation>
    </message>
    <message>
        <source>When a file was made in its file system</source>
        <translation>เมื่อไฟล์ถูกสร้างในระบบไฟล์</translation>
    </message>
    <message>
        <source>Anybody that an artifact names: sender, recipient, number, name, address</source>
        <translation>ผู้ใดก็ตามที่สิ่งที่ค้นพบระบุ: ผู้ส่ง ผู้รับ หมายเลข ชื่อ ที่อยู่</translation>
    </message>
    <message>
        <source>Latitude, longitude and km around that place: 51.5,-0.12,5 or 51.5,-0.12,500m</source>
        <translation>ละติจูด ลองจิจูด และกิโลเมตรรอบสถานที่นั้น: 51.5,-0.12,5 หรือ 51.5,-0.12,500m</translation>
    </message>
    <message>
        <source>Tag on this very record</source>
        <translation>ป้ายบนระเบียนนี้เอง</translation>
    </message>
    <message>
        <source>Words of a note on this very record</source>
        <translation>คำในบันทึกย่อบนระเบียนนี้เอง</translation>
    </message>
    <message>
        <source>Category of this very record, protected or tagged</source>
        <translation>หมวดของระเบียนนี้เอง คุ้มครองหรือติดป้าย</translation>
    </message>
    <message>
        <source>Second examiner on this very record: agrees, disagrees or disputed</source>
        <translation>ผู้ตรวจคนที่สองบนระเบียนนี้เอง: agrees, disagrees หรือ disputed</translation>
    </message>
    <message>
        <source>Says anything of: has:location, has:time, has:tag, has:problem, has:NAME</source>
        <translation>กล่าวถึงบางสิ่งใน: has:location, has:time, has:tag, has:problem, has:NAME</translation>
    </message>
    <message>
        <source>Free text, as without a field</source>
        <translation>ข้อความอิสระ เหมือนไม่มีเขตข้อมูล</translation>
    </message>
    <message>
        <source>SHA-256 of the file; ab12* for its beginning</source>
        <translation>SHA-256 ของไฟล์ ใช้ ab12* สำหรับส่วนต้น</translation>
    </message>
    <message>
        <source>SHA-1 of the file</source>
        <translation>SHA-1 ของไฟล์</translation>
    </message>
    <message>
        <source>MD5 of the file</source>
        <translation>MD5 ของไฟล์</translation>
    </message>
    <message>
        <source>Any digest of the file</source>
        <translation>ค่าย่อยใดก็ได้ของไฟล์</translation>
    </message>
    <message>
        <source>Number of the evidence item</source>
        <translation>หมายเลขของรายการหลักฐาน</translation>
    </message>
    <message>
        <source>Number of the volume in its item</source>
        <translation>หมายเลขของโวลุ่มในรายการ</translation>
    </message>
    <message>
        <source>Place in the listing of the item, or of the file</source>
        <translation>ตำแหน่งในรายการของหลักฐาน หรือของไฟล์</translation>
    </message>
    <message>
        <source>Id of the record: 1-42, 1-42-3</source>
        <translation>รหัสของระเบียน: 1-42, 1-42-3</translation>
    </message>
    <message>
        <source>Id of the file that it is about</source>
        <translation>รหัสของไฟล์ที่เกี่ยวข้อง</translation>
    </message>
    <message>
        <source>Parser that stated it, or that took the file</source>
        <translation>ตัวแยกวิเคราะห์ที่ระบุ หรือที่รับไฟล์</translation>
    </message>
    <message>
        <source>Version of the parser</source>
        <translation>รุ่นของตัวแยกวิเคราะห์</translation>
    </message>
    <message>
        <source>Where in the file: row message:7</source>
        <translation>อยู่ที่ใดในไฟล์: row message:7</translation>
    </message>
    <message>
        <source>What a problem says</source>
        <translation>ปัญหากล่าวว่าอย่างไร</translation>
    </message>
    <message>
        <source>Recovered content that nothing confirms: yes or no</source>
        <translation>เนื้อหาที่กู้คืนซึ่งไม่มีสิ่งใดยืนยัน: yes หรือ no</translation>
    </message>
    <message>
        <source>Any field of an artifact by its name: field.subject, field.width</source>
        <translation>เขตข้อมูลใดก็ได้ของสิ่งที่ค้นพบตามชื่อ: field.subject, field.width</translation>
    </message>
    <message>
        <source>Any time by its name: times.sent, times.read</source>
        <translation>เวลาใดก็ได้ตามชื่อ: times.sent, times.read</translation>
    </message>
    <message>
        <source>Both must hold</source>
        <translation>ต้องเป็นจริงทั้งสอง</translation>
    </message>
    <message>
        <source>One must hold</source>
        <translation>ต้องเป็นจริงอย่างใดอย่างหนึ่ง</translation>
    </message>
    <message>
        <source>What follows must not hold</source>
        <translation>สิ่งที่ตามมาต้องไม่เป็นจริง</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, or kind:message and participant:+4479* and not tag:privileged</source>
        <translation>ตัวกรอง: คำ หรือ kind:message and participant:+4479* and not tag:privileged</translation>
    </message>
    <message>
        <source>Filter of the result set</source>
        <translation>ตัวกรองของชุดผลลัพธ์</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>ตัวกรอง</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>ตัวกรอง</translation>
    </message>
    <message>
        <source>Kept and recent filters</source>
        <translation>ตัวกรองที่เก็บไว้และที่ใช้ล่าสุด</translation>
    </message>
    <message>
        <source>What a filter can say</source>
        <translation>ตัวกรองบอกอะไรได้บ้าง</translation>
    </message>
    <message>
        <source>Not applied: {}</source>
        <translation>ไม่ได้ใช้: {}</translation>
    </message>
    <message>
        <source>Enter takes the filter away.</source>
        <translation>Enter จะนำตัวกรองออก</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>ใช้แล้ว</translation>
    </message>
    <message>
        <source>Valid: Enter applies it.</source>
        <translation>ถูกต้อง: Enter จะใช้ตัวกรอง</translation>
    </message>
    <message>
        <source>files</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>สิ่งที่ค้นพบ</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>ปัญหา</translation>
    </message>
    <message>
        <source>Valid: Enter applies it and shows {}.</source>
        <translation>ถูกต้อง: Enter จะใช้ตัวกรองและแสดง {}</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>เก็บตัวกรองนี้</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>ชื่อของตัวกรอง</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>เก็บตัวกรองนี้…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>ลืม</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>ใช้ล่าสุด</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>What can follow in the filter</source>
        <translation>สิ่งที่ตามมาในตัวกรองได้</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>What a filter can say</source>
        <translation>ตัวกรองบอกอะไรได้บ้าง</translation>
    </message>
    <message>
        <source>Fields of the filter</source>
        <translation>เขตข้อมูลของตัวกรอง</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>เขตข้อมูล</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>คืออะไร</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>ของ</translation>
    </message>
    <message>
        <source>A field of the artifact&apos;s kind</source>
        <translation>เขตข้อมูลของประเภทสิ่งที่ค้นพบ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>ตัวอย่าง</translation>
    </message>
    <message>
        <source>Words alone look through the text of each record. FIELD:VALUE compares a field; letter case counts for nothing, * stands for any characters and ? for one. =, !=, &lt;, &lt;=, &gt; and &gt;= compare exactly, by number or by time. Join with and, or, not and brackets; put a text with blanks into quotation marks.</source>
        <translation>คำที่อยู่ลำพังจะค้นในข้อความของแต่ละระเบียน FIELD:VALUE เปรียบเทียบเขตข้อมูล ตัวพิมพ์เล็กใหญ่ไม่มีผล * แทนอักขระใดก็ได้และ ? แทนหนึ่งตัว =, !=, &lt;, &lt;=, &gt; และ &gt;= เปรียบเทียบอย่างแม่นยำ ตามตัวเลขหรือเวลา เชื่อมด้วย and, or, not และวงเล็บ ข้อความที่มีช่องว่างให้ใส่ในเครื่องหมายคำพูด</translation>
    </message>
    <message>
        <source>Not of what is shown now</source>
        <translation>ไม่ใช่ของสิ่งที่แสดงอยู่ตอนนี้</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter of the result set</source>
        <translation>ตัวกรองของชุดผลลัพธ์</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Offset</source>
        <translation>ตำแหน่ง</translation>
    </message>
    <message>
        <source>Go to offset, 0x for hex</source>
        <translation>ไปยังตำแหน่ง ใช้ 0x สำหรับฐานสิบหก</translation>
    </message>
    <message>
        <source>Offset to go to</source>
        <translation>ตำแหน่งที่ต้องการไป</translation>
    </message>
    <message>
        <source>Find in these bytes</source>
        <translation>ค้นหาในไบต์เหล่านี้</translation>
    </message>
    <message>
        <source>What to find in the bytes</source>
        <translation>สิ่งที่จะค้นหาในไบต์</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>วิธีค้นหา</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>ข้อความ</translation>
    </message>
    <message>
        <source>Text, any case</source>
        <translation>ข้อความ ไม่สนตัวพิมพ์</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>ไบต์ฐานสิบหก</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>ค้นหาถัดไป</translation>
    </message>
    <message>
        <source>Type pairs of hexadecimal digits.</source>
        <translation>พิมพ์เลขฐานสิบหกเป็นคู่</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>กำลังค้นหา…</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>ค้นหาจุดถัดไป</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>หยุดการค้นหา</translation>
    </message>
    <message>
        <source>Type a whole number, or hexadecimal digits after 0x.</source>
        <translation>พิมพ์จำนวนเต็ม หรือเลขฐานสิบหกหลัง 0x</translation>
    </message>
    <message numerus="yes">
        <source>The file has {} bytes.</source>
        <translation>
            <numerusform>ไฟล์มี {} ไบต์</numerusform>
        </translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>ยกเลิกการค้นหาแล้ว</translation>
    </message>
    <message>
        <source>{} % searched</source>
        <translation>ค้นหาแล้ว {} %</translation>
    </message>
    <message>
        <source>Found at {}</source>
        <translation>พบที่ {}</translation>
    </message>
    <message>
        <source>Not found in these bytes.</source>
        <translation>ไม่พบในไบต์เหล่านี้</translation>
    </message>
    <message>
        <source>Not found from here to the end. Find next begins at the start.</source>
        <translation>ไม่พบตั้งแต่ตรงนี้จนจบ ค้นหาถัดไปจะเริ่มจากต้น</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes could not be read and were not searched.</source>
        <translation>
            <numerusform>อ่าน {} ไบต์ไม่ได้และไม่ได้ค้นหาในนั้น</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>What is missing or wrong</source>
        <translation>สิ่งที่ขาดหรือผิด</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
</context>
<context>
    <name>FrozenColumns</name>
    <message>
        <source>Frozen columns</source>
        <translation>คอลัมน์ที่ตรึง</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>No type known</source>
        <translation>ไม่ทราบชนิด</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>ไม่มีวันที่</translation>
    </message>
    <message>
        <source>No camera named</source>
        <translation>ไม่ได้ระบุกล้อง</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>ไม่มีหมวด</translation>
    </message>
    <message>
        <source>No size known</source>
        <translation>ไม่ทราบขนาด</translation>
    </message>
    <message>
        <source>Less than 10 kB</source>
        <translation>น้อยกว่า 10 kB</translation>
    </message>
    <message>
        <source>10 kB to 100 kB</source>
        <translation>10 kB ถึง 100 kB</translation>
    </message>
    <message>
        <source>100 kB to 1 MB</source>
        <translation>100 kB ถึง 1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>1 MB ถึง 10 MB</translation>
    </message>
    <message>
        <source>10 MB to 100 MB</source>
        <translation>10 MB ถึง 100 MB</translation>
    </message>
    <message>
        <source>100 MB and more</source>
        <translation>100 MB ขึ้นไป</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>ไม่ได้เปรียบเทียบ</translation>
    </message>
    <message>
        <source>Distance 0 to {}: much alike</source>
        <translation>ระยะ 0 ถึง {}: คล้ายกันมาก</translation>
    </message>
    <message>
        <source>Distance {} to {}: somewhat alike</source>
        <translation>ระยะ {} ถึง {}: ค่อนข้างคล้ายกัน</translation>
    </message>
    <message>
        <source>Distance {} to {}: a little alike</source>
        <translation>ระยะ {} ถึง {}: คล้ายกันเล็กน้อย</translation>
    </message>
    <message>
        <source>Distance {} to 64: not alike</source>
        <translation>ระยะ {} ถึง 64: ไม่คล้ายกัน</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>ไม่พบไฟล์</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ไม่มีวันที่</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>ถ่าย</translation>
    </message>
    <message>
        <source>taken, no zone</source>
        <translation>ถ่าย ไม่มีเขตเวลา</translation>
    </message>
    <message>
        <source>created</source>
        <translation>สร้าง</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>แก้ไข</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>ยังไม่ยืนยัน</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>คุ้มครอง: {}</translation>
    </message>
    <message>
        <source>tags: {}</source>
        <translation>ป้าย: {}</translation>
    </message>
    <message>
        <source>no file of that path</source>
        <translation>ไม่มีไฟล์ที่เส้นทางนั้น</translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>Find similar</source>
        <translation>ค้นหาที่คล้ายกัน</translation>
    </message>
    <message>
        <source>Arranges all by their likeness to the current picture</source>
        <translation>จัดเรียงทั้งหมดตามความคล้ายกับรูปปัจจุบัน</translation>
    </message>
    <message>
        <source>Hold to look (P)</source>
        <translation>กดค้างเพื่อดู (P)</translation>
    </message>
    <message>
        <source>Shows the current picture for as long as it is held</source>
        <translation>แสดงรูปปัจจุบันตราบเท่าที่กดค้างไว้</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>ขนาดของรูป</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>กำลังเปรียบเทียบรูป</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>หยุดการเปรียบเทียบ</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>ความคล้าย</translation>
    </message>
    <message>
        <source>{} of {} compared</source>
        <translation>เปรียบเทียบแล้ว {} จาก {}</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>ลำดับของสมุดบันทึก</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ขนาด</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>ชนิด</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>วันที่</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>กล้อง</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>หมวด</translation>
    </message>
    <message>
        <source>Arrange the pictures by</source>
        <translation>จัดเรียงรูปตาม</translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation>จัดเรียงตาม</translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>อ่านแค็ตตาล็อกไม่ได้: {}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>Problems have no pictures. Choose files or artifacts on the left.</source>
        <translation>ปัญหาไม่มีรูป เลือกไฟล์หรือสิ่งที่ค้นพบทางซ้าย</translation>
    </message>
    <message>
        <source>Pictures and videos: {}</source>
        <translation>รูปและวิดีโอ: {}</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>เลือกแล้ว: {}</translation>
    </message>
    <message numerus="yes">
        <source>{} more are not listed: narrow the result set</source>
        <translation>
            <numerusform>อีก {} ไม่ได้แสดงในรายการ: จำกัดชุดผลลัพธ์ให้แคบลง</numerusform>
        </translation>
    </message>
    <message>
        <source>in the order of the ledger until the ingest is done</source>
        <translation>ตามลำดับของสมุดบันทึกจนกว่าการนำเข้าจะเสร็จ</translation>
    </message>
    <message>
        <source>Similarity compares light and dark in coarse dots: it suggests, it proves nothing</source>
        <translation>ความคล้ายเปรียบเทียบความสว่างและความมืดเป็นจุดหยาบ: เป็นเพียงข้อชี้แนะ ไม่ได้พิสูจน์สิ่งใด</translation>
    </message>
    <message>
        <source>{} not compared</source>
        <translation>ไม่ได้เปรียบเทียบ: {}</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of links; the table beside it says the same</source>
        <translation>กราฟของการเชื่อมโยง ตารางข้างกันบอกสิ่งเดียวกัน</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Gallery of pictures and videos</source>
        <translation>แกลเลอรีของรูปและวิดีโอ</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title} ({count})</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>End grouping</source>
        <translation>เลิกจัดกลุ่ม</translation>
    </message>
    <message>
        <source>Values of the column with their rows</source>
        <translation>ค่าของคอลัมน์พร้อมแถว</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ค่า</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>แถว</translation>
    </message>
    <message>
        <source>Grouped by {}</source>
        <translation>จัดกลุ่มตาม {}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>กำลังนับ…</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(ไม่มี)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(ว่าง)</translation>
    </message>
    <message>
        <source>A row with several marks is counted in each. Enter asks for the rows of one.</source>
        <translation>แถวที่มีหลายเครื่องหมายจะนับในแต่ละเครื่องหมาย Enter ขอแถวของเครื่องหมายหนึ่ง</translation>
    </message>
    <message>
        <source>Values: {}. Enter asks for the rows of one.</source>
        <translation>ค่า: {} Enter ขอแถวของค่าหนึ่ง</translation>
    </message>
    <message>
        <source>The first {} of {} values, the most frequent ones.</source>
        <translation>{} ค่าแรกจาก {} ค่า ที่พบบ่อยที่สุด</translation>
    </message>
    <message>
        <source>The values cannot be counted: {}</source>
        <translation>นับค่าไม่ได้: {}</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Hand over</source>
        <translation>ส่งมอบ</translation>
    </message>
    <message>
        <source>The report is written with its proof beside it; the ledger keeps for whom it is.</source>
        <translation>เขียนรายงานพร้อมไฟล์พิสูจน์ข้างกัน สมุดบันทึกเก็บไว้ว่าเป็นของผู้ใด</translation>
    </message>
    <message>
        <source>Bundle for the recipient: report, manifest, proofs and verifier in one .zip</source>
        <translation>ชุดสำหรับผู้รับ: รายงาน บัญชีแฮช ไฟล์พิสูจน์ และตัวตรวจสอบใน .zip เดียว</translation>
    </message>
    <message>
        <source>Keep the full version beside it, unsigned: it stays with you and proves what was redacted</source>
        <translation>เก็บฉบับเต็มไว้ข้างกันโดยไม่ลงนาม: อยู่กับคุณและพิสูจน์ว่าสิ่งใดถูกปกปิด</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>ลงนามและบันทึก</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>แสดงในโฟลเดอร์</translation>
    </message>
    <message>
        <source>The report is being signed and written</source>
        <translation>กำลังลงนามและเขียนรายงาน</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>บันทึกเป็น</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>ไฟล์ของรายงาน</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>ผู้รับ</translation>
    </message>
    <message>
        <source>For whom it is (may stay empty)</source>
        <translation>เป็นของผู้ใด (เว้นว่างได้)</translation>
    </message>
    <message>
        <source>Name the file of the report.</source>
        <translation>ระบุไฟล์ของรายงาน</translation>
    </message>
    <message>
        <source>The name of the file is too long: {} bytes at most.</source>
        <translation>ชื่อไฟล์ยาวเกินไป: ไม่เกิน {} ไบต์</translation>
    </message>
    <message>
        <source>{} is a folder. Name a file in it.</source>
        <translation>{} เป็นโฟลเดอร์ ระบุไฟล์ในโฟลเดอร์นั้น</translation>
    </message>
    <message>
        <source>Save unsigned</source>
        <translation>บันทึกโดยไม่ลงนาม</translation>
    </message>
    <message>
        <source>Signing and writing…</source>
        <translation>กำลังลงนามและเขียน…</translation>
    </message>
    <message>
        <source>Signed by {}.</source>
        <translation>ลงนามโดย {}</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>ไม่ได้ลงนาม</translation>
    </message>
    <message>
        <source>The report is written. {}</source>
        <translation>เขียนรายงานแล้ว {}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>รายงาน</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>ไฟล์พิสูจน์</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>ใบรับรอง (SHA-256)</translation>
    </message>
    <message>
        <source>Full version</source>
        <translation>ฉบับเต็ม</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>ชุด</translation>
    </message>
    <message>
        <source>Not in the bundle</source>
        <translation>ไม่อยู่ในชุด</translation>
    </message>
    <message>
        <source>The report is written; the bundle is not. {}</source>
        <translation>เขียนรายงานแล้ว แต่ชุดยังไม่ได้เขียน {}</translation>
    </message>
    <message>
        <source>The report is written, but what came after failed. {}</source>
        <translation>เขียนรายงานแล้ว แต่สิ่งที่ตามมาล้มเหลว {}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>บันทึกรายงาน</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Columns</source>
        <translation>คอลัมน์</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>แถว</translation>
    </message>
</context>
<context>
    <name>HexCanvas</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>ไบต์เป็นฐานสิบหก</translation>
    </message>
    <message>
        <source>No bytes: the file is empty.</source>
        <translation>ไม่มีไบต์: ไฟล์ว่าง</translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>คัดลอกเป็นฐานสิบหก</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>คัดลอกเป็นข้อความ</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>สิ่งนี้ไม่มีไบต์ของตนเอง</translation>
    </message>
    <message>
        <source>Copied: {} of {} selected</source>
        <translation>คัดลอกแล้ว: {} จาก {} ที่เลือก</translation>
    </message>
    <message>
        <source>Nothing was copied: {}</source>
        <translation>ไม่ได้คัดลอกสิ่งใด: {}</translation>
    </message>
    <message>
        <source>From offset {} (0x{:x}): {}; as text: {}</source>
        <translation>จากตำแหน่ง {} (0x{:x}): {}; เป็นข้อความ: {}</translation>
    </message>
    <message>
        <source>Offset {} (0x{:x}): not read</source>
        <translation>ตำแหน่ง {} (0x{:x}): ไม่ได้อ่าน</translation>
    </message>
    <message numerus="yes">
        <source>Offset {} (0x{:x}) of {} bytes</source>
        <translation>
            <numerusform>ตำแหน่ง {} (0x{:x}) จาก {} ไบต์</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · {} selected</source>
        <translation>{} · เลือกแล้ว: {}</translation>
    </message>
</context>
<context>
    <name>HiveKeyTree</name>
    <message>
        <source>Key</source>
        <translation>คีย์</translation>
    </message>
    <message>
        <source>Last written (UTC)</source>
        <translation>เขียนล่าสุด (UTC)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>ค่า</translation>
    </message>
    <message>
        <source>Deleted keys and values (unconfirmed)</source>
        <translation>คีย์และค่าที่ถูกลบ (ยังไม่ยืนยัน)</translation>
    </message>
    <message>
        <source>{} (stands within itself: not opened again)</source>
        <translation>{} (อยู่ภายในตัวเอง: ไม่เปิดอีก)</translation>
    </message>
    <message>
        <source>{} (nested too deep: not opened)</source>
        <translation>{} (ซ้อนลึกเกินไป: ไม่เปิด)</translation>
    </message>
</context>
<context>
    <name>HiveValueTable</name>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>ชนิด</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>ข้อมูล</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>ไบต์</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>ตำแหน่ง</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(ค่าเริ่มต้น)</translation>
    </message>
    <message>
        <source>(damaged)</source>
        <translation>(เสียหาย)</translation>
    </message>
</context>
<context>
    <name>HiveView</name>
    <message>
        <source>Data of the value</source>
        <translation>ข้อมูลของค่า</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>Keys of the hive</source>
        <translation>คีย์ของไฮฟ์</translation>
    </message>
    <message>
        <source>Values of the key</source>
        <translation>ค่าของคีย์</translation>
    </message>
    <message>
        <source>Height of the data</source>
        <translation>ความสูงของข้อมูล</translation>
    </message>
    <message>
        <source>Width of the list of keys</source>
        <translation>ความกว้างของรายการคีย์</translation>
    </message>
    <message>
        <source>Registry hive {} · last written {}</source>
        <translation>ไฮฟ์ของรีจิสทรี {} · เขียนล่าสุด {}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ไม่ได้ระบุ</translation>
    </message>
    <message>
        <source>called {}</source>
        <translation>ชื่อ {}</translation>
    </message>
    <message>
        <source>Its last write was not ended: newer changes may stand in the transaction logs beside it (.LOG, .LOG1, .LOG2), which are not applied here.</source>
        <translation>การเขียนครั้งล่าสุดไม่เสร็จสิ้น: การเปลี่ยนแปลงใหม่กว่าอาจอยู่ในบันทึกธุรกรรมข้างกัน (.LOG, .LOG1, .LOG2) ซึ่งไม่ได้นำมาใช้ที่นี่</translation>
    </message>
    <message>
        <source>Transaction logs beside it (.LOG, .LOG1, .LOG2) are not applied.</source>
        <translation>บันทึกธุรกรรมข้างกัน (.LOG, .LOG1, .LOG2) ไม่ได้นำมาใช้</translation>
    </message>
    <message numerus="yes">
        <source>The file ends too early: {} bytes are missing.</source>
        <translation>
            <numerusform>ไฟล์จบก่อนกำหนด: ขาดไป {} ไบต์</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more keys than are shown.</source>
        <translation>มีคีย์มากกว่าที่แสดง</translation>
    </message>
    <message>
        <source>Looking for deleted keys and values…</source>
        <translation>กำลังค้นหาคีย์และค่าที่ถูกลบ…</translation>
    </message>
    <message>
        <source>Deleted keys: {}, deleted values: {}. Nothing confirms that they were keys and values; others may remain unseen.</source>
        <translation>คีย์ที่ถูกลบ: {} ค่าที่ถูกลบ: {} ไม่มีสิ่งใดยืนยันว่าเคยเป็นคีย์และค่า อาจมีสิ่งอื่นที่ยังไม่เห็น</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>พบมากกว่าที่แสดง</translation>
    </message>
    <message>
        <source>Values in free cells of the hive, whatever key they belonged to</source>
        <translation>ค่าในเซลล์ว่างของไฮฟ์ ไม่ว่าจะเคยเป็นของคีย์ใด</translation>
    </message>
    <message>
        <source>volatile</source>
        <translation>ชั่วคราว</translation>
    </message>
    <message>
        <source>another hive is mounted here</source>
        <translation>มีไฮฟ์อื่นเมานต์อยู่ที่นี่</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>ลิงก์สัญลักษณ์</translation>
    </message>
    <message>
        <source>predefined handle</source>
        <translation>แฮนเดิลที่กำหนดไว้ล่วงหน้า</translation>
    </message>
    <message>
        <source>key at 0x{:x}</source>
        <translation>คีย์ที่ 0x{:x}</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>คลาส {}</translation>
    </message>
    <message>
        <source>deleted, unconfirmed</source>
        <translation>ถูกลบ ยังไม่ยืนยัน</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes are listed; the Hex tab has all of them.</source>
        <translation>
            <numerusform>แสดง {} ไบต์แรกจาก {} ไบต์ แท็บ Hex มีทั้งหมด</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IngestJob</name>
    <message>
        <source>The ingest ended without saying how.</source>
        <translation>การนำเข้าสิ้นสุดโดยไม่บอกว่าอย่างไร</translation>
    </message>
</context>
<context>
    <name>Interpret</name>
    <message>
        <source>Unix, seconds</source>
        <translation>Unix, วินาที</translation>
    </message>
    <message>
        <source>Unix, seconds (64 bits)</source>
        <translation>Unix, วินาที (64 บิต)</translation>
    </message>
    <message>
        <source>Unix, milliseconds</source>
        <translation>Unix, มิลลิวินาที</translation>
    </message>
    <message>
        <source>Unix, microseconds</source>
        <translation>Unix, ไมโครวินาที</translation>
    </message>
    <message>
        <source>Unix, nanoseconds</source>
        <translation>Unix, นาโนวินาที</translation>
    </message>
    <message>
        <source>FILETIME (Windows)</source>
        <translation>FILETIME (Windows)</translation>
    </message>
    <message>
        <source>WebKit, microseconds</source>
        <translation>WebKit, ไมโครวินาที</translation>
    </message>
    <message>
        <source>Cocoa, seconds (float)</source>
        <translation>Cocoa, วินาที (ทศนิยม)</translation>
    </message>
    <message>
        <source>Cocoa, nanoseconds</source>
        <translation>Cocoa, นาโนวินาที</translation>
    </message>
    <message>
        <source>HFS+, seconds</source>
        <translation>HFS+, วินาที</translation>
    </message>
    <message>
        <source>Whole numbers (unsigned, signed)</source>
        <translation>จำนวนเต็ม (ไม่มีเครื่องหมาย, มีเครื่องหมาย)</translation>
    </message>
    <message>
        <source>Floating point</source>
        <translation>จำนวนทศนิยม</translation>
    </message>
    <message>
        <source>Float {} {}</source>
        <translation>ทศนิยม {} {}</translation>
    </message>
    <message>
        <source>Moments, in UTC</source>
        <translation>เวลา ใน UTC</translation>
    </message>
    <message>
        <source>DOS date and time</source>
        <translation>วันที่และเวลาของ DOS</translation>
    </message>
    <message>
        <source>{}, zone not stated</source>
        <translation>{} ไม่ได้ระบุเขตเวลา</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ไม่มี</translation>
    </message>
    <message>
        <source>no moment from 1971 to 2100</source>
        <translation>ไม่ใช่เวลาระหว่าง 1971 ถึง 2100</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>ตัวระบุ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>ข้อความ</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Go to file</source>
        <translation>ไปยังไฟล์</translation>
    </message>
    <message>
        <source>Source of the record</source>
        <translation>แหล่งที่มาของระเบียน</translation>
    </message>
    <message>
        <source>Sides of the record</source>
        <translation>ด้านต่าง ๆ ของระเบียน</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>ตัวอย่าง</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>เขตข้อมูล</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>ข้อความ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>แหล่งที่มา</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>การครอบครอง</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>แสดงระเบียนนี้ไม่ได้</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>ไม่ได้เลือกสิ่งใด</translation>
    </message>
    <message>
        <source>Choose a file or an artifact to see it here.</source>
        <translation>เลือกไฟล์หรือสิ่งที่ค้นพบเพื่อดูที่นี่</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Waiting</source>
        <translation>กำลังรอ</translation>
    </message>
    <message>
        <source>Progress of {}</source>
        <translation>ความคืบหน้าของ {}</translation>
    </message>
    <message>
        <source>Finding volumes</source>
        <translation>กำลังค้นหาโวลุ่ม</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>กำลังแสดงรายการ</translation>
    </message>
    <message>
        <source>Reading and hashing</source>
        <translation>กำลังอ่านและคำนวณแฮช</translation>
    </message>
    <message>
        <source>Verifying the source</source>
        <translation>กำลังตรวจสอบแหล่งที่มา</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>หยุดชั่วคราว</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>เสร็จสิ้น</translation>
    </message>
    <message>
        <source>Not ingested</source>
        <translation>ไม่ได้นำเข้า</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ยกเลิกแล้ว</translation>
    </message>
    <message>
        <source>took {}</source>
        <translation>ใช้เวลา {}</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} entries</source>
        <translation>
            <numerusform>{} จาก {} รายการ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} problems</source>
        <translation>
            <numerusform>{} ปัญหา</numerusform>
        </translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>เหลือ {}</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No ingest is running.</source>
        <translation>ไม่มีการนำเข้าที่กำลังทำงาน</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>หยุดชั่วคราว</translation>
    </message>
    <message>
        <source>Pause the ingest, or go on</source>
        <translation>หยุดการนำเข้าชั่วคราว หรือทำต่อ</translation>
    </message>
    <message>
        <source>Completeness…</source>
        <translation>ความครบถ้วน…</translation>
    </message>
    <message>
        <source>What was read, parsed, skipped and failed, with the reasons</source>
        <translation>สิ่งที่อ่าน แยกวิเคราะห์ ข้าม และล้มเหลว พร้อมเหตุผล</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>ทำต่อ</translation>
    </message>
    <message>
        <source>Resume the interrupted ingest</source>
        <translation>ทำการนำเข้าที่ถูกขัดจังหวะต่อ</translation>
    </message>
    <message>
        <source>Evidence items of the ingest</source>
        <translation>รายการหลักฐานของการนำเข้า</translation>
    </message>
    <message>
        <source>Ingest is running.</source>
        <translation>การนำเข้ากำลังทำงาน</translation>
    </message>
    <message>
        <source>The ingest stands still. What is recorded can be examined.</source>
        <translation>การนำเข้าหยุดอยู่ สิ่งที่บันทึกไว้สามารถตรวจดูได้</translation>
    </message>
    <message>
        <source>An ingest of this case was interrupted. Nothing recorded is lost.</source>
        <translation>การนำเข้าของคดีนี้ถูกขัดจังหวะ สิ่งที่บันทึกไว้ไม่สูญหาย</translation>
    </message>
    <message>
        <source>Stopping after the entries that are being read now…</source>
        <translation>กำลังหยุดหลังจากรายการที่กำลังอ่านอยู่…</translation>
    </message>
    <message>
        <source>Pausing: what the workers have in hand is finished first…</source>
        <translation>กำลังหยุดชั่วคราว: สิ่งที่ตัวทำงานถืออยู่จะทำให้เสร็จก่อน…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ดำเนินต่อ</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>แป้นพิมพ์</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>ปุ่มและสิ่งที่ทำ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>ปุ่ม</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>สิ่งที่ทำ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>ที่ใด</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>ทุกที่</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from one part to the next, arrow keys move within it, Enter opens, Escape closes a dialog, Alt with an underlined letter opens a menu.</source>
        <translation>Tab และ Shift+Tab ไปจากส่วนหนึ่งไปอีกส่วน ปุ่มลูกศรเลื่อนภายใน Enter เปิด Escape ปิดกล่องโต้ตอบ Alt กับตัวอักษรที่ขีดเส้นใต้เปิดเมนู</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys for locked evidence</source>
        <translation>คีย์สำหรับหลักฐานที่ล็อกไว้</translation>
    </message>
    <message>
        <source>Each key is tried on each locked layer that is read from now on. Keys are kept in memory until the case is closed and are never written. The ledger names each key that was tried by a fingerprint. To read an item that was ingested while it was locked, add it again.</source>
        <translation>คีย์แต่ละตัวจะถูกลองกับทุกชั้นที่ล็อกไว้ซึ่งอ่านตั้งแต่นี้ไป คีย์อยู่ในหน่วยความจำจนกว่าจะปิดคดีและไม่ถูกเขียนลงที่ใดเลย บัญชีบันทึกระบุคีย์แต่ละตัวที่ลองด้วยลายนิ้วมือ หากต้องการอ่านรายการที่นำเข้าขณะที่ล็อกอยู่ ให้เพิ่มอีกครั้ง</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>ใช้คีย์เหล่านี้</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>เพิ่ม</translation>
    </message>
    <message>
        <source>Password or key:</source>
        <translation>รหัสผ่านหรือคีย์:</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>แสดงคีย์</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>คีย์</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>จากรายการ…</translation>
    </message>
    <message>
        <source>A text file with one key a line</source>
        <translation>ไฟล์ข้อความที่มีคีย์บรรทัดละหนึ่งตัว</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>ไฟล์คีย์…</translation>
    </message>
    <message>
        <source>A file whose content is the key</source>
        <translation>ไฟล์ที่เนื้อหาเป็นคีย์</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>นำออก</translation>
    </message>
    <message>
        <source>List of keys, one a line</source>
        <translation>รายการคีย์ บรรทัดละหนึ่งตัว</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>ไฟล์คีย์</translation>
    </message>
    <message>
        <source>Key file ({})</source>
        <translation>ไฟล์คีย์ ({})</translation>
    </message>
    <message>
        <source>Key in hexadecimal: {}</source>
        <translation>คีย์เป็นเลขฐานสิบหก: {}</translation>
    </message>
    <message>
        <source>Password or key: {}</source>
        <translation>รหัสผ่านหรือคีย์: {}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Account</source>
        <translation>บัญชี</translation>
    </message>
    <message>
        <source>App usage</source>
        <translation>การใช้แอป</translation>
    </message>
    <message>
        <source>Bluetooth device</source>
        <translation>อุปกรณ์ Bluetooth</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>การจอง</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>ที่คั่นหน้า</translation>
    </message>
    <message>
        <source>Calendar event</source>
        <translation>กิจกรรมในปฏิทิน</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>การโทร</translation>
    </message>
    <message>
        <source>Cell tower</source>
        <translation>เสาสัญญาณมือถือ</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>ผู้ติดต่อ</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>การสนทนา</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>คุกกี้</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>ข้อมูลประจำตัว</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>อุปกรณ์</translation>
    </message>
    <message>
        <source>Device event</source>
        <translation>เหตุการณ์ของอุปกรณ์</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>การดาวน์โหลด</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>ซิมการ์ด</translation>
    </message>
    <message>
        <source>Wi-Fi network</source>
        <translation>เครือข่าย Wi-Fi</translation>
    </message>
    <message>
        <source>File reference</source>
        <translation>การอ้างถึงไฟล์</translation>
    </message>
    <message>
        <source>Form entry</source>
        <translation>ข้อมูลที่กรอกในแบบฟอร์ม</translation>
    </message>
    <message>
        <source>From another tool</source>
        <translation>จากเครื่องมืออื่น</translation>
    </message>
    <message>
        <source>Health record</source>
        <translation>ข้อมูลสุขภาพ</translation>
    </message>
    <message>
        <source>Installed app</source>
        <translation>แอปที่ติดตั้ง</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>การโต้ตอบ</translation>
    </message>
    <message>
        <source>Keyboard word</source>
        <translation>คำในแป้นพิมพ์</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>สถานที่</translation>
    </message>
    <message>
        <source>Log event</source>
        <translation>เหตุการณ์ในบันทึก</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>สื่อ</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>ข้อความ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>บันทึกย่อ</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>การแจ้งเตือน</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>สิทธิ์</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>การเตือนความจำ</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>ธุรกรรม</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>ข้อความเสียง</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>การค้นหาเว็บ</translation>
    </message>
    <message>
        <source>Web visit</source>
        <translation>การเยี่ยมชมเว็บ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ล้มเหลว</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>จำกัด</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>ไม่ตรงกัน</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>กักกัน</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>ข้าม</translation>
    </message>
    <message>
        <source>Unread layer</source>
        <translation>ชั้นที่ไม่ได้อ่าน</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>อ่านไม่ได้</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>คำเตือน</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>ภาษา(&amp;G)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>ตามระบบ(&amp;S)</translation>
    </message>
    <message>
        <source>An ingest is running: the language changes when Indicia is started again.</source>
        <translation>กำลังนำเข้าอยู่: ภาษาจะเปลี่ยนเมื่อเริ่ม Indicia ใหม่</translation>
    </message>
</context>
<context>
    <name>LedgerEntryDialog</name>
    <message>
        <source>Ledger entry</source>
        <translation>รายการบันทึก</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>สิ่งที่รายการบันทึกกล่าวไว้</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>คัดลอก</translation>
    </message>
    <message>
        <source>Copies the entry as it stands in the ledger, byte for byte</source>
        <translation>คัดลอกรายการตามที่อยู่ในสมุดบันทึก ตรงกันทุกไบต์</translation>
    </message>
    <message>
        <source>Ledger entry {}</source>
        <translation>รายการบันทึก {}</translation>
    </message>
    <message>
        <source>Leaf: the SHA-256 of a zero byte and the bytes that Copy takes</source>
        <translation>ใบ: SHA-256 ของไบต์ศูนย์หนึ่งไบต์ตามด้วยไบต์ที่ คัดลอก นำไป</translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Lift protection</source>
        <translation>ยกเลิกการคุ้มครอง</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>ระเบียนที่เลือก: {}</translation>
    </message>
    <message>
        <source>Their content can then be seen without a reason. The ledger keeps who lifted it and why.</source>
        <translation>จากนั้นจะดูเนื้อหาได้โดยไม่ต้องมีเหตุผล สมุดบันทึกเก็บไว้ว่าใครยกเลิกและเพราะเหตุใด</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>เหตุผล:</translation>
    </message>
</context>
<context>
    <name>LinkBytes</name>
    <message>
        <source>Bytes of the write-ahead log {}</source>
        <translation>ไบต์ของบันทึกการเขียนล่วงหน้า {}</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>the same stands in {}</source>
        <translation>สิ่งเดียวกันอยู่ใน {}</translation>
    </message>
    <message>
        <source>inside of this value</source>
        <translation>ภายในค่านี้</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes at {} (0x{:x})</source>
        <translation>
            <numerusform>{} ไบต์ที่ {} (0x{:x})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}, in {} pieces</source>
        <translation>
            <numerusform>{} ใน {} ชิ้น</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bytes hold this value is not stated; the record is {}</source>
        <translation>ไม่ได้ระบุว่าไบต์ใดเก็บค่านี้ ระเบียนคือ {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>no bytes of its own</source>
        <translation>ไม่มีไบต์ของตนเอง</translation>
    </message>
    <message>
        <source>{} of the write-ahead log</source>
        <translation>{} ของบันทึกการเขียนล่วงหน้า</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>One</source>
        <translation>ฝ่ายหนึ่ง</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>อีกฝ่าย</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>ระเบียน</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>ข้อความ</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>การโทร</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>ผู้ติดต่อ</translation>
    </message>
    <message>
        <source>First</source>
        <translation>แรก</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>ล่าสุด</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>แอป</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>รายการ</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Links</source>
        <translation>การเชื่อมโยง</translation>
    </message>
    <message>
        <source>Find an identifier or name</source>
        <translation>ค้นหาตัวระบุหรือชื่อ</translation>
    </message>
    <message>
        <source>Make it the result set</source>
        <translation>ทำให้เป็นชุดผลลัพธ์</translation>
    </message>
    <message>
        <source>Ways of looking at the links</source>
        <translation>วิธีดูการเชื่อมโยง</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>กราฟ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>ตาราง</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>ใหญ่ขึ้น</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>เล็กลง</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>พอดี</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>แสดงทั้งหมด</translation>
    </message>
    <message>
        <source>Participants: {}, links: {}, records: {}</source>
        <translation>ผู้เข้าร่วม: {} การเชื่อมโยง: {} ระเบียน: {}</translation>
    </message>
    <message>
        <source>drawn: the {} participants and {} links with most records; the table has all</source>
        <translation>ที่วาด: ผู้เข้าร่วม {} และการเชื่อมโยง {} ที่มีระเบียนมากที่สุด ตารางมีทั้งหมด</translation>
    </message>
    <message>
        <source>Records that name nobody to link: {}</source>
        <translation>ระเบียนที่ไม่ได้ระบุผู้ที่จะเชื่อมโยง: {}</translation>
    </message>
    <message>
        <source>Protected records, left out until the item dock is told why: {}</source>
        <translation>ระเบียนที่คุ้มครอง ซึ่งเว้นไว้จนกว่าจะบอกเหตุผลในแผงรายการ: {}</translation>
    </message>
    <message>
        <source>Records of other kinds in the result set: {}</source>
        <translation>ระเบียนประเภทอื่นในชุดผลลัพธ์: {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>รวมกันตามตัวระบุ ไม่ใช่ตามชื่อ</translation>
    </message>
    <message>
        <source>Choose a participant or a link: its records are shown here.</source>
        <translation>เลือกผู้เข้าร่วมหรือการเชื่อมโยง: ระเบียนจะแสดงที่นี่</translation>
    </message>
    <message>
        <source>Records that link {} and {}: {}</source>
        <translation>ระเบียนที่เชื่อมโยง {} กับ {}: {}</translation>
    </message>
    <message numerus="yes">
        <source>Records that link {} with {} others: {}</source>
        <translation>
            <numerusform>ระเบียนที่เชื่อมโยง {} กับอีก {} คน: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>The file that this names was not found in the evidence.</source>
        <translation>ไม่พบไฟล์ที่สิ่งนี้ระบุในหลักฐาน</translation>
    </message>
    <message>
        <source>Protected: {}. Say in the item dock why you need to see it.</source>
        <translation>คุ้มครอง: {} บอกในแผงรายการว่าเหตุใดคุณจึงต้องดู</translation>
    </message>
    <message>
        <source>Categorised already: {}. Hold P to look.</source>
        <translation>จัดหมวดแล้ว: {} กด P ค้างเพื่อดู</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open case: choose its folder</source>
        <translation>เปิดคดี: เลือกโฟลเดอร์</translation>
    </message>
    <message>
        <source>Another window shows this case; it was asked to the front.</source>
        <translation>หน้าต่างอื่นแสดงคดีนี้อยู่ ได้ขอให้หน้าต่างนั้นมาข้างหน้าแล้ว</translation>
    </message>
    <message>
        <source>The case cannot be opened</source>
        <translation>เปิดคดีไม่ได้</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>เปิดคดีไม่ได้</translation>
    </message>
    <message>
        <source>Case {} — evidence read-only — Indicia</source>
        <translation>คดี {} — หลักฐานอ่านอย่างเดียว — Indicia</translation>
    </message>
    <message>
        <source>The sample case is made: this takes some seconds…</source>
        <translation>กำลังสร้างคดีตัวอย่าง: ใช้เวลาไม่กี่วินาที…</translation>
    </message>
    <message>
        <source>The sample case could not be made: {}</source>
        <translation>สร้างคดีตัวอย่างไม่ได้: {}</translation>
    </message>
    <message>
        <source>Open or make a case first; then drop the evidence again.</source>
        <translation>เปิดหรือสร้างคดีก่อน แล้วจึงวางหลักฐานอีกครั้ง</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>ไม่มีคดีเปิดอยู่</translation>
    </message>
    <message>
        <source>Indicia was not closed</source>
        <translation>Indicia ไม่ได้ถูกปิด</translation>
    </message>
    <message>
        <source>Indicia ended while this case was open: {}</source>
        <translation>Indicia สิ้นสุดขณะที่คดีนี้เปิดอยู่: {}</translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. An ingest that was interrupted can be resumed in Jobs.</source>
        <translation>สิ่งที่บันทึกไว้ไม่สูญหาย การนำเข้าที่ถูกขัดจังหวะทำต่อได้ในแผงงาน</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>เปิดอีกครั้ง</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ยังไม่ใช่ตอนนี้</translation>
    </message>
    <message>
        <source>Ingest is running</source>
        <translation>กำลังนำเข้าอยู่</translation>
    </message>
    <message>
        <source>An ingest is running. Stop it and close the case?</source>
        <translation>กำลังนำเข้าอยู่ จะหยุดและปิดคดีหรือไม่?</translation>
    </message>
    <message>
        <source>What is recorded so far stays. “Resume” takes the ingest up again.</source>
        <translation>สิ่งที่บันทึกไว้จนถึงตอนนี้ยังคงอยู่ “ทำต่อ” จะนำเข้าต่อ</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>หยุดและปิด</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ดำเนินต่อ</translation>
    </message>
</context>
<context>
    <name>ManifestDialog</name>
    <message>
        <source>A list of the digests of every file that was read, in a form that other tools check. A proof file beside it ties it to the ledger.</source>
        <translation>รายการค่าย่อยของทุกไฟล์ที่อ่าน ในรูปแบบที่เครื่องมืออื่นตรวจได้ ไฟล์พิสูจน์ข้างกันผูกไว้กับสมุดบันทึก</translation>
    </message>
    <message>
        <source>Export manifest</source>
        <translation>ส่งออกบัญชีแฮช</translation>
    </message>
    <message numerus="yes">
        <source>{} files are listed in {}; its proof lies beside it.</source>
        <translation>
            <numerusform>มี {} ไฟล์อยู่ใน {} ไฟล์พิสูจน์อยู่ข้างกัน</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Show all</source>
        <translation>แสดงทั้งหมด</translation>
    </message>
    <message>
        <source>Show all points (Home)</source>
        <translation>แสดงทุกจุด (Home)</translation>
    </message>
    <message>
        <source>Nearer (plus)</source>
        <translation>ใกล้ขึ้น (บวก)</translation>
    </message>
    <message>
        <source>Further away (minus)</source>
        <translation>ไกลออกไป (ลบ)</translation>
    </message>
    <message>
        <source>Choose area</source>
        <translation>เลือกพื้นที่</translation>
    </message>
    <message>
        <source>Draw a rectangle by dragging; Shift and dragging does so at any time</source>
        <translation>วาดสี่เหลี่ยมโดยการลาก กด Shift แล้วลากก็ทำได้ทุกเมื่อ</translation>
    </message>
    <message>
        <source>Only this area</source>
        <translation>เฉพาะพื้นที่นี้</translation>
    </message>
    <message>
        <source>Keep only the results in the rectangle, or else in the view</source>
        <translation>เก็บเฉพาะผลลัพธ์ในสี่เหลี่ยม หรือในมุมมองถ้าไม่มีสี่เหลี่ยม</translation>
    </message>
    <message>
        <source>Everywhere again</source>
        <translation>ทุกที่อีกครั้ง</translation>
    </message>
    <message>
        <source>Take the area away that the results were kept to</source>
        <translation>นำพื้นที่ที่จำกัดผลลัพธ์ไว้ออก</translation>
    </message>
    <message>
        <source>Tracks, gaps over</source>
        <translation>เส้นทาง ช่องว่างเกิน</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>ความแม่นยำ</translation>
    </message>
    <message>
        <source>Circles of stated accuracy</source>
        <translation>วงกลมของความแม่นยำที่ระบุ</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>แผ่นแผนที่</translation>
    </message>
    <message>
        <source>Draw a local file of map tiles (MBTiles) below</source>
        <translation>วาดไฟล์แผ่นแผนที่ในเครื่อง (MBTiles) ไว้ด้านล่าง</translation>
    </message>
    <message>
        <source>Choose a file of map tiles…</source>
        <translation>เลือกไฟล์แผ่นแผนที่…</translation>
    </message>
    <message>
        <source>Without tiles</source>
        <translation>ไม่ใช้แผ่นแผนที่</translation>
    </message>
    <message>
        <source>A track ends where no point follows for</source>
        <translation>เส้นทางสิ้นสุดเมื่อไม่มีจุดตามมาเป็นเวลา</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 นาที</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 ชั่วโมง</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 ชั่วโมง</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 ชั่วโมง</translation>
    </message>
</context>
<context>
    <name>MapSentences</name>
    <message>
        <source>No record of the result set states a place that can be drawn.</source>
        <translation>ไม่มีระเบียนใดในชุดผลลัพธ์ระบุสถานที่ที่วาดได้</translation>
    </message>
    <message>
        <source>Points in view: {} of {}</source>
        <translation>จุดในมุมมอง: {} จาก {}</translation>
    </message>
    <message>
        <source>Not drawn, latitude or longitude missing or not a number: {}.</source>
        <translation>ไม่ได้วาด ไม่มีละติจูดหรือลองจิจูดหรือไม่ใช่ตัวเลข: {}</translation>
    </message>
    <message>
        <source>Not drawn, latitude beyond 90° or longitude beyond 180°: {}.</source>
        <translation>ไม่ได้วาด ละติจูดเกิน 90° หรือลองจิจูดเกิน 180°: {}</translation>
    </message>
    <message>
        <source>Not drawn, at 0, 0, which devices write where they know no place: {}.</source>
        <translation>ไม่ได้วาด อยู่ที่ 0, 0 ซึ่งอุปกรณ์เขียนเมื่อไม่ทราบสถานที่: {}</translation>
    </message>
    <message>
        <source>Not asked for a place, as they are protected: {}. The item dock asks why; so does has:location.</source>
        <translation>ไม่ได้ถามหาสถานที่เพราะคุ้มครองอยู่: {} แผงรายการจะถามเหตุผล has:location ก็ถามเช่นกัน</translation>
    </message>
    <message>
        <source>Not drawn, as only the first {} places are: {}.</source>
        <translation>ไม่ได้วาด เพราะวาดเฉพาะ {} สถานที่แรก: {}</translation>
    </message>
    <message>
        <source>Drawn at the edge, as the map ends at 85° north and south: {}.</source>
        <translation>วาดที่ขอบ เพราะแผนที่สิ้นสุดที่ 85° เหนือและใต้: {}</translation>
    </message>
    <message>
        <source>No point has a stated accuracy: open discs.</source>
        <translation>ไม่มีจุดใดระบุความแม่นยำ: วงกลมโปร่ง</translation>
    </message>
    <message>
        <source>Points without a stated accuracy: {} (open discs).</source>
        <translation>จุดที่ไม่ระบุความแม่นยำ: {} (วงกลมโปร่ง)</translation>
    </message>
    <message>
        <source>Circles of accuracy are drawn for the first {} points only.</source>
        <translation>วงกลมความแม่นยำวาดเฉพาะ {} จุดแรก</translation>
    </message>
    <message>
        <source>A disc with a number stands for several points, in their middle: an aid for drawing only.</source>
        <translation>วงกลมที่มีตัวเลขแทนหลายจุด ที่กึ่งกลางของจุดเหล่านั้น: เป็นเพียงตัวช่วยในการวาด</translation>
    </message>
    <message>
        <source>A line joins points of one source in the order of their times: it is not the way taken.</source>
        <translation>เส้นเชื่อมจุดของแหล่งหนึ่งตามลำดับเวลา: ไม่ใช่ทางที่เดินทางจริง</translation>
    </message>
    <message>
        <source>In no track, without a time: {}.</source>
        <translation>ไม่อยู่ในเส้นทางใด ไม่มีเวลา: {}</translation>
    </message>
    <message>
        <source>Not all tracks are drawn here: go nearer to see the others.</source>
        <translation>ไม่ได้วาดเส้นทางทั้งหมดที่นี่: ขยายเข้าไปเพื่อดูเส้นทางอื่น</translation>
    </message>
    <message>
        <source>Coasts and borders are of 1:10 million: here they may be off by a kilometre and more.</source>
        <translation>ชายฝั่งและพรมแดนมีมาตราส่วน 1:10 ล้าน: ที่นี่อาจคลาดเคลื่อนหนึ่งกิโลเมตรขึ้นไป</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Records of this kind state no places.</source>
        <translation>ระเบียนประเภทนี้ไม่ระบุสถานที่</translation>
    </message>
    <message>
        <source>The places cannot be read: {}</source>
        <translation>อ่านสถานที่ไม่ได้: {}</translation>
    </message>
    <message>
        <source>Selected: {}</source>
        <translation>เลือกแล้ว: {}</translation>
    </message>
    <message>
        <source>Not drawn for what they state: {}</source>
        <translation>ไม่ได้วาดเพราะสิ่งที่ระบุ: {}</translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation>กำลังค้นหาสถานที่…</translation>
    </message>
    <message>
        <source>the first {} are listed</source>
        <translation>แสดง {} รายการแรก</translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Make &amp;exhibit</source>
        <translation>ทำเป็นพยานวัตถุ(&amp;E)</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>ทำเครื่องหมายว่าทบทวนแล้ว(&amp;R)</translation>
    </message>
    <message>
        <source>Write &amp;note…</source>
        <translation>เขียนบันทึกย่อ(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Agree with others’ tags</source>
        <translation>เห็นด้วยกับป้ายของผู้อื่น(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Disagree with others’ tags…</source>
        <translation>ไม่เห็นด้วยกับป้ายของผู้อื่น(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw my tags</source>
        <translation>ถอนป้ายของฉัน(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation>เลิกทำเครื่องหมายล่าสุด(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>คุ้มครอง(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Lift protection…</source>
        <translation>ยกเลิกการคุ้มครอง(&amp;L)…</translation>
    </message>
    <message>
        <source>Who works &amp;here…</source>
        <translation>ใครทำงานที่นี่(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>ทำเครื่องหมาย(&amp;M)</translation>
    </message>
    <message>
        <source>Tag “{}”</source>
        <translation>ป้าย “{}”</translation>
    </message>
    <message>
        <source>Tag of key {}</source>
        <translation>ป้ายของปุ่ม {}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>บันทึกย่อ</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>เขียนบันทึกย่อ</translation>
    </message>
    <message>
        <source>Disagree with others’ tags</source>
        <translation>ไม่เห็นด้วยกับป้ายของผู้อื่น</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>ไม่เห็นด้วย</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>ไม่ได้เลือกสิ่งใด</translation>
    </message>
</context>
<context>
    <name>MarkGroups</name>
    <message>
        <source>protected: {}</source>
        <translation>คุ้มครอง: {}</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>พร้อมบันทึกย่อ</translation>
    </message>
    <message>
        <source>a second examiner agrees</source>
        <translation>ผู้ตรวจคนที่สองเห็นด้วย</translation>
    </message>
    <message>
        <source>a second examiner disagrees</source>
        <translation>ผู้ตรวจคนที่สองไม่เห็นด้วย</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>มีข้อโต้แย้ง</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag “{}”</source>
        <translation>ป้าย “{}”</translation>
    </message>
    <message>
        <source>Key {} has no tag. Give it one in the panel Tags.</source>
        <translation>ปุ่ม {} ไม่มีป้าย กำหนดป้ายในแผงป้าย</translation>
    </message>
    <message>
        <source>Withdraw tags</source>
        <translation>ถอนป้าย</translation>
    </message>
    <message>
        <source>Withdraw “{}”</source>
        <translation>ถอน “{}”</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>พยานวัตถุ</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>ทบทวนแล้ว</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>บันทึกย่อ</translation>
    </message>
    <message>
        <source>Agree with tags</source>
        <translation>เห็นด้วยกับป้าย</translation>
    </message>
    <message>
        <source>Disagree with tags</source>
        <translation>ไม่เห็นด้วยกับป้าย</translation>
    </message>
    <message>
        <source>Protect as “{}”</source>
        <translation>คุ้มครองเป็น “{}”</translation>
    </message>
    <message>
        <source>Lift protection</source>
        <translation>ยกเลิกการคุ้มครอง</translation>
    </message>
    <message>
        <source>Marks are still being written. Undo when they are.</source>
        <translation>ยังเขียนเครื่องหมายอยู่ เลิกทำได้เมื่อเสร็จ</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>ไม่มีสิ่งใดให้เลิกทำ</translation>
    </message>
    <message>
        <source>The last mark is of {}, who alone can undo it (menu Mark, Who works here).</source>
        <translation>เครื่องหมายล่าสุดเป็นของ {} ซึ่งเป็นผู้เดียวที่เลิกทำได้ (เมนู ทำเครื่องหมาย, ใครทำงานที่นี่)</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>ไม่ได้เลือกสิ่งใด</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>เลิกทำ: {}</translation>
    </message>
    <message>
        <source>{} was not done. {} Ledger entries written before that: {}.</source>
        <translation>ไม่ได้ทำ {} {} รายการบันทึกที่เขียนก่อนหน้านั้น: {}</translation>
    </message>
    <message>
        <source>{} — ledger entries written: {}</source>
        <translation>{} — รายการบันทึกที่เขียน: {}</translation>
    </message>
    <message>
        <source>, nothing new to say of: {}</source>
        <translation>, ไม่มีสิ่งใหม่จะกล่าวเกี่ยวกับ: {}</translation>
    </message>
    <message>
        <source>. Cancelled after {} of {}; what is in the ledger stays</source>
        <translation>, ยกเลิกหลังจาก {} จาก {} สิ่งที่อยู่ในสมุดบันทึกยังคงอยู่</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>disputed</source>
        <translation>มีข้อโต้แย้ง</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>คุ้มครอง: {}</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>บันทึกย่อ</translation>
    </message>
    <message>
        <source>notes: {}</source>
        <translation>บันทึกย่อ: {}</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>คุ้มครอง</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>ป้าย</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>บันทึกย่อ</translation>
    </message>
    <message>
        <source>agrees with “{}”</source>
        <translation>เห็นด้วยกับ “{}”</translation>
    </message>
    <message>
        <source>disagrees with “{}”</source>
        <translation>ไม่เห็นด้วยกับ “{}”</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>การทบทวน</translation>
    </message>
    <message>
        <source>exhibit {}</source>
        <translation>พยานวัตถุ {}</translation>
    </message>
    <message>
        <source>The marks of the case are being read…</source>
        <translation>กำลังอ่านเครื่องหมายของคดี…</translation>
    </message>
    <message>
        <source>Protected: {}. The item dock asks why.</source>
        <translation>คุ้มครอง: {} แผงรายการจะถามเหตุผล</translation>
    </message>
</context>
<context>
    <name>MediaList</name>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>distance {} of 64</source>
        <translation>ระยะ {} จาก 64</translation>
    </message>
</context>
<context>
    <name>MediaState</name>
    <message>
        <source>Media veiled</source>
        <translation>สื่อถูกปิดบัง</translation>
    </message>
    <message>
        <source>Media open</source>
        <translation>สื่อเปิดอยู่</translation>
    </message>
</context>
<context>
    <name>MediumView</name>
    <message>
        <source>Hide</source>
        <translation>ซ่อน</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>เล่น</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>หยุดชั่วคราว</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Ways of looking at the result set</source>
        <translation>วิธีดูชุดผลลัพธ์</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>ตาราง</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>คดีใหม่</translation>
    </message>
    <message>
        <source>The case is a folder of its own. Evidence stays where it is and is only read.</source>
        <translation>คดีเป็นโฟลเดอร์ของตนเอง หลักฐานอยู่ที่เดิมและถูกอ่านเท่านั้น</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>สร้างคดี</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>เลือก…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>เลือกโฟลเดอร์</translation>
    </message>
    <message>
        <source>Case number:</source>
        <translation>หมายเลขคดี:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>ชื่อเรื่อง:</translation>
    </message>
    <message>
        <source>Examiner:</source>
        <translation>ผู้ตรวจ:</translation>
    </message>
    <message>
        <source>Agency (optional):</source>
        <translation>หน่วยงาน (ไม่บังคับ):</translation>
    </message>
    <message>
        <source>Authority (optional):</source>
        <translation>อำนาจ (ไม่บังคับ):</translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation>เขตเวลา:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>โฟลเดอร์:</translation>
    </message>
    <message>
        <source>Warrant, consent or order under which you examine</source>
        <translation>หมาย ความยินยอม หรือคำสั่งที่คุณใช้ตรวจ</translation>
    </message>
    <message>
        <source>What the case is called</source>
        <translation>คดีนี้เรียกว่าอะไร</translation>
    </message>
    <message>
        <source>Give the case a number; the report and the ledger name it.</source>
        <translation>ระบุหมายเลขคดี รายงานและสมุดบันทึกจะอ้างถึง</translation>
    </message>
    <message>
        <source>Give the case a title.</source>
        <translation>ระบุชื่อเรื่องของคดี</translation>
    </message>
    <message>
        <source>Say who examines; the ledger writes each act in that name.</source>
        <translation>บอกว่าใครเป็นผู้ตรวจ สมุดบันทึกเขียนแต่ละการกระทำในชื่อนั้น</translation>
    </message>
    <message>
        <source>Choose a folder for the case.</source>
        <translation>เลือกโฟลเดอร์สำหรับคดี</translation>
    </message>
    <message>
        <source>Choose a time zone of the list, such as Europe/London.</source>
        <translation>เลือกเขตเวลาจากรายการ เช่น Europe/London</translation>
    </message>
    <message>
        <source>Name the folder from the root of the disk, such as /cases/2026-017.</source>
        <translation>ระบุโฟลเดอร์ตั้งแต่รากของดิสก์ เช่น /cases/2026-017</translation>
    </message>
    <message>
        <source>Where the folder of the case is made</source>
        <translation>โฟลเดอร์ของคดีสร้างที่ใด</translation>
    </message>
</context>
<context>
    <name>NoTalk</name>
    <message>
        <source>Shown here are messages, calls and contacts. The result set holds other records.</source>
        <translation>ที่นี่แสดงข้อความ การโทร และผู้ติดต่อ ชุดผลลัพธ์มีระเบียนอื่น</translation>
    </message>
    <message>
        <source>Show all messages, calls and contacts of the case</source>
        <translation>แสดงข้อความ การโทร และผู้ติดต่อทั้งหมดของคดี</translation>
    </message>
    <message>
        <source>Messages, calls and contacts</source>
        <translation>ข้อความ การโทร และผู้ติดต่อ</translation>
    </message>
</context>
<context>
    <name>NodeTree</name>
    <message>
        <source>Key</source>
        <translation>คีย์</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>ชนิด</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ค่า</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Selected records: {}. Each gets a ledger entry in the name of {}.</source>
        <translation>ระเบียนที่เลือก: {} แต่ละระเบียนจะมีรายการบันทึกในชื่อของ {}</translation>
    </message>
    <message>
        <source>An entry is never changed or deleted; it can be withdrawn by another one.</source>
        <translation>รายการบันทึกไม่มีวันถูกเปลี่ยนหรือลบ แต่ถอนได้ด้วยรายการอื่น</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>ด้วยคำง่าย ๆ</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>ข้อความ:</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Choose…</source>
        <translation>เลือก…</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>เลือก: {}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Preview of the report</source>
        <translation>ตัวอย่างของรายงาน</translation>
    </message>
    <message>
        <source>Here stand the pages, exactly as they get signed.</source>
        <translation>ที่นี่คือหน้าทั้งหมด ตรงตามที่จะลงนาม</translation>
    </message>
    <message>
        <source>Page {}</source>
        <translation>หน้า {}</translation>
    </message>
    <message>
        <source>The document was closed meanwhile.</source>
        <translation>เอกสารถูกปิดไปแล้วในระหว่างนี้</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ค่า</translation>
    </message>
    <message numerus="yes">
        <source>… {} more characters are not shown here; copying the line takes them all</source>
        <translation>
            <numerusform>… อีก {} อักขระไม่ได้แสดงที่นี่ การคัดลอกบรรทัดจะได้ครบทั้งหมด</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>คัดลอกสิ่งที่เลือก</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Own side of item {}</source>
        <translation>ฝ่ายเจ้าของของรายการ {}</translation>
    </message>
    <message>
        <source>Own side of items {}</source>
        <translation>ฝ่ายเจ้าของของรายการ {}</translation>
    </message>
    <message>
        <source>As stored: {}</source>
        <translation>ตามที่เก็บไว้: {}</translation>
    </message>
    <message>
        <source>Own account of item {}</source>
        <translation>บัญชีของเจ้าของของรายการ {}</translation>
    </message>
    <message>
        <source>Participants are joined over apps and devices by identifier, never by name: telephone numbers with their country in any spelling; numbers without country where exactly one number of the case has these digits; e-mail addresses without regard to letter case; anything else letter by letter within one service. Names are those that contacts of this case give to the identifier.</source>
        <translation>ผู้เข้าร่วมถูกรวมข้ามแอปและอุปกรณ์ตามตัวระบุ ไม่ใช่ตามชื่อ: หมายเลขโทรศัพท์พร้อมประเทศไม่ว่าจะเขียนแบบใด หมายเลขที่ไม่มีประเทศเมื่อมีเพียงหมายเลขเดียวในคดีที่มีตัวเลขเหล่านี้ ที่อยู่อีเมลโดยไม่สนตัวพิมพ์ สิ่งอื่นใดตรงทุกตัวอักษรภายในบริการเดียว ชื่อเป็นชื่อที่ผู้ติดต่อของคดีนี้ให้แก่ตัวระบุ</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Read again</source>
        <translation>อ่านอีกครั้ง</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>อ่านแค็ตตาล็อกไม่ได้: {}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who works here</source>
        <translation>ใครทำงานที่นี่</translation>
    </message>
    <message>
        <source>Tags, notes, reviews and protections are written in this name.</source>
        <translation>ป้าย บันทึกย่อ การทบทวน และการคุ้มครองเขียนในชื่อนี้</translation>
    </message>
    <message>
        <source>A second examiner gives a name of their own, so that both judgements can be told apart.</source>
        <translation>ผู้ตรวจคนที่สองให้ชื่อของตนเอง เพื่อให้แยกความเห็นทั้งสองออกจากกันได้</translation>
    </message>
    <message>
        <source>Work in this name</source>
        <translation>ทำงานในชื่อนี้</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>ชื่อ:</translation>
    </message>
    <message>
        <source>Role:</source>
        <translation>บทบาท:</translation>
    </message>
</context>
<context>
    <name>Perspectives</name>
    <message>
        <source>&amp;Examine</source>
        <translation>ตรวจ(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>ตรวจสอบ(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>อ่าน(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The file has no bytes.</source>
        <translation>ไฟล์ไม่มีไบต์</translation>
    </message>
    <message>
        <source>The file is larger than {} MB.</source>
        <translation>ไฟล์ใหญ่กว่า {} MB</translation>
    </message>
    <message>
        <source>The evidence now reads differently than it was recorded: its SHA-256 is another one.</source>
        <translation>หลักฐานตอนนี้อ่านได้ต่างจากที่บันทึกไว้: SHA-256 เป็นค่าอื่น</translation>
    </message>
    <message>
        <source>Videos are not compared.</source>
        <translation>ไม่เปรียบเทียบวิดีโอ</translation>
    </message>
    <message>
        <source>The frame was not decoded whole.</source>
        <translation>ถอดรหัสเฟรมได้ไม่ครบ</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show pages</source>
        <translation>แสดงหน้า</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>แสดงรูป</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>เป็นเฉดสีเทา</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>หน้า</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>รูป</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>หน้าก่อนหน้า</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>หน้าถัดไป</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>ซ่อน</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>หน้าก่อน</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>สิ่งนี้ไม่มีไบต์ของตนเอง</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>จัดหมวดแล้วเป็น {} จะซ่อนอยู่จนกว่าคุณจะขอ</translation>
    </message>
    <message>
        <source>Pages stay hidden until you ask for them. Links, forms and scripts in them do nothing.</source>
        <translation>หน้าจะซ่อนอยู่จนกว่าคุณจะขอ ลิงก์ แบบฟอร์ม และสคริปต์ในนั้นไม่ทำงาน</translation>
    </message>
    <message>
        <source>Pictures stay hidden until you ask for them.</source>
        <translation>รูปจะซ่อนอยู่จนกว่าคุณจะขอ</translation>
    </message>
    <message>
        <source>Page, to scroll</source>
        <translation>หน้า สำหรับเลื่อน</translation>
    </message>
    <message>
        <source>It was not decoded whole.</source>
        <translation>ถอดรหัสได้ไม่ครบ</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} พิกเซล</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>หน้า {} จาก {}</translation>
    </message>
    <message>
        <source>{}, the first of {}</source>
        <translation>{} รายการแรกจาก {}</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Go to place</source>
        <translation>ไปยังสถานที่</translation>
    </message>
    <message>
        <source>Name of a town, or latitude and longitude such as 51.5, -0.12; towns are listed with their people</source>
        <translation>ชื่อเมือง หรือละติจูดและลองจิจูด เช่น 51.5, -0.12 เมืองแสดงพร้อมจำนวนประชากร</translation>
    </message>
    <message>
        <source>Places of that name</source>
        <translation>สถานที่ชื่อนั้น</translation>
    </message>
    <message>
        <source>No town of 1,000 people or more is called {}: write latitude and longitude.</source>
        <translation>ไม่มีเมืองที่มีประชากร 1,000 คนขึ้นไปชื่อ {}: เขียนละติจูดและลองจิจูด</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>not stated</source>
        <translation>ไม่ได้ระบุ</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ไม่มีเวลา</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ใช่</translation>
    </message>
    <message>
        <source>no: not a number</source>
        <translation>ไม่: ไม่ใช่ตัวเลข</translation>
    </message>
    <message>
        <source>no: not on earth</source>
        <translation>ไม่: ไม่ได้อยู่บนโลก</translation>
    </message>
    <message>
        <source>no: 0, 0 is what devices write without a place</source>
        <translation>ไม่: 0, 0 คือสิ่งที่อุปกรณ์เขียนเมื่อไม่มีสถานที่</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>เวลา</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>ประเภท</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>ละติจูด</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>ลองจิจูด</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>ความแม่นยำ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>แหล่งที่มา</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>ตัวระบุตำแหน่ง</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>วาดแล้ว</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>What is listed</source>
        <translation>สิ่งที่แสดงในรายการ</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>ในมุมมอง</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>เลือกแล้ว</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>ไม่ได้วาด</translation>
    </message>
    <message>
        <source>About what is drawn</source>
        <translation>เกี่ยวกับสิ่งที่วาด</translation>
    </message>
    <message>
        <source>Places in the list</source>
        <translation>สถานที่ในรายการ</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview</source>
        <translation>ตัวอย่าง</translation>
    </message>
    <message>
        <source>Exactly what gets signed, page by page, attachments included.</source>
        <translation>ตรงตามที่จะลงนาม ทีละหน้า รวมไฟล์แนบ</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>สร้างอีกครั้ง</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>The report is being built</source>
        <translation>กำลังสร้างรายงาน</translation>
    </message>
    <message>
        <source>What the report lacks</source>
        <translation>สิ่งที่รายงานขาด</translation>
    </message>
    <message>
        <source>Remarks ({}), printed in the report, too:</source>
        <translation>ข้อสังเกต ({}) ซึ่งพิมพ์ในรายงานด้วย:</translation>
    </message>
    <message>
        <source>The report is being built…</source>
        <translation>กำลังสร้างรายงาน…</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>กำลังหยุดหลังขั้นตอนนี้…</translation>
    </message>
    <message>
        <source>Not built yet.</source>
        <translation>ยังไม่ได้สร้าง</translation>
    </message>
    <message>
        <source>The report is still being built.</source>
        <translation>รายงานยังสร้างอยู่</translation>
    </message>
    <message>
        <source>Build the report and look at it before you go on.</source>
        <translation>สร้างรายงานและดูก่อนดำเนินต่อ</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written but what the ledger logged.</source>
        <translation>หยุดแล้ว ไม่มีการเขียนสิ่งใดนอกจากที่สมุดบันทึกบันทึกไว้</translation>
    </message>
    <message>
        <source>Pages: {}, size: {}, attachments: {}</source>
        <translation>หน้า: {} ขนาด: {} ไฟล์แนบ: {}</translation>
    </message>
    <message>
        <source>SHA-256 before signing: {}</source>
        <translation>SHA-256 ก่อนลงนาม: {}</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Show the file as</source>
        <translation>แสดงไฟล์เป็น</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>ไม่มีตัวอย่าง</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>รูป</translation>
    </message>
    <message>
        <source>Pages (PDF)</source>
        <translation>หน้า (PDF)</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>วิดีโอ</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>เสียง</translation>
    </message>
    <message>
        <source>Text of a document</source>
        <translation>ข้อความของเอกสาร</translation>
    </message>
    <message>
        <source>Database (SQLite)</source>
        <translation>ฐานข้อมูล (SQLite)</translation>
    </message>
    <message>
        <source>Registry hive</source>
        <translation>ไฮฟ์ของรีจิสทรี</translation>
    </message>
    <message>
        <source>Tree (property list, JSON, XML)</source>
        <translation>ต้นไม้ (property list, JSON, XML)</translation>
    </message>
    <message>
        <source>Tree (Protobuf)</source>
        <translation>ต้นไม้ (Protobuf)</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>แสดงเป็น</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>สิ่งนี้ไม่มีไบต์ของตนเอง</translation>
    </message>
    <message>
        <source>Files of this kind ({}) have no preview: choose above how to read it, or see Hex and Text.</source>
        <translation>ไฟล์ชนิดนี้ ({}) ไม่มีตัวอย่าง: เลือกด้านบนว่าจะอ่านอย่างไร หรือดู Hex และข้อความ</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ไม่ทราบ</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Filter: text in path or message</source>
        <translation>ตัวกรอง: ข้อความในเส้นทางหรือข้อความปัญหา</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>ปัญหาทั้งหมด</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>ไปยังไฟล์</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>อ่านอีกครั้ง…</translation>
    </message>
    <message>
        <source>Read the file once more, within other limits</source>
        <translation>อ่านไฟล์อีกหนึ่งครั้ง ภายใต้ขีดจำกัดอื่น</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>คีย์…</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>รหัสผ่านและคีย์อื่นสำหรับสิ่งที่ล็อกไว้</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>โปรไฟล์</translation>
    </message>
    <message>
        <source>Which rules the report follows: its sections, declarations and certification.</source>
        <translation>รายงานเป็นไปตามกฎใด: ส่วน คำแถลง และการรับรอง</translation>
    </message>
    <message>
        <source>Report profiles</source>
        <translation>โปรไฟล์ของรายงาน</translation>
    </message>
    <message>
        <source>Profile of your own…</source>
        <translation>โปรไฟล์ของคุณเอง…</translation>
    </message>
    <message>
        <source>Choose a profile that can be read.</source>
        <translation>เลือกโปรไฟล์ที่อ่านได้</translation>
    </message>
    <message>
        <source>Report profile</source>
        <translation>โปรไฟล์ของรายงาน</translation>
    </message>
    <message>
        <source>Sections: {}.</source>
        <translation>ส่วน: {}</translation>
    </message>
    <message>
        <source>Texts that it requires of you: {}.</source>
        <translation>ข้อความที่ต้องการจากคุณ: {}</translation>
    </message>
    <message>
        <source>Declarations of the examiner: {}.</source>
        <translation>คำแถลงของผู้ตรวจ: {}</translation>
    </message>
    <message>
        <source>Certification under {}.</source>
        <translation>การรับรองตาม {}</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect</source>
        <translation>คุ้มครอง</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>ระเบียนที่เลือก: {}</translation>
    </message>
    <message>
        <source>Whoever looks at the content of a protected record says why; the ledger keeps it.</source>
        <translation>ผู้ที่ดูเนื้อหาของระเบียนที่คุ้มครองต้องบอกเหตุผล สมุดบันทึกเก็บไว้</translation>
    </message>
    <message>
        <source>privileged communication</source>
        <translation>การสื่อสารที่ได้รับเอกสิทธิ์</translation>
    </message>
    <message>
        <source>intimate image of a victim</source>
        <translation>ภาพลับเฉพาะของผู้เสียหาย</translation>
    </message>
    <message>
        <source>medical record</source>
        <translation>เวชระเบียน</translation>
    </message>
    <message>
        <source>Category:</source>
        <translation>หมวด:</translation>
    </message>
    <message>
        <source>Note (may be empty):</source>
        <translation>บันทึกย่อ (เว้นว่างได้):</translation>
    </message>
</context>
<context>
    <name>ProtectedBar</name>
    <message>
        <source>Why you need to see it</source>
        <translation>เหตุใดคุณจึงต้องดู</translation>
    </message>
    <message>
        <source>Reason for looking at the protected record</source>
        <translation>เหตุผลในการดูระเบียนที่คุ้มครอง</translation>
    </message>
    <message>
        <source>Show content</source>
        <translation>แสดงเนื้อหา</translation>
    </message>
    <message>
        <source>This record is protected: {}. Its content is shown to who says why; </source>
        <translation>ระเบียนนี้ได้รับการคุ้มครอง: {} เนื้อหาแสดงแก่ผู้ที่บอกเหตุผล </translation>
    </message>
    <message>
        <source>the ledger keeps who looked, when and why.</source>
        <translation>สมุดบันทึกเก็บไว้ว่าใครดู เมื่อใด และเพราะเหตุใด</translation>
    </message>
</context>
<context>
    <name>ProtectedSearch</name>
    <message>
        <source>Protected records left out of the search</source>
        <translation>ระเบียนที่คุ้มครองซึ่งไม่รวมในการค้นหา</translation>
    </message>
    <message>
        <source>Why they are searched</source>
        <translation>เหตุใดจึงค้นหา</translation>
    </message>
    <message>
        <source>Reason for searching protected records</source>
        <translation>เหตุผลในการค้นหาระเบียนที่คุ้มครอง</translation>
    </message>
    <message>
        <source>Search them, too</source>
        <translation>ค้นหาด้วย</translation>
    </message>
    <message>
        <source>Protected records are not searched: {} ({}). Who searches them says why.</source>
        <translation>ไม่ค้นหาระเบียนที่คุ้มครอง: {} ({}) ผู้ค้นหาต้องบอกเหตุผล</translation>
    </message>
    <message>
        <source>Protected records are not searched: {}</source>
        <translation>ไม่ค้นหาระเบียนที่คุ้มครอง: {}</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>Filter for this</source>
        <translation>กรองสิ่งนี้</translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation>ไม่รวมสิ่งนี้</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(ไม่มี)</translation>
    </message>
    <message>
        <source>Filter for “{}”</source>
        <translation>กรอง “{}”</translation>
    </message>
    <message>
        <source>Exclude “{}”</source>
        <translation>ไม่รวม “{}”</translation>
    </message>
    <message>
        <source>Group by {}</source>
        <translation>จัดกลุ่มตาม {}</translation>
    </message>
    <message>
        <source>Freeze the columns up to {}</source>
        <translation>ตรึงคอลัมน์จนถึง {}</translation>
    </message>
    <message>
        <source>Freeze no column</source>
        <translation>ไม่ตรึงคอลัมน์ใด</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>ลำดับของสมุดบันทึก</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>คอลัมน์ที่แสดง</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Filter: text in path, name, fields or digest</source>
        <translation>ตัวกรอง: ข้อความในเส้นทาง ชื่อ เขตข้อมูล หรือค่าย่อย</translation>
    </message>
    <message>
        <source>Filter of the {} table</source>
        <translation>ตัวกรองของตาราง {}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>ตัวกรอง</translation>
    </message>
    <message>
        <source>Table of {}</source>
        <translation>ตารางของ {}</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>คัดลอกแถว</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>ส่งออกแถว…</translation>
    </message>
    <message>
        <source>Save copies…</source>
        <translation>บันทึกสำเนา…</translation>
    </message>
    <message>
        <source>Copied: the first {} of {} rows. “Export rows…” writes all.</source>
        <translation>คัดลอกแล้ว: {} แถวแรกจาก {} แถว “ส่งออกแถว…” เขียนทั้งหมด</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>กำลังเรียงลำดับ…</translation>
    </message>
    <message numerus="yes">
        <source>{} rows, more are coming…</source>
        <translation>
            <numerusform>{} แถว กำลังมาอีก…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} แถว</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>อ่านแค็ตตาล็อกไม่ได้: {}</translation>
    </message>
</context>
<context>
    <name>RedactionPage</name>
    <message>
        <source>Redaction</source>
        <translation>การปกปิด</translation>
    </message>
    <message>
        <source>What is redacted is replaced everywhere in the report: in its pages, names and attachments. Whatever the authority&apos;s scope keeps back is left out in any case.</source>
        <translation>สิ่งที่ปกปิดจะถูกแทนที่ทั่วทั้งรายงาน: ในหน้า ชื่อ และไฟล์แนบ สิ่งที่ขอบเขตของอำนาจกันไว้จะไม่รวมอยู่ไม่ว่ากรณีใด</translation>
    </message>
    <message>
        <source>Redact nothing</source>
        <translation>ไม่ปกปิดสิ่งใด</translation>
    </message>
    <message>
        <source>Redact by a profile (TOML file of your laboratory)</source>
        <translation>ปกปิดตามโปรไฟล์ (ไฟล์ TOML ของห้องปฏิบัติการ)</translation>
    </message>
    <message>
        <source>Names, numbers, third parties, … to be replaced</source>
        <translation>ชื่อ หมายเลข บุคคลที่สาม … ที่จะถูกแทนที่</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>ข้อความ</translation>
    </message>
    <message>
        <source>Redaction profile</source>
        <translation>โปรไฟล์การปกปิด</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>รูป</translation>
    </message>
    <message>
        <source>No pictures (their names, sizes and digests only)</source>
        <translation>ไม่มีรูป (เฉพาะชื่อ ขนาด และค่าย่อย)</translation>
    </message>
    <message>
        <source>Blurred: what a picture is about cannot be seen</source>
        <translation>เบลอ: มองไม่เห็นว่ารูปเกี่ยวกับอะไร</translation>
    </message>
    <message>
        <source>As they are, made smaller</source>
        <translation>ตามที่เป็น ย่อให้เล็กลง</translation>
    </message>
    <message>
        <source>Reason for showing protected pictures</source>
        <translation>เหตุผลในการแสดงรูปที่คุ้มครอง</translation>
    </message>
    <message>
        <source>Why protected pictures are shown; the ledger keeps it (empty: they are not shown)</source>
        <translation>เหตุใดจึงแสดงรูปที่คุ้มครอง สมุดบันทึกเก็บไว้ (ว่าง: ไม่แสดง)</translation>
    </message>
    <message>
        <source>Choose the redaction profile.</source>
        <translation>เลือกโปรไฟล์การปกปิด</translation>
    </message>
</context>
<context>
    <name>ReportKeeping</name>
    <message>
        <source>Report</source>
        <translation>รายงาน</translation>
    </message>
    <message>
        <source>A report was begun and not finished.</source>
        <translation>เริ่มรายงานไว้แล้วแต่ยังไม่เสร็จ</translation>
    </message>
    <message>
        <source>Go on with it, or begin anew? Anew, its choices are forgotten; saved texts stay in the ledger.</source>
        <translation>จะทำต่อหรือเริ่มใหม่? ถ้าเริ่มใหม่ ตัวเลือกจะถูกลืม ข้อความที่บันทึกยังอยู่ในสมุดบันทึก</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>เริ่มใหม่</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ดำเนินต่อ</translation>
    </message>
</context>
<context>
    <name>ReportWizard</name>
    <message>
        <source>Report</source>
        <translation>รายงาน</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>สิ่งที่ขาดหรือผิด</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ย้อนกลับ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>ถัดไป</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>{} It is left as it is; until it is taken away, no draft is kept.</source>
        <translation>{} ปล่อยไว้ตามเดิม จนกว่าจะนำออก จะไม่เก็บฉบับร่าง</translation>
    </message>
    <message>
        <source>The report is being signed and written. It can be closed when that is done.</source>
        <translation>กำลังลงนามและเขียนรายงาน ปิดได้เมื่อเสร็จแล้ว</translation>
    </message>
    <message>
        <source>Steps of the report</source>
        <translation>ขั้นตอนของรายงาน</translation>
    </message>
</context>
<context>
    <name>RetryDialog</name>
    <message>
        <source>Read again</source>
        <translation>อ่านอีกครั้ง</translation>
    </message>
    <message>
        <source>The file is read and given to all parsers once more. What was recorded stays; artifacts that are not in the case yet are added, and the ledger says what came of it.</source>
        <translation>ไฟล์ถูกอ่านและส่งให้ตัวแยกวิเคราะห์ทั้งหมดอีกครั้ง สิ่งที่บันทึกไว้ยังคงอยู่ สิ่งที่ค้นพบที่ยังไม่อยู่ในคดีจะถูกเพิ่ม และสมุดบันทึกบอกผลลัพธ์</translation>
    </message>
    <message numerus="yes">
        <source>{} minutes</source>
        <translation>
            <numerusform>{} นาที</numerusform>
        </translation>
    </message>
    <message>
        <source>{} GiB</source>
        <translation>{} GiB</translation>
    </message>
    <message>
        <source>Read:</source>
        <translation>อ่าน:</translation>
    </message>
    <message>
        <source>Time without an answer, at most:</source>
        <translation>เวลาที่ไม่มีการตอบ ไม่เกิน:</translation>
    </message>
    <message>
        <source>Memory for the parsers:</source>
        <translation>หน่วยความจำสำหรับตัวแยกวิเคราะห์:</translation>
    </message>
    <message>
        <source>Largest file given to parsers:</source>
        <translation>ไฟล์ใหญ่สุดที่ส่งให้ตัวแยกวิเคราะห์:</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>ผลลัพธ์</translation>
    </message>
    <message>
        <source>What came of each file is listed here.</source>
        <translation>ผลลัพธ์ของแต่ละไฟล์แสดงที่นี่</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>กำลังหยุด…</translation>
    </message>
    <message>
        <source>This file ({})</source>
        <translation>ไฟล์นี้ ({})</translation>
    </message>
    <message>
        <source>All files with a problem of the kind “{}”: {}</source>
        <translation>ทุกไฟล์ที่มีปัญหาชนิด “{}”: {}</translation>
    </message>
    <message>
        <source>{}: the evidence CHANGED since it was recorded; nothing was added.</source>
        <translation>{}: หลักฐานเปลี่ยนไปตั้งแต่บันทึกไว้ ไม่ได้เพิ่มสิ่งใด</translation>
    </message>
    <message>
        <source>{}: still cannot be read: {}</source>
        <translation>{}: ยังอ่านไม่ได้: {}</translation>
    </message>
    <message>
        <source>{}: read. Artifacts added: {}.</source>
        <translation>{}: อ่านแล้ว สิ่งที่ค้นพบที่เพิ่ม: {}</translation>
    </message>
    <message>
        <source>Files read again: {}. Artifacts added: {}.</source>
        <translation>ไฟล์ที่อ่านอีกครั้ง: {} สิ่งที่ค้นพบที่เพิ่ม: {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>This problem is not one of a single file.</source>
        <translation>ปัญหานี้ไม่ใช่ของไฟล์เดียว</translation>
    </message>
</context>
<context>
    <name>SampleCase</name>
    <message>
        <source>Its process could not be started.</source>
        <translation>เริ่มโพรเซสไม่ได้</translation>
    </message>
</context>
<context>
    <name>SaveCopiesDialog</name>
    <message>
        <source>Each file is read from the evidence, held against its recorded SHA-256 and written to a new folder with a proof; SHA256SUMS in it lists all digests. The ledger logs each copy.</source>
        <translation>แต่ละไฟล์อ่านจากหลักฐาน เทียบกับ SHA-256 ที่บันทึกไว้ และเขียนลงโฟลเดอร์ใหม่พร้อมไฟล์พิสูจน์ SHA256SUMS ในนั้นแสดงค่าย่อยทั้งหมด สมุดบันทึกบันทึกแต่ละสำเนา</translation>
    </message>
    <message>
        <source>Copies are made before they can be dragged to another program.</source>
        <translation>สำเนาจะทำก่อนจึงลากไปยังโปรแกรมอื่นได้</translation>
    </message>
    <message>
        <source>Save copies</source>
        <translation>บันทึกสำเนา</translation>
    </message>
    <message>
        <source>Name a new folder with its whole path.</source>
        <translation>ระบุโฟลเดอร์ใหม่พร้อมเส้นทางเต็ม</translation>
    </message>
    <message>
        <source>Say why protected files are needed.</source>
        <translation>บอกเหตุผลที่ต้องใช้ไฟล์ที่คุ้มครอง</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>กำลังยกเลิก…</translation>
    </message>
    <message>
        <source>Looking at what is selected…</source>
        <translation>กำลังดูสิ่งที่เลือก…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>เลือก…</translation>
    </message>
    <message>
        <source>Optional; the ledger keeps it</source>
        <translation>ไม่บังคับ สมุดบันทึกเก็บไว้</translation>
    </message>
    <message>
        <source>The ledger keeps who copied protected files, when and why</source>
        <translation>สมุดบันทึกเก็บไว้ว่าใครคัดลอกไฟล์ที่คุ้มครอง เมื่อใด และเพราะเหตุใด</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>ไบต์ที่คัดลอก</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>โฟลเดอร์ใหม่:</translation>
    </message>
    <message>
        <source>For whom:</source>
        <translation>สำหรับผู้ใด:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>เหตุผล:</translation>
    </message>
    <message>
        <source>Drag copies from this list to another program, or copy the files and paste them there.</source>
        <translation>ลากสำเนาจากรายการนี้ไปยังโปรแกรมอื่น หรือคัดลอกไฟล์แล้ววางที่นั่น</translation>
    </message>
    <message>
        <source>Copy files</source>
        <translation>คัดลอกไฟล์</translation>
    </message>
    <message>
        <source>More than {} files are selected: choose fewer. The command line copies any number (`indicia manifest --format bagit`).</source>
        <translation>เลือกไว้มากกว่า {} ไฟล์: เลือกให้น้อยลง บรรทัดคำสั่งคัดลอกได้ไม่จำกัด (`indicia manifest --format bagit`)</translation>
    </message>
    <message>
        <source>Files: {}. Together: {}.</source>
        <translation>ไฟล์: {} รวม: {}</translation>
    </message>
    <message>
        <source>Selected too, without bytes that were read: {}. They are not copied.</source>
        <translation>ที่เลือกไว้ด้วยแต่ไม่มีไบต์ที่อ่านแล้ว: {} ไม่คัดลอก</translation>
    </message>
    <message>
        <source>Protected among them: {}, as {}.</source>
        <translation>ในนั้นที่คุ้มครอง: {} เป็น {}</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} จาก {}</translation>
    </message>
    <message>
        <source>Cancelled. No copy was kept, and the ledger states none.</source>
        <translation>ยกเลิกแล้ว ไม่ได้เก็บสำเนาใดไว้ และสมุดบันทึกไม่ระบุสำเนาใด</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Copied and found as recorded: {}. They are in {}, each with its proof; {} lists the digests.</source>
        <translation>คัดลอกและพบว่าตรงตามที่บันทึก: {} อยู่ใน {} แต่ละไฟล์มีไฟล์พิสูจน์ {} แสดงค่าย่อย</translation>
    </message>
    <message>
        <source>Not copied: {}; the list says why.</source>
        <translation>ไม่ได้คัดลอก: {} รายการบอกเหตุผล</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>Folder in which the new folder is made</source>
        <translation>โฟลเดอร์ที่จะสร้างโฟลเดอร์ใหม่</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Signature</source>
        <translation>ลายเซ็น</translation>
    </message>
    <message>
        <source>The report is certified: whatever is changed afterwards shows when it is verified.</source>
        <translation>รายงานได้รับการรับรอง: สิ่งใดที่ถูกเปลี่ยนภายหลังจะปรากฏเมื่อตรวจสอบ</translation>
    </message>
    <message>
        <source>Lab certificate of this machine</source>
        <translation>ใบรับรองของห้องปฏิบัติการบนเครื่องนี้</translation>
    </message>
    <message>
        <source>Certificate file (PKCS #12)</source>
        <translation>ไฟล์ใบรับรอง (PKCS #12)</translation>
    </message>
    <message>
        <source>Card or token (PKCS #11)</source>
        <translation>บัตรหรือโทเค็น (PKCS #11)</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>ไม่มีลายเซ็น</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>ใครลงนาม</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>ไฟล์ใบรับรอง</translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation>คีย์ในโทเค็น</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>วลีรหัสผ่าน</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>ระดับ</translation>
    </message>
    <message>
        <source>Time stamp from</source>
        <translation>ตราประทับเวลาจาก</translation>
    </message>
    <message>
        <source>Trusted roots</source>
        <translation>รากที่เชื่อถือ</translation>
    </message>
    <message>
        <source>File ending in .p12 or .pfx</source>
        <translation>ไฟล์ที่ลงท้ายด้วย .p12 หรือ .pfx</translation>
    </message>
    <message>
        <source>http://… of a time-stamping authority</source>
        <translation>http://… ของผู้ให้บริการประทับเวลา</translation>
    </message>
    <message>
        <source>PEM file with the root certificates, and revocation lists if there are any</source>
        <translation>ไฟล์ PEM ที่มีใบรับรองราก และรายการเพิกถอนถ้ามี</translation>
    </message>
    <message>
        <source>Leave room for a reviewer, whose signature alone may be added later</source>
        <translation>เว้นที่ให้ผู้ทบทวน ซึ่งเพิ่มได้เฉพาะลายเซ็นภายหลัง</translation>
    </message>
    <message>
        <source>The certificate file does not exist. Choose a .p12 or .pfx file.</source>
        <translation>ไม่มีไฟล์ใบรับรอง เลือกไฟล์ .p12 หรือ .pfx</translation>
    </message>
    <message>
        <source>Name the key in the token: pkcs11:token=…;object=…</source>
        <translation>ระบุคีย์ในโทเค็น: pkcs11:token=…;object=…</translation>
    </message>
    <message>
        <source>With room for a reviewer the level is B-LT at most; the second signature brings B-LTA.</source>
        <translation>เมื่อเว้นที่ให้ผู้ทบทวน ระดับไม่เกิน B-LT ลายเซ็นที่สองนำมาซึ่ง B-LTA</translation>
    </message>
    <message>
        <source>This level needs the address (http://…) of a time-stamping authority.</source>
        <translation>ระดับนี้ต้องการที่อยู่ (http://…) ของผู้ให้บริการประทับเวลา</translation>
    </message>
    <message>
        <source>This level needs a file with the trusted root certificates.</source>
        <translation>ระดับนี้ต้องการไฟล์ที่มีใบรับรองรากที่เชื่อถือ</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Asked for here, never kept (none: leave empty)</source>
        <translation>ถามที่นี่ ไม่เก็บไว้ (ถ้าไม่มี: เว้นว่าง)</translation>
    </message>
    <message>
        <source>A certificate of your own making, self-signed, made at first use. It identifies nobody by itself: hand its fingerprint to those who verify.</source>
        <translation>ใบรับรองที่คุณทำเอง ลงนามด้วยตนเอง สร้างเมื่อใช้ครั้งแรก ลำพังใบรับรองนี้ไม่ระบุตัวผู้ใด: ส่งลายนิ้วมือของมันให้ผู้ตรวจสอบ</translation>
    </message>
    <message>
        <source>Without a signature only the ledger&apos;s proof beside the file shows where it comes from.</source>
        <translation>ถ้าไม่มีลายเซ็น มีเพียงไฟล์พิสูจน์ของสมุดบันทึกข้างกันที่แสดงว่ามาจากที่ใด</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>ใบรับรอง</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>This picture cannot be compared: it could not be decoded.</source>
        <translation>เปรียบเทียบรูปนี้ไม่ได้: ถอดรหัสไม่ได้</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>Sound of {} samples a second is not played.</source>
        <translation>ไม่เล่นเสียงที่มี {} ตัวอย่างต่อวินาที</translation>
    </message>
    <message>
        <source>It cannot be played: this computer has no sound device that answers.</source>
        <translation>เล่นไม่ได้: คอมพิวเตอร์นี้ไม่มีอุปกรณ์เสียงที่ตอบสนอง</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>New case…</source>
        <translation>คดีใหม่…</translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation>เปิดคดี…</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>เปิดคดีตัวอย่าง</translation>
    </message>
    <message>
        <source>A case on invented evidence: a laptop and two phones</source>
        <translation>คดีบนหลักฐานที่แต่งขึ้น: แล็ปท็อปหนึ่งเครื่องและโทรศัพท์สองเครื่อง</translation>
    </message>
    <message>
        <source>State of the sample case</source>
        <translation>สถานะของคดีตัวอย่าง</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>คดีล่าสุด</translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation>คดีที่คุณเปิดจะแสดงที่นี่</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>หน้าเริ่มต้น</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify</source>
        <translation>การตรวจพิสูจน์หลักฐานดิจิทัลที่มีห่วงโซ่การครอบครองซึ่งใครก็ตรวจสอบได้</translation>
    </message>
    <message>
        <source>Your first case</source>
        <translation>คดีแรกของคุณ</translation>
    </message>
    <message>
        <source>New case: its number, title and your name. A case is a folder of its own.</source>
        <translation>คดีใหม่: หมายเลข ชื่อเรื่อง และชื่อของคุณ คดีเป็นโฟลเดอร์ของตนเอง</translation>
    </message>
    <message>
        <source>Add evidence: drop images, extractions or folders onto the window, and choose a profile.</source>
        <translation>เพิ่มหลักฐาน: วางอิมเมจ ข้อมูลที่ดึงมา หรือโฟลเดอร์ลงบนหน้าต่าง แล้วเลือกโปรไฟล์</translation>
    </message>
    <message>
        <source>Look while it is read: choose in the tree, narrow with the filter, tag with the keys 1 to 9.</source>
        <translation>ดูระหว่างที่อ่าน: เลือกในต้นไม้ จำกัดด้วยตัวกรอง ติดป้ายด้วยปุ่ม 1 ถึง 9</translation>
    </message>
    <message>
        <source>Report: choose what goes in, sign it, and hand it over with its manifest.</source>
        <translation>รายงาน: เลือกสิ่งที่จะใส่ ลงนาม และส่งมอบพร้อมบัญชีแฮช</translation>
    </message>
    <message>
        <source>Verify: anyone can check the case and the report, also without Indicia.</source>
        <translation>ตรวจสอบ: ใครก็ตรวจคดีและรายงานได้ แม้ไม่มี Indicia</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>MISMATCH: not the bytes that were acquired</source>
        <translation>ไม่ตรงกัน: ไม่ใช่ไบต์ที่ได้มา</translation>
    </message>
    <message>
        <source>not verified: parts cannot be read</source>
        <translation>ยังไม่ตรวจสอบ: บางส่วนอ่านไม่ได้</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>ตรวจสอบแล้ว</translation>
    </message>
    <message>
        <source>no stored hash</source>
        <translation>ไม่มีแฮชที่เก็บไว้</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>ยังไม่ได้ตรวจสอบ</translation>
    </message>
    <message>
        <source>folder, no image</source>
        <translation>โฟลเดอร์ ไม่ใช่อิมเมจ</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>artifacts</source>
        <translation>สิ่งที่ค้นพบ</translation>
    </message>
    <message>
        <source>files</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>link evidence</source>
        <translation>หลักฐานของการเชื่อมโยง</translation>
    </message>
    <message>
        <source>problem results</source>
        <translation>ผลลัพธ์ของปัญหา</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Gallery</source>
        <translation>แกลเลอรี</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>เส้นเวลา</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>การสนทนา</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>แผนที่</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>การเชื่อมโยง</translation>
    </message>
</context>
<context>
    <name>TagTable</name>
    <message>
        <source>Key</source>
        <translation>คีย์</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>ป้าย</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>ระเบียน</translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>Put on selected</source>
        <translation>ใส่ที่สิ่งที่เลือก</translation>
    </message>
    <message>
        <source>Withdraw from selected</source>
        <translation>ถอนจากสิ่งที่เลือก</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>เปลี่ยน…</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>เปลี่ยนผู้ทำงานที่นี่</translation>
    </message>
    <message>
        <source>Progress of the marks that are written</source>
        <translation>ความคืบหน้าของเครื่องหมายที่กำลังเขียน</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>Cancel writing marks</source>
        <translation>ยกเลิกการเขียนเครื่องหมาย</translation>
    </message>
    <message>
        <source>What was written last</source>
        <translation>สิ่งที่เขียนล่าสุด</translation>
    </message>
    <message>
        <source>Written as: {} ({})</source>
        <translation>เขียนในชื่อ: {} ({})</translation>
    </message>
    <message>
        <source>Tags of the keys</source>
        <translation>ป้ายของปุ่ม</translation>
    </message>
    <message>
        <source>{}: {} of {}</source>
        <translation>{}: {} จาก {}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>withdrawn by {} in entry {}: {}</source>
        <translation>ถอนโดย {} ในรายการบันทึก {}: {}</translation>
    </message>
    <message>
        <source>made an exhibit</source>
        <translation>ทำเป็นพยานวัตถุ</translation>
    </message>
    <message>
        <source>tagged “{}”</source>
        <translation>ติดป้าย “{}”</translation>
    </message>
    <message>
        <source>noted: {}</source>
        <translation>บันทึกย่อ: {}</translation>
    </message>
    <message>
        <source>agrees with entry {}{}</source>
        <translation>เห็นด้วยกับรายการบันทึก {}{}</translation>
    </message>
    <message>
        <source>disagrees with entry {}{}</source>
        <translation>ไม่เห็นด้วยกับรายการบันทึก {}{}</translation>
    </message>
    <message>
        <source>withdraws entry {}{}</source>
        <translation>ถอนรายการบันทึก {}{}</translation>
    </message>
    <message>
        <source>corrects entry {}{}</source>
        <translation>แก้ไขรายการบันทึก {}{}</translation>
    </message>
    <message>
        <source>protected as “{}”</source>
        <translation>คุ้มครองเป็น “{}”</translation>
    </message>
    <message>
        <source>protection as “{}” lifted</source>
        <translation>ยกเลิกการคุ้มครองเป็น “{}”</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”, by way of {}</source>
        <translation>ถูกดู คุ้มครองเป็น “{}” ผ่านทาง {}</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”</source>
        <translation>ถูกดู คุ้มครองเป็น “{}”</translation>
    </message>
    <message>
        <source>searched for “{}”, protected as “{}”</source>
        <translation>ค้นหา “{}” คุ้มครองเป็น “{}”</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Encoding of the text</source>
        <translation>การเข้ารหัสของข้อความ</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>ข้อความของไฟล์</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>สิ่งนี้ไม่มีไบต์ของตนเอง</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes</source>
        <translation>
            <numerusform>{} ไบต์แรกจาก {} ไบต์</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes</source>
        <translation>
            <numerusform>ทั้งหมด {} ไบต์</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Your texts</source>
        <translation>ข้อความของคุณ</translation>
    </message>
    <message>
        <source>Each version that you save is an entry of the ledger; the report prints the newest.</source>
        <translation>แต่ละรุ่นที่คุณบันทึกเป็นรายการในสมุดบันทึก รายงานพิมพ์รุ่นใหม่สุด</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>ส่วนของรายงาน</translation>
    </message>
    <message>
        <source>Versions in the ledger</source>
        <translation>รุ่นในสมุดบันทึก</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>ใช้รุ่นนี้</translation>
    </message>
    <message>
        <source>Save in the ledger</source>
        <translation>บันทึกในสมุดบันทึก</translation>
    </message>
    <message>
        <source>Take back changes</source>
        <translation>เลิกการเปลี่ยนแปลง</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>กำลังบันทึก…</translation>
    </message>
    <message>
        <source>Not in the ledger yet: {}. Save your words or take the changes back; the report prints what is saved.</source>
        <translation>ยังไม่อยู่ในสมุดบันทึก: {} บันทึกคำของคุณหรือเลิกการเปลี่ยนแปลง รายงานพิมพ์สิ่งที่บันทึกแล้ว</translation>
    </message>
    <message>
        <source>Entry {}, {}, {}</source>
        <translation>รายการบันทึก {}, {}, {}</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation> (ถอนแล้ว)</translation>
    </message>
    <message>
        <source>No version in the ledger yet</source>
        <translation>ยังไม่มีรุ่นในสมุดบันทึก</translation>
    </message>
    <message>
        <source>● changed, not saved</source>
        <translation>● เปลี่ยนแล้ว ยังไม่บันทึก</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ บันทึกแล้ว</translation>
    </message>
    <message>
        <source>saved; not in this profile</source>
        <translation>บันทึกแล้ว ไม่อยู่ในโปรไฟล์นี้</translation>
    </message>
    <message>
        <source>! required, missing</source>
        <translation>! จำเป็น แต่ขาดไป</translation>
    </message>
    <message>
        <source>– empty</source>
        <translation>– ว่าง</translation>
    </message>
    <message>
        <source>Saved: ledger entry {}.</source>
        <translation>บันทึกแล้ว: รายการบันทึก {}</translation>
    </message>
</context>
<context>
    <name>TileChoice</name>
    <message>
        <source>Choose a file of map tiles</source>
        <translation>เลือกไฟล์แผ่นแผนที่</translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles);;All files (*)</source>
        <translation>แผ่นแผนที่ (*.mbtiles);;ทุกไฟล์ (*)</translation>
    </message>
    <message>
        <source>Map tiles: {}</source>
        <translation>แผ่นแผนที่: {}</translation>
    </message>
    <message>
        <source>Natural Earth · GeoNames (CC BY 4.0)</source>
        <translation>Natural Earth · GeoNames (CC BY 4.0)</translation>
    </message>
</context>
<context>
    <name>TileFile</name>
    <message>
        <source>The file holds vector tiles (pbf). Only tiles that are pictures are drawn.</source>
        <translation>ไฟล์มีแผ่นแบบเวกเตอร์ (pbf) วาดเฉพาะแผ่นที่เป็นรูปภาพ</translation>
    </message>
    <message>
        <source>The file holds tiles of a kind that is not drawn: {}.</source>
        <translation>ไฟล์มีแผ่นชนิดที่ไม่วาด: {}</translation>
    </message>
    <message>
        <source>The file holds no tiles.</source>
        <translation>ไฟล์ไม่มีแผ่นแผนที่</translation>
    </message>
    <message>
        <source>The file states zooms that no map has.</source>
        <translation>ไฟล์ระบุระดับซูมที่ไม่มีแผนที่ใดมี</translation>
    </message>
    <message>
        <source>Reading the file of tiles took too long.</source>
        <translation>การอ่านไฟล์แผ่นแผนที่ใช้เวลานานเกินไป</translation>
    </message>
    <message>
        <source>A tile is larger than 4 MB.</source>
        <translation>แผ่นหนึ่งใหญ่กว่า 4 MB</translation>
    </message>
    <message>
        <source>The file of tiles cannot be read: {}.</source>
        <translation>อ่านไฟล์แผ่นแผนที่ไม่ได้: {}</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>ไม่มีไฟล์นี้</translation>
    </message>
    <message>
        <source>Another program has not finished writing this file (a -wal file is beside it).</source>
        <translation>โปรแกรมอื่นยังเขียนไฟล์นี้ไม่เสร็จ (มีไฟล์ -wal อยู่ข้างกัน)</translation>
    </message>
    <message>
        <source>The file cannot be opened: {}.</source>
        <translation>เปิดไฟล์ไม่ได้: {}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{} d {} h</source>
        <translation>{} d {} h</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} min {} s</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>no event for {}</source>
        <translation>ไม่มีเหตุการณ์เป็นเวลา {}</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Zoom in</source>
        <translation>ขยาย</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>ย่อ</translation>
    </message>
    <message>
        <source>Everything (F)</source>
        <translation>ทั้งหมด (F)</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>เหตุการณ์ก่อนหน้า</translation>
    </message>
    <message>
        <source>Event after</source>
        <translation>เหตุการณ์ถัดไป</translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation>ช่องตาม</translation>
    </message>
    <message>
        <source>Lanes of the timeline by</source>
        <translation>ช่องของเส้นเวลาตาม</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>รายการหลักฐาน</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>ประเภทของระเบียน</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>ตัวแยกวิเคราะห์</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>ชนิดของเวลา</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Reading times…</source>
        <translation>กำลังอ่านเวลา…</translation>
    </message>
    <message>
        <source>Events of the stretch that is shown</source>
        <translation>เหตุการณ์ของช่วงที่แสดง</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>อ่านแค็ตตาล็อกไม่ได้: {}</translation>
    </message>
    <message numerus="yes">
        <source>First {} of {} events on the screen</source>
        <translation>
            <numerusform>{} เหตุการณ์แรกจาก {} เหตุการณ์บนจอ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} events on the screen</source>
        <translation>
            <numerusform>{} เหตุการณ์บนจอ</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems have no times. Choose files or artifacts on the left.</source>
        <translation>ปัญหาไม่มีเวลา เลือกไฟล์หรือสิ่งที่ค้นพบทางซ้าย</translation>
    </message>
    <message numerus="yes">
        <source>{} times</source>
        <translation>
            <numerusform>{} เวลา</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} records without a time are not on the line</source>
        <translation>
            <numerusform>{} ระเบียนที่ไม่มีเวลาไม่อยู่บนเส้น</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} times cannot be placed</source>
        <translation>
            <numerusform>{} เวลาวางตำแหน่งไม่ได้</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first {} times are shown: narrow the result set</source>
        <translation>แสดงเฉพาะ {} เวลาแรก: จำกัดชุดผลลัพธ์ให้แคบลง</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Keys and values of the file</source>
        <translation>คีย์และค่าของไฟล์</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message numerus="yes">
        <source>{} · {} nodes</source>
        <translation>
            <numerusform>{} · {} โหนด</numerusform>
        </translation>
    </message>
    <message>
        <source>its bytes are not known</source>
        <translation>ไม่ทราบไบต์ของมัน</translation>
    </message>
    <message>
        <source>bytes {} to {}</source>
        <translation>ไบต์ {} ถึง {}</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>The case is being written by another job of this window. Wait until it has ended.</source>
        <translation>งานอื่นของหน้าต่างนี้กำลังเขียนคดี รอจนกว่าจะเสร็จ</translation>
    </message>
</context>
<context>
    <name>ValueTableView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>คัดลอกสิ่งที่เลือก</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify</source>
        <translation>ตรวจสอบ</translation>
    </message>
    <message>
        <source>Verification is running</source>
        <translation>กำลังตรวจสอบอยู่</translation>
    </message>
    <message>
        <source>Results of the verification</source>
        <translation>ผลของการตรวจสอบ</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>ตรวจสอบไฟล์…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>ตรวจสอบอีกครั้ง</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Compare with an anchor…</source>
        <translation>เปรียบเทียบกับสมอ…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>กำลังตรวจ…</translation>
    </message>
    <message>
        <source>Stopping after the check that runs now…</source>
        <translation>กำลังหยุดหลังจากข้อที่กำลังตรวจอยู่…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ผ่าน</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ไม่ผ่าน</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>หมายเหตุ</translation>
    </message>
    <message>
        <source>FAILED · the verification itself
{}</source>
        <translation>ไม่ผ่าน · ตัวการตรวจสอบเอง
{}</translation>
    </message>
    <message numerus="yes">
        <source>Verification failed: {} of {} checks</source>
        <translation>
            <numerusform>การตรวจสอบไม่ผ่าน: {} จาก {} ข้อ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: all {} checks hold</source>
        <translation>
            <numerusform>ตรวจสอบแล้ว: ทั้ง {} ข้อเป็นจริง</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation>ไม่ได้ตรวจสิ่งใด</translation>
    </message>
    <message>
        <source>Checkpoint or proof that was kept elsewhere</source>
        <translation>จุดตรวจหรือไฟล์พิสูจน์ที่เก็บไว้ที่อื่น</translation>
    </message>
    <message>
        <source>Report or manifest to verify</source>
        <translation>รายงานหรือบัญชีแฮชที่จะตรวจสอบ</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>วิดีโอ</translation>
    </message>
    <message>
        <source>Show video</source>
        <translation>แสดงวิดีโอ</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>เป็นเฉดสีเทา</translation>
    </message>
    <message>
        <source>Frame of the video</source>
        <translation>เฟรมของวิดีโอ</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>เฟรม</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>เฟรมก่อนหน้า</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>เฟรมถัดไป</translation>
    </message>
    <message>
        <source>Play or pause the video</source>
        <translation>เล่นหรือหยุดวิดีโอชั่วคราว</translation>
    </message>
    <message>
        <source>Mute or unmute the sound of the video</source>
        <translation>ปิดหรือเปิดเสียงของวิดีโอ</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>สิ่งนี้ไม่มีไบต์ของตนเอง</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>จัดหมวดแล้วเป็น {} จะซ่อนอยู่จนกว่าคุณจะขอ</translation>
    </message>
    <message>
        <source>Videos stay veiled until you ask for them, and their sound muted until you unmute it.</source>
        <translation>วิดีโอจะถูกบังไว้จนกว่าคุณจะขอ และเสียงจะปิดอยู่จนกว่าคุณจะเปิด</translation>
    </message>
    <message>
        <source>sound is looked for when it is shown</source>
        <translation>จะค้นหาเสียงเมื่อแสดงวิดีโอ</translation>
    </message>
    <message>
        <source>with a sound track</source>
        <translation>มีแทร็กเสียง</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} พิกเซล</translation>
    </message>
    <message>
        <source>size not stated</source>
        <translation>ไม่ได้ระบุขนาด</translation>
    </message>
    <message>
        <source>frames a second: {}</source>
        <translation>เฟรมต่อวินาที: {}</translation>
    </message>
    <message>
        <source>frames a second not stated</source>
        <translation>ไม่ได้ระบุเฟรมต่อวินาที</translation>
    </message>
    <message numerus="yes">
        <source>{} frames by its header</source>
        <translation>
            <numerusform>{} เฟรมตามส่วนหัว</numerusform>
        </translation>
    </message>
    <message>
        <source>number of frames not stated</source>
        <translation>ไม่ได้ระบุจำนวนเฟรม</translation>
    </message>
    <message>
        <source>no sound track</source>
        <translation>ไม่มีแทร็กเสียง</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>{} ตัวอย่างต่อวินาที</translation>
    </message>
    <message>
        <source>its first two channels are played</source>
        <translation>เล่นสองช่องเสียงแรก</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>แทร็กเสียง: {} ได้ยินแทร็กแรก</translation>
    </message>
    <message>
        <source>Packets of the sound that cannot be decoded: {}. Silence stands for them.</source>
        <translation>แพ็กเก็ตของเสียงที่ถอดรหัสไม่ได้: {} แทนด้วยความเงียบ</translation>
    </message>
    <message>
        <source>{} · frame {} of {}</source>
        <translation>{} · เฟรม {} จาก {}</translation>
    </message>
    <message>
        <source>{} · frame {}</source>
        <translation>{} · เฟรม {}</translation>
    </message>
    <message>
        <source>Frames left out to keep the pace: {}</source>
        <translation>เฟรมที่ข้ามเพื่อให้ทันจังหวะ: {}</translation>
    </message>
    <message>
        <source>No frame of it could be decoded.</source>
        <translation>ถอดรหัสเฟรมใดไม่ได้เลย</translation>
    </message>
    <message>
        <source>Frame {} cannot be decoded: the file is damaged there, or ends before.</source>
        <translation>ถอดรหัสเฟรม {} ไม่ได้: ไฟล์เสียหายตรงนั้นหรือจบก่อน</translation>
    </message>
    <message>
        <source>The last frame is shown.</source>
        <translation>แสดงเฟรมสุดท้าย</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>สิ่งนี้ไม่มีไบต์ของตนเอง</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Volume</source>
        <translation>ระดับเสียง</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>เปิดเสียง</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ปิดเสียง</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ปิดเสียงอยู่</translation>
    </message>
    <message>
        <source>Volume {} %</source>
        <translation>ระดับเสียง {} %</translation>
    </message>
</context>
<context>
    <name>WaveCanvas</name>
    <message>
        <source>Wave of the sound</source>
        <translation>คลื่นของเสียง</translation>
    </message>
    <message>
        <source>At {} of {}</source>
        <translation>ที่ {} จาก {}</translation>
    </message>
</context>
<context>
    <name>WelfareActions</name>
    <message>
        <source>&amp;Hide everything</source>
        <translation>ซ่อนทุกอย่าง(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Veil all media until asked for</source>
        <translation>ปิดบังสื่อทั้งหมดจนกว่าจะขอ(&amp;V)</translation>
    </message>
    <message>
        <source>Veil &amp;again what was shown</source>
        <translation>ปิดบังสิ่งที่แสดงอีกครั้ง(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Break reminder…</source>
        <translation>เตือนให้พัก(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Welfare</source>
        <translation>สวัสดิภาพ(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>{} bytes</source>
        <translation>
            <numerusform>{} ไบต์</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ใช่</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ไม่</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Evidence</source>
        <translation>หลักฐาน</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>งาน</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>ปัญหา</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>ป้าย</translation>
    </message>
    <message>
        <source>This file entry is not in the catalog.</source>
        <translation>รายการไฟล์นี้ไม่อยู่ในแค็ตตาล็อก</translation>
    </message>
    <message>
        <source>{}: ledger entry {}, {}, SHA-256 {}</source>
        <translation>{}: รายการบันทึก {}, {}, SHA-256 {}</translation>
    </message>
    <message>
        <source>Problems ({})</source>
        <translation>ปัญหา ({})</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>นับแค็ตตาล็อกไม่ได้: {}</translation>
    </message>
</context>
<context>
    <name>ZoneButton</name>
    <message>
        <source>Time zone</source>
        <translation>เขตเวลา</translation>
    </message>
    <message>
        <source>Choose the time zone in which moments are shown</source>
        <translation>เลือกเขตเวลาที่ใช้แสดงเวลา</translation>
    </message>
    <message>
        <source>Times in {}</source>
        <translation>เวลาใน {}</translation>
    </message>
    <message>
        <source>Times in {}, not the case&apos;s zone</source>
        <translation>เวลาใน {} ไม่ใช่เขตเวลาของคดี</translation>
    </message>
    <message>
        <source>{} (the case&apos;s)</source>
        <translation>{} (ของคดี)</translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation>เขตเวลาอื่น…</translation>
    </message>
    <message>
        <source>Show moments in:</source>
        <translation>แสดงเวลาใน:</translation>
    </message>
</context>
</TS>
