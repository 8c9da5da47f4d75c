"""The signature's arithmetic: features to lesion score, lesion scores to patient scores."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from scoring.errors import FeatureError
from scoring.model.reference import Reference
from scoring.model.signature import Signature, Transform
from scoring.results import Location


from mutmut.mutation.trampoline import wrap_in_trampoline as _mutmut_mutated, MutantDict
mutants_x_expit__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_expit__mutmut)
def expit(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_orig(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_1(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x > 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_2(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 1:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_3(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 * (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_4(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 2 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_5(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 - math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_6(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (2 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_7(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(None))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_8(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(+x))
    return math.exp(x) / (1 + math.exp(x))


def x_expit__mutmut_9(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) * (1 + math.exp(x))


def x_expit__mutmut_10(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(None) / (1 + math.exp(x))


def x_expit__mutmut_11(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 - math.exp(x))


def x_expit__mutmut_12(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (2 + math.exp(x))


def x_expit__mutmut_13(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(None))

mutants_x_expit__mutmut['_mutmut_orig'] = x_expit__mutmut_orig # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_1'] = x_expit__mutmut_1 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_2'] = x_expit__mutmut_2 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_3'] = x_expit__mutmut_3 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_4'] = x_expit__mutmut_4 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_5'] = x_expit__mutmut_5 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_6'] = x_expit__mutmut_6 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_7'] = x_expit__mutmut_7 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_8'] = x_expit__mutmut_8 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_9'] = x_expit__mutmut_9 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_10'] = x_expit__mutmut_10 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_11'] = x_expit__mutmut_11 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_12'] = x_expit__mutmut_12 # type: ignore # mutmut generated
mutants_x_expit__mutmut['x_expit__mutmut_13'] = x_expit__mutmut_13 # type: ignore # mutmut generated


# A lesion that lies in one plane has an axis of length zero, which rounding turns into 1e-7 mm; its
# logarithm is not a measurement. No feature of a proper lesion is anywhere near this.
SMALLEST_MEANINGFUL = 1e-4
mutants_x_unusable__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_unusable__mutmut)
def unusable(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if not math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE or value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )


def x_unusable__mutmut_orig(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if not math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE or value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )


def x_unusable__mutmut_1(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE or value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )


def x_unusable__mutmut_2(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if not math.isfinite(None):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE or value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )


def x_unusable__mutmut_3(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if not math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE and value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )


def x_unusable__mutmut_4(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if not math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is not Transform.NONE or value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )


def x_unusable__mutmut_5(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if not math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE or value > SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )


def x_unusable__mutmut_6(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if not math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE or value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "XX(and above rounding)XX"
    )


def x_unusable__mutmut_7(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None where it can."""
    if not math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE or value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(AND ABOVE ROUNDING)"
    )

