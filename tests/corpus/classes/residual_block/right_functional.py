# corpus: right
import torch
import torch.nn.functional as F

class Residual(torch.nn.Module):
    def __init__(self, width):
        super(Residual, self).__init__()
        self.inner = torch.nn.Linear(in_features=width, out_features=width)

    def forward(self, inputs):
        out = self.inner(inputs)
        out = torch.tanh(out)
        out = out + inputs
        return out
