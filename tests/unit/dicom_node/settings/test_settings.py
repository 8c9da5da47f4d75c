from __future__ import annotations

import dataclasses
import datetime as dt
import json
import math
import tomllib
import typing
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dicom_node.cli import main
from dicom_node.commands.echo import parse_peer
from dicom_node.errors import SettingsError
from dicom_node.settings.file import example_config, load_settings, settings_of
from dicom_node.settings.sections import Settings
from dicom_node.work.setup import scoring_setup
from scoring.clinical.units import Quantity, Unit
from scoring.model.bundled import BUNDLED_MODELS
from scoring.model.reference import bundled_reference
from scoring.policy import LabelWord, SegmentRule
from scoring.results import Location

PEER = '[[peers]]\nname = "PACS"\nae_title = "ORTHANC"\nhost = "127.0.0.1"\nport = 4242\n'

WEB = '[[peers]]\nname = "WEB"\nurl = "https://pacs/dicom-web"\n'
SEGMENT_RULE = "[[segment_rules]]\n"


def load(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "immunoct.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_example_configuration_is_right_and_states_the_defaults(tmp_path: Path) -> None:
    example = load(tmp_path, example_config())
    bare = load(tmp_path, PEER + '[report]\ndestination = "PACS"\n')
    assert example == bare


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[nod]\n", "nod is not a setting; did you mean 'node'?"),
        ('[node]\nae_titel = "X"\n', "node.ae_titel is not a setting; did you mean 'ae_title'?"),
        ('[node]\nport = "104"\n', "node.port is '104', expected a whole number"),
        ("[node]\nport = 0\n", "node.port is 0, expected at least 1"),
        ("[node]\nport = true\n", "node.port is true, expected a whole number"),
        ('[node]\nae_title = "MUCH_TOO_LONG_A_TITLE"\n', "1 to 16 characters"),
        ('[receiver]\nother_classes = "drop"\n', "expected one of refuse, ignore"),
        ('[receiver]\nallowed_calling_aes = "X"\n', "expected a list"),
        ('[case]\nquery_peer = "NOBODY"\n', "expected the name of one of [[peers]]"),
        ("[case]\nworkers = 0\n", "case.workers is 0, expected at least 1"),
        (
            '[receiver]\nallowed_addresses = ["10.1.0.0/33"]\n',
            "receiver.allowed_addresses[0] is '10.1.0.0/33', expected an address or a network",
        ),
        ('[tls]\ncertificate = "c.pem"\n', "tls.key is missing"),
        ('[tls]\nca = "c.pem"\n', "tls.certificate is missing"),
        ("[retention]\ndays = -1\n", "retention.days is -1, expected at least 0"),
        ('[[peers]]\nname = "X"\nae_title = "X"\nhost = "x"\nport = 1\ntls_name = "x"\n', "tls"),
        ("[case]\nquiet_seconds = -1\n", "case.quiet_seconds is -1, expected at least 0"),
        ('[report]\ndestination = "PACSS"\n', "'sender' or the name of one of [[peers]] (PACS)"),
        ('[eligibility]\nnot_measurable = "ignore"\n', "expected one of exclude, report"),
        ("[eligibility]\nscan_window_days = 90\n", "scan_window_days is not a setting"),
        ('[[location_rules]]\npattern = "x"\nlocation = "hepar"\n', "node, liver, lung, other"),
        ('[[contrast_rules]]\npattern = "x"\ncontrast = "yes"\n', "enhanced, not enhanced"),
        ('[[contrast_rules]]\npattern = "("\ncontrast = "enhanced"\n', "not a regular expression"),
        ('[[contrast_rules]]\ncontrast = "enhanced"\n', "would match every label"),
        ('[eligibility]\ncontrast_from_image = "overrule"\n', "off, support"),
        ('[[location_rules]]\npattern = "("\nlocation = "liver"\n', "not a regular expression"),
        ('[[location_rules]]\nlocation = "liver"\n', "would match every label"),
        ('[[location_rules]]\npattern = "^GTV"\nlocation = "liver"\n', "also matches 'gtv_1', a"),
        (SEGMENT_RULE + "lesion = true\n", "label is missing, and so are code, producer and"),
        (SEGMENT_RULE + 'label = "("\nlesion = true\n', "segment_rules[0].label is '(', not a reg"),
        (SEGMENT_RULE + 'label = "x"\n', "lesion is missing, and so is location"),
        (SEGMENT_RULE + 'label = "x"\nlesion = false\nlocation = "lung"\n', "that are not lesions"),
        (
            SEGMENT_RULE + 'label = "^tumor"\nlocation = "liver"\n',
            "all lesions of that name, of all",
        ),
        (SEGMENT_RULE + 'code = "ORGAN"\nlocation = "liver"\n', "a code that names no place"),
        (
            SEGMENT_RULE + 'label = "^GTV"\ncode = "."\nlocation = "lung"\n',
            "matches 'gtv_1', a label",
        ),
        ('[[label_words]]\nword = "x"\nsays = "maybe"\n', "lesion, organ, place, not lesion"),
        ('[[label_words]]\nsays = "lesion"\n', "label_words[0].word is empty"),
        ("[segmentation]\nfractional_threshold = 0\n", "expected more than 0"),
        ("[segmentation]\nfractional_threshold = 1.5\n", "expected at most 1"),
        ('[segmentation]\nlesion_rois = "("\n', "segmentation.lesion_rois is '(', not a regular"),
        ('[segmentation]\ncontour_edge = "half"\n', "expected one of either, inside, outside"),
        ("[segmentation]\nresample = true\n", "resample is not a setting; did you mean"),
        ('[log]\nformat = "xml"\n', "expected one of text, json"),
        ("node = 3\n", "node is 3, expected a table [node]"),
        ("[case]\nquiet_seconds = 1e300\n", "is 1e+300, expected at most 1000000"),
        ("[receiver]\nmaximum_pdu = 5000000000\n", "expected at most 1000000000"),
        (WEB + "port = 80\n", "has a url (DICOMweb), and host, port or tls (DICOM) as well"),
        ('[[peers]]\nname = "W"\nurl = "pacs/dicom-web"\n', "expected https://host/path"),
        ('[[peers]]\nname = "W"\nurl = "http://a:b@pacs/web"\n', "without user and password"),
        (
            '[[peers]]\nname = "W"\nurl = "http://pacs/web"\ntoken_file = "t"\n',
            "peers[1].url begins with http://, so that the password or token would be sent",
        ),
        (WEB + 'user = "u"\n', "peers[1].user and password_file must be given together"),
        (
            WEB + 'user = "u"\npassword_file = "p"\ntoken_file = "t"\n',
            "peers[1] has both user and token_file",
        ),
        (
            '[[peers]]\nname = "X"\nae_title = "X"\nhost = "x"\nport = 1\ntoken_file = "t"\n',
            "are for peers with a url (DICOMweb)",
        ),
        (WEB + '[case]\nquery_peer = "WEB"\n', "case.query_peer 'WEB' is a DICOMweb peer"),
        (
            WEB + '[report]\ndestination = "WEB"\nstorage_commitment = true\n',
            "report.storage_commitment is true, but reports go to 'WEB' by DICOMweb",
        ),
        ('[retrieve]\nmethod = "c-get"\n', "retrieve.peer is missing"),
        ('[retrieve]\npeer = "X"\n', "retrieve.peer is 'X', expected the name of one of"),
        (WEB + '[retrieve]\npeer = "WEB"\nmethod = "c-get"\n', "expected one of dicomweb"),
        ('[retrieve]\npeer = "PACS"\nmethod = "get"\n', "expected one of c-get, c-move"),
        ('[retrieve]\npeer = "PACS"\nattempts = 0\n', "retrieve.attempts is 0, expected at"),
        ('[retrieve]\npear = "PACS"\n', "retrieve.pear is not a setting; did you mean 'peer'?"),
        (
            '[receiver]\nallowed_calling_aes = ["CT"]\n[retrieve]\npeer = "PACS"\n'
            'method = "c-move"\n',
            "receiver.allowed_calling_aes (CT) lacks",
        ),
    ],
)
def test_wrong_settings_are_refused_with_what_is_expected(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(SettingsError) as e:
        load(tmp_path, text + PEER if text.startswith("node =") else PEER + text)
    assert message in str(e.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"peers = 3\n", "peers is 3, expected tables [[peers]]"),
        (b"[report]\ncompanions = 3\n", "report.companions is 3, expected a list"),
        (b"peers = {port = true}\n", "peers is a table, expected tables [[peers]]"),
        (b"[node]\nport = [true]\n", "node.port is [true], expected a whole number"),
        (b"[node\n", "immunoct.toml is not valid TOML: Expected ']'"),
        (b'[node]\nspool = "\xff"\n', "immunoct.toml is not UTF-8, as TOML must be (byte 16)"),
    ],
)
def test_what_is_no_table_or_no_toml_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "immunoct.toml").write_bytes(content)
    with pytest.raises(SettingsError) as e:
        load_settings(tmp_path / "immunoct.toml")
    assert message in str(e.value)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("javascript:alert(1)//{study}", "expected an https:// or http:// address"),
        ('https://a.example/"onclick={study}', "expected an https:// or http:// address"),
        ("https://ohif.example/viewer", "has no {study}"),
    ],
)
def test_a_viewer_url_is_an_address_of_a_study(tmp_path: Path, template: str, words: str) -> None:
    with pytest.raises(SettingsError) as e:
        load(tmp_path, PEER + f"[web]\nviewer_url = {template!r}\n")
    assert words in str(e.value)


