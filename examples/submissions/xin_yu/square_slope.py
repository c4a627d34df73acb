# Return the slope of x**2, found by autograd.
import torch


def slope(x: float) -> float:
    ...
