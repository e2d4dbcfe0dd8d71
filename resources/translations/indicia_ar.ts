<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Indicia</source>
        <translation>حول Indicia</translation>
    </message>
    <message>
        <source>Indicia {}</source>
        <translation>Indicia {}</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify.</source>
        <translation>فحص جنائي رقمي بسلسلة عهدة يستطيع أي شخص التحقق منها.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt is used under the GNU Lesser General Public License 3.</source>
        <translation>‏Apache License 2.0. تُستخدم Qt بموجب GNU Lesser General Public License 3.</translation>
    </message>
</context>
<context>
    <name>ActLabels</name>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>الخوارزمية</translation>
    </message>
    <message>
        <source>Archives opened</source>
        <translation>الأرشيفات المفتوحة</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>الآثار</translation>
    </message>
    <message>
        <source>At</source>
        <translation>في وقت</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>الملفات المرفقة</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>الإذن</translation>
    </message>
    <message>
        <source>Plug-ins that cannot be loaded</source>
        <translation>ملحقات يتعذر تحميلها</translation>
    </message>
    <message>
        <source>SHA-256 of the program</source>
        <translation>SHA-256 للبرنامج</translation>
    </message>
    <message>
        <source>Carve</source>
        <translation>استخراج بالمحتوى (carving)</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>رمز الخروج</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>الحاوية</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>وقت الإنشاء</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>SHA-256 of the record</source>
        <translation>SHA-256 للسجل</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>البايتات المنسوخة</translation>
    </message>
    <message>
        <source>File entries</source>
        <translation>مدخلات الملفات</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>عنصر الدليل</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>الفاحص</translation>
    </message>
    <message>
        <source>Acquisition hash</source>
        <translation>تجزئة الاقتناء</translation>
    </message>
    <message>
        <source>Copies given up</source>
        <translation>نسخ تُركت</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>ملفات أخرى</translation>
    </message>
    <message>
        <source>Salted hash of the key</source>
        <translation>تجزئة المفتاح مع الملح</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>صيغة النسخة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>وُجد</translation>
    </message>
    <message>
        <source>What it was given to read</source>
        <translation>ما أُعطي ليقرأه</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>سلّمه</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>إصدار البرنامج</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Root of the ledger</source>
        <translation>جذر الدفتر</translation>
    </message>
    <message>
        <source>Entries of the ledger</source>
        <translation>قيود الدفتر</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Mounted writable at</source>
        <translation>مركَّب للكتابة في</translation>
    </message>
    <message>
        <source>Why it was read though mounted</source>
        <translation>لماذا قُرئ رغم تركيبه</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation>لم تعد تنتج</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>لم يُقرأ شيء</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Only these parsers</source>
        <translation>هذه المحللات فقط</translation>
    </message>
    <message>
        <source>Folder written to</source>
        <translation>المجلد الذي كُتب فيه</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>التغليف</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Parsed</source>
        <translation>حُلّل</translation>
    </message>
    <message>
        <source>Parsers</source>
        <translation>المحللات</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Bytes of the path (hexadecimal)</source>
        <translation>بايتات المسار (ست عشري)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل ذلك</translation>
    </message>
    <message>
        <source>SHA-256 of the program before</source>
        <translation>SHA-256 للبرنامج السابق</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>النمط</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Ranges of bytes</source>
        <translation>نطاقات البايتات</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>استُلم من</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>استلمه</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>SHA-256 in the record</source>
        <translation>SHA-256 في السجل</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Taken up at byte</source>
        <translation>استؤنف عند البايت</translation>
    </message>
    <message>
        <source>Returned to</source>
        <translation>أُعيد إلى</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Rows removed</source>
        <translation>الصفوف المحذوفة</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>الملح</translation>
    </message>
    <message>
        <source>How far the reading processes were shut in</source>
        <translation>مدى عزل العمليات القارئة</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>الأختام</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>الثواني</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>التواقيع</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>SHA-256 of its source file</source>
        <translation>SHA-256 لملفه المصدري</translation>
    </message>
    <message>
        <source>The source changed meanwhile</source>
        <translation>تغيّر المصدر أثناء ذلك</translation>
    </message>
    <message>
        <source>Acquisition hashes</source>
        <translation>تجزئات الاقتناء</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>الأداة</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>Without a time as well</source>
        <translation>وما لا وقت له أيضًا</translation>
    </message>
    <message>
        <source>Items whose ingest was not finished</source>
        <translation>عناصر لم يكتمل استيعابها</translation>
    </message>
    <message>
        <source>Unreadable, bytes</source>
        <translation>غير مقروءة، بايت</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>الاستخدام</translation>
    </message>
    <message>
        <source>Verification deferred</source>
        <translation>التحقق مؤجل</translation>
    </message>
    <message>
        <source>Copy compared</source>
        <translation>مقارنة النسخة</translation>
    </message>
    <message>
        <source>Verify the media</source>
        <translation>التحقق من الوسيط</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>Records written</source>
        <translation>السجلات المكتوبة</translation>
    </message>
</context>
<context>
    <name>ActSentences</name>
    <message>
        <source>The case was created</source>
        <translation>أُنشئت القضية</translation>
    </message>
    <message>
        <source>A record was stated</source>
        <translation>دُوّن سجل</translation>
    </message>
    <message>
        <source>From here on written by this version of the program</source>
        <translation>من هنا فصاعدًا يكتب هذا الإصدار من البرنامج</translation>
    </message>
    <message>
        <source>The evidence item was taken into the case</source>
        <translation>أُدخل عنصر الدليل في القضية</translation>
    </message>
    <message>
        <source>The evidence item was opened to be read</source>
        <translation>فُتح عنصر الدليل لقراءته</translation>
    </message>
    <message>
        <source>The media of the evidence item were verified</source>
        <translation>جرى التحقق من وسيط عنصر الدليل</translation>
    </message>
    <message>
        <source>The verification hash is the acquisition hash that the container stores</source>
        <translation>تجزئة التحقق هي تجزئة الاقتناء التي تخزنها الحاوية</translation>
    </message>
    <message>
        <source>The verification hash is NOT the acquisition hash that the container stores</source>
        <translation>تجزئة التحقق «ليست» تجزئة الاقتناء التي تخزنها الحاوية</translation>
    </message>
    <message>
        <source>The media were hashed; the container stores no acquisition hash to compare with</source>
        <translation>حُسبت تجزئة الوسيط؛ ولا تخزن الحاوية تجزئة اقتناء للمقارنة</translation>
    </message>
    <message>
        <source>The media could not be read to their end: not verified</source>
        <translation>تعذرت قراءة الوسيط حتى آخره: لم يُتحقق منه</translation>
    </message>
    <message>
        <source>A key opened a locked layer</source>
        <translation>فتح مفتاح طبقة مقفلة</translation>
    </message>
    <message>
        <source>A key that was tried did not open a locked layer</source>
        <translation>جُرّب مفتاح ولم يفتح طبقة مقفلة</translation>
    </message>
    <message>
        <source>The evidence item was not read</source>
        <translation>لم يُقرأ عنصر الدليل</translation>
    </message>
    <message>
        <source>The ingest began</source>
        <translation>بدأ الاستيعاب</translation>
    </message>
    <message>
        <source>The ingest ended</source>
        <translation>انتهى الاستيعاب</translation>
    </message>
    <message>
        <source>The ingest was cancelled</source>
        <translation>أُلغي الاستيعاب</translation>
    </message>
    <message>
        <source>An interrupted ingest went on</source>
        <translation>استُكمل استيعاب منقطع</translation>
    </message>
    <message>
        <source>The file was read once more</source>
        <translation>قُرئ الملف مرة أخرى</translation>
    </message>
    <message>
        <source>Another program was started on the item</source>
        <translation>شُغّل برنامج آخر على العنصر</translation>
    </message>
    <message>
        <source>The other program ended, or was ended</source>
        <translation>انتهى البرنامج الآخر أو أُنهي</translation>
    </message>
    <message>
        <source>The file could not be read to its end</source>
        <translation>تعذرت قراءة الملف حتى آخره</translation>
    </message>
    <message>
        <source>Rows that a program that died had left without ledger entries were removed</source>
        <translation>حُذفت صفوف تركها برنامج توقف فجأة بلا قيود في الدفتر</translation>
    </message>
    <message>
        <source>The acquisition began</source>
        <translation>بدأ الاقتناء</translation>
    </message>
    <message>
        <source>Parts of the source could not be read; in the copy they are zeros</source>
        <translation>تعذّرت قراءة أجزاء من المصدر؛ وهي أصفار في النسخة</translation>
    </message>
    <message>
        <source>The acquisition ended</source>
        <translation>انتهى الاقتناء</translation>
    </message>
    <message>
        <source>The acquisition was stopped</source>
        <translation>أُوقف الاقتناء</translation>
    </message>
    <message>
        <source>The analyzer began</source>
        <translation>بدأت وحدة التحليل</translation>
    </message>
    <message>
        <source>The analyzer ended</source>
        <translation>انتهت وحدة التحليل</translation>
    </message>
    <message>
        <source>The analyzer was cancelled</source>
        <translation>أُلغيت وحدة التحليل</translation>
    </message>
    <message>
        <source>The analyzer failed</source>
        <translation>فشلت وحدة التحليل</translation>
    </message>
    <message>
        <source>A file left the case</source>
        <translation>خرج ملف من القضية</translation>
    </message>
    <message>
        <source>A signing key was made</source>
        <translation>أُنشئ مفتاح توقيع</translation>
    </message>
    <message>
        <source>A key signed</source>
        <translation>وقّع مفتاح</translation>
    </message>
    <message>
        <source>A person&apos;s key counts from here on</source>
        <translation>يُعتد بمفتاح شخص من هنا فصاعدًا</translation>
    </message>
    <message>
        <source>A key was revoked: what it signs from here on does not count</source>
        <translation>أُبطل مفتاح: لا يُعتد بما يوقعه من هنا فصاعدًا</translation>
    </message>
    <message>
        <source>A copy of a checkpoint was given away</source>
        <translation>أُعطيت نسخة من نقطة ضبط</translation>
    </message>
    <message>
        <source>An authority was asked for a time stamp</source>
        <translation>طُلب ختم زمني من جهة تمنحه</translation>
    </message>
    <message>
        <source>The machine&apos;s clock jumped</source>
        <translation>قفزت ساعة الجهاز</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was behind the entry before this one</source>
        <translation>كانت ساعة الجهاز متأخرة عن القيد السابق لهذا القيد</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was set while the program ran</source>
        <translation>ضُبطت ساعة الجهاز أثناء عمل البرنامج</translation>
    </message>
    <message>
        <source>The item was received</source>
        <translation>استُلم العنصر</translation>
    </message>
    <message>
        <source>The item was handed over</source>
        <translation>سُلّم العنصر</translation>
    </message>
    <message>
        <source>The item was put into storage</source>
        <translation>أُودع العنصر في التخزين</translation>
    </message>
    <message>
        <source>The condition of the item was noted</source>
        <translation>دُوّنت حالة العنصر</translation>
    </message>
    <message>
        <source>The item was sealed</source>
        <translation>خُتم العنصر</translation>
    </message>
    <message>
        <source>Seals of the item were broken</source>
        <translation>فُضّت أختام العنصر</translation>
    </message>
    <message>
        <source>The item was returned</source>
        <translation>أُعيد العنصر</translation>
    </message>
    <message>
        <source>The item was disposed of</source>
        <translation>جرى التخلص من العنصر</translation>
    </message>
    <message>
        <source>An evidence item was acquired from it</source>
        <translation>اقتُني منه عنصر دليل</translation>
    </message>
    <message>
        <source>What may leave the case was limited</source>
        <translation>حُدّد ما يجوز أن يخرج من القضية</translation>
    </message>
    <message>
        <source>The limit on what may leave the case was lifted</source>
        <translation>رُفع تحديد ما يجوز أن يخرج من القضية</translation>
    </message>
    <message>
        <source>A text of the report was written</source>
        <translation>كُتب نص من التقرير</translation>
    </message>
    <message>
        <source>A redacted version was made</source>
        <translation>أُنشئت نسخة محجوبة</translation>
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
        <translation>قيد</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>الفعل</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>يتعلق بـ</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>الفاعل</translation>
    </message>
    <message>
        <source>Leaf (SHA-256)</source>
        <translation>الورقة (SHA-256)</translation>
    </message>
    <message>
        <source>this record</source>
        <translation>هذا السجل</translation>
    </message>
    <message>
        <source>its file</source>
        <translation>ملفه</translation>
    </message>
    <message>
        <source>its evidence item</source>
        <translation>عنصر دليله</translation>
    </message>
    <message>
        <source>what it was acquired from</source>
        <translation>ما اقتُني منه</translation>
    </message>
    <message>
        <source>an act listed here</source>
        <translation>فعل مدرج هنا</translation>
    </message>
    <message>
        <source>a copy that left</source>
        <translation>نسخة خرجت</translation>
    </message>
    <message>
        <source>exported later, may hold it</source>
        <translation>صُدّر لاحقًا وقد يتضمنه</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New case…</source>
        <translation>قضية &amp;جديدة…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;فتح قضية…</translation>
    </message>
    <message>
        <source>Add &amp;evidence…</source>
        <translation>إضافة &amp;أدلة…</translation>
    </message>
    <message>
        <source>&amp;Keys for locked evidence…</source>
        <translation>م&amp;فاتيح الأدلة المقفلة…</translation>
    </message>
    <message>
        <source>&amp;Analyze…</source>
        <translation>تح&amp;ليل…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>ال&amp;تقرير…</translation>
    </message>
    <message>
        <source>Export &amp;manifest…</source>
        <translation>تصدير ال&amp;بيان…</translation>
    </message>
    <message>
        <source>Save &amp;copies…</source>
        <translation>حفظ &amp;نسخ…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>تح&amp;قق…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>إ&amp;غلاق القضية</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>ال&amp;تصفية</translation>
    </message>
    <message>
        <source>&amp;About Indicia</source>
        <translation>&amp;حول Indicia</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;لوحة المفاتيح…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح ال&amp;حديثة</translation>
    </message>
    <message>
        <source>Doc&amp;ks</source>
        <translation>ال&amp;لوحات</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ف&amp;اتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>تباين &amp;عالٍ</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>ال&amp;قضية</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>What the window is used for</source>
        <translation>فيمَ تُستخدم النافذة</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>قضية جديدة</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>فتح قضية</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>إضافة أدلة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>تحقق</translation>
    </message>
</context>
<context>
    <name>AddEvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>إضافة أدلة</translation>
    </message>
    <message>
        <source>Each file or folder becomes one evidence item. Of an image in several parts name the first one (.E01, .001); the others are found beside it.</source>
        <translation>كل ملف أو مجلد يصبح عنصر دليل. من صورة مقسمة إلى أجزاء سمِّ الأول (.E01 أو .001)؛ وتُعثر على البقية بجانبه.</translation>
    </message>
    <message>
        <source>Start ingest</source>
        <translation>بدء الاستيعاب</translation>
    </message>
    <message>
        <source>Evidence to add</source>
        <translation>الأدلة المراد إضافتها</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>كلمات مرور ومفاتيح أخرى لما هو مقفل</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>ملف نمط…</translation>
    </message>
    <message>
        <source>What the profile does</source>
        <translation>ما يفعله النمط</translation>
    </message>
    <message>
        <source>Profile:</source>
        <translation>النمط:</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>Ingest profile</source>
        <translation>نمط الاستيعاب</translation>
    </message>
    <message>
        <source>Ingest profiles (*.toml);;All files (*)</source>
        <translation>أنماط الاستيعاب (*.toml);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Triage: something to look at soon</source>
        <translation>الفرز: شيء يُنظر إليه قريبًا</translation>
    </message>
    <message>
        <source>Every file is listed and hashed; messages, calls, browsers and pictures come first and only their parsers run. Unallocated space is not searched, archives are not opened. The hash of the whole media is put off: Resume makes it.</source>
        <translation>يُسرد كل ملف وتُحسب تجزئته؛ تأتي الرسائل والمكالمات والمتصفحات والصور أولًا ولا تعمل إلا محللاتها. لا يُبحث في المساحة غير المخصصة ولا تُفتح الأرشيفات. تؤجَّل تجزئة الوسيط كله: الاستئناف يحسبها.</translation>
    </message>
    <message>
        <source>All parsers, also on what archives hold and what unallocated space gives back; the hash of the whole media. What people wrote, called and photographed is read first, files of the system last.</source>
        <translation>كل المحللات، وكذلك على ما في الأرشيفات وما تعيده المساحة غير المخصصة؛ وتجزئة الوسيط كله. يُقرأ أولًا ما كتبه الناس واتصلوا به وصوّروه، وملفات النظام أخيرًا.</translation>
    </message>
    <message>
        <source>All parsers on files of up to 1 TB, ten minutes for a file that answers slowly, and the hash of the whole media. Slack of files is searched, too; documents and applications are opened as archives are. Read in the order of the listing.</source>
        <translation>كل المحللات على ملفات حتى 1 TB، وعشر دقائق لملف بطيء الاستجابة، وتجزئة الوسيط كله. يُبحث أيضًا في المساحة المتبقية في نهاية الملفات؛ وتُفتح المستندات والتطبيقات كما تُفتح الأرشيفات. يُقرأ بترتيب السرد.</translation>
    </message>
    <message>
        <source>Standard: for nearly every case</source>
        <translation>القياسي: لكل قضية تقريبًا</translation>
    </message>
    <message>
        <source>Everything: the widest limits</source>
        <translation>كل شيء: أوسع الحدود</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation>لا يمكن قراءته: {}</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} غير موجود.</translation>
    </message>
    <message>
        <source>The profile used last is not offered, the standard one is chosen. {}</source>
        <translation>النمط المستخدم أخيرًا غير معروض، واختير القياسي. {}</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>ملفات الأدلة</translation>
    </message>
    <message>
        <source>Evidence folder</source>
        <translation>مجلد الأدلة</translation>
    </message>
    <message>
        <source>Keys: {}</source>
        <translation>المفاتيح: {}</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>مفاتيح…</translation>
    </message>
    <message>
        <source>Evidence is opened read-only: nothing is written to it or beside it. Every read is logged.</source>
        <translation>تُفتح الأدلة للقراءة فقط: لا يُكتب شيء فيها ولا بجانبها. كل قراءة تُسجَّل.</translation>
    </message>
