"""Persistent state: journal, spool and audit trail.

Entry points: `journal.Journal`, `spool.Spool`, `resources.open_resources`. `facts` names the states
of a case. It may import `settings`; it knows neither the network nor the decisions made over its
rows.
"""
