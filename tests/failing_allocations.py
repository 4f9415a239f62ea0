"""As tests/failing_calls.py: each allocation of the run's own process fails once, and many of a worker's."""

import errno

from failing_calls import FailingCallTest
from program import run_tests


class FailingAllocations(FailingCallTest):
    def test_each_of_the_parent(self):
        self.assertIn(1, self.fail_each("malloc", "parent", (errno.ENOMEM,), at_least=100, most=2000))

    def test_many_of_a_worker(self):
        self.assertIn(1, self.fail_each("malloc", "worker", (errno.ENOMEM,), at_least=1000, most=600))


if __name__ == "__main__":
    run_tests()