</context>
<context>
    <name>AnalyzeDialog</name>
    <message>
        <source>Looks through all records of the case and writes down what follows from several of them: what the data is, not what it means. Each finding is an entry of the ledger. Running it again adds only what is new.</source>
        <translation>يمر على كل سجلات القضية ويدوّن ما ينتج عن عدة سجلات منها معًا: ما هي البيانات، لا ما تعنيه. كل مكتشف قيد في الدفتر. وتشغيله من جديد لا يضيف إلا الجديد.</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>تحليل</translation>
    </message>
    <message>
        <source>Analyzers:</source>
        <translation>وحدات التحليل:</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>التحليل</translation>
    </message>
    <message>
        <source>{} cannot be loaded: {}</source>
        <translation>لا يمكن تحميل {}: {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>يجري الإلغاء…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>{}: findings so far: {}</source>
        <translation>{}: المكتشفات حتى الآن: {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{}: cancelled. Findings written before stay: {}.</source>
        <translation>{}: أُلغي. المكتشفات المكتوبة من قبل باقية: {}.</translation>
    </message>
    <message>
        <source>{}: failed: {}. Findings written before stay: {}.</source>
        <translation>{}: فشل: {}. المكتشفات المكتوبة من قبل باقية: {}.</translation>
    </message>
    <message>
        <source>{}: findings: {}. Written now: {}. As before: {}. No longer following: {}.</source>
        <translation>{}: المكتشفات: {}. كُتب الآن: {}. كما كان: {}. لم يعد ينتج: {}.</translation>
    </message>
    <message>
        <source>Not everything is ingested yet: analyze again when it is.</source>
        <translation>لم يُستوعب كل شيء بعد: حلّل من جديد عندما يكتمل.</translation>
    </message>
</context>
<context>
    <name>Analyzers</name>
    <message>
        <source>Identifiers in several items</source>
        <translation>معرّفات في عدة عناصر</translation>
    </message>
</context>
<context>
    <name>AreaLimit</name>
    <message>
        <source>In the area {}</source>
        <translation>في المنطقة {}</translation>
    </message>
</context>
<context>
    <name>ArtifactsView</name>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
</context>
<context>
    <name>AudioView</name>
    <message>
        <source>Sound</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Open sound</source>
        <translation>فتح الصوت</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>تشغيل الصوت أو إيقافه مؤقتًا</translation>
    </message>
    <message>
        <source>Mute or unmute the sound</source>
        <translation>كتم الصوت أو إلغاء كتمه</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>ليس لهذا بايتات خاصة به.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays silent until you ask for it.</source>
        <translation>مصنف من قبل بوصفه {}. يبقى صامتًا حتى تطلبه.</translation>
    </message>
    <message>
        <source>Sound stays silent until you ask for it, and then muted until you unmute it.</source>
        <translation>يبقى الصوت صامتًا حتى تطلبه، ثم مكتومًا حتى تلغي كتمه.</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>العينات في الثانية: {}</translation>
    </message>
    <message numerus="yes">
        <source>{} channels</source>
        <translation>
            <numerusform>لا قنوات</numerusform>
            <numerusform>قناة واحدة</numerusform>
            <numerusform>قناتان</numerusform>
            <numerusform>{} قنوات</numerusform>
            <numerusform>{} قناة</numerusform>
            <numerusform>{} قناة</numerusform>
        </translation>
    </message>
    <message>
        <source>the first two are played</source>
        <translation>تُشغَّل الأوليان</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>المسارات الصوتية: {}، يُسمع الأول</translation>
    </message>
    <message>
        <source>{} % of its stated length can be decoded: it is damaged or cut off.</source>
        <translation>يمكن فك ترميز {} % من طوله المذكور: هو تالف أو مقطوع.</translation>
    </message>
    <message>
        <source>Packets that cannot be decoded: {}. Silence stands for them.</source>
        <translation>حزم لا يمكن فك ترميزها: {}. يقوم الصمت مقامها.</translation>
    </message>
    <message>
        <source>The file has no sound for some moments: silence stands for them.</source>
        <translation>ليس في الملف صوت في بعض اللحظات: يقوم الصمت مقامها.</translation>
    </message>
    <message>
        <source>Parts of the file are missing or damaged: around them, what is heard may belong to other moments.</source>
        <translation>أجزاء من الملف ناقصة أو تالفة: ما يُسمع حولها قد يكون من لحظات أخرى.</translation>
    </message>
    <message>
        <source>Behind the sound that is decoded the file holds more bytes, perhaps more sound.</source>
        <translation>خلف الصوت المفكوك يحوي الملف بايتات أخرى، وربما صوتًا آخر.</translation>
    </message>
    <message>
        <source>The wave is drawn from samples: the file is long.</source>
        <translation>تُرسم الموجة من عينات: الملف طويل.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} من {}</translation>
    </message>
</context>
<context>
    <name>BookmarksView</name>
    <message>
        <source>Bookmarks of this file</source>
        <translation>إشارات هذا الملف</translation>
    </message>
    <message>
        <source>Add here</source>
        <translation>إضافة هنا</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Kept on this computer, not in the case.</source>
        <translation>محفوظ على هذا الحاسوب، لا في القضية.</translation>
    </message>
    <message>
        <source>Byte {}</source>
        <translation>البايت {}</translation>
    </message>
    <message>
        <source>No more bookmarks can be added: this file has {}.</source>
        <translation>لا يمكن إضافة إشارات أخرى: لهذا الملف {}.</translation>
    </message>
</context>
<context>
    <name>BreakBar</name>
    <message>
        <source>Break reminder</source>
        <translation>تذكير بالاستراحة</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>آخذ استراحة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Minutes at this window without a break: {}. A short one helps.</source>
        <translation>الدقائق أمام هذه النافذة بلا استراحة: {}. استراحة قصيرة تفيد.</translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source>Break reminder</source>
        <translation>تذكير بالاستراحة</translation>
    </message>
    <message>
        <source>A word in the corner of the window, nothing more. It is kept in your settings and never</source>
        <translation>كلمة في زاوية النافذة لا أكثر. تُحفظ في إعداداتك ولا</translation>
    </message>
    <message>
        <source>written into a case.</source>
        <translation>تُكتب في أي قضية أبدًا.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Minutes until then:</source>
        <translation>الدقائق حتى ذلك الحين:</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message numerus="yes">
        <source>… {} more characters: see the item</source>
        <translation>
            <numerusform>… لا محارف أخرى: انظر العنصر</numerusform>
            <numerusform>… محرف آخر: انظر العنصر</numerusform>
            <numerusform>… محرفان آخران: انظر العنصر</numerusform>
            <numerusform>… {} محارف أخرى: انظر العنصر</numerusform>
            <numerusform>… {} محرفًا آخر: انظر العنصر</numerusform>
            <numerusform>… {} محرف آخر: انظر العنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>no time is stated</source>
        <translation>لم يُذكر وقت</translation>
    </message>
    <message>
        <source>item {}</source>
        <translation>العنصر {}</translation>
    </message>
    <message>
        <source>{}, as stored: {}</source>
        <translation>{}، كما هو مخزَّن: {}</translation>
    </message>
    <message>
        <source>ledger entry {}</source>
        <translation>قيد الدفتر {}</translation>
    </message>
    <message>
        <source>A record is not shown</source>
        <translation>سجل لا يُعرض</translation>
    </message>
    <message>
        <source>It could not be read from the catalog: {}</source>
        <translation>تعذرت قراءته من الفهرس: {}</translation>
    </message>
    <message>
        <source>Open the conversation again to try once more.</source>
        <translation>افتح المحادثة من جديد للمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>وارد</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>صادر</translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation>مسودة لم تُرسل</translation>
    </message>
    <message>
        <source>direction not stated</source>
        <translation>الاتجاه غير مذكور</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>فائتة</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>محظورة</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>بريد صوتي</translation>
    </message>
    <message>
        <source>No number is stated</source>
        <translation>لم يُذكر رقم</translation>
    </message>
    <message>
        <source>No sender is stated</source>
        <translation>لم يُذكر مرسل</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>مكالمة فيديو</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>أُجيب عنها</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>لم يُجب عنها</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Deleted in its store</source>
        <translation>محذوف في مخزنه</translation>
    </message>
    <message>
        <source>Recovered: no longer a live record</source>
        <translation>مستعاد: لم يعد سجلًا حيًا</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>بلا نص</translation>
    </message>
    <message>
        <source>To: {}</source>
        <translation>إلى: {}</translation>
    </message>
    <message>
        <source>In the zone as stored: {}</source>
        <translation>في المنطقة كما هي مخزَّنة: {}</translation>
    </message>
    <message>
        <source>No time is stated</source>
        <translation>لم يُذكر وقت</translation>
    </message>
    <message>
        <source>Row id {} of table {} is not in the database</source>
        <translation>معرّف الصف {} من الجدول {} ليس في قاعدة البيانات</translation>
    </message>
    <message>
        <source>Row ids {}–{} of table {} are not in the database</source>
        <translation>معرّفات الصفوف {}–{} من الجدول {} ليست في قاعدة البيانات</translation>
    </message>
    <message>
        <source>it has no such record any more</source>
        <translation>لم يعد فيه سجل كهذا</translation>
    </message>
    <message>
        <source>its text there is damaged</source>
        <translation>نصه هناك تالف</translation>
    </message>
    <message>
        <source>hold P to look</source>
        <translation>اضغط P مطولًا للنظر</translation>
    </message>
</context>
<context>
    <name>BubbleModel</name>
    <message>
        <source>Marked: {}</source>
        <translation>العلامات: {}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in this result set for {} days</source>
        <translation>
            <numerusform>لا شيء في مجموعة النتائج هذه مدة {} يوم</numerusform>
            <numerusform>لا شيء في مجموعة النتائج هذه مدة يوم واحد</numerusform>
            <numerusform>لا شيء في مجموعة النتائج هذه مدة يومين</numerusform>
            <numerusform>لا شيء في مجموعة النتائج هذه مدة {} أيام</numerusform>
            <numerusform>لا شيء في مجموعة النتائج هذه مدة {} يومًا</numerusform>
            <numerusform>لا شيء في مجموعة النتائج هذه مدة {} يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BubbleView</name>
    <message>
        <source>Messages and calls of the conversation</source>
        <translation>رسائل المحادثة ومكالماتها</translation>
    </message>
</context>
<context>
    <name>ByteProvider</name>
    <message>
        <source>Bytes of evidence cannot be read here: no reader is available.</source>
        <translation>لا يمكن قراءة بايتات الأدلة هنا: لا قارئ متاح.</translation>
    </message>
</context>
<context>
    <name>BytesView</name>
    <message>
        <source>What the bytes at the cursor would be</source>
        <translation>ما قد تكونه البايتات عند المؤشر</translation>
    </message>
    <message>
        <source>Readings and bookmarks</source>
        <translation>القراءات والإشارات</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>يُقرأ على أنه</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>الإشارات</translation>
    </message>
    <message>
        <source>Show what the bytes at the cursor would be, and bookmarks</source>
        <translation>إظهار ما قد تكونه البايتات عند المؤشر، والإشارات</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>العودة إلى الملف</translation>
    </message>
    <message>
        <source>Width of the readings</source>
        <translation>عرض القراءات</translation>
    </message>
    <message>
        <source>Go to an offset</source>
        <translation>الذهاب إلى إزاحة</translation>
    </message>
    <message>
        <source>Search in the bytes</source>
        <translation>البحث في البايتات</translation>
    </message>
    <message>
        <source>Bookmark the selected bytes</source>
        <translation>وضع إشارة على البايتات المحددة</translation>
    </message>
    <message>
        <source>only the offset in the file is known</source>
        <translation>الإزاحة في الملف وحدها معروفة</translation>
    </message>
    <message>
        <source>in the evidence item {} (0x{:x})</source>
        <translation>في عنصر الدليل {} (0x{:x})</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Map</source>
        <translation>الخريطة</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>يجري رسم الخريطة…</translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>Evidence read-only</source>
        <translation>الأدلة للقراءة فقط</translation>
    </message>
    <message>
        <source>Head of the ledger</source>
        <translation>رأس دفتر العهدة</translation>
    </message>
    <message>
        <source>Ledger entries without a checkpoint</source>
        <translation>قيود الدفتر بلا نقطة ضبط</translation>
    </message>
    <message>
        <source>State of the source</source>
        <translation>حالة المصدر</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>الصفوف المعروضة</translation>
    </message>
    <message>
        <source>How media are shown</source>
        <translation>كيف تُعرض الوسائط</translation>
    </message>
    <message>
        <source>Confinement of the workers</source>
        <translation>عزل العمليات</translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>{} صفوف</numerusform>
            <numerusform>{} صفًا</numerusform>
            <numerusform>{} صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} rows</source>
        <translation>
            <numerusform>{} من {} صف</numerusform>
            <numerusform>{0} من صف واحد</numerusform>
            <numerusform>{0} من صفين</numerusform>
            <numerusform>{} من {} صفوف</numerusform>
            <numerusform>{} من {} صفًا</numerusform>
            <numerusform>{} من {} صف</numerusform>
        </translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>المحدد: {}</translation>
    </message>
    <message>
        <source>Workers confined</source>
        <translation>العمليات معزولة</translation>
    </message>
    <message>
        <source>Workers partly confined</source>
        <translation>العمليات معزولة جزئيًا</translation>
    </message>
    <message>
        <source>No worker yet</source>
        <translation>لا عمليات بعد</translation>
    </message>
    <message>
        <source>Ledger {} · {}</source>
        <translation>الدفتر {} · {}</translation>
    </message>
    <message numerus="yes">
        <source>{} entries since the last checkpoint</source>
        <translation>
            <numerusform>لا قيود منذ آخر نقطة ضبط</numerusform>
            <numerusform>قيد واحد منذ آخر نقطة ضبط</numerusform>
            <numerusform>قيدان منذ آخر نقطة ضبط</numerusform>
            <numerusform>{} قيود منذ آخر نقطة ضبط</numerusform>
            <numerusform>{} قيدًا منذ آخر نقطة ضبط</numerusform>
            <numerusform>{} قيد منذ آخر نقطة ضبط</numerusform>
        </translation>
    </message>
    <message>
        <source>{} not anchored</source>
        <translation>غير المرساة: {}</translation>
    </message>
    <message>
        <source>all under a checkpoint</source>
        <translation>الكل تحت نقطة ضبط</translation>
    </message>
    <message>
        <source>Source: {} of {} MISMATCH</source>
        <translation>المصدر: {} من {} غير مطابق</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>لا أدلة بعد</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>المصدر: {}</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>An ingest is running. Read the file again when it ended.</source>
        <translation>هناك استيعاب جارٍ. اقرأ الملف من جديد عندما ينتهي.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>لا شيء محدد.</translation>
    </message>
    <message>
        <source>An ingest is running. Save copies when it ended.</source>
        <translation>هناك استيعاب جارٍ. احفظ النسخ عندما ينتهي.</translation>
    </message>
    <message>
        <source>This window is for reading: choose Examine in the menu View to add or unlock evidence.</source>
        <translation>هذه النافذة للقراءة: اختر «فحص» من قائمة «عرض» لإضافة أدلة أو فتح قفلها.</translation>
    </message>
