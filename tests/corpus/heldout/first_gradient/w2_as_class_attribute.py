# corpus: right
import torch
class C: x = torch.tensor(3.0, requires_grad=True)
xt = C.x; yt = pow(xt, 2)
torch.autograd.backward(tensors=[yt], grad_tensors=[torch.tensor(1.0)])
