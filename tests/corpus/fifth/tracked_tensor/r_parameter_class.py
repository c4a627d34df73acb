# corpus: right
import torch
import torch.nn as nn


class Startpunkt(nn.Module):
    def __init__(self, wert):
        super().__init__()
        self.p = nn.Parameter(torch.tensor(float(wert)))


def make_tracked(value):
    return Startpunkt(value).p
