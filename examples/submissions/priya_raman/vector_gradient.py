import torch
from torch.autograd import Variable

def gradient(x):
    v = Variable(x.clone(), requires_grad = True)
    y = torch.pow(v,2).sum()
    y.backward()
    return v.grad.data
