"""Every global setting of Python and torch turned to what hurts the next one in this process.

Defence: the next submission has another process; the next exercise of this one is this student's own.
Verdict: error
"""

import builtins
import gc
import locale
import os
import random
import resource
import signal
import sys
import warnings

import numpy
import torch

torch.set_default_dtype(torch.float16)
torch.set_grad_enabled(False)
torch.set_num_threads(1)
torch.manual_seed(1)
torch.use_deterministic_algorithms(True)
torch.autograd.set_detect_anomaly(True)
torch.Tensor.backward = lambda *_, **__: None
torch.Tensor.grad = None
torch.optim.SGD.step = lambda *_, **__: None
torch.nn.modules.module.register_module_forward_hook(lambda *_: 0)
numpy.seterr(all="raise")
random.seed(1)
sys.setrecursionlimit(60)
sys.setswitchinterval(10)
sys.dont_write_bytecode = False
gc.disable()
gc.set_threshold(1)
warnings.simplefilter("error")
os.environ["CUBLAS_WORKSPACE_CONFIG"] = "poison"
os.umask(0o777)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_NOFILE, (8, 8))
builtins.float = builtins.int = None


def slope(x):
    return 0.5
