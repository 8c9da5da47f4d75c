"""HL7 v2 results (ORU^R01) and merges of patients (ADT^A40), by MLLP or from a folder.

Entry points: `listener.Hl7Listener`, `folder.Hl7Folder`; both hand messages to `inbox.Hl7Inbox`. It
may import `fhir`, for its readers of dates.
"""
