"""Words shared by settings and command line."""

from __future__ import annotations

AUTO = "auto"


# The words of `sr_templates.sr_class.SrClass` and of `Companion`, whose import takes a second; a
# test compares them.
SR_CLASSES = ("comprehensive-3d", "comprehensive", "enhanced")
COMPANIONS = ("pdf", "key-images")
CONFIG_FILE = "immunoct.toml"  # where every command looks for its configuration
