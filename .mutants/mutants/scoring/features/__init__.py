"""The features of one cut, bit-identical to pyradiomics.

Entry point: `features.cut_features`, a pure function of a `cut.LesionCut`. It may import `grid` and
`errors` alone, so that a cut can be measured anywhere.
"""
