"""The node: network, disk, state and people.

It receives a CT series with a segmentation, decides when a case is complete, has it scored and
sends the report. Entry point: `dicom_node.cli.main`; `dicom_node.node.Node` puts the parts of a
running node together. It uses `scoring` and `sr_templates`; neither of them knows it.
"""
