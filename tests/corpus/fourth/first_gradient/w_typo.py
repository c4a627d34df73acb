# corpus: wrong requires-grad-typo also no-requires-grad
# Lektion 1
import torch
xt = torch.tensor(3.0)
xt.requires_gradient = True
yt = xt * xt
yt.backward()
print(xt.grad)
