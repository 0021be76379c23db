"""Facets beside the results: sources, keywords and years, each with the number of articles it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.widgets.facet_section import FacetSection
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from reader.core.models import Facet, FacetKind
    from reader.ui.widgets.facet_chip import FacetChip

SHOWN = 8  # facets of each kind
HALF_A_ROW = 18  # pixels of chips whose loss looks like a mistake, and does not tell that more follow
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class FacetPanel(QScrollArea):
    """Signals `toggled` with the facet that was pressed; the arrow keys move between facets."""

    toggled = Signal(object)
    left = Signal()
    escaped = Signal()
    grown = Signal()  # chips were created: the parent has to set the tab order

    def __init__(
        self, digits: Callable[[str], str], count_words: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("FacetPanel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("تصفية النتائج"))
        self._digits, self._count_words = digits, count_words
        self._room = self.maximumHeight()
        self._content = QWidget(self)
        kinds: dict[FacetKind, str] = {
            "source": self.tr("المصدر"),
            "keyword": self.tr("الكلمة"),
            "year": self.tr("السنة"),
        }
        self._sections = {kind: self._section(title) for kind, title in kinds.items()}
        self.note = WrappedText("", self._content, "FacetHeading")
        self._lay_out()
        self.setWidget(self._content)
        self.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(4)
        layout.addWidget(self.note)
        for section in self._sections.values():
            layout.addWidget(section)
        layout.addStretch()

    def set_room(self, pixels: int) -> None:
        """Take at most this height, or a little more where that shows everything."""
        self._room = pixels
        self.updateGeometry()

    @property
    def chips(self) -> list[FacetChip]:
        """The visible facets, in order."""
        return [chip for section in self._sections.values() for chip in section.shown]

    @property
    def has_something(self) -> bool:
        """Whether there is a facet to show, or a sentence about there being none."""
        return bool(self.chips) or bool(self.note.text())

    def show_facets(self, facets: Sequence[Facet], chosen: frozenset[tuple[str, str]]) -> None:
        """Show these facets; those in force are `chosen`, by kind and name."""
        made = self._made
        of_kinds = {kind: [each for each in facets if each.kind == kind][:SHOWN] for kind in self._sections}
        self._keep_keyboard(of_kinds)
        self._say(facets)
        for kind, section in self._sections.items():
            chips = section.take(len(of_kinds[kind]))
            for chip, facet in zip(chips, of_kinds[kind], strict=True):
                name = self.tr("{kind}: {name}، {count}").format(
                    kind=section.title, name=facet.name, count=self._count_words(facet.count)
                )
                shown = facet.name if kind != "year" else self._digits(facet.name)
                chip.show_facet(facet, self._digits(f"{facet.count:,}"), name)
                chip.setText(chip.text().replace(facet.name, shown) if kind == "year" else chip.text())
                chip.setChecked((facet.kind, facet.name) in chosen)
        self._content.adjustSize()
        self.updateGeometry()
        if self._made > made:
            self.grown.emit()

    def _say(self, facets: Sequence[Facet]) -> None:
        """Say what the counts are of, or that there is nothing to filter by."""
        among = max((facet.among or 0 for facet in facets), default=0)
        counted = self.tr("الأعداد من أحدث {n} نتيجة").format(n=self._digits(f"{among:,}"))
        nothing = self.tr("ليس لهذه النتائج مصدر أو كلمة أو سنة تُصفّى بها.")
        self.note.setText(counted if among else "" if facets else nothing)
        self.note.setVisible(bool(self.note.text()))

    def _keep_keyboard(self, of_kinds: Mapping[FacetKind, Sequence[Facet]]) -> None:
        """Focus the chip that will show the focused facet, before any chip hides and passes the focus on."""
        held = next((chip.facet for chip in self.chips if chip.hasFocus()), None)
        if held is None:
            return
        places = [(facet, number) for facets in of_kinds.values() for number, facet in enumerate(facets)]
        same = [(facet, n) for facet, n in places if (facet.kind, facet.name) == (held.kind, held.name)]
        for facet, number in (same or places)[:1]:
            chip = self._sections[facet.kind].grow(number + 1)[number]
            chip.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _made(self) -> int:
        return sum(section.made for section in self._sections.values())

    def focus_first(self) -> None:
        """Focus the first facet."""
        for chip in self.chips[:1]:
            chip.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _section(self, title: str) -> FacetSection:
        section = FacetSection(title, self._content)
        section.chip_made.connect(self._connect)
        return section

    def _connect(self, chip: FacetChip) -> None:
        chip.clicked.connect(lambda: self._toggle(chip))
        chip.focused.connect(lambda focused: self.ensureWidgetVisible(focused, 0, 12))

    def _toggle(self, chip: FacetChip) -> None:
        if chip.facet is not None:
            self.toggled.emit(chip.facet)

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        width = max(self.viewport().width(), 200)
        layout = self._content.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        return QSize(width, height if height <= self._room + HALF_A_ROW else self._room)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(96, self.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chips = self.chips
        at = next((number for number, chip in enumerate(chips) if chip.hasFocus()), None)
        step = _STEPS.get(Qt.Key(event.key()), 0)
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif at == len(chips) - 1 and event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif at is not None and step:
            chips[min(max(at + step, 0), len(chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()
