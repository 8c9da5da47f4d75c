"""From a connection to an object on disk.

Entry point: `scp.Receiver`. An object is answered with success once it is checked, synced and in
the journal. It may import `state`, `peers` and `settings`, and private parts of pynetdicom.
"""
