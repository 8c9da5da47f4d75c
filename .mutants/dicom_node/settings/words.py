"""Words that settings and the command line share."""

from __future__ import annotations

AUTO = "auto"


# The words of `sr_templates.sr_class.SrClass` and of `Companion`, which would take a second to
# import; a test compares them.
SR_CLASSES = ("comprehensive-3d", "comprehensive", "enhanced")
COMPANIONS = ("pdf", "key-images")
