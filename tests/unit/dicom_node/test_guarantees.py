"""Each sentence of what is guaranteed and of what is protected has a test, which exists."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Callable, Iterator

import pytest

from tests.helpers.paths import ROOT

# Sentences that promise nothing: what is needed, what cannot be, and what is not kept.
NO_PROMISE = "no promise"
SOAK = "process/test_soak.py"
JOURNAL = "process/test_lost_journal.py"
DAMAGED = "process/test_damaged_spool.py"
FAULTS = "process/test_faults.py"
STATE = "unit/dicom_node/state"
OPERATE = "unit/dicom_node/operate"

# The beginning of a sentence, unique in its row or paragraph, and the tests that show it.
SHOWN_BY: dict[str, tuple[str, ...]] = {
    "**Once an object has been acknowledged": (
        f"{SOAK}::test_nothing_acknowledged_is_lost_and_every_case_is_reported_once",
        f"{SOAK}::test_damage_to_journal_files_and_clock_loses_nothing_that_was_sent_again",
        f"{SOAK}::test_faults_of_the_machine_and_of_peers_lose_nothing",
    ),
    "Its case ends with a delivered report": (
        f"{SOAK}::test_nothing_acknowledged_is_lost_and_every_case_is_reported_once",
        "unit/dicom_node/cases/test_decide.py::test_every_case_is_ready_once_all_waits_are_over",
        "process/test_node.py::test_status_command_prints_cases_and_reasons",
    ),
    "An object that was not acknowledged": (
        f"{FAULTS}::test_aborts_and_senders_that_die_in_the_middle_of_a_pdu_leave_nothing",
        "process/test_node.py::test_the_same_objects_sent_twice_make_one_report",
    ),
    "A fault of the node or its disk": (
        "unit/dicom_node/cases/test_decide.py"
        "::test_what_the_node_has_lost_is_never_reported_as_missing",
        f"{SOAK}::test_faults_of_the_machine_and_of_peers_lose_nothing",
    ),
    "At the next start, files in `incoming/`": (
        f"{SOAK}::test_nothing_acknowledged_is_lost_and_every_case_is_reported_once",
        f"{JOURNAL}::test_what_cannot_be_explained_is_set_aside_and_the_rest_is_taken",
        "process/test_node.py::test_killed_node_goes_on_where_it_was",
    ),
    "Nothing depends on unsynced data": (
        f"{SOAK}::test_what_is_acknowledged_is_there_after_a_power_cut",
    ),
    "Requires a disk that honours syncs": (NO_PROMISE,),
    "The node does not start silently": (
        f"{JOURNAL}::test_what_was_acknowledged_is_there_again_without_its_journal",
        f"{JOURNAL}::test_what_cannot_be_explained_is_set_aside_and_the_rest_is_taken",
    ),
    "A journal of a later version": (
        f"{STATE}/test_journal.py::test_a_journal_of_a_later_version_is_refused",
        f"{STATE}/test_journal.py"
        "::test_threads_give_up_together_when_another_process_holds_the_journal",
        f"{FAULTS}::test_a_journal_that_the_disk_cannot_read_is_not_replaced",
    ),
    "What it does not know is recorded": (
        f"{JOURNAL}::test_a_journal_older_than_the_spool_gets_what_it_does_not_know",
        f"{JOURNAL}::test_what_is_lost_with_its_journal_is_named_by_the_audit_trail",
        f"{OPERATE}/test_retention.py::test_an_older_journal_brings_back_nothing_that_has_left_since",
    ),
    "The report of a case is not sent again": (
        f"{JOURNAL}::test_a_journal_older_than_the_spool_gets_what_it_does_not_know",
        f"{STATE}/test_trail_history.py"
        "::test_a_report_that_was_accepted_is_not_sent_again_by_an_older_journal",
    ),
    "Checked before and after each commit": (
        f"{STATE}/test_journal.py"
        "::test_a_journal_that_is_away_takes_nothing_until_the_same_file_is_back",
        f"{JOURNAL}::test_a_running_node_stops_to_acknowledge_when_its_journal_is_another_file",
        "unit/dicom_node/clinical/test_hl7.py::test_message_that_cannot_be_stored_is_not_accepted",
    ),
    "Overwriting the file in place": (NO_PROMISE,),
    "Moved to `quarantine/` with its reason": (
        f"{JOURNAL}::test_what_cannot_be_explained_is_set_aside_and_the_rest_is_taken",
        f"{OPERATE}/test_retention.py::test_what_is_set_aside_leaves_after_the_quarantine_days",
    ),
    "Every byte of its file is covered": (
        f"{STATE}/test_object_file.py::test_any_changed_byte_any_cut_and_anything_added_is_seen",
        f"{DAMAGED}::test_verify_says_and_mends_beside_a_running_node",
    ),
    "The file is quarantined, the case waits": (
        f"{DAMAGED}::test_a_damaged_image_is_found_before_scoring_and_waited_for",
        f"{DAMAGED}::test_a_damaged_segmentation_too_and_what_else_comes_does_not_end_the_wait",
        f"{OPERATE}/test_notifications.py::test_cases",
    ),
    "With `[retrieve]` the PACS is queried": (
        "unit/dicom_node/cases/test_decide.py"
        "::test_what_the_node_has_lost_is_never_reported_as_missing",
    ),
    "Files of versions without this seal": (
        "process/test_old_spool.py"
        "::test_a_spool_of_an_earlier_version_without_its_journal_is_taken_file_by_file",
    ),
    "The same, except that scoring makes three attempts": (
        "process/test_spool_faults.py"
        "::test_a_file_that_is_gone_is_the_administrator_s_and_the_case_goes_on_when_it_is_mended",
        "process/test_disk.py::test_files_and_journal_that_do_not_agree_are_reported_at_the_start",
        f"{DAMAGED}::test_verify_says_and_mends_beside_a_running_node",
    ),
    "A file that reappears unchanged": (
        f"{DAMAGED}::test_verify_says_and_mends_beside_a_running_node",
    ),
    "Retried, then the state": (
        "process/test_workers.py"
        "::test_a_worker_that_wants_more_memory_than_allowed_fails_the_case_only",
        "unit/scoring/ct/test_storage_faults.py::test_a_file_that_cannot_be_read_is_no_refusal",
    ),
    "Nothing is quarantined, no report is created": (
        f"{STATE}/test_object_file.py"
        "::test_a_file_that_is_gone_or_cannot_be_read_is_not_called_damaged",
        f"{SOAK}::test_faults_of_the_machine_and_of_peers_lose_nothing",
    ),
    "Checked before it is sent": (f"{DAMAGED}::test_a_damaged_report_is_made_again_and_sent_once",),
    "It is created again from the same objects": (
        f"{DAMAGED}::test_a_damaged_report_is_made_again_and_sent_once",
        "process/test_admin.py::test_replay_with_other_inputs_makes_a_report_that_names_its_predecessor",
    ),
    "If objects are missing, the state": (
        f"{DAMAGED}::test_a_damaged_report_that_cannot_be_made_again_says_so_and_is_not_sent",
    ),
    "A delivered report is created again only": (
        f"{DAMAGED}::test_replay_mends_a_delivered_report",
    ),
    "The outcome is discarded": (
        "process/test_assignment.py::test_a_score_in_work_is_redone_when_segments_are_assigned_meanwhile",
    ),
    "This does not count as a failed attempt": (
        "process/test_workers.py"
        "::test_scorings_that_the_nodes_own_end_interrupts_do_not_count_against_the_case",
    ),
    "From the fourth time on": (
        "unit/dicom_node/deliver/test_backoff.py"
        "::test_a_case_interrupted_with_the_node_goes_on_at_once_a_few_times_then_later",
    ),
    "Each case is leased to a worker": (
        f"{STATE}/test_journal.py"
        "::test_a_leased_case_is_not_given_to_another_worker_until_the_lease_is_over",
        "process/test_workers.py::test_a_case_whose_worker_dies_goes_to_another",
    ),
    "The case is given back": (
        "process/test_workers.py"
        "::test_a_case_whose_outcome_the_journal_could_not_take_is_scored_again_at_once",
        "process/test_workers.py"
        "::test_a_worker_that_cannot_be_started_is_named_and_started_when_it_can",
        "unit/dicom_node/cases/test_leases.py"
        "::test_a_lease_of_which_it_is_not_known_whether_it_is_on_disk_is_no_attempt",
    ),
    "After the third attempt": (
        "process/test_workers.py"
        "::test_a_case_that_ends_three_workers_is_set_aside_and_the_node_lives_on",
        "process/test_workers.py::test_a_case_that_always_takes_too_long_fails_with_its_reason",
        f"{STATE}/test_journal.py"
        "::test_retry_makes_undelivered_objects_due_and_gives_failed_cases_new_attempts",
        "process/test_spool_faults.py"
        "::test_a_case_that_failed_goes_on_when_any_object_of_it_comes_again",
    ),
    "The limit is RLIMIT_DATA": (
        "process/test_workers.py"
        "::test_a_worker_that_wants_more_memory_than_allowed_fails_the_case_only",
    ),
    "The attempt fails, as above": (
        "process/test_workers.py"
        "::test_a_worker_that_wants_more_memory_than_allowed_fails_the_case_only",
    ),
    "It has the same UID, and an undamaged file": (
        f"{OPERATE}/test_retention.py::test_a_report_is_never_written_over",
        "process/test_admin.py::test_replay_sends_the_same_report_again_under_its_uid",
    ),
    "The same object is sent again with the same UID": (
        f"{SOAK}::test_nothing_acknowledged_is_lost_and_every_case_is_reported_once",
        f"{STATE}/test_trail_history.py"
        "::test_a_report_that_was_accepted_is_not_sent_again_by_an_older_journal",
    ),
    "Each decision, status and page": (
        f"{STATE}/test_snapshots.py"
        "::test_a_change_between_two_statements_is_seen_whole_or_not_at_all",
    ),
    "Reception waits up to 45 s": (
        f"{FAULTS}::test_a_journal_that_another_program_holds_delays_and_loses_nothing",
        f"{STATE}/test_journal.py"
        "::test_threads_give_up_together_when_another_process_holds_the_journal",
    ),
    "Reading (`immunoct status`) never waits": (
        f"{FAULTS}::test_a_journal_that_another_program_holds_delays_and_loses_nothing",
    ),
    "Below `retention.minimum_free_mb`": (
        f"{OPERATE}/test_retention.py::test_for_space_only_as_many_leave_as_are_needed",
        "process/test_disk.py::test_objects_are_refused_with_a700_before_the_disk_is_full",
        f"{FAULTS}::test_a_full_disk_refuses_what_it_cannot_hold_and_goes_on_when_there_is_room",
    ),
    "Waits, retries and leases are measured": (
        f"{STATE}/test_clock.py::test_a_step_of_the_wall_clock_changes_no_wait",
        f"{STATE}/test_clock.py::test_nor_does_one_around_a_restart_of_the_node",
        "process/test_clock.py::test_a_step_of_the_clock_ends_no_wait_and_postpones_no_report",
    ),
    "Retention counts on it too": (
        f"{OPERATE}/test_retention.py::test_departures_are_the_oldest_and_no_more_than_needed",
        f"{STATE}/test_clinical_store.py"
        "::test_values_of_patients_without_a_case_leave_after_a_while",
    ),
    "Time limits and the limits of connections": (
        "unit/dicom_node/receive/test_association_limits.py"
        "::test_what_is_too_slow_or_too_long_is_named_and_a_pause_between_objects_is_neither",
        "process/test_retrieval_peers.py::test_an_attempt_ends_at_its_time_limit",
    ),
    "Only the wall clock shows": (
        f"{STATE}/test_clock.py::test_over_a_reboot_the_wall_clock_tells_how_long_it_took",
    ),
    "Set back: times further ahead": (
        f"{STATE}/test_clock.py"
        "::test_what_cannot_be_meant_after_a_reboot_with_an_earlier_time_is_due",
    ),
    "Set forward: waits end early": (
        f"{STATE}/test_clock.py::test_over_a_reboot_the_wall_clock_tells_how_long_it_took",
        "process/test_node.py::test_a_seg_that_comes_later_makes_a_new_report_that_names_the_first",
    ),
    "Reports wait on disk; see 2.5": (
        "process/test_node.py::test_report_is_kept_and_sent_when_the_destination_comes_back",
        "unit/dicom_node/deliver/test_backoff.py::test_a_transient_failure_is_never_given_up",
    ),
    "After `retention.days` its objects": (
        "process/test_disk.py::test_objects_of_delivered_cases_leave_and_others_stay",
    ),
    "After the removal, a later change": (
        "process/test_admin.py::test_replay_says_when_the_objects_are_gone",
    ),
    "A removal that a crash interrupts": (
        f"{OPERATE}/test_retention.py::test_a_removal_that_a_crash_interrupts_is_completed",
    ),
    "It remains until `immunoct forget --even-unsent`": (
        f"{OPERATE}/test_retention.py::test_studies_that_never_got_a_seg_leave_by_the_setting",
        "unit/dicom_node/cases/test_decide.py::test_ct_alone_waits_for_a_seg_for_ever",
    ),
    "Objects that are sent again form a new case": (
        f"{OPERATE}/test_retention.py::test_studies_that_never_got_a_seg_leave_by_the_setting",
    ),
    "The first is used; the other is kept": (
        "process/test_node.py::test_same_uid_with_other_content_keeps_the_first_and_says_so",
        f"{OPERATE}/test_retention.py::test_conflicts_count_in_what_a_case_takes",
    ),
    "Beyond 10 of one object": (
        "process/test_disk.py::test_conflicts_without_end_are_refused_and_the_reason_is_given",
    ),
    'The case enters the state "being forgotten"': (
        "process/test_forget.py::test_a_case_that_is_received_scored_or_sent_at_the_moment",
        "process/test_forget.py::test_a_report_that_is_on_its_way_is_in_the_trail",
        f"{STATE}/test_journal.py::test_nothing_gets_into_or_out_of_a_case_that_is_being_forgotten",
    ),
    "Then its objects, conflicts, reports": (
        "process/test_forget.py::test_what_the_journal_does_not_know_goes_too",
        "process/test_admin.py::test_forget_removes_a_delivered_case_and_its_files",
    ),
    "A crash at any point is completed": (
        "process/test_forget.py::test_what_a_crash_interrupts_is_finished_at_the_start",
    ),
    "`forgotten.jsonl` keeps a keyed hash": (
        f"{STATE}/test_forgotten.py::test_the_last_word_on_a_study_counts_now_and_after_a_restart",
        f"{STATE}/test_forgotten.py::test_nobody_is_named",
        f"{JOURNAL}::test_a_journal_older_than_the_spool_gets_what_it_does_not_know",
    ),
    "Deleted rows of the journal": (
        "process/test_forget.py::test_a_case_that_is_received_scored_or_sent_at_the_moment",
        f"{JOURNAL}::test_a_journal_older_than_the_spool_gets_what_it_does_not_know",
    ),
    "Not reached: a quarantined journal": (NO_PROMISE,),
    "Data that the files still contain if the journal is lost": (
        f"{JOURNAL}::test_what_was_acknowledged_is_there_again_without_its_journal",
    ),
    "the object's file and its name": (
        f"{JOURNAL}::test_what_was_acknowledged_is_there_again_without_its_journal",
        f"{STATE}/test_object_file.py::test_a_name_keeps_how_an_object_came",
        "process/test_old_spool.py"
        "::test_a_spool_of_an_earlier_version_without_its_journal_is_taken_file_by_file",
    ),
    "the folder `conflicts`": (
        f"{JOURNAL}::test_what_was_acknowledged_is_there_again_without_its_journal",
    ),
    "the files of the folder `reports`": (
        "unit/dicom_node/receive/test_withdrawal.py"
        "::test_a_report_withdrawn_by_a_correction_stays_so_without_its_journal",
        f"{JOURNAL}::test_what_was_acknowledged_is_there_again_without_its_journal",
        f"{STATE}/test_run_note.py::test_a_note_that_is_none_counts_as_missing",
    ),
    "the audit trail (outcome 0": (
        f"{JOURNAL}::test_what_was_acknowledged_is_there_again_without_its_journal",
        "unit/dicom_node/receive/test_withdrawal.py"
        "::test_a_withdrawn_report_that_got_no_answer_is_known_after_forget_and_a_lost_journal",
    ),
    "the folder `assignments`": (
        f"{STATE}/test_assignments.py::test_the_file_beside_the_journal_holds_all_of_it",
    ),
    "the CSV file and the FHIR server": (
        "process/test_node.py::test_a_treatment_date_that_comes_later_is_used",
        "process/test_fhir.py::test_only_waiting_cases_are_asked_for_and_settled_ones_once_a_day",
    ),
    "objects whose own file is missing": (
        f"{JOURNAL}::test_what_is_lost_with_its_journal_is_named_by_the_audit_trail",
    ),
    "The journal is SQLite": (
        f"{STATE}/test_journal.py::test_a_journal_of_version_1_is_migrated_and_nothing_is_lost",
        f"{STATE}/test_journal.py::test_a_migration_that_fails_halfway_leaves_the_old_journal",
        f"{SOAK}::test_an_upgrade_that_is_killed_loses_nothing",
    ),
    "Backup: stop the node": (
        f"{JOURNAL}::test_a_journal_older_than_the_spool_gets_what_it_does_not_know",
    ),
}
ACCESS = "process/test_access.py"
PAGES = "process/test_web_pages.py"
ACCOUNTS = "unit/dicom_node/web/test_web_accounts.py"
ESCAPING = "unit/scoring/test_escaping.py"
# The same for the list in SECURITY.md.
PROTECTED_BY: dict[str, tuple[str, ...]] = {
    "*Access.* AE titles are names": (NO_PROMISE,),
    "`[tls]` with `ca` requires certificates": (
        f"{ACCESS}::test_senders_without_the_right_certificate_or_ae_title_are_refused",
        f"{ACCESS}::test_addresses_that_are_not_listed_are_refused_and_the_log_says_so",
    ),
    "Without TLS keep the node": (NO_PROMISE,),
    "Refusals are logged and audited": (
        f"{ACCESS}::test_addresses_that_are_not_listed_are_refused_and_the_log_says_so",
        "process/test_node.py"
        "::test_allow_list_rejects_and_the_log_names_what_came_and_what_was_expected",
    ),
    "*Permissions.* Senders can store": (
        "process/test_node.py::test_other_classes_and_our_own_report_are_not_accepted",
    ),
    "The page is on loopback": (
        f"{PAGES}::test_nothing_is_shown_without_a_login",
        f"{PAGES}::test_a_logout_holds_after_a_restart_and_tls_is_for_good",
        f"{PAGES}::test_other_host_names_are_refused_behind_a_login_too",
        f"{PAGES}::test_forged_forms_are_refused",
        f"{PAGES}::test_a_node_that_would_be_open_does_not_start",
        f"{PAGES}::test_values_by_hand_are_checked_and_recorded",
    ),
    "A reader sees the cases": (
        f"{PAGES}::test_each_role_may_do_its_own_and_what_those_below_may",
        "unit/dicom_node/web/test_oversight.py"
        "::test_log_audit_trail_and_users_are_for_administrators",
    ),
    "Programs with a token": (f"{PAGES}::test_each_role_may_do_its_own_and_what_those_below_may",),
    "Without a login, which is possible": (
        f"{ACCOUNTS}::test_loopback_needs_no_login_and_others_both",
    ),
    "*Passwords* are kept as scrypt hashes": (
        f"{ACCOUNTS}::test_the_file_holds_hashes_and_is_the_owners_alone",
        f"{ACCOUNTS}::test_a_password_of_an_earlier_version_is_hashed_anew_at_login",
    ),
    "A users' file that is missing": (
        f"{ACCOUNTS}::test_a_file_that_is_gone_lets_nobody_in",
        f"{ACCOUNTS}::test_a_wrong_file_is_refused",
    ),
    "A logout holds after a restart": (
        f"{PAGES}::test_a_logout_holds_after_a_restart_and_tls_is_for_good",
    ),
    "*Load.* Sizes, elements, rates": (
        "unit/dicom_node/clinical/test_hl7.py::test_parts_that_would_fill_the_memory_are_refused",
        f"{ACCESS}::test_in_flight_bytes_are_counted_until_the_answer",
        f"{ACCESS}::test_a_sender_of_single_bytes_is_ended_and_another_served",
        "unit/dicom_node/receive/test_walk.py::test_a_bomb_of_any_kind_is_refused_in_little_memory",
    ),
    "So are the answers of peers": (
        "process/test_hostile_peers.py::test_a_pacs_that_is_queried",
        "process/test_hostile_peers.py::test_a_dicomweb_archive",
        "process/test_hostile_peers.py::test_a_fhir_server",
        "process/test_hostile_peers.py::test_a_mail_server",
        "process/test_hostile_peers.py::test_a_webhook",
    ),
    "Seats are kept for the addresses": (
        f"{ACCESS}::test_strangers_leave_seats_for_peers",
        f"{ACCESS}::test_silent_connections_give_way_to_a_sender",
        "process/test_hl7_mllp.py"
        "::test_silent_connections_give_way_to_a_sender_and_not_the_sender_to_them",
        f"{PAGES}::test_unfinished_requests_keep_nobody_out",
    ),
    "Not prevented: someone": (NO_PROMISE,),
    "*Input.* In the receiver": (
        "unit/dicom_node/receive/test_walk.py::test_pixels_are_not_copied",
        "process/test_workers.py"
        "::test_a_worker_that_wants_more_memory_than_allowed_fails_the_case_only",
        "process/test_workers.py::test_a_case_that_always_takes_too_long_fails_with_its_reason",
    ),
    "Nothing received is executed": (
        "process/test_fuzz.py"
        "::test_every_hostile_object_is_accepted_or_refused_and_nothing_is_left_over",
    ),
    "Values are not logged": (
        "process/test_fuzz.py::test_values_of_hostile_objects_stay_out_of_the_log",
        f"{ACCESS}::test_a_name_in_the_place_of_a_uid_reaches_neither_log_nor_status",
    ),
    "Control characters are written out": (
        f"{ESCAPING}::test_no_control_or_format_character_is_left",
        f"{ESCAPING}::test_a_cell_is_shown_and_not_run",
    ),
    "The first object of a UID is kept": (
        "process/test_node.py::test_same_uid_with_other_content_keeps_the_first_and_says_so",
    ),
    "The setting is empty by default; use it with client certificates": (
        "process/test_corrections.py::test_the_advice_on_a_conflict_works",
    ),
    "*The spool* holds identifiable data": (
        f"{ACCESS}::test_everything_in_the_spool_belongs_to_its_owner_alone",
    ),
    "Run the node as a dedicated": (NO_PROMISE,),
    "*Logs and `status`* hold UIDs": (
        "process/test_node.py::test_no_patient_name_or_id_is_in_the_log_or_status",
    ),
    "The audit trail holds patients": (
        f"{STATE}/test_forgotten.py::test_nobody_is_named",
        "process/test_audit.py::test_the_trail_tells_who_sent_what_was_decided_and_what_went_where",
    ),
    "*Outgoing.* Reports go to configured peers only": (
        f"{ACCESS}::test_reports_are_sent_over_tls_and_never_without",
    ),
}
_ENDS = re.compile(r"(?<=[.])\s+(?=[A-Z`(*])")


def sentences() -> Iterator[str]:
    """Yield each sentence of section 6; of a table's row, those of its second cell."""
    text = (ROOT / "dicom_node" / "CONFORMANCE.md").read_text(encoding="utf-8")
    section = text.split("## 6. Guarantees")[1].split("\n## ")[0]
    for block in section.split("\n\n"):
        rows = [line.strip("| ").split(" | ") for line in block.strip().splitlines()]
        if block.strip().startswith("|"):
            for _, cell in rows[2:]:
                yield from _ENDS.split(cell)
        elif block.strip():
            yield from re.split(r"(?<=[.])(?:\*\*)?\s+(?=[A-Z`(*])", " ".join(block.split()))


