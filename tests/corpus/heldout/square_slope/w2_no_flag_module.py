# corpus: wrong no-requires-grad
import torch
class Parabola:
    def __init__(self, x):
        self.x = torch.tensor(x, dtype=torch.float32)
    def slope(self):
        y = self.x ** 2
        y.backward()
        return self.x.grad.item()
def slope(x):
    return Parabola(x).slope()
