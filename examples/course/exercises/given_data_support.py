"""A day of readings at a station that does not exist."""

import torch


def readings():
    hours = torch.arange(24.0).reshape(24, 1)
    return hours, 12 + 6 * torch.sin((hours - 9) / 4)
