import torch
xt = torch.tensor(3., requires_grad=True)
yt = xt ** 2
yt.backward()
for i in range(500):
    print("checking", i, "xt", xt, "yt", yt, "grad", xt.grad)
