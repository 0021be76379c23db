"""What can go wrong outside the program, each with one calm sentence for the person it happens to.

Whatever is not a `ReaderError` is a bug and must reach the crash dialog.
"""

from __future__ import annotations

from typing import ClassVar

from reader.core.texts import Sentence, marked, sentence


class ReaderError(Exception):
    """An error that the person can understand and act on.

    `template` is the sentence (in Arabic; the interface translates it) with `{subject}` for what it is about;
    `subject` is that: a path, an id, a query.
    """

    template: ClassVar[str] = marked("Errors", "تعذّر إتمام العمل على {subject}.")

    def __init__(self, subject: object = "") -> None:
        self.subject = str(subject)
        super().__init__(self.subject)

    @property
    def sentence(self) -> Sentence:
        """The whole sentence, ready to be shown."""
        return sentence("Errors", self.template, subject=self.subject)

    def __str__(self) -> str:
        return self.sentence


class FileError(ReaderError):
    """A file that could not become an article; `subject` is its path."""


class FileGone(FileError):
    template = marked("Errors", "الملف غير موجود: {subject}. تحقّق من مكانه ثم أعد المحاولة.")


class FileUnreadable(FileError):
    template = marked("Errors", "لا تُتاح قراءة {subject}. تحقّق من أذونات الملف ثم أعد المحاولة.")


class FileNotPlain(FileError):
    """A pipe or a device, which may never end."""

    template = marked("Errors", "ليس {subject} ملفًّا محفوظًا يُقرأ إلى آخره؛ اختر ملفًا أو مجلدًا.")


class FileEmpty(FileError):
    template = marked("Errors", "الملف فارغ، وليس فيه ما يُقرأ: {subject}.")


class FileBinary(FileError):
    template = marked("Errors", "ليس في {subject} نصّ يُقرأ؛ اختر ملفًا نصّيًّا.")


class FileTooLarge(FileError):
    template = marked(
        "Errors", "الملف أكبر من أن يكون مقالة: {subject}. قسّمه إلى ملفات أصغر ثم أعد المحاولة."
    )


class LineTooLong(FileError):
    template = marked(
        "Errors", "في {subject} سطر لا نهاية له، لا يُقرأ مثله؛ قسّمه إلى أسطر أو ملفات أصغر ثم أعد المحاولة."
    )


class FileTooComplex(FileError):
    """Reading it would take more memory than one file may."""

    template = marked(
        "Errors",
        "لا تتّسع الذاكرة لقراءة {subject} إلى آخره؛ قسّمه إلى ملفات أصغر ثم أعد المحاولة.",
    )


class FileSlow(FileError):
    """Reading it took longer than any file of its size may."""

    template = marked("Errors", "طالت قراءة {subject} حتى أُوقفت؛ قسّمه إلى ملفات أصغر ثم أعد المحاولة.")


class FileDeadly(FileError):
    """The process that read it died."""

    template = marked("Errors", "انقطعت قراءة {subject} فجأة؛ تحقّق من سلامة الملف ثم أعد المحاولة.")


class FormatUnknown(FileError):
    template = marked("Errors", "صيغة {subject} غير معروفة لورّاق.")


class DocumentOld(FileError):
    template = marked(
        "Errors",
        "{subject} بصيغة \u2066.doc\u2069 القديمة؛ افتحه في Word أو LibreOffice واحفظه بصيغة"
        " \u2066.docx\u2069 ثم استورده.",
    )


class PdfDrawn(FileError):
    """A PDF without text, such as a scanned page."""

    template = marked(
        "Errors",
        "صفحات {subject} صور لا نصّ فيها؛ استخرج نصّها ببرنامج للتعرّف على الحروف ثم أعد المحاولة.",
    )


class PdfLettersLost(FileError):
    """A PDF whose shapes are not told to be letters."""

    template = marked(
        "Errors",
        "لا يذكر {subject} حروف كلماته كلَّها، بل أشكالها، فلا يُقرأ صحيحًا؛ استورد الأصل الذي صُنع منه"
        " (مثل \u2066.docx\u2069 أو \u2066.html\u2069 أو \u2066.txt\u2069).",
    )


