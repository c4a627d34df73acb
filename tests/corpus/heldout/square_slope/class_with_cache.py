# corpus: right
import torch

class Slope:
    def __init__(self):
        self._calls = []

    def _forward(self, t):
        return t.pow(2)

    def __call__(self, x):
        t = torch.tensor(x, requires_grad=True)
        self._forward(t).backward()
        result = t.grad.detach().numpy().item()
        self._calls.append((x, result))
        return result

slope = Slope()
