"""HL7 messages with laboratory results, and the fields of their acknowledgements."""

from __future__ import annotations

import hl7

MSH = "MSH|^~\\&|LIS|LAB|IMMUNOCT|RAD|20240312100000||ORU^R01^ORU_R01|M17|P|2.5.1"
PID = "PID|1||DEMO-0001^^^HOSP^MR~999^^^NAT^SS||Doe^Jane"
OBR = "OBR|1|P1|F1|24323-8^Panel^LN|||20240312074500"
ALB = "OBX|1|NM|1751-7^Albumin^LN||39|g/L^^UCUM|35-50||||F|||20240312"
LYM = "OBX|2|NM|731-0^Lymphocytes^LN||1.4|10*9/L^^UCUM|||||F"


def message(*segments: str, header: str = MSH, pid: str = PID, obr: str = OBR) -> bytes:
    """Return a message of the patient with some result segments."""
    return ("\r".join([header, pid, obr, *segments]) + "\r").encode()


def fields(answer: bytes) -> tuple[str, str, str]:
    """Return acknowledgement code, control ID and error condition of an ACK."""
    found = hl7.parse(answer.decode("ascii"))
    msa = found.segment("MSA")
    errors = [str(e[3][0][0]) for e in found if str(e[0]) == "ERR"]
    return str(msa[1]), str(msa[2]), "".join(errors)
