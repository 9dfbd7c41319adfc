"""Every SVG that the repository keeps is well-formed to xmllint, and inert, whatever the words in it are."""
import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "Tests/Golden/drawing"
FILES = sorted(GOLDEN.glob("*.svg")) + sorted(ROOT.glob("Output/*/*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
ACTIVE = {SVG + name for name in ("script", "foreignObject", "image", "use", "animate", "set", "iframe", "handler")}
# Controls of direction, line ends that are none in XML, and what draws nothing.
HIDDEN = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]")


def complaints(data):
    done = subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=data, capture_output=True, timeout=60, check=False)
    return done.stderr.decode() or (f"exit {done.returncode}" if done.returncode else "")


class SVGFiles(unittest.TestCase):
    def test_all_are_well_formed(self):
        self.assertIn(GOLDEN / "hostile.svg", FILES)
        self.assertGreater(len(FILES), 5)
        for file in FILES:
            self.assertEqual(complaints(file.read_bytes()), "", file)

    def test_none_acts_or_leads_elsewhere(self):
        for file in FILES:
            for element in ElementTree.parse(file).iter():
                self.assertNotIn(element.tag, ACTIVE, file)
                for name, value in element.attrib.items():
                    self.assertFalse(name.lower().startswith("on"), f"{file}: {name}")
                    if name.endswith("href"):
                        self.assertTrue(value.startswith("#"), f"{file}: {value}")

    def test_none_hides_a_character(self):
        for file in FILES:
            self.assertEqual(HIDDEN.findall(file.read_text(encoding="utf-8")), [], file)

    def test_hostile_words_are_shown(self):
        words = "".join(ElementTree.parse(GOLDEN / "hostile.svg").getroot().itertext())
        for shown in ["<script>alert(1)</script>", "]]> <![CDATA[ x ]]>", "[U+202E]gnp.exe", "&amp;", "{a|b}"]:
            self.assertIn(shown, words)

    def test_xmllint_would_complain(self):
        whole = (GOLDEN / "five.svg").read_bytes()
        for spoilt in [whole[:-8], whole.replace(b"&quot;", b"&", 1) + b"&", whole.replace(b"<desc", b"<desc\x01", 1)]:
            self.assertNotEqual(complaints(spoilt), "")


if __name__ == "__main__":
    unittest.main()
