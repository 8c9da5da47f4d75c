"""The commands, a module each with ``add_parser`` and ``run``.

A command parses its arguments, calls the room that does the work and prints. Only `dicom_node.cli`
imports it.
"""
