"""More of what a person does who neither sees the window nor uses a mouse, in a library that is not empty.

Run by `test_access_journey`, as `access_journey` is: `access_tasks.py PYTHON FOLDER`. The library is the one
that `test_access_journey` fills, and the folder holds a sound file and an empty one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import gi

gi.require_version("Atspi", "2.0")
from access_journey import BUTTON, FIELD, PAGE, Journey, walk  # noqa: E402 after its version
from gi.repository import Atspi  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path

CHIP, COPIES, REVISED = "كلمة مفتاحية: ", "افتتاح المعرض السنوي في المدينة", "خبر له نسخة أقدم"
FIND = "بحث في المقالة"
ISOLATES = str.maketrans("", "", "\u2066\u2068\u2069")


def open_named(j: Journey, title: str) -> None:
    """By searching."""
    j.keys("ctrl+1", "ctrl+k")
    j.stands("search field", *FIELD, name="ابحث")
    j.type(title)
    j.wait("list item", title)
    j.keys("Return")
    j.stands("found", "list item")
    j.keys("Return")
    j.wait("frame", title)
    j.stands(f"opened {title}", *FIELD, name=PAGE)


def find_in_article(j: Journey) -> None:
    j.keys("ctrl+f")
    j.stands("find bar", *FIELD, name=FIND)
    j.type("الميناء")
    j.hears("١ من ٣")
    j.keys("Return")
    j.hears("٢ من ٣")
    j.stands("next match", *FIELD, name=FIND)
    j.keys("Escape")
    j.stands("find bar closed", *FIELD, name=PAGE)


def take(j: Journey, entry: str) -> None:
    """Walk the menu that opens, as it is heard, to this entry and take it."""

    def heard():
        role, name = j.come_to
        return name.translate(ISOLATES) if role == "menu item" else ""

    for _ in range(12):
        present = j.until("entry of a menu", heard)
        if present == entry:
            j.keys("Return")
            return
        j.keys("Down")
        j.until(f"entry after {present}", lambda before=present: heard() not in ("", before))
    raise SystemExit(f"no entry {entry}, come to {j.come_to}")


def correct_keywords(j: Journey) -> None:
    j.keys("ctrl+F2")
    take(j, "ضمّ التالية: الترميم")
    j.hears("تمّ: ضمّ الكلمتين")
    j.stands("joined", *BUTTON, name=f"{CHIP}مكتبة الميناء الترميم")
    j.keys("F2")
    take(j, "تقسيم: مكتبة الميناء | الترميم")
    j.hears("تمّ: تقسيم")
    j.stands("split", *BUTTON, name=f"{CHIP}مكتبة الميناء")
    j.keys("F2")
    take(j, "تغيير…")
    j.stands("change", *FIELD)
    j.type("دار الكتب")
    j.keys("Return")
    j.hears("تمّ: تغيير")
    j.stands("changed", *BUTTON, name=f"{CHIP}دار الكتب")
    j.keys("ctrl+z")
    j.hears("تمّ التراجع عن: تغيير")
    j.stands("change undone", *BUTTON, name=f"{CHIP}مكتبة الميناء")


def walk_the_timeline(j: Journey) -> None:
    j.keys("ctrl+k", "Escape")
    j.wait("list item", COPIES)
    j.keys("ctrl+t")
    j.stands("timeline", "list item", name="كانون الأول/ديسمبر ٢٠٢٤: مقالة واحدة")
    j.keys("Right")
    j.stands("month before", "list item", name="تشرين الثاني/نوفمبر ٢٠٢٤: لا مقالات")
    j.keys("Left", "Return")
    j.wait("button", "إزالة المرشّح: الزمن")
    j.stands("one month", "list item", name="كانون الأول")
    j.keys("Return")
    j.keys("ctrl+t")
    j.stands("timeline closed", "list item", *FIELD)


def jump_from_a_mark(j: Journey) -> None:
    j.keys("ctrl+7")
    j.stands("marks", "list item")
    j.keys("Home")
    j.stands("first mark", "list item")
    j.keys("Down")
    j.stands("mark", "list item")
    j.keys("Return")
    j.stands("mark in its place", *FIELD, name=PAGE)


def setting(j: Journey, name: str) -> None:
    """The keyboard is in the setting of this name; a combo box has its value for a name, and a label."""

    def there():
        node = j.focused()
        return node is not None and name in (*labels(node), node.get_name())

    j.until(f"setting {name}", there)
    j.stands(name, "combo box", "spin button")


def labels(node) -> list[str]:
    """What stands beside a node and says what it is for."""
    kind = Atspi.RelationType.LABELLED_BY
    beside = [each for each in node.get_relation_set() if each.get_relation_type() == kind]
    return [each.get_target(number).get_name() for each in beside for number in range(each.get_n_targets())]


def change_settings(j: Journey) -> None:
    j.keys("ctrl+comma")
    setting(j, "المظهر")
    for name in ("لغة الواجهة", "خط الواجهة", "حجم خط الواجهة", "خط النص", "حجم النص"):
        j.keys("Tab")
        setting(j, name)
    j.keys("Up")
    j.keys("Escape")
    j.stands("settings closed", *FIELD, name=PAGE)
    j.keys("ctrl+comma")
    setting(j, "المظهر")
    box = j.find("spin button", "حجم النص")
    assert j.text(box) == "٢١", j.text(box)
    j.keys("Escape")
    j.stands("settings closed again", *FIELD, name=PAGE)


def look_up_keys(j: Journey) -> None:
    j.keys("ctrl+shift+p")
    j.stands("palette", *FIELD, name="اسم الأمر")
    j.keys("Escape")
    j.stands("palette closed", *FIELD, name=PAGE)
    j.keys("F1")
    j.stands("keys", *FIELD, name="ابحث عن أمر أو مفتاح")
    j.keys("Down")
    j.stands("first key", "label", name="استيراد ملفات, Ctrl+O")
    j.keys("Escape")
    j.stands("keys closed", *FIELD, name=PAGE)


def export(j: Journey, folder: Path) -> None:
    j.keys("ctrl+e")
    j.stands("export", "radio button", name="المقالة المفتوحة")
    j.keys("Tab")
    setting(j, "الصيغة")
    j.keys("End", "Up")
    j.keys("Return")
    j.stands("file", *FIELD, name="الاسم")
    target = folder / "references.ris"
    j.keys("ctrl+a")
    j.type(str(target))
    j.keys("Return")
    j.hears("صُدّرت مقالة واحدة")
    j.until("the file", target.exists)
    j.stands("exported", *FIELD, name=PAGE)


def compare_versions(j: Journey) -> None:
    open_named(j, REVISED)
    j.keys("ctrl+shift+i")
    j.stands("versions", "list item", name="آذار/مارس ٢٠٢٤")
    j.keys("Tab")
    j.stands("folded", "check box", name="دون فروق الهمزة والتشكيل")
    j.keys("Tab")
    view = j.stands("differences", *FIELD, name="الفروق بين النسختين")
    place = j.text(view).index("أمس")
    shape, *_ = Atspi.Text.get_attribute_run(view, place, False)
    assert "underline" in str(shape), shape
    before = Atspi.Text.get_caret_offset(view)
    j.keys("ctrl+Left")
    j.until("the caret to go on", lambda: Atspi.Text.get_caret_offset(view) != before)
    j.keys("Escape")
    j.stands("versions closed", *FIELD, name=PAGE)


def merge_near_copies(j: Journey) -> None:
    open_named(j, COPIES)
    j.keys("ctrl+shift+u")
    j.stands("near copies", "list item", name="افتتاح المعرض السنوي")
    j.keys("Tab", "Tab", "Tab")
    j.stands("to merge", *BUTTON, name="دمجها كلها في هذه")
    j.keys("space")
    j.hears("دُمجت النسخ القريبة")
    j.stands("merged", *FIELD, name=PAGE)
    j.keys("ctrl+z")
    j.hears("تمّ التراجع عن: دمج النسخ القريبة")
    j.stands("parted again", *FIELD, name=PAGE)


def read_the_import_report(j: Journey, folder: Path) -> None:
    j.keys("ctrl+o")
    j.stands("dialog of files", *FIELD, name="الاسم")
    j.type(f'"{folder / "sound.txt"}" "{folder / "empty.txt"}"')
    j.keys("Return")
    j.hears("الملف فارغ")
    j.stands("import", *FIELD, name=PAGE)
    j.command("تقرير آخر استيراد")
    j.stands("report", "table cell", name="empty.txt، تعذّر، الملف فارغ")
    j.keys("Down")
    j.stands("second file", "table cell", name="sound.txt، استُورد")
    j.keys("Escape")
    j.stands("report closed", *FIELD, name=PAGE)


def go_about_in_english(j: Journey) -> None:
    """The names of the same things, and where the keyboard comes back to."""
    text = "Article text"
    j.command("English")
    j.wait("list", "List of articles")
    j.stands("English", "list item")
    j.keys("Right")
    j.stands("text in English", *FIELD, name=text)
    j.keys("ctrl+f")
    j.stands("find bar in English", *FIELD, name="Find in article")
    j.type("الميناء")
    j.hears("1 of 3")
    j.keys("Escape")
    j.stands("find bar closed in English", *FIELD, name=text)
    j.keys("ctrl+comma")
    setting(j, "Theme")
    j.keys("Tab")
    setting(j, "Interface language")
    j.keys("Escape")
    j.stands("settings closed in English", *FIELD, name=text)
    j.keys("ctrl+t")
    j.stands("timeline in English", "list item", name="December 2024: 1 article")
    j.keys("ctrl+t")
    j.stands("timeline closed in English", "list item", *FIELD)


def tasks(j: Journey, folder: Path) -> None:
    j.wait("list item", "مكتبة الميناء")
    open_named(j, "مكتبة الميناء")
    find_in_article(j)
    correct_keywords(j)
    walk_the_timeline(j)
    jump_from_a_mark(j)
    change_settings(j)
    look_up_keys(j)
    export(j, folder)
    compare_versions(j)
    merge_near_copies(j)
    read_the_import_report(j, folder)
    open_named(j, "مكتبة الميناء")
    go_about_in_english(j)


if __name__ == "__main__":
    walk(tasks)
