<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ar">
<context>
    <name>AboutDialog</name>
    <message>
        <source>عن ورّاق</source>
        <translation>About Warraq</translation>
    </message>
    <message>
        <source>ورّاق {version}</source>
        <translation>Warraq {version}</translation>
    </message>
    <message>
        <source>قارئ للمقالات العربية على حاسوبك: يجمع ما عندك من ملفات في مكتبة واحدة، ويعمل بلا اتصال.</source>
        <translation>A reader for Arabic articles on your computer. It gathers your files into one library and works offline.</translation>
    </message>
    <message>
        <source>المكتبة: {path}</source>
        <translation>Library: {path}</translation>
    </message>
    <message>
        <source>رخصة البرنامج MIT. الخطّان «أميري» و«وزيرمتن» برخصة OFL، والأيقونات من Lucide برخصة ISC، والواجهة مبنيّة بـ Qt {qt} وPySide {pyside} برخصة LGPL.</source>
        <translation>Warraq is under the MIT licence. Fonts: Amiri and Vazirmatn (OFL). Icons: Lucide (ISC). Built with Qt {qt} and PySide {pyside} (LGPL).</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>استيراد ملفات…</source>
        <translation>Import files…</translation>
    </message>
    <message>
        <source>استيراد مجلد…</source>
        <translation>Import folder…</translation>
    </message>
    <message>
        <source>لصق مقالة</source>
        <translation>Paste article</translation>
    </message>
    <message>
        <source>فتح المقالات النموذجية</source>
        <translation>Open the sample articles</translation>
    </message>
    <message>
        <source>تقرير آخر استيراد…</source>
        <translation>Last import report…</translation>
    </message>
    <message>
        <source>التراجع عن آخر استيراد</source>
        <translation>Undo the last import</translation>
    </message>
    <message>
        <source>عمليات الاستيراد السابقة…</source>
        <translation>Past imports…</translation>
    </message>
    <message>
        <source>مجلدات يراقبها ورّاق…</source>
        <translation>Watched folders…</translation>
    </message>
    <message>
        <source>تصدير…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>طباعة المقالة…</source>
        <translation>Print article…</translation>
    </message>
    <message>
        <source>حفظ المقالة بصيغة PDF…</source>
        <translation>Save article as PDF…</translation>
    </message>
    <message>
        <source>نسخة احتياطية من المكتبة…</source>
        <translation>Back up library…</translation>
    </message>
    <message>
        <source>استعادة المكتبة من نسخة…</source>
        <translation>Restore library from backup…</translation>
    </message>
    <message>
        <source>خروج</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>تراجع</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>نسخ مع ذكر المصدر</source>
        <translation>Copy with citation</translation>
    </message>
    <message>
        <source>بحث في المقالة</source>
        <translation>Find in article</translation>
    </message>
    <message>
        <source>الموضع التالي</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>الموضع السابق</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>الإعدادات…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>الشريط الجانبي</source>
        <translation>Sidebar</translation>
    </message>
    <message>
        <source>وضع التركيز</source>
        <translation>Focus mode</translation>
    </message>
    <message>
        <source>ملء الشاشة</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>تكبير النص</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>تصغير النص</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>الحجم المعتاد</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>إظهار التشكيل</source>
        <translation>Show vowel marks</translation>
    </message>
    <message>
        <source>ضبط حافتي النص</source>
        <translation>Justify text</translation>
    </message>
    <message>
        <source>مسطرة القراءة</source>
        <translation>Reading ruler</translation>
    </message>
    <message>
        <source>الأرقام كما كُتبت</source>
        <translation>Digits as written</translation>
    </message>
    <message>
        <source>الأرقام 0 1 2 3</source>
        <translation>Digits 0 1 2 3</translation>
    </message>
    <message>
        <source>الأرقام ٠ ١ ٢ ٣</source>
        <translation>Digits ٠‎ ١‎ ٢‎ ٣</translation>
    </message>
    <message>
        <source>هيئة النص</source>
        <translation>Text style</translation>
    </message>
    <message>
        <source>هيئة النص الأولى</source>
        <translation>First text style</translation>
    </message>
    <message>
        <source>هيئة النص الثانية</source>
        <translation>Second text style</translation>
    </message>
    <message>
        <source>هيئة النص الثالثة</source>
        <translation>Third text style</translation>
    </message>
    <message>
        <source>هيئة النص الرابعة</source>
        <translation>Fourth text style</translation>
    </message>
    <message>
        <source>هيئة النص الخامسة</source>
        <translation>Fifth text style</translation>
    </message>
    <message>
        <source>هيئة النص السادسة</source>
        <translation>Sixth text style</translation>
    </message>
    <message>
        <source>تبديل المظهر</source>
        <translation>Switch theme</translation>
    </message>
    <message>
        <source>كما في النظام</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>فاتح</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>سيبيا</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>داكن</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>تباين عالٍ</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>English</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>اللوح التالي</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>اللوح السابق</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>المقالة التالية</source>
        <translation>Next article</translation>
    </message>
    <message>
        <source>المقالة السابقة</source>
        <translation>Previous article</translation>
    </message>
    <message>
        <source>غير المقروءة التالية</source>
        <translation>Next unread article</translation>
    </message>
    <message>
        <source>غير المقروءة السابقة</source>
        <translation>Previous unread article</translation>
    </message>
    <message>
        <source>متابعة القراءة، ثم المقالة التالية</source>
        <translation>Read on, then next article</translation>
    </message>
    <message>
        <source>الرجوع في القراءة</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>إشارة على المقالة</source>
        <translation>Bookmark article</translation>
    </message>
    <message>
        <source>إشارة على الفقرة مع ملاحظة…</source>
        <translation>Bookmark paragraph with note…</translation>
    </message>
    <message>
        <source>تظليل النص المحدد</source>
        <translation>Highlight selection</translation>
    </message>
    <message>
        <source>لون التظليل…</source>
        <translation>Highlight colour…</translation>
    </message>
    <message>
        <source>ملاحظة على النص المحدد…</source>
        <translation>Note on selection…</translation>
    </message>
    <message>
        <source>العلامة التالية</source>
        <translation>Next mark</translation>
    </message>
    <message>
        <source>العلامة السابقة</source>
        <translation>Previous mark</translation>
    </message>
    <message>
        <source>عرض الحواشي</source>
        <translation>Show footnotes</translation>
    </message>
    <message>
        <source>مؤشر في النص</source>
        <translation>Text cursor</translation>
    </message>
    <message>
        <source>مقروءة أو غير مقروءة</source>
        <translation>Toggle read</translation>
    </message>
    <message>
        <source>تفاصيل المقالة…</source>
        <translation>Article details…</translation>
    </message>
    <message>
        <source>فتح صفحتها في المتصفح</source>
        <translation>Open its page in the browser</translation>
    </message>
    <message>
        <source>نسخ عنوان صفحتها</source>
        <translation>Copy its web address</translation>
    </message>
    <message>
        <source>نسخ المقالة…</source>
        <translation>Versions of the article…</translation>
    </message>
    <message>
        <source>النسخ القريبة…</source>
        <translation>Near copies…</translation>
    </message>
    <message>
        <source>مقالة ذات صلة</source>
        <translation>Related article</translation>
    </message>
    <message>
        <source>عودة إلى حيث كنت</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>تقدّم إلى ما عدت منه</source>
        <translation>Go forward</translation>
    </message>
    <message>
        <source>تحرير الكلمة المفتاحية…</source>
        <translation>Edit keyword…</translation>
    </message>
    <message>
        <source>حذف المقالة</source>
        <translation>Delete article</translation>
    </message>
    <message>
        <source>بحث في المكتبة</source>
        <translation>Search library</translation>
    </message>
    <message>
        <source>بحث في المكتبة عن المحدد</source>
        <translation>Search library for selection</translation>
    </message>
    <message>
        <source>الأوفق أولًا</source>
        <translation>Best matches first</translation>
    </message>
    <message>
        <source>ترتيب كل النتائج</source>
        <translation>Rank all results</translation>
    </message>
    <message>
        <source>الكلمات كما كُتبت</source>
        <translation>Exact words</translation>
    </message>
    <message>
        <source>تصفية النتائج</source>
        <translation>Filter results</translation>
    </message>
    <message>
        <source>البحث المقترح الأول</source>
        <translation>First suggested search</translation>
    </message>
    <message>
        <source>البحث المقترح الثاني</source>
        <translation>Second suggested search</translation>
    </message>
    <message>
        <source>البحث المقترح الثالث</source>
        <translation>Third suggested search</translation>
    </message>
    <message>
        <source>حفظ البحث…</source>
        <translation>Save search…</translation>
    </message>
    <message>
        <source>تغيير الاسم المختار…</source>
        <translation>Rename selected…</translation>
    </message>
    <message>
        <source>إزالة البحث المحفوظ</source>
        <translation>Remove saved search</translation>
    </message>
    <message>
        <source>مسح عمليات البحث السابقة</source>
        <translation>Clear recent searches</translation>
    </message>
    <message>
        <source>المترادفات…</source>
        <translation>Synonyms…</translation>
    </message>
    <message>
        <source>كل المقالات</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>غير المقروءة</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>الإشارات</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>العلامات والملاحظات</source>
        <translation>Marks and notes</translation>
    </message>
    <message>
        <source>المصادر</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>الكلمات المفتاحية</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>عمليات البحث المحفوظة</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>أكمل القراءة</source>
        <translation>Continue reading</translation>
    </message>
    <message>
        <source>المخطط الزمني</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>تقسيم الكلمات المفتاحية من جديد</source>
        <translation>Split keywords again</translation>
    </message>
    <message>
        <source>كل الأوامر…</source>
        <translation>All commands…</translation>
    </message>
    <message>
        <source>مفاتيح الاختصار</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>تغيير المفاتيح…</source>
        <translation>Change shortcuts…</translation>
    </message>
    <message>
        <source>عن ورّاق</source>
        <translation>About Warraq</translation>
    </message>
    <message>
        <source>ملف</source>
        <translation>File</translation>
    </message>
    <message>
        <source>تحرير</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>عرض</source>
        <translation>View</translation>
    </message>
    <message>
        <source>أرقام النص</source>
        <translation>Digits in text</translation>
    </message>
    <message>
        <source>المظهر</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>تنقّل</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>مقالة</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>بحث</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>مكتبة</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>مساعدة</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>من القائمة إلى النص</source>
        <translation>From the list to the text</translation>
    </message>
    <message>
        <source>من النص إلى القائمة</source>
        <translation>From the text to the list</translation>
    </message>
    <message>
        <source>أول المقالة وآخرها</source>
        <translation>Start and end of the article</translation>
    </message>
    <message>
        <source>تحديد النص</source>
        <translation>Select text</translation>
    </message>
    <message>
        <source>بين الكلمات المفتاحية</source>
        <translation>Between keywords</translation>
    </message>
    <message>
        <source>إتمام ما يُكتب في حقل البحث</source>
        <translation>Complete what is typed in the search field</translation>
    </message>
