"""The paper's analyses on a site's own cohort.

It needs the extra ``cohort``. Entry points: `validate.validate`, `develop.develop`; see COHORT.md
beside this file. Only `dicom_node.commands.cohort` imports it. It may import every other room of
scoring but `studies`.
"""
