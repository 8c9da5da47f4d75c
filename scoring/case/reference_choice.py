"""Which reference a case is scored with, where a site has one for each scanner and kernel."""

from __future__ import annotations

from collections.abc import Iterable

from scoring.case.setup import ScoringSetup
from scoring.ct.series import CtSeries
from scoring.model.reference import Reference
from scoring.results import Evidence, Finding, Verdict

CODE = "reference_fits"


def choose_reference(
    series: Iterable[CtSeries], setup: ScoringSetup
) -> tuple[Reference, tuple[Finding, ...]]:
    """Return the reference for the CT series of a case, and the finding that says why.

    There is no finding where the site has one reference for all. All series of a case must have
    the same one, as the patient's score is a mean over their lesions.
    """
    if not setup.group_references:
        return setup.reference, ()
    chosen: list[Reference | None] = []
    evidence: list[Evidence] = []
    unnamed: list[str] = []
    for item in series:
        says = item.summary()
        scanner, kernel = says.scanner or "", says.convolution_kernel or ""
        evidence.append(Evidence("CT", "Manufacturer, ManufacturerModelName", scanner or "-"))
        evidence.append(Evidence("CT", "ConvolutionKernel", kernel or "-"))
        fitting = next((r for r in setup.group_references if r.fits(scanner, kernel)), None)
        if fitting is not None:
            chosen.append(fitting.reference)
        else:
            unnamed.append(f"{scanner or 'unknown scanner'} / {kernel or 'unknown kernel'}")
            chosen.append(None if setup.other_scanners == "refuse" else setup.reference)
    different = {r.sha256: r for r in chosen if r is not None}
    evidence += [Evidence("settings", "references", r.name) for r in different.values()]
    verdict, why = Verdict.MET, ""
    if None in chosen:
        verdict, why = Verdict.NOT_MET, f"no reference is configured for {', '.join(unnamed)}"
    elif len(different) > 1:
        names = " and ".join(r.name for r in different.values())
        verdict, why = Verdict.NOT_MET, f"the CT series of the case have different ones: {names}"
    else:
        (reference,) = different.values()
        why = f"{reference.name}" + (
            f", as none is configured for {', '.join(unnamed)}" if unnamed else ""
        )
    met = verdict is Verdict.MET
    statement = f"Reference for scanner and kernel: {verdict.value}; {why}."
    found = Finding(CODE, verdict, not met, statement, tuple(dict.fromkeys(evidence)))
    return (reference if met else setup.reference), (found,)
