# corpus: right
import torch


class Trainer:
	def __init__(self, a, b, lr):
		self.a = torch.nn.Parameter(torch.tensor(a))
		self.b = torch.nn.Parameter(torch.tensor(b))
		self.optimizer = torch.optim.SGD([self.a, self.b], lr=lr)
		self.losses = []

	def loss(self, X, Y):
		return ((Y - self.a * X - self.b) ** 2).sum() / Y.numel()

	def run(self, X, Y, steps):
		for _ in range(steps):
			loss = self.loss(X, Y)
			self.losses.append(loss.item())
			loss.backward()
			self.optimizer.step()
			self.optimizer.zero_grad(set_to_none=False)
		return self


def train(X, Y, a, b, lr, steps):
	t = Trainer(a, b, lr).run(X, Y, steps)
	return t.a.item(), t.b.item(), t.losses
