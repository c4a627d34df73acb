"""A model that has been used before: its gradients are not empty."""

import torch
from torch import nn


def used_model():
    model = nn.Linear(1, 1)
    for parameter in model.parameters():
        parameter.grad = torch.ones_like(parameter)
    return model
