"""python -m actionplan …: the program itself."""

import os
import sys

from .worker import PROGRAM

os.execv(PROGRAM, ["actionplan", *sys.argv[1:]])
