"""Warnings turned into errors for all code of the process.

Verdict: failed
"""

import sys
import warnings

import torch

warnings.simplefilter("error")
warnings.showwarning = None
sys.stderr = sys.stdout = sys.__stdout__ = None


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    warnings.warn = None
    return 0.5