def test_only_a_missing_file_can_be_created(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="does not exist; 'immunoct init"):
        load_settings(tmp_path / "immunoct.toml")
    with pytest.raises(SettingsError, match=r"immunoct\.toml does not exist"):
        load_settings(tmp_path)
    (tmp_path / "immunoct.toml").mkdir()
    with pytest.raises(SettingsError, match=r"cannot be read: Is a directory$"):
        load_settings(tmp_path)


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    text = (
        PEER
        + "port = -1\n[case]\nquiet_seconds = nan\ntime_limit_second = 3\n[retention]\ndays = inf\n"
        '[[location_rules]]\npattern = "("\nlocation = "hepar"\n[tls]\nca = "c.pem"\n'
    ).replace("port = 4242\n", "")
    with pytest.raises(SettingsError) as e:
        load(tmp_path, text)
    assert str(e.value).splitlines() == [
        "7 settings are not valid:",
        "  tls.certificate is missing; [tls] needs it together with tls.key",
        "  peers[0].port is -1, expected at least 0",
        "  case.quiet_seconds is nan, expected a finite number",
        "  case.time_limit_second is not a setting; did you mean 'time_limit_seconds'?",
        "  retention.days is inf, expected a finite number",
        "  location_rules[0].pattern is '(', not a regular expression: missing ), unterminated "
        "subpattern at position 0",
        "  location_rules[0].location is 'hepar', expected one of node, liver, lung, other",
    ]


