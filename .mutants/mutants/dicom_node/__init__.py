"""The node: network, disk, state and people.

It receives a CT series with a segmentation, decides when a case is complete, has it scored and
sends the report. Entry point: `dicom_node.cli.main`; `dicom_node.node.Node` puts the parts of a
running node together. It uses `scoring` and `sr_templates`; neither of them knows it.
"""

import sys

# pip and make setup refuse other versions; this is for a checkout that is run as it is.
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    print(
        f"immunoct: {sys.executable} is Python {sys.version_info[0]}.{sys.version_info[1]}, "
        "which is not supported; immunoct needs Python 3.11, 3.12 or 3.13",
        file=sys.stderr,
    )
    sys.exit(2)
