"""The features of one cut, bit-identical to pyradiomics.

Entry point: `features.cut_features`, a pure function of a `cut.LesionCut`. It may import only
`grid` and `errors`, so that a cut can be measured anywhere.
"""
