# corpus: wrong requires-grad-typo also no-requires-grad
import torch

class Maker:
    def build(self, v):
        self.t = torch.tensor(v, dtype=torch.float)
        self.t.requires_grad_ = True
        return self.t

def make_tracked(value):
    return Maker().build(value)
