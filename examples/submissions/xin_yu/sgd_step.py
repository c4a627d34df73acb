# Return w after one step of SGD on (w - 2)**2.
import torch


def sgd_step(w: float, lr: float) -> float:
    ...