def protections() -> Iterator[str]:
    """Yield each sentence of the list in SECURITY.md."""
    text = (ROOT / "dicom_node" / "SECURITY.md").read_text(encoding="utf-8")
    for item in text.split("\n- ")[1:]:
        yield from _ENDS.split(" ".join(item.split("\n\n")[0].split()))


@functools.cache
def names_in(file: str) -> frozenset[str]:
    """Return the names of the tests in a file."""
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    return frozenset(
        n.name
        for n in ast.walk(tree)
        if isinstance(n, ast.FunctionDef) and n.name.startswith("test_")
    )


@pytest.mark.parametrize(("said", "tests"), [(sentences, SHOWN_BY), (protections, PROTECTED_BY)])
def test_every_sentence_has_its_tests_and_no_test_is_named_in_vain(
    said: Callable[[], Iterator[str]], tests: dict[str, tuple[str, ...]]
) -> None:
    used = set()
    for sentence in said():
        found = [b for b in tests if sentence.startswith(b)]
        assert len(found) == 1, f"{len(found)} entries for: {sentence}"
        used.add(found[0])
    assert used == tests.keys()


def test_the_tests_of_each_sentence_exist() -> None:
    for test in {t for tests in (SHOWN_BY, PROTECTED_BY) for ids in tests.values() for t in ids}:
        if test != NO_PROMISE:
            file, _, name = test.partition("::")
            assert name in names_in(file), test
