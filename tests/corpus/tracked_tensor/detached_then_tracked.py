# corpus: right
import torch

def make_tracked(value):
	big = torch.ones(1) * value
	small = big.squeeze().detach()
	small.requires_grad_(True)
	return small
