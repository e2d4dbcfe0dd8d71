"""What the demo's invented people wrote.

Nobody here exists. Numbers are of the ranges that Ofcom and NANPA keep for drama (+44 7700 900xxx,
555-01xx), names those of RFC 2606 (example.org, .example). An agency advertises harbour work abroad; the
messages show the marks that an examiner looks for in labour exploitation: kept passports, debts for travel,
changing numbers.
"""

from __future__ import annotations

START = 1_772_442_000  # 2026-03-02 09:00:00 UTC
HOUR = 3_600

MARA, ANA, SOMCHAI, LINH, SAMIR = (
    "+447700900101",
    "+447700900142",
    "+447700900155",
    "+12025550142",
    "+12025550177",
)

# number, incoming, text
SMS = (
    (ANA, True, "Hola, vi el anuncio del trabajo en el puerto. ¿Sigue disponible?"),
    (ANA, False, "Sí. 12 horas al día, comida y cama incluidas. Trae tu pasaporte."),
    (ANA, True, "¿Cuánto cuesta el viaje?"),
    (ANA, False, "Nada ahora. Se descuenta de tu salario 💶"),
    (SOMCHAI, True, "สวัสดีครับ งานที่ท่าเรือยังว่างอยู่ไหม"),
    (SOMCHAI, False, "ว่างครับ เดินทางวันศุกร์ เอาพาสปอร์ตมาด้วย"),
    (SAMIR, True, "مرحبا، هل يمكنني التحدث مع أخي؟"),
    (SAMIR, False, "الهواتف ممنوعة في السكن. سيتصل بك لاحقا."),
    (LINH, True, "Chị ơi, khi nào em được trả lương?"),
    (LINH, False, "Tháng sau, khi trả xong tiền vé."),
    (MARA, True, "Van leaves Friday 05:30 from gate 4. Bring the list."),
    (MARA, False, "Six people. Passports are in the office safe."),
)
SMS_LOGGED = (
    (MARA, True, "Change the number in the advert today."),
    (MARA, False, "Done. New one ends 101 🚐"),
    (ANA, True, "Por favor, devuélvame mi pasaporte."),
)
# number, type, seconds, name
ANDROID_CALLS = (
    (ANA, 1, 184, "Ana R"),
    (MARA, 2, 421, "Mara"),
    (SAMIR, 3, 0, None),
    (SOMCHAI, 5, 0, "สมชาย"),
    (MARA, 1, 36, "Mara"),
    (LINH, 2, 0, "Linh"),
)
# name, number, mail, deleted
ANDROID_CONTACTS = (
    ("Ana R", ANA, "ana@example.org", False),
    ("สมชาย", SOMCHAI, None, False),
    ("Linh Trần", LINH, "linh@example.net", False),
    ("سمير", SAMIR, None, True),
    ("Mara", MARA, "mara@harbour-work.example", False),
)
# address, title, visits
ANDROID_PAGES = (
    ("https://harbour-work.example/adverts", "Adverts – Harbour Work", 3),
    ("https://forms.example.org/apply?lang=th", "สมัครงาน", 1),
    ("https://maps.example.com/gate-4", "Gate 4 – Map", 2),
)
LAPTOP_PAGES = (
    ("https://harbour-work.example/admin", "Harbour Work – Adverts", 4),
    ("https://www.example.com/search?q=bus+tickets", "bus tickets – Search", 1),
    ("https://tickets.example.net/order/5512", "Order 5512 – 6 seats", 2),
    ("https://xn--n3h.example/", "☃ – a name in Punycode", 1),
    ("https://translate.example.org/?sl=en&tl=vi", "Dịch", 2),
)
# target, addresses on the way, type, bytes, state
LAPTOP_DOWNLOADS = (
    (
        "C:\\Users\\mara\\Downloads\\tickets-5512.pdf",
        ("https://tickets.example.net/get/5512", "https://cdn.example.net/5512.pdf"),
        "application/pdf",
        48_211,
        1,
    ),
    (
        "C:\\Users\\mara\\Downloads\\advert-template.zip",
        ("https://harbour-work.example/t.zip",),
        "application/zip",
        10_240,
        1,
    ),
    (
        "C:\\Users\\mara\\Downloads\\setup.exe",
        ("https://download.example/setup.exe",),
        "application/x-msdownload",
        512,
        4,
    ),
)
ANDROID_DOWNLOADS = (
    (
        "/storage/emulated/0/Download/plan.pdf",
        ("https://harbour-work.example/plan.pdf",),
        "application/pdf",
        9_004,
        1,
    ),
)
# person, from the owner, text, text archived as iOS 16 and later do it
IMESSAGES = (
    (ANA, True, "Bienvenida al grupo. La salida es el viernes.", True),
    (ANA, False, "Gracias 🙏 ¿Puedo llamar a mi familia?", True),
    (ANA, True, "Cuando lleguemos.", False),
    (SAMIR, False, "السلام عليكم، أين العنوان؟", True),
    (SAMIR, True, "Gate 4. A picture follows.", False),
    (SAMIR, True, "\N{OBJECT REPLACEMENT CHARACTER}", False),
    (LINH, False, "Em muốn về nhà.", True),
    (LINH, True, "Talk to Mara first.", True),
)
ATTACHED_TO = 6  # the message of IMESSAGES, counted from 1, that holds the picture
# number, outgoing, answered, type, seconds, service
IOS_CALLS = (
    (ANA, 0, 1, 1, 62.5, "com.apple.Telephony"),
    (MARA, 1, 1, 1, 310.0, "com.apple.Telephony"),
    (LINH, 0, 0, 1, 0.0, "com.apple.Telephony"),
    (SAMIR, 1, 1, 8, 45.25, "com.apple.FaceTime"),
)
# first, last, organization, numbers, mails
IOS_CONTACTS = (
    ("Mara", "Holt", "Harbour Work", (MARA, "+447700900199"), ("mara@harbour-work.example",)),
    ("Ana", "R.", None, (ANA,), ()),
    ("سمير", None, None, (SAMIR,), ()),
    ("Linh", "Trần", None, (LINH,), ("linh@example.net",)),
)
GROUP = "120363000000000001@g.us"
# chat (1 the group, 2 Ana), group member or none, from the owner, type, text
WHATSAPP = (
    (1, None, 0, 6, None),
    (1, None, 1, 0, "Harbour team: work starts Monday 05:00. Phones stay in the office."),
    (1, 1, 0, 0, "¿Y el contrato?"),
    (1, 2, 0, 0, "ค่าจ้างได้เมื่อไหร่ครับ"),
    (1, None, 1, 1, None),
    (2, None, 0, 0, "No me deja salir."),
    (2, None, 1, 5, None),
)
# path in the volume, text, deleted
DOCUMENTS = (
    (
        "Users/mara/Documents/adverts/advert-en.txt",
        "Harbour work abroad. 12 hours, bed and food included. Bring your passport. Call +44 7700 900101.",
        False,
    ),
    (
        "Users/mara/Documents/adverts/anuncio-es.txt",
        "Trabajo en el puerto. Cama y comida incluidas. Llame al +44 7700 900101.",
        False,
    ),
    (
        "Users/mara/Documents/adverts/ประกาศ-ไทย.txt",
        "รับสมัครคนงานท่าเรือ ที่พักและอาหารฟรี โทร +44 7700 900101",
        False,
    ),
    (
        "Users/mara/Documents/adverts/إعلان-عربي.txt",
        "عمل في الميناء. السكن والطعام مجانا. اتصل +44 7700 900101",
        False,
    ),
    ("Users/mara/Documents/adverts/quảng-cáo.txt", "Việc làm ở cảng. Bao ăn ở. Gọi +44 7700 900101.", False),
    (
        "Users/mara/Documents/accounts/debts.csv",
        "person,travel,bed,paid\nA. R.,1200,340,85\nS.,1450,340,0\nL. T.,1300,340,120\n",
        False,
    ),
    ("Users/mara/Documents/invoice-\u202efdp.txt", "Not a PDF: the name turns its end around.", False),
    ("Users/mara/Documents/notes 🚐 & 'plans'.txt", "Friday 05:30, gate 4, six seats.", False),
    ("Users/mara/Documents/empty.txt", "", False),
    (
        "Users/mara/Documents/accounts/passports-held.csv",
        "number,held since\nP-000001,2026-02-27\nP-000002,2026-03-02\n",
        True,
    ),
    ("Users/mara/Documents/who-owes.txt", "A. R. owes 1455. S. owes 1790. L. T. owes 1520.", True),
)
