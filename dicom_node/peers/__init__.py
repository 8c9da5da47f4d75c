"""Communication with other DICOM systems: associations, queries, DICOMweb, TLS.

Entry points: `dimse.association_with`, `find.series_count`, `dicomweb`. It knows the settings and
no state. `checkpoint` is the one module here that uses private parts of pynetdicom.
"""