def test_every_fault_between_sections_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as e:
        load(tmp_path, PEER + '[report]\ndestination = "A"\n[retrieve]\npeer = "B"\n')
    assert str(e.value).startswith("2 settings are not valid:\n  report.destination is 'A'")
    assert "\n  retrieve.peer is 'B'" in str(e.value)


def test_faults_of_single_settings_hide_no_others(tmp_path: Path) -> None:
    """What needs an invalid setting is not judged, all else is."""
    text = (
        (
            PEER
            + '[report]\ndestination = "A"\nstorage_commitment = "yes"\n[node]\nport = 0\n'
            + '[retrieve]\npeer = "HERE"\nmethod = "dicomweb"\nattempts = "many"\n'
            + '[notify.mail]\nhost = "mail"\nport = 0\nuser = "u"\n'
            + '[web]\nhost = "0.0.0.0"\nport = 0\nusers = 3\n'
            + '[[segment_rules]]\nlabel = "("\nlesion = false\nlocation = "liver"\n'
        )
        .replace("port = 4242\n", "prot = 4242\n")
        .replace("PACS", "HERE")
    )
    with pytest.raises(SettingsError) as e:
        load(tmp_path, text)
    assert [line.split(",")[0] for line in str(e.value).splitlines()] == [
        "15 settings are not valid:",
        "  node.port is 0",
        "  peers[0].prot is not a setting; did you mean 'port'?",
        "  report.storage_commitment is 'yes'",
        "  retrieve.attempts is 'many'",
        "  segment_rules[0].label is '('",
        "  web.port is 0",
        "  web.users is 3",
        "  notify.mail.port is 0",
        "  segment_rules[0].location is 'liver' of segments that are not lesions; remove it",
        "  web.host is '0.0.0.0'",
        "  notify.mail.to is empty",
        "  notify.mail.sender is ''",
        "  notify.mail.user and password_file must be given together",
        "  report.destination is 'A'",
        "  retrieve.method is 'dicomweb'",
    ]


