"""A long session must not end because Qt's binding loses references to `None` and `True`."""

import subprocess
import sys

SESSION = """
from PySide6.QtCore import QObject, Signal
from reader.ui.singletons import keep_singletons_alive

keep_singletons_alive()
keep_singletons_alive()

class Emitter(QObject):
    told = Signal(object)

emitter = Emitter()
emitter.told.connect(lambda _: None)
for _ in range(20_000):
    emitter.told.emit(1.5)
    emitter.setObjectName("x")
print("still here")
"""


def test_a_session_outlives_twenty_thousand_signals():
    run = subprocess.run([sys.executable, "-c", SESSION], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr, run.returncode) == ("still here\n", "", 0)
