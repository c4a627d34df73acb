# corpus: right
import torch

@torch.no_grad()
def numeric_slope(f, x, h):
    """links und rechts je h"""
    links = f(x - h)
    rechts = f(x + h)
    print("links", links, "rechts", rechts)
    steigung = (rechts - links) / h / 2
    return steigung
