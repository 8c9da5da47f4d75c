"""Makes spool and journal agree: rebuilds the journal, checks files, replaces what was lost.

Entry points: `start_check.check`, which a node runs at its start, and `verify.Verification`.
Other loops call `losses` and `report_repair` when they find a file damaged or missing. It may
import `operate`, `receive`, `work` and `state`.
"""
