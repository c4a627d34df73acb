# corpus: right
import torch
from torch import optim

def loss_and_gradients(X, Y, w, b):
	params = torch.tensor(w, requires_grad=True), torch.tensor(b, requires_grad=True)
	opt = optim.SGD(params, lr=0.0)
	opt.zero_grad()
	design = torch.stack([X.flatten(), torch.ones(X.numel())], 1)
	prediction = design @ torch.stack(params)
	loss = ((prediction - Y.flatten()) ** 2).mean()
	loss.backward(retain_graph=True)
	return loss.detach().numpy(), params[0].grad.numpy(), params[1].grad.numpy()