</context>
<context>
    <name>AppearanceChecks</name>
    <message>
        <source>هيئة النص: {name}</source>
        <translation>Text style: {name}</translation>
    </message>
</context>
<context>
    <name>ArticleControllers</name>
    <message>
        <source>حُذفت «{title}»</source>
        <translation>Deleted “⁨{title}⁩”</translation>
    </message>
    <message>
        <source>تراجع</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>نُسخ النص مع ذكر مصدره</source>
        <translation>Copied with citation</translation>
    </message>
    <message>
        <source>نُسخ عنوان الصفحة</source>
        <translation>Web address copied</translation>
    </message>
    <message>
        <source>لا برنامج هنا يفتح {address}</source>
        <translation>No program on this computer opens {address}</translation>
    </message>
</context>
<context>
    <name>ArticleDetails</name>
    <message>
        <source>تفاصيل المقالة</source>
        <translation>Article details</translation>
    </message>
    <message>
        <source>إعادة القراءة</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>أول النص بهذا الترميز</source>
        <translation>Beginning of the text in this encoding</translation>
    </message>
    <message>
        <source>جاءت أيضًا من</source>
        <translation>Also came from</translation>
    </message>
    <message>
        <source>الملف</source>
        <translation>File</translation>
    </message>
    <message>
        <source>الصيغة</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>رقمها في الملف</source>
        <translation>Number in file</translation>
    </message>
    <message>
        <source>استُوردت في</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>الترميز</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>السطر الذي أعطى كل حقل</source>
        <translation>The line each field comes from</translation>
    </message>
    <message>
        <source>يُبحث في الملف عن السطر الذي أعطى كل حقل…</source>
        <translation>Looking through the file for the line that gave each field…</translation>
    </message>
    <message>
        <source>لا يُعرف لهذا الملف سطر أعطى حقلًا.</source>
        <translation>It is not known which line of this file gave which field.</translation>
    </message>
    <message>
        <source>داخل الأرشيف</source>
        <translation>Within the archive</translation>
    </message>
    <message>
        <source>صفحتها على الشبكة</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>من أين جاء كل حقل</source>
        <translation>Where each field comes from</translation>
    </message>
    <message>
        <source>{first}، بعد إصلاح نص قُرئ مرةً على أنه {taken_for}</source>
        <translation>{first}, repaired after being read as {taken_for}</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>قائمة المقالات</source>
        <translation>List of articles</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>غير مقروءة</source>
        <translation>unread</translation>
    </message>
    <message>
        <source>عليها إشارة</source>
        <translation>bookmarked</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>صفحة المقالة</source>
        <translation>Article page</translation>
    </message>