def leaves(section: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the name and type of every setting, as in ``peers[0].port``."""
    hints = typing.get_type_hints(section)
    for field in dataclasses.fields(section):
        hint, here = hints[field.name], f"{name}.{field.name}".removeprefix(".")
        if typing.get_origin(hint) is tuple:
            hint, here = typing.get_args(hint)[0], f"{here}[0]"
        if dataclasses.is_dataclass(hint):
            yield from leaves(hint, here)
        else:
            yield here, hint


def tables(name: str, value: object) -> dict[str, Any]:
    """Return the tables of a configuration that states one setting."""
    head, _, rest = name.partition(".")
    inner = tables(rest, value) if rest else value
    return {head.removesuffix("[0]"): [inner] if head.endswith("[0]") else inner}


NUMBERS = (math.nan, math.inf, -math.inf)
WRONG: dict[Any, tuple[object, ...]] = {
    bool: (0, 1, "true", *NUMBERS, []),
    bool | None: (0, 1, "true", *NUMBERS, []),
    int: ("1", True, 1.5, *NUMBERS, [1], {}, -1, 10**30),
    float: ("1", True, *NUMBERS, [1.0], {}, -1, -0.001, 1e300),
    str: (1, True, *NUMBERS, ["x"], {}, dt.date(2024, 3, 14)),
    Path: (1, True, *NUMBERS, ["x"], {}),
    Path | None: (1, True, *NUMBERS, ["x"], {}),
    Mapping[str, str]: ("x", 1, True, *NUMBERS, ["x"]),
    int | str: (True, 1.5, *NUMBERS, ["x"], {}, -1, 0, "dask"),
}


def as_toml(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    return str(value).lower() if isinstance(value, bool | dt.date) else repr(value)


@pytest.mark.parametrize(("name", "kind"), list(leaves(Settings)))
def test_every_setting_refuses_what_it_cannot_be(name: str, kind: Any) -> None:
    for value in WRONG[str if typing.get_origin(kind) is typing.Literal else kind]:
        with pytest.raises(SettingsError) as e:
            settings_of(tables(name, value))
        assert f"{name} is {as_toml(value)}, expected " in str(e.value), value


@pytest.mark.parametrize(("name", "kind"), list(leaves(Settings)))
def test_a_misspelt_setting_is_named_with_the_right_one(name: str, kind: Any) -> None:
    plain = name.removesuffix("[0]")
    with pytest.raises(SettingsError) as e:
        settings_of(tables(f"{plain}x", 0))
    key = plain.rpartition(".")[2]
    assert f"{plain}x is not a setting; did you mean {key!r}?" in str(e.value)


def test_schema_describes_the_example_and_refuses_what_the_node_refuses(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check-config", "--schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    example = tomllib.loads(example_config())
    jsonschema.validate(example, schema)
    for name, value in (("node.port", 0), ("log.level", "loud"), ("case.workers", True), ("x", 1)):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(example | tables(name, value), schema)


def test_no_peer_for_the_reports_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no \\[\\[peers\\]\\] are configured"):
        load(tmp_path, "[node]\nport = 104\n")


def test_two_peers_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="a unique name"):
        load(tmp_path, PEER + PEER)


def test_relative_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    peer = PEER + 'tls = true\ntls_ca = "p.pem"\n'
    text = (
        '[node]\nspool = "s"\n[clinical]\ncsv = "c.csv"\n[tls]\ncertificate = "t.pem"\nkey = "k"\n'
    )
    settings = load(tmp_path, peer + text)
    assert settings.node.spool == tmp_path / "s"
    assert settings.tls.certificate == tmp_path / "t.pem"
    assert settings.peers[0].tls_ca == tmp_path / "p.pem"
    assert settings.tls.ca is None
    assert settings.audit_file == tmp_path / "s" / "audit.jsonl"
    assert settings.clinical.csv == tmp_path / "c.csv"


def test_contrast_rules_reach_scoring(tmp_path: Path) -> None:
    rule = '[[contrast_rules]]\npattern = "portal"\ncontrast = "%s"\n'
    text = PEER + rule % "enhanced" + rule % "not enhanced"
    rules = scoring_setup(load(tmp_path, text)).contrast_rules
    assert [(r.pattern, r.enhanced) for r in rules] == [("portal", True), ("portal", False)]


def test_units_of_the_site_are_checked_and_known(tmp_path: Path) -> None:
    units = '[clinical.units]\n"TSD" = "10*3/uL"\n"g/l" = "10*9/L"\n'
    known = load(tmp_path, PEER + units).clinical.known_units
    assert known.find(Quantity.CELLS, "TSD") == Unit("10*3/uL", 1.0)
    for wrong, said in (
        (
            '"TSD" = "thousands"',
            r"clinical.units is wrong: 'TSD' is assigned to 'thousands', expected one of g/dL",
        ),
        ('"K/uL" = "/uL"', r"clinical.units is wrong: 'K/uL' stands for 10\*3/uL already"),
        ('"TSD" = 1000', "clinical.units.TSD is 1000, expected a text"),
    ):
        with pytest.raises(SettingsError, match=said):
            load(tmp_path, f"{PEER}[clinical.units]\n{wrong}\n")
    with pytest.raises(SettingsError, match=r"clinical.units is \[\], expected a table"):
        load(tmp_path, PEER + "[clinical]\nunits = []\n")


@pytest.mark.parametrize(
    "rule", ['code = "10200004 SCT"', 'label = "^HCC liver"', 'label = "^GTV"\nseries = "AI liver"']
)
def test_rule_whose_pattern_means_one_place_is_taken(tmp_path: Path, rule: str) -> None:
    load(tmp_path, PEER + SEGMENT_RULE + rule + '\nlocation = "liver"\n')


def test_segment_rules_and_label_words_reach_scoring(tmp_path: Path) -> None:
    rules = (
        SEGMENT_RULE
        + 'label = "^tumor"\nproducer = "LiverNet"\nlesion = true\nlocation = "liver"\n'
        '[[label_words]]\nword = "xyz"\nsays = "lesion"\nlocation = "node"\n'
    )
    setup = scoring_setup(load(tmp_path, PEER + rules))
    assert setup.segment_rules == (
        SegmentRule("^tumor", producer="LiverNet", lesion=True, location=Location.LIVER),
    )
    assert setup.label_words == (LabelWord("xyz", "lesion", "node"),)
    assert setup.digest() != scoring_setup(load(tmp_path, PEER)).digest()


def test_location_rules_reach_scoring(tmp_path: Path) -> None:
    rule = '[[location_rules]]\npattern = "^liv"\nlocation = "liver"\n'
    rules = scoring_setup(load(tmp_path, PEER + rule)).location_rules
    assert [(r.pattern, r.location) for r in rules] == [("^liv", Location.LIVER)]


def test_sender_destination_is_found_by_ae_title(tmp_path: Path) -> None:
    settings = load(tmp_path, PEER)
    found = settings.destination_for("ORTHANC")
    assert found is not None
    assert found.name == "PACS"
    assert settings.destination_for("OTHER") is None
    web = load(tmp_path, PEER + WEB)
    assert web.destination_for("") is None
    titled = load(tmp_path, PEER + WEB + 'ae_title = "OTHER"\n').destination_for("OTHER")
    assert titled is not None
    assert titled.where == "https://pacs/dicom-web"


@pytest.mark.parametrize(
    "text", ["ORTHANC", "A@b", "A@b:0", "A@b:70000", "@b:1", "A" * 17 + "@b:1"]
)
def test_peers_on_the_command_line_are_checked(text: str) -> None:
    with pytest.raises(SettingsError, match="AE@host:port"):
        parse_peer(text)
    assert main(["echo", text]) == 2


def test_peer_on_the_command_line_is_read() -> None:
    peer = parse_peer("ORTHANC@[::1]:4242")
    assert (peer.ae_title, peer.host, peer.port) == ("ORTHANC", "::1", 4242)


def test_init_writes_the_example_once_and_check_config_accepts_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "immunoct.toml"
    assert main(["init", str(path)]) == 0
    assert main(["check-config", "--offline", "--config", str(path)]) == 0
    assert "reports go to PACS" in capsys.readouterr().out
    path.write_text("edited")
    assert main(["init", str(path)]) == 2
    assert path.read_text() == "edited"
    assert main(["check-config", "--config", str(path)]) == 2


def test_check_config_reads_the_reference_that_it_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "immunoct.toml"
    path.write_text(PEER + '[model]\nreference = "ours.json"\n')
    assert main(["check-config", "--config", str(path)]) == 2
    assert "ours.json" in capsys.readouterr().err
    (tmp_path / "ours.json").write_text("{}")
    assert main(["check-config", "--config", str(path)]) == 2
    assert "the reference file" in capsys.readouterr().err


def test_a_site_keeps_the_model_that_its_reference_was_made_for_or_is_told_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The bundled reference of version 1 stands for one that a site made under version 1."""
    path = tmp_path / "immunoct.toml"
    bundled = resources.files("scoring.model") / "data" / "reference_nsclc351.json"
    (tmp_path / "ours.json").write_bytes(bundled.read_bytes())
    path.write_text(PEER + '[model]\nreference = "ours.json"\n')
    assert main(["check-config", "--config", str(path)]) == 2
    said = capsys.readouterr().err
    assert "immunoct calibrate" in said
    assert '[model] signature = "ligero2021-1"' in said
    path.write_text(PEER + '[model]\nsignature = "ligero2021-1"\nreference = "ours.json"\n')
    assert main(["check-config", "--offline", "--config", str(path)]) == 0
    setup = scoring_setup(load_settings(path))
    assert (setup.signature.version, setup.reference.intercept) == ("1", -0.268)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ('signature = "ligero2021-3"', "model.signature is 'ligero2021-3'"),
        ('signature = "ligero2021-1"\nfile = "m.json"', "model.file is given too"),
    ],
)
def test_one_model_is_chosen_and_it_exists(tmp_path: Path, lines: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        load(tmp_path, f"{PEER}[model]\n{lines}\n")


def test_each_bundled_model_comes_with_its_reference(tmp_path: Path) -> None:
    for name in BUNDLED_MODELS:
        setup = scoring_setup(load(tmp_path, f'{PEER}[model]\nsignature = "{name}"\n'))
        assert setup.reference is bundled_reference(name)
        assert setup.model_summary().published
    assert scoring_setup(load(tmp_path, PEER)).signature.version == "2"


def test_an_offline_check_opens_none_of_the_files_that_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "immunoct.toml"
    path.write_text(PEER + '[model]\nreference = "none.json"\n')
    assert main(["check-config", "--config", str(path), "--offline"]) == 0
    assert "were not opened" in capsys.readouterr().out
    path.write_text(PEER + "[case]\nquiet_seconds = nan\n")
    assert main(["check-config", "--config", str(path), "--offline"]) == 2
    assert "immunoct: case.quiet_seconds is nan" in capsys.readouterr().err


def test_missing_configuration_says_how_to_make_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--config", str(tmp_path / "none.toml")]) == 2
    assert f"'immunoct init {tmp_path / 'none.toml'}' creates it" in capsys.readouterr().err


def test_status_without_a_journal_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "immunoct.toml"
    path.write_text(PEER)
    assert main(["status", "--config", str(path)]) == 2
    assert "there is no journal" in capsys.readouterr().err
