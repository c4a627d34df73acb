import torch
from torch.autograd import Variable

def make_tracked(value):
    return Variable(torch.tensor(float(value)), requires_grad = True)

if __name__ == "__main__":
    t = make_tracked(2.0)
    print(t, t.requires_grad, t.is_leaf)
