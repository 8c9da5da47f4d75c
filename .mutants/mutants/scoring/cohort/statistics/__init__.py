"""Estimates with their intervals, each compared with R.

A module a kind of question. It may import `data`.
"""