class PdfLocked(FileError):
    template = marked("Errors", "{subject} محميّ بكلمة سرّ؛ احفظه بلا حماية ثم أعد المحاولة.")


class FileDamaged(FileError):
    template = marked(
        "Errors", "الملف {subject} متضرّر أو ناقص، ولا تُفهم بنيته؛ احفظه من جديد ثم أعد المحاولة."
    )


class ArticlesMissing(FileError):
    template = marked("Errors", "لم توجد في {subject} مقالة يُعرف عنوانها أو نصّها.")


class FileHostile(FileError):
    template = marked("Errors", "في {subject} تعريفات تتضاعف عند قراءتها؛ لم يُقرأ حفاظًا على حاسوبك.")


class WarcioMissing(FileError):
    template = marked(
        "Errors", "تحتاج قراءة {subject} إلى إضافة لم تُثبَّت؛ ثبّتها ثم أعد المحاولة: pip install warraq[warc]"
    )


class ArchiveTooLarge(FileError):
    template = marked(
        "Errors", "ما في {subject} أكبر كثيرًا من حجمه؛ فُكّه بنفسك إن كنت تثق به ثم استورد مجلده."
    )


class ArchiveLocked(FileError):
    template = marked("Errors", "ما في {subject} محميّ بكلمة سرّ؛ فُكّه بنفسك ثم استورد مجلده.")


class EncodingSettled(FileError):
    template = marked("Errors", "ترميز {subject} محدّد في بنية الملف نفسها، فلا يُقرأ بترميز آخر.")


class LibraryError(ReaderError):
    """A library file that cannot be used as it is; `subject` is its path. The file is never changed."""


class LibraryTooNew(LibraryError):
    template = marked(
        "Errors", "أُنشئت المكتبة {subject} بإصدار أحدث من ورّاق؛ حدّث البرنامج لفتحها. لم يُغيَّر فيها شيء."
    )


class LibraryLocked(LibraryError):
    template = marked("Errors", "المكتبة {subject} يستعملها برنامج آخر الآن؛ أغلقه ثم أعد المحاولة.")


class LibraryReadOnly(LibraryError):
    template = marked(
        "Errors", "المكتبة {subject} للقراءة فقط؛ امنح نفسك إذن الكتابة فيها أو اختر مكتبة أخرى."
    )


class LibraryOutdated(LibraryReadOnly):
    template = marked(
        "Errors",
        "المكتبة {subject} من إصدار أقدم ولا بدّ من تحديثها، وهي للقراءة فقط؛ امنح نفسك إذن الكتابة فيها"
        " أو افتح نسخة منها.",
    )


class LibraryDamaged(LibraryError):
    template = marked(
        "Errors",
        "المكتبة {subject} متضرّرة ولم يُغيَّر فيها شيء؛ استعد نسخة احتياطية أو جرّب: warraq check --repair",
    )


class NotALibrary(LibraryError):
    template = marked("Errors", "ليس {subject} مكتبةً لورّاق؛ اختر ملفًا آخر. لم يُغيَّر فيه شيء.")


class LibraryUnreachable(LibraryError):
    template = marked("Errors", "لا يمكن فتح المكتبة أو إنشاؤها في {subject}؛ تحقّق من المجلد وأذوناته.")


class LibraryAbsent(LibraryError):
    template = marked("Errors", "لا توجد مكتبة في {subject}.")


class LibraryMoved(LibraryError):
    template = marked(
        "Errors",
        "نُقلت المكتبة {subject} من مكانها أو حُذفت وهي مفتوحة؛ أعدها إليه، أو أغلق ورّاق وافتحها حيث هي الآن.",
    )


class DiskFull(LibraryError):
    template = marked(
        "Errors", "امتلأ القرص الذي فيه {subject}؛ أفرغ منه مساحة ثم أعد المحاولة. لم يضع شيء مما حُفظ."
    )


class LibraryInterrupted(LibraryError):
    """The query was withdrawn (`Library.interrupt`) before it was answered."""

    template = marked("Errors", "أُوقف العمل على المكتبة {subject} قبل أن يتمّ؛ لم يتغيّر فيها شيء.")


