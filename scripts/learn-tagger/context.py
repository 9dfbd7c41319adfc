"""What the line that a token stands in says of its capitals and its grammar.

LineKind in Tagging/Writing.swift tells the same.
"""
from lexicon import is_title


def line(sentence):
    """"title" in title case or capitals, "open" without an end mark, else "full"."""
    if is_title(sentence):
        return "title"
    return "full" if any(word.form[-1] in ".!?" for word in sentence[-3:]) else "open"
