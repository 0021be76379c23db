<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ar">
<context>
    <name>AboutDialog</name>
    <message>
        <source>عن ورّاق</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ورّاق {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>قارئ للمقالات العربية على حاسوبك: يجمع ما عندك من ملفات في مكتبة واحدة، ويعمل بلا اتصال.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المكتبة: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>رخصة البرنامج MIT. الخطّان «أميري» و«وزيرمتن» برخصة OFL، والأيقونات من Lucide برخصة ISC، والواجهة مبنيّة بـ Qt {qt} و PySide {pyside} برخصة LGPL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>استيراد ملفات…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>استيراد مجلد…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لصق مقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>فتح المقالات النموذجية</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تقرير آخر استيراد…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>خروج</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تراجع</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>نسخ مع ذكر المصدر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>بحث في المقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الموضع التالي</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الموضع السابق</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الإعدادات…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الشريط الجانبي</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>وضع التركيز</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ملء الشاشة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تكبير النص</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تصغير النص</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الحجم المعتاد</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تبديل المظهر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كما في النظام</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>فاتح</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>سيبيا</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>داكن</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تباين عالٍ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>اللوح التالي</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>اللوح السابق</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المقالة التالية</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المقالة السابقة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>غير المقروءة التالية</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>غير المقروءة السابقة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>متابعة القراءة، ثم المقالة التالية</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الرجوع في القراءة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إشارة على المقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إشارة على الفقرة مع ملاحظة…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مقروءة أو غير مقروءة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مقالة ذات صلة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>عودة إلى حيث كنت</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>حذف المقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>بحث في المكتبة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كل المقالات</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>غير المقروءة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الإشارات</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المصادر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الكلمات المفتاحية</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كل الأوامر…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مفاتيح الاختصار</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>عن ورّاق</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ملف</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تحرير</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>عرض</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المظهر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مكتبة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مساعدة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>من القائمة إلى النص</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>من النص إلى القائمة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أول المقالة وآخرها</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>بين الكلمات المفتاحية</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>إغلاق الرسالة</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>الكلمة: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المصدر: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا شيء يطابق «{text}».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا إشارات بعد. اضغط S أو Ctrl+D لوضع إشارة على المقالة المفتوحة.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>قرأت كل المقالات.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا مقالات هنا.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>بين اللوحين</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مفاتيح الاختصار</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ابحث عن أمر أو مفتاح…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا مفتاح يطابق ما كتبت.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الأوامر ومفاتيحها</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>كلمة مفتاحية: {keyword}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أظهر المقالات التي تحمل «{keyword}»</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>الكلمات المفتاحية</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>كل الأوامر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>اكتب اسم أمر…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>اسم الأمر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الأوامر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا أمر بهذا الاسم.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>خطأ في ورّاق</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تفاصيل الخطأ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>نسخ التفاصيل</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>وقع خطأ لم نتوقّعه، ونأسف له. مكتبتك محفوظة كما هي، ويمكنك متابعة القراءة.
لم تُرسَل هذه التفاصيل إلى أحد؛ انسخها إن أردت الإبلاغ عن الخطأ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>متابعة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>نُسخت التفاصيل</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>حذف «{title}»</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogDesk</name>
    <message>
        <source>لم يُستورد شيء بعد في هذه الجلسة</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>مكتبتك فارغة بعدُ؛ استورد مقالاتك، أو ابدأ بقراءة المقالات النموذجية.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>استيراد ملفات…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>فتح المقالات النموذجية</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>تعذّر إتمام العمل على {subject}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الملف غير موجود: {subject}. تحقّق من مكانه ثم أعد المحاولة.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا تُتاح قراءة {subject}. تحقّق من أذونات الملف ثم أعد المحاولة.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الملف فارغ، وليس فيه ما يُقرأ: {subject}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ليس في {subject} نصّ يُقرأ؛ اختر ملفًا نصّيًّا.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الملف أكبر من أن يكون مقالة: {subject}. قسّمه إلى ملفات أصغر ثم أعد المحاولة.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>صيغة {subject} غير معروفة لورّاق.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الملف {subject} متضرّر أو ناقص، ولا تُفهم بنيته؛ احفظه من جديد ثم أعد المحاولة.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لم توجد في {subject} مقالة يُعرف عنوانها أو نصّها.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>في {subject} تعريفات تتضاعف عند قراءتها؛ لم يُقرأ حفاظًا على حاسوبك.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ما في {subject} أكبر كثيرًا من حجمه؛ فُكّه بنفسك إن كنت تثق به ثم استورد مجلده.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أُنشئت المكتبة {subject} بإصدار أحدث من ورّاق؛ حدّث البرنامج لفتحها. لم يُغيَّر فيها شيء.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المكتبة {subject} يستعملها برنامج آخر الآن؛ أغلقه ثم أعد المحاولة.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المكتبة {subject} للقراءة فقط؛ امنح نفسك إذن الكتابة فيها أو اختر مكتبة أخرى.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المكتبة {subject} متضرّرة ولم يُغيَّر فيها شيء؛ استعد نسخة احتياطية أو جرّب: warraq check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ليس {subject} مكتبةً لورّاق؛ اختر ملفًا آخر. لم يُغيَّر فيه شيء.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا يمكن فتح المكتبة أو إنشاؤها في {subject}؛ تحقّق من المجلد وأذوناته.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>امتلأ القرص الذي فيه {subject}؛ أفرغ منه مساحة ثم أعد المحاولة. لم يضع شيء مما حُفظ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أُوقف العمل على المكتبة {subject} قبل أن يتمّ؛ لم يتغيّر فيها شيء.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا توجد في المكتبة مقالة برقم {subject}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا توجد في المقالة فقرة برقم {subject}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كان ملف الإعدادات متضرّرًا فنُحّي جانبًا في {subject}، وبدأ ورّاق بالإعدادات الأولى.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تعذّرت قراءة الإعدادات من {subject}؛ بدأ ورّاق بالإعدادات الأولى.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تعذّر حفظ الإعدادات في {subject}؛ تحقّق من المجلد وأذوناته.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>استيراد ملفات</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>ابحث في المقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>بحث في المقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الموضع السابق</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الموضع التالي</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إغلاق البحث</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>لا شيء</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{present} من {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>استيراد مجلد</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportAccount</name>
    <message>
        <source>استيراد المقالات</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>التقرير</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>مقالات ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كل الملفات (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الحافظة</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>تعذّر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تُخطّي</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مكرّر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>حُدّث</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>استُورد</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الملف</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الحالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>السبب</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>تقرير الاستيراد</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>نسخ التقرير</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أي الملفات تُعرض</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كل الملفات ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ملفات الاستيراد</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>استُكمل {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أُوقف قبل تمامه</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>آخر استيراد: {account}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexRenewal</name>
    <message>
        <source>يُجدَّد فهرس البحث…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>يُجدَّد فهرس البحث: {n}٪</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>جُدّد فهرس البحث</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCaps</name>
    <message>
        <source>أو</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>نُسخ النص مع ذكر مصدره</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>حُذفت «{title}»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تراجع</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تم التراجع عن: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لا شيء للتراجع عنه</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>إشارة على الفقرة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ملاحظتك على هذه الفقرة، أو دعها فارغة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الملاحظة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>حفظ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إلغاء</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إزالة الإشارة</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>ورّاق</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>نص المقالة</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>إلغاء</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} من {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>يتوقّف…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>إضافة الإشارة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>وُضعت إشارة على المقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إزالة الإشارة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أُزيلت الإشارة عن المقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إشارة الفقرة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تعديل الملاحظة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>حُفظت الإشارة على الفقرة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أُزيلت الإشارة عن الفقرة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تغيير حالة القراءة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المقالة الآن غير مقروءة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المقالة الآن مقروءة</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>شريط الأوامر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>بقية الأوامر</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedCard</name>
    <message>
        <source>مقالة ذات صلة: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedCards</name>
    <message>
        <source>اقرأ أيضًا</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>بحث</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>مسح البحث</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>المظهر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>لغة الواجهة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>خط الواجهة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>حجم خط الواجهة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>نص المقالة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>خط النص</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>حجم النص</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ارتفاع السطر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ما بين الفقرات</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>عرض العمود بالأحرف</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الأرقام والتواريخ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الأرقام</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>أسماء الشهور</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>التاريخ الهجري</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>يُعرض بجانب الميلادي</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كما في النظام</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>فاتح</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>سيبيا</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>داكن</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>تباين عالٍ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>٠ ١ ٢ ٣</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 1 2 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كما كُتبت</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كانون الأول/ديسمبر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>كانون الأول (بلاد الشام والعراق)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ديسمبر (مصر والخليج)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ديسمبر، أوت (تونس والجزائر)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>دجنبر، غشت (المغرب)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>الإعدادات</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>استعادة الأصل</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>الكل</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>غير المقروءة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الإشارات</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المصادر</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الكلمات</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>الرفوف</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>قائمة المقالات</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>قائمة الأسماء</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إزالة المرشّح</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{n} غير مقروءة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المعروض {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowSigns</name>
    <message>
        <source>ورّاق</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} — ورّاق</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>المكتبة</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ابحث في {where}… (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>المجلد:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>الاسم:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>النوع:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>استيراد</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>إلغاء</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
