# Return w after each step of gradient descent on (w - 2)**2.
import torch


def descend(w: float, lr: float, steps: int) -> list[float]:
    ...
