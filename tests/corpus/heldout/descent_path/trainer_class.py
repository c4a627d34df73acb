# corpus: right
import torch

class Trainer:
    def __init__(self, w, lr):
        self.w = torch.nn.Parameter(torch.tensor(float(w)))
        self.optim = torch.optim.SGD([self.w], lr=lr)
        self.history = []

    def loss(self):
        return (self.w - 2) ** 2

    def step(self):
        self.loss().backward()
        self.optim.step()
        self.optim.zero_grad()
        self.history.append(self.w.item())
        print(f"{len(self.history):03d} w={self.history[-1]:.4f}")

def descend(w, lr, steps):
    t = Trainer(w, lr)
    for _ in range(steps): t.step()
    return t.history
