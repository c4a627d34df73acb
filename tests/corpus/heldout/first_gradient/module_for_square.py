# corpus: right
import torch

class Quadrat(torch.nn.Module):
    """Das Quadrat."""

    def forward(self, eingabe):
        return eingabe.mul(eingabe)

xt = torch.as_tensor(3.0)
xt.requires_grad_()
yt = Quadrat()(xt)
yt.backward()
with torch.no_grad():
    print(f"Steigung bei {xt.item():.1f}: {xt.grad.item():.2f}")
