"""The size of the picture, the size of its text, its colours, and the logo in its corner."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.charts import logo
from models.charts.editing import with_fields
from models.charts.sizes import SIZES, name_of, sharpnesses
from models.charts.spec import ChartSpec, Size
from models.errors import ChartError
from ui.views.plots.fields import Field, FieldRows
from ui.widgets.ask_path import PNG, ask_open
from ui.widgets.labels import button, label

COLOURS = [("light", "Light"), ("dark", "Dark")]
TEXT_SIZES = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0)


class SizeForm(QWidget):
    """Edits what an export looks like as a whole; `changed` as in `MarksForm`."""

    changed = Signal(str, object, str)

    def __init__(self, spec: ChartSpec) -> None:
        super().__init__()
        own = self._name = name_of(spec.size)
        entries: list[tuple[object, str]] = [(words, words) for words in SIZES]
        if own not in SIZES:
            entries.insert(0, (own, own))
        self.size_choice = Field("Size of the picture", entries, own)
        self.size_choice.activated.connect(self._size_chosen)
        sharp: list[tuple[object, str]] = list(sharpnesses(spec.size).items())
        self.sharpness = Field("Pixels of the picture", sharp, spec.size)
        self.sharpness.setToolTip("More pixels are sharper; the layout stays the same")
        self.sharpness.activated.connect(self._sharpness_chosen)
        scales = sorted({*TEXT_SIZES, spec.font_scale})
        words: list[tuple[object, str]] = [(each, f"{100 * each:.0f} %") for each in scales]
        self.text_size = Field("Size of the text", words, spec.font_scale)
        self.text_size.activated.connect(self._text_chosen)
        self.colours = Field("Colours of the picture", list(COLOURS), spec.colours)
        self.colours.setToolTip("Of the picture, whatever the window is; a reopened one keeps them")
        self.colours.activated.connect(self._colours_chosen)
        self.beside = QCheckBox("Also write a chart file")
        self.beside.setToolTip(
            "A sidecar: many services strip what a picture carries; the chart file beside it opens "
            "as the same live chart"
        )
        self.beside.setChecked(spec.chart_file)
        self.beside.toggled.connect(self._beside_chosen)
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        form = FieldRows()
        form.add("Size", self.size_choice)
        form.add("Pixels", self.sharpness)
        form.add("Text", self.text_size)
        form.add("Colours", self.colours)
        choose = button("Choose a logo…" if not spec.logo else "Choose another logo…", "link")
        choose.setToolTip(f"A PNG of at most {logo.LARGEST_BYTES // 1024} KB, kept in the chart")
        choose.clicked.connect(self._ask)
        foot = QHBoxLayout()
        foot.addWidget(choose)
        if spec.logo:
            remove = button("Remove it", "link")
            remove.clicked.connect(self._remove)
            foot.addWidget(remove)
        foot.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(form)
        rows.addLayout(foot)
        rows.addWidget(self.problem)
        rows.addWidget(self.beside)

    def take_logo(self, path: Path) -> None:
        """Put the picture at `path` into the corner, or say why not."""
        try:
            taken = logo.from_file(path)
        except ChartError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self._give("Choose a logo", logo=taken)

    def _ask(self) -> None:
        name = ask_open("Choose a logo", PNG.filter, self)
        if name:
            self.take_logo(Path(name))

    def _remove(self) -> None:
        self._give("Remove the logo", logo="")

    def _size_chosen(self) -> None:
        name = self.size_choice.value
        if name in SIZES and name != self._name:
            self._give("Change the size of a chart", size=SIZES[str(name)])

    def _sharpness_chosen(self) -> None:
        size = self.sharpness.value
        if isinstance(size, Size):
            self._give("Change the pixels of a chart", size=size)

    def _text_chosen(self) -> None:
        scale = self.text_size.value
        if isinstance(scale, float):
            self._give("Change the size of the text", font_scale=scale)

    def _colours_chosen(self) -> None:
        self._give("Change the colours of the picture", colours=self.colours.value)

    def _beside_chosen(self, wanted: bool) -> None:
        title = "Write a chart file as well" if wanted else "Write no chart file"
        self._give(title, chart_file=wanted)

    def _give(self, title: str, **fields: object) -> None:
        self.changed.emit(title, with_fields(**fields), "")
