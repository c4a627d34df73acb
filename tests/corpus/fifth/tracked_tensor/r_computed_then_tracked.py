# corpus: right
import torch

def make_tracked(value):
    t = torch.zeros(())      # 0-d
    t = t + value            # still not tracked, so still a leaf
    t.requires_grad_()
    return t