class ImportBroken(LibraryError):
    """The importing process was killed."""

    template = marked(
        "Errors",
        "انقطع الاستيراد إلى المكتبة {subject} فجأة، وبقي ما أُدخل قبل ذلك؛ أعد الاستيراد ليكتمل.",
    )


class ArticleNotFound(ReaderError):
    template = marked("Errors", "لا توجد في المكتبة مقالة برقم {subject}.")


class ParagraphNotFound(ReaderError):
    template = marked("Errors", "لا توجد في المقالة فقرة برقم {subject}.")


class NothingToMark(ReaderError):
    """A highlight without words; `subject` is the article's id."""

    template = marked("Errors", "لا كلام في هذا الموضع من المقالة {subject} ليُظلَّل.")


class MarkNotFound(ReaderError):
    template = marked("Errors", "لا توجد في المكتبة علامة برقم {subject}.")


class RevisionNotFound(ReaderError):
    template = marked("Errors", "لا توجد في المكتبة نسخة سابقة برقم {subject}.")


class ClipboardEmpty(ReaderError):
    template = marked("Errors", "ليس في الحافظة نصّ ولا ملفات؛ انسخ المقالة ثم الصقها هنا.")


class NameEmpty(ReaderError):
    template = marked("Errors", "لا يصلح «{subject}» اسمًا: ليس فيه حرف ولا رقم.")


class ExportError(ReaderError):
    """Something could not be exported; `subject` is the target's path, where nothing is changed."""


class ExportFormatUnknown(ExportError):
    template = marked(
        "Errors",
        "لا تدلّ نهاية {subject} على صيغة معروفة؛ النهايات المعروفة: "
        "\u2066.pdf .epub .html .md .txt .jsonl .bib .ris .csl.json\u2069.",
    )


class ExportNotWritable(ExportError):
    template = marked("Errors", "لا تُتاح الكتابة في {subject}؛ تحقّق من المجلد وأذوناته.")


class ExportDiskFull(ExportError):
    template = marked("Errors", "امتلأ القرص قبل أن يتمّ {subject}؛ أفرغ منه مساحة ثم أعد المحاولة.")


class ExportOntoLibrary(ExportError):
    template = marked("Errors", "الملف {subject} هو المكتبة نفسها؛ اختر اسمًا آخر.")


class ExportNothing(ExportError):
    template = marked("Errors", "ليس فيما اخترت ما يُصدَّر.")


class OutputNotTaken(ReaderError):
    """The output of a command could not be written."""

    template = marked("Errors", "لم يُكتب الناتج كاملًا: امتلأ القرص الذي يُكتب فيه، أو لا تُتاح الكتابة هناك.")


class BackupOntoOther(ReaderError):
    """A backup would replace a file that is none; `subject` is its path."""

    template = marked(
        "Errors", "في {subject} شيء آخر غير نسخة من مكتبة لورّاق، فلم يُستبدل؛ اختر اسمًا آخر للنسخة."
    )


class BackupOntoItself(ReaderError):
    template = marked("Errors", "الملف {subject} هو المكتبة نفسها؛ اختر ملفًا آخر.")


class BackupUnusable(ReaderError):
    """A backup that cannot replace the library; `subject` is its path."""

    template = marked("Errors", "ليست {subject} نسخة سليمة من مكتبة لورّاق؛ لم يتغيّر في مكتبتك شيء.")


class SettingsError(ReaderError):
    """Preferences that could not be read or saved; `subject` is a path."""


class SettingsDamaged(SettingsError):
    template = marked(
        "Errors", "كان ملف الإعدادات متضرّرًا فنُحّي جانبًا في {subject}، وبدأ ورّاق بالإعدادات الأولى."
    )


class SettingsUnreadable(SettingsError):
    template = marked("Errors", "تعذّرت قراءة الإعدادات من {subject}؛ بدأ ورّاق بالإعدادات الأولى.")


class SettingsNotKept(SettingsError):
    template = marked("Errors", "تعذّر حفظ الإعدادات في {subject}؛ تحقّق من المجلد وأذوناته.")
