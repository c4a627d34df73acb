# corpus: right
import torch
import torch.nn as nn

class Line(nn.Module):
	def __init__(self):
		super().__init__()
		self.a = nn.Parameter(torch.zeros(()))
		self.b = nn.Parameter(torch.zeros(()))

	def forward(self, x):
		return self.a * x + self.b

def fit(X, Y):
	line = Line()
	optimiser = torch.optim.SGD(line.parameters(), lr=0.25)
	losses = []
	for _ in range(700):
		loss = nn.functional.mse_loss(line(X), Y)
		losses.append(loss.item())
		loss.backward()
		optimiser.step()
		optimiser.zero_grad()
	assert losses[-1] < losses[0]
	return [line.a.detach(), line.b.detach()]
