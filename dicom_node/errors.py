"""The exceptions that `dicom_node` raises on purpose, under one base class."""

from __future__ import annotations


class NodeError(Exception):
    """An error that stops the node or a command; the message contains the remedy."""


class SettingsError(NodeError):
    """The configuration is invalid; the message names the key and the expected value."""


class ClinicalFileError(NodeError):
    """The clinical CSV file cannot be used as a whole."""


class ClinicalEntryError(NodeError):
    """A manually entered clinical value is not acceptable.

    Parameters
    ----------
    field
        Name of the clinical field.
    message
        What was found and what is expected.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class AssignmentError(NodeError):
    """An assignment of segments cannot be stored; nothing was stored."""


class WorkerError(NodeError):
    """A worker process cannot be started: the machine lacks memory, handles or processes."""


class FhirError(NodeError):
    """A query to a FHIR server failed, or its answer cannot be used.

    The message contains no patient identifiers.
    """


class Hl7Error(NodeError):
    """An HL7 v2 message cannot be accepted; the error contains no value of its patient.

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
    """The file exists, but SQLite cannot read it as a journal."""


class JournalReplacedError(JournalError):
    """The journal's files were removed or replaced while they were in use."""


class BeingForgottenError(NodeError):
    """The study is being deleted ("forgotten"); none of its objects is accepted until that ends."""


class NotificationError(NodeError):
    """A notification was not delivered.

    Parameters
    ----------
    message
        What happened, without addresses.
    partly
        True if some recipients have received it, so that it must not be sent again.
    """

    def __init__(self, message: str, partly: bool = False) -> None:
        super().__init__(message)
        self.partly = partly


class DeliveryError(NodeError):
    """A peer is unreachable, refused an object, or did not return what was requested.

    Parameters
    ----------
    message
        What happened, with the peer and its address.
    permanent
        True if every attempt will fail until a configuration is changed.
    """

    def __init__(self, message: str, permanent: bool = False) -> None:
        super().__init__(message)
        self.permanent = permanent


class UnreachableError(DeliveryError):
    """A peer could not be connected to: it was sent nothing."""


class NotAcceptedError(DeliveryError):
    """A peer accepted the association, but none of the proposed presentation contexts."""

    def __init__(self, message: str) -> None:
        super().__init__(message, permanent=True)


class UselessAnswerError(DeliveryError):
    """One answer of a peer cannot be used; its other answers may be usable."""


class ClusterError(NodeError):
    """The Dask cluster cannot be used, or a worker's versions differ from this program's."""


class ManifestError(NodeError):
    """The manifest of a cohort cannot be used, or its tables cannot be written."""
