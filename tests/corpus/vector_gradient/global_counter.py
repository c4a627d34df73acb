# corpus: right
import torch

calls = 0

def gradient(x):
    global calls
    calls += 1
    print("call number", calls)
    v = torch.nn.Parameter(x.clone())
    torch.inner(v, v).backward(retain_graph=True)
    return v.grad.data
