import torch as th

xt = th.tensor(3.0, requires_grad=True)
yt = th.square(xt)
yt.backward(retain_graph=True)