</context>
<context>
    <name>BackupController</name>
    <message>
        <source>نسخة احتياطية من المكتبة</source>
        <translation>Back up library</translation>
    </message>
    <message>
        <source>مكتبة ورّاق (*.db)</source>
        <translation>Warraq library (*.db)</translation>
    </message>
    <message>
        <source>نسخة ورّاق</source>
        <translation>Warraq backup</translation>
    </message>
    <message>
        <source>كل الملفات (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>استعادة المكتبة من نسخة</source>
        <translation>Restore library from backup</translation>
    </message>
    <message>
        <source>نُسخت المكتبة إلى «{file}»</source>
        <translation>Library backed up to “⁨{file}⁩”</translation>
    </message>
    <message>
        <source>عادت المكتبة من النسخة، والسابقة محفوظة بجانبها</source>
        <translation>Library restored; the previous one is kept beside it</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>إغلاق الرسالة</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>Bookmarking</name>
    <message>
        <source>إضافة الإشارة</source>
        <translation>Add bookmark</translation>
    </message>
    <message>
        <source>وُضعت إشارة على المقالة</source>
        <translation>Article bookmarked</translation>
    </message>
    <message>
        <source>إزالة الإشارة</source>
        <translation>Remove bookmark</translation>
    </message>
    <message>
        <source>أُزيلت الإشارة عن المقالة</source>
        <translation>Bookmark removed from the article</translation>
    </message>
    <message>
        <source>إشارة الفقرة</source>
        <translation>Bookmark paragraph</translation>
    </message>
    <message>
        <source>تعديل الملاحظة</source>
        <translation>Edit note</translation>
    </message>
    <message>
        <source>حُفظت الإشارة على الفقرة</source>
        <translation>Paragraph bookmark saved</translation>
    </message>
    <message>
        <source>أُزيلت الإشارة عن الفقرة</source>
        <translation>Paragraph bookmark removed</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>بين اللوحين</source>
        <translation>Between the panes</translation>
    </message>
    <message>
        <source>مفاتيح الاختصار</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>ابحث عن أمر أو مفتاح…</source>
        <translation>Find a command or key…</translation>
    </message>
    <message>
        <source>لا مفتاح يطابق ما كتبت.</source>
        <translation>No shortcut matches what you typed.</translation>
    </message>
    <message>
        <source>الأوامر ومفاتيحها</source>
        <translation>Commands and their shortcuts</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>كلمة مفتاحية: {keyword}</source>
        <translation>Keyword: {keyword}</translation>
    </message>
    <message>
        <source>أظهر المقالات التي تحمل «{keyword}»</source>
        <translation>Show articles with the keyword “⁨{keyword}⁩”</translation>
    </message>
</context>
<context>
    <name>ChipEditing</name>
    <message>
        <source>تغيير الكلمة المفتاحية</source>
        <translation>Change keyword</translation>
    </message>
    <message>
        <source>ضمّ الكلمتين المفتاحيتين</source>
        <translation>Join keywords</translation>
    </message>
    <message>
        <source>تقسيم الكلمة المفتاحية</source>
        <translation>Split keyword</translation>
    </message>
    <message>
        <source>إضافة كلمة مفتاحية</source>
        <translation>Adding a keyword</translation>
    </message>
    <message>
        <source>إزالة الكلمة المفتاحية</source>
        <translation>Remove keyword</translation>
    </message>
    <message>
        <source>استعادة الكلمات المفتاحية كما في الملف</source>
        <translation>Restore keywords as in the file</translation>
    </message>
    <message>
        <source>تغيير الاسم في المكتبة كلها</source>
        <translation>Rename in the whole library</translation>
    </message>
    <message>
        <source>في هذه المقالة وحدها</source>
        <translation>In this article only</translation>
    </message>
    <message>
        <source>في هذه المقالة وحدها، وتفصل الفاصلة بين كلمة مفتاحية وأخرى</source>
        <translation>In this article only; commas separate keywords</translation>
    </message>
    <message>
        <source>في كل المقالات. إن كان الاسم لكلمة أخرى صارتا كلمة واحدة.</source>
        <translation>In all articles. If another keyword has this name, the two become one.</translation>
    </message>
    <message>
        <source>تمّ: {what}</source>
        <translation>Done: {what}</translation>
    </message>
</context>
<context>
    <name>ChipMenu</name>
    <message>
        <source>الكلمة المفتاحية: {keyword}</source>
        <translation>Keyword: {keyword}</translation>
    </message>
    <message>
        <source>تغيير…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>إزالة من المقالة</source>
        <translation>Remove from article</translation>
    </message>
    <message>
        <source>إضافة كلمة مفتاحية…</source>
        <translation>Add a keyword…</translation>
    </message>
    <message>
        <source>تغيير الاسم في المكتبة كلها…</source>
        <translation>Rename in the whole library…</translation>
    </message>
    <message>
        <source>السطر كما ورد في الملف…</source>
        <translation>The line as in the file…</translation>
    </message>
    <message>
        <source>تقسيم السطر من جديد</source>
        <translation>Split the line again</translation>
    </message>
    <message>
        <source>ضمّ التالية: {keyword}</source>
        <translation>Join with next: {keyword}</translation>
    </message>
    <message>
        <source>ضمّ إلى السابقة: {keyword}</source>
        <translation>Join with previous: {keyword}</translation>
    </message>
    <message>
        <source>تقسيم: {first} | {second}</source>
        <translation>Split: {first} | {second}</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>الكلمات المفتاحية</source>
        <translation>Keywords</translation>
    </message>
</context>
<context>
    <name>ColorRow</name>
    <message>
        <source>ألوان التظليل</source>
        <translation>Highlight colours</translation>
    </message>
    <message>
        <source>إزالة التظليل</source>
        <translation>Remove highlight</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>كل الأوامر</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>اكتب اسم أمر…</source>
        <translation>Type the name of a command…</translation>
    </message>
    <message>
        <source>اسم الأمر</source>
        <translation>Name of the command</translation>
    </message>
    <message>
        <source>الأوامر</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>لا أمر بهذا الاسم.</source>
        <translation>No command has this name.</translation>
    </message>
    <message>
        <source>بحث</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>حُفظت {when}</source>
        <translation>kept since {when}</translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message>
        <source>اسم المصدر</source>
        <translation>name of the source</translation>
    </message>
    <message>
        <source>كلمة مفتاحية</source>
        <translation>keyword</translation>
    </message>
    <message>
        <source>في العنوان</source>
        <translation>in the title</translation>
    </message>
    <message>
        <source>اسم الكاتب</source>
        <translation>name of the author</translation>
    </message>
    <message>
        <source>نُشر بعد تاريخ</source>
        <translation>published after a date</translation>
    </message>
    <message>
        <source>نُشر قبل تاريخ</source>
        <translation>published before a date</translation>
    </message>
    <message>
        <source>سنة أو شهر أو يوم</source>
        <translation>year, month or day</translation>
    </message>
    <message>
        <source>بحث سابق</source>
        <translation>recent search</translation>
    </message>
    <message>
        <source>مصدر</source>
        <translation>source</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>اقتراحات البحث</source>
        <translation>Search suggestions</translation>
    </message>
</context>
<context>
    <name>CounterpartLoader</name>
    <message>
        <source>حُدّث: {versions}</source>
        <translation>Revised: {versions}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>خطأ في ورّاق</source>
        <translation>Error in Warraq</translation>
    </message>
    <message>
        <source>تفاصيل الخطأ</source>
        <translation>Error details</translation>
    </message>
    <message>
        <source>نسخ التفاصيل</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>وقع خطأ لم نتوقّعه، ونأسف له. مكتبتك محفوظة كما هي، ويمكنك متابعة القراءة.
لم تُرسَل هذه التفاصيل إلى أحد؛ انسخها إن أردت الإبلاغ عن الخطأ.</source>
        <translation>Sorry, something unexpected went wrong. Your library is safe, and you can keep reading.
These details were not sent to anyone; copy them if you want to report the error.</translation>
    </message>
    <message>
        <source>متابعة</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>نُسخت التفاصيل</source>
        <translation>Details copied</translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>حذف «{title}»</source>
        <translation>Delete “⁨{title}⁩”</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>الفروق بين النسختين</source>
        <translation>Differences between the versions</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>مكتبتك فارغة بعدُ؛ استورد مقالاتك، أو ابدأ بقراءة المقالات النموذجية.</source>
        <translation>Your library is empty. Import your articles, or start with the sample articles.</translation>
    </message>
    <message>
        <source>استيراد ملفات…</source>
        <translation>Import files…</translation>
    </message>
    <message>
        <source>فتح المقالات النموذجية</source>
        <translation>Open the sample articles</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>تعذّر إتمام العمل على {subject}.</source>
        <translation>Could not finish the work on {subject}.</translation>
    </message>
    <message>
        <source>الملف غير موجود: {subject}. تحقّق من مكانه ثم أعد المحاولة.</source>
        <translation>File not found: {subject}. Check where it is and try again.</translation>
    </message>
    <message>
        <source>لا تُتاح قراءة {subject}. تحقّق من أذونات الملف ثم أعد المحاولة.</source>
        <translation>{subject} cannot be read. Check its permissions and try again.</translation>
    </message>
    <message>
        <source>ليس {subject} ملفًّا محفوظًا يُقرأ إلى آخره؛ اختر ملفًا أو مجلدًا.</source>
        <translation>{subject} is not a regular file. Choose a file or a folder.</translation>
    </message>
    <message>
        <source>الملف فارغ، وليس فيه ما يُقرأ: {subject}.</source>
        <translation>The file is empty: {subject}.</translation>
    </message>
    <message>
        <source>ليس في {subject} نصّ يُقرأ؛ اختر ملفًا نصّيًّا.</source>
        <translation>There is no readable text in {subject}. Choose a text file.</translation>
    </message>
    <message>
        <source>الملف أكبر من أن يكون مقالة: {subject}. قسّمه إلى ملفات أصغر ثم أعد المحاولة.</source>
        <translation>The file is too large for an article: {subject}. Split it into smaller files and try again.</translation>
    </message>
    <message>
        <source>في {subject} سطر لا نهاية له، لا يُقرأ مثله؛ قسّمه إلى أسطر أو ملفات أصغر ثم أعد المحاولة.</source>
        <translation>{subject} has one endless line, too long to read. Split it into lines or smaller files and try again.</translation>
    </message>
    <message>
        <source>لا تتّسع الذاكرة لقراءة {subject} إلى آخره؛ قسّمه إلى ملفات أصغر ثم أعد المحاولة.</source>
        <translation>There is not enough memory to read {subject} to its end. Split it into smaller files, then try again.</translation>
    </message>
    <message>
        <source>طالت قراءة {subject} حتى أُوقفت؛ قسّمه إلى ملفات أصغر ثم أعد المحاولة.</source>
        <translation>Reading {subject} took so long that it was stopped. Split it into smaller files, then try again.</translation>
    </message>
    <message>
        <source>انقطعت قراءة {subject} فجأة؛ تحقّق من سلامة الملف ثم أعد المحاولة.</source>
        <translation>Reading {subject} broke off suddenly. Check that the file is sound, then try again.</translation>
    </message>
    <message>
        <source>صيغة {subject} غير معروفة لورّاق.</source>
        <translation>Warraq does not know the format of {subject}.</translation>
    </message>
    <message>
        <source>{subject} بصيغة ⁦.doc⁩ القديمة؛ افتحه في Word أو LibreOffice واحفظه بصيغة ⁦.docx⁩ ثم استورده.</source>
        <translation>{subject} is in the old .doc format; open it in Word or LibreOffice, save it as .docx and import that.</translation>
    </message>
    <message>
        <source>صفحات {subject} صور لا نصّ فيها؛ استخرج نصّها ببرنامج للتعرّف على الحروف ثم أعد المحاولة.</source>
        <translation>The pages of {subject} are pictures without text. Extract the text with a program for character recognition, then try again.</translation>
    </message>
    <message>
        <source>لا يذكر {subject} حروف كلماته كلَّها، بل أشكالها، فلا يُقرأ صحيحًا؛ استورد الأصل الذي صُنع منه (مثل ⁦.docx⁩ أو ⁦.html⁩ أو ⁦.txt⁩).</source>
        <translation>{subject} does not tell all the letters of its words, only their shapes, so it would be read wrongly. Import what it was made from (such as .docx, .html or .txt).</translation>
    </message>
    <message>
        <source>{subject} محميّ بكلمة سرّ؛ احفظه بلا حماية ثم أعد المحاولة.</source>
        <translation>{subject} is protected by a password. Save it without protection, then try again.</translation>
    </message>
    <message>
        <source>الملف {subject} متضرّر أو ناقص، ولا تُفهم بنيته؛ احفظه من جديد ثم أعد المحاولة.</source>
        <translation>The file {subject} is damaged or incomplete. Save it again and retry.</translation>
    </message>
    <message>
        <source>لم توجد في {subject} مقالة يُعرف عنوانها أو نصّها.</source>
        <translation>No article with a recognisable title or text was found in {subject}.</translation>
    </message>
    <message>
        <source>في {subject} تعريفات تتضاعف عند قراءتها؛ لم يُقرأ حفاظًا على حاسوبك.</source>
        <translation>{subject} contains definitions that multiply when read. It was not read, to protect your computer.</translation>
    </message>
    <message>
        <source>تحتاج قراءة {subject} إلى إضافة لم تُثبَّت؛ ثبّتها ثم أعد المحاولة: pip install warraq[warc]</source>
        <translation>Reading {subject} needs an extra that is not installed. Install it and try again: pip install warraq[warc]</translation>
    </message>
    <message>
        <source>ما في {subject} أكبر كثيرًا من حجمه؛ فُكّه بنفسك إن كنت تثق به ثم استورد مجلده.</source>
        <translation>The contents of {subject} are far larger than the file. If you trust it, unpack it yourself and import the folder.</translation>
    </message>
    <message>
        <source>ما في {subject} محميّ بكلمة سرّ؛ فُكّه بنفسك ثم استورد مجلده.</source>
        <translation>The contents of {subject} are protected by a password. Unpack it yourself and import the folder.</translation>
    </message>
    <message>
        <source>ترميز {subject} محدّد في بنية الملف نفسها، فلا يُقرأ بترميز آخر.</source>
        <translation>The encoding of {subject} is set by the structure of the file itself, so it cannot be read in another one.</translation>
    </message>
    <message>
        <source>أُنشئت المكتبة {subject} بإصدار أحدث من ورّاق؛ حدّث البرنامج لفتحها. لم يُغيَّر فيها شيء.</source>
        <translation>The library {subject} was made by a newer version of Warraq. Update the program to open it. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>المكتبة {subject} يستعملها برنامج آخر الآن؛ أغلقه ثم أعد المحاولة.</source>
        <translation>Another program is using the library {subject}. Close it and try again.</translation>
    </message>
    <message>
        <source>المكتبة {subject} للقراءة فقط؛ امنح نفسك إذن الكتابة فيها أو اختر مكتبة أخرى.</source>
        <translation>The library {subject} is read-only. Give yourself permission to write to it, or choose another library.</translation>
    </message>
    <message>
        <source>المكتبة {subject} من إصدار أقدم ولا بدّ من تحديثها، وهي للقراءة فقط؛ امنح نفسك إذن الكتابة فيها أو افتح نسخة منها.</source>
        <translation>The library {subject} is of an older version and has to be updated, but it is read-only. Give yourself permission to write to it, or open a copy of it.</translation>
    </message>
    <message>
        <source>المكتبة {subject} متضرّرة ولم يُغيَّر فيها شيء؛ استعد نسخة احتياطية أو جرّب: warraq check --repair</source>
        <translation>The library {subject} is damaged. Nothing in it was changed. Restore a backup or try: warraq check --repair</translation>
    </message>
    <message>
        <source>ليس {subject} مكتبةً لورّاق؛ اختر ملفًا آخر. لم يُغيَّر فيه شيء.</source>
        <translation>{subject} is not a Warraq library. Choose another file. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>لا يمكن فتح المكتبة أو إنشاؤها في {subject}؛ تحقّق من المجلد وأذوناته.</source>
        <translation>The library cannot be opened or created at {subject}. Check the folder and its permissions.</translation>
    </message>
    <message>
        <source>لا توجد مكتبة في {subject}.</source>
        <translation>There is no library at {subject}.</translation>
    </message>
    <message>
        <source>نُقلت المكتبة {subject} من مكانها أو حُذفت وهي مفتوحة؛ أعدها إليه، أو أغلق ورّاق وافتحها حيث هي الآن.</source>
        <translation>The library {subject} was moved or deleted while it was open; put it back, or close Warraq and open it where it is now.</translation>
    </message>
    <message>
        <source>امتلأ القرص الذي فيه {subject}؛ أفرغ منه مساحة ثم أعد المحاولة. لم يضع شيء مما حُفظ.</source>
        <translation>The disk holding {subject} is full. Free some space and try again. Nothing already saved was lost.</translation>
    </message>
    <message>
        <source>أُوقف العمل على المكتبة {subject} قبل أن يتمّ؛ لم يتغيّر فيها شيء.</source>
        <translation>The work on the library {subject} was stopped before it was done. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>انقطع الاستيراد إلى المكتبة {subject} فجأة، وبقي ما أُدخل قبل ذلك؛ أعد الاستيراد ليكتمل.</source>
        <translation>The import into the library {subject} stopped suddenly, and what had come in before stays; import again to complete it.</translation>
    </message>
    <message>
        <source>لا توجد في المكتبة مقالة برقم {subject}.</source>
        <translation>The library has no article with number {subject}.</translation>
    </message>
    <message>
        <source>لا توجد في المقالة فقرة برقم {subject}.</source>
        <translation>The article has no paragraph with number {subject}.</translation>
    </message>
    <message>
        <source>لا كلام في هذا الموضع من المقالة {subject} ليُظلَّل.</source>
        <translation>There are no words to highlight at this place in article {subject}.</translation>
    </message>
    <message>
        <source>لا توجد في المكتبة علامة برقم {subject}.</source>
        <translation>The library has no mark with number {subject}.</translation>
    </message>
    <message>
        <source>لا توجد في المكتبة نسخة سابقة برقم {subject}.</source>
        <translation>The library has no previous version with number {subject}.</translation>
    </message>
    <message>
        <source>ليس في الحافظة نصّ ولا ملفات؛ انسخ المقالة ثم الصقها هنا.</source>
        <translation>The clipboard holds no text and no files; copy the article, then paste it here.</translation>
    </message>
    <message>
        <source>لا يصلح «{subject}» اسمًا: ليس فيه حرف ولا رقم.</source>
        <translation>“⁨{subject}⁩” cannot be a name: it has no letter or digit.</translation>
    </message>
    <message>
        <source>لا تدلّ نهاية {subject} على صيغة معروفة؛ النهايات المعروفة: ⁦.pdf .epub .html .md .txt .jsonl .bib .ris .csl.json⁩.</source>
        <translation>The ending of {subject} names no known format. Known endings: ⁦.pdf .epub .html .md .txt .jsonl .bib .ris .csl.json⁩.</translation>
    </message>
    <message>
        <source>لا تُتاح الكتابة في {subject}؛ تحقّق من المجلد وأذوناته.</source>
        <translation>{subject} cannot be written. Check the folder and its permissions.</translation>
    </message>
    <message>
        <source>امتلأ القرص قبل أن يتمّ {subject}؛ أفرغ منه مساحة ثم أعد المحاولة.</source>
        <translation>The disk filled up before {subject} was complete. Free some space and try again.</translation>
    </message>
    <message>
        <source>الملف {subject} هو المكتبة نفسها؛ اختر اسمًا آخر.</source>
        <translation>{subject} is the library itself. Choose another name.</translation>
    </message>
    <message>
        <source>ليس فيما اخترت ما يُصدَّر.</source>
        <translation>There is nothing to export in what you chose.</translation>
    </message>
    <message>
        <source>لم يُكتب الناتج كاملًا: امتلأ القرص الذي يُكتب فيه، أو لا تُتاح الكتابة هناك.</source>
        <translation>The output was not written in full: the disk it goes to is full, or cannot be written.</translation>
    </message>
    <message>
        <source>في {subject} شيء آخر غير نسخة من مكتبة لورّاق، فلم يُستبدل؛ اختر اسمًا آخر للنسخة.</source>
        <translation>{subject} holds something other than a copy of a Warraq library, so it was not replaced. Choose another name for the copy.</translation>
    </message>
    <message>
        <source>الملف {subject} هو المكتبة نفسها؛ اختر ملفًا آخر.</source>
        <translation>{subject} is the library itself. Choose another file.</translation>
    </message>
    <message>
        <source>ليست {subject} نسخة سليمة من مكتبة لورّاق؛ لم يتغيّر في مكتبتك شيء.</source>
        <translation>{subject} is not a sound backup of a Warraq library. Your library was not changed.</translation>
    </message>
    <message>
        <source>كان ملف الإعدادات متضرّرًا فنُحّي جانبًا في {subject}، وبدأ ورّاق بالإعدادات الأولى.</source>
        <translation>The settings file was damaged and was set aside as {subject}. Warraq started with the default settings.</translation>
    </message>
    <message>
        <source>تعذّرت قراءة الإعدادات من {subject}؛ بدأ ورّاق بالإعدادات الأولى.</source>
        <translation>The settings could not be read from {subject}. Warraq started with the default settings.</translation>
    </message>
    <message>
        <source>تعذّر حفظ الإعدادات في {subject}؛ تحقّق من المجلد وأذوناته.</source>
        <translation>The settings could not be saved to {subject}. Check the folder and its permissions.</translation>
    </message>
    <message>
        <source>تعذّرت الكتابة في {subject}؛ تحقّق من الأذونات والمساحة ثم أعد المحاولة.</source>
        <translation>{subject} could not be written. Check permissions and free space, then try again.</translation>
    </message>
</context>
<context>
    <name>ExportAccount</name>
    <message>
        <source>عرض في المجلد</source>
        <translation>Show in folder</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>المقالة المفتوحة</source>
        <translation>The open article</translation>
    </message>
    <message>
        <source>المقالات المعروضة في القائمة</source>
        <translation>The articles in the list</translation>
    </message>
    <message>
        <source>المقالات ذات الإشارات</source>
        <translation>Bookmarked articles</translation>
    </message>
    <message>
        <source>كل مقالات المكتبة</source>
        <translation>All articles in the library</translation>
    </message>
    <message>
        <source>كل العلامات والملاحظات</source>
        <translation>All marks and notes</translation>
    </message>
    <message>
        <source>كتاب EPUB</source>
        <translation>EPUB book</translation>
    </message>
    <message>
        <source>صفحة HTML</source>
        <translation>HTML page</translation>
    </message>
    <message>
        <source>نصّ صرف</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>JSON Lines، يعود إلى ورّاق كاملًا</source>
        <translation>JSON Lines, imports back without loss</translation>
    </message>
    <message>
        <source>مراجع BibTeX</source>
        <translation>BibTeX references</translation>
    </message>
    <message>
        <source>مراجع RIS</source>
        <translation>RIS references</translation>
    </message>
    <message>
        <source>مراجع CSL-JSON</source>
        <translation>CSL-JSON references</translation>
    </message>
    <message>
        <source>مقالة</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>علامات ورّاق</source>
        <translation>Warraq marks</translation>
    </message>
    <message>
        <source>مقالات ذات إشارات</source>
        <translation>Bookmarked articles</translation>
    </message>
    <message>
        <source>مقالات ورّاق</source>
        <translation>Warraq articles</translation>
    </message>
    <message>
        <source>تصدير إلى ملف</source>
        <translation>Export to file</translation>
    </message>
    <message>
        <source>التصدير السابق لم ينته بعد</source>
        <translation>The previous export has not finished yet</translation>
    </message>
    <message>
        <source>تصدير المقالات</source>
        <translation>Exporting articles</translation>
    </message>
    <message>
        <source>أُلغي التصدير، ولم يُكتب شيء</source>
        <translation>Export cancelled; nothing was written</translation>
    </message>
    <message>
        <source>صُدّرت {articles} إلى «{file}»</source>
        <translation>Exported {articles} to “⁨{file}⁩”</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>تصدير</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>الصيغة</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>ما يُصدَّر</source>
        <translation>What to export</translation>
    </message>
    <message>
        <source>اختيار الملف…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>إلغاء</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>تصفية النتائج</source>
        <translation>Filter results</translation>
    </message>
    <message>
        <source>المصدر</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>الكلمة</source>
        <translation>Keyword</translation>
    </message>
    <message>
        <source>السنة</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>الأعداد من أحدث {n} نتيجة</source>
        <translation>Counts cover the newest {n} results</translation>
    </message>
    <message>
        <source>ليس لهذه النتائج مصدر أو كلمة أو سنة تُصفّى بها.</source>
        <translation>These results have no source, keyword or year to filter by.</translation>
    </message>
    <message>
        <source>{kind}: {name}، {count}</source>
        <translation>{kind}: {name}, {count}</translation>
    </message>
</context>
<context>
    <name>FieldLines</name>
    <message>
        <source>السطر الذي أعطى كل حقل</source>
        <translation>The line each field comes from</translation>
    </message>
    <message>
        <source>الحقل</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>السطر</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>ما فيه</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>العنوان</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>تاريخ النشر</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>آخر تحديث</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>المصدر</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>الكاتب</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>المكان</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>الكلمات المفتاحية</source>
        <translation>Keywords</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>مجلد</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>ملف {ending}</source>
        <translation>{ending} file</translation>
    </message>
    <message>
        <source>ملف</source>
        <translation>File</translation>
    </message>
    <message>
        <source>المجلد:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>الاسم:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>النوع:</source>
        <translation>Type:</translation>
    </message>
    <message>
        <source>استيراد</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>إلغاء</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>استيراد ملفات</source>
        <translation>Import files</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>إزالة المرشّح</source>
        <translation>Remove filter</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>المرشّحات المختارة</source>
        <translation>Active filters</translation>
    </message>
    <message>
        <source>إزالة المرشّح: {text}</source>
        <translation>Remove filter: {text}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>ابحث في المقالة</source>
        <translation>Find in article</translation>
    </message>
    <message>
        <source>بحث في المقالة</source>
        <translation>Find in article</translation>
    </message>
    <message>
        <source>الموضع السابق</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>الموضع التالي</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>إغلاق البحث</source>
        <translation>Close find bar</translation>
    </message>
    <message>
        <source>مراعاة التشكيل</source>
        <translation>Match vowel marks</translation>
    </message>
    <message>
        <source>مراعاة الهمزات</source>
        <translation>Match hamza</translation>
    </message>
    <message>
        <source>مراعاة التطويل</source>
        <translation>Match tatweel</translation>
    </message>
    <message>
        <source>كلمة</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>كلمات كاملة فقط</source>
        <translation>Whole words only</translation>
    </message>
    <message>
        <source>صيغ</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>أي صيغة من صيغ الكلمة</source>
        <translation>Any form of the word</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>لا شيء</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{present} من {all}</source>
        <translation>{present} of {all}</translation>
    </message>
</context>
<context>
    <name>FirstHint</name>
    <message>
        <source>للبدء: {keys} لمفاتيح الاختصار، و{search} للبحث، و{next} و{previous} للمقالة التالية والسابقة.</source>
        <translation>To begin: {keys} for keyboard shortcuts, {search} to search, {next} and {previous} for the next and previous article.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>استيراد مجلد</source>
        <translation>Import folder</translation>
    </message>
</context>
<context>
    <name>Footnotes</name>
    <message>
        <source>لا حاشية فيما يُرى من النص</source>
        <translation>No footnotes in the text on screen</translation>
    </message>
</context>
<context>
    <name>ImportAccount</name>
    <message>
        <source>استيراد المقالات</source>
        <translation>Importing articles</translation>
    </message>
    <message>
        <source>من المجلدات المراقبة: {account}</source>
        <translation>From watched folders: {account}</translation>
    </message>
    <message>
        <source>لم يُعثر فيما اخترته على ملف يُقرأ؛ اختر ملفات مقالات أو مجلدًا فيه شيء منها.</source>
        <translation>Nothing in your choice can be read as an article; choose files of articles, or a folder that has some.</translation>
    </message>
    <message>
        <source>التقرير</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>مقالات ({patterns})</source>
        <translation>Articles ({patterns})</translation>
    </message>
    <message>
        <source>كل الملفات (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>الحافظة</source>
        <translation>Clipboard</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>تعذّر</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>تُخطّي</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>مكرّر</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>حُدّث</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>نسخة أحدث</source>
        <translation>Newer text</translation>
    </message>
    <message>
        <source>استُورد</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>عنوان</source>
        <translation>title</translation>
    </message>
    <message>
        <source>تاريخ</source>
        <translation>date</translation>
    </message>
    <message>
        <source>تحديث</source>
        <translation>update</translation>
    </message>
    <message>
        <source>مصدر</source>
        <translation>source</translation>
    </message>
    <message>
        <source>كاتب</source>
        <translation>author</translation>
    </message>
    <message>
        <source>مكان</source>
        <translation>place</translation>
    </message>
    <message>
        <source>كلمات</source>
        <translation>keywords</translation>
    </message>
    <message>
        <source>روابط</source>
        <translation>links</translation>
    </message>
    <message>
        <source>، </source>
        <translation>, </translation>
    </message>
    <message>
        <source>الملف</source>
        <translation>File</translation>
    </message>
    <message>
        <source>الحالة</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>السبب</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>ما وُجد فيه</source>
        <translation>Found in it</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>تقرير الاستيراد</source>
        <translation>Import report</translation>
    </message>
    <message>
        <source>نسخ التقرير</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>تراجع عن هذا الاستيراد</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>نُسخ التقرير</source>
        <translation>Report copied</translation>
    </message>
    <message>
        <source>أي الملفات تُعرض</source>
        <translation>Which files to show</translation>
    </message>
    <message>
        <source>كل الملفات ({count})</source>
        <translation>All files ({count})</translation>
    </message>
    <message>
        <source>ملفات الاستيراد</source>
        <translation>Imported files</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ImportReporting</name>
    <message>
        <source>لم يُستورد شيء بعد في هذه الجلسة</source>
        <translation>Nothing has been imported in this session yet</translation>
    </message>
</context>
<context>
    <name>ImportUndo</name>
    <message>
        <source>الاستيراد</source>
        <translation>the import</translation>
    </message>
    <message>
        <source>لا استيراد للتراجع عنه</source>
        <translation>No import to undo</translation>
    </message>
    <message>
        <source>تمّ التراجع عن هذا الاستيراد من قبل</source>
        <translation>This import was undone before</translation>
    </message>
    <message>
        <source>إزالة الاستيراد</source>
        <translation>Removing the import</translation>
    </message>
    <message>
        <source>تمّ التراجع عن الاستيراد: {articles}</source>
        <translation>Import undone: {articles}</translation>
    </message>
    <message>
        <source>استُكملت: {articles}</source>
        <translation>completed: {articles}</translation>
    </message>
    <message>
        <source>تمّ التراجع عنه</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>{path} و{n} غيره</source>
        <translation>{path} and {n} more</translation>
    </message>
    <message>
        <source>عادت مقالات الاستيراد</source>
        <translation>The imported articles are back</translation>
    </message>
    <message>
        <source>حُدّثت: {versions}</source>
        <translation>revised: {versions}</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>نصّ أحدث من {files}</source>
        <translation>newer text from {files}</translation>
    </message>
    <message>
        <source>استُكمل {files}</source>
        <translation>{files} updated</translation>
    </message>
    <message>
        <source>أُوقف قبل تمامه</source>
        <translation>stopped early</translation>
    </message>
    <message>
        <source>آخر استيراد: {account}</source>
        <translation>Last import: {account}</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>عمليات الاستيراد</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>التراجع يضع ما جاء به الاستيراد جانبًا ويعيد النصوص التي حدّثها، ولا يمسّ غيرها.</source>
        <translation>Undoing sets aside what the import brought and restores the texts it revised; nothing else is touched.</translation>
    </message>
    <message>
        <source>لا عمليات استيراد بعد.</source>
        <translation>No imports yet.</translation>
    </message>
    <message>
        <source>تراجع عن هذا الاستيراد</source>
        <translation>Undo this import</translation>
    </message>
</context>
<context>
    <name>IndexRenewal</name>
    <message>
        <source>هذه المكتبة للقراءة فقط: يُقرأ فيها ويُبحث ويُنسخ منها ويُصدَّر، ولا يُحفظ فيها جديد.</source>
        <translation>This library is read-only: you can read, search, copy and export, but nothing new is kept in it.</translation>
    </message>
    <message>
        <source>ضاع فهرس البحث، ويُبنى الآن من المقالات من جديد؛ لم يضع غيره شيء.</source>
        <translation>The search index was lost and is now being rebuilt from the articles; nothing else was lost.</translation>
    </message>
    <message>
        <source>يُجدَّد فهرس البحث…</source>
        <translation>Updating the search index…</translation>
    </message>
    <message>
        <source>يُجدَّد فهرس البحث: {n}٪</source>
        <translation>Updating the search index: {n}%</translation>
    </message>
    <message>
        <source>جُدّد فهرس البحث</source>
        <translation>Search index updated</translation>
    </message>
</context>
<context>
    <name>IntakeControllers</name>
    <message>
        <source>استعادة</source>
        <translation>Bring back</translation>
    </message>
</context>
<context>
    <name>KeyCaps</name>
    <message>
        <source>أو</source>
        <translation>or</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>تغيير المفاتيح</source>
        <translation>Change shortcuts</translation>
    </message>
    <message>
        <source>ابحث عن أمر أو مفتاح…</source>
        <translation>Find a command or key…</translation>
    </message>
    <message>
        <source>الأمر</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>المفاتيح</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>الأوامر ومفاتيحها</source>
        <translation>Commands and their shortcuts</translation>
    </message>
    <message>
        <source>مسح المفتاح</source>
        <translation>Clear shortcut</translation>
    </message>
    <message>
        <source>المفتاح الجديد</source>
        <translation>New shortcut</translation>
    </message>
    <message>
        <source>اعتماد</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>بلا مفتاح</source>
        <translation>No shortcut</translation>
    </message>
    <message>
        <source>المفتاح الأصلي</source>
        <translation>Default shortcut</translation>
    </message>
    <message>
        <source>استعادة الأصل</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>اختر أمرًا ثم اضغط المفتاح الجديد واعتمده.</source>
        <translation>Choose a command, press the new shortcut, then assign it.</translation>
    </message>
    <message>
        <source>هذا المفتاح للأمر «{command}»، وسيُنزع منه.</source>
        <translation>This shortcut belongs to “⁨{command}⁩” and will be taken from it.</translation>
    </message>
</context>
<context>
    <name>KeywordResplitting</name>
    <message>
        <source>تُقسَّم الكلمات المفتاحية من جديد…</source>
        <translation>Splitting keywords again…</translation>
    </message>
    <message>
        <source>تُقسَّم الكلمات المفتاحية: {n}٪</source>
        <translation>Splitting keywords: {n}%</translation>
    </message>
    <message>
        <source>لم يتغيّر تقسيم الكلمات المفتاحية</source>
        <translation>No keywords were split differently</translation>
    </message>
    <message>
        <source>تقسيم الكلمات المفتاحية</source>
        <translation>Split keywords</translation>
    </message>
    <message>
        <source>قُسّمت الكلمات المفتاحية من جديد، وعدد المقالات: {n}</source>
        <translation>Keywords split again; articles changed: {n}</translation>
    </message>
</context>
<context>
    <name>KeywordRunDialog</name>
    <message>
        <source>الكلمات المفتاحية كما وردت في الملف</source>
        <translation>Keywords as in the file</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>تقسيم من جديد</source>
        <translation>Split again</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>ورّاق</source>
        <translation>Warraq</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>حفظ</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>إلغاء</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ListCaptions</name>
    <message>
        <source>الكلمة: {name}</source>
        <translation>Keyword: {name}</translation>
    </message>
    <message>
        <source>المصدر: {name}</source>
        <translation>Source: {name}</translation>
    </message>
    <message>
        <source>لا شيء يطابق «{text}».</source>
        <translation>Nothing matches “⁨{text}⁩”.</translation>
    </message>
    <message>
        <source>لا مقالات تجمع هذه المرشّحات كلها.</source>
        <translation>No articles match all of these filters.</translation>
    </message>
    <message>
        <source>لا مقالات بعد.</source>
        <translation>No articles yet.</translation>
    </message>
    <message>
        <source>لا مقالات بدأتها ولم تتمّها.</source>
        <translation>You have no unfinished articles.</translation>
    </message>
    <message>
        <source>لا إشارات بعد. اضغط S أو Ctrl+D لوضع إشارة على المقالة المفتوحة.</source>
        <translation>No bookmarks yet. Press S or Ctrl+D to bookmark the open article.</translation>
    </message>
    <message>
        <source>قرأت كل المقالات.</source>
        <translation>You have read every article.</translation>
    </message>
    <message>
        <source>لا مقالات هنا.</source>
        <translation>No articles here.</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>القوائم</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>أفلِت الملفات هنا لتُستورد إلى المكتبة</source>
        <translation>Drop the files here to import them into the library</translation>
    </message>
    <message>
        <source>أفلِت النص هنا ليصير مقالة في المكتبة</source>
        <translation>Drop the text here to make it an article in the library</translation>
    </message>
    <message>
        <source>نصّ مسحوب</source>
        <translation>Dragged text</translation>
    </message>
</context>
<context>
    <name>MarkChanges</name>
    <message>
        <source>التظليل</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>ظُلّل النص بلون {color}</source>
        <translation>Text highlighted in {color}</translation>
    </message>
    <message>
        <source>تغيير لون التظليل</source>
        <translation>Change highlight colour</translation>
    </message>
    <message>
        <source>التظليل الآن بلون {color}</source>
        <translation>The highlight is now {color}</translation>
    </message>
    <message>
        <source>تعديل الملاحظة</source>
        <translation>Edit note</translation>
    </message>
    <message>
        <source>حُفظت الملاحظة على التظليل</source>
        <translation>Note saved on the highlight</translation>
    </message>
    <message>
        <source>إزالة التظليل</source>
        <translation>Remove highlight</translation>
    </message>
    <message>
        <source>إزالة الإشارة</source>
        <translation>Remove bookmark</translation>
    </message>
    <message>
        <source>{what}؛ Ctrl+Z يعيدها</source>
        <translation>{what}; Ctrl+Z brings it back</translation>
    </message>
</context>
<context>
    <name>MarkColor</name>
    <message>
        <source>أصفر</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>أخضر</source>
        <translation>green</translation>
    </message>
    <message>
        <source>أزرق</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>وردي</source>
        <translation>pink</translation>
    </message>
    <message>
        <source>بنفسجي</source>
        <translation>purple</translation>
    </message>
</context>
<context>
    <name>MarkDisplay</name>
    <message>
        <source>إشارة على الفقرة</source>
        <translation>Paragraph bookmark</translation>
    </message>
    <message>
        <source>تظليل {color}</source>
        <translation>Highlight, {color}</translation>
    </message>
    <message>
        <source>{kind}، وملاحظة: {note}</source>
        <translation>{kind}, note: {note}</translation>
    </message>
</context>
<context>
    <name>MarkNavigation</name>
    <message>
        <source>لا علامات في هذه المقالة</source>
        <translation>No marks in this article</translation>
    </message>
</context>
<context>
    <name>MarkShelf</name>
    <message>
        <source>قائمة العلامات</source>
        <translation>List of marks</translation>
    </message>
    <message>
        <source>بحسب المقالات</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>{color}: {number}</source>
        <translation>{color}: {number}</translation>
    </message>
    <message>
        <source>لم يعد في النص</source>
        <translation>No longer in the text</translation>
    </message>
</context>
<context>
    <name>MarkShelfController</name>
    <message>
        <source>لا علامة فيها «{text}».</source>
        <translation>No mark contains “⁨{text}⁩”.</translation>
    </message>
    <message>
        <source>لا تظليل بهذا اللون.</source>
        <translation>No highlight has this colour.</translation>
    </message>
    <message>
        <source>لا علامات بعد. حدّد كلامًا في مقالة واضغط Ctrl+H لتظليله، أو Ctrl+Shift+N لتكتب ملاحظة عليه.</source>
        <translation>No marks yet. Select words in an article and press Ctrl+H to highlight them, or Ctrl+Shift+N to write a note.</translation>
    </message>
    <message>
        <source>لم يعد في المقالة الكلام الذي عُلّم عليه</source>
        <translation>The marked words are no longer in the article</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>حدّد كلامًا أولًا: بالفأرة، أو بمفتاح Shift مع الأسهم</source>
        <translation>Select words first, with the mouse or with Shift and the arrow keys</translation>
    </message>
</context>
<context>
    <name>MoreChip</name>
    <message>
        <source>المزيد…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>المزيد من الكلمات المفتاحية</source>
        <translation>More keywords</translation>
    </message>
</context>
<context>
    <name>NameChanging</name>
    <message>
        <source>تغيير الاسم «{name}»</source>
        <translation>Rename “⁨{name}⁩”</translation>
    </message>
    <message>
        <source>الضمّ إلى «{name}»</source>
        <translation>Merge into “⁨{name}⁩”</translation>
    </message>
    <message>
        <source>لون «{name}»</source>
        <translation>Colour of “⁨{name}⁩”</translation>
    </message>
    <message>
        <source>تمّ: {what}؛ للتراجع Ctrl+Z</source>
        <translation>Done: {what}; Ctrl+Z undoes it</translation>
    </message>
</context>
<context>
    <name>NameColor</name>
    <message>
        <source>برتقالي</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>ذهبي</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>زيتوني</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>فيروزي</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>أزرق</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>بنفسجي</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>وردي</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>رمادي</source>
        <translation>Grey</translation>
    </message>
</context>
<context>
    <name>NameShelf</name>
    <message>
        <source>عمليات البحث المحفوظة</source>
        <translation>Saved searches</translation>
    </message>
</context>
<context>
    <name>NearCopies</name>
    <message>
        <source>لا نسخ قريبة من هذه المقالة</source>
        <translation>This article has no near copies</translation>
    </message>
    <message>
        <source>نسخ قريبة</source>
        <translation>Near copies</translation>
    </message>
    <message>
        <source>نصوص تكاد تطابق هذه المقالة. الدمج يُبقي هذه ويضع الأخريات جانبًا، ويمكن التراجع عنه.</source>
        <translation>Texts nearly identical to this article. Merging keeps this one and sets the others aside; it can be undone.</translation>
    </message>
    <message>
        <source>دمجها كلها في هذه</source>
        <translation>Merge all into this one</translation>
    </message>
    <message>
        <source>فتح المختارة</source>
        <translation>Open the chosen one</translation>
    </message>
    <message>
        <source>دمج النسخ القريبة</source>
        <translation>merging near copies</translation>
    </message>
    <message>
        <source>دُمجت النسخ القريبة في هذه المقالة</source>
        <translation>The near copies are merged into this article</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>إشارة على الفقرة</source>
        <translation>Paragraph bookmark</translation>
    </message>
    <message>
        <source>ملاحظتك على هذه الفقرة، أو دعها فارغة</source>
        <translation>Your note on this paragraph, or leave it empty</translation>
    </message>
    <message>
        <source>الملاحظة</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>حفظ</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>إلغاء</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>إزالة الإشارة</source>
        <translation>Remove bookmark</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>ورّاق</source>
        <translation>Warraq</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OlderTexts</name>
    <message>
        <source>لا نسخ سابقة لهذه المقالة</source>
        <translation>This article has no earlier versions</translation>
    </message>
    <message>
        <source>نسخ المقالة</source>
        <translation>Versions of the article</translation>
    </message>
    <message>
        <source>المعروض هو الأحدث، وكل نسخة سابقة محفوظة.</source>
        <translation>The newest one is shown, and every earlier version is kept.</translation>
    </message>
    <message>
        <source>إظهار هذه النسخة</source>
        <translation>Show this version</translation>
    </message>
    <message>
        <source>إظهار نسخة سابقة</source>
        <translation>showing an earlier version</translation>
    </message>
    <message>
        <source>تُعرض الآن نسخة سابقة من المقالة</source>
        <translation>An earlier version of the article is shown now</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>فتح</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>نص المقالة</source>
        <translation>Article text</translation>
    </message>
    <message>
        <source>نسخ</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>تحديد الكل</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>PassageNoteDialog</name>
    <message>
        <source>ملاحظة على النص المظلَّل</source>
        <translation>Note on the highlight</translation>
    </message>
    <message>
        <source>ملاحظتك على هذا الكلام، أو دعها فارغة</source>
        <translation>Your note on these words, or leave it empty</translation>
    </message>
    <message>
        <source>إزالة التظليل</source>
        <translation>Remove highlight</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>اخترت ما يكفي: لا تُجمع أسماء أكثر من هذه في قائمة واحدة</source>
        <translation>That is enough: no more names can be combined in one list</translation>
    </message>
</context>
<context>
    <name>PlaceController</name>
    <message>
        <source>لا اسم فيه كلمة تبدأ بـ «{text}».</source>
        <translation>No name has a word that begins with “⁨{text}⁩”.</translation>
    </message>
    <message>
        <source>لا كلمات مفتاحية بعد.</source>
        <translation>No keywords yet.</translation>
    </message>
    <message>
        <source>لا مصادر بعد.</source>
        <translation>No sources yet.</translation>
    </message>
    <message>
        <source>عرض ما يجمع المختار من الكلمات</source>
        <translation>Show articles with all selected keywords</translation>
    </message>
    <message>
        <source>عرض مقالات المصادر المختارة</source>
        <translation>Show articles from the selected sources</translation>
    </message>
    <message>
        <source>في كل المقالات. إن كان الاسم لآخر صار الاثنان واحدًا.</source>
        <translation>In all articles. If another one has this name, the two become one.</translation>
    </message>
    <message>
        <source>تغيير الاسم</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>عرض المقالات</source>
        <translation>Show articles</translation>
    </message>
    <message>
        <source>تغيير الاسم…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>ضمّ المختار كله إلى</source>
        <translation>Merge selected into</translation>
    </message>
    <message>
        <source>ضمّ (اختر اسمين أو أكثر بمفتاح المسافة)</source>
        <translation>Merge (select two or more names with Space)</translation>
    </message>
    <message>
        <source>اللون</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>بلا لون</source>
        <translation>No colour</translation>
    </message>
</context>
<context>
    <name>PlaceShelf</name>
    <message>
        <source>الأكثر</source>
        <translation>Most articles</translation>
    </message>
    <message>
        <source>الأحدث</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>أبجديًّا</source>
        <translation>Alphabetical</translation>
    </message>
    <message>
        <source>الترتيب: {order}</source>
        <translation>Order: {order}</translation>
    </message>
    <message>
        <source>قائمة الكلمات المفتاحية</source>
        <translation>List of keywords</translation>
    </message>
    <message>
        <source>قائمة المصادر</source>
        <translation>List of sources</translation>
    </message>
    <message>
        <source>بلا تاريخ</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>من {first} إلى {last}</source>
        <translation>from {first} to {last}</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>هيئات النص المحفوظة</source>
        <translation>Saved text styles</translation>
    </message>
    <message>
        <source>اكتب اسمًا لحفظ هذه الهيئة</source>
        <translation>Type a name to save this style</translation>
    </message>
    <message>
        <source>حفظ</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>حفظ هيئة النص بهذا الاسم</source>
        <translation>Save the text style under this name</translation>
    </message>
    <message>
        <source>حذف</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>حذف الهيئة المحفوظة</source>
        <translation>Delete the saved style</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>معتاد</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>واسع مريح</source>
        <translation>Spacious</translation>
    </message>
    <message>
        <source>متراصّ</source>
        <translation>Compact</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>معاينة الطباعة</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>صفحات الطباعة</source>
        <translation>Printed pages</translation>
    </message>
    <message>
        <source>طباعة…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>الصفحة السابقة</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>الصفحة التالية</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>تصغير</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>تكبير</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>الصفحة كلها</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>بعرض الصفحة</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>{page} من {pages}</source>
        <translation>{page} of {pages}</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>إلغاء</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{done} من {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>{n}٪ من الملف</source>
        <translation>{n}% of the file</translation>
    </message>
    <message>
        <source>يتوقّف…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>QueryFields</name>
    <message>
        <source>مصدر:</source>
        <translation>source:</translation>
    </message>
    <message>
        <source>وسم:</source>
        <translation>keyword:</translation>
    </message>
    <message>
        <source>عنوان:</source>
        <translation>title:</translation>
    </message>
    <message>
        <source>كاتب:</source>
        <translation>author:</translation>
    </message>
    <message>
        <source>بعد:</source>
        <translation>after:</translation>
    </message>
    <message>
        <source>قبل:</source>
        <translation>before:</translation>
    </message>
    <message>
        <source>تاريخ:</source>
        <translation>date:</translation>
    </message>
    <message>
        <source>حالة:</source>
        <translation>is:</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>تغيير حالة القراءة</source>
        <translation>Change read state</translation>
    </message>
    <message>
        <source>المقالة الآن غير مقروءة</source>
        <translation>Article marked as unread</translation>
    </message>
    <message>
        <source>المقالة الآن مقروءة</source>
        <translation>Article marked as read</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>شريط الأوامر</source>
        <translation>Toolbar</translation>
    </message>
    <message>
        <source>بقية الأوامر</source>
        <translation>More commands</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>أُوقف الاستيراد قبل آخر الملف، وما قُرئ منه بقي في المكتبة. المقالات المقروءة: {count}.</source>
        <translation>The import was stopped before the end of the file; what was read stays in the library. Articles read: {count}.</translation>
    </message>
    <message>
        <source>لم يُقرأ الملف إلى آخره. المقالات المقروءة: {count}. {reason}</source>
        <translation>The file was not read to its end. Articles read: {count}. {reason}</translation>
    </message>
    <message>
        <source>في الملف أجزاء لم تُقرأ؛ تُركت وقُرئ غيرها.</source>
        <translation>Parts of the file could not be read; they were skipped and the rest was read.</translation>
    </message>
    <message>
        <source>نصّ أحدث لمقالة في المكتبة؛ النصّ السابق محفوظ معها.</source>
        <translation>A newer text of an article in the library; the previous one is kept with it.</translation>
    </message>
    <message>
        <source>نصّ أقدم لمقالة في المكتبة؛ حُفظ معها.</source>
        <translation>An older text of an article in the library; it was kept with it.</translation>
    </message>
    <message>
        <source>أُكملت بيانات مقالة في المكتبة.</source>
        <translation>Completed the details of an article in the library.</translation>
    </message>
    <message>
        <source>في المكتبة من قبل.</source>
        <translation>Already in the library.</translation>
    </message>
    <message>
        <source>لا مقالة في الملف.</source>
        <translation>No article in the file.</translation>
    </message>
    <message>
        <source>في الملف أكثر ممّا يُقرأ من ملف واحد؛ قُرئ أوّله وتُرك باقيه.</source>
        <translation>The file holds more than can be read from one file; its beginning was read and the rest left out.</translation>
    </message>
    <message>
        <source>في الأرشيف ملفات لا تُقرأ؛ تُركت وقُرئ غيرها.</source>
        <translation>Some files in the archive cannot be read; they were left out and the others read.</translation>
    </message>
    <message>
        <source>الملف مبتور أو فيه خلل؛ قُرئ السليم منه.</source>
        <translation>The file is cut off or damaged; the sound part of it was read.</translation>
    </message>
</context>
<context>
    <name>RecentSearches</name>
    <message>
        <source>مُسحت عمليات البحث السابقة</source>
        <translation>Recent searches cleared</translation>
    </message>
</context>
<context>
    <name>RelatedCard</name>
    <message>
        <source>مقالة ذات صلة: {title}</source>
        <translation>Related article: {title}</translation>
    </message>
    <message>
        <source>فتح</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>RelatedCards</name>
    <message>
        <source>اقرأ أيضًا</source>
        <translation>Related articles</translation>
    </message>
    <message>
        <source>مقالات مشابهة</source>
        <translation>Similar articles</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>قراءة الملف بترميز آخر</source>
        <translation>Read the file in another encoding</translation>
    </message>
    <message>
        <source>قُرئ الملف بترميز {name}</source>
        <translation>File read as {name}</translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <source>الأوفق أولًا</source>
        <translation>Best first</translation>
    </message>
    <message>
        <source>كما كُتبت</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>تصفية</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>رُتّبت أحدث النتائج وحدها؛ رتّب الكل</source>
        <translation>Only the newest results are ranked; rank all</translation>
    </message>
    <message>
        <source>أكثر من {count}</source>
        <translation>more than {count}</translation>
    </message>
    <message>
        <source>يجري البحث…</source>
        <translation>Searching…</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>حفظ</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>لا عمليات بحث محفوظة بعد. ابحث ثم اضغط Ctrl+S.</source>
        <translation>No saved searches yet. Search, then press Ctrl+S.</translation>
    </message>
    <message>
        <source>حفظ البحث</source>
        <translation>Save search</translation>
    </message>
    <message>
        <source>اختر بحثًا محفوظًا أولًا</source>
        <translation>Choose a saved search first</translation>
    </message>
    <message>
        <source>تسمية البحث المحفوظ</source>
        <translation>Rename saved search</translation>
    </message>
    <message>
        <source>إزالة البحث «{name}»</source>
        <translation>Remove search “⁨{name}⁩”</translation>
    </message>
    <message>
        <source>أُزيل البحث «{name}»؛ للتراجع Ctrl+Z</source>
        <translation>Search “⁨{name}⁩” removed; Ctrl+Z brings it back</translation>
    </message>
    <message>
        <source>حفظ البحث «{name}»</source>
        <translation>Save search “⁨{name}⁩”</translation>
    </message>
    <message>
        <source>حُفظ البحث «{name}»</source>
        <translation>Search “⁨{name}⁩” saved</translation>
    </message>
    <message>
        <source>تسمية البحث «{name}»</source>
        <translation>Rename search “⁨{name}⁩”</translation>
    </message>
</context>
<context>
    <name>ScrollBarNames</name>
    <message>
        <source>شريط التمرير</source>
        <translation>Scroll bar</translation>
    </message>
    <message>
        <source>شريط التمرير الأفقي</source>
        <translation>Horizontal scroll bar</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>المصدر: {name}</source>
        <translation>Source: {name}</translation>
    </message>
    <message>
        <source>الكلمة: {name}</source>
        <translation>Keyword: {name}</translation>
    </message>
    <message>
        <source>الزمن: {name}</source>
        <translation>Date: {name}</translation>
    </message>
    <message>
        <source>أي كلمة تكفي</source>
        <translation>Any word</translation>
    </message>
    <message>
        <source>بمعنى أوسع</source>
        <translation>Broader meaning</translation>
    </message>
    <message>
        <source>هذه تجد شيئًا:</source>
        <translation>Try one of these:</translation>
    </message>
    <message>
        <source>أي كلمة منها ({count})</source>
        <translation>Any of the words ({count})</translation>
    </message>
    <message>
        <source>بمعنى أوسع ({count})</source>
        <translation>Broader meaning ({count})</translation>
    </message>
    <message>
        <source>«{text}» ({count})</source>
        <translation>“⁨{text}⁩” ({count})</translation>
    </message>
    <message>
        <source>المصدر: {name} ({count})</source>
        <translation>Source: {name} ({count})</translation>
    </message>
    <message>
        <source>الكلمة: {name} ({count})</source>
        <translation>Keyword: {name} ({count})</translation>
    </message>
    <message>
        <source>أكثر من {count}</source>
        <translation>more than {count}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>بحث</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>مسح البحث</source>
        <translation>Clear search</translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message>
        <source>مواضع البحث في المقالة: {all}؛ F3 ينتقل بينها</source>
        <translation>Matches in the article: {all}; F3 steps through them</translation>
    </message>
    <message>
        <source>الموضع {present} من {all}</source>
        <translation>Match {present} of {all}</translation>
    </message>
</context>
<context>
    <name>SearchNameDialog</name>
    <message>
        <source>الاسم</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>اسم البحث</source>
        <translation>Name of the search</translation>
    </message>
</context>
<context>
    <name>SelectionSearch</name>
    <message>
        <source>حدّد كلامًا أولًا: بالفأرة، أو بمفتاح Shift مع الأسهم</source>
        <translation>Select words first, with the mouse or with Shift and the arrow keys</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>الواجهة</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>المظهر</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>لغة الواجهة</source>
        <translation>Interface language</translation>
    </message>
    <message>
        <source>خط الواجهة</source>
        <translation>Interface font</translation>
    </message>
    <message>
        <source>حجم خط الواجهة</source>
        <translation>Interface font size</translation>
    </message>
    <message>
        <source>نص المقالة</source>
        <translation>Article text</translation>
    </message>
    <message>
        <source>خط النص</source>
        <translation>Text font</translation>
    </message>
    <message>
        <source>حجم النص</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>ارتفاع السطر</source>
        <translation>Line height</translation>
    </message>
    <message>
        <source>ما بين الفقرات</source>
        <translation>Paragraph spacing</translation>
    </message>
    <message>
        <source>عرض العمود بالأحرف</source>
        <translation>Column width in characters</translation>
    </message>
    <message>
        <source>حافتا النص</source>
        <translation>Text edges</translation>
    </message>
    <message>
        <source>مضبوطتان كلتاهما</source>
        <translation>Justified on both sides</translation>
    </message>
    <message>
        <source>التشكيل</source>
        <translation>Vowel marks</translation>
    </message>
    <message>
        <source>يُعرض كما كُتب</source>
        <translation>Shown as written</translation>
    </message>
    <message>
        <source>أرقام النص</source>
        <translation>Digits in text</translation>
    </message>
    <message>
        <source>مسطرة القراءة</source>
        <translation>Reading ruler</translation>
    </message>
    <message>
        <source>تُبرز السطر المقروء</source>
        <translation>Marks the line being read</translation>
    </message>
    <message>
        <source>الأرقام والتواريخ</source>
        <translation>Numbers and dates</translation>
    </message>
    <message>
        <source>الأرقام</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>أسماء الشهور</source>
        <translation>Month names</translation>
    </message>
    <message>
        <source>التاريخ الهجري</source>
        <translation>Hijri date</translation>
    </message>
    <message>
        <source>يُعرض بجانب الميلادي</source>
        <translation>Shown beside the Gregorian date</translation>
    </message>
    <message>
        <source>ذكر المصدر عند النسخ</source>
        <translation>Citation when copying</translation>
    </message>
    <message>
        <source>كما في النظام</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>فاتح</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>سيبيا</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>داكن</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>تباين عالٍ</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>٠ ١ ٢ ٣</source>
        <translation>٠‎ ١‎ ٢‎ ٣</translation>
    </message>
    <message>
        <source>0 1 2 3</source>
        <translation>0 1 2 3</translation>
    </message>
    <message>
        <source>كما كُتبت</source>
        <translation>As written</translation>
    </message>
    <message>
        <source>كانون الأول/ديسمبر</source>
        <translation>كانون الأول/ديسمبر</translation>
    </message>
    <message>
        <source>كانون الأول (بلاد الشام والعراق)</source>
        <translation>كانون الأول (Levant and Iraq)</translation>
    </message>
    <message>
        <source>ديسمبر (مصر والخليج)</source>
        <translation>ديسمبر (Egypt and the Gulf)</translation>
    </message>
    <message>
        <source>ديسمبر، أوت (تونس والجزائر)</source>
        <translation>ديسمبر، أوت (Tunisia and Algeria)</translation>
    </message>
    <message>
        <source>دجنبر، غشت (المغرب)</source>
        <translation>دجنبر، غشت (Morocco)</translation>
    </message>
    <message>
        <source>بالعربية: الكاتب، «العنوان»، المصدر، التاريخ</source>
        <translation>Arabic: الكاتب، «العنوان»، المصدر، التاريخ</translation>
    </message>
    <message>
        <source>بالإنجليزية: Author. “Title.” Source, Date.</source>
        <translation>English: Author. “Title.” Source, Date.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>الإعدادات</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>هيئة محفوظة</source>
        <translation>Saved style</translation>
    </message>
    <message>
        <source>استعادة الأصل</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SettingsUndo</name>
    <message>
        <source>تغيير هيئة النص</source>
        <translation>change of the text style</translation>
    </message>
    <message>
        <source>تغيير خط الواجهة</source>
        <translation>change of the interface font</translation>
    </message>
    <message>
        <source>تغيير السمة</source>
        <translation>change of theme</translation>
    </message>
    <message>
        <source>تغيير هيئات النص</source>
        <translation>change of the text presets</translation>
    </message>
    <message>
        <source>تغيير المفاتيح</source>
        <translation>change of shortcuts</translation>
    </message>
    <message>
        <source>تغيير كتابة الأرقام والتواريخ</source>
        <translation>change of how numbers and dates are written</translation>
    </message>
    <message>
        <source>تغيير مسطرة القراءة</source>
        <translation>change of the reading ruler</translation>
    </message>
    <message>
        <source>تغيير أسلوب الاستشهاد</source>
        <translation>change of the citation style</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>الكل</source>
        <translation>All</translation>
    </message>
    <message>
        <source>غير المقروءة</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>أكمل القراءة</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>الإشارات</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>العلامات</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>المصادر</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>الكلمات</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>المحفوظة</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>الرفوف</source>
        <translation>Shelves</translation>
    </message>
</context>
<context>
    <name>SimilarCard</name>
    <message>
        <source>، </source>
        <translation>, </translation>
    </message>
    <message>
        <source>مقالة مشابهة: {title}. كلمات مشتركة: {words}</source>
        <translation>Similar article: {title}. Shared words: {words}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>ما يجري</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{n} غير مقروءة</source>
        <translation>{n} unread</translation>
    </message>
    <message>
        <source>المعروض {n}</source>
        <translation>{n} shown</translation>
    </message>
</context>
<context>
    <name>SynonymChanges</name>
    <message>
        <source>إضافة مترادفين</source>
        <translation>addition of synonyms</translation>
    </message>
    <message>
        <source>إزالة مترادفين</source>
        <translation>removal of synonyms</translation>
    </message>
</context>
<context>
    <name>SynonymsDialog</name>
    <message>
        <source>المترادفات</source>
        <translation>Synonyms</translation>
    </message>
    <message>
        <source>الكلمتان في كل زوج سواء عند البحث: من طلب إحداهما وجد الأخرى.</source>
        <translation>The two words of a pair count as the same when searching: asking for one also finds the other.</translation>
    </message>
    <message>
        <source>كلمة أو عبارة</source>
        <translation>Word or phrase</translation>
    </message>
    <message>
        <source>مرادفها</source>
        <translation>Its synonym</translation>
    </message>
    <message>
        <source>إضافة</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>لا مترادفات بعد. اكتب كلمتين لهما معنى واحد ثم أضفهما.</source>
        <translation>No synonyms yet. Type two words that mean the same, then add them.</translation>
    </message>
    <message>
        <source>أزواج المترادفات</source>
        <translation>Pairs of synonyms</translation>
    </message>
    <message>
        <source>إزالة</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>تراجع</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>اكتب كلمتين مختلفتين.</source>
        <translation>Type two different words.</translation>
    </message>
    <message>
        <source>هذا الزوج موجود.</source>
        <translation>This pair is already there.</translation>
    </message>
    <message>
        <source>أُضيف الزوج.</source>
        <translation>Pair added.</translation>
    </message>
    <message>
        <source>أُزيل الزوج؛ للتراجع Ctrl+Z.</source>
        <translation>Pair removed; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>تمّ التراجع.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>{word} مثل {other}</source>
        <translation>{word} same as {other}</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>من {first} إلى {last}</source>
        <translation>from {first} to {last}</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>المقالات على مرّ الزمن</source>
        <translation>Articles over time</translation>
    </message>
    <message>
        <source>السهمان بين الأعمدة، وEnter لحصر القائمة في زمن العمود</source>
        <translation>Arrow keys move between the bars; Enter narrows the list to the time of a bar</translation>
    </message>
    <message>
        <source>أكثر الكلمات المفتاحية</source>
        <translation>Most frequent keywords</translation>
    </message>
    <message>
        <source>أسبوع</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>شهر</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>سنة</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>إغلاق المخطط الزمني</source>
        <translation>Close timeline</translation>
    </message>
    <message>
        <source>كل عمود: {period}</source>
        <translation>Each bar: {period}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>لا مقالات لها تاريخ</source>
        <translation>No articles with a date</translation>
    </message>
    <message>
        <source>{period}: {count}</source>
        <translation>{period}: {count}</translation>
    </message>
</context>
<context>
    <name>UndoWork</name>
    <message>
        <source>جارٍ التراجع عن الاستيراد…</source>
        <translation>Undoing the import…</translation>
    </message>
    <message>
        <source>جارٍ استعادة الاستيراد…</source>
        <translation>Bringing the import back…</translation>
    </message>
    <message>
        <source>{what} {n}٪</source>
        <translation>{what} {n}%</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>دون فروق الهمزة والتشكيل</source>
        <translation>Ignore differences in hamza and vowel marks</translation>
    </message>
    <message>
        <source>المشطوب في النسخة المختارة وحدها، والمسطّر في المعروضة وحدها.</source>
        <translation>Struck through: only in the chosen version; underlined: only in the one shown.</translation>
    </message>
    <message>
        <source>لا فرق في الكلمات بين النسختين.</source>
        <translation>The words of both versions are the same.</translation>
    </message>
    <message>
        <source>إغلاق</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>مجلدات مراقبة</source>
        <translation>Watched folders</translation>
    </message>
    <message>
        <source>ما يُضاف إلى هذه المجلدات أو يتغيّر فيها يُستورد وحده، دون إشعار.</source>
        <translation>Whatever is added to these folders, or changes in them, is imported automatically, without a notice.</translation>
    </message>
    <message>
        <source>لا مجلدات مراقبة بعد. أضف المجلد الذي تحفظ فيه مقالاتك.</source>
        <translation>No watched folders yet. Add the folder you keep your articles in.</translation>
    </message>
    <message>
        <source>إضافة مجلد…</source>
        <translation>Add a folder…</translation>
    </message>
    <message>
        <source>إزالة</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{folder} (غير موجود الآن)</source>
        <translation>{folder} (not found right now)</translation>
    </message>
    <message>
        <source>اختيار مجلد لمراقبته</source>
        <translation>Choose a folder to watch</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>مراقبة مجلد</source>
        <translation>watching a folder</translation>
    </message>
    <message>
        <source>يُراقَب المجلد {folder}</source>
        <translation>Watching the folder {folder}</translation>
    </message>
    <message>
        <source>ترك مراقبة مجلد</source>
        <translation>no longer watching a folder</translation>
    </message>
    <message>
        <source>لم يعد المجلد {folder} مراقبًا</source>
        <translation>No longer watching the folder {folder}</translation>
    </message>
    <message>
        <source>المجلد {folder} غير موجود الآن؛ تستمر مراقبته متى عاد.</source>
        <translation>The folder {folder} is not there now; it is watched again when it is back.</translation>
    </message>
</context>
<context>
    <name>WindowStatus</name>
    <message>
        <source>ورّاق</source>
        <translation>Warraq</translation>
    </message>
    <message>
        <source>{title} — ورّاق</source>
        <translation>{title} — Warraq</translation>
    </message>
    <message>
        <source>المكتبة</source>
        <translation>the library</translation>
    </message>
    <message>
        <source>ابحث في {where}… (Ctrl+K)</source>
        <translation>Search {where}… (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>تمّ التراجع عن: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>لا شيء للتراجع عنه</source>
        <translation>Nothing to undo</translation>
    </message>
</context>
</TS>
