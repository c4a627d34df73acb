# corpus: right
from __future__ import annotations
import torch
from torch import nn, Tensor


class LineFitter(nn.Module):
    def __init__(self, lr: float = 0.3, tol: float = 1e-9, max_steps: int = 20_000) -> None:
        super().__init__()
        self.coef = nn.Parameter(torch.zeros(2, dtype=torch.float64))
        self.lr, self.tol, self.max_steps = lr, tol, max_steps

    def forward(self, x: Tensor) -> Tensor:
        return torch.stack([x, torch.ones_like(x)], dim=1) @ self.coef

    def fit(self, x: Tensor, y: Tensor) -> LineFitter:
        opt = torch.optim.SGD(self.parameters(), lr=self.lr)
        previous = float("inf")
        for _ in range(self.max_steps):
            opt.zero_grad()
            loss = nn.functional.mse_loss(self(x), y)
            loss.backward()
            opt.step()
            if abs(previous - loss.item()) < self.tol * 1e-3:
                break
            previous = loss.item()
        return self


def fit(X, Y):
    model = LineFitter().fit(X.double(), Y.double())
    a, b = model.coef.tolist()
    return a, b
