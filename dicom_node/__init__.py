"""The DICOM node: network, disk and state around the scoring library."""

import sys

# pip and make setup refuse other versions; this is for a checkout that is run as it is.
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    print(
        f"immunoct: {sys.executable} is Python {sys.version_info[0]}.{sys.version_info[1]}, "
        "which is not supported; immunoct needs Python 3.11, 3.12 or 3.13",
        file=sys.stderr,
    )
    sys.exit(2)