</context>
<context>
    <name>CategorisedBar</name>
    <message>
        <source>Warning of categorised records</source>
        <translation>تحذير من سجلات مصنفة</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>مفهوم</translation>
    </message>
    <message>
        <source>Categorised or protected records in this set: {} ({}). Their media stay out of sight until you ask.</source>
        <translation>السجلات المصنفة أو المحمية في هذه المجموعة: {} ({}). تبقى وسائطها بعيدة عن النظر حتى تطلبها.</translation>
    </message>
    <message>
        <source>Whether this set holds categorised records could not be found out: {}</source>
        <translation>تعذرت معرفة ما إذا كانت هذه المجموعة تحوي سجلات مصنفة: {}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>كل المسارات</translation>
    </message>
    <message>
        <source>hatched: no event</source>
        <translation>مخطط: لا حدث</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Duration, s</source>
        <translation>المدة، s</translation>
    </message>
    <message>
        <source>Duration, µs</source>
        <translation>المدة، µs</translation>
    </message>
    <message>
        <source>Altitude, m</source>
        <translation>الارتفاع، m</translation>
    </message>
    <message>
        <source>Accuracy, m</source>
        <translation>الدقة، m</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>MIME type</source>
        <translation>نوع MIME</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>وقت الوصول</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب عنها</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>المتصفح</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>وقت التغيير</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Conversation name</source>
        <translation>اسم المحادثة</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>الحاوية</translation>
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
        <translation>معرّفات BSSID</translation>
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
        <translation>HTTP فقط</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>عناوين URL</translation>
    </message>
    <message>
        <source>Alarms, minutes before</source>
        <translation>التنبيهات، دقائق قبل الموعد</translation>
    </message>
    <message>
        <source>Altitude accuracy, m</source>
        <translation>دقة الارتفاع، m</translation>
    </message>
    <message>
        <source>Bearing, °</source>
        <translation>اتجاه الحركة، °</translation>
    </message>
    <message>
        <source>Speed, m/s</source>
        <translation>السرعة، m/s</translation>
    </message>
    <message>
        <source>Signal, dBm</source>
        <translation>الإشارة، dBm</translation>
    </message>
    <message>
        <source>Expiry, s</source>
        <translation>مدة الصلاحية، s</translation>
    </message>
    <message>
        <source>MAC address of the device</source>
        <translation>عنوان MAC للجهاز</translation>
    </message>
    <message>
        <source>Installed, bytes</source>
        <translation>الحجم بعد التثبيت، بايت</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>في سلة المهملات</translation>
    </message>
    <message>
        <source>Times contacted</source>
        <translation>عدد مرات التواصل</translation>
    </message>
    <message>
        <source>Times forwarded</source>
        <translation>عدد مرات إعادة التوجيه</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>إتاحة الوصول</translation>
    </message>
    <message>
        <source>Access group</source>
        <translation>مجموعة الوصول</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>الألبومات</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>الاسم البديل</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>طوال اليوم</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>App</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>منطقة التغطية</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>وقت القدوم</translation>
    </message>
    <message>
        <source>Auto join</source>
        <translation>انضمام تلقائي</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>التفرغ</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>رقم معاودة الاتصال</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>وقت الإلغاء</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>الخلية</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>وقت الإتمام</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>وقت بدء الاتصال</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>وقت آخر تواصل</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>وقت الإنشاء</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>مسار البيانات</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>الحذف</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>وقت التسليم</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>وقت المغادرة</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>وقت الإزالة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>موعد الاستحقاق</translation>
    </message>
    <message>
        <source>Due local</source>
        <translation>موعد الاستحقاق المحلي</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>وقت تعديل النص</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>تعديلات النص</translation>
    </message>
    <message>
        <source>Emails</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>مفعَّل</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>مشفَّر</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>وقت الانتهاء</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>موعد الانتهاء</translation>
    </message>
    <message>
        <source>Ends local</source>
        <translation>موعد الانتهاء المحلي</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Exchanged amount</source>
        <translation>المبلغ بعد الصرف</translation>
    </message>
    <message>
        <source>Exchanged currency</source>
        <translation>العملة بعد الصرف</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>وقت انتهاء الصلاحية</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>مفضَّل</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>Fee currency</source>
        <translation>عملة الرسوم</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>وقت أول رصد</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>مميَّز بعلَم</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>أُعيد توجيهها</translation>
    </message>
    <message>
        <source>Forwarded from</source>
        <translation>أُعيد توجيهها من</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>ممنوح</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>جماعية</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>التجزئة</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>استُمع إليه</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>الارتفاع</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>وقت التثبيت</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>جهة التثبيت</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>العنصر</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>وقت الانضمام</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>تسمية</translation>
    </message>
    <message>
        <source>Last connected</source>
        <translation>وقت آخر اتصال</translation>
    </message>
    <message>
        <source>Last joined</source>
        <translation>وقت آخر انضمام</translation>
    </message>
    <message>
        <source>Last left</source>
        <translation>وقت آخر مغادرة</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>وقت آخر رسالة</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>وقت آخر رصد</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>وقت آخر استخدام</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>العدسة</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>اللغة والمنطقة</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>وقت التسجيل</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>الصانع</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>الشركة المصنِّعة</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>الآلية</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المذكورون</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>الطراز</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>وقت التعديل</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>اللقب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>المشغّل</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Original name</source>
        <translation>الاسم الأصلي</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>للمستخدم نفسه</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>مقترن</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>المحلل</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>جزء</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>الإذن</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>الأذونات</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>دائم</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>الهواتف</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Physical cell</source>
        <translation>الخلية الفيزيائية</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>مثبَّت</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>وقت العرض</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>الخاصية</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>مقدّم الخدمة</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>عبارة البحث</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>وقت الإدراج في الانتظار</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>تفاعل</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>ردود الفعل</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>وقت القراءة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>إشعارات الاستلام</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وقت الاستلام</translation>
    </message>
    <message>
        <source>Received bytes</source>
        <translation>البايتات المستلمة</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>المستلمون</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>مسجَّل</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>المُحيل</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>المرسل</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>وقت الإرسال</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>الرقم التسلسلي</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>الرقم التسلسلي</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>وقت الرفض</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>Reply sender</source>
        <translation>مرسل النص المقتبس</translation>
    </message>
    <message>
        <source>Reply text</source>
        <translation>النص المقتبس</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>ردًّا على</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>وقت السحب</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>من سحبها</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Same site</source>
        <translation>الموقع نفسه</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>وقت البحث</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>السر</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>آمن</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>وقت الرصد</translation>
    </message>
    <message>
        <source>Sent bytes</source>
        <translation>البايتات المرسلة</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>الخلية الخادمة</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>مشترك</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>الاختصار</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>الموقِّع</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation>الحجم، بايت</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>فتحة الشريحة</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Source path</source>
        <translation>مسار المصدر</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>مميَّز بنجمة</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>وقت البدء</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>موعد البدء</translation>
    </message>
    <message>
        <source>Starts local</source>
        <translation>موعد البدء المحلي</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>الوقت المذكور</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>العنوان الفرعي</translation>
    </message>
    <message>
        <source>System</source>
        <translation>من النظام</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>وقت الالتقاط</translation>
    </message>
    <message>
        <source>Taken local</source>
        <translation>وقت الالتقاط المحلي</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>التقنية</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>To latitude</source>
        <translation>خط عرض الوجهة</translation>
    </message>
    <message>
        <source>To longitude</source>
        <translation>خط طول الوجهة</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>الأداة</translation>
    </message>
    <message>
        <source>Tool version</source>
        <translation>إصدار الأداة</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>مخزَّن</translation>
    </message>
    <message>
        <source>Total bytes</source>
        <translation>مجموع البايتات</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>النص المفرَّغ</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>الانتقال</translation>
    </message>
    <message>
        <source>Trashed</source>
        <translation>وقت النقل إلى سلة المهملات</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Uninstalled</source>
        <translation>وقت إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير المقروءة</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>وقت التحديث</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>وقت الاستخدام</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Version code</source>
        <translation>رمز الإصدار</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>إمكانية الرؤية</translation>
    </message>
    <message>
        <source>Visit count</source>
        <translation>عدد الزيارات</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>وقت الزيارة</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>وحدة التخزين</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما يقوله</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness of the ingest</source>
        <translation>اكتمال الاستيعاب</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العد…</translation>
    </message>
    <message>
        <source>State of the count</source>
        <translation>حالة العد</translation>
    </message>
    <message>
        <source>What was read and what was not</source>
        <translation>ما قُرئ وما لم يُقرأ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>نسخ كنص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>لا يمكن عد الفهرس: {}</translation>
    </message>
    <message>
        <source>File entries: {} · with content that could not be read: {} · items refused: {}</source>
        <translation>مدخلات الملفات: {} · ذات محتوى لم تمكن قراءته: {} · العناصر المرفوضة: {}</translation>
    </message>
    <message>
        <source>Evidence item {} · {}</source>
        <translation>عنصر الدليل {} · {}</translation>
    </message>
    <message>
        <source>Nothing was read: {}</source>
        <translation>لم يُقرأ شيء: {}</translation>
    </message>
    <message>
        <source>File entries listed</source>
        <translation>مدخلات الملفات المدرجة</translation>
    </message>
    <message>
        <source>read and hashed</source>
        <translation>قُرئت وحُسبت تجزئتها</translation>
    </message>
    <message>
        <source>with content that was not read</source>
        <translation>ذات محتوى لم يُقرأ</translation>
    </message>
    <message>
        <source>without content of their own, such as folders</source>
        <translation>بلا محتوى خاص بها، كالمجلدات</translation>
    </message>
    <message>
        <source>of all these, in archives and other files that hold them</source>
        <translation>من كل هذه، في أرشيفات وملفات أخرى تحويها</translation>
    </message>
    <message>
        <source>Parsed: at least one parser took the entry</source>
        <translation>حُللت: أخذ المدخل محلل واحد على الأقل</translation>
    </message>
    <message>
        <source>Read and hashed, and no parser took them</source>
        <translation>قُرئت وحُسبت تجزئتها ولم يأخذها أي محلل</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>الآثار</translation>
    </message>
    <message>
        <source>Not searched: {}</source>
        <translation>لم يُبحث فيه: {}</translation>
    </message>
    <message>
        <source>The ingest was finished.</source>
        <translation>انتهى الاستيعاب.</translation>
    </message>
    <message>
        <source>The ingest was cancelled; it can be resumed.</source>
        <translation>أُلغي الاستيعاب؛ يمكن استئنافه.</translation>
    </message>
    <message>
        <source>The ingest was interrupted or is running; nothing recorded is lost.</source>
        <translation>انقطع الاستيعاب أو ما زال جاريًا؛ لا يضيع شيء مما سُجل.</translation>
    </message>
    <message>
        <source>The ingest was not begun.</source>
        <translation>لم يبدأ الاستيعاب.</translation>
    </message>
    <message>
        <source>Profile: {}</source>
        <translation>النمط: {}</translation>
    </message>
    <message>
        <source>Only these parsers ran: {}</source>
        <translation>عملت هذه المحللات فقط: {}</translation>
    </message>
    <message>
        <source>Hash of the whole media: {}</source>
        <translation>تجزئة الوسيط كله: {}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>other reasons, all in the Problems dock</source>
        <translation>أسباب أخرى، كلها في لوحة المشكلات</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Copy what is selected</source>
        <translation>نسخ المحدد</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>البحث في المحادثة</translation>
    </message>
    <message>
        <source>Make exhibits of what is ticked, or else selected</source>
        <translation>جعل المؤشر، وإلا فالمحدد، مستندات إثبات</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>اختر محادثة.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Copied: {} of {}</source>
        <translation>نُسخ: {} من {}</translation>
    </message>
    <message>
        <source>Nothing on this day or after it.</source>
        <translation>لا شيء في هذا اليوم ولا بعده.</translation>
    </message>
    <message>
        <source>Nothing on {}; the next is on {}.</source>
        <translation>لا شيء في {}؛ التالي في {}.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} من {}</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Day to go to</source>
        <translation>اليوم المراد الذهاب إليه</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>أيام الشهر</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Go to day</source>
        <translation>الذهاب إلى اليوم</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copies the ticked or selected records as text with their ids</source>
        <translation>ينسخ السجلات المؤشرة أو المحددة كنص مع معرّفاتها</translation>
    </message>
    <message>
        <source>Make exhibits</source>
        <translation>جعلها مستندات إثبات</translation>
    </message>
    <message>
        <source>Makes the ticked or selected records exhibits, numbered in this order (E)</source>
        <translation>يجعل السجلات المؤشرة أو المحددة مستندات إثبات، مرقمة بهذا الترتيب (E)</translation>
    </message>
    <message>
        <source>Show in table</source>
        <translation>إظهار في الجدول</translation>
    </message>
    <message>
        <source>Makes the ticked records the result set</source>
        <translation>يجعل السجلات المؤشرة مجموعة النتائج</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>إلغاء كل التأشير</translation>
    </message>
    <message>
        <source>The first {} of {} records are shown.</source>
        <translation>تُعرض أول {} من {} من السجلات.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لم يُعثر عليه</translation>
    </message>
    <message>
        <source>Ticked: {}</source>
        <translation>المؤشر: {}</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>Participants</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>الأخير</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>التطبيقات</translation>
    </message>
    <message>
        <source>Protected: who takes part is kept back</source>
        <translation>محمي: لا يُعرض من يشارك</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>لم يُسمَّ أحد</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} و{} غيرهم</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>و{} غيرهم</translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Find a participant, name or app</source>
        <translation>البحث عن مشارك أو اسم أو تطبيق</translation>
    </message>
    <message>
        <source>Ticked messages and calls</source>
        <translation>الرسائل والمكالمات المؤشرة</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} conversations</source>
        <translation>
            <numerusform>{} من {} محادثة</numerusform>
            <numerusform>{0} من محادثة واحدة</numerusform>
            <numerusform>{0} من محادثتين</numerusform>
            <numerusform>{} من {} محادثات</numerusform>
            <numerusform>{} من {} محادثة</numerusform>
            <numerusform>{} من {} محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · messages and calls: {}</source>
        <translation>{} · الرسائل والمكالمات: {}</translation>
    </message>
    <message>
        <source>other records in the result set: {}</source>
        <translation>سجلات أخرى في مجموعة النتائج: {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>مضمومة بالمعرّف، لا بالاسم أبدًا</translation>
    </message>
</context>
<context>
    <name>CopiesTable</name>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>SHA-256, as recorded</source>
        <translation>SHA-256 كما سُجل</translation>
    </message>
    <message>
        <source>not copied</source>
        <translation>لم يُنسخ</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Copies that were made</source>
        <translation>النسخ التي صُنعت</translation>
    </message>
    <message>
        <source>Copy the files, to paste them elsewhere</source>
        <translation>نسخ الملفات للصقها في مكان آخر</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Everything is hidden</source>
        <translation>كل شيء مخفي</translation>
    </message>
    <message>
        <source>Indicia</source>
        <translation>Indicia</translation>
    </message>
    <message>
        <source>Press F9 or Escape to go on.</source>
        <translation>اضغط F9 أو Escape للمتابعة.</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Only what people said of it</source>
        <translation>ما قاله الناس عنه فقط</translation>
    </message>
    <message>
        <source>Whole entry…</source>
        <translation>القيد كاملًا…</translation>
    </message>
    <message>
        <source>Shows all that the chosen ledger entry says (Enter)</source>
        <translation>يُظهر كل ما يقوله قيد الدفتر المختار (Enter)</translation>
    </message>
    <message>
        <source>Marks that count now</source>
        <translation>العلامات السارية الآن</translation>
    </message>
    <message>
        <source>Ledger entries of this record and its evidence item</source>
        <translation>قيود الدفتر عن هذا السجل وعنصر دليله</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>تجري قراءة الدفتر…</translation>
    </message>
    <message>
        <source>Ledger entries: {}</source>
        <translation>قيود الدفتر: {}</translation>
    </message>
    <message>
        <source>Ledger entries on this record, its file and its evidence item, and what concerns these: {}</source>
        <translation>قيود الدفتر عن هذا السجل وملفه وعنصر دليله وما يتعلق بها: {}</translation>
    </message>
    <message>
        <source>Marks not listed here: {}</source>
        <translation>علامات غير مدرجة هنا: {}</translation>
    </message>
    <message>
        <source>Counts now:</source>
        <translation>السارية الآن:</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{} ({}, {})</source>
        <translation>{} ({}، {})</translation>
    </message>
    <message>
        <source>{} — disputed</source>
        <translation>{} — متنازع فيه</translation>
    </message>
</context>
<context>
    <name>DatabaseView</name>
    <message>
        <source>Tables of the database</source>
        <translation>جداول قاعدة البيانات</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>صفوف الجدول</translation>
    </message>
    <message>
        <source>Width of the list of tables</source>
        <translation>عرض قائمة الجداول</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Deleted rows (unconfirmed)</source>
        <translation>صفوف محذوفة (غير مؤكدة)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Value {}</source>
        <translation>القيمة {}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>وُجد</translation>
    </message>
    <message>
        <source>Rows that look deleted: {}. Nothing confirms that they were rows; others may remain unseen.</source>
        <translation>الصفوف التي تبدو محذوفة: {}. لا شيء يؤكد أنها كانت صفوفًا؛ وقد يبقى غيرها غير مرئي.</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>وُجد منها أكثر مما يُعرض.</translation>
    </message>
    <message numerus="yes">
        <source>All {} rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>كل الصفوف، وعددها {}</numerusform>
            <numerusform>كل الصفوف، وعددها {}</numerusform>
            <numerusform>كل الصفوف، وعددها {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First {} rows; more follow</source>
        <translation>
            <numerusform>لا صفوف بعد؛ يليها المزيد</numerusform>
            <numerusform>أول صف؛ يليه المزيد</numerusform>
            <numerusform>أول صفين؛ يليهما المزيد</numerusform>
            <numerusform>أول {} صفوف؛ يليها المزيد</numerusform>
            <numerusform>أول {} صفًا؛ يليها المزيد</numerusform>
            <numerusform>أول {} صف؛ يليها المزيد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From row {} on: {} rows</source>
        <translation>
            <numerusform>من الصف {0}: لا صفوف</numerusform>
            <numerusform>من الصف {0}: صف واحد</numerusform>
            <numerusform>من الصف {0}: صفان</numerusform>
            <numerusform>من الصف {}: {} صفوف</numerusform>
            <numerusform>من الصف {}: {} صفًا</numerusform>
            <numerusform>من الصف {}: {} صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages from the write-ahead log: {}</source>
        <translation>الصفحات من سجل الكتابة المسبقة: {}</translation>
    </message>
    <message>
        <source>Free pages: {}</source>
        <translation>الصفحات الحرة: {}</translation>
    </message>
    <message>
        <source>The write-ahead log is protected and was not read.</source>
        <translation>سجل الكتابة المسبقة محمي ولم يُقرأ.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>صف</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>Modified</source>
        <translation>وقت التعديل</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>وقت الوصول</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>وقت التغيير</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>وقت الإنشاء</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Times, in {}</source>
        <translation>الأوقات، بتوقيت {}</translation>
    </message>
    <message>
        <source>The file system stores local time without a zone; it was read as UTC.</source>
        <translation>يخزن نظام الملفات الوقت المحلي بلا منطقة؛ وقُرئ على أنه UTC.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Digests of all bytes</source>
        <translation>بصمات كل البايتات</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>عُرض على</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>Path, raw bytes</source>
        <translation>المسار، بايتات خام</translation>
    </message>
    <message>
        <source>no possible moment</source>
        <translation>لحظة غير ممكنة</translation>
    </message>
    <message>
        <source>stored as {}</source>
        <translation>مخزَّن على أنه {}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>{}, unconfirmed: nothing confirms that these are the file&apos;s own bytes</source>
        <translation>{}، غير مؤكد: لا شيء يؤكد أن هذه بايتات الملف نفسه</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>البصمات</translation>
    </message>
    <message>
        <source>none: not all bytes could be read, or there are none</source>
        <translation>لا شيء: لم تمكن قراءة كل البايتات، أو ليست هناك بايتات</translation>
    </message>
    <message>
        <source>File entry</source>
        <translation>مدخل ملف</translation>
    </message>
    <message>
        <source>the evidence item as a whole</source>
        <translation>عنصر الدليل كله</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>وحدة التخزين</translation>
    </message>
    <message>
        <source>none: the item is not divided</source>
        <translation>لا شيء: العنصر غير مقسم</translation>
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
        <translation>المحلل</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>صرّح به</translation>
    </message>
    <message>
        <source>Artifact ID</source>
        <translation>معرّف الأثر</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>عنصر الدليل</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>العنصر</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>قُرئ من</translation>
    </message>
    <message>
        <source>none of its own: a folder</source>
        <translation>لا شيء خاص به: مجلد</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>{}, acquisition</source>
        <translation>{}، عند الاقتناء</translation>
    </message>
    <message>
        <source>{}, computed here</source>
        <translation>{}، محسوب هنا</translation>
    </message>
    <message>
        <source>Part {} of {}</source>
        <translation>الجزء {} من {}</translation>
    </message>
    <message>
        <source>What the container states of the acquisition</source>
        <translation>ما تذكره الحاوية عن الاقتناء</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>not read — {}</source>
        <translation>لم تُقرأ — {}</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Text of the document</source>
        <translation>نص المستند</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>{}: its text alone, without pictures, links and what hides in it</source>
        <translation>{}: نصه وحده، بلا صور وروابط وما يختبئ فيه</translation>
    </message>
</context>
<context>
    <name>EventsTable</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>نوع الوقت</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>المسار</translation>
    </message>
</context>
<context>
    <name>EvidenceTree</name>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>الآثار</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>المكتشفات</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>التصفيات المحفوظة</translation>
    </message>
    <message>
        <source>Reports and exports</source>
        <translation>التقارير والصادرات</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Volume {}</source>
        <translation>وحدة التخزين {}</translation>
    </message>
    <message>
        <source>Whole item</source>
        <translation>العنصر كله</translation>
    </message>
    <message>
        <source>{}, not read</source>
        <translation>{}، لم يُقرأ</translation>
    </message>
    <message>
        <source>More: see `indicia findings`</source>
        <translation>المزيد: انظر `indicia findings`</translation>
    </message>
    <message>
        <source>Protected as {}</source>
        <translation>محمي بوصفه {}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Copies of files</source>
        <translation>نسخ الملفات</translation>
    </message>
    <message>
        <source>Older ones: see the ledger</source>
        <translation>الأقدم: انظر الدفتر</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence, artifacts, problems, tags, filters and reports</source>
        <translation>الأدلة والآثار والمشكلات والوسوم والتصفيات والتقارير</translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message>
        <source>Exhibits</source>
        <translation>مستندات الإثبات</translation>
    </message>
    <message>
        <source>Which artifacts are shown. Items, custody, tools, completeness and problems are always in the report.</source>
        <translation>أي الآثار تُعرض. العناصر والعهدة والأدوات والاكتمال والمشكلات في التقرير دائمًا.</translation>
    </message>
    <message>
        <source>Kinds of artifacts in the report</source>
        <translation>أنواع الآثار في التقرير</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Choose at least one kind of artifact.</source>
        <translation>اختر نوعًا واحدًا من الآثار على الأقل.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>“{}” is no date that can be used: write 2026-01-31, or 2026-01-31T14:00:00+01:00 for a moment.</source>
        <translation>«{}» ليس تاريخًا يمكن استخدامه: اكتب 2026-01-31، أو 2026-01-31T14:00:00+01:00 للحظة.</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>Only with a tag</source>
        <translation>ذات الوسم فقط</translation>
    </message>
    <message>
        <source>To (that day included)</source>
        <translation>إلى (ذلك اليوم مشمول)</translation>
    </message>
    <message>
        <source>Printed of a kind at most (the attached list holds all)</source>
        <translation>الأكثر طباعةً من كل نوع (القائمة المرفقة تحوي الكل)</translation>
    </message>
    <message>
        <source>From {}</source>
        <translation>من {}</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>قبل {}</translation>
    </message>
    <message>
        <source>{}; artifacts without a time are left out.</source>
        <translation>{}؛ تُترك الآثار التي بلا وقت.</translation>
    </message>
    <message>
        <source>Artifacts shown: {} of {}</source>
        <translation>الآثار المعروضة: {} من {}</translation>
    </message>
    <message numerus="yes">
        <source> {} lie outside it and are never shown.</source>
        <translation>
            <numerusform> لا يقع شيء خارجه.</numerusform>
            <numerusform> يقع واحد خارجه ولا يُعرض أبدًا.</numerusform>
            <numerusform> يقع اثنان خارجه ولا يُعرضان أبدًا.</numerusform>
            <numerusform> {} تقع خارجه ولا تُعرض أبدًا.</numerusform>
            <numerusform> {} تقع خارجه ولا تُعرض أبدًا.</numerusform>
            <numerusform> {} تقع خارجه ولا تُعرض أبدًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>No record bears a tag yet.</source>
        <translation>لا سجل يحمل وسمًا بعد.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>الصيغة:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>الملف:</translation>
    </message>
    <message>
        <source>Name a file in a folder that exists.</source>
        <translation>سمِّ ملفًا في مجلد موجود.</translation>
    </message>
    <message>
        <source>{} exists already. Choose another name.</source>
        <translation>{} موجود من قبل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ExportRowsDialog</name>
    <message numerus="yes">
        <source>All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</source>
        <translation>
            <numerusform>لا يُكتب أي صف من الجدول. ملف إثبات بجانبه يربطه بدفتر العهدة. ما يحجبه نطاق الإذن لا يُكتب.</numerusform>
            <numerusform>يُكتب صف الجدول الوحيد. ملف إثبات بجانبه يربطه بدفتر العهدة. ما يحجبه نطاق الإذن لا يُكتب.</numerusform>
            <numerusform>يُكتب صفا الجدول كلاهما، بترتيبه. ملف إثبات بجانبه يربطه بدفتر العهدة. ما يحجبه نطاق الإذن لا يُكتب.</numerusform>
            <numerusform>تُكتب كل صفوف الجدول، وعددها {}، بترتيبه. ملف إثبات بجانبه يربطه بدفتر العهدة. ما يحجبه نطاق الإذن لا يُكتب.</numerusform>
            <numerusform>تُكتب كل صفوف الجدول، وعددها {}، بترتيبه. ملف إثبات بجانبه يربطه بدفتر العهدة. ما يحجبه نطاق الإذن لا يُكتب.</numerusform>
            <numerusform>تُكتب كل صفوف الجدول، وعددها {}، بترتيبه. ملف إثبات بجانبه يربطه بدفتر العهدة. ما يحجبه نطاق الإذن لا يُكتب.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV: the columns shown, for a spreadsheet</source>
        <translation>CSV: الأعمدة المعروضة، لجدول بيانات</translation>
    </message>
    <message>
        <source>JSON Lines: each record whole</source>
        <translation>JSON Lines: كل سجل كاملًا</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>تصدير الصفوف</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Needed where protected records are among the rows</source>
        <translation>مطلوب حيث توجد سجلات محمية بين الصفوف</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>السبب:</translation>
    </message>
    <message>
        <source>Protected records are among these rows. Say why they are exported; nothing was written.</source>
        <translation>بين هذه الصفوف سجلات محمية. قل لماذا تُصدَّر؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Rows written: {}. File: {}; its proof lies beside it.</source>
        <translation>الصفوف المكتوبة: {}. الملف: {}؛ إثباته بجانبه.</translation>
    </message>
    <message>
        <source>Kept back by the authority&apos;s scope: {}.</source>
        <translation>المحجوب بنطاق الإذن: {}.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Empty the field</source>
        <translation>إفراغ الحقل</translation>
    </message>
</context>
<context>
    <name>FieldLinks</name>
    <message>
        <source>This parser does not state where its bytes stand.</source>
        <translation>لا يذكر هذا المحلل أين تقع بايتاته.</translation>
    </message>
    <message>
        <source>The file has no such key.</source>
        <translation>ليس في الملف مفتاح كهذا.</translation>
    </message>
    <message>
        <source>Where its bytes stand cannot be told: {}</source>
        <translation>لا يمكن القول أين تقع بايتاته: {}</translation>
    </message>
</context>
<context>
    <name>FieldsView</name>
    <message>
        <source>Fields of the record</source>
        <translation>حقول السجل</translation>
    </message>
    <message>
        <source>Show bytes</source>
        <translation>إظهار البايتات</translation>
    </message>
    <message>
        <source>Show the bytes of the chosen field in the Hex tab (Enter)</source>
        <translation>إظهار بايتات الحقل المختار في لسان Hex (Enter)</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Include subfolders</source>
        <translation>تضمين المجلدات الفرعية</translation>
    </message>
    <message>
        <source>All evidence</source>
        <translation>كل الأدلة</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Frames over the length of the video</source>
        <translation>الإطارات على طول الفيديو</translation>
    </message>
    <message>
        <source>Cell {} of {}, at {}</source>
        <translation>الخانة {} من {}، عند {}</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>files</source>
        <translation>ملفات</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>آثار</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>مشكلات</translation>
    </message>
    <message>
        <source>Kind of artifact or problem: message, call, location, warning</source>
        <translation>نوع الأثر أو المشكلة: message, call, location, warning</translation>
    </message>
    <message>
        <source>file, directory, link, stream or other</source>
        <translation>file, directory, link, stream أو other</translation>
    </message>
    <message>
        <source>live, deleted, carved (files) or recovered (artifacts)</source>
        <translation>live, deleted, carved (للملفات) أو recovered (للآثار)</translation>
    </message>
    <message>
        <source>Path inside of the volume; ** stands for any folders: **/DCIM/**</source>
        <translation>المسار داخل وحدة التخزين؛ ** تقوم مقام أي مجلدات: ⁦**/DCIM/**⁩</translation>
    </message>
    <message>
        <source>Last part of the path: *.jpg</source>
        <translation>آخر جزء من المسار: ⁦*.jpg⁩</translation>
    </message>
    <message>
        <source>Type by content: image/*</source>
        <translation>النوع بحسب المحتوى: ⁦image/*⁩</translation>
    </message>
    <message>
        <source>Size in bytes, or with kB, MB, GB (1,000) or KiB, MiB, GiB (1,024)</source>
        <translation>الحجم بالبايت، أو مع kB, MB, GB (1,000) أو KiB, MiB, GiB (1,024)</translation>
    </message>
    <message>
        <source>Time of an artifact, any of the four times of a file</source>
        <translation>وقت الأثر، وأي من أوقات الملف الأربعة</translation>
    </message>
    <message>
        <source>When the content of a file was modified</source>
        <translation>متى عُدّل محتوى ملف</translation>
    </message>
    <message>
        <source>When a file was accessed</source>
        <translation>متى وُصل إلى ملف</translation>
    </message>
    <message>
        <source>When what the file system says of a file was changed</source>
        <translation>متى تغير ما يقوله نظام الملفات عن ملف</translation>
    </message>
    <message>
        <source>When a file was made in its file system</source>
        <translation>متى أُنشئ ملف في نظام ملفاته</translation>
    </message>
    <message>
        <source>Anybody that an artifact names: sender, recipient, number, name, address</source>
        <translation>أي شخص يسميه أثر: مرسل أو مستلم أو رقم أو اسم أو عنوان</translation>
    </message>
    <message>
        <source>Latitude, longitude and km around that place: 51.5,-0.12,5 or 51.5,-0.12,500m</source>
        <translation>خط العرض وخط الطول والكيلومترات حول ذلك المكان: 51.5,-0.12,5 أو 51.5,-0.12,500m</translation>
    </message>
    <message>
        <source>Tag on this very record</source>
        <translation>وسم على هذا السجل عينه</translation>
    </message>
    <message>
        <source>Words of a note on this very record</source>
        <translation>كلمات ملاحظة على هذا السجل عينه</translation>
    </message>
    <message>
        <source>Category of this very record, protected or tagged</source>
        <translation>فئة هذا السجل عينه، محميًا أو موسومًا</translation>
    </message>
    <message>
        <source>Second examiner on this very record: agrees, disagrees or disputed</source>
        <translation>الفاحص الثاني على هذا السجل عينه: agrees, disagrees أو disputed</translation>
    </message>
    <message>
        <source>Says anything of: has:location, has:time, has:tag, has:problem, has:NAME</source>
        <translation>يقول شيئًا عن: has:location, has:time, has:tag, has:problem, has:NAME</translation>
    </message>
    <message>
        <source>Free text, as without a field</source>
        <translation>نص حر، كما بلا حقل</translation>
    </message>
    <message>
        <source>SHA-256 of the file; ab12* for its beginning</source>
        <translation>SHA-256 للملف؛ ab12* لبدايته</translation>
    </message>
    <message>
        <source>SHA-1 of the file</source>
        <translation>SHA-1 للملف</translation>
    </message>
    <message>
        <source>MD5 of the file</source>
        <translation>MD5 للملف</translation>
    </message>
    <message>
        <source>Any digest of the file</source>
        <translation>أي بصمة للملف</translation>
    </message>
    <message>
        <source>Number of the evidence item</source>
        <translation>رقم عنصر الدليل</translation>
    </message>
    <message>
        <source>Number of the volume in its item</source>
        <translation>رقم وحدة التخزين في عنصرها</translation>
    </message>
    <message>
        <source>Place in the listing of the item, or of the file</source>
        <translation>المكان في قائمة العنصر، أو الملف</translation>
    </message>
    <message>
        <source>Id of the record: 1-42, 1-42-3</source>
        <translation>معرّف السجل: 1-42, 1-42-3</translation>
    </message>
    <message>
        <source>Id of the file that it is about</source>
        <translation>معرّف الملف الذي هو عنه</translation>
    </message>
    <message>
        <source>Parser that stated it, or that took the file</source>
        <translation>المحلل الذي صرّح به، أو الذي أخذ الملف</translation>
    </message>
    <message>
        <source>Version of the parser</source>
        <translation>إصدار المحلل</translation>
    </message>
    <message>
        <source>Where in the file: row message:7</source>
        <translation>أين في الملف: row message:7</translation>
    </message>
    <message>
        <source>What a problem says</source>
        <translation>ما تقوله مشكلة</translation>
    </message>
    <message>
        <source>Recovered content that nothing confirms: yes or no</source>
        <translation>محتوى مستعاد لا يؤكده شيء: yes أو no</translation>
    </message>
    <message>
        <source>Any field of an artifact by its name: field.subject, field.width</source>
        <translation>أي حقل من أثر باسمه: field.subject, field.width</translation>
    </message>
    <message>
        <source>Any time by its name: times.sent, times.read</source>
        <translation>أي وقت باسمه: times.sent, times.read</translation>
    </message>
    <message>
        <source>Both must hold</source>
        <translation>يجب أن يصح كلاهما</translation>
    </message>
    <message>
        <source>One must hold</source>
        <translation>يجب أن يصح أحدهما</translation>
    </message>
    <message>
        <source>What follows must not hold</source>
        <translation>ما يلي يجب ألا يصح</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, or kind:message and participant:+4479* and not tag:privileged</source>
        <translation>التصفية: كلمات، أو kind:message and participant:+4479* and not tag:privileged</translation>
    </message>
    <message>
        <source>Filter of the result set</source>
        <translation>تصفية مجموعة النتائج</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>التصفية</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>التصفيات</translation>
    </message>
    <message>
        <source>Kept and recent filters</source>
        <translation>التصفيات المحفوظة والحديثة</translation>
    </message>
    <message>
        <source>What a filter can say</source>
        <translation>ما يمكن أن تقوله التصفية</translation>
    </message>
    <message>
        <source>Not applied: {}</source>
        <translation>لم تُطبق: {}</translation>
    </message>
    <message>
        <source>Enter takes the filter away.</source>
        <translation>يزيل Enter التصفية.</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>طُبقت.</translation>
    </message>
    <message>
        <source>Valid: Enter applies it.</source>
        <translation>صحيحة: Enter يطبقها.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>ملفات</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>آثار</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>مشكلات</translation>
    </message>
    <message>
        <source>Valid: Enter applies it and shows {}.</source>
        <translation>صحيحة: Enter يطبقها ويعرض {}.</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>حفظ هذه التصفية</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>اسم التصفية</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>حفظ هذه التصفية…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>آخر ما استُخدم</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>What can follow in the filter</source>
        <translation>ما يمكن أن يلي في التصفية</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>What a filter can say</source>
        <translation>ما يمكن أن تقوله التصفية</translation>
    </message>
    <message>
        <source>Fields of the filter</source>
        <translation>حقول التصفية</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>لـ</translation>
    </message>
    <message>
        <source>A field of the artifact&apos;s kind</source>
        <translation>حقل من نوع الأثر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>Words alone look through the text of each record. FIELD:VALUE compares a field; letter case counts for nothing, * stands for any characters and ? for one. =, !=, &lt;, &lt;=, &gt; and &gt;= compare exactly, by number or by time. Join with and, or, not and brackets; put a text with blanks into quotation marks.</source>
        <translation>الكلمات وحدها تبحث في نص كل سجل. FIELD:VALUE يقارن حقلًا؛ حالة الأحرف لا تهم، و* تقوم مقام أي محارف و? مقام محرف واحد. ⁦=, !=, &lt;, &lt;=, &gt;, &gt;=⁩ تقارن بدقة، بالرقم أو بالوقت. اربط بـ and و or و not والأقواس؛ وضع النص ذا الفراغات بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>Not of what is shown now</source>
        <translation>ليس مما يُعرض الآن</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter of the result set</source>
        <translation>تصفية مجموعة النتائج</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Offset</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Go to offset, 0x for hex</source>
        <translation>الذهاب إلى الإزاحة، 0x للست عشري</translation>
    </message>
    <message>
        <source>Offset to go to</source>
        <translation>الإزاحة المراد الذهاب إليها</translation>
    </message>
    <message>
        <source>Find in these bytes</source>
        <translation>البحث في هذه البايتات</translation>
    </message>
    <message>
        <source>What to find in the bytes</source>
        <translation>ما يُبحث عنه في البايتات</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>كيف يُبحث عنه</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Text, any case</source>
        <translation>نص، بأي حالة أحرف</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>بايتات ست عشرية</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>البحث عن التالي</translation>
    </message>
    <message>
        <source>Type pairs of hexadecimal digits.</source>
        <translation>اكتب أزواجًا من الأرقام الست عشرية.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>البحث عن الموضع التالي</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>إيقاف البحث</translation>
    </message>
    <message>
        <source>Type a whole number, or hexadecimal digits after 0x.</source>
        <translation>اكتب عددًا صحيحًا، أو أرقامًا ست عشرية بعد 0x.</translation>
    </message>
    <message numerus="yes">
        <source>The file has {} bytes.</source>
        <translation>
            <numerusform>ليس في الملف أي بايت.</numerusform>
            <numerusform>في الملف بايت واحد.</numerusform>
            <numerusform>في الملف بايتان.</numerusform>
            <numerusform>في الملف {} بايتات.</numerusform>
            <numerusform>في الملف {} بايتًا.</numerusform>
            <numerusform>في الملف {} بايت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>أُلغي البحث.</translation>
    </message>
    <message>
        <source>{} % searched</source>
        <translation>بُحث في {} %</translation>
    </message>
    <message>
        <source>Found at {}</source>
        <translation>وُجد عند {}</translation>
    </message>
    <message>
        <source>Not found in these bytes.</source>
        <translation>لم يُعثر عليه في هذه البايتات.</translation>
    </message>
    <message>
        <source>Not found from here to the end. Find next begins at the start.</source>
        <translation>لم يُعثر عليه من هنا حتى النهاية. «البحث عن التالي» يبدأ من الأول.</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes could not be read and were not searched.</source>
        <translation>
            <numerusform>لا بايتات تعذرت قراءتها.</numerusform>
            <numerusform>بايت واحد تعذرت قراءته ولم يُبحث فيه.</numerusform>
            <numerusform>بايتان تعذرت قراءتهما ولم يُبحث فيهما.</numerusform>
            <numerusform>{} بايتات تعذرت قراءتها ولم يُبحث فيها.</numerusform>
            <numerusform>{} بايتًا تعذرت قراءتها ولم يُبحث فيها.</numerusform>
            <numerusform>{} بايت تعذرت قراءتها ولم يُبحث فيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>What is missing or wrong</source>
        <translation>ما ينقص أو هو خطأ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>FrozenColumns</name>
    <message>
        <source>Frozen columns</source>
        <translation>الأعمدة المثبتة</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>No type known</source>
        <translation>النوع غير معروف</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>No camera named</source>
        <translation>لم تُسمَّ كاميرا</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>بلا فئة</translation>
    </message>
    <message>
        <source>No size known</source>
        <translation>الحجم غير معروف</translation>
    </message>
    <message>
        <source>Less than 10 kB</source>
        <translation>أقل من 10 kB</translation>
    </message>
    <message>
        <source>10 kB to 100 kB</source>
        <translation>من 10 kB إلى 100 kB</translation>
    </message>
    <message>
        <source>100 kB to 1 MB</source>
        <translation>من 100 kB إلى 1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>من 1 MB إلى 10 MB</translation>
    </message>
    <message>
        <source>10 MB to 100 MB</source>
        <translation>من 10 MB إلى 100 MB</translation>
    </message>
    <message>
        <source>100 MB and more</source>
        <translation>100 MB وأكثر</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>لم تُقارن</translation>
    </message>
    <message>
        <source>Distance 0 to {}: much alike</source>
        <translation>المسافة من 0 إلى {}: متشابهة جدًا</translation>
    </message>
    <message>
        <source>Distance {} to {}: somewhat alike</source>
        <translation>المسافة من {} إلى {}: متشابهة إلى حد ما</translation>
    </message>
    <message>
        <source>Distance {} to {}: a little alike</source>
        <translation>المسافة من {} إلى {}: متشابهة قليلًا</translation>
    </message>
    <message>
        <source>Distance {} to 64: not alike</source>
        <translation>المسافة من {} إلى 64: غير متشابهة</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>الملف غير موجود</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>التُقطت</translation>
    </message>
    <message>
        <source>taken, no zone</source>
        <translation>التُقطت، بلا منطقة</translation>
    </message>
    <message>
        <source>created</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>عُدّل</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>محمي: {}</translation>
    </message>
    <message>
        <source>tags: {}</source>
        <translation>الوسوم: {}</translation>
    </message>
    <message>
        <source>no file of that path</source>
        <translation>لا ملف بهذا المسار</translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>Find similar</source>
        <translation>البحث عن المتشابه</translation>
    </message>
    <message>
        <source>Arranges all by their likeness to the current picture</source>
        <translation>يرتب الكل بحسب شبهه بالصورة الحالية</translation>
    </message>
    <message>
        <source>Hold to look (P)</source>
        <translation>اضغط مطولًا للنظر (P)</translation>
    </message>
    <message>
        <source>Shows the current picture for as long as it is held</source>
        <translation>يعرض الصورة الحالية ما دام مضغوطًا</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>حجم الصور</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>تجري مقارنة الصور</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>إيقاف المقارنة</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>التشابه</translation>
    </message>
    <message>
        <source>{} of {} compared</source>
        <translation>قورن {} من {}</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>ترتيب الدفتر</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Arrange the pictures by</source>
        <translation>ترتيب الصور بحسب</translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation>ترتيب بحسب</translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>لا يمكن قراءة الفهرس: {}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Problems have no pictures. Choose files or artifacts on the left.</source>
        <translation>ليس للمشكلات صور. اختر ملفات أو آثارًا من الجانب.</translation>
    </message>
    <message>
        <source>Pictures and videos: {}</source>
        <translation>الصور ومقاطع الفيديو: {}</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>المحدد: {}</translation>
    </message>
    <message numerus="yes">
        <source>{} more are not listed: narrow the result set</source>
        <translation>
            <numerusform>لم يبق شيء غير مدرج: ضيّق مجموعة النتائج</numerusform>
            <numerusform>لم يُدرج واحد آخر: ضيّق مجموعة النتائج</numerusform>
            <numerusform>لم يُدرج اثنان آخران: ضيّق مجموعة النتائج</numerusform>
            <numerusform>لم يُدرج {} غيرها: ضيّق مجموعة النتائج</numerusform>
            <numerusform>لم يُدرج {} غيرها: ضيّق مجموعة النتائج</numerusform>
            <numerusform>لم يُدرج {} غيرها: ضيّق مجموعة النتائج</numerusform>
        </translation>
    </message>
    <message>
        <source>in the order of the ledger until the ingest is done</source>
        <translation>بترتيب الدفتر حتى ينتهي الاستيعاب</translation>
    </message>
    <message>
        <source>Similarity compares light and dark in coarse dots: it suggests, it proves nothing</source>
        <translation>التشابه يقارن الفاتح والداكن بنقاط خشنة: يوحي ولا يثبت شيئًا</translation>
    </message>
    <message>
        <source>{} not compared</source>
        <translation>لم تُقارن: {}</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of links; the table beside it says the same</source>
        <translation>رسم الروابط؛ الجدول بجانبه يقول الشيء نفسه</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Gallery of pictures and videos</source>
        <translation>معرض الصور ومقاطع الفيديو</translation>
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
        <translation>إنهاء التجميع</translation>
    </message>
    <message>
        <source>Values of the column with their rows</source>
        <translation>قيم العمود مع صفوفها</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Grouped by {}</source>
        <translation>مجمَّع بحسب {}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العد…</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(فارغ)</translation>
    </message>
    <message>
        <source>A row with several marks is counted in each. Enter asks for the rows of one.</source>
        <translation>الصف ذو العلامات المتعددة يُعد في كل منها. Enter يطلب صفوف واحدة منها.</translation>
    </message>
    <message>
        <source>Values: {}. Enter asks for the rows of one.</source>
        <translation>القيم: {}. Enter يطلب صفوف واحدة منها.</translation>
    </message>
    <message>
        <source>The first {} of {} values, the most frequent ones.</source>
        <translation>أول {} من {} من القيم، وهي الأكثر تكرارًا.</translation>
    </message>
    <message>
        <source>The values cannot be counted: {}</source>
        <translation>لا يمكن عد القيم: {}</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Hand over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>The report is written with its proof beside it; the ledger keeps for whom it is.</source>
        <translation>يُكتب التقرير وإثباته بجانبه؛ ويحفظ الدفتر لمن هو.</translation>
    </message>
    <message>
        <source>Bundle for the recipient: report, manifest, proofs and verifier in one .zip</source>
        <translation>حزمة للمستلم: التقرير والبيان والإثباتات والمتحقق في ملف .zip واحد</translation>
    </message>
    <message>
        <source>Keep the full version beside it, unsigned: it stays with you and proves what was redacted</source>
        <translation>حفظ النسخة الكاملة بجانبه غير موقعة: تبقى عندك وتثبت ما حُجب</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>توقيع وحفظ</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>The report is being signed and written</source>
        <translation>يجري توقيع التقرير وكتابته</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>حُفظ باسم</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>ملف التقرير</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>For whom it is (may stay empty)</source>
        <translation>لمن هو (يمكن أن يبقى فارغًا)</translation>
    </message>
    <message>
        <source>Name the file of the report.</source>
        <translation>سمِّ ملف التقرير.</translation>
    </message>
    <message>
        <source>The name of the file is too long: {} bytes at most.</source>
        <translation>اسم الملف طويل جدًا: {} بايت على الأكثر.</translation>
    </message>
    <message>
        <source>{} is a folder. Name a file in it.</source>
        <translation>{} مجلد. سمِّ ملفًا فيه.</translation>
    </message>
    <message>
        <source>Save unsigned</source>
        <translation>حفظ بلا توقيع</translation>
    </message>
    <message>
        <source>Signing and writing…</source>
        <translation>يجري التوقيع والكتابة…</translation>
    </message>
    <message>
        <source>Signed by {}.</source>
        <translation>وقّعه {}.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>غير موقّع.</translation>
    </message>
    <message>
        <source>The report is written. {}</source>
        <translation>كُتب التقرير. {}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>الإثبات</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>الشهادة (SHA-256)</translation>
    </message>
    <message>
        <source>Full version</source>
        <translation>النسخة الكاملة</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>Not in the bundle</source>
        <translation>ليس في الحزمة</translation>
    </message>
    <message>
        <source>The report is written; the bundle is not. {}</source>
        <translation>كُتب التقرير؛ أما الحزمة فلا. {}</translation>
    </message>
    <message>
        <source>The report is written, but what came after failed. {}</source>
        <translation>كُتب التقرير، لكن ما بعده فشل. {}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
</context>
<context>
    <name>HexCanvas</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>البايتات بالست عشري</translation>
    </message>
    <message>
        <source>No bytes: the file is empty.</source>
        <translation>لا بايتات: الملف فارغ.</translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>نسخ كست عشري</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>نسخ كنص</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>ليس لهذا بايتات خاصة به.</translation>
    </message>
    <message>
        <source>Copied: {} of {} selected</source>
        <translation>نُسخ: {} من {} المحددة</translation>
    </message>
    <message>
        <source>Nothing was copied: {}</source>
        <translation>لم يُنسخ شيء: {}</translation>
    </message>
    <message>
        <source>From offset {} (0x{:x}): {}; as text: {}</source>
        <translation>من الإزاحة {} (0x{:x}): {}؛ كنص: {}</translation>
    </message>
    <message>
        <source>Offset {} (0x{:x}): not read</source>
        <translation>الإزاحة {} (0x{:x}): لم تُقرأ</translation>
    </message>
    <message numerus="yes">
        <source>Offset {} (0x{:x}) of {} bytes</source>
        <translation>
            <numerusform>الإزاحة {} (0x{:x}) من {} بايت</numerusform>
            <numerusform>الإزاحة {0} (0x{1:x}) من بايت واحد</numerusform>
            <numerusform>الإزاحة {0} (0x{1:x}) من بايتين</numerusform>
            <numerusform>الإزاحة {} (0x{:x}) من {} بايتات</numerusform>
            <numerusform>الإزاحة {} (0x{:x}) من {} بايتًا</numerusform>
            <numerusform>الإزاحة {} (0x{:x}) من {} بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · {} selected</source>
        <translation>{} · المحدد: {}</translation>
    </message>
</context>
<context>
    <name>HiveKeyTree</name>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Last written (UTC)</source>
        <translation>آخر كتابة (UTC)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Deleted keys and values (unconfirmed)</source>
        <translation>مفاتيح وقيم محذوفة (غير مؤكدة)</translation>
    </message>
    <message>
        <source>{} (stands within itself: not opened again)</source>
        <translation>{} (داخل نفسه: لا يُفتح ثانية)</translation>
    </message>
    <message>
        <source>{} (nested too deep: not opened)</source>
        <translation>{} (متداخل بعمق زائد: لا يُفتح)</translation>
    </message>
</context>
<context>
    <name>HiveValueTable</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>البايتات</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>الإزاحة</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(الافتراضي)</translation>
    </message>
    <message>
        <source>(damaged)</source>
        <translation>(تالف)</translation>
    </message>
</context>
<context>
    <name>HiveView</name>
    <message>
        <source>Data of the value</source>
        <translation>بيانات القيمة</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Keys of the hive</source>
        <translation>مفاتيح الخلية</translation>
    </message>
    <message>
        <source>Values of the key</source>
        <translation>قيم المفتاح</translation>
    </message>
    <message>
        <source>Height of the data</source>
        <translation>ارتفاع البيانات</translation>
    </message>
    <message>
        <source>Width of the list of keys</source>
        <translation>عرض قائمة المفاتيح</translation>
    </message>
    <message>
        <source>Registry hive {} · last written {}</source>
        <translation>خلية سجل ويندوز {} · آخر كتابة {}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>called {}</source>
        <translation>اسمها {}</translation>
    </message>
    <message>
        <source>Its last write was not ended: newer changes may stand in the transaction logs beside it (.LOG, .LOG1, .LOG2), which are not applied here.</source>
        <translation>لم تُتم آخر كتابة لها: قد تقع تغييرات أحدث في سجلات المعاملات بجانبها (.LOG, .LOG1, .LOG2)، وهي لا تُطبق هنا.</translation>
    </message>
    <message>
        <source>Transaction logs beside it (.LOG, .LOG1, .LOG2) are not applied.</source>
        <translation>سجلات المعاملات بجانبها (.LOG, .LOG1, .LOG2) لا تُطبق.</translation>
    </message>
    <message numerus="yes">
        <source>The file ends too early: {} bytes are missing.</source>
        <translation>
            <numerusform>ينتهي الملف مبكرًا: لا بايتات ناقصة.</numerusform>
            <numerusform>ينتهي الملف مبكرًا: ينقصه بايت واحد.</numerusform>
            <numerusform>ينتهي الملف مبكرًا: ينقصه بايتان.</numerusform>
            <numerusform>ينتهي الملف مبكرًا: تنقصه {} بايتات.</numerusform>
            <numerusform>ينتهي الملف مبكرًا: ينقصه {} بايتًا.</numerusform>
            <numerusform>ينتهي الملف مبكرًا: ينقصه {} بايت.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more keys than are shown.</source>
        <translation>هناك مفاتيح أكثر مما يُعرض.</translation>
    </message>
    <message>
        <source>Looking for deleted keys and values…</source>
        <translation>يجري البحث عن مفاتيح وقيم محذوفة…</translation>
    </message>
    <message>
        <source>Deleted keys: {}, deleted values: {}. Nothing confirms that they were keys and values; others may remain unseen.</source>
        <translation>المفاتيح المحذوفة: {}، القيم المحذوفة: {}. لا شيء يؤكد أنها كانت مفاتيح وقيمًا؛ وقد يبقى غيرها غير مرئي.</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>وُجد منها أكثر مما يُعرض.</translation>
    </message>
    <message>
        <source>Values in free cells of the hive, whatever key they belonged to</source>
        <translation>القيم في خانات الخلية الحرة، أيًا كان مفتاحها</translation>
    </message>
    <message>
        <source>volatile</source>
        <translation>متطاير</translation>
    </message>
    <message>
        <source>another hive is mounted here</source>
        <translation>خلية أخرى مركّبة هنا</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>رابط رمزي</translation>
    </message>
    <message>
        <source>predefined handle</source>
        <translation>مقبض معرّف مسبقًا</translation>
    </message>
    <message>
        <source>key at 0x{:x}</source>
        <translation>المفتاح عند 0x{:x}</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>الصنف {}</translation>
    </message>
    <message>
        <source>deleted, unconfirmed</source>
        <translation>محذوف، غير مؤكد</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes are listed; the Hex tab has all of them.</source>
        <translation>
            <numerusform>تُدرج أول {} من {} من البايتات؛ لسان Hex يحويها كلها.</numerusform>
            <numerusform>تُدرج أول {} من {} من البايتات؛ لسان Hex يحويها كلها.</numerusform>
            <numerusform>تُدرج أول {} من {} من البايتات؛ لسان Hex يحويها كلها.</numerusform>
            <numerusform>تُدرج أول {} من {} من البايتات؛ لسان Hex يحويها كلها.</numerusform>
            <numerusform>تُدرج أول {} من {} من البايتات؛ لسان Hex يحويها كلها.</numerusform>
            <numerusform>تُدرج أول {} من {} من البايتات؛ لسان Hex يحويها كلها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IngestJob</name>
    <message>
        <source>The ingest ended without saying how.</source>
        <translation>انتهى الاستيعاب دون أن يقول كيف.</translation>
    </message>
</context>
<context>
    <name>Interpret</name>
    <message>
        <source>Unix, seconds</source>
        <translation>Unix، ثوانٍ</translation>
    </message>
    <message>
        <source>Unix, seconds (64 bits)</source>
        <translation>Unix، ثوانٍ (64 بت)</translation>
    </message>
    <message>
        <source>Unix, milliseconds</source>
        <translation>Unix، ميلي ثانية</translation>
    </message>
    <message>
        <source>Unix, microseconds</source>
        <translation>Unix، ميكرو ثانية</translation>
    </message>
    <message>
        <source>Unix, nanoseconds</source>
        <translation>Unix، نانو ثانية</translation>
    </message>
    <message>
        <source>FILETIME (Windows)</source>
        <translation>FILETIME (Windows)</translation>
    </message>
    <message>
        <source>WebKit, microseconds</source>
        <translation>WebKit، ميكرو ثانية</translation>
    </message>
    <message>
        <source>Cocoa, seconds (float)</source>
        <translation>Cocoa، ثوانٍ (عائم)</translation>
    </message>
    <message>
        <source>Cocoa, nanoseconds</source>
        <translation>Cocoa، نانو ثانية</translation>
    </message>
    <message>
        <source>HFS+, seconds</source>
        <translation>HFS+، ثوانٍ</translation>
    </message>
    <message>
        <source>Whole numbers (unsigned, signed)</source>
        <translation>أعداد صحيحة (بلا إشارة، بإشارة)</translation>
    </message>
    <message>
        <source>Floating point</source>
        <translation>فاصلة عائمة</translation>
    </message>
    <message>
        <source>Float {} {}</source>
        <translation>عائم {} {}</translation>
    </message>
    <message>
        <source>Moments, in UTC</source>
        <translation>لحظات، بتوقيت UTC</translation>
    </message>
    <message>
        <source>DOS date and time</source>
        <translation>تاريخ DOS ووقته</translation>
    </message>
    <message>
        <source>{}, zone not stated</source>
        <translation>{}، المنطقة غير مذكورة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>no moment from 1971 to 2100</source>
        <translation>لا لحظة بين 1971 و2100</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Go to file</source>
        <translation>الذهاب إلى الملف</translation>
    </message>
    <message>
        <source>Source of the record</source>
        <translation>مصدر السجل</translation>
    </message>
    <message>
        <source>Sides of the record</source>
        <translation>جوانب السجل</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>العهدة</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>لا يمكن عرض هذا السجل</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>لا شيء محدد</translation>
    </message>
    <message>
        <source>Choose a file or an artifact to see it here.</source>
        <translation>اختر ملفًا أو أثرًا لرؤيته هنا.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Progress of {}</source>
        <translation>تقدم {}</translation>
    </message>
    <message>
        <source>Finding volumes</source>
        <translation>يجري البحث عن وحدات التخزين</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>يجري الإدراج</translation>
    </message>
    <message>
        <source>Reading and hashing</source>
        <translation>تجري القراءة والتجزئة</translation>
    </message>
    <message>
        <source>Verifying the source</source>
        <translation>يجري التحقق من المصدر</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Not ingested</source>
        <translation>لم يُستوعب</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>took {}</source>
        <translation>استغرق {}</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} entries</source>
        <translation>
            <numerusform>{} من {} مدخل</numerusform>
            <numerusform>{0} من مدخل واحد</numerusform>
            <numerusform>{0} من مدخلين</numerusform>
            <numerusform>{} من {} مدخلات</numerusform>
            <numerusform>{} من {} مدخلًا</numerusform>
            <numerusform>{} من {} مدخل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} problems</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>{} مشكلات</numerusform>
            <numerusform>{} مشكلة</numerusform>
            <numerusform>{} مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>بقي {}</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No ingest is running.</source>
        <translation>لا استيعاب جارٍ.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Pause the ingest, or go on</source>
        <translation>إيقاف الاستيعاب مؤقتًا، أو متابعته</translation>
    </message>
    <message>
        <source>Completeness…</source>
        <translation>الاكتمال…</translation>
    </message>
    <message>
        <source>What was read, parsed, skipped and failed, with the reasons</source>
        <translation>ما قُرئ وحُلل وتُخطي وفشل، مع الأسباب</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Resume the interrupted ingest</source>
        <translation>استئناف الاستيعاب المنقطع</translation>
    </message>
    <message>
        <source>Evidence items of the ingest</source>
        <translation>عناصر أدلة الاستيعاب</translation>
    </message>
    <message>
        <source>Ingest is running.</source>
        <translation>الاستيعاب جارٍ.</translation>
    </message>
    <message>
        <source>The ingest stands still. What is recorded can be examined.</source>
        <translation>الاستيعاب متوقف. يمكن فحص ما سُجل.</translation>
    </message>
    <message>
        <source>An ingest of this case was interrupted. Nothing recorded is lost.</source>
        <translation>انقطع استيعاب في هذه القضية. لا يضيع شيء مما سُجل.</translation>
    </message>
    <message>
        <source>Stopping after the entries that are being read now…</source>
        <translation>يتوقف بعد المدخلات التي تُقرأ الآن…</translation>
    </message>
    <message>
        <source>Pausing: what the workers have in hand is finished first…</source>
        <translation>يتوقف مؤقتًا: يُنهى أولًا ما بيد العمليات…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>المفاتيح وما تفعله</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>ما تفعله</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from one part to the next, arrow keys move within it, Enter opens, Escape closes a dialog, Alt with an underlined letter opens a menu.</source>
        <translation>ينتقل Tab وShift+Tab من جزء إلى التالي، وتتحرك الأسهم داخله، ويفتح Enter، ويغلق Escape مربع حوار، ويفتح Alt مع حرف مسطَّر قائمة.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys for locked evidence</source>
        <translation>مفاتيح الأدلة المقفلة</translation>
    </message>
    <message>
        <source>Each key is tried on each locked layer that is read from now on. Keys are kept in memory until the case is closed and are never written. The ledger names each key that was tried by a fingerprint. To read an item that was ingested while it was locked, add it again.</source>
        <translation>يُجرَّب كل مفتاح على كل طبقة مقفلة تُقرأ من الآن فصاعدًا. تبقى المفاتيح في الذاكرة حتى تُغلق القضية ولا تُكتب أبدًا. يسمّي الدفتر كل مفتاح جُرّب ببصمة. لقراءة عنصر أُدخل وهو مقفل، أضفه مرة أخرى.</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>استخدام هذه المفاتيح</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Password or key:</source>
        <translation>كلمة مرور أو مفتاح:</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>إظهار المفاتيح</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>من قائمة…</translation>
    </message>
    <message>
        <source>A text file with one key a line</source>
        <translation>ملف نصي فيه مفتاح في كل سطر</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>ملف مفتاح…</translation>
    </message>
    <message>
        <source>A file whose content is the key</source>
        <translation>ملف محتواه هو المفتاح</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>List of keys, one a line</source>
        <translation>قائمة مفاتيح، مفتاح في كل سطر</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>ملف مفتاح</translation>
    </message>
    <message>
        <source>Key file ({})</source>
        <translation>ملف مفتاح ({})</translation>
    </message>
    <message>
        <source>Key in hexadecimal: {}</source>
        <translation>مفتاح بالست عشري: {}</translation>
    </message>
    <message>
        <source>Password or key: {}</source>
        <translation>كلمة مرور أو مفتاح: {}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Account</source>
        <translation>حساب</translation>
    </message>
    <message>
        <source>App usage</source>
        <translation>استخدام تطبيق</translation>
    </message>
    <message>
        <source>Bluetooth device</source>
        <translation>جهاز Bluetooth</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>Calendar event</source>
        <translation>حدث في التقويم</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Cell tower</source>
        <translation>برج اتصالات</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة اتصال</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>ملف تعريف ارتباط</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>بيانات اعتماد</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>جهاز</translation>
    </message>
    <message>
        <source>Device event</source>
        <translation>حدث في الجهاز</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>بطاقة SIM</translation>
    </message>
    <message>
        <source>Wi-Fi network</source>
        <translation>شبكة Wi-Fi</translation>
    </message>
    <message>
        <source>File reference</source>
        <translation>إحالة إلى ملف</translation>
    </message>
    <message>
        <source>Form entry</source>
        <translation>إدخال في نموذج</translation>
    </message>
    <message>
        <source>From another tool</source>
        <translation>من أداة أخرى</translation>
    </message>
    <message>
        <source>Health record</source>
        <translation>سجل صحي</translation>
    </message>
    <message>
        <source>Installed app</source>
        <translation>تطبيق مثبَّت</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>تفاعل</translation>
    </message>
    <message>
        <source>Keyboard word</source>
        <translation>كلمة في لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>موقع</translation>
    </message>
    <message>
        <source>Log event</source>
        <translation>حدث سجل</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>وسائط</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>إشعار</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>إذن</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>تذكير</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>معاملة مالية</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>بريد صوتي</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>بحث في الويب</translation>
    </message>
    <message>
        <source>Web visit</source>
        <translation>زيارة ويب</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>محدود</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>غير مطابق</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>في الحجر</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متخطى</translation>
    </message>
    <message>
        <source>Unread layer</source>
        <translation>طبقة لم تُقرأ</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>الل&amp;غة</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>An ingest is running: the language changes when Indicia is started again.</source>
        <translation>هناك استيعاب جارٍ: تتغير اللغة عند بدء Indicia من جديد.</translation>
    </message>
</context>
<context>
    <name>LedgerEntryDialog</name>
    <message>
        <source>Ledger entry</source>
        <translation>قيد الدفتر</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>ما يقوله القيد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copies the entry as it stands in the ledger, byte for byte</source>
        <translation>ينسخ القيد كما هو في الدفتر، بايتًا ببايت</translation>
    </message>
    <message>
        <source>Ledger entry {}</source>
        <translation>قيد الدفتر {}</translation>
    </message>
    <message>
        <source>Leaf: the SHA-256 of a zero byte and the bytes that Copy takes</source>
        <translation>الورقة: قيمة SHA-256 لبايت صفري وللبايتات التي يأخذها «نسخ»</translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Lift protection</source>
        <translation>رفع الحماية</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>السجلات المحددة: {}.</translation>
    </message>
    <message>
        <source>Their content can then be seen without a reason. The ledger keeps who lifted it and why.</source>
        <translation>يمكن عندئذ رؤية محتواها بلا سبب. يحفظ الدفتر من رفعها ولماذا.</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>السبب:</translation>
    </message>
</context>
<context>
    <name>LinkBytes</name>
    <message>
        <source>Bytes of the write-ahead log {}</source>
        <translation>بايتات سجل الكتابة المسبقة {}</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>the same stands in {}</source>
        <translation>الشيء نفسه موجود في {}</translation>
    </message>
    <message>
        <source>inside of this value</source>
        <translation>داخل هذه القيمة</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes at {} (0x{:x})</source>
        <translation>
            <numerusform>لا بايتات عند {1} (0x{2:x})</numerusform>
            <numerusform>بايت واحد عند {1} (0x{2:x})</numerusform>
            <numerusform>بايتان عند {1} (0x{2:x})</numerusform>
            <numerusform>{} بايتات عند {} (0x{:x})</numerusform>
            <numerusform>{} بايتًا عند {} (0x{:x})</numerusform>
            <numerusform>{} بايت عند {} (0x{:x})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}, in {} pieces</source>
        <translation>
            <numerusform>{}، في {} قطعة</numerusform>
            <numerusform>{0}، في قطعة واحدة</numerusform>
            <numerusform>{0}، في قطعتين</numerusform>
            <numerusform>{}، في {} قطع</numerusform>
            <numerusform>{}، في {} قطعة</numerusform>
            <numerusform>{}، في {} قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bytes hold this value is not stated; the record is {}</source>
        <translation>لم يُذكر أي البايتات تحوي هذه القيمة؛ السجل هو {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>no bytes of its own</source>
        <translation>لا بايتات خاصة به</translation>
    </message>
    <message>
        <source>{} of the write-ahead log</source>
        <translation>{} من سجل الكتابة المسبقة</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>One</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>الآخر</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>الأخير</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>التطبيقات</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>العناصر</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Find an identifier or name</source>
        <translation>البحث عن معرّف أو اسم</translation>
    </message>
    <message>
        <source>Make it the result set</source>
        <translation>جعله مجموعة النتائج</translation>
    </message>
    <message>
        <source>Ways of looking at the links</source>
        <translation>طرق النظر إلى الروابط</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>الرسم</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <source>Participants: {}, links: {}, records: {}</source>
        <translation>المشاركون: {}، الروابط: {}، السجلات: {}</translation>
    </message>
    <message>
        <source>drawn: the {} participants and {} links with most records; the table has all</source>
        <translation>المرسوم: {} من المشاركين و{} من الروابط ذات أكثر السجلات؛ الجدول يحوي الكل</translation>
    </message>
    <message>
        <source>Records that name nobody to link: {}</source>
        <translation>السجلات التي لا تسمي أحدًا للربط: {}</translation>
    </message>
    <message>
        <source>Protected records, left out until the item dock is told why: {}</source>
        <translation>سجلات محمية، متروكة حتى يُذكر السبب في لوحة العنصر: {}</translation>
    </message>
    <message>
        <source>Records of other kinds in the result set: {}</source>
        <translation>سجلات من أنواع أخرى في مجموعة النتائج: {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>مضمومة بالمعرّف، لا بالاسم أبدًا</translation>
    </message>
    <message>
        <source>Choose a participant or a link: its records are shown here.</source>
        <translation>اختر مشاركًا أو رابطًا: تُعرض سجلاته هنا.</translation>
    </message>
    <message>
        <source>Records that link {} and {}: {}</source>
        <translation>السجلات التي تربط {} و{}: {}</translation>
    </message>
    <message numerus="yes">
        <source>Records that link {} with {} others: {}</source>
        <translation>
            <numerusform>السجلات التي تربط {} بآخرين عددهم {}: {}</numerusform>
            <numerusform>السجلات التي تربط {0} بآخر: {2}</numerusform>
            <numerusform>السجلات التي تربط {0} باثنين آخرين: {2}</numerusform>
            <numerusform>السجلات التي تربط {} بآخرين عددهم {}: {}</numerusform>
            <numerusform>السجلات التي تربط {} بآخرين عددهم {}: {}</numerusform>
            <numerusform>السجلات التي تربط {} بآخرين عددهم {}: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>The file that this names was not found in the evidence.</source>
        <translation>الملف الذي يسميه هذا لم يُعثر عليه في الأدلة.</translation>
    </message>
    <message>
        <source>Protected: {}. Say in the item dock why you need to see it.</source>
        <translation>محمي: {}. قل في لوحة العنصر لماذا تحتاج إلى رؤيته.</translation>
    </message>
    <message>
        <source>Categorised already: {}. Hold P to look.</source>
        <translation>مصنف من قبل: {}. اضغط P مطولًا للنظر.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open case: choose its folder</source>
        <translation>فتح قضية: اختر مجلدها</translation>
    </message>
    <message>
        <source>Another window shows this case; it was asked to the front.</source>
        <translation>نافذة أخرى تعرض هذه القضية؛ طُلب منها أن تأتي إلى المقدمة.</translation>
    </message>
    <message>
        <source>The case cannot be opened</source>
        <translation>لا يمكن فتح القضية</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>لا يمكن فتح القضية.</translation>
    </message>
    <message>
        <source>Case {} — evidence read-only — Indicia</source>
        <translation>القضية {} — الأدلة للقراءة فقط — Indicia</translation>
    </message>
    <message>
        <source>The sample case is made: this takes some seconds…</source>
        <translation>تُصنع القضية النموذجية: يستغرق ذلك ثواني…</translation>
    </message>
    <message>
        <source>The sample case could not be made: {}</source>
        <translation>تعذر صنع القضية النموذجية: {}</translation>
    </message>
    <message>
        <source>Open or make a case first; then drop the evidence again.</source>
        <translation>افتح قضية أو أنشئها أولًا؛ ثم أسقط الأدلة من جديد.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>لا قضية مفتوحة</translation>
    </message>
    <message>
        <source>Indicia was not closed</source>
        <translation>لم يُغلق Indicia</translation>
    </message>
    <message>
        <source>Indicia ended while this case was open: {}</source>
        <translation>انتهى Indicia وهذه القضية مفتوحة: {}</translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. An ingest that was interrupted can be resumed in Jobs.</source>
        <translation>لا يضيع شيء مما سُجل. يمكن استئناف الاستيعاب المنقطع في «الأعمال».</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>فتحها من جديد</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Ingest is running</source>
        <translation>الاستيعاب جارٍ</translation>
    </message>
    <message>
        <source>An ingest is running. Stop it and close the case?</source>
        <translation>هناك استيعاب جارٍ. أيُوقَف وتُغلق القضية؟</translation>
    </message>
    <message>
        <source>What is recorded so far stays. “Resume” takes the ingest up again.</source>
        <translation>يبقى ما سُجل حتى الآن. «استئناف» يتابع الاستيعاب.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>إيقاف وإغلاق</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>ManifestDialog</name>
    <message>
        <source>A list of the digests of every file that was read, in a form that other tools check. A proof file beside it ties it to the ledger.</source>
        <translation>قائمة ببصمات كل ملف قُرئ، بصيغة تفحصها أدوات أخرى. ملف إثبات بجانبها يربطها بدفتر العهدة.</translation>
    </message>
    <message>
        <source>Export manifest</source>
        <translation>تصدير البيان</translation>
    </message>
    <message numerus="yes">
        <source>{} files are listed in {}; its proof lies beside it.</source>
        <translation>
            <numerusform>لا ملفات مدرجة في {1}؛ إثباته بجانبه.</numerusform>
            <numerusform>ملف واحد مدرج في {1}؛ إثباته بجانبه.</numerusform>
            <numerusform>ملفان مدرجان في {1}؛ إثباته بجانبه.</numerusform>
            <numerusform>{} ملفات مدرجة في {}؛ إثباته بجانبه.</numerusform>
            <numerusform>{} ملفًا مدرجة في {}؛ إثباته بجانبه.</numerusform>
            <numerusform>{} ملف مدرجة في {}؛ إثباته بجانبه.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <source>Show all points (Home)</source>
        <translation>إظهار كل النقاط (Home)</translation>
    </message>
    <message>
        <source>Nearer (plus)</source>
        <translation>أقرب (زائد)</translation>
    </message>
    <message>
        <source>Further away (minus)</source>
        <translation>أبعد (ناقص)</translation>
    </message>
    <message>
        <source>Choose area</source>
        <translation>اختيار منطقة</translation>
    </message>
    <message>
        <source>Draw a rectangle by dragging; Shift and dragging does so at any time</source>
        <translation>ارسم مستطيلًا بالسحب؛ ويفعل ذلك Shift مع السحب في أي وقت</translation>
    </message>
    <message>
        <source>Only this area</source>
        <translation>هذه المنطقة فقط</translation>
    </message>
    <message>
        <source>Keep only the results in the rectangle, or else in the view</source>
        <translation>الإبقاء على النتائج التي في المستطيل وحدها، وإلا فالتي في العرض</translation>
    </message>
    <message>
        <source>Everywhere again</source>
        <translation>في كل مكان من جديد</translation>
    </message>
    <message>
        <source>Take the area away that the results were kept to</source>
        <translation>إزالة المنطقة التي حُصرت فيها النتائج</translation>
    </message>
    <message>
        <source>Tracks, gaps over</source>
        <translation>المسارات، الفجوات فوق</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Circles of stated accuracy</source>
        <translation>دوائر الدقة المذكورة</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>البلاطات</translation>
    </message>
    <message>
        <source>Draw a local file of map tiles (MBTiles) below</source>
        <translation>رسم ملف محلي من بلاطات الخريطة (MBTiles) تحتها</translation>
    </message>
    <message>
        <source>Choose a file of map tiles…</source>
        <translation>اختيار ملف بلاطات خريطة…</translation>
    </message>
    <message>
        <source>Without tiles</source>
        <translation>بلا بلاطات</translation>
    </message>
    <message>
        <source>A track ends where no point follows for</source>
        <translation>ينتهي المسار حيث لا تتبعه نقطة مدة</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 دقائق</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 ساعة</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 ساعات</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 ساعة</translation>
    </message>
</context>
<context>
    <name>MapSentences</name>
    <message>
        <source>No record of the result set states a place that can be drawn.</source>
        <translation>لا سجل في مجموعة النتائج يذكر مكانًا يمكن رسمه.</translation>
    </message>
    <message>
        <source>Points in view: {} of {}</source>
        <translation>النقاط في العرض: {} من {}</translation>
    </message>
    <message>
        <source>Not drawn, latitude or longitude missing or not a number: {}.</source>
        <translation>غير مرسومة، خط العرض أو الطول ناقص أو ليس رقمًا: {}.</translation>
    </message>
    <message>
        <source>Not drawn, latitude beyond 90° or longitude beyond 180°: {}.</source>
        <translation>غير مرسومة، خط العرض فوق 90° أو خط الطول فوق 180°: {}.</translation>
    </message>
    <message>
        <source>Not drawn, at 0, 0, which devices write where they know no place: {}.</source>
        <translation>غير مرسومة، عند 0, 0، وهو ما تكتبه الأجهزة حيث لا تعرف مكانًا: {}.</translation>
    </message>
    <message>
        <source>Not asked for a place, as they are protected: {}. The item dock asks why; so does has:location.</source>
        <translation>لم يُطلب منها مكان لأنها محمية: {}. لوحة العنصر تسأل لماذا، وكذلك has:location.</translation>
    </message>
    <message>
        <source>Not drawn, as only the first {} places are: {}.</source>
        <translation>غير مرسومة، إذ لا تُرسم إلا أول {} من الأماكن: {}.</translation>
    </message>
    <message>
        <source>Drawn at the edge, as the map ends at 85° north and south: {}.</source>
        <translation>مرسومة عند الحافة، إذ تنتهي الخريطة عند 85° شمالًا وجنوبًا: {}.</translation>
    </message>
    <message>
        <source>No point has a stated accuracy: open discs.</source>
        <translation>لا نقطة لها دقة مذكورة: أقراص مفتوحة.</translation>
    </message>
    <message>
        <source>Points without a stated accuracy: {} (open discs).</source>
        <translation>النقاط بلا دقة مذكورة: {} (أقراص مفتوحة).</translation>
    </message>
    <message>
        <source>Circles of accuracy are drawn for the first {} points only.</source>
        <translation>تُرسم دوائر الدقة لأول {} من النقاط فقط.</translation>
    </message>
    <message>
        <source>A disc with a number stands for several points, in their middle: an aid for drawing only.</source>
        <translation>القرص ذو الرقم يمثل عدة نقاط، في وسطها: عون للرسم فقط.</translation>
    </message>
    <message>
        <source>A line joins points of one source in the order of their times: it is not the way taken.</source>
        <translation>يصل الخط نقاط مصدر واحد بترتيب أوقاتها: وليس الطريق المسلوك.</translation>
    </message>
    <message>
        <source>In no track, without a time: {}.</source>
        <translation>في غير أي مسار، بلا وقت: {}.</translation>
    </message>
    <message>
        <source>Not all tracks are drawn here: go nearer to see the others.</source>
        <translation>لا تُرسم هنا كل المسارات: اقترب لرؤية غيرها.</translation>
    </message>
    <message>
        <source>Coasts and borders are of 1:10 million: here they may be off by a kilometre and more.</source>
        <translation>السواحل والحدود بمقياس 1:10 مليون: قد تنحرف هنا كيلومترًا وأكثر.</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Records of this kind state no places.</source>
        <translation>سجلات هذا النوع لا تذكر أماكن.</translation>
    </message>
    <message>
        <source>The places cannot be read: {}</source>
        <translation>لا يمكن قراءة الأماكن: {}</translation>
    </message>
    <message>
        <source>Selected: {}</source>
        <translation>المحدد: {}</translation>
    </message>
    <message>
        <source>Not drawn for what they state: {}</source>
        <translation>غير مرسومة لما تذكره: {}</translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation>يجري البحث عن الأماكن…</translation>
    </message>
    <message>
        <source>the first {} are listed</source>
        <translation>تُدرج أول {}</translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Make &amp;exhibit</source>
        <translation>جعله &amp;مستند إثبات</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>تأشير &amp;كمراجَع</translation>
    </message>
    <message>
        <source>Write &amp;note…</source>
        <translation>ك&amp;تابة ملاحظة…</translation>
    </message>
    <message>
        <source>&amp;Agree with others’ tags</source>
        <translation>موافقة &amp;على وسوم الآخرين</translation>
    </message>
    <message>
        <source>&amp;Disagree with others’ tags…</source>
        <translation>م&amp;خالفة وسوم الآخرين…</translation>
    </message>
    <message>
        <source>&amp;Withdraw my tags</source>
        <translation>&amp;سحب وسومي</translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation>ت&amp;راجع عن آخر علامة</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;حماية…</translation>
    </message>
    <message>
        <source>&amp;Lift protection…</source>
        <translation>رفع &amp;الحماية…</translation>
    </message>
    <message>
        <source>Who works &amp;here…</source>
        <translation>من &amp;يعمل هنا…</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;تأشير</translation>
    </message>
    <message>
        <source>Tag “{}”</source>
        <translation>الوسم «{}»</translation>
    </message>
    <message>
        <source>Tag of key {}</source>
        <translation>وسم المفتاح {}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Disagree with others’ tags</source>
        <translation>مخالفة وسوم الآخرين</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>مخالفة</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>لا شيء محدد.</translation>
    </message>
</context>
<context>
    <name>MarkGroups</name>
    <message>
        <source>protected: {}</source>
        <translation>محمي: {}</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>مع ملاحظة</translation>
    </message>
    <message>
        <source>a second examiner agrees</source>
        <translation>يوافق فاحص ثانٍ</translation>
    </message>
    <message>
        <source>a second examiner disagrees</source>
        <translation>يخالف فاحص ثانٍ</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>متنازع فيه</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag “{}”</source>
        <translation>الوسم «{}»</translation>
    </message>
    <message>
        <source>Key {} has no tag. Give it one in the panel Tags.</source>
        <translation>ليس للمفتاح {} وسم. أعطه وسمًا في لوحة «الوسوم».</translation>
    </message>
    <message>
        <source>Withdraw tags</source>
        <translation>سحب الوسوم</translation>
    </message>
    <message>
        <source>Withdraw “{}”</source>
        <translation>سحب «{}»</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>مستند إثبات</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>مراجَع</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Agree with tags</source>
        <translation>موافقة على الوسوم</translation>
    </message>
    <message>
        <source>Disagree with tags</source>
        <translation>مخالفة الوسوم</translation>
    </message>
    <message>
        <source>Protect as “{}”</source>
        <translation>حماية بوصفه «{}»</translation>
    </message>
    <message>
        <source>Lift protection</source>
        <translation>رفع الحماية</translation>
    </message>
    <message>
        <source>Marks are still being written. Undo when they are.</source>
        <translation>ما زالت علامات تُكتب. تراجع عندما تُكتب.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>The last mark is of {}, who alone can undo it (menu Mark, Who works here).</source>
        <translation>آخر تأشير هو لـ {}، ولا يتراجع عنه أحد سواه (قائمة تأشير، من يعمل هنا).</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>لا شيء محدد.</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>تراجع: {}</translation>
    </message>
    <message>
        <source>{} was not done. {} Ledger entries written before that: {}.</source>
        <translation>{} لم يُفعل. {} قيود الدفتر المكتوبة قبل ذلك: {}.</translation>
    </message>
    <message>
        <source>{} — ledger entries written: {}</source>
        <translation>{} — قيود الدفتر المكتوبة: {}</translation>
    </message>
    <message>
        <source>, nothing new to say of: {}</source>
        <translation>، لا جديد يقال عن: {}</translation>
    </message>
    <message>
        <source>. Cancelled after {} of {}; what is in the ledger stays</source>
        <translation>. أُلغي بعد {} من {}؛ يبقى ما في الدفتر</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>disputed</source>
        <translation>متنازع فيه</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>محمي: {}</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>notes: {}</source>
        <translation>الملاحظات: {}</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>محمي</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>agrees with “{}”</source>
        <translation>يوافق على «{}»</translation>
    </message>
    <message>
        <source>disagrees with “{}”</source>
        <translation>يخالف «{}»</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>exhibit {}</source>
        <translation>مستند الإثبات {}</translation>
    </message>
    <message>
        <source>The marks of the case are being read…</source>
        <translation>تُقرأ علامات القضية…</translation>
    </message>
    <message>
        <source>Protected: {}. The item dock asks why.</source>
        <translation>محمي: {}. لوحة العنصر تسأل لماذا.</translation>
    </message>
</context>
<context>
    <name>MediaList</name>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>distance {} of 64</source>
        <translation>المسافة {} من 64</translation>
    </message>
</context>
<context>
    <name>MediaState</name>
    <message>
        <source>Media veiled</source>
        <translation>الوسائط محجوبة</translation>
    </message>
    <message>
        <source>Media open</source>
        <translation>الوسائط مكشوفة</translation>
    </message>
</context>
<context>
    <name>MediumView</name>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Ways of looking at the result set</source>
        <translation>طرق النظر إلى مجموعة النتائج</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>قضية جديدة</translation>
    </message>
    <message>
        <source>The case is a folder of its own. Evidence stays where it is and is only read.</source>
        <translation>القضية مجلد قائم بذاته. تبقى الأدلة حيث هي وتُقرأ فقط.</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>إنشاء القضية</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
    <message>
        <source>Case number:</source>
        <translation>رقم القضية:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>العنوان:</translation>
    </message>
    <message>
        <source>Examiner:</source>
        <translation>الفاحص:</translation>
    </message>
    <message>
        <source>Agency (optional):</source>
        <translation>الجهة (اختياري):</translation>
    </message>
    <message>
        <source>Authority (optional):</source>
        <translation>الإذن (اختياري):</translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation>المنطقة الزمنية:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Warrant, consent or order under which you examine</source>
        <translation>المذكرة أو الموافقة أو الأمر الذي تفحص بموجبه</translation>
    </message>
    <message>
        <source>What the case is called</source>
        <translation>ما تُسمى به القضية</translation>
    </message>
    <message>
        <source>Give the case a number; the report and the ledger name it.</source>
        <translation>أعطِ القضية رقمًا؛ يذكره التقرير والدفتر.</translation>
    </message>
    <message>
        <source>Give the case a title.</source>
        <translation>أعطِ القضية عنوانًا.</translation>
    </message>
    <message>
        <source>Say who examines; the ledger writes each act in that name.</source>
        <translation>قل من يفحص؛ يكتب الدفتر كل فعل بهذا الاسم.</translation>
    </message>
    <message>
        <source>Choose a folder for the case.</source>
        <translation>اختر مجلدًا للقضية.</translation>
    </message>
    <message>
        <source>Choose a time zone of the list, such as Europe/London.</source>
        <translation>اختر منطقة زمنية من القائمة، مثل Europe/London.</translation>
    </message>
    <message>
        <source>Name the folder from the root of the disk, such as /cases/2026-017.</source>
        <translation>سمِّ المجلد من جذر القرص، مثل /cases/2026-017.</translation>
    </message>
    <message>
        <source>Where the folder of the case is made</source>
        <translation>أين يُصنع مجلد القضية</translation>
    </message>
</context>
<context>
    <name>NoTalk</name>
    <message>
        <source>Shown here are messages, calls and contacts. The result set holds other records.</source>
        <translation>تُعرض هنا الرسائل والمكالمات وجهات الاتصال. وتحوي مجموعة النتائج سجلات أخرى.</translation>
    </message>
    <message>
        <source>Show all messages, calls and contacts of the case</source>
        <translation>إظهار كل رسائل القضية ومكالماتها وجهات اتصالها</translation>
    </message>
    <message>
        <source>Messages, calls and contacts</source>
        <translation>الرسائل والمكالمات وجهات الاتصال</translation>
    </message>
</context>
<context>
    <name>NodeTree</name>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Selected records: {}. Each gets a ledger entry in the name of {}.</source>
        <translation>السجلات المحددة: {}. ينال كل منها قيدًا في الدفتر باسم {}.</translation>
    </message>
    <message>
        <source>An entry is never changed or deleted; it can be withdrawn by another one.</source>
        <translation>القيد لا يُغيَّر ولا يُحذف أبدًا؛ ويمكن سحبه بقيد آخر.</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>بكلمات بسيطة</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>النص:</translation>
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
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>اختيار: {}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Preview of the report</source>
        <translation>معاينة التقرير</translation>
    </message>
    <message>
        <source>Here stand the pages, exactly as they get signed.</source>
        <translation>هنا الصفحات، تمامًا كما تُوقّع.</translation>
    </message>
    <message>
        <source>Page {}</source>
        <translation>الصفحة {}</translation>
    </message>
    <message>
        <source>The document was closed meanwhile.</source>
        <translation>أُغلق المستند في هذه الأثناء.</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message numerus="yes">
        <source>… {} more characters are not shown here; copying the line takes them all</source>
        <translation>
            <numerusform>… لا محارف أخرى غير ظاهرة هنا؛ نسخ السطر يأخذها كلها</numerusform>
            <numerusform>… محرف آخر لا يظهر هنا؛ نسخ السطر يأخذه أيضًا</numerusform>
            <numerusform>… محرفان آخران لا يظهران هنا؛ نسخ السطر يأخذهما أيضًا</numerusform>
            <numerusform>… {} محارف أخرى لا تظهر هنا؛ نسخ السطر يأخذها كلها</numerusform>
            <numerusform>… {} محرفًا آخر لا تظهر هنا؛ نسخ السطر يأخذها كلها</numerusform>
            <numerusform>… {} محرف آخر لا تظهر هنا؛ نسخ السطر يأخذها كلها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>نسخ المحدد</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Own side of item {}</source>
        <translation>الجانب الخاص بالعنصر {}</translation>
    </message>
    <message>
        <source>Own side of items {}</source>
        <translation>الجانب الخاص بالعناصر {}</translation>
    </message>
    <message>
        <source>As stored: {}</source>
        <translation>كما هو مخزَّن: {}</translation>
    </message>
    <message>
        <source>Own account of item {}</source>
        <translation>الحساب الخاص بالعنصر {}</translation>
    </message>
    <message>
        <source>Participants are joined over apps and devices by identifier, never by name: telephone numbers with their country in any spelling; numbers without country where exactly one number of the case has these digits; e-mail addresses without regard to letter case; anything else letter by letter within one service. Names are those that contacts of this case give to the identifier.</source>
        <translation>يُضم المشاركون عبر التطبيقات والأجهزة بالمعرّف، لا بالاسم أبدًا: أرقام الهاتف مع بلدها بأي كتابة؛ والأرقام بلا بلد حيث لا تحمل هذه الأرقام إلا رقم واحد في القضية؛ وعناوين البريد الإلكتروني دون نظر إلى حالة الأحرف؛ وأي شيء آخر حرفًا حرفًا داخل خدمة واحدة. الأسماء هي التي تعطيها جهات اتصال هذه القضية للمعرّف.</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Read again</source>
        <translation>القراءة من جديد</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>لا يمكن قراءة الفهرس: {}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who works here</source>
        <translation>من يعمل هنا</translation>
    </message>
    <message>
        <source>Tags, notes, reviews and protections are written in this name.</source>
        <translation>تُكتب الوسوم والملاحظات والمراجعات والحمايات بهذا الاسم.</translation>
    </message>
    <message>
        <source>A second examiner gives a name of their own, so that both judgements can be told apart.</source>
        <translation>يعطي الفاحص الثاني اسمه هو، حتى يمكن التمييز بين الحكمين.</translation>
    </message>
    <message>
        <source>Work in this name</source>
        <translation>العمل بهذا الاسم</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>الاسم:</translation>
    </message>
    <message>
        <source>Role:</source>
        <translation>الدور:</translation>
    </message>
</context>
<context>
    <name>Perspectives</name>
    <message>
        <source>&amp;Examine</source>
        <translation>&amp;فحص</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>ت&amp;حقق</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;قراءة</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The file has no bytes.</source>
        <translation>ليس في الملف بايتات.</translation>
    </message>
    <message>
        <source>The file is larger than {} MB.</source>
        <translation>الملف أكبر من {} MB.</translation>
    </message>
    <message>
        <source>The evidence now reads differently than it was recorded: its SHA-256 is another one.</source>
        <translation>تُقرأ الأدلة الآن على غير ما سُجلت: SHA-256 لها مختلف.</translation>
    </message>
    <message>
        <source>Videos are not compared.</source>
        <translation>مقاطع الفيديو لا تُقارن.</translation>
    </message>
    <message>
        <source>The frame was not decoded whole.</source>
        <translation>لم يُفك ترميز الإطار كاملًا.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show pages</source>
        <translation>إظهار الصفحات</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>إظهار الصورة</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>بدرجات الرمادي</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>الصفحة قبلها</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>ليس لهذا بايتات خاصة به.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>مصنف من قبل بوصفه {}. يبقى مخفيًا حتى تطلبه.</translation>
    </message>
    <message>
        <source>Pages stay hidden until you ask for them. Links, forms and scripts in them do nothing.</source>
        <translation>تبقى الصفحات مخفية حتى تطلبها. روابطها ونماذجها وبرامجها النصية لا تفعل شيئًا.</translation>
    </message>
    <message>
        <source>Pictures stay hidden until you ask for them.</source>
        <translation>تبقى الصور مخفية حتى تطلبها.</translation>
    </message>
    <message>
        <source>Page, to scroll</source>
        <translation>الصفحة، للتمرير</translation>
    </message>
    <message>
        <source>It was not decoded whole.</source>
        <translation>لم يُفك ترميزه كاملًا.</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} بكسل</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>الصفحة {} من {}</translation>
    </message>
    <message>
        <source>{}, the first of {}</source>
        <translation>{}، الأولى من {}</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Go to place</source>
        <translation>الذهاب إلى مكان</translation>
    </message>
    <message>
        <source>Name of a town, or latitude and longitude such as 51.5, -0.12; towns are listed with their people</source>
        <translation>اسم بلدة، أو خط عرض وخط طول مثل 51.5, -0.12؛ تُدرج البلدات مع عدد سكانها</translation>
    </message>
    <message>
        <source>Places of that name</source>
        <translation>الأماكن بذلك الاسم</translation>
    </message>
    <message>
        <source>No town of 1,000 people or more is called {}: write latitude and longitude.</source>
        <translation>لا بلدة يسكنها 1,000 شخص أو أكثر اسمها {}: اكتب خط العرض وخط الطول.</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>بلا وقت</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no: not a number</source>
        <translation>لا: ليس رقمًا</translation>
    </message>
    <message>
        <source>no: not on earth</source>
        <translation>لا: ليس على الأرض</translation>
    </message>
    <message>
        <source>no: 0, 0 is what devices write without a place</source>
        <translation>لا: 0, 0 هو ما تكتبه الأجهزة بلا مكان</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>مرسوم</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>What is listed</source>
        <translation>ما هو مدرج</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>في العرض</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>محدد</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>غير مرسوم</translation>
    </message>
    <message>
        <source>About what is drawn</source>
        <translation>عما هو مرسوم</translation>
    </message>
    <message>
        <source>Places in the list</source>
        <translation>الأماكن في القائمة</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Exactly what gets signed, page by page, attachments included.</source>
        <translation>تمامًا ما يُوقّع، صفحة صفحة، مع المرفقات.</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>البناء من جديد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The report is being built</source>
        <translation>يجري بناء التقرير</translation>
    </message>
    <message>
        <source>What the report lacks</source>
        <translation>ما ينقص التقرير</translation>
    </message>
    <message>
        <source>Remarks ({}), printed in the report, too:</source>
        <translation>التنبيهات ({})، وتُطبع في التقرير أيضًا:</translation>
    </message>
    <message>
        <source>The report is being built…</source>
        <translation>يجري بناء التقرير…</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>يتوقف بعد هذه الخطوة…</translation>
    </message>
    <message>
        <source>Not built yet.</source>
        <translation>لم يُبنَ بعد.</translation>
    </message>
    <message>
        <source>The report is still being built.</source>
        <translation>ما زال التقرير قيد البناء.</translation>
    </message>
    <message>
        <source>Build the report and look at it before you go on.</source>
        <translation>ابنِ التقرير وانظر إليه قبل أن تتابع.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written but what the ledger logged.</source>
        <translation>توقف. لم يُكتب شيء سوى ما سجله الدفتر.</translation>
    </message>
    <message>
        <source>Pages: {}, size: {}, attachments: {}</source>
        <translation>الصفحات: {}، الحجم: {}، المرفقات: {}</translation>
    </message>
    <message>
        <source>SHA-256 before signing: {}</source>
        <translation>SHA-256 قبل التوقيع: {}</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Show the file as</source>
        <translation>إظهار الملف على أنه</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>لا معاينة</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Pages (PDF)</source>
        <translation>صفحات (PDF)</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Text of a document</source>
        <translation>نص مستند</translation>
    </message>
    <message>
        <source>Database (SQLite)</source>
        <translation>قاعدة بيانات (SQLite)</translation>
    </message>
    <message>
        <source>Registry hive</source>
        <translation>خلية سجل ويندوز</translation>
    </message>
    <message>
        <source>Tree (property list, JSON, XML)</source>
        <translation>شجرة (قائمة خصائص، JSON, XML)</translation>
    </message>
    <message>
        <source>Tree (Protobuf)</source>
        <translation>شجرة (Protobuf)</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>إظهار على أنه</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>ليس لهذا بايتات خاصة به.</translation>
    </message>
    <message>
        <source>Files of this kind ({}) have no preview: choose above how to read it, or see Hex and Text.</source>
        <translation>ملفات هذا الصنف ({}) بلا معاينة: اختر أعلاه كيف يُقرأ، أو انظر Hex والنص.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Filter: text in path or message</source>
        <translation>التصفية: نص في المسار أو الرسالة</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>كل المشكلات</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>الذهاب إلى الملف</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>القراءة من جديد…</translation>
    </message>
    <message>
        <source>Read the file once more, within other limits</source>
        <translation>قراءة الملف مرة أخرى، ضمن حدود أخرى</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>مفاتيح…</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>كلمات مرور ومفاتيح أخرى لما هو مقفل</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>النمط</translation>
    </message>
    <message>
        <source>Which rules the report follows: its sections, declarations and certification.</source>
        <translation>أي القواعد يتبعها التقرير: أقسامه وتصريحاته وتصديقه.</translation>
    </message>
    <message>
        <source>Report profiles</source>
        <translation>أنماط التقرير</translation>
    </message>
    <message>
        <source>Profile of your own…</source>
        <translation>نمط خاص بك…</translation>
    </message>
    <message>
        <source>Choose a profile that can be read.</source>
        <translation>اختر نمطًا يمكن قراءته.</translation>
    </message>
    <message>
        <source>Report profile</source>
        <translation>نمط التقرير</translation>
    </message>
    <message>
        <source>Sections: {}.</source>
        <translation>الأقسام: {}.</translation>
    </message>
    <message>
        <source>Texts that it requires of you: {}.</source>
        <translation>النصوص التي يطلبها منك: {}.</translation>
    </message>
    <message>
        <source>Declarations of the examiner: {}.</source>
        <translation>تصريحات الفاحص: {}.</translation>
    </message>
    <message>
        <source>Certification under {}.</source>
        <translation>التصديق بموجب {}.</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect</source>
        <translation>حماية</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>السجلات المحددة: {}.</translation>
    </message>
    <message>
        <source>Whoever looks at the content of a protected record says why; the ledger keeps it.</source>
        <translation>من ينظر إلى محتوى سجل محمي يقول لماذا؛ ويحفظه الدفتر.</translation>
    </message>
    <message>
        <source>privileged communication</source>
        <translation>مراسلة محصنة</translation>
    </message>
    <message>
        <source>intimate image of a victim</source>
        <translation>صورة حميمة لضحية</translation>
    </message>
    <message>
        <source>medical record</source>
        <translation>سجل طبي</translation>
    </message>
    <message>
        <source>Category:</source>
        <translation>الفئة:</translation>
    </message>
    <message>
        <source>Note (may be empty):</source>
        <translation>ملاحظة (يمكن أن تكون فارغة):</translation>
    </message>
</context>
<context>
    <name>ProtectedBar</name>
    <message>
        <source>Why you need to see it</source>
        <translation>لماذا تحتاج إلى رؤيته</translation>
    </message>
    <message>
        <source>Reason for looking at the protected record</source>
        <translation>سبب النظر إلى السجل المحمي</translation>
    </message>
    <message>
        <source>Show content</source>
        <translation>إظهار المحتوى</translation>
    </message>
    <message>
        <source>This record is protected: {}. Its content is shown to who says why; </source>
        <translation>هذا السجل محمي: {}. يُعرض محتواه لمن يقول لماذا؛ </translation>
    </message>
    <message>
        <source>the ledger keeps who looked, when and why.</source>
        <translation>ويحفظ الدفتر من نظر ومتى ولماذا.</translation>
    </message>
</context>
<context>
    <name>ProtectedSearch</name>
    <message>
        <source>Protected records left out of the search</source>
        <translation>سجلات محمية تُركت من البحث</translation>
    </message>
    <message>
        <source>Why they are searched</source>
        <translation>لماذا يُبحث فيها</translation>
    </message>
    <message>
        <source>Reason for searching protected records</source>
        <translation>سبب البحث في السجلات المحمية</translation>
    </message>
    <message>
        <source>Search them, too</source>
        <translation>البحث فيها أيضًا</translation>
    </message>
    <message>
        <source>Protected records are not searched: {} ({}). Who searches them says why.</source>
        <translation>لا يُبحث في السجلات المحمية: {} ({}). من يبحث فيها يقول لماذا.</translation>
    </message>
    <message>
        <source>Protected records are not searched: {}</source>
        <translation>لا يُبحث في السجلات المحمية: {}</translation>
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
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>Filter for this</source>
        <translation>التصفية بهذا</translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation>استبعاد هذا</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>Filter for “{}”</source>
        <translation>التصفية بـ«{}»</translation>
    </message>
    <message>
        <source>Exclude “{}”</source>
        <translation>استبعاد «{}»</translation>
    </message>
    <message>
        <source>Group by {}</source>
        <translation>التجميع بحسب {}</translation>
    </message>
    <message>
        <source>Freeze the columns up to {}</source>
        <translation>تثبيت الأعمدة حتى {}</translation>
    </message>
    <message>
        <source>Freeze no column</source>
        <translation>عدم تثبيت أي عمود</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>ترتيب الدفتر</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>الأعمدة المعروضة</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Filter: text in path, name, fields or digest</source>
        <translation>التصفية: نص في المسار أو الاسم أو الحقول أو البصمة</translation>
    </message>
    <message>
        <source>Filter of the {} table</source>
        <translation>تصفية الجدول {}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>التصفية</translation>
    </message>
    <message>
        <source>Table of {}</source>
        <translation>جدول {}</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>تصدير الصفوف…</translation>
    </message>
    <message>
        <source>Save copies…</source>
        <translation>حفظ نسخ…</translation>
    </message>
    <message>
        <source>Copied: the first {} of {} rows. “Export rows…” writes all.</source>
        <translation>نُسخ: أول {} من {} من الصفوف. «تصدير الصفوف…» يكتبها كلها.</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>يجري الترتيب…</translation>
    </message>
    <message numerus="yes">
        <source>{} rows, more are coming…</source>
        <translation>
            <numerusform>لا صفوف بعد، والمزيد قادم…</numerusform>
            <numerusform>صف واحد، والمزيد قادم…</numerusform>
            <numerusform>صفان، والمزيد قادم…</numerusform>
            <numerusform>{} صفوف، والمزيد قادم…</numerusform>
            <numerusform>{} صفًا، والمزيد قادم…</numerusform>
            <numerusform>{} صف، والمزيد قادم…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>{} صفوف</numerusform>
            <numerusform>{} صفًا</numerusform>
            <numerusform>{} صف</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>لا يمكن قراءة الفهرس: {}</translation>
    </message>
</context>
<context>
    <name>RedactionPage</name>
    <message>
        <source>Redaction</source>
        <translation>الحجب</translation>
    </message>
    <message>
        <source>What is redacted is replaced everywhere in the report: in its pages, names and attachments. Whatever the authority&apos;s scope keeps back is left out in any case.</source>
        <translation>ما يُحجب يُستبدل في التقرير كله: في صفحاته وأسمائه ومرفقاته. وما يحجبه نطاق الإذن يُترك في كل حال.</translation>
    </message>
    <message>
        <source>Redact nothing</source>
        <translation>عدم حجب شيء</translation>
    </message>
    <message>
        <source>Redact by a profile (TOML file of your laboratory)</source>
        <translation>الحجب بحسب نمط (ملف TOML من مختبرك)</translation>
    </message>
    <message>
        <source>Names, numbers, third parties, … to be replaced</source>
        <translation>الأسماء والأرقام والأطراف الثالثة، … التي تُستبدل</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Redaction profile</source>
        <translation>نمط الحجب</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>No pictures (their names, sizes and digests only)</source>
        <translation>بلا صور (أسماؤها وأحجامها وبصماتها فقط)</translation>
    </message>
    <message>
        <source>Blurred: what a picture is about cannot be seen</source>
        <translation>مموهة: لا يُرى ما في الصورة</translation>
    </message>
    <message>
        <source>As they are, made smaller</source>
        <translation>كما هي، مصغرة</translation>
    </message>
    <message>
        <source>Reason for showing protected pictures</source>
        <translation>سبب إظهار الصور المحمية</translation>
    </message>
    <message>
        <source>Why protected pictures are shown; the ledger keeps it (empty: they are not shown)</source>
        <translation>لماذا تُعرض صور محمية؛ يحفظه الدفتر (فارغ: لا تُعرض)</translation>
    </message>
    <message>
        <source>Choose the redaction profile.</source>
        <translation>اختر نمط الحجب.</translation>
    </message>
</context>
<context>
    <name>ReportKeeping</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>A report was begun and not finished.</source>
        <translation>بُدئ تقرير ولم ينته.</translation>
    </message>
    <message>
        <source>Go on with it, or begin anew? Anew, its choices are forgotten; saved texts stay in the ledger.</source>
        <translation>أتتابعه أم تبدأ من جديد؟ عند البدء من جديد تُنسى اختياراته؛ وتبقى النصوص المحفوظة في الدفتر.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>ReportWizard</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>ما ينقص أو هو خطأ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{} It is left as it is; until it is taken away, no draft is kept.</source>
        <translation>{} يُترك كما هو؛ وحتى يُزال لا تُحفظ مسودة.</translation>
    </message>
    <message>
        <source>The report is being signed and written. It can be closed when that is done.</source>
        <translation>يجري توقيع التقرير وكتابته. يمكن إغلاقه عند الانتهاء.</translation>
    </message>
    <message>
        <source>Steps of the report</source>
        <translation>خطوات التقرير</translation>
    </message>
</context>
<context>
    <name>RetryDialog</name>
    <message>
        <source>Read again</source>
        <translation>القراءة من جديد</translation>
    </message>
    <message>
        <source>The file is read and given to all parsers once more. What was recorded stays; artifacts that are not in the case yet are added, and the ledger says what came of it.</source>
        <translation>يُقرأ الملف ويُعطى لكل المحللات مرة أخرى. يبقى ما سُجل؛ وتُضاف الآثار التي ليست في القضية بعد، ويقول الدفتر ما نتج.</translation>
    </message>
    <message numerus="yes">
        <source>{} minutes</source>
        <translation>
            <numerusform>{} دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>{} دقائق</numerusform>
            <numerusform>{} دقيقة</numerusform>
            <numerusform>{} دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>{} GiB</source>
        <translation>{} GiB</translation>
    </message>
    <message>
        <source>Read:</source>
        <translation>قراءة:</translation>
    </message>
    <message>
        <source>Time without an answer, at most:</source>
        <translation>الوقت بلا استجابة، على الأكثر:</translation>
    </message>
    <message>
        <source>Memory for the parsers:</source>
        <translation>الذاكرة للمحللات:</translation>
    </message>
    <message>
        <source>Largest file given to parsers:</source>
        <translation>أكبر ملف يُعطى للمحللات:</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>ما نتج</translation>
    </message>
    <message>
        <source>What came of each file is listed here.</source>
        <translation>يُدرج هنا ما نتج عن كل ملف.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>يجري الإيقاف…</translation>
    </message>
    <message>
        <source>This file ({})</source>
        <translation>هذا الملف ({})</translation>
    </message>
    <message>
        <source>All files with a problem of the kind “{}”: {}</source>
        <translation>كل الملفات التي بها مشكلة من نوع «{}»: {}</translation>
    </message>
    <message>
        <source>{}: the evidence CHANGED since it was recorded; nothing was added.</source>
        <translation>{}: تغيرت الأدلة منذ سُجلت؛ لم يُضف شيء.</translation>
    </message>
    <message>
        <source>{}: still cannot be read: {}</source>
        <translation>{}: ما زالت قراءته غير ممكنة: {}</translation>
    </message>
    <message>
        <source>{}: read. Artifacts added: {}.</source>
        <translation>{}: قُرئ. الآثار المضافة: {}.</translation>
    </message>
    <message>
        <source>Files read again: {}. Artifacts added: {}.</source>
        <translation>الملفات المقروءة من جديد: {}. الآثار المضافة: {}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This problem is not one of a single file.</source>
        <translation>هذه المشكلة ليست لملف واحد.</translation>
    </message>
</context>
<context>
    <name>SampleCase</name>
    <message>
        <source>Its process could not be started.</source>
        <translation>تعذر بدء عمليته.</translation>
    </message>
</context>
<context>
    <name>SaveCopiesDialog</name>
    <message>
        <source>Each file is read from the evidence, held against its recorded SHA-256 and written to a new folder with a proof; SHA256SUMS in it lists all digests. The ledger logs each copy.</source>
        <translation>يُقرأ كل ملف من الأدلة ويُقابل بـ SHA-256 المسجل له ويُكتب في مجلد جديد مع إثبات؛ ويدرج SHA256SUMS فيه كل البصمات. يسجل الدفتر كل نسخة.</translation>
    </message>
    <message>
        <source>Copies are made before they can be dragged to another program.</source>
        <translation>تُصنع النسخ قبل أن يمكن سحبها إلى برنامج آخر.</translation>
    </message>
    <message>
        <source>Save copies</source>
        <translation>حفظ نسخ</translation>
    </message>
    <message>
        <source>Name a new folder with its whole path.</source>
        <translation>سمِّ مجلدًا جديدًا بمساره الكامل.</translation>
    </message>
    <message>
        <source>Say why protected files are needed.</source>
        <translation>قل لماذا تلزم ملفات محمية.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>يجري الإلغاء…</translation>
    </message>
    <message>
        <source>Looking at what is selected…</source>
        <translation>يجري النظر فيما هو محدد…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Optional; the ledger keeps it</source>
        <translation>اختياري؛ يحفظه الدفتر</translation>
    </message>
    <message>
        <source>The ledger keeps who copied protected files, when and why</source>
        <translation>يحفظ الدفتر من نسخ ملفات محمية ومتى ولماذا</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>البايتات المنسوخة</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>المجلد الجديد:</translation>
    </message>
    <message>
        <source>For whom:</source>
        <translation>لمن:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>السبب:</translation>
    </message>
    <message>
        <source>Drag copies from this list to another program, or copy the files and paste them there.</source>
        <translation>اسحب نسخًا من هذه القائمة إلى برنامج آخر، أو انسخ الملفات وألصقها هناك.</translation>
    </message>
    <message>
        <source>Copy files</source>
        <translation>نسخ الملفات</translation>
    </message>
    <message>
        <source>More than {} files are selected: choose fewer. The command line copies any number (`indicia manifest --format bagit`).</source>
        <translation>الملفات المحددة أكثر من {}: اختر أقل. سطر الأوامر ينسخ أي عدد (`indicia manifest --format bagit`).</translation>
    </message>
    <message>
        <source>Files: {}. Together: {}.</source>
        <translation>الملفات: {}. المجموع: {}.</translation>
    </message>
    <message>
        <source>Selected too, without bytes that were read: {}. They are not copied.</source>
        <translation>المحدد أيضًا بلا بايتات قُرئت: {}. لا تُنسخ.</translation>
    </message>
    <message>
        <source>Protected among them: {}, as {}.</source>
        <translation>المحمي بينها: {}، بوصفها {}.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} من {}</translation>
    </message>
    <message>
        <source>Cancelled. No copy was kept, and the ledger states none.</source>
        <translation>أُلغي. لم تُحفظ أي نسخة، ولا يذكر الدفتر أيًا منها.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied and found as recorded: {}. They are in {}, each with its proof; {} lists the digests.</source>
        <translation>نُسخ ووُجد كما سُجل: {}. هي في {}، كل منها مع إثباته؛ ويدرج {} البصمات.</translation>
    </message>
    <message>
        <source>Not copied: {}; the list says why.</source>
        <translation>لم يُنسخ: {}؛ والقائمة تقول لماذا.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Folder in which the new folder is made</source>
        <translation>المجلد الذي يُصنع فيه المجلد الجديد</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>The report is certified: whatever is changed afterwards shows when it is verified.</source>
        <translation>التقرير مصدَّق: كل ما يُغيَّر بعد ذلك يظهر عند التحقق منه.</translation>
    </message>
    <message>
        <source>Lab certificate of this machine</source>
        <translation>شهادة المختبر لهذا الجهاز</translation>
    </message>
    <message>
        <source>Certificate file (PKCS #12)</source>
        <translation>ملف شهادة (PKCS #12)</translation>
    </message>
    <message>
        <source>Card or token (PKCS #11)</source>
        <translation>بطاقة أو رمز أمان (PKCS #11)</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>بلا توقيع</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>من يوقّع</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>ملف الشهادة</translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation>المفتاح في رمز الأمان</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Time stamp from</source>
        <translation>الختم الزمني من</translation>
    </message>
    <message>
        <source>Trusted roots</source>
        <translation>الجذور الموثوقة</translation>
    </message>
    <message>
        <source>File ending in .p12 or .pfx</source>
        <translation>ملف ينتهي بـ .p12 أو .pfx</translation>
    </message>
    <message>
        <source>http://… of a time-stamping authority</source>
        <translation>http://… لجهة ختم زمني</translation>
    </message>
    <message>
        <source>PEM file with the root certificates, and revocation lists if there are any</source>
        <translation>ملف PEM بشهادات الجذر، وقوائم الإبطال إن وُجدت</translation>
    </message>
    <message>
        <source>Leave room for a reviewer, whose signature alone may be added later</source>
        <translation>ترك مكان لمراجع، لا يُضاف لاحقًا إلا توقيعه</translation>
    </message>
    <message>
        <source>The certificate file does not exist. Choose a .p12 or .pfx file.</source>
        <translation>ملف الشهادة غير موجود. اختر ملف .p12 أو .pfx.</translation>
    </message>
    <message>
        <source>Name the key in the token: pkcs11:token=…;object=…</source>
        <translation>سمِّ المفتاح في رمز الأمان: pkcs11:token=…;object=…</translation>
    </message>
    <message>
        <source>With room for a reviewer the level is B-LT at most; the second signature brings B-LTA.</source>
        <translation>مع مكان لمراجع يكون المستوى B-LT على الأكثر؛ والتوقيع الثاني يجلب B-LTA.</translation>
    </message>
    <message>
        <source>This level needs the address (http://…) of a time-stamping authority.</source>
        <translation>يحتاج هذا المستوى إلى عنوان (http://…) جهة ختم زمني.</translation>
    </message>
    <message>
        <source>This level needs a file with the trusted root certificates.</source>
        <translation>يحتاج هذا المستوى إلى ملف بشهادات الجذر الموثوقة.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Asked for here, never kept (none: leave empty)</source>
        <translation>يُسأل عنه هنا ولا يُحفظ أبدًا (إن لم يوجد: اتركه فارغًا)</translation>
    </message>
    <message>
        <source>A certificate of your own making, self-signed, made at first use. It identifies nobody by itself: hand its fingerprint to those who verify.</source>
        <translation>شهادة من صنعك، موقعة ذاتيًا، تُصنع عند أول استخدام. لا تعرّف بأحد وحدها: سلّم بصمتها لمن يتحققون.</translation>
    </message>
    <message>
        <source>Without a signature only the ledger&apos;s proof beside the file shows where it comes from.</source>
        <translation>بلا توقيع لا يُظهر مصدر الملف إلا إثبات الدفتر بجانبه.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>This picture cannot be compared: it could not be decoded.</source>
        <translation>لا يمكن مقارنة هذه الصورة: تعذر فك ترميزها.</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>Sound of {} samples a second is not played.</source>
        <translation>الصوت ذو {} عينة في الثانية لا يُشغَّل.</translation>
    </message>
    <message>
        <source>It cannot be played: this computer has no sound device that answers.</source>
        <translation>لا يمكن تشغيله: ليس في هذا الحاسوب جهاز صوت يستجيب.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>New case…</source>
        <translation>قضية جديدة…</translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation>فتح قضية…</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>فتح القضية النموذجية</translation>
    </message>
    <message>
        <source>A case on invented evidence: a laptop and two phones</source>
        <translation>قضية على أدلة مختلقة: حاسوب محمول وهاتفان</translation>
    </message>
    <message>
        <source>State of the sample case</source>
        <translation>حالة القضية النموذجية</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>القضايا الحديثة</translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation>تُدرج هنا القضايا التي تفتحها.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>صفحة البداية</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify</source>
        <translation>فحص جنائي رقمي بسلسلة عهدة يستطيع أي شخص التحقق منها</translation>
    </message>
    <message>
        <source>Your first case</source>
        <translation>قضيتك الأولى</translation>
    </message>
    <message>
        <source>New case: its number, title and your name. A case is a folder of its own.</source>
        <translation>قضية جديدة: رقمها وعنوانها واسمك. القضية مجلد قائم بذاته.</translation>
    </message>
    <message>
        <source>Add evidence: drop images, extractions or folders onto the window, and choose a profile.</source>
        <translation>إضافة أدلة: أسقط صورًا أو استخراجات أو مجلدات على النافذة، واختر نمطًا.</translation>
    </message>
    <message>
        <source>Look while it is read: choose in the tree, narrow with the filter, tag with the keys 1 to 9.</source>
        <translation>انظر أثناء القراءة: اختر من الشجرة، وضيّق بالتصفية، وضع الوسوم بالمفاتيح 1 إلى 9.</translation>
    </message>
    <message>
        <source>Report: choose what goes in, sign it, and hand it over with its manifest.</source>
        <translation>التقرير: اختر ما يدخل فيه ووقّعه وسلّمه مع بيانه.</translation>
    </message>
    <message>
        <source>Verify: anyone can check the case and the report, also without Indicia.</source>
        <translation>تحقق: يستطيع أي شخص فحص القضية والتقرير، وبدون Indicia أيضًا.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>MISMATCH: not the bytes that were acquired</source>
        <translation>غير مطابق: ليست البايتات التي اقتُنيت</translation>
    </message>
    <message>
        <source>not verified: parts cannot be read</source>
        <translation>غير متحقق منه: أجزاء لا يمكن قراءتها</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>متحقق منه</translation>
    </message>
    <message>
        <source>no stored hash</source>
        <translation>لا تجزئة مخزَّنة</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>لم يُتحقق منه بعد</translation>
    </message>
    <message>
        <source>folder, no image</source>
        <translation>مجلد، لا صورة</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>artifacts</source>
        <translation>آثار</translation>
    </message>
    <message>
        <source>files</source>
        <translation>ملفات</translation>
    </message>
    <message>
        <source>link evidence</source>
        <translation>أدلة الروابط</translation>
    </message>
    <message>
        <source>problem results</source>
        <translation>نتائج المشكلات</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>الخريطة</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
</context>
<context>
    <name>TagTable</name>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>Put on selected</source>
        <translation>وضع على المحدد</translation>
    </message>
    <message>
        <source>Withdraw from selected</source>
        <translation>سحب من المحدد</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>تغيير من يعمل هنا</translation>
    </message>
    <message>
        <source>Progress of the marks that are written</source>
        <translation>تقدم العلامات التي تُكتب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel writing marks</source>
        <translation>إلغاء كتابة العلامات</translation>
    </message>
    <message>
        <source>What was written last</source>
        <translation>آخر ما كُتب</translation>
    </message>
    <message>
        <source>Written as: {} ({})</source>
        <translation>يُكتب باسم: {} ({})</translation>
    </message>
    <message>
        <source>Tags of the keys</source>
        <translation>وسوم المفاتيح</translation>
    </message>
    <message>
        <source>{}: {} of {}</source>
        <translation>{}: {} من {}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>withdrawn by {} in entry {}: {}</source>
        <translation>سحبه {} في القيد {}: {}</translation>
    </message>
    <message>
        <source>made an exhibit</source>
        <translation>جُعل مستند إثبات</translation>
    </message>
    <message>
        <source>tagged “{}”</source>
        <translation>وُسم «{}»</translation>
    </message>
    <message>
        <source>noted: {}</source>
        <translation>لوحظ: {}</translation>
    </message>
    <message>
        <source>agrees with entry {}{}</source>
        <translation>يوافق على القيد {}{}</translation>
    </message>
    <message>
        <source>disagrees with entry {}{}</source>
        <translation>يخالف القيد {}{}</translation>
    </message>
    <message>
        <source>withdraws entry {}{}</source>
        <translation>يسحب القيد {}{}</translation>
    </message>
    <message>
        <source>corrects entry {}{}</source>
        <translation>يصحح القيد {}{}</translation>
    </message>
    <message>
        <source>protected as “{}”</source>
        <translation>حُمي بوصفه «{}»</translation>
    </message>
    <message>
        <source>protection as “{}” lifted</source>
        <translation>رُفعت الحماية بوصفه «{}»</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”, by way of {}</source>
        <translation>نُظر إليه، وهو محمي بوصفه «{}»، عن طريق {}</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”</source>
        <translation>نُظر إليه، وهو محمي بوصفه «{}»</translation>
    </message>
    <message>
        <source>searched for “{}”, protected as “{}”</source>
        <translation>بُحث عن «{}»، وهو محمي بوصفه «{}»</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Encoding of the text</source>
        <translation>ترميز النص</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>نص الملف</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>ليس لهذا بايتات خاصة به.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes</source>
        <translation>
            <numerusform>أول {} من {} من البايتات</numerusform>
            <numerusform>أول {} من {} من البايتات</numerusform>
            <numerusform>أول {} من {} من البايتات</numerusform>
            <numerusform>أول {} من {} من البايتات</numerusform>
            <numerusform>أول {} من {} من البايتات</numerusform>
            <numerusform>أول {} من {} من البايتات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes</source>
        <translation>
            <numerusform>لا بايتات</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>كل البايتات، وعددها {}</numerusform>
            <numerusform>كل البايتات، وعددها {}</numerusform>
            <numerusform>كل البايتات، وعددها {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Your texts</source>
        <translation>نصوصك</translation>
    </message>
    <message>
        <source>Each version that you save is an entry of the ledger; the report prints the newest.</source>
        <translation>كل نسخة تحفظها قيد في الدفتر؛ ويطبع التقرير الأحدث.</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>أجزاء التقرير</translation>
    </message>
    <message>
        <source>Versions in the ledger</source>
        <translation>النسخ في الدفتر</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>استخدام هذه النسخة</translation>
    </message>
    <message>
        <source>Save in the ledger</source>
        <translation>حفظ في الدفتر</translation>
    </message>
    <message>
        <source>Take back changes</source>
        <translation>التراجع عن التغييرات</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>يجري الحفظ…</translation>
    </message>
    <message>
        <source>Not in the ledger yet: {}. Save your words or take the changes back; the report prints what is saved.</source>
        <translation>ليس في الدفتر بعد: {}. احفظ كلماتك أو تراجع عن التغييرات؛ يطبع التقرير ما هو محفوظ.</translation>
    </message>
    <message>
        <source>Entry {}, {}, {}</source>
        <translation>القيد {}، {}، {}</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation> (سُحب)</translation>
    </message>
    <message>
        <source>No version in the ledger yet</source>
        <translation>لا نسخة في الدفتر بعد</translation>
    </message>
    <message>
        <source>● changed, not saved</source>
        <translation>● تغيّر ولم يُحفظ</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ محفوظ</translation>
    </message>
    <message>
        <source>saved; not in this profile</source>
        <translation>محفوظ؛ ليس في هذا النمط</translation>
    </message>
    <message>
        <source>! required, missing</source>
        <translation>! مطلوب وناقص</translation>
    </message>
    <message>
        <source>– empty</source>
        <translation>– فارغ</translation>
    </message>
    <message>
        <source>Saved: ledger entry {}.</source>
        <translation>حُفظ: قيد الدفتر {}.</translation>
    </message>
</context>
<context>
    <name>TileChoice</name>
    <message>
        <source>Choose a file of map tiles</source>
        <translation>اختر ملف بلاطات خريطة</translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles);;All files (*)</source>
        <translation>بلاطات خريطة (*.mbtiles);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Map tiles: {}</source>
        <translation>بلاطات الخريطة: {}</translation>
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
        <translation>يحوي الملف بلاطات متجهية (pbf). لا تُرسم إلا البلاطات التي هي صور.</translation>
    </message>
    <message>
        <source>The file holds tiles of a kind that is not drawn: {}.</source>
        <translation>يحوي الملف بلاطات من نوع لا يُرسم: {}.</translation>
    </message>
    <message>
        <source>The file holds no tiles.</source>
        <translation>لا يحوي الملف بلاطات.</translation>
    </message>
    <message>
        <source>The file states zooms that no map has.</source>
        <translation>يذكر الملف درجات تكبير ليست لأي خريطة.</translation>
    </message>
    <message>
        <source>Reading the file of tiles took too long.</source>
        <translation>استغرقت قراءة ملف البلاطات أطول من اللازم.</translation>
    </message>
    <message>
        <source>A tile is larger than 4 MB.</source>
        <translation>بلاطة أكبر من 4 MB.</translation>
    </message>
    <message>
        <source>The file of tiles cannot be read: {}.</source>
        <translation>لا يمكن قراءة ملف البلاطات: {}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>لا يوجد ملف كهذا.</translation>
    </message>
    <message>
        <source>Another program has not finished writing this file (a -wal file is beside it).</source>
        <translation>لم ينته برنامج آخر من كتابة هذا الملف (بجانبه ملف -wal).</translation>
    </message>
    <message>
        <source>The file cannot be opened: {}.</source>
        <translation>لا يمكن فتح الملف: {}.</translation>
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
        <translation>لا حدث مدة {}</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Everything (F)</source>
        <translation>كل شيء (F)</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>الحدث السابق</translation>
    </message>
    <message>
        <source>Event after</source>
        <translation>الحدث التالي</translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation>المسارات بحسب</translation>
    </message>
    <message>
        <source>Lanes of the timeline by</source>
        <translation>مسارات الخط الزمني بحسب</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>عنصر الدليل</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>نوع السجل</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>المحلل</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>نوع الوقت</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Reading times…</source>
        <translation>تجري قراءة الأوقات…</translation>
    </message>
    <message>
        <source>Events of the stretch that is shown</source>
        <translation>أحداث المدة المعروضة</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>لا يمكن قراءة الفهرس: {}</translation>
    </message>
    <message numerus="yes">
        <source>First {} of {} events on the screen</source>
        <translation>
            <numerusform>أول {} من {} من الأحداث على الشاشة</numerusform>
            <numerusform>أول {} من {} من الأحداث على الشاشة</numerusform>
            <numerusform>أول {} من {} من الأحداث على الشاشة</numerusform>
            <numerusform>أول {} من {} من الأحداث على الشاشة</numerusform>
            <numerusform>أول {} من {} من الأحداث على الشاشة</numerusform>
            <numerusform>أول {} من {} من الأحداث على الشاشة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} events on the screen</source>
        <translation>
            <numerusform>لا أحداث على الشاشة</numerusform>
            <numerusform>حدث واحد على الشاشة</numerusform>
            <numerusform>حدثان على الشاشة</numerusform>
            <numerusform>{} أحداث على الشاشة</numerusform>
            <numerusform>{} حدثًا على الشاشة</numerusform>
            <numerusform>{} حدث على الشاشة</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems have no times. Choose files or artifacts on the left.</source>
        <translation>ليس للمشكلات أوقات. اختر ملفات أو آثارًا من الجانب.</translation>
    </message>
    <message numerus="yes">
        <source>{} times</source>
        <translation>
            <numerusform>لا أوقات</numerusform>
            <numerusform>وقت واحد</numerusform>
            <numerusform>وقتان</numerusform>
            <numerusform>{} أوقات</numerusform>
            <numerusform>{} وقتًا</numerusform>
            <numerusform>{} وقت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} records without a time are not on the line</source>
        <translation>
            <numerusform>لا سجلات بلا وقت</numerusform>
            <numerusform>سجل واحد بلا وقت ليس على الخط</numerusform>
            <numerusform>سجلان بلا وقت ليسا على الخط</numerusform>
            <numerusform>{} سجلات بلا وقت ليست على الخط</numerusform>
            <numerusform>{} سجلًا بلا وقت ليست على الخط</numerusform>
            <numerusform>{} سجل بلا وقت ليست على الخط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} times cannot be placed</source>
        <translation>
            <numerusform>لا أوقات يتعذر وضعها</numerusform>
            <numerusform>وقت واحد لا يمكن وضعه</numerusform>
            <numerusform>وقتان لا يمكن وضعهما</numerusform>
            <numerusform>{} أوقات لا يمكن وضعها</numerusform>
            <numerusform>{} وقتًا لا يمكن وضعها</numerusform>
            <numerusform>{} وقت لا يمكن وضعها</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first {} times are shown: narrow the result set</source>
        <translation>تُعرض أول {} من الأوقات فقط: ضيّق مجموعة النتائج</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Keys and values of the file</source>
        <translation>مفاتيح الملف وقيمه</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message numerus="yes">
        <source>{} · {} nodes</source>
        <translation>
            <numerusform>{0} · لا عقد</numerusform>
            <numerusform>{0} · عقدة واحدة</numerusform>
            <numerusform>{0} · عقدتان</numerusform>
            <numerusform>{} · {} عقد</numerusform>
            <numerusform>{} · {} عقدة</numerusform>
            <numerusform>{} · {} عقدة</numerusform>
        </translation>
    </message>
    <message>
        <source>its bytes are not known</source>
        <translation>بايتاته غير معروفة</translation>
    </message>
    <message>
        <source>bytes {} to {}</source>
        <translation>البايتات {} إلى {}</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>The case is being written by another job of this window. Wait until it has ended.</source>
        <translation>يكتب القضية عمل آخر من هذه النافذة. انتظر حتى ينتهي.</translation>
    </message>
</context>
<context>
    <name>ValueTableView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>نسخ المحدد</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Verification is running</source>
        <translation>التحقق جارٍ</translation>
    </message>
    <message>
        <source>Results of the verification</source>
        <translation>نتائج التحقق</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>تحقق من ملف…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>تحقق من جديد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Compare with an anchor…</source>
        <translation>مقارنة بمرساة…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>يجري الفحص…</translation>
    </message>
    <message>
        <source>Stopping after the check that runs now…</source>
        <translation>يتوقف بعد الفحص الجاري الآن…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>FAILED · the verification itself
{}</source>
        <translation>فشل · التحقق نفسه
{}</translation>
    </message>
    <message numerus="yes">
        <source>Verification failed: {} of {} checks</source>
        <translation>
            <numerusform>فشل التحقق: {} من {} فحص</numerusform>
            <numerusform>فشل التحقق: {0} من فحص واحد</numerusform>
            <numerusform>فشل التحقق: {0} من فحصين</numerusform>
            <numerusform>فشل التحقق: {} من {} فحوص</numerusform>
            <numerusform>فشل التحقق: {} من {} فحصًا</numerusform>
            <numerusform>فشل التحقق: {} من {} فحص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: all {} checks hold</source>
        <translation>
            <numerusform>تم التحقق: لا فحوص</numerusform>
            <numerusform>تم التحقق: الفحص الوحيد صحيح</numerusform>
            <numerusform>تم التحقق: الفحصان كلاهما صحيحان</numerusform>
            <numerusform>تم التحقق: كل الفحوص، وعددها {}، صحيحة</numerusform>
            <numerusform>تم التحقق: كل الفحوص، وعددها {}، صحيحة</numerusform>
            <numerusform>تم التحقق: كل الفحوص، وعددها {}، صحيحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation>لم يُفحص شيء</translation>
    </message>
    <message>
        <source>Checkpoint or proof that was kept elsewhere</source>
        <translation>نقطة ضبط أو إثبات حُفظ في مكان آخر</translation>
    </message>
    <message>
        <source>Report or manifest to verify</source>
        <translation>التقرير أو البيان المراد التحقق منه</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Show video</source>
        <translation>إظهار الفيديو</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>بدرجات الرمادي</translation>
    </message>
    <message>
        <source>Frame of the video</source>
        <translation>إطار الفيديو</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>الإطار</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>الإطار السابق</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>الإطار التالي</translation>
    </message>
    <message>
        <source>Play or pause the video</source>
        <translation>تشغيل الفيديو أو إيقافه مؤقتًا</translation>
    </message>
    <message>
        <source>Mute or unmute the sound of the video</source>
        <translation>كتم صوت الفيديو أو إلغاء كتمه</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>ليس لهذا بايتات خاصة به.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>مصنف من قبل بوصفه {}. يبقى مخفيًا حتى تطلبه.</translation>
    </message>
    <message>
        <source>Videos stay veiled until you ask for them, and their sound muted until you unmute it.</source>
        <translation>تبقى مقاطع الفيديو محجوبة حتى تطلبها، ويبقى صوتها مكتومًا حتى تلغي كتمه.</translation>
    </message>
    <message>
        <source>sound is looked for when it is shown</source>
        <translation>يُبحث عن الصوت عند إظهاره</translation>
    </message>
    <message>
        <source>with a sound track</source>
        <translation>مع مسار صوتي</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} بكسل</translation>
    </message>
    <message>
        <source>size not stated</source>
        <translation>الحجم غير مذكور</translation>
    </message>
    <message>
        <source>frames a second: {}</source>
        <translation>الإطارات في الثانية: {}</translation>
    </message>
    <message>
        <source>frames a second not stated</source>
        <translation>الإطارات في الثانية غير مذكورة</translation>
    </message>
    <message numerus="yes">
        <source>{} frames by its header</source>
        <translation>
            <numerusform>لا إطارات بحسب ترويسته</numerusform>
            <numerusform>إطار واحد بحسب ترويسته</numerusform>
            <numerusform>إطاران بحسب ترويسته</numerusform>
            <numerusform>{} إطارات بحسب ترويسته</numerusform>
            <numerusform>{} إطارًا بحسب ترويسته</numerusform>
            <numerusform>{} إطار بحسب ترويسته</numerusform>
        </translation>
    </message>
    <message>
        <source>number of frames not stated</source>
        <translation>عدد الإطارات غير مذكور</translation>
    </message>
    <message>
        <source>no sound track</source>
        <translation>لا مسار صوتي</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>العينات في الثانية: {}</translation>
    </message>
    <message>
        <source>its first two channels are played</source>
        <translation>تُشغَّل قناتاه الأوليان</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>المسارات الصوتية: {}، يُسمع الأول</translation>
    </message>
    <message>
        <source>Packets of the sound that cannot be decoded: {}. Silence stands for them.</source>
        <translation>حزم من الصوت لا يمكن فك ترميزها: {}. يقوم الصمت مقامها.</translation>
    </message>
    <message>
        <source>{} · frame {} of {}</source>
        <translation>{} · الإطار {} من {}</translation>
    </message>
    <message>
        <source>{} · frame {}</source>
        <translation>{} · الإطار {}</translation>
    </message>
    <message>
        <source>Frames left out to keep the pace: {}</source>
        <translation>الإطارات المتروكة للحفاظ على السرعة: {}</translation>
    </message>
    <message>
        <source>No frame of it could be decoded.</source>
        <translation>تعذر فك ترميز أي إطار منه.</translation>
    </message>
    <message>
        <source>Frame {} cannot be decoded: the file is damaged there, or ends before.</source>
        <translation>لا يمكن فك ترميز الإطار {}: الملف تالف هناك أو ينتهي قبله.</translation>
    </message>
    <message>
        <source>The last frame is shown.</source>
        <translation>يُعرض الإطار الأخير.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>ليس لهذا بايتات خاصة به.</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>Volume {} %</source>
        <translation>مستوى الصوت {} %</translation>
    </message>
</context>
<context>
    <name>WaveCanvas</name>
    <message>
        <source>Wave of the sound</source>
        <translation>موجة الصوت</translation>
    </message>
    <message>
        <source>At {} of {}</source>
        <translation>عند {} من {}</translation>
    </message>
</context>
<context>
    <name>WelfareActions</name>
    <message>
        <source>&amp;Hide everything</source>
        <translation>إ&amp;خفاء كل شيء</translation>
    </message>
    <message>
        <source>&amp;Veil all media until asked for</source>
        <translation>&amp;حجب كل الوسائط حتى تُطلب</translation>
    </message>
    <message>
        <source>Veil &amp;again what was shown</source>
        <translation>حجب ما عُرض من &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Break reminder…</source>
        <translation>&amp;تذكير بالاستراحة…</translation>
    </message>
    <message>
        <source>&amp;Welfare</source>
        <translation>ال&amp;رفاه</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>{} bytes</source>
        <translation>
            <numerusform>{} بايت</numerusform>
            <numerusform>{} بايت</numerusform>
            <numerusform>{} بايت</numerusform>
            <numerusform>{} بايتات</numerusform>
            <numerusform>{} بايتًا</numerusform>
            <numerusform>{} بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>العنصر</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>الأعمال</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>This file entry is not in the catalog.</source>
        <translation>مدخل الملف هذا ليس في الفهرس.</translation>
    </message>
    <message>
        <source>{}: ledger entry {}, {}, SHA-256 {}</source>
        <translation>{}: قيد الدفتر {}، {}، SHA-256 {}</translation>
    </message>
    <message>
        <source>Problems ({})</source>
        <translation>المشكلات ({})</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>لا يمكن عد الفهرس: {}</translation>
    </message>
</context>
<context>
    <name>ZoneButton</name>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Choose the time zone in which moments are shown</source>
        <translation>اختر المنطقة الزمنية التي تُعرض بها اللحظات</translation>
    </message>
    <message>
        <source>Times in {}</source>
        <translation>الأوقات بتوقيت {}</translation>
    </message>
    <message>
        <source>Times in {}, not the case&apos;s zone</source>
        <translation>الأوقات بتوقيت {}، لا بمنطقة القضية</translation>
    </message>
    <message>
        <source>{} (the case&apos;s)</source>
        <translation>{} (منطقة القضية)</translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation>منطقة أخرى…</translation>
    </message>
    <message>
        <source>Show moments in:</source>
        <translation>إظهار اللحظات بتوقيت:</translation>
    </message>
</context>
</TS>
