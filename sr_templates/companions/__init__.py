"""Objects that are sent with the report: an Encapsulated PDF and key images.

Entry point: `companions.make_companions`. It may import every module of `sr_templates`.
"""
