"""As tests/mutated_files.py, with thousands: 3,000 unless MUTANTS says another number, from the seed MUTANTS_SEED."""

import os
import time

from mutated_files import MutantTest
from program import run_tests


class ManyMutants(MutantTest):
    def test_thousands_of_mutants(self):
        count = int(os.environ.get("MUTANTS", "3000"))
        paths = self.write_mutants(count, seed=int(os.environ.get("MUTANTS_SEED", "2")))
        begin = time.monotonic()
        log = self.convert_all(paths, self.out, "--jobs", "2", timeout=280)
        taken = time.monotonic() - begin
        outputs = self.check(paths, self.out, log)
        self.assertGreater(len(outputs), count // 4)
        # Two at a time, each within its limit: the run takes no longer than its documents do.
        self.assertLess(taken, sum(line["seconds"] for line in log) + 20)
        print(f"{count} files in {taken:.0f} s, {len(outputs)} converted")


if __name__ == "__main__":
    run_tests()
