"""``immunoct history``: the reports of a study, what each replaced and where it is."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dicom_node.commands import add_command, add_config
from dicom_node.errors import NodeError
from dicom_node.settings.file import load_settings
from dicom_node.state.overview import unknown_study
from dicom_node.state.records import REJECTION
from dicom_node.state.withdrawals import MEANINGS
from dicom_node.units import MEGABYTE, when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dicom_node.commands import Commands
    from dicom_node.settings.sections import PeerSettings, Settings
    from dicom_node.state.records import OutgoingRecord, RunRecord
    from dicom_node.state.spool import Spool

LONGEST_ANSWER = 8 * MEGABYTE
_SOP_INSTANCE_UID = "00080018"


def add_parser(commands: Commands) -> None:
    """Add ``history``."""
    history = add_command(
        commands,
        "history",
        "Print every report that the node made of a study: of which objects, which report it\n"
        "replaced, where it was sent and when. With --ask, query the destination by C-FIND\n"
        "or QIDO-RS whether it still has the objects.",
    )
    history.add_argument("study", metavar="STUDY", help="Study Instance UID")
    history.add_argument("--ask", action="store_true", help="query the destinations")
    add_config(history)


def run(args: argparse.Namespace) -> int:
    """Print the history of the study.

    Raises
    ------
    SettingsError, NodeError, DeliveryError
        If the configuration or its spool cannot be used, there is no report of the study, or a
        query fails.
    """
    from dicom_node.state.outbox import Outbox
    from dicom_node.state.resources import open_to_read
    from dicom_node.state.spool import Spool

    settings = load_settings(args.config)
    with open_to_read(settings) as journal:
        runs = Outbox(journal).runs(args.study)
        objects = Outbox(journal).of_case(args.study)
        if journal.case(args.study) is None and not runs:
            raise NodeError(unknown_study(journal, args.study))
    if not runs:
        raise NodeError(f"there is no report of study {args.study} in {settings.node.spool}")
    held = _held(settings, objects) if args.ask else {}
    print(history_text(runs, objects, Spool(settings.node.spool), held))
    return 0


def history_text(
    runs: Sequence[RunRecord],
    objects: Sequence[OutgoingRecord],
    spool: Spool,
    held: dict[str, str],
) -> str:
    """Return the runs of a case with their objects; ``held`` states where each was found."""
    lines = []
    for record in runs:
        lines.append(f"{when(record.created_at)}  run {record.run}: {record.verdict}")
        for item in (o for o in objects if o.run == record.run):
            lines.append(f"    {item.kind} {item.sop_instance_uid}")
            lines += [f"        {text}" for text in (*_content(spool, item), _sent(item))]
            if item.sop_instance_uid in held:
                lines.append(f"        {held[item.sop_instance_uid]}")
    return "\n".join(lines)


def _content(spool: Spool, item: OutgoingRecord) -> list[str]:
    """Return the sources and predecessors that an object states."""
    import pydicom

    from scoring.ct.dicom_file import UNREADABLE

    try:
        header = pydicom.dcmread(spool.root / item.path, stop_before_pixels=True)
    except UNREADABLE as e:
        return [f"its file {item.path} cannot be read: {e}"]
    said = []
    for keyword, words in (
        ("CurrentRequestedProcedureEvidenceSequence", "of"),
        ("PredecessorDocumentsSequence", "replaces"),
    ):
        series = [s for x in header.get(keyword) or [] for s in x.ReferencedSeriesSequence]
        if series and words == "of":
            parts = (f"{len(s.ReferencedSOPSequence)} of {s.SeriesInstanceUID}" for s in series)
            verb = "rejects" if item.kind == REJECTION else "of"
            said.append(f"{verb} objects of series: {', '.join(parts)}")
        uids = [i.ReferencedSOPInstanceUID for s in series for i in s.ReferencedSOPSequence]
        if uids and words == "replaces":
            said.append(f"replaces {', '.join(uids)}")
    return said


def _sent(item: OutgoingRecord) -> str:
    if item.withdrawn:
        sent = (
            f"was sent to {item.destination} {when(item.sent_at)}" if item.sent_at else "not sent"
        )
        if item.unanswered:
            sent += f", but {item.destination} may have it: a transfer got no answer"
        return f"withdrawn ({item.withdrawn}, DCM, {MEANINGS[item.withdrawn]!r}); {sent}"
    if item.sent_at is None:
        return f"{item.status.value} for {item.destination}: {item.detail or 'not yet sent'}"
    committed = f", committed {when(item.committed_at)}" if item.committed_at else ""
    return f"sent to {item.destination} {when(item.sent_at)}{committed}"


def _held(settings: Settings, objects: Sequence[OutgoingRecord]) -> dict[str, str]:
    """Return for each object whether its destination has it, by C-FIND or QIDO-RS."""
    said = {}
    for item in objects:
        peer = settings.peer(item.destination)
        if peer is None:
            said[item.sop_instance_uid] = f"{item.destination} is not a peer in the configuration"
            continue
        found = _found_by_qido(settings, peer, item) if peer.url else _found(settings, peer, item)
        there = "has it" if found else "does not have it"
        said[item.sop_instance_uid] = f"{item.destination} {there}"
    return said


def _found(settings: Settings, peer: PeerSettings, item: OutgoingRecord) -> bool:
    from dicom_node.peers.dimse import UNCOMPRESSED, association_with
    from dicom_node.peers.find import FIND, MOST_MATCHES, find, query_for

    contexts, timeout = {FIND: UNCOMPRESSED}, settings.report.timeout_seconds
    ours = settings.node.ae_title
    with association_with(peer, ours, contexts, timeout, settings.tls) as association:
        query = query_for(
            "IMAGE",
            item.study_uid,
            SeriesInstanceUID=item.series_uid,
            SOPInstanceUID=item.sop_instance_uid,
        )
        return bool(find(association, peer, query, MOST_MATCHES))


def _found_by_qido(settings: Settings, peer: PeerSettings, item: OutgoingRecord) -> bool:
    from dicom_node.peers.dicomweb import client_for, problems_of

    timeout = settings.report.timeout_seconds
    with (
        problems_of(peer, "QIDO-RS"),
        client_for(peer, settings.tls, timeout, LONGEST_ANSWER) as (client, _),
    ):
        answers = client.search_for_instances(
            item.study_uid,
            item.series_uid,
            search_filters={"SOPInstanceUID": item.sop_instance_uid},
        )
    # A server that ignores the filter answers with other instances of the series.
    uids = [a.get(_SOP_INSTANCE_UID, {}).get("Value", [None])[0] for a in answers]
    return item.sop_instance_uid in uids
