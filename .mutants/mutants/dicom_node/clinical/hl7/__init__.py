"""Laboratory results that are pushed as HL7 v2 ORU^R01, by MLLP or from a folder.

Entry points: `listener.Hl7Listener`, `folder.Hl7Folder`; both hand messages to `inbox.Hl7Inbox`.
"""
