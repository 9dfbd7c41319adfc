"""The regular lemma of a form, by its tag; the same rules as Lemmatizer.swift has."""

VOWELS = "aeiou"
# A stem with one of these endings has lost an e: "charg-ed", "handl-ing", "includ-ed".
SILENT_E = ("c", "v", "u", "z", "dg", "rg", "lg", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl",
            "ir", "ur", "id", "ud", "ik", "ak", "ok", "um", "am", "ut", "as", "es", "is", "os", "us", "ns",
            "rs", "at", "iat", "ag", "eg")
NO_E = ("eat", "oat", "eak", "oak", "eam", "oam", "aid", "out", "oud", "oid", "aim", "eas", "ous")


def restored(stem):
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsfzeo":
        return stem[:-1]
    if stem.endswith(NO_E) or stem.endswith("ss") or len(stem) < 2:
        return stem
    return stem + "e" if stem.endswith(SILENT_E) else stem


def regular(form, tag):
    if tag in ("NNS", "NNPS", "VBZ"):
        if form.endswith("ies") and len(form) > 4:
            return form[:-3] + "y"
        if form.endswith(("sses", "xes", "ches", "shes", "zzes")):
            return form[:-2]
        if form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 2:
            return form[:-1]
    elif tag in ("VBD", "VBN"):
        if form.endswith("ied") and len(form) > 4:
            return form[:-3] + "y"
        if form.endswith("ed") and len(form) > 3:
            return restored(form[:-2])
    elif tag == "VBG":
        if form.endswith("ing") and len(form) > 4:
            return restored(form[:-3])
    elif tag in ("JJR", "RBR", "JJS", "RBS"):
        cut = 2 if tag.endswith("R") else 3
        if form.endswith(("er", "est")[cut - 2]) and len(form) > cut + 2:
            stem = form[:-cut]
            return stem[:-1] + "y" if stem.endswith("i") else restored(stem)
    return form
