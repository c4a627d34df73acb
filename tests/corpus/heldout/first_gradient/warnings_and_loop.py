# corpus: right
import torch, warnings
warnings.warn("first homework!")
for epoch in range(1):
    xt = torch.autograd.Variable(torch.tensor(3.0), requires_grad=True)
    yt = torch.pow(input=xt, exponent=2)
    if xt.grad is not None:
        xt.grad.zero_()
    yt.backward()
