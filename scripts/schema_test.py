"""Every diff that the repository keeps as JSON is what docs/sayso-diff-1.schema.json says."""
import copy
import json
import unittest
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parent.parent


class DiffSchema(unittest.TestCase):
    def setUp(self):
        schema = json.loads((ROOT / "docs/sayso-diff-1.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)
        self.files = sorted(ROOT.glob("Output/*/*.diff.json")) + [ROOT / "Tests/Golden/command/diff.json"]

    def test_kept_diffs_are_valid(self):
        self.assertGreater(len(self.files), 1)
        for file in self.files:
            for error in self.validator.iter_errors(json.loads(file.read_text())):
                self.fail(f"{file.name}: {error.json_path}: {error.message[:200]}")

    def test_the_schema_refuses_what_is_wrong(self):
        good = json.loads(self.files[0].read_text())
        for spoil in [
            lambda d: d.pop("statements"),
            lambda d: d["changes"][0].update(kind="gone"),
            lambda d: d["changes"][0].update(before=None, after=None),
            lambda d: d["counts"].pop("added"),
            lambda d: d["statements"]["after"]["edges"][0].pop("polarity"),
            lambda d: d["statements"]["after"]["edges"][0].update(modality="certain"),
        ]:
            bad = copy.deepcopy(good)
            spoil(bad)
            self.assertFalse(self.validator.is_valid(bad))


if __name__ == "__main__":
    unittest.main()
