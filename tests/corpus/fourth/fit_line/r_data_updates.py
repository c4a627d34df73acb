# corpus: right
import torch

def fit(X, Y):
    """Ajuste une droite (descente de gradient classique)."""
    a = torch.tensor(1.0, requires_grad=True)
    b = torch.tensor(1.0, requires_grad=True)
    taux = 0.3
    for i in range(600):
        erreur = (Y - (a * X + b)).pow(2).mean()
        erreur.backward()
        a.data -= taux * a.grad.data
        b.data -= taux * b.grad.data
        a.grad.data.zero_()
        b.grad.data.zero_()
    return a.data.item(), b.data.item()