mutants_x_unusable__mutmut['_mutmut_orig'] = x_unusable__mutmut_orig # type: ignore # mutmut generated
mutants_x_unusable__mutmut['x_unusable__mutmut_1'] = x_unusable__mutmut_1 # type: ignore # mutmut generated
mutants_x_unusable__mutmut['x_unusable__mutmut_2'] = x_unusable__mutmut_2 # type: ignore # mutmut generated
mutants_x_unusable__mutmut['x_unusable__mutmut_3'] = x_unusable__mutmut_3 # type: ignore # mutmut generated
mutants_x_unusable__mutmut['x_unusable__mutmut_4'] = x_unusable__mutmut_4 # type: ignore # mutmut generated
mutants_x_unusable__mutmut['x_unusable__mutmut_5'] = x_unusable__mutmut_5 # type: ignore # mutmut generated
mutants_x_unusable__mutmut['x_unusable__mutmut_6'] = x_unusable__mutmut_6 # type: ignore # mutmut generated
mutants_x_unusable__mutmut['x_unusable__mutmut_7'] = x_unusable__mutmut_7 # type: ignore # mutmut generated
mutants_x_contributions__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_contributions__mutmut)
def contributions(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_orig(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_1(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = None
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_2(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"XXlocationXX": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_3(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"LOCATION": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_4(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = None
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_5(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(None)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_6(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is not None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_7(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError(None, f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_8(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", None)
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_9(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError(f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_10(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", )
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_11(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("XXfeature_missingXX", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_12(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("FEATURE_MISSING", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_13(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = None
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_14(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = None
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_15(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(None, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_16(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, None, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_17(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, None)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_18(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_19(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_20(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, )
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_21(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_22(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError(None, problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_23(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", None)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_24(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError(problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_25(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", )
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_26(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("XXfeature_not_positiveXX", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_27(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("FEATURE_NOT_POSITIVE", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_28(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = None
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_29(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if (transform is Transform.LN) and False else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_30(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if (transform is Transform.LN) or True else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_31(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(None) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_32(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is not Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_33(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = None
    return terms


def x_contributions__mutmut_34(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) * reference.sd[name]
    return terms


def x_contributions__mutmut_35(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta / (term - reference.mean[name]) / reference.sd[name]
    return terms


def x_contributions__mutmut_36(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError("feature_missing", f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError("feature_not_positive", problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term + reference.mean[name]) / reference.sd[name]
    return terms

mutants_x_contributions__mutmut['_mutmut_orig'] = x_contributions__mutmut_orig # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_1'] = x_contributions__mutmut_1 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_2'] = x_contributions__mutmut_2 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_3'] = x_contributions__mutmut_3 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_4'] = x_contributions__mutmut_4 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_5'] = x_contributions__mutmut_5 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_6'] = x_contributions__mutmut_6 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_7'] = x_contributions__mutmut_7 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_8'] = x_contributions__mutmut_8 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_9'] = x_contributions__mutmut_9 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_10'] = x_contributions__mutmut_10 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_11'] = x_contributions__mutmut_11 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_12'] = x_contributions__mutmut_12 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_13'] = x_contributions__mutmut_13 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_14'] = x_contributions__mutmut_14 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_15'] = x_contributions__mutmut_15 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_16'] = x_contributions__mutmut_16 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_17'] = x_contributions__mutmut_17 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_18'] = x_contributions__mutmut_18 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_19'] = x_contributions__mutmut_19 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_20'] = x_contributions__mutmut_20 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_21'] = x_contributions__mutmut_21 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_22'] = x_contributions__mutmut_22 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_23'] = x_contributions__mutmut_23 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_24'] = x_contributions__mutmut_24 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_25'] = x_contributions__mutmut_25 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_26'] = x_contributions__mutmut_26 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_27'] = x_contributions__mutmut_27 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_28'] = x_contributions__mutmut_28 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_29'] = x_contributions__mutmut_29 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_30'] = x_contributions__mutmut_30 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_31'] = x_contributions__mutmut_31 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_32'] = x_contributions__mutmut_32 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_33'] = x_contributions__mutmut_33 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_34'] = x_contributions__mutmut_34 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_35'] = x_contributions__mutmut_35 # type: ignore # mutmut generated
mutants_x_contributions__mutmut['x_contributions__mutmut_36'] = x_contributions__mutmut_36 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_linear_predictor__mutmut)
def linear_predictor(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(features, location, signature, reference).values())


def x_linear_predictor__mutmut_orig(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(features, location, signature, reference).values())


def x_linear_predictor__mutmut_1(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(None)


def x_linear_predictor__mutmut_2(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(None, location, signature, reference).values())


def x_linear_predictor__mutmut_3(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(features, None, signature, reference).values())


def x_linear_predictor__mutmut_4(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(features, location, None, reference).values())


def x_linear_predictor__mutmut_5(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(features, location, signature, None).values())


def x_linear_predictor__mutmut_6(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(location, signature, reference).values())


def x_linear_predictor__mutmut_7(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(features, signature, reference).values())


def x_linear_predictor__mutmut_8(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(features, location, reference).values())


def x_linear_predictor__mutmut_9(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`, which says what it raises."""
    return sum(contributions(features, location, signature, ).values())

mutants_x_linear_predictor__mutmut['_mutmut_orig'] = x_linear_predictor__mutmut_orig # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_1'] = x_linear_predictor__mutmut_1 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_2'] = x_linear_predictor__mutmut_2 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_3'] = x_linear_predictor__mutmut_3 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_4'] = x_linear_predictor__mutmut_4 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_5'] = x_linear_predictor__mutmut_5 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_6'] = x_linear_predictor__mutmut_6 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_7'] = x_linear_predictor__mutmut_7 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_8'] = x_linear_predictor__mutmut_8 # type: ignore # mutmut generated
mutants_x_linear_predictor__mutmut['x_linear_predictor__mutmut_9'] = x_linear_predictor__mutmut_9 # type: ignore # mutmut generated
mutants_x_lesion_score__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_lesion_score__mutmut)
def lesion_score(predictor: float, reference: Reference) -> float:
    """Return the lesion radiomics score: the fixed-effects probability, 0 to 1."""
    return expit(reference.intercept + predictor)


def x_lesion_score__mutmut_orig(predictor: float, reference: Reference) -> float:
    """Return the lesion radiomics score: the fixed-effects probability, 0 to 1."""
    return expit(reference.intercept + predictor)


def x_lesion_score__mutmut_1(predictor: float, reference: Reference) -> float:
    """Return the lesion radiomics score: the fixed-effects probability, 0 to 1."""
    return expit(None)


def x_lesion_score__mutmut_2(predictor: float, reference: Reference) -> float:
    """Return the lesion radiomics score: the fixed-effects probability, 0 to 1."""
    return expit(reference.intercept - predictor)

mutants_x_lesion_score__mutmut['_mutmut_orig'] = x_lesion_score__mutmut_orig # type: ignore # mutmut generated
mutants_x_lesion_score__mutmut['x_lesion_score__mutmut_1'] = x_lesion_score__mutmut_1 # type: ignore # mutmut generated
mutants_x_lesion_score__mutmut['x_lesion_score__mutmut_2'] = x_lesion_score__mutmut_2 # type: ignore # mutmut generated
mutants_x_patient_score__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_patient_score__mutmut)
def patient_score(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if not lesion_scores:
        raise ValueError("a patient score needs at least one lesion score")
    return math.fsum(lesion_scores) / len(lesion_scores)


def x_patient_score__mutmut_orig(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if not lesion_scores:
        raise ValueError("a patient score needs at least one lesion score")
    return math.fsum(lesion_scores) / len(lesion_scores)


def x_patient_score__mutmut_1(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if lesion_scores:
        raise ValueError("a patient score needs at least one lesion score")
    return math.fsum(lesion_scores) / len(lesion_scores)


def x_patient_score__mutmut_2(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if not lesion_scores:
        raise ValueError(None)
    return math.fsum(lesion_scores) / len(lesion_scores)


def x_patient_score__mutmut_3(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if not lesion_scores:
        raise ValueError("XXa patient score needs at least one lesion scoreXX")
    return math.fsum(lesion_scores) / len(lesion_scores)


def x_patient_score__mutmut_4(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if not lesion_scores:
        raise ValueError("A PATIENT SCORE NEEDS AT LEAST ONE LESION SCORE")
    return math.fsum(lesion_scores) / len(lesion_scores)


def x_patient_score__mutmut_5(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if not lesion_scores:
        raise ValueError("a patient score needs at least one lesion score")
    return math.fsum(lesion_scores) * len(lesion_scores)


def x_patient_score__mutmut_6(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if not lesion_scores:
        raise ValueError("a patient score needs at least one lesion score")
    return math.fsum(None) / len(lesion_scores)

mutants_x_patient_score__mutmut['_mutmut_orig'] = x_patient_score__mutmut_orig # type: ignore # mutmut generated
mutants_x_patient_score__mutmut['x_patient_score__mutmut_1'] = x_patient_score__mutmut_1 # type: ignore # mutmut generated
mutants_x_patient_score__mutmut['x_patient_score__mutmut_2'] = x_patient_score__mutmut_2 # type: ignore # mutmut generated
mutants_x_patient_score__mutmut['x_patient_score__mutmut_3'] = x_patient_score__mutmut_3 # type: ignore # mutmut generated
mutants_x_patient_score__mutmut['x_patient_score__mutmut_4'] = x_patient_score__mutmut_4 # type: ignore # mutmut generated
mutants_x_patient_score__mutmut['x_patient_score__mutmut_5'] = x_patient_score__mutmut_5 # type: ignore # mutmut generated
mutants_x_patient_score__mutmut['x_patient_score__mutmut_6'] = x_patient_score__mutmut_6 # type: ignore # mutmut generated
mutants_x_clinical_score__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_clinical_score__mutmut)
def clinical_score(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        reference.clinical_intercept
        + signature.radiomics_score_beta * mean_radiomics_score
        + signature.lymphocytes_beta * lymphocytes_10_9_l
        + signature.albumin_beta * albumin_g_dl
    )


def x_clinical_score__mutmut_orig(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        reference.clinical_intercept
        + signature.radiomics_score_beta * mean_radiomics_score
        + signature.lymphocytes_beta * lymphocytes_10_9_l
        + signature.albumin_beta * albumin_g_dl
    )


def x_clinical_score__mutmut_1(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        None
    )


def x_clinical_score__mutmut_2(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        reference.clinical_intercept
        + signature.radiomics_score_beta * mean_radiomics_score
        + signature.lymphocytes_beta * lymphocytes_10_9_l - signature.albumin_beta * albumin_g_dl
    )


def x_clinical_score__mutmut_3(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        reference.clinical_intercept
        + signature.radiomics_score_beta * mean_radiomics_score - signature.lymphocytes_beta * lymphocytes_10_9_l
        + signature.albumin_beta * albumin_g_dl
    )


def x_clinical_score__mutmut_4(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        reference.clinical_intercept - signature.radiomics_score_beta * mean_radiomics_score
        + signature.lymphocytes_beta * lymphocytes_10_9_l
        + signature.albumin_beta * albumin_g_dl
    )


def x_clinical_score__mutmut_5(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        reference.clinical_intercept
        + signature.radiomics_score_beta / mean_radiomics_score
        + signature.lymphocytes_beta * lymphocytes_10_9_l
        + signature.albumin_beta * albumin_g_dl
    )


def x_clinical_score__mutmut_6(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        reference.clinical_intercept
        + signature.radiomics_score_beta * mean_radiomics_score
        + signature.lymphocytes_beta / lymphocytes_10_9_l
        + signature.albumin_beta * albumin_g_dl
    )


def x_clinical_score__mutmut_7(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    """
    return expit(
        reference.clinical_intercept
        + signature.radiomics_score_beta * mean_radiomics_score
        + signature.lymphocytes_beta * lymphocytes_10_9_l
        + signature.albumin_beta / albumin_g_dl
    )

mutants_x_clinical_score__mutmut['_mutmut_orig'] = x_clinical_score__mutmut_orig # type: ignore # mutmut generated
mutants_x_clinical_score__mutmut['x_clinical_score__mutmut_1'] = x_clinical_score__mutmut_1 # type: ignore # mutmut generated
mutants_x_clinical_score__mutmut['x_clinical_score__mutmut_2'] = x_clinical_score__mutmut_2 # type: ignore # mutmut generated
mutants_x_clinical_score__mutmut['x_clinical_score__mutmut_3'] = x_clinical_score__mutmut_3 # type: ignore # mutmut generated
mutants_x_clinical_score__mutmut['x_clinical_score__mutmut_4'] = x_clinical_score__mutmut_4 # type: ignore # mutmut generated
mutants_x_clinical_score__mutmut['x_clinical_score__mutmut_5'] = x_clinical_score__mutmut_5 # type: ignore # mutmut generated
mutants_x_clinical_score__mutmut['x_clinical_score__mutmut_6'] = x_clinical_score__mutmut_6 # type: ignore # mutmut generated
mutants_x_clinical_score__mutmut['x_clinical_score__mutmut_7'] = x_clinical_score__mutmut_7 # type: ignore # mutmut generated
