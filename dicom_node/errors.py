"""The one root of every error that `dicom_node` raises on purpose."""

from __future__ import annotations


class NodeError(Exception):
    """Something that stops the node or a command; the message says what to do."""


class SettingsError(NodeError):
    """The configuration is wrong; the message names the key and the value expected."""


class ClinicalFileError(NodeError):
    """The clinical CSV file cannot be used as a whole."""


class ClinicalEntryError(NodeError):
    """A clinical value entered by hand cannot be taken.

    Parameters
    ----------
    field
        Which one.
    message
        What was found and what is expected.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class FhirError(NodeError):
    """A FHIR server could not be asked, or answered with what cannot be used.

    The message names neither the patient nor what identifies one.
    """


class Hl7Error(NodeError):
    """An HL7 v2 message cannot be taken; the message names no value of its patient.

    Parameters
    ----------
    code
        ``AE`` (error) or ``AR`` (rejected), for MSA-1.
    condition
        HL7 table 0357.
    location
        Segment and field, as in ERR-2.
    message
        What was found and what is expected.
    """

    def __init__(self, code: str, condition: str, location: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.condition = condition
        self.location = location


class JournalError(NodeError):
    """The journal database cannot be used."""


class JournalDamagedError(JournalError):
    """The file is there, and is no journal that SQLite can read."""


class JournalReplacedError(JournalError):
    """The journal's files were removed or replaced while they were in use."""


class BeingForgottenError(NodeError):
    """The study is being forgotten at this moment; nothing of it is taken until that is done."""


class NotificationError(NodeError):
    """A message for administrators was not taken.

    Parameters
    ----------
    message
        What happened, without addresses.
    partly
        True where some receivers have it, so that it must not be sent again.
    """

    def __init__(self, message: str, partly: bool = False) -> None:
        super().__init__(message)
        self.partly = partly


class DeliveryError(NodeError):
    """A peer could not be reached, or did not accept what was sent, or not give what was asked.

    Parameters
    ----------
    message
        What happened, with who and where.
    permanent
        True where the same will happen again until somebody changes a configuration.
    """

    def __init__(self, message: str, permanent: bool = False) -> None:
        super().__init__(message)
        self.permanent = permanent


class NotAcceptedError(DeliveryError):
    """A peer accepted the association, but none of the SOP classes in the syntaxes proposed."""

    def __init__(self, message: str) -> None:
        super().__init__(message, permanent=True)


class UselessAnswerError(DeliveryError):
    """A peer gave one answer that is of no use; it may give others that are."""


class ClusterError(NodeError):
    """The Dask cluster cannot be used, or a worker of it is not as this program is."""


class ManifestError(NodeError):
    """The manifest of a cohort cannot be used, or its tables cannot be written."""
