"""The journal's tables, as the steps that led to them: a new journal takes them all."""

from __future__ import annotations

_FIRST = """
CREATE TABLE objects (
    sop_instance_uid TEXT PRIMARY KEY,
    sop_class_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('CT', 'SEG')),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    slice_position REAL,
    calling_ae TEXT NOT NULL,
    calling_address TEXT NOT NULL,
    received_at REAL NOT NULL
);
CREATE INDEX objects_by_study ON objects (study_uid);
CREATE TABLE seg_references (
    seg_uid TEXT NOT NULL REFERENCES objects (sop_instance_uid),
    ct_uid TEXT NOT NULL,
    PRIMARY KEY (seg_uid, ct_uid)
);
CREATE TABLE conflicts (
    sop_instance_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    calling_ae TEXT NOT NULL,
    received_at REAL NOT NULL
);
CREATE TABLE refusals (
    sop_instance_uid TEXT NOT NULL,
    sop_class_uid TEXT NOT NULL,
    calling_ae TEXT NOT NULL,
    reason TEXT NOT NULL,
    at REAL NOT NULL
);
CREATE TABLE cases (
    study_uid TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    calling_ae TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    state_since REAL NOT NULL,
    first_received REAL NOT NULL,
    last_received REAL NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at REAL NOT NULL DEFAULT 0,
    processed_key TEXT,
    clinical_key TEXT NOT NULL DEFAULT ''
);
CREATE TABLE reports (
    sop_instance_uid TEXT PRIMARY KEY,
    sop_class_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL REFERENCES cases (study_uid),
    path TEXT NOT NULL,
    scored INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    destination TEXT NOT NULL,
    created_at REAL NOT NULL,
    sent_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at REAL NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX reports_by_study ON reports (study_uid);
"""

# Reports became runs of a case and the objects that each run sends; cases are claimed by workers.
_RUNS_AND_LEASES = """
ALTER TABLE cases ADD COLUMN changes INTEGER NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN seen_changes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN interruptions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN leased_by TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN leased_until REAL;
ALTER TABLE cases ADD COLUMN send_again INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN cleaned_at REAL;
CREATE TABLE runs (
    study_uid TEXT NOT NULL REFERENCES cases (study_uid),
    run INTEGER NOT NULL,
    scored INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    created_at REAL NOT NULL,
    PRIMARY KEY (study_uid, run)
);
CREATE TABLE outgoing (
    sop_instance_uid TEXT PRIMARY KEY,
    sop_class_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    run INTEGER NOT NULL,
    path TEXT NOT NULL,
    destination TEXT NOT NULL,
    wants_commitment INTEGER NOT NULL,
    created_at REAL NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'sent', 'committed', 'failed')),
    sent_at REAL,
    committed_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at REAL NOT NULL DEFAULT 0,
    transaction_uid TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (study_uid, run) REFERENCES runs (study_uid, run)
);
CREATE INDEX outgoing_by_study ON outgoing (study_uid);
CREATE INDEX outgoing_by_status ON outgoing (status, next_attempt_at);
CREATE INDEX cases_by_state ON cases (state);
UPDATE conflicts
    SET path = 'conflicts/' || replace(path, rtrim(path, replace(path, '/', '')), '');
INSERT INTO runs
    SELECT study_uid, row_number() OVER (PARTITION BY study_uid ORDER BY created_at),
        scored, verdict, created_at
    FROM reports;
INSERT INTO outgoing
    SELECT sop_instance_uid, sop_class_uid, series_uid, study_uid, 'report',
        row_number() OVER (PARTITION BY study_uid ORDER BY created_at),
        path, destination, 0, created_at,
        CASE WHEN sent_at IS NULL THEN 'pending' ELSE 'sent' END,
        sent_at, NULL, attempts, next_attempt_at, '', detail
    FROM reports;
DROP TABLE reports
"""

# What administrators were told of, by channel.
_NOTICES = """
CREATE TABLE notices (
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    since REAL NOT NULL,
    words TEXT NOT NULL,
    told_at REAL NOT NULL,
    PRIMARY KEY (channel, kind, subject)
);
CREATE TABLE notice_channels (
    channel TEXT PRIMARY KEY,
    sent_at REAL NOT NULL
)
"""

# What clinical sources said of a patient, and when they were asked. A change of a patient's
# statements takes the next number in clinical_changes.
_CLINICAL_STATEMENTS = """
CREATE TABLE clinical_statements (
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    version TEXT NOT NULL,
    subject TEXT NOT NULL,
    origin TEXT NOT NULL,
    value TEXT NOT NULL,
    problem TEXT NOT NULL,
    moment TEXT NOT NULL,
    who TEXT NOT NULL,
    received_at REAL NOT NULL,
    PRIMARY KEY (patient_id, issuer, source, key, position)
);
CREATE TABLE clinical_changes (
    change INTEGER PRIMARY KEY AUTOINCREMENT,
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    UNIQUE (patient_id, issuer)
);
CREATE TABLE clinical_lookups (
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    source TEXT NOT NULL,
    asked_at REAL NOT NULL,
    answered_at REAL,
    failures INTEGER NOT NULL DEFAULT 0,
    next_at REAL NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (patient_id, issuer, source)
);
CREATE TABLE clinical_sources (
    source TEXT PRIMARY KEY,
    good_at REAL,
    bad_at REAL,
    problem TEXT NOT NULL DEFAULT ''
);
CREATE INDEX cases_by_patient ON cases (patient_id);
"""

STEPS = (_FIRST, _RUNS_AND_LEASES, _NOTICES, _CLINICAL_STATEMENTS)
VERSION = len(STEPS)


def statements(step: str) -> list[str]:
    """Return the statements of a step; none of them holds a semicolon."""
    return [s for s in (part.strip() for part in step.split(";")) if s]
