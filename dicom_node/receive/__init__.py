"""Receives objects: from the connection to the file on disk.

Entry point: `scp.Receiver`. An object is answered with success once it is checked, synced and in
the journal. It may import `state`, `peers` and `settings`, and private parts of pynetdicom.
"""
