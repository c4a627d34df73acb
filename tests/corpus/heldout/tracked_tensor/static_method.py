# corpus: right
import torch
class Homework:
    @staticmethod
    def make(value):
        return torch.nn.parameter.Parameter(torch.tensor(value, dtype=torch.double), requires_grad=True)
make_tracked = Homework.make
