"""The window opens on claims: what they need must load at once."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_that_claims_load_without_pandas_or_numpy() -> None:
    slow = "{'pandas', 'numpy'} & set(sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, models.claims, models.answers.check; print({slow})"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"
