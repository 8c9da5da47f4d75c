"""Communication with other DICOM systems: associations, queries, DICOMweb, TLS.

Entry points: `dimse.association_with`, `find.series_count`, `dicomweb`. It may import `settings`;
it knows no state. `checkpoint` is the one module here that uses private parts of pynetdicom.
"""
