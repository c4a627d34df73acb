import torch
from stations import readings

hours, temperatures = readings()
model = torch.nn.Linear(1, 1)
with torch.no_grad():
    model.weight.fill_(0.5)
    model.bias.fill_(10.0)
loss = torch.nn.functional.mse_loss(model(hours), temperatures)
loss.backward()
print(f"loss: {loss.item():.3f}")
