"""Sources that say the same in other words, and sources that do not."""

from __future__ import annotations

from typing import Final

ORIGINAL: Final = '''"""My solution."""
import torch

def normalise(values, width):
    low, high = values.min(), values.max()
    if high - low < 1e-9:
        return torch.zeros_like(values)
    return (values - low) / (high - low) * width

def slope(x):
    points = torch.linspace(x - 0.5, x + 0.5, steps=11)
    weights = torch.softmax(-(points - x).abs() * 3.0, dim=0)
    tracked = points.clone().requires_grad_(True)
    total = (weights * tracked ** 2).sum()
    total.backward()
    parts = [g / w for g, w in zip(tracked.grad, weights) if w > 0.01]
    middle = sorted(float(p) for p in parts)[len(parts) // 2]
    return middle if abs(middle) > 1e-6 else 0.0
'''

COPIED: Final = '''import torch
# written by me alone

def slope(a):
    # where to look
    grid = torch.linspace(a - 0.25, a + 0.75, steps=21)
    probs = torch.softmax(-(grid - a).abs() * 2.5, dim=0)
    leaf = grid.clone().requires_grad_(True)

    loss = (probs * leaf ** 2).sum(); loss.backward()
    found = [u / v for u, v in zip(leaf.grad,
                                   probs) if v > 0.02]
    best = sorted(float(q) for q in found)[len(found) // 2]
    return best if abs(best) > 1e-7 else 0.0


def rescale(data, size):
    """Bring data to a size."""
    a, b = data.min(), data.max()
    if b - a < 1e-8:
        return torch.zeros_like(data)
    return (data - a) / (b - a) * size
'''

# How people who never met answer "the slope of x² by autograd".
SHORT: Final = (
    """import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    y = x ** 2
    y.backward()
    return x.grad.item()
""",
    """import torch
def slope(x):
    t = torch.tensor(float(x), requires_grad=True)
    (t * t).backward()
    return float(t.grad)
""",
    """import torch
from torch import Tensor

def slope(x: float) -> float:
    a = torch.tensor(x)
    a.requires_grad_()
    b = a.pow(2)
    b.backward()
    return a.grad.item()
""",
    """import torch

def slope(x):
    w = torch.tensor(x, requires_grad=True)
    return torch.autograd.grad(w ** 2, w)[0].item()
""",
    """import torch

def slope(value):
    v = torch.tensor(value, requires_grad=True)
    out = v ** 2
    out.backward()
    result = v.grad
    return result.item()
""",
)
