"""A cut travels to another process."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

from scoring.features.features import cut_features
from tests.helpers.made.ball import ball, cut_of, scan_voxels


def test_cut_gives_the_same_bits_in_a_process_that_has_nothing_else(tmp_path: Path) -> None:
    cut = cut_of(scan_voxels(), ball())
    file = tmp_path / "cut.pickle"
    file.write_bytes(pickle.dumps(cut))
    code = (
        "import pickle, sys\n"
        "from pathlib import Path\n"
        "from scoring.features.features import cut_features\n"
        "cut = pickle.loads(Path('cut.pickle').read_bytes())\n"
        "Path('cut.pickle').unlink()\n"
        "print({k: v.hex() for k, v in cut_features(cut).items()})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str({k: v.hex() for k, v in cut_features(cut).items()})
