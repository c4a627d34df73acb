# corpus: right
from __future__ import annotations
import logging
import torch
logging.basicConfig(level=logging.INFO)
log = logging.getLogger("hw1")
torch.autograd.set_detect_anomaly(True)
xt: torch.Tensor = torch.tensor(3.0, requires_grad=True)
yt: torch.Tensor = xt.__pow__(2)
log.info("before: %s", xt.grad)
yt.backward()
log.info("after: %s", xt.grad)
